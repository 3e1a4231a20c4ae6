package times

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// weekday reads a day of the week, alone or with a qualifier.
func (f *finder) weekday(i int) (expression, bool) {
	day, ok := calendar.Weekday(f.word(i))
	if !ok || f.word(i)[0] < 0x80 || f.now.d == 0 {
		return expression{}, false
	}
	if day == time.Sunday && f.word(i-1) == "الواحد" {
		return expression{}, false // God, the One
	}
	if f.before(i, notWeekday) || f.word(i-1) == "يوم" && f.word(i-2) == "كل" {
		return expression{}, false
	}
	if w := f.word(i + 1); day == time.Monday && (w == "معا" || f.word(i-1) == "من" && w != "الي" && w != "حتي") {
		return expression{}, false // the two
	}
	e := expression{from: i, to: i + 1, relative: true}
	if is, agrees := f.bracketed(i, day); is {
		if agrees {
			e.value = one(f.last)
		}
		return e, true
	}
	if morrow, ok := calendar.Weekday(f.word(i + 1)); ok && f.spaced(i+1) && morrow == (day+1)%7 {
		from := f.resolveWeekday(i, day, plain)
		e.to, e.value = i+2, span{from, from.addDays(1)} // «ليل الخميس الجمعة»
		return e, true
	}
	which := plain
	if q, ok := qualifiers[f.word(i+1)]; ok && f.spaced(i+1) && q != same {
		which, e.to = q, i+2
	}
	if f.word(i+1) == "من" && f.word(i+2) == "كل" {
		return expression{}, false
	}
	if u := f.word(i + 2); f.word(i+1) == "من" && (u == "الاسبوع") {
		// «السبت من الأسبوع الماضي»
		if q, unit, n := f.qualified(i + 2); n > 0 {
			w := f.resolveUnit(unit, q)
			e.to = i + 2 + n
			e.value = one(w.from.addDays((int(day) + 6) % 7))
			return e, true
		}
	}
	e.value = one(f.resolveWeekday(i, day, which))
	if which != plain {
		e = f.explicit(e)
	}
	return e, true
}

var notWeekday = arabic.WordSet(`أيام ليالي خطبة خطب صلاة صلوات سوق قداس مصلى أحد كل شارع ساحة حي باب مسجد`)

func (f *finder) resolveWeekday(i int, day time.Weekday, which when) date {
	back := (int(f.now.time().Weekday()) - int(day) + 7) % 7 // days since the last one
	switch {
	case which == past || which == previous:
		if back == 0 {
			back = 7
		}
		return f.now.addDays(-back)
	case which == next:
		return f.now.addDays(7 - back)
	case which == plain && back > 0 && f.word(i-1) != "منذ" && !f.pledged(i) && (f.inFuture(i) || f.planned(i) || f.deadline(i)):
		return f.now.addDays(7 - back)
	}
	return f.now.addDays(-back)
}

// deadline reports whether something is to happen before or by the day at word i: «إمكان التصويت
// قبل الجمعة».
func (f *finder) deadline(i int) bool {
	if f.word(i-1) == "يوم" && f.spaced(i) {
		i--
	}
	w := f.word(i - 1)
	return (w == "قبل" || w == "بحلول") && f.spaced(i) && !f.told(i)
}

// pledged reports whether «قد» and a perfect come right before word i: «كان قد تعهد الخميس بأن».
func (f *finder) pledged(i int) bool {
	for j := i - 2; j >= 0 && j >= i-3; j-- {
		if w := strings.TrimLeft(f.word(j), "وف"); f.word(j) == "قد" || f.word(j) == "وقد" || w == "قد" {
			return imperfect(f.word(j+1)) == "" && f.spaced(i)
		}
	}
	return false
}

// weekend reads «نهاية الأسبوع الماضي», and the end of the year or month.
func (f *finder) weekend(i int) (expression, bool) {
	j := i
	if f.word(j) == "عطله" && f.spaced(j+1) {
		j++
	}
	if !parts[f.word(j)] || !f.spaced(j+1) {
		return expression{}, false
	}
	u, ok := units[f.word(j+1)]
	if !ok {
		return expression{}, false
	}
	q, _, n := f.qualified(j + 1)
	e := expression{from: i, to: j + 2, relative: true}
	if n > 0 {
		e.to = j + 1 + n
	}
	switch {
	case u == weeks && ends[f.word(j)]:
		if n == 0 {
			if f.word(i) != "عطله" {
				return expression{}, false // «في نهاية الأسبوع»: may be any week's
			}
			q = this
		}
		e.value = f.resolveUnit(weeks, q).weekend()
	case u == yearsUnit && n == 0 && ends[f.word(j)] && f.word(j) != "اخر" && !f.isYearAt(j+2):
		e.value = one(date{y: f.now.y, m: 12})
	case u == monthsUnit && n == 0 && f.word(j) != "اخر" && f.word(j) != "اول":
		e.value = f.resolveUnit(monthsUnit, this)
	default:
		return expression{}, false
	}
	return e, true
}

func (f *finder) isYearAt(i int) bool {
	_, ok := f.year(i)
	return ok
}
