package arabic

import "strings"

// masculine returns the present tense of a verb in the third person singular masculine, without the
// س of the future: «يعلن» for «تعلن», «نعلن», «سيعلن». Other words are returned as they are.
func (l Lexicon) masculine(word string) string {
	if len(word) >= 8 && word[:2] == "س" && isPerson(word[2:4]) {
		now := word[2:]
		if n := l.count(now); n > 0 && 2*n >= l.count(word) && l.standing(now) > 4*l.behind(word) {
			word = now
		}
	}
	if len(word) < 6 || word[:2] != "ت" && word[:2] != "ن" || !l.isVerb(word) {
		return word
	}
	he := "ي" + word[2:]
	n := l.count(he)
	if n == 0 || 5*n < l.count(word) {
		return word
	}
	// The ت of «توقع» belongs to the verb itself, as «يتوقع» shows.
	if word[:2] == "ت" && l.count("ي"+word)+l.count("ت"+word)+l.behind(word) > n {
		return word
	}
	return he
}

// perfect returns the past tense of a verb in the present: «كتب» for «يكتب», «أعلن» for «يعلن»,
// «قال» for «يقول», «وصل» for «يصل». Other words are returned as they are.
//
// A headline uses the present for what the article reports in the past, so joining the two finds
// more than any other rule of this package.
func (l Lexicon) perfect(word string) string {
	if len(word) < 6 || word[:2] != "ي" || !l.isVerb(word) {
		return word
	}
	x, own := word[2:], l.count(word)
	past := tried{word: word}
	l.tryPast(&past, x, own)
	switch middle := x[2:4]; {
	case len(x) == 4:
		l.tryPast(&past, "و"+x, own)
		return past.word
	case len(x) == 6 && (middle == "و" || middle == "ي") && x[4:] != "ي":
		hollow := x[:2] + "ا" + x[4:]
		if fourth := "ا" + hollow; middle == "ي" && 8*l.count(fourth) >= own && l.isPast(fourth) {
			return fourth // «يقيم» is of «أقام», not of «قام»
		}
		l.tryPast(&past, hollow, own)
		least := 4 * l.pastForms(x)
		if middle == "ي" {
			least /= 4 // «بيعت» is the passive of the same verb
		}
		if past.word == x && 6*l.count(hollow) >= own && l.pastForms(hollow) > least {
			past = tried{hollow, l.count(hollow)} // «بيع» is more frequent than «باع», but not a verb
		}
	}
	if !strings.HasSuffix(x, "ا") {
		l.tryPast(&past, "ا"+x, own)
	}
	if n := len(x); n > 8 && x[n-4:n-2] == "ي" {
		l.tryPast(&past, "ا"+x[:n-4]+"ا"+x[n-2:], own) // «يستطيع», «استطاع»
	}
	if x[:2] == "و" {
		l.tryPast(&past, "ا"+x[2:], own) // «يؤكد», «أكد»
	}
	switch end := len(x) - 2; x[end:] {
	case "و":
		l.tryPast(&past, x[:end]+"ا", own)
	case "ي":
		l.tryPast(&past, "ا"+x[:end]+"ا", own) // «ينشئ», «أنشأ»
	}
	return past.word
}

// tryPast tries a word as the past of a verb that own documents have.
//
//go:noinline
func (l Lexicon) tryPast(best *tried, w string, own int) {
	if n := l.count(w); n > best.count && 6*n >= own && l.isPast(w) {
		*best = tried{w, n}
	}
}

// isPast reports whether word is a verb in the past, third person singular masculine: the corpus
// has its feminine or plural.
func (l Lexicon) isPast(word string) bool {
	x := word
	if end := len(word) - 2; end >= 4 && (word[end:] == "ي" || word[end:] == "ا") {
		x = word[:end]
	}
	return l.pastForms(x) > 0 || strings.HasSuffix(word, "ا") && l.pastForms(word) > 0 // «ملأت»
}

// pastForms counts the documents with the feminine or the plural of a verb in the past whose stem
// is x.
func (l Lexicon) pastForms(x string) int { return l.count(x+"ت") + l.count(x+"وا") }

// pastOf returns the past of a verb, where x is word without the ending ت or وا and own documents
// have word. A final ى or ا is lost before these endings: «التقى» for «التقت» and «التقوا», «دعا»
// for «دعت» and «دعوا».
func (l Lexicon) pastOf(x, word string, own int) (string, bool) {
	if n := l.count(x); len(word) >= 8 && len(x) >= 6 && n > 0 && 2*n >= own {
		return x, true
	}
	if now := l.count("ي"+x+"و") + l.count("ت"+x+"و"); now > 0 && 4*l.count(x+"ا") >= own && 10*l.behind(word) <= own {
		return x + "ا", true
	}
	w := x + "ي"
	n := l.count(w)
	return w, n > 0 && 4*n >= own && 10*l.behind(word) <= own && l.isWeak(w)
}

