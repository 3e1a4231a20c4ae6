package clean

import (
	"hash/maphash"
	"strings"
)

// What recurs word for word at the edges of many texts belongs to the outlet and not to the
// article: lines about a newsletter, an app, the series it is part of.
const (
	recursIn    = 8   // at least so many texts
	recursOneIn = 500 // or one in so many, if that is more
	recursEdge  = 3   // paragraphs at the end; at the beginning only the first
	fewestWords = 6   // shorter paragraphs may be headings, or quotations
	mostWords   = 60
	atEdge      = 0.9 // share of its occurrences that must be at an edge
)

// RuleRecurring is the name of the rule in reports.
const RuleRecurring = "recurring"

// Recurring finds the paragraphs that recur in many other texts at their edges: for each text, in
// order, their indexes among its paragraphs. Copies of one text, those whose longest other
// paragraph is the same, count once. A text never loses all of its paragraphs.
func Recurring(bodies []string) [][]int {
	type use struct {
		texts map[string]bool // by their longest other paragraph
		all   int
		edge  int
	}
	uses := map[string]*use{}
	paragraphs := make([][]string, len(bodies))
	seen := newSightings()
	for i, body := range bodies {
		list := strings.Split(body, "\n")
		paragraphs[i] = list
		for k, p := range list {
			if isEdge(k, len(list)) {
				seen.add(p)
			}
		}
	}
	least := max(recursIn, len(bodies)/recursOneIn)
	for _, list := range paragraphs {
		for k, p := range list {
			if seen.times(p) < recursIn || !mayRecur(p) {
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

// sightings says at least how often a text was seen, by its hash: nearly all paragraphs occur once,
// and need not be looked at further.
type sightings struct {
	seed   maphash.Seed
	counts []uint8
}

func newSightings() sightings { return sightings{maphash.MakeSeed(), make([]uint8, 1<<20)} }

func (s sightings) at(text string) *uint8 {
	return &s.counts[maphash.String(s.seed, text)%uint64(len(s.counts))]
}

func (s sightings) add(text string) {
	if n := s.at(text); *n < recursIn {
		*n++
	}
}

// times returns how often a text was seen or more, but no more than recursIn.
func (s sightings) times(text string) int { return int(*s.at(text)) }

func isEdge(k, paragraphs int) bool { return k == 0 || k >= paragraphs-recursEdge }

func mayRecur(p string) bool {
	n := wordCount(p)
	return n >= fewestWords && n <= mostWords
}

// longestOther returns the longest paragraph of a text other than the given one.
func longestOther(list []string, not int) string {
	longest := ""
	for k, p := range list {
		if k != not && len(p) > len(longest) {
			longest = p
		}
	}
	return longest
}
