package search

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestSlips makes slips in words of news articles: nearly all must be corrected, and few may become
// other words.
func TestSlips(t *testing.T) {
	if testing.Short() {
		t.Skip("two thousand articles take a while")
	}
	checkSlips(t, articles(t, 2000), 300, 255, 9)
}

// TestSlipsInBriefs is TestSlips over the documents that ship, whose words are few and so easier to
// tell apart.
func TestSlipsInBriefs(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, len(docs))}
	checkSlips(t, c, 100, 85, 3)
}

// checkSlips makes this many slips that are not words, one in six of the longer words with two. At
// least fewestRight must be corrected, and at most mostWrong may become another word.
func checkSlips(t *testing.T, c *corpus.Corpus, slips, fewestRight, mostWrong int) {
	t.Helper()
	block, err := Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := bundle.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEngine(b)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	e.b.WordsWithPrefix("", func(w bundle.Word) bool {
		if letters(w.Word) >= 5 && w.Count >= 5 && !functionWord(w.Word) {
			list = append(list, strings.Clone(w.Word))
		}
		return true
	})
	random := rand.New(rand.NewPCG(9, 1))
	var tried, right, wrong, offered, missed, real int
	for tried < slips {
		word := list[random.IntN(len(list))]
		slip := words.Slip(random, word)
		if letters(slip) >= 7 && random.IntN(6) == 0 {
			slip = words.Slip(random, slip)
		}
		slip = arabic.Normalize(slip)
		if slip == word || e.count(slip) > 0 || e.isWord(slip) {
			continue // it is a word, not an unknown one
		}
		tried++
		r := e.Search(corpus.Request{Query: slip, Limit: 1})
		switch {
		case len(r.Corrections) > 0 && e.stem(arabic.Normalize(r.Corrections[0].To)) == e.stem(word),
			len(r.Corrections) == 0 && e.stem(slip) == e.stem(word):
			right++
		case len(r.Corrections) > 0:
			wrong++
			t.Logf("%s of %s became %s", slip, word, r.Corrections[0].To)
		case len(r.Parts) == 1 && len(r.Parts[0].Offers) > 0:
			offered++
			t.Logf("%s of %s: offered %v", slip, word, r.Parts[0].Offers)
		case r.Total > 0:
			real++
			t.Logf("%s of %s: found as a form of %s", slip, word, e.stem(slip))
		default:
			missed++
			t.Logf("%s of %s: nothing", slip, word)
		}
	}
	t.Logf("of %d slips %d were put right, %d became other words, %d had offers, %d are found as forms of other words, %d find nothing", tried, right, wrong, offered, real, missed)
	if right < fewestRight || wrong > mostWrong {
		t.Errorf("%d of %d put right and %d wrong, want at least %d and at most %d", right, tried, wrong, fewestRight, mostWrong)
	}
}
