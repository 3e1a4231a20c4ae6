package arabic

import "strings"

const (
	daggerAlef = '\u0670'
	smallYeh   = '\u06E7' // a ي that the usual spelling has: «إِبۡرَٰهِـۧمَ»
)

// Readings returns the words, normalised, that a word with a dagger alef («ٱلسَّمَٰوَٰتُ») may
// stand for: those of the usual spelling, which writes some of these alefs («السماوات») and not
// others («الرحمن»). Normalize drops all of them. The vocative becomes a word of its own
// («يَٰٓأَرۡضُ»). For words whose ة the Quran writes as ت («رَحۡمَتَ ٱللَّهِ») it returns the usual
// spelling. It is nil for any other word.
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
			// There is no letter before it.
		case (word[at] == alefMaqsura || word[at] == yeh) && after == "":
			// «مُوسَىٰ» already has its alef.
		case word[at] == alefMaqsura, word[at] == waw && after == "ة":
			word[at] = alef // «صَلَوٰة», «مَوۡلَىٰهُم»: the letter only carries the alef
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

// doubledPlurals are plurals that are other words without their shadda, each with its singular.
var doubledPlurals = [...][2]string{{"كتّاب", "كاتب"}, {"حجّاب", "حاجب"}, {"خطّاب", "خاطب"}, {"حفّاظ", "حافظ"}, {"عبّاد", "عابد"}}

// OfDoubled returns the singular, normalised, of a plural that only its shadda distinguishes from
// another word («كتّاب», not a book), including its prefixes; "" for anything else.
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

// openTas are the words whose ة the Quran sometimes writes as ت.
var openTas = WordSet("رحمت نعمت سنت امرأت ابنت كلمت لعنت معصيت بقيت قرت فطرت شجرت")

// HasReadings reports whether a text may contain a word with Readings: if it has none of the marks
// of such words, which hardly any text has, it does not.
func HasReadings(text string) bool {
	for _, mark := range [...]string{string(daggerAlef), "\u064E", "\u064F", "\u0650"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// openTa returns the usual spelling of a word that ends in ت for ة. The ت must have a vowel: that
// of a verb («سَنَّتۡ») has none.
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

// lastLetter returns the index of the last letter, or -1.
func lastLetter(written []rune) int {
	for i := len(written) - 1; i >= 0; i-- {
		if classOf(written[i]) == letter {
			return i
		}
	}
	return -1
}

// lettersOf returns only the letters of a word.
func lettersOf(written []rune) string {
	var b strings.Builder
	for _, r := range written {
		if classOf(r) == letter {
			b.WriteRune(r)
		}
	}
	return b.String()
}
