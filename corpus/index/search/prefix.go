package search

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// word* takes every word with a prefix, and wo*d those that also have a suffix. «ال*» takes fifty
// thousand words at ten thousand articles: scoring each would take seconds, so the documents of all
// are joined into one set, and only the most frequent words give scores beyond it.
const (
	scoredWords  = 32  // of those with the prefix
	weightPrefix = 0.1 // for being in the set
	setsKept     = 32  // of prefixes; while a word is typed the same ones are needed again
	leastBehind  = 3   // letters that a prefix must have to be looked for after an article
)

// articleForms are the ways to write the article, with clitics or without.
var articleForms = [...]string{"ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال", "فلل"}

// A start is one way in which a word found by word* may begin.
type start struct {
	letters string
	article string // the part of them that is the article with its clitics, or none
	asked   string // the rest
	ending  string // suffix of the word, for «مست*ات»; or none
}

// startsOf returns how words found by word* may begin: as it is given or, unless it is the
// beginning of an article itself, after the article. With one or two letters that is too uncertain
// («ون*» does not mean «بالون»).
func startsOf(beginning string) []start {
	beginning, ending, _ := strings.Cut(beginning, "*")
	out := []start{{beginning, "", beginning, ending}}
	if rest, ok := strings.CutPrefix(beginning, "ال"); ok && rest != "" {
		for _, article := range articleForms[1:] { // «والشاي» for «الشا»
			out = append(out, start{article + rest, article, rest, ending})
		}
	}
	if utf8.RuneCountInString(beginning) < leastBehind || !isArabic(beginning) || strings.HasPrefix(beginning, "ال") ||
		strings.HasPrefix(beginning, "لل") {
		return out
	}
	for _, article := range articleForms {
		out = append(out, start{article + beginning, article, beginning, ending})
	}
	return out
}

// lettersOf returns everything that word* lets a word begin with; a star precedes the suffix, if
// any.
func lettersOf(beginning string) []string {
	_, ending, within := strings.Cut(beginning, "*")
	var out []string
	for _, s := range startsOf(beginning) {
		if within {
			s.letters += "*" + ending
		}
		out = append(out, s.letters)
	}
	return out
}

// starts reports whether a word has this prefix and suffix, and an article if it seems to have one:
// if the letters belong to the word itself, its stem has them as well («وان*» does not mean
// «ألوان»).
func (e *Engine) starts(word string, s start) bool {
	if !strings.HasPrefix(word, s.letters) || !strings.HasSuffix(word[len(s.letters):], s.ending) {
		return false
	}
	if s.article == "" {
		return true
	}
	stem := e.stem(word)
	switch {
	case arabic.KeepsArticle(stem):
		return true
	case strings.HasPrefix(stem, "ال"), strings.HasPrefix(stem, "ل") && !strings.HasPrefix(s.asked, "ل"):
		return false
	}
	return !strings.HasPrefix(stem, s.article) || strings.HasPrefix(s.asked, s.article)
}

// prefix finds the words with a prefix.
func (c *compiler) prefix(w query.Word, beginning string) blevesearch.Searcher {
	p := part{starts: startsOf(beginning)}
	c.e.aheadStarts(p.starts)
	set, rest := c.e.beginningWith(beginning)
	var clauses []clause
	for _, word := range append(c.e.frequentWith(beginning), rest...) {
		if len(clauses) < 2*scoredWords {
			clauses = append(clauses, surface(word, 1, false)...)
		}
	}
	s := c.listed(w.String(), set, weightPrefix, clauses...)
	s.starts = p.starts
	p.weight = s.idf
	c.found.add(p)
	return s
}

// listed finds the documents of a set; clauses add to the scores of some.
func (c *compiler) listed(text string, set docSet, weight float64, clauses ...clause) *wordSearcher {
	s, err := newWordSearcher(c.e.r, text, clauses)
	if err != nil {
		c.fail("finding "+text, err)
		return &wordSearcher{text: text, last: -1}
	}
	all := make(postings.List, 0, set.len())
	for doc := range set.all() {
		all = append(all, postings.Posting{Doc: uint32(doc), Times: 1})
	}
	reader := &termReader{list: all, scored: true}
	s.clauses = append(s.clauses, openClause{clause: clause{field: fieldText, term: text, weight: weight}, reader: reader, doc: -1})
	s.setCount(c.e.r, uint64(len(all)))
	c.words = append(c.words, s)
	return s
}

// frequentWith returns the most frequent words with a prefix.
func (e *Engine) frequentWith(beginning string) []string {
	var words []bundle.Word
	for _, s := range startsOf(beginning) {
		e.b.WordsWithPrefix(s.letters, func(w bundle.Word) bool {
			if e.starts(w.Word, s) {
				words = append(words, w)
			}
			return true
		})
	}
	sort.SliceStable(words, func(i, j int) bool { return words[i].Count > words[j].Count })
	var out []string
	for _, w := range words[:min(len(words), scoredWords)] {
		out = append(out, w.Word)
	}
	return out
}

// beginningWith returns the documents that have a word with a prefix, and the first of those words
// that are not frequent. It stops once all documents have one.
func (e *Engine) beginningWith(beginning string) (docSet, []string) {
	found := e.begins(beginning)
	return found.set, found.rest
}

// begins returns what is found for a prefix, and caches it.
func (e *Engine) begins(beginning string) prefixSet {
	if kept, ok := e.prefixes[beginning]; ok {
		return kept
	}
	found := prefixSet{set: newDocSet(e.b.Len())}
	for _, s := range startsOf(beginning) {
		e.addStart(s, &found)
	}
	if len(e.prefixes) >= setsKept {
		clear(e.prefixes)
	}
	e.prefixes[beginning] = found
	return found
}

// addStart adds the words that begin with exactly the letters of one start.
func (e *Engine) addStart(s start, found *prefixSet) {
	words, err := e.r.index.terms(fieldText, nil, s.letters, string(afterPrefix([]byte(s.letters))))
	if err != nil {
		return
	}
	for n := 1; ; n++ {
		word, ok, err := words.Next()
		if err != nil || !ok {
			return
		}
		if !strings.HasSuffix(word.Text, s.ending) {
			continue
		}
		if !e.starts(word.Text, s) {
			found.others = append(found.others, word.Text)
			continue
		}
		list, err := e.r.index.list(fieldText, word.Text)
		if err != nil {
			panic(fmt.Sprintf("search: reading the postings of %q: %v", word.Text, err))
		}
		found.set.addList(list)
		if len(found.rest) < scoredWords {
			if _, frequent := e.b.FindWord(word.Text); !frequent {
				found.rest = append(found.rest, word.Text)
			}
		}
		if n%256 == 0 && found.set.len() == e.b.Len() {
			return
		}
	}
}

// A prefixSet is what begins finds.
type prefixSet struct {
	set    docSet
	rest   []string
	others []string // words with the prefix in which what looks like an article is none
}
