package search

import (
	"context"
	"fmt"
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A large bundle travels in parts (bundle.Divide), and an engine over it has read of them
// what it was asked for. Its answers are those of an engine over all of it; only, they
// take the time that what they need takes to come. When it does not come, whatever asked
// panics with a bundle.Absent, and can ask again.

// evenly is how large parts of sections are that are not looked up in but read whole.
const evenly = 64 << 10

// Divide gives a bundle in parts. store, unless nil, has what was compressed before.
func Divide(block []byte, store *kept.Store) (head []byte, files []bundle.File, err error) {
	b, err := bundle.Open(block)
	if err != nil {
		return nil, nil, err
	}
	stretches := make(map[string]bundle.Stretch)
	for name, size := range map[string]int{"known": evenly, "english": evenly, "docids": evenly / 8} {
		stretches[name] = bundle.Evenly(b.Sizes()[name], size)
	}
	x, err := postings.Open(b.Postings())
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	l, err := lexicon.Open(b.Lexicon())
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the lexicon: %w", err)
	}
	for name, layout := range map[string]func() (int, []int){"postings": x.Layout, "lexicon": l.Layout} {
		if first, ends := layout(); len(ends) > 0 {
			stretches[name] = bundle.Stretch{First: first, Ends: ends}
		}
	}
	forms, err := formsOf(x, l)
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	e, err := over(b)
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the index: %w", err)
	}
	return bundle.Divide(block, bundle.Plan{Stretches: stretches, Forms: forms, Phrases: phraseLists(e), Kept: store})
}

// formsOf gives the words of each stem that are not it.
func formsOf(x *postings.Index, l *lexicon.Lexicon) (map[string][]string, error) {
	forms := make(map[string][]string)
	for words := x.Words(nil, "", ""); ; {
		term, ok, err := words.Next()
		if err != nil || !ok {
			return forms, err
		}
		if stem, ok := l.Stem(term.Text); ok {
			forms[stem] = append(forms[stem], term.Text)
		}
	}
}

// OpenPartly opens a bundle of which the head is there (see Divide); fetch gets its other
// files.
func OpenPartly(head []byte, fetch bundle.Fetch) (*Engine, error) {
	b, err := bundle.OpenPartly(head, fetch)
	if err != nil {
		return nil, err
	}
	return over(b)
}

// Within says for which question the engine is asked from now on: when its context ends,
// the engine waits no longer for what is not there.
func (e *Engine) Within(ctx context.Context) { e.original.Within(ctx) }

// openNews has the words of news and the English terms opened when they are first asked
// for: most queries never do.
func (e *Engine) openNews() {
	var opened struct {
		known   *background.Lexicon
		english *english.Terms
	}
	b := e.b
	e.known = func() background.Lexicon {
		if opened.known == nil {
			b.WantWhole("known")
			known, err := openKnown(b)
			if err != nil {
				panic(err)
			}
			opened.known = &known
		}
		return *opened.known
	}
	e.english = func() english.Terms {
		if opened.english == nil {
			b.WantWhole("english")
			terms := english.Open(b.English())
			opened.english = &terms
		}
		return *opened.english
	}
}

func openKnown(b *bundle.Bundle) (known background.Lexicon, err error) {
	if data := b.Known(); len(data) > 0 {
		if known, err = background.Open(data); err != nil {
			return known, fmt.Errorf("%w: section known: %v", bundle.ErrCorrupt, err)
		}
	}
	return known, nil
}

// Lacks tells whether documents may have to be got before they are shown.
func (e *Engine) Lacks() bool { return !e.b.Whole("docs") }

// countsEntities tells whether it is there which entities documents mention, as far as
// facets need it.
func (e *Engine) countsEntities() bool { return e.b.Whole("docvals") && e.b.Whole("values") }

// wantEntities gets it.
func (e *Engine) wantEntities() { e.b.WantWhole("docvals", "values") }

// filtersEntities tells whether a request has filters that need it.
func (e *Engine) filtersEntities(req corpus.Request) bool {
	return slices.ContainsFunc(req.Filters, func(f corpus.Filter) bool {
		return slices.Index(corpus.Facets[:], f.Facet) < len(corpus.Kinds)
	})
}

