package times

import (
	"math"
	"strings"
	"time"
)

// What follows decides between two statements about one day that do not agree. A day that the text
// writes in full stands by itself, without what contradicts it; of what it only implies, nothing is
// said.

// falls reports whether a value is a day, or begins with one, that is on a day of the week.
func (s span) falls(day time.Weekday) bool { return s.from.has(days) && s.from.time().Weekday() == day }

// onWeekday settles the date e, read at word j behind the weekdays first and perhaps second. A day
// whose year the text does not give is in the year before or after if only there it falls on the
// weekday. Near the document's date that may as well be a slip of the pen, so that the day is not
// known. A weekday that the date does not have is not part of the expression.
func (f *finder) onWeekday(e expression, j int, first, second time.Weekday) expression {
	if !e.value.from.has(days) {
		return e
	}
	falls := e.value.falls(first) || e.value.falls(second)
	if n, _ := f.ordinal(j); n > 0 && n <= 5 && f.ws[j].Digits == 0 && (!falls || feminine(f.word(j))) {
		e.value, e.relative = span{}, true // «الجمعة الثالثة من شهر مارس», mostly of every year
		return e
	}
	if falls {
		return e
	}
	if !e.relative || e.islamic || e.value.to != (date{}) || first != second || f.saysYear(j, e.to) {
		e.from = j
		return e
	}
	near := f.now.d > 0 && apart(e.value.from, f.now) <= slip
	for _, year := range [...]int{e.value.from.y - 1, e.value.from.y + 1} {
		if moved := one(date{year, e.value.from.m, e.value.from.d}); moved.valid() && moved.falls(first) && year <= f.now.y+1 {
			if e.value = moved; near {
				e.value = span{}
			}
			return e
		}
	}
	if e.from = j; !near {
		e.from, e.value = j-1, span{} // no year is right
	}
	return e
}

// feminine reports whether an ordinal is, as after «الجمعة»; those of days of a month are not.
func feminine(ordinal string) bool {
	return ordinal == "الاولي" || strings.HasSuffix(ordinal, "ه")
}

// slip is how many days from the document's date a day of a month is more likely to be this year's
// with a wrong weekday than another year's with the right one.
const slip = 45

// saysYear reports whether words [i, to) say which year a day is of, or which month: «8 أغسطس
// الجاري», «3 من الشهر الماضي».
func (f *finder) saysYear(i, to int) bool {
	for ; i < to; i++ {
		w := f.word(i)
		if _, ok := qualifiers[w]; ok || units[w] >= monthsUnit || bareUnits[w] >= yearsUnit {
			return true
		}
	}
	return false
}

// apart returns how many days lie between two days.
func apart(a, b date) int {
	n := int(a.time().Sub(b.time()).Hours() / 24)
	return max(n, -n)
}

// shifted returns the day that a text means by «اليوم الاثنين» or «أمس الجمعة», if d is the day that
// the first word says and the second names another: papers date what they print overnight by a day,
// and what is copied keeps the words of up to three days before. Of any other weekday nothing is
// known.
func (d date) shifted(day time.Weekday) date {
	if !d.has(days) {
		return date{}
	}
	switch ahead := (int(day) - int(d.time().Weekday()) + 7) % 7; ahead {
	case 0, 1:
		return d.addDays(ahead)
	case 4, 5, 6:
		return d.addDays(ahead - 7)
	}
	return date{}
}

// explicit returns the expression e, or the more exact one of its kind that follows at word e.to
// and contradicts it: «العام الماضي 2015» in a document of 2018, «الثلاثاء الماضي، 8 أغسطس».
func (f *finder) explicit(e expression) expression {
	if gap := strings.Trim(f.gap(e.to), " \u00a0("); e.to >= len(f.ws) || gap != "" && gap != "،" {
		return e
	}
	var other expression
	var ok bool
	switch e.value.from.unit() {
	case days:
		other, ok = f.fullDate(e.to)
	case monthsUnit:
		other, ok = f.month(e.to)
	case yearsUnit:
		if y, said := f.year(e.to); said && f.bareYear(e.to) {
			other, ok = expression{from: e.to, to: e.to + 1, value: one(date{y: y})}, true
		}
	}
	if !ok || !other.value.valid() || other.value.from.unit() != e.value.from.unit() || other.value == e.value {
		return e
	}
	return other
}

