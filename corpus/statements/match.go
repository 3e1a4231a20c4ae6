package statements

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
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

// formsAt gives the forms of cues that word i may be, as written or after و and
// ف; nouns also after ب and ل.
func (d *reader) formsAt(i int) []form {
	w := d.word(i)
	fs := d.forms[w]
	if fs == nil && len(w) >= 6 {
		switch w[:2] {
		case "و", "ف":
			fs = d.forms[w[2:]]
		case "ب", "ل":
			if fs = d.forms[w[2:]]; len(fs) > 0 && fs[0].tense != noun {
				fs = nil
			}
		}
	}
	if len(fs) > 0 && !d.spelt(i, fs[0]) {
		return nil
	}
	return fs
}

// spelt tells whether word i is a form also by the letters that normalising
// makes one: «إضافة» is not «أضافه», «إعلانه» not «أعلن», «أقترح» not «اقترح».
func (d *reader) spelt(i int, fm form) bool {
	raw := d.raw(i)
	if fm.object && strings.HasSuffix(raw, "ة") {
		return false
	}
	if fm.tense != perfect {
		return true
	}
	raw = strings.TrimPrefix(strings.TrimPrefix(raw, "و"), "ف")
	return !strings.HasPrefix(raw, "إ") && !(strings.HasPrefix(raw, "أ") && strings.HasPrefix(d.cues[fm.cue].lemma, "ا"))
}

// joinedOn tells whether word i is written with و or ف before it.
func (d *reader) joinedOn(i int) bool {
	w := d.word(i)
	return len(w) >= 6 && (strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف")) && d.forms[w] == nil
}

// opensClause tells whether word i is the first of its clause.
func (d *reader) opensClause(i int) bool {
	if i == 0 || d.tokens[i].pause >= comma || d.tokens[i].colon || d.joinedOn(i) || d.tokens[i].opens >= 0 {
		return true
	}
	before := d.word(i - 1)
	return particles[before] || turns[before] || subordinators[before] && !relatives[before]
}

// turns are the last words of phrases that give the word to somebody else: «من
// جانبه»، «في المقابل».
var turns = wordSet(`جانبه جانبها جهته جهتها جانبهم المقابل بدوره بدورها السياق أخرى`)

// denied tells whether a negation stands before word i, or a word after which it
// is not said that something was said: «أن يقول».
func (d *reader) denied(i int, t tense) bool {
	if i == 0 || d.tokens[i].pause > joined {
		return false
	}
	w := d.word(i - 1)
	return negations[w] || t == imperfect && (w == "ان" || w == "كي" || w == "لكي")
}

// verb reads a statement reported by a verb or a participle.
func (d *reader) verb(i int, fm form) (finding, bool) {
	c := &d.cues[fm.cue]
	if d.denied(i, fm.tense) || !d.stands(i, fm, c) {
		return finding{}, false
	}
	_, end := d.sentence(i)
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	before := pair{}
	if fm.tense != participle && !fm.first {
		before = d.subjectBefore(i, fm)
		if before.empty() || c.takes&wantObject == 0 || d.actsAfter(before.to, i, end) {
			r := c.reading()
			if fm.object {
				r |= beforeWith
			}
			from := i + 1
			from = d.recipient(from, end)
			if p := d.nounPhrase(from, end, r); !p.empty() {
				f.speaker = p
			}
		}
	}
	start, took := d.complement(&f, c, end)
	if took == 0 {
		if before := d.saidBefore(&f, c); !before.empty() {
			f.content = before
			f.voice = d.resolve(&f)
			return f, true
		}
		return finding{}, false
	}
	if f.speaker.empty() && before.empty() && !d.mayLackSubject(i, fm, c, took) {
		return finding{}, false
	}
	if f.speaker.empty() {
		f.speaker = before
	}
	f.content = pair{start, d.contentEnd(start, i, end)}
	if q := d.tokens[start].opens; q >= 0 && fm.object {
		f.content.to = start // «وصفه ب"…"»: the quotation alone
		for k := start; k < len(d.tokens) && d.tokens[k].Start < d.quotes[q].end; k++ {
			f.content.to = k + 1
		}
	}
	if f.content.empty() {
		return finding{}, false
	}
	f.voice = d.resolve(&f)
	return f, true
}

// saidBefore is what was said when it stands before the verb: a quotation («…»، قال
// الوزير), or what «وهو ما نفته موسكو» is about.
func (d *reader) saidBefore(f *finding, c *cue) pair {
	i := f.cue.from
	if i < 2 || f.speaker.empty() || f.speaker.from < i {
		return pair{}
	}
	if q := d.tokens[i-1].quote; c.takes&wantQuote != 0 && q >= 0 && d.quotes[q].end <= d.tokens[i].Start && d.tokens[i].pause <= comma {
		from := i - 1
		for from > 0 && d.tokens[from-1].Start >= d.quotes[q].start {
			from--
		}
		if i-from >= 3 {
			return pair{from, i}
		}
	}
	if w := d.word(i - 2); f.form.object && d.word(i-1) == "ما" && (w == "وهو" || w == "هو") {
		from, _ := d.sentence(i)
		if n := len(d.found); n > 0 && d.found[n-1].cue.from >= from && d.found[n-1].content.from < i-2 {
			from = d.found[n-1].content.from
		}
		if from < i-2 {
			return pair{from, i - 2}
		}
	}
	return pair{}
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
	return r
}

// recipient passes over what may stand between a verb and its subject: a pronoun
// («قال فيه الوزير»), a day, the paper that somebody speaks to («وقال لـ«الشرق
// الأوسط» مسؤول»). It gives where the subject may begin.
func (d *reader) recipient(k, end int) int {
	for k < end && d.tokens[k].pause == joined {
		w := d.word(k)
		switch {
		case resumptives[w] && w != "في", asides[w]:
			k++
		case w == "ل" && k+1 < end:
			k++
			if q := d.tokens[k].opens; q >= 0 {
				for k < end && d.tokens[k].Start < d.quotes[q].end {
					k++
				}
			} else {
				k = max(d.head(k, end, beforeObject|beforeWith).to, k+1)
			}
		case strings.HasPrefix(w, "ل") && media[strings.TrimPrefix(w, "ل")]:
			k = d.head(k+1, end, beforeObject|beforeWith).to
			if d.tokens[min(k, len(d.tokens)-1)].opens < 0 && k < end && definite(w) {
				return k
			}
		case w == "في" && interviews[d.word(k+1)]:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+2)
		default:
			return k
		}
	}
	return k
}

