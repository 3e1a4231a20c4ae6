package app

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A fetching engine counts entities only when a complete answer is requested.
type fetching struct{ Local }

func (fetching) Within(context.Context)                    {}
func (fetching) Expect([]string, string, corpus.Closeness) {}
func (fetching) Ahead() bool                               { return false }
func (fetching) Lacks() bool                               { return true }

func (f fetching) Hits(r corpus.Request) corpus.Result {
	result := f.Search(r)
	some := make(map[corpus.Facet][]corpus.FacetCount)
	for _, facet := range []corpus.Facet{corpus.FacetOutlet, corpus.FacetTopic, corpus.FacetYear, corpus.FacetMonth} {
		some[facet] = result.Facets[facet]
	}
	result.Facets = some
	return result
}

// TestSpared: for a reader who saves data the facets of entities say that they are not counted,
// and offer it; the engine is not asked for them.
func TestSpared(t *testing.T) {
	var columns []string
	err := gather(context.Background(), AtOnce(uncounted{fetching{newFake()}, t}), address{page: atSearch, query: "هدنة"}, openList{spare: true}, func(m model) {
		v := &viewState{settings: defaultSettings(), at: m.at}
		v.settings.lang = "en"
		columns = append(columns, markup(v.facets(&m)))
	})
	if err != nil {
		t.Fatal(err)
	}
	last := columns[len(columns)-1]
	for _, kind := range []string{"person", "place", "organization", "event"} {
		if !strings.Contains(last, `id="count-`+kind+`"`) {
			t.Errorf("nothing offers to count facet %s: %s", kind, last)
		}
	}
	if strings.Contains(last, "Counting") || !strings.Contains(last, `id="outlet-`) {
		t.Errorf("what is counted is not shown: %s", last)
	}
}

// An uncounted engine must never be asked for a complete answer.
type uncounted struct {
	fetching
	t *testing.T
}

func (u uncounted) Search(corpus.Request) corpus.Result {
	u.t.Error("all of the answer is asked for")
	return corpus.Result{}
}

// TestCounting: hits come first, then what is already counted, and the facets of entities say
// that they are being counted until they are there.
func TestCounting(t *testing.T) {
	var steps []string
	err := gather(context.Background(), AtOnce(fetching{newFake()}), address{page: atSearch, query: "هدنة"}, openList{}, func(m model) {
		v := &viewState{settings: defaultSettings(), at: m.at}
		v.settings.lang = "en"
		column := markup(v.facets(&m))
		step := "hits"
		if !m.stale {
			step = "facets"
		}
		if strings.Contains(column, "Counting") {
			step += ", counting"
		}
		if len(m.result.Facets[corpus.FacetOutlet]) > 0 {
			step += ", outlets"
		}
		if len(m.result.Facets[corpus.FacetPerson]) > 0 {
			step += ", people"
		}
		steps = append(steps, step)
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"hits", "facets, counting, outlets", "facets, outlets, people"}; !slices.Equal(steps, want) {
		t.Errorf("shown: %q, want %q", steps, want)
	}
}

// A thronged engine finds 45 documents for any query; lacks says whether they have to be fetched.
type thronged struct {
	fetching
	lacks bool
	asked *[]int
}

func (c thronged) Lacks() bool { return c.lacks }

func (c thronged) Hits(r corpus.Request) corpus.Result {
	*c.asked = append(*c.asked, r.Limit)
	result := c.fetching.Hits(corpus.Request{Query: r.Query, Limit: 1})
	hit := result.Hits[0]
	result.Total, result.Folded, result.Hits = 45, 45, nil
	for i := r.Offset; i < min(45, r.Offset+r.Limit); i++ {
		hit.ID = strconv.Itoa(i)
		result.Hits = append(result.Hits, hit)
	}
	return result
}

// TestBegun: if documents have to be fetched, the first page of a visit shows ten hits and what
// is counted, then all its hits, and entities are counted last; otherwise the page is the same.
func TestBegun(t *testing.T) {
	for _, tt := range []struct {
		name          string
		lacks, begins bool
		spare         bool
		number        int
		asked, shown  []int // hits
		first         string
	}{
		{"a visit", true, true, false, 0, []int{10, 20}, []int{10, 10, 20, 20}, "0"},
		{"a visit that saves data", true, true, true, 0, []int{10, 20}, []int{10, 10, 20}, "0"},
		{"its second page", true, true, false, 1, []int{10, 20}, []int{10, 10, 20, 20}, "20"},
		{"its last page, of few", true, true, false, 2, []int{10}, []int{5, 5, 5}, "40"},
		{"later in it", true, false, false, 0, []int{20}, []int{20, 20, 20}, "0"},
		{"everything is there", false, true, false, 0, []int{20}, []int{20, 20, 20}, "0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var asked, shown []int
			engine := AtOnce(thronged{fetching{newFake()}, tt.lacks, &asked})
			open := openList{begins: tt.begins, spare: tt.spare}
			err := gather(context.Background(), engine, address{page: atSearch, query: "هدنة", number: tt.number}, open, func(m model) {
				if m.result.Total != 45 || m.pages(hitsPerPage) != 3 || m.result.Hits[0].ID != tt.first {
					t.Errorf("%d of %d hits from %s on, %d pages", len(m.result.Hits), m.result.Total, m.result.Hits[0].ID, m.pages(hitsPerPage))
				}
				shown = append(shown, len(m.result.Hits))
			})
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(asked, tt.asked) || !slices.Equal(shown, tt.shown) {
				t.Errorf("asked for %d hits and showed %d, want %d and %d", asked, shown, tt.asked, tt.shown)
			}
		})
	}
}
