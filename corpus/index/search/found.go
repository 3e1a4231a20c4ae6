package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A part is what one word, phrase or name of a query looks for in a text.
type part struct {
	surfaces map[string]bool
	stems    []string
	phrase   []string
	letters  []string // of the phrase's words, where they are wanted as they are written
	entities []int
	weight   float64  // how telling it is: its idf
	needs    []uint64 // the letters of one of these are in every word that it meets
}

// fewSurfaces is up to how many surface forms are told apart by their letters.
const fewSurfaces = 4

// setNeeds finds the letters that the part needs.
func (p *part) setNeeds() {
	if len(p.surfaces) > fewSurfaces {
		p.needs = []uint64{0} // none can be told
		return
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

func newFound() *found { return &found{} }

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

// look finds the parts of a query in a text. tokens are the text's; base is the
// offset of the text in Document.Text, which is what mentions count in.
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
			if part.mayMeet(letters) && e.matches(part, t.Word) || part.around(text, tokens, i) {
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

// mayMeet tells whether a word of these letters may be what the part looks for.
func (p *part) mayMeet(letters uint64) bool {
	for _, need := range p.needs {
		if letters&need == need {
			return true
		}
	}
	return false
}

func (e *Engine) matches(p *part, word string) bool {
	if p.surfaces[word] {
		return true
	}
	for _, stem := range p.stems {
		if arabic.MayShare(word, stem) && e.stem(word) == stem {
			return true
		}
	}
	return false
}

// around tells whether a token stands in a part's phrase, anywhere in it.
func (p *part) around(text string, tokens []arabic.Token, i int) bool {
	for k, w := range p.phrase {
		if w == tokens[i].Word && p.at(text, tokens, i-k) {
			return true
		}
	}
	return false
}

// at tells whether a part's phrase begins at a token.
func (p *part) at(text string, tokens []arabic.Token, at int) bool {
	if at < 0 || at+len(p.phrase) > len(tokens) {
		return false
	}
	for k, w := range p.phrase {
		if tokens[at+k].Word != w {
			return false
		}
	}
	for k, written := range p.letters {
		if t := tokens[at+k]; !arabic.SameLetters(text[t.Start:t.End], written) {
			return false
		}
	}
	return true
}

// addMentions joins the tokens of mentions of the query's entities to what was
// sighted, whole words, in order.
func addMentions(f *found, seen []sighting, tokens []arabic.Token, mentions []bundle.Mention, base int) []sighting {
	partOf := make(map[int]int)
	for p := range f.parts {
		for _, entity := range f.parts[p].entities {
			partOf[entity] = p
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

// A phraseIn is a phrase, its words and then its letters joined, and a document.
type phraseIn struct {
	phrase string
	doc    int
}

// holds tells whether a document's title or body has a part's phrase, which is
// joined for short. It remembers what it saw: to count what a phrase finds by
// itself and to find it are two questions of one search.
func (e *Engine) holds(doc int, p *part, joined string) bool {
	key := phraseIn{joined, doc}
	held, ok := e.held[key]
	if !ok {
		if len(e.held) >= cacheLimit {
			clear(e.held)
		}
		held = e.has(e.b.Title(doc), p) || e.has(e.body(doc), p)
		e.held[key] = held
	}
	return held
}

func (e *Engine) has(text string, p *part) bool {
	e.tokens = arabic.AppendTokens(e.tokens[:0], text)
	for i := range e.tokens {
		if e.tokens[i].Word == p.phrase[0] && p.at(text, e.tokens, i) {
			return true
		}
	}
	return false
}

// Found gives the words of a document's Text that a query finds: whole words,
// in order.
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
	for _, s := range e.look(f, text, arabic.Tokenize(text), e.b.Mentions(nil, doc), 0) {
		spans = append(spans, s.span)
	}
	return spans
}
