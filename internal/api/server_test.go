package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

// A fake engine knows one document, and answers as told.
type fake struct {
	edition string
	search  func(context.Context, corpus.Request) (corpus.Result, error)
}

func (f *fake) Edition() string { return f.edition }

func (f *fake) About(context.Context) (corpus.About, error) {
	return corpus.About{Title: "صحف", Edition: f.edition}, nil
}

func (f *fake) Search(ctx context.Context, req corpus.Request) (corpus.Result, error) {
	if f.search != nil {
		return f.search(ctx, req)
	}
	return corpus.Result{Query: req.Query, Total: 1, Hits: []corpus.Hit{{ID: "a", Title: "𝄞 هدنة", TitleMarks: []corpus.Span{{Start: 5, End: 13}}}}}, nil
}

func (f *fake) Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error) {
	return map[corpus.Facet][]corpus.FacetCount{corpus.FacetYear: {{ID: "2019", Name: "2019", Count: 1}}}, nil
}

func (f *fake) Suggest(context.Context, string, int) ([]corpus.Suggestion, error) { return nil, nil }

func (f *fake) Read(_ context.Context, id string) (corpus.Reading, error) {
	if id != "a" {
		return corpus.Reading{}, cluster.ErrNothing
	}
	return corpus.Reading{Document: corpus.Document{ID: "a", Title: "𝄞", Body: "هدنة"}, Mentions: []corpus.Mention{{Span: corpus.Span{Start: 5, End: 13}, Entity: "x"}}}, nil
}

func (f *fake) Profile(context.Context, string, int) (corpus.Profile, error) {
	return corpus.Profile{}, cluster.ErrNothing
}

func (f *fake) Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error) {
	return corpus.StatementResult{}, nil
}

// serve returns a server over a fake engine.
func serve(t *testing.T, e *fake, opt Options) *Server {
	t.Helper()
	opt.Open = func(context.Context) (Engine, error) { return e, nil }
	if opt.Stale == nil {
		opt.Stale = func(context.Context, Engine) (bool, error) { return false, nil }
	}
	return New(opt)
}

func get(s http.Handler, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestAnswers(t *testing.T) {
	s := serve(t, &fake{edition: "e1"}, Options{Site: http.NotFoundHandler()})
	for _, tt := range []struct {
		target string
		status int
		want   string // in the body
	}{
		{"/api/v1/search?q=x", 200, `"title_marks":[{"start":2,"end":6}]`},
		{"/api/v1/search?q=x&units=utf16", 200, `"title_marks":[{"start":3,"end":7}]`},
		{"/api/v1/search?q=x", 200, `"facets":{"year":[{"id":"2019"`},
		{"/api/v1/document?id=a", 200, `"mentions":[{"start":2,"end":6,"entity":"x"}]`},
		{"/api/v1/document?id=b", 404, "does not have it"},
		{"/api/v1/entity?id=b", 404, "does not have it"},
		{"/api/v1/suggest?q=x", 200, "[]"},
		{"/api/v1/statements?q=x", 200, `"hits":[]`},
		{"/api/v1/facets?q=x", 200, `"year"`},
		{"/api/v1/about", 200, `"edition":"e1"`},
		{"/api/v1/search?q=x&colour=red", 400, "there is no"},
		{"/api/v1/search?limit=1000", 400, "want a number from 0 to 100"},
		{"/api/v1/search?limit=x&sort=y", 400, "want relevance or newest or oldest; limit"},
		{"/api/v1/search?from=yesterday", 400, "from"},
		{"/api/v1/search?q=a&q=b", 400, "one value"},
		{"/api/v1/search?q=" + strings.Repeat("x", longestText+1), 400, "8000"},
		{"/api/v1/search?q=x&person=%zz", 400, "cannot be read"},
		{"/api/v1/search?q=x;person=a", 400, "cannot be read"},
		{"/api/v1/statements?about=a" + strings.Repeat("&about=b", mostValues), 400, "at most 100 values"},
		{"/api/v1/none", 404, "nothing at this address"},
		{"/healthz", 200, "ok"},
		{"/readyz", 200, "ok"},
	} {
		w := get(s, tt.target)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.want) {
			t.Errorf("%.60s: got %d %s, want %d %s", tt.target, w.Code, w.Body, tt.status, tt.want)
		}
	}
	w := httptest.NewRecorder()
	if s.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/api/v1/search", nil)); w.Code/100 != 4 {
		t.Errorf("a POST is answered %d", w.Code)
	}
	if got := get(s, "/metrics").Body.String(); !strings.Contains(got, `kashshaf_answers_total{endpoint="document",status="404"} 1`) {
		t.Errorf("metrics:\n%s", got)
	}
}

