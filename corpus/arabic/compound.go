package arabic

import (
	"strings"
	"unicode/utf8"
)

// A Compound is two adjacent tokens that others write as one word:
type Compound struct {
	First int    // the first of the two tokens
	Word  string // the two as one word, normalised: «عبدالرحمن»
}

// Compounds appends the compounds among the tokens of text to dst. An index that has the stem of
// each Word in addition to the words themselves finds a compound however it is written: «عبدالرحمن»
// finds «وعبد الرحمن», and a query of the two words, which has the same compound, finds the single
// word.
//
//   - «عبد» is joined to a word with the article and to «ربه», «أبو», «أبي» and «أبا» to any word:
//     «أبي بكر» is ابوبكر. Any word is joined to a following «الدين» and «الله»: «نور الدين» is نورالدين,
//     «محيي الدين» and «محي الدين» are محيالدين.
//   - «ذو», «ذي» and «ذا» are joined to a word with the article: «ذي الحجة» is ذوالحجه.
//   - Other Arabic words are joined if joined reports that the corpus also writes them as one.
//     joined may be nil. See corpus/arabic/lexicon, which finds such words.
//   - A Latin word is joined over a hyphen: «F-16» is f16, «al-Qaeda» alqaeda.
//   - An Arabic word is joined to a number attached to it, with or without a hyphen: «سو-24» and
//     «سو24» are سو24. The letters alone do not show whether «وسو-24» begins with a clitic, so it is
//     both وسو24 and سو24.
func Compounds(dst []Compound, text string, tokens []Token, joined func(word []byte) bool) []Compound {
	return CompoundsAmong(dst, text, tokens, joined, func(int) bool { return true })
}

// CompoundsAmong is Compounds for callers that know by halves whether token i and the next may be a
// compound at all: by Halves, JoinsAny and JoinedToAny, once for each different word.
func CompoundsAmong(dst []Compound, text string, tokens []Token, joined func(word []byte) bool, halves func(i int) bool) []Compound {
	room := make([]byte, 0, 64)
	for i := 0; i+1 < len(tokens); i++ {
		a, b := &tokens[i], &tokens[i+1]
		if !halves(i) || b.Start-a.End > 3 {
			continue
		}
		gap := text[a.End:b.Start]
		hyphen := gap == "-" || gap == "\u2010" || gap == "\u2011"
		switch {
		case a.Word[0] < utf8.RuneSelf:
			if hyphen && isLatin(a.Word[0]) && (isLatin(b.Word[0]) || isNumber(b.Word)) {
				dst = append(dst, Compound{i, a.Word + b.Word})
			}
		case len(a.Word) < 4 || !isArabic(a.Word):
		case isNumber(b.Word):
			if hyphen || gap == "" {
				dst = appendModel(dst, i, a.Word, b.Word)
			}
		case (hyphen || gap == " " || gap == "\u00A0") && len(b.Word) >= 4 && isArabic(b.Word):
			if word, ok := joinName(a.Word, b.Word); ok {
				dst = append(dst, Compound{i, word})
			} else if word, ok := joinWords(room, a.Word, b.Word, joined); ok {
				dst = append(dst, Compound{i, word})
			}
		}
	}
	return dst
}

// appendModel appends the compounds of a word and the number of a model, with and without the
// word's clitics.
func appendModel(dst []Compound, i int, word, number string) []Compound {
	dst = append(dst, Compound{i, word + number})
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && len(rest) >= 4 {
			dst = append(dst, Compound{i, rest + number})
		}
	}
	return dst
}

func isNumber(word string) bool {
	return '0' <= word[0] && word[0] <= '9' && !strings.Contains(word, ".")
}

func isLatin(letter byte) bool { return 'a' <= letter && letter <= 'z' }

