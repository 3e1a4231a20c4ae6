package lexicon_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
)

var decisions = map[string]string{
	"قال":       "قال",
	"وقال":      "قال",
	"قالت":      "قال",
	"صواريخ":    "صاروخ",
	"الايراني":  "ايران",
	"لله":       "الله",
	"نساء":      "امراه",
	"وبالاتفاق": "اتفاق",
	"bbc":       "bbc",
}

func encode(t testing.TB, stems map[string]string, joined ...string) []byte {
	t.Helper()
	data, err := lexicon.Encode(maps.All(stems), joined)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// decided returns the stems of a census by word.
func decided(c *lexicon.Census, rules arabic.Lexicon) map[string]string {
	stems := make(map[string]string)
	for i, stem := range c.Decide(rules) {
		stems[c.Held.Words[i]] = stem
	}
	return stems
}

func open(t testing.TB, data []byte) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestStem(t *testing.T) {
	l := open(t, encode(t, decisions))
	for word, want := range decisions {
		got, ok := l.Stem(word)
		if ok != (word != want) || ok && got != want {
			t.Errorf("Stem(%s) = %s, %v, want %s", word, got, ok, want)
		}
	}
	for _, word := range []string{"", "ق", "قا", "وقالت", "g20"} {
		if got, ok := l.Stem(word); ok {
			t.Errorf("Stem(%s) = %s, want none: it is not of the corpus", word, got)
		}
	}
}

func TestJoined(t *testing.T) {
	l := open(t, encode(t, nil, "نيويورك", "فيسبوك", "فيسبوك"))
	for word, want := range map[string]bool{"فيسبوك": true, "نيويورك": true, "فيس": false, "": false} {
		if got := l.Joined([]byte(word)); got != want {
			t.Errorf("Joined(%s) = %v, want %v", word, got, want)
		}
	}
}

func TestEmpty(t *testing.T) {
	l := open(t, encode(t, nil))
	if _, ok := l.Stem("قال"); ok || l.Joined([]byte("قال")) {
		t.Error("an empty lexicon knows a word")
	}
}

// TestFormat checks the example in the description of the format.
func TestFormat(t *testing.T) {
	data := encode(t, map[string]string{"وقال": "قال", "قالت": "قال", "قال": "قال"})
	want := []byte{2, 0, 0, 0, 2, 0, 0, 0, 6, 0, 0, 0}
	cuts := []byte{0, 2, 0, 2, 0, 0}
	if !bytes.HasPrefix(data, want) || !bytes.Equal(data[20:26], cuts) {
		t.Errorf("encoded as % x…, want % x, eight bytes and % x", data[:26], want, cuts)
	}
	if again := encode(t, map[string]string{"قال": "قال", "قالت": "قال", "وقال": "قال"}); !bytes.Equal(again, data) {
		t.Error("the same decisions gave other bytes")
	}
}

func TestDamaged(t *testing.T) {
	data := encode(t, decisions, "فيسبوك")
	for n := range len(data) {
		if l, err := lexicon.Open(data[:n]); err == nil {
			l.Stem("وقال") // must not panic
		} else if !errors.Is(err, lexicon.ErrCorrupt) {
			t.Errorf("the first %d bytes: %v, want ErrCorrupt", n, err)
		}
	}
	other := slices.Clone(data)
	other[0] = 99
	if _, err := lexicon.Open(other); !errors.Is(err, lexicon.ErrCorrupt) {
		t.Errorf("another version: %v, want ErrCorrupt", err)
	}
}

func TestCensus(t *testing.T) {
	texts := []string{
		"قال قال فيسبوك", "وقال عن فيس بوك", "فيسبوك قال", "فيس بوك", "مدينة بعيدة", "نهر", "جبل", "بحر",
		"ان سان", "انسان", "انسان ان", "سان", "ان سان فران", "ان", "ان كان", "سان جان", "ان ان",
	}
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	for word, want := range map[string]int{"قال": 2, "وقال": 1, "فيسبوك": 2, "انسان": 2, "كتب": 0} {
		if got := census.Count[word]; got != want {
			t.Errorf("%s is in %d documents, want %d", word, got, want)
		}
	}
	// «ان سان» is as frequent as expected by chance.
	if got := strings.Join(census.Joined, " "); got != "فيسبوك" {
		t.Errorf("joined words %q, want فيسبوك", got)
	}
	stems := decided(&census, arabic.Lexicon{Count: func(word string) int { return census.Count[word] }})
	if len(stems) != len(census.Count) || stems["وقال"] != "قال" {
		t.Errorf("%d stems of %d words, «وقال» has %q", len(stems), len(census.Count), stems["وقال"])
	}
	if empty := lexicon.Take(lexicon.Of(0, nil)); len(empty.Count) != 0 || len(empty.Joined) != 0 {
		t.Errorf("no documents have words: %v", empty)
	}
}

// FuzzEncode checks that every decision is returned, whatever the words.
func FuzzEncode(f *testing.F) {
	f.Add("وقال", "قال", "قالت", "قال")
	f.Add("لله", "الله", "نساء", "امراه")
	f.Add("ab", "b", "", "x")
	f.Fuzz(func(t *testing.T, w1, s1, w2, s2 string) {
		stems := make(map[string]string)
		for _, p := range [][2]string{{w1, s1}, {w2, s2}} {
			word, stem := arabic.Normalize(p[0]), arabic.Normalize(p[1])
			if len(word) < 250 && len(stem) < 250 {
				stems[word] = stem
			}
		}
		l := open(t, encode(t, stems))
		for word, want := range stems {
			got, ok := l.Stem(word)
			if !ok {
				got = word
			}
			if got != want {
				t.Errorf("Stem(%q) = %q, want %q", word, got, want)
			}
		}
	})
}

func Example() {
	texts := []string{"قال وزير", "وقال آخر", "الوزير قال"}
	census := lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] }))
	rules := arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}
	stems := census.Decide(rules)
	data, err := lexicon.Encode(func(yield func(word, stem string) bool) {
		for i, word := range census.Held.Words {
			if !yield(word, stems[i]) {
				return
			}
		}
	}, census.Joined)
	if err != nil {
		panic(err)
	}
	l, err := lexicon.Open(data)
	if err != nil {
		panic(err)
	}
	fmt.Println(l.Stem("وقال"))
	fmt.Println(l.Stem("وزير")) // its own stem
	// Output:
	// قال true
	//  false
}
