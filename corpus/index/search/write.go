package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// batchSize is how many documents are analysed before they are added to the index.
const batchSize = 1000

// Write indexes a corpus and returns it as a bundle. progress, which may be nil, is called with the
// number of documents done. Document numbers are the corpus's, and the same corpus gives the same
// bytes.
func Write(c *corpus.Corpus, opt bundle.Options, progress func(done int)) ([]byte, error) {
	v, err := newVocabulary(c, opt.Kept)
	if err != nil {
		return nil, err
	}
	lengths := make([]bundle.Length, len(c.Documents))
	tokens := make([][]byte, len(c.Documents))
	index := postings.NewBuilder()
	counters := make([]counter, workers.Count())
	for from := 0; from < len(c.Documents); from += batchSize {
		docs := analyse(c, v, counters, from, min(from+batchSize, len(c.Documents)), lengths, tokens)
		for _, d := range docs {
			index.Add(d)
		}
		if progress != nil {
			progress(from + len(docs))
		}
	}
	c.About.Words = 0
	for _, n := range lengths {
		c.About.Words += n.Words
	}
	terms, err := english.Compact()
	if err != nil {
		return nil, err
	}
	stems, err := v.lexicon()
	if err != nil {
		return nil, err
	}
	return bundle.Encode(c, bundle.Index{Postings: index.Bytes(), Lexicon: stems, Lengths: lengths, Words: v.frequent, Tokens: tokens, English: terms, Known: background.Words()}, opt)
}

// A counter is what one worker counts words with.
type counter struct {
	at     []int32 // of each word: its index among those of the document, plus one
	tokens []arabic.Token
}

// analyse returns what the index has of documents, computed on all cores.
func analyse(c *corpus.Corpus, v *vocabulary, counters []counter, from, to int, lengths []bundle.Length, tokens [][]byte) []postings.Document {
	docs := make([]postings.Document, to-from)
	workers.Each(to-from, func(worker, i int) {
		docs[i], lengths[from+i], tokens[from+i] = indexed(c, from+i, v, &counters[worker])
	})
	return docs
}

// indexed returns what the index has of one document.
func indexed(c *corpus.Corpus, i int, v *vocabulary, own *counter) (postings.Document, bundle.Length, []byte) {
	d := &c.Documents[i]
	own.tokens = v.words.Tokens(own.tokens[:0], i)
	tokens := own.tokens
	titled := 0
	for titled < len(tokens) && tokens[titled].End <= len(d.Title) {
		titled++
	}
	title := tokens[:titled]
	text := d.Text()
	doc := postings.Document{Words: v.counted(own, v.words.IDs(i), titled), Compounds: v.countedCompounds(text, d.Title, title, tokens, v.words.IDs(i))}
	var values tallies[postings.Value, postings.Value]
	value := func(field, value string) {
		one := postings.Value{Field: field, Value: value}
		values.of(one, one).Times++
	}
	for _, m := range c.Mentions[i] {
		value(fieldEntity, m.Entity)
	}
	if d.Outlet != "" {
		value(fieldOutlet, d.Outlet)
	}
	for _, topic := range slices.Compact(slices.Sorted(slices.Values(d.Topics))) {
		value(fieldTopic, topic)
	}
	if day := string(d.Date.First()); day != "" {
		value(fieldDate, day)
	}
	for k, id := range v.words.IDs(i) {
		if v.traits[id]&spelt == 0 {
			continue
		}
		if word := arabic.Homograph(text[tokens[k].Start:tokens[k].End]); word != "" {
			value(fieldSpelt, word)
		}
	}
	doc.Values = values.list
	ids := v.words.IDs(i)
	ordered := appendStream(make([]byte, 0, 2*len(ids)+1), v.stream, ids[:titled])
	ordered, from := append(ordered, titleEnd), titled
	for k := titled; k < len(tokens); k++ {
		if arabic.IsNote(text, tokens[k]) {
			ordered, from = appendStream(ordered, v.stream, ids[from:k]), k+1
		}
	}
	ordered = appendStream(ordered, v.stream, ids[from:])
	return doc, bundle.Length{Words: len(tokens), Title: len(title)}, ordered
}

// counted counts the words of a document, the first titled of which are its title's.
func (v *vocabulary) counted(own *counter, ids []uint32, titled int) (words []postings.Word) {
	if own.at == nil {
		own.at = make([]int32, len(v.words.Words))
	}
	words = make([]postings.Word, 0, len(ids)*3/4) // of a news article two thirds are different words
	for i, id := range ids {
		if own.at[id] == 0 {
			words = append(words, postings.Word{Form: v.words.Words[id], Stem: v.stemOf[id], Number: 1 + int(id)})
			own.at[id] = int32(len(words))
		}
		w := &words[own.at[id]-1]
		if i < titled {
			w.Title++
			continue
		}
		w.Body++
		if i-titled < leadWords {
			w.Lead++
		}
	}
	for _, id := range ids {
		own.at[id] = 0
	}
	return words
}

// countedCompounds counts, by stem, the compounds of a document and the usual spelling of what it
// writes with dagger alefs.
func (v *vocabulary) countedCompounds(text, itsTitle string, title, tokens []arabic.Token, ids []uint32) []postings.Word {
	var words tallies[string, postings.Word]
	joined := func(word []byte) bool { return v.joined[string(word)] }
	halves := func(i int) bool {
		a, b := v.traits[ids[i]], v.traits[ids[i+1]]
		return a&joinsAny|b&joinedAny != 0 || a&firstHalf != 0 && b&secondHalf != 0
	}
	each := func(text string, tokens []arabic.Token, count func(w *postings.Word)) {
		for _, c := range arabic.CompoundsAmong(nil, text, tokens, joined, halves) {
			stem := v.compound(c.Word)
			count(words.of(stem, postings.Word{Stem: stem}))
		}
		if !arabic.HasReadings(text) {
			return
		}
		for _, t := range tokens {
			for _, r := range arabic.Readings(text[t.Start:t.End]) {
				stem := v.stem(r)
				count(words.of(stem, postings.Word{Stem: stem}))
			}
		}
	}
	each(text, tokens, func(w *postings.Word) { w.Body++ })
	each(itsTitle, title, func(w *postings.Word) { w.Title, w.Body = w.Title+1, max(0, w.Body-1) }) // the text includes the title's
	return words.list
}

// tallies are things with names, in the order in which they were first named.
type tallies[K comparable, T any] struct {
	places map[K]int
	list   []T
}

// of returns a thing by its name; a new one starts as first. The pointer is valid until the next
// one is added.
func (t *tallies[K, T]) of(name K, first T) *T {
	i, ok := t.places[name]
	if !ok {
		if t.places == nil {
			t.places = make(map[K]int)
		}
		i = len(t.list)
		t.places[name] = i
		t.list = append(t.list, first)
	}
	return &t.list[i]
}
