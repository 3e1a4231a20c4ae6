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

// word* takes every word that begins so, and wo*d those of them that end so. «ال*» has fifty thousand of them at ten
// thousand articles: to score each would take seconds, so the documents of all are
// joined into one set, and the most frequent words alone give scores beyond it.
const (
	scoredWords  = 32  // of those that begin so
	weightPrefix = 0.1 // of standing in the set
	setsKept     = 32  // of prefixes; while a word is typed the same are asked again
	leastBehind  = 3   // letters that are looked for behind an article
)

// articleForms are what the article is written as, behind clitics or none.
var articleForms = [...]string{"ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال", "فلل"}

// A start is how a word may begin that word* finds.
type start struct {
	letters string
	article string // what of them is the article, with what is joined to it, or none
	asked   string // the rest
	ending  string // how the word ends, of «مست*ات»; or none
}

// startsOf gives what a word may begin with that word* finds: the same with the article
// before it, unless it is the beginning of an article itself. Of one letter and of two there
// is no telling («ون*» is no «بالون»).
func startsOf(beginning string) []start {
	beginning, ending, _ := strings.Cut(beginning, "*")
	out := []start{{beginning, "", beginning, ending}}
	if rest, ok := strings.CutPrefix(beginning, "ال"); ok && rest != "" {
		for _, article := range articleForms[1:] { // «والشاي» of «الشا»
			out = append(out, start{article + rest, article, rest, ending})
		}
	}
	if utf8.RuneCountInString(beginning) < leastBehind || !isArabic(beginning) || strings.HasPrefix(beginning, "ال") || strings.HasPrefix(beginning, "لل") {
		return out
	}
	for _, article := range articleForms {
		out = append(out, start{article + beginning, article, beginning, ending})
	}
	return out
}

// lettersOf gives all that word* lets a word begin with, with a star before how it ends.
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

// starts reports whether a word begins so, and has the article where it seems to: where the
// letters are of the word itself, its stem has them as well («وان*» is no «ألوان»).
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

// prefix finds the words that begin so.
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

// frequentWith gives the most frequent of the words that begin so.
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

// beginningWith gives the documents that have a word which begins so, and the first
// of those words that are not frequent. It stops when all documents have one.
func (e *Engine) beginningWith(beginning string) (docSet, []string) {
	found := e.begins(beginning)
	return found.set, found.rest
}

// begins is what is found of a beginning.
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

// addStart adds the words that begin so, letter by letter.
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

// A prefixSet is what beginningWith gives.
type prefixSet struct {
	set    docSet
	rest   []string
	others []string // that begin so, with what only looks like an article
}
