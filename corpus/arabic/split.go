package arabic

import "strings"

// Split cuts the proclitics from a normalised word as far as the corpus supports it. A word that is
// not cut is returned as Rest.
//
// A cut is supported if the rest is frequent enough compared with the word. It is contradicted if
// the word occurs after what it could not follow if it began with a clitic: the article does not
// precede a preposition, nothing precedes a conjunction, and the ي of a verb precedes neither, so
// «الوزير» and «يوقف» keep «وزير» and «وقف» whole.
func (l Lexicon) Split(word string) Split {
	if len(word) < 6 || !isArabic(word) || l.isListedWhole(word) || l.isPastOfWhole(word) {
		return Split{Rest: word}
	}
	if l.hasConjunction(word) {
		if irregular.has(word[2:]) {
			return Split{word[:2], word[2:]} // «وبريدة»
		}
		if l.isPastOfWhole(word[2:]) {
			return Split{word[:2], word[2:]} // «وبحثت»
		}
		s := l.splitPreposition(word[2:])
		return Split{word[:2] + s.Clitics, s.Rest}
	}
	return l.splitPreposition(word)
}

// isListedWhole reports whether a word, with or without a pronoun, is in the table of irregular
// words: «وردة», «بطاقته».
func (l Lexicon) isListedWhole(word string) bool {
	if irregular.has(word) {
		return true
	}
	host, ok := l.withoutPronoun(word)
	return ok && irregular.has(host)
}

// isPastOfWhole reports whether a word is the past of a verb that does not begin with a clitic and
// is more frequent in the corpus than what a cut would leave: «بحثت» is of «بحث», not of «حثت»,
// «كتبناها» of «كتب», not of «تبنى».
func (l Lexicon) isPastOfWhole(word string) bool {
	if x, ok := l.withoutObject(word); ok && strings.HasPrefix(word, x[:2]) && l.count(x) > l.standing(x[2:]) && l.Split(x).Clitics == "" {
		return true
	}
	for _, ending := range [...]string{"ت", "وا"} {
		x, ok := strings.CutSuffix(word, ending)
		if !ok || len(x) != 6 || !strings.Contains("وبلك", word[:2]) {
			continue
		}
		if l.count(x) > l.standing(word[2:]) && l.count(x) > l.count(word) && l.Split(x).Clitics == "" {
			return true
		}
	}
	return false
}

// behindArticle reports whether the corpus has a word after the article often enough that it cannot
// begin with a clitic: «بطاقة», «وسام».
func (l Lexicon) behindArticle(word string) bool {
	n := l.behind(word)
	return len(word) >= 8 && n >= 10 && 20*n >= l.count(word)
}

// tolerance is how many times more often, in tenths, a word may occur with the clitic than without
// it. It was measured on a segmented news corpus, where results change little around these values:
// «وقال» is twice as frequent as «قال», while few words occur mostly after ك.
func tolerance(clitic string) int {
	switch clitic {
	case "و":
		return 40
	case "ب", "ل":
		return 50
	case "ف":
		return 5
	}
	return 3
}

// hasConjunction reports whether word begins with the conjunction و or ف.
func (l Lexicon) hasConjunction(word string) bool {
	first, rest := word[:2], word[2:]
	if first != "و" && first != "ف" || keepsFirst(word) || l.isWhole(word) {
		return false
	}
	if keepsAl(rest) {
		return true
	}
	own := l.count(word)
	if l.isInside(word, al, "ب", "ل", "و", "ي", "ت") || l.behindArticle(word) {
		return false
	}
	if first == "و" && strings.HasPrefix(rest, al) && len(rest) >= 10 {
		return true
	}
	attested := l.evidence(rest)
	if attested == 0 {
		if s := l.splitPreposition(rest); s.Clitics != "" {
			attested = l.evidence(s.Rest)
		}
	}
	if attested == 0 {
		return first == "و" && own <= 1 && looksConjoined(rest) && !l.endsWhole(word)
	}
	if first == "و" && own >= 100 && 20*attested >= own && !l.isEverInside(word) {
		return true // «وأضاف» is ten times as frequent as «أضاف»
	}
	return 10*own <= tolerance(first)*attested+10
}

// endsWhole reports whether a word that is otherwise unknown is the dual or plural of a word that
// begins with its first letter: «وزارتان».
func (l Lexicon) endsWhole(word string) bool {
	for _, ending := range [...]string{"ان", "ين", "ات", "ون"} {
		x, ok := strings.CutSuffix(word, ending)
		if !ok || len(x) < 6 {
			continue
		}
		if one, ok := l.dualOfTeh(x, 0); ok {
			x = one
		}
		return l.standing(x) > 0 && !l.hasConjunction(x)
	}
	return false
}

