package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// countedCorpus makes documents of few words, so that any of them meet.
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

// TestCounts: the number beside a part is the number of documents that the part
// finds by itself, and the heading's when there is one part.
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

// TestCountsOfNews is TestCounts on real articles.
func TestCountsOfNews(t *testing.T) {
	if testing.Short() {
		t.Skip("indexes a thousand articles")
	}
	c := articles(t, 1000)
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

// madeQueries makes queries of every construct out of what documents say.
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
		for i, n := range conjuncts(tree) {
			comp := e.compiler()
			want := 0
			if s := comp.compile(n); s != nil {
				walk(e, s, func(int) { want++ })
			}
			if got := r.Parts[i].Count; got != want {
				t.Errorf("%s: %s says %d documents, %d have it", q, r.Parts[i].Text, got, want)
			}
			if len(r.Parts) == 1 && r.Parts[0].Count != r.Total {
				t.Errorf("%s: %d beside the part, %d above", q, r.Parts[0].Count, r.Total)
			}
		}
	}
}
