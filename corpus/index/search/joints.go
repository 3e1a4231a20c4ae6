package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// shortestHalf is the fewest letters that each of two words must have that were run together.
const shortestHalf = 3

// longestPieces is the fewest letters that a word must have to replace two known words that no
// document has.
const longestPieces = 6

// mended returns the word of which two neighbours are the pieces («مست شفى»), as it is written; ""
// if some document has both, or if they are words more common than it.
func (e *Engine) mended(a, b query.Node) string {
	first, second := oneWord(a), oneWord(b)
	if first == "" || second == "" {
		return ""
	}
	whole := first + second
	both := query.And{Nodes: []query.Node{a, b}}
	if e.count(whole) == 0 && (e.b.Ready("known") != nil && e.reach(both) > 0 || !e.isWord(whole)) {
		return "" // looking for a document with both is faster than reading the words of news
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

// oneWord returns the word of a plain part that is one word, normalised; else "".
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

// parted returns the two words that were run together in one («إطلاقالنار»), if some document has
// them side by side; else "". A word of the language is read as two only if neither is a function
// word: «كيلومتر» as «كيلو متر». A preposition of two letters is one only before the article:
// «منالعراق».
func (e *Engine) parted(word string, isWord bool) string {
	runes := []rune(word)
	for at := shortestHalf - 1; at <= len(runes)-shortestHalf; at++ {
		first, second := string(runes[:at]), string(runes[at:])
		if at < shortestHalf && !(functionWord(first) && strings.HasPrefix(second, "ال")) {
			continue
		}
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
