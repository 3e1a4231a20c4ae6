package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// batchSize is how many documents are analysed before they are added to the index.
const batchSize = 1000

// Write indexes a corpus and gives it as a bundle. progress, which may be nil,
// is told how many documents are done. Document numbers are the corpus's, and the
// same corpus gives the same bytes.
func Write(c *corpus.Corpus, opt bundle.Options, progress func(done int)) ([]byte, error) {
	texts := textsOf(c, opt.Kept)
	v, err := newVocabulary(c, texts)
	if err != nil {
		return nil, err
	}
	lengths := make([]bundle.Length, len(c.Documents))
	tokens := make([][]byte, len(c.Documents))
	index := postings.NewBuilder()
	for from := 0; from < len(c.Documents); from += batchSize {
		docs := analyse(c, v, texts, from, min(from+batchSize, len(c.Documents)), lengths, tokens)
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

// analyse makes what the index has of documents, on all cores.
func analyse(c *corpus.Corpus, v *vocabulary, texts lexicon.Texts, from, to int, lengths []bundle.Length, tokens [][]byte) []postings.Document {
	docs := make([]postings.Document, to-from)
	workers.Each(to-from, func(_, i int) {
		docs[i], lengths[from+i], tokens[from+i] = indexed(c, from+i, v, texts.Tokens(nil, from+i))
	})
	return docs
}

// indexed makes what the index has of one document.
func indexed(c *corpus.Corpus, i int, v *vocabulary, tokens []arabic.Token) (postings.Document, bundle.Length, []byte) {
	d := &c.Documents[i]
	titled := 0
	for titled < len(tokens) && tokens[titled].End <= len(d.Title) {
		titled++
	}
	title, body := tokens[:titled], tokens[titled:]
	doc := postings.Document{Words: v.counted(title, body), Compounds: v.countedCompounds(d, title, tokens)}
	var values tallies[postings.Value]
	value := func(field, value string) {
		values.of(field+" "+value, postings.Value{Field: field, Value: value}).Times++
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
	text := d.Text()
	for _, t := range tokens {
		if word := arabic.Homograph(text[t.Start:t.End]); word != "" {
			value(fieldSpelt, word)
		}
	}
	doc.Values = values.list
	ordered := v.stream.append(nil, title)
	ordered = v.stream.append(append(ordered, titleEnd), body)
	return doc, bundle.Length{Words: len(tokens), Title: len(title)}, ordered
}

// counted counts the words of a document.
func (v *vocabulary) counted(title, body []arabic.Token) []postings.Word {
	var words tallies[postings.Word]
	word := func(t arabic.Token) *postings.Word {
		return words.of(t.Word, postings.Word{Form: t.Word, Stem: v.stem(t.Word)})
	}
	for _, t := range title {
		word(t).Title++
	}
	for i, t := range body {
		w := word(t)
		w.Body++
		if i < leadWords {
			w.Lead++
		}
	}
	return words.list
}

// countedCompounds counts by their stems the compounds of a document, and what is written
// in it with dagger alefs in the usual spelling.
func (v *vocabulary) countedCompounds(d *corpus.Document, title, tokens []arabic.Token) []postings.Word {
	var words tallies[postings.Word]
	each := func(text string, tokens []arabic.Token, count func(w *postings.Word)) {
		for _, c := range arabic.Compounds(nil, text, tokens, func(word []byte) bool { return v.joined[string(word)] }) {
			stem := v.compound(c.Word)
			count(words.of(stem, postings.Word{Stem: stem}))
		}
		for _, t := range tokens {
			for _, r := range arabic.Readings(text[t.Start:t.End]) {
				stem := v.stem(r)
				count(words.of(stem, postings.Word{Stem: stem}))
			}
		}
	}
	each(d.Text(), tokens, func(w *postings.Word) { w.Body++ })
	each(d.Title, title, func(w *postings.Word) { w.Title, w.Body = w.Title+1, max(0, w.Body-1) }) // the text has them, too
	return words.list
}

// Tallies are things with names, in the order in which they were first named.
type tallies[T any] struct {
	places map[string]int
	list   []T
}

// of gives a thing by its name, which at first is as given. It is good until the next
// one is added.
func (t *tallies[T]) of(name string, first T) *T {
	i, ok := t.places[name]
	if !ok {
		if t.places == nil {
			t.places = make(map[string]int)
		}
		i = len(t.list)
		t.places[name] = i
		t.list = append(t.list, first)
	}
	return &t.list[i]
}