// isPastOfDoubled reports whether x, which is word without the ending ت or وا, is a verb whose last
// letter counts twice («رد» of «ردت», «ظن» of «ظنوا»); own documents have word. Its present has the
// same two letters, and no verb with an alef in the past («يعد» of «عاد») or with a و («يصل» of
// «وصل») has them more often. Nor is there a verb with a weak letter after them («شكا» and «يشكو»
// of «شكت»).
func (l Lexicon) isPastOfDoubled(x, word string, own int) bool {
	now := "ي" + x
	if len(x) != 4 || strings.ContainsAny(x, "اوي") || 10*l.behind(word) > own || !l.isVerb(now) {
		return false
	}
	least := max(1, own)
	if l.count(x+"ا") > 0 && l.count("ي"+x+"و")+l.count("ت"+x+"و") > 0 {
		return false
	}
	return 2*l.count(now) >= least && 2*l.count(x) >= least && l.count(now) > 0 && l.count(x) > 0 &&
		l.pastForms(x[:2]+"ا"+x[2:]) < least && (l.pastForms("و"+x) < least || 2*l.count(x) > l.count("و"+x)) && l.pastForms(x+"ي") < least && l.count(x+"ي") < least
}

// spoken returns the past of a verb with an alef before its last letter, which is lost in the first
// person plural and second person plural: «زار» for «زرنا», «اختار» for «اخترنا». «حزنا» is «حزن»,
// which occurs by itself and after the article.
func (l Lexicon) spoken(word string) (string, bool) {
	x, ok := strings.CutSuffix(word, "نا")
	if !ok {
		x, ok = strings.CutSuffix(word, "تم")
	}
	if !ok || len(x) < 4 || len(x) > 4 && x[:2] != "ا" {
		return "", false
	}
	if noun, ok := strings.CutSuffix(word, "ا"); ok && l.behind(noun) > 0 && 2*l.count(noun) >= l.count(word) {
		return "", false
	}
	at := len(x) - 2
	past := x[:at] + "ا" + x[at:]
	n := l.count(past)
	return past, n > l.standing(x) && n > 2*l.standing(word) && l.pastForms(past) > 0 && 10*l.behind(past) <= n
}

// isWeak reports whether a word in ى is a verb in the past: the corpus has its present, «يلتقي» for
// «التقى», «يؤدي» for «أدى».
func (l Lexicon) isWeak(word string) bool {
	if x, ok := strings.CutPrefix(word, "ا"); ok && len(x) >= 4 {
		if l.count("يو"+x) > 0 {
			return true
		}
		if len(x) >= 6 {
			word = x
		}
	}
	return len(word) >= 6 && l.count("ي"+word)+l.count("ت"+word) > 0
}

// isWholePresent reports whether x, which comes before the ون of a word that own documents have, is
// a verb in the present that has lost no letter: not «يدر» of «يدري», «يكن» of «يكون».
func (l Lexicon) isWholePresent(x string, own int) bool {
	if len(x) != 6 || !isPerson(x[:2]) || l.count(x) <= 2*own || !l.isVerb(x) {
		return false
	}
	longer := 8 * max(l.count(x+"ي"), l.count(x+"و")) // with a last letter that is lost before ون
	return l.count(x) > max(longer, l.count(x[:4]+"و"+x[4:]))
}

// isPerson reports whether a letter may be the prefix of a verb in the present.
func isPerson(letter string) bool { return letter == "ي" || letter == "ت" || letter == "ن" }

// isVerb reports whether a word that begins with a person prefix is a verb: the corpus has it in
// the future, in the plural or with an object, and hardly ever with the article. This keeps «تونس»
// apart from «يونس», «يمن» from «من» and «توم» from «يوم».
func (l Lexicon) isVerb(word string) bool {
	x := word[2:]
	if 10*l.behind(word) > l.count(word) || 10*l.behind("ي"+x) > l.count("ي"+x) {
		return false
	}
	if weak := strings.TrimSuffix(strings.TrimSuffix(x, "ي"), "و"); weak != x && len(weak) >= 4 && l.count("ي"+weak+"ون") > 0 {
		return true // «يرمي», «يرمون»
	}
	return l.count("سي"+x)+l.count("ست"+x)+l.count("ي"+x+"وا")+l.count("ي"+x+"ون")+l.count("ي"+x+"ها") > 0
}
