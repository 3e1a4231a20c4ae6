package search_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestDivided: what was divided can be joined again, but not with any byte of it flipped.
func TestDivided(t *testing.T) {
	whole := block(t, texts)
	s := divide(t, whole)
	joined, err := bundle.Join(s.head, s.fetch)
	if err != nil || !bytes.Equal(joined, whole) {
		t.Fatalf("joined %d bytes of %d, %v", len(joined), len(whole), err)
	}
	for name, file := range s.files {
		if s.took[name] != 1 {
			t.Errorf("%s was taken %d times", name, s.took[name])
		}
		for _, at := range []int{0, len(file) / 2, len(file) - 1} {
			broken := &shelf{head: s.head, files: s.files, took: make(map[string]int), spoil: func(n string, file []byte, _ bool) ([]byte, error) {
				if n == name {
					file = bytes.Clone(file)
					file[at] ^= 1
				}
				return file, nil
			}}
			if _, err := bundle.Join(broken.head, broken.fetch); !errors.Is(err, bundle.ErrCorrupt) {
				t.Errorf("%s with byte %d flipped: %v", name, at, err)
			}
		}
	}
}

// TestPartly: an engine that reads on demand answers like one that has everything.
func TestPartly(t *testing.T) {
	whole := block(t, texts)
	want, err := search.Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"", "هدنة", "الهدنه", `"إطلاق النار"`, "بوتين OR أردوغان", "وزير الدفاع", "putin", "truce", "قصف -حلب", "هدنت", "من:رويترز هدنة", "بعد:2019", "ق*", "2019-05-14", "شويغو في سوريا"} {
		s := divide(t, whole)
		e := s.open(t)
		for _, req := range []corpus.Request{{Query: q, Limit: 10}, {Query: q, Limit: 3, Sort: corpus.Newest, Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "رويترز"}}},
			{Query: q, Limit: 3, Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "syria", Exclude: true}}}} {
			if a, b := e.Search(req), want.Search(req); !reflect.DeepEqual(a, b) {
				t.Errorf("%+v:\n got %+v\nwant %+v", req, a, b)
			}
		}
		for _, exclude := range []bool{false, true} {
			req := corpus.Request{Query: q, Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "syria", Exclude: exclude}}}
			if a, b := divide(t, whole).open(t).Members(req), want.Members(req); !reflect.DeepEqual(a, b) {
				t.Errorf("members of %+v: %v, want %v", req, a, b)
			}
			if a, b := divide(t, whole).open(t).Hits(req), want.Search(req); a.Total != b.Total || !reflect.DeepEqual(a.Hits, b.Hits) {
				t.Errorf("hits of %+v: %v, want %v", req, a.Hits, b.Hits)
			}
		}
		if a, b := divide(t, whole).open(t).Hits(corpus.Request{Query: q, Limit: 5}), want.Search(corpus.Request{Query: q, Limit: 5}); a.Total != b.Total ||
			!reflect.DeepEqual(a.Hits, b.Hits) ||
			!reflect.DeepEqual(a.Facets[corpus.FacetOutlet], b.Facets[corpus.FacetOutlet]) ||
			q != "" && a.Facets[corpus.FacetPerson] != nil {
			t.Errorf("hits of %q: %+v, want those of %+v", q, a, b)
		}
		all := want.Documents()
		slices.Reverse(all)
		if a, b := divide(t, whole).open(t).Closely(append(all, "none"), q), want.Closely(all, q); !reflect.DeepEqual(a, b) {
			t.Errorf("closely for %q: %+v, want %+v", q, a, b)
		}
		for _, what := range []corpus.Closeness{corpus.CloseNames, corpus.CloseWords, corpus.CloseSaid, corpus.CloseAll} {
			part := want.Closely(all, "")
			for i := range part {
				if what&corpus.CloseWords == 0 {
					part[i].Words, part[i].Joined = nil, nil
				}
				if what&corpus.CloseSaid == 0 {
					part[i].Said = nil
				}
			}
			if got := divide(t, whole).open(t).Partly(append(all, "none"), what); !reflect.DeepEqual(got, part) {
				t.Errorf("partly, %d: %+v, want %+v", what, got, part)
			}
		}
		if a, b := e.Suggest(q, 8), want.Suggest(q, 8); !reflect.DeepEqual(a, b) {
			t.Errorf("suggesting %q: %v, want %v", q, a, b)
		}
	}
	for _, id := range append(want.Documents(), "none") {
		e := divide(t, whole).open(t)
		got, ok := e.Read(id)
		if r, there := want.Read(id); ok != there || !reflect.DeepEqual(got, r) {
			t.Errorf("reading %q: %+v, want %+v", id, got, r)
		}
	}
	for _, e := range entities {
		got, _ := divide(t, whole).open(t).Profile(e.ID, 5)
		if p, _ := want.Profile(e.ID, 5); !reflect.DeepEqual(got, p) {
			t.Errorf("profile of %q: %+v, want %+v", e.ID, got, p)
		}
	}
	for _, n := range []int{0, 3, 600, 5000} {
		if a, b := divide(t, whole).open(t).Common(n), want.Common(n); !slices.Equal(a, b) {
			t.Errorf("the %d commonest words: %v, want %v", n, a, b)
		}
	}
	s := divide(t, whole)
	if got, w := s.open(t).Statements(corpus.StatementRequest{}), want.Statements(corpus.StatementRequest{}); !reflect.DeepEqual(got, w) {
		t.Errorf("statements: %+v, want %+v", got, w)
	}
}

