// Package opensearch talks to a cluster of OpenSearch: it creates indices, writes documents in
// bulk, searches, and moves aliases. Make a Client with New.
//
// It knows nothing about the contents of documents. Every request has a time limit, is cancelled
// with its context, and is retried, on another node if there are several, when the cluster is
// busy or a node is gone: every request made here may safely be sent twice.
package opensearch

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

// Options control how a client talks to a cluster.
type Options struct {
	User, Password string        // "" for a cluster without authentication
	Timeout        time.Duration // of one try of one request; 0 means 30 seconds
	Tries          int           // of each request; 0 means 6
	// Late is how long a search waits before it is also sent to other nodes, if one hangs; 0
	// means never.
	Late time.Duration
	// Trust, unless nil, replaces the system's certificate authorities.
	Trust *x509.CertPool
	// HTTP, unless nil, makes the requests; its transport decides whom to trust.
	HTTP *http.Client
	// Wait, unless nil, replaces the clock for waiting between tries.
	Wait func(ctx context.Context, d time.Duration) error
}

// A Client talks to one cluster. It is safe for concurrent use.
type Client struct {
	nodes []string // addresses without a trailing slash
	opt   Options
	next  atomic.Uint32 // index of the node to ask, modulo their number; moves on when one fails
	hangs hangs
}

// New returns a client for the nodes at the addresses, each a scheme and a host:
// "https://search.example.org:9200".
func New(nodes []string, opt Options) (*Client, error) {
	c := &Client{opt: opt, hangs: hangs{longest: longestPing}}
	for _, node := range nodes {
		u, err := url.Parse(node)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.User != nil {
			return nil, fmt.Errorf("cluster %q: want http or https, a host and a port, such as https://localhost:9200", node)
		}
		c.nodes = append(c.nodes, strings.TrimSuffix(u.String(), "/"))
	}
	if len(c.nodes) == 0 {
		return nil, errors.New("no address of a cluster")
	}
	if c.opt.Timeout == 0 {
		c.opt.Timeout = 30 * time.Second
	}
	if c.opt.Tries == 0 {
		c.opt.Tries = 6
	}
	if c.opt.HTTP == nil {
		transport := http.DefaultTransport.(*http.Transport).Clone()
		transport.MaxIdleConnsPerHost = 32
		if c.opt.Trust != nil {
			transport.TLSClientConfig = &tls.Config{RootCAs: c.opt.Trust, MinVersion: tls.VersionTLS12}
		}
		c.opt.HTTP = &http.Client{Transport: transport}
	}
	if c.opt.Wait == nil {
		c.opt.Wait = wait
	}
	return c, nil
}

func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// An Error is a cluster's refusal of a request.
type Error struct {
	Status int    // of HTTP
	Type   string // such as "index_not_found_exception"; "" where the cluster does not say
	Reason string
}

func (e *Error) Error() string {
	if e.Type == "" {
		return fmt.Sprintf("the cluster answered %d %s", e.Status, e.Reason)
	}
	return fmt.Sprintf("the cluster answered %d: %s: %s", e.Status, e.Type, e.Reason)
}

// Missing reports whether an error says that something does not exist.
func Missing(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Status == http.StatusNotFound
}

// Exists reports whether an error says that what was to be created already exists.
func Exists(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Type == "resource_already_exists_exception"
}

// Denied reports whether an error says that the user is unknown (a wrong name or password), or is
// known but not allowed to do what was asked.
func Denied(err error) (unknown, forbidden bool) {
	var e *Error
	if !errors.As(err, &e) {
		return false, false
	}
	return e.Status == http.StatusUnauthorized, e.Status == http.StatusForbidden
}

// Untrusted reports whether an error says that a cluster's certificate is not trusted, or that
// the cluster speaks without TLS where TLS was requested.
func Untrusted(err error) bool {
	var certificate *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	return errors.As(err, &certificate) || errors.As(err, &record)
}

