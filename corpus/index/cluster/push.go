package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// What may be wrong with a collection in a cluster. Errors of this package wrap one of
// these where that is what is wrong.
var (
	// ErrOther is the error of an index that another version or analysis made.
	ErrOther = errors.New("the collection in the cluster was made by another program")
	// ErrNone is the error of a cluster without a collection of the name.
	ErrNone = errors.New("the cluster has no collection of this name")
	// ErrCount is the error of a push after which the cluster has not what was pushed.
	ErrCount = errors.New("the cluster has another number of documents than was pushed")
)

// PushOptions say how a collection is pushed.
type PushOptions struct {
	Shards int // of the index; 0 means one
	// Head is how many documents the head has at most; 0 means DefaultHead.
	Head int
	// Requests is how many bulk requests are under way at a time; 0 means two.
	Requests int
	// Bundle indexes a collection, as pipeline.Bundle does.
	Bundle func(*corpus.Corpus) ([]byte, error)
	// Progress, unless nil, is told how many documents the cluster has, and of how many;
	// it may be called from several goroutines.
	Progress func(done, total int)
}

// DefaultHead is of how many documents a head is unless otherwise is said: a bundle of
// about 60 MB.
const DefaultHead = 20_000

// A Pushed tells what became of a push.
type Pushed struct {
	Index     string   // the new index
	Documents int      // that it has
	Written   int      // of them, in this push; the others were there from one before
	Old       []string // indices of other editions, which nothing answers from
}

// Push writes an annotated collection to a cluster as a new index, of which it counts
// the documents before the alias name stands for it. What answered until then goes on
// until then, and stays: see Prune. A push that was broken off goes on where it was:
// an edition has one index, and its documents have ids.
func Push(ctx context.Context, c *opensearch.Client, name string, all *corpus.Corpus, opt PushOptions) (Pushed, error) {
	if err := CheckName(name); err != nil {
		return Pushed{}, err
	}
	p := Pushed{Index: name + "-" + all.About.Edition, Documents: len(all.Documents)}
	if opt.Head == 0 {
		opt.Head = DefaultHead
	}
	sample := sampled(all, opt.Head)
	block, err := opt.Bundle(sample)
	if err != nil {
		return p, err
	}
	e, err := search.Open(block)
	if err != nil {
		return p, err
	}
	facts, err := json.Marshal(factsOf(all))
	if err != nil {
		return p, fmt.Errorf("writing what is known of entities: %w", err)
	}
	about := e.About()
	whole := len(sample.Documents) == len(all.Documents)
	if !whole {
		about.Documents, about.Mentions, about.Statements = all.About.Documents, all.About.Mentions, all.About.Statements
		about.Words = words(all)
	}
	m := &meta{Version: Version, Analysis: arabic.Fingerprint, About: about, Head: []int{len(block), len(facts)}, Whole: whole, Copies: copied(all)}
	if err := begin(ctx, c, p.Index, m, max(1, opt.Shards)); err != nil {
		return p, err
	}
	if err := pushHead(ctx, c, p.Index, append(block, facts...)); err != nil {
		return p, err
	}
	if p.Written, err = pushDocuments(ctx, c, p.Index, all, e, opt); err != nil {
		return p, err
	}
	return p, finish(ctx, c, name, all, &p)
}

// sampled gives a collection of at most so many of a collection's documents, evenly
// chosen, with all of its entities.
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
	for _, group := range c.Groups {
		if group > 0 {
			return true
		}
	}
	return false
}

func words(c *corpus.Corpus) int {
	var n atomic.Int64
	workers.Each(len(c.Documents), func(_, i int) { n.Add(int64(len(arabic.Tokenize(c.Documents[i].Text())))) })
	return int(n.Load())
}

// begin makes the index of an edition, unless a push before has made it.
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
		return fmt.Errorf("%w: index %q has another head; push with the same -head, or remove it with -prune first", ErrOther, index)
	}
	return nil
}

// headPart is how many bytes of a head are in one document.
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
			break // which Close tells again
		}
	}
	if err := b.Close(); err != nil {
		return fmt.Errorf("pushing the head: %w", err)
	}
	return c.Refresh(ctx, headOf(index))
}

type headDocument struct {
	N    int    `json:"n"`
	Data []byte `json:"data"` // JSON has it in base64
}

