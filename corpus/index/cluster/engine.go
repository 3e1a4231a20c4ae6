package cluster

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// An Engine answers for a collection in a cluster, as documented at app.Engine. It is safe for
// concurrent use, holds only the head of the collection, and writes nothing.
type Engine struct {
	c     *opensearch.Client
	index string
	meta  meta
	facts map[string]fact
	pool  sync.Pool // of *search.Engine over the head
}

// Open opens the collection that a name points to. Its error wraps ErrNone if there is none, and
// ErrOther if another program made it.
func Open(ctx context.Context, c *opensearch.Client, name string) (*Engine, error) {
	e := &Engine{c: c}
	var err error
	if e.index, err = c.Meta(ctx, name, &e.meta); err != nil {
		if opensearch.Missing(err) {
			return nil, fmt.Errorf("%w: %q; write one with kashshaf push", ErrNone, name)
		}
		return nil, err
	}
	if err := e.meta.check(e.index); err != nil {
		return nil, err
	}
	head, err := e.readHead(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the head of %q: %w", e.index, err)
	}
	block := head[:e.meta.Head[0]:e.meta.Head[0]]
	first, err := search.Open(block)
	if err != nil {
		return nil, fmt.Errorf("reading the head of %q: %w", e.index, err)
	}
	if err := json.Unmarshal(head[len(block):], &e.facts); err != nil {
		return nil, fmt.Errorf("reading the head of %q: %w", e.index, err)
	}
	e.pool.New = func() any { return first.Clone() }
	return e, nil
}

// mostHead bounds the bytes of a part of a head; that of 20,000 documents has 60 million.
const mostHead = 1 << 31

// readHead reads the head of an index, part by part.
func (e *Engine) readHead(ctx context.Context) ([]byte, error) {
	size := 0
	for _, n := range e.meta.Head {
		if n <= 0 || n > mostHead {
			size = 0
			break
		}
		size += n
	}
	if len(e.meta.Head) != 2 || size == 0 {
		return nil, fmt.Errorf("%w: it says nothing of its head that can be", ErrOther)
	}
	var head []byte // grows with the data that arrives, not with the size claimed
	for n := 0; len(head) < size; n++ {
		var answer struct {
			Hits struct {
				Hits []struct {
					Source headDocument `json:"_source"`
				} `json:"hits"`
			} `json:"hits"`
		}
		if err := e.c.Search(ctx, headOf(e.index), "", obj{"query": obj{"term": obj{"n": n}}, "size": 1}, &answer); err != nil {
			return nil, err
		}
		if len(answer.Hits.Hits) != 1 || len(answer.Hits.Hits[0].Source.Data) == 0 {
			return nil, fmt.Errorf("part %d of it is missing; push the collection again", n)
		}
		head = append(head, answer.Hits.Hits[0].Source.Data...)
	}
	if len(head) != size {
		return nil, fmt.Errorf("it has %d bytes, want %d; push the collection again", len(head), size)
	}
	return head, nil
}

// Edition names what the engine answers from: answers stay the same as long as it does.
func (e *Engine) Edition() string { return e.meta.About.Edition }

// Current reports whether the name still points to the edition that the engine opened.
func (e *Engine) Current(ctx context.Context, name string) (bool, error) {
	return e.c.Stands(ctx, name, e.index)
}

// with calls a function with an engine over the head that nothing else uses meanwhile. If the
// head is a sample, that engine asks the cluster for document counts; a failed count becomes the
// error of with.
func (e *Engine) with(ctx context.Context, do func(*search.Engine) error) error {
	local := e.pool.Get().(*search.Engine)
	defer e.pool.Put(local)
	var failed error
	if !e.meta.Whole {
		known := make(map[string]int)
		local.Counting(func(w search.Want) int {
			key := fmt.Sprint(w)
			if n, ok := known[key]; ok {
				return n
			}
			if failed != nil {
				return 1 // so that no word is corrected because an answer is missing
			}
			var n int
			if n, failed = e.count(ctx, asked(w)); failed != nil {
				return 1
			}
			known[key] = n
			return n
		})
	}
	if err := do(local); failed == nil {
		return err
	}
	return failed
}

