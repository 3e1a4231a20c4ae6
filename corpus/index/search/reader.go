package search

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum/levenshtein"
	zap "github.com/blevesearch/zapx/v16"
)

// A reader lets bleve's searchers read one zap segment in place. It keeps no
// document ids, stored fields or doc values: document numbers are the
// corpus's, and the bundle holds the rest. It serves one goroutine.
type reader struct {
	seg     *zap.SegmentBase
	dicts   map[string]segment.TermDictionary
	lengths map[string]lengths // of the fields whose length counts
	lev     map[int]*levenshtein.LevenshteinAutomatonBuilder
	edited  map[string]postings // of entities, in the place of the segment's: see Edit
}

var (
	_ index.IndexReader      = (*reader)(nil)
	_ index.BM25Reader       = (*reader)(nil)
	_ index.IndexReaderFuzzy = (*reader)(nil)
)

var errNotKept = errors.New("the index keeps no documents: read them from the bundle")

// lengths are the lengths of a field: of each document, in words, and on average.
type lengths struct {
	of      func(doc int) int
	average float64
}

// openReader opens a segment written by zapx v16 from its bytes.
func openReader(data []byte, lengths map[string]lengths) (*reader, error) {
	if len(data) < zap.FooterSize {
		return nil, fmt.Errorf("opening segment: %d bytes are less than its footer of %d", len(data), zap.FooterSize)
	}
	// The footer, from its end: CRC-32 (4), version (4), chunk mode (4), offsets
	// of doc values, sections, fields and stored fields, number of documents
	// (8 each), all big-endian. See zapx write.go.
	footer := data[len(data)-zap.FooterSize:]
	u64 := func(at int) uint64 { return binary.BigEndian.Uint64(footer[at:]) }
	u32 := func(at int) uint32 { return binary.BigEndian.Uint32(footer[at:]) }
	if v := u32(44); v != zap.Version {
		return nil, fmt.Errorf("opening segment: it has version %d, want %d", v, zap.Version)
	}
	seg, err := zap.InitSegmentBase(data[:len(data)-zap.FooterSize], u32(48), u32(40), u64(0), u64(8), u64(24))
	if err != nil {
		return nil, fmt.Errorf("opening segment: %w", err)
	}
	return &reader{
		seg:     seg,
		dicts:   make(map[string]segment.TermDictionary),
		lengths: lengths,
		lev:     make(map[int]*levenshtein.LevenshteinAutomatonBuilder),
	}, nil
}

func (r *reader) dict(field string) (segment.TermDictionary, error) {
	if d, ok := r.dicts[field]; ok {
		return d, nil
	}
	d, err := r.seg.Dictionary(field)
	if err != nil {
		return nil, fmt.Errorf("opening dictionary of field %q: %w", field, err)
	}
	r.dicts[field] = d
	return d, nil
}

// count is the number of documents that hold a term.
func (r *reader) count(field, term string) int {
	d, err := r.dict(field)
	if err != nil {
		return 0
	}
	p, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return 0
	}
	return int(p.Count())
}

func (r *reader) TermFieldReader(_ context.Context, term []byte, field string, freq, norm, _ bool) (index.TermFieldReader, error) {
	return newTermReader(r, term, field, freq || norm)
}

func (r *reader) DocIDReaderAll() (index.DocIDReader, error) {
	return &allReader{count: r.seg.Count()}, nil
}

func (r *reader) DocIDReaderOnly([]string) (index.DocIDReader, error) { return nil, errNotKept }

func (r *reader) FieldDict(field string) (index.FieldDict, error) {
	return r.terms(field, nil, nil, nil)
}

// FieldDictRange gives the terms from start up to and including end.
func (r *reader) FieldDictRange(field string, start, end []byte) (index.FieldDict, error) {
	if len(end) > 0 {
		end = append(append([]byte(nil), end...), 0) // the term right after end
	}
	return r.terms(field, nil, start, end)
}

func (r *reader) FieldDictPrefix(field string, prefix []byte) (index.FieldDict, error) {
	return r.terms(field, nil, prefix, afterPrefix(prefix))
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
	terms, err := r.terms(field, dfa, []byte(prefix), afterPrefix([]byte(prefix)))
	return terms, dfa, err
}

func (r *reader) terms(field string, a segment.Automaton, start, end []byte) (*fieldTerms, error) {
	d, err := r.dict(field)
	if err != nil {
		return nil, err
	}
	return &fieldTerms{d.AutomatonIterator(a, start, end), d.Cardinality()}, nil
}

// afterPrefix is the first term after all that begin with prefix, or nil when
// there is none.
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

func (r *reader) Fields() ([]string, error) { return r.seg.Fields(), nil }

func (r *reader) GetInternal([]byte) ([]byte, error) { return nil, nil }

func (r *reader) DocCount() (uint64, error) { return r.seg.Count(), nil }

// ExternalID and InternalID are for callers that name documents by string;
// ours name them by number.
func (r *reader) ExternalID(index.IndexInternalID) (string, error) { return "", errNotKept }

func (r *reader) InternalID(string) (index.IndexInternalID, error) { return nil, errNotKept }

func (r *reader) Close() error { return nil }

// FieldCardinality is what bleve's BM25 divides by the number of documents for a
// field's average length: as in bleve, the number of its distinct terms. Our own
// scores do not need it.
func (r *reader) FieldCardinality(field string) (int, error) {
	d, err := r.dict(field)
	if err != nil {
		return 0, err
	}
	return d.Cardinality(), nil
}

// fieldTerms walks a stretch of a field's dictionary.
type fieldTerms struct {
	it          segment.DictionaryIterator
	cardinality int
}

func (t *fieldTerms) Next() (*index.DictEntry, error) { return t.it.Next() }
func (t *fieldTerms) Close() error                    { return nil }
func (t *fieldTerms) Cardinality() int                { return t.cardinality }
func (t *fieldTerms) BytesRead() uint64               { return 0 }

// docNumber is the number behind bleve's internal id: eight bytes, big-endian,
// so that ids sort as numbers do.
func docNumber(id index.IndexInternalID) int { return int(binary.BigEndian.Uint64(id)) }

func appendDocID(dst index.IndexInternalID, doc uint64) index.IndexInternalID {
	return binary.BigEndian.AppendUint64(dst[:0], doc)
}

// searchOptions are what all our searchers are made with; filters add no score.
var (
	scoring  = blevesearch.SearcherOptions{}
	noScores = blevesearch.SearcherOptions{Score: "none"}
)
