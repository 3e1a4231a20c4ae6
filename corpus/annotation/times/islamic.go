package times

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// The four-digit numbers that may be years of the Islamic calendar.
const firstIslamic, lastIslamic = 1300, 1500

// lifetime is how many years from the last Islamic year of the text another of three digits may be
// that is not marked.
const lifetime = 100

var (
	hijriMark = arabic.WordSet(`هـ ه هجرية هجري للهجرة الهجري الهجرية`)
	// epithets follow the names of months and are part of them.
	epithets = arabic.WordSet(`المبارك الكريم الفضيل الحرام المحرم المعظم المكرم`)
	// equals introduce the same day in another calendar.
	equals = arabic.WordSet(`الموافق الموافقة المصادف المصادفة`)
)

// islamicDate reads a day, a month or a year of the Islamic calendar: «العاشر من
// رمضان 1439», «شهر رمضان المبارك», «4 شعبان سنة 906», «عام 1439 هـ».
func (f *finder) islamicDate(i int) (expression, bool) {
	if e, ok := f.islamicYears(i); ok {
		return e, true
	}
	day, n := f.dayNumber(i)
	j := i + n
	if day2, n2, at := f.nextDay(j); n > 0 && n2 > 0 && day2 > day {
		if e, ok := f.islamicDate(at); ok && e.value.to == (date{}) && e.value.from.has(days) { // «9 و10 ذي الحجة»
			e.from, e.to, e.value = i, j, one(e.value.from.addDays(day-day2))
			return e, true
		}
	}
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
	named := f.word(j-1) == "شهر" && f.spaced(j)
	if epithets[f.word(end)] && f.spaced(end) {
		named = true
		end++
	}
	if day == 0 && f.word(i-1) == "شهر" && f.spaced(i) {
		i--
	}
	year, relative := 0, false
	if y, to := f.islamicYearAt(end); y > 0 {
		year, end = y, to
		f.hijriYear = y
	} else if f.now.d > 0 && (month != 2 || named) { // «صفر» also means zero
		q, ok := qualifiers[f.word(end)]
		switch {
		case ok && f.spaced(end):
			end++
		case day == 0 && !named:
			return expression{}, false
		}
		year, relative = f.nearestIslamic(month, day, q), true
	}
	if year == 0 {
		return expression{}, false
	}
	f.hijri = true
	e := expression{from: i, to: end, relative: relative, islamic: true}
	if day == 0 {
		e.value = islamicSpan(year, month, 1, year, month, calendar.IslamicDays(year, month))
	} else {
		e.value = one(dayOf(calendar.Islamic(year, month, day)))
	}
	return e, true
}

// islamicYears reads a year that is said to be Islamic («سنة 132 هـ», or «عام 1440» once the text
// has used the Islamic calendar), or a century («القرن الثالث الهجري»).
func (f *finder) islamicYears(i int) (expression, bool) {
	if f.word(i) == "القرن" {
		c, n := f.ordinal(i + 1)
		if end := i + 1 + n; c > 0 && c <= 15 && hijriMark[f.word(end)] {
			from, to := islamicSpan(c*100-99, 1, 1, c*100, 12, 29), i+2+n
			f.hijri = true
			return expression{from: i, to: to, islamic: true, value: span{date{y: from.from.y}, date{y: from.to.y}}}, true
		}
		return expression{}, false
	}
	if !yearWords[f.word(i)] || i+1 >= len(f.ws) || !f.spaced(i+1) {
		return expression{}, false
	}
	y, end := f.ws[i+1].Number, i+2
	switch {
	case y < 1 || y > lastIslamic:
		return expression{}, false
	case hijriMark[f.word(end)]:
		end++
	case !f.hijri || f.common(end), y < firstIslamic && (f.ws[i+1].Digits != 3 || f.hijriYear == 0 || y < f.hijriYear-lifetime || y > f.hijriYear+lifetime):
		return expression{}, false
	}
	f.hijri, f.hijriYear = true, y
	return expression{from: i, to: end, islamic: true, value: islamicSpan(y, 1, 1, y, 12, calendar.IslamicDays(y, 12))}, true
}

// islamicYearAt reads the year after an Islamic month at word i, and returns it and the index of
// the word after it; 0 for none.
func (f *finder) islamicYearAt(i int) (year, end int) {
	j, said := i, false
	if w := f.word(j); w == "من" || w == "في" {
		j++
	}
	if yearWords[f.word(j)] || f.word(j) == "لعام" || f.word(j) == "لسنه" {
		j, said = j+1, true
	}
	if j >= len(f.ws) || !f.marked(j) || j > i && !said {
		return 0, 0
	}
	w, end := f.ws[j], j+1
	marked := hijriMark[f.word(end)]
	if marked {
		end++
	}
	if w.Number < 1 || w.Number > lastIslamic || !said && !marked && w.Digits < 3 {
		return 0, 0
	}
	return w.Number, end
}

// islamicDay reads an Islamic day at word i, next to a given weekday. If the weekday is one day
// off, the paper went by a sighting of the moon, and the weekday is right.
func (f *finder) islamicDay(i int, weekday time.Weekday) (expression, bool) {
	e, ok := f.islamicDate(i)
	if !ok || e.from != i || e.value.to != (date{}) || !e.value.from.has(days) {
		return expression{}, false
	}
	switch (int(weekday) - int(e.value.from.time().Weekday()) + 7) % 7 {
	case 1:
		e.value = one(e.value.from.addDays(1))
	case 6:
		e.value = one(e.value.from.addDays(-1))
	}
	return e, true
}

func islamicSpan(y, m, d, y2, m2, d2 int) span {
	return span{dayOf(calendar.Islamic(y, m, d)), dayOf(calendar.Islamic(y2, m2, d2))}
}

// nearestIslamic returns the year whose month is closest to the document's date, in the direction
// that q requires.
func (f *finder) nearestIslamic(month, day int, q when) int {
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

// common reports whether word i marks the number before it as a year of the common era: «1440م»,
// «850 للميلاد».
func (f *finder) common(i int) bool {
	w := f.word(i)
	return w == "م" && f.ws[i].Gap == "" || eras[w] && f.spaced(i) && !strings.HasPrefix(f.word(i-1), "قبل")
}

var eras = arabic.WordSet(`ميلادية ميلادي للميلاد الميلادي الميلادية`)
