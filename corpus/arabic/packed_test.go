package arabic

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// written returns the table of irregular words as a map, made of the file that is written by hand.
func written(t *testing.T) (lines string, table map[string]string) {
	t.Helper()
	data, err := os.ReadFile("irregular.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data), makeTable(string(data))
}

// TestPacked: the packed table has what the written one has, and nothing that differs from it in a
// letter.
func TestPacked(t *testing.T) {
	lines, table := written(t)
	if len(packedIrregular) > 1<<16-1 || len(table) > len(irregular.at)*3/4 {
		t.Fatalf("%d words of %d bytes do not fit", len(table), len(packedIrregular))
	}
	for word, want := range table {
		if key, ok := irregular.key(word); !ok || key != want {
			t.Errorf("%s: %q, %v, want %q", word, key, ok, want)
		}
		for _, other := range []string{word + "ط", "ط" + word, word[2:], word[:len(word)-2], "ظ" + word[2:], word[:len(word)-2] + "ظ", word + "a", word[1:], word + " ", " " + word} {
			if _, want := table[other]; irregular.has(other) != want {
				t.Errorf("%q is in the table: %v, want %v", other, !want, want)
			}
		}
	}
	alone := make(map[string]bool)
	for line := range strings.Lines(lines) {
		if words := fields(Normalize(line)); len(words) == 1 && strings.HasPrefix(words[0], al) {
			alone[words[0]] = true
		}
	}
	for word := range table {
		if got := KeepsArticle(word); got != alone[word] {
			t.Errorf("%s keeps its article: %v, want %v", word, got, alone[word])
		}
	}
	for _, word := range []string{"", al, "x", "ab", "٣٤", "\xd8", "\xd8\x00", strings.Repeat("ا", 40)} {
		if irregular.has(word) || KeepsArticle(word) {
			t.Errorf("%q is in the table", word)
		}
	}
}

// TestOtherLetters: the keys that have a word of other letters are those that are listed.
func TestOtherLetters(t *testing.T) {
	_, table := written(t)
	want := make(map[string]bool)
	for word, key := range table {
		if first, last := rootEnds(key); !strings.Contains(word, first) || !strings.Contains(word, last) {
			want[key] = true
		}
	}
	if !maps.Equal(want, otherLetters) {
		t.Errorf("they are\n%s", strings.Join(slices.Sorted(maps.Keys(want)), " "))
	}
}
