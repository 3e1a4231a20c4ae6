package search

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// slipOf makes one of the usual slips in a word: a letter left out, put twice,
// swapped with the next, taken for one of its like, or the neighbour's key.
func slipOf(random *rand.Rand, word string) string {
	r := []rune(word)
	at := 1 + random.IntN(len(r)-2)
	switch random.IntN(5) {
	case 0:
		return string(slices.Delete(slices.Clone(r), at, at+1))
	case 1:
		return string(slices.Insert(slices.Clone(r), at, r[at]))
	case 2:
		r[at], r[at+1] = r[at+1], r[at]
		return string(r)
	case 3:
		for _, group := range confused {
			if strings.ContainsRune(group, r[at]) {
				others := []rune(strings.ReplaceAll(group, string(r[at]), ""))
				r[at] = others[random.IntN(len(others))]
				break
			}
		}
		return string(r)
	}
	for _, row := range keyboard {
		keys := []rune(row)
		if i := slices.Index(keys, r[at]); i > 0 {
			r[at] = keys[i-1]
			break
		}
	}
	return string(r)
}

// TestSlips makes slips in words of news articles and wants nearly all to be put
// right, and few to become other words.
func TestSlips(t *testing.T) {
	if testing.Short() {
		t.Skip("two thousand articles take a while")
	}
	checkSlips(t, articles(t, 2000), 300, 180, 9)
}

// TestSlipsInBriefs is TestSlips over the documents that ship, whose words are few
// and therefore easier to tell apart.
func TestSlipsInBriefs(t *testing.T) {
	docs, _, err := ingest.Read(filepath.Join("..", "..", "documents"), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, len(docs))}
	checkSlips(t, c, 100, 85, 2)
}

// checkSlips makes so many slips, of which at least so many must be put right and at
// most so many become another word.
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
	var words []string
	e.b.WordsWithPrefix("", func(w bundle.Word) bool {
		if letters(w.Word) >= 5 && w.Count >= 5 && !functionWord(w.Word) {
			words = append(words, strings.Clone(w.Word))
		}
		return true
	})
	random := rand.New(rand.NewPCG(9, 1))
	var tried, right, wrong, offered, missed, real int
	for tried < slips {
		word := words[random.IntN(len(words))]
		slip := slipOf(random, word)
		if slip == word || e.count(slip) > 0 {
			continue
		}
		tried++
		r := e.Search(corpus.Request{Query: slip, Limit: 1})
		switch {
		case len(r.Corrections) > 0 && e.stem(arabic.Normalize(r.Corrections[0].To)) == e.stem(word):
			right++
		case len(r.Corrections) > 0:
			wrong++
			t.Logf("%s of %s became %s", slip, word, r.Corrections[0].To)
		case len(r.Parts) == 1 && len(r.Parts[0].Offers) > 0:
			offered++
			t.Logf("%s of %s: offered %v (a word: %v)", slip, word, r.Parts[0].Offers, e.isWord(slip))
		case r.Total > 0:
			real++
			t.Logf("%s of %s: found %s", slip, word, r.Understood)
		default:
			missed++
			t.Logf("%s of %s: nothing (a word: %v)", slip, word, e.isWord(slip))
		}
	}
	t.Logf("of %d slips %d were put right, %d became other words, %d had offers, %d found a document as they are, %d nothing", tried, right, wrong, offered, real, missed)
	if right < fewestRight || wrong > mostWrong {
		t.Errorf("%d of %d put right and %d wrong, want at least %d and at most %d", right, tried, wrong, fewestRight, mostWrong)
	}
}
