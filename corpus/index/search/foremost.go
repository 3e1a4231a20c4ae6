package search

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// Speakers returns the entities that made the most statements, most first, each with the newest of
// these.
func (e *Engine) Speakers(limit int) []corpus.Speaker {
	limit = min(max(limit, 0), e.b.EntityCount())
	var list []bundle.Speaker
	if f, listed := e.b.Foremost(); listed && limit <= bundle.MostForemost {
		list = f.Speakers[:min(limit, len(f.Speakers))]
	} else {
		e.b.WantWhole("said")
		list = e.b.CountSpeakers(limit)
	}
	e.wantStatements(list)
	out := make([]corpus.Speaker, 0, len(list))
	for _, s := range list {
		newest := e.statementHit(said{s.Doc, s.Nth}, newFound())
		if newest.Text == "" {
			continue // a bundle in parts lists a statement that there is not
		}
		out = append(out, corpus.Speaker{Entity: e.b.EntityRef(s.Entity), Statements: s.Statements, Newest: newest})
	}
	return out
}

// wantStatements fetches at once what is shown of the newest statements of speakers.
func (e *Engine) wantStatements(list []bundle.Speaker) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	for _, s := range list {
		wish.Records("docs", s.Doc)
		wish.Records("said", s.Doc)
		wish.Records("entities", s.Entity)
	}
	wish.Get()
	wish = e.b.Wish()
	for _, s := range list {
		e.b.Statements(s.Doc, func(said bundle.Statement) {
			wish.Records("entities", said.With...)
			wish.Records("entities", said.About...)
		})
	}
	wish.Get()
}

// listed returns the entities that the bundle lists as the most mentioned, if a request is for all
// documents and for no more than these: then they need not be counted.
func (e *Engine) listed(req corpus.Request) (of [len(corpus.Kinds)][]bundle.Mentioned, ok bool) {
	if req.Query != "" || len(req.Filters) > 0 || req.From != "" || req.To != "" ||
		req.FacetLimit < 0 || req.FacetLimit > bundle.MostForemost {
		return of, false
	}
	f, ok := e.b.Foremost()
	return f.Mentioned, ok
}

// listedCounts returns what is shown of some of the listed entities.
func (e *Engine) listedCounts(list []bundle.Mentioned) []corpus.FacetCount {
	wish := e.b.Wish()
	for _, m := range list {
		wish.Records("entities", m.Entity)
	}
	wish.Get()
	out := []corpus.FacetCount{} // never null in JSON
	for _, m := range list {
		ref := e.b.EntityRef(m.Entity)
		out = append(out, corpus.FacetCount{ID: ref.ID, Name: ref.Name, English: ref.English, Count: m.Documents})
	}
	return out
}
