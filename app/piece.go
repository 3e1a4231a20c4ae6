package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A piece is a part of the page that is drawn anew only when its version is another:
// go-app compares every element of what a component draws, and a list of hits has
// eight hundred, while most keys and answers change only some of the page.
type piece struct {
	ui.Compo
	Version string
	Source  *source
}

// A source draws a piece as it is now. It stays the same while the piece is there,
// so that go-app sees by the version alone whether there is something new.
type source struct{ draw func() ui.UI }

func (p *piece) Render() ui.UI { return p.Source.draw() }

// piece draws a part of the page as a piece; the parts of its version say together
// when it has changed. Static pages have none.
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

// How much of an answer is drawn at a time: of what a reader looks at first no more
// than a screen, and then so much that a slow telephone is not busy for long.
const (
	hitsAtFirst   = 5
	hitsAtATime   = 5
	facetsAtATime = 3
)

// A progress says how much of a model is drawn: 0 for all of it, and fewer than none for so
// many facets anew, and the others as they were before.
type progress struct{ hits, facets int }

// upTo is how many of n things are drawn under such a limit.
func upTo(limit, n int) int {
	if limit > 0 {
		return min(limit, n)
	}
	return n
}

// slices are the model in the steps in which it is drawn, the whole of it last, if
// it may be drawn in steps: first the hits, some at a time, unless begun says that
// they are drawn already, or the view, and then the facets.
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

// The versions of what the explorer draws: each counts up when its part is another.
type versions struct{ hits, facets, reasons int }

func (v view) hitsVersion() string   { return strconv.Itoa(v.versions.hits) }
func (v view) facetsVersion() string { return strconv.Itoa(v.versions.facets) }
