package search

import (
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// certainty is what codes say about a pattern.
type certainty uint8

const (
	absent certainty = iota
	possible
	present
)

// in reports whether a document's stream has a pattern. Rare words all look the same to it, and it
// knows no spelling beyond the normalised word.
//
// It tries the places where the first two bytes fit, word or not, and only there asks whether a word
// begins: going from word to word takes four times as long.
func (p *pattern) in(stream []byte) certainty {
	best := absent
	for at := p.next(stream, 0); at < len(stream); at = p.next(stream, at+1) {
		if !beginsAt(stream, at) {
			continue
		}
		switch p.from(stream[at:], 0) {
		case present:
			return present
		case possible:
			best = possible
		}
	}
	return best
}

// next returns the first place at or after a given one where the first two bytes fit; the last byte
// always does. It looks at eight places between two branches: a branch is slow in WebAssembly, where
// Go's functions go on through one table of jumps.
func (p *pattern) next(stream []byte, at int) int {
	for ; at+8 < len(stream); at += 8 {
		s := stream[at : at+9 : at+9]
		if p.begins[s[0]]&p.follows[s[1]]|p.begins[s[1]]&p.follows[s[2]]|
			p.begins[s[2]]&p.follows[s[3]]|p.begins[s[3]]&p.follows[s[4]]|
			p.begins[s[4]]&p.follows[s[5]]|p.begins[s[5]]&p.follows[s[6]]|
			p.begins[s[6]]&p.follows[s[7]]|p.begins[s[7]]&p.follows[s[8]] != 0 {
			break
		}
	}
	for at+1 < len(stream) && p.begins[stream[at]]&p.follows[stream[at+1]] == 0 {
		at++
	}
	return at
}

// from reports whether a stream continues with the steps of the pattern from the k-th.
func (p *pattern) from(stream []byte, k int) certainty {
	if k == len(p.steps) {
		if p.letters != nil {
			return possible
		}
		return present
	}
	s := &p.steps[k]
	c, n := firstCode(stream)
	best := absent
	if slices.Contains(s.codes, c) {
		best = min(sure(c), p.from(stream[n:], k+1))
	}
	if s.alone != "" && c == p.wa {
		if next, m := firstCode(stream[n:]); next == s.apart {
			best = max(best, min(sure(c), sure(next), p.from(stream[n+m:], k+1)))
		}
	}
	if p.noted && k > 0 && best == absent && mayBeNote(s.words[0]) {
		best = min(possible, p.from(stream, k+1)) // as the text of «المادة (12)» may tell
	}
	return best
}

// mayBeNote reports whether a word of a phrase is a number that streams leave out if it looks like
// that of a footnote.
func mayBeNote(word string) bool { return len(word) <= 3 && isDigit(word[0]) }

// sure returns how certain a code makes its word.
func sure(c code) certainty {
	if c >= rareCode {
		return possible
	}
	return present
}

// phrase finds the words of a text side by side, or if strict, in the letters in which they are
// written. The index gives the documents that have all the words; then their streams decide or, if
// these cannot, their texts.
func (c *compiler) phrase(text string, tokens []arabic.Token, strict bool) blevesearch.Searcher {
	if len(tokens) == 0 {
		return nil
	}
	pattern := c.e.patternOf(text, tokens, strict)
	p := part{pattern: pattern}
	var parts []blevesearch.Searcher
	seen := make(map[string]bool)
	for _, s := range pattern.steps {
		if seen[s.words[0]] {
			continue
		}
		seen[s.words[0]] = true
		var clauses []clause
		for _, word := range s.words {
			clauses = append(clauses, surface(word, 1, false)...)
		}
		if s.alone != "" && c.e.count(wa) > 0 {
			clauses = append(clauses, surface(s.alone, 1, false)...)
		}
		word := c.open(s.words[0], clauses)
		p.weight += word.idf
		parts = append(parts, word)
	}
	c.found.add(p)
	s := c.join(parts)
	if len(pattern.steps) == 1 && !strict && pattern.steps[0].alone == "" {
		return s
	}
	name := pattern.key() + " \x00" + strings.Join(pattern.letters, " ") // distinguishes the patterns of one query
	docs := c.e.held[name]
	if docs == nil {
		if len(c.e.held) >= phrasesKept {
			clear(c.e.held)
		}
		docs = &phraseDocs{make([]bool, c.e.b.Len()), make([]bool, c.e.b.Len())}
		c.e.held[name] = docs
		if pattern.list != nil {
			docs.fill(pattern.list.Docs)
		} else {
			c.e.aheadHolding(s)
		}
	}
	return &passing{s, func(doc int) bool { return c.e.holds(doc, pattern, docs) }}
}

// phrasesKept bounds the phrases that are cached; a search clears those of the one before.
const phrasesKept = 64

// phraseDocs say of each document whether it has a phrase, if that is known.
type phraseDocs struct{ known, has []bool }

// fill marks the documents that have it.
func (d *phraseDocs) fill(docs []int) {
	for doc := range d.known {
		d.known[doc] = true
	}
	for _, doc := range docs {
		if doc < len(d.has) {
			d.has[doc] = true
		}
	}
}

// holds reports whether a document's title or body has a phrase. It caches the answer: counting
// what a phrase finds by itself and finding it are two steps of one search.
func (e *Engine) holds(doc int, p *pattern, docs *phraseDocs) bool {
	if !docs.known[doc] {
		docs.known[doc], docs.has[doc] = true, e.has(doc, p)
	}
	return docs.has[doc]
}

func (e *Engine) has(doc int, p *pattern) bool {
	if stream := e.b.Tokens(doc); len(stream) > 0 {
		e.encode(p)
		switch p.in(stream) {
		case absent:
			return false
		case present:
			return true
		}
		if p.letters == nil && !p.noted && !p.rare.has(doc) {
			return false // it has another rare word of the same kind
		}
	}
	return e.written(e.b.Title(doc), p) || e.written(e.body(doc), p)
}

// written reports whether a text has a phrase.
func (e *Engine) written(text string, p *pattern) bool {
	e.tokens = arabic.AppendTokens(e.tokens[:0], text)
	for i := range e.tokens {
		if p.at(text, e.tokens, i) > 0 {
			return true
		}
	}
	return false
}
