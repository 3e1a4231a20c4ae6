package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Create creates an index with settings and mappings. Exists reports whether its error means that
// the name is taken.
func (c *Client) Create(ctx context.Context, index string, body any) error {
	return c.Do(ctx, http.MethodPut, "/"+url.PathEscape(index), body, nil)
}

// Delete removes an index; it is not an error if there is none.
func (c *Client) Delete(ctx context.Context, index string) error {
	err := c.Do(ctx, http.MethodDelete, "/"+url.PathEscape(index), nil, nil)
	if Missing(err) {
		return nil
	}
	return err
}

// Refresh makes everything that was written to an index visible to searches.
func (c *Client) Refresh(ctx context.Context, index string) error {
	return c.Do(ctx, http.MethodPost, "/"+url.PathEscape(index)+"/_refresh", nil, nil)
}

// Set changes settings of an index.
func (c *Client) Set(ctx context.Context, index string, settings any) error {
	return c.Do(ctx, http.MethodPut, "/"+url.PathEscape(index)+"/_settings", settings, nil)
}

// ErrForeign is the error of an index that lacks the description ours have.
var ErrForeign = errors.New("not made by kashshaf push")

// Meta decodes the _meta of the mapping of an index, or of the only index behind an alias, and
// returns that index's name.
func (c *Client) Meta(ctx context.Context, index string, out any) (name string, err error) {
	var answer map[string]struct {
		Mappings struct {
			Meta json.RawMessage `json:"_meta"`
		} `json:"mappings"`
	}
	if err := c.Do(ctx, http.MethodGet, "/"+url.PathEscape(index)+"/_mapping", nil, &answer); err != nil {
		return "", err
	}
	if len(answer) != 1 {
		return "", fmt.Errorf("%q stands for %d indices, want one", index, len(answer))
	}
	for name, about := range answer {
		if len(about.Mappings.Meta) == 0 {
			return name, fmt.Errorf("%w: index %q; take another name for the collection, or remove that index", ErrForeign, name)
		}
		return name, json.Unmarshal(about.Mappings.Meta, out)
	}
	return "", nil
}

// SetMeta writes what Meta reads.
func (c *Client) SetMeta(ctx context.Context, index string, meta any) error {
	return c.Do(ctx, http.MethodPut, "/"+url.PathEscape(index)+"/_mapping", map[string]any{"_meta": meta}, nil)
}

// Names lists the indices whose names match a pattern, in order.
func (c *Client) Names(ctx context.Context, pattern string) ([]string, error) {
	var answer map[string]json.RawMessage
	err := c.Do(ctx, http.MethodGet, "/"+escapePattern(pattern)+"?expand_wildcards=open", nil, &answer)
	if Missing(err) {
		return nil, nil
	}
	names := make([]string, 0, len(answer))
	for name := range answer {
		names = append(names, name)
	}
	slices.Sort(names)
	return names, err
}

func escapePattern(pattern string) string {
	return strings.ReplaceAll(url.PathEscape(pattern), "%2A", "*")
}

// Behind returns the indices that an alias points to; none if there is no such alias. It asks for
// the alias by name, because a user restricted to it may not list all aliases.
func (c *Client) Behind(ctx context.Context, alias string) ([]string, error) {
	return c.behind(ctx, alias, "")
}

