package app

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The order of an Arabic index is that of dictionaries: by letter, the seats of hamza under their
// base letter, ignoring the article and diacritics. Names in another script come last.

const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

// folded maps letters to the letter they are sorted as.
var folded = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ؤ': 'و', 'ة': 'ه',
	'پ': 'ب', 'چ': 'ج', 'ژ': 'ز', 'ڤ': 'ف', 'گ': 'ك', 'ک': 'ك', 'ی': 'ي',
}

// sortKey returns a name's sort key for the index; keys compare as strings.
func sortKey(name string) string {
	var words []string
	for word := range strings.FieldsSeq(name) {
		// Names are not looked up by their article. Two cases are not the article: the «ال» of
		// «ألمانيا» has a hamza, and that of «الله» has fewer than three letters after it.
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

// An entry is a name's place in an index: its letter and its sort key.
type entry struct {
	letter string // "" for a name that begins with none
	key    string
	other  bool // the name is in the other script and comes after
}

// enter returns a name's place in the Arabic index or, if latin, in the index of the English
// interface, where "The" is ignored too.
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

// compare compares two entries in index order.
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

// A shelf is one letter of the index with the positions of its names.
type shelf struct {
	letter string
	places []int
}

// shelves sorts n names, returned by name, under their letters.
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
