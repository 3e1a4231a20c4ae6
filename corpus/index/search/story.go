package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

const (
	// mostCompared is how many reports of a story are read for what they add.
	mostCompared = 12
	// newWords is how many words of a sentence no report before it has, at least, and
	// newShare which share of its words, for the sentence to add something.
	newWords = 5
	newShare = 0.6
	// mostSpeaking is how many speakers of a report are named.
	mostSpeaking = 4
)

// reportsOf lists the documents of a document's story in order of time, or nil.
func (e *Engine) reportsOf(doc int) []int {
	story := e.b.Story(doc)
	if story == 0 {
		return nil
	}
	var docs []int
	for i := range e.b.Len() {
		if e.b.Story(i) == story {
			docs = append(docs, i)
		}
	}
	slices.SortStableFunc(docs, func(a, b int) int { return e.b.Day(a) - e.b.Day(b) })
	return docs
}

// countReports tells of each hit how many other documents report the same.
func (e *Engine) countReports(hits []corpus.Hit, docs []int) {
	sizes := make(map[int]int)
	for _, doc := range docs {
		if story := e.b.Story(doc); story > 0 {
			sizes[story] = -1 // itself
		}
	}
	if len(sizes) == 0 {
		return
	}
	for i := range e.b.Len() {
		if story := e.b.Story(i); story > 0 {
			if n, ok := sizes[story]; ok {
				sizes[story] = n + 1
			}
		}
	}
	for i, doc := range docs {
		hits[i].Reports = sizes[e.b.Story(doc)]
	}
}

// story lays out the reports of a document's story.
func (e *Engine) story(doc int) []corpus.Report {
	var reports []corpus.Report
	told, copied := make(map[string]bool), make(map[int]bool)
	for n, i := range e.reportsOf(doc) {
		d := e.b.Document(i)
		r := corpus.Report{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Speakers: e.heardIn(i)}
		if group := e.b.Group(i); group > 0 {
			r.Copy, copied[group] = copied[group], true
		}
		if n < mostCompared {
			added := adds(e.body(i), told)
			if n > 0 && !r.Copy {
				r.Adds = added
			}
		}
		reports = append(reports, r)
	}
	return reports
}

// heardIn are those whose statements a document reports, as far as that is sure.
func (e *Engine) heardIn(doc int) (speakers []corpus.EntityRef) {
	seen := make(map[int]bool)
	e.b.Statements(doc, func(s bundle.Statement) {
		plain := s.Plain()
		if s.Speaker < 0 || plain.Weak() || seen[s.Speaker] || len(speakers) == mostSpeaking {
			return
		}
		seen[s.Speaker] = true
		speakers = append(speakers, e.b.EntityRef(s.Speaker))
	})
	return speakers
}

// adds gives the first sentence of a text that tells something else than what was told
// before, by its words, and notes all of its words as told.
func adds(body string, told map[string]bool) (first string) {
	for _, sentence := range strings.FieldsFunc(body, func(r rune) bool { return strings.ContainsRune(".؟!\n", r) }) {
		words, fresh := 0, 0
		for _, t := range arabic.Tokenize(sentence) {
			if len(t.Word) < 6 { // three letters: most are particles
				continue
			}
			words++
			if !told[t.Word] {
				fresh++
			}
		}
		if first == "" && fresh >= newWords && float64(fresh) >= newShare*float64(words) {
			first = strings.TrimSpace(sentence)
		}
	}
	for _, t := range arabic.Tokenize(body) {
		told[t.Word] = true
	}
	return first
}
