package search

import (
	"encoding/binary"
	"fmt"
	"os"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v16"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// The index of a bundle is compared with a segment of bleve's, in which every list that a searcher
// asks for was written as a field of its own. (The bundle contained this segment until the index
// was grouped by stem; it took three and a half times as much space.)

// zapOf indexes a corpus as bleve does.
func zapOf(tb testing.TB, c *corpus.Corpus) *zapIndex {
	tb.Helper()
	v, err := newVocabulary(c, nil)
	if err != nil {
		tb.Fatal(err)
	}
	var segments []segment.Segment
	for from := 0; from < max(1, len(c.Documents)); from += batchSize {
		var docs []index.Document
		for i := from; i < min(from+batchSize, len(c.Documents)); i++ {
			docs = append(docs, zapDocument(c, i, v))
		}
		s, _, err := new(zap.ZapPlugin).New(docs)
		if err != nil {
			tb.Fatal(err)
		}
		segments = append(segments, s)
	}
	data, err := merged(segments)
	if err != nil {
		tb.Fatal(err)
	}
	return openZap(tb, data)
}

// zapDocument returns one document's fields, analysed.
func zapDocument(c *corpus.Corpus, i int, v *vocabulary) index.Document {
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
	add(fieldEntity, scored, values(entities))
	add(fieldOutlet, plain, values(someValue(d.Outlet)))
	add(fieldTopic, plain, values(d.Topics))
	add(fieldDate, plain, values(someValue(string(d.Date.First()))))
	var spelt []string
	for _, t := range tokens {
		if word := arabic.Homograph(d.Text()[t.Start:t.End]); word != "" {
			spelt = append(spelt, word)
		}
	}
	add(fieldSpelt, scored, values(spelt))
	doc.AddIDField()
	doc.VisitFields(func(f index.Field) {
		if f.Options().IsIndexed() {
			f.Analyze()
		}
	})
	return doc
}

// A field is a text field that hides its length. zap repeats the length with every posting; the
// bundle stores it once for each document, which makes the index a fifth smaller.
type field struct{ *document.TextField }

// AnalyzedLength is what zap takes for the field's length.
func (field) AnalyzedLength() int { return 1 }

// ready is a tokenizer for text that is already tokenised: a document's tokens serve two fields.
type ready analysis.TokenStream

func (r ready) Tokenize([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// streams returns the words of a text as they are, and the stems that differ from their words, with
// those of compounds beside them.
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

// lead returns the stems of a body's first words.
func (v *vocabulary) lead(body analysis.TokenStream) analysis.TokenStream {
	var words []string
	for _, t := range body[:min(leadWords, len(body))] {
		words = append(words, v.stem(string(t.Term)))
	}
	return values(words)
}

func values(list []string) analysis.TokenStream {
	var stream analysis.TokenStream
	for i, v := range list {
		stream = append(stream, &analysis.Token{Term: []byte(v), Position: i + 1})
	}
	return stream
}

func someValue(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// merged merges segments into one and returns its bytes with the footer.
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
	return data, nil
}

// A zapIndex reads a segment.
type zapIndex struct {
	seg   *zap.SegmentBase
	dicts map[string]segment.TermDictionary
}

// openZap opens a segment from its bytes: the footer, from its end, has the CRC-32 (4),
// version (4), chunk mode (4), offsets of doc values, sections, fields and stored fields,
// and the number of documents (8 each), all big-endian. See zapx write.go.
func openZap(tb testing.TB, data []byte) *zapIndex {
	tb.Helper()
	footer := data[len(data)-zap.FooterSize:]
	u64 := func(at int) uint64 { return binary.BigEndian.Uint64(footer[at:]) }
	u32 := func(at int) uint32 { return binary.BigEndian.Uint32(footer[at:]) }
	seg, err := zap.InitSegmentBase(data[:len(data)-zap.FooterSize], u32(48), u32(40), u64(0), u64(8), u64(24))
	if err != nil {
		tb.Fatal(err)
	}
	return &zapIndex{seg, make(map[string]segment.TermDictionary)}
}

func (z *zapIndex) dict(field string) (segment.TermDictionary, error) {
	if d, ok := z.dicts[field]; ok {
		return d, nil
	}
	d, err := z.seg.Dictionary(field)
	z.dicts[field] = d
	return d, err
}

func (z *zapIndex) documents() int { return int(z.seg.Count()) }

func (z *zapIndex) list(field, term string) (postings.List, error) {
	d, err := z.dict(field)
	if err != nil {
		return nil, err
	}
	p, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return nil, err
	}
	var list postings.List
	for it := p.Iterator(true, true, false, nil); ; {
		p, err := it.Next()
		if err != nil || p == nil {
			return list, err
		}
		list = append(list, postings.Posting{Doc: uint32(p.Number()), Times: max(1, uint32(p.Frequency()))}) // 0 if none is kept
	}
}

func (z *zapIndex) count(field, term string) (int, error) {
	d, err := z.dict(field)
	if err != nil {
		return 0, err
	}
	p, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return 0, err
	}
	return int(p.Count()), nil
}

func (z *zapIndex) terms(field string, a postings.Automaton, start, end string) (terms, error) {
	d, err := z.dict(field)
	if err != nil {
		return nil, err
	}
	var wanted segment.Automaton
	if a != nil {
		wanted = a.(segment.Automaton)
	}
	bound := func(s string) []byte {
		if s == "" {
			return nil
		}
		return []byte(s)
	}
	return zapTerms{d.AutomatonIterator(wanted, bound(start), bound(end))}, nil
}

func (z *zapIndex) cardinality(field string) (int, error) {
	d, err := z.dict(field)
	if err != nil {
		return 0, err
	}
	return d.Cardinality(), nil
}

type zapTerms struct{ it segment.DictionaryIterator }

func (t zapTerms) Next() (postings.Term, bool, error) {
	e, err := t.it.Next()
	if err != nil || e == nil {
		return postings.Term{}, false, err
	}
	return postings.Term{Text: e.Term, Count: int(e.Count)}, true, nil
}
