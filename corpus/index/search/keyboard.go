package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// latinKeys and arabicKeys are the same keys on a Latin keyboard and on the Arabic one (layout
// 101).
const (
	latinKeys  = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
	arabicKeys = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ"
)

// otherKeyboard returns what the keys that a word was typed with are on the other keyboard:
// «المسرح» for «hglsvp». The key of b has two letters, لا.
func otherKeyboard(text string) string {
	latin, arab := []rune(latinKeys), []rune(arabicKeys)
	var pairs []string
	if strings.IndexFunc(text, func(r rune) bool { return strings.ContainsRune(arabicKeys, r) }) >= 0 {
		pairs = append(pairs, "لا", "b")
		for i := range latin {
			pairs = append(pairs, string(arab[i]), string(latin[i]))
		}
	} else {
		pairs = append(pairs, "b", "لا")
		for i := range latin {
			pairs = append(pairs, string(latin[i]), string(arab[i]))
		}
	}
	return strings.NewReplacer(pairs...).Replace(strings.ToLower(text))
}

// retyped returns what an unknown word of a query is on the other keyboard, if documents have it
// exactly so, or it is a name, or it is a word of which they have other forms; else "".
func (e *Engine) retyped(q string, n query.Node) string {
	w, ok := n.(query.Word)
	if !ok || w.Mode != query.Stem || letters(w.Text) <= shortest || e.reach(w) > 0 {
		return ""
	}
	for _, word := range arabic.Words(w.Text) {
		if letters(word) > shortest && e.isWord(word) {
			return ""
		}
	}
	for _, keys := range []string{keysOf(q, w.Text), w.Text} {
		text := otherKeyboard(keys)
		words := arabic.Words(text)
		if len(words) != 1 || letters(words[0]) <= shortest {
			continue
		}
		if e.count(words[0]) > 0 || e.b.Named(words) != nil || e.isWord(words[0]) && e.reach(query.Word{Text: text}) > 0 {
			return text
		}
	}
	return ""
}

// keysOf returns a word of a query with the keys before and after it that are letters on the other
// keyboard: «hghrjwh]» for hghrjwh, since ] is د there.
func keysOf(q, word string) string {
	for _, keys := range strings.Fields(q) {
		before, after, ok := strings.Cut(keys, word)
		if ok && strings.Trim(before+after, latinKeys) == "" {
			return keys
		}
	}
	return word
}
