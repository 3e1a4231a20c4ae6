package arabic

import (
	"iter"
	"slices"
	"strings"
)

// A Split is one way to read a word: proclitics and what follows them.
type Split struct {
	Clitics string // as written: "و", "وبال", "لل"
	Rest    string // from Proclitics, at least two letters
}

const (
	al = "ال"
	ll = "لل"
)

// Proclitics returns the ways to split proclitics from a normalised word, by its form alone,
// longest clitics first. Most are wrong for most words: it is for callers that know which Rest they
// are looking for.
//
// For «للكرملين», which stands for ل and الكرملين, it returns «لل» with «كرملين», and «ل» with both
// «الكرملين» and «لكرملين». A word that begins with ل loses the article's own ل in that spelling,
// so «للجنه» is also «ل» with «اللجنه».
func Proclitics(word string) []Split { return slices.Collect(EachProclitic(word)) }

// EachProclitic is Proclitics for callers that look at one after the other.
func EachProclitic(word string) iter.Seq[Split] {
	return func(yield func(Split) bool) {
		if len(word) < 6 || !strings.Contains("وفبكلا", word[:2]) || !isArabic(word) {
			return
		}
		for _, c := range clitics {
			rest, ok := strings.CutPrefix(word, c)
			if !ok || len(rest) < 4 {
				continue
			}
			if !yield(Split{c, rest}) {
				return
			}
			if bare, ok := strings.CutPrefix(rest, "ل"); ok && (c == "ل" || c == "ول" || c == "فل") {
				if !yield(Split{c, al + bare}) || !yield(Split{c, al + rest}) {
					return
				}
			}
		}
	}
}

// clitics is every string of proclitics, longest first.
var clitics = [...]string{
	"وبال", "فبال", "وكال", "فكال",
	"وال", "فال", "بال", "كال", "ولل", "فلل",
	al, ll, "وب", "فب", "وك", "فك", "ول", "فل",
	"و", "ف", "ب", "ك", "ل",
}

// isProclitic reports whether a normalised word consists of proclitics alone.
func isProclitic(word string) bool {
	for _, c := range clitics {
		if word == c {
			return true
		}
	}
	return false
}
