package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

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
	return i > 0 && d.tokens[i].pause == joined && strings.HasPrefix(c.lemma, "استبعد") && negations[d.word(i-1)]
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
	if w := d.word(i - 1); (w == "بما" || w == "مما" || w == "ما" && i > 1 && d.tokens[i-1].pause >= comma) &&
		fm.tense == imperfect && !fm.object && (f.speaker.empty() || d.speaksAs(f.speaker) < can) {
		return true // «بما يهدد السلم», «ما يؤكد أن»
	}
	if w := d.word(i - 1); (w == "ما" || w == "مما") && f.took == wantTo && !fm.object &&
		strings.HasPrefix(c.lemma, "دعا") && !resumptives[d.word(i+1)] {
		return true // «هذا ما دعا حلمي إلى دق الجرس»: what made him do it
	}
	if w := d.word(i - 1); (w == "الذي" || w == "التي") && leadsBack(w, d.word(i+1)) && c.class == corpus.Demand &&
		f.took&(wantFor|wantWith) != 0 {
		return true // «الإضراب الذي دعت إليه التنسيقية للأساتذة»: its object comes before it
	}
	if f.took == wantObject && (c.class == corpus.Demand || c.class == corpus.Announce) && broughtBack[d.word(i+1)] {
		return true // «انتخابات دعت إليها فلانة العام الماضي», «حادثة كشف عنها صحفي في ملف»
	}
	if f.took&(wantWith|wantQuote) != 0 && c.takes&wantWith != 0 && ofIt[d.word(i+1)] && d.tokens[i].pause == joined && i > 0 && d.isBareWord(i-1) &&
		d.pauseIn(max(f.speaker.to, i+1), f.content.from) {
		return true // «دولة اعترفت بها دول كثيرة، لكنها متعلقة بـ"…"»: what was acknowledged comes before
	}
	if k := i + 2; c.class == corpus.Demand && f.content.from == i+1 && fromThem[d.word(i+1)] && d.someone(k) {
		return true // «كما طلب منهم المدير», «كما طلب منهم البحارون»: what was asked comes before
	}
	if d.word(i-1) == "كما" && (c.class == corpus.Demand || c.class == corpus.Promise) &&
		f.took&(wantThat|wantQuote|wantObject) == 0 && d.pauseIn(max(f.speaker.to, i+1), f.content.from) {
		return true // «كما أمر السلطان»
	}
	if w := d.word(i - 1); w == "ما" && c.class == corpus.Say && f.took != wantThat && d.word(i-2) != "وهو" &&
		d.word(i-2) != "هو" && (fm.object && f.took == wantObject || resumptives[d.word(i+1)]) {
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
	if f.took == wantObject && fm.tense == imperfect && !d.hasPerson(f.speaker) && !fm.object && d.thingThat(i) {
		return true // «تملك أدلة تدين فلانا»
	}
	// «يتعرضون لحرارة تهدد حياتهم»
	return f.took == wantObject && fm.tense == imperfect && f.speaker.empty() && d.ofThingBefore(i) &&
		!(resumptives[d.word(i+1)] && !d.publisher(i).empty())
}

// isNoSpeech reports whether the complement, from word start on, or what comes before the verb
// shows that it reports no speech, or somebody else's.
func (d *reader) isNoSpeech(f *finding, c *cue, start int) bool {
	i := f.cue.from
	switch {
	case f.took == wantObject && strings.HasPrefix(c.lemma, "هدد") && d.thingThreatens(f):
		return true // «تعطل المحطة يهدد الاستجابة»
	case (strings.HasPrefix(c.lemma, "قضى") || strings.HasPrefix(c.lemma, "حكم")) && f.took&wantThat == 0 &&
		!d.judges(f.speaker) && !d.judgesOn(f):
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

// isBareWord reports whether word k may be an indefinite noun or adjective, so that the clause right
// behind it is about it.
func (d *reader) isBareWord(k int) bool {
	return d.tokens[k].mention == 0 && !d.definite(k) && !d.bars(k) && !particles[d.word(k)] && !relatives[d.word(k)] && !d.isVerb(k)
}

// someone reports whether word k is a name, a title or, with the article, a plural of people.
func (d *reader) someone(k int) bool {
	return k < len(d.tokens) && d.tokens[k].pause == joined && (d.tokens[k].mention > 0 && d.startsMention(k) || titles[d.word(k)] || d.theMen(k))
}

// theMen reports whether word k is a sound masculine plural with the article.
func (d *reader) theMen(k int) bool {
	w := d.word(k)
	return d.definite(k) && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين"))
}

// ofIt refer back to what was acknowledged or declared.
var ofIt = arabic.WordSet(`به بها بهم بهما`)

// broughtBack refer back to what was called for or told, which comes before the verb.
var broughtBack = arabic.WordSet(`إليه إليها عنه عنها`)

// gestures are what one shows without words.
var gestures = arabic.WordSet(`علامة إشارة علم أعلام يده يديه يدها الأعلام العلم سلاح سيف منديل راية رايات لافتة لافتات`)
