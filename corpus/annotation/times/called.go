package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// yearBeyond returns the year of the first of two months or days if only the second, at word to, is
// followed by a year and the document has no date: «بين آذار وتموز 2022»; 0 for none.
func (f *finder) yearBeyond(i, to int) int {
	w := f.word(to)
	joined := f.before(i, saysBetween) && strings.HasPrefix(w, "و") || f.before(i, saysFrom) && (w == "الي" || w == "حتي")
	if f.now.y > 0 || !joined || !f.spaced(to) {
		return 0
	}
	if len(w) <= len("الي") {
		if to++; to >= len(f.ws) {
			return 0
		}
	}
	defer func(w string) { f.ws[to].Text = w }(f.ws[to].Text)
	f.ws[to].Text = strings.TrimPrefix(f.ws[to].Text, "و")
	_, n := f.dayNumber(to)
	month, m := calendar.MonthAt(f.ws, to+n)
	if month == 0 || !f.spaced(to+n) {
		return 0
	}
	return f.yearTail(to + n + m).year
}

// isCalledAfter reports whether the date at word i, quoted or not, is the name of what comes right
// before it: «قوى "14 آذار"».
func (f *finder) isCalledAfter(i int) bool {
	w := f.word(i - 1)
	return quoted(f.ws[i].Gap) && (calledAfter[w] || calledAfter[bare(w)])
}

// calledAfter may be named after a day: «شارع 26 يوليو», «حركة 6 أبريل».
var calledAfter = arabic.WordSet(`شارع ميدان ملعب جامعة مدرسة ثانوية إعدادية ابتدائية كلية معهد حركة جماعة جسر كوبري ساحة حي مدينة ضاحية مطار مستشفى مركب قاعة نفق حديقة منتزه كورنيش
	تنظيم كتيبة كتائب لواء فوج فرقة ثكنة قوى تحالف نادي مصنع سد قصر دوار جادة شاطئ عملية عمليات كتلة تيار حزب ائتلاف فريق`)
