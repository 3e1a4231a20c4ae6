package search

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// countedCorpus returns documents of few words, so that any of them occur together.
func countedCorpus(t *testing.T) *corpus.Corpus {
	t.Helper()
	random := rand.New(rand.NewPCG(9, 5))
	words := strings.Fields("وزير الدفاع الأمريكي وقف إطلاق النار والنار للنار فلاديمير بوتين السيسي السيسى هدنة الهدنة هدنات و قصف على أن في من إلى عبد الرحمن عبدالرحمن F-16 أ.ف.ب")
	c := &corpus.Corpus{Entities: []corpus.Entity{
		{ID: "al-sisi", Kind: corpus.Person, Name: "عبد الفتاح السيسي", English: "Abdel Fattah el-Sisi", Aliases: []string{"السيسي"}},
		{ID: "putin", Kind: corpus.Person, Name: "فلاديمير بوتين", English: "Vladimir Putin", Aliases: []string{"بوتين"}},
	}}
	link := linker.New(c.Entities)
	for i := range 150 {
		var body []string
		for range 2 + random.IntN(12) {
			body = append(body, words[random.IntN(len(words))])
		}
		d := corpus.Document{ID: fmt.Sprint(i), Title: body[0], Body: strings.Join(body[1:], " "), Outlet: []string{"رويترز", "الأناضول"}[i%2],
			Date: corpus.Date(fmt.Sprintf("20%02d-%02d", 17+i%4, 1+i%12))}
		c.Documents = append(c.Documents, d)
		c.Mentions = append(c.Mentions, link.Annotate(&d))
	}
	return c
}

// TestCounts: the number beside a part is the number of documents that the part finds by itself,
// and equals the total if there is only one part.
func TestCounts(t *testing.T) {
	c := countedCorpus(t)
	block, err := Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	checkCounts(t, e, madeQueries(c, 1000))
}

// TestCountsOfBriefs is TestCounts on the documents that ship: whole texts, whose queries have
// forms of words that made-up documents lack.
func TestCountsOfBriefs(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, len(docs))}
	checkCounts(t, opened(t, c), madeQueries(c, 240))
}

// TestCountsOfNews is TestCounts on real articles.
func TestCountsOfNews(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes a thousand articles")
	}
	c := articles(t, 1000)
	checkCounts(t, opened(t, c), madeQueries(c, 1000))
}

func opened(t *testing.T, c *corpus.Corpus) *Engine {
	t.Helper()
	block, err := Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestUnderstoodIsExecuted: for every query of our own cases, what is printed is what was executed,
// and the result is what all of its parts find.
func TestUnderstoodIsExecuted(t *testing.T) {
	understood(t, filepath.Join("testdata", "cases.jsonl"), 20)
}

// TestUnderstoodOfField is TestUnderstoodIsExecuted over the field cases, which are
// not part of the repository.
func TestUnderstoodOfField(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes 251 small collections")
	}
	path := filepath.Join("..", "..", "..", "..", "shared", "cases", "search.jsonl")
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no field cases: %v", err)
	}
	understood(t, path, 200)
}

// understood checks every case of a file, which must have at least fewest.
func understood(t *testing.T, path string, fewest int) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	n := 0
	for ; lines.Scan(); n++ {
		var c struct {
			Doc   map[string]string
			Query string
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		made := &corpus.Corpus{}
		for _, name := range slices.Sorted(maps.Keys(c.Doc)) {
			d := corpus.Document{ID: name, Title: "وثيقة", Body: c.Doc[name]}
			made.Documents = append(made.Documents, d)
			made.Times = append(made.Times, times.Find(&d))
		}
		made.Mentions = make([][]corpus.Mention, len(made.Documents))
		checkCounts(t, opened(t, made), []string{c.Query})
	}
	if err := lines.Err(); err != nil || n < fewest {
		t.Errorf("%d cases, %v; want at least %d", n, err, fewest)
	}
}

// madeQueries returns queries of every construct, made from what documents say.
func madeQueries(c *corpus.Corpus, n int) []string {
	random := rand.New(rand.NewPCG(4, 2))
	var queries []string
	some := func(k int) string {
		words := strings.Fields(strings.NewReplacer("\"", "", "(", "", ")", "").Replace(c.Documents[random.IntN(len(c.Documents))].Body))
		k = min(k, len(words))
		at := random.IntN(len(words) - k + 1)
		return strings.Join(words[at:at+k], " ")
	}
	for i := range n {
		var q string
		switch i % 12 {
		case 0, 1:
			q = some(1)
		case 2:
			q = some(2)
		case 3:
			q = some(3)
		case 4:
			q = `"` + some(2) + `"`
		case 5:
			q = `"` + some(3) + `" ` + some(1)
		case 6:
			q = "=" + some(1)
		case 7:
			q = string([]rune(some(1))[:1]) + "*"
		case 8:
			q = some(1) + "~"
		case 9:
			q = some(1) + " أو " + some(1) + " -" + some(1)
		case 10:
			q = "-(" + some(2) + ") after:2018"
		case 11:
			q = "=«" + some(2) + "» مصدر:رويترز"
		}
		queries = append(queries, q)
	}
	return append(queries, "فلاديمير بوتين", "وزير الدفاع الأمريكي", "السيسى", "عبد الرحمن", "عبدالرحمن", "F-16", "بوتين أو هدنة", "شخص:بوتين", "", "قبل:2019")
}

func checkCounts(t *testing.T, e *Engine, queries []string) {
	t.Helper()
	for _, q := range queries {
		r := e.Search(corpus.Request{Query: q, Unfold: true})
		tree, _ := e.prepare(q)
		if got := tree.String(); r.Understood != got {
			t.Errorf("%s: understood as %s, executed as %s", q, r.Understood, got)
		}
		every := roaring.New()
		every.AddRange(0, uint64(e.b.Len()))
		for i, n := range query.Conjuncts(tree) {
			comp := e.compiler()
			want := 0
			if s := comp.compile(n); s != nil {
				has := roaring.New()
				walk(e, s, func(doc int) { has.Add(uint32(doc)) })
				want = int(has.GetCardinality())
				every.And(has)
			}
			if got := r.Parts[i].Count; got != want {
				t.Errorf("%s: %s says %d documents, %d have it", q, r.Parts[i].Text, got, want)
			}
			if len(r.Parts) == 1 && r.Parts[0].Count != r.Total {
				t.Errorf("%s: %d beside the part, %d above", q, r.Parts[0].Count, r.Total)
			}
		}
		if got := int(every.GetCardinality()); !r.Relaxed && got != r.Total {
			t.Errorf("%s: %d documents have every part of %s, %d were found", q, got, r.Understood, r.Total)
		}
	}
}
