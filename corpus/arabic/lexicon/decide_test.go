package lexicon_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
)

// TestDecideAgain checks that decisions made with a record of earlier ones are those made anew,
// while documents come and go and words become names and cease to be.
func TestDecideAgain(t *testing.T) {
	files, err := filepath.Glob("../../documents/*.md")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d documents, %v", len(files), err)
	}
	var texts []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	var record []byte
	last, changed, kept := map[string]string{}, 0, 0
	for _, step := range []struct {
		from, to int
		names    string
	}{
		{0, 12, ""}, {0, 12, ""}, {0, 13, ""}, {1, 13, "تركيا الكرملين"}, {1, 13, "تركيا"}, {1, 40, "تركيا"}, {20, 40, "تركيا"}, {0, 0, ""}, {0, 20, "روسيا"},
	} {
		docs := texts[step.from:min(step.to, len(texts))]
		census := lexicon.Take(lexicon.Of(len(docs), func(i int) string { return docs[i] }))
		names := arabic.WordSet(step.names)
		rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }, Name: func(word string) bool { return names[word] }}
		want := decided(&census, rules)
		got, next := census.DecideAgain(rules, names, record)
		if next != nil {
			record = next
		} else {
			kept++
		}
		for i, word := range census.Held.Words {
			if got[i] != want[word] {
				t.Errorf("%v: %s is %s with a record, %s without", step, word, got[i], want[word])
			}
			if was, ok := last[word]; ok && was != want[word] {
				changed++
			}
		}
		last = want
	}
	if changed < 20 || kept < 1 {
		t.Errorf("%d stems changed, %d records held, want more: nothing was tested", changed, kept)
	}
}

// TestRecordDamaged checks that a damaged record is not believed.
func TestRecordDamaged(t *testing.T) {
	docs := []string{"قال وزير", "وقال آخر", "الوزير قال"}
	census := lexicon.Take(lexicon.Of(len(docs), func(i int) string { return docs[i] }))
	none := map[string]bool{}
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }, Name: func(string) bool { return false }}
	want, record := census.DecideAgain(rules, none, nil)
	for n := range record {
		if got, next := census.DecideAgain(rules, none, record[:n]); fmt.Sprint(got) != fmt.Sprint(want) || next == nil {
			t.Errorf("the first %d bytes: %v, want %v and a new record", n, got, want)
		}
	}
}
