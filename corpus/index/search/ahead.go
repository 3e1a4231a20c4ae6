package search

import (
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// What a query needs is prefetched, so that it waits for the network only a few times: first the
// files of its words and names (ahead), then what these lead to.

// mostAhead bounds the words of a query that are looked up ahead.
const mostAhead = 16

// ahead prefetches what the words of a query are looked up in: first where they are in the
// dictionaries, then what these entries lead to. Anything else is fetched when it is needed.
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
			continue // most queries need none of them
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

// wishPhrase wishes for the word lists used to look for words side by side, if they are such names
// (see asName); for the whole query, if it has a list, also for what is looked up next.
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

// ofWordsPerhaps reports whether a name of several words belongs to an office, a body or an event,
// as far as is known.
func (e *Engine) ofWordsPerhaps(n bundle.Name) bool {
	ref, known := e.b.KnownRef(n.Entity)
	return n.Whole && !n.Proper && (n.Role || !known || ref.Kind != corpus.Person && ref.Kind != corpus.Place) && strings.Contains(n.Key, " ")
}

// runsOf returns the runs of words that a name is looked for in, each also without what may be
// clitics of its first word.
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

// aheadTyped prefetches what completes the last words of what is typed.
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

// aheadGuessing prefetches what slips are looked up in: all words and names.
func (e *Engine) aheadGuessing() {
	if wish := e.b.Wish(); wish != nil {
		wish.Whole("names", "entities", "known")
		from, to := e.x.Dictionary()
		wish.Bytes("postings", from, to)
		wish.Get()
	}
}

// aheadHolding prefetches the words, in order, of the documents in which a phrase is looked for.
func (e *Engine) aheadHolding(s blevesearch.Searcher) {
	if wish := e.b.Wish(); wish != nil {
		for doc := range e.set(s).all() {
			wish.Records("tokens", doc)
		}
		wish.Whole("words")
		wish.Get()
	}
}

// aheadClosely prefetches documents and what is asked for of them: for their words the whole
// lexicon, since they are looked up in it one by one; with names, also whom they mention.
func (e *Engine) aheadClosely(ids []string, what corpus.Closeness, names bool) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	docs := wish.Documents(e.b, ids)
	if what&corpus.CloseWords != 0 {
		wish.Whole("lexicon")
	}
	if what&corpus.CloseSaid != 0 {
		wish.Records("said", docs...)
	}
	if names {
		wish.Refs(e.b)
	}
	wish.Get()
}

// Ahead prefetches a little of what the views of any result read: the IDs of documents, the lexicon
// and the dictionary. It reports whether there may be more of it.
func (e *Engine) Ahead() (more bool) {
	wish := e.b.Wish()
	wish.Whole("ids", "lexicon")
	from, to := e.x.Dictionary()
	wish.Bytes("postings", from, to)
	return wish.GetSome(aheadAtATime)
}

// aheadAtATime is how many files come between two turns of the page: putting them into their places
// is then no long task on a slow telephone either.
const aheadAtATime = 3

// aheadDocuments prefetches what is shown of documents.
func (e *Engine) aheadDocuments(docs []int) {
	if wish := e.b.Wish(); wish != nil {
		wish.Records("docs", docs...)
		wish.Get()
	}
}

// aheadCommon prefetches all words and the whole lexicon.
func (e *Engine) aheadCommon() {
	if wish := e.b.Wish(); wish != nil {
		wish.Whole("words", "lexicon")
		wish.Get()
	}
}

// aheadReports prefetches documents, given by number, whose every word is looked at, and what is
// said in them.
func (e *Engine) aheadReports(docs []int) {
	if wish := e.b.Wish(); wish != nil {
		wish.Records("docs", docs...)
		wish.Records("said", docs...)
		wish.Whole("lexicon")
		wish.Refs(e.b)
		wish.Get()
	}
}

// aheadNaming prefetches the IDs of documents.
func (e *Engine) aheadNaming(docs []scored) {
	if wish := e.b.Wish(); wish != nil {
		for _, hit := range docs {
			wish.Records("ids", hit.doc)
		}
		wish.Get()
	}
}

// aheadCounting prefetches what is needed to count the documents that have each of some words.
func (e *Engine) aheadCounting(words []string) {
	if wish := e.b.Wish(); wish != nil {
		for _, word := range words {
			from, to := e.x.Block(word)
			wish.Bytes("postings", from, to)
		}
		wish.Get()
	}
}

// aheadStarts prefetches the index blocks of the words that begin like this, and their stems.
func (e *Engine) aheadStarts(starts []start) {
	if wish := e.b.Wish(); wish != nil {
		for _, s := range starts {
			e.wishWord(wish, s.letters)
		}
		wish.Get()
	}
}

// wishWord wishes for what is needed to know whether documents have a word, and for its stem.
func (e *Engine) wishWord(wish *bundle.Wish, word string) {
	from, to := e.x.Block(word)
	wish.Bytes("postings", from, to)
	from, to = e.words.Shard(word)
	wish.Bytes("lexicon", from, to)
}

// formsOf returns the words with these stems that texts may have; nil if the forms of a stem are
// not known, so that each word must be looked up for its stem instead.
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