// isEverInside reports whether, relative to word itself, more than one in a hundred documents have
// it after what could not come before a conjunction.
func (l Lexicon) isEverInside(word string) bool {
	n := 0
	for _, c := range [...]string{al, "ب", "ل", "و", "ي", "ت"} {
		n += l.count(c + word)
	}
	return 100*n > l.count(word)
}

// looksConjoined reports whether the و before rest, of which nothing is known, is by form the
// conjunction. Three letters with a و or ي in the middle are more likely to follow a first radical:
// «وصول», «وثيق».
func looksConjoined(rest string) bool {
	return len(rest) > 6 || len(rest) == 6 && rest[2:4] != "و" && rest[2:4] != "ي"
}

// splitPreposition cuts ب, ك, ل and the article from a word that has no conjunction.
func (l Lexicon) splitPreposition(word string) Split {
	whole := Split{Rest: word}
	if len(word) < 6 || keepsAl(word) {
		return whole
	}
	first, rest := word[:2], word[2:]
	switch {
	case strings.HasPrefix(word, al):
		if l.hasArticle(word) {
			return Split{al, word[4:]}
		}
		return whole
	case first != "ب" && first != "ك" && first != "ل", keepsFirst(word), l.isWhole(word):
		return whole
	case strings.HasPrefix(word, ll):
		return l.splitLamLam(word)
	case keepsAl(rest):
		return Split{first, rest}
	case l.isBeforeArticle(first, rest, word):
		return Split{word[:6], rest[4:]}
	case l.isPreposition(first, rest, word):
		return Split{first, rest}
	}
	return whole
}

// isBeforeArticle reports whether a word is a preposition, the article and what is behind it:
// «بالبيت».
func (l Lexicon) isBeforeArticle(first, rest, word string) bool {
	own := l.count(word)
	return first != "ل" && strings.HasPrefix(rest, al) && 10*l.behind(word) <= 3*own && l.splitsAl(word, own)
}

// isPreposition reports whether the first letter of a word is a preposition, and not the first of a
// word that the corpus has after the article or in which verbs begin.
func (l Lexicon) isPreposition(first, rest, word string) bool {
	if len(rest) < 6 && rest != "كل" && rest != "اي" {
		return false // what is left of «به», «لنا», «كما» is no evidence
	}
	if l.isInside(word, al, "ي", "ت") || l.behindArticle(word) {
		return false
	}
	own, attested := l.count(word), l.evidence(rest)
	if host, ok := l.withoutPronoun(word); ok && l.standing(host) > attested && strings.HasPrefix(host, first) &&
		l.splitPreposition(host).Clitics == "" {
		return false // «بناؤها» is from «بناء»
	}
	if attested > 0 {
		return 10*own <= tolerance(first)*attested+10
	}
	// By form, a verbal noun or a participle.
	return own <= 1 && first != "ك" && len(rest) >= 8 && (rest[:2] == "م" || rest[:2] == "ت")
}

// evidence counts the documents that support a word. A name counts as attested, and if nothing else
// does, the word without a pronoun counts.
func (l Lexicon) evidence(word string) int {
	n := l.count(word)
	if !strings.HasPrefix(word, al) {
		n += l.count(al + word)
	}
	if l.isWhole(word) {
		n += 2
	}
	if n == 0 && len(word) >= 8 {
		if host, ok := l.withoutPronoun(word); ok {
			n = l.count(host)
		}
	}
	return n
}

// severally is in how many documents a word occurs behind ب or ل, if it is one that they precede, at
// the least before it is expected behind another clitic, too.
const severally = 20

// isInside reports whether the corpus has word often enough after clitics that could not precede it
// if it began with a clitic itself. What is true of a word is also true of it with a pronoun.
func (l Lexicon) isInside(word string, clitics ...string) bool {
	inside := func(word string) bool {
		n, most, by := 0, 0, ""
		for _, c := range clitics {
			m := l.count(c + word)
			if n += m; m > most {
				most, by = m, c
			}
		}
		if most == n && n >= severally && (by == "ل" || by == "ب") {
			return false // «لوكاس» is a name, and «وكأس» no word
		}
		return 10*n > 3*l.count(word)
	}
	if inside(word) {
		return true
	}
	if noun, ok := strings.CutSuffix(word, "ا"); ok && len(noun) >= 8 && inside(noun) {
		return true // «برهانا»
	}
	host, ok := l.withoutPronoun(word)
	return ok && inside(host)
}

// keepsFirst reports whether a word's first letter is never cut, although what would be left is
// frequent.
func keepsFirst(word string) bool {
	switch word {
	case "واحد", "واحده", "وادي", "بعيد", "بعده", "لديه", "لديها", "لديهم", "لدينا",
		"والد", "والده", "والدها", "والدهم", "والدته", "والدتها", "والدي", "والدين",
		"والداه", "والداها", "والديه", "والديها", "والدهما", "والديهم":
		return true
	}
	return false
}
