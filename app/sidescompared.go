package app

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// What distinguishes the words and names of two results.

// sharedShown is how many shared names are listed.
const sharedShown = 10

// compareWords contrasts the words of the documents read on each side.
func (s *seenSides) compareWords() {
	s.words, s.otherWords = nil, nil
	seen := make(map[string]bool)
	var contrasts []views.Contrast
	for _, v := range [...]*views.Vocabulary{s.a.words, s.b.words} {
		for _, stem := range candidates(v) {
			if !seen[stem] {
				seen[stem] = true
				here, there := s.a.words.Count(stem), s.b.words.Count(stem)
				contrasts = append(contrasts, views.Contrast{Key: stem, Here: here, Rest: there, Strength: views.LogOdds(here, s.a.seen, there, s.b.seen)})
			}
		}
	}
	here, there := views.Peculiar(contrasts, peculiarShown, peculiarFrom)
	for _, c := range here {
		s.words = append(s.words, peculiarity{Contrast: c, written: s.a.words.Written(c.Key)})
	}
	for _, c := range there {
		s.otherWords = append(s.otherWords, peculiarity{Contrast: c, written: s.b.words.Written(c.Key)})
	}
}

// compareNames contrasts the names of both results, and finds those frequent in both.
func (s *seenSides) compareNames() {
	chosen := make(map[corpus.Facet]bool)
	for _, side := range [...]*oneSide{&s.a, &s.b} {
		for _, f := range side.m.at.filters {
			chosen[f.Facet] = true
		}
	}
	refs := make(map[string]corpus.EntityRef)
	var contrasts, shared []views.Contrast
	for _, names := range [...]map[string]sideCount{s.a.names, s.b.names} {
		for id, c := range names {
			here, there := s.a.names[id].count, s.b.names[id].count
			if _, ok := refs[id]; ok || here+there == 0 || chosen[c.Kind.Facet()] {
				continue
			}
			refs[id] = c.EntityRef
			one := views.Contrast{Key: id, Here: here, Rest: there, Strength: views.LogOdds(here, s.a.m.result.Total, there, s.b.m.result.Total)}
			contrasts = append(contrasts, one)
			if here > 0 && there > 0 {
				one.Strength = float64(min(here*s.b.m.result.Total, there*s.a.m.result.Total)) // the smaller share
				shared = append(shared, one)
			}
		}
	}
	name := func(list []views.Contrast) (out []peculiarity) {
		for _, c := range list {
			out = append(out, peculiarity{c, refs[c.Key].Name, refs[c.Key]})
		}
		return out
	}
	here, there := views.Peculiar(contrasts, peculiarShown, peculiarFrom)
	s.names, s.otherNames = name(here), name(there)
	both, _ := views.Peculiar(shared, sharedShown, 1)
	s.shared = name(both)
}
