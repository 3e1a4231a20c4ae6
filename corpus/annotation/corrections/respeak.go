package corrections

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// restate calls change on a copy of every statement, and copies the list of a document in which
// any changed.
func (a *applier) restate(change func(doc int, s *corpus.Statement) bool) {
	for doc, list := range a.c.Statements {
		var copied []corpus.Statement
		for i := range list {
			s := list[i]
			if change(doc, &s) {
				if copied == nil {
					copied = slices.Clone(list)
				}
				copied[i] = s
			}
		}
		if copied != nil {
			a.c.Statements[doc] = copied
		}
	}
}

// restateSplit recomputes who made a statement and whom it is about after a split. It reports
// whether the statement changed.
func (a *applier) restateSplit(doc int, s *corpus.Statement, old, other string, written map[string]bool) bool {
	changed := false
	if (s.Speaker == old || slices.Contains(s.With, old)) && namesAny(s.Named, written) {
		respeak(s, old, other)
		changed = true
	}
	i := slices.Index(s.About, old)
	if i < 0 {
		return changed
	}
	var about []string // replaces the old one
	for _, m := range a.c.Mentions[doc] {
		if (m.Entity == old || m.Entity == other) && m.Start >= s.Content.Start && m.End <= s.Content.End && !slices.Contains(about, m.Entity) {
			about = append(about, m.Entity)
		}
	}
	s.About = append(append(slices.Clone(s.About[:i]), about...), s.About[i+1:]...)
	return true
}

// respeak replaces one of those who made a statement with another, or removes it if by is "".
// Where the speaker is removed, the first of those who spoke with them becomes the speaker.
func respeak(s *corpus.Statement, id, by string) {
	var all []string
	for _, who := range append([]string{s.Speaker}, s.With...) {
		if who == id {
			who = by
		}
		if who != "" && !slices.Contains(all, who) {
			all = append(all, who)
		}
	}
	s.Speaker, s.With = "", nil
	if len(all) > 0 {
		s.Speaker, s.With = all[0], all[1:]
	}
}

// namesAny reports whether consecutive words of a phrase are one of the spellings.
func namesAny(phrase string, written map[string]bool) bool {
	list := arabic.Words(phrase)
	for from := range list {
		for to := from + 1; to <= len(list); to++ {
			if written[strings.Join(list[from:to], " ")] {
				return true
			}
		}
	}
	return false
}

// restateReplaced puts another entity in the place of one in a statement, or drops it if by is "". It
// reports whether the statement changed.
func restateReplaced(s *corpus.Statement, id, by string) bool {
	changed := s.Speaker == id || slices.Contains(s.With, id)
	if changed {
		respeak(s, id, by)
	}
	i := slices.Index(s.About, id)
	if i < 0 {
		return changed
	}
	s.About = slices.Delete(slices.Clone(s.About), i, i+1)
	if by != "" && !slices.Contains(s.About, by) {
		s.About = append(s.About, by)
		copy(s.About[i+1:], s.About[i:])
		s.About[i] = by
	}
	return true
}
