package search

import (
	"fmt"
	"maps"
	"os"
	"runtime"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v16"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
)

// batchSize is how many documents make one segment before they are merged: it
// bounds memory, since a segment in the making takes far more than its file.
const batchSize = 1000

// Write indexes a corpus and gives it as a bundle. progress, which may be nil,
// is told how many documents are done.
//
// bleve's offline builder takes the documents of a batch from a Go map, so they
// come in another order each time. This does what it does, analysing into zap
// segments and merging them into one, but in the corpus's order: document
// numbers are the corpus's, and the same corpus gives the same bytes.
func Write(c *corpus.Corpus, opt bundle.Options, progress func(done int)) ([]byte, error) {
	v, err := newVocabulary(c)
	if err != nil {
		return nil, err
	}
	var segments []segment.Segment
	lengths := make([]bundle.Length, len(c.Documents))
	tokens := make([][]byte, len(c.Documents))
	for from := 0; from < max(1, len(c.Documents)); from += batchSize { // an empty corpus has an index, too
		docs := analyse(c, v, from, min(from+batchSize, len(c.Documents)), lengths, tokens)
		s, _, err := new(zap.ZapPlugin).New(docs)
		if err != nil {
			return nil, fmt.Errorf("writing a segment: %w", err)
		}
		segments = append(segments, s)
		if progress != nil {
			progress(from + len(docs))
		}
	}
	data, err := merged(segments)
	if err != nil {
		return nil, err
	}
	c.About.Words = 0
	for _, n := range lengths {
		c.About.Words += n.Words
	}
	terms, err := english.Compact()
	if err != nil {
		return nil, err
	}
	return bundle.Encode(c, bundle.Index{Segment: data, Lexicon: v.data, Lengths: lengths, Words: v.frequent, Tokens: tokens, English: terms, Known: background.Words()}, opt)
}

// A vocabulary is what Write knows of the corpus's words. It decides as an
// Engine later does with the bundle: by what was decided for the words of the
// corpus, and by the rules for others.
type vocabulary struct {
	stems  map[string]string
	rules  arabic.Lexicon
	joined map[string]bool
	data   []byte // the decisions as they stand in the bundle

	frequent []bundle.Word
	stream   *streamWriter
}

// mostFrequent is how many words are kept with their counts, to complete what is
// typed.
const mostFrequent = 20_000

func newVocabulary(c *corpus.Corpus) (*vocabulary, error) {
	census := lexicon.Take(len(c.Documents), func(i int) string { return c.Documents[i].Text() })
	names := bundle.Uncut(c)
	v := &vocabulary{joined: make(map[string]bool)}
	known, err := background.Open(background.Words())
	if err != nil {
		return nil, err
	}
	// What the collection attests, backed by what news in general do: a few
	// documents would tell little of their words, and something else than more.
	attested := maps.Clone(census.Count)
	if attested == nil {
		attested = make(map[string]int)
	}
	known.All(func(word string, count int) { attested[word] += count })
	v.rules = arabic.Lexicon{
		Count: func(word string) int { return attested[word] },
		Name:  func(word string) bool { return names[word] },
	}
	v.stems = census.Decide(v.rules)
	for _, word := range census.Joined {
		v.joined[word] = true
	}
	data, err := lexicon.Encode(v.stems, census.Joined)
	if err != nil {
		return nil, fmt.Errorf("writing the lexicon: %w", err)
	}
	v.data = data
	for _, f := range census.Frequent(mostFrequent, len(c.Documents), func(i int) string { return c.Documents[i].Text() }) {
		v.frequent = append(v.frequent, bundle.Word(f))
	}
	v.stream = newStreamWriter(v.frequent)
	return v, nil
}

func (v *vocabulary) stem(word string) string {
	if s, ok := v.stems[word]; ok {
		return s
	}
	return v.rules.Stem(word)
}

// analyse makes the documents that zap writes, on all cores.
func analyse(c *corpus.Corpus, v *vocabulary, from, to int, lengths []bundle.Length, tokens [][]byte) []index.Document {
	docs := make([]index.Document, to-from)
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := from + w; i < to; i += workers {
				docs[i-from], lengths[i], tokens[i] = indexed(c, i, v)
			}
		})
	}
	wait.Wait()
	return docs
}

