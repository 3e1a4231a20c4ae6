package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A word in Latin letters that is neither a listed name nor an English term may be a name that the
// documents write in Arabic letters: «Morsi», «Umm Kulthum», «Fustat». It is looked for as the
// words that sound like it.

// At most mostHeard words that sound like a word are looked for, and none that costs more than the
// nearest by more than heardRange.
const (
	mostHeard  = 4
	heardRange = 0.06
	nearWord   = 0.1 // the highest cost of a word that is not part of a name
)

// An option is a word with the cost of reading another as it.
type option struct {
	heardWord
	cost float64
}

// hear returns the words that a word in Latin letters may be, nearest first; names up to the cost
// most.
func (e *Engine) hear(word string, most float64) []heardWord {
	if english.Stop(word) || len(word) < 3 {
		return nil
	}
	options := e.options(word, most)
	if len(options) == 0 && len(word) > 5 && (word[:2] == "al" || word[:2] == "el") {
		options = e.options(word[2:], most) // «Elsisi»
	}
	if len(options) == 0 {
		options = sounding(nil, e.rareWords(), word, most)
	}
	sort.SliceStable(options, func(i, j int) bool {
		a, b := options[i], options[j]
		if a.name == b.name {
			return a.cost < b.cost
		}
		return a.name // names come before other words
	})
	var out []heardWord
	for _, o := range options {
		if len(out) == mostHeard || o.cost > options[0].cost+heardRange || o.name != options[0].name {
			break
		}
		same := func(w heardWord) bool { return e.stem(w.word) == e.stem(o.word) }
		if (o.name || e.uncut(o.word)) && !slices.ContainsFunc(out, same) && e.reach(query.Word{Text: o.written}) > 0 {
			out = append(out, o.heardWord)
		}
	}
	return out
}

// uncut reports whether a word is looked for as it is, except for an article: what begins with a
// clitic or has an ending is not a name («وكندا» is not Wakanda; «بندا», a clause, is not a panda).
func (e *Engine) uncut(word string) bool {
	stem, own := e.stem(word), e.known().Count(word)
	for _, split := range arabic.Proclitics(word) {
		if !strings.HasSuffix(split.Clitics, "ال") && letters(split.Rest) > shortest && e.known().Count(split.Rest) > own {
			return false
		}
	}
	if rest, ok := strings.CutSuffix(word, "ا"); ok && e.known().Count(rest) > own {
		return false
	}
	return stem == word || stem == strings.TrimPrefix(word, "ال") || !strings.Contains(word, stem)
}

// A Latin word of at least shortestRespelt letters may be another spelling of a word of a name, at
// this cost: «Qaddafi», if «Gaddafi» is listed.
const (
	shortestRespelt = 5
	costRespelt     = 0.05
)

// options returns the names and frequent words that a word in Latin letters may be.
func (e *Engine) options(word string, most float64) []option {
	h := e.heardWords()
	var out []option
	for _, w := range h.pairs[word] {
		out = append(out, option{w, 0})
	}
	if len(word) >= shortestRespelt && len(out) == 0 {
		for _, l := range h.plain[sounds.Plain(word)] {
			for _, w := range h.pairs[l] {
				out = append(out, option{w, costRespelt})
			}
		}
	}
	return sounding(out, h.byKey, word, most)
}

// sounding appends those of the words in byKey, which are filed by skeleton, that sound like a word
// in Latin letters.
func sounding(out []option, byKey map[string][]heardWord, word string, most float64) []option {
	for _, key := range sounds.Keys(word) {
		for _, w := range byKey[key] {
			limit := most
			switch {
			case most > sounds.Sure && len(key) == sounds.Fewest:
				limit = min(most, sounds.Sure) // nobody means «ابن» by «OpenAI»
			case w.name && len(key) <= sounds.Fewest && len(word) < 5:
				limit = 0 // «Ali» and «Omar» sound like «علي» and «عمر» letter by letter, otherwise like many words
			case len(key) < sounds.Fewest, len(key) == sounds.Fewest && len(word) < 5 && !strings.ContainsAny(word, "235679"):
				limit = -1 // «cave» sounds like many words, «3amr» is spelt for its sound
			case !w.name:
				limit = min(most, nearWord)
			}
			if silent := w.word == "عمرو"; (silent || w.word == "عمر") && silent != strings.Contains(word, "mr") {
				continue // the last letter of «عمرو» is silent: Amr, not Omar
			}
			if cost := sounds.Cost(word, w.word); cost <= limit {
				out = append(out, option{w, cost})
			}
		}
	}
	return out
}

