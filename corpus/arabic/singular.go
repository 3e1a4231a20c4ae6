package arabic

import "strings"

// singular cuts the endings of the plural, the dual, the feminine and plural past, the accusative,
// and of a noun in construct. With article, word occurred after the article.
func (l Lexicon) singular(word string, article bool) string {
	n := len(word)
	own := l.behind(word)
	if !article {
		own += l.count(word)
	}
	if n >= 8 {
		if host, ok := l.singularOfTwo(word[:n-4], word, own, article); ok {
			return host
		}
	}
	if n < 6 || article {
		return word
	}
	return l.singularOfOne(word[:n-2], word, own)
}

// singularOfTwo cuts an ending of two letters off a word, leaving x; ok is false if it has none,
// and a one-letter ending may still be cut.
func (l Lexicon) singularOfTwo(x, word string, own int, article bool) (host string, ok bool) {
	switch word[len(x):] {
	case "ات":
		if loan, ok := strings.CutSuffix(word, "هات"); ok && strings.HasSuffix(loan, "و") && len(loan) >= 8 {
			return loan, true // «راديوهات»
		}
		// «بدأت» is a verb, unless the corpus has a noun for it.
		if past := word[:len(word)-2]; !article && 10*l.behind(word) <= own && 2*l.count(past) >= own && l.count(past) > l.standing(x+"ه") {
			return past, true
		}
		return l.feminineSingular(x, word, own), true
	case "ين", "ون":
		return l.soundSingular(x, word, own), true
	case "ان":
		if host, ok := l.dualOfTeh(x, own); ok {
			return host, true
		}
		// Many words end in ان without being duals; a dual has an oblique form.
		if len(x) >= 6 && !l.isName(x) && l.standing(x) >= 2*own && l.standing(x+"ين") > 0 {
			return x, true
		}
		return word, true
	case "وا":
		if article {
			return "", false
		}
		if y, ok := strings.CutSuffix(x, "و"); ok && len(y) >= 4 && l.count(y+"ا") > l.count(x) && l.pastForms(y+"ا") > 0 {
			return y + "ا", true // «بدؤوا», «قرءوا»: the hamza of «بدأ» on a seat
		}
		if l.isPastOfDoubled(x, word, own) {
			return x, true
		}
		return l.pastOf(x, word, own)
	}
	return "", false
}

// singularOfOne cuts an ending of one letter off a word without the article, leaving x.
func (l Lexicon) singularOfOne(x, word string, own int) string {
	switch word[len(x):] {
	case "ت":
		if l.isPastOfDoubled(x, word, own) {
			return x
		}
		if past, ok := l.pastOf(x, word, own); ok {
			return past
		}
	case "ن":
		// «ينتظرن»: feminine plural
		if len(word) >= 10 && isPerson(word[:2]) && l.count(x) >= leastWhole*max(1, own) && l.isVerb(x) {
			return x
		}
	case "ا":
		// «مدينتا» in construct.
		if host, ok := l.dualOfTeh(x, own); ok && l.standing(host) > l.standing(x) {
			return host
		}
		now := word
		if word[:2] == "س" && len(word) >= 8 {
			now = word[2:]
		}
		if isPerson(now[:2]) && l.count(now[2:]) > 0 && l.pastForms(now[2:]) > 0 {
			return word // «يملأ», «ملأ», «سيقرأ»
		}
		return l.withoutAlef(x, word, own)
	case "و":
		// «لاعبو» in construct.
		if s := l.standing(x); len(x) >= 8 && s >= 2*own && l.standing(x+"ون")+l.standing(x+"ين") >= own {
			return x
		}
	case "ي":
		// «مسؤولي» in construct. Unlike the ي of an adjective, this one never occurs with the article.
		if len(word) < 8 || 10*l.behind(word) > own {
			return word
		}
		if paired := l.standing(x + "ين"); paired > 0 && 4*paired >= own && l.standing(x) > 0 {
			return x
		}
		if host, ok := l.dualOfTeh(x, own); ok {
			return host
		}
	}
	return word
}

// withoutAlef cuts the ا of the accusative, which never occurs with the article and is not part of
// ها.
func (l Lexicon) withoutAlef(x, word string, own int) string {
	if len(word) < 8 || strings.HasSuffix(x, "ه") {
		return word
	}
	s := l.standing(x)
	if s > 0 && 2*s >= own && 10*l.behind(word) <= own || s == 0 && own <= 1 && len(x) >= 10 {
		return x
	}
	return word
}

