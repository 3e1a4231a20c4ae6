package arabic

import "strings"

// leastWhole is how many times more frequent what is left of a word must be than the word for
// clitics to be cut from both of its ends at once.
const leastWhole = 8

// bothEnds returns what a rare word has joined to it at both its beginning and its end: «استخدموا»
// for «فاستخدموه», «يستقبلون» for «سيستقبلونه», «معلم» for «بمعلميهم». The rules that cut at one
// end require the word in between, which a small collection does not have. It returns the word
// itself if nothing that is left is common.
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
		most = own // for a verb after a clitic there is more evidence than its frequency
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

// hosts calls try with what a pronoun may have been joined to.
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
