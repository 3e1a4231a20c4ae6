package app

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The order of an Arabic index: by letter as dictionaries have it, the seats of
// hamza with their letter, without the article and without marks. A name in
// another script comes after.

const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

// folded are the letters that stand at the place of another.
var folded = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ؤ': 'و', 'ة': 'ه',
	'پ': 'ب', 'چ': 'ج', 'ژ': 'ز', 'ڤ': 'ف', 'گ': 'ك', 'ک': 'ك', 'ی': 'ي',
}

// sortKey is a name's place in the index: keys compare as strings.
func sortKey(name string) string {
	var words []string
	for word := range strings.FieldsSeq(name) {
		// The article is not what a name is looked up by. Hamza tells it from a
		// name's own letters («ألمانيا»), and so do fewer than three letters
		// after it («الله»).
		if rest, ok := strings.CutPrefix(word, "ال"); ok && utf8.RuneCountInString(rest) >= 3 {
			word = rest
		}
		var b strings.Builder
		for _, r := range word {
			if to, ok := folded[r]; ok {
				r = to
			}
			if r == 'ء' || r == 'ـ' || (r >= 0x64b && r <= 0x65f) || r == 0x670 || strings.ContainsRune("«»\"'()", r) {
				continue
			}
			b.WriteRune(r)
		}
		if b.Len() > 0 {
			words = append(words, b.String())
		}
	}
	return strings.Join(words, " ")
}

// An entry is a name's place in an index: under a letter, and there by its key.
type entry struct {
	letter string // "" for a name that begins with none
	key    string
	other  bool // the name is written in the other script, and comes after
}

// enter gives a name's place in the Arabic index, or in the Latin one of the
// English interface, where "The" does not count either.
func enter(name string, latin bool) entry {
	key := sortKey(name)
	first, _ := utf8.DecodeRuneInString(key)
	if strings.ContainsRune(letters, first) {
		return entry{string(first), key, latin}
	}
	key = strings.TrimPrefix(arabic.Normalize(name), "the ")
	if key != "" && key[0] >= 'a' && key[0] <= 'z' {
		return entry{strings.ToUpper(key[:1]), key, !latin}
	}
	return entry{"", key, true}
}

// compare orders two places as the index does.
func (a entry) compare(b entry) int {
	switch {
	case a.other != b.other:
		if a.other {
			return 1
		}
		return -1
	case (a.letter == "") != (b.letter == ""):
		if a.letter == "" {
			return 1
		}
		return -1
	}
	return strings.Compare(a.key, b.key)
}

// A shelf is one letter of the index with the places of its names.
type shelf struct {
	letter string
	places []int
}

// shelves sorts n names, each given by name, under their letters.
func shelves(n int, latin bool, name func(i int) string) []shelf {
	order, entries := make([]int, n), make([]entry, n)
	for i := range order {
		order[i], entries[i] = i, enter(name(i), latin)
	}
	sort.SliceStable(order, func(i, j int) bool { return entries[order[i]].compare(entries[order[j]]) < 0 })
	var out []shelf
	for _, i := range order {
		if letter := entries[i].letter; len(out) == 0 || out[len(out)-1].letter != letter {
			out = append(out, shelf{letter: letter})
		}
		last := &out[len(out)-1]
		last.places = append(last.places, i)
	}
	return out
}
