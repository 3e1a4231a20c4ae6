package pipeline_test

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// A counted collection is one on which the counts are checked, with words that it has.
type counted struct {
	c       *corpus.Corpus
	engine  *search.Engine
	word    string    // in its normal form
	phrase  [2]string // two words, the first without its article
	person  string    // the ID of a person who is mentioned
	named   []string  // the query for it, and the parts one of which every mention has
	queries []corpus.Request
}

var openShipped = sync.OnceValues(func() (*counted, error) {
	c, _, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return open(c, counted{word: "الهدنه", phrase: [2]string{"اطلاق", "النار"}, person: "vladimir-putin", named: []string{"فلاديمير بوتين", "بوتين"}, queries: []corpus.Request{
		{}, {Query: "هدنة"}, {Query: "بوتين أردوغان", Sort: corpus.Oldest}, {From: "2019", To: "2019"}, {Query: "=هدنة", Match: corpus.MatchAny},
		{Filters: []corpus.Filter{{Facet: corpus.FacetPlace, Value: "idlib", Exclude: true}}}}})
})

// antArticles is on how many news articles the counts are checked.
const antArticles = 300

var openArticles = sync.OnceValues(func() (*counted, error) {
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "data", "ant", "*.jsonl.gz"))
	if len(files) == 0 {
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "articles")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for _, name := range files {
		data, err := firstLines(name, antArticles/len(files))
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(name), ".gz")), data, 0o600); err != nil {
			return nil, err
		}
	}
	c, _, err := pipeline.Collect(dir, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return open(c, counted{word: "الرييس", phrase: [2]string{"رييس", "الوزراء"}, person: "donald-trump", named: []string{"دونالد ترامب", "ترامب", "ترمب"}, queries: []corpus.Request{
		{}, {Query: "الرئيس"}, {Query: "ترامب إيران", Sort: corpus.Newest}, {From: "2018-03", To: "2018-05"}, {Query: "=الرئيس", Match: corpus.MatchAny},
		{Query: "ترامب", Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "bbc"}}}}})
})

func open(c *corpus.Corpus, k counted) (*counted, error) {
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	k.c = c
	k.engine, err = search.Open(block)
	return &k, err
}

// firstLines returns the first lines of a compressed file.
func firstLines(name string, n int) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	var out []byte
	for i := 0; i < n && lines.Scan(); i++ {
		out = append(append(out, lines.Bytes()...), '\n')
	}
	return out, lines.Err()
}

// onBoth runs a check on the corpus that ships and on news articles.
func onBoth(t *testing.T, prove func(*testing.T, *counted)) {
	t.Helper()
	for name, open := range map[string]func() (*counted, error){"shipped": openShipped, "articles": openArticles} {
		t.Run(name, func(t *testing.T) {
			k, err := open()
			if err != nil {
				t.Fatal(err)
			}
			if k == nil {
				t.Skip("no news articles in ../shared/data/ant: the counts are proved on the corpus that ships alone")
			}
			prove(t, k)
		})
	}
}

// document returns a document of the corpus by its id.
func (s *counted) document(id string) *corpus.Document {
	i := slices.IndexFunc(s.c.Documents, func(d corpus.Document) bool { return d.ID == id })
	return &s.c.Documents[i]
}

// runsOf counts how often words are next to each other in a text.
func runsOf(text string, words ...string) int {
	n, all := 0, arabic.Words(text)
	for i := 0; i+len(words) <= len(all); i++ {
		if slices.Equal(all[i:i+len(words)], words) {
			n++
		}
	}
	return n
}
