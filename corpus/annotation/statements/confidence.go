package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A way is how a speaker was found.
type way uint8

const (
	nobody    way = iota // there is none
	touching             // right after the verb
	sourced              // after «بحسب», «جاء في», or named by «عن» before «قوله»
	preceding            // before its verb, in the same clause
	partner              // the subject of the preceding verb, which و joins this one to
	acting               // the subject of the first verb of this sentence, or of the one before
	going                // that of the previous statement, in the same sentence
	goingOn              // that of the previous statement, by a verb that opens a sentence
	sole                 // the only person named earlier in the sentence
	ahead                // the subject of the sentence
	guessed              // the first person named, or whoever spoke last
	answered             // the interviewee, after a question that nothing else marks
)

func (d *reader) isEvent(id string) bool {
	kind, known := d.entities[id]
	return known && kind == corpus.Event
}

// certain is the highest confidence a speaker can get.
const certain = 0.98

// asObject is the share of contents in object position that are speech at all.
const asObject = 0.95

// sure returns how likely it is that a statement is by this speaker: the share that was right among
// those found in the same way in gold-train. It is lowered if the speaker may be a thing, if the
// verb more often says what somebody does than what he says, or if the verb is in a clause about
// something else.
func (d *reader) sure(f *finding) float64 {
	c := &d.cues[f.form.cue]
	p := [...]float64{nobody: 0.4, touching: certain, sourced: 0.97, preceding: 0.94, partner: 0.85, acting: 0.94, going: 0.95, goingOn: 0.93, sole: 0.87, ahead: 0.75, guessed: 0.6, answered: 0.85}[f.way]
	if f.way == touching || f.way == sourced || f.way == preceding {
		p *= [...]float64{cannot: 0.5, unheard: 0.7, may: 0.9, can: 1}[d.speaksAs(f.speaker)]
	}
	return max(d.sureOfVoice(f, d.sureOfClause(f, c, d.sureOfTaking(f, c, p))), 0.01)
}

// insisting is the share of «أصر على» with a noun that is speech at all: «أصرت على إكمال السباق» is
// an act.
const insisting = 0.9

// insistsOnDoing reports whether what somebody insists on may be an act of his.
func (d *reader) insistsOnDoing(f *finding, c *cue) bool {
	w := d.word(f.content.from)
	return f.took == wantOn && strings.HasPrefix(c.lemma, "أصر ") && !thatWords[d.word(f.content.from-1)] &&
		!thatWords[w] && !stances[base(w)] && !stances[withoutHis(w)]
}

// refusing is the share of «رفض» with an act as its object and an unnamed subject that is speech at
// all: «رفض الأطباء إعطاءهم اللحوم».
const refusing = 0.94

// refusesToDo reports whether the object of «رفض» is an act, and its subject people with neither
// name nor office.
func (d *reader) refusesToDo(f *finding, c *cue) bool {
	return f.took == wantObject && strings.HasPrefix(c.lemma, "رفض ") && f.voice.entity == "" && !f.speaker.empty() &&
		d.tokens[f.speaker.from].mention == 0 && !titles[d.word(f.speaker.from)] &&
		d.kindOf(d.word(f.speaker.from)) == human && (doings[d.word(f.content.from)] || doings[withoutHis(d.word(f.content.from))])
}

// doings are acts one may refuse to do.
var doings = arabic.WordSet(`إعطاء منح بيع مغادرة ترك تسليم دفع فتح مصافحة إكمال تناول ركوب دخول خروج نزول جلوس حضور استلام استقبال توصيل نقل علاج معالجة زواج عمل لعب`)

// sureOfTaking lowers the confidence p of a finding by its complement and its form.
func (d *reader) sureOfTaking(f *finding, c *cue, p float64) float64 {
	switch {
	case c.kind == nounCue && (!f.form.object || f.way != sourced):
		p *= 0.7
	case f.took&(wantThat|wantQuote) != 0 || c.kind != verbCue || c.takes&wantBlame != 0:
	case d.insistsOnDoing(f, c):
		p *= insisting
	case d.refusesToDo(f, c):
		p *= refusing * asObject
	case f.took == wantObject && c.class != corpus.Affirm && c.class != corpus.Deny && c.class != corpus.Announce:
		p *= asObject
	}
	if f.form.object && c.kind == verbCue {
		switch {
		case f.way == goingOn && d.joinedOn(f.cue.from): // «وحمله المسؤولية»
			p *= 0.97
		case f.way == touching && c.takes&whom != 0 && c.takes&wantObject == 0: // «وأخبرتني الممرضة أن»
		case f.way != going:
			p *= 0.85
		case d.indefinite(f.cue.from - 1): // «وهو وجود وصفته بأنه …»: by the current speaker
			p *= 0.95
		default:
			p *= 0.93
		}
	}
	if f.form.tense == participle && c.kind == verbCue && d.tokens[f.cue.from].pause == joined && f.took != wantThat &&
		!(f.way == acting && strings.HasPrefix(c.lemma, "قال ")) {
		p *= 0.9 // «خرج معلنا»: by whoever acts there
	}
	return p
}

