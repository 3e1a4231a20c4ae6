package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// at reads the statement whose cue begins at word i.
func (d *reader) at(i int) (finding, bool) {
	if f, ok := d.phrase(i); ok {
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
	if d.scripture(i+1) || d.denied(i, fm.tense) || d.hedged(i) || fm.tense == perfect && d.governed(i) || !d.stands(i, fm, c) {
		return finding{}, false
	}
	if c.class == corpus.Deny && d.isVerb(i+1) && d.joinedOn(i+1) {
		return finding{}, false // «ينفي ويؤكد أنه»: what follows is of the other
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
		if before := d.saidBefore(&f, c); !before.empty() {
			f.content, f.took = before, wantQuote
			d.resolve(&f)
			return f, true
		}
		return finding{}, false
	}
	f.took = took
	f.content = pair{start, d.contentEnd(start, i, end)}
	if d.hangsOn(&f, c) || d.ofThing(&f, c) || d.saysNothing(&f, c, start) {
		return finding{}, false
	}
	if f.speaker.empty() && before.empty() && !d.mayLackSubject(i, fm, c, took) {
		return finding{}, false
	}
	if f.speaker.empty() {
		f.speaker = before
		w := d.word(i - 1)
		f.far = relatives[w] && before.to < i && (strings.HasPrefix(w, "و") && before.to < i-1 || d.isPlace(before.from)) // «… التي تربطه بالنادي، والتي تؤكد»
	}
	if took == wantObject && c.takes&initial != 0 && f.speaker.empty() && fm.gender == 'm' && (d.tokens[i].colon || d.tokens[i].opens >= 0) {
		return finding{}, false // «قال: طلب العلم فريضة»
	}
	if f.speaker == before && !before.empty() && took != wantQuote && d.isThingAlone(before) || d.hearsay(i) {
		return finding{}, false // «مضي القوات يهدد بتقويض الهدنة»
	}
	if took == wantObject && strings.HasPrefix(c.lemma, "هدد") && d.thingThreatens(&f) {
		return finding{}, false // «تعطل المحطة يهدد الاستجابة»
	}
	if took == wantQuote && relatives[d.word(i-1)] && strings.HasPrefix(c.lemma, "كتب") {
		return finding{}, false // «الصحيفة التي يكتب بها فلان: "…"» goes on with who speaks
	}
	if took == wantWith && gestures[strings.TrimPrefix(d.word(start), "ب")] {
		return finding{}, false // «لوح بعلامة النصر»
	}
	d.trim(&f, c)
	if f.content.empty() {
		return finding{}, false
	}
	d.resolve(&f)
	if took == wantObject && f.way != going && f.way != goingOn && f.way != partner && d.thingActs(&f, start) {
		return finding{}, false
	}
	return f, true
}

// verbSpeaker finds who a verb's subject is: behind it, which it puts down, or in what it
// gives, before it. It is false where the verb has a subject that cannot speak.
func (d *reader) verbSpeaker(f *finding, c *cue, end int) (before pair, ok bool) {
	i, fm := f.cue.from, f.form
	if fm.tense != participle && !fm.first {
		before = d.subjectBefore(i, fm)
		told := d.explains(i, fm, c)
		if !told.empty() {
			before = told
		}
		if w := d.word(i - 1); thatWords[w] && !freeThat[w] && d.tokens[i].pause == joined && c.takes&(wantObject|wantWith) != 0 && fm.number != 'p' {
			// «نفى أنه أمر الوزارة بالإخلاء»: the pronoun is who, what follows is whom
		} else if !before.empty() && d.onlyParticles(before.to, i) && c.takes&whom != 0 {
			// «والرئيس أبلغ نظيره أن», «وكان الرئيس قد أبلغ نظيره أن»: who is told is next
		} else if !told.empty() {
			// «أما أنقرة فترى غير ذلك، إذ تطالب موسكو بأن»: whom she asks
		} else if before.empty() || c.takes&wantObject == 0 || d.speaksAs(before) == cannot || d.actsAfter(before.to, i, end) {
			if c.takes&wantObject != 0 && d.word(i+1) == "ذلك" && d.somebodyAt(i+2, end) && !d.definite(i+2) {
				return before, false // «وأنكر ذلك فلان»
			}
			r := c.reading()
			if fm.object {
				r |= beforeWith
			}
			from := i + 1
			from = d.recipient(from, end)
			p := d.nounPhrase(from, end, r)
			if c.takes&whom != 0 {
				p = d.withoutWhom(p)
			}
			if p.to == p.from+1 && things[d.word(p.from)] && !(p.from == i+1 && d.follows(p.to, end, wantThat|wantQuote)) {
				p.to = p.from // «وقال في بيان ذلك إن», «أرجع ذلك إلى»
			}
			if q := d.share(from, end); p.empty() && !q.empty() {
				f.speaker = q
			} else if p.from == i+1 && d.mayBeThem(p.from, fm) && !d.hasPerson(p) && (addresses(c) || d.follows(p.to, end, wantThat|wantQuote)) {
				return before, false // «وحذر المارة من»: who, or whom
			} else if p.from == i+1 && d.isWhom(p.from, fm) && !d.hasPerson(p) && (d.kindOf(d.word(p.from)) != human || c.class == corpus.Demand || c.class == corpus.Accuse) {
				// «وطالب المحكمة باستدعاء الشهود»: he, and she is whom he asks
			} else if d.speaks(p, fm, c) && !d.tellsWhere(i, from, c) {
				f.speaker = p
				if (c.class == corpus.Accuse || c.class == corpus.Criticize) && c.takes&wantObject != 0 && strings.HasSuffix(d.word(p.from), "ات") && d.disagrees(f) {
					f.speaker = pair{i + 1, i + 1} // «واتهم ميليشيات …»: whom
				}
			} else if !p.empty() && !d.mannerOfSaying(p, end) && (c.takes&wantObject == 0 || d.follows(p.to, end, wantThat|wantQuote) || d.acts(p, c) && d.follows(p.to, end, wantWith|wantTo|wantOf|wantAbout)) {
				return before, false // «أكدت الجريمة أن»
			}
		}
	}
	if f.speaker.empty() {
		f.speaker = d.quotedSpeaker(i+1, end)
	}
	return before, true
}

// addresses tells whether a cue has behind it whom it is said to or what somebody has to do.
func addresses(c *cue) bool {
	return c.takes&whom != 0 || c.class == corpus.Demand || c.class == corpus.Accuse || c.class == corpus.Warn
}

// hangsOn tells whether a verb belongs to a clause about something else, so that nobody
// says what follows.
func (d *reader) hangsOn(f *finding, c *cue) bool {
	i, fm := f.cue.from, f.form
	if w := d.word(i - 2); d.word(i-1) == "ما" && (w == "وهو" || w == "هو") && f.speaker.empty() {
		return true // «وهو ما دعا إلى»
	}
	if w := d.word(i - 1); (w == "بما" || w == "مما" || w == "ما" && i > 1 && d.tokens[i-1].pause >= comma) && fm.tense == imperfect && !fm.object && (f.speaker.empty() || d.speaksAs(f.speaker) < can) {
		return true // «بما يهدد السلم», «ما يؤكد أن»
	}
	if w := d.word(i - 1); (w == "ما" || w == "مما") && f.took == wantTo && !fm.object && strings.HasPrefix(c.lemma, "دعا") && !resumptives[d.word(i+1)] {
		return true // «هذا ما دعا حلمي إلى دق الجرس»: what made him
	}
	if w := d.word(i - 1); w == "ما" && c.class == corpus.Say && f.took != wantThat && d.word(i-2) != "وهو" && d.word(i-2) != "هو" && (fm.object && f.took == wantObject || resumptives[d.word(i+1)]) {
		return true // «على خلفية ما ذكرته الهيئة», «ما صرح به حلمي»
	}
	if d.word(i-1) == "ما" && c.class == corpus.Announce && fm.object && f.took&(wantThat|wantQuote) == 0 {
		return true // «ما أعلنته الهيئة عن الرصيف بعيد عن الواقع»: of whoever judges it
	}
	if f.speaker.empty() && d.word(i-1) == "التي" && fm.tense == imperfect && fm.gender == 'm' && fm.number == 's' {
		return true // «الوثائق التي يزعم أنها»
	}
	return false
}

// ofThing tells whether the verb is of a thing that stands before it, and no saying of anybody.
func (d *reader) ofThing(f *finding, c *cue) bool {
	i, fm := f.cue.from, f.form
	if f.took == wantThat && c.takes&own != 0 && fm.tense == imperfect && fm.number == 's' && d.saidOfThing(i) {
		return true
	}
	// «يتعرضون لحرارة تهدد حياتهم»
	return f.took == wantObject && fm.tense == imperfect && f.speaker.empty() && d.ofThingBefore(i)
}

// trim ends what was said where something else begins.
func (d *reader) trim(f *finding, c *cue) {
	start := f.content.from
	if f.took&(wantThat|wantQuote) == 0 {
		f.content.to = d.beforeThat(f.content)
		f.content.to = d.beforeOther(f)
	}
	f.content.to = d.beforeDenial(f.content)
	f.content.to = d.ownDeed(f)
	f.content.to = d.endOfRelative(f)
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

// mannerOfSaying tells whether what stands between a verb and a quotation tells how it was
// said, and who said it is named before: «وقالت بحزن شديد: "…"», «وتضيف مبتسمة: "…"».
func (d *reader) mannerOfSaying(p pair, end int) bool {
	w, raw := d.word(p.from), d.raw(p.from)
	if p.to >= end || !d.tokens[p.to].colon && d.tokens[p.to].opens < 0 || p.to-p.from > 3 || d.tokens[p.from].mention > 0 || d.definite(p.from) {
		return false
	}
	return d.proclitic(p.from, "ب") || strings.HasPrefix(w, "م") && (strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ا") || strings.HasSuffix(raw, "ً")) && d.kindOf(w) == mute
}

// tellsWhere tells whether the verb at word i has «فيه» or «فيها» right after it and
// goes on with a clause: then it has its subject before it, and its object next
// («ألقت منشورات دعت فيها السكان إلى»).
func (d *reader) tellsWhere(i, from int, c *cue) bool {
	w := d.word(i + 1)
	return from > i+1 && (w == "فيه" || w == "فيها") && c.takes&wantObject != 0 && (!d.opensClause(i) || d.tokens[i].pause == comma && !d.joinedOn(i))
}

// speaks tells whether a noun phrase after a verb may be its subject: what cannot
// speak is its object, and what may be no verb wants somebody who can.
func (d *reader) speaks(p pair, fm form, c *cue) bool {
	least := unheard
	if c.takes&initial != 0 && fm.tense == perfect && fm.gender == 'm' {
		least = may
	}
	if p.empty() || strings.HasPrefix(c.lemma, "كتب") && d.kindOf(d.word(p.from)) == paper {
		return false // «كتب تغريدة»
	}
	if w := d.word(p.from); w == "اي" || w == "ايه" || fromThem[w] && !hasFinalAlifMaqsura(d.raw(p.from)) {
		return false // «ثلاثتهم ينفون أي تورط»
	}
	if w := d.word(p.from); p.to == p.from+1 && (orders[w] || things[w]) {
		return false // «أمر ملكي بإعفاء الوزير», «يؤكد ذلك أن»
	}
	if k := p.from; (d.proclitic(k, "ل") || d.proclitic(k, "ب") || d.heldBy(k)) && !titles[d.word(k)] && d.word(k) != "باسم" && !wholeWords[d.word(k)] {
		return false // «أعلن لكل المحبين», «تكشف لـCNN»
	}
	return d.speaksAs(p) >= least
}

// acts tells whether a thing is the subject of a verb that things have, too: «تهدد
// الأزمات بإغلاق المرفأ».
func (d *reader) acts(p pair, c *cue) bool {
	switch c.class {
	case corpus.Criticize, corpus.Deny, corpus.Accuse:
		return false
	}
	return d.kindOf(d.word(p.from)) == thing || c.class == corpus.Warn && d.definite(p.from) && d.speaksAs(p) == cannot
}

// heldBy tells whether ل or ب is written before the name at word k.
func (d *reader) heldBy(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.mentions[m-1].Start > d.tokens[k].Start && (strings.HasPrefix(d.word(k), "ل") || strings.HasPrefix(d.word(k), "ب"))
}

// follows tells whether what a verb takes begins at word k.
func (d *reader) follows(k, end int, w want) bool { return k < end && d.marker(k)&w != 0 }

// mayLackSubject tells whether a verb without a subject of its own may be that
// of the speaker before. «يذكر أن» is said by nobody; «فضيحة كشفت عن» and «بما
// يهدد» say something about the noun before them.
func (d *reader) mayLackSubject(i int, fm form, c *cue, took want) bool {
	if fm.tense == participle || fm.first || fm.object {
		return true
	}
	if fm.tense == imperfect && fm.gender == 'm' && c.takes&own != 0 && (d.opensClause(i) || d.tokens[i-1].mention == 0 && !d.definite(i-1)) {
		return false // «يذكر أن», «رفات يعتقد أنه»
	}
	if d.opensClause(i) {
		return true
	}
	w := d.word(i - 1)
	if relatives[w] || w == "بما" || w == "مما" {
		return w != "من" && took != wantObject
	}
	if took == wantThat && strings.HasPrefix(d.word(i+1), "انه") || resumptives[d.word(i+1)] {
		return true // «صورة قالت إنها», «بيان قال فيه»
	}
	return documents[d.word(i-2)] && d.tokens[i-1].pause == joined || d.definite(i-1) || d.tokens[i-1].mention > 0 || documents[w] || asides[w] || subordinators[w]
}

// reading says how the subject of a cue ends.
func (c *cue) reading() reading {
	var r reading
	if c.takes&(wantObject|wantFrom) != 0 {
		r |= beforeObject
	}
	if c.takes&wantWith != 0 {
		r |= beforeWith
	}
	for w, bit := range map[want]reading{wantIn: beforeIn, wantTo: beforeTo, wantOn: beforeOn, wantAbout: beforeAbout, wantOf: beforeOf} {
		if c.takes&w != 0 {
			r |= bit
		}
	}
	return r
}

// documents are what speaks without being somebody.
var documents = arabic.WordSet(`بيان تقرير رسالة مذكرة تصريحات معلومات تقارير وثيقة وثائق دراسة فيديو خطاب كلمة تغريدة مقال بيانا تقريرا رسالته كلمته
	بيانه خطابه تصريح مقابلة أنباء مصادر رسمية`)

// fromThem is who is asked: «وطلب منا أن».
var fromThem = arabic.WordSet(`منا منه منها منهم مني منك منكم منهما`)

// orders are what an order or a request is called by, and nobody who gives one.
var orders = arabic.WordSet(`ملكي أميري سلطاني جمهوري رئاسي قضائي إداري تنفيذي رسمي حكومي عسكري`)

var manners = arabic.WordSet(`بشكل بصورة بطريقة`)

// things point to what was told, and to nobody when they stand alone.
var things = arabic.WordSet(`هذا هذه ذلك تلك`)

// gestures are what one shows without a word.
var gestures = arabic.WordSet(`علامة إشارة علم أعلام يده يديه يدها الأعلام العلم سلاح سيف منديل راية رايات لافتة لافتات`)

// interviews are occasions of speaking.
var interviews = arabic.WordSet(`تصريح تصريحات تصريحه حديث حديثه بيان مؤتمر مقابلة كلمة كلمته اتصال خطاب تغريدة رسالة`)
