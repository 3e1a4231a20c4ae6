package search

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	index "github.com/blevesearch/bleve_index_api"
	"github.com/blevesearch/vellum/levenshtein"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// A reader reads our index in place. It has the interface that bleve's searchers expect, which
// tests run over it. It keeps no document IDs, stored fields or doc values: document numbers are
// the corpus's, and the bundle holds the rest. It serves one goroutine.
type reader struct {
	index   inverted
	lengths map[string]lengths // of the fields whose length counts
	norms   bool               // bleve's own scorers are given lengths
	lev     map[int]*levenshtein.LevenshteinAutomatonBuilder
	edited  map[string]postings.List // of entities, in place of the index's: see Edit
}

var (
	_ index.IndexReader      = (*reader)(nil)
	_ index.BM25Reader       = (*reader)(nil)
	_ index.IndexReaderFuzzy = (*reader)(nil)
)

var errNotKept = errors.New("the index keeps no documents: read them from the bundle")

// lengths are the lengths of a field in words: of each document, and on average.
type lengths struct {
	of      func(doc int) int
	average float64
}

func newReader(x inverted, lengths map[string]lengths) *reader {
	return &reader{index: x, lengths: lengths, lev: make(map[int]*levenshtein.LevenshteinAutomatonBuilder)}
}

// list returns the documents of a term, as edited.
func (r *reader) list(field, term string) (postings.List, error) {
	if list, ok := r.edited[term]; ok && field == fieldEntity {
		return list, nil
	}
	return r.index.list(field, term)
}

// count returns the number of documents that have a term.
func (r *reader) count(field, term string) int {
	n, err := r.index.count(field, term)
	if err != nil {
		return 0
	}
	return n
}

func (r *reader) TermFieldReader(_ context.Context, term []byte, field string, freq, norm, _ bool) (index.TermFieldReader, error) {
	t, err := newTermReader(r, term, field, freq || norm)
	if r.norms && norm {
		t.lengths = r.lengths[field]
	}
	return t, err
}

func (r *reader) DocIDReaderAll() (index.DocIDReader, error) {
	return &allReader{count: uint64(r.index.documents())}, nil
}

func (r *reader) DocIDReaderOnly([]string) (index.DocIDReader, error) { return nil, errNotKept }

func (r *reader) FieldDict(field string) (index.FieldDict, error) {
	return r.walk(field, nil, "", "")
}

// FieldDictRange returns the terms from start up to and including end.
func (r *reader) FieldDictRange(field string, start, end []byte) (index.FieldDict, error) {
	if len(end) > 0 {
		end = append(append([]byte(nil), end...), 0) // the term right after end
	}
	return r.walk(field, nil, string(start), string(end))
}

func (r *reader) FieldDictPrefix(field string, prefix []byte) (index.FieldDict, error) {
	return r.walk(field, nil, string(prefix), string(afterPrefix(prefix)))
}

func (r *reader) FieldDictFuzzy(field, term string, fuzziness int, prefix string) (index.FieldDict, error) {
	d, _, err := r.FieldDictFuzzyAutomaton(field, term, fuzziness, prefix)
	return d, err
}

func (r *reader) FieldDictFuzzyAutomaton(field, term string, fuzziness int, prefix string) (index.FieldDict, index.FuzzyAutomaton, error) {
	builder := r.lev[fuzziness]
	if builder == nil {
		var err error
		if builder, err = levenshtein.NewLevenshteinAutomatonBuilder(uint8(fuzziness), true); err != nil {
			return nil, nil, fmt.Errorf("building an automaton of distance %d: %w", fuzziness, err)
		}
		r.lev[fuzziness] = builder
	}
	dfa, err := builder.BuildDfa(term, uint8(fuzziness))
	if err != nil {
		return nil, nil, fmt.Errorf("building an automaton for %q: %w", term, err)
	}
	terms, err := r.walk(field, dfa, prefix, string(afterPrefix([]byte(prefix))))
	return terms, dfa, err
}

// walk returns the terms of a field from start up to but not including end; with near, only those
// that it accepts, with their distances.
func (r *reader) walk(field string, near *levenshtein.DFA, start, end string) (*fieldTerms, error) {
	var a postings.Automaton
	if near != nil {
		a = near
	}
	t, err := r.index.terms(field, a, start, end)
	if err != nil {
		return nil, err
	}
	return &fieldTerms{r: r, field: field, terms: t, near: near}, nil
}

// afterPrefix returns the first term after all that begin with prefix, or nil if there is none.
func afterPrefix(prefix []byte) []byte {
	end := append([]byte(nil), prefix...)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

func (r *reader) Document(string) (index.Document, error) { return nil, errNotKept }

func (r *reader) DocValueReader([]string) (index.DocValueReader, error) { return nil, errNotKept }

func (r *reader) Fields() ([]string, error) {
	return []string{fieldText, fieldStem, fieldTitle, fieldTitleStem, fieldLead, fieldEntity, fieldOutlet, fieldTopic, fieldDate}, nil
}

func (r *reader) GetInternal([]byte) ([]byte, error) { return nil, nil }

func (r *reader) DocCount() (uint64, error) { return uint64(r.index.documents()), nil }

// ExternalID and InternalID are for callers that name documents by string;
// ours name them by number.
func (r *reader) ExternalID(index.IndexInternalID) (string, error) { return "", errNotKept }

func (r *reader) InternalID(string) (index.IndexInternalID, error) { return nil, errNotKept }

func (r *reader) Close() error { return nil }

// FieldCardinality returns what bleve's BM25 divides by the number of documents to get a field's
// average length: as in bleve, the number of its distinct terms. Our own scores do not need it.
func (r *reader) FieldCardinality(field string) (int, error) { return r.index.cardinality(field) }

// fieldTerms walks a stretch of a field's dictionary.
type fieldTerms struct {
	r     *reader
	field string
	terms terms
	near  *levenshtein.DFA // nil if no distance is asked for
}

// Next returns the next term, or nil.
func (t *fieldTerms) Next() (*index.DictEntry, error) {
	term, ok, err := t.terms.Next()
	if err != nil || !ok {
		return nil, err
	}
	entry := &index.DictEntry{Term: term.Text, Count: uint64(term.Count)}
	if t.near != nil {
		_, entry.EditDistance = t.near.MatchAndDistance(term.Text)
	}
	return entry, nil
}

func (t *fieldTerms) Close() error      { return nil }
func (t *fieldTerms) BytesRead() uint64 { return 0 }

// Cardinality returns the number of all terms of the field.
func (t *fieldTerms) Cardinality() int {
	n, _ := t.r.index.cardinality(t.field)
	return n
}

// docNumber returns the document number in bleve's internal ID: eight bytes, big-endian, so that
// IDs sort as numbers do.
func docNumber(id index.IndexInternalID) int { return int(binary.BigEndian.Uint64(id)) }

func appendDocID(dst index.IndexInternalID, doc uint64) index.IndexInternalID {
	return binary.BigEndian.AppendUint64(dst[:0], doc)
}
