package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A piece is a part of the page that is only redrawn when its version changes: go-app compares
// every element a component draws, and a list of hits has eight hundred, while most keys and
// answers change only parts of the page.
type piece struct {
	ui.Compo
	Version string
	Source  *source
}

// A source draws a piece in its current state. It stays the same while the piece exists, so that
// go-app sees from the version alone whether anything is new.
type source struct{ draw func() ui.UI }

func (p *piece) Render() ui.UI { return p.Source.draw() }

// piece draws a part of the page as a piece, which changes whenever one of the version's strings
// does. Static pages have no pieces.
func (v view) piece(name string, draw func() ui.UI, version ...string) ui.UI {
	if v.pieces == nil {
		return draw()
	}
	s := v.pieces[name]
	if s == nil {
		s = &source{}
		v.pieces[name] = s
	}
	s.draw = draw
	return &piece{Version: strings.Join(append(version, v.lang, v.digits), "\n"), Source: s}
}

// How much of an answer is drawn at a time: at first no more than a screenful of what the reader
// looks at first, and then so little that a slow telephone is not busy for long.
const (
	hitsAtFirst   = 5
	hitsAtATime   = 5
	facetsAtATime = 3
)

// A progress says how much of a model is drawn. 0 means all of it; a negative number of facets
// means that so many are redrawn and the others stay as they were.
type progress struct{ hits, facets int }

// upTo is how many of n things are drawn under a limit; 0 or less is no limit.
func upTo(limit, n int) int {
	if limit > 0 {
		return min(limit, n)
	}
	return n
}

// slices splits a model into the steps in which it is drawn, the complete model last. may says
// that it may be drawn in steps: first the view or the hits, some at a time unless begun says
// that they have been drawn, and then the facets.
func (m model) slices(may, begun bool) []model {
	if !may {
		return []model{m}
	}
	var out []model
	hits := max(len(m.result.Hits), len(m.said.Hits))
	apart := m.seeing() != nil
	if !begun && hits > hitsAtFirst {
		apart = true
		for n := hitsAtFirst; n < hits; n += hitsAtATime {
			part := m
			part.progress.hits, part.stale = n, true
			out = append(out, part)
		}
	}
	if !m.stale && m.faceted() {
		part := m
		part.stale = true
		if apart {
			out = append(out, part)
		}
		part.stale, part.progress.facets = false, facetsAtATime
		if m.seeing() != nil {
			part.progress.facets = -facetsAtATime
		}
		out = append(out, part)
	}
	return append(out, m)
}

// faceted reports whether the page has a column of facets.
func (m *model) faceted() bool {
	return m.at.page == atSearch && m.at.asks() || m.at.page == atStatements
}

// The versions of what the explorer draws: each is incremented when its part changes.
type versions struct{ hits, facets, reasons int }

func (v view) hitsVersion() string   { return strconv.Itoa(v.versions.hits) }
func (v view) facetsVersion() string { return strconv.Itoa(v.versions.facets) }
