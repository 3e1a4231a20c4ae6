package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// years reads a year, or several: «عام 2014», «عامي 1989 و2010», «بين 2015
// و2016», «2016-2017», 2012.
func (f *finder) years(i int) (expression, bool) {
	j, said := i, false
	if yearWords[f.word(i)] && f.spaced(i+1) {
		j, said = i+1, true
	}
	if j >= len(f.ws) {
		return expression{}, false
	}
	if e, ok := f.eraYear(i, j); ok {
		return e, true
	}
	if f.ws[j].Digits != 4 {
		return expression{}, false
	}
	y, ok := f.saidYear(j)
	if k, two := f.secondYear(j + 1); two && ok && f.before(j, editions) {
		return expression{from: i, to: k + 1}, true // «موسم 2017-2018»
	}
	if !ok || !said && (f.counts(j) || !f.bareYear(j)) {
		return expression{}, false
	}
	e := expression{from: i, to: j + 1, value: one(date{y: y})}
	if k, ok := f.secondYear(j + 1); ok && (!several[f.word(i)] || f.ws[j+1].Digits > 0) && f.ws[k].Number > y && f.reaches(i, j+1) {
		if third, ok := f.secondYear(k + 1); !ok || f.ws[third].Number <= f.ws[k].Number {
			e.to, e.value.to = k+1, date{y: f.ws[k].Number}
		}
	}
	return e, true
}

// reaches reports whether the years at word i, with the second after word j, are a span: «بين 2010
// و2012», «2010-2012», «عامي 2014 و2015»; «في 2010 و2012» is two years.
func (f *finder) reaches(i, j int) bool {
	if f.ws[j].Digits > 0 || f.word(j) != "و" {
		return true
	}
	return f.before(i, saysBetween) || f.word(i) == "عامي" || f.word(i) == "العامين"
}

// eraYear reads the number at word j, with or without a word for year at word i, that is said to be
// a year of the common era: «1191م», «عام 850 للميلاد», «عام 2122م».
func (f *finder) eraYear(i, j int) (expression, bool) {
	w := f.ws[j]
	if w.Digits < 3 || w.Digits > 4 || w.Number < 100 || !f.common(j+1) || f.counts(j) ||
		strings.HasSuffix(w.Gap, ".") || strings.HasSuffix(w.Gap, ",") {
		return expression{}, false
	}
	if i == j && (w.Digits < 4 && !eras[f.word(j+1)] || f.before(j, notYears)) {
		return expression{}, false // «100م» is a distance
	}
	return expression{from: i, to: j + 2, value: one(date{y: w.Number})}, true
}

// several are followed by years that are each meant by itself.
var several = arabic.WordSet(`أعوام الأعوام سنوات السنوات`)

// secondYear finds the year that a word or a hyphen at word i joins to the one before.
func (f *finder) secondYear(i int) (int, bool) {
	if i >= len(f.ws) {
		return 0, false
	}
	k := i
	switch gap := strings.TrimSpace(f.ws[i].Gap); {
	case f.ws[i].Digits == 4 && (gap == "-" || gap == "–" || gap == "/"):
	case f.ws[i].Digits == 0 && f.connector(i) > i && f.word(i) != "او":
		k = f.connector(i)
		if yearWords[f.word(k)] {
			k++
		}
	default:
		return 0, false
	}
	y, ok := f.year(k)
	return k, ok && y >= 1800 && (f.spaced(k) || k == i)
}

// bareYear reports whether a number without a word for year is a year.
func (f *finder) bareYear(i int) bool {
	w := f.ws[i]
	if w.Number > 2049 || w.Number < 1900 && !(w.Number >= 1000 && f.before(i, parts)) { // «أواخر 1855»
		return false
	}
	if f.before(i, notYears) || f.before(i, editions) || f.spaced(i) && f.word(i-1) == "من" && f.word(i-2) == "اكثر" {
		return false
	}
	if i > 0 && f.ws[i-1].Digits > 0 && (w.Gap == "." || w.Gap == "," || w.Gap == "/" || w.Gap == ":") {
		return false
	}
	if strings.HasSuffix(w.Gap, "$") || strings.HasSuffix(w.Gap, "-") && i > 0 && f.ws[i-1].Digits == 0 && !strings.HasPrefix(w.Gap, " ") {
		return false // «سو-2000»
	}
	if i+1 < len(f.ws) {
		next := f.ws[i+1].Gap
		if strings.HasPrefix(next, "%") || strings.HasPrefix(next, ":") && f.ws[i+1].Digits > 0 && next == ":" {
			return false
		}
	}
	return true
}

