package search

import (
	"math"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// TestQuotedSentence: a headline with a quotation that no text repeats finds the text that says the
// same in other words before those that only share its other word, in every way to look for it.
func TestQuotedSentence(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{
		{ID: "about", Body: "سدد الرئيس دونالد ترامب لمحاميه مبلغ 130 ألف دولار كان دفعه لشراء صمت ممثلة، حسبما ذكر مستشار له في مقابلة طويلة."},
		{ID: "other", Body: "ترامب يلتقي ترامب الابن. ترامب سعيد."},
		{ID: "same", Body: "قال ترامب إن السعر مناسب."},
		{ID: "far", Body: "مبلغ 130 ألف دولار لشراء سيارة."},
	}, Mentions: make([][]corpus.Mention, 4)}
	e := opened(t, c)
	const q = `ترامب "سدد 130 ألف دولار دفعها محاميه"`
	for _, match := range []corpus.Match{corpus.MatchAll, corpus.MatchAny} {
		req := corpus.Request{Query: q, Match: match, Limit: 10, Unfold: true}
		r := e.Search(req)
		if r.Total != 3 || r.Hits[0].ID != "about" {
			t.Fatalf("%s: %d documents are found, first %+v", match, r.Total, r.Hits)
		}
		for _, h := range r.Hits {
			if x, _ := e.Explain(h, q); math.Abs(x.Score-h.Score) > 1e-9 {
				t.Errorf("%s: the parts of %s add up to %v, its score is %v", match, h.ID, x.Score, h.Score)
			}
		}
		plan, x := e.Plan(req), newElsewhere(e, c)
		for i := range c.Documents {
			_, there := x.score(plan.Want(1), i)
			if here := c.Documents[i].ID != "far"; here != there {
				t.Errorf("%s: an index elsewhere finds %s: %t", match, c.Documents[i].ID, there)
			}
		}
		about, _ := x.score(plan.Want(1), 0)
		if other, _ := x.score(plan.Want(1), 1); about <= other {
			t.Errorf("%s: an index elsewhere gives %v for the text and %v for another", match, about, other)
		}
	}
	if exact := query.Parse(`=«سدد 130»`); e.unquoted(exact) != nil {
		t.Errorf("%s is taken apart", exact)
	}
}
