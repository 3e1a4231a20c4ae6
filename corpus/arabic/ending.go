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

// An attached is a word read as a host with a pronoun behind it.
type attached struct {
	Lexicon
	word, pronoun string
	rest          string // the word without the pronoun
	own           int    // documents with the word; those with its article speak against a pronoun
	host          tried  // the best of what the pronoun may be attached to
	feminine      string // rest with ة for its ت, or ""
	seated        bool   // a hamza has its seat before the pronoun
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
		a := attached{Lexicon: l, word: word, pronoun: p, rest: rest, own: l.standing(word)}
		a.tryFeminine()
		a.trySeat()
		a.tryRest()
		a.tryRelative()
		a.tryMaqsura()
		if noun := word[:len(word)-2]; p == "نا" && 4*l.standing(noun) > a.host.count && l.behind(noun) > 0 {
			continue // an accusative: «ميزانا»
		}
		if host, ok := a.decide(); ok {
			return host, true
		}
	}
	return word, false
}

// try tries a word that the pronoun may be attached to.
func (a *attached) try(host string) { a.tryHost(&a.host, host) }

// tryFeminine tries a feminine noun: «عملية» of «عمليته».
func (a *attached) tryFeminine() {
	if x, ok := strings.CutSuffix(a.rest, "ت"); ok && len(x) >= 4 {
		a.feminine = x + "ه"
		a.try(a.feminine)
	}
}

// trySeat tries what has a و or ي before the pronoun: the seat of a final hamza, or the ي of a
// plural that has lost its ن.
func (a *attached) trySeat() {
	x, seat := a.rest[:len(a.rest)-2], a.rest[len(a.rest)-2:]
	if seat != "و" && seat != "ي" {
		return
	}
	switch often := 8 * max(a.own, a.standing(a.rest)); {
	case len(x) >= 6 && strings.HasSuffix(x, "ا"):
		if seat == "و" || a.pronoun != "ه" || a.behind(a.word) <= a.count(a.word) { // «هواية» is not of «هواء»
			a.try(x + "ء") // «بناؤه», «بنائه»
			a.seated = a.host.count > 0 && 20*a.behind(a.word) <= a.own
		}
	case len(x) >= 6 && a.standing(x+"ا") > often:
		a.try(x + "ا") // «مبدؤه», «ملجئه»
	case a.standing(x+"ء") > often:
		a.try(x + "ء") // «جزؤه», «جزئه», «عبئها»
	case seat == "ي" && a.pronoun != "ه" && len(x) >= 8 && a.standing(x) > 0:
		a.try(x + "ين") // «معلميهم», beside a rarer «معلمي»
	case seat == "ي" && a.pronoun == "ه" && a.isConstruct(x, a.word):
		a.try(x + "ين") // «معلميه»
	}
}

// tryRest tries what is before the pronoun as it is, unless a ه behind it may be its own.
func (a *attached) tryRest() {
	switch {
	case len(a.rest) == 4:
		// «منه» is من with a pronoun, «سنه» is not سن, «ثمنا» not ثم.
		n := a.count(a.rest)
		if n >= 3*a.standing(a.word) && (a.pronoun != "نا" || a.count(a.rest+"ها")+a.count(a.rest+"هم") > 0) {
			a.try(a.rest)
		}
	case a.pronoun != "ه" || strings.HasSuffix(a.rest, "ات") || a.own <= 1 && isListedPlural(a.rest):
		a.try(a.rest)
	}
}

// tryRelative tries the dual of a feminine that has lost its ن: «مسرحيتيه».
func (a *attached) tryRelative() {
	if x, ok := strings.CutSuffix(a.rest, "تي"); ok && len(x) >= 6 && (a.pronoun != "ه" || a.own <= 1) {
		a.try(x + "ه")
	}
}

// tryMaqsura tries a word in ى, which is an alef before a pronoun: «مستواه».
func (a *attached) tryMaqsura() {
	if x, ok := strings.CutSuffix(a.rest, "ا"); ok && len(x) >= 6 && 10*a.behind(a.word) <= a.count(a.word) {
		a.try(x + "ي")
	}
}

// decide returns the host if the corpus supports it, or if nothing is known of the word and its
// ending is hardly anything but a pronoun.
func (a *attached) decide() (string, bool) {
	unmistakable := a.pronoun != "ه" && a.pronoun != "نا" || a.feminine != "" && a.host.word == a.feminine && 20*a.count(a.rest) <= a.own || a.seated // «زوجته», «زملائه»
	switch {
	case a.host.count > 0 && (a.host.count >= a.own || unmistakable && 8*a.host.count >= a.own):
		return a.host.word, true
	case a.host.count == 0 && a.own <= 1 && (unmistakable && len(a.rest) >= 8 || isListedPlural(a.rest)):
		if a.feminine != "" {
			return a.feminine, true
		}
		return a.rest, true
	}
	return "", false
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
			if noun, ends := strings.CutSuffix(x, "ا"); ends && l.standing(noun+"اء") > l.count(x) {
				continue // «سماؤها»
			}
			if ok && len(x) >= 6 && l.isFrequentPast(x, word) {
				return x, true
			}
		}
	}
	return "", false
}

// isFrequentPast reports whether x is the past of a verb, far more frequent than a word that begins with it.
func (l Lexicon) isFrequentPast(x, word string) bool {
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