// indexed makes one document's fields, analysed.
func indexed(c *corpus.Corpus, i int, v *vocabulary) (index.Document, bundle.Length, []byte) {
	d := &c.Documents[i]
	doc := document.NewDocument(fmt.Sprintf("%07d", i))
	add := func(name string, options index.FieldIndexingOptions, stream analysis.TokenStream) {
		doc.AddField(field{document.NewTextFieldCustom(name, nil, nil, options, &analysis.DefaultAnalyzer{Tokenizer: ready(stream)})})
	}
	const scored, plain = index.IndexField, index.IndexField | index.SkipFreqNorm
	tokens := arabic.Tokenize(d.Text())
	titleTokens := arabic.Tokenize(d.Title)
	text, stem := v.streams(d.Text(), tokens)
	title, titleStem := v.streams(d.Title, titleTokens)
	add(fieldText, scored, text)
	add(fieldStem, scored, stem)
	add(fieldTitle, scored, title)
	add(fieldTitleStem, scored, titleStem)
	add(fieldLead, scored, v.lead(text[len(title):]))
	var entities []string
	for _, m := range c.Mentions[i] {
		entities = append(entities, m.Entity)
	}
	add(fieldEntity, scored, terms(entities))
	add(fieldOutlet, plain, terms(some(d.Outlet)))
	add(fieldTopic, plain, terms(d.Topics))
	add(fieldDate, plain, terms(some(string(d.Date.First()))))
	doc.AddIDField()
	doc.VisitFields(func(f index.Field) {
		if f.Options().IsIndexed() {
			f.Analyze()
		}
	})
	ordered := v.stream.append(nil, titleTokens)
	ordered = v.stream.append(append(ordered, titleEnd), tokens[len(titleTokens):])
	return doc, bundle.Length{Words: len(text), Title: len(title)}, ordered
}

// A field is a text field that hides its length. zap repeats the length with
// every posting; the bundle keeps it once for each document, which makes the
// index a fifth smaller.
type field struct{ *document.TextField }

// AnalyzedLength is what zap takes for the field's length.
func (field) AnalyzedLength() int { return 1 }

// ready is a tokenizer for what is tokenised already: a document's tokens serve
// two fields.
type ready analysis.TokenStream

func (r ready) Tokenize([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// streams gives the words of a text as they stand there, and the stems of those
// that have another, with those of compounds beside them.
func (v *vocabulary) streams(text string, tokens []arabic.Token) (surface, stem analysis.TokenStream) {
	add := func(stem analysis.TokenStream, term string) analysis.TokenStream {
		return append(stem, &analysis.Token{Term: []byte(term), Position: len(stem) + 1})
	}
	for i, t := range tokens {
		surface = append(surface, &analysis.Token{Term: []byte(t.Word), Position: i + 1})
		if s := v.stem(t.Word); s != t.Word { // a word that is its own stem is found by its surface form
			stem = add(stem, s)
		}
	}
	for _, c := range arabic.Compounds(nil, text, tokens, func(word []byte) bool { return v.joined[string(word)] }) {
		stem = add(stem, v.stem(c.Word))
	}
	return surface, stem
}

// lead gives the stems of a body's first words.
func (v *vocabulary) lead(body analysis.TokenStream) analysis.TokenStream {
	var words []string
	for _, t := range body[:min(leadWords, len(body))] {
		words = append(words, v.stem(string(t.Term)))
	}
	return terms(words)
}

func terms(values []string) analysis.TokenStream {
	var stream analysis.TokenStream
	for i, v := range values {
		stream = append(stream, &analysis.Token{Term: []byte(v), Position: i + 1})
	}
	return stream
}

func some(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// merged gives segments as one, its bytes with the footer.
func merged(segments []segment.Segment) ([]byte, error) {
	file, err := os.CreateTemp("", "kashshaf-index-*.zap")
	if err != nil {
		return nil, fmt.Errorf("making a file for the index: %w", err)
	}
	file.Close()
	defer os.Remove(file.Name())
	if len(segments) == 1 {
		err = segments[0].(*zap.SegmentBase).Persist(file.Name())
	} else {
		_, _, err = new(zap.ZapPlugin).Merge(segments, make([]*roaring.Bitmap, len(segments)), file.Name(), nil, nil)
	}
	if err != nil {
		return nil, fmt.Errorf("writing the index: %w", err)
	}
	data, err := os.ReadFile(file.Name())
	if err != nil {
		return nil, fmt.Errorf("reading the index: %w", err)
	}
	settle(data)
	return data, nil
}
