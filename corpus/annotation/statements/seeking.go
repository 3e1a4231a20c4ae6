package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A seeking is the search for what a cue takes: it goes from word to word behind the
// cue, and stops where the clause ends.
type seeking struct {
	*reader
	f       *finding
	c       *cue
	cueLast int // the cue's last word
	end     int
	object  int // where the cue's object begins, -1 for none
	// subjectEnd is where the subject ends with the place behind it: «شهود بالمنطقة».
	subjectEnd int
	relative   bool // whether a relative clause has begun
}

// complement finds where what was said begins, and by which of what the cue takes;
// by nothing when none of it is there. It looks between the cue and the end of its
// sentence. When what seemed the subject is the object, it takes the subject out
// of f.
func (d *reader) complement(f *finding, c *cue, end int) (int, want) {
	s := seeking{reader: d, f: f, c: c, cueLast: f.cue.to - 1, end: end, object: -1}
	if c.takes&wantObject != 0 {
		s.subjectEnd = d.placeEnd(f.speaker, c, end)
		s.object = d.object(s.subjectEnd, end)
		if k := f.speaker.to; !f.speaker.empty() && k < end && d.tokens[k].pause == comma && d.marker(k)&c.takes&wantAbout != 0 {
			s.object = -1 // «كشف فلان، مدير المرفأ، عن محاولات، محذرا»
		}
	}
	if k := f.speaker.to; c.takes&wantThat != 0 && k < end && k > s.cueLast && asksHow[d.word(k)] && d.tokens[k].pause == joined {
		return k, wantThat // «كشف كيف فقد عمله»
	}
	if k := f.speaker.to; c.takes&wantObject != 0 && k < end && d.word(k) == "ذلك" && (k+1 >= end || d.tokens[k+1].pause >= comma || d.tokens[k+1].colon) {
		if k+1 < end && d.tokens[k+1].colon && d.speech(k+1, true) && (f.speaker.to > f.cue.to || f.speaker.empty()) {
			return k + 1, wantQuote // «وحلمي ينفي ذلك: "…"»
		}
		return 0, 0 // «ونفى حلمي ذلك، معتبرا أن»
	}
	if c.takes&wantBlame != 0 && !d.blames(s.cueLast, end) {
		return 0, 0
	}
	if c.takes&wantBlame != 0 && !f.form.object && d.blamedIs(f.speaker, end) {
		return d.objectIsFirst(f), wantObject
	}
	if c.takes&wantBlame != 0 && c.takes&wantObject != 0 {
		if k := s.blamedBehind(); k >= 0 {
			return k, wantObject
		}
	}
	if c.takes&near != 0 {
		s.end = min(end, f.speaker.to+3)
	}
	for k := s.cueLast + 1; k < s.end; k++ {
		if s.inAside(k) || s.inTitle(k) {
			continue
		}
		if s.attended(k) {
			break
		}
		m := d.marker(k) & c.takes
		if f.speaker.from <= k && k < f.speaker.to && (signedBy[d.word(k-1)] || (quantities[d.word(k-1)] || d.hasPerson(pair{k, f.speaker.to})) && s.onceMore(m)) {
			m &^= wantTo | wantOn | wantAbout | wantOf | wantIn // «تقرير صادر عن الهيئة، عن غرق»
		}
		if at, by, found := s.speechAt(k, m); found {
			return at, by
		}
		if s.otherVerb(k) {
			break
		}
		if k > s.cueLast+1 && k > f.speaker.to && relatives[d.word(k-1)] && d.word(k-1) != "من" && d.word(k-1) != "ما" && c.class != corpus.Demand {
			s.relative = true
		} else if s.relative && d.tokens[k].pause == comma && quantities[d.word(f.speaker.from)] {
			s.relative = false // «اشتكى عدد من السكان الذين عملوا هناك، من التأخير»
		}
		if at, by, found := s.introduced(k, m); found {
			return at, by
		}
	}
	return s.withoutMarker()
}

// asksHow begin a question that is told.
var asksHow = arabic.WordSet(`كيف لماذا`)

