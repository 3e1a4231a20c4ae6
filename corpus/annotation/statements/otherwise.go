package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What shows that somebody else may speak than was found, or that his name is not whole: see sureOfVoice.

// withinTale tells whether the verb of a finding is joined without a pause to a clause of what
// the statement before tells, so that it may be of whoever acts there: «روت أن امرأة جاءت، فرق
// لها وقال».
func (d *reader) withinTale(f *finding) bool {
	i, n := f.cue.from, len(d.found)
	if n == 0 || f.form.tense != perfect || !d.joinedOn(i) || d.tokens[i].pause > joined {
		return false
	}
	told := d.found[n-1].content
	for k := told.from + 1; k < i && told.to >= i; k++ {
		if d.tokens[k].pause == comma && strings.HasPrefix(d.word(k), "ف") && d.tokens[k].mention == 0 {
			return true
		}
	}
	return false
}

// withinTold tells whether the verb of a finding goes on within a clause that somebody tells, so that it may be of
// whoever acts there: «كشفت النيابة أن المذيعة تواصلت مع العصابة، واتفقت على دفع مبلغ».
func (d *reader) withinTold(f *finding) bool {
	n := len(d.found)
	return n > 0 && d.found[n-1].took&wantThat != 0 && f.form.tense == perfect && d.joinedOn(f.cue.from) && d.tokens[f.cue.from].pause == comma && f.cue.from <= d.found[n-1].content.to
}

// mere are titles that say nothing of who bears them.
var mere = arabic.WordSet(`السيد السيدة الآنسة`)

// ofWhomHeTells tells whether a verb behind «أنه» may be of whom the statement before it hands down, and not
// of who does: «وروى عنه ابنه أنه كان يقول».
func (d *reader) ofWhomHeTells(last, f *finding) bool {
	w := d.word(last.cue.to)
	return (w == "عنه" || w == "عنها") && last.content.from <= f.cue.from && f.cue.to <= last.content.to
}

// behindAnother tells whether a participle follows what somebody else said in a clause about him, so that it
// may be of either: «أشار حلمي إلى تصريحات رضوان التي قالت إن …، مضيفة أن».
func (d *reader) behindAnother(last, f *finding) bool {
	if last.content.to != f.cue.from || last.voice.named == f.voice.named || !d.nested(len(d.found)-1) || !agrees(last.form.gender, f.form.gender) {
		return false
	}
	w := d.word(last.cue.from - 1)
	return w == "الذي" || w == "التي"
}

// cutShort tells whether the one word that names the speaker, and that nobody is called by more words
// elsewhere in the text, is only the first of his name: another name stands right behind it, or a word
// that may be one with what he said behind («قال تيرنغ ووكامي إن»).
func (d *reader) cutShort(f *finding) bool {
	k := f.speaker.to
	if f.way != touching || f.speaker.empty() || f.took == wantObject || k >= f.content.from || d.tokens[k].pause > joined {
		return false
	}
	m := d.tokens[k-1].mention
	if m == 0 || !d.isPerson(m) || d.calledFuller(m) && !(k > 1 && d.tokens[k-2].mention == m) {
		return false
	}
	if n := d.tokens[k].mention; n > 0 {
		return n != m && d.isPerson(n) && d.startsMention(k) && d.mentions[n-1].Start <= d.tokens[k].Start
	}
	w := d.word(k)
	if d.tokens[k].opens >= 0 || d.bars(k) || pointing[w] || d.definite(k) || d.kindOf(w) != mute || adjective(w) || asides[w] || titles[w] || numeric(w) || strings.HasSuffix(d.raw(k), "ا") || strings.HasSuffix(d.raw(k), "ً") || d.isParticiple(k) || d.proclitic(k, "ب") || d.proclitic(k, "ل") {
		return false
	}
	return d.marker(k+1) != 0 || d.tokens[k+1].pause == comma
}

// calledFuller tells whether the text names whom mention m names by more than one word.
func (d *reader) calledFuller(m int) bool {
	for _, other := range d.mentions {
		if other.Entity == d.mentions[m-1].Entity && strings.Contains(d.s[other.Start:other.End], " ") {
			return true
		}
	}
	return false
}

// withinWhen tells whether the verb of a finding stands behind a word for when, in what the statement
// before it tells.
func (d *reader) withinWhen(f *finding) bool {
	i, n := f.cue.from, len(d.found)
	if n == 0 || d.found[n-1].took&wantThat == 0 || i >= d.found[n-1].content.to {
		return false
	}
	w := d.word(i - 1)
	return w == "بعدما" || w == "لانها" || w == "لانه" || w == "ان" && d.word(i-2) == "بعد" || whens[w]
}

// mayBeAsked tells whether what stands right behind a verb of demanding may be of whom
// something is demanded, by who spoke before in the same sentence: «أوصت المنظمة ب…،
// وطالبت أنقرة ودمشق بالتعاون معها». Of a man it is thought only where a pronoun leads
// back to him.
func (d *reader) mayBeAsked(f *finding) bool {
	i := f.cue.from
	if c := &d.cues[f.form.cue]; c.class != corpus.Demand || c.kind != verbCue || f.took&(wantWith|wantThat|wantOn|wantTo|wantFor) == 0 || f.form.number != 's' || f.form.tense == participle || !d.joinedOn(i) || len(d.found) == 0 {
		return false
	}
	last := &d.found[len(d.found)-1]
	from, _ := d.sentence(i)
	if last.cue.from < from && i == from && f.form.gender == 'f' && f.form.tense == imperfect && last.form.gender == 'f' && d.entities[last.voice.entity] == corpus.Person && d.follow(last, i) &&
		d.tokens[f.speaker.from].mention == 0 && d.kindOf(d.word(f.speaker.from)) == body {
		return true // «وتضيف رضوان أن …. وتطالب شركات الهاتف بتنظيم»
	}
	if d.tokens[i].pause > comma || last.cue.from < from || last.form.gender != f.form.gender || last.form.number != 's' || last.voice.named == "" || last.voice.entity == f.voice.entity && f.voice.entity != "" {
		return false
	}
	switch m := d.tokens[f.speaker.from].mention; {
	case m == 0:
		if d.kindOf(d.word(f.speaker.from)) != body || !d.definite(f.speaker.from) {
			return false
		}
	case d.isPerson(m) && f.form.gender == 'f':
		return false
	case f.form.gender == 'm' && d.tokens[i].pause == comma && (d.isPerson(m) && d.namedBefore(m) || !d.isPerson(m) && d.entities[last.voice.entity] == corpus.Person):
		return true // «وأكد زكي أن …، وطالب حلمي بزيارة البيوت»
	}
	if f.form.gender == 'f' {
		return true
	}
	for k := f.content.from; k < f.content.to; k++ {
		if w := d.word(k); w == "معه" || w == "له" || w == "به" || w == "اليه" {
			return true
		}
	}
	return false
}

// namedBefore tells whether the text has named before mention m whom it names.
func (d *reader) namedBefore(m int) bool {
	for k := range m - 1 {
		if d.mentions[k].Entity == d.mentions[m-1].Entity {
			return true
		}
	}
	return false
}
