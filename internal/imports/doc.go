// Package imports holds the test that checks the directions of imports.
package imports
