package search

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

const (
	besideShown  = 24  // entities that appear together with one
	contextBytes = 420 // upper bound, for a sentence about an entity
)

// Profile returns an entity, given its ID, with at most the given number of contexts: one from each
// document, newest first.
func (e *Engine) Profile(id string, contexts int) (corpus.Profile, bool) {
	entity, ok := e.b.FindEntity(id)
	if !ok {
		return corpus.Profile{}, false
	}
	var p corpus.Profile
	p.Entity, p.Mentions, p.Spellings = e.b.Entity(entity)
	own := e.b.EntityValue(entity)
	counts := &e.counted
	counts.begin(e.b.ValueCount())
	var docs []int
	e.postings(fieldEntity, id, func(doc int) {
		docs = append(docs, doc)
		e.values = e.b.Values(e.values[:0], doc)
		for _, v := range e.values {
			counts.add(v)
		}
	})
	p.Documents = len(docs)
	from, to := e.b.ValueRange(corpus.FacetMonth)
	for _, v := range counts.top(from, to, corpus.FacetMonth, 0) {
		p.Months = append(p.Months, e.facetCount(corpus.FacetMonth, v, counts.counts[v]))
	}
	p.Beside = e.beside(counts, own)
	if contexts > 0 {
		p.Stories = e.storiesOf(docs)
	}
	sort.SliceStable(docs, func(i, j int) bool { return e.b.Day(docs[i]) > e.b.Day(docs[j]) })
	for _, doc := range docs[:min(len(docs), contexts)] {
		p.Contexts = append(p.Contexts, e.context(doc, entity))
	}
	return p, true
}

// beside returns the other entities of the counted documents, most frequent first.
func (e *Engine) beside(counts *valueTally, own int) []corpus.EntityCount {
	var values []int
	for _, kind := range corpus.Kinds {
		from, to := e.b.ValueRange(kind.Facet())
		for _, v := range counts.within(from, to) {
			if v != own {
				values = append(values, v)
			}
		}
	}
	sort.SliceStable(values, func(i, j int) bool { return counts.counts[values[i]] > counts.counts[values[j]] })
	var out []corpus.EntityCount
	for _, v := range values[:min(len(values), besideShown)] {
		value := e.b.Value(v)
		if entity, ok := e.b.FindEntity(value.ID); ok {
			out = append(out, corpus.EntityCount{EntityRef: e.b.EntityRef(entity), Count: counts.counts[v]})
		}
	}
	return out
}

// context returns the sentence of an entity's first mention in a document's body, or of its mention
// in the title if the body does not name it.
func (e *Engine) context(doc, entity int) corpus.Context {
	d := e.b.Document(doc)
	c := corpus.Context{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet}
	text := d.Title + "\n" + e.body(doc)
	base := len(d.Title) + 1
	var mark corpus.Span
	for _, m := range e.b.Mentions(nil, doc) {
		if m.Entity == entity && (mark.End == 0 || mark.Start < base) {
			mark = m.Span
		}
	}
	if mark.Start >= base {
		c.Paragraph = paragraphAt(text[base:], mark.Start-base)
	}
	shown, _, back := sentence(text, mark)
	c.Text = strings.Clone(shown)
	c.Mark = corpus.Span{Start: mark.Start - back, End: mark.End - back}
	return c
}

// sentence returns the sentence around a mention; a long one is shortened at spaces and marked with
// «…». of is the span of text that it shows; an offset in text minus back is the offset in shown.
func sentence(text string, mark corpus.Span) (shown string, of corpus.Span, back int) {
	start, end := lastBreak(text[:mark.Start]), len(text)
	before, behind := "", ""
	if i := nextBreak(text[mark.End:]); i >= 0 {
		end = mark.End + i
	}
	if room := contextBytes / 2; mark.Start-start > room {
		if i := strings.IndexByte(text[mark.Start-room:mark.Start], ' '); i >= 0 {
			start = mark.Start - room + i + 1
			before = corpus.Cut
		}
	}
	if room := contextBytes / 2; end-mark.End > room {
		if i := strings.LastIndexByte(text[mark.End:mark.End+room], ' '); i > 0 {
			end = mark.End + i
			behind = corpus.Cut
		}
	}
	return before + text[start:end] + behind, corpus.Span{Start: start, End: end}, start - len(before)
}

// nextBreak returns where the sentence at the beginning of text ends, including its stop, or -1. A
// stop within a number or an address does not end a sentence.
func nextBreak(text string) int {
	for i, r := range text {
		after := i + utf8.RuneLen(r)
		switch r {
		case '\n':
			return i
		case '؟', '!', '.':
			if after == len(text) || r != '.' || text[after] == ' ' || text[after] == '\n' {
				return after
			}
		}
	}
	return -1
}

// lastBreak returns where the sentence at the end of text begins.
func lastBreak(text string) int {
	at := 0
	for _, stop := range [...]string{"\n", ". ", "؟ ", "! "} {
		if i := strings.LastIndex(text, stop); i >= 0 {
			at = max(at, i+len(stop))
		}
	}
	return at
}
