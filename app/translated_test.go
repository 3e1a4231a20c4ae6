package app

import (
	"slices"
	"testing"
)

// TestVerbatim: on a page of results only the search terms are excluded from translation, on the
// about page URLs and codes.
func TestVerbatim(t *testing.T) {
	for at, only := range map[string][]string{
		"?q=هدنة": {"هدنة"},
		"":        nil,
		"about/":  {newFake().about.Edition[:12], newFake().about.URL},
	} {
		var kept []string
		page, ok := static(newFake(), at, "./", "ar")
		if !ok {
			t.Fatalf("no page at %q", at)
		}
		for n := range parsed(t, page.Body).Descendants() {
			for _, a := range n.Attr {
				if a.Key == "translate" {
					kept = append(kept, text(n))
				}
			}
		}
		for _, k := range only {
			if !slices.Contains(kept, k) {
				t.Errorf("%q: translators are told to leave %q, want %q among them", at, kept, k)
			}
		}
		if len(kept) > len(only)+1 {
			t.Errorf("%q: translators are told to leave %q", at, kept)
		}
	}
}