// offerHeard returns the query with its unknown words in Latin letters replaced by what may well be
// the same name, or "".
func (e *Engine) offerHeard(tree query.Node) string {
	nodes := append([]query.Node(nil), query.Conjuncts(tree)...)
	offered := false
	for i, n := range nodes {
		w, ok := n.(query.Word)
		if !ok || w.Mode != query.Stem || e.reach(w) > 0 {
			continue
		}
		if words := arabic.Words(w.Text); len(words) == 1 && latin(words) {
			if near := e.hear(words[0], sounds.Near); len(near) > 0 {
				nodes[i], offered = query.Word{Text: near[0].written}, true
			}
		}
	}
	if !offered {
		return ""
	}
	return typed(together(nodes))
}

// heardAs returns the node of what plain words in Latin letters sound like: a whole name, or the
// words of names.
func (e *Engine) heardAs(nodes []query.Node) (n query.Node, ok bool) {
	s := spellingOf(texts(nodes)...)
	if !latin(s.words) || len(s.words) > longestHeard {
		return nil, false
	}
	options := make([][]heardWord, 0, len(s.words))
	keys := arabic.NameKey(s.words)
	for i, w := range keys {
		list := titled(w, i, len(keys))
		if list == nil {
			list = e.hear(w, sounds.Sure)
		}
		if len(list) == 0 {
			return nil, false
		}
		options = append(options, list)
	}
	if len(options) == 0 {
		return nil, false
	}
	var alternatives []string
	for _, words := range combinations(options) {
		if len(nodes) == 1 || e.entitiesNamed(spellingOf(words)) != nil {
			alternatives = append(alternatives, words)
		}
	}
	for i := range alternatives {
		alternatives[i] = english.Name + alternatives[i]
	}
	r, ok := e.renderedAs(nodes, alternatives[:min(len(alternatives), mostHeard)])
	return r, ok
}

// titles precede a name in both languages, and rulers' numbers follow it.
var (
	titles  = map[string]string{"king": "الملك", "queen": "الملكة", "prince": "الأمير", "princess": "الأميرة", "sultan": "السلطان", "sheikh": "الشيخ", "emir": "الأمير", "pope": "البابا"}
	numbers = map[string]string{"i": "الأول", "ii": "الثاني", "iii": "الثالث", "iv": "الرابع", "v": "الخامس", "vi": "السادس", "xiv": "الرابع عشر", "xvi": "السادس عشر"}
)

// titled returns the Arabic of the i-th of several words, if that is a title or a ruler's number:
// «King Abdullah II».
func titled(word string, i, of int) []heardWord {
	if title := titles[word]; title != "" && i == 0 && of > 1 {
		return []heardWord{{word: title, written: title}}
	}
	if number := numbers[word]; number != "" && i > 0 && i == of-1 {
		return []heardWord{{word: number, written: number}}
	}
	return nil
}

// longestHeard bounds the words that are tried as one name by sound alone.
const longestHeard = 3

// combinations joins one option for each word, in every possible way.
func combinations(options [][]heardWord) []string {
	out := []string{""}
	for _, list := range options {
		var longer []string
		for _, so := range out {
			for _, w := range list {
				longer = append(longer, strings.TrimSpace(so+" "+w.written))
			}
		}
		out = longer
	}
	return out
}

// otherName reports whether correcting a word in Latin letters would turn it into another name, one
// that does not sound like it.
func otherName(from, to string) bool {
	a, b := arabic.Words(from), arabic.Words(to)
	if !latin(a) || !latin(b) {
		return latin(a)
	}
	for _, key := range sounds.Keys(a[0]) {
		if slices.Contains(sounds.Keys(b[0]), key) && len(key) >= sounds.Fewest {
			return false
		}
	}
	return true
}
