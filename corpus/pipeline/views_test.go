package pipeline_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/index/views"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// What the views count is counted here once more, plainly, over the texts of the corpus
// that ships.

type shipped struct {
	c      *corpus.Corpus
	engine *search.Engine
}

var openShipped = sync.OnceValues(func() (shipped, error) {
	c, _, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil {
		return shipped{}, err
	}
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		return shipped{}, err
	}
	engine, err := search.Open(block)
	return shipped{c, engine}, err
})

func theShipped(t *testing.T) shipped {
	t.Helper()
	s, err := openShipped()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// document is one of the corpus by its id.
func (s shipped) document(id string) *corpus.Document {
	i := slices.IndexFunc(s.c.Documents, func(d corpus.Document) bool { return d.ID == id })
	return &s.c.Documents[i]
}

// runs counts how often words stand side by side in a text.
func runsOf(text string, words ...string) int {
	n, all := 0, arabic.Words(text)
	for i := 0; i+len(words) <= len(all); i++ {
		if slices.Equal(all[i:i+len(words)], words) {
			n++
		}
	}
	return n
}

func TestMembersOfAResult(t *testing.T) {
	s := theShipped(t)
	for _, request := range []corpus.Request{{}, {Query: "هدنة"}, {Query: "بوتين أردوغان", Sort: corpus.Oldest}, {From: "2019", To: "2019"}, {Query: "=هدنة", Match: corpus.MatchAny},
		{Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "idlib", Exclude: true}}}} {
		whole := request
		whole.Unfold, whole.Limit = true, len(s.c.Documents)
		var want []string
		for _, h := range s.engine.Search(whole).Hits {
			want = append(want, h.ID)
		}
		got := s.engine.Members(request)
		if request.Query != "" && request.Sort == "" { // of several words the list looks closer at the first
			slices.Sort(got)
			slices.Sort(want)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%+v: %d members, want %d: %q, want %q", request, len(got), len(want), got, want)
		}
		request.Offset, request.Limit = 1, 2
		if some := s.engine.Members(request); len(want) > 3 && len(some) != 2 {
			t.Errorf("%+v: %d, want 2", request, len(some))
		}
	}
}

// TestContextCounts: every line is a place in a text, and there are as many lines as
// places.
func TestContextCounts(t *testing.T) {
	s := theShipped(t)
	for _, tt := range []struct {
		query string
		count func(text string) int
	}{
		{"=الهدنة", func(text string) int { return runsOf(text, "الهدنه") }},
		{"=وقف", func(text string) int { return runsOf(text, "وقف") }},
		{"=في", func(text string) int { return runsOf(text, "في") }},
		{"«اطلاق النار»", func(text string) int {
			return runsOf(text, "اطلاق", "النار") + runsOf(text, "لاطلاق", "النار") + runsOf(text, "باطلاق", "النار") + runsOf(text, "واطلاق", "النار")
		}},
	} {
		want := 0
		for i := range s.c.Documents {
			want += tt.count(s.c.Documents[i].Text())
		}
		got := 0
		for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{Query: tt.query}), tt.query) {
			lines := views.Lines(&doc)
			got += len(lines)
			text := s.document(doc.ID).Text()
			if text != doc.Text {
				t.Fatalf("%s: another text", doc.ID)
			}
			for _, l := range lines {
				if !strings.Contains(strings.ReplaceAll(text, "\n", " "), l.Before+l.Found+l.After) {
					t.Errorf("%s: no such place: %q", doc.ID, l.Before+l.Found+l.After)
				}
			}
		}
		if got != want || want == 0 {
			t.Errorf("%s: %d lines, %d places in the texts", tt.query, got, want)
		}
	}
}

// TestNamesInContext: a name is one place however many words it has.
func TestNamesInContext(t *testing.T) {
	s := theShipped(t)
	want := 0
	for _, mentions := range s.c.Mentions {
		for _, m := range mentions {
			if m.Entity == "vladimir-putin" {
				want++
			}
		}
	}
	got := 0
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{Query: "فلاديمير بوتين"}), "فلاديمير بوتين") {
		got += len(doc.Found)
		for _, at := range doc.Found {
			if found := doc.Text[doc.Words[at.First].Start:doc.Words[at.Last].End]; !strings.Contains(found, "بوتين") {
				t.Errorf("found %q", found)
			}
		}
	}
	if got != want || want == 0 {
		t.Errorf("%d places, %d mentions", got, want)
	}
}

