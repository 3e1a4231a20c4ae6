package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// oblique reports whether the adjective of the people at word k shows that they are the object:
// «خبراء أميركيين», where a subject is «خبراء أميركيون».
func (d *reader) oblique(k int) bool {
	next := k + 1
	if next >= len(d.tokens) || d.tokens[k].mention > 0 || d.tokens[next].mention > 0 || d.tokens[next].pause > joined ||
		d.definite(k) || d.kindOf(d.word(k)) != human {
		return false
	}
	w := d.word(next)
	return strings.HasSuffix(w, "يين") && !definite(w) && d.kindOf(w) == mute && !prepositions[w]
}

// obliqueJoined reports the same for people at word k by others that و joins to them: «التجار
// والصناعيين».
func (d *reader) obliqueJoined(k int) bool {
	next := k + 1
	if next >= len(d.tokens) || d.tokens[k].mention > 0 || d.tokens[next].mention > 0 || d.tokens[next].pause > joined ||
		!d.definite(k) || d.kindOf(d.word(k)) != human {
		return false
	}
	w, and := strings.CutPrefix(d.word(next), "و")
	return and && definite(w) && strings.HasSuffix(w, "ين") && (d.kindOf(w) == human || d.kindOf(w) == mute)
}

// surelyHe reports whether word k is a definite noun for a man, whose feminine is a different form.
func (d *reader) surelyHe(k int) bool {
	if k >= len(d.tokens) {
		return false
	}
	w := base(d.word(k))
	return d.tokens[k].mention == 0 && d.definite(k) && d.nouns[w] == human && d.nouns[w+"ه"] == human && !feminine(w)
}

// secondVerb reports whether the verb at word i is joined to one right before it, with the subject
// before both: «تنفي وتستنكر».
func (d *reader) secondVerb(i int, fm form) bool {
	return i > 1 && d.joinedOn(i) && d.tokens[i].pause == joined && d.isVerb(i-1) && d.imperfectAt(i-1) &&
		!d.joinedOn(i-1) && !d.subjectBefore(i-1, fm).empty()
}

// thingThat reports whether the verb at word i describes the indefinite thing right before it:
// «أدلة تدين فلانا».
func (d *reader) thingThat(i int) bool {
	k := i - 1
	if k > 1 && d.tokens[k].pause == joined && strings.HasSuffix(d.raw(k), "ة") && d.nouns[d.word(k)] == mute && d.nouns[d.word(k-1)] == thing {
		k-- // «أدلة دامغة تؤكد»
	}
	return k > 0 && d.tokens[i].pause == joined && d.tokens[k].mention == 0 && !d.definite(k) && !d.owned(k) &&
		!d.joinedOn(i) && d.nouns[d.word(k)] == thing && d.isObject(k)
}

// tellsMoreOfHer reports whether the verb at word i describes the indefinite feminine right before
// it, which does not speak: «علامة أخرى تشير إلى».
func (d *reader) tellsMoreOfHer(i int, fm form) bool {
	k := i - 1
	if k > 1 && d.word(k) == "اخري" && d.tokens[k].pause == joined {
		k--
	}
	return k > 0 && fm.gender == 'f' && d.tokens[i].pause == joined && !d.joinedOn(i) && d.tokens[i].opens < 0 &&
		d.tokens[k].mention == 0 && !d.definite(k) && d.tokens[k].pause == joined &&
		strings.HasSuffix(d.raw(k), "ة") && (d.kindOf(d.word(k)) == mute || d.kindOf(d.word(k)) == thing) && !d.isParticiple(k) && !d.bars(k) && !speakersMoods[strings.TrimSuffix(d.word(k), "ه")+"ا"]
}

// isObject reports whether the noun at word k is not the first of its clause.
func (d *reader) isObject(k int) bool {
	return d.tokens[k].pause == joined && !particles[d.word(k-1)] && !subordinators[d.word(k-1)]
}

// matterOf reports whether the person's name that begins at word k, in a phrase from word from on,
// only says whom a matter is about: «مسؤول على صلة بقضية اختفاء الصحفي فلان».
func (d *reader) matterOf(from, k int) bool {
	j := k - 1
	for j > from && d.tokens[j].mention == 0 && d.tokens[j+1].pause == joined &&
		(titles[d.word(j)] || adjective(d.word(j)) || d.kindOf(d.word(j)) == human && d.definite(j)) {
		j--
	}
	return j > from && d.tokens[j+1].pause == joined && matters[d.word(j)]
}

// matters are what happens to somebody or is named after him.
var matters = arabic.WordSet(`قضية اختفاء مقتل اغتيال قتل خطف اختطاف اعتقال احتجاز وفاة موت محاكمة ملف بملف بقضية بمقتل باغتيال باختفاء لمقتل لاغتيال إعدام سجن تعذيب حياة عهد حكم سقوط رحيل`)

// howLoud say how somebody speaks, after the speaker's name: «وتابع الأمين بصوت خافت».
var howLoud = arabic.WordSet(`بصوت بنبرة بلهجة بابتسامة بحزن بحسرة بغضب بهدوء بثقة بوضوح بصراحة بحماس بمرارة بأسى بسخرية بحدة بتأثر بفخر بحرقة باقتضاب بانفعال بحزم`)

// membersAsked reports whether p is people in the plural after a verb that continues a man's
// statement in the same sentence: «وأعرب الرئيس عن أسفه، ودعا الأعضاء إلى».
func (d *reader) membersAsked(p pair, i int) bool {
	last := &d.found[len(d.found)-1]
	from, _ := d.sentence(i)
	return last.cue.from >= from && last.form.gender == 'm' && last.form.number == 's' && d.tokens[i].pause == comma &&
		p.to == p.from+1 && d.manyPeople(d.word(p.from))
}

// peopleAsked reports whether two groups of people joined by و begin at p: «ودعا الإخوان والجيران
// إلى».
func (d *reader) peopleAsked(p pair) bool {
	k := p.from + 1
	if k >= len(d.tokens) || d.tokens[k].pause > joined {
		return false
	}
	w, and := strings.CutPrefix(d.word(k), "و")
	return and && d.manyPeople(d.word(p.from)) && d.manyPeople(w)
}

// manyPeople reports whether a word with the article denotes people in the plural, without an
// office.
func (d *reader) manyPeople(w string) bool {
	if !definite(w) || titles[w] || severalOf(w) != "" {
		return false
	}
	return d.kindOf(w) == human &&
		(publics[w] || brokenPlural(base(w)) || strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ان") ||
			strings.HasSuffix(w, "ات"))
}
