package search

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestExplainOf: why a document from elsewhere is in a result is explained as for one that is here.
func TestExplainOf(t *testing.T) {
	c := countedCorpus(t)
	e := opened(t, c)
	explained := 0
	for _, q := range append(madeQueries(c, 200), "=السيسي", "سيسي~") {
		for _, hit := range e.Search(corpus.Request{Query: q, Limit: 5}).Hits {
			want, _ := e.Explain(hit, q)
			got, ok := e.ExplainOf(c, hit, q)
			if a, b := told(got), told(want); !ok || a != b {
				t.Fatalf("%q, document %s:\n got %s\nwant %s", q, hit.ID, a, b)
			}
			explained += len(want.Parts)
		}
	}
	if explained < 100 {
		t.Errorf("%d words were explained, want 100", explained)
	}
	if _, ok := e.ExplainOf(c, corpus.Hit{ID: "no-such"}, "هدنة"); ok {
		t.Error("a document that is not there is explained")
	}
}

// told formats an explanation with scores to four places.
func told(x corpus.Explanation) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%.4f", x.Score)
	for _, p := range x.Parts {
		fmt.Fprintf(&out, "\n%s %.4f %.4f", p.Text, p.Score, p.Rarity)
		for _, m := range p.Matches {
			fmt.Fprintf(&out, " [%s %s %s %d %.4f]", m.As, m.Where, m.Term, m.Times, math.Abs(m.Share))
		}
	}
	return out.String()
}
