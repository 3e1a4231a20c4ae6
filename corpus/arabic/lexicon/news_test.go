package lexicon_test

import (
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// articles returns the texts of up to n news articles that may be next to the checkout, the same
// number for each outlet.
func articles(t testing.TB, n int) []string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "data", "ant")
	names, err := gold.Outlets(dir)
	if err != nil {
		t.Skip(err)
	}
	docs, err := gold.Articles(dir, n/len(names))
	if err != nil {
		t.Fatal(err)
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text()
	}
	return texts
}

// TestNews checks that a lookup returns what the rules decide, and that a lexicon is small compared
// with the texts.
func TestNews(t *testing.T) {
	texts := articles(t, 10000)
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}
	data := encode(t, decided(&census, rules), census.Joined...)
	l := open(t, data)
	wrong := 0
	for word := range census.Count {
		got, ok := l.Stem(word)
		if !ok {
			got = word
		}
		if want := rules.Stem(word); got != want {
			if wrong++; wrong <= 10 {
				t.Errorf("%s is looked up as %s, the rules give %s", word, got, want)
			}
		}
	}
	share := float64(len(data)) / float64(size)
	t.Logf("%d articles of %d bytes: %d words, %d also written as two, lexicon of %d bytes, %.4f of the texts",
		len(texts), size, len(census.Count), len(census.Joined), len(data), share)
	if share > 0.03 {
		t.Errorf("the lexicon takes %.4f of the texts, want at most 0.03", share)
	}
}

func BenchmarkStem(b *testing.B) {
	texts := articles(b, 2000)
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}
	l := open(b, encode(b, decided(&census, rules), census.Joined...))
	tokens := arabic.Tokenize(texts[0] + texts[len(texts)-1])
	report := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(tokens)), "ns/word")
	}
	b.Run("lookup", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, t := range tokens {
				l.Stem(t.Word)
			}
		}
		report(b)
	})
	b.Run("rules", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, t := range tokens {
				rules.Stem(t.Word)
			}
		}
		report(b)
	})
}

func BenchmarkTake(b *testing.B) {
	texts := articles(b, 10000)
	for b.Loop() {
		lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	}
}

func BenchmarkDecide(b *testing.B) {
	texts := articles(b, 10000)
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}
	for b.Loop() {
		census.Decide(rules)
	}
}
