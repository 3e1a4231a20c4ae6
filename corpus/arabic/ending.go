package arabic

import "strings"

// pronouns are the possessive and object endings, longest first.
var pronouns = [...]string{"هما", "كما", "هم", "ها", "هن", "كم", "نا", "ه"}

// withoutPronoun cuts a pronoun, and gives what it was joined to as that is
// written alone: «عملية» of «عمليته», «وزراء» of «وزرائه», «مستوى» of «مستواه».
// A single ه is left where it may be the feminine ending: see withoutTeh.
func (l Lexicon) withoutPronoun(word string) (string, bool) {
	for _, p := range pronouns {
		rest, ok := strings.CutSuffix(word, p)
		if !ok || len(rest) < 4 {
			continue
		}
		host, most := "", 0
		own := l.standing(word) // an article speaks against the pronoun
		try := func(w string) {
			if n := l.standing(w); n > most {
				host, most = w, n
			}
		}
		feminine, seated := "", false // seated tells that a hamza has its seat before the pronoun
		if x, ok := strings.CutSuffix(rest, "ت"); ok && len(x) >= 4 {
			feminine = x + "ه"
			try(feminine)
		}
		if x, seat := rest[:len(rest)-2], rest[len(rest)-2:]; seat == "و" || seat == "ي" {
			switch {
			case len(x) >= 6 && strings.HasSuffix(x, "ا"):
				if seat == "و" || p != "ه" || l.behind(word) <= l.count(word) { // «هواية» is not of «هواء»
					try(x + "ء") // «بناؤه», «بنائه»
					seated = most > 0 && 20*l.behind(word) <= own
				}
			case len(x) >= 6 && l.standing(x+"ا") > 8*max(own, l.standing(rest)):
				try(x + "ا") // «مبدؤه», «ملجئه»
			case l.standing(x+"ء") > 8*max(own, l.standing(rest)):
				try(x + "ء") // «جزؤه», «جزئه», «عبئها»
			case seat == "ي" && p != "ه" && len(x) >= 8 && l.standing(x) > 0:
				try(x + "ين") // «معلميهم», beside a rarer «معلمي»
			case seat == "ي" && p == "ه" && l.isConstruct(x, word):
				try(x + "ين") // «معلميه»
			}
		}
		switch {
		case len(rest) == 4:
			// «منه» is من with a pronoun, «سنه» is not سن, «ثمنا» not ثم.
			n := l.count(rest)
			if n >= 3*l.standing(word) && (p != "نا" || l.count(rest+"ها")+l.count(rest+"هم") > 0) {
				try(rest)
			}
		case p != "ه" || strings.HasSuffix(rest, "ات"):
			try(rest)
		}
		if x, ok := strings.CutSuffix(rest, "تي"); ok && len(x) >= 6 && (p != "ه" || own <= 1) {
			try(x + "ه") // «مسرحيتيه»
		}
		if x, ok := strings.CutSuffix(rest, "ا"); ok && len(x) >= 6 && 10*l.behind(word) <= l.count(word) {
			try(x + "ي")
		}
		unmistakable := p != "ه" && p != "نا" || feminine != "" && host == feminine && 20*l.count(rest) <= own || seated // «زوجته», «زملائه»
		switch {
		case most > 0 && (most >= own || unmistakable && 8*most >= own):
			return host, true
		case most == 0 && own <= 1 && unmistakable && len(rest) >= 8:
			if feminine != "" {
				return feminine, true
			}
			return rest, true
		}
	}
	return word, false
}

// isConstruct reports whether a word that hardly anybody writes is the plural of x before a
// pronoun, and no adjective of x, which would stand behind the article, too: «معلميه» of
// «معلم», but «مدرسية».
func (l Lexicon) isConstruct(x, word string) bool {
	own := l.count(word)
	return len(x) >= 8 && own <= 1 && l.behind(word) == 0 && l.standing(x+"ين") >= leastWhole*own && l.standing(x) >= leastWhole*own &&
		l.standing(x) > l.standing(x+"ي")
}

// singular cuts the endings of the plural, the dual, the feminine and plural
// past, the accusative, and of a noun in construct.
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

