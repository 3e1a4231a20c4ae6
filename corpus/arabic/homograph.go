package arabic

import "strings"

// A homograph is a word that differs from another in one letter: letters are those that it may have
// there, and those in tells exclude the others when asked for. «سال», flowed, is just as often
// «سأل», asked, written without its hamza.
type homograph struct {
	at      int // index of the letter
	letters string
	tells   string
}

// homographs are words, keyed by their normal form, that only a hamza distinguishes, mostly that of
// their first alef, and that are both common: «أعلام», flags, and «إعلام», media. Words with a
// third reading without a hamza there are left out. It is never modified.
var homographs = makeHomographs()

func makeHomographs() map[string]homograph {
	m := map[string]homograph{
		ali:   {2, "يى", "ي"},
		"فاس": {1, "أا", "أا"}, // an axe, and Fez
		"سال": {1, "أا", "أ"},
		"ثار": {1, "أا", "أ"}, // revenge, and revolted
		"زار": {1, "أا", "أ"}, // roared, and visited
		"بدا": {2, "أا", "أ"}, // began, and seemed
		// And what every text has as another word without the hamza.
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

// ali is the name «علي», and «على» with another last letter.
const ali = "علي"

// headClitics may come before a homograph, with or without the article.
var headClitics = [...]string{"", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"}

// Homograph returns the homograph that a written word is, possibly after clitics and before a
// pronoun, with its distinguishing letter as written: «إعلام» for «بالإعلام», «اعلام» if that is
// left open. It returns "" for all other words.
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

// homographIn returns the homograph that a word is, apart from a pronoun or the accusative ending.
func homographIn(word string) string {
	if isHomograph(word) {
		return word
	}
	if strings.HasPrefix(word, ali) {
		return "" // «عليه» is always «على»
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

// asWritten returns a homograph with its distinguishing letter as in the written word; in that
// word, normalised, the homograph begins at byte at.
func asWritten(base, written, word string, at int) string {
	letters := []rune(Unmarked(written))
	h := homographs[base]
	if len(letters)*2 != len(word) || !strings.ContainsRune(h.letters, letters[at/2+h.at]) {
		return base
	}
	return base[:2*h.at] + string(letters[at/2+h.at]) + base[2*h.at+2:]
}

// OtherHomographs returns the words that a homograph, as it is written, is not: «أعلام» for
// «إعلام». It is nil if that is left open.
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

// kin maps keys to the homographs that, as written, are forms of the words with that key: a word
// that only its letters distinguish has no key of its own in an index.
var kin = map[string]string{"علم": "أعلام", "اثر": "آثار", "يبدو": "بدا", "فيات": "فئه", "اليات": "آليه"}

// SpeltKin returns the homograph that, written exactly so, is a form of the words with a key:
// «أعلام» for «علم»; and its other spellings, which are other words.
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

// KinOf returns the key of the words that a homograph, as written, is a form of, or "".
func KinOf(homograph string) string {
	for key, word := range kin {
		if word == homograph {
			return key
		}
	}
	return ""
}
