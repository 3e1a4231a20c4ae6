package app

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestOrigin: a document's page says which file it comes from, where in it, page by page, and
// whether a machine read it.
func TestOrigin(t *testing.T) {
	at := read(t, "d/measures/")
	m := load(newFake(), at)
	d := &m.reading.Document
	for _, tt := range []struct {
		place   corpus.Position
		marks   []corpus.Mark
		machine float64
		lang    string
		want    string
		leaves  []string
	}{
		{corpus.Position{Kind: "page", First: "12", Last: "14"}, []corpus.Mark{{Label: "12"}, {Paragraph: 2, Label: "14"}}, 0, "en", "From a.pdf · page 12–14", []string{"page 12", "page 14"}},
		{corpus.Position{Kind: "row", First: "7"}, nil, 0, "ar", "من a.pdf · سطر 7", nil},
		{corpus.Position{Kind: "time", First: "00:01:09"}, []corpus.Mark{{Label: "00:01:09"}}, 0, "ar", "من a.pdf · عند 00:01:09", []string{"عند 00:01:09"}},
		{corpus.Position{Kind: "message", First: "7"}, nil, .83, "en", "From a.pdf · message 7 · Read by a machine that is 83% sure · a word before [؟] may be another", nil},
	} {
		d.Source, d.Place, d.Marks, d.Machine = "a.pdf", tt.place, tt.marks, tt.machine
		if tt.machine > 0 {
			d.Body += " [؟]"
		}
		page := parsed(t, staticView(at, "./", tt.lang).page(&m))
		want(t, "origin", texts(page, ".origin"), []string{tt.want})
		want(t, "leaves", texts(page, ".leaf"), tt.leaves)
	}
}