// TestPartlyFetched: only what is asked for of documents is fetched, and whom they mention is known from
// what facets list, if every entity is mentioned.
func TestPartlyFetched(t *testing.T) {
	for _, unmentioned := range []bool{false, true} {
		whole, c := manyMentioned(t, unmentioned)
		want, err := search.Open(whole)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for i := range c.Documents {
			ids = append(ids, c.Documents[i].ID)
		}
		for _, what := range []corpus.Closeness{corpus.CloseNames, corpus.CloseWords, corpus.CloseSaid} {
			e := divide(t, whole).open(t)
			e.Expect(ids, "", what)
			before := e.Got()
			got := e.Partly(ids, what)
			if after := e.Got(); after.Waits != before.Waits {
				t.Errorf("%d: waited %d times for what was expected", what, after.Waits-before.Waits)
			}
			for _, section := range []struct {
				name string
				want bool
			}{{"lexicon", false}, {"said", what == corpus.CloseSaid}, {"entities", unmentioned}, {"values", !unmentioned}} {
				if read := before.Bytes[section.name] > 0; read != section.want && !(section.name == "lexicon" && what == corpus.CloseWords) {
					t.Errorf("%d: %s fetched: %v", what, section.name, read)
				}
			}
			if !reflect.DeepEqual(got, want.Partly(ids, what)) {
				t.Errorf("%d: other mentions than in a whole bundle", what)
			}
		}
	}
}

// manyMentioned returns a corpus of more entities of all kinds than are known from the beginning, and
// its bundle.
func manyMentioned(t *testing.T, unmentioned bool) ([]byte, *corpus.Corpus) {
	t.Helper()
	c := new(corpus.Corpus)
	for i := range 1200 {
		e := corpus.Entity{ID: fmt.Sprintf("e%04d", i*7919%1200), Kind: corpus.Kinds[i%3%len(corpus.Kinds)], Name: fmt.Sprint("علي ", i), English: fmt.Sprint("Ali ", i)}
		c.Entities = append(c.Entities, e)
	}
	sort.Slice(c.Entities, func(a, b int) bool { return c.Entities[a].ID < c.Entities[b].ID })
	for i := range 100 {
		var mentions []corpus.Mention
		for k := range 12 {
			mentions = append(mentions, corpus.Mention{Entity: c.Entities[12*i+k].ID, Span: corpus.Span{Start: 10 * k, End: 10*k + 8}})
		}
		speaker := mentions[0].Entity
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: fmt.Sprint("خبر ", i), Date: "2018-05-01", Body: strings.Repeat("كلمة ", 40)})
		c.Mentions = append(c.Mentions, mentions)
		c.Statements = append(c.Statements, []corpus.Statement{{Cue: corpus.Span{Start: 0, End: 8}, Content: corpus.Span{Start: 10, End: 30}, Speaker: speaker, Confidence: 1}})
	}
	if unmentioned {
		c.Mentions[3] = c.Mentions[3][1:]
	}
	whole, err := search.Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return whole, c
}

// TestLexiconLeft: a query whose words many documents have is answered without the words of news,
// which are large.
func TestLexiconLeft(t *testing.T) {
	var docs []corpus.Document
	for i := range 30 {
		docs = append(docs, corpus.Document{ID: fmt.Sprint("d", i), Title: fmt.Sprint("خبر ", i), Body: fmt.Sprint("بدأت الهدنة في إدلب، وهي هدنة قصيرة، يوم ", i)})
	}
	e := divide(t, block(t, docs)).open(t)
	for _, query := range []string{"الهدنة", "هدنة إدلب", "قصيرة الهدنة"} {
		if r := e.Search(corpus.Request{Query: query, Limit: 5}); r.Total == 0 {
			t.Errorf("%q finds nothing", query)
		}
		if e.Got().Bytes["known"] > 0 {
			t.Errorf("%q: the lexicon was read", query)
		}
	}
	if e.Search(corpus.Request{Query: "الهدننة"}); e.Got().Bytes["known"] == 0 {
		t.Error("a word that no document has was answered without the lexicon")
	}
}
