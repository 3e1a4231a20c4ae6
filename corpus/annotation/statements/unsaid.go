package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// isUnsaid reports whether the words around the verb at word i show that nobody said anything, before
// its complement is looked for.
func (d *reader) isUnsaid(i int, fm form, c *cue) bool {
	return d.studies(i, fm, c) || d.whoever(i, fm) || d.underQuestion(i) || d.askedOfSomebody(i, fm, c) || d.aboutNews(i, fm, c) ||
		d.isInBook(i, fm, c) || d.means(i, c)
}

// means reports whether «تشير» at word i says what a word means: «تشير كلمة «سرداب» إلى».
func (d *reader) means(i int, c *cue) bool {
	k := i + 1
	if !strings.HasPrefix(c.lemma, "أشار ") || k+1 >= len(d.tokens) || d.tokens[k].pause > joined {
		return false
	}
	w := d.word(k)
	return wordsForWords[w] || w == "كلمه" && d.tokens[k+1].opens >= 0 || wordsForWords[d.word(i-1)] && d.definite(i-1) && d.tokens[i].pause == joined
}

// wordsForWords denote words.
var wordsForWords = arabic.WordSet(`عبارة لفظ لفظة مصطلح تسمية مفردة المصطلح اللفظ اللفظة التسمية المفردة`)

// isInBook reports whether «ذكر» at word i is passive, of what a holy or old book names: «ملكة سبأ
// التي ذكرت في القرآن».
func (d *reader) isInBook(i int, fm form, c *cue) bool {
	return fm.tense == perfect && !fm.object && strings.HasPrefix(c.lemma, "ذكر ") && i > 0 && relatives[d.word(i-1)] &&
		d.word(i+1) == "في" && books[d.word(i+2)] && !thatWords[d.word(i+3)]
}

// books are where people and places of old are named.
var books = arabic.WordSet(`القرآن التوراة الإنجيل الكتاب الكتب العهد العهدين الحديث الأحاديث السنة المصادر المراجع النصوص النقوش الوثائق المعاجم التراث`)

// studies reports whether «طالب» at word i is a student, and no demand: «جان كوفين، طالب آخر في
// جامعة باريس».
func (d *reader) studies(i int, fm form, c *cue) bool {
	if fm.tense != perfect || !strings.HasPrefix(c.lemma, "طالب ") || d.joinedOn(i) || i+1 >= len(d.tokens) || d.tokens[i+1].pause > joined {
		return false
	}
	switch next := d.word(i + 1); next {
	case "اخر", "سابق":
		return true
	case "في":
		return schools[base(d.word(i+2))]
	default:
		return schools[strings.TrimPrefix(next, "ب")] && d.tokens[i].pause >= comma
	}
}

// schools are where one studies.
var schools = arabic.WordSet(`جامعة كلية مدرسة معهد أكاديمية المدرسة الجامعة الكلية المعهد ثانوية مرحلة المرحلة سنة السنة صف الصف قسم`)

// whoever reports whether the verb at word i is of anybody who does so: «ومن روى كذا احتمل الوجهين»,
// «من قال إن الأزمة انتهت؟».
func (d *reader) whoever(i int, fm form) bool {
	if i == 0 || fm.tense != perfect || d.tokens[i].pause > joined {
		return false
	}
	switch d.word(i - 1) {
	case "ومن", "فمن":
		return d.tokens[i-1].pause >= comma || i == 1
	case "من":
		return i == 1 || d.tokens[i-1].pause >= stop || d.tokens[i-1].colon
	}
	return false
}

// underQuestion reports whether the verb at word i is in what a question asks about: «هل صحيح أن
// الوزارة طلبت حذفه؟», «هل تعتقد أن».
func (d *reader) underQuestion(i int) bool {
	const longest = 12 // words
	from, _ := d.sentence(i)
	for from < i && (d.word(from) == "و" || d.word(from) == "لكن") {
		from++
	}
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(from), "و"), "ف")
	if w != "هل" || i-from > longest || d.tokens[i].quote != d.tokens[from].quote {
		return false
	}
	for k := from + 1; k < i; k++ {
		if freeThat[d.word(k)] {
			return d.word(k-1) == "صحيح" || d.word(k-1) == "الصحيح" || d.word(k-1) == "حقا" || d.word(k-1) == "يعقل"
		}
		if d.tokens[k].pause > joined {
			return false
		}
	}
	return false
}

// askedOfSomebody reports whether «طلب» at word i is passive: it begins a sentence without «و», and
// nobody but who was asked follows: «طلب من الأهالي التوقيع على تعهدات».
func (d *reader) askedOfSomebody(i int, fm form, c *cue) bool {
	return fm.tense == perfect && fm.gender == 'm' && fm.number == 's' && !fm.object && strings.HasPrefix(c.lemma, "طلب ") &&
		d.word(i+1) == "من" && !d.joinedOn(i) && i > 0 && d.tokens[i].pause >= stop && d.tokens[i].quote < 0
}

