package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A text is a document's text and its words.
type text struct {
	s      string
	tokens []arabic.Token
	sports int8 // 0: unknown; 1: the text is about sports; -1: it is not
}

// onSports reports whether the text is about sports.
func (t *text) onSports() bool {
	if t.sports == 0 {
		t.sports = -1
		if OnSports(t.tokens) {
			t.sports = 1
		}
	}
	return t.sports > 0
}

// A match is a name found in a text.
type match struct {
	from, to int  // tokens
	cut      int  // bytes of clitics that the first token begins with
	clitic   bool // whether there were any
	name     int32
	varied   bool // found by arabic.Variant, not by exact spelling
}

// find returns every name that occurs in the text, ordered by first word. Names that begin at the
// same word come in the order in which resolve tries them: the longest first, then those spelt
// exactly, then those with the fewest letters cut as clitics: «وببيلا» is و and Babbila, not وب
// and Biyala.
func (a *Annotator) find(t *text) []match {
	var found []match
	w := walker{a: a, t: t}
	for i, token := range t.tokens {
		w.found = w.found[:0]
		w.from, w.cut, w.clitic = i, 0, false
		w.follow(0, i, token.Word, false, 0)
		if mayHaveClitics(token.Word) {
			for _, split := range arabic.Proclitics(token.Word) {
				if cut, ok := cutClitics(t.s[token.Start:token.End], token.Word, split); ok {
					w.cut, w.clitic = cut, true
					w.follow(0, i, split.Rest, false, 0)
				}
			}
		}
		if len(w.found) > 1 {
			sortMatches(w.found)
		}
		found = append(found, w.found...)
	}
	return found
}

// sortMatches sorts the few matches at one word. Insertion sort is stable.
func sortMatches(m []match) {
	for i := 1; i < len(m); i++ {
		for j := i; j > 0 && before(m[j], m[j-1]); j-- {
			m[j], m[j-1] = m[j-1], m[j]
		}
	}
}

func before(x, y match) bool {
	if x.to != y.to {
		return x.to > y.to
	}
	if x.varied != y.varied {
		return y.varied
	}
	if x.clitic != y.clitic {
		return y.clitic
	}
	return x.cut < y.cut
}

// A walker follows the trie from one word of the text.
type walker struct {
	a      *Annotator
	t      *text
	from   int
	cut    int
	clitic bool
	found  []match
}

// follow continues from node with the word of token i. The exact spelling is followed first, then
// every other word with the same variant key. quotes is the number of words of the name before
// the opening quotes, or 0: quotes may open only between a common noun and the name.
func (w *walker) follow(node int32, i int, word string, varied bool, quotes int) {
	a := w.a
	exact, known := a.words[word]
	if known {
		if to := a.next[edge{node, exact}]; to != 0 {
			w.arrive(to, i, varied, quotes)
		}
	}
	if len(word) < 2*3 || !isArabic(word) {
		return
	}
	if node == 0 && !mayVary(word) {
		return
	}
	for _, id := range a.variants[arabic.Variant(word)] {
		if known && id == exact || !varies(word, a.spelt[id]) {
			continue
		}
		if to := a.next[edge{node, id}]; to != 0 {
			w.arrive(to, i, true, quotes)
		}
	}
}

// arrive records the name that ends at the node, if any, and continues from there.
func (w *walker) arrive(node int32, i int, varied bool, quotes int) {
	if n := w.a.at[node]; n != 0 {
		if head := w.a.names[n-1].head; quotes == 0 || quotes == head {
			w.found = append(w.found, match{w.from, i + 1, w.cut, w.clitic, n - 1, varied})
		}
	}
	if !w.a.inner[node] || i+1 == len(w.t.tokens) {
		return
	}
	switch w.t.gap(i + 1) {
	case joined:
	case quoted:
		if quotes != 0 {
			return
		}
		quotes = i + 1 - w.from
	default:
		return
	}
	w.follow(node, i+1, w.t.tokens[i+1].Word, varied, quotes)
}

// gap classifies what comes between token i and the one before it.
func (t *text) gap(i int) gap {
	between := t.s[t.tokens[i-1].End:t.tokens[i].Start]
	if between == " " {
		return joined
	}
	if len(between) > 12 {
		return broken
	}
	g := joined
	for at, r := range between {
		switch r {
		case ' ', '\u00A0', '\u202F', '-', '_', '#', '\u2011', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF', 'ـ':
		case '.':
			// د.ب.أ, سي.إن.إن: a real full stop is followed by a space.
			if at != 0 || len(between) != 1 {
				return broken
			}
		case '"', '«', '“', '„', '”', '\'', '‘', '’':
			g = quoted
		default:
			return broken
		}
	}
	return g
}

// A gap is what comes between two words.
type gap uint8

const (
	joined gap = iota // may occur inside a name
	quoted            // opening quotes
	broken            // anything else
)

// varies reports whether two words with the same variant key may be one name: they have the same
// number of letters, as variants spell a sound with one letter each («تطالبان» is not «طالبان»),
// and they are not an adjective and its country («روسية», «روسيا»).
func varies(word, name string) bool {
	return len(word) == len(name) && !(strings.HasSuffix(word, "يه") && strings.HasSuffix(name, "يا"))
}

// mayVary reports whether a word is long enough to have variant spellings. It only saves time.
func mayVary(word string) bool { return len(word) >= 2*4 }

// mayHaveClitics reports whether a word begins like one with clitics. It only
// saves time.
func mayHaveClitics(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return strings.ContainsRune("وفبكل", r)
}

// cutClitics returns how many bytes of a written word are the split's clitics, so that a span can
// leave them out. Where لل hides the article, the span keeps it whole: of «وللكرملين» only the و
// is cut. It is not ok for splits that would cut off an article.
func cutClitics(written, word string, split arabic.Split) (n int, ok bool) {
	clitics := split.Clitics
	if strings.Contains(clitics, "ا") || strings.HasSuffix(clitics, "لل") {
		return 0, false
	}
	if clitics+split.Rest != word {
		clitics = strings.TrimSuffix(clitics, "ل")
	}
	for n < len(written) && clitics != "" {
		r, size := utf8.DecodeRuneInString(written[n:])
		letters := arabic.Normalize(string(r))
		rest, ok := strings.CutPrefix(clitics, letters)
		if !ok {
			return 0, true // a ligature joins the clitic and the name's first letter
		}
		clitics = rest
		n += size
	}
	for n < len(written) {
		r, size := utf8.DecodeRuneInString(written[n:])
		if arabic.Normalize(string(r)) != "" {
			break
		}
		n += size
	}
	return n, true
}
