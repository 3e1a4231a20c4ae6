// Package times finds the time expressions of a document and their places on the calendar: «17
// سبتمبر (أيلول) 2018», «الثلاثاء», «أول من أمس», «الشهر الماضي», «بين عامي 2015 و2016», «العاشر من
// رمضان 1439».
//
// Find returns them with exact byte offsets and ISO 8601 values at the precision of the text.
// Incomplete expressions are resolved against the document's date; in a document without one only
// complete dates are found, and nothing is guessed. Durations and vague expressions are not points
// on a calendar and are left out.
//
// # How a value is chosen
//
//   - A weekday is the last one of that name, the document's own day included; the next one if it
//     is said to come («المقبل») or its clause is in the future («سيلتقي … الاثنين», «يلتقي … الاثنين»
//     for what is planned). Next to أمس and the like it prevails if the two are one day apart: papers
//     date what they print overnight.
//   - A month or a day of a month without a year is in the year that the text last gave for that
//     month; else it is past, unless it is at most three months ahead (a day: five), or said or
//     implied to come.
//   - A week runs from Monday to Sunday; «نهاية الأسبوع» is its last two days. A month's first week
//     is its first seven days.
//   - «الشهر ذاته» is the last month named in the text; «اليوم التالي», and «بعد يومين» at the
//     beginning of a clause, count from the last date named.
//   - Dates of the Islamic calendar follow package calendar: Umm al-Qura where that was published,
//     else arithmetic. «الموافق» with a Gregorian day up to three days off overrules it, and a weekday
//     next to it moves it by a day. After such a date «عام 1440» is a year of that calendar, too. Days before 15 October
//     1582 are of the Julian calendar, as histories have them.
//   - Of two statements about a day that do not agree, the day that is written in full stands alone
//     («14 مايو 2019» of «الأربعاء، 14 مايو 2019»); of what is only implied, nothing is said («اليوم
//     الجمعة» on a Wednesday, «أغسطس الجاري» in December). See agree.go.
//   - A day and a month in digits that may be in either order have the day first.
package times

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// Find returns the time expressions in doc.Text(), in order, never overlapping.
func Find(doc *corpus.Document) []corpus.TimeExpression {
	text := doc.Text()
	f := finder{ws: calendar.Words(text, 0), now: parseDate(doc.Date)}
	var read []expression
	for i := 0; i < len(f.ws); {
		e, ok := f.at(i)
		if !ok {
			if to := f.unknown(i); to > i {
				f.last, f.lastAt = date{}, 0 // «الشهر ذاته» is not one named before it
				i = to
				continue
			}
			i++
			continue
		}
		if e.value == (span{}) && e.relative {
			f.last, f.lastAt = date{}, 0 // «9 أكتوبر الماضي», likewise
		}
		if e.value == (span{}) || e.relative && f.inTitle(e) {
			i = e.to // part of a name, or a day that the calendar has not
			continue
		}
		if to := f.everyYear(e); to > 0 {
			i = to
			continue
		}
		e = f.upTo(e)
		if to := f.everyYear(e); to > 0 {
			i = to
			continue
		}
		if n := len(read); n > 0 {
			read[n-1], e = f.equated(read[n-1], e)
		}
		read = append(read, e)
		f.last, f.lastAt = e.value.from, e.to
		f.named[e.value.from.m] = e.value.from.y
		i = e.to
	}
	var found []corpus.TimeExpression
	for _, e := range read {
		if e.value == (span{}) {
			continue // what another statement contradicts
		}
		start := f.ws[e.from].Start + cut(text[f.ws[e.from].Start:], e.cut)
		found = append(found, corpus.TimeExpression{
			Span:     corpus.Span{Start: start, End: closed(text, start, f.ws[e.to-1].End)},
			Value:    e.value.String(),
			Relative: e.relative,
		})
	}
	return found
}

// unknown returns where an expression at word i ends that needs a document's date, in a document
// that has none: «17 أكتوبر», «الخميس»; i for none.
func (f *finder) unknown(i int) int {
	if f.now.d > 0 || f.ws[i].Digits == 0 && !begins(f.ws[i].Text) && !begins(bare(f.ws[i].Text)) {
		return i
	}
	probe := *f
	probe.now, probe.last = date{2020, 6, 15}, date{}
	if e, ok := probe.at(i); ok && e.relative && e.value.from.has(monthsUnit) {
		return e.to
	}
	return i
}

// inTitle reports whether an expression is in a quotation of a few words, which is a title or name:
// «أغنية الأمس».
func (f *finder) inTitle(e expression) bool {
	const longest = 3 // words
	for from := e.from; from >= 0 && from > e.from-longest; from-- {
		if !strings.HasSuffix(f.ws[from].Gap, "\"") && !strings.HasSuffix(f.ws[from].Gap, "«") {
			if !f.spaced(from) {
				return false
			}
			continue
		}
		for to := e.to; to < len(f.ws) && to <= from+longest; to++ {
			if gap := f.ws[to].Gap; strings.HasPrefix(gap, "\"") || strings.HasPrefix(gap, "»") {
				return to > e.to || from < e.from
			}
			if !f.spaced(to) {
				return false
			}
		}
		return false
	}
	return false
}