// pushDocuments writes the documents that an index has not, and tells how many.
func pushDocuments(ctx context.Context, c *opensearch.Client, index string, all *corpus.Corpus, e *search.Engine, opt PushOptions) (int, error) {
	if err := c.Refresh(ctx, index); err != nil {
		return 0, err
	}
	ids, err := present(ctx, c, index)
	if err != nil {
		return 0, err
	}
	there := make(map[string]bool, len(ids))
	for _, id := range ids {
		there[id] = true
	}
	kinds := make(map[string]corpus.Kind, len(all.Entities))
	for i := range all.Entities {
		kinds[all.Entities[i].ID] = all.Entities[i].Kind
	}
	var done atomic.Int64
	done.Store(int64(len(there)))
	b := c.Bulk(ctx, index, max(2, opt.Requests), func(n int) {
		if now := done.Add(int64(n)); opt.Progress != nil {
			opt.Progress(int(now), len(all.Documents))
		}
	})
	lacking, err := saidLacking(ctx, c, index, all, there)
	if err != nil {
		return 0, err
	}
	names := speakersOf(all)
	said := c.Bulk(ctx, saidOf(index), 1, nil)
	engines := make([]*search.Engine, workers.Count())
	written := 0
	for from := 0; from < len(all.Documents); from += batch {
		n := min(batch, len(all.Documents)-from)
		made, errs := make([][]byte, n), make([]error, n)
		saidIDs, sayings := make([][]string, n), make([][][]byte, n)
		workers.Each(n, func(worker, i int) {
			has := there[all.Documents[from+i].ID]
			if has && !lacking {
				return
			}
			if engines[worker] == nil {
				engines[worker] = e.Clone()
			}
			if !has {
				made[i], errs[i] = encode(engines[worker], all, from+i, kinds)
			}
			if errs[i] == nil {
				saidIDs[i], sayings[i], errs[i] = encodeSaid(engines[worker], all, from+i, kinds, names)
			}
		})
		err := errors.Join(errs...)
		for i := 0; i < n && err == nil; i++ {
			for k := 0; k < len(sayings[i]) && err == nil; k++ {
				err = said.Add(saidIDs[i][k], sayings[i][k])
			}
			if made[i] != nil && err == nil {
				written++
				err = b.Add(all.Documents[from+i].ID, made[i])
			}
		}
		if err != nil {
			said.Close()
			b.Close()
			return written, fmt.Errorf("pushing documents: %w", err)
		}
	}
	if err := errors.Join(said.Close(), b.Close()); err != nil {
		return written, fmt.Errorf("pushing documents: %w", err)
	}
	return written, nil
}

// saidLacking tells whether statements are missing of documents that an index has.
func saidLacking(ctx context.Context, c *opensearch.Client, index string, all *corpus.Corpus, there map[string]bool) (bool, error) {
	if err := c.Refresh(ctx, saidOf(index)); err != nil {
		return false, err
	}
	n, err := c.Count(ctx, saidOf(index))
	want := 0
	for i, list := range all.Statements {
		if there[all.Documents[i].ID] {
			want += len(list)
		}
	}
	return n < want, err
}

// batch is how many documents are made before they are given to the cluster.
const batch = 256

// finish makes what was pushed visible, counts it, and switches the alias.
func finish(ctx context.Context, c *opensearch.Client, name string, all *corpus.Corpus, p *Pushed) error {
	statements := 0
	for _, list := range all.Statements {
		statements += len(list)
	}
	for index, want := range map[string]int{p.Index: p.Documents, saidOf(p.Index): statements} {
		if err := c.Refresh(ctx, index); err != nil {
			return err
		}
		n, err := c.Count(ctx, index)
		if err != nil {
			return err
		}
		if n != want {
			return fmt.Errorf("%w: %q has %d, %d were pushed; push again, which writes what is missing", ErrCount, index, n, want)
		}
		if err := c.Set(ctx, index, obj{"index": obj{"refresh_interval": "1h", "auto_expand_replicas": "0-1"}}); err != nil {
			return err
		}
	}
	err := c.Point(ctx, name, p.Index)
	if err != nil {
		return fmt.Errorf("switching %q to the new edition: %w", name, err)
	}
	p.Old, err = editions(ctx, c, name, p.Index)
	return err
}

// editions lists the indices of a collection but the one that is kept, heads aside.
func editions(ctx context.Context, c *opensearch.Client, name, but string) ([]string, error) {
	all, err := c.Names(ctx, name+"-*")
	var out []string
	for _, index := range all {
		edition := strings.TrimPrefix(index, name+"-")
		if index != but && len(edition) == editionLetters && strings.Trim(edition, "0123456789abcdef") == "" {
			out = append(out, index)
		}
	}
	return out, err
}

// editionLetters is how long corpus.About.Edition is.
const editionLetters = 12

// Prune removes the editions of a collection that nothing answers from, and gives their
// names. Nothing is removed while the name stands for no edition.
func Prune(ctx context.Context, c *opensearch.Client, name string) ([]string, error) {
	now, err := c.Behind(ctx, name)
	if err != nil || len(now) != 1 {
		return nil, err
	}
	old, err := editions(ctx, c, name, now[0])
	if err != nil {
		return nil, err
	}
	for _, index := range old {
		if err := errors.Join(c.Delete(ctx, index), c.Delete(ctx, headOf(index)), c.Delete(ctx, saidOf(index))); err != nil {
			return nil, err
		}
	}
	return old, nil
}

// present gives the ids of the documents that an index has, in their order.
func present(ctx context.Context, c *opensearch.Client, index string) ([]string, error) {
	var ids []string
	body := obj{"size": 10_000, "_source": false, "sort": []obj{{"seq": "asc"}}, "query": obj{"match_all": obj{}}}
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

// A fact is what all documents together tell of an entity.
type fact struct {
	Documents int               `json:"d"`
	Mentions  int               `json:"m"`
	Spellings []corpus.Spelling `json:"s,omitempty"`
}
