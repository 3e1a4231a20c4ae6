package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A heardWord is a word of the collection in Arabic letters.
type heardWord struct {
	word    string // normalised
	written string
	name    bool // of an entity's name
}

// heard holds the Arabic words that Latin words may be; it is made when it is first needed.
type heard struct {
	// pairs has, for a word of an entity's Latin name, the word at the same place of its Arabic
	// name, which need not sound like it: «Jose», «خوسيه».
	pairs map[string][]heardWord
	plain map[string][]string    // those words of Latin names by sounds.Plain
	byKey map[string][]heardWord // by skeleton
	// rare are the words that are not frequent, by skeleton; nil until rareWords is called. They
	// are separate so that what a word is heard as does not depend on what was asked before.
	rare map[string][]heardWord
}

// heardWords returns the table for the bundle as it is edited now.
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

// file puts a word under its skeleton and, for a word of a name, under the skeleton of what is
// heard of it.
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

// rareWords returns, for a small collection, the words that are neither frequent nor part of a
// name.
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

// smallDictionary is the most words that a collection may have for all of them to be tried by
// sound, if neither a name nor a frequent word sounds like what was typed: reading them takes about
// 75 ms, once.
const smallDictionary = 100_000

// pair notes which words of an entity's two names are at the same place. Unless it is a person
// without a title, the other words must sound alike: the «Venice» of the festival that is «مهرجان
// البندقية» in Arabic does not mean «مهرجان», nor «South» «كوريا», nor the «Abdullah» of Abdullah
// II of Jordan «الملك».
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

// wordsOf returns the words of a name.
func wordsOf(text string) []heardWord {
	var out []heardWord
	for _, t := range arabic.Tokenize(text) {
		out = append(out, heardWord{strings.Clone(t.Word), strings.Clone(text[t.Start:t.End]), true})
	}
	return out
}

// joinedOf returns the pairs of words of a name that Latin letters mostly write as one: «عبد
// الفتاح», «Abdelfattah».
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
