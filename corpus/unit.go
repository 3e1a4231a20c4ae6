package corpus

import (
	"slices"
	"unicode/utf8"
)

// A Unit tells how long a text is in what somebody counts in. Spans count bytes; a
// program that slices strings counts otherwise.
type Unit func(text string) int

// CodePoints is the unit in which most languages slice text, Python among them.
func CodePoints(text string) int { return utf8.RuneCountInString(text) }

// UTF16 is the unit in which JavaScript slices strings.
func UTF16(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// In gives a span of a text in another unit.
func (s Span) In(text string, unit Unit) Span {
	start := unit(text[:s.Start])
	return Span{start, start + unit(text[s.Start:s.End])}
}

// In gives the result with the marks of its hits in another unit than bytes. What it
// is called on stays as it is.
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
