package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// inOnceMore tells whether «في» at word k is where somebody works who is named behind it, as the
// same stands once more behind his name: «شكك الباحث في معهد البحار، كريم حلمي، في …».
func (d *reader) inOnceMore(k, end int) bool {
	const longest = 8 // words
	p := d.head(k+1, end, beforeObject|beforeWith)
	if p.empty() || p.to >= end || d.tokens[p.to].pause > comma || d.kindOf(d.word(p.from)) != body && d.tokens[p.from].mention == 0 {
		return false
	}
	for j := p.to; j < end && j <= p.to+longest; j++ {
		if d.word(j) == "في" {
			return j > p.to && (d.tokens[j].pause == comma || d.personAt(j-1))
		}
		if d.isVerb(j) {
			return false
		}
	}
	return false
}

// isBodyAt tells whether word k is of a body, by its noun or by a mention.
func (d *reader) isBodyAt(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.entities[d.mentions[m-1].Entity] == corpus.Organization || m == 0 && d.kindOf(d.word(k)) == body
}

// isTaken tells whether what seems a name begins with the ب that the verb takes: «تعهد الوزير بفتح تحقيق», not
// «طالب الوزير بدر حمدان بفتح تحقيق».
func (d *reader) isTaken(name pair, end int, r reading) bool {
	return r&beforeWith != 0 && !name.empty() && d.proclitic(name.from, "ب") && (name.to >= end || d.marker(name.to)&wantWith == 0 || d.tokens[name.to].pause > joined)
}

// andOffice is where a phrase ends with a body or an office that و joins to it and no mention tells of,
// when what a verb takes follows at once: «الغرفة وسلطة النقد على», «الوزير ورئيس الهيئة إن».
func (d *reader) andOffice(p pair, end int) int {
	k := p.to
	if k >= end || d.tokens[k].pause > joined || d.tokens[k].mention > 0 || d.isVerb(k) {
		return k
	}
	rest, and := strings.CutPrefix(d.word(k), "و")
	if !and || d.nouns[d.word(k)] != mute || !titles[rest] && d.nouns[base(rest)] != body {
		return k
	}
	next := d.head(k, end, beforeObject|beforeWith)
	if next.to <= k || next.to >= end || d.tokens[next.to].pause > joined || d.marker(next.to)&(wantThat|wantOn|wantTo|wantWith) == 0 {
		return k
	}
	return next.to
}

// uponMe tells whether «علي» at word k is upon me, by the verb of the first person behind «أن».
func (d *reader) uponMe(k int) bool {
	if k+2 >= len(d.tokens) || d.tokens[k].mention > 0 || d.word(k+1) != "ان" {
		return false
	}
	raw := d.raw(k + 2)
	return strings.HasPrefix(raw, "أ") || strings.HasPrefix(raw, "ن") && d.kindOf(d.word(k+2)) == mute
}