// TestSpreadOfStems: the index knows in how many documents a stem is.
func TestSpreadOfStems(t *testing.T) {
	s := theShipped(t)
	want := make(map[string]int)
	for _, doc := range s.engine.Closely(s.engine.Documents(), "") {
		seen := make(map[string]bool)
		for _, w := range doc.Words {
			if !seen[w.Stem] {
				seen[w.Stem] = true
				want[w.Stem]++
			}
		}
	}
	var stems []string
	for stem := range want {
		stems = append(stems, stem)
	}
	for i, n := range s.engine.Spread(stems) {
		if n != want[stems[i]] {
			t.Errorf("%q is in %d documents, want %d", stems[i], n, want[stems[i]])
		}
	}
	for _, word := range s.engine.Common(50) {
		if want[word.Stem] == 0 {
			t.Errorf("%q is common and nowhere", word)
		}
	}
}

// TestCompanyCounts counts what stands near by cutting the texts at their lines.
func TestCompanyCounts(t *testing.T) {
	s := theShipped(t)
	const window = 3
	company := views.NewCompany(window)
	near, rest := make(map[string]int), make(map[string]int)
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{Query: "=الهدنة"}), "=الهدنة") {
		company.Add(&doc)
		stems := make(map[string]string)
		for _, w := range doc.Words {
			stems[w.Word] = w.Stem
		}
		for line := range strings.SplitSeq(s.document(doc.ID).Text(), "\n") {
			words := arabic.Words(line)
			for i, word := range words {
				if word == "الهدنه" {
					continue
				}
				if slices.Contains(words[max(0, i-window):min(len(words), i+window+1)], "الهدنه") {
					near[stems[word]]++
				} else {
					rest[stems[word]]++
				}
			}
		}
	}
	list := company.Companions(1000, true)
	if len(list) == 0 {
		t.Fatal("no company")
	}
	for _, c := range list {
		if c.Near != near[c.Stem] || c.Rest != rest[c.Stem] {
			t.Errorf("%q: %d near and %d elsewhere, want %d and %d", c.Stem, c.Near, c.Rest, near[c.Stem], rest[c.Stem])
		}
	}
}

// TestVocabularyCounts: of the whole collection the vocabulary has what the index has.
func TestVocabularyCounts(t *testing.T) {
	s := theShipped(t)
	v := views.NewVocabulary()
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{}), "") {
		v.Add(&doc)
	}
	stems := v.Candidates(1, 1<<20)
	for i, n := range s.engine.Spread(stems) {
		if n != v.Count(stems[i]) {
			t.Errorf("%q: %d documents, want %d", stems[i], v.Count(stems[i]), n)
		}
	}
}

// TestNetworkCounts counts the documents and paragraphs that mention both names.
func TestNetworkCounts(t *testing.T) {
	s := theShipped(t)
	n := views.NewNetwork()
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{}), "") {
		n.Add(&doc)
	}
	nodes, edges := n.Strongest(30, 400)
	if len(edges) == 0 {
		t.Fatal("no edges")
	}
	paragraphs := func(i int, id string) map[int]bool {
		in := make(map[int]bool)
		for _, m := range s.c.Mentions[i] {
			if m.Entity == id {
				in[strings.Count(s.c.Documents[i].Text()[:m.Start], "\n")] = true
			}
		}
		return in
	}
	for _, e := range edges {
		documents, together, first := 0, 0, 0
		for i := range s.c.Documents {
			a, b := paragraphs(i, nodes[e.A].Entity.ID), paragraphs(i, nodes[e.B].Entity.ID)
			if len(a) > 0 {
				first++
			}
			if len(a) == 0 || len(b) == 0 {
				continue
			}
			documents++
			for p := range a {
				if b[p] {
					together++
					break
				}
			}
		}
		if e.Documents != documents || e.Paragraphs != together || nodes[e.A].Documents != first {
			t.Errorf("%s and %s: %+v, want %d documents, %d with one paragraph", nodes[e.A].Entity.ID, nodes[e.B].Entity.ID, e, documents, together)
		}
	}
}
