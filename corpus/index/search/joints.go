package search

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// shortestHalf is how many letters each of two words has that were run together.
const shortestHalf = 3

// longestPieces is how many letters a word has at least that two known words which no
// document has are taken for.
const longestPieces = 6

// mended gives the one word of which two neighbours are the pieces («مست شفى»), as
// it is written; "" where some document has both, or where they are words more
// common than it is.
func (e *Engine) mended(a, b query.Node) string {
	first, second := oneWord(a), oneWord(b)
	if first == "" || second == "" {
		return ""
	}
	whole := first + second
	both := query.And{Nodes: []query.Node{a, b}}
	if e.count(whole) == 0 && (e.b.Ready("known") != nil && e.reach(both) > 0 || !e.isWord(whole)) {
		return "" // that some document has both is sooner known than the words of news are read
	}
	pieces := e.reach(a) + e.reach(b)
	switch together := e.reach(query.Word{Text: whole}); {
	case together == 0 || pieces > 0 && (2*pieces > together || e.reach(both) > 0):
		return ""
	case pieces == 0 && letters(whole) >= longestPieces && !functionWord(first) && !functionWord(second):
		// both are words, but what documents have is the whole: «مست ودع»
	case e.isWord(first) && e.isWord(second) && e.known().Count(whole) <= e.known().Count(first)+e.known().Count(second):
		return ""
	}
	return typed(a) + typed(b)
}

// oneWord gives the word of a plain part that is one, normalised; "" of any other.
func oneWord(n query.Node) string {
	w, ok := n.(query.Word)
	if !ok || w.Mode != query.Stem {
		return ""
	}
	if words := arabic.Words(w.Text); len(words) == 1 {
		return words[0]
	}
	return ""
}

// parted gives the two words that one is run together of («إطلاقالنار»): what some
// document has side by side. "" where there are none. What is a word as it stands is read as
// two that are no mere joints: «كيلومتر» as «كيلو متر».
func (e *Engine) parted(word string, isWord bool) string {
	runes := []rune(word)
	for at := shortestHalf; at <= len(runes)-shortestHalf; at++ {
		first, second := string(runes[:at]), string(runes[at:])
		if isWord && (functionWord(first) || functionWord(second)) {
			continue
		}
		if e.count(first) == 0 || e.count(second) == 0 || len(arabic.Words(first+" "+second)) != 2 {
			continue
		}
		if e.reach(query.Phrase{Text: first + " " + second}) > 0 {
			return e.asWritten(first) + " " + e.asWritten(second)
		}
	}
	return ""
}