// TestView: a view is requested by the parameters of the explorer's address, and reports those it
// does not know.
func TestView(t *testing.T) {
	var asked url.Values
	s := serve(t, &fake{edition: "1"}, Options{View: func(_ context.Context, _ Engine, values url.Values, lang string) (any, error) {
		asked = values
		if values.Get("view") != "trends" {
			return nil, Wrong(errors.New("no such view"))
		}
		return map[string]string{"lang": lang}, nil
	}})
	for target, want := range map[string]string{
		"/api/v1/view?view=trends&q=%D9%87%D8%AF%D9%86%D8%A9&lang=en": `200 {"lang":"en"}`,
		"/api/v1/view?view=trends":                                    `200 {"lang":"ar"}`,
		"/api/v1/view?view=x":                                         `400 {"error":"no such view"}`,
		"/api/v1/view?view=trends&lang=fr":                            `400 {"error":"lang \"fr\": want ar or en"}`,
	} {
		w := get(s, target)
		if got := fmt.Sprint(w.Code, " ", strings.TrimSpace(w.Body.String())); got != want {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
		if strings.Contains(target, "q=") && w.Code == 200 && asked.Get("q") != "هدنة" {
			t.Errorf("%s: asked %v", target, asked)
		}
	}
}

// TestViewsAtATime: views read many documents each, so only few are made at a time, and searches
// are answered meanwhile.
func TestViewsAtATime(t *testing.T) {
	entered, leave := make(chan bool), make(chan bool)
	s := serve(t, &fake{edition: "1"}, Options{AtOnce: 16, Rate: 1000, View: func(context.Context, Engine, url.Values, string) (any, error) {
		entered <- true
		<-leave
		return nil, nil
	}})
	first := make(chan int)
	go func() { first <- get(s, "/api/v1/view?view=trends").Code }()
	<-entered
	if w := get(s, "/api/v1/view?view=trends"); w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("one view too many at a time: got %d", w.Code)
	}
	if w := get(s, "/api/v1/search"); w.Code != 200 {
		t.Errorf("a search meanwhile: got %d", w.Code)
	}
	leave <- true
	if code := <-first; code != 200 {
		t.Errorf("the first: got %d", code)
	}
}

// TestPage: a page is rendered within the limits of every answer, with an ETag.
func TestPage(t *testing.T) {
	s := serve(t, &fake{edition: "1"}, Options{Rate: 2, Drawn: func(Engine) string { return "p" }, Draw: func(_ context.Context, _ Engine, address string) ([]byte, error) {
		switch address {
		case "d/a/":
			return []byte("<p>هدنة"), nil
		case "d/late/":
			return nil, context.DeadlineExceeded
		}
		return nil, cluster.ErrNothing
	}})
	ask := func(address string, headers ...string) (*httptest.ResponseRecorder, bool) {
		r := httptest.NewRequest(http.MethodGet, "/"+address, nil)
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		return w, s.Page(w, r, address)
	}
	w, is := ask("d/a/")
	if !is || w.Code != 200 || w.Body.String() != "<p>هدنة" || w.Header().Get("ETag") != `W/"1-p"` ||
		w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("a page: %t, %d, %s, %v", is, w.Code, w.Body, w.Header())
	}
	if w, is := ask("d/a/", "If-None-Match", `W/"1-p"`); !is || w.Code != 304 {
		t.Errorf("the same again: %t, %d", is, w.Code)
	}
	if w, is := ask("d/b/"); is || w.Body.Len() > 0 || w.Header().Get("ETag") != "" {
		t.Errorf("none: %t, %s, %v", is, w.Body, w.Header())
	}
	if w, is := ask("d/late/"); !is || w.Code != 503 || w.Header().Get("Retry-After") == "" ||
		w.Header().Get("ETag") != "" || !strings.Contains(w.Body.String(), "أعد تحميل") {
		t.Errorf("not now: %t, %d, %s, %v", is, w.Code, w.Body, w.Header())
	}
	ask("d/a/")
	ask("d/a/")
	if w, is := ask("d/a/"); !is || w.Code != 429 || w.Header().Get("Retry-After") == "" {
		t.Errorf("too often: %t, %d", is, w.Code)
	}
}

