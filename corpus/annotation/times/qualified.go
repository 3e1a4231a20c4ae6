package times

import "github.com/kashshaf/kashshaf/corpus/arabic"

// relativeYear reads «العام الماضي», «هذا العام», «نفس العام».
func (f *finder) relativeYear(i int) (year int, q when, n int) {
	q, u, n := f.qualified(i)
	if n == 0 || u != yearsUnit {
		return 0, 0, 0
	}
	y := f.resolveUnit(u, q).from.y
	if y == 0 {
		return 0, 0, 0
	}
	return y, q, n
}

// qualified reads a unit of time with which one is meant: «الشهر الماضي», «هذا
// الأسبوع», «نفس العام».
func (f *finder) qualified(i int) (q when, u unit, n int) {
	switch f.word(i) {
	case "هذا", "هذه":
		if u, ok := units[f.word(i+1)]; ok && f.spaced(i+1) {
			if q, ok := qualifiers[f.word(i+2)]; ok && q == this && f.spaced(i+2) {
				return this, u, 3
			}
			return this, u, 2
		}
	case "نفس", "ذات":
		if u, ok := units[f.word(i+1)]; ok && f.spaced(i+1) {
			return same, u, 2
		}
	}
	u, ok := units[f.word(i)]
	if !ok || !f.spaced(i+1) || f.word(i) == "العام" && f.before(i, generals) {
		return 0, 0, 0
	}
	if f.word(i+1) == "قبل" && qualifiers[f.word(i+2)] == past && f.spaced(i+2) {
		if u == days || u >= decades {
			return 0, 0, 0
		}
		return beforeLast, u, 3
	}
	q, ok = qualifiers[f.word(i+1)]
	if !ok {
		return 0, 0, 0
	}
	return q, u, 2
}

// generals are followed by «العام» as an adjective: «النائب العام السابق».
var generals = arabic.WordSet(`النائب الأمين المدير المدعي القائد المفتش السكرتير المراقب المفوض الرأي القطاع المفتي القنصل الحاكم المشرف المنسق الكاتب المحامي القاضي المسؤول النادي الإطار المقر المكتب`)

// resolveUnit returns the day, week, month or other unit that is meant.
func (f *finder) resolveUnit(u unit, q when) span {
	from, steps := f.now, 0
	switch q {
	case past:
		steps = -1
	case beforeLast:
		steps = -2
	case next:
		steps = 1
	case same:
		from = f.last
	case following:
		from, steps = f.last, 1
	case previous:
		from, steps = f.last, -1
	}
	if q >= same && !from.has(u) {
		from = f.now
	}
	switch u {
	case days:
		if q == past || q == next {
			return span{}
		}
		return one(from.addDays(steps))
	case weeks:
		return from.week(steps)
	case monthsUnit:
		return one(from.addMonths(steps))
	case yearsUnit:
		return one(from.addYears(steps))
	case decades:
		if from.y > 0 {
			y := from.y/10*10 + 10*steps
			return span{date{y: y}, date{y: y + 9}}
		}
	case centuries:
		if from.y > 0 {
			y := (from.y-1)/100*100 + 1 + 100*steps
			return span{date{y: y}, date{y: y + 99}}
		}
	}
	return span{}
}
