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
	if i > 0 && d.tokens[i].pause == joined && (d.raw(i-1) == "آل" || d.tokens[i-1].mention > 0 && fathers[d.word(i-1)]) {
		return finding{}, false // «صالح آل طالب», «علي بن أبي طالب»
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
	if !ok || !d.chain(&f, c, end) {
		return finding{}, false
	}
	if said := d.lineBefore(&f, c); !said.empty() {
		f.content, f.took = said, wantQuote
		if d.resolve(&f); f.speaker.empty() {
			f.voice, f.way = d.beforeQuote(said.from, fm)
		}
		return f, true
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
	if open {
		f.cue.from = i - 1 // without its first word, «لم يستبعد» would say the opposite
	}
	return f, true
}

// isNoVerb reports whether word i is not a reporting verb here, whatever its complement.
func (d *reader) isNoVerb(i int, fm form, c *cue) bool {
	switch {
	case fm.tense == perfect && d.passive(i) && !(strings.HasPrefix(c.lemma, "نقل") && d.word(i+1) == "عن"),
		d.scripture(i + 1), d.hedged(i), fm.tense == perfect && (d.governed(i) || d.afterParticiple(i)),
		fm.tense == imperfect && (d.remembering(i) || d.ofAny(i)), !d.stands(i, fm, c), d.isUnsaid(i, fm, c):
		return true
	}
	if k := i + 2; k < len(d.tokens) && d.tokens[i].pause == comma && d.tokens[k].pause == comma &&
		freeThat[d.word(k)] && fm.tense == perfect && !d.joinedOn(i) && d.definite(i-1) {
		return true // «قال مدير المرفأ، دان كوتس، إن»: his name
	}
	if n := len(d.tokens); i > 0 && i+2 < n && says[strings.TrimPrefix(d.word(i-1), "و")] && d.tokens[i].pause == joined && fm.tense == perfect &&
		d.tokens[i+1].pause == joined && !d.joinedOn(i) && !d.definite(i+1) && !d.bars(i+1) && d.tokens[i+2].pause == comma {
		return true // «قال دان كوتس، مدير المرفأ»: his name
	}
	if n := len(d.tokens); i > 0 && i+1 < n && says[strings.TrimPrefix(d.word(i-1), "و")] && d.tokens[i].pause == joined && fm.tense == perfect &&
		d.tokens[i+1].pause == comma {
		return true // «اعترف فايد، البالغ من العمر 46 عاما، بأنه»: his name
	}
	if strings.HasPrefix(c.lemma, "كتب") && i+1 < len(d.tokens) && d.tokens[i+1].pause == dash {
		return true // «كتب – كريم حلمي: …»: the author of the whole text
	}
	if w := d.word(i - 1); (w == "الذي" || w == "التي" || w == "الذين") && d.wantsNoName(i) && d.namelessAsk(i) {
		return true // «المسؤول، الذي اشترط عدم الكشف عن هويته»
	}
	if n := len(d.found); n > 0 && d.found[n-1].content.from == i && freeThat[d.word(i-1)] &&
		d.tokens[i].opens < 0 && fm.tense == perfect && fm.gender == 'm' && fm.number == 's' && !fm.object {
		return true // «شدد على أن رد بريطانيا على الهجوم»: a noun
	}
	return c.class == corpus.Deny && d.isVerb(i+1) && d.joinedOn(i+1) // «ينفي ويؤكد أنه»: what follows belongs to the second verb
}

// says are verbs right behind which no other verb comes.
var says = arabic.WordSet(`قال قالت يقول تقول أضاف أضافت أوضح أوضحت صرح صرحت أعلن أعلنت اعترف اعترفت ذكر ذكرت أفاد أفادت`)

// ofAny reports whether the imperfect at word i only says of which kind what is meant by «أي» would be:
// «لم يصدر أي بيان رسمي يدين الهجوم».
func (d *reader) ofAny(i int) bool {
	k := i - 1
	for k > i-3 && k > 0 && d.tokens[k].pause == joined && d.isBareAdjective(k) {
		k--
	}
	return k > 0 && d.tokens[i].pause == joined && d.tokens[k].pause == joined && (d.word(k-1) == "اي" || d.word(k-1) == "ايه")
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
	if d.hangsOn(f, c) || d.ofThing(f, c) || d.isDeclared(f, c) || d.foundOut(f, c) || d.saysNothing(f, c, start) {
		return false
	}
	if f.speaker.empty() && before.empty() && (!d.mayLackSubject(i, fm, c, took) || d.turnsOut(fm, c)) {
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
	f.content.to = d.beforeLike(f)
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

// fathers are parts of a name that another follows.
var fathers = arabic.WordSet(`أبي أبو بن ابن بنت`)

// documents are nouns for what speaks without being a person or body.
var documents = arabic.WordSet(`بيان تقرير رسالة مذكرة تصريحات معلومات تقارير وثيقة وثائق دراسة فيديو خطاب كلمة تغريدة مقال بيانا تقريرا رسالته كلمته
	بيانه خطابه تصريح مقابلة أنباء مصادر رسمية`)

// interviews are occasions for speaking.
var interviews = arabic.WordSet(`تصريح تصريحات تصريحه حديث حديثه بيان مؤتمر مقابلة كلمة كلمته اتصال خطاب تغريدة رسالة`)