// wantHits gets what is shown of the hits of a page, and looked at closely, at once.
func (e *Engine) wantHits(top []scored, req corpus.Request) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	for i, hit := range top {
		if i < closeHits || i >= req.Offset && i < req.Offset+req.Limit {
			wish.Records("docs", hit.doc)
		}
	}
	from, _ := e.b.ValueRange(corpus.FacetOutlet) // whose names the facets show
	_, to := e.b.ValueRange(corpus.FacetMonth)
	for v := from; v < to; v++ {
		wish.Records("values", v)
	}
	wish.Get()
}

// mostBetween bounds the postings of entities that are got for one whose id is not known yet,
// but between which others it stands, in bytes as they are in memory: one or two blocks.
const mostBetween = 16 << 10

// mostAhead bounds the words of a query that are looked up ahead.
const mostAhead = 16

// ahead gets at once what the words of a query are looked up in: first where they stand
// in the dictionaries, then what these lead to. What else turns out to be wanted is got
// when it is.
func (e *Engine) ahead(q string) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	words := arabic.Words(q)
	words = words[:min(len(words), mostAhead)]
	each := append([]string(nil), words...)
	for _, w := range words {
		for _, split := range arabic.Proclitics(w) {
			each = append(each, split.Rest)
		}
	}
	for _, w := range each {
		e.wishWord(wish, w)
	}
	runs := runsOf(words)
	for _, run := range runs {
		wish.Named(run)
	}
	for i := 1; i < len(words); i++ {
		e.wishWord(wish, words[i-1]+words[i])
	}
	if len(words) > 1 && len(words) <= longestName {
		wish.Key("phrases", strings.Join(words, " "))
	}
	wish.Get()
	wish = e.b.Wish()
	for _, run := range runs {
		names := e.b.Perhaps(run)
		if len(names) > 3*mostNamesakes {
			continue // of which most queries want none
		}
		e.wishPhrase(wish, names, run, len(run) == len(words))
		for _, ids := range wish.Entities(names) {
			from, _ := e.x.ValueBlock(fieldEntity, ids[0])
			begin, to := e.x.ValueBlock(fieldEntity, ids[1])
			if ids[1] != "" && begin-from < mostBetween {
				wish.Bytes("postings", from, to)
			}
		}
	}
	for _, w := range words {
		from, to := e.x.Page(w)
		wish.Bytes("postings", from, to)
		stem, ok := e.words.Stem(w)
		if !ok {
			stem = w
		}
		wish.Key("forms", stem)
		e.wishWord(wish, stem)
	}
	wish.Get()
}

// wishPhrase wishes for what is listed of words that may be looked for side by side, being
// such names (see asName); and of the whole query, of which that is there, for what is then
// looked up.
func (e *Engine) wishPhrase(wish *bundle.Wish, names []bundle.Name, words []string, whole bool) {
	key := strings.Join(words, " ")
	if !slices.ContainsFunc(names, e.ofWordsPerhaps) {
		return
	}
	wish.Key("phrases", key)
	if !whole {
		return
	}
	list := e.b.Phrase(key)
	if list == nil {
		return
	}
	counted := list.Begins
	for _, w := range words {
		if rest, ok := strings.CutPrefix(w, wa); ok {
			from, to := e.x.Page(rest)
			wish.Bytes("postings", from, to)
			counted = append(counted, wa)
		}
	}
	for _, w := range counted {
		from, to := e.x.Block(w)
		wish.Bytes("postings", from, to)
	}
}

// ofWordsPerhaps tells whether a name of several words is an office's, a body's or an event's,
// as far as is known.
func (e *Engine) ofWordsPerhaps(n bundle.Name) bool {
	ref, known := e.b.KnownRef(n.Entity)
	return n.Whole && !n.Proper && (n.Role || !known || ref.Kind != corpus.Person && ref.Kind != corpus.Place) && strings.Contains(n.Key, " ")
}

// runsOf gives the runs of words that a name is looked for in, each also without what may
// be clitics of its first.
func runsOf(words []string) (runs [][]string) {
	for i, first := range words {
		for n := 1; n <= longestName && i+n <= len(words); n++ {
			runs = append(runs, words[i:i+n])
			for _, split := range arabic.Proclitics(first) {
				runs = append(runs, append([]string{split.Rest}, words[i+1:i+n]...))
			}
		}
	}
	return runs
}

