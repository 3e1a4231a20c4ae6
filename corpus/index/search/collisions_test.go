package search

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// TestCollisions checks what is made of words of everyday news that the folding of foreign sounds
// makes equal to a name of the gazetteer, or that begin with a clitic before a name and are more
// frequent than it. The golden file has each word with the name, what the word is taken for if
// documents have it without the name, and what if no document has it. testdata/everyday.txt was
// computed from the gazetteer and from the words of some thirty thousand news articles, normalised,
// that occur in five or more. A word may be followed by the entity that the list has under exactly
// this spelling by now, which the word then means as well: «قربه», near him, is Korba too.
func TestCollisions(t *testing.T) {
	everyday, err := os.ReadFile(filepath.Join("testdata", "everyday.txt"))
	if err != nil {
		t.Fatal(err)
	}
	written, unwritten := gazetteerEngine(t, string(everyday)), gazetteerEngine(t, "…")
	var lines []string
	for line := range strings.Lines(string(everyday)) {
		word, want, listed := strings.Cut(strings.TrimSpace(line), " ")
		if !listed {
			want = "a word"
		}
		got := madeOf(written, word)
		lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%s\n", word, collision(written, word), got, madeOf(unwritten, word)))
		if got != want {
			t.Errorf("%s, which documents write without naming anybody, names %s, want %s", word, got, want)
		}
	}
	golden.Check(t, filepath.Join("testdata", "collisions.golden"), strings.Join(lines, ""))
}

// collision returns with which name a word collides.
func collision(e *Engine, word string) string {
	if names := e.b.Variants([]string{word}); names != nil {
		return "sounds like " + first(names)
	}
	for _, split := range arabic.Proclitics(word) {
		rest := []string{split.Rest}
		for _, names := range [][]bundle.Name{e.b.Named(rest), e.b.Surnamed(rest), e.b.Variants(rest)} {
			if names != nil {
				return split.Clitics + " and " + first(names)
			}
		}
	}
	return "nothing"
}

// first returns the first of some names in alphabetical order, so that other entities of the list
// change nothing.
func first(names []bundle.Name) string {
	return slices.MinFunc(names, func(a, b bundle.Name) int { return strings.Compare(a.Text, b.Text) }).Text
}

// madeOf returns what the engine takes a word for.
func madeOf(e *Engine, word string) string {
	found, _ := e.naming([]query.Node{query.Word{Text: word}})
	var made []string
	for _, entity := range found {
		made = append(made, e.b.EntityRef(entity).ID)
	}
	if made == nil {
		return "a word"
	}
	return strings.Join(made, " ")
}

// gazetteerEngine returns an engine that knows every entity of the hand-written lists and has one
// text, which mentions none.
func gazetteerEngine(t *testing.T, text string) *Engine {
	t.Helper()
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(entities, func(a, b corpus.Entity) int { return strings.Compare(a.ID, b.ID) })
	entities = slices.CompactFunc(entities, func(a, b corpus.Entity) bool { return a.ID == b.ID })
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "none", Body: text}}, Mentions: make([][]corpus.Mention, 1), Entities: entities}
	block, err := Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
