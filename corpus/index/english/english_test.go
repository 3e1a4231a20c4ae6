package english_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/english"
)

func compact(t testing.TB) string {
	t.Helper()
	block, err := english.Compact()
	if err != nil {
		t.Fatal(err)
	}
	return string(block)
}

// TestTerms checks the list: as many terms as required, within the size allowed, none without
// Arabic letters, and each found by Find.
func TestTerms(t *testing.T) {
	block := compact(t)
	lines := strings.Split(strings.TrimSuffix(block, "\n"), "\n")
	if len(lines) < 3000 {
		t.Errorf("%d terms, want at least 3,000", len(lines))
	}
	var small bytes.Buffer
	w := brotli.NewWriterLevel(&small, brotli.BestCompression)
	if _, err := w.Write([]byte(block)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if small.Len() > 60_000 {
		t.Errorf("%d bytes with Brotli, want at most 60,000", small.Len())
	}
	t.Logf("%d terms, %d bytes, %d with Brotli", len(lines), len(block), small.Len())
	terms := english.Open(block)
	for _, line := range lines {
		key, words, _ := strings.Cut(line, "\t")
		if got := strings.Join(terms.Find(strings.Fields(key)), "|"); got != words {
			t.Errorf("%q: found %q, want %q", key, got, words)
		}
		for _, w := range strings.Split(words, "|") {
			for _, word := range arabic.Words(w) {
				if word[0] < 0xD8 && !(word[0] >= '0' && word[0] <= '9') {
					t.Errorf("%q: %q is not Arabic", key, w)
				}
			}
			if len(arabic.Words(w)) == 0 {
				t.Errorf("%q: an alternative has no word", key)
			}
		}
	}
}

func TestFind(t *testing.T) {
	terms := english.Open(compact(t))
	for _, tt := range []struct{ term, want string }{
		{"Ceasefire", "هدنة|وقف إطلاق النار"},
		{"cease-fire", "هدنة|وقف إطلاق النار"},
		{"ceasefires", "هدنة|وقف إطلاق النار"},
		{"prime ministers", "رئيس الوزراء"},
		{"countries", "دول|بلدان"},
		{"evacuated", "إجلاء|أجلى"},
		{"bombarding", "قصف"},
		{"Egyptian", "مصري|@مصر"},
		{"egypt", "@مصر"},
		{"xyzzy", ""},
		{"", ""},
		{"zzz", ""},
		{"aaa", ""},
	} {
		if got := strings.Join(terms.Find(arabic.Words(tt.term)), "|"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.term, got, tt.want)
		}
	}
	if got := (english.Terms{}).Find([]string{"war"}); got != nil {
		t.Errorf("no terms have %q", got)
	}
}

func TestStop(t *testing.T) {
	for word, want := range map[string]bool{"the": true, "which": true, "many": true, "war": false, "": false, "th": false} {
		if english.Stop(word) != want {
			t.Errorf("%q: got %v", word, !want)
		}
	}
}

// FuzzFind checks that what is found is a line of the list whose key begins like the first word,
// and that nothing panics.
func FuzzFind(f *testing.F) {
	terms := english.Open(compact(f))
	for _, s := range []string{"war", "prime ministers", "\n", "a\tb", "ed", "ééé"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range terms.Find(strings.Fields(s)) {
			if found == "" || strings.ContainsAny(found, "\t\n|") {
				t.Errorf("%q finds %q", s, found)
			}
		}
	})
}

func ExampleTerms_Find() {
	block, err := english.Compact()
	if err != nil {
		panic(err)
	}
	terms := english.Open(string(block))
	for _, words := range terms.Find([]string{"security", "council"}) {
		fmt.Println(words)
	}
	// Output: مجلس الأمن
}
