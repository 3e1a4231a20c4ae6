package seq

import (
	"strings"
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

// uncut restores words whose first letter only looks like a clitic: nouns that come before names
// («وادي»), and, after a title, a trade or a verb of saying, people's names («قال وارن», «الشاعر
// بتال»).
func (t *Text) uncut(words *Words) {
	for i, w := range t.Words {
		if w.Clitics == "و" && w.Article && i > 0 && t.Gaps[i] == Space && words.lex.Count(w.Form) == 0 && t.Words[i-1].Names > 1 && !t.Words[i-1].Article && t.Words[i-1].Trigger == noTrigger && w.Names == 0 && letters(w.Form) > 5 && !strings.HasSuffix(w.Form, "ه") && !strings.HasSuffix(w.Form, "ي") && !arabicEnding(w.Form) {
			t.Words[i] = words.Whole(t.Tokens[i].Word) // «مارغو والستروم»
			continue
		}
		if w.Clitics == "" || w.Article || strings.HasPrefix(t.Tokens[i].Word, "لل") {
			continue
		}
		whole := words.Whole(t.Tokens[i].Word)
		accusative := w.Clitics == "و" && w.Names == 0 && levels[w.Record.Count] < rare && words.accusative(whole) // «وساما»
		if accusative || whole.Trigger != noTrigger && w.Trigger == noTrigger || uncutNouns[t.Tokens[i].Word] {
			t.Words[i] = whole
			continue
		}
		if i == 0 || t.Gaps[i] != Space {
			continue
		}
		if governs[t.written(i-1)] && w.Clitics != "و" && words.lex.Count(w.Form) == 0 {
			t.Words[i] = whole // «قرب كايس»: no second preposition follows a preposition
			continue
		}
		if w.Clitics == "و" && calledThus[t.Words[i-1].Form] && levels[w.Record.Count] < rare || w.Clitics == "ب" && twoPrepositions(w.Form, words.lex) || t.Words[i-1].Trigger == firm && !t.Words[i-1].Article && w.Names == 0 && words.lex.Count(w.Form) == 0 {
			t.Words[i] = whole // «اسمه وضاح», «شركة بترورابغ»
			continue
		}
		if w.Clitics == "ك" && w.Names < namesSure && w.Trigger == noTrigger && levels[w.Record.Count] < few && letters(t.Tokens[i].Word) > 3 {
			t.Words[i] = whole // «وأشار كاليا», «الراحل كويني»
			continue
		}
		if i+1 < len(t.Words) && (t.Tokens[i+1].Word == sonOf || t.Tokens[i+1].Word == "بنت") && t.Gaps[i+1] == Space && whole.Names > w.Names {
			t.Words[i] = whole // «أخيه باديس بن المنصور»
			continue
		}
		if t.Tokens[i-1].Word == sonOf {
			t.Words[i] = whole // «بن واسول»
			continue
		}
		if before := t.Words[i-1]; (w.Clitics == "ك" || w.Clitics == "ف") && !before.Article && (rowPlural[before.Form] || spots[before.Form]) {
			t.Words[i] = whole // «محليات كتم»
			continue
		}
		if strings.HasPrefix(t.Tokens[i].Word, kunyaOfMaghreb) && letters(t.Tokens[i].Word) > 4 && w.Clitics == "ب" && t.Words[i-1].Trigger == noTrigger && t.Words[i-1].Names >= namesSure {
			t.Words[i] = whole // «المعطي بوعبيد»
			continue
		}
		switch trigger := t.Words[i-1].Trigger; {
		case trigger != title && trigger != trade && trigger != spoken, trigger == spoken && strings.Contains(w.Clitics, "ل"):
		case whole.Names > w.Names, w.Names == 0 && words.lex.Count(w.Form) == 0:
			t.Words[i] = whole
		}
	}
}

// twoPrepositions reports whether a word whose «ب» was cut off begins with the preposition «ل»,
// which never follows another: «بلعباس», but not «بلبنان».
func twoPrepositions(form string, lex arabic.Lexicon) bool {
	rest, ok := strings.CutPrefix(form, "ل")
	return ok && letters(rest) > 3 && lex.Count(rest) > lex.Count(form)
}

// calledThus come right before somebody's name.
var calledThus = arabic.WordSet(`اسمي اسمه اسمها يدعى تدعى`)

// governs are prepositions, as they are written.
var governs = map[string]bool{"في": true, "من": true, "إلى": true, "الى": true, "عن": true, "نحو": true, "قرب": true, "بين": true, "عند": true, "قبالة": true, "جوار": true, "تجاه": true}

// kunyaOfMaghreb begins surnames: «بوعبيد», «بوجمعة».
const kunyaOfMaghreb = "بو"

// uncutNouns begin with a letter that only looks like a clitic, and come before names.
var uncutNouns = arabic.WordSet(`كراج كورنيش بوابة برج بئر بستان لواء كنيسة كاتدرائية`)

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
