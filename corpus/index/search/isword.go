package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
)

// leastClass is how common a word must be, in the background lexicon's classes, to be looked for
// after clitics: rarer ones are too often slips.
const leastClass = 2

// Known reports whether a normalised word is in a document as it is, or is a word of the language
// that the collection need not have. Any other may be a slip.
func (e *Engine) Known(word string) bool { return e.count(word) > 0 || e.isWord(word) }

// isWord reports whether a normalised word is one that the collection need not have: a word or a
// name of Arabic news, possibly with clitics, or an English term. It is never taken for a slip.
func (e *Engine) isWord(word string) bool {
	if _, ok := e.known().Class(word); ok && !e.misspelt(word) || functionWord(word) {
		return true
	}
	if latin([]string{word}) {
		return e.english().Find([]string{word}) != nil
	}
	if e.withPronoun(word) || e.inflected(word) || e.withArticle(word) || e.behindArticle(word) {
		return true
	}
	for _, split := range arabic.Proclitics(word) {
		// The article is left to the lexicon, which has words with it: «اللسبب» is not an article
		// before «لسبب».
		if !strings.HasSuffix(split.Clitics, "ال") && !strings.HasSuffix(split.Clitics, "لل") &&
			letters(split.Rest) > shortest && (e.isCommon(split.Rest) || e.withPronoun(split.Rest) || e.inflected(split.Rest)) {
			return true
		}
	}
	return false
}

// alike are the letters that are confused so often that news has words with the wrong one.
var alike = [...][2]string{{"ظ", "ض"}, {"ظ", "ط"}}

// mostMisspelt bounds the articles of news that a misspelt word is in, and leastSpelt is how many
// times as many must have the right one.
const (
	mostMisspelt = 5
	leastSpelt   = 100
)

// misspelt reports whether a word of the lexicon is another word with one letter confused: «النفظ»,
// which a few articles have.
func (e *Engine) misspelt(word string) bool {
	own := e.known().Count(word)
	if own > mostMisspelt {
		return false
	}
	for _, pair := range alike {
		for k := range pair {
			for at := 0; at+2 <= len(word); at += 2 {
				if word[at:at+2] == pair[k] && e.known().Count(word[:at]+pair[1-k]+word[at+2:]) >= leastSpelt*max(1, own) {
					return true
				}
			}
		}
	}
	return false
}

// withArticle reports whether a word is the article and a word that the lexicon has only without
// it: «المهجور». A word that begins with a clitic takes no article: «اللسبب».
func (e *Engine) withArticle(word string) bool {
	rest, ok := strings.CutPrefix(word, "ال")
	if !ok || letters(rest) <= shortest || !e.isCommon(rest) {
		return false
	}
	for _, split := range arabic.Proclitics(rest) {
		if _, ok := e.known().Class(split.Rest); ok {
			return false
		}
	}
	return true
}

// behindArticle reports whether the lexicon has a word only with the article: «اكتتابات». A rare
// one is too often a slip: «المسؤلين».
func (e *Engine) behindArticle(word string) bool {
	return letters(word) > shortest && e.isCommon("ال"+word) && !e.misspelt("ال"+word)
}

func (e *Engine) isCommon(word string) bool {
	class, ok := e.known().Class(word)
	return ok && class >= leastClass
}

// withPronoun reports whether a word is another with a pronoun attached: «دبابتهم».
func (e *Engine) withPronoun(word string) bool {
	for _, pronoun := range []string{"هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه", "ك"} {
		rest, ok := strings.CutSuffix(word, pronoun)
		if !ok || letters(rest) <= shortest {
			continue
		}
		if e.isCommon(rest) {
			return true
		}
		if stem, ok := strings.CutSuffix(rest, "ت"); ok && e.isCommon(stem+"ه") {
			return true
		}
	}
	return false
}

// inflected reports whether a word is, by its ending, the plural or the dual of a common one:
// «كاتبات».
func (e *Engine) inflected(word string) bool {
	for _, ending := range []string{"تان", "تين", "ات", "ون", "ين", "ان"} {
		rest, ok := strings.CutSuffix(word, ending)
		if ok && letters(rest) > shortest && (e.isCommon(rest+"ه") || ending[:2] != "ت" && e.isCommon(rest)) {
			return true
		}
	}
	return false
}

// common reports whether a word that no document has may be a word of the language rather than a
// name. With a bundle that has no background lexicon any word in Arabic letters may: if nothing is
// known, less is said.
func (e *Engine) common(word string) bool {
	if latin([]string{word}) || word == "" {
		return false
	}
	class, ok := e.known().Class(word)
	return e.known().Len() == 0 || ok && class > background.Name || !ok && e.isWord(word)
}

// functionWord reports whether a normalised word is a function word, possibly after clitics: no
// other word is taken for a slip of one.
//
//go:noinline
func functionWord(word string) bool { return amongWords(word, functionWords, nil) }

// joining reports whether a word only joins others as far as views are concerned: also one that means
// something in a query, where it narrows what is meant.
func joining(word string) bool { return amongWords(word, functionWords, alsoJoining) }

var alsoJoining = arabic.WordSet(`أما إما حين حينما عما ممن أثناء رغم`)

// amongWords reports whether one of two sets has a word, by itself or behind its clitics.
func amongWords(word string, set, other map[string]bool) bool {
	if set[word] || other[word] {
		return true
	}
	for split := range arabic.EachProclitic(word) {
		if set[split.Rest] || other[split.Rest] {
			return true
		}
	}
	return false
}

// functionWords are prepositions, conjunctions, pronouns and the like.
var functionWords = arabic.WordSet(`في من إلى على عن مع بين منذ حتى خلال حول عند لدى دون ضد عبر نحو قبل بعد تحت فوق أمام وراء خلف غير سوى مثل بدون
	أن إن لأن كأن لكن أو أم بل ثم قد لقد سوف لم لن لا ما ليس ليست لو لولا إذا إذ إذن كي لكي لذا لذلك كذلك كما كلما بينما حيث عندما مما فيما إنما ربما مهما
	هذا هذه ذلك تلك هؤلاء أولئك هنا هناك الذي التي الذين اللذان اللتان اللواتي اللاتي
	هو هي هم هن هما أنا نحن أنت أنتم أي أية كل كلا بعض جميع
	كان كانت كانوا يكون تكون سيكون ستكون أنه أنها أنهم إنه إنها إنهم بأنه بأنها بأنهم لأنه لأنها لأنهم لكنه لكنها لكنهم كأنه كأنها
	منه منها منهم فيه فيها فيهم عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم له لها لهم لنا به بها بهم بنا معه معها معهم بينه بينها بينهم
	بعده بعدها بعدهم قبله قبلها لديه لديها لديهم عنده عندها إياه إياها أيضا فقط جدا هل كيف متى أين لماذا ماذا من كم`)
