package search_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A shelf holds the files of a divided bundle.
type shelf struct {
	head  []byte
	files map[string][]byte
	spoil func(name string, file []byte, again bool) ([]byte, error) // nil returns them as they are
	whole bool                                                       // whole files are returned instead of stretches

	mu   sync.Mutex
	took map[string]int
}

func divide(t testing.TB, block []byte) *shelf {
	t.Helper()
	head, files, err := search.Divide(block, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{head: head, files: make(map[string][]byte), took: make(map[string]int)}
	for _, f := range files {
		s.files[f.Name] = f.Data
	}
	return s
}

func (s *shelf) fetch(ctx context.Context, want bundle.Want) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.took[want.Name]++
	file, ok := s.files[want.Name]
	if !ok || len(file) != want.Size {
		return nil, fmt.Errorf("no file %q of %d bytes", want.Name, want.Size)
	}
	if want.To > 0 && !s.whole {
		file = file[want.From:want.To]
	}
	if s.spoil != nil {
		return s.spoil(want.Name, file, want.Again)
	}
	return file, ctx.Err()
}

func (s *shelf) open(t testing.TB) *search.Engine {
	t.Helper()
	e, err := search.OpenPartly(s.head, s.fetch)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

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
		if a, b := divide(t, whole).open(t).Hits(corpus.Request{Query: q, Limit: 5}), want.Search(corpus.Request{Query: q, Limit: 5}); a.Total != b.Total || !reflect.DeepEqual(a.Hits, b.Hits) || !reflect.DeepEqual(a.Facets[corpus.FacetOutlet], b.Facets[corpus.FacetOutlet]) || a.Facets[corpus.FacetPerson] != nil {
			t.Errorf("hits of %q: %+v, want those of %+v", q, a, b)
		}
		all := want.Documents()
		slices.Reverse(all)
		if a, b := divide(t, whole).open(t).Closely(append(all, "none"), q), want.Closely(all, q); !reflect.DeepEqual(a, b) {
			t.Errorf("closely for %q: %+v, want %+v", q, a, b)
		}
		named := want.Closely(all, "")
		for i := range named {
			named[i].Words, named[i].Joined = nil, nil
		}
		if got := divide(t, whole).open(t).Named(append(all, "none")); !reflect.DeepEqual(got, named) {
			t.Errorf("named: %+v, want %+v", got, named)
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
	s := divide(t, whole)
	if got, w := s.open(t).Statements(corpus.StatementRequest{}), want.Statements(corpus.StatementRequest{}); !reflect.DeepEqual(got, w) {
		t.Errorf("statements: %+v, want %+v", got, w)
	}
}

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
		e.Expect(ids, query, true)
		before := e.Got()
		e.Closely(ids, query)
		if after := e.Got(); after.Waits != before.Waits {
			t.Errorf("query %q: %d more waits for documents that were expected, by bytes %v, before %v", query, after.Waits-before.Waits, after.Bytes, before.Bytes)
		}
		if read := before.Bytes["entities"] > 0; read != (query == "") {
			t.Errorf("query %q: entities were read: %v", query, read)
		}
	}
}

// TestNamedWithoutWords: the lexicon is not fetched to say whom documents mention.
func TestNamedWithoutWords(t *testing.T) {
	e := divide(t, block(t, texts)).open(t)
	ids := e.Members(corpus.Request{})
	e.Expect(ids, "", false)
	before := e.Got()
	if e.Named(ids); e.Got().Waits != before.Waits || before.Bytes["lexicon"] > 0 || before.Bytes["entities"] == 0 {
		t.Errorf("got %v, then %v", before, e.Got())
	}
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

// TestApart: a document that is shown is fetched without others if the host supports ranges; if it
// does not, the answers are the same.
func TestApart(t *testing.T) {
	c := &corpus.Corpus{Mentions: make([][]corpus.Mention, 300)}
	random := rand.New(rand.NewPCG(5, 6))
	for i := range 300 {
		var body strings.Builder
		for range 150 {
			for range 5 {
				body.WriteRune('ب' + rune(random.IntN(8)))
			}
			body.WriteByte(' ')
		}
		if i%25 == 7 { // far from each other
			body.WriteString("هدنة")
		}
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: fmt.Sprint("خبر ", i), Date: "2018-05-01", Body: body.String()})
	}
	block, err := search.Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var bytes [2]int
	var answers [2]corpus.Result
	for i, whole := range []bool{false, true} {
		s := divide(t, block)
		s.whole = whole
		e := s.open(t)
		answers[i] = e.Search(corpus.Request{Query: "هدنة", Limit: 10})
		bytes[i] = e.Got().Bytes["docs"]
	}
	if !reflect.DeepEqual(answers[0], answers[1]) || len(answers[0].Hits) != 10 {
		t.Errorf("by ranges %d hits, by files %d, which differ", len(answers[0].Hits), len(answers[1].Hits))
	}
	if bytes[0] == 0 || 3*bytes[0] > bytes[1] {
		t.Errorf("ten documents of 300 take %d bytes by ranges, %d by files", bytes[0], bytes[1])
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

// TestAbsent: a file that does not come fails only the current request, and a wrong file is
// requested once more.
func TestAbsent(t *testing.T) {
	s := divide(t, block(t, texts))
	e := s.open(t)
	ask := func() (r corpus.Result, err error) {
		defer func() {
			if p := recover(); p != nil {
				err = p.(error)
			}
		}()
		return e.Search(corpus.Request{Query: "هدنة", Limit: 10}), nil
	}
	gone := errors.New("no line")
	s.spoil = func(string, []byte, bool) ([]byte, error) { return nil, gone }
	if _, err := ask(); !errors.Is(err, gone) {
		t.Errorf("without a line: %v", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	e.Within(ctx)
	s.spoil = nil
	if _, err := ask(); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	e.Within(context.Background())
	s.spoil = func(_ string, file []byte, again bool) ([]byte, error) {
		if !again {
			return file[:len(file)-1], nil
		}
		return file, nil
	}
	if r, err := ask(); err != nil || r.Total == 0 {
		t.Errorf("files that are cut short the first time: %d hits, %v", r.Total, err)
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
