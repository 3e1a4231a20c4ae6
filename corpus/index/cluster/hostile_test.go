package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// told returns an engine over a cluster that gives the same response to every request.
func told(t testing.TB, local *search.Engine, c *corpus.Corpus, response string) *Engine {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		question, _ := io.ReadAll(r.Body)
		body := new(strings.Builder)
		asked := 0
		for line := range strings.SplitSeq(string(question), "\n") {
			if line == "{}" {
				asked++
			}
		}
		body.WriteString(`{"responses":[`)
		for i := range max(asked, 1) {
			if i > 0 {
				body.WriteByte(',')
			}
			body.WriteString(response)
		}
		body.WriteString("]}")
		fmt.Fprint(w, body)
	}))
	t.Cleanup(server.Close)
	client, err := opensearch.New([]string{server.URL}, opensearch.Options{Tries: 1})
	if err != nil {
		t.Fatal(err)
	}
	e := &Engine{c: client, index: "x-1", meta: meta{Whole: true, Copies: true, About: c.About}, facts: factsOf(c)}
	e.pool.New = func() any { return local.Clone() }
	return e
}

// everything calls all methods of an engine and returns the errors by method.
func everything(ctx context.Context, e *Engine) map[string]error {
	out := make(map[string]error)
	req := corpus.Request{Query: "هدنة بوتين", Limit: 10, Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "idlib"}, {Facet: corpus.FacetPlace, Value: "x", Exclude: true}}}
	_, out["search"] = e.Search(ctx, req)
	_, out["facets"] = e.Facets(ctx, req)
	_, out["suggest"] = e.Suggest(ctx, "هد", 5)
	_, out["read"] = e.Read(ctx, "a")
	_, out["story"] = e.Story(ctx, "a")
	_, out["found"] = e.Found(ctx, "a", "هدنة")
	_, out["closely"] = e.Closely(ctx, []string{"a", "b"}, "هدنة")
	_, out["profile"] = e.Profile(ctx, "idlib", 5)
	_, out["statements"] = e.Statements(ctx, corpus.StatementRequest{Query: "هدنة", Limit: 5, Speakers: []string{"putin"}})
	_, out["members"] = e.Members(ctx, req)
	_, out["spread"] = e.Spread(ctx, []string{"هدن"})
	return out
}

// hostile returns responses that are broken, of another index, or malicious.
func hostile() map[string]string {
	hit := func(source string) string {
		return `{"hits":{"total":{"value":1},"hits":[{"_id":"a","_score":1,"_source":` + source + `}]}}`
	}
	page := func(rest string) string {
		return hit(`{"id":"a","at":0,"seq":0,"page":{"Document":{"ID":"a","Title":"هدنة","Body":"هدنة في إدلب"}` + rest + `}}`)
	}
	return map[string]string{
		"nothing":                     `{}`,
		"a hit without a source":      `{"hits":{"total":{"value":1},"hits":[{"_id":"a"}]}}`,
		"a source that is null":       hit(`null`),
		"a page of another document":  hit(`{"page":{"Document":{"ID":"other","Title":"t","Body":"b"}},"id":"other"}`),
		"more hits than asked for":    `{"hits":{"total":{"value":1},"hits":[` + strings.TrimSuffix(strings.Repeat(`{"_id":"a","_source":{"page":{"Document":{"ID":"a"}}}},`, 50), ",") + `]}}`,
		"a negative total":            `{"hits":{"total":{"value":-5},"hits":[]}}`,
		"a mention out of the text":   page(`,"Mentions":[{"start":5,"end":5000,"Entity":"idlib","Start":5,"End":5000}]`),
		"a mention that ends first":   page(`,"Mentions":[{"Start":9,"End":2,"Entity":"idlib"}]`),
		"a mention before the text":   page(`,"Mentions":[{"Start":-9,"End":2,"Entity":"idlib"}]`),
		"a statement out of the text": page(`,"Statements":[{"Speaker":"putin","Cue":{"Start":70000,"End":70001},"Content":{"Start":-1,"End":90000},"Class":"said"}]`),
		"a time out of the text":      page(`,"Times":[{"Start":500,"End":9000,"Value":"2019"}]`),
		"a statement at no place":     hit(`{"id":"a","at":77,"page":{"Document":{"ID":"a","Title":"هدنة","Body":"هدنة"}}}`),
		"a negative place":            hit(`{"id":"a","at":-1,"seq":-1,"page":{"Document":{"ID":"a","Title":"هدنة","Body":"هدنة"},"Group":-4,"Story":-4}}`),
		"a huge place":                hit(`{"id":"a","at":9223372036854775807,"seq":9223372036854775807,"page":{"Document":{"ID":"a","Title":"هدنة","Body":"هدنة"}}}`),
		"text that is no UTF-8":       hit("{\"page\":{\"Document\":{\"ID\":\"a\",\"Title\":\"\xff\xfe\",\"Body\":\"\xd9\"}}}"),
		"a date that is none":         hit(`{"page":{"Document":{"ID":"a","Title":"هدنة","Body":"هدنة","Date":"someday"}}}`),
		"keys of other kinds":         `{"aggregations":{"place":{"doc_count":-1,"values":{"buckets":[{"key":null,"doc_count":3},{"key":{"a":1},"doc_count":-3},{"key":[1],"doc_count":1}]}}}}`,
		"no JSON":                     `{"hits":`,
		"a list for a table":          `{"hits":[1,2,3],"aggregations":[]}`,
		"deep nests":                  `{"aggregations":` + strings.Repeat(`{"a":`, 9000) + `{}` + strings.Repeat(`}`, 9000) + `}`,
	}
}

