package statements

import "github.com/kashshaf/kashshaf/corpus/arabic"

// deed reads a statement reported by a verbal noun with its subject right after it and then its
// complement: «تأكيد الوزارة أن», «دعوة الرئيسين إلى», «تأكيده أن». end is where the sentence ends.
func (d *reader) deed(i int, fm form, end int) (finding, bool) {
	c := &d.cues[fm.cue]
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	k := i + 1
	if k >= end || d.tokens[k].pause > joined || d.tokens[k].opens >= 0 {
		return f, false
	}
	if fm.object {
		f.speaker = d.quotedSource(i)
	} else {
		f.speaker = d.nounPhrase(k, end, c.reading()|beforeObject)
		if f.speaker.empty() ||
			!d.definite(k) && d.tokens[k].mention == 0 && !titles[d.word(k)] && d.kindOf(d.word(k)) != count ||
			d.speaksAs(f.speaker) < can {
			return f, false
		}
		k = f.speaker.to
	}
	if k+1 >= end || d.tokens[k].pause > joined {
		return f, false
	}
	f.took = d.marker(k) & c.takes
	switch {
	case f.took&wantThat != 0:
		k = d.afterThat(k)
	case f.took&(wantTo|wantOn|wantAbout|wantOf) != 0:
		k = d.afterThat(k + 1)
	case f.took == 0:
		return f, false
	}
	f.content = pair{k, d.contentEnd(k, i, end)}
	if from, _ := d.sentence(i); f.took&wantThat == 0 && (i == from || freeThat[d.word(i-1)]) {
		f.content.to = d.beforeEffect(f.content)
	}
	if f.content.empty() {
		return f, false
	}
	d.resolve(&f)
	return f, true
}

// beforeEffect returns where what a verbal noun reports ends because a verb whose subject is that
// noun says what came of it: «تأكيد الوزارة على مسؤولية الشركة جاء ردا على تقرير».
func (d *reader) beforeEffect(p pair) int {
	for k := p.from + 1; k < p.to; k++ {
		if d.tokens[k].quote < 0 && d.tokens[k].mention == 0 && d.tokens[k].pause <= comma && effects[d.word(k)] &&
			!relatives[d.word(k-1)] && !thatWords[d.word(k-1)] {
			return k
		}
	}
	return p.to
}

// effects are verbs for the consequences of something that was said.
var effects = arabic.WordSet(`جاء جاءت يأتي تأتي أتى أتت أثار أثارت يثير تثير أدى أدت يؤدي تؤدي تسبب تسببت يعني تعني يعكس تعكس عكس عكست يشكل تشكل شكلت لقي لقيت لاقى لاقت قوبل قوبلت
	أغضب أغضبت فاجأ فاجأت يفاجئ صدم صدمت يهدف تهدف تزامن تزامنت يتزامن أعقب أعقبت يدل تدل دل دلت أربك أربكت فتح فتحت زاد زادت يزيد تزيد`)

// pointsAt reports whether the noun at word i is what another statement points to, so that its
// pronoun does not refer to that statement's speaker: «وأشار المحامي إلى قوله إن».
func (d *reader) pointsAt(i int) bool {
	n := len(d.found)
	return n > 0 && d.word(i-1) == "الي" && d.found[n-1].content.from == i
}

// lastPerson returns the last person named before word i in its sentence and the previous one,
// other than the last speaker.
func (d *reader) lastPerson(i int) pair {
	from, _ := d.sentence(i)
	if from > 0 {
		from, _ = d.sentence(from - 1)
	}
	speaking := d.found[len(d.found)-1].voice.entity
	for k := i - 1; k >= from; k-- {
		m := d.tokens[k].mention
		if m == 0 || !d.isPerson(m) || d.mentions[m-1].Entity == speaking {
			continue
		}
		p := pair{k, k + 1}
		for p.from > from && d.tokens[p.from-1].mention == m {
			p.from--
		}
		return p
	}
	return pair{i, i}
}

// deedGoesOn returns the subject of the last reported verbal noun, if the verb at word i continues
// it: «كشفت المصادر عن مطالبة بلديات بتأجيل الاقتراع وبررت ذلك».
func (d *reader) deedGoesOn(i int, fm form) (voice, bool) {
	n := len(d.found)
	if n < 2 || !d.joinedOn(i) || d.tokens[i].pause > joined || fm.tense == participle {
		return voice{}, false
	}
	f := &d.found[n-1]
	if d.cues[f.form.cue].kind != nounCue || f.form.object || f.speaker.empty() || !d.nested(n-1) || i >= f.content.to || fm.number != 's' {
		return voice{}, false
	}
	head := d.word(f.speaker.from)
	if (fm.gender == 'f') != (feminine(head) || d.kindOf(head) == count) {
		return voice{}, false
	}
	return f.voice, true
}
