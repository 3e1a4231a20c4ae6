package search

import (
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
	joined   []int32          // of each statement, and of the end: where its further speakers begin in with
	with     []int32          // further speakers: entities
	class    []uint8          // of each statement: its index in corpus.Classes
	subject  []int32          // of each statement, and of the end: where its subjects begin in about
	about    []int32          // subjects: entities
	outlet   []int32          // of each document: its index in outlets
	outlets  []string
	month    []corpus.Date // of each document
	newest   []int32       // documents by date, newest first
	oldest   []int32
	byName   *saidIndex // see index
}

// saidTable returns the table of the bundle as edited.
func (e *Engine) saidTable() *saidTable {
	if e.said != nil && e.said.of == e.b {
		return e.said
	}
	e.b.WantWhole("said")
	n := e.b.Len()
	t := &saidTable{of: e.b, entities: e.b.EntityCount(), first: make([]int32, n+1), outlet: make([]int32, n), month: make([]corpus.Date, n),
		newest: make([]int32, n), oldest: make([]int32, n), named: make(map[string]int32)}
	outlets := make(map[string]int32)
	for doc := range n {
		outlet := e.b.Outlet(doc)
		at, known := outlets[outlet]
		if !known {
			at = int32(len(outlets))
			outlets[outlet] = at
			t.outlets = append(t.outlets, outlet)
		}
		t.outlet[doc], t.month[doc] = at, e.b.Date(doc).Month()
		t.newest[doc], t.oldest[doc] = int32(doc), int32(doc)
		e.b.Statements(doc, func(s bundle.Statement) {
			t.speaker = append(t.speaker, t.whose(&s, e.b.EntityCount()))
			t.joined = append(t.joined, int32(len(t.with)))
			if s.Weak() { // it counts for nobody, and is about nobody
				s.With, s.About = nil, nil
			}
			for _, entity := range s.With {
				t.with = append(t.with, int32(entity))
			}
			t.class = append(t.class, uint8(max(0, slices.Index(corpus.Classes[:], s.Class))))
			t.subject = append(t.subject, int32(len(t.about)))
			for _, entity := range s.About {
				t.about = append(t.about, int32(entity))
			}
		})
		t.first[doc+1] = int32(len(t.speaker))
	}
	t.joined = append(t.joined, int32(len(t.with)))
	t.subject = append(t.subject, int32(len(t.about)))
	sort.SliceStable(t.newest, func(i, j int) bool { return e.b.Day(int(t.newest[i])) > e.b.Day(int(t.newest[j])) })
	sort.SliceStable(t.oldest, func(i, j int) bool {
		return older(e.b.Day(int(t.oldest[i])), e.b.Day(int(t.oldest[j])))
	})
	e.said = t
	return t
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
		t.named[key], t.names = at, append(t.names, strings.Clone(s.Named))
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
