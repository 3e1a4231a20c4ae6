package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

var oneOf = arabic.WordSet(`يوم أسبوع شهر عام سنة`)

// ago reads «قبل ثلاثة أيام», «قبل عام» where they name a time rather than a duration.
func (f *finder) ago(i int) (expression, bool) {
	if f.word(i) != "قبل" || !f.spaced(i+1) {
		return expression{}, false
	}
	count, u, j := f.amount(i + 1)
	if u == noUnit {
		return expression{}, false
	}
	if w := f.word(j); count == 1 && f.spaced(j) && (w == "واحد" || w == "واحده") {
		j++
	}
	if count == 1 && u == yearsUnit && f.spaced(j) && f.isYearAt(j) {
		return expression{}, false // «قبل عام 2050»
	}
	if count == 1 && u == monthsUnit && f.monthNamed(j) {
		return expression{}, false // «قبل شهر رمضان»
	}
	if f.word(j) == "فقط" && f.word(j+1) == "من" {
		return expression{}, false
	}
	if w := f.word(j); f.spaced(j) && (w == "من" || w == "علي" || w == "او" || w == "ونصف") {
		return expression{}, false // before something else
	}
	e := expression{from: i, to: j, relative: true}
	switch u {
	case days:
		e.value = one(f.now.addDays(-count))
	case weeks:
		e.value = f.now.week(-count)
	case monthsUnit:
		e.value = one(f.now.addMonths(-count))
	case yearsUnit:
		e.value = one(f.now.addYears(-count))
	default:
		return expression{}, false
	}
	return e, true
}

// monthNamed reports whether word i names a month of either calendar.
func (f *finder) monthNamed(i int) bool {
	month, _ := calendar.MonthAt(f.ws, i)
	islamic, _ := calendar.IslamicMonthAt(f.ws, i)
	return f.spaced(i) && month+islamic > 0
}

// amount reads an amount of time from word i on and returns it with the index of the word after it:
// «ثلاثة أيام», «نحو شهرين».
func (f *finder) amount(i int) (count int, u unit, to int) {
	if w := f.word(i); w == "نحو" || w == "حوالي" || w == "قرابه" {
		i++
	}
	if u, ok := duals[f.word(i)]; ok {
		return 2, u, i + 1
	}
	count, n := f.cardinal(i)
	if n == 0 {
		if !oneOf[f.word(i)] {
			return 0, noUnit, i
		}
		count = 1
	}
	u, ok := bareUnits[f.word(i+n)]
	if !ok || count < 1 || n > 0 && !f.spaced(i+n) {
		return 0, noUnit, i
	}
	return count, u, i + n + 1
}

// later reads «بعد يومين» at the beginning of a clause, which counts from the last date in the
// text, if that is not far back: «وبعد أسبوع توفي».
func (f *finder) later(i int) (expression, bool) {
	const near = 60 // words
	if f.word(i) != "بعد" || !f.spaced(i+1) || f.lastAt == 0 || i-f.lastAt > near || !f.opens(i) {
		return expression{}, false
	}
	count, u, j := f.amount(i + 1)
	if u == noUnit || j >= len(f.ws) {
		return expression{}, false
	}
	if f.word(j) == "من" && f.word(j+1) == "ذلك" {
		j += 2
	} else if w := f.word(j); count == 1 && (u == days || u == yearsUnit) || !f.spaced(j) || stated[w] || willVerb(w) || plans[imperfect(w)] {
		return expression{}, false // «بعد يومين من الحفل», «بعد يومين يلتقي»
	}
	e := expression{from: i, to: j, relative: true}
	switch {
	case u == days && f.last.has(days):
		e.value = one(f.last.addDays(count))
	case u == weeks && f.last.has(days):
		e.value = one(f.last.addDays(7 * count))
	case u == monthsUnit && f.last.has(monthsUnit):
		e.value = one(f.last.addMonths(count))
	case u == yearsUnit && f.last.has(yearsUnit):
		e.value = one(f.last.addYears(count))
	default:
		return expression{}, false
	}
	return e, true
}

// opens reports whether a clause begins with word i.
func (f *finder) opens(i int) bool {
	return i == 0 || strings.ContainsAny(f.ws[i].Gap, ".\n؛:!؟") || f.ws[i].End-f.ws[i].Start > len(f.ws[i].Text)+1 // «وبعد», read without its و
}

// stated follow an amount of time that counts from something else: «بعد يومين من الحفل».
var stated = arabic.WordSet(`واحد واحدة كامل كاملة من على في أو و إلا فقط ونصف`)