// decade reads «التسعينيات», «ستينيات القرن الماضي».
func (f *finder) decade(i int) (expression, bool) {
	d, ok := decadeNames[f.word(i)]
	if !ok {
		return expression{}, false
	}
	first := 1900 + d
	j := i + 1
	if (f.word(j) == "من" || f.word(j) == "في" && f.word(j+1) == "القرن") && f.spaced(j) {
		j++
	}
	switch w := f.word(j); {
	case strings.HasPrefix(w, "عمر") || w == "العمر":
		return expression{}, false
	case w == "القرن" && f.spaced(j):
		e, ok := f.unit(j)
		if j = e.to; !ok {
			j = i + 1
		}
		if ok && e.value.valid() {
			first = e.value.from.y - 1 + d
		}
	case d < 40:
		return expression{}, false // more often somebody's age
	default:
		j = i + 1
	}
	return expression{from: i, to: j, value: span{date{y: first}, date{y: first + 9}}}, true
}

// fraction reads «الربع الأول من العام الجاري», «الأشهر الخمسة الأولى من 2018».
func (f *finder) fraction(i int) (expression, bool) {
	var from, to, j int
	if length, ok := fractions[f.word(i)]; ok {
		n, words := f.ordinal(i + 1)
		if w := f.word(i + 1); w == "الاخير" {
			n, words = 12/length, 1
		}
		if n == 0 || n*length > 12 {
			return expression{}, false
		}
		if e, ok := f.partOfMonth(i, i+1+words, n, 12/length); ok {
			return e, true
		}
		from, to, j = (n-1)*length+1, n*length, i+1+words
	} else if w := f.word(i); w == "الاشهر" || w == "الشهور" {
		n, ok := numbers[strings.TrimPrefix(f.word(i+1), "ال")]
		if !ok || n > 12 || f.word(i+2) != "الاولي" {
			return expression{}, false
		}
		from, to, j = 1, n, i+3
	} else {
		return expression{}, false
	}
	year, relative, n := f.ofYear(j)
	if year == 0 {
		return expression{}, false
	}
	return expression{from: i, to: j + n, relative: relative, value: span{date{y: year, m: from}, date{y: year, m: to}}}, true
}

// partOfMonth reads the month after «النصف الثاني من» at word j: the nth of its parts, halves of
// fifteen days or thirds of ten, the last one up to the month's end.
func (f *finder) partOfMonth(i, j, n, parts int) (expression, bool) {
	if f.word(j) != "من" || parts > 3 {
		return expression{}, false
	}
	if j++; f.word(j) == "شهر" {
		j++
	}
	month, ok := f.month(j)
	if !ok {
		q, u, words := f.qualified(j)
		if words == 0 || u != monthsUnit {
			return expression{}, false
		}
		month = expression{to: j + words, value: f.resolveUnit(u, q), relative: true}
	}
	first := month.value.from
	if !first.has(monthsUnit) || month.value.to != (date{}) {
		return expression{}, false
	}
	days := 30 / parts
	last := first
	first.d, last.d = (n-1)*days+1, n*days
	if n == parts {
		last.d = calendar.DaysIn(last.y, last.m)
	}
	return expression{from: i, to: month.to, value: span{first, last}, relative: month.relative}, true
}

// weekOfMonth reads «الأسبوع الأول من مارس», «الأسبوع الأخير من الشهر الجاري»:
// seven days from the first of the month, or up to its last day.
func (f *finder) weekOfMonth(i int) (expression, bool) {
	if f.word(i) != "الاسبوع" || !f.spaced(i+1) {
		return expression{}, false
	}
	week, n := f.ordinal(i + 1)
	if w := f.word(i + 1); w == "الاخير" {
		n = 1
	}
	j := i + 1 + n
	if n == 0 || week > 4 || f.word(j) != "من" {
		return expression{}, false
	}
	if j++; f.word(j) == "شهر" {
		j++
	}
	month, ok := f.month(j)
	if !ok {
		q, u, n := f.qualified(j)
		if n == 0 || u != monthsUnit {
			return expression{}, false
		}
		month = expression{to: j + n, value: f.resolveUnit(u, q), relative: true}
	}
	first := month.value.from
	if first.d = 1; !month.value.from.has(monthsUnit) || !first.valid() {
		return expression{}, false
	}
	if week == 0 {
		first = dayOf(first.time().AddDate(0, 1, -7))
	} else {
		first = first.addDays(7 * (week - 1))
	}
	return expression{from: i, to: month.to, value: span{first, first.addDays(6)}, relative: month.relative}, true
}

// ofYear reads «من عام 2018», «من العام الجاري», «لعام 2018».
func (f *finder) ofYear(i int) (year int, relative bool, n int) {
	j := i
	if f.word(j) == "من" || f.word(j) == "في" {
		j++
	}
	if w := f.word(j); yearWords[w] || w == "لعام" || w == "للعام" {
		if y, ok := f.saidYear(j + 1); ok {
			return y, false, j + 2 - i
		}
	}
	if y, ok := f.year(j); ok && j > i {
		return y, false, j + 1 - i
	}
	if y, _, n := f.relativeYear(j); n > 0 {
		return y, true, j + n - i
	}
	return 0, false, 0
}