// inAside reports that word k is within an aside between subject and object: «الهيئة، وهي
// تابعة للوزارة، », or that says whose report it is: «، كما ذكرت الوكالة، »,
// or why he has no name: «، طلب عدم ذكر اسمه، ».
func (s *seeking) inAside(k int) bool {
	const longest = 10 // words
	to := max(s.f.speaker.to, s.cueLast+1)
	if w := s.word(to); !s.f.speaker.empty() && (w == "في" || w == "من") && s.c.takes&(wantIn|wantOf) == 0 {
		if in := s.head(to+1, s.end, beforeObject|beforeWith); !in.empty() && in.to < s.end && s.tokens[in.to].pause == comma && (s.wantsNoName(in.to) || others[s.word(in.to)]) {
			to = in.to // «ذكرت ممرضة في المستشفى، طلبت حجب هويتها، أنها»
		}
	}
	if k >= to && k < to+longest && s.tokens[to].pause == joined && s.wantsNoName(to) {
		return k < s.behindNoName(to) // «أقر مسؤول طلب عدم نشر اسمه بوصول»
	}
	if k >= to && k < to+longest && s.tokens[to].pause == comma && (s.word(to) == "كما" || s.wantsNoName(to) || s.breaks(to)) {
		for j := to + 1; j < s.end && j < to+longest; j++ {
			if s.tokens[j].pause == comma || s.tokens[j].colon && s.wantsNoName(to) {
				return k < j
			}
		}
	}
	if k >= to && s.tokens[to].pause == comma && (k < s.whoHeIs(to) || k < s.beforeClause(to)) {
		return true
	}
	if k >= to && s.tokens[to].pause == joined && k < s.whileHe(to) {
		return true
	}
	to = s.f.speaker.to
	return s.object > k && k >= to && s.tokens[to].pause == comma && k < s.asideEnd(to, s.end)
}

// beforeClause is where the clause begins that tells what was said, right behind the second comma of
// what stands between it and who said it: «أكد المدير، ردا على سؤال للصحيفة، أن», «تؤكد المترجمة،
// التي نقلت الكتاب إلى الإنكليزية، أن»; k where there is none.
func (s *seeking) beforeClause(k int) int {
	const longest = 16 // words
	if s.f.speaker.empty() || s.c.takes&wantThat == 0 || s.f.form.tense == participle || !relatives[s.word(k)] && !replying[s.word(k)] {
		return k
	}
	for j := k + 1; j < s.end && j < k+longest; j++ {
		if s.tokens[j].pause == comma && freeThat[s.word(j)] {
			return j
		}
	}
	return k
}

// whileHe is the colon behind what one did while he spoke: «قال وهو يحمل حقيبتي: "…"»; k where that is
// not told from word k on.
func (s *seeking) whileHe(k int) int {
	const longest = 10 // words
	if w := s.word(k); w != "وهو" && w != "وهي" || s.c.takes&wantQuote == 0 || k+1 >= s.end || s.imperfectLetter(k+1) == "" {
		return k
	}
	for j := k + 2; j < s.end && j < k+longest && s.tokens[j].pause <= joined; j++ {
		if s.tokens[j].colon && s.tokens[j].opens >= 0 {
			return j
		}
	}
	return k
}

// imperfectLetter is the letter of the person with which word k begins as a verb of the present does; ""
// where none does.
func (d *reader) imperfectLetter(k int) string {
	w := d.word(k)
	if d.tokens[k].mention > 0 || d.definite(k) {
		return ""
	}
	for _, p := range [...]string{"ي", "ت"} {
		if strings.HasPrefix(w, p) {
			return p
		}
	}
	return ""
}

// replying stand before what one answers.
var replying = arabic.WordSet(`ردا تعليقا تعقيبا جوابا`)

// behindNoName is the word behind a clause without a comma that says why a source has no name; k
// where it does not end with a word for his name.
func (s *seeking) behindNoName(k int) int {
	const longest = 8 // words
	for j := k + 1; j < s.end && j < k+longest; j++ {
		if ownNames[s.word(j)] {
			return j + 1
		}
	}
	return k
}

// whoHeIs is where an aside or two behind a subject end, which tell who he is: «أفاد شاهد، هو
// «ك. ر.»، وهو طالب في العشرين، بأن»; k where there is none.
func (s *seeking) whoHeIs(k int) int {
	const longest = 12 // words of each
	for others[s.word(k)] && s.tokens[k].pause == comma {
		j := k + 1
		for j < s.end && j < k+longest && s.tokens[j].pause != comma {
			j++
		}
		if j >= s.end || s.tokens[j].pause != comma {
			return k
		}
		k = j
	}
	return k
}

// inTitle reports that word k stands in the title of what one wrote, behind «في» and before
// the clause that tells what he says there: «وكتب في «تاريخ المرفأ في قبرص» أن».
func (s *seeking) inTitle(k int) bool {
	const near = 4 // words
	q := s.tokens[k].quote
	if q < 0 || s.c.takes&wantThat == 0 {
		return false
	}
	from, to := k, k
	for from > s.cueLast+1 && s.tokens[from-1].Start >= s.quotes[q].start {
		from--
	}
	if before := s.word(from - 1); s.tokens[from].colon || before != "في" && !(s.word(from-2) == "في" && writings[before]) {
		return false
	}
	for to < s.end && s.tokens[to].Start < s.quotes[q].end {
		to++
	}
	for j := to; j < s.end && j <= to+near && s.tokens[j].pause <= comma && s.tokens[j].opens < 0; j++ {
		if thatWords[s.word(j)] {
			return true
		}
		if s.isVerb(j) {
			return false
		}
	}
	return false
}

