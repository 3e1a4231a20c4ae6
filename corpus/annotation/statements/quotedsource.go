package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// handsDownTo reports whether «إلى» at word k follows a verb of attributing, with or without a
// subject in between: «ونسب إلى», «ونسبت الوكالة إلى».
func (d *reader) handsDownTo(from, k int) bool {
	const longest = 5 // words of the subject
	for j := k - 1; j >= from && j >= k-1-longest && d.tokens[j+1].pause <= joined; j-- {
		if handedDown[strings.TrimPrefix(d.word(j), "و")] {
			return true
		}
	}
	return false
}

// quotedSource returns whom «قوله» at word i quotes: «نقلت الوكالة عن فلان قوله», «ونسب إلى فلان
// قوله», «نقلت على لسان فلان قوله».
func (d *reader) quotedSource(i int) pair {
	from, _ := d.sentence(i)
	for k := i - 1; k >= from && k > i-18; k-- {
		if d.word(k) == "الي" && k > from && d.handsDownTo(from, k) {
			if p := d.nounPhrase(k+1, i, 0); p.to == i {
				return p
			}
		}
		if d.word(k) == "عن" || d.onTongue(k) {
			return d.nounPhrase(k+1, i, 0)
		}
	}
	return pair{i, i}
}

// onTongue reports whether word k is the second of «على لسان», before whose words somebody passes on.
func (d *reader) onTongue(k int) bool {
	return k > 0 && d.word(k) == "لسان" && d.word(k-1) == "علي" && hasFinalAlifMaqsura(d.raw(k-1)) && d.tokens[k].pause == joined
}

// withVerb reports whether a source of people with the article has what looks like a verb in it, which
// has another subject: «على لسان المسؤولين يثبت أن».
func (d *reader) withVerb(p pair) bool {
	k := p.from + 1
	return k <= p.to && k < len(d.tokens) && d.tokens[k].pause == joined && d.tokens[k].mention == 0 && d.mayBeImperfect(k) && d.kindOf(d.word(k)) == mute &&
		d.theMen(p.from) && !strings.HasSuffix(d.raw(k), "ة")
}

// isHearer reports whether who heard it comes at word k behind «وفق ما» and a verb, or the occasion,
// and not who said it.
func (d *reader) isHearer(k, end int) bool {
	if b := base(d.word(k)); d.word(k-1) == "في" && (occasions[b] || exchanges[b] || d.kindOf(b) == paper && d.owned(k) && !stoodIn[d.word(k-2)]) {
		return true
	}
	return k < end && d.tokens[k].pause == joined && (d.behindLatin(k) || strings.HasPrefix(d.word(k), "ل") && (d.heldBy(k) || d.proclitic(k, "ل"))) && !titles[d.word(k)]
}

// exchanges are occasions on which one answers somebody.
var exchanges = arabic.WordSet(`حوار حديث مقابلة تصريح تصريحات مؤتمر اتصال برنامج خطاب`)
