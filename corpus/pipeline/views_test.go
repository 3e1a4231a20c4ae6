package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// What the views count is counted here again, plainly, over the texts of the corpus that ships, and
// of 300 news articles if those are available.

func TestMembersOfAResult(t *testing.T) { onBoth(t, membersOfAResult) }

func membersOfAResult(t *testing.T, s *counted) {
	for _, request := range s.queries {
		whole := request
		whole.Unfold, whole.Limit = true, len(s.c.Documents)
		var want []string
		for _, h := range s.engine.Search(whole).Hits {
			want = append(want, h.ID)
		}
		got := s.engine.Members(request)
		if request.Query != "" && request.Sort == "" { // for several words the list examines the first more closely
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
func TestContextCounts(t *testing.T) { onBoth(t, contextCounts) }

func contextCounts(t *testing.T, s *counted) {
	for _, tt := range []struct {
		query string
		count func(text string) int
	}{
		{"=" + s.word, func(text string) int { return runsOf(text, s.word) }},
		{"=في", func(text string) int { return runsOf(text, "في") }},
		{"«" + s.phrase[0] + " " + s.phrase[1] + "»", func(text string) (n int) {
			for _, before := range []string{"", "ل", "ب", "و", "ك", "ف", "ول", "وب", "لل", "ال", "وال", "بال", "فال"} {
				n += runsOf(text, before+s.phrase[0], s.phrase[1])
			}
			return n
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
func TestNamesInContext(t *testing.T) { onBoth(t, namesInContext) }

func namesInContext(t *testing.T, s *counted) {
	want := 0
	for _, mentions := range s.c.Mentions {
		for _, m := range mentions {
			if m.Entity == s.person {
				want++
			}
		}
	}
	got := 0
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{Query: s.named[0]}), s.named[0]) {
		got += len(doc.Found)
		for _, at := range doc.Found {
			if found := doc.Text[doc.Words[at.First].Start:doc.Words[at.Last].End]; !slices.ContainsFunc(s.named[1:], func(name string) bool { return strings.Contains(found, name) }) {
				t.Errorf("found %q", found)
			}
		}
	}
	if got != want || want == 0 {
		t.Errorf("%d places, %d mentions", got, want)
	}
}

// TestSpreadOfStems: the index knows in how many documents a stem is.
func TestSpreadOfStems(t *testing.T) { onBoth(t, spreadOfStems) }

func spreadOfStems(t *testing.T, s *counted) {
	want := make(map[string]int)
	for _, doc := range s.engine.Closely(s.engine.Documents(), "") {
		seen := make(map[string]bool)
		stems := make([]string, 0, len(doc.Words))
		for _, w := range doc.Words {
			stems = append(stems, w.Stem)
		}
		for _, j := range doc.Joined {
			stems = append(stems, j.Stem)
		}
		for _, stem := range stems {
			if !seen[stem] {
				seen[stem] = true
				want[stem]++
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

// TestCompanyCounts counts what is nearby by cutting the texts at their lines.
func TestCompanyCounts(t *testing.T) { onBoth(t, companyCounts) }

func companyCounts(t *testing.T, s *counted) {
	const window = 3
	company := views.NewCompany(window)
	near, rest := make(map[string]int), make(map[string]int)
	for _, doc := range s.engine.Closely(s.engine.Members(corpus.Request{Query: "=" + s.word}), "="+s.word) {
		company.Add(&doc)
		stems := make(map[string]string)
		for _, w := range doc.Words {
			stems[w.Word] = w.Stem
		}
		for line := range strings.SplitSeq(s.document(doc.ID).Text(), "\n") {
			words := arabic.Words(line)
			for i, word := range words {
				if word == s.word {
					continue
				}
				if slices.Contains(words[max(0, i-window):min(len(words), i+window+1)], s.word) {
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

// TestVocabularyCounts: the vocabulary of the whole collection is that of the index.
func TestVocabularyCounts(t *testing.T) { onBoth(t, vocabularyCounts) }

func vocabularyCounts(t *testing.T, s *counted) {
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
func TestNetworkCounts(t *testing.T) { onBoth(t, networkCounts) }

func networkCounts(t *testing.T, s *counted) {
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