// singularOfTwo cuts an ending of two letters off a word, which x is without them; ok is
// false where it has none, and where one letter less may be an ending, too.
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
			return y + "ا", true // «بدؤوا», «قرءوا»: the hamza of «بدأ» on its seat
		}
		if l.isPastOfDoubled(x, word, own) {
			return x, true
		}
		return l.pastOf(x, word, own)
	}
	return "", false
}

// singularOfOne cuts an ending of one letter off a word without the article, which x is
// without it.
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
		// «ينتظرن»: those who wait are women.
		if len(word) >= 10 && isPerson(word[:2]) && l.count(x) >= leastWhole*max(1, own) && l.isVerb(x) {
			return x
		}
	case "ا":
		// «مدينتا» in construct.
		if host, ok := l.dualOfTeh(x, own); ok && l.standing(host) > l.standing(x) {
			return host
		}
		if isPerson(word[:2]) && l.count(word[2:]) > 0 && l.pastForms(word[2:]) > 0 {
			return word // «يملأ», «ملأ»
		}
		return l.withoutAlef(x, word, own)
	case "و":
		// «لاعبو» in construct.
		if s := l.standing(x); len(x) >= 8 && s >= 2*own && l.standing(x+"ون")+l.standing(x+"ين") >= own {
			return x
		}
	case "ي":
		// «مسؤولي» in construct. Unlike the ي of an adjective this one never
		// follows the article.
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

// withoutAlef cuts the ا of the accusative, which never follows the article and
// is no part of ها.
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

// feminineSingular gives the singular of x with ات, of which own documents are
// known, or word itself. A singular in اة loses its ا before the plural, or has
// و or ي for it: «منشآت», «قنوات», «مباريات».
func (l Lexicon) feminineSingular(x, word string, own int) string {
	s := max(l.standing(x), l.standing(x+"ه"))
	if s >= 50 && 60*(l.behind(x)+l.behind(x+"ه")) < s {
		return word // no noun: «آليات» is not of «إليه»
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

// soundSingular gives the singular of x with ين or ون, of which own documents
// are known, or word itself.
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
	// A plural or dual has another case beside its own.
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

// isPluralParticiple reports whether a word in ون or ين, without which it is x, may be the
// plural of a participle by form: «متظاهرين», «عالقين». News write of many at once, and
// seldom of one, so that no count of the singular speaks against it. «مضامين» is a broken
// plural, and «ماكرون» a name.
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

// dualOfTeh gives the feminine noun whose dual x begins: «دولة» of «دولتـ».
func (l Lexicon) dualOfTeh(x string, own int) (string, bool) {
	stem, ok := strings.CutSuffix(x, "ت")
	if !ok || len(stem) < 4 {
		return "", false
	}
	return stem + "ه", l.standing(stem+"ه") > own
}

// withoutTeh cuts the last ه, whether it is the feminine ending or a pronoun.
// It stays where the feminine is a noun in its own right, which shows in that
// it takes pronouns («كتابته» keeps «كتابة» from «كتاب»), in that the article
// stands before it alone («الشرطة», hardly «الشرط»), or in its plural («شخصيات»
// keeps «شخصية» from «شخصي»). An adjective has none of this.
func (l Lexicon) withoutTeh(word string) string {
	rest, ok := strings.CutSuffix(word, "ه")
	if !ok || len(rest) < 6 {
		return word
	}
	own, alone := l.standing(word), l.standing(rest)
	if loan := rest + "ا"; alone == 0 && own <= 1 && l.behind(loan) > own {
		return loan // «فيزة», «فيزا»
	}
	if alone == 0 || 30*alone < own {
		return word
	}
	defined := l.behind(word)
	if 10*l.behind(rest) < defined {
		return word
	}
	if strings.HasSuffix(rest, "ا") && 10*defined > own {
		return word // «قناة»
	}
	owned := l.count(rest+"ته") + l.count(rest+"تها") + l.count(rest+"تهم")
	if 10*owned > own && l.count(rest+"ت") < owned {
		return word
	}
	if own >= alone && defined > 0 && 4*l.standing(rest+"ات") >= own {
		return word
	}
	// «مساعدة» is a verbal noun before it is the feminine of «مساعد».
	if len(word) == 12 && word[:2] == "م" && word[4:6] == "ا" && defined > 0 {
		return word
	}
	return rest
}
