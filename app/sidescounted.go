package app

import (
	"context"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// An oneSide is one of the two results.
type oneSide struct {
	m     model
	names map[string]sideCount
	ids   []string
	words *views.Vocabulary
	seen  int // documents read for their words and for who is quoted
	quoted
}

// A sideCount is how many documents of a side mention an entity.
type sideCount struct {
	corpus.EntityRef
	count int
}

type seenSides struct {
	a, b              oneSide
	both              int // documents in both results; -1 if unknown
	trends            seenTrends
	words, otherWords []peculiarity
	names, otherNames []peculiarity
	shared            []peculiarity // names frequent in both
}

func (sidesView) gather(ctx context.Context, e Engine, m *model) (err error) {
	b, ok := m.at.other()
	if !ok {
		return nil
	}
	s, counted := m.seen.(seenSides) // if a few documents have been read before (gatherView)
	if !counted {
		s.a.m, s.b.m = model{at: m.at.viewed(""), about: m.about}, model{at: b, about: m.about}
		s.a.m.result = m.result
		if err := s.count(ctx, e); err != nil {
			return err
		}
	}
	depth := m.depth()
	if m.few {
		depth = documentsAtFirst / 2 // of both sides as many as another view
	}
	for _, side := range [...]*oneSide{&s.a, &s.b} {
		if err := side.read(ctx, e, depth); err != nil {
			return err
		}
	}
	s.compareWords()
	m.seen = s
	return nil
}

// count counts both sides and compares what needs no document to be read; the result of the first
// is known.
func (s *seenSides) count(ctx context.Context, e Engine) (err error) {
	all, err := e.Dated(ctx, address{}.request(0))
	if err != nil {
		return err
	}
	of := model{at: address{}, about: s.a.m.about}
	s.trends.all, s.trends.step = of.stretch(all)
	if s.b.m.result, err = e.Search(ctx, s.b.m.at.request(0)); err != nil {
		return err
	}
	for _, side := range [...]*oneSide{&s.a, &s.b} {
		if err := side.count(ctx, e); err != nil {
			return err
		}
		line := trend{query: side.m.at.query, at: side.m.at, peak: peak{bar: -1}}
		if line.dated, err = e.Dated(ctx, side.m.at.request(0)); err != nil {
			return err
		}
		line.bars = s.trends.all.counted(s.trends.step, line.dated, "")
		line.total = countOf(line.dated)
		s.trends.lines = append(s.trends.lines, line)
	}
	s.both = inBoth(&s.a, &s.b)
	s.compareNames()
	return nil
}

// inBoth is how many documents are in both results.
func inBoth(a, b *oneSide) (n int) {
	if len(a.ids) < a.m.result.Total || len(b.ids) < b.m.result.Total {
		return -1 // unknown from samples
	}
	in := make(map[string]bool, len(a.ids))
	for _, id := range a.ids {
		in[id] = true
	}
	for _, id := range b.ids {
		if in[id] {
			n++
		}
	}
	return n
}

// count counts the documents and names of one side.
func (s *oneSide) count(ctx context.Context, e Engine) (err error) {
	request := s.m.at.request(0)
	request.FacetLimit = -1
	if s.m.result.Facets, err = e.Facets(ctx, request); err != nil {
		return err
	}
	if s.ids, err = e.Members(ctx, request); err != nil {
		return err
	}
	s.names = make(map[string]sideCount)
	chosen := make(map[corpus.Facet]bool) // the values of these facets are counted as if none were chosen
	for _, f := range s.m.at.filters {
		chosen[f.Facet] = true
	}
	for _, k := range corpus.Kinds {
		for _, c := range s.m.result.Facets[k.Facet()] {
			if !chosen[k.Facet()] {
				s.names[c.ID] = sideCount{corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}, c.Count}
			}
		}
	}
	return nil
}

// read reads documents of one side for their words and for who is quoted.
func (s *oneSide) read(ctx context.Context, e Engine, depth int) error {
	ids := views.Spread(s.ids, depth)
	s.words, s.quoted = views.NewVocabulary(), newQuoted()
	s.seen = len(ids)
	return readClosely(ctx, e, ids, "", func(doc *corpus.Closeup) {
		s.words.Add(doc)
		s.quoted.add(doc)
	})
}
