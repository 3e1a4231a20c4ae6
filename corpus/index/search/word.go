package search

import (
	"math"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// BM25's two constants, tuned with the weights of compileword.go on half A of the sets of make
// eval. bleve's own scorer takes the square root of the term frequency, multiplies by idf twice in
// a compound query, and scores each field by itself. A word that occurs in several fields and at
// two levels needs BM25F instead: frequencies are weighted and added first, and saturated once
// (Robertson, Zaragoza and Taylor, CIKM 2004).
const (
	bm25K1 = 3.0
	bm25B  = 0.85
)

// A clause is one term in one field that counts as a word of the query.
type clause struct {
	field  string
	term   string
	weight float64 // of one occurrence
	above  bool    // if it matches, the document ranks above those in which no such clause does
}

// A wordSearcher finds the documents in which any clause of one word matches. It has bleve's
// searcher interface, so that other searchers can combine it.
type wordSearcher struct {
	text    string // the word or name that the clauses stand for
	clauses []openClause
	wanted  []clause // all clauses, including those that no document has
	starts  []start  // of word*: the prefixes that put a document in its set
	idf     float64
	count   uint64
	last    int64

	documents int // of the collection
}

type openClause struct {
	clause
	lengths lengths // of the field; none if its length does not count
	reader  *termReader
	match   index.TermFieldDoc
	doc     int64 // where the reader is; noDoc when it is done
}

const noDoc = math.MaxInt64

// newWordSearcher opens the clauses. The word is taken to be as rare as its most frequent clause.
func newWordSearcher(r *reader, text string, clauses []clause) (*wordSearcher, error) {
	s := &wordSearcher{text: text, wanted: united(clauses), last: -1}
	for _, c := range s.wanted {
		t, err := newTermReader(r, []byte(c.term), c.field, true)
		if err != nil {
			return nil, err
		}
		if t.Count() == 0 {
			continue
		}
		s.clauses = append(s.clauses, openClause{clause: c, lengths: r.lengths[c.field], reader: t, doc: -1})
		s.count = max(s.count, t.Count())
	}
	s.setCount(r, s.count)
	return s, nil
}

// setCount sets how many documents have the word, and so how rare it is.
func (s *wordSearcher) setCount(r *reader, count uint64) {
	s.documents = r.index.documents()
	n, df := float64(s.documents), float64(count)
	s.count, s.idf = count, math.Log(1+(n-df+0.5)/(df+0.5))
}

// united adds up the weights of clauses that are the same.
func united(clauses []clause) []clause {
	var out []clause
next:
	for _, c := range clauses {
		for i := range out {
			if out[i].field == c.field && out[i].term == c.term {
				out[i].weight += c.weight
				continue next
			}
		}
		out = append(out, c)
	}
	return out
}

func (s *wordSearcher) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	return s.from(ctx, s.last+1)
}

func (s *wordSearcher) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	return s.from(ctx, int64(docNumber(id)))
}

// from returns the first match that is not before doc.
func (s *wordSearcher) from(ctx *blevesearch.SearchContext, doc int64) (*blevesearch.DocumentMatch, error) {
	next := int64(noDoc)
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.doc < doc {
			if err := c.advance(doc); err != nil {
				return nil, err
			}
		}
		next = min(next, c.doc)
	}
	s.last = next
	if next == noDoc {
		s.last = noDoc - 1
		return nil, nil
	}
	tf, above := 0.0, false
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.doc != next {
			continue
		}
		tf += c.frequency()
		above = above || c.above
	}
	m := ctx.DocumentMatchPool.Get()
	m.IndexInternalID = appendDocID(m.IndexInternalID, uint64(next))
	m.Score = s.idf * tf * (bm25K1 + 1) / (tf + bm25K1)
	if above {
		m.Score += s.idf * (bm25K1 + 1) // more than any frequency gives
	}
	return m, nil
}

// frequency returns the clause's part of the term frequency in its current document: weighted, and
// less in a longer field.
func (c *openClause) frequency() float64 {
	length := 1.0
	if c.lengths.of != nil {
		length = 1 - bm25B + bm25B*float64(c.lengths.of(int(c.doc)))/c.lengths.average
	}
	return c.weight * float64(c.match.Freq) / length
}

func (c *openClause) advance(doc int64) error {
	var m *index.TermFieldDoc
	var err error
	if doc == c.doc+1 {
		m, err = c.reader.Next(&c.match)
	} else {
		var id [8]byte
		m, err = c.reader.Advance(appendDocID(id[:0], uint64(doc)), &c.match)
	}
	if err != nil {
		return err
	}
	if c.doc = noDoc; m != nil {
		c.doc = int64(docNumber(m.ID))
	}
	return nil
}

// The query norm is bleve's way to make scores of compound queries comparable; ours are already
// sums of BM25.
func (s *wordSearcher) Weight() float64            { return 1 }
func (s *wordSearcher) SetQueryNorm(float64)       {}
func (s *wordSearcher) Count() uint64              { return s.count }
func (s *wordSearcher) Min() int                   { return 0 }
func (s *wordSearcher) Size() int                  { return 0 }
func (s *wordSearcher) DocumentMatchPoolSize() int { return 1 }
func (s *wordSearcher) Close() error               { return nil }
