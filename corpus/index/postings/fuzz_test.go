package postings

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
)

// FuzzRead flips bytes of an index and makes its sums agree again. Whatever the result, reading
// it must terminate, and lists must be in order and have only existing documents.
func FuzzRead(f *testing.F) {
	b := NewBuilder()
	for i := range 40 {
		b.Add(Document{
			Words:     []Word{{Form: "هدنه", Stem: "هدنه", Number: 1, Body: 1, Title: i % 3}, {Form: fmt.Sprint("الهدنه", i/2), Stem: "هدنه", Number: 2 + i/2, Body: 300, Lead: 1}, {Form: "قصف", Stem: "قصف", Body: 2, Lead: 2}},
			Compounds: []Word{{Stem: "عبدالله", Body: 1}},
			Values:    []Value{{"entity", fmt.Sprint("Q", i%4), 1 + i%2}, {"day", fmt.Sprint(i), 1}},
		})
	}
	whole := b.Bytes()
	f.Add(uint16(20), byte(1), uint16(300), byte(7))
	f.Add(uint16(60), byte(255), uint16(400), byte(255))
	f.Fuzz(func(t *testing.T, at uint16, with byte, at2 uint16, with2 byte) {
		data := slices.Clone(whole)
		for _, c := range [...]struct {
			at   uint16
			with byte
		}{{at, with}, {at2, with2}} {
			data[headerSize+int(c.at)%(len(data)-headerSize)] ^= c.with
		}
		length := binary.LittleEndian.Uint32(data[8:])
		binary.LittleEndian.PutUint32(data[12:], sumOf(data[headerSize:headerSize+length]))
		x, err := Open(data)
		if err != nil || x.documents > 1<<16 {
			return
		}
		agree(x)
		readAll(t, x)
	})
}

// agree recomputes every sum.
func agree(x *Index) {
	for i := range x.words.blocks {
		x.words.blocks[i].sum = sumOf(x.words.blocks[i].data)
	}
	for i := range x.pages {
		x.pages[i].sum = sumOf(x.pages[i].data)
	}
	for _, f := range x.fields {
		for i := range f.blocks {
			f.blocks[i].sum = sumOf(f.blocks[i].data)
		}
	}
}

func readAll(t *testing.T, x *Index) {
	check := func(l List, err error) {
		for i, p := range l {
			if err == nil && (int(p.Doc) >= x.documents || i > 0 && l[i-1].Doc >= p.Doc || p.Times == 0) {
				t.Fatalf("a list of %d documents has %v behind %v", x.documents, p, l[max(i-1, 0)])
			}
		}
	}
	words := x.Words(nil, "", "")
	for {
		term, ok, err := words.Next()
		if err != nil || !ok {
			break
		}
		for p := Text; p <= Lead; p++ {
			check(x.Word(term.Text, p))
			check(x.Stem(term.Text, p))
		}
	}
	for name := range x.fields {
		values := x.Values(name, nil, "", "")
		for {
			term, ok, err := values.Next()
			if err != nil || !ok {
				break
			}
			check(x.Value(name, term.Text))
		}
	}
}