// aheadTyped gets at once what completes the last words of what is typed.
func (e *Engine) aheadTyped(tokens []arabic.Token) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	words := make([]string, 0, longestName)
	for _, t := range tokens[max(0, len(tokens)-longestName):] {
		words = append(words, t.Word)
	}
	for i := range words {
		wish.Prefix("names", strings.Join(words[i:], " "))
	}
	wish.Prefix("words", words[len(words)-1])
	wish.Get()
}

// aheadGuessing gets at once what slips are looked up in: all words and names.
func (e *Engine) aheadGuessing() {
	if wish := e.b.Wish(); wish != nil {
		wish.Whole("names", "entities", "known")
		from, to := e.x.Dictionary()
		wish.Bytes("postings", from, to)
		wish.Get()
	}
}

// aheadHolding gets at once the words in their order of the documents in which a phrase is
// looked for.
func (e *Engine) aheadHolding(s blevesearch.Searcher) {
	if wish := e.b.Wish(); wish != nil {
		for doc := range e.set(s).all() {
			wish.Records("tokens", doc)
		}
		wish.Whole("words")
		wish.Get()
	}
}

// aheadClosely gets at once documents of which every word is looked at, and the whole
// lexicon, which their words are looked up in one by one; with all, whom they mention and
// what is said in them, too.
func (e *Engine) aheadClosely(ids []string, all bool) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	docs := wish.Documents(e.b, ids)
	wish.Whole("lexicon")
	if all {
		wish.Records("said", docs...)
		wish.Whole("entities")
	}
	wish.Get()
}

// aheadDocuments gets at once what is shown of documents.
func (e *Engine) aheadDocuments(docs []int) {
	if wish := e.b.Wish(); wish != nil {
		wish.Records("docs", docs...)
		wish.Get()
	}
}

// aheadCommon gets at once all words and the whole lexicon.
func (e *Engine) aheadCommon() {
	if wish := e.b.Wish(); wish != nil {
		wish.Whole("words", "lexicon")
		wish.Get()
	}
}

// aheadReports gets at once documents of which every word is looked at, and what is said in
// them, by their numbers.
func (e *Engine) aheadReports(docs []int) {
	if wish := e.b.Wish(); wish != nil {
		wish.Records("docs", docs...)
		wish.Records("said", docs...)
		wish.Whole("lexicon", "entities")
		wish.Get()
	}
}

// aheadNaming gets at once what documents are called by.
func (e *Engine) aheadNaming(docs []scored) {
	if wish := e.b.Wish(); wish != nil {
		for _, hit := range docs {
			wish.Records("ids", hit.doc)
		}
		wish.Get()
	}
}

// aheadCounting gets at once what tells how many documents have each of some words.
func (e *Engine) aheadCounting(words []string) {
	if wish := e.b.Wish(); wish != nil {
		for _, word := range words {
			from, to := e.x.Block(word)
			wish.Bytes("postings", from, to)
		}
		wish.Get()
	}
}

// aheadStarts gets at once where the words that begin so stand, and their stems.
func (e *Engine) aheadStarts(starts []start) {
	if wish := e.b.Wish(); wish != nil {
		for _, s := range starts {
			e.wishWord(wish, s.letters)
		}
		wish.Get()
	}
}

// wishWord wishes for what tells whether documents have a word, and its stem.
func (e *Engine) wishWord(wish *bundle.Wish, word string) {
	from, to := e.x.Block(word)
	wish.Bytes("postings", from, to)
	from, to = e.words.Shard(word)
	wish.Bytes("lexicon", from, to)
}

// formsOf gives the words of a stem that texts may have; nil where each word is asked for
// its stem instead.
func (e *Engine) formsOf(stems []string) map[string]bool {
	var all map[string]bool
	for _, stem := range stems {
		forms, known := e.b.Forms(stem)
		if !known {
			return nil
		}
		if all == nil {
			all = make(map[string]bool, len(forms)+1)
		}
		if _, other := e.words.Stem(stem); !other {
			all[stem] = true
		}
		for _, form := range forms {
			all[form] = true
		}
	}
	return all
}

// Got says what was read of a bundle in parts.
func (e *Engine) Got() bundle.Got { return e.original.Got() }
