//go:build !js

package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/simple"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// scorchIndex writes made-up documents with bleve itself, in one batch and so one segment, and
// returns bleve's reader of them and ours.
func scorchIndex(t *testing.T) (theirs index.IndexReader, ours *reader, m mapping.IndexMapping) {
	t.Helper()
	im := bleve.NewIndexMapping()
	im.DefaultAnalyzer = "simple"
	text := bleve.NewTextFieldMapping()
	text.Store, text.IncludeTermVectors, text.IncludeInAll, text.DocValues = false, false, false, false
	day := bleve.NewKeywordFieldMapping()
	day.Store, day.IncludeInAll, day.DocValues = false, false, false
	im.DefaultMapping.Dynamic = false
	im.DefaultMapping.AddFieldMappingsAt("text", text)
	im.DefaultMapping.AddFieldMappingsAt("day", day)
	path := filepath.Join(t.TempDir(), "index")
	ix, err := bleve.NewUsing(path, im, scorch.Name, scorch.Name, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("هدنة هدن قصف وقف إطلاق النار روسيا تركيا إدلب حلب بوتين بيان اتفاق اتفاقية قوات")
	docs := make(map[string][2]string) // text and day by ID
	batch := ix.NewBatch()
	for i := range 300 {
		var body []string
		for range 3 + random.IntN(30) {
			// Squaring makes some words frequent and others rare.
			n := random.IntN(len(words))
			body = append(body, words[n*n/len(words)])
		}
		text, day := strings.Join(body, " "), fmt.Sprintf("2018-%02d", 1+random.IntN(12))
		docs[fmt.Sprintf("%04d", i)] = [2]string{text, day}
		if err := batch.Index(fmt.Sprintf("%04d", i), map[string]any{"text": text, "day": day}); err != nil {
			t.Fatal(err)
		}
	}
	if err := ix.Batch(batch); err != nil {
		t.Fatal(err)
	}
	advanced, err := ix.Advanced()
	if err != nil {
		t.Fatal(err)
	}
	if theirs, err = advanced.Reader(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { theirs.Close() })
	if segments := theirs.(*scorch.IndexSnapshot).Segments(); len(segments) != 1 {
		t.Fatalf("bleve wrote %d segments, want 1", len(segments))
	}
	return theirs, sameDocuments(t, theirs, docs), im
}

// sameDocuments returns our reader of the same documents, with the numbers that bleve gave them.
func sameDocuments(t *testing.T, theirs index.IndexReader, docs map[string][2]string) *reader {
	t.Helper()
	b := postings.NewBuilder()
	var words []int
	for i := range len(docs) {
		id, err := theirs.ExternalID(appendDocID(nil, uint64(i)))
		if err != nil {
			t.Fatal(err)
		}
		var list tallies[string, postings.Word]
		text := strings.Fields(docs[id][0])
		for _, w := range text {
			list.of(w, postings.Word{Form: w, Stem: w}).Body++
		}
		words = append(words, len(text))
		b.Add(postings.Document{Words: list.list, Values: []postings.Value{{Field: "day", Value: docs[id][1], Times: 1}}})
	}
	x, err := postings.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(grouped{x}, map[string]lengths{
		"text": {of: func(doc int) int { return words[doc] }},
		"day":  {of: func(int) int { return 1 }},
	})
	r.norms = true
	return r
}

// TestReaderAgreesWithScorch runs bleve's own queries over bleve's reader and over ours: both must
// find the same documents in the same order, under both of its models.
func TestReaderAgreesWithScorch(t *testing.T) {
	theirs, ours, m := scorchIndex(t)
	on := func(q query.FieldableQuery, field string) query.Query {
		q.SetField(field)
		return q
	}
	term := func(s string) query.Query { return on(query.NewTermQuery(s), "text") }
	fuzzy := func(s string, distance int) query.Query {
		q := query.NewFuzzyQuery(s)
		q.SetFuzziness(distance)
		return on(q, "text")
	}
	yes, no := true, false
	for _, tt := range []struct {
		name string
		q    query.Query
	}{
		{"term", term("هدنة")},
		{"rare term", term("اتفاقية")},
		{"absent term", term("لبنان")},
		{"absent field", on(query.NewTermQuery("هدنة"), "nowhere")},
		{"conjunction", query.NewConjunctionQuery([]query.Query{term("هدنة"), term("قصف"), term("وقف")})},
		{"conjunction with what is absent", query.NewConjunctionQuery([]query.Query{term("هدنة"), term("لبنان")})},
		{"disjunction", query.NewDisjunctionQuery([]query.Query{term("اتفاق"), term("بيان")})},
		{"disjunction of at least two", func() query.Query {
			q := query.NewDisjunctionQuery([]query.Query{term("اتفاق"), term("هدنة"), term("بيان")})
			q.SetMin(2)
			return q
		}()},
		{"boolean", query.NewBooleanQuery([]query.Query{term("هدنة")}, []query.Query{term("حلب")}, []query.Query{term("بيان")})},
		{"prefix", on(query.NewPrefixQuery("اتفاق"), "text")},
		{"prefix of everything", on(query.NewPrefixQuery(""), "text")},
		{"fuzzy 1", fuzzy("هدنه", 1)},
		{"fuzzy 2", fuzzy("اتفاقات", 2)},
		{"range", on(query.NewTermRangeInclusiveQuery("2018-03", "2018-07", &yes, &yes), "day")},
		{"half-open range", on(query.NewTermRangeInclusiveQuery("2018-03", "2018-07", &no, &no), "day")},
		{"range without end", on(query.NewTermRangeInclusiveQuery("2018-10", "", &yes, &yes), "day")},
		{"all", query.NewMatchAllQuery()},
		{"none", query.NewMatchNoneQuery()},
	} {
		for _, model := range []string{index.TFIDFScoring, index.BM25Scoring} {
			want := hits(t, theirs, tt.q, m, model)
			got := hits(t, ours, tt.q, m, model)
			if got != want {
				t.Errorf("%s (%s):\n got %s\nwant %s", tt.name, model, got, want)
			}
			if want == "" && !strings.Contains(tt.name, "absent") && tt.name != "none" {
				t.Errorf("%s found nothing: the test proves nothing", tt.name)
			}
		}
	}
}

// hits returns the documents that a query finds and their scores, in order.
func hits(t *testing.T, r index.IndexReader, q query.Query, m mapping.IndexMapping, model string) string {
	t.Helper()
	ctx := context.WithValue(context.Background(), blevesearch.GetScoringModelCallbackKey,
		blevesearch.GetScoringModelCallbackFn(func() string { return model }))
	s, err := q.Searcher(ctx, r, m, blevesearch.SearcherOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	sctx := &blevesearch.SearchContext{DocumentMatchPool: blevesearch.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0), IndexReader: r}
	var out strings.Builder
	for {
		d, err := s.Next(sctx)
		if err != nil {
			t.Fatal(err)
		}
		if d == nil {
			return out.String()
		}
		fmt.Fprintf(&out, "%d:%.6f ", docNumber(d.IndexInternalID), d.Score)
		sctx.DocumentMatchPool.Put(d)
	}
}

func TestAfterPrefix(t *testing.T) {
	for _, tt := range []struct{ prefix, want string }{
		{"ab", "ac"}, {"a\xff", "b"}, {"\xff\xff", ""}, {"", ""},
	} {
		if got := string(afterPrefix([]byte(tt.prefix))); got != tt.want {
			t.Errorf("afterPrefix(%q) = %q, want %q", tt.prefix, got, tt.want)
		}
	}
}
