package bundle

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Statement is a statement with the numbers of its entities.
type Statement struct {
	Speaker int   // entity, or -1
	With    []int // entities
	Named   string
	Cue     corpus.Span
	Content corpus.Span
	Class   corpus.Class
	Direct  bool
	About   []int // entities
}

// Statements calls yield for every statement of a document, in order. With and
// About of one are good until the next.
func (b *Bundle) Statements(doc int, yield func(Statement)) {
	if b.statements.Len() == 0 {
		return
	}
	r := record{b.statements.At(doc)}
	var s Statement
	cue := 0
	for len(r.b) > 0 {
		s.Speaker = r.number() - 1
		s.With = r.numbers(s.With[:0])
		s.Named = r.text()
		cue += r.number()
		s.Cue = corpus.Span{Start: cue, End: cue + r.number()}
		s.Content.Start = r.number()
		s.Content.End = s.Content.Start + r.number()
		kind := r.number()
		s.Class, s.Direct = corpus.Classes[min(kind/2, len(corpus.Classes)-1)], kind%2 == 1
		s.About = r.numbers(s.About[:0])
		yield(s)
	}
}

// numbers appends a count and that many numbers to a list.
func (r *record) numbers(list []int) []int {
	for n := r.number(); n > 0 && len(r.b) > 0; n-- {
		list = append(list, r.number())
	}
	return list
}

// Times gives a document's time expressions, in order.
func (b *Bundle) Times(doc int) []corpus.TimeExpression {
	if b.times.Len() == 0 {
		return nil
	}
	r := record{b.times.At(doc)}
	var out []corpus.TimeExpression
	at := 0
	for len(r.b) > 0 {
		at += r.number()
		t := corpus.TimeExpression{Span: corpus.Span{Start: at, End: at + r.number()}}
		t.Value, t.Relative = r.text(), r.byte() == 1
		out = append(out, t)
	}
	return out
}

// encodeStatements writes the statements of a corpus; number is that of each
// entity by its id.
func encodeStatements(c *corpus.Corpus, number map[string]int) ([][]byte, error) {
	if c.Statements == nil {
		return nil, nil
	}
	out := make([][]byte, len(c.Documents))
	for i, list := range c.Statements {
		cue := 0
		for _, s := range list {
			if s.Cue.Start < cue || s.Cue.End < s.Cue.Start || s.Content.End < s.Content.Start {
				return nil, fmt.Errorf("document %q: bad statement at %d", c.Documents[i].ID, s.Cue.Start)
			}
			speaker := 0
			if e, ok := number[s.Speaker]; ok {
				speaker = e + 1
			}
			r := binary.AppendUvarint(out[i], uint64(speaker))
			r = appendText(appendEntities(r, s.With, number), s.Named)
			kind := 2 * max(0, slices.Index(corpus.Classes[:], s.Class))
			if s.Direct {
				kind++
			}
			for _, v := range []int{s.Cue.Start - cue, s.Cue.End - s.Cue.Start, s.Content.Start, s.Content.End - s.Content.Start, kind} {
				r = binary.AppendUvarint(r, uint64(v))
			}
			cue = s.Cue.Start
			out[i] = appendEntities(r, s.About, number)
		}
	}
	return out, nil
}

// appendEntities writes how many of some entities there are, and their numbers.
func appendEntities(r []byte, ids []string, number map[string]int) []byte {
	var list []int
	for _, id := range ids {
		if e, ok := number[id]; ok {
			list = append(list, e)
		}
	}
	r = binary.AppendUvarint(r, uint64(len(list)))
	for _, e := range list {
		r = binary.AppendUvarint(r, uint64(e))
	}
	return r
}

func encodeTimes(c *corpus.Corpus) ([][]byte, error) {
	if c.Times == nil {
		return nil, nil
	}
	out := make([][]byte, len(c.Documents))
	for i, list := range c.Times {
		at := 0
		for _, t := range list {
			if t.Start < at || t.End < t.Start {
				return nil, fmt.Errorf("document %q: bad time expression at %d", c.Documents[i].ID, t.Start)
			}
			r := binary.AppendUvarint(out[i], uint64(t.Start-at))
			r = appendText(binary.AppendUvarint(r, uint64(t.End-t.Start)), t.Value)
			relative := byte(0)
			if t.Relative {
				relative = 1
			}
			out[i] = append(r, relative)
			at = t.Start
		}
	}
	return out, nil
}
