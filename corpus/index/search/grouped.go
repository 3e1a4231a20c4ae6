package search

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// An inverted index says which documents have a term of a field. There are two: the bundle's
// (grouped) and, for tests, a segment of bleve's that holds the same.
type inverted interface {
	documents() int
	// list returns the documents of a term; none if no document has it.
	list(field, term string) (postings.List, error)
	// count returns the length of that list.
	count(field, term string) (int, error)
	// terms walks those of a field's terms that a accepts, from start up to but not including end;
	// a may be nil and end "" for no restriction.
	terms(field string, a postings.Automaton, start, end string) (terms, error)
	// cardinality returns the number of a field's terms.
	cardinality(field string) (int, error)
}

// terms are a stretch of a dictionary; Next returns false at its end.
type terms interface {
	Next() (postings.Term, bool, error)
}

// grouped is the index of a bundle, whose lists of words are grouped by stem.
type grouped struct{ x *postings.Index }

func (g grouped) documents() int { return g.x.Documents() }

func (g grouped) list(field, term string) (postings.List, error) {
	switch field {
	case fieldText:
		return g.x.Word(term, postings.Text)
	case fieldTitle:
		return g.x.Word(term, postings.Title)
	case fieldStem:
		return g.x.Stem(term, postings.Text)
	case fieldTitleStem:
		return g.x.Stem(term, postings.Title)
	case fieldLead:
		return g.x.Stem(term, postings.Lead)
	}
	return g.x.Value(field, term)
}

func (g grouped) count(field, term string) (int, error) {
	if field == fieldText { // the dictionary has the count
		return g.x.Count(term)
	}
	list, err := g.list(field, term)
	return len(list), err
}

func (g grouped) terms(field string, a postings.Automaton, start, end string) (terms, error) {
	switch field {
	case fieldText:
		return g.x.Words(a, start, end), nil
	case fieldTitle, fieldStem, fieldTitleStem, fieldLead:
		return nil, fmt.Errorf("walking field %q: only %q and fields of values have dictionaries", field, fieldText)
	}
	return g.x.Values(field, a, start, end), nil
}

func (g grouped) cardinality(field string) (int, error) {
	switch field {
	case fieldText:
		return g.x.WordCount(), nil
	case fieldTitle, fieldStem, fieldTitleStem, fieldLead:
		return 0, fmt.Errorf("counting the terms of field %q: only %q and fields of values have dictionaries", field, fieldText)
	}
	return g.x.ValueCount(field), nil
}
