package app

import (
	"strconv"
	"strings"
)

// paragraphID is the fragment of a paragraph, numbered from 0.
func paragraphID(n int) string { return "p" + strconv.Itoa(n+1) }

// webAddress reports whether a URL may be linked to: documents come from anywhere, and
// "javascript:" is a URL too.
func webAddress(url string) bool {
	scheme, _, ok := strings.Cut(url, "://")
	return ok && (strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")) // as ingest accepts them
}
