package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// saysNothing tells whether a verb that may report tells here what somebody does, or
// that he says nothing: «رفض الكشف عن هويته», «تتبنى الحكومة خطة», «ذكر وأنثى». What
// it takes begins at word start.
func (d *reader) saysNothing(f *finding, c *cue, start int) bool {
	i := f.cue.from
	if start >= len(d.tokens) {
		return false
	}
	if c.class == corpus.Demand && f.form.tense == imperfect && f.took != wantThat && d.onThing(i) {
		return true // «لافتات تطالب الحكومة ب»
	}
	if !f.speaker.empty() && d.tokens[f.speaker.from].mention == 0 && lawTexts[d.word(f.speaker.from)] && !ofTexts[c.verb()] {
		return true // «يشترط القانون تقديم الطلب»
	}
	if silent := silentCases[c.verb()]; silent != nil && silent(d, f, start) {
		return true
	}
	// «يحمل طالب التسجيل المؤهل»: a verb is not the first thing after another.
	return f.form.tense == perfect && f.form.number == 's' && f.form.gender == 'm' && c.takes&initial == 0 && !d.joinedOn(i) && d.tokens[i].pause == joined && d.tokens[i].opens < 0 &&
		d.imperfectAt(i-1) && d.nouns[d.word(i)] == human
}

// proposes tells whether the offer at word k is one to settle something, which who refuses it
// takes a stand on: «رفض عرضا من لبنان لوقف القتال», «رفض عرض الوساطة».
func (d *reader) proposes(k int) bool {
	const near = 6 // words
	for j := k + 1; j < len(d.tokens) && j <= k+near && d.tokens[j].pause == joined; j++ {
		w := d.word(j)
		for _, p := range [...]string{"ل", "ب"} { // what the offer is of: no club called «السلام», nothing that comes «قبل وقف …»
			if rest, held := strings.CutPrefix(w, p); held && d.tokens[j].mention == 0 && settles[strings.TrimPrefix(strings.TrimPrefix(rest, "ل"), al)] {
				return true
			}
		}
	}
	return false
}

// settles are what one offers in a quarrel.
var settles = arabic.WordSet(`وقف إنهاء تسوية حل تفاوض مفاوضة حوار تهدئة هدنة مصالحة صلح وساطة سلام إيقاف`)

// judges tells whether a phrase is of those who give judgement.
func (d *reader) judges(p pair) bool {
	return !p.empty() && courts[base(d.word(p.from))]
}

// judgesOn tells whether a verb goes on with what a court of its sentence has just said: «رأت المحكمة أن التنازل صحيح،
// وقضت بفسخ الحكم».
func (d *reader) judgesOn(f *finding) bool {
	from, _ := d.sentence(f.cue.from)
	n := len(d.found)
	return f.speaker.empty() && d.joinedOn(f.cue.from) && n > 0 && d.found[n-1].cue.from >= from && d.judges(d.found[n-1].speaker) && agrees(d.found[n-1].voice.gender, f.form.gender)
}

var courts = arabic.WordSet(`محكمة محاكم قاض قاضي قضاء قضاة هيئة دائرة مجلس لجنة نيابة`)

// passesWith tells whether a word in [from, to) has ب before it.
func (d *reader) passesWith(from, to int) bool {
	for k := from; k < to; k++ {
		if d.proclitic(k, "ب") {
			return true
		}
	}
	return false
}

// attendsNear tells whether a participle of speech follows within two words of word k: what goes
// before it is no speech.
func (d *reader) attendsNear(k int) bool {
	for j := k + 1; j < len(d.tokens) && j <= k+2 && d.tokens[j].pause <= comma; j++ {
		if d.isParticiple(j) {
			return true
		}
	}
	return false
}

// placeAlone tells whether nothing but a place is named in a phrase, and when.
func (d *reader) placeAlone(p pair) bool {
	if p.empty() || !d.isPlace(p.from) {
		return false
	}
	for k := p.from; k < p.to; k++ {
		if !d.isPlace(k) && !asides[d.word(k)] && !moments[d.word(k)] && (k == p.from || d.tokens[k].pause == joined && !prepositions[d.word(k)]) {
			return false
		}
		if k > p.from && (d.tokens[k].pause > joined || prepositions[d.word(k)]) {
			return true
		}
	}
	return true
}

// isNounHere tells whether word i, which may be a verb, is an indefinite noun with an
// adjective right behind it, what somebody or something is: «إنه أمر مذهل».
func (d *reader) isNounHere(i int) bool {
	before, next := d.word(i-1), d.word(i+1)
	switch before {
	case "انه", "بانه", "هو", "وهو", "هذا", "وهذا":
	default:
		return false
	}
	return d.tokens[i].pause == joined && i+1 < len(d.tokens) && d.tokens[i+1].mention == 0 && d.tokens[i+1].pause == joined && !d.definite(i+1) &&
		!d.bars(i+1) && !d.proclitic(i+1, "ب") && (d.kindOf(next) == mute && !titles[next] || next == "غير")
}