// joinName joins the two words of a name with عبد or أبو.
func joinName(a, b string) (string, bool) {
	if strings.HasPrefix(b, al) {
		for _, of := range [...]string{"ذو", "ذي", "ذا"} {
			if clitics, ok := strings.CutSuffix(a, of); ok && (clitics == "" || isProclitic(clitics) && !hasArticle(clitics)) {
				return "ذو" + b, true
			}
		}
	}
	if len(a) < 6 {
		return "", false
	}
	clitics, last := a[:len(a)-6], a[len(a)-6:]
	switch last {
	case "عبد":
		if b != "ربه" && (!strings.HasPrefix(b, al) || len(b) < 8) {
			return "", false
		}
	case "ابو", "ابي", "ابا":
		last = "ابو"
	default:
		return joinLast(a, b)
	}
	if clitics != "" && (!isProclitic(clitics) || hasArticle(clitics)) {
		return "", false
	}
	return last + b, true
}

// joinLast joins a word to the last part of names such as «نور الدين» and «نصر الله».
func joinLast(a, b string) (string, bool) {
	if b != "الدين" && b != "الله" || strings.HasPrefix(a, al) {
		return "", false
	}
	if rest, ok := strings.CutSuffix(a, "محيي"); ok {
		a = rest + "محي"
	}
	return a + b, true
}

// NameParts returns the byte offset at which a word splits into two that make up a name, as
// «عبدالرحمن» and «نورالدين» do; 0 if it does not.
func NameParts(word string) int {
	for _, first := range [...]string{"عبد", "ابو", "ابي", "ابا"} {
		if rest, ok := strings.CutPrefix(word, first); ok && (first != "عبد" || strings.HasPrefix(rest, al)) && len(rest) >= 6 {
			return len(first)
		}
	}
	for _, last := range [...]string{"الدين", "الله"} {
		if rest, ok := strings.CutSuffix(word, last); ok && len(rest) >= 6 {
			return len(rest)
		}
	}
	return 0
}

// joinWords joins two words as the corpus does, if necessary without the clitics of the first. It
// uses room as its buffer.
func joinWords(room []byte, a, b string, joined func(word []byte) bool) (string, bool) {
	if joined == nil {
		joined = func([]byte) bool { return false }
	}
	whole := append(append(room[:0], a...), b...)
	if joined(whole) || alsoTwo[string(whole)] {
		return string(whole), true
	}
	if !strings.Contains("وفبكلا", a[:2]) {
		return "", false
	}
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(a, c); ok && len(rest) >= 4 && (joined(whole[len(c):]) || alsoTwo[string(whole[len(c):])]) {
			return string(whole[len(c):]), true
		}
	}
	return "", false
}

// alsoTwo are words that are generally written both as one and as two, so that a collection need
// not have both for the one to find the other.
var alsoTwo = WordSet(`فيسبوك يوتيوب واتساب واتسآب انستغرام إنستغرام سنابشات تيكتوك لينكدإن
	جيميل هوتميل بيتكوين مايكروسوفت باوربوينت سوبرماركت لابتوب آيفون كوكاكولا ميكروويف
	نيويورك نيوزيلندا نيودلهي لوسأنجلوس سانفرانسيسكو بوركينافاسو ساحلعاج هونغكونغ كيبتاون
	حضرموت بعلبك بيتلحم تلأبيب طولكرم ديرالزور خانيونس كفرالشيخ شرمالشيخ رأسالعين عينالعرب حفرالباطن خميسمشيط
	أمالفحم أمدرمان بورسودان بورسعيد بنيسويف نجعحمادي بيتلاهيا جبلعلي
	رأسمال رأسمالية كهرومغناطيسي برمائي ماوراء لامركزية لاسلكي لانهائي
	ثلاثمئة ثلاثمائة أربعمئة أربعمائة خمسمئة خمسمائة ستمئة ستمائة سبعمئة سبعمائة ثمانمئة ثمانمائة تسعمئة تسعمائة`)

// Spelled returns how many words at the beginning of a query spell an abbreviation by its letters:
// three for «أ ف ب», three for «سي إن إن». They are only meaningful side by side. It returns 0 if
// they do not.
func Spelled(words []string) int {
	single := 0
	for single < len(words) && utf8.RuneCountInString(words[single]) == 1 && isArabic(words[single]) {
		single++
	}
	if single > 1 {
		return single
	}
	n, sure := 0, false
	for n < len(words) {
		name, word := letterName(words[n])
		if !name {
			break
		}
		sure = sure || !word
		n++
	}
	if n > 1 && sure {
		return n
	}
	return 0
}
