package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// at reads the statement whose cue begins at word i.
func (d *reader) at(i int) (finding, bool) {
	if f, ok := d.turn(i); ok {
		return f, true
	}
	if f, ok := d.line(i); ok {
		return f, true
	}
	if f, ok := d.phrase(i); ok {
		return f, true
	}
	if m := d.tokens[i].mention; m > 0 && d.isPerson(m) && !d.startsMention(i) && d.nouns[d.word(i)] == human {
		return finding{}, false // «منير طالب»
	}
	if i > 0 && d.raw(i-1) == "آل" && d.tokens[i].pause == joined {
		return finding{}, false // «صالح آل طالب»
	}
	if f, ok := d.relayed(i); ok {
		return f, true
	}
	for _, fm := range d.formsAt(i) {
		switch d.cues[fm.cue].kind {
		case verbCue:
			if f, ok := d.verb(i, fm); ok {
				return f, true
			}
		case nounCue:
			if f, ok := d.noun(i, fm); ok {
				return f, true
			}
		}
	}
	return finding{}, false
}

// verb reads a statement reported by a verb or a participle.
func (d *reader) verb(i int, fm form) (finding, bool) {
	c := &d.cues[fm.cue]
	if d.advises(i, c) {
		c = advice(c)
	}
	open := d.leftOpen(i, c)
	if !open && d.denied(i, fm.tense) || d.isNoVerb(i, fm, c) {
		return finding{}, false
	}
	_, end := d.sentence(i)
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	before, ok := d.verbSpeaker(&f, c, end)
	if !ok {
		return finding{}, false
	}
	start, took := d.complement(&f, c, end)
	if took == wantThat && f.speaker.empty() && before.empty() && d.thingTells(i, start, fm) {
		return finding{}, false
	}
	if took == 0 {
		said := d.saidBefore(&f, c)
		if said.empty() {
			return finding{}, false
		}
		f.content, f.took = said, wantQuote
		if d.resolve(&f); f.speaker.empty() {
			f.voice, f.way = d.beforeQuote(said.from, fm)
		}
		return f, true
	}
	f.took = took
	f.content = pair{start, d.contentEnd(start, i, end)}
	if !d.reports(&f, c, before) {
		return finding{}, false
	}
	if open && c.class == corpus.Deny {
		f.class = corpus.Say
	}
	if open {
		f.cue.from = i - 1 // without its first word, «لم يستبعد» would say the opposite
	}
	return f, true
}

// isNoVerb reports whether word i is not a reporting verb here, whatever its complement.
func (d *reader) isNoVerb(i int, fm form, c *cue) bool {
	switch {
	case fm.tense == perfect && d.passive(i) && !(strings.HasPrefix(c.lemma, "نقل") && d.word(i+1) == "عن"), d.scripture(i + 1), d.hedged(i), fm.tense == perfect && (d.governed(i) || d.afterParticiple(i)), fm.tense == imperfect && d.remembering(i), !d.stands(i, fm, c):
		return true
	}
	if k := i + 2; k < len(d.tokens) && d.tokens[i].pause == comma && d.tokens[k].pause == comma && freeThat[d.word(k)] && fm.tense == perfect && !d.joinedOn(i) && d.definite(i-1) {
		return true // «قال مدير المرفأ، دان كوتس، إن»: his name
	}
	if strings.HasPrefix(c.lemma, "كتب") && i+1 < len(d.tokens) && d.tokens[i+1].pause == dash {
		return true // «كتب – كريم حلمي: …»: the author of the whole text
	}
	if w := d.word(i - 1); (w == "الذي" || w == "التي" || w == "الذين") && d.wantsNoName(i) && d.namelessAsk(i) {
		return true // «المسؤول، الذي اشترط عدم الكشف عن هويته»
	}
	return c.class == corpus.Deny && d.isVerb(i+1) && d.joinedOn(i+1) // «ينفي ويؤكد أنه»: what follows belongs to the second verb
}

// passive reports whether the perfect at word i has the vowel signs of a passive: «اتُهمت قوات»,
// «أُعلن».
func (d *reader) passive(i int) bool {
	const damma = '\u064f'
	letters := 0
	for _, r := range strings.TrimPrefix(d.raw(i), "و") {
		if r == damma {
			return letters > 0
		}
		if letters++; letters > 2 {
			return false
		}
	}
	return false
}