// everyYear returns where an expression ends that recurs every year («17 أبريل من كل عام», «من 3
// مايو إلى 4 يونيو من كل عام») and so is not a date; 0 if it is one.
func (f *finder) everyYear(e expression) int {
	yearly := func(i int) bool {
		return f.word(i) == "من" && f.word(i+1) == "كل" && oneOf[f.word(i+2)]
	}
	if yearly(e.to) {
		return e.to + 3
	}
	if strings.HasPrefix(f.word(e.to), "و") {
		if other, ok := f.month(e.to); ok && yearly(other.to) {
			return other.to + 3 // «في مارس ويونيو من كل سنة»
		}
	}
	if w := f.word(e.to); (w == "الي" || w == "حتي") && e.to+1 < len(f.ws) {
		if other, ok := f.fullDate(e.to + 1); ok && yearly(other.to) {
			return other.to + 3
		}
		if other, ok := f.month(e.to + 1); ok && yearly(other.to) {
			return other.to + 3
		}
	}
	return 0
}

// A finder reads the words of one document.
type finder struct {
	ws   []calendar.Word
	now  date // the document's date; zero if not known
	last date // the last date in the text

	lastAt int // the index of the word after it

	hijri     bool // the text has used the Islamic calendar
	hijriYear int  // the last year of it that the text names; 0 for none

	named [13]int // by month: the year in which it was last named; 0 if it was not
}

// An expression is what a rule has read: words [from, to).
type expression struct {
	from, to int
	value    span // zero if the words are not a date
	relative bool
	islamic  bool // by the Islamic calendar
	cut      int  // how many letters of the first word are proclitics
}

// rules are tried in this order: the first that matches is the one that takes the most words.
var rules = [...]func(*finder, int) (expression, bool){
	(*finder).weekdayDate,
	(*finder).fullDate,
	(*finder).islamicDate,
	(*finder).month,
	(*finder).deictic,
	(*finder).weekday,
	(*finder).weekOfMonth,
	(*finder).weekend,
	(*finder).fraction,
	(*finder).unit,
	(*finder).season,
	(*finder).decade,
	(*finder).ago,
	(*finder).later,
	(*finder).years,
}

// at reads the expression that begins at word i, as written or after its proclitics.
func (f *finder) at(i int) (expression, bool) {
	if e, ok := f.try(i); ok {
		return e, true
	}
	w := f.ws[i].Text
	defer func() { f.ws[i].Text = w }()
	letters := 0
	for rest := bare(w); rest != f.ws[i].Text; rest = bare(rest) {
		if !strings.HasPrefix(f.ws[i].Text, "لل") {
			letters++
		}
		f.ws[i].Text = rest
		if e, ok := f.try(i); ok {
			if e.from == i {
				e.cut = letters
			}
			return e, true
		}
	}
	return expression{}, false
}

// upTo joins an expression after بين or من with the one at the other end of the range:
// «بين الأول من يونيو و16 يوليو», «من مارس إلى مايو 2018».
func (f *finder) upTo(e expression) expression {
	at := e.to
	switch w := f.word(at); {
	case f.before(e.from, saysBetween) && strings.HasPrefix(w, "و"):
	case f.before(e.from, saysFrom) && (w == "الي" || w == "حتي"):
	default:
		return e
	}
	if e.value.to != (date{}) || !f.spaced(at) || !f.spaced(e.from) {
		return e
	}
	if len(f.word(at)) <= len("الي") {
		at++ // the joining word is a word by itself
	}
	if at >= len(f.ws) {
		return e
	}
	other, ok := f.at(at)
	joined := span{e.value.from, other.value.from}
	if ok && other.relative && joined.from.y == joined.to.y+1 {
		joined.to.y++ // «من نوفمبر إلى مارس»
	}
	if ok && e.relative && !other.relative && joined.from.m > 0 {
		if joined.from.y = joined.to.y; joined.from.m > joined.to.m {
			joined.from.y-- // «من نوفمبر إلى مارس 2018»
		}
	}
	if !ok || other.from != at || other.value.to != (date{}) || joined.from.unit() != joined.to.unit() || !joined.valid() {
		return e
	}
	return expression{from: e.from, to: other.to, value: joined, relative: e.relative || other.relative, cut: e.cut}
}

var saysBetween, saysFrom = arabic.WordSet(`بين`), arabic.WordSet(`من`)

func (f *finder) try(i int) (expression, bool) {
	if f.ws[i].Digits == 0 && !begins(f.ws[i].Text) {
		return expression{}, false
	}
	for _, rule := range rules {
		e, ok := rule(f, i)
		if ok && (e.value.valid() || e.value == (span{}) && e.to > e.from) {
			return e, true
		}
	}
	return expression{}, false
}

// cut returns how many bytes the first letters of a word take, with their marks.
func cut(word string, letters int) int {
	n := 0
	for n < len(word) {
		r, size := utf8.DecodeRuneInString(word[n:])
		if !unicode.Is(unicode.Mn, r) && r != '\u0640' {
			if letters == 0 {
				break
			}
			letters--
		}
		n += size
	}
	return n
}

// closed returns the end of a span, including the closing bracket that it may lack.
func closed(text string, start, end int) int {
	inside := text[start:end]
	if strings.Count(inside, "(") > strings.Count(inside, ")") && strings.HasPrefix(text[end:], ")") {
		return end + 1
	}
	return end
}
