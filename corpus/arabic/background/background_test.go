package background_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
)

func shipped(t testing.TB) background.Lexicon {
	t.Helper()
	l, err := background.Open(background.Words())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestClass(t *testing.T) {
	l := shipped(t)
	for _, tt := range []struct {
		word        string
		least, most int // of the class; -1 for an unknown word
	}{
		// Everyday words and function words.
		{"حزب", 8, 15}, {"قانون", 8, 15}, {"نفط", 7, 15}, {"رأس", 7, 15}, {"مئة", 5, 15}, {"بيت", 7, 15}, {"في", 14, 15},
		// Names.
		{"الفلوجة", 0, 6}, {"سلمان", 8, 15},
		// Not words.
		{"حزبببب", -1, -1}, {"الفلوجخ", -1, -1}, {"hezb", -1, -1}, {"", -1, -1},
	} {
		class, ok := l.Class(arabic.Normalize(tt.word))
		if !ok {
			class = -1
		}
		if class < tt.least || class > tt.most {
			t.Errorf("class of %q is %d, want %d to %d", tt.word, class, tt.least, tt.most)
		}
	}
}

// TestSize checks that the lexicon that ships has the promised number of words and size.
func TestSize(t *testing.T) {
	if n := shipped(t).Len(); n < 100_000 {
		t.Errorf("%d words, want at least 100,000", n)
	}
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(background.Words()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d words, %d bytes, %d in Brotli", shipped(t).Len(), len(background.Words()), out.Len())
	if out.Len() > 250_000 {
		t.Errorf("%d bytes in Brotli, want at most 250,000", out.Len())
	}
}

// TestRoundTrip finds every word that All yields, and none that it does not.
func TestRoundTrip(t *testing.T) {
	l := shipped(t)
	n := 0
	known := make(map[string]bool)
	l.All(func(word string, count int) { known[word] = true })
	l.All(func(word string, count int) {
		if got := l.Count(word); got != count {
			t.Fatalf("count of %q is %d, All gives %d", word, got, count)
		}
		for _, other := range []string{word + "ا", word[:len(word)-2], "ت" + word} {
			if _, ok := l.Class(other); ok != known[other] {
				t.Fatalf("Class knows %q: %v, All: %v", other, ok, known[other])
			}
		}
		n++
	})
	if n != l.Len() {
		t.Errorf("All gives %d words of %d", n, l.Len())
	}
}

func TestOpenFails(t *testing.T) {
	data := background.Encode(map[string]int{"باب": 3, "بابا": 9, "دار": 1})
	for n := range data[:len(data)-8] {
		if _, err := background.Open(data[:n]); err == nil && n < 12 {
			t.Errorf("opened %d bytes of %d", n, len(data))
		}
	}
	if _, err := background.Open(append([]byte{2}, data[1:]...)); err == nil {
		t.Error("opened another version")
	}
}

// FuzzOpen checks that damaged data causes neither a panic nor a hang.
func FuzzOpen(f *testing.F) {
	f.Add(background.Encode(map[string]int{"باب": 3, "بابا": 9}), "بابا")
	f.Fuzz(func(t *testing.T, data []byte, word string) {
		l, err := background.Open(data)
		if err != nil {
			return
		}
		l.Class(word)
		l.All(func(string, int) {})
	})
}

func BenchmarkClass(b *testing.B) {
	l := shipped(b)
	for b.Loop() {
		l.Class("الفلوجه")
	}
}

func Example() {
	l, err := background.Open(background.Encode(map[string]int{"باب": 40, "دمشق": 0}))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Class("باب"))
	fmt.Println(l.Class("دمشق"))
	fmt.Println(l.Class("باق"))
	// Output:
	// 5 true
	// 0 true
	// 0 false
}