// TestHostileCluster: whatever a cluster says, an engine returns an answer or an error; nothing
// ends the server.
func TestHostileCluster(t *testing.T) {
	local, c := small(t)
	for name, response := range hostile() {
		t.Run(name, func(t *testing.T) {
			e := told(t, local, c, response)
			for what, err := range everything(t.Context(), e) {
				if name == "no JSON" && err == nil && what != "suggest" { // the head answers it
					t.Errorf("%s: no error", what)
				}
			}
		})
	}
}

// FuzzAnswer: no response of a cluster ends the server, and every answer can be encoded as JSON.
func FuzzAnswer(f *testing.F) {
	local, c := small(f)
	for _, response := range hostile() {
		f.Add(response)
	}
	f.Fuzz(func(t *testing.T, response string) {
		e := told(t, local, c, response)
		everything(t.Context(), e)
		r, err := e.Search(t.Context(), corpus.Request{Query: "هدنة", Limit: 5})
		if err != nil {
			return
		}
		if _, err := json.Marshal(r); err != nil {
			t.Errorf("what is answered cannot be written: %v", err)
		}
	})
}

// TestOpenWrong: what is wrong with an index is reported when it is opened, with a remedy.
func TestOpenWrong(t *testing.T) {
	good := fmt.Sprintf(`"kashshaf":%d,"analysis":%q`, Version, arabic.Fingerprint)
	for name, tt := range map[string]struct {
		mapping, hits string
		is            error
		want          string
	}{
		"an index of somebody else":  {`{"news-1":{"mappings":{}}}`, ``, nil, "not made by kashshaf push"},
		"an alias of two":            {`{"a":{"mappings":{}},"b":{"mappings":{}}}`, ``, nil, "stands for 2 indices"},
		"another analysis":           {`{"news-1":{"mappings":{"_meta":{"kashshaf":1,"analysis":"old","head":[1,1]}}}}`, ``, ErrOther, "push"},
		"no head":                    {`{"news-1":{"mappings":{"_meta":{` + good + `}}}}`, ``, ErrOther, "nothing of its head"},
		"a head that is not there":   {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[3,3]}}}}`, ``, nil, "push the collection again"},
		"a head that is too long":    {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[3,3]}}}}`, `{"_source":{"n":0,"data":"AAAAAAAAAAAAAAAA"}}`, nil, "push the collection again"},
		"a head of no size":          {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[-3,3]}}}}`, ``, ErrOther, "nothing of its head"},
		"a head of impossible sizes": {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[-3,9]}}}}`, `{"_source":{"n":0,"data":"AAAAAAAA"}}`, ErrOther, "nothing of its head"},
		"a head larger than any":     {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[9000000000000000,9]}}}}`, ``, ErrOther, "nothing of its head"},
		"a head without an end":      {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[9,9]}}}}`, `{"_source":{"n":0,"data":""}}`, nil, "push the collection again"},
		"a head that is no bundle":   {`{"news-1":{"mappings":{"_meta":{` + good + `,"head":[3,3]}}}}`, `{"_source":{"n":0,"data":"AAAAAAAA"}}`, nil, "reading the head"},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, "/_mapping") {
					fmt.Fprint(w, tt.mapping)
					return
				}
				fmt.Fprintf(w, `{"responses":[{"hits":{"hits":[%s]}}]}`, tt.hits)
			}))
			defer server.Close()
			c, err := opensearch.New([]string{server.URL}, opensearch.Options{Tries: 1})
			if err != nil {
				t.Fatal(err)
			}
			_, err = Open(t.Context(), c, "news")
			if err == nil || !strings.Contains(err.Error(), tt.want) || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}
