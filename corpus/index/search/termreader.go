package search

import (
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A termReader walks the documents that hold one term.
type termReader struct {
	r        *reader
	term     []byte
	field    string
	scored   bool
	postings segment.PostingsList
	it       segment.PostingsIterator
	last     int64 // the document given last, or -1
}

func newTermReader(r *reader, term []byte, field string, scored bool) (*termReader, error) {
	t := &termReader{r: r, term: term, field: field, scored: scored, last: -1}
	if edited, ok := r.edited[string(term)]; ok && field == fieldEntity {
		t.postings = edited
		t.it = edited.Iterator(scored, scored, false, nil)
		return t, nil
	}
	d, err := r.dict(field)
	if err != nil {
		return nil, err
	}
	if t.postings, err = d.PostingsList(term, nil, nil); err != nil {
		return nil, err
	}
	t.it = t.postings.Iterator(scored, scored, false, nil)
	return t, nil
}

func (t *termReader) Next(into *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	p, err := t.it.Next()
	return t.give(p, err, into)
}

// Advance goes to a document or the first one after it. Postings only run
// forward, so going back begins anew, as in bleve's own reader.
func (t *termReader) Advance(id index.IndexInternalID, into *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	doc := docNumber(id)
	if t.last >= int64(doc) {
		t.it = t.postings.Iterator(t.scored, t.scored, false, nil)
		t.last = -1
	}
	p, err := t.it.Advance(uint64(doc))
	return t.give(p, err, into)
}

func (t *termReader) give(p segment.Posting, err error, into *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	if err != nil || p == nil {
		return nil, err
	}
	if into == nil {
		into = &index.TermFieldDoc{}
	}
	t.last = int64(p.Number())
	into.ID = appendDocID(into.ID, p.Number())
	if t.scored {
		into.Freq, into.Norm = p.Frequency(), p.Norm()
	}
	return into, nil
}

func (t *termReader) Count() uint64 { return t.postings.Count() }
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
