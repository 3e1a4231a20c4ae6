package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// weekdayDate reads a weekday with the date after it: «الثلاثاء (17 سبتمبر)»,
// «الأربعاء والخميس 25 و26 أبريل».
func (f *finder) weekdayDate(i int) (expression, bool) {
	day, ok := calendar.Weekday(f.word(i))
	if !ok {
		return expression{}, false
	}
	j, second := i+1, day
	if rest, ok := strings.CutPrefix(f.word(j), "و"); ok && f.spaced(j) {
		if other, ok := calendar.Weekday(rest); ok {
			j, second = j+1, other
		}
	}
	if equals[f.word(j)] {
		j++
	}
	if !f.marked(j) {
		return expression{}, false
	}
	e, ok := f.fullDate(j)
	if !ok && j == i+1 || !ok && equals[f.word(j-1)] {
		e, ok = f.islamicDay(j, day)
	}
	if e.from = i; ok {
		e = f.onWeekday(e, j, day, second)
	}
	return e, ok
}

// fullDate reads a day of a month, with or without a year, or two such days of
// one month: «17 سبتمبر (أيلول) 2018», «الثامن من فبراير/شباط الجاري», «22 من
// الشهر ذاته», «من 25 إلى 29 أبريل», 2018-09-17.
func (f *finder) fullDate(i int) (expression, bool) {
	if e, ok := f.numeric(i); ok {
		return e, true
	}
	day, n := f.dayNumber(i)
	if day == 0 {
		return f.monthFirst(i)
	}
	if f.ws[i].Digits == 0 && f.before(i, portions) {
		return expression{}, false // «النصف الثاني من مايو»
	}
	j := i + n
	day2 := 0
	if at := f.connector(j); at > j {
		if d, n := f.dayNumber(at); d > day {
			if d > day+1 && (f.word(j) == "و" || f.word(j) == "او") && !f.before(i, saysBetween) {
				return f.dayBefore(i, j, at, day)
			}
			day2, j = d, at+n
			for d, n, at := f.nextDay(j); d == day2+1; d, n, at = f.nextDay(j) {
				day2, j = d, at+n // «16 و17 و18 مارس»
			}
		}
	}
	of := f.word(j) == "من" && f.spaced(j)
	if of {
		j++
	}
	if w := f.word(j); (w == "شهر" || w == "لشهر") && f.spaced(j) {
		j++
	}
	if f.ws[i].Digits == 0 && !of && f.word(j-1) != "شهر" {
		if month, _ := calendar.MonthAt(f.ws, j); month == 0 {
			return expression{}, false // ordinals such as «الثاني» are mostly not days
		}
	}
	if j >= len(f.ws) || !f.marked(j) {
		return expression{}, false
	}
	e, from, ok := f.monthOf(i, j, day)
	if !ok || from == (date{}) {
		return e, ok
	}
	if from.y > 0 && !from.valid() {
		return e, true
	}
	e.value = one(from)
	if day2 > 0 {
		to := from
		to.d = day2
		e.value.to = to
	}
	return e, true
}

// numeric reads a date in figures: 2018-09-17, 17/9/2018.
func (f *finder) numeric(i int) (expression, bool) {
	d, n := calendar.Numeric(f.ws, i)
	if n == 0 {
		return expression{}, false
	}
	e := expression{from: i, to: i + n, value: one(parseDate(d))}
	if len(d) == len("2010") { // either way round: Arabic papers write the day first
		e.value = one(date{f.ws[i+2].Number, f.ws[i+1].Number, f.ws[i].Number})
	}
	if f.common(e.to) && f.word(e.to) == "م" {
		e.to++
	}
	return e, true
}

// portions are followed by an ordinal that is not a day.
var portions = arabic.WordSet(`النصف الثلث الربع الجزء الأسبوع القسم الشطر العقد العشر المرحلة الدفعة`)

// nextDay returns the number that «و» or the like joins on at word j, how many words it has, and
// where it begins; 0 for none.
func (f *finder) nextDay(j int) (day, n, at int) {
	if at = f.connector(j); at == j {
		return 0, 0, j
	}
	day, n = f.dayNumber(at)
	return day, n, at
}

// dayBefore reads the first of two days that are not consecutive, up to word to, in the month that
// follows the second at word at: «17» in «17 و25 ديسمبر 2013».
func (f *finder) dayBefore(i, to, at, day int) (expression, bool) {
	e, ok := f.fullDate(at)
	if !ok || !e.value.from.has(days) {
		return expression{}, false
	}
	from := e.value.from
	from.d = day
	return expression{from: i, to: to, value: one(from), relative: e.relative}, true
}

// monthFirst reads "September 17, 2018".
func (f *finder) monthFirst(i int) (expression, bool) {
	month, n := calendar.MonthAt(f.ws, i)
	j := i + n
	if month == 0 || f.word(i)[0] >= 0x80 || j+1 >= len(f.ws) || !f.ws[j].IsDay() || !f.marked(j) || !f.marked(j+1) {
		return expression{}, false
	}
	y, ok := f.year(j + 1)
	return expression{from: i, to: j + 2, value: one(date{y, month, f.ws[j].Number})}, ok
}

// connector reads a word that joins two numbers and returns the index of the word after it; i
// itself if there is none.
func (f *finder) connector(i int) int {
	if i >= len(f.ws) {
		return i
	}
	switch f.word(i) {
	case "و", "الي", "حتي", "او":
		if f.spaced(i) && i+1 < len(f.ws) && f.spaced(i+1) {
			return i + 1
		}
	}
	return i
}
