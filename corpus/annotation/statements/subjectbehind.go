package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// verbSpeaker finds a verb's subject: after the verb, where it stores it in f, or before the verb,
// where it returns it. ok is false if the subject cannot speak.
func (d *reader) verbSpeaker(f *finding, c *cue, end int) (before pair, ok bool) {
	i, fm := f.cue.from, f.form
	if fm.tense != participle && !fm.first {
		before = d.subjectBefore(i, fm)
		told := d.explains(i, fm, c)
		if !told.empty() {
			before = told
		}
		if c.takes&(wantObject|wantWith) != 0 && fm.number != 'p' && d.pronounBefore(i) {
			// the pronoun is the subject, what follows is the addressee
		} else if c.takes&wantObject != 0 && fm.tense == imperfect && d.secondVerb(i, fm) {
			// «والهيئة تنفي وتستنكر أنباء»: the subject precedes both
		} else if !before.empty() && (d.onlyParticles(before.to, i) || d.nameThenParticles(before.to, i)) && c.takes&whom != 0 {
			// «والرئيس أبلغ نظيره أن», «وكان الرئيس قد أبلغ نظيره أن»: the addressee follows
		} else if !told.empty() {
			// «أما أنقرة فترى غير ذلك، إذ تطالب موسكو بأن»: the addressee follows
		} else if c.takes&whom != 0 && d.nounBefore(i) {
			if before.empty() {
				return before, false
			} // «إن ليو هي أبلغ الوزير أن»: the addressee follows
		} else if before.empty() || c.takes&wantObject == 0 || d.speaksAs(before) == cannot || d.actsAfter(before.to, i, end) {
			if c.takes&wantObject != 0 && !d.whoSaidThat(i, end).empty() {
				return before, false // «وأنكر ذلك فلان»
			}
			if !d.behindVerb(f, c, end) {
				return before, false
			}
		}
	}
	if f.speaker.empty() {
		f.speaker = d.quotedSpeaker(i+1, end)
	}
	return before, true
}

// nounBefore reports whether a noun comes between «إن» and the verb at word i, so that it is the
// subject even if it cannot be read.
func (d *reader) nounBefore(i int) bool {
	start, led := d.subjectStart(i)
	for k := start; k < i; k++ {
		if strings.HasPrefix(d.word(k), "و") && particles[d.word(k)] {
			return false // «أن الهيئة جادة وقد أبلغت»
		}
	}
	return led && start < i && d.tokens[i].pause == joined && !d.joinedOn(i) && !d.bars(start) && !prepositions[d.word(start)] &&
		!d.verbIn(start, i)
}

// behindVerb stores the noun phrase after a verb as its subject if it can be; false if the subject
// is something that cannot speak.
func (d *reader) behindVerb(f *finding, c *cue, end int) bool {
	i, fm := f.cue.from, f.form
	r := c.reading()
	if fm.object {
		r |= beforeWith
	}
	from := i + 1
	from = d.recipient(from, end)
	p := d.nounPhrase(from, end, r)
	if c.takes&whom != 0 {
		p = d.withoutWhom(p)
		if d.hisOwn(p, fm) && d.follows(p.to, end, wantThat|wantWith|wantTo) {
			return true // «وكان يوصي أصحابه بأن»: the addressees
		}
	}
	if p.to == p.from+1 && pointing[d.word(p.from)] && !(p.from == i+1 && d.follows(p.to, end, wantThat|wantQuote)) {
		p.to = p.from // «وقال في بيان ذلك إن», «أرجع ذلك إلى»
	}
	if p.from == i+1 && p.to == p.from+1 && advised[d.word(p.from)] && c.takes&whom != 0 && c.class == corpus.Demand &&
		d.joinedOn(i) && d.follows(p.to, end, wantThat|wantWith) {
		return true // «ونصح السائل بأن»
	}
	if c.takes&whom != 0 && p.from == i+1 && fm.gender == 'f' && fm.number == 's' && d.surelyHe(p.from) {
		return true // «سألت الحارس: …»: whom she, or the writer, asked
	}
	if w := d.word(p.from); fm.number == 'p' && p.from == i+1 && !p.empty() && !fm.first &&
		d.tokens[p.from].mention == 0 && d.definite(p.from) && feminine(w) && !theyInTa[w] && d.kindOf(w) != human {
		return true // «إنهم طلبوا المساعدة من»: a plural verb, not of «she»
	}
	if fm.number == 'p' && p.from == i+1 && !p.empty() && !fm.first && c.takes&wantObject != 0 {
		return true // «ورفضوا طلب المدير تسليم المفاتيح»: a plural verb has its subject before it
	}
	if c.takes&wantObject != 0 && p.from == i+1 && (d.oblique(p.from) || d.obliqueJoined(p.from)) {
		return true // «ودعت خبراء أميركيين إلى», «وناشد التجار والصناعيين التبرع»: the addressees
	}
	if d.calledUpon(p, f, c, end) {
		return true // «وقال الملك إن …. ودعا الأحزاب إلى»: the addressees
	}
	if q := d.share(from, end); p.empty() && !q.empty() {
		f.speaker = q
	} else if !p.empty() && p.from == i+1 && d.mayBeThem(p.from, fm) && !d.hasPerson(p) && (addresses(c) || d.follows(p.to, end, wantThat|wantQuote)) {
		return false // «وحذر المارة من»: subject or object
	} else if !p.empty() && p.from == i+1 && d.isWhom(p.from, fm) && !d.hasPerson(p) &&
		(d.kindOf(d.word(p.from)) != human || c.class == corpus.Demand || c.class == corpus.Accuse) {
		// «وطالب المحكمة باستدعاء الشهود»: the addressee of a man
	} else if d.speaks(p, fm, c) && !d.tellsWhere(i, from, c) {
		f.speaker = d.withOffice(p)
		if (c.class == corpus.Accuse || c.class == corpus.Criticize) && c.takes&wantObject != 0 &&
			strings.HasSuffix(d.word(p.from), "ات") && d.disagrees(f) {
			f.speaker = pair{i + 1, i + 1} // «واتهم ميليشيات …»: the accused
		}
	} else if !p.empty() && !d.mannerOfSaying(p, end) &&
		(c.takes&wantObject == 0 || d.follows(p.to, end, wantThat|wantQuote) && !strings.HasPrefix(c.lemma, "وصف") ||
			d.acts(p, c) && d.follows(p.to, end, wantWith|wantTo|wantOf|wantAbout)) {
		return false // «أكدت الجريمة أن»
	}
	return true
}

