package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// onlyAsides reports whether [from, to) has only words that say when or how, and no pause: «وأكدت
// كذلك أهمية الإنارة», «أكد الاتحاد الجمعة استمرار».
func (d *reader) onlyAsides(from, to int) bool {
	for k := from; k < to; k++ {
		if !asides[d.word(k)] || d.tokens[k].pause > joined {
			return false
		}
	}
	return d.tokens[to].pause == joined
}

// partOf reports whether a quotation that begins at word k continues a noun or preposition before
// it and is not speech by itself: «معلنا استعداده في "مجال …"».
func (d *reader) partOf(k int) bool {
	w := d.word(k - 1)
	return !d.tokens[k].colon && d.tokens[k].pause == joined && (prepositions[w] || d.proclitic(k-1, "ب"))
}

// describes reports whether the apparent object is an adjective of the apparent subject, a lone
// noun with the article: «وصف القيادي المستهدف بأنه».
func (d *reader) describes(f *finding, object int) bool {
	k := f.speaker.from
	return object == f.speaker.to && f.speaker.to == k+1 && d.tokens[k].mention == 0 && d.definite(k) && d.definite(object) &&
		d.tokens[object].mention == 0 && !feminine(d.word(object)) && !feminine(d.word(k))
}

// between reports whether an object begins at word from, right after the subject, and before word
// k.
func (d *reader) between(from, k, end int) bool {
	return d.object(from, end) == from && from < k && d.tokens[from].pause == joined
}

// disagrees reports whether what follows a verb cannot be its subject: a feminine after a masculine
// verb, or a plural in the oblique case.
func (d *reader) disagrees(f *finding) bool {
	if f.speaker.empty() || f.form.gender != 'm' || f.form.number != 's' || f.speaker.from != f.cue.to {
		return false
	}
	k := f.speaker.from
	if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
		return false
	}
	raw := d.raw(k)
	if d.definite(k) && d.definite(k+1) && d.tokens[k+1].pause == joined && strings.HasSuffix(d.raw(k+1), "ية") &&
		!theyInTa[d.word(k)] && k+1 < f.speaker.to {
		return true // «دعا الدول الأوروبية»
	}
	return strings.HasSuffix(raw, "ة") && !theyInTa[d.word(k)] || strings.HasSuffix(raw, "ات") ||
		d.definite(k) && strings.HasSuffix(raw, "ين") && !titles[d.word(k)] || addressees[d.word(k)]
}

// blamedBehind returns the word with which whoever is held responsible begins, right after the
// comma that ends the subject's name, if «المسؤولية» follows: «حمل المدير، كريم حلمي، الوزير
// مسؤولية التأخير»; else -1.
func (s *seeking) blamedBehind() int {
	k := s.f.speaker.to
	if s.f.speaker.empty() || k >= s.end || s.tokens[k].pause != comma {
		return -1
	}
	for j := k + 1; j < s.end && s.tokens[j].pause == joined; j++ {
		if s.word(j) == "المسووليه" || s.word(j) == "مسووليه" {
			return k
		}
	}
	return -1
}

// passes reports whether [from, to) contains word.
func (d *reader) passes(from, to int, word string) bool {
	for k := from; k < to; k++ {
		if d.word(k) == word {
			return true
		}
	}
	return false
}

// blames reports whether somebody is held responsible after word i.
func (d *reader) blames(i, end int) bool {
	for k := i + 1; k < end && k < i+20; k++ {
		switch d.word(k) {
		case "المسووليه", "مسووليه", "بالمسووليه", "مسووله", "باللايمه", "اللايمه", "باللوم", "اللوم":
			return true
		}
	}
	return false
}

// blamedIs reports whether the noun phrase after «حمّل» is who is held responsible, because at most
// a prepositional phrase comes between it and «المسؤولية».
func (d *reader) blamedIs(p pair, end int) bool {
	if p.empty() {
		return false
	}
	k := p.to
	if k < end && prepositions[d.word(k)] {
		k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
	}
	const longest = 8 // words of others who are blamed with them
	for from := k; k < end && k < from+longest && strings.HasPrefix(d.word(from), "و") && d.tokens[k].pause == joined &&
		d.word(k) != "المسووليه" && !d.isVerb(k); k++ { // «وحملت حماس والمنظمات المشاركة المسؤولية»
	}
	switch w := d.word(k); {
	case k >= end:
		return false
	case w == "المسووليه", w == "مسووليه":
		return d.tokens[k].pause == joined
	}
	return false
}

// afterThat returns the first word of a clause: the one after a free-standing أن at word k, else k.
func (d *reader) afterThat(k int) int {
	if freeThat[d.word(k)] && k+1 < len(d.tokens) {
		return k + 1
	}
	return k
}

// feminine reports whether a noun ends like a feminine or its plural, which personal names seldom
// do.
func feminine(w string) bool { return strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ات") }

// theyInTa end like feminines but take masculine verbs: plurals of people, and nouns for men.
var theyInTa = arabic.WordSet(`المالكية الحنفية الشافعية الحنابلة المعتزلة الأشاعرة الإباضية الصوفية المتصوفة الصحابة الشيعة الإمامية الظاهرية الزيدية
	الفلاسفة المناطقة الأباطرة الأئمة القادة قادة الساسة السادة القضاة الطلبة الأساقفة الأساتذة التلامذة المطارنة البطارقة الصيادلة الدكاترة العباقرة السماسرة المغاربة الأفارقة المشارقة التوانسة
	الإخوة الورثة الباعة المارة الدعاة الرواة النحاة الولاة الغزاة الطغاة الجناة الرعاة الهواة المشاة الكتبة الحفظة البحارة الأحبة الفتية الصبية
	الخليفة خليفة العلامة علامة الداعية داعية الطاغية طاغية النابغة`)

// addressees are called upon but never call upon others.
var addressees = arabic.WordSet(`الشعب المجتمع الجميع الناس العالم المواطنين`)
