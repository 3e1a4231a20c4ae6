package search

import (
	"fmt"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A Want is what a query asks of an index elsewhere, as a tree of values: that index needs to know
// nothing of Arabic. It finds the same documents as the searchers that compile.go makes of the same
// tree, and scores them the same, except for homographs (homograph.go), which an index elsewhere
// does not distinguish.
type Want struct {
	Kind WantKind
	Kids []Want // of WantEvery, WantSome and WantNot
	Min  int    // of WantSome: how many of them; 0 means one

	// Terms of WantTerms are weighted terms (see Weights): any of them is enough, and the weights
	// of all that a document has are added up before it is scored.
	Terms []string
	// Share, unless 0, is what their score is multiplied by.
	Share float64
	// Above, unless "", is the one of them whose documents rank above all others.
	Above string

	Steps  [][]WantStep // of WantPhrase: what may be at each place, side by side
	Text   string       // of word~ in an index with other words: the word
	Facet  corpus.Facet // of WantValue
	Values []string     // of WantValue: any of them; of WantPrefix: how a word may begin
	Except []string     // of WantPrefix: words of this index that only seem to begin so
	From   corpus.Date  // of WantDated and WantDays: the first day, or ""
	To     corpus.Date  // of WantDated the day after the last, of WantDays the last; or ""
	Score  float64      // of WantDays: what each document gets
}

// A WantStep is words in order: one, or «و» by itself and one.
type WantStep []string

// WantKind says what a Want is.
type WantKind int

// The kinds of wants.
const (
	WantAll    WantKind = iota // every document
	WantTerms                  // documents that have one of some weighted terms
	WantPhrase                 // words side by side, in the title or in the body
	WantPrefix                 // a word with one of some prefixes
	WantValue                  // a value of a facet
	WantDated                  // dated from one day up to but not including another
	WantDays                   // of some days, or naming one of them
	WantEvery                  // every kid
	WantSome                   // at least Min of the kids; if there are none, nothing
	WantNot                    // not the one kid
)

// Weighted terms: a letter for its kind, and the word, stem or entity. See Weights for what each
// weighs.
const (
	termForm   = "w:"
	termStem   = "s:"
	termOwn    = "f:" // a word as its own stem
	termEntity = "e:"
	// LetterTerm begins, among a document's words, a word letter by letter.
	LetterTerm = "="
)

// want returns what a node asks for; false if it asks for nothing.
func (e *Engine) want(n query.Node) (Want, bool) {
	switch n := n.(type) {
	case query.All:
		return Want{Kind: WantAll}, true
	case query.Word:
		return e.wantWord(n, nil)
	case named:
		if n.others != nil {
			return e.want(n.apart())
		}
		return e.wantNamed(n)
	case compound:
		both, ok := allOf(e.wantEach(n.words))
		if !ok {
			return e.wantOnes(n.ones), true
		}
		kids := []Want{both}
		if n.ones != nil {
			kids = append(kids, e.wantOnes(n.ones))
		}
		return Want{Kind: WantSome, Kids: append(kids, e.wantEach(n.others)...)}, true
	case rendered:
		kids := e.wantEach(n.nodes())
		return Want{Kind: WantSome, Kids: kids}, len(kids) > 0
	case query.Phrase:
		return e.wantPhrase(n.Text, arabic.Tokenize(n.Text), n.Exact)
	case query.Field:
		return e.wantField(n), true
	case query.After:
		return Want{Kind: WantDated, From: n.Date.First()}, true
	case query.Before:
		return Want{Kind: WantDated, To: n.Date.First()}, true
	case on:
		return Want{Kind: WantDays, From: n.first, To: n.last, Score: e.scoreOf(n)}, true
	case query.Not:
		return e.wantAnd([]query.Node{n})
	case query.And:
		return e.wantAnd(n.Nodes)
	case query.Or:
		kids := e.wantEach(n.Nodes)
		return Want{Kind: WantSome, Kids: kids}, len(kids) > 0
	}
	panic(fmt.Sprintf("search: unknown node %T", n))
}

func (e *Engine) wantEach(nodes []query.Node) []Want {
	var out []Want
	for _, n := range nodes {
		if w, ok := e.want(n); ok {
			out = append(out, w)
		}
	}
	return out
}

// allOf joins wants that must all hold.
func allOf(kids []Want) (Want, bool) {
	if len(kids) == 1 {
		return kids[0], true
	}
	return Want{Kind: WantEvery, Kids: kids}, len(kids) > 0
}

// wantAnd joins nodes; if nothing must be there, what must not be there is removed from all
// documents.
func (e *Engine) wantAnd(nodes []query.Node) (Want, bool) {
	var kids, nots []Want
	for _, n := range nodes {
		if not, ok := n.(query.Not); ok {
			if w, ok := e.want(not.Node); ok {
				nots = append(nots, Want{Kind: WantNot, Kids: []Want{w}})
			}
		} else if w, ok := e.want(n); ok {
			kids = append(kids, w)
		}
	}
	if len(kids) == 0 && (len(nots) > 0 || len(nodes) > 0 && allNot(nodes)) {
		kids = []Want{{Kind: WantAll}}
	}
	return allOf(append(kids, nots...))
}

func allNot(nodes []query.Node) bool {
	for _, n := range nodes {
		if _, ok := n.(query.Not); !ok {
			return false
		}
	}
	return true
}

func (e *Engine) wantField(f query.Field) Want {
	out := Want{Kind: WantValue, Facet: f.Facet, Values: e.resolve(f)}
	if len(out.Values) == 0 {
		return Want{Kind: WantSome} // nothing
	}
	return out
}

// scoreOf returns the score that each of the documents of some days gets for them.
func (e *Engine) scoreOf(o on) float64 {
	return e.rarity(uint64(e.dates(o).len())) * weightEntity * (bm25K1 + 1) / (weightEntity + bm25K1)
}

// rarity returns the idf of something that this many documents have.
func (e *Engine) rarity(documents uint64) float64 {
	s := wordSearcher{}
	s.setCount(e.r, documents)
	return s.idf
}

// Distance returns within how many letters of a word other spellings are near it.
func Distance(word string) int {
	if utf8.RuneCountInString(word) > 4 {
		return 2
	}
	return 1
}

// WantForm returns what wants the last word of a text in its own form.
func (e *Engine) WantForm(text string) Want {
	tokens := arabic.Tokenize(text)
	if len(tokens) == 0 {
		return Want{Kind: WantSome} // nothing
	}
	return Want{Kind: WantTerms, Terms: []string{termForm + tokens[len(tokens)-1].Word}}
}

// WantStem returns what wants the words of a stem.
func WantStem(stem string) Want {
	return Want{Kind: WantTerms, Terms: []string{termStem + stem, termOwn + stem}}
}
