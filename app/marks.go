package app

import (
	"slices"
	"sort"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// An inline is a stretch of text as it is shown: plain, or a found word, or a
// mention, holding others. Found words and mentions may lie across each other
// («ولفلاديمير بوتين» found by its first word); elements cannot, so nest decides
// which holds which.
type inline struct {
	text    string // of a plain stretch
	mark    int    // the number of the found word, or -1
	mention int    // the number of the mention, or -1
	inner   []inline
}

// nest lays marks and mentions over text[from:to]. Both are sorted by Start and
// count their offsets in the whole text; what lies outside is cut off.
//
// A mention is never cut, because it becomes a link. A mark holds every mention
// that lies within it, and is cut only where a mention begins or ends inside it
// and goes on outside: there is no other way to write it. The pieces keep the
// mark's number, stand without a gap, and so still look like one.
func nest(text string, from, to int, marks []corpus.Span, mentions []corpus.Mention) []inline {
	var kept []stretch
	at := from
	for i, m := range mentions {
		if m.Start < at || m.End > to || m.Start >= m.End {
			continue // overlapping or outside: cannot be shown as a link
		}
		kept = append(kept, stretch{m.Start, m.End, -1, i})
		at = m.End
	}
	all := slices.Clone(kept)
	at = from
	for i, m := range marks {
		start, end := max(m.Start, at), min(m.End, to)
		if start >= end {
			continue
		}
		at = end
		for _, m := range kept {
			if m.start < start && start < m.end && m.end < end {
				all = append(all, stretch{start, m.end, i, -1})
				start = m.end
			}
			if start < m.start && m.start < end && end < m.end {
				all = append(all, stretch{start, m.start, i, -1})
				start = m.start
			}
		}
		all = append(all, stretch{start, end, i, -1})
	}
	// Sorting with reflection keeps the program smaller than a sort of its own
	// for every type would.
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if a.end != b.end {
			return a.end > b.end
		}
		return a.mention > b.mention
	})
	tree, _ := grow(text, from, to, all)
	return tree
}

type stretch struct{ start, end, mark, mention int }

// grow builds the tree of the stretches that begin before to, which nest
// properly, and gives back those that do not.
func grow(text string, from, to int, all []stretch) ([]inline, []stretch) {
	var tree []inline
	for len(all) > 0 && all[0].start < to {
		s := all[0]
		if from < s.start {
			tree = append(tree, inline{text: text[from:s.start], mark: -1, mention: -1})
		}
		node := inline{mark: s.mark, mention: s.mention}
		node.inner, all = grow(text, s.start, s.end, all[1:])
		tree = append(tree, node)
		from = s.end
	}
	if from < to {
		tree = append(tree, inline{text: text[from:to], mark: -1, mention: -1})
	}
	return tree, all
}

// inlines draws a tree. The first piece of every found word gets an id that the
// buttons for the next and previous one lead to; current is the word the reader
// stands at, -1 for none. entity tells who a mention is, and nil leaves
// mentions as plain text.
func (v view) inlines(tree []inline, current int, seen map[int]bool, entity func(mention int) (corpus.EntityRef, bool)) []ui.UI {
	var out []ui.UI
	for _, node := range tree {
		switch {
		case node.mention >= 0:
			e, ok := entity(node.mention)
			inner := v.inlines(node.inner, current, seen, entity)
			if !ok {
				out = append(out, el("span").Body(inner...))
				continue
			}
			out = append(out, v.a(v.at.entity(e), "mention", e.Kind.String()).Title(v.say(kindNames[e.Kind])+": "+v.nameText(e.Name, e.English)).
				Body(inner...))
		case node.mark >= 0:
			mark := el("mark").Body(v.inlines(node.inner, current, seen, entity)...)
			if seen != nil && !seen[node.mark] {
				seen[node.mark] = true
				mark = mark.ID("hit-" + strconv.Itoa(node.mark+1))
			}
			if node.mark == current {
				mark = mark.Class("current")
			}
			out = append(out, mark)
		default:
			out = append(out, ui.Text(node.text))
		}
	}
	return out
}

// marked is a short text with its found words.
func (v view) marked(text string, marks []corpus.Span) []ui.UI {
	return v.inlines(nest(text, 0, len(text), marks, nil), -1, nil, nil)
}
