package command

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// A saying is the output of a command, and may be read while the command runs.
type saying struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (s *saying) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.Write(p)
}

func (s *saying) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.String()
}

// A servedSite is a running serve -engine.
type servedSite struct {
	t         *testing.T
	at        string // its address
	said, log saying
	stop      func() error // like Ctrl-C
}

func startServed(t *testing.T, engine string) *servedSite {
	s := &servedSite{t: t}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- engineServer{addr: "127.0.0.1:0", engine: engine, rate: 1000, logs: "requests", recheck: time.Millisecond}.
			serve(ctx, console{strings.NewReader(""), &s.said, &s.log})
	}()
	s.stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { s.stop() })
	s.until("the server says where it is", func() bool {
		if _, after, ok := strings.Cut(s.said.String(), "http://"); ok {
			s.at, _, ok = strings.Cut(after, " ")
			return ok
		}
		select {
		case err := <-ended:
			ended <- err // for stop
			t.Fatalf("the server ended: %v\n%s", err, s.log.String())
		default:
		}
		return false
	})
	s.at = "http://" + s.at
	return s
}

// run runs a subtest, to which failures are reported.
func (s *servedSite) run(t *testing.T, name string, test func(*testing.T)) {
	t.Run(name, func(within *testing.T) {
		s.t = within
		test(within)
	})
	s.t = t
}

// until waits until a condition holds.
func (s *servedSite) until(what string, holds func() bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 3*time.Minute)
	defer cancel()
	for !holds() {
		select {
		case <-ctx.Done():
			s.t.Fatalf("waited in vain until %s", what)
		case <-time.After(20 * time.Millisecond): // nothing signals it
		}
	}
}

// get returns the status, the headers and the body at an address.
func (s *servedSite) get(address string, headers ...string) (int, http.Header, string) {
	s.t.Helper()
	req, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, s.at+address, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return res.StatusCode, res.Header, string(body)
}
