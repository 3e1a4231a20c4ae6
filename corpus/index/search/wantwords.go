package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// wantWord corresponds to compiler.word.
func (e *Engine) wantWord(w query.Word, entities []corpus.EntityRef) (Want, bool) {
	tokens := arabic.Tokenize(w.Text)
	switch {
	case len(tokens) == 0:
		return Want{}, false
	case isPattern(w) && len(tokens) == 2:
		return e.wantPrefix(tokens[0].Word + "*" + tokens[1].Word), true
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

// wantPrefix wants a word with a prefix; the frequent ones score.
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

// wantNamed corresponds to compiler.named.
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

// unscored makes wants score practically nothing; they find the same.
func unscored(list []Want) []Want {
	for i := range list {
		list[i].Share = 1e-9
		unscored(list[i].Kids)
	}
	return list
}

// wantSeveral corresponds to compiler.severalWords.
func (e *Engine) wantSeveral(w query.Word, tokens []arabic.Token) (Want, bool) {
	side, ok := e.wantPhrase(w.Text, tokens, strictly(w))
	ones := e.asOne(w.Text)
	if ones == nil || w.Mode != query.Stem {
		return side, ok
	}
	return Want{Kind: WantSome, Kids: []Want{side, e.wantOnes(ones)}}, true
}

// wantOnes corresponds to compiler.asOne.
func (e *Engine) wantOnes(ones []string) Want {
	out := Want{Kind: WantTerms}
	for _, one := range ones {
		stem := e.stem(one)
		out.Terms = append(out.Terms, termForm+one, termStem+stem, termOwn+stem)
	}
	return out
}

// wantPhrase corresponds to compiler.phrase: the words score, and being side by side decides.
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
