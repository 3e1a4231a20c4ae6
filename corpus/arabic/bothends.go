package arabic

import "strings"

// leastWhole is how many times more documents than have a word must have what is left of
// it, for clitics to be cut from both of its ends at once.
const leastWhole = 8

// bothEnds gives what a word that hardly anybody writes was joined to, at its beginning and
// at its end: «استخدموا» of «فاستخدموه», «يستقبلون» of «سيستقبلونه», «معلم» of «بمعلميهم».
// The rules that cut at one end ask for a word between, which a small collection does not
// have. It gives the word itself where nothing that is left is common.
func (l Lexicon) bothEnds(word string) string {
	if len(word) < 14 || l.isName(word) {
		return word
	}
	own := max(1, l.standing(word))
	best, most := word, leastWhole*own-1
	try := func(x string) {
		if n := l.standing(x); len(x) >= 8 && n > most {
			best, most = x, n
		}
	}
	begin := func(rest string) { hosts(rest, try) }
	begin(word)
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && !hasArticle(c) {
			begin(rest)
		}
	}
	if best == word {
		most = own // a verb behind a clitic is told by more than by how common it is
	}
	for _, c := range [...]string{"س", "وس", "فس", "ل", "ول", "فل", "و", "ف"} {
		rest, ok := strings.CutPrefix(word, c)
		if !ok || len(rest) <= 2 || !isPerson(rest[:2]) {
			continue
		}
		hosts(rest, func(x string) {
			if l.isVerb(strings.TrimSuffix(x, "ون")) {
				try(x)
			}
		})
	}
	return best
}

// hosts tries what a pronoun may have been joined to.
func hosts(word string, try func(host string)) {
	for _, p := range pronouns {
		host, ok := strings.CutSuffix(word, p)
		if !ok || len(host) < 8 {
			continue
		}
		try(host)
		if x, ok := strings.CutSuffix(host, "و"); ok {
			try(x + "وا") // a verb in the plural, or a noun in construct
			try(x + "ون")
		}
		if x, ok := strings.CutSuffix(host, "ي"); ok {
			try(x + "ين")
			if strings.HasSuffix(x, "ا") {
				try(x + "ء") // «بسفرائها»
			}
		}
	}
}
