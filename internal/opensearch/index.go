package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// Create makes an index with settings and mappings. Exists tells of its error whether
// there is one of the name.
func (c *Client) Create(ctx context.Context, index string, body any) error {
	return c.Do(ctx, http.MethodPut, "/"+url.PathEscape(index), body, nil)
}

// Delete removes an index; one that is not there is no error.
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

// Meta reads what was written as _meta into the mapping of an index, or of the one
// index behind an alias, and gives that index's name.
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
			return name, fmt.Errorf("index %q was not made by kashshaf push; take another name for the collection, or remove that index", name)
		}
		return name, json.Unmarshal(about.Mappings.Meta, out)
	}
	return "", nil
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

// Behind gives the indices that an alias stands for; none where there is no such alias. It is
// asked of the alias as of an index: who may read only that may not ask for aliases of all.
func (c *Client) Behind(ctx context.Context, alias string) ([]string, error) {
	var answer map[string]struct {
		Aliases map[string]json.RawMessage `json:"aliases"`
	}
	err := c.Do(ctx, http.MethodGet, "/"+url.PathEscape(alias)+"/_alias", nil, &answer)
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

// Point makes an alias stand for an index and for no other, in one step: no search sees
// it stand for none or for two.
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

// Count is how many documents an index has.
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

// Search asks an index; out is filled from the answer's JSON. Its error is ErrPartial
// where a part of the index did not answer: half a count is a wrong one.
func (c *Client) Search(ctx context.Context, index, params string, body, out any) error {
	answer, err := c.MultiSearch(ctx, index, params, []any{body})
	if err != nil {
		return err
	}
	return json.Unmarshal(answer[0], out)
}

// MultiSearch asks an index several questions in one request, and gives the answers in
// their order. Params are as of an address: "search_type=dfs_query_then_fetch".
func (c *Client) MultiSearch(ctx context.Context, index, params string, bodies []any) ([]json.RawMessage, error) {
	var out bytes.Buffer
	for _, body := range bodies {
		data, err := json.Marshal(body)
		if err != nil {
			return nil, fmt.Errorf("writing a search: %w", err)
		}
		out.WriteString("{}\n")
		out.Write(data)
		out.WriteByte('\n')
	}
	var err error
	for try := range c.opt.Tries {
		if try > 0 {
			if err := c.opt.Wait(ctx, pause(try)); err != nil {
				return nil, err
			}
		}
		var answers []json.RawMessage
		if answers, err = c.searched(ctx, "/"+url.PathEscape(index)+"/_msearch?"+params, out.Bytes(), len(bodies)); err == nil {
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

// searched asks once; each answer is whole.
func (c *Client) searched(ctx context.Context, path string, body []byte, n int) ([]json.RawMessage, error) {
	var answer struct {
		Responses []json.RawMessage `json:"responses"`
	}
	if err := c.Do(ctx, http.MethodPost, path, body, &answer); err != nil {
		return nil, err
	}
	if len(answer.Responses) != n {
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
