package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A pattern is what a phrase wants side by side. As readers quote phrases, they may begin with a
// clitic («لحقوق الإنسان»), and «و» may have a space after it.
type pattern struct {
	steps   []step
	letters []string // of each word, if it must match as written
	words   map[string]bool
	list    *bundle.Phrase // nil if nothing is listed for it
	wa      code           // of «و»; this field and those below are set by encode
	begins  [256]bool      // first bytes of the codes that it may begin with
	rare    docSet         // documents that have one of its rare words
}

// A step is one word of a pattern.
type step struct {
	words []string // what may be there, normalised
	alone string   // what follows if «و» is a token by itself; "" if it cannot be
	codes []code   // of words, and apart of alone, once looked up
	apart code
}

// wa is the conjunction, which may be a token by itself.
const wa = "و"

// patternOf returns the pattern of the words of a text. A strict one wants exactly these letters,
// without clitics or other spacing.
func (e *Engine) patternOf(text string, tokens []arabic.Token, strict bool) *pattern {
	p := &pattern{words: make(map[string]bool)}
	for i := 0; i < len(tokens); i++ {
		word := tokens[i].Word
		if strict {
			p.letters = append(p.letters, text[tokens[i].Start:tokens[i].End])
			p.steps = append(p.steps, step{words: []string{word}})
			continue
		}
		if word == wa && i+1 < len(tokens) && severalLetters(tokens[i+1].Word) {
			i++
			word = wa + tokens[i].Word
		}
		s := step{words: []string{word}}
		if rest, ok := strings.CutPrefix(word, wa); ok && severalLetters(rest) {
			s.alone = rest
		}
		p.steps = append(p.steps, s)
	}
	if !strict && len(tokens) > 1 {
		first := &p.steps[0]
		if p.list = e.b.Phrase(p.key()); p.list != nil {
			first.words = append(first.words, p.list.Begins...)
		} else {
			first.words = append(first.words, e.withClitics(first.words[0])...)
		}
	}
	for i := range p.steps {
		s := &p.steps[i]
		for _, word := range s.words {
			p.words[word] = true
		}
		if s.alone != "" {
			p.words[wa], p.words[s.alone] = true, true
		}
	}
	return p
}

// encode looks up the codes of a pattern's words, which are needed only to read streams.
func (e *Engine) encode(p *pattern) {
	if p.rare != nil {
		return
	}
	p.rare = newDocSet(e.b.Len())
	p.wa = e.encoded(p, wa)
	p.begins[p.wa.first()] = true
	for i := range p.steps {
		s := &p.steps[i]
		for _, word := range s.words {
			c := e.encoded(p, word)
			s.codes = append(s.codes, c)
			if i == 0 {
				p.begins[c.first()] = true
			}
		}
		if s.alone != "" {
			s.apart = e.encoded(p, s.alone)
		}
	}
}

func (e *Engine) encoded(p *pattern, word string) code {
	c := e.code(word)
	if c >= rareCode {
		e.postings(fieldText, word, p.rare.add)
	}
	return c
}

// key returns a pattern's words with single spaces: unless letters are wanted, patterns of several
// words with the same key are equal.
func (p *pattern) key() string {
	words := make([]string, len(p.steps))
	for i, s := range p.steps {
		words[i] = s.words[0]
	}
	return strings.Join(words, " ")
}

func severalLetters(word string) bool { return utf8.RuneCountInString(word) > 1 }

// clitics are what may precede the first word of a phrase; ل swallows the alef of the article.
var clitics = [...]string{"و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"}

// withClitics returns the forms of a word with clitics before it that some document has. What
// follows in the phrase supports them, so nothing more is required of a word of two or of four or
// more letters; one of three must have the same stem.
func (e *Engine) withClitics(word string) []string {
	letters := utf8.RuneCountInString(word)
	if letters < 2 {
		return nil
	}
	asked := make([]string, 0, len(clitics))
	for _, c := range clitics {
		form := c + word
		if rest, article := strings.CutPrefix(word, "ال"); article && strings.HasSuffix(c, "ل") {
			form = c + "ل" + rest
		}
		if letters > 2 || !functionWords[form] { // «لكن» is not «كن»
			asked = append(asked, form)
		}
	}
	if e.elsewhere == nil {
		e.aheadCounting(asked)
	}
	var forms []string
	for _, form := range asked {
		if e.elsewhere == nil && e.count(form) == 0 || e.lex.Name(form) {
			continue
		}
		if letters == 3 && e.stem(form) != e.stem(word) {
			continue
		}
		forms = append(forms, form)
	}
	return forms
}

// at returns how many tokens from an index on are the pattern; 0 if they are not.
func (p *pattern) at(text string, tokens []arabic.Token, at int) int {
	i := at
	if i < 0 {
		return 0
	}
	for k := range p.steps {
		s := &p.steps[k]
		switch {
		case i < len(tokens) && slices.Contains(s.words, tokens[i].Word):
			if p.letters != nil && !arabic.SameLetters(text[tokens[i].Start:tokens[i].End], p.letters[k]) {
				return 0
			}
			i++
		case s.alone != "" && i+1 < len(tokens) && tokens[i].Word == wa && tokens[i+1].Word == s.alone:
			i += 2
		default:
			return 0
		}
	}
	return i - at
}

// around reports whether a token is part of an occurrence of the pattern.
func (p *pattern) around(text string, tokens []arabic.Token, i int) bool {
	if !p.words[tokens[i].Word] {
		return false
	}
	for start := i; start > i-2*len(p.steps); start-- {
		if p.at(text, tokens, start) > i-start {
			return true
		}
	}
	return false
}

// certainty is what codes say about a pattern.
type certainty uint8

const (
	absent certainty = iota
	possible
	present
)

// in reports whether a document's stream has a pattern. Rare words all look the same to it, and it
// knows no spelling beyond the normalised word.
func (p *pattern) in(stream []byte) certainty {
	best := absent
	for at := 0; at < len(stream); at += width(stream[at]) {
		if !p.begins[stream[at]] {
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
	return best
}

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
		if p.letters == nil && !p.rare.has(doc) {
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
