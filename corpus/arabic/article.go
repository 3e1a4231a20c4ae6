package arabic

import "strings"

// splitsAl reports whether a word that begins with بال or كال, and that own documents have, begins
// with the preposition and the article.
func (l Lexicon) splitsAl(word string, own int) bool {
	first, rest := word[:2], word[6:]
	if !l.hasArticle(word[2:]) {
		return false
	}
	attested := l.standing(rest)
	if len(rest) < 6 {
		attested = l.count(al + rest) // «بالرد», but not «بالون», «كالين»
	}
	if attested == 0 {
		return first == "ب" && own <= 1 && len(rest) >= 8
	}
	return (first == "ب" || len(rest) >= 6) && 10*own <= tolerance(first)*attested+10
}

// splitLamLam splits a word that begins with لل, which is ل before the article or before a word
// that itself begins with ل, as in «للبنان».
func (l Lexicon) splitLamLam(word string) Split {
	rest, bare := word[2:], word[4:]
	switch {
	case keepsAl(al + bare):
		return Split{"ل", al + bare}
	case keepsAl(al + rest):
		return Split{"ل", al + rest} // لله
	case l.evidence(rest) > l.evidence(bare):
		return Split{"ل", rest}
	case len(bare) >= 6 || l.count(bare) > 0:
		return Split{ll, bare}
	}
	return Split{Rest: word}
}

// hasArticle reports whether the ال at the beginning of word is the article. It is not if another
// article precedes it («الألماني»), or a ل that would have merged with it («لألمانيا»), or if the
// present of a verb has the ل («التقى», «يلتقي»).
func (l Lexicon) hasArticle(word string) bool {
	rest := word[4:]
	if _, country := nations[word]; country || keepsAl(word) || len(rest) < 4 {
		return false
	}
	if irregular.has(word) {
		return false // «ألوان»
	}
	bare := l.count(rest)
	if bare == 0 {
		// No pronoun occurs together with the article: «التزامها».
		if host, ok := l.withoutPronoun(word); ok && l.count(host) > 0 && strings.HasPrefix(host, al) {
			return l.hasArticle(host)
		}
		// Nor does the adverbial ending: «إلكترونيا».
		if x, ok := strings.CutSuffix(word, "ا"); ok && l.count(x) > 0 && !l.hasArticle(x) {
			return false
		}
	}
	if x, ok := strings.CutSuffix(word, "ت"); ok && l.isWeak(x+"ي") {
		return l.hasArticle(x + "ي") // «التقت»
	}
	behind := bare + l.count(ll+rest)
	if l.behind(word)+l.count("ل"+word) > behind || l.count("ي"+word[2:])+l.count("ت"+word[2:]) > behind {
		return false
	}
	if len(rest) < 6 {
		return bare > 0 && 10*bare >= l.count(word)
	}
	return true
}

// hasArticle reports whether a string of proclitics ends in the article.
func hasArticle(clitics string) bool {
	return strings.HasSuffix(clitics, al) || strings.HasSuffix(clitics, ll)
}

// keepsAl reports whether a word begins with an ال that is never cut, because what would be left is
// a different, frequent word.
func keepsAl(word string) bool {
	switch word {
	case "الله", "الان", "الي", "الا", "الم", "الفي", "الهم",
		"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي":
		return true
	}
	return false
}
