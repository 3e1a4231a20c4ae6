package statements

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// chargedWith extends a body or an office by what it is in charge of: «اللجنة المعنية بحقوق
// الطفل», «المكتب المكلف بالانتخابات». Where the verb takes «ب» itself («أقر المدير المعني
// بالخطأ»), what was said must follow.
func (d *reader) chargedWith(p pair, end int, r reading) pair {
	k := p.to
	if p.to-p.from < 2 || k+1 >= end || d.tokens[k].pause > joined || !charged[d.word(k-1)] || !d.proclitic(k, "ب") || thatWords[d.word(k)] {
		return p
	}
	to := d.phraseFrom(k, end).to
	if d.word(to) == "في" && d.tokens[to].pause == joined && d.word(k) == "بالحق" && to+1 < end && d.definite(to+1) {
		to += 2 // «المعنية بالحق في الغذاء»
	}
	if r&beforeWith != 0 && !d.follows(to, end, wantThat|wantQuote|wantOf|wantAbout) {
		return p
	}
	return pair{p.from, to}
}

// charged are participles of whoever is in charge of something.
var charged = arabic.WordSet(`المعني المعنية المعنيون المعنيين المكلف المكلفة المكلفون المختص المختصة المنوط المنوطة`)
