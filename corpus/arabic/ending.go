package arabic

import "strings"

// pronouns are the possessive and object endings, longest first.
var pronouns = [...]string{"هما", "كما", "هم", "ها", "هن", "كم", "نا", "ه"}

// withoutPronoun cuts a pronoun, and gives what it was joined to as that is
// written alone: «عملية» of «عمليته», «وزراء» of «وزرائه». A single ه is left
// where it may be the feminine ending: see withoutTeh.
func (l Lexicon) withoutPronoun(word string) (string, bool) {
	for _, p := range pronouns {
		rest, ok := strings.CutSuffix(word, p)
		if !ok || len(rest) < 4 {
			continue
		}
		host, most := "", 0
		try := func(w string) {
			if n := l.standing(w); n > most {
				host, most = w, n
			}
		}
		feminine := ""
		if x, ok := strings.CutSuffix(rest, "ت"); ok && len(x) >= 4 {
			feminine = x + "ه"
			try(feminine)
		}
		if x := rest[:len(rest)-2]; strings.HasSuffix(x, "ا") && (x+"و" == rest || x+"ي" == rest) {
			try(x + "ء")
		}
		switch {
		case len(rest) == 4:
			// «منه» is من with a pronoun, «سنه» is not سن.
			if n := l.count(rest); n >= 3*l.standing(word) {
				try(rest)
			}
		case p != "ه" || strings.HasSuffix(rest, "ات"):
			try(rest)
		}
		own := l.count(word)
		unmistakable := p != "ه" && p != "نا"
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

// singular cuts the endings of the plural, the dual, the feminine and plural
// past, the accusative, and of a noun in construct.
func (l Lexicon) singular(word string, article bool) string {
	n := len(word)
	if n < 8 {
		return word
	}
	own := l.count(al + word)
	if !article {
		own += l.count(word)
	}
	x := word[:n-4]
	switch word[n-4:] {
	case "ات":
		s := max(l.standing(x), l.standing(x+"ه"))
		if len(x) >= 8 || s > 0 && 4*s >= own || s == 0 && own <= 1 && len(x) >= 6 {
			return x + "ه"
		}
		return word
	case "ين", "ون":
		return l.soundSingular(x, word, own)
	case "ان":
		if host, ok := l.dualOfTeh(x, own); ok {
			return host
		}
		// Many words end in ان without being duals; a dual has an oblique form.
		if len(x) >= 6 && l.standing(x) >= 2*own && l.standing(x+"ين") > 0 {
			return x
		}
		return word
	case "وا":
		if s := l.count(x); !article && len(x) >= 6 && s > 0 && 2*s >= own {
			return x
		}
	}
	if article {
		return word
	}
	x = word[:n-2]
	switch word[n-2:] {
	case "ا":
		if strings.HasSuffix(x, "ه") {
			return word // ها
		}
		if s := l.standing(x); s > 0 && 2*s >= own || s == 0 && own <= 1 && len(x) >= 10 {
			return x
		}
	case "ت":
		if s := l.count(x); s > 0 && 2*s >= own {
			return x
		}
	case "ي":
		// The last letter of «مسؤولي» in construct. Unlike the ي of an
		// adjective it never follows the article.
		if 10*l.count(al+word) > own {
			return word
		}
		if l.standing(x) > 0 && 4*l.standing(x+"ين") >= own && l.standing(x+"ين") > 0 {
			return x
		}
		if host, ok := l.dualOfTeh(x, own); ok {
			return host
		}
	}
	return word
}

// soundSingular gives the singular of x with ين or ون, of which own documents
// are known, or word itself.
func (l Lexicon) soundSingular(x, word string, own int) string {
	switch x {
	case "عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع":
		return x + "ون"
	}
	if host, ok := l.dualOfTeh(x, own); ok && strings.HasSuffix(word, "ين") {
		return host
	}
	if len(x) < 6 {
		return word
	}
	// A plural or dual has another case beside its own.
	paired := l.standing(x + "ون")
	if strings.HasSuffix(word, "ون") {
		paired = l.standing(x + "ين")
	} else if paired == 0 {
		paired = l.standing(x + "ان")
	}
	s := l.standing(x)
	if s > 0 && (8*s >= own && (paired > 0 || strings.HasSuffix(x, "ي")) || 2*s >= own && len(x) >= 8) {
		return x
	}
	if stem, ok := strings.CutSuffix(x, "و"); ok && 8*l.standing(stem+"ي") >= own && l.standing(stem+"ي") > 0 {
		return stem + "ي" // the seat of «لاجئ» is lost in «لاجئون»
	}
	if own <= 1 && len(x) >= 8 && s == 0 {
		return x
	}
	return word
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
// It stays where the feminine is a noun in its own right beside another, which
// shows in that it takes pronouns: «كتابته» keeps «كتابة» from «كتاب», while an
// adjective takes none.
func (l Lexicon) withoutTeh(word string) string {
	rest, ok := strings.CutSuffix(word, "ه")
	if !ok || len(rest) < 6 {
		return word
	}
	if l.standing(rest) > 0 {
		owned := l.count(rest+"ته") + l.count(rest+"تها") + l.count(rest+"تهم")
		if 10*owned > l.standing(word) {
			return word
		}
	}
	return rest
}
