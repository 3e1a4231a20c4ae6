package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// otherPhrases returns a phrase with names and words written as one that are two in it, or as two
// that are one, if some document has it so: «"عبد الرحمن الفلاح"», «عبدالرحمن الفلاح».
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

// otherSpacing returns a text once for each pair of its words that others write as one, with the
// pair joined, and for each word that others write as two, with the word split; and once with all
// of these changes.
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