// exact makes a cluster of several shards score as one index would.
const exact = "search_type=dfs_query_then_fetch"

// count returns how many documents match a query.
func (e *Engine) count(ctx context.Context, query obj) (int, error) {
	var a answer
	if err := e.c.Search(ctx, e.index, "", obj{"query": query, "size": 0, "track_total_hits": true}, &a); err != nil {
		return 0, err
	}
	return a.Hits.Total.Value, nil
}

// An answer is the cluster's answer to a search.
type answer struct {
	Hits struct {
		Total struct {
			Value int `json:"value"`
		} `json:"total"`
		Hits []found `json:"hits"`
	} `json:"hits"`
	Aggregations map[string]tallied `json:"aggregations"`
}

type found struct {
	ID     string  `json:"_id"`
	Score  float64 `json:"_score"`
	Source struct {
		Seq   int  `json:"seq"`
		Group int  `json:"group"`
		Story int  `json:"story"`
		Page  page `json:"page"`
	} `json:"_source"`
}

// A tallied is the answer to an aggregation: for a filter, its count and the aggregations inside
// it; for terms, the count of each.
type tallied struct {
	Count   int `json:"doc_count"`
	Bounds  int `json:"doc_count_error_upper_bound"`
	Others  int `json:"sum_other_doc_count"`
	Buckets []struct {
		Key   any `json:"key"` // a string or a number
		Count int `json:"doc_count"`
		Bound int `json:"doc_count_error_upper_bound"`
	} `json:"buckets"`
	inner map[string]tallied
}

// mostNested is the maximum depth of aggregations: terms in a filter in a filter, with some to
// spare.
const mostNested = 5

// UnmarshalJSON reads the answer to a filter with the aggregations inside it.
func (t *tallied) UnmarshalJSON(data []byte) error { return t.read(data, mostNested) }

func (t *tallied) read(data []byte, depth int) error {
	if depth == 0 {
		return fmt.Errorf("%w: aggregations more than %d deep", ErrBroken, mostNested)
	}
	type plain struct {
		Count   int             `json:"doc_count"`
		Bounds  int             `json:"doc_count_error_upper_bound"`
		Others  int             `json:"sum_other_doc_count"`
		Buckets json.RawMessage `json:"buckets"`
	}
	var p plain
	if err := json.Unmarshal(data, &p); err != nil {
		return err
	}
	t.Count, t.Bounds, t.Others = p.Count, p.Bounds, p.Others
	if len(p.Buckets) > 0 {
		if err := json.Unmarshal(p.Buckets, &t.Buckets); err != nil {
			return err
		}
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	for name, raw := range all {
		if len(raw) == 0 || raw[0] != '{' {
			continue
		}
		var inner tallied
		if err := inner.read(raw, depth-1); err != nil {
			return err
		}
		if t.inner == nil {
			t.inner = make(map[string]tallied)
		}
		t.inner[name] = inner
	}
	return nil
}

// About returns what the collection says about itself.
func (e *Engine) About(context.Context) (corpus.About, error) {
	about := e.meta.About
	about.Served = true
	return about, nil
}

// Entities lists every entity with the number of documents that mention it.
func (e *Engine) Entities(ctx context.Context) (list []corpus.EntityCount, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		list = local.Entities()
		return nil
	})
	for i := range list {
		list[i].Count = e.facts[list[i].ID].Documents
	}
	return list, err
}

// Documents lists the ids of all documents, in the collection's order.
func (e *Engine) Documents(ctx context.Context) ([]string, error) {
	return present(ctx, e.c, e.index, obj{"match_all": obj{}})
}
