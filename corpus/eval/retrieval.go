package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A question is a query with the ids of the documents it should find.
type question struct {
	Query    string
	Relevant []string
}

// articles reads the news articles.
func articles(shared string) ([]corpus.Document, error) {
	return gold.Articles(filepath.Join(shared, "data", "ant"), 0)
}

// index returns an engine over the titles and bodies of documents, analysed by a system.
func index(docs []corpus.Document, s system) (*search.Engine, error) {
	c := &corpus.Corpus{Documents: make([]corpus.Document, len(docs)), Mentions: make([][]corpus.Mention, len(docs))}
	for i, d := range docs {
		if s.terms != nil {
			d.Title, d.Body = s.write(d.Title), s.write(d.Body)
		}
		c.Documents[i] = corpus.Document{ID: d.ID, Title: d.Title, Body: d.Body}
	}
	block, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		return nil, err
	}
	return search.Open(block)
}

// reciprocals returns for each question the reciprocal rank of the first relevant document among
// the first ten, or 0.
func reciprocals(e *search.Engine, s system, questions []question) []float64 {
	out := make([]float64, len(questions))
	engines := make([]*search.Engine, workers.Count())
	for i := range engines {
		engines[i] = e.Clone()
	}
	workers.Each(len(questions), func(worker, i int) {
		q := s.write(strings.ReplaceAll(questions[i].Query, "\n", " "))
		r := engines[worker].Search(corpus.Request{Query: q, Match: corpus.MatchAny, Limit: 10, Unfold: true, FacetLimit: 1})
		for rank, h := range r.Hits {
			if slices.Contains(questions[i].Relevant, h.ID) {
				out[i] = 1 / float64(rank+1)
				break
			}
		}
	})
	return out
}

// half reports whether a question belongs to half B, by a hash of its query. Half A may be used
// for tuning.
func half(q question) bool {
	h := fnv.New32a()
	h.Write([]byte(q.Query))
	return h.Sum32()%2 == 1
}

// retrieval measures a set of questions over documents: the mean reciprocal rank of the whole and
// of both halves.
func retrieval(name string, docs []corpus.Document, questions []question, tried, reach string) ([]row, error) {
	list, err := systems()
	if err != nil {
		return nil, err
	}
	whole := row{set: name, figure: "MRR@10", tried: tried, reach: reach}
	halves := row{set: "", figure: "half A / half B"}
	var first, second []float64
	for i, s := range list {
		e, err := index(docs, s)
		if err != nil {
			return nil, err
		}
		rr := reciprocals(e, s, questions)
		var a, b []float64
		for j, q := range questions {
			if half(q) {
				b = append(b, rr[j])
			} else {
				a = append(a, rr[j])
			}
		}
		whole.values[i] = fmt.Sprintf("%.4f", mean(rr))
		halves.values[i] = fmt.Sprintf("%.4f / %.4f", mean(a), mean(b))
		if i == 0 {
			first = rr
		} else if i == 1 {
			second = rr
		}
	}
	low, high := bootstrap(first, second)
	difference := row{figure: fmt.Sprintf("gain over bleve ar, 95 %% of %d paired resamples", resamples),
		values: [3]string{fmt.Sprintf("%+.4f [%+.4f, %+.4f]", mean(first)-mean(second), low, high)}}
	return []row{whole, halves, difference}, nil
}

const resamples = 2000

// bootstrap returns the bounds of the difference of two means in 95 % of paired resamples of the
// questions.
func bootstrap(a, b []float64) (low, high float64) {
	random := rand.New(rand.NewPCG(1, 2))
	differences := make([]float64, resamples)
	for i := range differences {
		for range a {
			j := random.IntN(len(a))
			differences[i] += (a[j] - b[j]) / float64(len(a))
		}
	}
	slices.Sort(differences)
	return differences[resamples*25/1000], differences[resamples*975/1000]
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(max(1, len(list)))
}

func headlines(shared string) ([]row, error) {
	docs, err := articles(shared)
	if err != nil {
		return nil, err
	}
	for i := range docs {
		docs[i].Title = "" // the titles are the queries
	}
	questions, err := gold.Lines[question](filepath.Join(shared, "eval", "retrieval", "ant-headlines.jsonl"), 0)
	if err != nil {
		return nil, err
	}
	return retrieval("ant-headlines (30,043 texts without titles)", docs, questions, ".680", ".78")
}

func arcd(shared string) ([]row, error) {
	return passages(shared, "arcd", "ARCD among ANT", ".644*", ".73")
}
func xquad(shared string) ([]row, error) {
	return passages(shared, "xquad", "XQuAD-ar among ANT", ".853*", ".885")
}

// passages measures questions whose answers lie in passages, with the news
// articles as distractors.
func passages(shared, file, name, tried, reach string) ([]row, error) {
	docs, err := articles(shared)
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(shared, "eval", "retrieval")
	list, err := gold.Lines[struct{ ID, Title, Text string }](filepath.Join(dir, file+"-passages.jsonl"), 0)
	if err != nil {
		return nil, err
	}
	for _, p := range list {
		docs = append(docs, corpus.Document{ID: p.ID, Title: p.Title, Body: p.Text})
	}
	questions, err := gold.Lines[question](filepath.Join(dir, file+"-queries.jsonl"), 0)
	if err != nil {
		return nil, err
	}
	return retrieval(name, docs, questions, tried, reach)
}

// probes searches all texts for one word each, and counts those that find the text that should
// have it.
func probes(shared string) ([]row, error) {
	list, err := gold.Lines[[3]string](filepath.Join(shared, "eval", "retrieval", "probes.jsonl"), 0)
	if err != nil {
		return nil, err
	}
	var docs []corpus.Document
	for i, p := range list {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Body: p[1]})
	}
	r := row{set: "probes", figure: fmt.Sprintf("answered of %d", len(list)), tried: "25 (Pagefind whole)", reach: "30"}
	all, err := systems()
	if err != nil {
		return nil, err
	}
	for i, s := range all {
		e, err := index(docs, s)
		if err != nil {
			return nil, err
		}
		answered := 0
		for n, p := range list {
			found := e.Search(corpus.Request{Query: s.write(p[2]), Limit: len(list), Unfold: true})
			if s.write(p[2]) != "" && slices.ContainsFunc(found.Hits, func(h corpus.Hit) bool { return h.ID == fmt.Sprint(n) }) {
				answered++
			} else if i == 0 {
				fmt.Fprintf(os.Stderr, "eval: not answered: %s (%s for %s)\n", p[0], p[2], p[1])
			}
		}
		r.values[i] = fmt.Sprint(answered)
	}
	return []row{r}, nil
}
