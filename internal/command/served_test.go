package command

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

var wantNodes = flag.Int("nodes", 0, "start so many nodes of OpenSearch on loopback, for TestServedOverNode")

// TestServedOverNode tries what serve -engine promises over a real node: its answers, a new
// edition, a node that is lost and comes back, and its end.
func TestServedOverNode(t *testing.T) {
	started, c := nodes.Start(t, *wantNodes)
	all := collected(t)
	local := pushEdition(t, c, all)
	s := startServed(t, started[0].URL+"/served")
	s.run(t, "answers", func(t *testing.T) { s.answers(t, local) })
	s.run(t, "says", func(t *testing.T) { s.says(t) })
	s.run(t, "edition", func(t *testing.T) { s.follows(t, c, all) })
	s.run(t, "lost", func(t *testing.T) { s.loses(t, started[0]) })
	if err := s.stop(); err != nil {
		t.Errorf("stopped: %v", err)
	}
	if strings.Contains(s.log.String(), url.QueryEscape("إدلب")) || strings.Contains(s.log.String(), "إدلب") {
		t.Errorf("the log has what was asked: %s", s.log.String())
	}
	if !strings.Contains(s.log.String(), `"at":"search","status":200`) {
		t.Errorf("the log has no answer: %.500s", s.log.String())
	}
}