// interviews are occasions of speaking.
var interviews = wordSet(`تصريح تصريحات تصريحه حديث حديثه بيان مؤتمر مقابلة كلمة كلمته اتصال خطاب تغريدة رسالة`)

// actsAfter tells whether the verb at word i, well after a noun phrase that ends
// at word to, has its subject after it: somebody with a title, or a person.
func (d *reader) actsAfter(to, i, end int) bool {
	if i-to < 4 || i+1 >= end || d.tokens[i+1].pause > joined {
		return false
	}
	m := d.tokens[i+1].person
	return titles[d.word(i+1)] || m > 0 && d.isPerson(m)
}

// stands tells whether a form that is another word, too, stands where it is the
// verb.
func (d *reader) stands(i int, fm form, c *cue) bool {
	if c.takes&first != 0 {
		from, _ := d.sentence(i)
		return i == from
	}
	switch {
	case fm.object && c.takes&(wantObject|whom) == 0:
		return false
	case fm.object && fm.tense == perfect && fm.number == 's' && fm.gender == 'm' && c.takes&noun3 != 0:
		return i > 0 && relatives[d.word(i-1)] // else it is «رفضه», the noun
	case c.takes&initial != 0 && (fm.tense == participle || fm.tense == perfect && fm.gender == 'm' && fm.number == 's'):
		return d.opensClause(i) || i > 0 && d.tokens[i-1].person > 0
	case fm.tense == participle && (fm.gender == 'f' || fm.number != 's'):
		next := d.word(i + 1)
		return d.opensClause(i) || thatWords[next] || strings.HasPrefix(next, "ايا") || i > 0 && d.tokens[i-1].quote >= 0 && d.tokens[i].quote != d.tokens[i-1].quote
	}
	return true
}