func (c *Client) behind(ctx context.Context, alias, params string) ([]string, error) {
	var answer map[string]struct {
		Aliases map[string]json.RawMessage `json:"aliases"`
	}
	err := c.Do(ctx, http.MethodGet, "/"+url.PathEscape(alias)+"/_alias"+params, nil, &answer)
	if Missing(err) {
		return nil, nil
	}
	names := make([]string, 0, len(answer))
	for name, about := range answer {
		if _, stands := about.Aliases[alias]; stands {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, err
}

// Stands reports whether an alias points to an index and to no other, according to the node
// asked: a leader that hangs delays no answer.
func (c *Client) Stands(ctx context.Context, alias, index string) (bool, error) {
	now, err := c.behind(ctx, alias, "?local=true")
	return len(now) == 1 && now[0] == index, err
}

// Point makes an alias point to one index only, atomically: no search sees it point to none or to
// two.
func (c *Client) Point(ctx context.Context, alias, index string) error {
	before, err := c.Behind(ctx, alias)
	if err != nil {
		return err
	}
	type action map[string]map[string]string
	actions := []action{{"add": {"index": index, "alias": alias}}}
	for _, old := range before {
		if old != index {
			actions = append(actions, action{"remove": {"index": old, "alias": alias}})
		}
	}
	return c.Do(ctx, http.MethodPost, "/_aliases", map[string]any{"actions": actions}, nil)
}

// Count returns the number of documents of an index.
func (c *Client) Count(ctx context.Context, index string) (int, error) {
	var answer struct {
		Count  int    `json:"count"`
		Shards shards `json:"_shards"`
	}
	if err := c.Do(ctx, http.MethodGet, "/"+url.PathEscape(index)+"/_count", nil, &answer); err != nil {
		return 0, err
	}
	return answer.Count, answer.Shards.whole()
}

// Search searches an index and decodes the answer into out. Its error is ErrPartial if a part of
// the index did not answer: half a count is a wrong one.
func (c *Client) Search(ctx context.Context, index, params string, body, out any) error {
	answer, err := c.MultiSearch(ctx, index, params, []any{body})
	if err != nil {
		return err
	}
	return json.Unmarshal(answer[0], out)
}

// MultiSearch sends several searches in one request and returns the answers in order. params are
// URL parameters: "search_type=dfs_query_then_fetch".
func (c *Client) MultiSearch(ctx context.Context, index, params string, bodies []any) ([]json.RawMessage, error) {
	lines := make([][]byte, len(bodies))
	for i, body := range bodies {
		var err error
		if lines[i], err = json.Marshal(body); err != nil {
			return nil, fmt.Errorf("writing a search: %w", err)
		}
	}
	ask := func(ctx context.Context, preference string) ([]json.RawMessage, error) {
		return c.searched(ctx, "/"+url.PathEscape(index)+"/_msearch?"+params, preference, lines)
	}
	var err error
	for try := range c.opt.Tries {
		if try > 0 {
			if err := c.opt.Wait(ctx, pause(try)); err != nil {
				return nil, err
			}
		}
		var answers []json.RawMessage
		if answers, err = c.hedged(ctx, index, ask); err == nil {
			return answers, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if !passing(err) {
			break
		}
	}
	return nil, err
}

// searched sends the searches once, with a preference for copies unless that is "", and requires
// every answer to be complete.
func (c *Client) searched(ctx context.Context, path, preference string, bodies [][]byte) ([]json.RawMessage, error) {
	head := []byte("{}")
	if preference != "" {
		head, _ = json.Marshal(map[string]string{"preference": preference}) // a string can always be encoded
	}
	var body bytes.Buffer
	for _, one := range bodies {
		body.Write(head)
		body.WriteByte('\n')
		body.Write(one)
		body.WriteByte('\n')
	}
	var answer struct {
		Responses []json.RawMessage `json:"responses"`
	}
	if err := c.Do(ctx, http.MethodPost, path, body.Bytes(), &answer); err != nil {
		return nil, err
	}
	if n := len(bodies); len(answer.Responses) != n {
		return nil, fmt.Errorf("asking %d questions: the cluster answers %d", n, len(answer.Responses))
	}
	for _, response := range answer.Responses {
		var about struct {
			Status   int    `json:"status"`
			Error    *cause `json:"error"`
			TimedOut bool   `json:"timed_out"`
			Shards   shards `json:"_shards"`
		}
		if err := json.Unmarshal(response, &about); err != nil {
			return nil, fmt.Errorf("reading the answer: %w", err)
		}
		if about.Error != nil {
			return nil, &Error{about.Status, about.Error.Type, about.Error.reason()}
		}
		if about.TimedOut {
			return nil, fmt.Errorf("%w: it took too long", ErrPartial)
		}
		if err := about.Shards.whole(); err != nil {
			return nil, err
		}
	}
	return answer.Responses, nil
}

type shards struct {
	Failed int `json:"failed"`
}

func (s shards) whole() error {
	if s.Failed > 0 {
		return fmt.Errorf("%w: %d shards failed", ErrPartial, s.Failed)
	}
	return nil
}