// reports reports whether a verb reports its complement, and finds the speaker: after the verb,
// before it, or the previous speaker. It ends the content where something else begins.
func (d *reader) reports(f *finding, c *cue, before pair) bool {
	i, fm, start, took := f.cue.from, f.form, f.content.from, f.took
	if d.hangsOn(f, c) || d.ofThing(f, c) || d.saysNothing(f, c, start) {
		return false
	}
	if f.speaker.empty() && before.empty() && !d.mayLackSubject(i, fm, c, took) {
		return false
	}
	if f.speaker.empty() {
		f.speaker = before
		w := d.word(i - 1)
		f.far = relatives[w] && before.to < i && (strings.HasPrefix(w, "و") && before.to < i-1 || d.isPlace(before.from)) // «… التي تربطه بالنادي، والتي تؤكد»
	}
	if fm.tense == imperfect && f.speaker.empty() && !fm.object && d.tellsMoreOfHer(i, fm) {
		return false // «أي علامة أخرى تشير إلى»
	}
	if took == wantObject && c.takes&initial != 0 && f.speaker.empty() && fm.gender == 'm' && (d.tokens[i].colon || d.tokens[i].opens >= 0) {
		return false // «قال: طلب العلم فريضة»
	}
	if f.speaker == before && !before.empty() && took != wantQuote && d.isThingAlone(before) || d.isNoSpeech(f, c, start) {
		return false // «مضي القوات يهدد بتقويض الهدنة»
	}
	d.trim(f, c)
	if f.content.empty() {
		return false
	}
	d.resolve(f)
	return took != wantObject || f.way == going || f.way == goingOn || f.way == partner || !d.thingActs(f, start)
}

// remembering reports whether the apparent imperfect at word i is a verbal noun, judging by what
// comes before it: «على مدى تذكر النساء», «عدم توقع».
func (d *reader) remembering(i int) bool {
	if i == 0 || !strings.HasPrefix(d.word(i), "ت") || d.tokens[i].pause > joined || d.tokens[i].opens >= 0 {
		return false
	}
	return d.word(i-1) == "مدي" && hasFinalAlifMaqsura(d.raw(i-1)) || d.word(i-1) == "عدم"
}

// leftOpen reports whether a negation comes before a verb of ruling out at word i, so that what
// follows is considered possible («لم يستبعد فلان إغلاق المرفأ»).
func (d *reader) leftOpen(i int, c *cue) bool {
	return i > 0 && d.tokens[i].pause == joined && (strings.HasPrefix(c.lemma, "استبعد") || strings.HasPrefix(c.lemma, "نفى")) && negations[d.word(i-1)]
}

// hangsOn reports whether a verb belongs to a clause about something else, so that nobody says what
// follows.
func (d *reader) hangsOn(f *finding, c *cue) bool {
	i, fm := f.cue.from, f.form
	if last := d.word(f.speaker.to - 1); !f.speaker.empty() && (last == "من" || last == "باسم") {
		return true // «ترفض كثير من "…" الشحن»: no known subject
	}
	if w := d.word(i - 2); d.word(i-1) == "ما" && (w == "وهو" || w == "هو") && f.speaker.empty() {
		return true // «وهو ما دعا إلى»
	}
	if w := d.word(i - 1); (w == "بما" || w == "مما" || w == "ما" && i > 1 && d.tokens[i-1].pause >= comma) && fm.tense == imperfect && !fm.object && (f.speaker.empty() || d.speaksAs(f.speaker) < can) {
		return true // «بما يهدد السلم», «ما يؤكد أن»
	}
	if w := d.word(i - 1); (w == "ما" || w == "مما") && f.took == wantTo && !fm.object && strings.HasPrefix(c.lemma, "دعا") && !resumptives[d.word(i+1)] {
		return true // «هذا ما دعا حلمي إلى دق الجرس»: what made him do it
	}
	if w := d.word(i - 1); (w == "الذي" || w == "التي") && leadsBack(w, d.word(i+1)) && c.class == corpus.Demand && f.took&(wantFor|wantWith) != 0 {
		return true // «الإضراب الذي دعت إليه التنسيقية للأساتذة»: its object comes before it
	}
	if f.took == wantObject && (c.class == corpus.Demand || c.class == corpus.Announce) && broughtBack[d.word(i+1)] {
		return true // «انتخابات دعت إليها فلانة العام الماضي», «حادثة كشف عنها صحفي في ملف»
	}
	if d.word(i-1) == "كما" && (c.class == corpus.Demand || c.class == corpus.Promise) && f.took&(wantThat|wantQuote|wantObject) == 0 && d.pauseIn(max(f.speaker.to, i+1), f.content.from) {
		return true // «كما أمر السلطان»
	}
	if w := d.word(i - 1); w == "ما" && c.class == corpus.Say && f.took != wantThat && d.word(i-2) != "وهو" && d.word(i-2) != "هو" && (fm.object && f.took == wantObject || resumptives[d.word(i+1)]) {
		return true // «على خلفية ما ذكرته الهيئة», «ما صرح به حلمي»
	}
	if d.word(i-1) == "ما" && c.class == corpus.Announce && fm.object && f.took&(wantThat|wantQuote) == 0 {
		return true // «ما أعلنته الهيئة عن الرصيف بعيد عن الواقع»: a judgement by somebody else
	}
	if f.speaker.empty() && d.word(i-1) == "التي" && fm.tense == imperfect && fm.gender == 'm' && fm.number == 's' {
		return true // «الوثائق التي يزعم أنها»
	}
	return false
}

// pauseIn reports whether a pause comes before one of the words in [from, to].
func (d *reader) pauseIn(from, to int) bool {
	for k := from; k <= to && k < len(d.tokens); k++ {
		if d.tokens[k].pause >= comma {
			return true
		}
	}
	return false
}

