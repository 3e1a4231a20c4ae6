package arabic

import "strings"

// A Lexicon is what a corpus knows of words. Split and Stem ask it before they cut. Build and
// browser must use the same Lexicon, or words that share a key in one will not in the other. Either
// function may be nil: then nothing is known, and only what the form alone makes likely is cut.
type Lexicon struct {
	// Count returns the number of documents that have the normalised word exactly; 0 if none does.
	Count func(word string) int
	// Name reports whether the normalised word is a name or part of a person's or place's name.
	// Clitics may be cut from it, inflections never. It is best false for the common nouns in an
	// organization's name, which would no longer share a key with their own plurals.
	Name func(word string) bool
}

// Stem returns the key that the forms of a normalised word share: the word without proclitics
// (Split) and without the endings of number, gender, case and possession, and for a verb without
// the signs of person and tense. A broken plural becomes its singular («صواريخ», «صاروخ»), the
// adjective and the people of a country become the country («الإيرانيون», «إيران»). The key is
// nearly always a word of the corpus, and its own stem.
//
// Every rule asks whether the corpus has the word that a cut would leave. That word must be
// frequent enough compared with the word itself, so «قواته» loses its ه beside «قوات», but «لبنان»
// keeps its ان beside a rare «لبن». Measured on the lemmas of WikiNews, this joins twice as many of
// the words that belong together as the usual light stemmer does, with half its mistakes; see
// TestLemmas.
//
// Spellings of one word have one key: see spelling.
func (l Lexicon) Stem(word string) string {
	if len(word) < 4 || !isArabic(word) {
		return word
	}
	if x, ok := l.withoutQuestion(word); ok {
		word = x
	}
	key := l.cutAll(word)
	if x := l.bothEnds(key); x != key {
		key = l.cutAll(x)
	}
	return l.spelling(key)
}

// withoutQuestion cuts the interrogative hamza before a word that begins with an alef, «أأنتم», or
// with a clitic and the article, «أبالعدل»; «اللعدل» is rather a slip.
func (l Lexicon) withoutQuestion(word string) (string, bool) {
	rest, ok := strings.CutPrefix(word, "ا")
	if !ok || len(rest) < 6 {
		return word, false
	}
	least := leastWhole * max(1, l.standing(word))
	if strings.HasPrefix(rest, "ا") {
		return rest, l.standing(rest) >= least
	}
	for _, c := range clitics {
		if noun, ok := strings.CutPrefix(rest, c); ok && strings.HasSuffix(c, al) && len(noun) >= 6 {
			return rest, l.behind(noun) >= least
		}
	}
	return word, false
}

// cutAll cuts a word as far as possible.
func (l Lexicon) cutAll(word string) string {
	// What a cut leaves may have another clitic or ending, as «باعتبار» of «باعتباره». What followed
	// the article has no clitics, nor has the stem of a verb, nor a word that the corpus does not
	// have.
	whole, article, verb := false, false, false
	for range mostCuts {
		before := word
		if !whole {
			s := l.Split(word)
			word, article = s.Rest, hasArticle(s.Clitics)
		}
		if word, verb = l.base(word, article, verb); word == before {
			break
		}
		whole = article || verb || l.count(word) == 0
	}
	return word
}

// mostCuts limits the rounds of Stem in case rules undo each other. No word of a news corpus needs
// more than four.
const mostCuts = 5

// base cuts the endings, and for a verb the prefixes, of a word without proclitics. article says
// that it followed the article, so that it can be neither a verb nor have a possessive; was, that
// it is known to be a verb and so not a plural: «كتب» of «يكتب» is not «كتاب».
func (l Lexicon) base(word string, article, was bool) (key string, verb bool) {
	if len(word) < 6 {
		return word, was
	}
	if !was {
		if x, ok := l.listed(word); ok {
			return x, false
		}
	}
	if article && KeepsArticle(al+word) {
		return al + word, false // «للبصرة»
	}
	if x, ok := irregular.key(al + word); ok && article {
		return x, false // «البتكوين», since «بتكوين» means something else
	}
	if keepsAl(word) {
		return word, was
	}
	if l.isName(word) {
		return l.nameKey(word), was
	}
	if !article {
		if past, ok := l.withoutObject(word); ok {
			return past, true
		}
		if past, ok := l.spoken(word); ok {
			return past, true
		}
		host, ok := l.withoutPronoun(word)
		if !ok {
			host, ok = l.withoutMine(word)
		}
		if x, is := irregular.key(host); ok && is && !was {
			return x, false
		}
		word = host
	}
	one := l.singular(word, article)
	if !article && isPastEnding(word, one) {
		was = true
	} else {
		one = l.brokenSingular(one)
	}
	if !article {
		if past := l.perfect(l.masculine(one)); past != one {
			return l.withoutTeh(past), true
		}
	}
	if !was {
		if x, ok := l.ofMasdar(one); ok {
			return x, false
		}
	}
	return l.withoutTeh(one), was
}

// listed returns the key of a word that is in a table, or is the adjective of a country.
func (l Lexicon) listed(word string) (string, bool) {
	if x, ok := irregular.key(word); ok {
		return x, true
	}
	if x, ok := nation(word); ok {
		return x, true
	}
	return l.country(word)
}

// isPastEnding reports whether the ending cut from a word is ت or وا, which verbs have.
func isPastEnding(word, cut string) bool {
	return cut != word && (cut+"ت" == word || strings.HasSuffix(word, "وا"))
}

// nameKey returns a name as it is, except for a final ه that the corpus also has as ا: «أستانة»,
// «أستانا».
func (l Lexicon) nameKey(word string) string {
	if x, ok := strings.CutSuffix(word, "ه"); ok && len(x) >= 6 && (l.isName(x+"ا") || l.count(x+"ا") > 0) {
		return x + "ا"
	}
	return word
}

// count returns the number of documents that have word. It is called in 190 places and is not
// inlined, and neither is behind: inlined, the two took 17 kB of the browser's program.
//
//go:noinline
func (l Lexicon) count(word string) int {
	if l.Count == nil {
		return 0
	}
	return l.Count(word)
}

// behind returns the number of documents that have word with the article.
//
//go:noinline
func (l Lexicon) behind(word string) int { return l.count(al + word) }

// standing returns the number of documents that have word by itself or with the article. A document
// with both counts twice, which does not matter to any rule.
func (l Lexicon) standing(word string) int { return l.count(word) + l.behind(word) }

// isName reports whether word, without the article, is a name.
func (l Lexicon) isName(word string) bool {
	return l.Name != nil && (l.Name(word) || l.Name(al+word))
}

// isWhole reports whether word is known not to begin with a clitic: a name, or a word of a country.
func (l Lexicon) isWhole(word string) bool {
	_, ok := nations[word]
	return ok || l.isName(word)
}

// isArabic reports whether word has only letters of the Arabic block. The rules slice words by
// letters of two bytes.
func isArabic(word string) bool {
	for i := 0; i < len(word); i += 2 {
		at, ok := inBlock(word, i)
		if !ok || block[at].class != letter {
			return false
		}
	}
	return true
}
