package app

import (
	"slices"
	"sort"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A layer is what a stretch of text is marked as. If two cover the same letters, the earlier
// layer contains the later.
type layer uint8

const (
	asSaid    layer = iota // what somebody said
	asCue                  // the words that report it
	asMention              // the name of an entity
	asTime                 // a time expression
	asFound                // a word that was searched for
	asText                 // plain text
)

// A stretch is a part of a text to be marked; n is its index within its layer.
type stretch struct {
	start, end int
	layer      layer
	n          int
}

// An inline is a stretch of text as drawn, containing others. Matches and mentions may overlap
// partly («ولفلاديمير بوتين» matched in its first word), and so may statements; elements cannot,
// so weave decides which contains which.
type inline struct {
	text  string // asText
	layer layer
	n     int
	inner []inline
}

// nest lays matches and mentions over text[from:to]; see weave.
func nest(text string, from, to int, marks []corpus.Span, mentions []corpus.Mention) []inline {
	whole := make([]stretch, len(mentions))
	for i, m := range mentions {
		whole[i] = stretch{m.Start, m.End, asMention, i}
	}
	return weave(text, from, to, whole, nil, marks)
}

// weave lays stretches over text[from:to]. Offsets are into the whole text; what lies outside is
// cut off.
//
// The whole stretches are never cut, because each becomes a link or has a single meaning: if two
// of them conflict, the first given wins. Said stretches, and matches inside them, contain every
// whole stretch that lies within them, and are cut only where one overlaps their edge: elements
// cannot be written any other way. The pieces keep their index and are adjacent, so they still
// look like one. Matches are sorted by Start.
func weave(text string, from, to int, whole, said []stretch, found []corpus.Span) []inline {
	var all []stretch
	for _, s := range whole {
		if s.start >= from && s.end <= to && s.start < s.end && !slices.ContainsFunc(all, s.forbids) {
			all = append(all, s)
		}
	}
	for _, s := range said {
		s.start, s.end = max(s.start, from), min(s.end, to)
		all = append(all, s.pieces(all)...)
	}
	fixed, at := all[:len(all):len(all)], from
	for i, m := range found {
		s := stretch{max(m.Start, at), min(m.End, to), asFound, i}
		if s.start < s.end {
			at = s.end
			all = append(all, s.pieces(fixed)...)
		}
	}
	// Sorting with reflection keeps the program smaller than a sort instantiated for every type
	// would.
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if a.end != b.end {
			return a.end > b.end
		}
		return a.layer < b.layer
	})
	tree, _ := grow(text, from, to, all)
	return tree
}

// forbids reports whether another stretch cannot coexist with this one: a link cannot contain a
// link, and stretches cannot overlap partly.
func (s stretch) forbids(other stretch) bool {
	if other.end <= s.start || s.end <= other.start {
		return false
	}
	links := s.layer != asTime && other.layer != asTime
	return links || s.layer == other.layer || s.across(other)
}

// across reports whether two stretches overlap and neither contains the other.
func (s stretch) across(other stretch) bool {
	return s.start < other.start && other.start < s.end && s.end < other.end ||
		other.start < s.start && s.start < other.end && other.end < s.end
}

// pieces cuts a stretch where others, which nest properly, overlap its edges.
func (s stretch) pieces(others []stretch) []stretch {
	if s.start >= s.end {
		return nil
	}
	ends := []int{s.end}
	for _, o := range others {
		if o.across(s) {
			cut := o.start
			if o.start < s.start {
				cut = o.end
			}
			ends = append(ends, cut)
		}
	}
	slices.Sort(ends)
	var out []stretch
	start := s.start
	for _, end := range slices.Compact(ends) {
		out = append(out, stretch{start, end, s.layer, s.n})
		start = end
	}
	return out
}

// grow builds the tree of the stretches that begin before to, which nest properly, and returns
// the remaining ones.
func grow(text string, from, to int, all []stretch) ([]inline, []stretch) {
	var tree []inline
	for len(all) > 0 && all[0].start < to {
		s := all[0]
		if from < s.start {
			tree = append(tree, inline{text: text[from:s.start], layer: asText})
		}
		node := inline{layer: s.layer, n: s.n}
		node.inner, all = grow(text, s.start, s.end, all[1:])
		tree = append(tree, node)
		from = s.end
	}
	if from < to {
		tree = append(tree, inline{text: text[from:to], layer: asText})
	}
	return tree, all
}

// A drawing says how the parts of a text are drawn.
type drawing struct {
	// current is the match the reader is at, -1 for none.
	current int
	// seen holds the matches already drawn. Unless it is nil, the first piece of each match gets
	// an ID, for the buttons that go to the next and previous match.
	seen map[int]bool
	// element returns the element of a stretch other than a match; if nil, each is a plain span.
	element func(l layer, n int) ui.HTMLElem
}

// inlines draws a tree.
func (d *drawing) inlines(tree []inline) []ui.UI {
	var out []ui.UI
	for _, node := range tree {
		switch {
		case node.layer == asText:
			out = append(out, ui.Text(node.text))
			continue
		case node.layer != asFound && d.element == nil:
			out = append(out, el("span").Body(d.inlines(node.inner)...))
			continue
		case node.layer != asFound:
			out = append(out, d.element(node.layer, node.n).Body(d.inlines(node.inner)...))
			continue
		}
		mark := el("mark").Body(d.inlines(node.inner)...)
		if d.seen != nil && !d.seen[node.n] {
			d.seen[node.n] = true
			mark = mark.ID("hit-" + strconv.Itoa(node.n+1))
		}
		if node.n == d.current {
			mark = mark.Class("current")
		}
		out = append(out, mark)
	}
	return out
}

// marked is a short text with its matches marked.
func (v view) marked(text string, marks []corpus.Span) []ui.UI {
	d := drawing{current: -1}
	return d.inlines(nest(text, 0, len(text), marks, nil))
}
