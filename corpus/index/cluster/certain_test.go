package cluster

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// TestCertain: speakers of whom the shards returned too few are counted again with more values;
// what is still not exact is marked. The same holds for entities that appear beside one.
func TestCertain(t *testing.T) {
	local, c := small(t)
	for name, tt := range map[string]struct {
		bound int // that remains when everything is asked for
		about bool
	}{"settled": {0, false}, "never settled": {3, true}} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			question, _ := io.ReadAll(r.Body)
			bound, count := 3, 4
			if !strings.Contains(string(question), fmt.Sprintf(`"shard_size":%d`, shardValues)) {
				bound, count = tt.bound, 6
			}
			values := fmt.Sprintf(`{"buckets":[{"key":"putin","doc_count":%d,"doc_count_error_upper_bound":%d}]}`, count, bound)
			answer := fmt.Sprintf(`{"aggregations":{"speaker":{"values":%s},"person":%s}}`, values, values)
			fmt.Fprintf(w, `{"responses":[%s%s]}`, answer, strings.Repeat(","+answer, strings.Count(string(question), "{}\n")-1))
		}))
		client, err := opensearch.New([]string{server.URL}, opensearch.Options{Tries: 1})
		if err != nil {
			t.Fatal(err)
		}
		e := &Engine{c: client, index: "x-1", meta: meta{Whole: true, About: c.About}, facts: factsOf(c)}
		e.pool.New = func() any { return local.Clone() }
		r, err := e.Statements(t.Context(), corpus.StatementRequest{})
		if err != nil || len(r.Speakers) != 1 || r.Speakers[0].Count != 6 || r.Speakers[0].About != tt.about {
			t.Errorf("%s: speakers %+v, %v, want one with 6, about: %t", name, r.Speakers, err, tt.about)
		}
		p, err := e.Profile(t.Context(), "idlib", 0)
		if err != nil || len(p.Beside) != 1 || p.Beside[0].Count != 6 || p.Beside[0].About != tt.about {
			t.Errorf("%s: beside %+v, %v, want one with 6, about: %t", name, p.Beside, err, tt.about)
		}
		server.Close()
	}
}
