package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// weekdayDate reads a weekday with the date after it: «الثلاثاء (17 سبتمبر)»,
// «الأربعاء والخميس 25 و26 أبريل».
func (f *finder) weekdayDate(i int) (expression, bool) {
	if _, ok := calendar.Weekday(f.word(i)); !ok {
		return expression{}, false
	}
	j := i + 1
	if rest, ok := strings.CutPrefix(f.word(j), "و"); ok && f.spaced(j) {
		if _, ok := calendar.Weekday(rest); ok {
			j++
		}
	}
	if w := f.word(j); w == "الموافق" || w == "المصادف" {
		j++
	}
	if !f.marked(j) {
		return expression{}, false
	}
	e, ok := f.fullDate(j)
	e.from = i
	return e, ok
}

// fullDate reads a day of a month, with or without a year, or two such days of
// one month: «17 سبتمبر (أيلول) 2018», «الثامن من فبراير/شباط الجاري», «22 من
// الشهر ذاته», «من 25 إلى 29 أبريل», 2018-09-17.
func (f *finder) fullDate(i int) (expression, bool) {
	if d, n := calendar.Numeric(f.ws, i); n > 0 {
		return expression{from: i, to: i + n, value: one(parseDate(d))}, true
	}
	day, n := f.dayNumber(i)
	if day == 0 {
		return f.monthFirst(i)
	}
	j := i + n
	day2 := 0
	if at := f.connector(j); at > j {
		if d, n := f.dayNumber(at); d > day {
			if d > day+1 && (f.word(j) == "و" || f.word(j) == "او") && !f.before(i, saysBetween) {
				return f.dayBefore(i, j, at, day)
			}
			day2, j = d, at+n
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
			return expression{}, false // «الثاني» and the like are mostly no days
		}
	}
	if j >= len(f.ws) || !f.marked(j) {
		return expression{}, false
	}
	e := expression{from: i}
	var from date
	if month, n := calendar.MonthAt(f.ws, j); month > 0 {
		t := f.yearTail(j + n)
		e.to = j + n + t.n
		if t.year == 0 && f.before(i, happenings) {
			return e, true
		}
		from, e.relative = f.resolveMonth(i, month, day, t)
	} else {
		q, u, n := f.qualified(j)
		if f.word(j) == "الشهر" && n == 0 {
			q, u, n = same, monthsUnit, 1 // «العاشر من الشهر من أكتوبر»
			if m, _ := calendar.MonthAt(f.ws, j+2); f.word(j+1) != "من" || m == 0 {
				return expression{}, false
			}
		}
		if n == 0 || u != monthsUnit {
			return expression{}, false
		}
		from = f.resolveUnit(u, q).from
		from.d = day
		e.to, e.relative = j+n, true
		if month, n := calendar.MonthAt(f.ws, e.to+1); f.word(e.to) == "من" && month > 0 {
			t := f.yearTail(e.to + 1 + n)
			from, e.relative = f.resolveMonth(i, month, day, t)
			e.to += 1 + n + t.n
		}
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

// dayBefore reads the first of two days that lie apart, up to word to, of the
// month that the second one has at word at: «17» of «17 و25 ديسمبر 2013».
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

// connector reads what joins two numbers and gives the word after it; i itself
// when nothing does.
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

// resolveMonth gives the date of a day and month, or a month when day is 0, that
// the text has at word i with or without a year, and whether that took the
// document's date.
func (f *finder) resolveMonth(i, month, day int, t tail) (date, bool) {
	d := date{t.year, month, day}
	if t.year > 0 {
		return d, t.relative
	}
	if t.which == same {
		d.y = f.last.y
		return d, true
	}
	if f.now.y == 0 {
		return date{}, true
	}
	which := t.which
	if y := f.named[month]; y > 0 && which == plain {
		d.y = y
		return d, true
	}
	if which == plain && f.inFuture(i) {
		which = next
		if d.m == f.now.m && day == 0 {
			which = this
		}
	}
	d.y = f.now.y
	if which == this || f.now.m == 0 {
		return d, true
	}
	distance := months(d) - months(f.now)
	ahead := 3 // a month without its year is more often past
	if day > 0 {
		ahead = 5 // a day is announced from further off
	}
	if distance == 0 && day > 0 && f.now.d > 0 {
		switch {
		case which == past && day > f.now.d:
			d.y--
		case which == next && day < f.now.d:
			d.y++
		}
		return d, true
	}
	switch {
	case which == past && distance >= 0, which == plain && distance > ahead:
		d.y--
	case which == next && distance <= 0, which == plain && distance < ahead-11:
		d.y++
	}
	return d, true
}

func months(d date) int { return d.y*12 + d.m }

// month reads a month, with or without a year: «مارس/آذار», «يوليو الماضي»,
// «أكتوبر من عام 2016».
func (f *finder) month(i int) (expression, bool) {
	month, n := calendar.MonthAt(f.ws, i)
	if month == 0 {
		return expression{}, false
	}
	t := f.yearTail(i + n)
	if n == 1 && t.n == 0 && ambiguousMonths[f.word(i)] && !(f.spaced(i) && monthCues[f.word(i-1)]) {
		return expression{}, false
	}
	if f.word(i)[0] < 0x80 && t.year == 0 {
		return expression{}, false
	}
	if f.before(i, happenings) {
		return expression{from: i, to: i + n + t.n}, true
	}
	d, relative := f.resolveMonth(i, month, 0, t)
	return expression{from: i, to: i + n + t.n, value: one(d), relative: relative}, true
}

// islamicDate reads a day, a month or a year of the Islamic calendar: «العاشر من
// رمضان 1439», «شهر رمضان المقبل», «عام 1439 هـ».
func (f *finder) islamicDate(i int) (expression, bool) {
	if yearWords[f.word(i)] && i+2 < len(f.ws) && f.hijriYear(i+1) && hijriMark[f.word(i+2)] {
		y := f.ws[i+1].Number
		return expression{from: i, to: i + 3, value: islamicSpan(y, 1, 1, y, 12, calendar.IslamicDays(y, 12))}, true
	}
	day, n := f.dayNumber(i)
	j := i + n
	if n > 0 {
		if f.word(j) == "من" {
			j++
		}
		if f.word(j) == "شهر" {
			j++
		}
		if !f.spaced(j) {
			return expression{}, false
		}
	}
	month, n := calendar.IslamicMonthAt(f.ws, j)
	if month == 0 {
		return expression{}, false
	}
	end := j + n
	if day == 0 && f.word(i-1) == "شهر" && f.spaced(i) {
		i--
	}
	year, relative := 0, false
	switch {
	case f.hijriYear(end) && f.marked(end):
		year = f.ws[end].Number
		end++
		if hijriMark[f.word(end)] {
			end++
		}
	case f.now.d > 0 && f.spaced(end) && (month != 2 || f.word(j-1) == "شهر"): // «صفر» is also nought
		q, ok := qualifiers[f.word(end)]
		if ok {
			end++
		} else if day == 0 {
			return expression{}, false
		}
		year, relative = f.islamicYear(month, day, q), true
	}
	if year == 0 {
		return expression{}, false
	}
	if day == 0 {
		return expression{from: i, to: end, relative: relative,
			value: islamicSpan(year, month, 1, year, month, calendar.IslamicDays(year, month))}, true
	}
	return expression{from: i, to: end, relative: relative, value: one(dayOf(calendar.Islamic(year, month, day)))}, true
}

var hijriMark = arabic.WordSet(`هـ هجرية هجري للهجرة الهجري`)

func (f *finder) hijriYear(i int) bool {
	return i < len(f.ws) && f.ws[i].Digits == 4 && f.ws[i].Number >= 1300 && f.ws[i].Number < 1500
}

func islamicSpan(y, m, d, y2, m2, d2 int) span {
	return span{dayOf(calendar.Islamic(y, m, d)), dayOf(calendar.Islamic(y2, m2, d2))}
}

// islamicYear chooses the year whose month is meant by the document's date.
func (f *finder) islamicYear(month, day int, q when) int {
	now := f.now.time()
	year := int(float64(f.now.y-622) * 365.2425 / 354.367)
	best, least := 0, 0
	for y := year - 2; y <= year+3; y++ {
		off := int(calendar.Islamic(y, month, max(day, 1)).Sub(now).Hours() / 24)
		switch {
		case q == past && off > -29, q == next && off <= 0:
			continue
		case off < 0:
			off = -off
		}
		if best == 0 || off < least {
			best, least = y, off
		}
	}
	return best
}
