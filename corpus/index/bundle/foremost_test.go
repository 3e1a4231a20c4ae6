package bundle

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestForemostRefuses: whatever a bundle's list of the foremost says, it is refused or names
// entities and documents that there are; cut short it has fewer.
func TestForemostRefuses(t *testing.T) {
	c := &corpus.Corpus{
		Documents:  []corpus.Document{{ID: "one", Title: "خبر", Body: "قال كذا"}, {ID: "two", Title: "خبر", Body: "قال كذا"}},
		Entities:   []corpus.Entity{{ID: "a", Kind: corpus.Person, Name: "أ"}, {ID: "b", Kind: corpus.Place, Name: "ب"}},
		Mentions:   [][]corpus.Mention{{{Span: corpus.Span{End: 2}, Entity: "a"}}, {{Span: corpus.Span{End: 2}, Entity: "b"}}},
		Statements: [][]corpus.Statement{{{Speaker: "a", Confidence: 1}}, {{Speaker: "a", Confidence: 1}}},
	}
	block, err := Encode(c, Index{Lengths: make([]Length, 2)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	table, err := readTable(block, len(block))
	if err != nil {
		t.Fatal(err)
	}
	last := table[len(table)-1]
	list := block[last.at:]
	if want := "\x01\x00\x01" + "\x01\x01\x01" + "\x00\x00" + "\x01\x00\x02\x00\x00"; last.name != "foremost" || string(list) != want {
		t.Fatalf("section %s is %x, want %x", last.name, list, want)
	}
	open := func() error {
		binary.LittleEndian.PutUint64(block[16:], xxhash.Sum64(block[hashedFrom:]))
		b, err := Open(block)
		if err != nil {
			return err
		}
		f, _ := b.Foremost()
		for _, list := range f.Mentioned {
			for _, m := range list {
				b.EntityRef(m.Entity)
			}
		}
		for _, s := range f.Speakers {
			b.EntityRef(s.Entity)
			if n := b.statementCount(s.Doc); s.Nth >= n {
				t.Errorf("%x is accepted: a document of %d statements has none at %d", list, n, s.Nth)
			}
		}
		return nil
	}
	good := string(list)
	for at := range list {
		for _, changed := range []byte{3, 0x80, 0xff} {
			copy(list, good)
			list[at] = changed
			if err := open(); err != nil && !errors.Is(err, ErrCorrupt) {
				t.Errorf("byte %d as %#x: %v", at, changed, err)
			}
		}
	}
	for at, name := range map[int]string{1: "entity", 9: "speaker", 11: "document", 12: "statement"} {
		copy(list, good)
		list[at] = 2
		if err := open(); !errors.Is(err, ErrCorrupt) {
			t.Errorf("a list of another %s: %v, want it refused", name, err)
		}
	}
	copy(list, good)
	if err := open(); err != nil {
		t.Fatal(err)
	}
}
