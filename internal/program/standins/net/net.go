// Package net takes the place of Go's in the program: a page has no network but the
// browser's, and bleve only names this type, in the interface of a field that we have none of.
package net

// IP is an address.
type IP []byte
