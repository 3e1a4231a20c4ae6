package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// saysNothing reports whether a verb that may report is used here for an act, or for saying
// nothing: «رفض الكشف عن هويته», «تتبنى الحكومة خطة», «ذكر وأنثى». Its complement begins at word
// start.
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
	// «يحمل طالب التسجيل المؤهل»: a verb does not directly follow another.
	return f.form.tense == perfect && f.form.number == 's' && f.form.gender == 'm' && c.takes&initial == 0 &&
		!d.joinedOn(i) && d.tokens[i].pause == joined && d.tokens[i].opens < 0 &&
		d.imperfectAt(i-1) && d.nouns[d.word(i)] == human
}

// proposes reports whether the offer at word k is one to settle a dispute, so that refusing it is
// taking a stand: «رفض عرضا من لبنان لوقف القتال», «رفض عرض الوساطة».
func (d *reader) proposes(k int) bool {
	const near = 6 // words
	for j := k + 1; j < len(d.tokens) && j <= k+near && d.tokens[j].pause == joined; j++ {
		w := d.word(j)
		for _, p := range [...]string{"ل", "ب"} { // the object of the offer: not a club called «السلام», not what comes «قبل وقف …»
			if rest, held := strings.CutPrefix(w, p); held && d.tokens[j].mention == 0 &&
				settles[strings.TrimPrefix(strings.TrimPrefix(rest, "ل"), al)] {
				return true
			}
		}
	}
	return false
}

// settles are what one offers to end a dispute.
var settles = arabic.WordSet(`وقف إنهاء تسوية حل تفاوض مفاوضة حوار تهدئة هدنة مصالحة صلح وساطة سلام إيقاف`)

// judges reports whether a phrase denotes a court or the like.
func (d *reader) judges(p pair) bool {
	return !p.empty() && courts[base(d.word(p.from))]
}

// judgesOn reports whether a verb continues what a court said earlier in its sentence: «رأت المحكمة
// أن التنازل صحيح، وقضت بفسخ الحكم».
func (d *reader) judgesOn(f *finding) bool {
	from, _ := d.sentence(f.cue.from)
	n := len(d.found)
	return f.speaker.empty() && d.joinedOn(f.cue.from) && n > 0 && d.found[n-1].cue.from >= from &&
		d.judges(d.found[n-1].speaker) && agrees(d.found[n-1].voice.gender, f.form.gender)
}

var courts = arabic.WordSet(`محكمة محاكم قاض قاضي قضاء قضاة هيئة دائرة مجلس لجنة نيابة`)

// passesWith reports whether a word in [from, to) begins with ب.
func (d *reader) passesWith(from, to int) bool {
	for k := from; k < to; k++ {
		if d.proclitic(k, "ب") {
			return true
		}
	}
	return false
}

// attendsNear reports whether a participle of speech follows within two words of word k, so that
// what precedes it is not speech.
func (d *reader) attendsNear(k int) bool {
	for j := k + 1; j < len(d.tokens) && j <= k+2 && d.tokens[j].pause <= comma; j++ {
		if d.isParticiple(j) {
			return true
		}
	}
	return false
}

// placeAlone reports whether a phrase consists of a place and at most a time.
func (d *reader) placeAlone(p pair) bool {
	if p.empty() || !d.isPlace(p.from) {
		return false
	}
	for k := p.from; k < p.to; k++ {
		if !d.isPlace(k) && !asides[d.word(k)] && !moments[d.word(k)] &&
			(k == p.from || d.tokens[k].pause == joined && !prepositions[d.word(k)]) {
			return false
		}
		if k > p.from && (d.tokens[k].pause > joined || prepositions[d.word(k)]) {
			return true
		}
	}
	return true
}

// isNounHere reports whether word i, which may be a verb, is an indefinite noun with an adjective
// right after it, as a predicate: «إنه أمر مذهل».
func (d *reader) isNounHere(i int) bool {
	before, next := d.word(i-1), d.word(i+1)
	switch before {
	case "انه", "بانه", "هو", "وهو", "هذا", "وهذا":
	default:
		return false
	}
	return d.tokens[i].pause == joined && i+1 < len(d.tokens) && d.tokens[i+1].mention == 0 &&
		d.tokens[i+1].pause == joined && !d.definite(i+1) &&
		!d.bars(i+1) && !d.proclitic(i+1, "ب") && (d.kindOf(next) == mute && !titles[next] || next == "غير")
}

// thingTells reports whether a definite thing right after the verb at word i, which agrees with it,
// is its subject, because no preposition leads to the clause that begins at word start: «كشفت
// الاختبارات على نوع جديد أن».
func (d *reader) thingTells(i, start int, fm form) bool {
	k := i + 1
	if fm.tense == participle || fm.object || k >= start || d.tokens[k].pause > joined || d.tokens[k].mention > 0 ||
		!d.definite(k) || asides[d.word(k)] || d.speaksAs(pair{k, k + 1}) != cannot {
		return false
	}
	w := d.word(start - 1)
	if thatWords[w] {
		w = d.word(start - 2)
	}
	return !prepositions[strings.TrimPrefix(w, "و")] && (fm.gender == 'f') == (feminine(d.word(k)) || brokenPlural(base(d.word(k))))
}

// onThing reports whether an indefinite thing comes right before the verb at word i, which says
// what is written on it or what it requires.
func (d *reader) onThing(i int) bool {
	w := d.word(i - 1)
	if w == "اخري" && d.tokens[i].pause == joined {
		w = d.word(i - 2) // «أسئلة أخرى تطلب»
	}
	return i > 0 && d.tokens[i].pause == joined && d.tokens[i-1].mention == 0 && !definite(w) && d.nouns[w] == thing && !d.joinedOn(i)
}

