package bundle

import (
	"encoding/binary"

	"github.com/kashshaf/kashshaf/corpus"
)

// A record of section docs has, besides a file's name, a number with a bit for each of the things
// that follow, in this order.
const (
	hasPlace   = 1 << iota // kind, first, last
	hasMarks               // a count, and for each how many paragraphs after the one before, and its label
	hasPart                // book, its id, number, of, previous, next, a count and that many chapters
	hasMachine             // the confidence in thousandths
)

func appendProvenance(r []byte, d *corpus.Document) []byte {
	number := func(n int) { r = binary.AppendUvarint(r, uint64(n)) }
	bits := 0
	if d.Place != (corpus.Position{}) {
		bits |= hasPlace
	}
	if len(d.Marks) > 0 {
		bits |= hasMarks
	}
	if d.Part.Book != "" {
		bits |= hasPart
	}
	if d.Machine > 0 {
		bits |= hasMachine
	}
	number(bits)
	if bits&hasPlace != 0 {
		r = appendText(appendText(appendText(r, d.Place.Kind), d.Place.First), d.Place.Last)
	}
	if bits&hasMarks != 0 {
		number(len(d.Marks))
		before := 0
		for _, m := range d.Marks {
			number(m.Paragraph - before)
			r = appendText(r, m.Label)
			before = m.Paragraph
		}
	}
	if bits&hasPart != 0 {
		r = appendText(appendText(r, d.Part.Book), d.Part.BookID)
		number(d.Part.Number)
		number(d.Part.Of)
		r = appendTexts(appendText(appendText(r, d.Part.Previous), d.Part.Next), d.Part.Chapters)
	}
	if bits&hasMachine != 0 {
		number(int(d.Machine*1000 + .5))
	}
	return r
}

func (r *record) provenance(d *corpus.Document) {
	bits := r.number()
	if bits&hasPlace != 0 {
		d.Place = corpus.Position{Kind: r.text(), First: r.text(), Last: r.text()}
	}
	if bits&hasMarks != 0 {
		at := 0
		for n := r.number(); n > 0 && len(r.b) > 0; n-- {
			at += r.number()
			d.Marks = append(d.Marks, corpus.Mark{Paragraph: at, Label: r.text()})
		}
	}
	if bits&hasPart != 0 {
		d.Part = corpus.Part{Book: r.text(), BookID: r.text(), Number: r.number(), Of: r.number(),
			Previous: r.text(), Next: r.text(), Chapters: r.texts()}
	}
	if bits&hasMachine != 0 {
		d.Machine = float64(r.number()) / 1000
	}
}
