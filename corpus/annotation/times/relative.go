package times

import (
	"strings"

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
		if date, ok := f.weekdayDate(j); ok {
			if date.from == j && date.value != (span{}) {
				date.from = i
			}
			return date, true
		}
		e.to, e.value = j+1, one(e.value.from.shifted(day))
		return e, true
	}
	if date, ok := f.fullDate(j); ok && f.marked(j) && date.value.valid() {
		return f.dated(e, date), true
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
	return f.explicit(expression{from: i, to: i + n, value: f.resolveUnit(u, q), relative: true}), true
}

// within comes before the day on which something happened.
var within = arabic.WordSet(`في`)

func century(n int) span { return span{date{y: n*100 - 99}, date{y: n * 100}} }
