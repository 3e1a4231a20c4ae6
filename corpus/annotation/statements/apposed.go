package statements

import "strings"

// objectBehindOffice is where the object begins behind an office that stands right behind the name of the subject and
// seemed the object, since another noun follows it which cannot be of it: «انتقد سامي النجار رئيس الاتحاد المحلي
// لكرة السلة برمجة المباريات»; k where there is no such thing.
func (d *reader) objectBehindOffice(subject pair, k, end int) int {
	if subject.empty() || k != subject.to || k >= end || !d.isPersonAt(k-1) || d.tokens[k].pause > joined || d.tokens[k].mention > 0 || !titles[d.word(k)] {
		return k
	}
	const longest = 12 // words of the office
	whole := func(j int) bool { return d.definite(j) || d.tokens[j].mention > 0 || d.tokens[j].quote >= 0 }
	for o := k + 1; o+1 < end && o < k+longest && d.tokens[o].pause == joined; o++ {
		switch {
		case whole(o) && !d.isPersonAt(o), d.proclitic(o, "ل") && !d.bars(o), !whole(o-1) && !d.bars(o): // «رئيس اتحاد كرة القدم»
			continue
		case d.bars(o), asides[d.word(o)], moments[d.word(o)], adjective(d.word(o)), strings.HasSuffix(d.raw(o), "ا"), d.proclitic(o, "ب"), d.object(o, end) != o, d.kindOf(d.word(o)) == human, d.isPersonAt(o), d.tokens[o+1].pause > joined && !d.owned(o):
			return k
		}
		return o
	}
	return k
}

// objectOfAdjective tells whether word k begins what a verb takes behind a noun without the article that an
// adjective of a country tells more of: «انتقد ضيف قبرصي مشاركة العمال», and not «ضيف قبرصي رفيع المستوى».
func (h *heading) objectOfAdjective(k int) bool {
	last := h.word(k - 1)
	if k != h.from+2 || h.tokens[h.from].mention > 0 || h.definite(h.from) || feminine(h.word(h.from)) || h.kindOf(h.word(h.from)) != human || h.tokens[k-1].mention > 0 || h.definite(k-1) ||
		!adjective(last) || h.nationCalled(nisba(last)) == "" || h.tokens[k].mention > 0 || h.definite(k) || h.tokens[k].opens >= 0 {
		return false
	}
	return strings.HasSuffix(h.raw(k), "ة") && k+1 < h.end && h.tokens[k+1].pause == joined && (h.definite(k+1) || h.tokens[k+1].mention > 0)
}
