package ingest

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// recurring removes from documents the paragraphs at their edges that recur in many others
// (clean.Recurring), and reports each.
func (r *reader) recurring(docs []corpus.Document) {
	bodies := make([]string, len(docs))
	for i := range docs {
		bodies[i] = docs[i].Body
	}
	for i, places := range clean.Recurring(bodies) {
		if len(places) == 0 {
			continue
		}
		list := strings.Split(docs[i].Body, "\n")
		kept := list[:0:0]
		for k, p := range list {
			if len(places) > 0 && places[0] == k {
				places = places[1:]
				if r.opt.Removed != nil {
					r.opt.Removed(Removal{File: docs[i].Source, Line: k + 1, Rule: clean.RuleRecurring, Text: p})
				}
				continue
			}
			kept = append(kept, p)
		}
		docs[i].Body = strings.Join(kept, "\n")
	}
}
