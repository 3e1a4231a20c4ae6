package lexicon_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
)

// TestShipped is TestNews on the documents that ship, without any data from outside.
func TestShipped(t *testing.T) {
	files, err := filepath.Glob("../../documents/*.md")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d documents, %v", len(files), err)
	}
	texts := make([]string, len(files))
	for i, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(data)
	}
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}
	l := open(t, encode(t, decided(&census, rules), census.Joined...))
	for word := range census.Count {
		got, ok := l.Stem(word)
		if !ok {
			got = word
		}
		if want := rules.Stem(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}
