package search

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A Want is what a query asks of an index that is elsewhere, as a tree of values: that
// index needs to know nothing of Arabic. It finds the same documents as the searchers
// that compile.go makes of the same tree, and scores them as those do, but for homographs
// (homograph.go), which an index elsewhere does not tell apart.
type Want struct {
	Kind WantKind
	Kids []Want // of WantEvery, WantSome and WantNot
	Min  int    // of WantSome: how many of them; 0 means one

	// Terms of WantTerms are weighted terms (see Weights): any of them is enough, and
	// what a document has of all of them is added up before it is scored.
	Terms []string
	// Share, unless 0, is by what their score is multiplied.
	Share float64
	// Above, unless "", is the one of them whose documents stand above all others.
	Above string

	Steps  [][]WantStep // of WantPhrase: what may stand at each place, side by side
	Text   string       // of word~ in an index with other words: the word
	Facet  corpus.Facet // of WantValue
	Values []string     // of WantValue: any of them; of WantPrefix: how a word may begin
	Except []string     // of WantPrefix: words that only seem to begin so; of an index with other words those that this one has
	From   corpus.Date  // of WantDated and WantDays: the first day, or ""
	To     corpus.Date  // of WantDated the day after the last, of WantDays the last; or ""
	Score  float64      // of WantDays: what each document gets
}

// A WantStep is words in their order: one, or «و» by itself and one.
type WantStep []string

// WantKind says what a Want is.
type WantKind int

// The kinds of wants.
const (
	WantAll    WantKind = iota // every document
	WantTerms                  // documents that have one of some weighted terms
	WantPhrase                 // words side by side, in the title or in the body
	WantPrefix                 // a word that begins so
	WantValue                  // a value of a facet
	WantDated                  // dated from one day up to but not including another
	WantDays                   // of some days, or naming one of them
	WantEvery                  // every kid
	WantSome                   // so many of the kids; of no kids, nothing
	WantNot                    // not the one kid
)

// Weighted terms: a letter for what it stands for, and the word, stem or entity. See
// Weights for what each weighs.
const (
	termForm   = "w:"
	termStem   = "s:"
	termOwn    = "f:" // a word as its own stem
	termEntity = "e:"
	// LetterTerm begins, among a document's words, the word letter by letter.
	LetterTerm = "="
)

// want gives what a node asks for; false for what asks for nothing.
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
		return Want{Kind: WantSome, Kids: []Want{both, e.wantOnes(n.ones)}}, true
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

// wantAnd joins nodes; without what must be there, what must not is taken out of all
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

// wantWord is as compiler.word.
func (e *Engine) wantWord(w query.Word, entities []corpus.EntityRef) (Want, bool) {
	tokens := arabic.Tokenize(w.Text)
	switch {
	case len(tokens) == 0:
		return Want{}, false
	case len(tokens) > 1:
		return e.wantSeveral(w, tokens)
	}
	if strictly(w) {
		return e.wantPhrase(w.Text, tokens, true)
	}
	word := tokens[0].Word
	if w.Mode == query.Prefix {
		return e.wantPrefix(word), true
	}
	out := Want{Kind: WantTerms, Terms: []string{termForm + word}}
	switch w.Mode { // an exact word is its form alone
	case query.Stem:
		for _, stem := range e.stemsOf(w.Text, word) {
			out.Terms = append(out.Terms, termStem+stem, termOwn+stem)
		}
		if asks(w, word, len(entities)) {
			out.Share = askingShare
		}
	case query.Fuzzy:
		out.Terms = nil
		most := uint64(0)
		for _, x := range e.compiler().similarTo(word) {
			out.Terms = append(out.Terms, termForm+x.word)
			if x.word == word {
				out.Above = termForm + word
			}
			most = max(most, x.count)
		}
		out.Score = e.rarity(most) * (bm25K1 + 1)
		if e.elsewhere != nil { // other documents have other words
			out.Text = word
		}
	}
	for _, ref := range entities {
		out.Terms = append(out.Terms, termEntity+ref.ID)
	}
	return out, true
}

// wantPrefix wants a word that begins so; the frequent ones score.
func (e *Engine) wantPrefix(beginning string) Want {
	found := e.begins(beginning)
	score := Want{Kind: WantTerms}
	for _, word := range append(e.frequentWith(beginning), found.rest...) {
		if len(score.Terms) < scoredWords {
			score.Terms = append(score.Terms, termForm+word)
		}
	}
	all := startsOf(beginning)
	others := slices.DeleteFunc(slices.Clone(found.others), func(word string) bool {
		return slices.ContainsFunc(all, func(s start) bool { return e.starts(word, s) })
	})
	return Want{Kind: WantPrefix, Values: lettersOf(beginning), Except: others, Kids: []Want{score}}
}