// sureOfClause lowers the confidence p of a finding by the clause that its verb is in.
func (d *reader) sureOfClause(f *finding, c *cue, p float64) float64 {
	if d.calledUponToo(f, c) || d.beginsInBrackets(f) {
		p = min(p, 0.8)
	}
	if w := d.word(f.cue.from - 1); f.way == touching && c.class == corpus.Demand && f.took&(wantWith|wantThat) != 0 &&
		(w == "اذ" || w == "حيث" || w == "وهي" || w == "وهو") {
		p *= 0.85 // «أما أنقرة فترى غير ذلك، إذ تطالب موسكو بأن»: Moscow is asked
	}
	if w := d.word(f.cue.from - 1); f.way == touching && f.took == wantObject && relatives[w] && !f.form.object && w != "من" && w != "ما" {
		p *= 0.9 // «فلانة التي انتقدت خصمها»
	}
	if w := d.word(f.cue.to); f.far || d.isEvent(f.voice.entity) ||
		f.way != touching && (w == "فيه" || w == "فيها") && !d.joinedOn(f.cue.from) &&
			d.publisher(f.cue.from) != f.speaker {
		p *= 0.85
	}
	if first, _, _ := strings.Cut(arabic.Normalize(f.voice.named), " "); (f.way == going || f.way == goingOn) &&
		f.form.number == 's' && c.kind == verbCue && f.form.tense != participle &&
		(severalOf(first) != "" || plural(base(first))) {
		p *= 0.85 // «دعا زعماء الاتحاد إلى …، وقال»: by one person, not by them
	}
	if w := d.word(f.cue.from - 1); c.kind == verbCue && (w == "الذي" || w == "التي" || w == "الذين") &&
		d.tokens[f.cue.from].pause == joined && f.way != touching && f.way != preceding {
		p = min(p, 0.6) // «عقد باسم لوجييه الذي زعم أنه»: by somebody unknown
	}
	if w := d.word(f.cue.from - 1); f.form.tense == imperfect && f.took == wantObject && (w == "عندما" || w == "حين" && d.word(f.cue.from-2) != "في" && d.word(f.cue.from-2) != "وفي" || w == "حينما" || w == "كلما") {
		p = min(p, 0.8) // «عندما يعلن الحكم إيقاف اللعب»: any referee
	}
	if strings.HasPrefix(c.lemma, "وصف ") && f.took == wantObject && !f.form.object && !d.describesAs(f) {
		p = min(p, 0.8) // «وصف ابن سينا سبعمئة دواء»: how they are made
	}
	if f.form.number == 'd' && f.way == preceding && !pairOf(f.voice) {
		p = min(p, 0.8) // «الرئيس كما الوزير أكدا»: not he alone
	}
	if f.way == going && (d.withinTale(f) || c.class == corpus.Agree && d.withinTold(f)) {
		p *= 0.85
	}
	if w := d.word(f.content.from); f.way != touching && f.form.gender == 'f' && f.form.tense == perfect &&
		(w == "انني" || w == "اني") && d.tokens[f.cue.from].quote < 0 {
		p = min(p, 0.8) // «أقسمت أمامها أنني باقية»: she, or the writer
	}
	return p
}

// sureOfVoice lowers the confidence p of a finding if its speaker's name is incomplete or somebody
// else may be the speaker.
func (d *reader) sureOfVoice(f *finding, p float64) float64 {
	if w := arabic.Normalize(f.voice.named); mere[w] || styles[w] != nil && f.voice.entity == "" {
		p = min(p, 0.8) // «السيد», «معاليه», whose name is not known
	}
	if d.nameGoesOn(f.speaker) {
		p = min(p, 0.8)
	}
	if n := len(d.found); n > 0 && f.way == going && d.ofWhomHeTells(&d.found[n-1], f) {
		p = min(p, 0.6)
	}
	if n := len(d.found); n > 1 && f.way == going && f.form.tense == participle && d.behindAnother(&d.found[n-1], f) {
		p = min(p, 0.75)
	}
	if d.cutShort(f) || f.way == touching && d.namedInClause(f) {
		p = min(p, 0.8)
	}
	if d.withinDeniedNews(f) {
		p = min(p, 0.75)
	}
	if f.way == going && f.took == wantObject && d.withinWhen(f) {
		p = min(p, 0.6) // «وقالت تقارير إنه فعل ذلك بعدما رفضت الزواج منه»: whoever acts there
	}
	if f.way == touching && d.mayBeAsked(f) {
		p *= 0.85
	}
	if f.voice.named == "" {
		p = min(p, 0.4)
	}
	if f.voice.entity == "" && f.speaker.to == f.speaker.from+1 && ownLand[d.word(f.speaker.from)] {
		p *= 0.85 // «بلاده»: does not say whose
	}
	if f.way == going || f.way == goingOn || f.way == guessed {
		p -= f.voice.doubt
	}
	return p
}

