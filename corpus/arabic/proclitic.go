package arabic

import "strings"

// A Split is one way to read a word: proclitics and what they stand before.
type Split struct {
	Clitics string // as written: "و", "وبال", "لل"
	Rest    string // never shorter than two letters
}

const (
	al = "ال"
	ll = "لل"
)

// Proclitics gives the ways to split proclitics from a normalised word, by its
// form alone, longest clitics first. Most are wrong for most words: it is for
// callers that know which Rest they look for.
//
// Of «للكرملين», which stands for ل and الكرملين, it gives «لل» with «كرملين»,
// and «ل» with «الكرملين» as with «لكرملين». A word that begins with ل loses
// the article's own ل in that spelling, so «للجنه» is also «ل» with «اللجنه».
func Proclitics(word string) []Split {
	var splits []Split
	add := func(clitics, rest string) {
		if len(rest) >= 4 {
			splits = append(splits, Split{clitics, rest})
		}
	}
	for n := 3; n >= 0; n-- {
		for _, c := range clitics {
			if len(c) != 2*n+2 || !strings.HasPrefix(word, c) {
				continue
			}
			rest := word[len(c):]
			add(c, rest)
			if before, ok := strings.CutSuffix(c, "ل"); ok && strings.HasPrefix(rest, "ل") && !strings.HasSuffix(before, "ا") && !strings.HasSuffix(before, "ل") {
				add(c, al+rest[2:])
				add(c, al+rest)
			}
		}
	}
	return splits
}

// clitics is every string of proclitics.
var clitics = [...]string{
	"و", "ف", "ب", "ك", "ل",
	al, ll, "وب", "فب", "وك", "فك", "ول", "فل",
	"وال", "فال", "بال", "كال", "ولل", "فلل",
	"وبال", "فبال", "وكال", "فكال",
}

// isProclitic reports whether the normalised word is nothing but proclitics.
func isProclitic(word string) bool {
	for _, c := range clitics {
		if word == c {
			return true
		}
	}
	return false
}
