package corpus

import (
	"slices"
	"unicode/utf8"
)

// A Unit returns the length of a text in some unit. Spans count bytes; programs in other
// languages slice strings in other units.
type Unit func(text string) int

// CodePoints counts code points, in which most languages slice text, Python among them.
func CodePoints(text string) int { return utf8.RuneCountInString(text) }

// UTF16 counts UTF-16 code units, in which JavaScript slices strings.
func UTF16(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// In converts a span of a text to another unit.
func (s Span) In(text string, unit Unit) Span {
	start := unit(text[:s.Start])
	return Span{start, start + unit(text[s.Start:s.End])}
}

// In returns the result with the marks of its hits converted from bytes to another unit. The
// receiver is not changed.
func (r Result) In(unit Unit) Result {
	r.Hits = slices.Clone(r.Hits)
	for i := range r.Hits {
		h := &r.Hits[i]
		h.TitleMarks, h.Marks = inUnit(h.TitleMarks, h.Title, unit), inUnit(h.Marks, h.Passage, unit)
	}
	return r
}

func inUnit(spans []Span, text string, unit Unit) []Span {
	spans = slices.Clone(spans)
	for i, s := range spans {
		spans[i] = s.In(text, unit)
	}
	return spans
}
