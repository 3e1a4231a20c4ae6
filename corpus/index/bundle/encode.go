package bundle

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Options say how a bundle is written.
type Options struct {
	// Compress stores the texts as DEFLATE, about a third of their size, at the price of unpacking
	// those that are shown.
	Compress bool
	// Kept, unless nil, has texts that were compressed before.
	Kept *kept.Store
}

// An Index is what a search engine needs to know of a corpus's words.
type Index struct {
	Postings []byte // which documents have which words, by corpus/index/postings
	Lexicon  []byte // the stems of its words, encoded by corpus/arabic/lexicon
	Lengths  []Length
	Words    []Word   // the frequent ones, sorted
	Tokens   [][]byte // nil, or for each document its words in order
	English  []byte   // English terms, by corpus/index/english
	Known    []byte   // which words there are at all, by corpus/arabic/background
}

// A Length is the number of words in a document's title and body, and in its title alone.
type Length struct{ Words, Title int }

// Encode writes a corpus and its index as a bundle. The same corpus gives the same bytes. Documents
// must be in the order of the postings.
func Encode(c *corpus.Corpus, index Index, opt Options) ([]byte, error) {
	about, err := json.Marshal(c.About)
	if err != nil {
		return nil, fmt.Errorf("encoding about: %w", err)
	}
	texts, dict, err := encodeTexts(c.Documents, opt)
	if err != nil {
		return nil, err
	}
	number, err := numbers(c.Entities)
	if err != nil {
		return nil, err
	}
	mentions, said, times, err := encodeMarks(c, number)
	if err != nil {
		return nil, err
	}
	values, docvals := facetValues(c)
	dates, groups, stories := columns(c)
	docids, err := orderOfIDs(c.Documents)
	if err != nil {
		return nil, err
	}
	var l lists
	sections := []section{
		{"about", about},
		{"analysis", []byte(arabic.Fingerprint)},
		{"docs", l.of("docs", encodeDocuments(c.Documents))},
		{"docids", docids},
		{"dates", dates},
		{"groups", groups},
		{"stories", stories},
		{"values", l.of("values", values)},
		{"docvals", l.of("docvals", docvals)},
		{"entities", l.of("entities", encodeEntities(c.Entities, uses(c, number)))},
		{"mentions", l.of("mentions", mentions)},
		{"said", l.of("said", said)},
		{"times", l.of("times", times)},
		{"names", l.of("names", encodeNames(c.Entities, c.Roles, number))},
		{"uncut", l.of("uncut", encodeUncut(c))},
		{"dict", dict},
		{"texts", l.of("texts", texts)},
		{"lengths", encodeLengths(index.Lengths)},
		{"words", l.of("words", encodeWords(index.Words))},
		{"english", index.English},
		{"tokens", l.of("tokens", index.Tokens)},
		{"known", index.Known},
		{"lexicon", index.Lexicon},
		{"postings", index.Postings},
	}
	if l.err != nil {
		return nil, l.err
	}
	foremost, err := encodeForemost(number, sections)
	if err != nil {
		return nil, err
	}
	return assemble(append(sections, section{"foremost", foremost})), nil
}

// encodeMarks returns what is marked in each document's text.
func encodeMarks(c *corpus.Corpus, number map[string]int) (mentions, said, times [][]byte, err error) {
	if mentions, err = encodeMentions(c, number); err != nil {
		return nil, nil, nil, err
	}
	if said, err = encodeStatements(c, number); err != nil {
		return nil, nil, nil, err
	}
	times, err = encodeTimes(c)
	return mentions, said, times, err
}

// columns returns what each document has one number of: its day, its group of copies and its story.
// The latter is empty if the corpus knows of no stories.
func columns(c *corpus.Corpus) (dates, groups, stories []byte) {
	for i := range c.Documents {
		group := 0
		if c.Groups != nil {
			group = c.Groups[i]
		}
		if c.Stories != nil {
			stories = binary.LittleEndian.AppendUint32(stories, uint32(c.Stories[i]))
		}
		groups = binary.LittleEndian.AppendUint32(groups, uint32(group))
		dates = binary.LittleEndian.AppendUint32(dates, uint32(DayNumber(c.Documents[i].Date)))
	}
	return dates, groups, stories
}

func encodeDocuments(documents []corpus.Document) [][]byte {
	out := make([][]byte, len(documents))
	for i := range documents {
		out[i] = encodeDocument(&documents[i])
	}
	return out
}

func encodeLengths(lengths []Length) []byte {
	var out []byte
	for _, n := range lengths {
		out = binary.LittleEndian.AppendUint16(out, uint16(min(n.Words, math.MaxUint16)))
		out = binary.LittleEndian.AppendUint16(out, uint16(min(n.Title, math.MaxUint16)))
	}
	return out
}

// orderOfIDs returns the documents in the order of the sums of their IDs, as Find needs them.
func orderOfIDs(docs []corpus.Document) ([]byte, error) {
	seen := make(map[string]bool, len(docs))
	order := make([]summed, len(docs))
	for i := range docs {
		if seen[docs[i].ID] {
			return nil, fmt.Errorf("two documents have the id %q", docs[i].ID)
		}
		seen[docs[i].ID] = true
		order[i] = summed{sumOfID(docs[i].ID), i}
	}
	slices.SortFunc(order, func(a, b summed) int { return cmp.Or(cmp.Compare(a.sum, b.sum), cmp.Compare(a.doc, b.doc)) })
	var out []byte
	for _, s := range order {
		out = binary.LittleEndian.AppendUint32(out, s.sum)
		out = binary.LittleEndian.AppendUint32(out, uint32(s.doc))
	}
	return out, nil
}

type section struct {
	name string
	data []byte
}

// assemble lays the sections out after their header.
func assemble(sections []section) []byte {
	align := func(n int) int { return (n + 7) &^ 7 }
	size := headerSize + entrySize*len(sections)
	for _, s := range sections {
		size = align(size) + len(s.data)
	}
	block := make([]byte, headerSize, size)
	copy(block, magic)
	binary.LittleEndian.PutUint32(block[8:], Version)
	binary.LittleEndian.PutUint32(block[12:], uint32(len(sections)))
	binary.LittleEndian.PutUint64(block[24:], uint64(size))
	at := headerSize + entrySize*len(sections)
	for _, s := range sections {
		at = align(at)
		var name [8]byte
		copy(name[:], s.name)
		block = append(block, name[:]...)
		block = binary.LittleEndian.AppendUint64(block, uint64(at))
		block = binary.LittleEndian.AppendUint64(block, uint64(len(s.data)))
		at += len(s.data)
	}
	for _, s := range sections {
		block = append(block, make([]byte, align(len(block))-len(block))...)
		block = append(block, s.data...)
	}
	binary.LittleEndian.PutUint64(block[16:], xxhash.Sum64(block[hashedFrom:]))
	return block
}
