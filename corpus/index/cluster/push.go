package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// Errors of a collection in a cluster. Errors of this package wrap one of these where it applies.
var (
	// ErrOther is the error of an index made by another version or analysis.
	ErrOther = errors.New("the collection in the cluster was made by another program")
	// ErrNone is the error of a cluster without a collection of the name.
	ErrNone = errors.New("the cluster has no collection of this name")
	// ErrRemoved is the error of a push whose index was removed meanwhile.
	ErrRemoved = errors.New("the index was removed while it was written")
	// ErrCount is the error of a push that leaves the cluster with a wrong number of documents.
	ErrCount = errors.New("the cluster has another number of documents than was pushed")
)

// PushOptions control how a collection is pushed.
type PushOptions struct {
	Shards int // of the index; 0 means one
	// Head is the maximum number of documents in the head; 0 means DefaultHead.
	Head int
	// Requests is how many bulk requests are in flight at a time, at least two.
	Requests int
	// Bundle indexes a collection, as pipeline.Bundle does.
	Bundle func(*corpus.Corpus) ([]byte, error)
	// Progress, unless nil, is called with the number of documents the cluster has and the total;
	// it may be called from several goroutines.
	Progress func(done, total int)
}

// DefaultHead is the default number of documents in a head: a bundle of about 60 MB.
const DefaultHead = 20_000

// A Pushed is the outcome of a push.
type Pushed struct {
	Index     string   // the new index
	Documents int      // in it
	Written   int      // of these, in this push; the others were there from an earlier one
	Old       []string // indices of other editions that have answered: what Prune removes
	Begun     []string // those of editions that never have, which another push may be writing
	Lacks     int      // documents of other parts still missing; nothing answers from the index until they arrive
}

// Push writes an annotated collection to a cluster as a new index and counts its documents before
// the alias name is pointed to it. The previous index answers until then, and is kept: see Prune.
// A push that was interrupted can be resumed: an edition has one index, and its documents have
// ids.
func Push(ctx context.Context, c *opensearch.Client, name string, all *corpus.Corpus, opt PushOptions) (Pushed, error) {
	if err := CheckName(name); err != nil {
		return Pushed{}, err
	}
	plan, err := NewPlan(all, 1, opt)
	if err != nil {
		return Pushed{}, err
	}
	return PushPart(ctx, c, name, plan, PartOf(all, 0, 1), opt)
}

// PushPart writes one part of a collection, as Push does a whole one. Parts may be pushed
// concurrently, by different machines and in any order: the alias is pointed to the edition when
// the last of them has arrived. Until then Pushed.Lacks says what is missing.
func PushPart(ctx context.Context, c *opensearch.Client, name string, plan *Plan, part Part, opt PushOptions) (Pushed, error) {
	p := Pushed{Index: name + "-" + plan.About.Edition, Documents: plan.Documents}
	if err := CheckName(name); err != nil {
		return p, err
	}
	if part.Edition != plan.About.Edition {
		return p, fmt.Errorf("%w: the part is of edition %q, the plan of %q; merge the census again", ErrOther, part.Edition, plan.About.Edition)
	}
	m := plan.meta()
	if err := m.check(p.Index); err != nil {
		return p, err
	}
	e, err := search.Open(plan.Head)
	if err != nil {
		return p, err
	}
	if err := begin(ctx, c, p.Index, m, max(1, opt.Shards)); err != nil {
		return p, err
	}
	if err := pushHead(ctx, c, p.Index, slices.Concat(plan.Head, plan.Facts)); err != nil {
		return p, err
	}
	if p.Written, err = pushDocuments(ctx, c, p.Index, plan, &part, e, opt); err != nil {
		return p, err
	}
	return p, finish(ctx, c, name, plan, len(part.Documents) == plan.Documents, &p)
}

// sampled returns a collection of at most most documents, evenly chosen, with all entities.
func sampled(all *corpus.Corpus, most int) *corpus.Corpus {
	n := len(all.Documents)
	if n <= most {
		return all
	}
	out := *all
	out.Documents, out.Mentions, out.Statements, out.Times, out.Groups, out.Stories = nil, nil, nil, nil, nil, nil
	for k := range most {
		i := k * n / most
		out.Documents, out.Mentions = append(out.Documents, all.Documents[i]), append(out.Mentions, all.Mentions[i])
	}
	return &out
}

func copied(c *corpus.Corpus) bool {
	some := func(groups []int) bool { return slices.ContainsFunc(groups, func(n int) bool { return n > 0 }) }
	return some(c.Groups) || some(c.Stories)
}

func words(c *corpus.Corpus) int {
	var n atomic.Int64
	workers.Each(len(c.Documents), func(_, i int) { n.Add(int64(len(arabic.Tokenize(c.Documents[i].Text())))) })
	return int(n.Load())
}