// aboutNews reports whether «ذكر» at word i is a heading of an old book: «ذكر خبر وقعة الجسر».
func (d *reader) aboutNews(i int, fm form, c *cue) bool {
	return fm.tense == perfect && fm.gender == 'm' && strings.HasPrefix(c.lemma, "ذكر ") && !d.joinedOn(i) && (i == 0 || d.tokens[i].pause >= stop) &&
		headings[d.word(i+1)] && d.tokens[i+1].mention == 0
}

// headings are what chapters of old books tell of.
var headings = arabic.WordSet(`خبر أخبار سبب نسب وفاة مقتل فضائل ولاية خلافة بيعة وقعة غزوة غزوات فتح فتوح ملك ملوك دخول خروج مسير عزل حصار ما من`)

// isDeclared reports whether the subject of a verb is whom somebody else declares or describes, so
// that he said nothing: «الذي أعلن حاكما لها», «وصفت الصين كقوة عظمى من جانب الخبراء», «اتهم فلان في
// قضية تزوير».
func (d *reader) isDeclared(f *finding, c *cue) bool {
	if f.form.tense > imperfect || f.form.object || f.took != wantObject {
		return false
	}
	k := f.content.from
	switch {
	case strings.HasPrefix(c.lemma, "أعلن "):
		return (declaredTo[d.word(k)] || k+1 < f.content.to && declaredTo[d.word(k+1)] && d.tokens[k].mention == 0 && !d.definite(k) && !d.owned(k) && !itself[d.word(k)]) &&
			d.tokens[k].pause == joined
	case strings.HasPrefix(c.lemma, "وصف "):
		return d.word(k) == "وصفا" || strings.HasPrefix(d.word(k), "ك") && k == f.speaker.to && d.nouns[d.word(k)] == mute && d.word(k) != "كل" &&
			d.tokens[k].mention == 0 && d.byAgent(k, f.content.to)
	case strings.HasPrefix(c.lemma, "اتهم "):
		return c.class == corpus.Accuse && d.word(f.speaker.to) == "في" && cases[d.word(f.speaker.to+1)]
	}
	return false
}

// byAgent reports whether [from, to) names with «من قبل» or the like who acts in a passive clause.
func (d *reader) byAgent(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if w := d.word(k + 1); d.word(k) == "من" && (w == "جانب" || w == "قبل" || w == "طرف") {
			return true
		}
	}
	return false
}

var (
	// declaredTo are what somebody is declared to be.
	declaredTo = arabic.WordSet(`حاكما ملكا خليفة سلطانا إمبراطورا أميرا قديسا قديسة بطلا بطلة وليا زعيما قائدا بابا ملكة فائزا فائزة`)
	// cases are what somebody is accused in.
	cases = arabic.WordSet(`قضية قضايا ملف جريمة حادث حادثة مقتل اغتيال محاولة عملية`)
)

// describesAs reports whether the object of «وصف» goes on with what it is called: «بأنها خرق», «بـ"النصر"».
func (d *reader) describesAs(f *finding) bool {
	for k := f.content.from + 1; k < f.content.to; k++ {
		if d.marker(k)&wantWith != 0 || thatWords[d.word(k)] || d.word(k) == "علي" && thatWords[d.word(k+1)] || d.tokens[k].opens >= 0 || strings.HasPrefix(d.word(k), "ك") && d.nouns[d.word(k)] == mute {
			return true
		}
	}
	return d.marker(f.content.from)&wantWith != 0 || thatWords[d.word(f.content.from)] || thatWords[d.word(f.content.from-1)]
}

// foundOut reports whether the thing right behind the verb is what showed the rest, and no object of
// the previous speaker's: «وأكدت الجولة الميدانية وجود حفر».
func (d *reader) foundOut(f *finding, c *cue) bool {
	k := f.content.from
	if f.took != wantObject || k != f.cue.to || !f.speaker.empty() || f.form.tense != perfect || f.form.number != 's' || f.form.object ||
		c.class != corpus.Affirm && c.class != corpus.Announce || d.tokens[k].mention > 0 || !d.definite(k) ||
		feminine(d.word(k)) != (f.form.gender == 'f') {
		return false
	}
	for k++; k < f.content.to && k < f.content.from+4 && d.tokens[k].pause == joined; k++ {
		if w := d.word(k); discoveries[w] {
			return true
		} else if !d.definite(k) {
			return false
		}
	}
	return false
}

// discoveries are what an examination shows.
var discoveries = arabic.WordSet(`وجود حدوث وقوع غياب عدم صحة خلو سلامة تراجع تورط ضلوع إصابة تعرض تلوث ارتفاع انخفاض احتواء`)
