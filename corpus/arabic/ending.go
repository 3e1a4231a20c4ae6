package arabic

import "strings"

// pronouns are the possessive and object suffixes, longest first.
var pronouns = [...]string{"هما", "كما", "هم", "ها", "هن", "كم", "نا", "ه"}

// tried is the most frequent of the words tried so far, and its count.
type tried struct {
	word  string
	count int
}

// tryHost tries a word that a pronoun may be attached to.
//
//go:noinline
func (l Lexicon) tryHost(best *tried, w string) {
	if n := l.standing(w); n > best.count {
		*best = tried{w, n}
	}
}

// withoutPronoun cuts a pronoun and returns what it was attached to, as written alone: «عملية» for
// «عمليته», «وزراء» for «وزرائه», «مستوى» for «مستواه». A single ه is left where it may be the
// feminine ending: see withoutTeh.
func (l Lexicon) withoutPronoun(word string) (string, bool) {
	for _, p := range pronouns {
		rest, ok := strings.CutSuffix(word, p)
		if !ok || len(rest) < 4 {
			continue
		}
		var host tried
		own := l.standing(word)       // if it occurs with the article, that speaks against a pronoun
		feminine, seated := "", false // seated: a hamza has its seat before the pronoun
		if x, ok := strings.CutSuffix(rest, "ت"); ok && len(x) >= 4 {
			feminine = x + "ه"
			l.tryHost(&host, feminine)
		}
		if x, seat := rest[:len(rest)-2], rest[len(rest)-2:]; seat == "و" || seat == "ي" {
			switch {
			case len(x) >= 6 && strings.HasSuffix(x, "ا"):
				if seat == "و" || p != "ه" || l.behind(word) <= l.count(word) { // «هواية» is not of «هواء»
					l.tryHost(&host, x+"ء") // «بناؤه», «بنائه»
					seated = host.count > 0 && 20*l.behind(word) <= own
				}
			case len(x) >= 6 && l.standing(x+"ا") > 8*max(own, l.standing(rest)):
				l.tryHost(&host, x+"ا") // «مبدؤه», «ملجئه»
			case l.standing(x+"ء") > 8*max(own, l.standing(rest)):
				l.tryHost(&host, x+"ء") // «جزؤه», «جزئه», «عبئها»
			case seat == "ي" && p != "ه" && len(x) >= 8 && l.standing(x) > 0:
				l.tryHost(&host, x+"ين") // «معلميهم», beside a rarer «معلمي»
			case seat == "ي" && p == "ه" && l.isConstruct(x, word):
				l.tryHost(&host, x+"ين") // «معلميه»
			}
		}
		switch {
		case len(rest) == 4:
			// «منه» is من with a pronoun, «سنه» is not سن, «ثمنا» not ثم.
			n := l.count(rest)
			if n >= 3*l.standing(word) && (p != "نا" || l.count(rest+"ها")+l.count(rest+"هم") > 0) {
				l.tryHost(&host, rest)
			}
		case p != "ه" || strings.HasSuffix(rest, "ات") || own <= 1 && isListedPlural(rest):
			l.tryHost(&host, rest)
		}
		if x, ok := strings.CutSuffix(rest, "تي"); ok && len(x) >= 6 && (p != "ه" || own <= 1) {
			l.tryHost(&host, x+"ه") // «مسرحيتيه»
		}
		if x, ok := strings.CutSuffix(rest, "ا"); ok && len(x) >= 6 && 10*l.behind(word) <= l.count(word) {
			l.tryHost(&host, x+"ي")
		}
		unmistakable := p != "ه" && p != "نا" || feminine != "" && host.word == feminine && 20*l.count(rest) <= own || seated // «زوجته», «زملائه»
		switch {
		case host.count > 0 && (host.count >= own || unmistakable && 8*host.count >= own):
			return host.word, true
		case host.count == 0 && own <= 1 && (unmistakable && len(rest) >= 8 || isListedPlural(rest)):
			if feminine != "" {
				return feminine, true
			}
			return rest, true
		}
	}
	return word, false
}

// withoutObject returns the past of a verb with its subject and its object behind it: «كتب» for
// «كتبناها», «انتخب» for «انتخبوه», «زار» for «زرناهم». The corpus must have the feminine of the
// verb; a plural in construct («مهندسوها») has none.
func (l Lexicon) withoutObject(word string) (past string, ok bool) {
	for _, p := range pronouns {
		verb, ok := strings.CutSuffix(word, p)
		if !ok || len(verb) < 8 {
			continue
		}
		if past, ok := l.spoken(verb); ok {
			return past, true
		}
		for _, subject := range [...]string{"نا", "تمو", "و"} {
			x, ok := strings.CutSuffix(verb, subject)
			if ok && len(x) >= 6 && l.isHost(x, word) {
				return x, true
			}
		}
	}
	return "", false
}

// isHost reports whether x is the past of a verb, far more frequent than a word that begins with it.
func (l Lexicon) isHost(x, word string) bool {
	return l.count(strings.TrimSuffix(x, "ي")+"ت") > 0 && l.count(x) >= leastWhole*max(1, l.count(word)) && l.behind(word) == 0
}

// isListedPlural reports whether a word is in the table as a plural that begins with an alef, as
// «أعمام»: behind it a ه is a pronoun, as it may not be behind others («عمال», «عمالة»).
func isListedPlural(word string) bool {
	one, ok := irregular.key(word)
	return ok && one != word && strings.HasPrefix(word, "ا")
}

// isConstruct reports whether a rare word is the plural of x before a pronoun and not an adjective
// of x, which would also occur after the article: «معلميه» of «معلم», but «مدرسية».
func (l Lexicon) isConstruct(x, word string) bool {
	own := l.count(word)
	return len(x) >= 8 && own <= 1 && l.behind(word) == 0 && l.standing(x+"ين") >= leastWhole*own && l.standing(x) >= leastWhole*own &&
		l.standing(x) > l.standing(x+"ي")
}

// withoutTeh cuts a final ه, whether it is the feminine ending or a pronoun. It is kept if the
// feminine is a noun in its own right. Such a noun takes pronouns («كتابته» keeps «كتابة» from
// «كتاب»), or only it occurs with the article («الشرطة», hardly «الشرط»), or it has its own plural
// («شخصيات» keeps «شخصية» from «شخصي»). Adjectives do none of this.
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
	// «مساعدة» is a verbal noun rather than the feminine of «مساعد».
	if len(word) == 12 && word[:2] == "م" && word[4:6] == "ا" && defined > 0 {
		return word
	}
	return rest
}
