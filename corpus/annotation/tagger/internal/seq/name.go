package seq

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Name is a name found in a text: its words, its span without clitics, and how
// probable it is that just these words are a name of that kind.
type Name struct {
	corpus.Span
	From, To int // words
	Kind     corpus.Kind
	Sure     float64
	Fixed    bool // its form alone tells what it is; see Composed
}

// Names gives the names that labels say a text has, in order.
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

// sonOf begins names of people, when it begins one.
const sonOf = "بن"

// breaks tells whether no name of a kind goes on at word i: behind a colon or the
// end of a sentence, at «إن», where «و» or a preposition joins two people («هاري وميغان»), and before
// where a place is («أوستن بولاية تكساس»).
func (t *Text) breaks(kind corpus.Kind, i int) bool {
	g := t.Gaps[i]
	w := t.Words[i]
	return kind == corpus.Place && outward[t.Tokens[i].Word] || g == Colon || g >= Stop || kind != corpus.Person && that[t.Tokens[i].Word] || kind == corpus.Person && (w.Clitics == "و" || w.Clitics == "ف" && w.Names == 0 || t.parts(i)) || (kind == corpus.Place || kind == corpus.Person) && strings.HasSuffix(w.Clitics, "ب") && w.Trigger == settlement
}

// parts tells whether word i stands between two people and in no name: «ياسين مكان منير».
// «إمام» is a name, «أمام» is none.
func (t *Text) parts(i int) bool {
	w := t.Tokens[i].Word
	return partings[w] && (w != before || strings.HasPrefix(t.written(i), "أ"))
}

const before = "امام"

// partings are words that say where, when or for whom.
var partings = arabic.WordSet(`مكان بدلا بدل أمام ضد خلفا قبل بعد مقابل عوضا برفقة رفقة لدى عند خلال منذ يومئذ حينئذ آنذاك وقتئذ عندما حينما`)

// preposition tells whether the first of a person's two words is «على», which is
// spelt like Ali by those who do not dot the last letter: behind a word that
// announces a person it is Ali.
func (t *Text) preposition(n Name) bool {
	if n.Kind != corpus.Person || n.To-n.From != 2 || t.announced(n.From) {
		return false
	}
	token := t.Tokens[n.From]
	return t.S[token.Start:token.End] == "على"
}

// written is word k as it stands in the text.
func (t *Text) written(k int) string { return t.S[t.Tokens[k].Start:t.Tokens[k].End] }

// Span is the span of words from … to, without the first one's clitics.
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

// cutWritten gives how many bytes of a written word are these clitics, with the
// marks on them.
func cutWritten(written, clitics string) int {
	n := 0
	for n < len(written) && clitics != "" {
		r, size := utf8.DecodeRuneInString(written[n:])
		rest, ok := strings.CutPrefix(clitics, arabic.Normalize(string(r)))
		if !ok {
			return 0 // a ligature holds the clitic and a letter of the name
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
