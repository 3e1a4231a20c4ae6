package arabic_test

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// hashLexicon attests every word a pseudo-random number of times.
func hashLexicon(seed byte) arabic.Lexicon {
	number := func(word string) uint32 {
		h := fnv.New32a()
		h.Write([]byte{seed})
		h.Write([]byte(word))
		return h.Sum32()
	}
	return arabic.Lexicon{
		Count: func(word string) int { return max(0, int(number(word)%300)-100) },
		Name:  func(word string) bool { return number(word)%17 == 0 },
	}
}

// FuzzStem checks that, whatever a corpus attests, a key is never empty, is normal, and is the same
// when asked for again; and that the parts of Split add up to its word.
func FuzzStem(f *testing.F) {
	for _, s := range []string{"وبالاتفاق", "للبنان", "لله", "عملياتهم", "سيقولون", "لاجئون", "g20"} {
		f.Add(s, byte(1))
	}
	f.Fuzz(func(t *testing.T, s string, seed byte) {
		for _, lexicon := range []arabic.Lexicon{{}, hashLexicon(seed)} {
			for _, token := range arabic.Tokenize(s) {
				key := lexicon.Stem(token.Word)
				if key == "" || arabic.Normalize(key) != key || lexicon.Stem(token.Word) != key {
					t.Errorf("Stem(%q) = %q", token.Word, key)
				}
				split := lexicon.Split(token.Word)
				joined := split.Clitics + split.Rest
				if joined != token.Word && strings.HasSuffix(split.Clitics, "ل") && strings.HasPrefix(split.Rest, "ال") {
					joined = strings.Replace(joined, "لال", "لل", 1)
				}
				if joined != token.Word && "ل"+strings.TrimPrefix(joined, "ل") != token.Word && !strings.HasSuffix(token.Word, "لله") {
					t.Errorf("Split(%q) = %+v", token.Word, split)
				}
			}
		}
	})
}

func ExampleLexicon_Stem() {
	documents := map[string]int{"قال": 40, "وقال": 60, "وزير": 30, "الوزير": 12, "شركه": 20, "شركات": 9}
	lexicon := arabic.Lexicon{Count: func(word string) int { return documents[word] }}
	for _, word := range []string{"وقال", "وزير", "والوزير", "شركات"} {
		fmt.Println(word, lexicon.Stem(arabic.Normalize(word)))
	}
	// Output:
	// وقال قال
	// وزير وزير
	// والوزير وزير
	// شركات شركه
}

func BenchmarkStem(b *testing.B) {
	lexicon := news(b)
	tokens := arabic.Tokenize(article)
	b.ReportAllocs()
	for b.Loop() {
		for _, token := range tokens {
			lexicon.Stem(token.Word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(tokens)), "ns/word")
}

func TestMayShare(t *testing.T) {
	lexicon := news(t)
	eachPair(func(what, a, b string, meet bool) {
		b = arabic.Normalize(strings.TrimSuffix(b, "*"))
		if stem := lexicon.Stem(b); !arabic.MayShare(b, stem) {
			t.Errorf("MayShare(%s, %s) is false, but that is its stem", b, stem)
		}
	})
	for _, test := range []struct {
		word, stem string
		want       bool
	}{
		{"يعلن", "اعلن", true}, {"صواريخ", "صاروخ", true}, {"نساء", "امراه", true}, {"g20", "g20", true},
		{"هدنه", "صاروخ", false}, {"اعلن", "g20", false},
	} {
		if need := arabic.Needed(test.stem); test.want && arabic.Letters(test.word)&need != need {
			t.Errorf("the letters that %s needs are not all in %s", test.stem, test.word)
		}
		if got := arabic.MayShare(test.word, test.stem); got != test.want {
			t.Errorf("MayShare(%s, %s) = %v, want %v", test.word, test.stem, got, test.want)
		}
	}
}
