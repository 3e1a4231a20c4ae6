package search

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

const (
	// A word may be a slip of one that is this many times more frequent.
	slipRatio = 20
	rareWord  = 2 // documents; a word in more is not a slip
	// A query of more words than this was pasted: its rare words are no slips of the visitor's.
	mostTyped = 12
	// At most this many parts of a query are corrected, and for as many others are offered: each is
	// compared with all words of the collection, and what has more is no sentence.
	mostUnsure = 12
	// A word of this many letters is one letter too short to be replaced.
	shortest = 3
)

// correct returns the tree of a query with the words that no document has, and that are not words,
// replaced by what they surely were meant to be. A word that documents have only by the rules, as
// another form of what may be its stem, is treated the same.
func (e *Engine) correct(q string, asked, tree query.Node) (query.Node, []corpus.Correction) {
	var made []corpus.Correction
	nodes, unsure := query.Conjuncts(tree), 0
	for i := 0; i < len(nodes) && unsure < mostUnsure; i++ {
		if i+1 < len(nodes) {
			if whole := e.mended(nodes[i], nodes[i+1]); whole != "" {
				made = append(made, corpus.Correction{From: typed(nodes[i]) + " " + typed(nodes[i+1]), To: whole})
				i++
				continue
			}
		}
		if e.uncertain(nodes[i]) {
			unsure++
		}
		if to := e.meant(q, nodes, i); to != "" {
			made = append(made, corpus.Correction{From: typed(nodes[i]), To: to})
		}
	}
	if len(made) > 0 {
		tree = e.understand(together(replaced(e.loosened(query.Conjuncts(asked)), made)))
	}
	if begun, ok := e.leftOff(tree); ok {
		nodes := query.Conjuncts(begun)
		word := nodes[len(nodes)-1].(query.Word)
		return begun, append(made, corpus.Correction{From: word.Text, To: typed(word)})
	}
	return tree, made
}

// meant returns what surely was meant by a part of a query that is not a word, or "".
func (e *Engine) meant(q string, nodes []query.Node, i int) string {
	if text := e.retyped(q, nodes[i]); text != "" {
		return text
	}
	word := oneWord(nodes[i])
	if short := e.squeezed(typed(nodes[i])); word != "" && short != "" {
		return short
	}
	if !e.uncertain(nodes[i]) {
		return ""
	}
	isWord := e.isWord(word)
	reached := e.reach(nodes[i])
	if reached == 0 {
		if name := e.respelt(word); name != "" {
			return name
		}
		if two := e.parted(word, isWord); two != "" {
			return two
		}
	}
	if isWord {
		return ""
	}
	if list := e.guesses(word, 1, nodes, i); e.surely(word, reached, list) {
		return e.spelt(list[0]) // «مسؤلية» lacks a letter
	}
	if reached == 0 {
		return e.reseated(typed(nodes[i]))
	}
	return ""
}

// uncertain reports whether a part of a query is one word that documents do not have, and of more
// letters than are only offered.
func (e *Engine) uncertain(n query.Node) bool {
	word := oneWord(n)
	return letters(word) > shortest && e.count(word) == 0 && e.count("ال"+word) == 0
}

// squeezed returns what documents have for a word without the letters that draw it out («هدناااات»,
// «الللقاء»): each letter that is repeated three times or more is reduced to two or to one, and
// each ة, which no word has twice in a row («الهدنةة»), to one. It is "" for all other words.
func (e *Engine) squeezed(word string) string {
	runes := []rune(word)
	for most := 2; most > 0; most-- {
		var out []rune
		for i := 0; i < len(runes); {
			n := 1
			for i+n < len(runes) && runes[i+n] == runes[i] {
				n++
			}
			kept := n
			switch {
			case runes[i] == 'ة':
				kept = 1
			case n > 2 && i > 0 && unicode.IsLetter(runes[i]): // «اااطفال» lacks a letter, 12000 none
				kept = most
			}
			out = append(out, runes[i:i+kept]...)
			i += n
		}
		if short := string(out); short != word && e.count(arabic.Normalize(short)) > 0 {
			return short
		}
	}
	return ""
}

// replaced returns what was asked with corrections; what is put in may be part of a name, or two
// words.
func replaced(asked []query.Node, made []corpus.Correction) []query.Node {
	var out []query.Node
	for i := 0; i < len(asked); i++ {
		at := slices.IndexFunc(made, func(m corpus.Correction) bool { return typed(asked[i]) == m.From })
		if at < 0 && i+1 < len(asked) {
			pair := typed(asked[i]) + " " + typed(asked[i+1])
			if at = slices.IndexFunc(made, func(m corpus.Correction) bool { return pair == m.From }); at >= 0 {
				i++
			}
		}
		if at < 0 {
			out = append(out, asked[i])
			continue
		}
		for _, word := range strings.Fields(made[at].To) {
			out = append(out, query.Word{Text: word})
		}
	}
	return out
}

