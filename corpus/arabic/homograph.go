package arabic

import "strings"

// homographs are words that only the hamza of their first alef tells apart, and that are
// both common: «أعلام», flags, and «إعلام», media. Each by its normal form, with the letters
// that it may have there, or for ali at its end. What has a third reading without a hamza is
// left out.
var homographs = map[string]string{
	"اب": "أآ", "اثار": "أآ", "اجراء": "أإ", "اجل": "أآ", "احكام": "أإ", "احياء": "أإ", "اخبار": "أإ", "اخطار": "أإ",
	"اسر": "أآ", "اشراف": "أإ", "اضرار": "أإ", "اضعاف": "أإ", "اعداد": "أإ", "اعلام": "أإ", "اعمال": "أإ", "افراد": "أإ",
	"اقدام": "أإ", "امر": "أآ", "امن": "أآ", "ابعاد": "أإ",
	ali: "يى",
}

// ali is a name, «علي», and «على» with another last letter.
const ali = "علي"

// headClitics may stand before a homograph, without the article and with it.
var headClitics = [...]string{"", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"}

// Homograph gives the word among the homographs that a written word is, if need be behind
// clitics and before a pronoun, with its alef as it is written: «إعلام» of «بالإعلام»,
// «اعلام» where that is left open. It is "" for all other words.
func Homograph(written string) string {
	word := Normalize(written)
	for _, clitic := range headClitics {
		rest, ok := strings.CutPrefix(word, clitic)
		if !ok {
			continue
		}
		for _, article := range [...]string{"", al, "ل"} {
			if article == "ل" && !strings.HasSuffix(clitic, "ل") {
				continue // «للإعلام»
			}
			if base, ok := strings.CutPrefix(rest, article); ok {
				if base = homographIn(base); base != "" {
					return alefOf(written, word, len(word)-len(rest)+len(article), base)
				}
			}
		}
	}
	return ""
}

// homographIn gives the homograph that a word is, but for a pronoun.
func homographIn(word string) string {
	if homographs[word] != "" {
		return word
	}
	if strings.HasPrefix(word, ali) {
		return "" // «عليه» is always of «على»
	}
	for _, pronoun := range pronouns {
		if base, ok := strings.CutSuffix(word, pronoun); ok && homographs[base] != "" {
			return base
		}
	}
	return ""
}

// alefOf gives a homograph with the letter that a written word, normalised, has at some
// byte.
func alefOf(written, word string, at int, base string) string {
	letters := []rune(Unmarked(written))
	switch {
	case len(letters)*2 != len(word):
		return base
	case base == ali:
		return string(letters[at/2 : at/2+len(ali)/2])
	case strings.ContainsRune("أإآ", letters[at/2]):
		return string(letters[at/2]) + base[2:]
	}
	return base
}

// OtherHomographs gives the words of which a homograph with its hamza is none: «أعلام» of
// «إعلام». It is nil where the hamza is left open.
func OtherHomographs(word string) []string {
	base := Normalize(word)
	if word == ali {
		return []string{"على"}
	}
	if base == word || base == ali {
		return nil
	}
	var out []string
	for _, r := range homographs[base] {
		if other := string(r) + base[2:]; other != word {
			out = append(out, other)
		}
	}
	return out
}
