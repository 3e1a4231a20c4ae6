package arabic

import "strings"

const (
	daggerAlef = '\u0670'
	smallYeh   = '\u06E7' // a ي that the usual spelling writes: «إِبۡرَٰهِـۧمَ»
)

// Readings gives what a word of a text may stand for that is written with a dagger
// alef («ٱلسَّمَٰوَٰتُ»), normalised: the words of the usual spelling, which writes
// some of these alefs («السماوات») and not others («الرحمن»). Normalize leaves all of
// them out. The vocative is a word of its own («يَٰٓأَرۡضُ»). Of the words whose ة the
// Quran writes as ت («رَحۡمَتَ ٱللَّهِ») it gives the usual spelling. It is nil for any
// other word.
func Readings(written string) []string {
	if !strings.ContainsRune(written, daggerAlef) {
		return openTa(written)
	}
	var out []string
	var word []rune
	runes := []rune(written)
	for i, r := range runes {
		if r == smallYeh {
			r = yeh
		}
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
	for _, w := range Words(string(word)) {
		out = append(out, strings.ReplaceAll(w, "اءي", "ايي")) // «إِسۡرَٰٓءِيلَ», «إسرائيل»
	}
	return out
}

// doubledPlurals are plurals that without their shadda are other words, each with its singular.
var doubledPlurals = [...][2]string{{"كتّاب", "كاتب"}, {"حجّاب", "حاجب"}, {"خطّاب", "خاطب"}, {"حفّاظ", "حافظ"}, {"عبّاد", "عابد"}}

// OfDoubled gives the singular, normalised, of a plural that only its shadda tells from another
// word («كتّاب», no book), with what is written onto it; "" for all else.
func OfDoubled(written string) string {
	bare := strings.Map(func(r rune) rune {
		if r >= '\u064B' && r <= '\u0650' {
			return -1
		}
		return r
	}, written)
	for _, p := range doubledPlurals {
		if before, ok := strings.CutSuffix(bare, p[0]); ok {
			return Normalize(before + p[1])
		}
	}
	return ""
}

// openTas are the words whose ة the Quran writes as ت in places.
var openTas = WordSet("رحمت نعمت سنت امرأت ابنت كلمت لعنت معصيت بقيت قرت فطرت شجرت")

// HasReadings tells whether a text may have a word that has readings: without the marks
// that such words have, and that hardly any text has, it has none.
func HasReadings(text string) bool {
	for _, mark := range [...]string{string(daggerAlef), "\u064E", "\u064F", "\u0650"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// openTa gives the usual spelling of a word that ends in ت for ة. The ت must have a
// vowel: that of a verb («سَنَّتۡ») has none.
func openTa(written string) []string {
	at := strings.LastIndex(written, "ت")
	if at < 0 || !strings.ContainsAny(written[at:], "\u064E\u064F\u0650") || lettersOf([]rune(written[at:])) != "ت" {
		return nil
	}
	word := Normalize(written)
	if !openTas[word] {
		return nil
	}
	return []string{strings.TrimSuffix(word, "ت") + "ه"}
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
