package words_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
)

func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const lemmas = `sentence_index,word_index,word,gold_lex,gold_pos
0,0,#,#,punc
0,1,كتاب,كِتاب,noun
0,2,الكتاب,كِتاب,noun
0,3,كتب,كِتاب,noun
0,4,كتب,كَتَب,verb
0,5,كَتب,كَتَب,verb
0,6,كاتب,,noun
0,7,NATO,NATO,noun
`

// TestConflation: of the words كتاب, الكتاب and كتب, without vowels, all three pairs share a
// lemma.
func TestConflation(t *testing.T) {
	list, err := words.ReadLemmas(write(t, lemmas))
	if err != nil || len(list) != 8 {
		t.Fatalf("got %d words, %v; want 8", len(list), err)
	}
	for _, tt := range []struct {
		name string
		key  func(string) string
		want gold.Figure
	}{
		{"every word its own", func(w string) string { return w }, gold.Figure{Right: 0, Given: 0, Wanted: 3}},
		{"without the article", func(w string) string { return strings.TrimPrefix(w, "ال") }, gold.Figure{Right: 1, Given: 1, Wanted: 3}},
		{"all one", func(string) string { return "" }, gold.Figure{Right: 3, Given: 3, Wanted: 3}},
	} {
		if got := words.Conflation(list, tt.key); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
	for _, bad := range []string{"", "word,lemma\n", "a,b,c,d,e\n\"x,y\n"} {
		if _, err := words.ReadLemmas(write(t, bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestCut(t *testing.T) {
	const segmented = "#\tPUNC\nثقاف+ة\tNOUN+NSUFF\nو+ال+كتاب\tCONJ+DET+NOUN\nل+ال+كتاب\tPREP+DET+NOUN\n" +
		"س+يكتب\tFUT_PART+V\nو\tCONJ\nNATO\tFOREIGN\nno tab\n"
	list, err := words.ReadSegmented(write(t, segmented))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(list), "[{ثقافه 0} {والكتاب 3} {للكتاب 2} {سيكتب 1} {و 0}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	two := words.Cut(list, func(word string) int {
		if word == "و" {
			return 1
		}
		return 2
	})
	if want := (words.Cuts{With: 3, Right: 1, Without: 2, Wrong: 2}); two != want {
		t.Errorf("got %+v, want %+v", two, want)
	}
	if got := fmt.Sprintf("%.3f %.3f", two.Accuracy(), two.Mistakes()); got != "0.333 1.000" {
		t.Errorf("shares %s", got)
	}
}
