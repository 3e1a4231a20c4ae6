package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A part is what one word, phrase or name of a query looks for in a text.
type part struct {
	surfaces map[string]bool
	starts   []start // of words, or none
	stems    []string
	forms    map[string]bool // the words of the stems if they are known, else nil
	pattern  *pattern        // of a phrase, or nil
	others   []string        // words that differ from it by their hamza and are not meant
	entities []int
	days     on       // which expressions of time name, or none
	weight   float64  // how informative it is: its idf
	needs    []uint64 // every word that it matches has the letters of one of these
}

// fewSurfaces is the most surface forms for which the needed letters are worked out.
const fewSurfaces = 4

// setNeeds sets the letters that the part needs.
func (p *part) setNeeds() {
	if len(p.surfaces) > fewSurfaces {
		p.needs = []uint64{0} // any word may match
		return
	}
	if len(p.starts) > 0 {
		p.needs = append(p.needs, arabic.Letters(p.starts[0].letters))
	}
	for surface := range p.surfaces {
		p.needs = append(p.needs, arabic.Letters(surface))
	}
	for _, stem := range p.stems {
		p.needs = append(p.needs, arabic.Needed(stem))
	}
}

// found is what a query looks for in texts.
type found struct{ parts []part }

//go:noinline
func newFound() *found { return &found{} }

//go:noinline
func (f *found) add(p part) {
	p.setNeeds()
	f.parts = append(f.parts, p)
}

// A sighting is a token of a text that a part of the query found.
type sighting struct {
	token int
	part  int
	span  corpus.Span // the token's
}

// look finds the parts of a query in a text. tokens are the text's; base is the offset of the text
// in Document.Text, which the offsets of mentions refer to.
func (e *Engine) look(f *found, text string, tokens []arabic.Token, mentions []bundle.Mention, base int) []sighting {
	var out []sighting
	joined := e.joinedAt(f, text, tokens)
	for i, t := range tokens {
		best := -1
		letters := arabic.Letters(t.Word)
		for p := range f.parts {
			part := &f.parts[p]
			if best >= 0 && part.weight <= f.parts[best].weight {
				continue
			}
			if part.mayMeet(letters) && e.matches(part, t.Word) && !part.otherwise(text[t.Start:t.End]) ||
				e.matchesReading(part, text[t.Start:t.End], t.Word) ||
				part.pattern != nil && part.pattern.around(text, tokens, i) {
				best = p
			}
		}
		if p, ok := joined[i]; ok && best < 0 {
			best = p
		}
		if best >= 0 {
			out = append(out, sighting{i, best, corpus.Span{Start: t.Start, End: t.End}})
		}
	}
	if len(mentions) == 0 {
		return out
	}
	return addMentions(f, out, tokens, mentions, base)
}

// mayMeet reports whether a word with these letters may be what the part looks for.
func (p *part) mayMeet(letters uint64) bool {
	for _, need := range p.needs {
		if letters&need == need {
			return true
		}
	}
	return false
}

func (e *Engine) matches(p *part, word string) bool {
	if p.surfaces[word] || slices.ContainsFunc(p.starts, func(s start) bool { return e.starts(word, s) }) {
		return true
	}
	if p.forms != nil {
		return p.forms[word]
	}
	return e.sharesStem(p, word)
}

// sharesStem reports whether the word has one of the part's stems.
func (e *Engine) sharesStem(p *part, word string) bool {
	for _, stem := range p.stems {
		if arabic.MayShare(word, stem) && e.stem(word) == stem {
			return true
		}
	}
	return false
}

// matchesReading reports whether a word written with a dagger alef is what the part looks for in
// the usual spelling.
func (e *Engine) matchesReading(p *part, written, word string) bool {
	if len(written) == len(word) {
		return false // it is written without marks
	}
	return slices.ContainsFunc(arabic.Readings(written), func(r string) bool {
		return e.matches(p, r) ||
			p.forms != nil && e.sharesStem(p, r)
	})
}

// timeOf returns what stands for the entity in a mention that is an expression of time naming the
// days of a part. It is no entity's number.
func timeOf(part int) int { return -2 - part }

// sights returns a document's mentions in order, with the expressions of time among them that name
// the days that a query is about.
func (e *Engine) sights(f *found, doc int) []bundle.Mention {
	mentions := e.b.Mentions(nil, doc)
	for p := range f.parts {
		if f.parts[p].days == (on{}) {
			continue
		}
		for _, t := range e.b.Times(doc) {
			if !t.Relative && f.parts[p].days.holds(t.Value) {
				mentions = append(mentions, bundle.Mention{Span: t.Span, Entity: timeOf(p)})
			}
		}
	}
	sort.SliceStable(mentions, func(i, j int) bool { return mentions[i].Start < mentions[j].Start })
	return mentions
}

// addMentions adds the tokens of mentions of the query's entities to the sightings, whole words, in
// order.
func addMentions(f *found, seen []sighting, tokens []arabic.Token, mentions []bundle.Mention, base int) []sighting {
	partOf := make(map[int]int)
	for p := range f.parts {
		for _, entity := range f.parts[p].entities {
			partOf[entity] = p
		}
		if f.parts[p].days != (on{}) {
			partOf[timeOf(p)] = p
		}
	}
	if len(partOf) == 0 {
		return seen
	}
	var out []sighting
	next, m := 0, 0
	for i, t := range tokens {
		for m < len(mentions) && mentions[m].End-base <= t.Start {
			m++
		}
		if next < len(seen) && seen[next].token == i {
			out = append(out, seen[next])
			next++
			continue
		}
		if m < len(mentions) && mentions[m].Start-base < t.End {
			if p, ok := partOf[mentions[m].Entity]; ok {
				out = append(out, sighting{i, p, corpus.Span{Start: t.Start, End: t.End}})
			}
		}
	}
	return out
}

// Found returns the words of a document's Text that a query finds: whole words, in order.
func (e *Engine) Found(id, q string) []corpus.Span {
	doc, ok := e.b.Find(id)
	if !ok || strings.TrimSpace(q) == "" {
		return nil
	}
	f, err := e.foundBy(q)
	if err != nil {
		return nil
	}
	text := e.b.Title(doc) + "\n" + e.body(doc)
	var spans []corpus.Span
	for _, s := range e.look(f, text, arabic.Tokenize(text), e.sights(f, doc), 0) {
		spans = append(spans, s.span)
	}
	return spans
}
