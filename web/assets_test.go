package web

import (
	"testing"

	"github.com/kashshaf/kashshaf/app"
)

// TestPacksAlike: two packs with the same bytes are one file, named twice. A collection of
// ten thousand articles was once not built because of two.
func TestPacksAlike(t *testing.T) {
	alike := []byte("fills up the bytes between two sections")
	a, err := makeAssets([]byte("program"), nil, [][]byte{alike, []byte("other"), alike}, "", app.URLs(""))
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, f := range a.files {
		if seen[f.path] {
			t.Errorf("%s is written twice", f.path)
		}
		seen[f.path] = true
	}
}