// bracketed reports whether word i is the weekday in brackets behind the day that was read last, and
// whether that day is one: «8 أغسطس (الثلاثاء)».
func (f *finder) bracketed(i int, day time.Weekday) (is, agrees bool) {
	is = i > 0 && f.lastAt == i && strings.TrimSpace(f.ws[i].Gap) == "(" && f.last.has(days)
	return is, is && one(f.last).falls(day)
}

// equated gives an Islamic day the value of the Gregorian day that is said to be the same: before
// comes right before e, with «الموافق» in between. A Gregorian day without its year takes the year
// of the Islamic one. Where the two are not the same day, the Islamic one has no value, and neither
// has a Gregorian one whose year is not given.
func (f *finder) equated(before, e expression) (expression, expression) {
	between := before.to
	for between < e.from && (hijriMark[f.word(between)] || f.word(between) == "م" || f.word(between) == "ل") {
		between++
	}
	inBrackets := between == e.from && strings.HasSuffix(strings.TrimSpace(f.gap(e.from)), "(") // «2 صفر 1442 (20 شتنبر 2020)»
	if !inBrackets && (between >= e.from || e.from-between > 2 || !equals[f.word(between)]) || before.islamic == e.islamic ||
		!before.value.from.has(days) || !e.value.from.has(days) {
		return before, e
	}
	islamic, ours := &before, &e
	if e.islamic {
		islamic, ours = &e, &before
	}
	islamic.value, ours.value = sameDay(*islamic, *ours)
	return before, e
}

// sameDay returns the values of an Islamic day and of the one of our calendar that is said to be it.
func sameDay(islamic, ours expression) (span, span) {
	const sighted = 3 // days that a sighting of the moon may be off, and another calendar's table
	near := sighted
	if islamic.value.from.y < 1583 {
		near = 12 // also our calendar reckoned back
	}
	day := islamic.value.from
	for _, year := range [...]int{ours.value.from.y, day.y, day.y - 1, day.y + 1} {
		d := date{year, ours.value.from.m, ours.value.from.d}
		if year != ours.value.from.y && (!ours.relative || islamic.relative) {
			break
		}
		if d.valid() && apart(d, day) <= near {
			return one(d), one(d)
		}
	}
	const lunarYear = 354.367
	if years := float64(apart(day, ours.value.from)) / lunarYear; islamic.relative && !ours.relative &&
		math.Abs(years-math.Round(years))*lunarYear <= float64(near)+1 {
		return ours.value, ours.value // its year was not given
	}
	if ours.relative {
		return span{}, span{}
	}
	return span{}, ours.value
}

// thisMonth returns a day or month that is said to be of the month in which the document was
// written, in the year in which it is; the zero date if it is more than a month from the document's.
func (f *finder) thisMonth(d date) date {
	for _, d.y = range [...]int{f.now.y, f.now.y - 1, f.now.y + 1} {
		if off := months(d) - months(f.now); off >= -1 && off <= 1 {
			return d
		}
	}
	return date{}
}

// dated returns the date that is written behind «اليوم» or «أمس», with that word if it says the day
// before, the same or the day after. A date without a year that lies far off is not known.
func (f *finder) dated(e, date expression) expression {
	switch far := apart(date.value.from, e.value.from); {
	case !date.value.from.has(days) || !e.value.from.has(days):
		date.from = e.from
	case far <= 1:
		date.from = e.from
	case date.relative && far > slip:
		date.value = span{}
	}
	return date
}
