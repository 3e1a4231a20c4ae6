package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// inOnceMore reports whether «في» at word k says where somebody named after it works, because a
// second «في» follows the name: «شكك الباحث في معهد البحار، كريم حلمي، في …».
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

// expertIn returns where the name ends that follows what somebody is an expert in: «شكك الخبير في شؤون
// المياه كريم حلمي في الأرقام»; where the phrase ends if there is none.
func (d *reader) expertIn(p pair, end int, r reading) int {
	k := p.to
	if p.empty() || k+2 >= end || d.word(k) != "في" || !fields[d.word(k+1)] || d.tokens[k].pause > joined || d.hasPerson(p) ||
		d.kindOf(d.word(p.from)) != human && !titles[d.word(p.from)] {
		return k
	}
	for k += 2; k < end && d.tokens[k].pause == joined && d.definite(k) && !d.isPersonAt(k); k++ {
	}
	if k >= end || d.tokens[k].pause > comma || d.bars(k) || d.heldBy(k) || strings.HasPrefix(d.word(k), "و") && d.tokens[k].mention == 0 {
		return p.to
	}
	name := d.phraseAt(k, end, short|beforeVerb|naming)
	if name.empty() || name.to-name.from > 5 || !d.hasPerson(name) && (d.anyDefinite(name.from, name.to) || name.to < name.from+2) ||
		!d.closes(name.to, end) && !r.takes(d.word(name.to)) {
		return p.to
	}
	return name.to
}

// namesExpert reports whether a phrase that says what somebody is an expert in ends with a name that is
// no mention.
func (d *reader) namesExpert(p pair) bool {
	of := false
	for k := p.from + 1; k+2 < p.to; k++ {
		of = of || d.word(k-1) == "في" && fields[d.word(k)]
	}
	if !of {
		return false
	}
	for k := p.to - 2; k < p.to; k++ {
		if d.definite(k) || d.bars(k) || d.kindOf(d.word(k)) != mute {
			return false
		}
	}
	return true
}

// fields are words for what somebody is an expert in.
var fields = arabic.WordSet(`شؤون شئون مجال قضايا علوم علم تاريخ قسم`)

// isBodyAt reports whether word k denotes a body, by its noun or by a mention.
func (d *reader) isBodyAt(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.entities[d.mentions[m-1].Entity] == corpus.Organization || m == 0 && d.kindOf(d.word(k)) == body
}

// isTaken reports whether an apparent name begins with the ب of the verb's complement: «تعهد الوزير
// بفتح تحقيق», but not «طالب الوزير بدر حمدان بفتح تحقيق».
func (d *reader) isTaken(name pair, end int, r reading) bool {
	return r&beforeWith != 0 && !name.empty() && d.proclitic(name.from, "ب") &&
		(name.to >= end || d.marker(name.to)&wantWith == 0 || d.tokens[name.to].pause > joined)
}

// andOffice returns where a phrase ends if و joins to it a body or an office that is not a mention
// and the verb's complement follows at once: «الغرفة وسلطة النقد على», «الوزير ورئيس الهيئة إن».
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

// uponMe reports whether «علي» at word k means "upon me", judging by a first-person verb after
// «أن».
func (d *reader) uponMe(k int) bool {
	if k+2 >= len(d.tokens) || d.tokens[k].mention > 0 || d.word(k+1) != "ان" {
		return false
	}
	raw := d.raw(k + 2)
	return strings.HasPrefix(raw, "أ") || strings.HasPrefix(raw, "ن") && d.kindOf(d.word(k+2)) == mute
}