// begin creates the index of an edition, unless an earlier push has.
func begin(ctx context.Context, c *opensearch.Client, index string, m *meta, shards int) error {
	if err := c.Create(ctx, saidOf(index), saidLayout(m, shards)); err != nil && !opensearch.Exists(err) {
		return err
	}
	err := c.Create(ctx, index, layout(m, shards))
	if err == nil || !opensearch.Exists(err) {
		return err
	}
	var there meta
	if _, err := c.Meta(ctx, index, &there); err != nil {
		return err
	}
	if err := there.check(index); err != nil {
		return err
	}
	if there.Whole != m.Whole || len(there.Head) != len(m.Head) || there.Head[0] != m.Head[0] {
		return fmt.Errorf("%w: index %q has another head; push with the same -head, or remove the index first", ErrOther, index)
	}
	if !there.Done {
		return nil
	}
	return c.SetMeta(ctx, index, m) // clears Done, so that a concurrent Prune leaves the index alone
}

// headPart is how many bytes of a head are stored in one document.
const headPart = 1 << 20

// pushHead writes the head of an index.
func pushHead(ctx context.Context, c *opensearch.Client, index string, head []byte) error {
	if err := c.Create(ctx, headOf(index), headLayout()); err != nil && !opensearch.Exists(err) {
		return err
	}
	b := c.Bulk(ctx, headOf(index), 1, nil)
	parts := 0
	for ; parts*headPart < len(head); parts++ {
		part, err := json.Marshal(headDocument{parts, head[parts*headPart : min(len(head), (parts+1)*headPart)]})
		if err != nil {
			return err
		}
		if err := b.Add(fmt.Sprint(parts), part); err != nil {
			break // Close returns the error again
		}
	}
	if err := b.Close(); err != nil {
		return fmt.Errorf("pushing the head: %w", err)
	}
	return c.Refresh(ctx, headOf(index))
}

type headDocument struct {
	N    int    `json:"n"`
	Data []byte `json:"data"` // base64 in JSON
}

// pushDocuments writes the documents of a part that an index lacks and returns their number.
func pushDocuments(ctx context.Context, c *opensearch.Client, index string, plan *Plan, part *Part, e *search.Engine, opt PushOptions) (int, error) {
	if err := c.Refresh(ctx, index); err != nil {
		return 0, err
	}
	ids, err := present(ctx, c, index, obj{"range": obj{"seq": obj{"gte": part.From, "lt": part.From + len(part.Documents)}}})
	if err != nil {
		return 0, err
	}
	there := make(map[string]bool, len(ids))
	for _, id := range ids {
		there[id] = true
	}
	lacking, err := saidLacking(ctx, c, index, plan, part, there)
	if err != nil {
		return 0, err
	}
	var done atomic.Int64
	for i := range part.Documents {
		if there[part.Documents[i].ID] {
			done.Add(1)
		}
	}
	w := writer{plan: plan, part: part, there: there, lacking: lacking, first: e, engines: make([]*search.Engine, workers.Count())}
	w.documents = c.Bulk(ctx, index, max(2, opt.Requests), func(n int) {
		if now := done.Add(int64(n)); opt.Progress != nil {
			opt.Progress(int(now), len(part.Documents))
		}
	})
	w.said = c.Bulk(ctx, saidOf(index), 1, nil)
	for from := 0; from < len(part.Documents) && err == nil; from += batch {
		err = w.write(from, min(batch, len(part.Documents)-from))
	}
	if closed := errors.Join(w.said.Close(), w.documents.Close()); err == nil {
		err = closed
	}
	if err != nil {
		return w.written, fmt.Errorf("pushing documents: %w", err)
	}
	return w.written, nil
}

// saidLacking tells whether statements may be missing of documents that an index has. Of
// a part that cannot be told by counting, for those of other parts are counted, too.
func saidLacking(ctx context.Context, c *opensearch.Client, index string, plan *Plan, part *Part, there map[string]bool) (bool, error) {
	if err := c.Refresh(ctx, saidOf(index)); err != nil {
		return false, err
	}
	n, err := c.Count(ctx, saidOf(index))
	if len(part.Documents) < plan.Documents {
		return n < plan.Statements, err
	}
	want := 0
	for i, list := range part.Statements {
		if there[part.Documents[i].ID] {
			want += len(list)
		}
	}
	return n < want, err
}

// batch is how many documents are encoded before they are sent to the cluster.
const batch = 256

// present returns the ids of the documents of an index that match a query, in the collection's
// order.
func present(ctx context.Context, c *opensearch.Client, index string, query obj) ([]string, error) {
	var ids []string
	body := obj{"size": 10_000, "_source": false, "sort": []obj{{"seq": "asc"}}, "query": query}
	for {
		var answer struct {
			Hits struct {
				Hits []struct {
					ID   string `json:"_id"`
					Sort []int  `json:"sort"`
				} `json:"hits"`
			} `json:"hits"`
		}
		if err := c.Do(ctx, http.MethodPost, "/"+url.PathEscape(index)+"/_search", body, &answer); err != nil {
			return nil, err
		}
		for _, hit := range answer.Hits.Hits {
			ids = append(ids, hit.ID)
		}
		n := len(answer.Hits.Hits)
		if n == 0 {
			return ids, nil
		}
		body["search_after"] = answer.Hits.Hits[n-1].Sort
	}
}
