// Package imports holds the test that proves the directions of imports.
package imports
