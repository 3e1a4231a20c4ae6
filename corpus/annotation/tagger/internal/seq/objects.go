package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// withoutObject ends the name of a ministry or the like before the object of its verb: «دعت وزارة
// الثقافة [الجمهور] إلى الحضور». What it is for is one noun or several joined by «و», with their
// adjectives; a second definite noun is none of these.
func (t *Text) withoutObject(n *Name) {
	if n.Kind != corpus.Organization || !departments[t.Words[n.From].Form] || t.Quoted[n.From] > 0 {
		return
	}
	for k := n.From + 2; k < n.To; k++ {
		if t.plain(k) && t.Words[k-1].Article && t.Gaps[k] == Space && t.Curated[k] == Out && !t.qualifies(n, k) {
			n.To = k
			n.Span = t.Span(n.From, n.To)
			return
		}
	}
}

// qualifies reports whether word k is spelt like an adjective of a department or of what it is for.
func (t *Text) qualifies(n *Name, k int) bool {
	form, before := t.Words[k].Form, t.Words[k-1].Form
	for _, plural := range [...]string{"ين", "ون", "ات"} {
		if strings.HasSuffix(form, plural) {
			return strings.HasSuffix(before, plural) || strings.HasSuffix(form, "يين") && t.Words[n.From].Form != ministry
		}
	}
	return strings.HasSuffix(form, "ي") || strings.HasSuffix(form, "يه") || strings.HasSuffix(form, "ى") ||
		t.national(k) || ofDepartments[form]
}

const ministry = "وزاره"

var (
	// departments are nouns of bodies that a genitive follows, which says what they are for.
	departments = arabic.WordSet(`وزارة بلدية نقابة مديرية رئاسة هيئة مصلحة دائرة`)
	// ofDepartments are adjectives in their names that do not end like one.
	ofDepartments = arabic.WordSet(`العام العامة العالي العليا الأعلى العالية المستدامة المتجددة المشتركة المشترك المكلفة الجديدة الجديد الخاصة الخاص المحتلة المتقدمة
		المؤقتة المؤقت الموحدة الموحد المتحدة المستقلة المستقل المنتخبة القديمة المتكاملة الناشئة الذكية الحديثة المختصة المفتوحة المتخصصة الكبرى الصغرى الصغيرة المتوسطة الثالثة الثانية
		الحرة الحر العرب القدامى الأحمر الرفيعة الدائمة المصغرة المعنية السابقة السابق الأولى الأول الشاملة الشامل المهجرين المسلحة الخارجة الداخلة المنزلية العمومية`)
)
