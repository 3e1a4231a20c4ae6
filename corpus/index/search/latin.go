package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A word in Latin letters that is neither a listed name nor an English term may
// be a name that the documents write in Arabic letters: «Morsi», «Umm Kulthum»,
// «Fustat». It is looked for as what sounds like it.

// A heardWord is a word of the collection in Arabic letters.
type heardWord struct {
	word    string // normalised
	written string
	name    bool // of an entity's name
}

// heard is what Latin words may be, made when one is first asked for.
type heard struct {
	// pairs gives for a word of an entity's Latin name the word at the same place
	// of its Arabic name, which needs not sound like it: «Jose», «خوسيه».
	pairs map[string][]heardWord
	plain map[string][]string    // those words of Latin names by sounds.Plain
	byKey map[string][]heardWord // by skeleton
	// rare are the words that are not frequent, by skeleton: nil until rareWords. They stand
	// apart, so that what a word is heard as does not depend on what was asked before.
	rare map[string][]heardWord
}

// heardWords gives the table for the bundle as it is edited now.
func (e *Engine) heardWords() *heard {
	if e.heard != nil && e.heardOf == e.b {
		return e.heard
	}
	e.b.WantWhole("names", "entities", "words")
	h := &heard{pairs: make(map[string][]heardWord), plain: make(map[string][]string), byKey: make(map[string][]heardWord)}
	seen := make(map[string]bool)
	add := func(w heardWord) {
		if !seen[w.word] {
			seen[w.word] = true
			file(h.byKey, w)
		}
	}
	e.b.NamesWithPrefix("", func(n bundle.Name) bool {
		if !n.Whole || n.Role || isLatinText(n.Text) {
			return true
		}
		words := wordsOf(n.Text)
		if kind := e.b.EntityRef(n.Entity).Kind; len(words) > 1 && kind != corpus.Person && kind != corpus.Place {
			return true // the words of a body's name are any words
		}
		for _, w := range append(words, joinedOf(n.Text)...) {
			add(w)
		}
		for i := 0; i+1 < len(words) && len(words) > 2; i++ { // «أحمدي نجاد», Ahmadinejad
			add(heardWord{words[i].word + words[i+1].word, words[i].written + " " + words[i+1].written, true})
		}
		return true
	})
	for i := range e.b.EntityCount() {
		h.pair(e.b.EntityRef(i))
	}
	e.b.WordsWithPrefix("", func(w bundle.Word) bool {
		add(heardWord{word: strings.Clone(w.Word), written: strings.Clone(w.Written)})
		return true
	})
	for l := range h.pairs {
		h.plain[sounds.Plain(l)] = append(h.plain[sounds.Plain(l)], l)
	}
	for _, list := range h.plain {
		slices.Sort(list)
	}
	e.heard, e.heardOf = h, e.b
	return h
}

// file puts a word under its skeleton, and under that of what is heard of it.
func file(byKey map[string][]heardWord, w heardWord) {
	key, heard := sounds.Key(w.word), ""
	if w.name {
		heard = sounds.Key(sounds.Unheard(w.word))
	}
	if key != "" {
		byKey[key] = append(byKey[key], w)
	}
	if heard != key && heard != "" {
		byKey[heard] = append(byKey[heard], w)
	}
}

// rareWords gives the words of a small collection that are neither frequent nor of a name.
func (e *Engine) rareWords() map[string][]heardWord {
	h := e.heardWords()
	n, err := e.r.FieldCardinality(fieldText)
	if h.rare != nil || err != nil || n > smallDictionary {
		return h.rare
	}
	h.rare = make(map[string][]heardWord)
	had := make(map[string]bool)
	for _, list := range h.byKey {
		for _, w := range list {
			had[w.word] = true
		}
	}
	terms, err := e.beginning("")
	for err == nil {
		entry, e := terms.Next()
		if err = e; entry == nil {
			break
		}
		if !had[entry.Term] {
			file(h.rare, heardWord{word: entry.Term, written: entry.Term})
		}
	}
	return h.rare
}

// smallDictionary is how many words a collection has at most of which all are
// listened to, where neither a name nor a frequent word sounds so: to read them takes
// about 75 ms, once.
const smallDictionary = 100_000