// mayLackSubject tells whether a verb without a subject of its own may be that
// of the speaker before. «يذكر أن» is said by nobody; «فضيحة كشفت عن» and «بما
// يهدد» say something about the noun before them.
func (d *reader) mayLackSubject(i int, fm form, c *cue, took want) bool {
	if fm.tense == participle || fm.first || fm.object {
		return true
	}
	if fm.tense == imperfect && fm.gender == 'm' && d.opensClause(i) && c.takes&own != 0 {
		return false
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
	return documents[d.word(i-2)] && d.tokens[i-1].pause == joined || d.definite(i-1) || d.tokens[i-1].person > 0 || documents[w] || asides[w] || subordinators[w]
}

// documents are what speaks without being somebody.
var documents = wordSet(`بيان تقرير رسالة مذكرة تصريحات معلومات تقارير وثيقة وثائق دراسة فيديو خطاب كلمة تغريدة مقال بيانا تقريرا رسالته كلمته
	بيانه خطابه تصريح مقابلة أنباء مصادر رسمية`)

// noun reads a statement reported by a noun with a pronoun: «قوله إن».
func (d *reader) noun(i int, fm form) (finding, bool) {
	c := &d.cues[fm.cue]
	if !fm.object && c.takes&noun3 != 0 {
		return finding{}, false
	}
	_, end := d.sentence(i)
	if !fm.object {
		end = min(end, i+8) // «اتهامات … بالتعاون», not what comes later
	}
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	start, took := d.complement(&f, c, end)
	if took == 0 {
		return finding{}, false
	}
	_, end = d.sentence(i)
	f.content = pair{start, d.contentEnd(start, i, end)}
	if f.content.empty() {
		return finding{}, false
	}
	if fm.object {
		f.speaker = d.quotedSource(i)
	} else if k := f.content.from; k > i+1 {
		f.speaker = d.nounPhrase(i+1, k, beforeWith)
	}
	f.voice = d.resolve(&f)
	return f, true
}

// complement finds where what was said begins, and by which of what the cue takes;
// by nothing when none of it is there. It looks between the cue and the end of its
// sentence. When what seemed the subject is the object, it takes the subject out
// of f.
func (d *reader) complement(f *finding, c *cue, end int) (int, want) {
	i := f.cue.to - 1
	object := -1
	if c.takes&wantObject != 0 {
		object = d.object(f.speaker.to, end)
	}
	if c.takes&wantBlame != 0 && !d.blames(i, end) {
		return 0, 0
	}
	if c.takes&near != 0 {
		end = min(end, f.speaker.to+3)
	}
	for k := i + 1; k < end; k++ {
		m := d.marker(k) & c.takes
		switch {
		case m&wantQuote != 0 && d.speech(k, k == i+1):
			if k == i+1 && d.isParticiple(k) {
				return 0, 0 // «وختم قائلا»
			}
			return k, wantQuote
		case m&wantThat != 0 && object >= 0 && object < k && (c.class == corpus.Deny || c.class == corpus.Criticize):
			return object, wantObject
		case m&wantThat != 0:
			if strings.HasPrefix(c.lemma, "نقل") && d.passes(i+1, k, "عن") {
				return 0, 0 // the source has its own «قوله»
			}
			return d.afterThat(k), wantThat
		}
		if k > i+1 && k >= f.speaker.to && d.isVerb(k) && (d.opensClause(k) || object >= 0 && object < k) || k == i+1 && c.takes&wantQuote != 0 && d.isParticiple(k) {
			break
		}
		switch {
		case m&(wantTo|wantOn|wantAbout|wantOf) != 0:
			if c.class == corpus.Demand && d.disagrees(f) {
				return d.objectIsFirst(f), wantObject // «ودعا السلطات إلى»
			}
			if object >= 0 && object < k {
				if c.class == corpus.Demand {
					return object, wantObject
				}
				if object == f.speaker.to && d.tokens[object].pause == joined || m&wantOn == 0 {
					continue
				}
			}
			if k+1 < end {
				return d.afterThat(k + 1), m
			}
		case d.word(k) == "بذلك":
			continue // «صرح بذلك المتحدث»
		case m&(wantWith|wantFor) != 0 && k >= f.speaker.to:
			if object >= 0 && object < k {
				return object, wantObject
			}
			if c.takes&wantObject != 0 && !f.form.object && !f.speaker.empty() && c.class != corpus.Demand {
				return d.objectIsFirst(f), wantObject // «واتهمت موسكو ب…»: whom, not who
			}
			if w := d.word(k); w == "ب" || w == "ل" {
				k++
			}
			if k < end {
				return d.afterThat(k), m
			}
		case c.takes&wantFrom != 0 && d.word(k) == "من":
			asked := d.nounPhrase(k+1, end, beforeObject|short)
			if o := d.object(asked.to, end); !asked.empty() && o >= 0 {
				return o, wantFrom
			}
			for j := asked.to; j < end && !asked.empty(); j++ {
				if d.marker(j)&(wantTo|wantThat|wantWith) != 0 {
					if d.word(j) == "الي" {
						j++
					}
					return d.afterThat(j), wantFrom
				}
			}
			if !asked.empty() && asked.to < end {
				return asked.to, wantFrom
			}
		}
	}
	if object >= 0 {
		return object, wantObject
	}
	if c.takes&wantObject != 0 && !f.form.object && !f.speaker.empty() {
		if k := d.splitObject(f); k >= 0 {
			return k, wantObject
		}
		if d.mayLackSubject(i, f.form, c, wantObject) {
			return d.objectIsFirst(f), wantObject
		}
	}
	return 0, 0
}

// isParticiple tells whether word k is a participle that reports.
func (d *reader) isParticiple(k int) bool {
	for _, fm := range d.formsAt(k) {
		if fm.tense == participle && d.cues[fm.cue].takes&wantQuote != 0 {
			return true
		}
	}
	return false
}

// disagrees tells whether what stands after a verb cannot be its subject: a
// feminine after a masculine verb, the oblique case of a plural.
func (d *reader) disagrees(f *finding) bool {
	if f.speaker.empty() || f.form.gender != 'm' || f.form.number != 's' || f.speaker.from != f.cue.to {
		return false
	}
	k := f.speaker.from
	if m := d.tokens[k].person; m > 0 && d.isPerson(m) {
		return false
	}
	raw := d.raw(k)
	return strings.HasSuffix(raw, "ة") && !brokenPlurals[d.word(k)] || strings.HasSuffix(raw, "ات") || d.definite(k) && strings.HasSuffix(raw, "ين") || addressees[d.word(k)]
}

// brokenPlurals end like feminines.
var brokenPlurals = wordSet(`القادة قادة الساسة السادة القضاة الطلبة الأساقفة الأساتذة`)

// addressees are called upon and call upon nobody.
var addressees = wordSet(`الشعب المجتمع الجميع الناس العالم المواطنين`)

// objectIsFirst takes what seemed the subject for the object.
func (d *reader) objectIsFirst(f *finding) int {
	k := f.speaker.from
	f.speaker = pair{k, k}
	return k
}

// splitObject finds the object that was taken for part of the subject: a name
// after a noun that is complete without it («اتهمت منظمات حقوقية فرنسا»).
func (d *reader) splitObject(f *finding) int {
	for k := f.speaker.from + 1; k < f.speaker.to; k++ {
		m := d.tokens[k].person
		if m > 0 && m != d.tokens[k-1].person && !d.definite(k-1) && k-f.speaker.from > 1 {
			f.speaker.to = k
			return k
		}
	}
	// «نفى فلان الفلاني تكهنات»: two words are a name.
	if k := f.speaker.from + 2; k < f.speaker.to && !d.anyDefinite(f.speaker.from, f.speaker.to) && !groups[d.word(k-2)] && !feminine(d.word(k-2)) {
		f.speaker.to = k
		return k
	}
	return -1
}

// feminine tells whether a noun ends like a feminine or its plural, which names
// of people seldom do.
func feminine(w string) bool { return strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ات") }

// passes tells whether a word stands in [from, to).
func (d *reader) passes(from, to int, word string) bool {
	for k := from; k < to; k++ {
		if d.word(k) == word {
			return true
		}
	}
	return false
}

// blames tells whether somebody is held responsible after word i.
func (d *reader) blames(i, end int) bool {
	for k := i + 1; k < end && k < i+20; k++ {
		switch d.word(k) {
		case "المسووليه", "مسووليه", "المسوولية", "بالمسووليه", "مسووله":
			return true
		}
	}
	return false
}

// afterThat is the first word of a clause: the one after a free-standing أن at
// word k, else k.
func (d *reader) afterThat(k int) int {
	if freeThat[d.word(k)] && k+1 < len(d.tokens) {
		return k + 1
	}
	return k
}

// isVerb tells whether word k is a finite verb of the lexicon.
func (d *reader) isVerb(k int) bool {
	if k < 0 || k >= len(d.verbs) {
		return false
	}
	if d.verbs[k] == 0 { // not asked before
		d.verbs[k] = 1
		if d.finite(k) {
			d.verbs[k] = 2
		}
	}
	return d.verbs[k] == 2
}

func (d *reader) finite(k int) bool {
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if c.kind == verbCue && fm.tense <= imperfect && d.stands(k, fm, c) && utf8.RuneCountInString(d.word(k)) > 2 {
			return true
		}
	}
	return false
}

// marker tells which complement may begin with word k.
func (d *reader) marker(k int) want {
	var m want
	if d.tokens[k].colon || d.tokens[k].opens >= 0 {
		m |= wantQuote
	}
	w := d.word(k)
	if thatWords[w] {
		if k > 0 && notThat[d.word(k-1)] && d.word(k-2) != "من" {
			return m
		}
		if strings.HasPrefix(w, "ب") {
			m |= wantWith
		}
		return m | wantThat
	}
	switch w {
	case "الي":
		if next := d.word(k + 1); next == "جانب" || next == "ذلك" || next == "حد" {
			return m
		}
		return m | wantTo
	case "علي":
		if hasFinalAlifMaqsura(d.raw(k)) {
			return m | wantOn
		}
	case "عن", "عما":
		return m | wantAbout
	case "من", "مما":
		return m | wantOf
	case "ب", "بما":
		return m | wantWith
	case "ل":
		return m | wantFor
	}
	if d.proclitic(k, "ب") {
		m |= wantWith
	}
	if d.proclitic(k, "ل") {
		m |= wantFor
	}
	return m
}

// notThat are words that take a clause after أن themselves.
var notThat = wordSet(`قبل بعد دون بدون إلا منذ حتى غير بيد رغم كما لدرجة حيث الممكن المقرر يمكن يجب ينبغي المتوقع المنتظر المرجح`)

// proclitic tells whether word k begins with the given preposition, by what is
// known of it: a word that a name begins with does not.
func (d *reader) proclitic(k int, letter string) bool {
	w := d.word(k)
	rest, ok := strings.CutPrefix(w, letter)
	if !ok || len(rest) < 4 {
		return false
	}
	if strings.HasPrefix(rest, al) || strings.HasPrefix(w, "لل") {
		return true
	}
	if m := d.tokens[k].person; m > 0 && d.mentions[m-1].Start <= d.tokens[k].Start {
		return false
	}
	return !wholeWords[w]
}

var wholeWords = wordSet(`بعض بعد بين بعثة بلاد بلاده بلادها بلد بلدة بلدية برلمان برلمانية بيان بيانات بنك بيت بحث برنامج بنت باحث باحثون باسم بدوره بدورها
	بريطاني بريطانية بسبب بشأن بعدما بينما بدون بدلا برئاسة بطل بعيدا بداية بينهم بينها بينهما بحسب باتجاه بحضور بقيادة بمناسبة بشكل بشدة بقوة
	بوضوح بصورة بعنوان بأي بأن بأنه بأنها بأنهم بها به بهم بات بدأ بدأت بقي بلغ بعث بيت بحق بمقر بعيد
	لقاء لجنة لجان لكن لقد ليس ليست لدى لديه لديها لأن لأنه لأنها لذلك لهذا لصالح لاعب لاعبين لاجئ لاجئون لعبة ليلة ليل لحظة لوائح لواء لها لهم له
	لبناني لبنانية ليبي ليبية لندن لكنه لكنها لما`)

// speech tells whether a quotation that begins with word k, or what follows a
// colon, is speech and no name in quotation marks.
func (d *reader) speech(k int, atOnce bool) bool {
	if d.tokens[k].colon || d.tokens[k].opens < 0 {
		return true
	}
	q := d.quotes[d.tokens[k].opens]
	n := 0
	for j := k; j < len(d.tokens) && d.tokens[j].Start < q.end; j++ {
		n++
	}
	return n >= 4 || atOnce && n >= 3
}

// object finds the object of a verb whose subject ends before word k, -1 when
// there is none. What tells when, where or how is passed over.
func (d *reader) object(k, end int) int {
	for steps := 0; k < end && steps < 6; steps++ {
		w := d.word(k)
		switch {
		case d.tokens[k].pause >= dash:
			return -1
		case d.tokens[k].pause == comma && d.asideEnd(k, end) > k:
			k = d.asideEnd(k, end)
		case asides[w]:
			k++
		case w == "ما":
			return k
		case w == "في" && d.word(k+1) == "وقت":
			k += 3 // «في وقت سابق»
		case resumptives[w] && w != "في":
			k++
		case w == "علي" || w == "الي" || w == "ان" || w == "ذلك" || thatWords[w]:
			return -1
		case d.tokens[k].opens >= 0:
			return k
		case prepositions[w]:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		case d.proclitic(k, "ب") && !strings.HasPrefix(w, "بال") && steps > 0, d.proclitic(k, "ل") && steps > 0:
			k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		case d.mayContinue(k):
			return k
		default:
			return -1
		}
	}
	return -1
}

// asideEnd is where an aside that begins after a comma at word k ends: the word
// after its second comma; k when it is none.
func (d *reader) asideEnd(k, end int) int {
	if w := d.word(k); !asides[w] && !prepositions[w] && !relatives[w] && !d.proclitic(k, "ب") {
		return k
	}
	for j := k + 1; j < end && j < k+14; j++ {
		if d.tokens[j].pause == comma {
			return j
		}
	}
	return k
}
