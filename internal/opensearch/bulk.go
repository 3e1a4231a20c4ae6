package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
)

// A bulk request holds this many bytes or documents, whichever comes first: the size that
// OpenSearch's documentation suggests to begin with.
const (
	bulkBytes     = 5 << 20
	bulkDocuments = 1000
)

// A Bulk writes documents to one index, many per request. Add blocks while the maximum number of
// requests is in flight, so that documents are made no faster than the cluster takes them. A
// document already written under its id is overwritten, so resuming after an interruption
// duplicates nothing.
type Bulk struct {
	c     *Client
	ctx   context.Context
	stop  context.CancelCauseFunc
	path  string
	slots chan struct{}
	wrote func(n int)
	going sync.WaitGroup

	ids  []string
	docs [][]byte
	size int
}

// Bulk begins to write to an index, with the given number of concurrent requests. wrote, unless
// nil, is called with the number of documents newly in the cluster; it may be called from several
// goroutines.
func (c *Client) Bulk(ctx context.Context, index string, requests int, wrote func(n int)) *Bulk {
	ctx, stop := context.WithCancelCause(ctx)
	return &Bulk{c: c, ctx: ctx, stop: stop, path: "/" + url.PathEscape(index) + "/_bulk",
		slots: make(chan struct{}, max(1, requests)), wrote: wrote}
}

// Add takes a document, as JSON on one line. Its error may be that of any earlier request.
func (b *Bulk) Add(id string, doc []byte) error {
	b.ids, b.docs = append(b.ids, id), append(b.docs, doc)
	b.size += len(doc) + len(id)
	if b.size < bulkBytes && len(b.docs) < bulkDocuments {
		return context.Cause(b.ctx)
	}
	return b.send()
}

// Close writes the rest and waits until the cluster has everything.
func (b *Bulk) Close() error {
	err := context.Cause(b.ctx)
	if err == nil && len(b.docs) > 0 {
		err = b.send()
	}
	b.going.Wait()
	if err == nil {
		err = context.Cause(b.ctx)
	}
	b.stop(nil)
	return err
}

func (b *Bulk) send() error {
	select {
	case b.slots <- struct{}{}:
	case <-b.ctx.Done():
		return context.Cause(b.ctx)
	}
	ids, docs := b.ids, b.docs
	b.ids, b.docs, b.size = nil, nil, 0
	b.going.Go(func() {
		defer func() { <-b.slots }()
		if err := b.write(ids, docs); err != nil {
			b.stop(err)
		}
	})
	return nil
}

// write writes documents, and retries those that the cluster was too busy for.
func (b *Bulk) write(ids []string, docs [][]byte) error {
	for try := 0; len(ids) > 0; try++ {
		if try == b.c.opt.Tries {
			return fmt.Errorf("writing %d documents: the cluster is too busy after %d tries", len(ids), try)
		}
		if try > 0 {
			if err := b.c.opt.Wait(b.ctx, pause(try)); err != nil {
				return err
			}
		}
		var answer bulkAnswer
		if err := b.c.Do(b.ctx, http.MethodPost, b.path, lines(ids, docs), &answer); err != nil {
			return fmt.Errorf("writing %d documents: %w", len(ids), err)
		}
		before := len(ids)
		var err error
		if ids, docs, err = answer.left(ids, docs); err != nil {
			return err
		}
		if b.wrote != nil && before > len(ids) {
			b.wrote(before - len(ids))
		}
	}
	return nil
}

func lines(ids []string, docs [][]byte) []byte {
	var out bytes.Buffer
	for i := range ids {
		id, _ := json.Marshal(ids[i]) // a string can always be encoded
		fmt.Fprintf(&out, "{\"index\":{\"_id\":%s}}\n", id)
		out.Write(docs[i])
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// A bulkAnswer is the outcome for each document of a request.
type bulkAnswer struct {
	Items []struct {
		Index struct {
			ID     string `json:"_id"`
			Status int    `json:"status"`
			Error  *cause `json:"error"`
		} `json:"index"`
	} `json:"items"`
}

// left returns the documents to be written again. A permanent refusal is an error; one that a
// full disk causes is ErrReadOnly.
func (a *bulkAnswer) left(ids []string, docs [][]byte) (againIDs []string, again [][]byte, err error) {
	if len(a.Items) != len(ids) {
		return nil, nil, fmt.Errorf("writing %d documents: the cluster tells of %d", len(ids), len(a.Items))
	}
	for i, item := range a.Items {
		switch e := item.Index.Error; {
		case e == nil && item.Index.Status/100 == 2:
		case e != nil && blocked(item.Index.Status, e.Type):
			return nil, nil, fmt.Errorf("%w: %s", ErrReadOnly, e.reason())
		case item.Index.Status == http.StatusTooManyRequests || item.Index.Status == http.StatusServiceUnavailable:
			againIDs, again = append(againIDs, ids[i]), append(again, docs[i])
		case e != nil:
			return nil, nil, fmt.Errorf("writing document %q: %w", ids[i], &Error{item.Index.Status, e.Type, e.reason()})
		default:
			return nil, nil, fmt.Errorf("writing document %q: %w", ids[i], &Error{Status: item.Index.Status})
		}
	}
	return againIDs, again, nil
}

// ErrReadOnly is the error of a write that the cluster blocks, as it does when a disk is nearly
// full.
var ErrReadOnly = errors.New("the cluster takes no writes, perhaps because a disk is full")
