package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// otherPhrases gives a phrase with names and words in it as one that are two there, or as two
// that are one, where some document has it so: «"عبد الرحمن الفلاح"», «عبدالرحمن الفلاح».
func (e *Engine) otherPhrases(phrase query.Phrase) []query.Node {
	if phrase.Exact {
		return nil
	}
	var out []query.Node
	for _, text := range otherSpacing(phrase.Text) {
		if other := (query.Phrase{Text: text}); e.reach(other) > 0 {
			out = append(out, other)
		}
	}
	return out
}

// otherSpacing gives a text with each two of its words that others write as one together,
// with each that others write as two apart, and with all of them so.
func otherSpacing(text string) []string {
	tokens := arabic.Tokenize(text)
	var together, apart, out []string // together and apart are what stands where, by turns
	add := func(pairs ...string) {
		if other := strings.NewReplacer(pairs...).Replace(text); other != text && !slices.Contains(out, other) {
			out = append(out, other)
		}
	}
	for i, t := range tokens {
		written := text[t.Start:t.End]
		if i+1 < len(tokens) && len(arabic.Compounds(nil, text, tokens[i:i+2], nil)) > 0 {
			two := text[t.Start:tokens[i+1].End]
			together = append(together, two, written+text[tokens[i+1].Start:tokens[i+1].End])
			add(together[len(together)-2:]...)
		}
		if at := arabic.NameParts(t.Word); at > 0 {
			apart = append(apart, written, t.Word[:at]+" "+t.Word[at:])
			add(apart[len(apart)-2:]...)
		}
	}
	add(together...)
	add(apart...)
	return out
}
