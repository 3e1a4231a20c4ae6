package corpus_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A paragraph has its own page or, if unknown, the document's.
func TestPlaceOf(t *testing.T) {
	d := corpus.Document{Place: corpus.Position{Kind: "page", First: "4", Last: "9"}, Marks: []corpus.Mark{{Paragraph: 1, Label: "5"}, {Paragraph: 3, Label: "9"}}}
	for paragraph, want := range []corpus.Position{d.Place, {Kind: "page", First: "5"}, {Kind: "page", First: "5"}, {Kind: "page", First: "9"}} {
		if got := d.PlaceOf(paragraph); got != want {
			t.Errorf("paragraph %d is at %+v, want %+v", paragraph, got, want)
		}
	}
	hit, err := json.Marshal(corpus.Hit{Source: "a.pdf", Place: d.PlaceOf(1), Machine: .8, URL: "https://example.org"})
	if want := `"source":"a.pdf","place":{"kind":"page","first":"5"},"url":"https://example.org","confidence":0.8`; err != nil ||
		!strings.Contains(string(hit), want) {
		t.Errorf("%s (%v), want %s", hit, err, want)
	}
	if hit, _ := json.Marshal(corpus.Hit{}); strings.Contains(string(hit), "place") || strings.Contains(string(hit), "confidence") {
		t.Errorf("%s tells of what is not known", hit)
	}
}
