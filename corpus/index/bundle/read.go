// Package bundle holds everything the browser needs to know about a corpus as
// one block of bytes. Encode writes one, Open reads one; nothing else needs to
// know the format.
//
// # Format, version 8
//
// All fixed-width integers are little-endian. A bundle is a header, a table of
// sections, and the sections themselves, each beginning at a multiple of 8:
//
//	offset  size  what
//	0       8     magic "KASHSHAF"
//	8       4     version of this format: 8
//	12      4     n, the number of sections
//	16      8     xxHash64 of every byte from offset 24 to the end
//	24      8     length of the whole bundle
//	32      24*n  for each section: name, 8 bytes, padded with zeros;
//	              its offset, 8 bytes; its length, 8 bytes
//
// A list is a section of any number of records, read in place:
//
//	0       4        n, the number of records
//	4       4*(n+1)  where each record begins, counted from the end of this
//	                 table, and where the last one ends
//	...              the records
//
// For example the list ["ab", "", "c"] is
// 03000000 00000000 02000000 02000000 03000000 "abc".
//
// Inside a record a number is an unsigned varint (encoding/binary), and a
// string is its length as such a number followed by its bytes.
//
//	name      what
//	about     corpus.About as JSON
//	analysis  arabic.Fingerprint at build time, plain
//	docs      list; per document: id, title, outlet, author, url, date, then a
//	          count and that many topics, a count and that many sources, then its
//	          file and where in it the document is (provenance.go)
//	docids    8 bytes each: the low half of the xxHash64 of a document's id, and its
//	          number, 4 bytes each, in the order of the former
//	dates     4 bytes each: a document's date as yyyymmdd with 00 for what is
//	          not known; 0 for no date
//	texts     list; per document: its body, plain or as raw DEFLATE with the
//	          dictionary of section "dict"
//	dict      the DEFLATE dictionary; empty when texts are plain
//	groups    4 bytes each: the number of the document's group of copies; 0 for none
//	stories   4 bytes each: the number of the event that the document reports together
//	          with others; 0 for none. Empty or missing for none at all
//	values    list; the values of all facets, by facet and then by id: the
//	          facet's number in corpus.Facets (one byte), id, name, English
//	          name, and the number of documents that have it; for a place whose
//	          position is known, that as in entities
//	docvals   list; per document: the numbers of its values, ascending, each as
//	          the difference from the one before
//	entities  list; sorted by id: id, kind (one byte), name, English name,
//	          Wikidata id; 0, or for a discovered entity its confidence in
//	          hundredths plus 1; mentions, a count and that many aliases, a count
//	          and that many written forms, each followed by how often it occurs;
//	          for a place whose position is known, degrees north of the south
//	          pole and east of 180 west, in hundredths
//	mentions  list; per document, for each mention: start (as the difference
//	          from the end of the one before), length, entity number
//	said      list; empty or per document, for each statement in the order of
//	          their cues: speaker's entity number plus one or 0, a count and that
//	          many entity numbers of further speakers, speaker as named, the cue's
//	          start (as the difference from the one before) and length, the
//	          content's start and length, sixteen times the class's number in
//	          corpus.Classes plus 1 if direct, 2 if negated, 4 if the text leaves
//	          the speaker unnamed and 8 if it calls the speaker by a common noun,
//	          the confidence in hundredths, a count and that many entity numbers
//	times     list; empty or per document, for each time expression: start (as
//	          the difference from the one before), length, value, and one byte,
//	          1 if it is relative
//	names     list; sorted: every run of words that ends a name, normalised and
//	          joined by single spaces, a zero byte, then the entity's number
//	          (4 bytes), flags (1 byte: see names.go) and the name as written
//	uncut     list; empty or, sorted, the words in which the names of corrected
//	          entities differ from those that they had before: the word, a zero
//	          byte, and 1 if it was a word of a name, 0 if it is one now
//	words     list; sorted: a frequent word, normalised, the number of documents
//	          that have it, and how it is written, empty if the same
//	english   English terms with the Arabic words for them, as corpus/index/english
//	          writes them; empty or missing for none
//	known     words of Arabic news and how common they are, as
//	          corpus/arabic/background writes them; empty or missing for none
//	lexicon   the stems of the corpus's words, as corpus/arabic/lexicon writes them
//	tokens    list; empty or per document: its words in order, as
//	          corpus/index/search/stream.go writes them
//	postings  which documents have which words, as corpus/index/postings writes it
//	foremost  empty, or for each kind of entity a count and that many entities that the most
//	          documents mention, each with how many these are; then a count and that many of
//	          those who speak most: the entity's number, how many statements, and of the
//	          newest the document and its number there
//	lengths   4 bytes each: the words of a document's title and body, and of its
//	          title, 2 bytes each, 65535 for more; postings have no lengths
//
// History: 1 is the first version. 2 has the confidence of statements, and whether they are negated
// and whether their speaker is left unnamed. 3 has where documents come from. 4 has tokens and
// uncut. 5 has postings instead of a segment of bleve's. 6 has docids in the order of sums, and the
// lexicon in shards: see parts.go. 7 has foremost. 8 has where places are among the values, too.
package bundle

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
)

// Version is the version of the format that this package reads and writes.
const Version = 8

const (
	magic      = "KASHSHAF"
	headerSize = 32
	entrySize  = 24
	hashedFrom = 24
)

// What may be wrong with a bundle. Errors of Open wrap one of these.
var (
	ErrNotBundle = errors.New("not a kashshaf bundle")
	ErrVersion   = errors.New("bundle of another version")
	ErrTruncated = errors.New("bundle is cut short")
	ErrCorrupt   = errors.New("bundle is damaged")
)

