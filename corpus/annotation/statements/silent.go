package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// saysNothing tells whether a verb that may report tells here what somebody does, or
// that he says nothing: «رفض الكشف عن هويته», «تتبنى الحكومة خطة», «ذكر وأنثى». What
// it takes begins at word start.
func (d *reader) saysNothing(f *finding, c *cue, start int) bool {
	i := f.cue.from
	switch {
	case start >= len(d.tokens):
		return false
	case strings.HasPrefix(c.lemma, "رفض"), strings.HasPrefix(c.lemma, "نفي"):
		w := d.word(start)
		if silences[w] && d.tokens[start].opens < 0 {
			return true
		}
	case strings.HasPrefix(c.lemma, "كذب"):
		return start != f.speaker.to && start != i+1 // «إيران كذبت بشأن …»
	case strings.HasPrefix(c.lemma, "استبعد"):
		m := d.tokens[start].mention
		return f.took == wantObject && m > 0 && d.passes(start, f.content.to, "من") // «استبعد حلمي من القائمة»
	case c.lemma == "- - سائل":
		return !prayed[d.word(start)]
	case strings.HasPrefix(c.lemma, "تبنى"):
		for k := start; k < start+3 && k < len(d.tokens); k++ {
			if claimed[base(d.word(k))] {
				return false
			}
		}
		return true
	case strings.HasPrefix(c.lemma, "ذكر"):
		w := d.word(i + 1)
		return w == "وانثي" || w == "او" || w == "وانثى"
	}
	// «يحمل طالب التسجيل المؤهل»: a verb is not the first thing after another.
	return f.form.tense == perfect && f.form.number == 's' && f.form.gender == 'm' && c.takes&initial == 0 && !d.joinedOn(i) && d.tokens[i].pause == joined && d.tokens[i].opens < 0 &&
		d.imperfectAt(i-1) && d.nouns[d.word(i)] == human
}

// imperfectAt tells whether word k is the imperfect of a verb of the lexicon.
func (d *reader) imperfectAt(k int) bool {
	if k < 0 {
		return false
	}
	for _, fm := range d.formsAt(k) {
		if d.cues[fm.cue].kind == verbCue && fm.tense == imperfect {
			return true
		}
	}
	return false
}

var (
	// silences are what one refuses so as to say nothing.
	silences = arabic.WordSet(`الكشف كشف التعليق ذكر الإفصاح التعقيب الإدلاء الحديث التحدث الرد`)
	// prayed are names of God after «سائلا».
	prayed = arabic.WordSet(`الله المولى الباري العلي`)
	// claimed are deeds that one says one did.
	claimed = arabic.WordSet(`هجوم هجومين هجمات عملية عمليتين عمليات تفجير تفجيرين تفجيرات مسؤولية اعتداء اعتداءات اغتيال قصف استهداف إطلاق قتل خطف اختطاف إسقاط هجوما عملا`)
)

// thingActs tells whether what seems the object of a verb that opens its sentence is its
// subject, a thing, or what is done in the passive: «يؤكد الحادث ضرورة الصيانة», «أعلنت
// حالة الطوارئ».
func (d *reader) thingActs(f *finding, object int) bool {
	i := f.cue.from
	from, _ := d.sentence(i)
	if i != from || object != i+1 || f.form.tense == participle || f.form.object || f.form.first || f.form.number != 's' || !f.speaker.empty() {
		return false
	}
	w := base(d.word(object))
	if d.tokens[object].mention > 0 || d.tokens[object].opens >= 0 || d.speaksAs(pair{object, object + 1}) != cannot {
		return false
	}
	return (f.form.gender == 'f') == (feminine(w) || brokenPlural(w))
}

// brokenPlural tells whether a word has the form of «أحداث».
func brokenPlural(w string) bool {
	r := []rune(w)
	return len(r) == 5 && r[0] == 'ا' && r[3] == 'ا'
}

// isThingAlone tells whether the noun of a phrase is a thing that does not speak, and
// nobody is named in it.
func (d *reader) isThingAlone(p pair) bool {
	k := d.nounOf(p)
	return d.tokens[k].mention == 0 && d.kindOf(d.word(k)) == thing && d.speaksAs(p) == cannot
}

// hearsay tells whether the verb at word i is of nobody who speaks: what is said of
// something by nobody («وثائق يقال إنها تدين دمشق»), what an event asks for.
func (d *reader) hearsay(i int) bool {
	switch d.word(i - 1) {
	case "انها", "انه", "انهم":
		return unsaid[d.word(i-2)]
	case "الذي":
		return d.word(i-2) == "الامر" // «الأمر الذي تطلب ردا»
	case "ما":
		return exists[d.word(i-2)] // «عدم وجود ما يشير إلى»
	}
	return false
}

// exists are words before «ما يشير إلى».
var exists = arabic.WordSet(`وجود هناك يوجد ثمة ليس`)

// unsaid are passives of saying and seeming.
var unsaid = arabic.WordSet(`يقال قيل يعتقد يزعم يبدو يظهر يفترض يشاع يذكر`)
