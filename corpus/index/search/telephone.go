package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A telephone number is written with spaces, hyphens or brackets between its digits, or without, and
// with + or 00 before the country.
const (
	fewestDialled = 7 // digits
	mostDialled   = 15
	mostGroups    = 5
	shortestGroup = 2
	mostGroupings = 16 // that are tried
	dialledAbroad = "00"
)

// telephone gives the node of plain words that nodes begin with and that may be a telephone number,
// if documents group its digits in another way.
func (e *Engine) telephone(nodes []query.Node) (n rendered, used int) {
	digits := ""
	for used < len(nodes) && used < mostGroups && plain(nodes[used]) {
		whole := strings.Join(arabic.Words(typed(nodes[used])), "")
		if whole == "" || strings.Trim(whole, "0123456789") != "" {
			break
		}
		digits += whole
		used++
	}
	if len(digits) < fewestDialled || len(digits) > mostDialled {
		return n, 0
	}
	n = rendered{words: nodes[:used:used], side: true}
	asked := e.reach(n)
	for _, other := range []string{digits, dialledAbroad + digits, strings.TrimPrefix(digits, dialledAbroad)} {
		if e.reach(query.Or{Nodes: []query.Node{n, query.Word{Text: other}}}) > e.reach(n) {
			n.alternatives, n.texts = append(n.alternatives, query.Word{Text: other}), append(n.texts, other)
		}
	}
	if asked == 0 && n.alternatives == nil {
		e.addGroupings(&n, strings.TrimPrefix(digits, dialledAbroad))
	}
	if n.alternatives == nil {
		return n, 0
	}
	return n, used
}

// addGroupings adds to a node the ways in which documents group some digits.
func (e *Engine) addGroupings(n *rendered, digits string) {
	if e.elsewhere == nil {
		var parts []string
		for from := 0; from < len(digits); from++ {
			for to := from + shortestGroup; to <= len(digits); to++ {
				parts = append(parts, digits[from:to])
			}
		}
		e.aheadCounting(parts)
	}
	had := make(map[string]bool)
	has := func(group string) bool {
		found, known := had[group]
		if !known {
			found = e.reach(query.Word{Text: group, Mode: query.Exact}) > 0
			had[group] = found
		}
		return found
	}
	tried := 0
	var divide func(groups []string, rest string)
	divide = func(groups []string, rest string) {
		if rest == "" && tried < mostGroupings && len(groups) > 1 {
			tried++
			if text := strings.Join(groups, " "); e.reach(query.Phrase{Text: text}) > 0 {
				n.alternatives, n.texts = append(n.alternatives, query.Phrase{Text: text}), append(n.texts, text)
			}
		}
		for size := shortestGroup; size <= len(rest) && len(groups) < mostGroups && tried < mostGroupings; size++ {
			if has(rest[:size]) {
				divide(append(groups[:len(groups):len(groups)], rest[:size]), rest[size:])
			}
		}
	}
	divide(nil, digits)
}
