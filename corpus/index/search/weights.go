package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// WeightScale is what weights are multiplied by to become whole numbers, and Saturation is the
// constant of BM25 by which they are saturated: a term of weight w in a document scores (K +
// 1)·w/(w + K) times its rarity, where w is divided by WeightScale and K is Saturation. The weights
// already take the lengths of documents into account.
const (
	WeightScale = 256
	Saturation  = bm25K1
)

// Weights returns the weighted terms of a document: what BM25F (word.go) adds up for each word and
// stem, and for each of the entities mentioned.
func (e *Engine) Weights(d *corpus.Document, mentions []corpus.Mention) map[string]float64 {
	tokens := arabic.Tokenize(d.Text())
	titled := 0
	for titled < len(tokens) && tokens[titled].End <= len(d.Title) {
		titled++
	}
	text, title := e.norm(fieldText, len(tokens)), e.norm(fieldTitle, titled)
	out := make(map[string]float64)
	for i, t := range tokens {
		stem := e.stem(t.Word)
		word, own, other := weightText/text, weightStem/text, weightStem/text
		if i < titled {
			word += weightTitle / title
			own += weightTitleStem / title
			other += weightTitleStem / title
		}
		out[termForm+t.Word] += word
		out[termOwn+t.Word] += own
		if stem != t.Word {
			out[termStem+stem] += other
		}
		if i >= titled && i < titled+leadWords {
			out[termStem+stem] += weightLead
		}
	}
	e.weighCompounds(out, d, tokens, titled, text, title)
	for _, m := range mentions {
		out[termEntity+m.Entity] += weightEntity
	}
	return out
}

// weighCompounds adds what is written as two words but is one, and what is written with dagger
// alefs, as vocabulary.countedCompounds counts them.
func (e *Engine) weighCompounds(out map[string]float64, d *corpus.Document, tokens []arabic.Token, titled int, text, title float64) {
	each := func(text string, tokens []arabic.Token, share float64) {
		for _, c := range arabic.Compounds(nil, text, tokens, e.words.Joined) {
			out[termStem+e.stem(c.Word)] += share
		}
		for _, t := range tokens {
			for _, r := range arabic.Readings(text[t.Start:t.End]) {
				out[termStem+e.stem(r)] += share
			}
		}
	}
	each(d.Text(), tokens, weightStem/text)
	each(d.Title, tokens[:titled], weightTitleStem/title)
}

// norm returns what an occurrence in a field with this many words is divided by.
func (e *Engine) norm(field string, words int) float64 {
	return 1 - bm25B + bm25B*float64(min(words, 1<<16-1))/e.r.lengths[field].average
}

// Stream returns the words of a text in order, each as it is looked for and letter by letter:
// phrases, prefixes and exact letters are found in it.
func Stream(text string) []string {
	tokens := arabic.Tokenize(text)
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.Word + "|" + LetterTerm + strings.ReplaceAll(arabic.Unmarked(text[t.Start:t.End]), "|", "")
	}
	return out
}
