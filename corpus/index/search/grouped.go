package search

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// An inverted index says which documents have a term of a field. There are two: the
// bundle's (grouped), and for tests a segment of bleve's, which says the same.
type inverted interface {
	documents() int
	// list gives the documents of a term; none where no document has it.
	list(field, term string) (postings.List, error)
	// count is the length of that list.
	count(field, term string) (int, error)
	// terms walks a field's terms from start up to but not including end, of those
	// that a wants; nil and "" leave that open.
	terms(field string, a postings.Automaton, start, end string) (terms, error)
	// cardinality is the number of a field's terms.
	cardinality(field string) (int, error)
}

// terms are a stretch of a dictionary; Next gives false at its end.
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
	if field == fieldText { // the dictionary has it
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
