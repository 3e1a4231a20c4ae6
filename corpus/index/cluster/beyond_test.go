package cluster_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// beyond is how many documents testBeyond writes: more than a cluster lists of a result, and so
// short that they are written in seconds.
const beyond = cluster.Window + 700

// testBeyond asks for more hits than a cluster lists: totals, counts and folded copies cover all
// of them, the first pages can be read and the last cannot, and views read an even sample.
func testBeyond(t *testing.T, c *opensearch.Client) {
	all := many()
	block, err := search.Write(all, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	local, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	_, err = cluster.Push(t.Context(), c, "beyond", all, cluster.PushOptions{Shards: 2, Head: 500, Bundle: func(some *corpus.Corpus) ([]byte, error) {
		return search.Write(some, bundle.Options{}, nil)
	}})
	if err != nil {
		t.Fatal(err)
	}
	e := open(t, c, "beyond")
	for _, req := range []corpus.Request{
		{Query: "قطار", Limit: 10}, {Query: "", Limit: 10}, {Query: "قطار", Limit: 10, Unfold: true}, {Query: "قطار محطة", Limit: 10},
		{Query: "قطار", Limit: 10, Offset: cluster.Window - 10, Unfold: true, Sort: corpus.Oldest},
		{Query: "قطار", Limit: 10, Filters: []corpus.Filter{{Facet: corpus.FacetYear, Value: "2019"}}},
	} {
		want := local.Search(req)
		got, err := e.Search(t.Context(), req)
		if err != nil {
			t.Errorf("%+v: %v", req, err)
			continue
		}
		facets, err := e.Facets(t.Context(), req)
		if err != nil || got.Total != want.Total || got.Folded != want.Folded || counted(facets, corpus.Facets[:]...) != counted(want.Facets, corpus.Facets[:]...) {
			t.Errorf("%+v: %d documents, %d without copies, facets %v, %v; want %d, %d, %v", req, got.Total, got.Folded, facets, err, want.Total, want.Folded, want.Facets)
		}
		if a, b := hitIDs(got), hitIDs(want); req.Sort != "" && !slices.Equal(a, b) {
			t.Errorf("%+v: hits %v, want %v", req, a, b)
		}
	}
	past := corpus.Request{Query: "قطار", Limit: 10, Offset: cluster.Window - 9}
	if _, err := e.Search(t.Context(), past); !errors.Is(err, cluster.ErrWindow) {
		t.Errorf("a page that ends beyond the window: %v", err)
	}
	testSampled(t, e, local)
}

// testSampled: the members of a result that is too long are an even sample of all, the same each
// time, and counts by day cover all.
func testSampled(t *testing.T, e *cluster.Engine, local *search.Engine) {
	t.Helper()
	req := corpus.Request{Query: "قطار"}
	ids, err := e.Members(t.Context(), req)
	again, err2 := e.Members(t.Context(), req)
	if err := errors.Join(err, err2); err != nil || len(ids) != cluster.Window || !slices.Equal(ids, again) {
		t.Fatalf("%d members, the same again: %t, %v; want %d", len(ids), slices.Equal(ids, again), err, cluster.Window)
	}
	place := make(map[string]int)
	for i, id := range local.Documents() {
		place[id] = i
	}
	tenths, last := make([]int, 10), -1
	for _, id := range ids {
		if place[id] <= last {
			t.Fatalf("%s is there twice, or not in the collection's order", id)
		}
		last = place[id]
		tenths[last*10/beyond]++
	}
	for i, n := range tenths { // all but 700 of 10,700 are chosen: of each tenth some 1,000, give or take 8 (one in 10 million is off by 60)
		if n < 940 || n > 1060 {
			t.Errorf("the sample has %d documents of tenth %d, want about 1,000", n, i)
		}
	}
	dated, err := e.Dated(t.Context(), req)
	if want := local.Dated(req); err != nil || fmt.Sprint(dated) != fmt.Sprint(want) {
		t.Errorf("%d days, %v, want %d, with the same counts", len(dated), err, len(want))
	}
}

func hitIDs(r corpus.Result) (ids []string) {
	for _, h := range r.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}

// many returns documents that a single word finds, some of them copies of each other.
func many() *corpus.Corpus {
	all := &corpus.Corpus{About: corpus.About{Edition: "beyond000000", Documents: beyond}, Mentions: make([][]corpus.Mention, beyond),
		Groups: make([]int, beyond), Stories: make([]int, beyond)}
	for i := range beyond {
		body := fmt.Sprintf("قطار رقم %d", i)
		if i%3 == 0 {
			body += " في محطة"
		}
		if i%50 < 2 {
			all.Groups[i], all.Stories[i] = i/50+1, i/50+1
		}
		all.Documents = append(all.Documents, corpus.Document{ID: fmt.Sprintf("d%05d", i), Title: "قطار", Body: body,
			Outlet: []string{"الأولى", "الثانية", "الثالثة"}[i%3], Date: corpus.Date(fmt.Sprintf("%d-%02d-%02d", 2018+i%3, 1+i%12, 1+i%28))})
	}
	return all
}
