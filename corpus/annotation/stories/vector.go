package stories

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
)

const (
	// leadWords is how many words after the title are considered: news say what happened at the
	// beginning, and what follows is often about another day. Of 20, 30, 45, 60, 80 and 150 it
	// did best on the judged pairs.
	leadWords = 60
	// inTitle is how much a word of the title counts; others count 1.
	inTitle = 1.5
	// mostCommon is the share of documents above which a word is ignored.
	mostCommon = 0.1
)

// A feature is a word of a document with its weight. The weights of a document form a vector of
// length one.
type feature struct {
	word   int32
	weight float32
}

// A space knows how rare the words of a collection are: in it and in news in general, of which it
// is assumed to be a part, since a small collection alone does not show which of its words are
// rare.
type space struct {
	news   background.Lexicon
	number map[string]int32 // key → number
	words  map[string]int32 // word → number of its key; -1 if it is ignored
	docs   []int32          // by number: documents of the collection that have the word
	common []int32          // by number: articles of newsArticles that have the most common form of the word
	total  int
}

// newsArticles is the number of articles that background.Lexicon.Count counts in.
const newsArticles = 30000

// bag returns how often the title and beginning of a document have each word, by the number of
// its key.
func (s *space) bag(d *corpus.Document, tokens []arabic.Token) map[int32]float64 {
	words := make(map[int32]float64)
	behind := 0
	for _, t := range tokens {
		times := inTitle
		if t.Start > len(d.Title) {
			if times = 1; behind == leadWords {
				break
			}
			behind++
		}
		if n := s.learn(t.Word); n >= 0 {
			words[n] += times
		}
	}
	return words
}

// learn returns the number of a word's key, or -1.
func (s *space) learn(word string) int32 {
	n, ok := s.words[word]
	if ok {
		return n
	}
	n = -1
	if k := key(word); len(k) >= 4 { // two letters
		n = s.numbered(k)
		s.common[n] = max(s.common[n], int32(s.news.Count(word)))
	}
	s.words[word] = n
	return n
}

// key returns a word without its article and what is attached before that: enough to unite the
// forms of a noun, and fast.
func key(word string) string {
	for _, before := range [...]string{"وال", "بال", "فال", "كال", "ال", "لل", "و"} {
		if rest, ok := strings.CutPrefix(word, before); ok && len(rest) >= 6 {
			return rest
		}
	}
	return word
}

// numbered returns the number of a key, which it assigns if necessary.
func (s *space) numbered(word string) int32 {
	n, ok := s.number[word]
	if !ok {
		n = int32(len(s.docs))
		s.number[word] = n
		s.docs, s.common = append(s.docs, 0), append(s.common, 0)
	}
	return n
}

func (s *space) add(words map[int32]float64) {
	s.total++
	for n := range words {
		s.docs[n]++
	}
}

// vector returns the words of a document weighted by rarity, as a unit vector sorted by word.
func (s *space) vector(words map[int32]float64) []feature {
	var v []feature
	sum := 0.0
	for n, times := range words {
		docs, common := float64(s.docs[n]), float64(s.common[n])
		if common > mostCommon*newsArticles || s.total > 100 && docs > mostCommon*float64(s.total) {
			continue
		}
		// A word that most documents have is the collection's topic and does not distinguish
		// them.
		own := 1 - (docs-1)/float64(s.total)
		weight := (1 + math.Log(times)) * math.Log((float64(s.total)+newsArticles)/(docs+common)) * own
		v = append(v, feature{n, float32(weight)})
	}
	slices.SortFunc(v, func(a, b feature) int { return cmp.Compare(a.word, b.word) })
	for _, f := range v {
		sum += float64(f.weight) * float64(f.weight)
	}
	if sum > 0 {
		length := float32(math.Sqrt(sum))
		for i := range v {
			v[i].weight /= length
		}
	}
	return v
}

// alike returns the cosine similarity of two vectors.
func alike(a, b []feature) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			sum += float64(a[i].weight) * float64(b[j].weight)
			i, j = i+1, j+1
		}
	}
	return sum
}