// collected returns the shipped corpus.
func collected(t *testing.T) *corpus.Corpus {
	t.Helper()
	all, _, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// indexed returns a collection as one block, and an engine over it.
func indexed(t *testing.T, all *corpus.Corpus) ([]byte, *search.Engine) {
	t.Helper()
	block, err := pipeline.Bundle(all, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	local, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return block, local
}

func pushEdition(t *testing.T, c *opensearch.Client, all *corpus.Corpus) *search.Engine {
	t.Helper()
	block, local := indexed(t, all)
	if _, err := cluster.Push(t.Context(), c, "served", all, cluster.PushOptions{Bundle: func(*corpus.Corpus) ([]byte, error) { return block, nil }}); err != nil {
		t.Fatal(err)
	}
	return local
}

// wire returns facets as a server answers them: without the coordinates that only the embedded
// engine brings along.
func wire(t *testing.T, facets map[corpus.Facet][]corpus.FacetCount) string {
	t.Helper()
	text, err := json.Marshal(facets)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// answers: filters as requested in an address, counts of a filtered facet as if it were open,
// exclusion, statements, rendered pages.
func (s *servedSite) answers(t *testing.T, local *search.Engine) {
	for filters, want := range map[string][]corpus.Filter{
		"":                             nil,
		"&person=vladimir-putin":       {{Facet: corpus.FacetPerson, Value: "vladimir-putin"}},
		"&person=-vladimir-putin":      {{Facet: corpus.FacetPerson, Value: "vladimir-putin", Exclude: true}},
		"&place=idlib&year=2019":       {{Facet: corpus.FacetPlace, Value: "idlib"}, {Facet: corpus.FacetYear, Value: "2019"}},
		"&year=2019&year=2020":         {{Facet: corpus.FacetYear, Value: "2019"}, {Facet: corpus.FacetYear, Value: "2020"}},
		"&person=x&place=-idlib&q2=no": nil, // rejected
	} {
		status, _, body := s.get("/api/v1/search?q=" + url.QueryEscape("إدلب") + filters)
		if strings.Contains(filters, "q2") {
			if status != 400 {
				t.Errorf("%s: %d, want that it is refused", filters, status)
			}
			continue
		}
		var got corpus.Result
		if err := json.Unmarshal([]byte(body), &got); err != nil || status != 200 {
			t.Errorf("%s: %d, %v: %.300s", filters, status, err, body)
			continue
		}
		r := local.Search(corpus.Request{Query: "إدلب", Filters: want, Limit: 10})
		if got.Total != r.Total || wire(t, got.Facets) != wire(t, r.Facets) {
			t.Errorf("%s: %d documents, facets %v, want %d, %v", filters, got.Total, got.Facets, r.Total, r.Facets)
		}
	}
	_, _, body := s.get("/api/v1/statements?speaker=vladimir-putin")
	if want := local.Statements(corpus.StatementRequest{Speakers: []string{"vladimir-putin"}}).Total; !strings.Contains(body, fmt.Sprintf(`"total":%d`, want)) {
		t.Errorf("statements: %.200s, want %d", body, want)
	}
	for address, holds := range map[string]string{"/": "<main", "/d/" + local.Documents()[0] + "/": "<main", "/e/idlib/": "إدلب", "/about/": "<main"} {
		if status, _, body := s.get(address); status != 200 || !strings.Contains(body, holds) {
			t.Errorf("%s: %d, want %q in it: %.300s", address, status, holds, body)
		}
	}
	if status, _, _ := s.get("/d/none/"); status != 404 {
		t.Errorf("a document that is not there: %d", status)
	}
}

// says: what is rejected, cached by edition, counted, and reported about the server's health.
func (s *servedSite) says(t *testing.T) {
	for address, want := range map[string]string{
		"/api/v1/search?offset=10000":                                       "400 no more than the first",
		"/api/v1/search?q=x&limit=1000":                                     "400 want a number from 0 to 100",
		"/api/v1/view?view=network&docs=10000":                              "400 at most 2000",
		"/api/v1/view?view=network&q=%D8%A7%D9%84":                          `200 "columns":`,
		"/api/v1/view?view=context&q=" + url.QueryEscape("هدنة"):            `200 "columns":`,
		"/api/v1/suggest?q=" + url.QueryEscape("بو"):                        `200 "`,
		"/api/v1/search?q=" + url.QueryEscape(`"}] أو text:/(.*){99}/ * ?`): `200 "total":`,
		"/healthz": "200 ok",
		"/readyz":  "200 ok",
		"/metrics": `200 kashshaf_answers_total{endpoint="search",status="200"}`,
	} {
		status, _, body := s.get(address)
		code, text, _ := strings.Cut(want, " ")
		if fmt.Sprint(status) != code || !strings.Contains(body, text) {
			t.Errorf("%s: %d %.300s, want %s", address, status, body, want)
		}
	}
	_, header, _ := s.get("/api/v1/about")
	if status, _, body := s.get("/api/v1/about", "If-None-Match", header.Get("ETag")); status != http.StatusNotModified || body != "" {
		t.Errorf("asked again for what it has (%s): %d", header.Get("ETag"), status)
	}
	if _, header, _ := s.get("/api/v1/search?q=x", "Accept-Encoding", "gzip"); header.Get("Content-Encoding") != "gzip" {
		t.Errorf("not compressed: %v", header)
	}
}

// follows: a new edition has its main pages, and what it lacks is gone.
func (s *servedSite) follows(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	last := all.Documents[len(all.Documents)-1].ID
	if status, _, _ := s.get("/d/" + last + "/"); status != 200 {
		t.Errorf("%s before the new edition: %d", last, status)
	}
	next := *all
	n := len(all.Documents) - 1
	next.Documents, next.Mentions, next.Statements, next.Times = all.Documents[:n], all.Mentions[:n], all.Statements[:n], all.Times[:n]
	next.Groups, next.Stories = nil, nil
	next.About.Edition, next.About.Title, next.About.Documents = "0123456789ab", "الطبعة الثانية من الملف", n
	pushEdition(t, c, &next)
	s.until("the front page is that of the new edition", func() bool {
		_, _, body := s.get("/")
		return strings.Contains(body, next.About.Title)
	})
	s.until("the new edition answers", func() bool {
		_, _, body := s.get("/api/v1/about")
		return strings.Contains(body, next.About.Title)
	})
	if _, _, body := s.get("/e/idlib/"); !strings.Contains(body, next.About.Title) {
		t.Error("a page that is drawn has not the title of the new edition")
	}
	if status, _, _ := s.get("/d/" + last + "/"); status != 404 {
		t.Errorf("%s in the new edition: %d", last, status)
	}
}

// loses: without the node everybody is told to wait, and when it is back there are answers.
func (s *servedSite) loses(t *testing.T, node *nodes.Node) {
	node.Stop()
	for _, address := range []string{"/api/v1/search?q=" + url.QueryEscape("بوتين"), "/e/vladimir-putin/"} {
		status, header, body := s.get(address)
		if status != http.StatusServiceUnavailable || header.Get("Retry-After") == "" || header.Get("ETag") != "" ||
			strings.Contains(body, "127.0.0.1") {
			t.Errorf("%s without the node: %d, %v, %.300s", address, status, header, body)
		}
		if strings.HasPrefix(address, "/e/") && !(strings.Contains(body, "أعد تحميل") && strings.Contains(body, "in a moment")) {
			t.Errorf("%s says %s", address, body)
		}
	}
	for address, want := range map[string]int{"/healthz": 200, "/readyz": 503, "/": 200} {
		if status, _, _ := s.get(address); status != want {
			t.Errorf("%s without the node: %d, want %d", address, status, want)
		}
	}
	node.Start(t)
	node.Await(t, []*nodes.Node{node})
	s.until("it is ready again", func() bool {
		status, _, _ := s.get("/readyz")
		return status == 200
	})
	if status, _, _ := s.get("/api/v1/search?q=" + url.QueryEscape("بوتين")); status != 200 {
		t.Errorf("when the node is back: %d", status)
	}
}

// TestListenEnds: a request being answered when the server ends gets its whole answer.
func TestListenEnds(t *testing.T) {
	entered := make(chan bool)
	ctx, cancel := context.WithCancel(t.Context())
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		entered <- true
		<-ctx.Done()
		fmt.Fprint(w, "whole")
	})
	ended := make(chan error, 1)
	read, write := io.Pipe()
	go func() {
		ended <- listen(ctx, "127.0.0.1:0", handler, console{strings.NewReader(""), write, io.Discard})
	}()
	line := make([]byte, 200)
	n, err := read.Read(line)
	fields := strings.Fields(string(line[:n]))
	at := slices.IndexFunc(fields, func(f string) bool { return strings.HasPrefix(f, "http://") })
	if err != nil || at < 0 {
		t.Fatalf("it said %q, %v", line[:n], err)
	}
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get(fields[at])
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		answer <- string(body)
	}()
	<-entered
	cancel()
	if got := <-answer; got != "whole" {
		t.Errorf("got %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
