package clean

import (
	"strings"
)

// What recurs in many texts at their edges, word for word, is the outlet's and not
// the article's: lines of a newsletter, of an app, of the series it belongs to.
const (
	recursIn    = 8   // texts, at least
	recursOneIn = 500 // or one in so many
	recursEdge  = 3   // paragraphs from the end; at the beginning it is the first
	fewestWords = 6   // shorter ones may be headings, or what people say
	mostWords   = 60
	atEdge      = 0.9 // of the texts that have it, have it there
)

// RuleRecurring names the rule in reports.
const RuleRecurring = "recurring"

// Recurring gives the paragraphs of texts that recur in many other texts at their
// edges: for each text, in order, their places among its paragraphs. Copies of one
// text count once: those whose longest other paragraph is the same. A text never
// loses all of its paragraphs.
func Recurring(bodies []string) [][]int {
	type use struct {
		texts map[string]bool // by their longest other paragraph
		all   int
		edge  int
	}
	uses := map[string]*use{}
	paragraphs := make([][]string, len(bodies))
	for i, body := range bodies {
		list := strings.Split(body, "\n")
		paragraphs[i] = list
		for k, p := range list {
			if !mayRecur(p) {
				continue
			}
			u := uses[p]
			if u == nil {
				u = &use{texts: map[string]bool{}}
				uses[p] = u
			}
			u.all++
			if isEdge(k, len(list)) {
				u.edge++
			}
			u.texts[longestOther(list, k)] = true
		}
	}
	least := max(recursIn, len(bodies)/recursOneIn)
	out := make([][]int, len(bodies))
	for i, list := range paragraphs {
		for k, p := range list {
			u := uses[p]
			if u != nil && isEdge(k, len(list)) && len(u.texts) >= least && float64(u.edge) >= atEdge*float64(u.all) {
				out[i] = append(out[i], k)
			}
		}
		if len(out[i]) == len(list) {
			out[i] = nil
		}
	}
	return out
}

func isEdge(k, paragraphs int) bool { return k == 0 || k >= paragraphs-recursEdge }

func mayRecur(p string) bool {
	n := wordCount(p)
	return n >= fewestWords && n <= mostWords
}

// longestOther is the longest paragraph of a text beside one of them.
func longestOther(list []string, not int) string {
	longest := ""
	for k, p := range list {
		if k != not && len(p) > len(longest) {
			longest = p
		}
	}
	return longest
}
