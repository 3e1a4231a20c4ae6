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
	var others, out []query.Node
	if other := inSigns(phrase.Text); other.Text != "" {
		others = append(others, other)
	}
	for _, text := range otherSpacing(phrase.Text) {
		others = append(others, query.Phrase{Text: text})
	}
	for _, other := range others {
		if e.reach(other) > 0 {
			out = append(out, other)
		}
	}
	return out
}

// inSigns returns an amount of money with the sign before it that stands for its word, and one with
// a sign with the word behind it: «$50» for «50 دولار». Text "" is for all else.
func inSigns(text string) query.Phrase {
	tokens := arabic.Tokenize(text)
	if len(tokens) != 2 {
		return query.Phrase{}
	}
	a, b := text[tokens[0].Start:tokens[0].End], text[tokens[1].Start:tokens[1].End]
	for _, sign := range []string{"$", "€"} {
		switch word := arabic.Sign(sign); {
		case a == sign && isDigit(tokens[1].Word[0]):
			return query.Phrase{Text: b + " " + word}
		case isDigit(tokens[0].Word[0]) && strings.TrimSuffix(tokens[1].Word, "ا") == word && b != sign:
			return query.Phrase{Text: sign + a, Exact: true} // «دولار 50» may be two amounts
		}
	}
	return query.Phrase{}
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