// pair notes which words of an entity's two names stand at the same place. Of what is no
// person, and of one with a title, the others must sound alike: «Venice» is no «مهرجان» for
// the festival that is «مهرجان البندقية» in Arabic, «South» no «كوريا», nor the «Abdullah»
// of Abdullah II of Jordan a «الملك».
func (h *heard) pair(ref corpus.EntityRef) {
	if ref.English == "" || !isLatinText(ref.English) {
		return
	}
	latin, words := arabic.NameKey(arabic.Words(ref.English)), wordsOf(ref.Name)
	if len(latin) != len(words) || len(latin) < 2 {
		return
	}
	alone := ref.Kind == corpus.Person && !strings.HasPrefix(words[0].word, "ال")
	var unlike []int
	for i := range latin {
		if sounds.Cost(latin[i], words[i].word) > sounds.Near {
			unlike = append(unlike, i)
		}
	}
	for i, l := range latin {
		if !alone && slices.ContainsFunc(unlike, func(other int) bool { return other != i }) {
			continue
		}
		if len(l) >= 3 && !slices.ContainsFunc(h.pairs[l], func(w heardWord) bool { return w.word == words[i].word }) {
			h.pairs[l] = append(h.pairs[l], words[i])
		}
	}
}

// wordsOf gives the words of a name.
func wordsOf(text string) []heardWord {
	var out []heardWord
	for _, t := range arabic.Tokenize(text) {
		out = append(out, heardWord{strings.Clone(t.Word), strings.Clone(text[t.Start:t.End]), true})
	}
	return out
}

// joinedOf gives the words of a name that are two and in Latin letters mostly
// one: «عبد الفتاح», «Abdelfattah».
func joinedOf(text string) []heardWord {
	words := arabic.Words(text)
	var out []heardWord
	for _, key := range arabic.NameKey(words) {
		if !slices.Contains(words, key) {
			out = append(out, heardWord{key, key, true})
		}
	}
	return out
}

func isLatinText(text string) bool { return latin(arabic.Words(text)) }

// Of what sounds like a word, so many are looked for, and none that is further
// from it than the nearest by so much.
const (
	mostHeard  = 4
	heardRange = 0.06
	nearWord   = 0.1 // the highest cost of a word that is of no name
)

// An option is a word with what it costs to read it as another.
type option struct {
	heardWord
	cost float64
}

// hear gives the words that a word in Latin letters may be, the nearest first;
// names up to a cost.
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
		return a.name // a name before any other word
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

// uncut tells whether a word is looked for as it stands, but for an article: what
// begins with a clitic or has an ending is no name («وكندا» is no Wakanda, «بندا», a
// clause, no panda).
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

// A Latin word of so many letters may be another way to spell one of a name: «Qaddafi»,
// of which «Gaddafi» is listed.
const (
	shortestRespelt = 5
	costRespelt     = 0.05
)

// options gives the names and frequent words that a word in Latin letters may be.
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

// sounding appends those of some words, by their skeletons, that sound like one in Latin
// letters.
func sounding(out []option, byKey map[string][]heardWord, word string, most float64) []option {
	for _, key := range sounds.Keys(word) {
		for _, w := range byKey[key] {
			limit := most
			switch {
			case most > sounds.Sure && len(key) == sounds.Fewest:
				limit = min(most, sounds.Sure) // nobody means «ابن» by «OpenAI»
			case w.name && len(key) <= sounds.Fewest && len(word) < 5:
				limit = 0 // «Ali» and «Omar» sound like «علي» and «عمر» letter by letter, and else like much
			case len(key) < sounds.Fewest, len(key) == sounds.Fewest && len(word) < 5 && !strings.ContainsAny(word, "235679"):
				limit = -1 // «cave» sounds like much, «3amr» is written for how it sounds
			case !w.name:
				limit = min(most, nearWord)
			}
			if cost := sounds.Cost(word, w.word); cost <= limit {
				out = append(out, option{w, cost})
			}
		}
	}
	return out
}

// offerHeard gives the query with its words in Latin letters that nothing is
// known of replaced by what may well be the same name, or "".
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

// heardAs gives what plain words in Latin letters sound like: a whole name, or
// the words of names.
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

// titles stand before a name in both languages, and numbers of rulers behind it.
var (
	titles  = map[string]string{"king": "الملك", "queen": "الملكة", "prince": "الأمير", "princess": "الأميرة", "sultan": "السلطان", "sheikh": "الشيخ", "emir": "الأمير", "pope": "البابا"}
	numbers = map[string]string{"i": "الأول", "ii": "الثاني", "iii": "الثالث", "iv": "الرابع", "v": "الخامس", "vi": "السادس", "xiv": "الرابع عشر", "xvi": "السادس عشر"}
)

// titled gives the Arabic of the i-th of so many words, if that is a title or a ruler's
// number: «King Abdullah II».
func titled(word string, i, of int) []heardWord {
	if title := titles[word]; title != "" && i == 0 && of > 1 {
		return []heardWord{{word: title, written: title}}
	}
	if number := numbers[word]; number != "" && i > 0 && i == of-1 {
		return []heardWord{{word: number, written: number}}
	}
	return nil
}

// longestHeard is how many words are tried as one name that is only heard.
const longestHeard = 3

// combinations joins one option for each word, in every way.
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

// otherName tells whether a word in Latin letters would be corrected to one that
// does not sound like it: another name.
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
