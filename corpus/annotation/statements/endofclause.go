package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// endOfRelative returns where the content ends if it is in a relative clause about the subject,
// between commas, and the sentence continues with its main verb: «الشركة، التي تؤكد أن …، لم تقدم».
func (d *reader) endOfRelative(f *finding) int {
	i := f.cue.from
	if k := f.content.from + 1; i > 1 && leadsWhat[d.word(i-1)] && d.tokens[i].pause == joined && f.took == wantWith &&
		k < f.content.to && d.owned(f.content.from) && d.tokens[k].pause == joined && d.willBe(k) {
		return k // «الدعم الذي تعهدت قبرص بتقديمه سيشتمل على»
	}
	if w := d.word(i - 1); i < 2 || !relatives[w] || w == "من" || w == "ما" || d.tokens[i-1].pause != comma || d.tokens[i].pause > joined {
		return f.content.to
	}
	for k := f.content.from + 1; k < f.content.to; k++ {
		if d.tokens[k].pause == comma && d.tokens[k].quote < 0 &&
			(negations[d.word(k)] && !strings.HasPrefix(d.word(k), "و") || d.isVerb(k) && !d.joinedOn(k) || manners[d.word(k)] && d.subordinate(f)) {
			return k
		}
	}
	return f.content.to
}

// subordinate reports whether a verb is in a relative clause within what somebody else said.
func (d *reader) subordinate(f *finding) bool {
	n := len(d.found)
	return n > 0 && d.found[n-1].took == wantThat && d.found[n-1].content.from < f.cue.from && f.cue.from < d.found[n-1].content.to
}

// beforeLike returns where the content of an imperfect ends because the writer goes on with another
// imperfect and its own source: «وتشير التقارير إلى أن …، وتفيد المعلومات بأن».
func (d *reader) beforeLike(f *finding) int {
	if f.form.tense != imperfect || f.took == wantQuote || f.way != nobody || f.speaker.empty() || f.speaker.from != f.cue.to {
		return f.content.to
	}
	if kind := d.kindOf(d.word(f.speaker.from)); kind != paper && kind != source {
		return f.content.to
	}
	for k := f.content.from + 1; k+2 < f.content.to; k++ {
		if d.tokens[k].pause != comma || d.tokens[k].quote >= 0 || !d.joinedOn(k) || !d.definite(k+1) || d.tokens[k+1].pause > joined {
			continue
		}
		if kind := d.kindOf(d.word(k + 1)); kind != paper && kind != source {
			continue
		}
		for _, fm := range d.formsAt(k) {
			if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense == imperfect && d.stands(k, fm, c) {
				return k
			}
		}
	}
	return f.content.to
}

// leadsWhat are relative pronouns in the singular: what they lead tells of the noun before them.
var leadsWhat = arabic.WordSet(`الذي التي`)

// willBe reports whether word k is a verb in the future: س and an imperfect.
func (d *reader) willBe(k int) bool {
	w := d.word(k)
	return d.tokens[k].mention == 0 && d.kindOf(w) == mute && len(w) >= len("سيشمل") &&
		(strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست"))
}