// feminineSingular returns the singular of x with ات, which own documents have, or word itself. A
// singular in اة loses its ا before the plural ending, or changes it to و or ي: «منشآت», «قنوات»,
// «مباريات».
func (l Lexicon) feminineSingular(x, word string, own int) string {
	s := max(l.standing(x), l.standing(x+"ه"))
	if s >= 50 && 60*(l.behind(x)+l.behind(x+"ه")) < s {
		return word // not a noun: «آليات» is not of «إليه»
	}
	if l.count(x+"ا") > s && l.behind(x+"ا") >= l.behind(x) {
		return x + "ا" // «كاميرات»
	}
	if s < 8*own {
		try := func(w string) bool { n := l.standing(w); return n > s && 2*n >= own }
		if w := x + "اه"; try(w) {
			return w
		}
		if y := x[:len(x)-2]; len(y) >= 4 && (y+"و" == x || y+"ي" == x) && try(y+"اه") {
			return y + "اه"
		}
	}
	switch {
	case len(x) < 8 && s > 0 && 4*s < own, len(x) < 8 && s == 0 && own > 1, len(x) < 6 && s == 0:
		return word
	case l.behind(x) > 0 && l.behind(x+"ه") == 0:
		return x // «اتفاقات»
	}
	return x + "ه"
}

// soundSingular returns the singular of x with ين or ون, which own documents have, or word itself.
func (l Lexicon) soundSingular(x, word string, own int) string {
	if host, ok := l.dualOfTeh(x, own); ok && strings.HasSuffix(word, "ين") {
		return host
	}
	if len(x) < 6 {
		return word
	}
	if strings.HasSuffix(word, "ون") && l.isWholePresent(x, own) {
		return x // «يصلون», «يردون»
	}
	// A plural or dual also has another case.
	paired := l.standing(x + "ون")
	if strings.HasSuffix(word, "ون") {
		paired = l.standing(x + "ين")
	} else if paired == 0 {
		paired = l.standing(x + "ان")
	}
	s := l.standing(x)
	if w := x + "ي"; strings.HasSuffix(word, "ون") && l.count(w) > s && l.isVerb(w) {
		return w // «يبقون», «يبقى»
	}
	nisba := strings.HasSuffix(x, "ي") && len(x) >= 8
	switch {
	case s > 0 && 8*s >= own && (paired > 0 || nisba),
		s > 0 && 2*s >= own && len(x) >= 8,
		s >= 8*own && 20*l.behind(x) >= s,
		s > 0 && l.isPluralParticiple(x, word, paired),
		s == 0 && own <= 1 && l.standing(word) <= 1 && len(x) >= 8 && !strings.HasSuffix(x, "و"):
		return x
	}
	if stem, ok := strings.CutSuffix(x, "و"); ok {
		if n := l.standing(stem + "ي"); n > 0 && 8*n >= own {
			return stem + "ي" // the seat of «لاجئ» is lost in «لاجئون»
		}
		if s == 0 && own <= 1 && len(x) >= 8 {
			return x
		}
	}
	return word
}

// isPluralParticiple reports whether a word in ون or ين, with that ending cut to x, may by its form
// be the plural of a participle: «متظاهرين», «عالقين». News write of many at once and seldom of
// one, so a low count of the singular is no evidence against it. «مضامين» is a broken plural, and
// «ماكرون» a name.
func (l Lexicon) isPluralParticiple(x, word string, paired int) bool {
	oblique := strings.HasSuffix(word, "ين")
	if paired == 0 && (!oblique || l.behind(word) == 0) {
		return false
	}
	if len(x) == 8 && x[2:4] == "ا" {
		return oblique
	}
	return len(x) >= 8 && strings.HasPrefix(x, "م") && (len(x) > 8 || x[4:6] != "ا")
}

// dualOfTeh returns the feminine noun of which x is the stem of the dual: «دولة» for «دولتـ»; ok is
// true if it is more frequent than own.
func (l Lexicon) dualOfTeh(x string, own int) (string, bool) {
	stem, ok := strings.CutSuffix(x, "ت")
	if !ok || len(stem) < 4 {
		return "", false
	}
	return stem + "ه", l.standing(stem+"ه") > own
}