func TestEdition(t *testing.T) {
	now := time.Unix(0, 0)
	e := &fake{edition: "e1"}
	stale := false
	s := serve(t, e, Options{Now: func() time.Time { return now }, Stale: func(context.Context, Engine) (bool, error) { return stale, nil }})
	s.aside = func(do func()) { do() }
	w := get(s, "/api/v1/about")
	etag := w.Header().Get("ETag")
	if w = get(s, "/api/v1/about", "If-None-Match", etag); w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Errorf("the same edition: got %d", w.Code)
	}
	s.opt.Open = func(context.Context) (Engine, error) { return &fake{edition: "e2"}, nil }
	stale = true
	if w = get(s, "/api/v1/about", "If-None-Match", etag); w.Code != http.StatusNotModified {
		t.Errorf("before it is asked again: got %d", w.Code)
	}
	now = now.Add(s.opt.Recheck)
	if w = get(s, "/api/v1/about", "If-None-Match", etag); w.Code != 200 || !strings.Contains(w.Body.String(), `"e2"`) {
		t.Errorf("a new edition: got %d %s", w.Code, w.Body)
	}
	now = now.Add(s.opt.Recheck)
	s.opt.Open = func(context.Context) (Engine, error) { return nil, errors.New("gone") }
	if w = get(s, "/api/v1/about"); w.Code != 200 || !strings.Contains(w.Body.String(), `"e2"`) {
		t.Errorf("what cannot be opened: got %d %s", w.Code, w.Body)
	}
}

// TestRenewed: while a new edition is opened, however long that takes, the previous one answers.
func TestRenewed(t *testing.T) {
	now := time.Unix(0, 0)
	s := serve(t, &fake{edition: "e1"}, Options{Now: func() time.Time { return now }, Stale: func(context.Context, Engine) (bool, error) { return true, nil }})
	done := make(chan bool)
	s.aside = func(do func()) {
		go func() {
			do()
			close(done)
		}()
	}
	want := func(edition string) {
		t.Helper()
		if w := get(s, "/api/v1/about"); w.Code != 200 || !strings.Contains(w.Body.String(), edition) {
			t.Errorf("got %d %s, want %s", w.Code, w.Body, edition)
		}
	}
	want("e1")
	opening := make(chan bool)
	s.opt.Open = func(ctx context.Context) (Engine, error) {
		<-opening
		return &fake{edition: "e2"}, ctx.Err()
	}
	now = now.Add(s.opt.Recheck)
	want("e1") // the visitor has left by the time the edition is opened
	want("e1")
	close(opening)
	<-done
	want("e2")
}

// TestRenewedByPages: a reader of nothing but main pages also gets those of the new edition.
func TestRenewedByPages(t *testing.T) {
	now := time.Unix(0, 0)
	s := serve(t, &fake{edition: "e1"}, Options{Now: func() time.Time { return now }, Site: http.NotFoundHandler(),
		Stale: func(context.Context, Engine) (bool, error) { return true, nil }})
	s.aside = func(do func()) { do() }
	get(s, "/api/v1/about")
	s.opt.Open = func(context.Context) (Engine, error) { return &fake{edition: "e2"}, nil }
	now = now.Add(s.opt.Recheck)
	get(s, "/about/")
	if e, _ := s.held(); e.Edition() != "e2" {
		t.Errorf("edition %s, want e2", e.Edition())
	}
}

func TestCompressed(t *testing.T) {
	s := httptest.NewServer(serve(t, &fake{edition: "e1"}, Options{}))
	defer s.Close()
	res, err := http.Get(s.URL + "/api/v1/search?q=x") // asks for gzip and decompresses it
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var r corpus.Result
	if err := json.NewDecoder(res.Body).Decode(&r); err != nil || !res.Uncompressed || r.Total != 1 {
		t.Errorf("got %+v, %v, compressed %t", r, err, res.Uncompressed)
	}
}
