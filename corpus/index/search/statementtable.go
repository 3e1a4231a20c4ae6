package search

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A saidTable holds what statements are filtered and counted by, read from the bundle once. Ten
// thousand articles have some eighty thousand statements: reading them again for every key that is
// pressed would take a tenth of a second.
type saidTable struct {
	of       *bundle.Bundle
	entities int              // how many there are
	first    []int32          // of each document, and of the end: index of its first statement
	speaker  []int32          // of each statement: an entity, or the number of entities plus an index in names, or -1
	names    []string         // of speakers without an entity, as written
	named    map[string]int32 // their indexes, by their words
	class    []uint8          // of each statement: its index in corpus.Classes
	further  []uint8          // of each statement: how many further speakers it has
	begin    []int32          // of each statement, and of the end: where these and then its subjects begin in others
	others   []int32          // further speakers and subjects: entities
	outlet   []int32          // of each document: its index in outlets
	outlets  []string
	newest   []int32    // documents by date, newest first; nil until the first page
	oldest   []int32    // likewise
	byName   *saidIndex // see index
}

// saidTable returns the table of the bundle as edited.
func (e *Engine) saidTable() *saidTable {
	if e.said != nil && e.said.of == e.b {
		return e.said
	}
	e.b.WantWhole("said")
	n := e.b.Len()
	t := &saidTable{of: e.b, entities: e.b.EntityCount(), first: make([]int32, n+1), outlet: make([]int32, n), named: make(map[string]int32)}
	outlets := make(map[string]int32)
	for doc := range n {
		outlet := e.b.Outlet(doc)
		at, known := outlets[outlet]
		if !known {
			at = int32(len(outlets))
			outlets[outlet] = at
			t.outlets = append(t.outlets, outlet)
		}
		t.outlet[doc] = at
		e.b.Statements(doc, func(s bundle.Statement) {
			t.speaker = append(t.speaker, t.whose(&s, e.b.EntityCount()))
			if s.Weak() { // it counts for nobody, and is about nobody
				s.With, s.About = nil, nil
			}
			s.With = s.With[:min(len(s.With), math.MaxUint8)]
			t.class = append(t.class, uint8(max(0, slices.Index(corpus.Classes[:], s.Class))))
			t.further, t.begin = append(t.further, uint8(len(s.With))), append(t.begin, int32(len(t.others)))
			for _, entity := range append(s.With, s.About...) {
				t.others = append(t.others, int32(entity))
			}
		})
		t.first[doc+1] = int32(len(t.speaker))
	}
	t.begin = append(t.begin, int32(len(t.others)))
	e.said = t
	return t
}

// byDate returns the documents by date.
func (t *saidTable) byDate(oldest bool) []int32 {
	day := func(doc int32) int { return t.of.Day(int(doc)) }
	before, list := func(a, b int32) bool { return day(a) > day(b) }, &t.newest
	if oldest {
		before, list = func(a, b int32) bool { return older(day(a), day(b)) }, &t.oldest
	}
	if *list == nil {
		order := make([]int32, len(t.outlet))
		for doc := range order {
			order[doc] = int32(doc)
		}
		sort.SliceStable(order, func(i, j int) bool { return before(order[i], order[j]) })
		*list = order
	}
	return *list
}

// whose returns the number under which a statement is counted; -1 for none.
func (t *saidTable) whose(s *bundle.Statement, entities int) int32 {
	switch {
	case s.Weak():
		return -1
	case s.Speaker >= 0:
		return int32(s.Speaker)
	case s.Unnamed || s.Common || s.Named == "":
		return -1
	}
	key := nameKey(s.Named)
	at, known := t.named[key]
	if !known {
		at = int32(len(t.names))
		t.named[strings.Clone(key)], t.names = at, append(t.names, strings.Clone(s.Named)) // both may be in place
	}
	return int32(entities) + at
}

// nameKey returns the words of a name as written.
func nameKey(name string) string { return strings.Join(arabic.Words(name), " ") }

// speakers marks the numbers of the speakers that are asked for; nil stands for all.
func (t *saidTable) speakers(asked []string, entities map[int]bool, count int) []bool {
	if len(asked) == 0 {
		return nil
	}
	wanted := chosen(count+len(t.names), entities)
	for _, name := range asked {
		if at, ok := t.named[nameKey(name)]; ok {
			wanted[count+int(at)] = true
		}
	}
	return wanted
}

// chosen marks which of n numbers are in a set; nil stands for all.
func chosen(n int, set map[int]bool) []bool {
	if set == nil {
		return nil
	}
	list := make([]bool, n)
	for i := range set {
		list[i] = true
	}
	return list
}
