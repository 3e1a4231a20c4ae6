package bundle

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Statement is a statement with the numbers of its entities; its confidence is in steps of a
// hundredth.
type Statement = corpus.StatementOf[int]

// Bits of a statement's kind; its class is counted in units of perClass.
const (
	isDirect = 1 << iota
	isNegated
	isUnnamed
	isCommon
	perClass
)

// Identified returns a statement with the IDs of its entities.
func Identified(s *Statement, id func(entity int) string) corpus.Statement {
	said := corpus.Statement{Named: s.Named, Cue: s.Cue, Content: s.Content, Class: s.Class, Direct: s.Direct,
		Negated: s.Negated, Unnamed: s.Unnamed, Common: s.Common, Confidence: s.Confidence}
	if s.Speaker >= 0 {
		said.Speaker = id(s.Speaker)
	}
	for _, entity := range s.With {
		said.With = append(said.With, id(entity))
	}
	for _, entity := range s.About {
		said.About = append(said.About, id(entity))
	}
	return said
}

// Statements calls yield for every statement of a document, in order. Named is read in place; With
// and About are valid until the next statement.
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
		s.Named = r.inPlace()
		cue += r.number()
		s.Cue = corpus.Span{Start: cue, End: cue + r.number()}
		s.Content.Start = r.number()
		s.Content.End = s.Content.Start + r.number()
		kind := r.number()
		s.Class = corpus.Classes[min(kind/perClass, len(corpus.Classes)-1)]
		s.Direct, s.Negated, s.Unnamed, s.Common = kind&isDirect != 0, kind&isNegated != 0, kind&isUnnamed != 0, kind&isCommon != 0
		s.Confidence = float64(r.number()) / 100
		s.About = r.numbers(s.About[:0])
		yield(s)
	}
}

// numbers reads a count and that many numbers, and appends these to a list.
func (r *record) numbers(list []int) []int {
	for n := r.number(); n > 0 && len(r.b) > 0; n-- {
		list = append(list, r.number())
	}
	return list
}

// Times returns a document's time expressions, in order.
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

// encodeStatements writes the statements of a corpus; number has the number of each entity by its
// ID.
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
			sure := int(math.Round(100 * max(0, min(s.Confidence, 1))))
			for _, v := range []int{s.Cue.Start - cue, s.Cue.End - s.Cue.Start, s.Content.Start, s.Content.End - s.Content.Start, kindOf(&s), sure} {
				r = binary.AppendUvarint(r, uint64(v))
			}
			cue = s.Cue.Start
			out[i] = appendEntities(r, s.About, number)
		}
	}
	return out, nil
}

// kindOf returns a statement's class combined with its bits.
func kindOf(s *corpus.Statement) int {
	kind := perClass * max(0, slices.Index(corpus.Classes[:], s.Class))
	for bit, is := range map[int]bool{isDirect: s.Direct, isNegated: s.Negated, isUnnamed: s.Unnamed, isCommon: s.Common} {
		if is {
			kind |= bit
		}
	}
	return kind
}

// appendEntities writes the number of entities in a list that are known, and their numbers.
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
