// Package search answers queries over a bundle. Open opens a bundle and returns an Engine, which
// the app, the command and the site's generator ask.
//
// It is the only package that imports bleve, and only its searcher interface. All searchers are
// ours: of words (word.go), of sets (docset.go) and of other searchers (joined.go, anyof.go).
// The same code runs natively and in the browser, where nothing calls Write and
// the linker leaves it out.
package search

import (
	"encoding/binary"
	"fmt"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// An Engine answers for one collection. It keeps caches, so it serves one
// goroutine at a time; Clone returns one for another goroutine.
type Engine struct {
	b        *bundle.Bundle // as edited
	r        *reader
	x        *postings.Index
	original *bundle.Bundle
	words    *lexicon.Lexicon          // what was decided for the corpus's words
	lex      arabic.Lexicon            // the rules for all other words
	known    func() background.Lexicon // which words there are at all
	english  func() english.Terms      // what English words stand for

	counts     map[string]int         // of words, for lex: see attested
	stems      map[string]string      // of words in shown texts
	prefixes   map[string]prefixSet   // what word* was found to stand for
	shortNames [][]shortName          // by number of letters; nil until near names are looked for
	times      map[string][]int       // documents that name a date, by its value; nil until needed
	ranks      []uint16               // of the frequent words: see stream.go; nil until a phrase is looked for
	bodies     *bodies                // texts that were looked at
	held       map[string]*phraseDocs // the documents that have a phrase: see holds
	guessed    map[string][]guess     // what words of one request may be slips of: see guesses
	closeWords map[string]*closeWord  // what views need to know of words: see closeWord
	closeRow   []*closeWord           // those of the text that is looked at

	elsewhere func(query.Node) int // counts documents if they are not all here; else nil
	shows     bool                 // it shows documents that are elsewhere: see showing

	heard     *heard         // what Latin words may be in Arabic letters: see heardWords
	heardOf   *bundle.Bundle // the bundle that it was made for
	said      *saidTable     // what statements are filtered by: see saidTable
	documents []int          // number of documents that mention each entity: see mentioned
	stories   map[int][]int  // documents of each: see inStories
	tokens    []arabic.Token // reused for each text
	values    []int          // reused for each document
	near      nearby         // likewise
	crossed   *crossed       // who is mentioned where; nil unless many documents are asked for
	counted   valueTally     // reused for each collection and profile
}

// afresh clears what was cached for one request alone.
func (e *Engine) afresh() {
	clear(e.held)
	clear(e.guessed)
}

// Open opens a bundle and the index in it. The block is read in place and must not change. It
// refuses a bundle built with another analysis, whose words would not match the visitor's.
func Open(block []byte) (*Engine, error) {
	b, err := bundle.Open(block)
	if err != nil {
		return nil, err
	}
	return over(b)
}

// over returns an engine over a bundle of the same analysis.
func over(b *bundle.Bundle) (*Engine, error) {
	if b.Analysis() != arabic.Fingerprint {
		return nil, fmt.Errorf("%w: it was analysed by %q, this program analyses by %q; build the corpus again",
			bundle.ErrVersion, b.Analysis(), arabic.Fingerprint)
	}
	return newEngine(b)
}

func newEngine(b *bundle.Bundle) (*Engine, error) {
	text, title := average(b, b.Words), average(b, b.TitleWords)
	x, err := postings.OpenPartly(b.Postings(), b.Ready("postings"))
	if err != nil {
		return nil, fmt.Errorf("%w: section postings: %w", bundle.ErrCorrupt, err)
	}
	r := newReader(grouped{x}, map[string]lengths{
		fieldText: text, fieldStem: text, fieldTitle: title, fieldTitleStem: title,
	})
	if n := x.Documents(); n != b.Len() {
		return nil, fmt.Errorf("%w: its index holds %d documents, the rest of it %d", bundle.ErrCorrupt, n, b.Len())
	}
	words, err := lexicon.OpenPartly(b.Lexicon(), b.Ready("lexicon"))
	if err != nil {
		return nil, fmt.Errorf("%w: section lexicon: %v", bundle.ErrCorrupt, err)
	}
	e := &Engine{b: b, original: b, r: r, x: x, bodies: newBodies(b.Texts()), words: words,
		counts: make(map[string]int), stems: make(map[string]string), held: make(map[string]*phraseDocs), guessed: make(map[string][]guess), prefixes: make(map[string]prefixSet)}
	e.lex = arabic.Lexicon{Count: e.attested, Name: b.NameWord}
	e.openNews()
	if b.Ready("known") == nil { // all of it is there: errors are reported at once
		if _, err := openKnown(b); err != nil {
			return nil, err
		}
	}
	return e, nil
}

func average(b *bundle.Bundle, of func(doc int) int) lengths {
	total := 0
	for doc := range b.Len() {
		total += of(doc)
	}
	return lengths{of, max(1, float64(total)/float64(max(1, b.Len())))}
}

// Clone returns an engine over the same bundle for another goroutine.
func (e *Engine) Clone() *Engine {
	clone, err := newEngine(e.original)
	if err != nil {
		panic(fmt.Sprintf("search: opening again what was open: %v", err))
	}
	clone.b, clone.r.edited, clone.lex.Name = e.b, e.r.edited, e.lex.Name
	return clone
}

// About returns what the collection says about itself.
func (e *Engine) About() corpus.About { return e.b.About() }

// Room returns how many bytes are reserved for the bundle; see bundle.Room.
func (e *Engine) Room() int { return e.original.Room() }

// Documents returns the IDs of all documents, in the corpus's order.
func (e *Engine) Documents() []string {
	e.b.WantWhole("ids")
	ids := make([]string, e.b.Len())
	for i := range ids {
		ids[i] = e.b.DocumentID(i)
	}
	return ids
}

// Dates returns the dates of all documents, in the corpus's order; "" for one without.
func (e *Engine) Dates() []corpus.Date {
	dates := make([]corpus.Date, e.b.Len())
	for i := range dates {
		dates[i] = e.b.Date(i)
	}
	return dates
}

// cacheLimit bounds the caches of words: a visitor's session touches far fewer.
const cacheLimit = 1 << 16

// count returns the number of documents that have a word's surface form.
func (e *Engine) count(word string) int { return e.r.count(fieldText, word) }

// attested returns how well a word's surface form is attested, as at build time: by the documents
// that have it and by news in general.
func (e *Engine) attested(word string) int {
	if n, ok := e.counts[word]; ok {
		return n
	}
	if len(e.counts) >= cacheLimit {
		clear(e.counts)
	}
	n := e.count(word) + e.known().Count(word)
	e.counts[strings.Clone(word)] = n
	return n
}

// stem returns a word's stem, as at build time.
func (e *Engine) stem(word string) string {
	if s, ok := e.stems[word]; ok {
		return s
	}
	if len(e.stems) >= cacheLimit {
		clear(e.stems)
	}
	word = strings.Clone(word)
	s := e.decide(word)
	e.stems[word] = s
	return s
}

// decide looks a stem up; for a word that the corpus does not have it asks the rules.
func (e *Engine) decide(word string) string {
	if s, ok := e.words.Stem(word); ok {
		return s
	}
	if e.count(word) > 0 || letters(word) > longest { // the rules take time with each letter
		return word
	}
	return e.lex.Stem(word)
}

// Entities returns every entity with the number of documents that mention it, ordered by Arabic
// name.
func (e *Engine) Entities() []corpus.EntityCount {
	if wish := e.b.Wish(); wish != nil {
		wish.Whole("entities")
		wish.Get()
	}
	documents := e.mentioned()
	out := make([]corpus.EntityCount, len(documents))
	for i := range out {
		out[i] = corpus.EntityCount{EntityRef: e.b.EntityRef(i), Count: documents[i]}
		if out[i].Kind == corpus.Place {
			entity, _, _ := e.b.Entity(i)
			out[i].At = entity.At
		}
	}
	keys, order := make([]string, len(out)), make([]int, len(out))
	for i := range out {
		keys[i], order[i] = strings.TrimPrefix(arabic.Normalize(out[i].Name), "ال"), i
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := order[i], order[j]
		return keys[a] < keys[b] || keys[a] == keys[b] && a < b
	})
	sorted := make([]corpus.EntityCount, len(out))
	for i, n := range order {
		sorted[i] = out[n]
	}
	return sorted
}

// Aliases returns the other names of an entity.
func (e *Engine) Aliases(id string) []string {
	entity, ok := e.b.FindEntity(id)
	if !ok {
		return nil
	}
	named, _, _ := e.b.Entity(entity)
	return named.Aliases
}

// body returns a document's text without its title.
//
//go:noinline
func (e *Engine) body(doc int) string { return e.bodies.get(doc) }

// postings calls yield for every document that has a term, in order.
func (e *Engine) postings(field, term string, yield func(doc int)) {
	t, err := newTermReader(e.r, []byte(term), field, false)
	if err != nil {
		return
	}
	for m, err := t.Next(nil); err == nil && m != nil; m, err = t.Next(m) {
		yield(int(binary.BigEndian.Uint64(m.ID)))
	}
}
