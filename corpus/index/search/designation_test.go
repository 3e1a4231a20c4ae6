package search

import (
	"slices"
	"strings"
	"testing"
)

// TestDesignates: only letters and a number designate something; Arabic words before a number do
// not, nor do prepositions that are also names of letters.
func TestDesignates(t *testing.T) {
	for _, tt := range []struct {
		typed string
		want  bool
	}{
		{"F-16", true}, {"F16", true}, {"إف 16", true}, {"سو-35", true}, {"سو 35", true}, {"ميغ-29", true}, {"إتش 5 إن 1", true}, {"بي إم 21", true}, {"سوخوي 35", true}, {"سوخوي-35", true}, {"سوخوي", false},
		{"iPhone 12", true}, {"v2.1", true}, {"الإف-16", false},
		{"في 16", false}, {"إن 5", false}, {"عام 2019", false}, {"بيت 12", false}, {"16", false}, {"in 2019", false}, {"سوق-3", true}, {"سوقنا-3", false}, {"F 16 17", false},
	} {
		if got := designates(piecesOf(strings.Fields(tt.typed))); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.typed, got, tt.want)
		}
	}
}

// TestWritings: each of these is among the ways to write the other.
func TestWritings(t *testing.T) {
	for _, pair := range [][2]string{
		{"F16", "إف 16"}, {"S-400", "إس 400"}, {"Su-35", "سو 35"}, {"Mi-17", "مي 17"}, {"MiG-29", "ميغ 29"}, {"H5N1", "إتش 5 إن 1"}, {"BM-21", "بي إم 21"}, {"A320", "إيه 320"}, {"Su-35", "سوخوي 35"}, {"Tu-95", "توبوليف 95"},
	} {
		for k := range pair {
			pieces := piecesOf(strings.Fields(pair[k]))
			other := strings.ToLower(strings.NewReplacer("-", " ").Replace(pair[1-k]))
			if k == 1 {
				other = joinedPieces(piecesOf(strings.Fields(other)))
			}
			var all []string
			for _, w := range writings(pieces) {
				all = append(all, strings.Join(w, " "))
			}
			if !slices.Contains(all, other) {
				t.Errorf("%s: %q is not among %q", pair[k], other, all)
			}
		}
	}
}

func joinedPieces(pieces []piece) string {
	var texts []string
	for _, p := range pieces {
		texts = append(texts, p.text)
	}
	return strings.Join(texts, " ")
}

// TestAtBorder: a word and the number behind it, and nothing else.
func TestAtBorder(t *testing.T) {
	for typed, want := range map[string]int{"covid19": 2, "ويندوز11": 2, "F16": 0, "سو24": 0, "covid-19": 0, "19covid": 0, "covid": 0, "2019": 0, "a1b2": 0} {
		if got := atBorder(typed); len(got) != want {
			t.Errorf("%s: %v, want %d words", typed, got, want)
		}
	}
}

// TestWritingsAreFew: what letters and numbers might all stand for would take hundreds of megabytes
// to write down. Neither the ways nor the work to find them grow with their product, and Arabic
// ways are not crowded out by Latin ones.
func TestWritingsAreFew(t *testing.T) {
	for _, typed := range []string{"كفك5", "ككك5ككك5ككك5", "كفك5كفك5كفك5", "يوي5يوي5يوي5", "ggg5ggg5ggg5", "تيه-5", "v2ث5", "v2كيو5يوي"} {
		pieces := piecesOf([]string{typed})
		if !designates(pieces) {
			t.Fatalf("%s designates nothing", typed)
		}
		all := writings(pieces)
		if most := mostInLatin + 1 + mostInArabic; len(all) > most {
			t.Errorf("%s: %d ways, want %d at most", typed, len(all), most)
		}
		if len(all) > 1 && !slices.ContainsFunc(all, func(w []string) bool { return isArabic(w[0]) }) {
			t.Errorf("%s: no Arabic way among %q", typed, all)
		}
		if allocations := testing.AllocsPerRun(1, func() { writings(pieces) }); allocations > 3000 {
			t.Errorf("%s: %.0f allocations", typed, allocations)
		}
	}
}
