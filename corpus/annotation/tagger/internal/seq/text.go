package seq

import (
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Gap is what comes between two words.
type Gap uint8

// The gaps, from those inside names to those between paragraphs.
const (
	Space Gap = iota
	None      // nothing, or a character that joins the parts of a word: _ - /
	Point     // a full stop without a space after it: د.ب.أ
	Comma
	Colon
	Open  // opening quotes or brackets
	Close // closing ones
	Stop  // the end of a sentence
	Line  // the end of a paragraph
)

// A Text holds a document's words and what surrounds them. It can be reused for further
// documents.
type Text struct {
	S       string
	Tokens  []arabic.Token
	Words   []*Word
	Gaps    []Gap   // before each word
	Quoted  []uint8 // how many words the short quotation around it has; 0 outside of one
	Curated []Label // the label that the curated mentions give each word
}

// Read reads a document. Curated mentions, sorted by Start, become labels of the words they
// cover.
func (t *Text) Read(s string, curated []Mention, words *Words) {
	words.tidy()
	t.S = s
	t.Tokens = arabic.AppendTokens(t.Tokens[:0], s)
	n := len(t.Tokens)
	t.Words = resize(t.Words, n)
	t.Gaps = resize(t.Gaps, n)
	t.Quoted = resize(t.Quoted, n)
	t.Curated = resize(t.Curated, n)
	opened := -1
	next := 0
	for i, token := range t.Tokens {
		t.Words[i] = words.Of(token.Word)
		g, opens, closes := Line, false, false
		if i > 0 {
			g, opens, closes = gapOf(s[t.Tokens[i-1].End:token.Start])
		} else {
			_, opens, _ = gapOf(s[:token.Start])
		}
		t.Gaps[i] = g
		t.Quoted[i] = 0
		if opened >= 0 && (closes || i-opened > longestQuote) {
			if closes {
				t.quote(opened, i, words)
			}
			opened = -1
			if closes && !startsAnother(s[t.Tokens[i-1].End:token.Start]) {
				opens = false
			}
		}
		if opens {
			opened = i
		}
		t.Curated[i] = Out
		for next < len(curated) && curated[next].End <= token.Start {
			next++
		}
		if next < len(curated) && curated[next].Start < token.End {
			m := curated[next]
			if m.Start == token.Start && t.Words[i].Clitics != "" {
				t.Words[i] = words.Whole(token.Word) // «بني سويف»
			}
			if i > 0 && t.Curated[i-1] != Out && t.Tokens[i-1].End > m.Start {
				t.Curated[i] = Inside(m.Kind)
			} else {
				t.Curated[i] = First(m.Kind)
			}
		}
	}
	t.uncut(words)
	if opened >= 0 && n-opened <= longestQuote {
		if _, _, closes := gapOf(s[t.Tokens[n-1].End:]); closes {
			t.quote(opened, n, words)
		}
	}
}

// quote marks a short quotation. A word alone in one is whole: the clitics of a name in quotation
// marks are outside («وفا», لـ«واس»).
func (t *Text) quote(from, to int, words *Words) {
	for i := from; i < to; i++ {
		t.Quoted[i] = uint8(to - from)
	}
	if to-from == 1 && t.Words[from].Clitics != "" {
		t.Words[from] = words.Whole(t.Tokens[from].Word)
	}
}

// longestQuote is the most words of a quotation that may be a name.
const longestQuote = 7

// A Mention is a stretch of text that names an entity of a kind.
type Mention struct {
	corpus.Span
	Kind corpus.Kind
}

// Sentence returns the end of the sentence that begins at word i.
func (t *Text) Sentence(i int) int {
	end := i + 1
	for end < len(t.Words) && t.Gaps[end] < Stop && end-i < longestSentence {
		end++
	}
	return end
}

// longestSentence bounds the memory that decoding takes.
const longestSentence = 256

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// gapOf classifies the text between two words, and reports whether it opens and closes a
// quotation.
func gapOf(s string) (g Gap, opens, closes bool) {
	if s == " " {
		return Space, false, false
	}
	g = None
	spaced := false // whether a space came before
	for at, r := range s {
		next := g
		switch r {
		case ' ', '\u00A0', '\u202F', '\t':
			spaced = true
			if g == None || g == Point && at > 0 {
				next = Space
				if g == Point {
					next = Stop
				}
			}
		case '\n':
			next = Line
		case '.', '…':
			next = max(g, Point)
			if r == '…' {
				next = max(g, Stop)
			}
		case '!', '?', '؟', '؛', ';':
			next = max(g, Stop)
		case '،', ',', '•', '–', '—', '|':
			next = max(g, Comma)
		case ':':
			next = max(g, Colon)
		case '«', '“', '‘', '(', '[', '{':
			opens = true
			next = max(g, Open)
		case '»', '”', ')', ']', '}':
			closes = true
			next = max(g, Close)
		case '"', '\'', '’', '„':
			// Straight quotes close after a word and open after a space.
			if spaced {
				opens = true
				next = max(g, Open)
			} else {
				closes = true
				opens = true
				next = max(g, Close)
			}
		case '-':
			if spaced {
				next = max(g, Comma)
			}
		}
		g = next
	}
	return g, opens, closes
}

// startsAnother reports whether what comes between two words closes one
// quotation and opens another.
func startsAnother(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '"', '\'', '«', '»', '“', '”', '‘', '’', '(', ')':
			n++
		}
	}
	return n > 1
}

// letters returns the number of letters of a word.
func letters(s string) int { return utf8.RuneCountInString(s) }
