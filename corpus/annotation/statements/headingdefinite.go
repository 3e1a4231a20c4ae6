package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// readDefinite: a word with the article, which is an adjective, the genitive of what comes before it
// or the object.
func (h *heading) readDefinite(k int) part {
	if !h.definite(k) {
		return partUnknown
	}
	if !h.surelyHis(k) && (h.wantsObject() && h.surelyObject(k) || h.surelyPeople(k) || !h.mayBeHis(k) && h.elsewhere(k)) {
		return partOfElse
	}
	h.complete = true
	if h.names > 0 {
		h.names++
	}
	return partOfIt
}

// surelyHis reports whether the definite word at k can only belong to the noun before it.
func (h *heading) surelyHis(k int) bool {
	return h.belongsToMany(k) || whichOfThem[h.word(k)] && k > h.from && h.definite(k-1) && h.tokens[k-1].mention == 0 || k == h.from+1 && h.word(k-1) == "كبير" && h.kindOf(h.word(k)) == human || h.wantsObject() && h.participleOf(h.from, k, h.end) ||
		k > h.from && signedBy[h.word(k)] && h.kindOf(h.word(k-1)) == paper && h.word(k+1) == "عن" // «البيان الصادر عن الهيئة»
}

// whichOfThem follow a noun with the article and belong to it: «المقالة الثالثة».
var whichOfThem = arabic.WordSet(`الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة التاسع التاسعة العاشر العاشرة`)

// surelyObject reports whether the definite word at k begins the verb's object: after an indefinite
// noun that has its adjective, or by its own form.
func (h *heading) surelyObject(k int) bool {
	w, last := h.word(k), h.word(k-1)
	people := strings.HasSuffix(w, "ين")
	switch {
	case k-1 > h.from && strings.HasSuffix(last, "ي") && h.tokens[k-1].mention == 0 &&
		h.kindOf(h.word(h.from)) == human && !h.definite(h.from):
		return true // «نفى مسؤول إعلامي التعليق»
	case h.described(k):
		return true // «أدانت محكمة إسرائيلية الشاعرة», «طلبت عائلات أخرى اللجوء»
	case h.complete && feminine(last) && people && h.kindOf(w) == human:
		return true // «دعت الحكومة السورية اللاجئين»
	case bothSides[w] && k > h.from:
		return true // «دعت فلانة الطرفين إلى»
	}
	return (h.names > 0 || h.person) && people && h.nouns[base(w)] == human && !titles[w]
}

// surelyPeople reports whether the definite word at k is people whom the verb is about, after a noun
// that they cannot belong to.
func (h *heading) surelyPeople(k int) bool {
	w := h.word(k)
	if h.title {
		return h.asksMany(k) // «طمأن وزير المالية المستثمرين إلى أن»
	}
	return h.complete && h.definite(k-1) && h.kindOf(h.word(k-1)) == body && h.kindOf(w) == human &&
		(!adjective(w) || publics[w]) && !feminine(w) && !titles[w] // «نبهت السلطات السكان»
}

// mayBeHis reports whether the definite word at k may be a name or a genitive.
func (h *heading) mayBeHis(k int) bool { return h.names > 0 && h.names < 5 || !h.complete }

// elsewhere reports whether the definite word at k, after a complete phrase, begins something else.
func (h *heading) elsewhere(k int) bool {
	w := h.word(k)
	if h.wantsObject() && (h.nouns[base(w)] == thing || h.nouns[base(w)] == paper && hasFinalAlifMaqsura(h.raw(k))) {
		return true // «قدم رئيس البلدية التعازي», «أقام الطاعن الدعوى»
	}
	return h.person || h.wantsObject() && !adjective(w) && !h.qualifies(k)
}
