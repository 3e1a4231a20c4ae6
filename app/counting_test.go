package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// A fetching engine counts entities only when all of an answer is asked for.
type fetching struct{ Local }

func (fetching) Within(context.Context)  {}
func (fetching) Expect([]string, string) {}

func (f fetching) Hits(r corpus.Request) corpus.Result {
	result := f.Search(r)
	some := make(map[corpus.Facet][]corpus.FacetCount)
	for _, facet := range []corpus.Facet{corpus.FacetOutlet, corpus.FacetTopic, corpus.FacetYear, corpus.FacetMonth} {
		some[facet] = result.Facets[facet]
	}
	result.Facets = some
	return result
}

// TestSpared: to a reader who saves data the facets of entities say that they are not counted,
// and offer to be; nothing is asked of the engine for them.
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

// An uncounted engine is never to be asked for all of an answer.
type uncounted struct {
	fetching
	t *testing.T
}

func (u uncounted) Search(corpus.Request) corpus.Result {
	u.t.Error("all of the answer is asked for")
	return corpus.Result{}
}

// TestCounting: hits come first, then what is counted already, and the facets of entities
// say that they are being counted until they are there.
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
