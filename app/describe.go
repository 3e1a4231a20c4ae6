package app

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// describe describes a query's tree in the reader's language. inside says that the node is part
// of a larger one, in which alternatives need brackets.
func (v view) describe(n query.Node, inside bool) string {
	switch n := n.(type) {
	case query.Word:
		switch n.Mode {
		case query.Exact:
			return v.fill(uExact, n.Text)
		case query.Prefix:
			if strings.Contains(n.Text, "*") {
				return v.fill(mResultsFor, n.Text)
			}
			return v.fill(uPrefix, n.Text)
		case query.Fuzzy:
			return v.fill(uFuzzy, n.Text)
		}
		return v.fill(mResultsFor, n.Text)
	case query.Phrase:
		return v.fill(uPhrase, n.Text)
	case query.Field:
		return v.say(fieldName(n.Facet)) + " " + v.fill(mResultsFor, n.Value)
	case query.After:
		return v.fill(uAfter, v.date(n.Date))
	case query.Before:
		return v.fill(uBefore, v.date(n.Date))
	case query.Not:
		return v.fill(uNot, v.describe(n.Node, true))
	case query.And:
		return v.joined(n.Nodes, mComma, inside)
	case query.Or:
		return v.joined(n.Nodes, uOr, inside)
	}
	return v.say(uAll)
}

func (v view) joined(nodes []query.Node, between message, brackets bool) string {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		parts[i] = v.describe(n, true)
	}
	text := strings.Join(parts, v.say(between))
	if brackets && len(nodes) > 1 {
		return "(" + text + ")"
	}
	return text
}

// fieldName is the name of a field in front of a single value.
func fieldName(facet corpus.Facet) message {
	if kind, err := corpus.ParseKind(string(facet)); err == nil {
		return kindNames[kind]
	}
	if facet == corpus.FacetArea {
		return mMapArea
	}
	return facetNames[facet]
}
