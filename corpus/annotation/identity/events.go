package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// noEvent reports whether a discovered event is not one: a name with the article that only one
// document mentions and that has no noun of a happening («الشعب العربي»), or one that ends in a
// three-digit number, which is not a year («الألعاب الشتوية 229»).
func (d *document) noEvent(e *corpus.Entity, list []string) bool {
	const year = 4 // digits
	last := list[len(list)-1]
	if len(list) > 1 && isDigit(last[0]) && len(last) == year-1 {
		return true
	}
	if len(list) < 2 || d.docs[e.ID] > 1 || !strings.HasPrefix(list[0], "ال") {
		return false
	}
	for _, w := range list {
		if happenings[strings.TrimPrefix(w, "ال")] || isDigit(w[0]) {
			return false
		}
	}
	for _, m := range d.mentions {
		if m.Entity == e.ID && quotedAt(d.text, m.Start) {
			return false
		}
	}
	return true
}

// quotedAt reports whether a quotation mark comes right before a byte offset.
func quotedAt(text string, at int) bool {
	for _, mark := range [...]string{"«", "\"", "“", "'", "‘"} {
		if strings.HasSuffix(text[:at], mark) {
			return true
		}
	}
	return false
}

// onlyRanks reports whether words are all ranks or fields of a gathering, the last one a rank:
// «المهرجان السينمائي الدولي».
func onlyRanks(list []string) bool {
	for _, w := range list {
		if !ranks[w] && !gatheredFor[w] {
			return false
		}
	}
	return len(list) > 0 && ranks[list[len(list)-1]]
}

var (
	gatheredFor = arabic.WordSet(`السينمائي المسرحي الموسيقي الفني الثقافي الأدبي العلمي الطبي الاقتصادي الرياضي`)
	// happenings are nouns in the names of events, without the article.
	happenings = arabic.WordSet(`حرب حروب قمة دوري كأس بطولة مؤتمر مهرجان معرض منتدى ملتقى ثورة انتفاضة أزمة نزاع صراع اتفاق اتفاقية اتفاقيات معاهدة مبادرة عملية حملة حملات معركة غزو
		غزوة هجوم هجمات ألعاب أولمبياد مونديال سباق جائزة ندوة دورة جولة مسيرة مجزرة مذبحة إبادة محرقة نكبة نكسة هجرة انقلاب حصار فتنة عاصفة إعصار زلزال ربيع عدوان وحدة إعلان ميثاق
		بروتوكول حوار مفاوضات محادثات مناورات مناورة تمرين كلاسيكو سوبر ديربي أسبوع يوم عام موسم مناظرة محاكمة انتخابات استفتاء بينالي حج قرار خطة رؤية صفقة فضيحة طاعون وباء جائحة
		إنفلونزا أنفلونزا سوق صالون برنامج مشروع إضراب احتجاجات مظاهرات اعتصام تسوية هدنة قضية سقوط فتح عشرية حركة تصفيات مسار عيد مولد ليلة حفل تصويت كساد نهضة إصلاح مسابقة ليغا سنوات
		فيضان طوفان حريق كارثة تفجير تفجيرات اغتيال عام صلح بيعة وعد مهمة رحلة مقاطعة درع درس يورو هولوكوست`)
)
