package search

import (
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

// otherSpacing gives a text with each two of its words that others write as one together, or
// each that others write as two apart, and with all of them so.
func otherSpacing(text string) []string {
	tokens := arabic.Tokenize(text)
	var out []string
	all := text
	for i, t := range tokens {
		from, to := text[t.Start:t.End], ""
		if at := arabic.NameParts(t.Word); at > 0 {
			to = t.Word[:at] + " " + t.Word[at:]
		} else if i+1 < len(tokens) && len(arabic.Compounds(nil, text, tokens[i:i+2], nil)) > 0 {
			next := tokens[i+1]
			from, to = text[t.Start:next.End], from+text[next.Start:next.End]
		}
		if to != "" && to != from {
			out = append(out, strings.Replace(text, from, to, 1))
			all = strings.Replace(all, from, to, 1)
		}
	}
	if len(out) > 1 {
		out = append(out, all)
	}
	return out
}
