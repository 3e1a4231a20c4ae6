package times

import "strings"

// season reads «صيف 2011», «الصيف الماضي».
func (f *finder) season(i int) (expression, bool) {
	if f.word(i) == "هذا" && f.spaced(i+1) && seasons[f.word(i+1)] > 0 && strings.HasPrefix(f.word(i+1), "ال") {
		e := expression{from: i, to: i + 2, relative: true}
		e.value = seasonOf(f.now.y, seasons[f.word(i+1)])
		return e, f.now.y > 0
	}
	first, ok := seasons[f.word(i)]
	if !ok || !f.spaced(i+1) {
		return expression{}, false
	}
	t := f.yearTail(i + 1)
	if t.n == 0 { // «خريف العام المقبل»
		t.year, t.which, t.n = f.relativeYear(i + 1)
		t.relative = t.n > 0
	}
	year := t.year
	if year == 0 {
		if f.now.m == 0 || t.n == 0 || t.which == same {
			return expression{}, false
		}
		year = f.now.y
		switch start, now := year*12+first, months(f.now); {
		case t.which == past && start+2 >= now:
			year--
		case t.which == next && start <= now:
			year++
		}
	}
	e := expression{from: i, to: i + 1 + t.n, value: seasonOf(year, first), relative: t.year == 0 || t.relative}
	if k, ok := f.secondYear(e.to); ok && first == 12 && k == e.to && f.ws[k].Number == year+1 {
		e.to = k + 1 // «شتاء 2013-2014»
	}
	return e, true
}

// seasonOf returns the three months from the given one of a year on.
func seasonOf(year, first int) span {
	to := date{y: year, m: first + 2}
	if first == 12 {
		to = date{y: year + 1, m: 2}
	}
	return span{date{y: year, m: first}, to}
}
