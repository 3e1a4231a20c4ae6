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

// TestExpected: the IDs of a result's documents are known without reading the documents, and
// reading documents that are expected does not wait.
func TestExpected(t *testing.T) {
	e := divide(t, block(t, texts)).open(t)
	ids := e.Members(corpus.Request{})
	if got := e.Got(); got.Bytes["docs"] > 0 || len(ids) != len(texts) {
		t.Errorf("for the ids of %d documents the documents were read: %v", len(ids), got)
	}
	e.Search(corpus.Request{Query: "هدنة"})
	for _, query := range []string{"هدنة", ""} { // in this order: more is read without one
		e.Expect(ids, query, corpus.CloseAll)
		before := e.Got()
		e.Closely(ids, query)
		if after := e.Got(); after.Waits != before.Waits {
			t.Errorf("query %q: %d more waits for documents that were expected, by bytes %v, before %v", query, after.Waits-before.Waits, after.Bytes, before.Bytes)
		}
	}
}

// TestReadAtOnce: whom a document mentions, who else does, and what is nearest are fetched at once,
// not one after the other.
func TestReadAtOnce(t *testing.T) {
	c := new(corpus.Corpus)
	random := rand.New(rand.NewPCG(7, 8))
	for i := range 2000 {
		c.Entities = append(c.Entities, corpus.Entity{ID: fmt.Sprintf("p%04d", i), Kind: corpus.Person, Name: fmt.Sprint("علي ", i)})
	}
	for i := range 1000 {
		var mentions []corpus.Mention
		for k := range 12 {
			mentions = append(mentions, corpus.Mention{Entity: c.Entities[random.IntN(2000)].ID, Span: corpus.Span{Start: 10 * k, End: 10*k + 8}})
		}
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: fmt.Sprint("خبر ", i), Date: "2018-05-01", Body: strings.Repeat("كلمة ", 40)})
		c.Mentions = append(c.Mentions, mentions)
	}
	whole, err := search.Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, err := search.Open(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"d0", "d500", "d999"} {
		e := divide(t, whole).open(t)
		got, _ := e.Read(id)
		if r, _ := want.Read(id); !reflect.DeepEqual(got, r) || len(got.Neighbours) == 0 {
			t.Errorf("reading %s: %+v, want %+v", id, got, r)
		}
		if got := e.Got(); got.Waits > 5 {
			t.Errorf("reading %s: %d waits, by bytes %v", id, got.Waits, got.Bytes)
		}
	}
}

// TestStoryAtOnce: what the reports of an event say is fetched at once, not one after the other.
func TestStoryAtOnce(t *testing.T) {
	const reports = 12
	c := &corpus.Corpus{Mentions: make([][]corpus.Mention, reports)}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range reports {
		var body strings.Builder
		for range 4000 { // a part for each
			for range 5 {
				body.WriteRune('ب' + rune(random.IntN(8)))
			}
			body.WriteByte(' ')
		}
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: "خبر", Date: "2018-05-01", Body: body.String()})
		c.Stories = append(c.Stories, 1)
	}
	whole, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e := divide(t, whole).open(t)
	if laid, _ := e.Story("d3"); len(laid) != reports {
		t.Fatalf("%d reports, want %d", len(laid), reports)
	}
	if got := e.Got(); got.Waits > reports/2 {
		t.Errorf("%d waits for %d reports, by bytes %v", got.Waits, reports, got.Bytes)
	}
}

// TestNamesAtOnce: everything that a query's words may be names of is fetched at once, not one
// after the other.
func TestNamesAtOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	word := func() string {
		var b strings.Builder
		for range 7 {
			b.WriteRune('س' + rune(random.IntN(7)))
		}
		return b.String()
	}
	c := new(corpus.Corpus)
	var names [][]string
	for i := range 1500 {
		name := []string{word(), word()}
		names = append(names, name)
		title := strings.Join(name, " ")
		c.Entities = append(c.Entities, corpus.Entity{ID: fmt.Sprintf("p%04d", i), Kind: corpus.Person, Name: title})
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: "خبر " + title, Date: "2018-05-01", Body: "وصل " + title + " اليوم."})
		c.Mentions = append(c.Mentions, []corpus.Mention{{Entity: c.Entities[i].ID, Span: corpus.Span{Start: len("وصل "), End: len("وصل " + title)}}})
	}
	whole, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := divide(t, whole)
	for _, name := range names[:20] {
		for q, most := range map[string]int{
			strings.Join(name, " "): 4, name[1] + " اليوم": 4,
			"لل" + name[0] + " " + name[1]: 6, // a word that no document has: whether it is a word at all
		} {
			e := s.open(t)
			if r := e.Hits(corpus.Request{Query: q, Limit: 10}); r.Total == 0 {
				t.Errorf("%q: nothing found", q)
			}
			if got := e.Got(); got.Waits > most {
				t.Errorf("%q: %d waits, want at most %d; by bytes %v", q, got.Waits, most, got.Bytes)
			}
		}
	}
}