// missing returns the word of a part, normalised, if the part is one word that no document has;
// else "".
func (e *Engine) missing(n query.Node) string {
	word := oneWord(n)
	if word == "" || e.reach(n) > 0 {
		return ""
	}
	return word
}

// didYouMean returns the query with its rare words replaced by much more frequent ones with a near
// spelling unless it was pasted, and those that no document has by the nearest that some document has.
// It is "" if there is nothing to offer; the beginnings of words are not offered. The parts are the
// tree's.
func (e *Engine) didYouMean(tree query.Node, parts []corpus.QueryPart) string {
	nodes := append([]query.Node(nil), query.Conjuncts(tree)...)
	offered := false
	for i, n := range nodes {
		w, ok := n.(query.Word)
		if !ok || w.Mode != query.Stem {
			continue
		}
		near := ""
		if offers := parts[i].Offers; len(offers) > 0 && !strings.HasSuffix(offers[0].Text, "*") {
			near = offers[0].Text
		} else if len(nodes) > mostTyped {
			continue
		} else if have := e.reach(w); have > 0 && have <= rareWord {
			near = e.nearest(w.Text, have*slipRatio)
		}
		if near != "" {
			nodes[i], offered = query.Word{Text: near}, true
		}
	}
	if !offered {
		return ""
	}
	return typed(together(nodes))
}

// nearest returns what a rare word is likely a slip of, among the words in at least this many
// documents; "" if nothing is near or it is a word, unless news has the other one so much oftener
// that a few of its writers seem to have slipped: «اردغان».
func (e *Engine) nearest(text string, documents int) string {
	tokens := arabic.Tokenize(text)
	if len(tokens) != 1 {
		return ""
	}
	word := tokens[0].Word
	isWord, own := e.isWord(word), e.known().Count(word)
	if isWord && (own == 0 || own > mostMisspelt) {
		return ""
	}
	list := e.guesses(word, documents, nil, 0)
	if len(list) == 0 || list[0].cost > slipShaped || isWord && e.known().Count(list[0].word) < leastSpelt*own {
		return "" // some document has the word: «كانط» is not a slip of a word two letters away
	}
	return e.spelt(list[0])
}

// mostOffers bounds the words that are offered for one that no document has.
const mostOffers = 3

// offers returns what may be offered for a word that no document has, as documents write it: words
// made of the same letters, then near spellings.
func (e *Engine) offers(word string, nodes []query.Node, i int) []string {
	var out []string
	var stems []string // words with the same stem find the same
	add := func(form, text string) {
		if functionWord(form) {
			return // «علي» in no document is no slip of «عليه»
		}
		if stem := e.stem(form); len(out) < mostOffers && !slices.Contains(stems, stem) {
			out, stems = append(out, text), append(stems, stem)
		}
	}
	if text := e.reseated(typed(nodes[i])); text != "" {
		add(arabic.Normalize(text), text)
	}
	for _, form := range append(e.otherForms(word), e.literary(word)...) {
		add(form, e.asWritten(form))
	}
	for _, g := range e.guesses(word, 1, nodes, i) {
		add(g.word, e.spelt(g))
	}
	return out
}

// ofDialect are letters that dialects say for others, each before the one that papers write.
var ofDialect = [...]string{"ت", "ث", "د", "ذ", "ض", "ظ", "ز", "ذ", "ز", "ظ", "س", "ث"}

// literary returns the words of documents for a word as dialects say it: «ثلاثة» for «تلاتة». What
// dialects say may be another word as well, so these are only offered.
func (e *Engine) literary(word string) (found []string) {
	for i := 0; i < len(ofDialect); i += 2 {
		other := strings.ReplaceAll(word, ofDialect[i], ofDialect[i+1])
		if other != word && e.reach(query.Word{Text: other}) > 0 {
			found = append(found, other)
		}
	}
	return found
}

// otherForms returns words of the collection that share what a word has between the article and an
// ending, but have other endings: «الهجمات» for «هجمة». Stems do not join them, since that is not
// certain.
func (e *Engine) otherForms(word string) []string {
	core := strings.TrimSuffix(strings.TrimPrefix(word, "ال"), "ه")
	if letters(core) < shortest {
		return nil
	}
	var out []string
	for _, ending := range []string{"", "ه", "ات", "ين", "ون", "ان", "ي", "يه", "يين", "يون", "يات", "ا"} {
		for _, article := range []string{"", "ال"} {
			if form := article + core + ending; form != word && e.count(form) > 0 {
				out = append(out, form)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return e.count(out[i]) > e.count(out[j]) })
	return out
}