// writings are what one writes, with its title behind it.
var writings = arabic.WordSet(`كتاب كتابه كتابها كتابهم كتابهما مقال مقاله مقالها مقالة مقالته مقالتها رواية روايته روايتها ديوانه ديوانها مذكراته مذكراتها دراسته دراستها مؤلفه مؤلفها رسالته رسالتها`)

// attended reports that at k something else begins, which goes along with what was said:
// «بدء العمل، مؤكدة أن».
func (s *seeking) attended(k int) bool {
	speaker := s.f.speaker
	if k <= speaker.to {
		return false
	}
	said := s.object >= 0 && s.object < k ||
		s.object < 0 && s.c.takes&wantObject != 0 && !speaker.empty() && s.speaksAs(speaker) < can
	return said && s.attends(k) && (s.tokens[k].pause == comma || s.tokens[k].pause == dash || s.attendsAtOnce(k))
}

// otherVerb reports that at k another clause has begun.
func (s *seeking) otherVerb(k int) bool {
	first := s.cueLast + 1
	if k == first && s.c.takes&wantQuote != 0 && s.isParticiple(k) {
		return true
	}
	return k > first && k >= s.f.speaker.to && s.isVerb(k) &&
		(s.opensClause(k) || s.object >= 0 && s.object < k || s.word(k+1) == "فيها" || s.word(k+1) == "فيه")
}

// speechAt tells what was said by a quotation or by «أن» at word k, which is m of what the
// cue takes; 0 by nothing where it is not this cue's.
func (s *seeking) speechAt(k int, m want) (at int, by want, found bool) {
	first, object := s.cueLast+1, s.object
	switch {
	case m&wantQuote != 0 && k == s.f.speaker.from && s.quotedName(s.f.speaker, s.end):
		// «قالت «جمعية حماية المستهلك» أمس إن»: who speaks
	case m&wantQuote != 0 && s.speech(k, k == first) && !(object >= 0 && object < k && s.partOf(k)):
		if k == first && s.isParticiple(k) || k > first && s.participleBefore(k) {
			return 0, 0, true // «وختم قائلا», «كتب حلمي قائلا: "…"»
		}
		return k, wantQuote, true
	case m&wantThat != 0 && s.tokens[k].pause == comma && freeThat[s.word(k)] && k > first && strings.HasPrefix(s.c.lemma, "نقل") && relatives[s.word(s.f.cue.from-1)] && s.f.cue.from > 1 && s.tokens[s.f.cue.from-1].pause == comma:
		return 0, 0, true // «المترجمة، التي نقلت حلمي إلى الإنكليزية، أن»: of the verb before
	case m&wantThat != 0 && object >= 0 && object < k && (s.c.class == corpus.Deny || s.c.class == corpus.Criticize):
		return object, wantObject, true
	case m&wantThat != 0 && k > s.f.speaker.to && s.tokens[k].quote >= 0 && s.participleBefore(k):
		return 0, 0, true // «ورأى بعضهم النتائج كشفا، ومنهم فلان الذي كتب قائلا: "إنها …"»
	case m&wantThat != 0:
		if strings.HasPrefix(s.c.lemma, "نقل") && s.passedOn(k) {
			return s.afterThat(k), wantThat, true
		}
		if strings.HasPrefix(s.c.lemma, "نقل") && (s.passes(first, k, "عن") || s.passes(first, k, "عنه") || s.passes(first, k, "عنها") || s.passes(first, k, "عنهم")) {
			return 0, 0, true // the source has its own «قوله»
		}
		return s.afterThat(k), wantThat, true
	}
	return 0, 0, false
}

// participleBefore reports that the word before k is a participle of speech, whose
// quotation it is.
func (s *seeking) participleBefore(k int) bool {
	return s.isParticiple(k-1) && !strings.HasSuffix(s.word(k-1), "القول") && !strings.HasPrefix(s.word(k-1), "لل") &&
		s.c.kind == verbCue && s.tokens[k-1].pause <= comma && s.f.form.tense != participle
}

// withoutMarker tells what was said where no word introduces it: the object, if the cue
// takes one.
func (s *seeking) withoutMarker() (int, want) {
	f, c := s.f, s.c
	if s.object >= 0 {
		return s.object, wantObject
	}
	if k := f.speaker.to; k < s.end && s.word(k) == "ذلك" && c.takes&(wantObject|wantThat) == wantObject && s.follows(k+1, s.end, wantWith|wantTo) {
		return k, wantObject // «برر ذلك بأن», «أرجع ذلك إلى»
	}
	if c.takes&wantObject != 0 && !f.form.object && !f.speaker.empty() {
		if k := s.splitObject(f); k >= 0 {
			return k, wantObject
		}
		if s.mayLackSubject(s.cueLast, f.form, c, wantObject) && s.mayBeObject(f, c) {
			return s.objectIsFirst(f), wantObject
		}
	}
	return 0, 0
}
