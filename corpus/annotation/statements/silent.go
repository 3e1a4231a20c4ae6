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
