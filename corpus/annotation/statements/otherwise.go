package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Signs that somebody other than the speaker found may be speaking, or that his name is incomplete:
// see sureOfVoice.

// withinTale reports whether the verb of a finding is joined without a pause to a clause in the
// previous statement, so that its subject may be whoever acts there: «روت أن امرأة جاءت، فرق لها
// وقال».
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

// withinTold reports whether the verb of a finding continues a clause that somebody reports, so
// that its subject may be whoever acts there: «كشفت النيابة أن المذيعة تواصلت مع العصابة، واتفقت
// على دفع مبلغ».
func (d *reader) withinTold(f *finding) bool {
	n := len(d.found)
	return n > 0 && d.found[n-1].took&wantThat != 0 && f.form.tense == perfect && d.joinedOn(f.cue.from) &&
		d.tokens[f.cue.from].pause == comma && f.cue.from <= d.found[n-1].content.to
}

// mere are titles that do not identify their bearer.
var mere = arabic.WordSet(`السيد السيدة الآنسة كل`)

// ofWhomHeTells reports whether the subject of a verb after «أنه» may be the person quoted in the
// previous statement rather than who quotes him: «وروى عنه ابنه أنه كان يقول».
func (d *reader) ofWhomHeTells(last, f *finding) bool {
	w := d.word(last.cue.to)
	return (w == "عنه" || w == "عنها") && last.content.from <= f.cue.from && f.cue.to <= last.content.to
}

// behindAnother reports whether a participle follows what somebody else said in a clause about that
// person, so that its subject may be either: «أشار حلمي إلى تصريحات رضوان التي قالت إن …، مضيفة
// أن».
func (d *reader) behindAnother(last, f *finding) bool {
	if last.content.to != f.cue.from || last.voice.named == f.voice.named || !d.nested(len(d.found)-1) ||
		!agrees(last.form.gender, f.form.gender) {
		return false
	}
	w := d.word(last.cue.from - 1)
	return w == "الذي" || w == "التي"
}

// cutShort reports whether a speaker named by one word, and by no fuller name elsewhere in the
// text, is named incompletely: another name comes right after it, or a word that may be one, with
// what he said after that («قال تيرنغ ووكامي إن»).
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
	if d.tokens[k].opens >= 0 || d.bars(k) || pointing[w] || d.definite(k) || d.kindOf(w) != mute || adjective(w) ||
		asides[w] || titles[w] || numeric(w) || strings.HasSuffix(d.raw(k), "ا") || strings.HasSuffix(d.raw(k), "ً") ||
		d.isParticiple(k) || d.proclitic(k, "ب") || d.proclitic(k, "ل") {
		return false
	}
	return d.marker(k+1) != 0 || d.tokens[k+1].pause == comma
}

// namedInClause reports whether a person's name ends a relative clause about a speaker who is named by
// what he is, so that it may be his: «قال السياسي الذي ينتمي لحزب كريم حلمي، إن».
func (d *reader) namedInClause(f *finding) bool {
	k := f.speaker.to
	if f.speaker.empty() || d.hasPerson(f.speaker) || f.took == wantObject || k >= f.content.from || d.tokens[k].pause > joined ||
		!leadsWhat[d.word(k)] || d.kindOf(d.word(f.speaker.from)) != human && !titles[d.word(f.speaker.from)] {
		return false
	}
	for k++; k < f.content.from && d.tokens[k].pause == joined; k++ {
	}
	return d.isPersonAt(k - 1)
}

// newsDenied are what somebody denies that others have told.
var newsDenied = arabic.WordSet(`أنباء تقارير مزاعم شائعات إشاعات معلومات أخبار ادعاءات`)

// withinDeniedNews reports whether a statement is one that denied news tells of: «نفت الهيئة الأنباء التي
// ذكرت أن حلمي أعرب عن استعداده».
func (d *reader) withinDeniedNews(f *finding) bool {
	for n := len(d.found) - 1; n >= 0 && n > len(d.found)-4; n-- {
		g := &d.found[n]
		if g.took == wantObject && g.content.from <= f.cue.from && f.cue.to <= g.content.to && d.negates(g) &&
			newsDenied[base(d.word(g.content.from))] {
			return true
		}
	}
	return false
}

