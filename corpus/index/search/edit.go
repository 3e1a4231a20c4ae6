package search

import (
	"fmt"

	segment "github.com/blevesearch/scorch_segment_api/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// Edit answers from now on as if the entities were corrected so; each call
// replaces the edits of the one before. It gives, for each edit, why it could
// not be applied, or "". With ten thousand documents it takes about a second in
// a browser.
func (e *Engine) Edit(list []corpus.Edit) []string {
	e.b, e.r.edited, e.documents = e.original, nil, nil
	clear(e.stems) // names are protected from cutting
	e.lex.Name = e.b.NameWord
	if len(list) == 0 {
		return nil
	}
	edited, outcome, err := e.original.Edited(list, e.body)
	if err != nil {
		panic(fmt.Sprintf("search: editing what was open: %v", err)) // Apply keeps what encoding wants
	}
	e.b = edited
	e.lex.Name = e.b.NameWord
	e.r.edited = make(map[string]postings)
	for old, now := range outcome.Became {
		e.r.edited[old] = nil
		if now != "" {
			e.r.edited[now] = nil
		}
	}
	for id := range outcome.Divided {
		e.r.edited[id] = nil
	}
	e.post()
	return outcome.Problems
}

// post makes anew the postings of entities whose mentions are not those in the
// segment.
func (e *Engine) post() {
	var mentions []bundle.Mention
	ids := make(map[int]string)
	for id := range e.r.edited {
		if entity, ok := e.b.FindEntity(id); ok {
			ids[entity] = id
		}
	}
	for doc := range e.b.Len() {
		mentions = e.b.Mentions(mentions[:0], doc)
		for _, m := range mentions {
			id, ok := ids[m.Entity]
			if !ok {
				continue
			}
			list := e.r.edited[id]
			if n := len(list); n > 0 && list[n-1].doc == doc {
				list[n-1].times++
			} else {
				e.r.edited[id] = append(list, posting{doc, 1})
			}
		}
	}
}

// postings are the documents of a term that the segment does not have so, in
// order. They are what zap's own are to bleve's searchers.
type postings []posting

type posting struct{ doc, times int }

// Iterator gives an iterator from the beginning.
func (p postings) Iterator(_, _, _ bool, _ segment.PostingsIterator) segment.PostingsIterator {
	return &postingsIterator{left: p}
}

func (p postings) Count() uint64         { return uint64(len(p)) }
func (p postings) Size() int             { return 0 }
func (p postings) BytesRead() uint64     { return 0 }
func (p postings) ResetBytesRead(uint64) {}
func (p postings) BytesWritten() uint64  { return 0 }

type postingsIterator struct{ left postings }

func (i *postingsIterator) Next() (segment.Posting, error) {
	if len(i.left) == 0 {
		return nil, nil
	}
	p := i.left[0]
	i.left = i.left[1:]
	return p, nil
}

func (i *postingsIterator) Advance(doc uint64) (segment.Posting, error) {
	for len(i.left) > 0 && i.left[0].Number() < doc {
		i.left = i.left[1:]
	}
	return i.Next()
}

func (i *postingsIterator) Size() int             { return 0 }
func (i *postingsIterator) BytesRead() uint64     { return 0 }
func (i *postingsIterator) ResetBytesRead(uint64) {}
func (i *postingsIterator) BytesWritten() uint64  { return 0 }

func (p posting) Number() uint64                { return uint64(p.doc) }
func (p posting) Frequency() uint64             { return uint64(p.times) }
func (p posting) Norm() float64                 { return 1 }
func (p posting) Locations() []segment.Location { return nil }
func (p posting) Size() int                     { return 0 }
