package arabic_test

import (
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// analysed hashes what the package returns for every word of news, with every second word attested,
// and for a text with everything that occurs in texts.
func analysed(t *testing.T) string {
	t.Helper()
	list, err := os.ReadFile("testdata/fingerprint.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(list)
	words := arabic.Words(text)
	for _, stem := range words { // the same words with clitics and endings
		for _, clitic := range []string{"و", "ال", "وال", "ب", "لل", "فس"} {
			words = append(words, arabic.Normalize(clitic+stem))
		}
		for _, suffix := range []string{"ها", "هم", "ون", "ات", "ين", "ية"} {
			words = append(words, arabic.Normalize(stem+suffix))
		}
	}
	h := fnv.New64a()
	tokens := arabic.Tokenize(text)
	fmt.Fprintln(h, tokens, arabic.Normalize(text), arabic.NameKey(words), arabic.Spelled(words))
	fmt.Fprintln(h, arabic.Compounds(nil, text, tokens, func([]byte) bool { return true }))
	for _, all := range []bool{true, false} {
		known := make(map[string]int)
		for i, w := range words {
			if all || i%2 == 0 {
				known[w]++
			}
		}
		l := arabic.Lexicon{Count: func(w string) int { return known[w] }}
		for _, w := range words {
			fmt.Fprintln(h, w, l.Stem(w), arabic.Proclitics(w), arabic.NameKey([]string{w}), arabic.Needed(w), arabic.Variant(w), arabic.VariesSurely(w), arabic.Letters(w), arabic.Lettered(w))
		}
	}
	return fmt.Sprintf("%s %016x", arabic.Fingerprint, h.Sum64())
}

// TestFingerprint: if a result of the analysis changes, the fingerprint must change, so that a
// program refuses an index made by another analysis.
func TestFingerprint(t *testing.T) {
	const file = "testdata/fingerprint.golden"
	got := analysed(t)
	data, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	want := strings.TrimSpace(string(data))
	if got == want {
		return
	}
	version, _, _ := strings.Cut(want, " ")
	if version == arabic.Fingerprint {
		t.Fatalf("the analysis gives something else than %q did (%s, want %s): change Fingerprint in arabic.go, then run this test with -update", version, got, want)
	}
	if !*update {
		t.Fatalf("the fingerprint is new: run this test with -update (%s, want %s)", got, want)
	}
	if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
