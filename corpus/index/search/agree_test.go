package search

import (
	"encoding/json"
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// agreeArticles is how many articles TestAgreesOnNews takes; 30043 are all.
var agreeArticles = flag.Int("agree-articles", 1000, "articles that the index is held against bleve's over")

// TestAgreesWithBleve compares the index of the corpus that ships with a segment of bleve's: both
// must have the same lists and dictionaries and give the same answers.
func TestAgreesWithBleve(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	agree(t, &corpus.Corpus{Documents: docs}, 300)
}

// TestAgreesOnNews does the same on real articles, with more queries.
func TestAgreesOnNews(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes a thousand articles twice")
	}
	agree(t, articles(t, *agreeArticles), 2500)
}

func agree(t *testing.T, c *corpus.Corpus, queries int) {
	t.Helper()
	annotate(t, c)
	block, err := Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ours, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	theirs := ours.Clone()
	theirs.r.index = zapOf(t, c)
	sameLists(t, ours.r, theirs.r)
	sameAnswers(t, ours, theirs, agreeQueries(c, queries))
}

// annotate finds the mentions of the entities that the lists know.
func annotate(t *testing.T, c *corpus.Corpus) {
	t.Helper()
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	link, seen := linker.New(entities, weak...), make(map[string]bool)
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	for i := range c.Documents {
		c.Mentions[i] = link.Annotate(&c.Documents[i])
		for _, m := range c.Mentions[i] {
			seen[m.Entity] = true
		}
	}
	for _, e := range entities {
		if seen[e.ID] {
			c.Entities = append(c.Entities, e)
		}
	}
	slices.SortFunc(c.Entities, func(a, b corpus.Entity) int { return strings.Compare(a.ID, b.ID) })
}

// agreeQueries returns queries of every kind: what documents say, titles, slips.
func agreeQueries(c *corpus.Corpus, n int) []string {
	queries := madeQueries(c, n)
	queries = append(queries, titleQueries(c, min(n/4, len(c.Documents)))...)
	for i := range min(n/10, len(c.Documents)) {
		words := strings.Fields(c.Documents[i*len(c.Documents)/max(1, n/10)%len(c.Documents)].Title)
		for _, w := range words[:min(1, len(words))] {
			if r := []rune(w); len(r) > 4 {
				queries = append(queries, string(slices.Delete(r, 2, 3)))
			}
		}
	}
	return queries
}

// sameLists compares every list of every field.
func sameLists(t *testing.T, ours, theirs *reader) {
	t.Helper()
	for _, field := range []string{fieldText, fieldStem, fieldTitle, fieldTitleStem, fieldLead, fieldEntity, fieldOutlet, fieldTopic, fieldDate, fieldSpelt} {
		each, err := theirs.index.terms(field, nil, "", "")
		if err != nil {
			t.Fatal(err)
		}
		var walk terms // ours of the same field, if it has a dictionary
		if w, err := ours.index.terms(field, nil, "", ""); err == nil {
			walk = w
		}
		for n := 0; ; n++ {
			term, ok, err := each.Next()
			if err != nil {
				t.Fatal(err)
			}
			if walk != nil {
				if got, has, err := walk.Next(); err != nil || got != term || has != ok {
					t.Fatalf("dictionary of %s: %v, %v, %v where bleve has %v", field, got, has, err, term)
				}
			}
			if !ok {
				t.Logf("%s: %d terms", field, n)
				break
			}
			want, err := theirs.list(field, term.Text)
			if err != nil {
				t.Fatal(err)
			}
			got, err := ours.list(field, term.Text)
			if err != nil || !slices.Equal(got, want) || ours.count(field, term.Text) != len(want) {
				t.Fatalf("%s %q: %v, %v; bleve has %v", field, term.Text, got, err, want)
			}
		}
	}
}

// sameAnswers runs queries on two engines: everything must be the same, and explained in the same
// way.
func sameAnswers(t *testing.T, ours, theirs *Engine, queries []string) {
	t.Helper()
	found := 0
	for _, q := range queries {
		request := corpus.Request{Query: q, Limit: 10}
		got, want := ours.Search(request), theirs.Search(request)
		if want.Total > 0 {
			found++
		}
		if a, b := printed(t, got), printed(t, want); a != b {
			t.Errorf("%s:\n%.2000s\nwith bleve's segment\n%.2000s", q, a, b)
			continue
		}
		for _, hit := range got.Hits {
			x, _ := ours.Explain(hit, q)
			y, _ := theirs.Explain(hit, q)
			if a, b := printed(t, x), printed(t, y); a != b {
				t.Errorf("%s, why %s:\n%.1000s\nwith bleve's segment\n%.1000s", q, hit.ID, a, b)
			}
		}
	}
	if found < len(queries)/2 {
		t.Errorf("of %d queries %d found anything: the test proves little", len(queries), found)
	}
	t.Logf("%d queries, of which %d found something", len(queries), found)
}

func printed(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
