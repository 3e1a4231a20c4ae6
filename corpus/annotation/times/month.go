package times

import "github.com/kashshaf/kashshaf/corpus/arabic/calendar"

// monthOf reads the month at word j of the day at word i and returns that day; the zero date if a
// month without a year is part of a name.
func (f *finder) monthOf(i, j, day int) (e expression, from date, ok bool) {
	e.from = i
	if month, n := calendar.MonthAt(f.ws, j); month > 0 {
		t := f.yearTail(j + n)
		e.to = j + n + t.n
		if t.year == 0 && t.n == 0 {
			t.year = f.yearBeyond(i, e.to)
		}
		if t.year == 0 && f.before(i, happenings) || f.isCalledAfter(i) {
			return e, date{}, true
		}
		from, e.relative = f.resolveMonth(i, month, day, t)
	} else {
		q, u, n := f.qualified(j)
		if f.word(j) == "الشهر" && n == 0 {
			q, u, n = same, monthsUnit, 1 // «العاشر من الشهر من أكتوبر»
			if m, _ := calendar.MonthAt(f.ws, j+2); f.word(j+1) != "من" || m == 0 {
				return expression{}, date{}, false
			}
		}
		if n == 0 || u != monthsUnit {
			return expression{}, date{}, false
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
	return e, from, true
}

// resolveMonth returns the date of a day and month, or of a month if day is 0, at word i, with the
// year in t if there is one. It reports whether the date depends on the document's date or on one
// before it.
func (f *finder) resolveMonth(i, month, day int, t tail) (date, bool) {
	d := date{t.year, month, day}
	switch {
	case t.year > 0:
		return d, t.relative
	case t.which == same:
		d.y = f.last.y
		return d, true
	case f.now.y == 0:
		return date{}, true
	}
	which := t.which
	if which == this && f.now.m > 0 {
		return f.thisMonth(d), true
	}
	ahead, told := f.inFuture(i), f.told(i)
	if y := f.named[month]; y > 0 && which == plain {
		if d.y = y; !told || !d.after(f.now) {
			return d, true
		}
	}
	d.y = f.now.y
	switch {
	case which == plain && told && !ahead:
		if !d.after(f.now) {
			return d, true
		}
		which = past
	case which == plain && ahead && d.m == f.now.m && day == 0:
		which = this
	case which == plain && ahead:
		which = next
	}
	if which != this && f.now.m > 0 {
		d.y += f.yearsFrom(d, which)
	}
	return d, true
}

// yearsFrom returns how many years a month or day is from the document's year in which d is, by
// which of its kind is meant.
func (f *finder) yearsFrom(d date, which when) int {
	distance := months(d) - months(f.now)
	if distance == 0 && d.d > 0 && f.now.d > 0 { // a day of the document's own month
		switch {
		case which == past && d.d > f.now.d:
			return -1
		case which == next && d.d < f.now.d:
			return 1
		}
		return 0
	}
	reach := 3 // a month without its year is more often past
	if d.d > 0 {
		reach = 5 // a day is announced further ahead
	}
	switch {
	case which == past && distance >= 0, which == plain && distance > reach:
		return -1
	case which == next && distance <= 0, which == plain && distance < reach-11:
		return 1
	}
	return 0
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
	if f.before(i, happenings) && (t.year == 0 || f.before(i, wars)) {
		return expression{from: i, to: i + n + t.n}, true
	}
	if t.year == 0 && t.n == 0 {
		t.year = f.yearBeyond(i, i+n)
	}
	d, relative := f.resolveMonth(i, month, 0, t)
	return expression{from: i, to: i + n + t.n, value: one(d), relative: relative}, true
}
