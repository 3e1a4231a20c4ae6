package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// word returns the normalised text of word i, "" out of range.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.ws) {
		return ""
	}
	return f.ws[i].Text
}

// spaced reports whether only white space comes before word i.
func (f *finder) spaced(i int) bool {
	return i < len(f.ws) && strings.TrimFunc(f.ws[i].Gap, isBlank) == ""
}

// before reports whether word i-1 is in a set, as written or without a proclitic, with only white
// space after it.
func (f *finder) before(i int, set map[string]bool) bool {
	if i == 0 || !f.spaced(i) {
		return false
	}
	w := f.word(i - 1)
	return set[w] || set[bare(w)]
}

// marked reports whether at most marks that may occur within a date come before word i: spaces,
// brackets, commas, slashes.
func (f *finder) marked(i int) bool {
	return i < len(f.ws) && calendar.OnlyMarks(f.ws[i].Gap)
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\t' || r == '\u200e' || r == '\u200f' || r == '_' || r == '#'
}

// dayNumber reads the number of a day, in digits or as an ordinal, and returns it with how many
// words it takes: 17, «الثامن», «الحادي عشر», «الخامس والعشرين».
func (f *finder) dayNumber(i int) (day, n int) {
	if i >= len(f.ws) {
		return 0, 0
	}
	if f.ws[i].IsDay() {
		return f.ws[i].Number, 1
	}
	if day = maghrebDays[f.word(i)]; day > 0 && f.spaced(i+1) {
		if month, _ := calendar.MonthAt(f.ws, i+1); month > 0 {
			return day, 1 // «ثامن مارس»
		}
	}
	day, n = f.ordinal(i)
	if day > 31 {
		return 0, 0
	}
	return day, n
}

// ordinal reads an ordinal number below 40.
func (f *finder) ordinal(i int) (number, n int) {
	v, ok := ordinals[f.word(i)]
	if !ok {
		return 0, 0
	}
	if v < 10 && f.spaced(i+1) {
		switch f.word(i + 1) {
		case "عشر", "عشره":
			return v + 10, 2
		case "والعشرين", "والعشرون":
			return v + 20, 2
		case "والثلاثين", "والثلاثون":
			return v + 30, 2
		}
	}
	if strings.HasPrefix(f.word(i), "الحادي") {
		return 0, 0
	}
	return v, 1
}

// cardinal reads a number in digits or words: 15, «ثلاثة», «خمسة وتسعين».
func (f *finder) cardinal(i int) (number, n int) {
	if i >= len(f.ws) {
		return 0, 0
	}
	if f.ws[i].Digits > 0 {
		return f.ws[i].Number, 1
	}
	v, ok := numbers[f.word(i)]
	if !ok {
		return 0, 0
	}
	if v < 10 {
		if tens, ok := numbers[strings.TrimPrefix(f.word(i+1), "و")]; ok && tens >= 20 && tens < 100 && strings.HasPrefix(f.word(i+1), "و") {
			return v + tens, 2
		}
		if w := f.word(i + 1); w == "عشر" || w == "عشره" {
			return v + 10, 2
		}
	}
	return v, 1
}

// year reads the number of a year that is not the count of something.
func (f *finder) year(i int) (int, bool) {
	if f.counts(i) {
		return 0, false
	}
	return f.saidYear(i)
}

// saidYear reads a number of four digits that may be a year, whatever follows it.
func (f *finder) saidYear(i int) (int, bool) {
	if i >= len(f.ws) || f.ws[i].Digits != 4 || f.ws[i].Number < 1000 || f.ws[i].Number > 2100 {
		return 0, false
	}
	return f.ws[i].Number, true
}

// counts reports whether number i counts what follows it or is part of a longer
// number.
func (f *finder) counts(i int) bool {
	if i+1 >= len(f.ws) {
		return false
	}
	next := f.ws[i+1]
	if f.spaced(i+1) && (counted[next.Text] || counted[strings.TrimSuffix(next.Text, "ا")]) {
		return true
	}
	return next.Digits > 0 && (next.Gap == "." || next.Gap == "," || next.Gap == "٫" || next.Gap == "٬")
}

// A tail is what follows a day and month, or a month: a year, or a word for which of the recurring
// dates is meant.
type tail struct {
	year     int  // 0 when none is given
	relative bool // the year is «العام الماضي» or the like
	which    when
	n        int // words it takes
}

// yearTail reads 2018, «من عام 2018», «الماضي», «من العام الجاري».
func (f *finder) yearTail(i int) tail {
	if i >= len(f.ws) {
		return tail{}
	}
	if w := f.ws[i]; w.Digits >= 3 && w.Digits <= 4 && w.Number >= 100 && f.spaced(i) && f.common(i+1) {
		return tail{year: w.Number, n: 2} // «8 مارس 1147م»
	}
	if f.marked(i) {
		if y, ok := f.year(i); ok && (y >= 1800 || f.spaced(i) && f.endsHere(i+1)) {
			return tail{year: y, n: 1}
		}
	}
	if strings.TrimFunc(f.ws[i].Gap, isBlank) != ")" && !f.spaced(i) {
		return tail{}
	}
	j := i
	if w := f.word(j); (w == "من" || w == "في") && f.spaced(j+1) {
		j++
	}
	if yearWords[f.word(j)] || f.word(j) == "لعام" || f.word(j) == "للعام" {
		if y, ok := f.saidYear(j + 1); ok && f.spaced(j+1) {
			return tail{year: y, n: j + 2 - i}
		}
	}
	if y, q, n := f.relativeYear(j); n > 0 && (j > i || f.word(i) == "هذا" || f.word(i) == "هذه") {
		return tail{year: y, relative: true, which: q, n: j + n - i}
	}
	if e, ok := f.ago(i); ok && e.value.from.m == 0 && e.value.from.y > 0 {
		return tail{year: e.value.from.y, relative: true, n: e.to - i}
	}
	if q, ok := qualifiers[f.word(i)]; ok && q != following && q != previous {
		return tail{which: q, n: 1}
	}
	return tail{}
}

// endsHere reports whether word i is not counted by the number before it: a mark precedes it, or it
// begins with و or is a preposition.
func (f *finder) endsHere(i int) bool {
	return i >= len(f.ws) || !f.spaced(i) || strings.HasPrefix(f.word(i), "و") || monthCues[f.word(i)]
}

// gap returns what is written before word i, "" out of range.
func (f *finder) gap(i int) string {
	if i < 0 || i >= len(f.ws) {
		return ""
	}
	return f.ws[i].Gap
}
