package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What comes between a cue or its subject and what was said, and belongs to neither.

// inAside reports whether word k is in an aside between subject and object: «الهيئة، وهي تابعة
// للوزارة، », in one that says whose report it is: «، كما ذكرت الوكالة، », or in one that says why
// the source is not named: «، طلب عدم ذكر اسمه، ».
func (s *seeking) inAside(k int) bool {
	const longest = 10 // words
	to := max(s.f.speaker.to, s.cueLast+1)
	if w := s.word(to); !s.f.speaker.empty() && (w == "في" || w == "من") && s.c.takes&(wantIn|wantOf) == 0 {
		if in := s.head(to+1, s.end, beforeObject|beforeWith); !in.empty() && in.to < s.end &&
			s.tokens[in.to].pause == comma && (s.wantsNoName(in.to) || others[s.word(in.to)]) {
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
	if k >= to && k < s.whenBetween(to) {
		return true // «تعهد له، قبل ذلك بعام، بنقله»
	}
	if k >= to && k < s.bracketEnd(to) {
		return true // «دعا المركز (التابع للوزارة)، الجانب التركي إلى»
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

// whenBetween returns where an aside between commas after the speaker or the addressee ends that
// says when or where: «تعهد له، قبل ذلك بعام، بنقله»; k if there is none.
func (s *seeking) whenBetween(k int) int {
	const longest = 8 // words
	at := k
	if at < s.end && s.tokens[at].pause == joined && resumptives[s.word(at)] {
		at++
	}
	if at >= s.end || s.tokens[at].pause != comma || !tellsWhen[s.word(at)] {
		return k
	}
	for j := at + 1; j < s.end && j < at+longest; j++ {
		if s.tokens[j].pause == comma && s.marker(j)&s.c.takes != 0 {
			return j
		}
		if s.tokens[j].pause > joined || s.isVerb(j) {
			return k
		}
	}
	return k
}

// tellsWhen begin a phrase that says when or where somebody spoke.
var tellsWhen = arabic.WordSet(`قبل بعد عقب إثر خلال أثناء منذ قبيل غداة عشية لدى`)

// beforeClause returns where the clause with what was said begins, right after the second comma of
// an aside that follows the speaker: «أكد المدير، ردا على سؤال للصحيفة، أن», «تؤكد المترجمة، التي
// نقلت الكتاب إلى الإنكليزية، أن»; k if there is none.
func (s *seeking) beforeClause(k int) int {
	const longest = 16 // words
	if s.f.speaker.empty() || s.c.takes&wantThat == 0 || s.f.form.tense == participle || !relatives[s.word(k)] && !replying[s.word(k)] {
		return k
	}
	for j := k + 1; j < s.end && j < k+longest; j++ {
		if s.tokens[j].pause == comma && thatWords[s.word(j)] && !strings.HasPrefix(s.word(j), "ف") && !strings.HasPrefix(s.word(j), "بكون") {
			return j
		}
	}
	return k
}

// bracketEnd returns the word after the brackets that open before word k; k if none do.
func (d *reader) bracketEnd(k int) int {
	if k == 0 || k >= len(d.tokens) || d.tokens[k].opens >= 0 || !strings.HasSuffix(d.s[d.tokens[k-1].End:d.tokens[k].Start], "(") {
		return k
	}
	if j := d.dashEnd(k, len(d.tokens)); j > k && strings.HasPrefix(d.s[d.tokens[j-1].End:d.tokens[j].Start], ")") {
		return j
	}
	return k
}

// whileHe returns the word with the colon after a clause on what the speaker was doing: «قال وهو
// يحمل حقيبتي: "…"»; k if no such clause begins at word k.
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

// imperfectLetter returns the person prefix with which word k begins if it may be a verb in the
// imperfect; else "".
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

// replying introduce what somebody answers.
var replying = arabic.WordSet(`ردا تعليقا تعقيبا جوابا`)

// behindNoName returns the word after a clause without commas that says why a source is not named;
// k if no word for the source's name ends it.
func (s *seeking) behindNoName(k int) int {
	const longest = 8 // words
	for j := k + 1; j < s.end && j < k+longest; j++ {
		if ownNames[s.word(j)] {
			return j + 1
		}
	}
	return k
}

// whoHeIs returns where the asides after a subject end that say who he is: «أفاد شاهد، هو «ك. ر.»،
// وهو طالب في العشرين، بأن»; k if there are none.
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

// inTitle reports whether word k is in the title of something somebody wrote, after «في» and before
// the clause with what he says there: «وكتب في «تاريخ المرفأ في قبرص» أن».
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

// writings are kinds of written works; the title follows them.
var writings = arabic.WordSet(`كتاب كتابه كتابها كتابهم كتابهما مقال مقاله مقالها مقالة مقالته مقالتها رواية روايته روايتها ديوانه ديوانها مذكراته مذكراتها دراسته دراستها مؤلفه مؤلفها رسالته رسالتها`)
