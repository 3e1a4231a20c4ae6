package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/bundle"
)

// A part is what one word, phrase or name of a query looks for in a text.
type part struct {
	surfaces map[string]bool
	stems    []string
	phrase   []string
	entities []int
	weight   float64 // how telling it is: its idf
}

// found is what a query looks for in a text.
type found struct{ parts []part }

func newFound() *found { return &found{} }

func (f *found) add(p part) { f.parts = append(f.parts, p) }

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
		for p := range f.parts {
			if (best < 0 || f.parts[p].weight > f.parts[best].weight) && e.matches(&f.parts[p], tokens, i) {
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

// matches tells whether a part is seen at a token.
func (e *Engine) matches(p *part, tokens []arabic.Token, i int) bool {
	word := tokens[i].Word
	if p.surfaces[word] {
		return true
	}
	if len(p.phrase) > 0 {
		for k, w := range p.phrase { // the token may stand anywhere in the phrase
			if w == word && phraseAt(tokens, i-k, p.phrase) {
				return true
			}
		}
		return false
	}
	for _, stem := range p.stems {
		if arabic.MayShare(word, stem) && e.stem(word) == stem {
			return true
		}
	}
	return false
}

func phraseAt(tokens []arabic.Token, at int, phrase []string) bool {
	if at < 0 || at+len(phrase) > len(tokens) {
		return false
	}
	for k, w := range phrase {
		if tokens[at+k].Word != w {
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

// holds tells whether a document's title or body has the words side by side.
func (e *Engine) holds(doc int, phrase []string) bool {
	for _, text := range [...]string{e.b.Title(doc), e.body(doc)} {
		e.tokens = arabic.AppendTokens(e.tokens[:0], text)
		for i := range e.tokens {
			if e.tokens[i].Word == phrase[0] && phraseAt(e.tokens, i, phrase) {
				return true
			}
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
