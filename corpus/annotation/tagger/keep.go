package tagger

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Keeping returns a Tagger that reuses what an earlier run found in a document, from a store.
func (t *Tagger) Keeping(s *kept.Store) *Tagger { return &Tagger{t.model, t.apart, s} }

// pageKey returns a cache key that covers everything tagDocument looks at.
func pageKey(text string, curated []corpus.Mention, kinds map[string]corpus.Kind) kept.Key {
	h := kept.NewHash()
	h.Text("names")
	h.Text(text)
	for _, m := range curated {
		h.Int(m.Start)
		h.Int(m.End)
		h.Text(m.Entity)
		h.Int(int(kinds[m.Entity]))
	}
	return h.Key()
}

// writePage writes a page as tagDocument returns it.
func writePage(w *kept.Writer, p page) {
	kept.List(w, p.curated, func(m corpus.Mention) {
		w.Int(m.Start)
		w.Int(m.End)
		w.Text(m.Entity)
	})
	kept.List(w, p.titles, w.Text)
	kept.List(w, p.found, func(f found) {
		w.Int(f.Start)
		w.Int(f.End)
		w.Int(int(f.kind))
		w.Float(f.sure)
		kept.List(w, f.words, w.Text)
		w.Text(string(f.common))
		w.Text(f.title)
	})
}

func readPage(r *kept.Reader) page {
	var p page
	p.curated = kept.ReadList(r, func() corpus.Mention {
		return corpus.Mention{Span: corpus.Span{Start: r.Int(), End: r.Int()}, Entity: r.Text()}
	})
	p.titles = kept.ReadList(r, r.Text)
	p.found = kept.ReadList(r, func() found {
		f := found{Span: corpus.Span{Start: r.Int(), End: r.Int()}, kind: corpus.Kind(r.Int()), sure: r.Float(), words: kept.ReadList(r, r.Text)}
		f.common, f.title = []uint8(r.Text()), r.Text()
		f.key = strings.Join(f.words, " ")
		return f
	})
	return p
}
