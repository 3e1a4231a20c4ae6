package times

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// deictic reads أمس، أول من أمس، اليوم، غدا، بعد غد، الليلة الماضية, with the weekday or date after
// them: «أمس الجمعة», «اليوم (الأحد)».
func (f *finder) deictic(i int) (expression, bool) {
	off, n := f.deicticDays(i)
	if n == 0 {
		return expression{}, false
	}
	e := expression{from: i, to: i + n, value: one(f.now.addDays(off)), relative: true}
	j := e.to
	if day, ok := calendar.Weekday(f.word(j)); ok && (f.marked(j) || quoted(f.ws[j].Gap)) {
		e.to = j + 1
		if date, ok := f.weekdayDate(j); ok && date.value.valid() {
			date.from = i
			return date, true
		}
		if d := e.value.from; d.d > 0 {
			// The weekday is right in texts written one day and dated another.
			switch (int(day) - int(d.time().Weekday()) + 7) % 7 {
			case 1:
				e.value = one(d.addDays(1))
			case 6:
				e.value = one(d.addDays(-1))
			}
		}
		return e, true
	}
	if date, ok := f.fullDate(j); ok && f.marked(j) && date.value.valid() {
		date.from = i
		return date, true
	}
	return e, true
}

// quoted reports whether a gap has only spaces and opening quotation marks.
func quoted(gap string) bool { return strings.TrimLeft(gap, " \u00a0«\"“") == "" }

func (f *finder) deicticDays(i int) (off, n int) {
	at := func(words ...string) bool {
		for k, w := range words {
			if f.word(i+k) != w || k > 0 && !f.spaced(i+k) {
				return false
			}
		}
		return true
	}
	switch {
	case at("اول", "من", "امس"):
		return -2, 3
	case at("اول", "امس"), at("امس", "الاول"), at("الامس", "الاول"):
		return -2, 2
	case at("امس"), at("الامس"), at("البارحه"):
		return -1, 1
	case at("بعد", "غد"), at("بعد", "الغد"):
		return 2, 2
	case at("غد") && f.before(i, dayParts):
		return 1, 1
	case at("غدا"), at("الغد") && f.word(i-1) != "حزب" && f.word(i-1) != "تيار":
		return 1, 1
	case at("الليله", "قبل", "الماضيه"):
		return -2, 3
	case at("الليله", "الماضيه"), at("الليله", "الفايته"):
		return -1, 2
	case at("الليله") && !f.spaced(i+1):
		return 0, 1
	case at("اليوم") && f.isToday(i):
		return 0, 1
	}
	return 0, 0
}

// dayParts come before «غد».
var dayParts = arabic.WordSet(`يوم مساء صباح فجر ظهر ليل`)

// isToday reports whether «اليوم» means today rather than "the day" or a name.
func (f *finder) isToday(i int) bool {
	if f.before(i, notToday) || f.word(i-1) == "في" && perDay[f.word(i-2)] {
		return false
	}
	if strings.HasSuffix(f.ws[i].Gap, "\"") || strings.HasSuffix(f.ws[i].Gap, "«") {
		return false
	}
	if i+1 < len(f.ws) && strings.HasSuffix(f.ws[i].Gap, "(") && strings.HasPrefix(f.ws[i+1].Gap, ")") {
		return false // the newspaper of that name
	}
	if i > 0 && i+1 < len(f.ws) && strings.ContainsAny(f.ws[i-1].Gap, "\"«“") && strings.ContainsAny(f.ws[i+1].Gap, "\"»”") {
		return false // «أخبار اليوم»
	}
	if !f.spaced(i + 1) {
		return true
	}
	next := f.word(i + 1)
	if _, ok := qualifiers[next]; ok {
		return false
	}
	_, isOrdinal := ordinals[next]
	return !isOrdinal && !afterTheDay[next]
}

var (
	notToday = arabic.WordSet(`حياة رجل امرأة عصر شباب عالم جيل أجيال نساء فتيات شبان إنسان أطفال مجتمع العرب عين المصري صدى لغة ذلك هذا تلك أخبار روسيا موقع صحيفة جريدة قناة طوال طيلة نصف كل معظم بقية منتصف خلال مدار ساعات`)
	// perDay are counted per day, «في اليوم».
	perDay      = arabic.WordSet(`مرة مرتين مرات ساعة ساعتين ساعات دقيقة دقائق وجبة وجبات وجبتين دولار دولارا دولارين دولارات جنيه جنيها جنيهين جنيهات ريال ريالا ريالين ريالات دينار دينارا دينارين دنانير درهم درهما درهمين دراهم ليرة ليرتين ليرات يورو برميل برميلا`)
	afterTheDay = arabic.WordSet(`الذي العالمي الوطني الدولي الواحد الأخير الكامل عينه`)
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

// unit reads «الأسبوع الماضي», «هذا العام», «الشهر ذاته», «القرن السابع عشر».
func (f *finder) unit(i int) (expression, bool) {
	if f.word(i) == "القرن" && f.spaced(i+1) {
		if c, n := f.ordinal(i + 1); c > 0 && f.word(i+1+n) == "قبل" && strings.HasPrefix(f.word(i+2+n), "الميلاد") {
			return expression{from: i, to: i + 3 + n}, true // no ISO value
		} else if c > 0 {
			return expression{from: i, to: i + 1 + n, value: century(c)}, true
		}
		switch f.word(i + 1) {
		case "العشرين", "العشرون":
			return expression{from: i, to: i + 2, value: century(20)}, true
		}
	}
	q, u, n := f.qualified(i)
	if n == 0 {
		return expression{}, false
	}
	if u == days && (q == this || q == past || q == next) {
		return expression{}, false
	}
	if u == days && q == following && !f.last.has(days) && f.before(i, within) && f.opens(i-1) {
		return expression{}, false // «في اليوم التالي ذهبت إلى المخفر»: after a day that the text does not name
	}
	return expression{from: i, to: i + n, value: f.resolveUnit(u, q), relative: true}, true
}

// within comes before the day on which something happened.
var within = arabic.WordSet(`في`)

func century(n int) span { return span{date{y: n*100 - 99}, date{y: n * 100}} }

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
