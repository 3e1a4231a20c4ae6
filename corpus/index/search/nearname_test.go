package search

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// TestNearNames: only names of about the same length are compared, and among those that share most
// letters none is missed that costs no more than farthest.
func TestNearNames(t *testing.T) {
	most, cheapest := farthest, slipDoubled
	if want := int(most / cheapest); mostApart != want {
		t.Fatalf("names are %d letters longer or shorter, want %d", mostApart, want)
	}
	e := gazetteerEngine(t, "موسكو وبيروت ودمشق وطهران وإسطنبول وواشنطن والقاهرة وفلاديمير بوتين ودونالد ترامب وبرلين وباريس")
	var names []bundle.Name
	e.b.NamesWithPrefix("", func(n bundle.Name) bool {
		if !n.Role && !strings.Contains(n.Key, " ") {
			names = append(names, n)
		}
		return true
	})
	if len(names) < 10 {
		t.Fatalf("only %d names", len(names))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		word := []rune(names[random.IntN(len(names))].Key)
		for range random.IntN(3) {
			at := random.IntN(len(word))
			switch random.IntN(3) {
			case 0:
				word[at] = 'ز'
			case 1:
				word = slices.Insert(word, at, word[at])
			default:
				word = slices.Delete(word, at, min(at+1, len(word)-1))
			}
		}
		var got, want []string
		e.nearNames(string(word), 0, farthest, func(g guess) { got = append(got, fmt.Sprint(g.word, g.cost)) })
		for _, n := range names {
			if n.Key == string(word) || bits.OnesCount64(arabic.Letters(string(word))^arabic.Letters(n.Key)) > mostOther {
				continue
			}
			if cost := slipCost(string(word), n.Key); cost <= farthest {
				want = append(want, fmt.Sprint(n.Key, cost))
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: near are %.300q, want %.300q", string(word), got, want)
		}
	}
}
