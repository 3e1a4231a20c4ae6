package arabic

import "strings"

const daggerAlef = '\u0670'

// Readings gives what a word of a text may stand for that is written with a dagger
// alef («ٱلسَّمَٰوَٰتُ»), normalised: the words of the usual spelling, which writes
// some of these alefs («السماوات») and not others («الرحمن»). Normalize leaves all of
// them out. The vocative is a word of its own («يَٰٓأَرۡضُ»). It is nil for any other
// word.
func Readings(written string) []string {
	if !strings.ContainsRune(written, daggerAlef) {
		return nil
	}
	var out []string
	var word []rune
	runes := []rune(written)
	for i, r := range runes {
		if r != daggerAlef {
			word = append(word, r)
			continue
		}
		after := lettersOf(runes[i+1:])
		switch at := lastLetter(word); {
		case at < 0:
			// It stands on no letter.
		case (word[at] == alefMaqsura || word[at] == yeh) && after == "":
			// «مُوسَىٰ» has its alef.
		case word[at] == alefMaqsura, word[at] == waw && after == "ة":
			word[at] = alef // «صَلَوٰة», «مَوۡلَىٰهُم»: it is what carries the alef
		default:
			word = append(word, alef)
		}
		if after != "" && Normalize(string(word)) == "يا" {
			out, word = append(out, "يا"), nil
		}
	}
	return append(out, Words(string(word))...)
}

// lastLetter is where the last letter is in what is written, or -1.
func lastLetter(written []rune) int {
	for i := len(written) - 1; i >= 0; i-- {
		if classOf(written[i]) == letter {
			return i
		}
	}
	return -1
}

// lettersOf gives the letters of what is written.
func lettersOf(written []rune) string {
	var b strings.Builder
	for _, r := range written {
		if classOf(r) == letter {
			b.WriteRune(r)
		}
	}
	return b.String()
}
