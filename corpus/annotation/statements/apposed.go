package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// objectBehindOffice returns where the object begins after an office that comes right after the
// subject's name and looked like the object, if another noun follows that cannot be part of the
// office: «انتقد سامي النجار رئيس الاتحاد المحلي لكرة السلة برمجة المباريات»; else k.
func (d *reader) objectBehindOffice(subject pair, k, end int) int {
	if subject.empty() || k != subject.to || k >= end || !d.isPersonAt(k-1) || d.tokens[k].pause > joined ||
		d.tokens[k].mention > 0 ||
		!titles[d.word(k)] && !(d.definite(k) && d.kindOf(d.word(k)) == human && overAll[d.word(k+1)]) {
		return k
	}
	const longest = 12 // words of the office
	whole := func(j int) bool {
		return d.definite(j) || strings.HasPrefix(d.word(j), "لل") || d.tokens[j].mention > 0 || d.tokens[j].quote >= 0
	}
	for o := k + 1; o+1 < end && o < k+longest && d.tokens[o].pause == joined; o++ {
		switch {
		case whole(o) && !d.isPersonAt(o), d.proclitic(o, "ل") && !d.bars(o), !whole(o-1) && !d.bars(o): // «رئيس اتحاد كرة القدم»
			continue
		case d.bars(o), strings.HasPrefix(d.word(o), "و"), asides[d.word(o)], moments[d.word(o)],
			adjective(d.word(o)), strings.HasSuffix(d.raw(o), "ا"), d.proclitic(o, "ب"), d.object(o, end) != o,
			d.kindOf(d.word(o)) == human, d.isPersonAt(o), d.tokens[o+1].pause > joined && !d.owned(o):
			return k
		}
		return o
	}
	return k
}

// ownBehind reports whether word k is a possession of the person or body whose full name ends right
// before it, and so not part of the name: «شدد الحارس قبضته», «وينبه الأطباء مرضاهم»; not «المتحدث
// باسمه», «الرئيس نفسه».
func (d *reader) ownBehind(k int) bool {
	w := d.word(k)
	return d.owned(k) && (d.definite(k-1) || d.tokens[k-1].mention > 0) && !itself[w] && !partOfThem[w] &&
		!strings.HasPrefix(w, "باسم") && !d.proclitic(k, "ب") && !d.proclitic(k, "ل")
}

// objectOfAdjective reports whether the verb's object begins at word k, after the noun that is
// being read.
func (h *heading) objectOfAdjective(k int) bool {
	return k == h.from+2 && h.objectBehind(h.from, k, h.end)
}

// objectBehind reports whether the verb's object begins at word k, after an indefinite noun at word
// from and its adjective: «انتقد ضيف قبرصي مشاركة العمال», «أكد مصدر طبي حصيلة القتلى», and not
// «ضيف قبرصي رفيع المستوى».
func (d *reader) objectBehind(from, k, end int) bool {
	w := d.word(from)
	if kind := d.kindOf(w); kind != human && kind != source && !titles[w] {
		return false
	}
	of, next := d.word(k-1), k+1
	if d.tokens[from].mention > 0 || d.definite(from) || feminine(w) || d.tokens[k-1].mention > 0 || d.definite(k-1) ||
		!strings.HasSuffix(of, "ي") || d.tokens[k].mention > 0 || d.definite(k) || d.tokens[k].opens >= 0 ||
		ranked[d.word(k)] || d.bars(k) || strings.HasSuffix(d.word(k), "ي") || d.proclitic(k, "ب") || d.proclitic(k, "ل") {
		return false
	}
	return next < end && d.tokens[next].pause == joined &&
		(d.definite(next) || d.tokens[next].mention > 0 && d.startsMention(next) && !d.heldBy(next))
}

// ranked may come between a noun and its rank or owner, and never begin an object: «مسؤول قبرصي
// رفيع المستوى».
var ranked = arabic.WordSet(`رفيع كبير عالي واسع بارز مطلع قريب مقرب سابق مستقل متخصص مقيم رسمي معني خبير عن من في إلى على لدى باسم لم لن قد ذو`)
