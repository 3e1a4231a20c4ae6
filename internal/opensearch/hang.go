package opensearch

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// A node that hangs answers nothing but stays in its cluster for half a minute: a search sent to
// its copy of a shard waits for it, whichever node was asked, and the cluster does not learn from
// that. So when a search is late, one query is sent to every node that has copies, and those that
// do not answer are left out: this search and the following ones ask the other copies until the
// node answers again. If all nodes are late, nothing is asked twice.

// findingHolds is how long a finding is used before the nodes are asked again. Once the first
// node has answered, the others get pingTime, or slower times as long as the first took, since
// the machine may be busy; longestPing is the limit for all.
const (
	findingHolds = 5 * time.Second
	pingTime     = time.Second
	slower       = 4
	longestPing  = 3 * time.Second
)

// hangs is what is known about the nodes that have copies of indices.
type hangs struct {
	longest time.Duration // how long nodes are waited for
	mu      sync.Mutex
	found   map[string]*finding // by index
}

// A finding says which nodes of an index answer.
type finding struct {
	prefer string        // the preference parameter of a search; "" if no node hangs
	began  time.Time     // when the nodes were asked
	at     time.Time     // when they had answered
	going  chan struct{} // closed when the nodes have been asked again; nil when nobody is asking
}

// preference returns which copies of an index a search should ask now; "" leaves it to the
// cluster.
func (c *Client) preference(index string) string {
	c.hangs.mu.Lock()
	defer c.hangs.mu.Unlock()
	f := c.hangs.found[index]
	if f == nil {
		return ""
	}
	if f.prefer != "" && time.Since(f.at) > findingHolds {
		c.look(index, f) // the old finding is used meanwhile
	}
	return f.prefer
}

// find asks the nodes of an index, or waits for a running inquiry, and returns a result that was
// begun after since: a node that answered before that may hang now.
func (c *Client) find(ctx context.Context, index string, since time.Time) string {
	c.hangs.mu.Lock()
	defer c.hangs.mu.Unlock()
	f := c.hangs.found[index]
	if f == nil {
		f = new(finding)
		if c.hangs.found == nil {
			c.hangs.found = make(map[string]*finding)
		}
		c.hangs.found[index] = f
	}
	for !f.began.After(since) || f.going != nil {
		going := c.look(index, f)
		c.hangs.mu.Unlock()
		select {
		case <-going:
		case <-ctx.Done():
		}
		c.hangs.mu.Lock()
		if ctx.Err() != nil {
			break
		}
	}
	return f.prefer
}

// look begins to ask the nodes of an index, unless that is under way. The lock is held.
func (c *Client) look(index string, f *finding) chan struct{} {
	if f.going != nil {
		return f.going
	}
	going := make(chan struct{})
	f.going, f.began = going, time.Now()
	go func() {
		prefer := c.answering(index)
		c.hangs.mu.Lock()
		defer c.hangs.mu.Unlock()
		f.prefer, f.at, f.going = prefer, time.Now(), nil
		close(going)
	}()
	return going
}

// answering asks every node with copies of an index and returns those that answer as a
// preference; "" if all do or none does, or if it cannot be determined.
func (c *Client) answering(index string) string {
	node, shards, err := c.layout(index)
	if err != nil {
		return ""
	}
	ctx, cancel := context.WithTimeout(context.Background(), c.hangs.longest)
	defer cancel()
	var mu sync.Mutex
	var alive []string
	var all sync.WaitGroup
	began := time.Now()
	for id, shard := range shards {
		all.Go(func() {
			path := "/" + url.PathEscape(index) + "/_search?preference=" + url.QueryEscape("_shards:"+shard+"|_only_nodes:"+id)
			if c.once(ctx, node, http.MethodPost, path, "application/json", []byte(`{"size":0,"terminate_after":1}`), nil) == nil {
				mu.Lock()
				defer mu.Unlock()
				if alive = append(alive, id); len(alive) == 1 {
					time.AfterFunc(max(pingTime, slower*time.Since(began)), cancel)
				}
			}
		})
	}
	all.Wait()
	if len(alive) == 0 || len(alive) == len(shards) { // the index has too few copies, or everything is late
		return ""
	}
	slices.Sort(alive)
	return "_prefer_nodes:" + strings.Join(alive, ",")
}

// layout returns, for each node with copies of an index, the number of one of its shards. It
// takes the answer of the node that is currently asked, or of the first of the others, which then
// becomes the current one.
func (c *Client) layout(index string) (node string, shards map[string]string, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), c.hangs.longest)
	defer cancel()
	began := time.Now()
	type told struct {
		node   uint32
		shards map[string]string
		err    error
	}
	came := make(chan told, len(c.nodes))
	for i := range c.nodes {
		go func() {
			shards, err := c.shardsAt(ctx, c.nodes[i], index)
			came <- told{uint32(i), shards, err}
		}()
	}
	asked := c.next.Load() % uint32(len(c.nodes))
	var best *told
	var over <-chan time.Time
	for range c.nodes {
		select {
		case t := <-came:
			if t.err != nil {
				err = t.err
				continue
			}
			if best == nil || t.node == asked {
				best = &t
			}
			if t.node != asked {
				over = time.After(max(pingTime/4, slower*time.Since(began)))
				continue
			}
		case <-over:
		}
		break
	}
	if best == nil {
		return "", nil, err
	}
	if best.node != asked {
		c.next.Store(best.node)
	}
	return c.nodes[best.node], best.shards, nil
}

// shardsAt asks one node which nodes have copies of an index and returns the number of one shard
// of each.
func (c *Client) shardsAt(ctx context.Context, node, index string) (map[string]string, error) {
	var answer struct {
		Shards [][]struct {
			State string      `json:"state"`
			Node  string      `json:"node"`
			Shard json.Number `json:"shard"`
		} `json:"shards"`
	}
	if err := c.once(ctx, node, http.MethodGet, "/"+url.PathEscape(index)+"/_search_shards?local=true", "", nil, &answer); err != nil {
		return nil, err
	}
	shards := make(map[string]string)
	for _, copies := range answer.Shards {
		for _, one := range copies {
			if one.State == "STARTED" {
				shards[one.Node] = one.Shard.String()
			}
		}
	}
	return shards, nil
}

// hedged sends a search and, if no answer has come after Options.Late, sends it again to the
// copies on nodes that answer; the first success counts.
func (c *Client) hedged(ctx context.Context, index string, ask func(ctx context.Context, preference string) ([]json.RawMessage, error)) ([]json.RawMessage, error) {
	now, at := c.preference(index), c.next.Load()
	if c.opt.Late == 0 {
		return ask(ctx, now)
	}
	since := time.Now()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type outcome struct {
		answers []json.RawMessage
		err     error
	}
	first, second := make(chan outcome, 1), make(chan outcome, 1)
	go func() {
		answers, err := ask(ctx, now)
		first <- outcome{answers, err}
	}()
	late := time.NewTimer(c.opt.Late)
	defer late.Stop()
	select {
	case o := <-first:
		return o.answers, o.err
	case <-late.C:
	}
	go func() {
		found := c.find(ctx, index, since)
		if found == now && c.next.Load() == at {
			close(second) // there is no alternative
			return
		}
		answers, err := ask(ctx, found)
		second <- outcome{answers, err}
	}()
	select {
	case o := <-first:
		if o.err == nil {
			return o.answers, nil
		}
		if other, asked := <-second; asked {
			return other.answers, other.err
		}
		return o.answers, o.err
	case o, asked := <-second:
		if asked && o.err == nil {
			return o.answers, nil
		}
		o = <-first
		return o.answers, o.err
	}
}