// calledUpon reports whether the noun right after a verb of demanding is the addressee, with the
// previous speaker making the demand: in the same sentence, or by a man whose verb does not agree
// with the noun.
func (d *reader) calledUpon(p pair, f *finding, c *cue, end int) bool {
	i := f.cue.from
	warned := c.class == corpus.Warn && asked[d.word(p.from)] && p.from < len(d.tokens)
	if p.from != i+1 || p.empty() || c.class != corpus.Demand && !warned || !warned && c.takes&(wantObject|whom) == 0 ||
		f.form.number != 's' || f.form.tense > imperfect || !d.joinedOn(i) || len(d.found) == 0 || d.hasPerson(p) {
		return false
	}
	to, people := p.to, d.peopleAsked(p)
	if people {
		to = max(to, p.from+2)
	}
	for asked[d.word(p.from)] && to < len(d.tokens) && d.tokens[to].pause == joined && (d.definite(to) || d.proclitic(to, "ل")) {
		to++ // «وحثت الدول المصدرة للعمالة على»
	}
	if !people && !asked[d.word(p.from)] && !d.womanAsks(p, i) && !d.membersAsked(p, i) || !d.follows(to, end, wantTo|wantOn|wantWith) && !(warned && d.warnedOf(to, end)) {
		return false
	}
	last := &d.found[len(d.found)-1]
	from, _ := d.sentence(i)
	if last.voice.named == "" || !agrees(last.voice.gender, f.form.gender) || strings.Contains(last.voice.named, d.raw(p.from)) {
		return false
	}
	return last.cue.from >= from && last.form.gender == f.form.gender ||
		f.form.gender == 'm' && d.entities[last.voice.entity] == corpus.Person && d.follow(last, i)
}

// warnedOf reports whether «من» and a clause follow whom somebody warns, whose phrase ends before word k,
// at most behind a clause about them: «وحذرت الشركات التي تعمل معها من أنها».
func (d *reader) warnedOf(k, end int) bool {
	const longest = 8 // words of the clause
	if k < end && !relatives[d.word(k)] {
		return d.word(k) == "من"
	}
	for j := k + 1; j+1 < end && j < k+longest && d.tokens[j].pause == joined; j++ {
		if d.word(j) == "من" && thatWords[d.word(j+1)] {
			return true
		}
	}
	return false
}

// womanAsks reports whether p is a body after a verb that continues a woman's statement in the same
// sentence: «وقالت النائبة فلانة إن …، ودعت رئاسة الحكومة إلى».
func (d *reader) womanAsks(p pair, i int) bool {
	last := &d.found[len(d.found)-1]
	from, _ := d.sentence(i)
	return last.cue.from >= from && last.form.gender == 'f' && last.form.number == 's' &&
		d.entities[last.voice.entity] == corpus.Person && d.tokens[i].pause == comma &&
		d.tokens[p.from].mention == 0 && d.kindOf(d.word(p.from)) == body
}