// indefinite reports whether word k is a noun without the article that no mention holds.
func (d *reader) indefinite(k int) bool {
	return k >= 0 && d.tokens[k].mention == 0 && d.tokens[k+1].pause == joined && !d.definite(k) && !d.bars(k) && !subordinators[d.word(k)]
}

// doubt returns how much less sure a statement is that takes over the speaker of f, compared with
// one whose speaker is certain.
func (d *reader) doubt(f *finding) float64 {
	const each = 0.005 // for every statement that takes it over
	if f.way == going || f.way == goingOn {
		return f.voice.doubt + each
	}
	if d.insistsOnDoing(f, &d.cues[f.form.cue]) {
		return max(0, certain-f.sure/insisting)
	}
	if f.took == wantObject && (f.way == touching || f.way == preceding) {
		return max(0, certain-f.sure/asObject) // what is in doubt is whether it is speech
	}
	if c := &d.cues[f.form.cue]; c.kind == byCue && f.form.gender == 0 && d.entities[f.voice.entity] == corpus.Organization {
		return max(0, certain-f.sure) + 0.05 // «وفقا للهيئة، هنأ الرئيس …. وقال»: by either
	}
	return max(0, certain-f.sure)
}

// ownLand are a speaker's words for his own state.
var ownLand = arabic.WordSet(`بلاده بلادها بلدها بلده بلادهم بلادنا بلدنا دولته حكومته حكومتها حكومتنا`)

var hedges = arabic.WordSet(`إذا وإذا فإذا لو ولو هل ربما وربما لعل حال حالة`)

// hedged reports whether the verb at word i is in a clause that does not state that somebody said
// something: «ما إذا كان قد حمل», «لو أعلن».
func (d *reader) hedged(i int) bool {
	from, _ := d.sentence(i)
	for k := i - 1; k >= from && k >= i-3; k-- {
		if d.tokens[k+1].pause > joined {
			return false
		}
		switch w := d.word(k); {
		case hedges[w]:
			return true
		case !particles[w] && !strings.HasPrefix(w, "ان"):
			return false
		}
	}
	return false
}

// governed reports whether a preposition comes right before word i, which is then a noun: «على رفض
// الطلبات», «بعد طلب».
func (d *reader) governed(i int) bool {
	w := d.word(i - 1)
	if i < len(d.tokens) && d.tokens[i].colon {
		return false // «أ ف ب: نفى»
	}
	for k := i - 2; k >= 0 && k >= i-4 && d.tokens[k+1].pause == joined; k-- {
		if w := d.word(k); (w == "سبق" || w == "وسبق") && w != d.word(i-1) && d.word(i-1) != "ان" && (d.proclitic(k+1, "ل") || d.heldBy(k+1)) {
			return d.tokens[i].pause == joined // «وسبق للشركة توقع الفوز»
		}
	}
	if w == "ل" || w == "ب" || w == "ك" {
		return d.tokens[i].pause == joined // «لـ "طلب تسجيل …"»
	}
	return i > 0 && d.tokens[i].pause == joined && governors[w] && d.tokens[i-1].mention == 0 &&
		(w != "علي" || hasFinalAlifMaqsura(d.raw(i-1)))
}

var governors = arabic.WordSet(`في إلى على عن مع خلال بعد قبل أمام بين تحت ضد حول بشأن عبر إثر عقب دون بدون بسبب رغم نحو لصالح تجاه إزاء وبعد وقبل وعلى وإلى وفي عند لدى عدم بعدم وعدم`)

// negates reports whether what was said is denied, ruled out, refused or doubted.
func (d *reader) negates(f *finding) bool {
	if negations[d.word(f.cue.from)] {
		return false // «لم يستبعد»
	}
	if f.took == wantQuote && d.tokens[f.content.from].colon {
		return false // «نفى ذلك: "…"»: his own words
	}
	return d.cues[f.form.cue].class == corpus.Deny || f.class == corpus.Deny || d.cues[f.form.cue].takes&negative != 0
}
