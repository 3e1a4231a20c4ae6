package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Signs that the writer goes on at a word after a comma, so that what was said ended before it.

// writerGoesOn reports whether word k, inside the content of a finding, begins what the writer adds.
func (d *reader) writerGoesOn(f *finding, k int) bool {
	if f.took == wantThat && d.tokens[k].quote < 0 && d.tokens[k].pause == comma && d.toldMe(f) && d.didI(k) {
		return true
	}
	if d.tokens[k].quote >= 0 || d.tokens[k].pause > comma || k+1 >= len(d.tokens) || d.tokens[k+1].pause > joined {
		return false
	}
	noun := f.took&(wantThat|wantQuote) == 0 && !d.thatIn(f.cue.to, f.content.from+1)
	if noun && !d.clauseIn(f.content.from, k) && d.sheDid(k) {
		return true
	}
	if d.tokens[k].pause != comma {
		return false
	}
	return noun && (d.cameOfIt(k) || !d.clauseIn(f.content.from, k) && (d.thenDid(k) || d.thereupon(k))) ||
		f.took == wantThat && d.wroteI(k) || d.judgesIt(k) || !noun && f.took != wantQuote && d.bothDiffer(f, k) ||
		d.othersDid(k)
}

// thenDid reports whether a verb that continues no noun phrase comes at word k: «فتشوا الغرف، ولم
// يجدوا», «نصحهم بالمشي، ثم غادر».
func (d *reader) thenDid(k int) bool {
	w, next := d.word(k), k+1
	switch {
	case w == "ولم", w == "ولن":
		return true
	case w == "ثم":
		return d.tokens[next].mention == 0 && !d.definite(next) && !prepositions[d.word(next)] &&
			!d.proclitic(next, "ب") && !d.proclitic(next, "ل") && d.kindOf(d.word(next)) == mute && !d.owned(next)
	}
	return false
}

// cameOfIt reports whether the writer says at word k what came of something that happened: «اتهمته
// بالتسميم، وأدت الحادثة إلى أزمة».
func (d *reader) cameOfIt(k int) bool {
	w, and := strings.CutPrefix(d.word(k), "و")
	return and && brought[w] && d.definite(k+1) && d.kindOf(d.word(k+1)) == thing
}

// brought are verbs for what something led to.
var brought = arabic.WordSet(`أدى أدت أثار أثارت تسبب تسببت أسفر أسفرت`)

// thereupon reports whether word k is ف and a verb, with who acted right after it: «رفض القضاة
// الملف، فطعن فريق الدفاع بقرارهم».
func (d *reader) thereupon(k int) bool {
	w := d.word(k)
	rest, ok := strings.CutPrefix(w, "ف")
	if !ok || d.tokens[k].mention > 0 || len(rest) < len("طعن") || bornWithFa[w] || d.kindOf(w) != mute ||
		d.kindOf(rest) != mute || asides[w] || asides[rest] || prepositions[rest] || definite(rest) ||
		strings.HasSuffix(d.raw(k), "ة") || strings.HasSuffix(d.raw(k), "ا") || strings.HasSuffix(d.raw(k), "ً") {
		return false
	}
	return d.somebodyAt(k+1, len(d.tokens)) || d.kindOf(d.word(k+1)) == human || d.kindOf(d.word(k+1)) == body
}

// bornWithFa are words whose first letter is no conjunction.
var bornWithFa = arabic.WordSet(`فجر فور فوق فرع فئة فضلا فقط فترة فرصة فرق فعل فصل فريق فوز فقدان فرض فتح فشل فهم فحص فضل فيما فيروس فندق فيلم فلسطين فرنسا فلان فلانة فرد فوج`)

// wroteI reports whether word k begins a clause of the writer's about himself, in indirect speech,
// where the speaker would not say «I»: «أخبرني الحارس أن الباب مغلق، ولم أصدقه».
func (d *reader) wroteI(k int) bool {
	w := d.word(k)
	return (w == "ولم" || w == "فلم") && strings.HasPrefix(d.raw(k+1), "أ") && d.tokens[k+1].mention == 0 && !d.definite(k+1)
}

// judgesIt reports whether the writer passes a judgement on what was said at word k: «، وهو رأي لا
// تسنده الوثائق».
func (d *reader) judgesIt(k int) bool {
	w := d.word(k)
	if w == "وهذا" && untrue[d.word(k+1)] {
		return true
	}
	return (w == "وهو" || w == "وهي") && opinions[d.word(k+1)] && negations[d.word(k+2)] && d.tokens[k+2].pause == joined
}

var opinions = arabic.WordSet(`رأي زعم ادعاء قول كلام أمر اتهام مزاعم رواية فرضية تفسير تقدير حكم معلومة أرقام نظرية`)

// bothDiffer reports whether the writer sets two speakers against each other at word k after what
// they said together: «اتفقا على أن …، غير أنهما اختلفا».
func (d *reader) bothDiffer(f *finding, k int) bool {
	return contrasts[d.word(k)] && d.word(k+1) == "انهما" && !thatWords[d.word(k+2)] &&
		(severalOf(d.word(f.speaker.from)) != "" || strings.HasSuffix(d.word(f.speaker.from), "ان"))
}

// othersDid reports whether word k begins what somebody else was doing then: «تقول جدتي إن البئر
// مسكونة، وكان أبي يضحك منها».
func (d *reader) othersDid(k int) bool {
	w, next := d.word(k), k+1
	if w != "وكان" && w != "وكانت" || next+1 >= len(d.tokens) || d.tokens[next+1].pause > joined {
		return false
	}
	return (ofMine[d.word(next)] || myFather[d.word(next)] || d.hisKin(next)) && d.imperfectLetter(next+1) != ""
}

var myFather = arabic.WordSet(`أبي أخي`)

var untrue = arabic.WordSet(`غير خطأ باطل كذب ليس محض`)

// sheDid reports whether word k is و and a feminine perfect, with who acted right after it or with
// what is hers: «طلبت الحكومة حماية مواطنيها واتصلت الوزارة بنظيرتها», «اعترفت بالقدس ونقلت سفارتها».
func (d *reader) sheDid(k int) bool {
	w, next := d.word(k), k+1
	rest, and := strings.CutPrefix(w, "و")
	if !and || d.tokens[k].mention > 0 || len(rest) < len("نقلت") || !strings.HasSuffix(d.raw(k), "ت") ||
		strings.HasSuffix(rest, "ات") || definite(rest) || d.nouns[rest] != mute || d.nouns[w] != mute ||
		prepositions[rest] || asides[rest] {
		return false
	}
	return d.kindOf(d.word(next)) == body && d.tokens[next].mention == 0 ||
		d.tokens[next].mention > 0 && d.isBody(next) && d.startsMention(next) && !d.heldBy(next) ||
		strings.HasSuffix(d.word(next), "ها") && d.owned(next)
}

// toldMe reports whether somebody told the writer, by a pronoun at or behind the verb: «قال لي».
func (d *reader) toldMe(f *finding) bool {
	w := d.word(f.cue.to)
	return w == "لي" || w == "لنا" || strings.HasSuffix(d.raw(f.cue.from), "ني")
}

// didI reports whether word k is ف and a perfect of the first person, or looks like one: «فضحكت».
func (d *reader) didI(k int) bool {
	w := d.word(k)
	return strings.HasPrefix(w, "ف") && len(w) >= len("فضحكت") && strings.HasSuffix(d.raw(k), "ت") &&
		!strings.HasSuffix(w, "ات") && d.tokens[k].mention == 0 && d.kindOf(w) == mute
}