// calledFuller reports whether the text names the entity of mention m by more than one word
// anywhere.
func (d *reader) calledFuller(m int) bool {
	for _, other := range d.mentions {
		if other.Entity == d.mentions[m-1].Entity && strings.Contains(d.s[other.Start:other.End], " ") {
			return true
		}
	}
	return false
}

// withinWhen reports whether the verb of a finding follows a word for "when", "after" or "because"
// inside the previous statement.
func (d *reader) withinWhen(f *finding) bool {
	i, n := f.cue.from, len(d.found)
	if n == 0 || d.found[n-1].took&wantThat == 0 || i >= d.found[n-1].content.to {
		return false
	}
	w := d.word(i - 1)
	return w == "بعدما" || w == "لانها" || w == "لانه" || w == "ان" && d.word(i-2) == "بعد" || whens[w]
}

// mayBeAsked reports whether the noun right after a verb of demanding may be the addressee, with
// the speaker of the same sentence's previous statement making the demand: «أوصت المنظمة ب…، وطالبت
// أنقرة ودمشق بالتعاون معها». With a masculine verb this mostly requires a pronoun that refers back
// to the speaker.
func (d *reader) mayBeAsked(f *finding) bool {
	i := f.cue.from
	if d.ordered(f) || d.promised(f) {
		return true
	}
	if c := &d.cues[f.form.cue]; c.class != corpus.Demand || c.kind != verbCue ||
		f.took&(wantWith|wantThat|wantOn|wantTo|wantFor) == 0 || f.form.number != 's' || f.form.tense == participle ||
		!d.joinedOn(i) || len(d.found) == 0 {
		return false
	}
	last := &d.found[len(d.found)-1]
	from, _ := d.sentence(i)
	if last.cue.from < from && i == from && f.form.gender == 'f' && f.form.tense == imperfect &&
		last.form.gender == 'f' && d.entities[last.voice.entity] == corpus.Person && d.follow(last, i) &&
		d.tokens[f.speaker.from].mention == 0 && d.kindOf(d.word(f.speaker.from)) == body {
		return true // «وتضيف رضوان أن …. وتطالب شركات الهاتف بتنظيم»
	}
	if d.tokens[i].pause > comma || last.cue.from < from || last.form.gender != f.form.gender ||
		last.form.number != 's' || last.voice.named == "" ||
		last.voice.entity == f.voice.entity && f.voice.entity != "" {
		return false
	}
	switch m := d.tokens[f.speaker.from].mention; {
	case m == 0:
		if d.kindOf(d.word(f.speaker.from)) != body || !d.definite(f.speaker.from) {
			return false
		}
	case d.isPerson(m) && f.form.gender == 'f':
		return false
	case f.form.gender == 'm' && d.tokens[i].pause == comma &&
		(d.isPerson(m) && d.namedBefore(m) || !d.isPerson(m) && d.entities[last.voice.entity] == corpus.Person):
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

// namedBefore reports whether the text named the entity of mention m before that mention.
func (d *reader) namedBefore(m int) bool {
	for k := range m - 1 {
		if d.mentions[k].Entity == d.mentions[m-1].Entity {
			return true
		}
	}
	return false
}

// ordered reports whether the people right after «أمر» may be those who get the order: «ثم أمر
// الجنود بتفتيش الغرف».
func (d *reader) ordered(f *finding) bool {
	k := f.speaker.from
	return strings.HasPrefix(d.cues[f.form.cue].lemma, "أمر ") && f.took == wantWith && f.form.tense == perfect &&
		f.speaker.to == k+1 && k == f.cue.to && d.tokens[k].mention == 0 && d.kindOf(d.word(k)) == human &&
		manyAre(d.word(k))
}

// promised reports whether people without an office right after «وعد» may be those who are promised
// something: «ووعد جماهير الفريق بالتعويض».
func (d *reader) promised(f *finding) bool {
	k := f.speaker.from
	return strings.HasPrefix(d.cues[f.form.cue].lemma, "وعد ") && f.took == wantWith && f.form.tense == perfect &&
		f.form.gender == 'm' && k == f.cue.to && d.tokens[k].mention == 0 &&
		(promisees[base(d.word(k))] || manyAre(d.word(k)) && d.kindOf(d.word(k)) != mute)
}

var promisees = arabic.WordSet(`جماهير جمهور مشجعين مشجعي أنصار شعب ناخبين سكان أهالي لاعبين`)
