package arabic

import "strings"

// A homograph is a word that one letter tells from another: the letters that it may have
// there, of which those in tells leave the others out where they are asked for. «سال»,
// flowed, is as often «سأل», asked, without its hamza.
type homograph struct {
	at      int // of its letters, the first being 0
	letters string
	tells   string
}

// homographs are words that only a hamza tells apart, mostly that of their first alef, and
// that are both common: «أعلام», flags, and «إعلام», media. Each by its normal form. What
// has a third reading without a hamza there is left out. It is never written after it is made.
var homographs = makeHomographs()

func makeHomographs() map[string]homograph {
	m := map[string]homograph{
		ali:   {2, "يى", "ي"},
		"فاس": {1, "أا", "أا"}, // an axe, and Fez
		"سال": {1, "أا", "أ"},
		"ثار": {1, "أا", "أ"}, // revenge, and revolted
		"زار": {1, "أا", "أ"}, // roared, and visited
		"بدا": {2, "أا", "أ"}, // began, and seemed
		// And what is a word of every text without its hamza.
		"فيه":  {1, "ئي", "ئ"},  // a group, and in it
		"الي":  {0, "آإا", "آ"}, // automatic, and to
		"اليه": {0, "آإا", "آ"}, // a mechanism, and to it
	}
	for letters, words := range map[string]string{
		"أإ": "اجراء احكام احياء اخبار اخطار اشراف اضرار اضعاف اعداد اعلام اعمال افراد اقدام ابعاد",
		"أآ": "اب اثار اجل اسر امر امن",
	} {
		for _, word := range fields(words) {
			m[word] = homograph{0, letters, letters}
		}
	}
	return m
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
					return asWritten(base, written, word, len(word)-len(rest)+len(article))
				}
			}
		}
	}
	return ""
}

// homographIn gives the homograph that a word is, but for a pronoun or the accusative.
func homographIn(word string) string {
	if isHomograph(word) {
		return word
	}
	if strings.HasPrefix(word, ali) {
		return "" // «عليه» is always of «على»
	}
	if base, ok := strings.CutSuffix(word, "ا"); ok && isHomograph(base) { // «فأسا»
		return base
	}
	for _, pronoun := range pronouns {
		if base, ok := strings.CutSuffix(word, pronoun); ok && isHomograph(base) {
			return base
		}
	}
	return ""
}

func isHomograph(word string) bool {
	_, ok := homographs[word]
	return ok
}

// asWritten gives a homograph with the letter by which it is told apart as a written word has
// it; in that word, normalised, the homograph begins at some byte.
func asWritten(base, written, word string, at int) string {
	letters := []rune(Unmarked(written))
	h := homographs[base]
	if len(letters)*2 != len(word) || !strings.ContainsRune(h.letters, letters[at/2+h.at]) {
		return base
	}
	return base[:2*h.at] + string(letters[at/2+h.at]) + base[2*h.at+2:]
}

// OtherHomographs gives the words of which a homograph as it is written is none: «أعلام» of
// «إعلام». It is nil where that is left open.
func OtherHomographs(word string) []string {
	base := Normalize(word)
	h, ok := homographs[base]
	if !ok || !strings.Contains(h.tells, word[2*h.at:2*h.at+2]) {
		return nil
	}
	var out []string
	for _, r := range h.letters {
		if other := base[:2*h.at] + string(r) + base[2*h.at+2:]; other != word {
			out = append(out, other)
		}
	}
	return out
}

// kin are the words of which homographs, as they are written, are forms, by the keys of
// these: what is told apart by its letters alone has no key of its own in an index.
var kin = map[string]string{"علم": "أعلام", "اثر": "آثار", "يبدو": "بدا", "فيات": "فئه", "اليات": "آليه"}

// SpeltKin gives the homograph that is a form of the words with a key, where it is written
// just so: «أعلام» of «علم»; and the same word in its other spellings, which are others.
func SpeltKin(key string) (word string, others []string) {
	word = kin[key]
	if word == "" {
		return "", nil
	}
	h := homographs[Normalize(word)]
	for _, r := range h.letters {
		if other := Normalize(word)[:2*h.at] + string(r) + Normalize(word)[2*h.at+2:]; other != word {
			others = append(others, other)
		}
	}
	return word, others
}

// KinOf gives the key of the words of which a homograph as it is written is a form, or "".
func KinOf(homograph string) string {
	for key, word := range kin {
		if word == homograph {
			return key
		}
	}
	return ""
}
