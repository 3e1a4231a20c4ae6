package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestFault: a panic answers 503 to the visitor who met it and nothing else; it is logged, and
// the next request is answered.
func TestFault(t *testing.T) {
	var log bytes.Buffer
	e := &fake{edition: "e1", search: func(_ context.Context, req corpus.Request) (corpus.Result, error) {
		var none []int
		return corpus.Result{Total: none[len(req.Query)]}, nil
	}}
	s := serve(t, e, Options{Log: slog.New(slog.NewJSONHandler(&log, nil)), AtOnce: 1})
	for range 3 {
		w := get(s, "/api/v1/search?q=secret")
		if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" ||
			w.Header().Get("ETag") != "" || strings.Contains(w.Body.String(), "index out of range") {
			t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
		}
	}
	if w := get(s, "/api/v1/document?id=a"); w.Code != http.StatusOK {
		t.Errorf("what is asked next: %d", w.Code)
	}
	if !strings.Contains(log.String(), "index out of range") || strings.Contains(log.String(), "secret") {
		t.Errorf("logged: %s", log.String())
	}
}

// TestFaultOpening: an edition that panics while opening is not opened, and the previous one
// keeps answering.
func TestFaultOpening(t *testing.T) {
	now := time.Unix(0, 0)
	opened := 0
	s := New(Options{Recheck: time.Second, Now: func() time.Time { return now },
		Open: func(context.Context) (Engine, error) {
			if opened++; opened > 1 {
				panic("a head that is broken")
			}
			return &fake{edition: "e1"}, nil
		},
		Stale: func(context.Context, Engine) (bool, error) { return true, nil }})
	s.aside = func(do func()) { do() }
	for range 3 {
		if w := get(s, "/api/v1/about"); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "e1") {
			t.Errorf("%d %s", w.Code, w.Body)
		}
		now = now.Add(2 * time.Second)
	}
	if opened < 2 {
		t.Errorf("opened %d times, want that it was tried again", opened)
	}
}

// FuzzAddress: any address is answered or rejected, in JSON and in UTF-8, and cannot inject a
// header into the answer.
func FuzzAddress(f *testing.F) {
	for _, query := range []string{
		"q=x", "q=%00", "q=%ff%fe&person=%d9", "q=" + strings.Repeat("(", 4000), "q=" + strings.Repeat("*%20", 2000), "q=%0d%0aSet-Cookie:%20a=b",
		"units=%0d%0aX:1", "limit=-1&offset=99999999999999999999", "person=" + strings.Repeat("&person=a", 300), "q=%zz", "q=a;b=c", "from=9999999999&to=0",
		"facets=-2", "unfold=2", "sort=%F0%9F%98%80", "q=\xff", "id=../../etc/passwd", "q=%22%7D%5D", "%00=1", "class=<script>", "document=" + strings.Repeat("x", 9000),
	} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		s := serve(t, &fake{edition: "e1"}, Options{Rate: 1e9})
		for name := range endpoints {
			r := httptest.NewRequest(http.MethodGet, "/api/v1/"+name, nil)
			r.URL = &url.URL{Path: r.URL.Path, RawQuery: query}
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code != http.StatusOK && w.Code != http.StatusBadRequest && w.Code != http.StatusNotFound {
				t.Errorf("%s?%q: %d %s", name, query, w.Code, w.Body)
			}
			if !json.Valid(w.Body.Bytes()) || !utf8.Valid(w.Body.Bytes()) {
				t.Errorf("%s?%q: no JSON: %q", name, query, w.Body)
			}
			for header, values := range w.Header() {
				if strings.ContainsAny(fmt.Sprint(values), "\r\n\x00") || header == "Set-Cookie" || header == "X" {
					t.Errorf("%s?%q: header %s %q", name, query, header, values)
				}
			}
		}
	})
}

// TestOpensLate: while the collection cannot be opened everybody is told to come back, and it is
// opened on a request as soon as it can be.
func TestOpensLate(t *testing.T) {
	there := false
	s := New(Options{Open: func(context.Context) (Engine, error) {
		if !there {
			return nil, errors.New("http://10.0.0.7:9200 does not answer")
		}
		return &fake{edition: "e1"}, nil
	}, Stale: func(context.Context, Engine) (bool, error) { return false, nil }})
	if w := get(s, "/api/v1/search?q=x"); w.Code != http.StatusServiceUnavailable ||
		w.Header().Get("Retry-After") == "" || strings.Contains(w.Body.String(), "10.0.0.7") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	there = true
	if w := get(s, "/api/v1/search?q=x"); w.Code != http.StatusOK {
		t.Errorf("when it is there: %d %s", w.Code, w.Body)
	}
}

// TestSlowVisitors: a visitor who sends or reads slowly keeps nobody else out.
func TestSlowVisitors(t *testing.T) {
	long := strings.Repeat("هدنة ", 4<<20) // more than fits into the buffers of a connection
	e := &fake{edition: "e1", search: func(_ context.Context, req corpus.Request) (corpus.Result, error) {
		return corpus.Result{Understood: long}, nil
	}}
	made := make(chan bool, 1)
	s := serve(t, e, Options{AtOnce: 1, Now: time.Now})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("q") == "reads slowly" {
			w = telling{w, made}
		}
		s.ServeHTTP(w, r)
	}))
	defer server.Close()
	sends := dial(t, server, "POST /api/v1/engine/Search HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
	defer sends.Close()
	reads := dial(t, server, "GET /api/v1/search?q=reads+slowly HTTP/1.1\r\nHost: x\r\n\r\n")
	defer reads.Close()
	<-made // its answer begins to be sent, and is not read
	res, err := http.Get(server.URL + "/api/v1/about")
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusOK {
		t.Errorf("beside two who are slow: %d", res.StatusCode)
	}
}

// A telling writer signals when an answer begins to be sent.
type telling struct {
	http.ResponseWriter
	begun chan bool
}

func (w telling) Write(data []byte) (int, error) {
	w.begun <- true
	return w.ResponseWriter.Write(data)
}

// dial sends the beginning of a request.
func dial(t *testing.T, server *httptest.Server, request string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Write([]byte(request)); err != nil {
		t.Fatal(err)
	}
	return conn
}
