package seq

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Name is a name found in a text: its words, its span without clitics, and the probability that
// exactly these words are a name of that kind.
type Name struct {
	corpus.Span
	From, To int // word indexes; To is exclusive
	Kind     corpus.Kind
	Sure     float64
	Fixed    bool // its form alone shows what it is; see Composed
}

// Names returns the names that the labels mark in a text, in order.
func (t *Text) Names(labels []Label, sure []float32) []Name {
	var names []Name
	for i := 0; i < len(labels); i++ {
		if labels[i] == Out {
			continue
		}
		kind := labels[i].Kind()
		if kind == corpus.Person && t.parts(i) {
			continue
		}
		n := Name{From: i, To: i + 1, Kind: kind, Sure: 1}
		for n.To < len(labels) && labels[n.To] == Inside(kind) && !t.breaks(kind, n.To) {
			n.To++
		}
		if t.preposition(n) {
			n.From++ // «الانقلاب على سامي»
		}
		if kind == corpus.Organization && t.Words[n.From].Form == sonOf {
			n.Kind, kind = corpus.Person, corpus.Person
		}
		if sure != nil {
			for _, s := range sure[i:min(n.To+1, len(sure))] {
				n.Sure = min(n.Sure, float64(s))
			}
		}
		n.To = t.withPurpose(kind, n.From, n.To)
		n.Span = t.Span(n.From, n.To)
		names = append(names, n)
		i = n.To - 1
	}
	return names
}

// sonOf can begin the names of people only.
const sonOf = "بن"

// breaks reports whether a name of a kind must end before word i: after a colon or the end of a
// sentence, at «إن», where «و» or a preposition joins two people («هاري وميغان»), and before
// where a place is («أوستن بولاية تكساس»).
func (t *Text) breaks(kind corpus.Kind, i int) bool {
	g := t.Gaps[i]
	w := t.Words[i]
	return kind == corpus.Place && outward[t.Tokens[i].Word] || g == Colon || g >= Stop ||
		kind != corpus.Person && that[t.Tokens[i].Word] ||
		kind == corpus.Person && (w.Clitics == "و" || w.Clitics == "ف" && w.Names == 0 || t.parts(i)) ||
		(kind == corpus.Place || kind == corpus.Person) && strings.HasSuffix(w.Clitics, "ب") &&
			w.Trigger == settlement
}

// parts reports whether word i comes between two people and is in no name: «ياسين مكان منير».
// «إمام» is a name, «أمام» is not.
func (t *Text) parts(i int) bool {
	w := t.Tokens[i].Word
	return partings[w] && (w != before || strings.HasPrefix(t.written(i), "أ"))
}

const before = "امام"

// partings are words for where, when or for whom that separate two people.
var partings = arabic.WordSet(`مكان بدلا بدل أمام ضد خلفا قبل بعد مقابل عوضا برفقة رفقة لدى عند خلال منذ يومئذ حينئذ آنذاك وقتئذ عندما حينما`)

// preposition reports whether the first of a person's two words is «على», which is spelt like Ali
// where the last letter has no dots. After a word that announces a person it is Ali.
func (t *Text) preposition(n Name) bool {
	if n.Kind != corpus.Person || n.To-n.From != 2 || t.announced(n.From) {
		return false
	}
	token := t.Tokens[n.From]
	return t.S[token.Start:token.End] == "على"
}

// written returns word k as it is written in the text.
func (t *Text) written(k int) string { return t.S[t.Tokens[k].Start:t.Tokens[k].End] }

// Span returns the span of words from … to, without the clitics of the first.
func (t *Text) Span(from, to int) corpus.Span {
	token := t.Tokens[from]
	start := token.Start
	w := t.Words[from]
	clitics := w.Clitics
	if clitics != "" && clitics+w.Form != token.Word {
		clitics = strings.TrimSuffix(clitics, "ل") // of لل, which hides the article
	}
	if clitics != "" {
		start += cutWritten(t.S[token.Start:token.End], clitics)
	}
	return corpus.Span{Start: start, End: t.Tokens[to-1].End}
}

// cutWritten returns how many bytes of a word as written its clitics take up, with the diacritics
// on them.
func cutWritten(written, clitics string) int {
	n := 0
	for n < len(written) && clitics != "" {
		r, size := utf8.DecodeRuneInString(written[n:])
		rest, ok := strings.CutPrefix(clitics, arabic.Normalize(string(r)))
		if !ok {
			return 0 // a ligature joins the clitic and a letter of the name
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
	return n
}
