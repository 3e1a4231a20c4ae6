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
	// leadWords is how many words behind the title are looked at: news say what happened
	// at the beginning, and what comes after it is often of another day. Of 20, 30, 45,
	// 60, 80 and 150 it did best on the judged pairs.
	leadWords = 60
	// inTitle is how many times a word of the title counts.
	inTitle = 1.5
	// mostCommon is in which share of the documents a word may be to tell anything.
	mostCommon = 0.1
)

// A feature is a word of a document with its weight; the weights of a document are of
// length one together.
type feature struct {
	word   int32
	weight float32
}

// A space knows how rare the words of a collection are: in it and in news in general,
// of which it is taken to be a part. A small collection cannot tell by itself which of
// its words are rare.
type space struct {
	news   background.Lexicon
	number map[string]int32 // of keys
	words  map[string]int32 // the number of a word's key; -1 for a word that tells nothing
	docs   []int32          // of the collection that have a word
	common []int32          // articles of newsArticles that have the most common of its forms
	total  int
}

// newsArticles is how many articles background.Lexicon.Count is of.
const newsArticles = 30000

// bag is what a document says at its beginning: how often each word, by its key's number.
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

// learn gives the number of a word's key, or -1.
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

// key is a word without its article and what is written together with that: enough to
// bring the forms of a noun together, and quick.
func key(word string) string {
	for _, before := range [...]string{"وال", "بال", "فال", "كال", "ال", "لل", "و"} {
		if rest, ok := strings.CutPrefix(word, before); ok && len(rest) >= 6 {
			return rest
		}
	}
	return word
}

// numbered gives the number of a word.
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

// vector weighs the words of a document by how rare they are.
func (s *space) vector(words map[int32]float64) []feature {
	var v []feature
	sum := 0.0
	for n, times := range words {
		docs, common := float64(s.docs[n]), float64(s.common[n])
		if common > mostCommon*newsArticles || s.total > 100 && docs > mostCommon*float64(s.total) {
			continue
		}
		// What most documents of a collection have is what it is about.
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

// alike is how much two documents say the same: the cosine of their vectors.
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
