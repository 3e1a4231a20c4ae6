package search_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// chorus returns a corpus in which many speak, alone, together, unsurely and without a name, and
// many of each kind are mentioned.
func chorus(t *testing.T) *corpus.Corpus {
	t.Helper()
	c := &corpus.Corpus{}
	for i := range 80 {
		c.Entities = append(c.Entities, corpus.Entity{ID: fmt.Sprintf("e%02d", i), Kind: corpus.Kinds[i%len(corpus.Kinds)], Name: fmt.Sprintf("اسم%d", i)})
	}
	rng := rand.New(rand.NewPCG(5, 7))
	some := func() string { return c.Entities[int(80*rng.Float64()*rng.Float64())].ID }
	for i := range 200 {
		d := corpus.Document{ID: fmt.Sprint("d", i), Title: "خبر", Body: strings.Repeat("قال إن كذا. ", 12), Outlet: fmt.Sprint("o", i%3)}
		if i%9 > 0 {
			d.Date = corpus.Date(fmt.Sprintf("2019-%02d-%02d", 1+rng.IntN(3), 1+rng.IntN(9)))
		}
		var said []corpus.Statement
		var mentions []corpus.Mention
		for k := range rng.IntN(8) {
			at := len(d.Title) + 1 + k*len("قال إن كذا. ")
			s := corpus.Statement{Speaker: some(), Confidence: []float64{1, .9, .2}[rng.IntN(3)], Class: corpus.Say,
				Cue: corpus.Span{Start: at, End: at + len("قال")}, Content: corpus.Span{Start: at + len("قال "), End: at + len("قال إن كذا")}}
			switch rng.IntN(6) {
			case 0:
				s.Speaker, s.Named = "", "مصدر"
			case 1:
				s.Speaker, s.Unnamed = "", true
				s.With = []string{some()}
			case 2:
				s.With = []string{some(), some()}
			case 3:
				s.About = []string{some()}
			}
			said = append(said, s)
			mentions = append(mentions, corpus.Mention{Span: corpus.Span{Start: at, End: at + len("قال")}, Entity: some()})
		}
		c.Documents, c.Statements, c.Mentions = append(c.Documents, d), append(c.Statements, said), append(c.Mentions, mentions)
	}
	c.About.Statements = 1
	return c
}

// countedSpeakers returns what Speakers should, by asking for everybody's statements.
func countedSpeakers(e *search.Engine, limit int) (out []corpus.Speaker) {
	for _, c := range e.Statements(corpus.StatementRequest{}).Speakers {
		ref, entity := e.Ref(c.ID)
		if !entity || len(out) == limit {
			continue
		}
		said := e.Statements(corpus.StatementRequest{Speakers: []string{c.ID}, Limit: 1000})
		s := corpus.Speaker{Entity: ref, Statements: c.Count}
		for _, hit := range said.Hits {
			if !hit.Weak && (hit.Speaker != nil || hit.Named != "") { // who joins one without a name is not counted
				s.Newest = hit
				break
			}
		}
		out = append(out, s)
	}
	return out
}

// TestSpeakers: those who speak most are listed as they are counted, also after corrections and
// where the collection is in parts.
func TestSpeakers(t *testing.T) {
	whole, err := search.Write(chorus(t), bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, edits := range [][]corpus.Edit{nil, {{Do: corpus.EditHide, Entity: "e00"}, {Do: corpus.EditMerge, Entity: "e01", Into: "e02"}}} {
		e, err := search.Open(whole)
		if err != nil {
			t.Fatal(err)
		}
		parts := divide(t, whole).open(t)
		e.Edit(edits)
		parts.Edit(edits)
		for _, limit := range []int{0, 1, 3, bundle.MostForemost, 20} {
			want := countedSpeakers(e, limit)
			if len(want) != limit {
				t.Fatalf("%d speakers, want %d to compare", len(want), limit)
			}
			for name, got := range map[string][]corpus.Speaker{"whole": e.Speakers(limit), "in parts": parts.Speakers(limit)} {
				if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
					t.Errorf("%s, after %v, the first %d:\n got %+v\nwant %+v", name, edits, limit, got, want)
				}
			}
		}
	}
}

// TestListed: the facets of all documents are those that are counted, and nothing is fetched to
// count them; of other requests nothing is listed.
func TestListed(t *testing.T) {
	whole, err := search.Write(chorus(t), bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, err := search.Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		req    corpus.Request
		listed bool
	}{
		{corpus.Request{Limit: 4, Sort: corpus.Newest}, true},
		{corpus.Request{FacetLimit: 5}, true},
		{corpus.Request{FacetLimit: 13}, false},
		{corpus.Request{FacetLimit: -1}, false},
		{corpus.Request{Query: "خبر"}, false},
		{corpus.Request{From: "2019-02"}, false},
		{corpus.Request{To: "2019-02"}, false},
		{corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "o1"}}}, false},
	} {
		for name, ask := range map[string]func(*search.Engine, corpus.Request) corpus.Result{"hits": (*search.Engine).Hits, "search": (*search.Engine).Search} {
			e := divide(t, whole).open(t)
			got, w := ask(e, tt.req), want.Search(tt.req)
			if name == "search" || tt.listed {
				if !reflect.DeepEqual(got, w) {
					t.Errorf("%s of %+v:\n got %+v\nwant %+v", name, tt.req, got, w)
				}
			} else if len(got.Facets) == len(w.Facets) {
				t.Errorf("%s of %+v counts entities", name, tt.req)
			}
			if n := e.Got().Bytes["docvals"]; tt.listed && n > 0 {
				t.Errorf("%s of %+v fetched %d bytes of docvals", name, tt.req, n)
			}
		}
	}
	if n := len(want.Search(corpus.Request{}).Facets[corpus.FacetPerson]); n != bundle.MostForemost {
		t.Fatalf("%d persons are counted, want %d to compare", n, bundle.MostForemost)
	}
}