// A Bundle is an open bundle. It keeps the block it was opened from and reads from it in place; the
// block must not change. The methods of a whole bundle are safe for concurrent use, except those of
// a Texts; those of a bundle in parts are not.
type Bundle struct {
	sections map[string][]byte
	about    corpus.About

	docs, texts, values, docvals, entities, mentions, names, statements, times, words, uncut, tokens List
	docids, dates, lengths, groups, stories                                                          []byte
	before                                                                                           *Bundle                     // the one that this was edited from, or nil
	facets                                                                                           [len(corpus.Facets) + 1]int // first value of each facet
	parts                                                                                            *Parts                      // if not all of it is there; else nil
}

// Open checks a block and opens it. It copies nothing but the about section.
func Open(block []byte) (*Bundle, error) {
	if len(block) < len(magic) || string(block[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: want it to begin with %q", ErrNotBundle, magic)
	}
	if len(block) < headerSize {
		return nil, fmt.Errorf("%w: %d bytes are less than its header", ErrTruncated, len(block))
	}
	if v := binary.LittleEndian.Uint32(block[8:]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, want %d; build the corpus again", ErrVersion, v, Version)
	}
	if size := binary.LittleEndian.Uint64(block[24:]); size != uint64(len(block)) {
		return nil, fmt.Errorf("%w: it has %d bytes, its header says %d", ErrTruncated, len(block), size)
	}
	if sum := binary.LittleEndian.Uint64(block[16:]); sum != xxhash.Sum64(block[hashedFrom:]) {
		return nil, fmt.Errorf("%w: its checksum does not agree with its content", ErrCorrupt)
	}
	b := &Bundle{sections: make(map[string][]byte)}
	table, err := readTable(block, len(block))
	if err != nil {
		return nil, err
	}
	for _, s := range table {
		b.sections[s.name] = block[s.at : s.at+s.length : s.at+s.length]
	}
	if err := b.readSections(); err != nil {
		return nil, err
	}
	return b, nil
}

func (b *Bundle) readSections() error {
	if err := json.Unmarshal(b.sections["about"], &b.about); err != nil {
		return fmt.Errorf("%w: section about: %v", ErrCorrupt, err)
	}
	return b.openSections()
}

// openSections opens the lists and checks that they have the same number of documents.
func (b *Bundle) openSections() error {
	for _, s := range []struct {
		name string
		list *List
	}{
		{"docs", &b.docs}, {"texts", &b.texts}, {"values", &b.values}, {"docvals", &b.docvals},
		{"entities", &b.entities}, {"mentions", &b.mentions}, {"names", &b.names},
		{"said", &b.statements}, {"times", &b.times}, {"words", &b.words}, {"uncut", &b.uncut}, {"tokens", &b.tokens},
	} {
		section, here := b.sections[s.name]
		if l := b.late(s.name); !here && l != nil {
			*s.list = List{late: l}
			continue
		}
		list, err := openList(section)
		if err != nil {
			return fmt.Errorf("%w: section %s: %v", ErrCorrupt, s.name, err)
		}
		*s.list = list
	}
	n := b.docs.Len()
	b.docids, b.dates = b.sections["docids"], b.sections["dates"]
	b.lengths, b.groups = b.sections["lengths"], b.sections["groups"]
	b.stories = b.sections["stories"]
	for _, optional := range []List{b.statements, b.times, b.tokens} {
		if optional.Len() != 0 && optional.Len() != n {
			return fmt.Errorf("%w: its sections count different numbers of documents", ErrCorrupt)
		}
	}
	if b.texts.Len() != n || b.docvals.Len() != n || b.mentions.Len() != n ||
		len(b.docids) != summedSize*n || len(b.dates) != 4*n || len(b.lengths) != 4*n || len(b.groups) != 4*n || len(b.stories) != 4*n &&
		len(b.stories) != 0 {
		return fmt.Errorf("%w: its sections count different numbers of documents", ErrCorrupt)
	}
	b.findFacets()
	return b.checkForemost()
}

// Analysis returns the fingerprint of the analysis that the bundle was built with. An engine must
// refuse a bundle whose fingerprint is not its own, because its words would not match the
// visitor's.
func (b *Bundle) Analysis() string { return string(b.sections["analysis"]) }

// About returns what the collection says about itself.
func (b *Bundle) About() corpus.About { return b.about }

// Postings returns which documents have which words, for corpus/index/postings.
func (b *Bundle) Postings() []byte { return b.sections["postings"] }

// Lexicon returns what was decided about the corpus's words, for corpus/arabic/lexicon.
func (b *Bundle) Lexicon() []byte { return b.sections["lexicon"] }

// Known returns which words there are at all, for corpus/arabic/background.
func (b *Bundle) Known() []byte { return b.sections["known"] }

// English returns the English terms, for corpus/index/english.
func (b *Bundle) English() string { return view(b.sections["english"]) }

// late returns a list that is delivered in parts, also to a bundle edited from one in parts; nil if
// there is none.
func (b *Bundle) late(name string) *lateList {
	for ; b != nil; b = b.before {
		if b.parts != nil {
			return b.parts.lists[name]
		}
	}
	return nil
}

// Room returns how many bytes are reserved for the bundle, of which those in parts are used bit by
// bit; lists in parts take what has come of them besides.
func (b *Bundle) Room() (bytes int) {
	for _, s := range b.sections {
		bytes += len(s)
	}
	return bytes
}

// Sizes returns the length of every section.
func (b *Bundle) Sizes() map[string]int {
	sizes := make(map[string]int, len(b.sections))
	for name, s := range b.sections {
		sizes[name] = len(s)
	}
	return sizes
}
