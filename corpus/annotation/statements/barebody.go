package statements

import (
	"github.com/kashshaf/kashshaf/corpus"
)

// bareBody returns the organization that the document calls by a common noun alone before word k:
// «الوزارة» after «وزارة الدفاع», «الوكالة» after «وكالة رويترز». It returns "" if two
// organizations are called so, or one that is not known.
func (d *reader) bareBody(k int, head string) string {
	const reach = 2000 // words
	id, called := "", false
	for i := k - 1; i >= 0 && i > k-reach; i-- {
		if d.namesUnknown(i, head) {
			return "" // «منظمة "ماء للجميع"»
		}
		m := d.tokens[i].mention
		if m == 0 || !d.startsMention(i) || called && d.mentions[m-1].Entity == id {
			continue
		}
		other := d.mentions[m-1].Entity
		if d.entities[other] != corpus.Organization || d.inOffice(i) {
			continue
		}
		byName := base(plainWord(d.word(i))) == head || i > 0 && base(d.word(i-1)) == head
		switch {
		case id == "" && (byName || d.heads[other+" "+head]):
			id, called = other, byName
		case byName && other != id:
			return ""
		case byName:
			called = true
		}
	}
	return id
}

// namesUnknown reports whether word k is such a noun followed by an unknown name in quotation
// marks.
func (d *reader) namesUnknown(k int, head string) bool {
	return k+1 < len(d.tokens) && d.tokens[k].mention == 0 && d.tokens[k+1].mention == 0 && d.tokens[k+1].opens >= 0 &&
		d.tokens[k+1].pause == joined &&
		!d.tokens[k+1].colon && !definite(d.word(k)) && base(plainWord(d.word(k))) == head
}

// inOffice reports whether the body named at word i is only the workplace of somebody named after
// it: «المسؤول في الأمم المتحدة فلان».
func (d *reader) inOffice(i int) bool {
	if before := d.word(i - 1); before != "في" && before != "لدي" || speaksFor[base(d.word(i-2))] {
		return false
	}
	if w := d.word(i - 2); !titles[w] && d.kindOf(w) != human {
		return false
	}
	k, m := i, d.tokens[i].mention
	for k < len(d.tokens) && d.tokens[k].mention == m {
		k++
	}
	if k >= len(d.tokens) || d.tokens[k].pause > joined {
		return false
	}
	if m := d.tokens[k].mention; m > 0 {
		return d.isPerson(m)
	}
	return !d.definite(k) && !d.bars(k) && d.kindOf(d.word(k)) == mute
}