// passing reports whether an error may go away on retry.
func passing(err error) bool {
	var e *Error
	switch {
	case errors.Is(err, ErrReadOnly), Untrusted(err):
		return false
	case !errors.As(err, &e):
		return true // no answer, or a truncated one
	}
	switch e.Status {
	case http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// Do sends a request with body as JSON, or none if it is nil, and decodes the answer into out
// unless that is nil. A []byte is sent as it is, as newline-delimited JSON for bulk requests.
func (c *Client) Do(ctx context.Context, method, path string, body, out any) error {
	kind, data := "application/json", []byte(nil)
	switch body := body.(type) {
	case nil:
	case []byte:
		kind, data = "application/x-ndjson", body
	default:
		var err error
		if data, err = json.Marshal(body); err != nil {
			return fmt.Errorf("writing a request: %w", err)
		}
	}
	var err error
	for try := range c.opt.Tries {
		if try > 0 {
			if err := c.opt.Wait(ctx, pause(try)); err != nil {
				return err
			}
		}
		node := c.next.Load()
		if err = c.once(ctx, c.nodes[int(node)%len(c.nodes)], method, path, kind, data, out); err == nil {
			return nil
		}
		if errors.Is(ctx.Err(), context.Canceled) {
			return ctx.Err()
		}
		if !passing(err) {
			break
		}
		c.next.CompareAndSwap(node, node+1)
		if ctx.Err() != nil { // no time is left for this request, but the next one begins at another node
			return ctx.Err()
		}
	}
	return fmt.Errorf("%s %s: %w", method, strings.SplitN(path, "?", 2)[0], err)
}

// The pauses between tries double from the first to the longest. Each is shortened at random by
// up to half, so that clients that failed together do not return together.
const (
	firstPause   = 100 * time.Millisecond
	longestPause = 10 * time.Second
)

func pause(try int) time.Duration {
	d := min(firstPause<<(try-1), longestPause)
	return d - time.Duration(rand.Int64N(int64(d/2)))
}

// most is how many bytes of an answer are read: a page of hits with their texts and facets has a
// few hundred thousand.
const most = 256 << 20

func (c *Client) once(ctx context.Context, node, method, path, kind string, data []byte, out any) error {
	ctx, cancel := context.WithTimeout(ctx, c.opt.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, node+path, bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("making a request: %w", err)
	}
	if len(data) > 0 {
		req.Header.Set("Content-Type", kind)
	}
	if c.opt.User != "" {
		req.SetBasicAuth(c.opt.User, c.opt.Password)
	}
	res, err := c.opt.HTTP.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, most))
	if err != nil {
		return fmt.Errorf("reading the answer: %w", err)
	}
	if res.StatusCode/100 != 2 {
		return refusal(res.StatusCode, answer)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(answer, out); err != nil {
		return fmt.Errorf("reading the answer: %w", err)
	}
	return nil
}

// refusal decodes an error: usually an object, on old paths a string; plugins give only a reason.
func refusal(status int, answer []byte) error {
	e := &Error{Status: status, Reason: http.StatusText(status)}
	var told struct {
		Error  json.RawMessage `json:"error"`
		Reason string          `json:"reason"`
	}
	var why cause
	if json.Unmarshal(answer, &told) == nil {
		if told.Reason != "" {
			e.Reason += ": " + told.Reason
		}
		if json.Unmarshal(told.Error, &why) == nil && why.Type != "" {
			e.Type, e.Reason = why.Type, why.reason()
		}
	}
	if blocked(e.Status, e.Type) {
		return fmt.Errorf("%w: %s", ErrReadOnly, e.Reason)
	}
	return e
}

// blocked reports whether an error says that writes are blocked. A cluster that currently has no
// leader is blocked too, but with another status.
func blocked(status int, kind string) bool {
	return kind == "cluster_block_exception" && (status == http.StatusForbidden || status == http.StatusTooManyRequests)
}

// A cause is the reason of a failure, as a cluster writes it.
type cause struct {
	Type   string  `json:"type"`
	Reason string  `json:"reason"`
	Root   []cause `json:"root_cause"`
}

func (c cause) reason() string {
	if len(c.Root) > 0 && c.Root[0].Reason != c.Reason {
		return c.Reason + ": " + c.Root[0].Reason
	}
	return c.Reason
}

// ErrPartial is the error of an answer in which part of an index did not take part.
var ErrPartial = errors.New("only a part of the index answered")
