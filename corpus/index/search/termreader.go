package search

import (
	"math"

	index "github.com/blevesearch/bleve_index_api"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// A termReader walks the documents that have one term.
type termReader struct {
	list    postings.List
	next    int // index in list of the next document
	scored  bool
	lengths lengths // of the field, if bleve asks for its norms
}

func newTermReader(r *reader, term []byte, field string, scored bool) (*termReader, error) {
	list, err := r.list(field, string(term))
	return &termReader{list: list, scored: scored}, err
}

func (t *termReader) Next(into *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	if t.next >= len(t.list) {
		return nil, nil
	}
	p := t.list[t.next]
	t.next++
	if into == nil {
		into = &index.TermFieldDoc{}
	}
	into.ID = appendDocID(into.ID, uint64(p.Doc))
	if t.scored {
		into.Freq, into.Norm = uint64(p.Times), t.norm(int(p.Doc))
	}
	return into, nil
}

// norm returns what bleve's own scorers take for a document's length. Ours read lengths.
func (t *termReader) norm(doc int) float64 {
	if t.lengths.of == nil {
		return 1
	}
	return float64(float32(1 / math.Sqrt(float64(t.lengths.of(doc)))))
}

// Advance moves to a document or the first one after it, also backwards.
func (t *termReader) Advance(id index.IndexInternalID, into *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	doc := uint32(docNumber(id))
	if t.next > 0 && t.list[t.next-1].Doc >= doc {
		t.next = 0
	}
	t.next = t.list.Seek(t.next, doc)
	return t.Next(into)
}

func (t *termReader) Count() uint64 { return uint64(len(t.list)) }
func (t *termReader) Close() error  { return nil }
func (t *termReader) Size() int     { return 0 }

// allReader walks all documents.
type allReader struct {
	next, count uint64
}

func (a *allReader) Next() (index.IndexInternalID, error) {
	if a.next >= a.count {
		return nil, nil
	}
	a.next++
	return appendDocID(nil, a.next-1), nil
}

func (a *allReader) Advance(id index.IndexInternalID) (index.IndexInternalID, error) {
	a.next = max(a.next, uint64(docNumber(id)))
	return a.Next()
}

func (a *allReader) Size() int    { return 0 }
func (a *allReader) Close() error { return nil }