// saidOfThing reports whether an indefinite noun that does not speak comes right before the verb at
// word i: the verb of «مبنى يعتقد أن شابا فيه» is passive.
func (d *reader) saidOfThing(i int) bool {
	k := i - 1
	return k > 0 && d.tokens[i].pause == joined && d.tokens[k].mention == 0 && d.tokens[k].opens < 0 && !d.definite(k) &&
		!d.bars(k) && !particles[d.word(k)] && !subordinators[d.word(k)] &&
		d.kindOf(d.word(k)) == mute && !titles[d.word(k)] && !numeric(d.word(k)) && !d.joinedOn(i) && d.word(k) != "و" && !turns[d.word(k)]
}

// ofThingBefore reports whether the subject of the verb at word i is an indefinite thing right
// before it, after a preposition.
func (d *reader) ofThingBefore(i int) bool {
	k := i - 1
	return d.saidOfThing(i) &&
		(d.proclitic(k, "ل") || d.proclitic(k, "ب") ||
			prepositions[strings.TrimPrefix(d.word(k-1), "و")] && d.tokens[k].pause == joined)
}

// imperfectAt reports whether word k is the imperfect of a verb of the lexicon.
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
	// lawTexts lay down rules, and do not speak.
	lawTexts = arabic.WordSet(`النص القانون المادة الفقرة اللائحة الدستور العقد المرسوم البند الاتفاقية المعاهدة التشريع الميثاق نص قانون مادة`)
	// offered are things that one may accept or not.
	offered = arabic.WordSet(`عرضا عروضا منصبا وظيفة هدية رشوة مبلغا جائزة قرضا راتبا`)
	// pardons are what one seeks for others.
	pardons = arabic.WordSet(`عذر أعذار عذرا أعذارا طريق طريقا سبيل سبيلا`)
	// silences are what somebody who says nothing refuses to do.
	silences = arabic.WordSet(`نشر الكشف كشف التعليق التصريح ذكر الإفصاح التعقيب الإدلاء الحديث التحدث الرد الإجابة إعطاء الخوض`)
	// hidings are what a source asks for so as to remain unnamed.
	hidings  = arabic.WordSet(`إخفاء حجب كتمان إغفال تعريفه تعريفها تعريفهم`)
	ownNames = arabic.WordSet(`اسمه اسمها هويته هويتها أسمائهم هوياتهم هويتهم`)
	// moods are feelings that things, not people, call for.
	moods = arabic.WordSet(`القلق التفاؤل التشاؤم الأسف السخرية الخجل الدهشة الشك الاستغراب الفخر العجب الضحك الرثاء`)
	// prayed are names of God after «سائلا».
	prayed = arabic.WordSet(`الله المولى الباري العلي`)
	// claimed are acts that one may claim to have done.
	claimed = arabic.WordSet(`هجوم هجومين هجمات عملية عمليتين عمليات تفجير تفجيرين تفجيرات مسؤولية اعتداء اعتداءات اغتيال قصف استهداف إطلاق قتل خطف اختطاف إسقاط هجوما عملا`)
)

// thingActs reports whether the apparent object of a verb that opens its sentence is its subject, a
// thing, or the subject of a passive: «يؤكد الحادث ضرورة الصيانة», «أعلنت حالة الطوارئ».
func (d *reader) thingActs(f *finding, object int) bool {
	i := f.cue.from
	from, _ := d.sentence(i)
	if i != from || object != i+1 || f.form.tense == participle || f.form.object || f.form.first ||
		f.form.number != 's' || !f.speaker.empty() {
		return false
	}
	w := base(d.word(object))
	if d.tokens[object].mention > 0 || d.tokens[object].opens >= 0 || d.speaksAs(pair{object, object + 1}) != cannot {
		return false
	}
	return (f.form.gender == 'f') == (feminine(w) || brokenPlural(w))
}

// brokenPlural reports whether a word has the form of «أحداث».
func brokenPlural(w string) bool {
	r := []rune(w)
	return len(r) == 5 && r[0] == 'ا' && r[3] == 'ا'
}

// isThingAlone reports whether the noun of a phrase is a thing that does not speak, with nobody
// named in the phrase.
func (d *reader) isThingAlone(p pair) bool {
	k := d.nounOf(p)
	return d.tokens[k].mention == 0 && d.kindOf(d.word(k)) == thing && d.speaksAs(p) == cannot
}

// thingThreatens reports whether the subject of a verb of threatening is a thing, or a noun with
// its genitive right before the verb that is not known to speak: «تعطل المحطة يهدد».
func (d *reader) thingThreatens(f *finding) bool {
	i := f.cue.from
	if !f.speaker.empty() {
		return d.speaksAs(f.speaker) < may
	}
	k := i - 2
	return k >= 0 && d.tokens[i].pause == joined && d.tokens[i-1].pause == joined && d.tokens[k].mention == 0 &&
		!d.definite(k) && !d.bars(k) &&
		(d.definite(i-1) || d.tokens[i-1].mention > 0) && !titles[d.word(k)] && d.speaksAs(pair{k, i}) < may
}

// hearsay reports whether the verb at word i has no speaker: it is in a clause about hearsay
// («وثائق يقال إنها تدين دمشق») or says what an event calls for.
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

// exists may come before «ما يشير إلى».
var exists = arabic.WordSet(`وجود هناك يوجد ثمة ليس`)

// unsaid are passives of saying and verbs of seeming.
var unsaid = arabic.WordSet(`يقال قيل يعتقد يزعم يبدو يظهر يفترض يشاع يذكر`)