// asked are more often called upon than they call upon anybody, once somebody else has spoken.
var asked = arabic.WordSet(`السلطات الحكومات الدول الأطراف الجهات الأحزاب القوى الفصائل الشركات المنظمات الهيئات المؤسسات القيادات الجماهير البلدان الحكومة`)

// advised are people whom somebody may advise.
var advised = arabic.WordSet(`السائل السائلة القارئ القراء المستمع الشباب المريض المرضى الناس الجميع الآباء الأهل الطالب الطلاب`)

// addresses reports whether a cue may be followed by its addressee or what somebody has to do.
func addresses(c *cue) bool {
	return c.takes&whom != 0 || c.class == corpus.Demand || c.class == corpus.Accuse || c.class == corpus.Warn
}

// mannerOfSaying reports whether the words between a verb and a quotation say how it was said, with
// the speaker named before: «وقالت بحزن شديد: "…"», «وتضيف مبتسمة: "…"».
func (d *reader) mannerOfSaying(p pair, end int) bool {
	w, raw := d.word(p.from), d.raw(p.from)
	if p.to >= end || !d.tokens[p.to].colon && d.tokens[p.to].opens < 0 || p.to-p.from > 3 ||
		d.tokens[p.from].mention > 0 || d.definite(p.from) {
		return false
	}
	return d.proclitic(p.from, "ب") ||
		strings.HasPrefix(w, "م") &&
			(strings.HasSuffix(raw, "ة") || strings.HasSuffix(raw, "ا") || strings.HasSuffix(raw, "ً")) &&
			d.kindOf(w) == mute
}

// tellsWhere reports whether the verb at word i has «فيه» or «فيها» right after it and continues a
// clause: then its subject precedes it and its object follows («ألقت منشورات دعت فيها السكان إلى»).
func (d *reader) tellsWhere(i, from int, c *cue) bool {
	w := d.word(i + 1)
	return from > i+1 && (w == "فيه" || w == "فيها") && c.takes&wantObject != 0 &&
		(!d.opensClause(i) || d.tokens[i].pause == comma && !d.joinedOn(i))
}

// heldBy reports whether ل or ب is prefixed to the name at word k.
func (d *reader) heldBy(k int) bool {
	if d.behindLatin(k) {
		return true
	}
	m := d.tokens[k].mention
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(k), "و"), "ف")
	return m > 0 && d.mentions[m-1].Start > d.tokens[k].Start && (strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ب"))
}

// behindLatin reports whether ل or ب is written right before the word at k, which is in another
// script and so a word by itself: «لـCNN».
func (d *reader) behindLatin(k int) bool {
	if k >= len(d.tokens) || d.tokens[k].Start == 0 {
		return false
	}
	before := strings.TrimSuffix(d.s[:d.tokens[k].Start], "\u0640")
	return strings.HasSuffix(before, " ل") || strings.HasSuffix(before, " ب")
}

// accusative reports whether a word is a plural of people with a pronoun whose ending rules it out
// as a subject: «موظفيها» is not «موظفوها».
func (d *reader) accusative(w string) bool {
	for _, end := range [...]string{"هم", "ها", "ه"} {
		if stem, ok := strings.CutSuffix(w, "ي"+end); ok {
			return len(stem) >= len("موظف") && d.nouns[stem+"ون"] == human && d.nouns[stem+"ي"] == mute // not «محاميها»
		}
	}
	return false
}

// hamzaOnLine reports whether a plural before a pronoun is spelt as an object: «أعضاءها», not
// «أعضاؤها».
func hamzaOnLine(raw string) bool {
	for _, end := range [...]string{"اءها", "اءه", "اءهم", "اءهن", "اءهما"} {
		if strings.HasSuffix(raw, end) {
			return true
		}
	}
	return false
}

// follows reports whether one of the complements w begins at word k.
func (d *reader) follows(k, end int, w want) bool { return k < end && d.marker(k)&w != 0 }

// placed say before, beside or about whom something is said.
var placed = arabic.WordSet(`أمامنا أمامي أمامه أمامها أمامهم عندنا عندي عنده عندها عندهم بيننا بينهم حولنا حوله حولها حولهم خلفنا خلفه خلفها فوقنا فوقه بعدنا بعده بعدها بعدهم قبله قبلها قبلهم ضده ضدها ضدهم نحوه نحوها نحوي نحونا تجاهه تجاهها معنا معي معك`)

// fromThem name who is asked: «وطلب منا أن».
var fromThem = arabic.WordSet(`منا منه منها منهم مني منك منكم منهما`)

var manners = arabic.WordSet(`بشكل بصورة بطريقة`)

// pointing refer to what was told and, when alone, not to a person.
var pointing = arabic.WordSet(`هذا هذه ذلك تلك`)