// thingTells tells whether a thing with the article, which agrees with the verb at word i
// and stands right behind it, is its subject, as no preposition leads to the clause that
// begins at word start: «كشفت الاختبارات على نوع جديد أن».
func (d *reader) thingTells(i, start int, fm form) bool {
	k := i + 1
	if fm.tense == participle || fm.object || k >= start || d.tokens[k].pause > joined || d.tokens[k].mention > 0 || !d.definite(k) || asides[d.word(k)] || d.speaksAs(pair{k, k + 1}) != cannot {
		return false
	}
	w := d.word(start - 1)
	if thatWords[w] {
		w = d.word(start - 2)
	}
	return !prepositions[strings.TrimPrefix(w, "و")] && (fm.gender == 'f') == (feminine(d.word(k)) || brokenPlural(base(d.word(k))))
}

// onThing tells whether a thing without the article stands right before the verb at word
// i, which tells what stands on it or what it wants.
func (d *reader) onThing(i int) bool {
	w := d.word(i - 1)
	if w == "اخري" && d.tokens[i].pause == joined {
		w = d.word(i - 2) // «أسئلة أخرى تطلب»
	}
	return i > 0 && d.tokens[i].pause == joined && d.tokens[i-1].mention == 0 && !definite(w) && d.nouns[w] == thing && !d.joinedOn(i)
}

// saidOfThing tells whether a noun without an article that says nothing stands right
// before the verb at word i: «مبنى يعتقد أن شابا فيه» is the passive.
func (d *reader) saidOfThing(i int) bool {
	k := i - 1
	return k > 0 && d.tokens[i].pause == joined && d.tokens[k].mention == 0 && d.tokens[k].opens < 0 && !d.definite(k) && !d.bars(k) && !particles[d.word(k)] && !subordinators[d.word(k)] &&
		d.kindOf(d.word(k)) == mute && !titles[d.word(k)] && !numeric(d.word(k)) && !d.joinedOn(i) && d.word(k) != "و" && !turns[d.word(k)]
}

// ofThingBefore tells whether the verb at word i is of a thing that stands right before it,
// without the article and behind a preposition.
func (d *reader) ofThingBefore(i int) bool {
	k := i - 1
	return d.saidOfThing(i) && (d.proclitic(k, "ل") || d.proclitic(k, "ب") || prepositions[strings.TrimPrefix(d.word(k-1), "و")] && d.tokens[k].pause == joined)
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
	// lawTexts rule, and say nothing.
	lawTexts = arabic.WordSet(`النص القانون المادة الفقرة اللائحة الدستور العقد المرسوم البند الاتفاقية المعاهدة التشريع الميثاق نص قانون مادة`)
	// offered is what one takes or not.
	offered = arabic.WordSet(`عرضا عروضا منصبا وظيفة هدية رشوة مبلغا جائزة قرضا راتبا`)
	// pardons are found for others.
	pardons = arabic.WordSet(`عذر أعذار عذرا أعذارا طريق طريقا سبيل سبيلا`)
	// silences are what one refuses so as to say nothing.
	silences = arabic.WordSet(`نشر الكشف كشف التعليق التصريح ذكر الإفصاح التعقيب الإدلاء الحديث التحدث الرد الإجابة إعطاء الخوض`)
	// hidings of one's name are asked for by who is left unnamed.
	hidings  = arabic.WordSet(`إخفاء حجب كتمان إغفال تعريفه تعريفها تعريفهم`)
	ownNames = arabic.WordSet(`اسمه اسمها هويته هويتها أسمائهم هوياتهم هويتهم`)
	// moods are what things call for, and nobody.
	moods = arabic.WordSet(`القلق التفاؤل التشاؤم الأسف السخرية الخجل الدهشة الشك الاستغراب الفخر العجب الضحك الرثاء`)
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

// thingThreatens tells whether the subject of a verb of threatening is a thing, or a noun
// with its genitive that nobody knows to speak stands right before it: «تعطل المحطة يهدد».
func (d *reader) thingThreatens(f *finding) bool {
	i := f.cue.from
	if !f.speaker.empty() {
		return d.speaksAs(f.speaker) < may
	}
	k := i - 2
	return k >= 0 && d.tokens[i].pause == joined && d.tokens[i-1].pause == joined && d.tokens[k].mention == 0 && !d.definite(k) && !d.bars(k) &&
		(d.definite(i-1) || d.tokens[i-1].mention > 0) && !titles[d.word(k)] && d.speaksAs(pair{k, i}) < may
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