// ofThing reports whether the subject of the verb is a thing before it, so that nobody speaks.
func (d *reader) ofThing(f *finding, c *cue) bool {
	i, fm := f.cue.from, f.form
	if f.took == wantThat && c.takes&own != 0 && fm.tense == imperfect && fm.number == 's' && d.saidOfThing(i) {
		return true
	}
	if f.took == wantObject && fm.tense == imperfect && f.speaker.empty() && !fm.object && d.thingThat(i) {
		return true // «تملك أدلة تدين فلانا»
	}
	// «يتعرضون لحرارة تهدد حياتهم»
	return f.took == wantObject && fm.tense == imperfect && f.speaker.empty() && d.ofThingBefore(i) && !(resumptives[d.word(i+1)] && !d.publisher(i).empty())
}

// isNoSpeech reports whether the complement, from word start on, or what comes before the verb
// shows that it reports no speech, or somebody else's.
func (d *reader) isNoSpeech(f *finding, c *cue, start int) bool {
	i := f.cue.from
	switch {
	case f.took == wantObject && strings.HasPrefix(c.lemma, "هدد") && d.thingThreatens(f):
		return true // «تعطل المحطة يهدد الاستجابة»
	case (strings.HasPrefix(c.lemma, "قضى") || strings.HasPrefix(c.lemma, "حكم")) && f.took&wantThat == 0 && !d.judges(f.speaker) && !d.judgesOn(f):
		return true // «قضى حلمي بسكتة», «حكم البلاد بالحديد»
	case strings.HasPrefix(c.lemma, "قضى") && !f.speaker.empty() && d.tokens[f.speaker.from].mention == 0 && !d.judges(f.speaker):
		return true // «النظام يقضي بأن»
	case f.took == wantQuote && relatives[d.word(i-1)] && strings.HasPrefix(c.lemma, "كتب"):
		return true // «الصحيفة التي يكتب بها فلان: "…"»: the outer speaker's words
	case f.took == wantWith && gestures[strings.TrimPrefix(d.word(start), "ب")]:
		return true // «لوح بعلامة النصر»
	}
	return d.hearsay(i)
}

// trim ends the content where something else begins.
func (d *reader) trim(f *finding, c *cue) {
	start := f.content.from
	if f.took&(wantThat|wantQuote) == 0 {
		f.content.to = d.beforeThat(f.content, c.class)
		f.content.to = d.beforeOther(f)
	}
	f.content.to = d.beforeDenial(f.content)
	f.content.to = d.ownDeed(f)
	f.content.to = d.endOfRelative(f)
	if f.took != wantQuote {
		f.content.to = d.beforeOuter(f.content)
	}
	if strings.HasPrefix(c.lemma, "وصف") {
		f.content.to = d.asQuoted(f.content)
	}
	if c.class == corpus.Announce && f.took == wantThat {
		f.content.to = d.beforeOutcome(f.content)
	}
	if q := d.tokens[start].opens; q >= 0 && f.form.object {
		f.content.to = start // «وصفه ب"…"»: the quotation alone
		for k := start; k < len(d.tokens) && d.tokens[k].Start < d.quotes[q].end; k++ {
			f.content.to = k + 1
		}
	}
}

// reading returns how the subject of a cue ends.
func (c *cue) reading() reading {
	var r reading
	if c.takes&(wantObject|wantFrom) != 0 {
		r |= beforeObject
	}
	if c.takes&wantWith != 0 {
		r |= beforeWith
	}
	if strings.HasPrefix(c.lemma, "كتب ") {
		r |= beforeTo // «كتب الأمير إلى الملك أنه»
	}
	for w, bit := range map[want]reading{wantIn: beforeIn, wantTo: beforeTo, wantOn: beforeOn, wantAbout: beforeAbout, wantOf: beforeOf} {
		if c.takes&w != 0 {
			r |= bit
		}
	}
	return r
}

// documents are nouns for what speaks without being a person or body.
var documents = arabic.WordSet(`بيان تقرير رسالة مذكرة تصريحات معلومات تقارير وثيقة وثائق دراسة فيديو خطاب كلمة تغريدة مقال بيانا تقريرا رسالته كلمته
	بيانه خطابه تصريح مقابلة أنباء مصادر رسمية`)

// gestures are what one shows without words.
var gestures = arabic.WordSet(`علامة إشارة علم أعلام يده يديه يدها الأعلام العلم سلاح سيف منديل راية رايات لافتة لافتات`)

// interviews are occasions for speaking.
var interviews = arabic.WordSet(`تصريح تصريحات تصريحه حديث حديثه بيان مؤتمر مقابلة كلمة كلمته اتصال خطاب تغريدة رسالة`)

// broughtBack refer back to what was called for or told, which comes before the verb.
var broughtBack = arabic.WordSet(`إليه إليها عنه عنها`)

// namelessAsk reports whether a word for the source's own name follows the verb at word i.
func (d *reader) namelessAsk(i int) bool {
	const near = 5 // words
	for k := i + 1; k < len(d.tokens) && k <= i+near && d.tokens[k].pause == joined; k++ {
		if ownNames[d.word(k)] {
			return true
		}
	}
	return false
}
