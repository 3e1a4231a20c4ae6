package search

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What was meant by a word that is not a word is guessed with a noisy channel (Kernighan, Church
// and Gale, COLING 1990): by how likely the slip is, times how common the word is, times how well
// it goes with the words beside it.

const (
	farthest  = 2.1        // of all slips: two plain mistakes
	farPerOne = 0.35       // per letter: in a short word two mistakes make another word
	farOfWord = slipShaped // a word is hardly a slip: little is offered for it
	// everydayClass is how common a word must be, in the background lexicon's classes, for nothing
	// near it to be offered: a visitor who types «قانون» does not mean «كانون».
	everydayClass = 5
	nearBy        = 0.23 // per letter: what replaces a word must be nearer
	// slipRate is how much less likely one plain mistake makes a word: by a factor of e to this
	// power. The first guess replaces what was typed if it holds at least sureShare of the
	// probability of all guesses and the logarithm of its own is at least likeliest: something less
	// likely than that may just as well be a word that nobody knows. Tuned on 3,000 slips and on
	// 297 words of an encyclopedia that neither a news collection nor the lexicon has, none of
	// which slips_test.go draws: a share of .6 gave 88.8 % right and 2.9 % wrong, .7 86.2 and 2.0;
	// the words of the encyclopedia were taken for others in 30 and 24 %.
	slipRate  = 7.0
	sureShare = 0.67
	likeliest = -14.5
	// unseenForm is the logarithm of how likely a word is that is neither in a document nor in the
	// lexicon but is still a form of a word («بيوتكما»), relative to how common that word is.
	unseenForm = -9.0
	// How common a word is in the collection is estimated with this many documents of news in
	// general added; how common it is among the documents with the words beside it, with this many
	// of the collection's own added.
	priorDocuments = 100
	priorBeside    = 10
	newsArticles   = 30_000 // that the background lexicon was counted in
	mostGuesses    = 8      // that are weighed by the words beside them
)

// A guess is a word that another may be a slip of.
type guess struct {
	word    string // normalised
	written string // if known
	cost    float64
	count   int // documents
	chance  float64
	name    bool // it is a name, and there are no words beside it to support it
}

// longest bounds the letters of a word that is taken for a slip. No word has more; pasted text may,
// and each letter costs time with every name there is.
const longest = 40

// guesses returns what a word may be a slip of, among the words in at least this many documents and
// the entities' names, likeliest first. The other nodes of its query show what goes with it. The
// list is cached because a request needs it several times: to correct, to recognise the beginning
// of a word, to offer.
func (e *Engine) guesses(word string, documents int, nodes []query.Node, at int) []guess {
	key := fmt.Sprintf("%s %d %d %v", word, documents, at, nodes)
	list, ok := e.guessed[key]
	if !ok {
		list = e.guessAnew(word, documents, nodes, at)
		e.guessed[key] = list
	}
	return list
}

func (e *Engine) guessAnew(word string, documents int, nodes []query.Node, at int) []guess {
	if n := letters(word); n < shortest || n > longest || strings.Trim(word, "0123456789") == "" {
		return nil // a number is not a slip of another
	}
	e.aheadGuessing()
	most := min(farthest, farPerOne*float64(letters(word)))
	if e.isWord(word) {
		if class, _ := e.known().Class(word); letters(word) == shortest || class >= everydayClass {
			return nil // a word like «تمر» is near everything
		}
		most = min(most, farOfWord)
	}
	var list []guess
	add := func(g guess) {
		if g.cost <= most && !functionWord(g.word) && !otherName(word, g.word) {
			g.chance = math.Log(e.share(g)) - slipRate*g.cost
			list = append(list, g)
		}
	}
	e.nearWords(word, documents, add)
	e.nearNames(word, documents, most, add)
	if len(list) == 0 {
		e.nearBehindArticle(word, documents, add)
	}
	likelier := func(a, b guess) int {
		switch {
		case a.chance > b.chance:
			return -1
		case a.chance < b.chance:
			return 1
		}
		return strings.Compare(a.word, b.word)
	}
	sort.SliceStable(list, func(i, j int) bool { return likelier(list[i], list[j]) < 0 })
	list = e.apart(list)
	sort.SliceStable(list, func(i, j int) bool { return likelier(list[i], list[j]) < 0 })
	beside := e.company(nodes, at)
	for i := range list {
		list[i].name = beside == nil && isArabic(word) && e.b.NameWord(list[i].word)
	}
	if beside != nil {
		for i := range list {
			with := e.set(e.compiler().compile(query.Word{Text: list[i].word}))
			with.and(beside)
			p := (float64(with.len()) + priorBeside*e.share(list[i])) / (float64(beside.len()) + priorBeside)
			list[i].chance = math.Log(p) - slipRate*list[i].cost
		}
		sort.SliceStable(list, func(i, j int) bool { return likelier(list[i], list[j]) < 0 })
	}
	return list
}

// apart keeps only the first of the guesses that share a stem, and makes it as likely as all of
// them together: they find the same documents.
func (e *Engine) apart(list []guess) []guess {
	var out []guess
	for _, g := range list {
		same := func(o guess) bool { return o.word == g.word || e.stem(o.word) == e.stem(g.word) }
		if at := slices.IndexFunc(out, same); at >= 0 {
			out[at].chance = sum(out[at].chance, g.chance)
		} else if len(out) < mostGuesses {
			out = append(out, g)
		}
	}
	return out
}

// sum returns the logarithm of the sum of two numbers that are given by their logarithms.
func sum(a, b float64) float64 {
	return max(a, b) + math.Log1p(math.Exp(-math.Abs(a-b)))
}

// surely reports whether the first guess may replace a word without asking. documents is how many
// documents have what may be other forms of the word, by the rules alone.
func (e *Engine) surely(word string, documents int, list []guess) bool {
	if len(list) == 0 || list[0].cost > nearBy*float64(letters(word)) || list[0].chance < likeliest {
		return false
	}
	if list[0].name && list[0].cost > slipShaped {
		return false // it may be a name that no list has: it is offered
	}
	all := 0.0
	for _, g := range list {
		all += math.Exp(g.chance)
	}
	if documents > 0 {
		if e.stem(list[0].word) == e.stem(word) {
			return false
		}
		all += math.Exp(unseenForm) * float64(documents) / float64(e.b.Len())
	}
	return math.Exp(list[0].chance) >= sureShare*all
}

// share estimates the share of documents that have a word.
func (e *Engine) share(g guess) float64 {
	news := (float64(e.known().Count(g.word)) + .5) / newsArticles
	return (float64(g.count) + priorDocuments*news) / (float64(e.b.Len()) + priorDocuments)
}

// company returns the documents with all other parts of a query that some document has, or nil if
// there are none.
func (e *Engine) company(nodes []query.Node, at int) docSet {
	var all docSet
	for i, n := range nodes {
		if i == at {
			continue
		}
		s := e.compiler().compile(n)
		if s == nil {
			continue
		}
		set := e.set(s)
		switch {
		case set.len() == 0:
		case all == nil:
			all = set
		default:
			all.and(set)
		}
	}
	if all == nil || all.len() == 0 {
		return nil
	}
	return all
}

// spelt returns a guess as it is written.
func (e *Engine) spelt(g guess) string {
	if g.written != "" {
		return g.written
	}
	return e.asWritten(g.word)
}

func (e *Engine) nearWords(word string, documents int, add func(guess)) {
	e.nearTerms(word, documents, func(term string, count int) {
		add(guess{word: term, cost: slipCost(word, term), count: count})
	})
}

// nearBehindArticle yields the words that documents have only with the article, or only without it.
// It is used if nothing else is near: beside other guesses these would make those less sure.
func (e *Engine) nearBehindArticle(word string, documents int, add func(guess)) {
	// Documents may have what was meant only with the article, or never with it.
	other, bare := strings.CutPrefix(word, "ال")
	if !bare {
		other = "ال" + word
	}
	e.nearTerms(other, documents, func(term string, count int) {
		as, cut := strings.CutPrefix(term, "ال")
		if cut == bare || letters(as) < shortest {
			return
		}
		written := strings.TrimPrefix(e.asWritten(term), "ال")
		if bare {
			as, written = "ال"+term, "ال"+written
		}
		if as != word && e.count(as) == 0 && e.stem(as) == e.stem(term) {
			add(guess{word: as, written: written, cost: slipCost(word, as), count: count})
		}
	})
}

// nearTerms yields the words in at least this many documents that are spelt nearly like a word.
func (e *Engine) nearTerms(word string, documents int, yield func(term string, count int)) {
	terms, err := e.similar(word)
	if err != nil {
		return
	}
	for {
		entry, err := terms.Next()
		if err != nil || entry == nil {
			return
		}
		if count := int(entry.Count); count >= documents && entry.Term != word {
			yield(entry.Term, count)
		}
	}
}

// isArabic reports whether a word is written in Arabic letters.
func isArabic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Arabic, r)
}

//go:noinline
func letters(word string) int { return utf8.RuneCountInString(word) }
