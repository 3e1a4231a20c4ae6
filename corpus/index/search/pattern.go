package search

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	noted   bool           // one of its words may be taken for the number of a footnote
	wa      code           // of «و»; this field and those below are set by encode
	begins  [256]ways      // first bytes of the codes that it may begin with
	follows [256]ways      // bytes that may stand behind those
	rare    docSet         // documents that have one of its rare words
}

// A step is one word of a pattern.
type step struct {
	words []string // what may be there, normalised
	alone string   // what follows if «و» is a token by itself; "" if it cannot be
	codes []code   // of words, and apart of alone, once looked up
	apart code
}

// ways are the lengths of the codes that a pattern may begin with: the byte behind one byte begins
// the next word, that behind the first of two is the other one.
type ways uint8

const (
	byOne ways = 1 << iota
	byTwo
)

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
		p.noted = p.noted || mayBeNote(s.words[0])
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
	for i := range p.steps {
		s := &p.steps[i]
		for _, word := range s.words {
			s.codes = append(s.codes, e.encoded(p, word))
		}
		if s.alone != "" {
			s.apart = e.encoded(p, s.alone)
		}
	}
	p.setBytes()
}

// setBytes notes by which two bytes the pattern may begin, given the codes of its words.
func (p *pattern) setBytes() {
	first := &p.steps[0]
	for _, c := range first.codes {
		p.beginWith(c)
	}
	if first.alone != "" {
		p.beginWith(p.wa)
		p.follows[first.apart.first()] |= byOne
	}
	if len(p.steps) == 1 {
		for b := range p.follows {
			p.follows[b] |= byOne
		}
		return
	}
	second := &p.steps[1]
	for _, c := range second.codes {
		p.follows[c.first()] |= byOne
	}
	if second.alone != "" {
		p.follows[p.wa.first()] |= byOne
	}
}

// beginWith notes a code that the pattern may begin with.
func (p *pattern) beginWith(c code) {
	if first := c.first(); width(first) == 1 {
		p.begins[first] |= byOne
	} else {
		p.begins[first] |= byTwo
		p.follows[c.second()] |= byTwo
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
		if k > 0 && i < len(tokens) && arabic.IsNote(text, tokens[i]) && !slices.Contains(s.words, tokens[i].Word) {
			i++
		}
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
