package arabic_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A wordGroup is words of news that must share a key, and words that must not, by what goes wrong
// with them elsewhere. A line of meet is a group: every word must have the key of the first. A line
// of apart is a word and others that must not have its key.
type wordGroup struct {
	what        string
	meet, apart string
}

var wordPairs = slices.Concat(cliticPairs, formPairs, spellingPairs)

// A conflict is a pair that goes wrong, with the reason. In the table it is marked with *.
type conflict struct {
	a, b string
	meet bool // they share a key and should not; else the reverse
	why  string
}

var conflicts = []conflict{
	{"كتابة", "كتاب", true, "written without points «كتابة» is «كتابه», which is far more often «his book»"},
	{"عملة", "عمل", true, "written without points «عملة» is «عمله», which is more often «his work»"},
	{"فئة", "فئات", false, "written without points and hamza «فئة» is «فيه»"},
	{"يمنى", "اليمن", true, "«يمنى», right, is written as «يمني», Yemeni"},
	{"أب", "آباء", false, "«أب» and «آب», August, are one word"},
}

func TestPairs(t *testing.T) {
	lexicon := news(t)
	for _, c := range conflicts {
		if meet := key(lexicon, c.a) == key(lexicon, c.b); meet != c.meet {
			t.Errorf("%s and %s: meet %v, the list of conflicts says %v", c.a, c.b, meet, c.meet)
		}
	}
	n := 0
	eachPair(func(what, a, b string, meet bool) {
		n++
		if b, ok := strings.CutSuffix(b, "*"); ok {
			if !slices.ContainsFunc(conflicts, func(c conflict) bool { return c.a == a && c.b == b && c.meet != meet }) {
				t.Errorf("%s: %s and %s are marked, but not among the conflicts", what, a, b)
			}
			return
		}
		if keyA, keyB := key(lexicon, a), key(lexicon, b); (keyA == keyB) != meet {
			t.Errorf("%s: %s has the key %s, %s has %s; want them to meet: %v", what, a, keyA, b, keyB, meet)
		}
	})
	if n < 150 {
		t.Errorf("only %d pairs, want at least 150", n)
	}
}

// TestPairsInSmallCorpora measures the same pairs with smaller corpora: they are decided by what a
// corpus attests, and most must come out right in any.
func TestPairsInSmallCorpora(t *testing.T) {
	for _, test := range []struct {
		articles int
		want     float64 // the share of pairs that must come out right
	}{{10, 0.80}, {400, 0.95}, {2000, 0.97}} {
		lexicon := newsLexicon(t, test.articles)
		n, right := 0, 0
		eachPair(func(what, a, b string, meet bool) {
			n++
			b, marked := strings.CutSuffix(b, "*")
			if (key(lexicon, a) == key(lexicon, b)) == meet {
				right++
			} else if !marked {
				t.Logf("%d articles, %s: %s %s", 5*test.articles, what, a, b)
			}
		})
		share := float64(right) / float64(n)
		t.Logf("%d articles: %d of %d pairs hold, %.3f", 5*test.articles, right, n, share)
		if share < test.want {
			t.Errorf("%d articles: %.3f of the pairs hold, want %.2f", 5*test.articles, share, test.want)
		}
	}
}

func key(lexicon arabic.Lexicon, word string) string {
	return lexicon.Stem(arabic.Tokenize(word)[0].Word)
}

// eachPair calls yield for every pair of the table.
func eachPair(yield func(what, a, b string, meet bool)) {
	for _, p := range wordPairs {
		for groups, meet := range map[string]bool{p.meet: true, p.apart: false} {
			for line := range strings.Lines(groups) {
				words := strings.Fields(line)
				for _, word := range words[min(1, len(words)):] {
					yield(p.what, words[0], word, meet)
				}
			}
		}
	}
}
