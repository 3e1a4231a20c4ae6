package statements

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A pause is the separation between two words.
type pause uint8

const (
	joined pause = iota // white space, and quotation marks
	comma
	dash    // also brackets and semicolons
	stop    // the end of a sentence
	newline // the end of a paragraph
)

// A token is a word of the text, with what precedes it.
type token struct {
	arabic.Token
	pause   pause // before it
	colon   bool  // a colon comes before it
	quote   int   // index of the innermost quotation around it, -1 for none
	opens   int   // index of the outermost quotation that begins with it, -1 for none
	clause  bool  // it begins a clause: see unjoin
	mention int   // 1 + the index of its mention, 0 for none
}

// A text is the words of a document.
type text struct {
	s        string
	tokens   []token
	quotes   []quotation
	mentions []corpus.Mention
}

func newText(doc *corpus.Document, mentions []corpus.Mention) *text {
	t := &text{s: doc.Text(), mentions: mentions}
	words := slices.DeleteFunc(arabic.Tokenize(t.s), func(w arabic.Token) bool { return arabic.Sign(t.s[w.Start:w.End]) != "" })
	t.quotes = quotations(t.s)
	t.tokens = make([]token, len(words))
	at, m, q := 0, 0, 0
	var open []int
	for i, w := range words {
		tok := token{Token: w, quote: -1, opens: -1}
		if tok.pause, tok.colon = pauseOf(t.s[at:w.Start]); t.s[at:w.Start] == ":" && i > 0 && numeric(words[i-1].Word) && numeric(w.Word) {
			tok.colon = false // «الساعة 7:40»
		}
		if tok.pause == stop && i > 1 && isInitial(words[i-1], words[i-2]) {
			tok.pause, _ = pauseOf(strings.Replace(t.s[at:w.Start], ".", "", 1)) // «شاهدة ثانية، م. ع.، بأن»
		}
		for ; q < len(t.quotes) && t.quotes[q].start <= w.Start; q++ {
			if t.quotes[q].end <= w.Start {
				continue
			}
			if tok.opens < 0 {
				tok.opens = q
			}
			open = append(open, q)
		}
		for len(open) > 0 && t.quotes[open[len(open)-1]].end <= w.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			tok.quote = open[len(open)-1]
		}
		for m < len(mentions) && mentions[m].End <= w.Start {
			m++
		}
		if m < len(mentions) && mentions[m].Start < w.End {
			tok.mention = m + 1
		}
		t.tokens[i] = tok
		at = w.End
	}
	return t
}

// isInitial reports whether the point after a word belongs to it: it is one letter of a name, and
// not an era («2010 م.»).
func isInitial(w, before arabic.Token) bool {
	return utf8.RuneCountInString(w.Word) == 1 && !numeric(w.Word) && !numeric(before.Word) && w.Word != "و"
}

// titleLetter reports whether word k is a title of one letter, with a point or slash and a name
// after it: «د. فلان», «م. فلان».
func (t *text) titleLetter(k int) bool {
	if k < 0 || k+1 >= len(t.tokens) || t.tokens[k+1].pause > joined || utf8.RuneCountInString(t.tokens[k+1].Word) < 3 && !t.titleLetter(k+1) {
		return false
	}
	switch t.tokens[k].Word {
	case "د", "م", "ا":
		gap := t.s[t.tokens[k].End:t.tokens[k+1].Start]
		return strings.HasPrefix(gap, ".") || strings.HasPrefix(gap, "/")
	}
	return false
}

// initialAt reports whether word k is one letter with a point right after it.
func (t *text) initialAt(k int) bool {
	return k > 0 && k < len(t.tokens) && isInitial(t.tokens[k].Token, t.tokens[k-1].Token) && strings.HasPrefix(t.s[t.tokens[k].End:], ".")
}

// pauseOf reads the marks between two words.
func pauseOf(gap string) (p pause, colon bool) {
	if gap == " " || gap == "" || gap == "-" {
		return joined, false
	}
	if strings.Contains(gap, "--") {
		p = stop // after a dateline
	}
	if strings.Contains(gap, " / ") {
		p = max(p, dash) // «البيان، دبي / كشف مصدر»
	}
	for i, r := range gap {
		switch r {
		case '\n', '\r', '\u2029':
			p = newline
		case '!', '؟', '?', '…':
			p = max(p, stop)
		case '.':
			// «د.ب.أ» and 3.5 contain points that end nothing.
			if rest := gap[i+1:]; rest != "" || i > 0 {
				p = max(p, stop)
			}
		case '،', ',':
			p = max(p, comma)
		case '؛', ';', '(', ')', '[', ']', '-', '–', '—', '|', '•', '*':
			p = max(p, dash)
		case ':':
			colon = true
		}
	}
	return p, colon
}

// word returns the normalised word i, "" out of range.
func (t *text) word(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].Word
}

// raw returns word i as written, "" out of range.
func (t *text) raw(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.s[t.tokens[i].Start:t.tokens[i].End]
}

// sentence returns the words [from, to) of the sentence around word i. A full stop inside a
// quotation ends a sentence of the quotation, but not the sentence around it.
func (t *text) sentence(i int) (from, to int) {
	const longest = 400 // words each way; a text without full stops has no sentences
	q := t.tokens[i].quote
	from, to = i, i+1
	for from > 0 && i-from < longest && !t.ends(from, q) {
		from--
	}
	for to < len(t.tokens) && to-i < longest && !t.ends(to, q) {
		to++
	}
	return from, to
}

// ends reports whether a sentence that is in quotation q (-1 for none) ends before word i.
func (t *text) ends(i, q int) bool {
	if q >= 0 && (t.tokens[i].Start >= t.quotes[q].end || t.tokens[i-1].End <= t.quotes[q].start) {
		return true
	}
	if t.tokens[i].pause < stop {
		return false
	}
	// Both words are in one quotation that does not contain q.
	in := t.tokens[i].quote
	for in >= 0 && in != q && t.quotes[in].start > t.tokens[i-1].Start {
		in = t.quotes[in].outer
	}
	return in < 0 || in == q || q >= 0 && t.within(q, in)
}

// within reports whether quotation a is b or inside it.
func (t *text) within(a, b int) bool {
	for a >= 0 && a != b {
		a = t.quotes[a].outer
	}
	return a == b
}

// hasFinalAlifMaqsura reports whether a written word ends in ى, which distinguishes على from علي.
func hasFinalAlifMaqsura(written string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(written, "\u0640\u200f\u200e"))
	return r == 'ى' || r == '\uFEF0' || r == '\uFEEF'
}