// wantNamed is as compiler.named.
func (e *Engine) wantNamed(n named) (Want, bool) {
	if n.alone() {
		return e.wantWord(n.words[0].(query.Word), n.refs)
	}
	if n.arabic != nil {
		whole := n
		whole.arabic = nil
		out, _ := e.wantNamed(whole)
		return Want{Kind: WantSome, Kids: append([]Want{out}, unscored(e.wantEach(n.arabic))...)}, true
	}
	entity := Want{Kind: WantTerms}
	for _, ref := range n.refs {
		entity.Terms = append(entity.Terms, termEntity+ref.ID)
	}
	out := Want{Kind: WantSome, Kids: []Want{entity}}
	if words, ok := allOf(e.wantEach(n.joined)); ok {
		out.Kids = append(out.Kids, words)
	}
	return out, true
}

// unscored gives wants that find the same and score nothing to speak of.
func unscored(list []Want) []Want {
	for i := range list {
		list[i].Share = 1e-9
		unscored(list[i].Kids)
	}
	return list
}

// wantSeveral is as compiler.severalWords.
func (e *Engine) wantSeveral(w query.Word, tokens []arabic.Token) (Want, bool) {
	side, ok := e.wantPhrase(w.Text, tokens, strictly(w))
	ones := e.asOne(w.Text)
	if ones == nil || w.Mode != query.Stem {
		return side, ok
	}
	return Want{Kind: WantSome, Kids: []Want{side, e.wantOnes(ones)}}, true
}

// wantOnes is as compiler.asOne.
func (e *Engine) wantOnes(ones []string) Want {
	out := Want{Kind: WantTerms}
	for _, one := range ones {
		stem := e.stem(one)
		out.Terms = append(out.Terms, termForm+one, termStem+stem, termOwn+stem)
	}
	return out
}

// wantPhrase is as compiler.phrase: the words score, and standing side by side decides.
func (e *Engine) wantPhrase(text string, tokens []arabic.Token, strict bool) (Want, bool) {
	if len(tokens) == 0 {
		return Want{}, false
	}
	p := e.patternOf(text, tokens, strict)
	phrase := Want{Kind: WantPhrase}
	out := Want{Kind: WantEvery}
	seen := make(map[string]bool)
	for i, s := range p.steps {
		var step []WantStep
		if strict {
			step = append(step, WantStep{LetterTerm + arabic.Unmarked(p.letters[i])})
		} else {
			for _, word := range s.words {
				step = append(step, WantStep{word})
			}
		}
		if s.alone != "" {
			step = append(step, WantStep{wa, s.alone})
		}
		phrase.Steps = append(phrase.Steps, step)
		if seen[s.words[0]] {
			continue
		}
		seen[s.words[0]] = true
		score := Want{Kind: WantTerms}
		for _, word := range s.words {
			score.Terms = append(score.Terms, termForm+word)
		}
		if s.alone != "" {
			score.Terms = append(score.Terms, termForm+s.alone)
		}
		out.Kids = append(out.Kids, score)
	}
	if len(p.steps) == 1 && !strict && p.steps[0].alone == "" {
		return out.Kids[0], true
	}
	out.Kids = append(out.Kids, phrase)
	return out, true
}

func (e *Engine) wantField(f query.Field) Want {
	out := Want{Kind: WantValue, Facet: f.Facet, Values: e.resolve(f)}
	if len(out.Values) == 0 {
		return Want{Kind: WantSome} // nothing
	}
	return out
}

// scoreOf is what each of the documents of some days gets for them.
func (e *Engine) scoreOf(o on) float64 {
	return e.rarity(uint64(e.dates(o).len())) * weightEntity * (bm25K1 + 1) / (weightEntity + bm25K1)
}

// rarity is the idf of what so many documents have.
func (e *Engine) rarity(documents uint64) float64 {
	s := wordSearcher{}
	s.setCount(e.r, documents)
	return s.idf
}

// Distance is within how many letters of a word others are spelt nearly as it.
func Distance(word string) int {
	if utf8.RuneCountInString(word) > 4 {
		return 2
	}
	return 1
}

// WantForm wants the last word of a text in its own form.
func (e *Engine) WantForm(text string) Want {
	tokens := arabic.Tokenize(text)
	if len(tokens) == 0 {
		return Want{Kind: WantSome} // nothing
	}
	return Want{Kind: WantTerms, Terms: []string{termForm + tokens[len(tokens)-1].Word}}
}

// WantStem wants the words of a stem.
func WantStem(stem string) Want {
	return Want{Kind: WantTerms, Terms: []string{termStem + stem, termOwn + stem}}
}
