package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// speaks reports whether a noun phrase after a verb may be its subject: what cannot speak is its
// object, and a form that may not be a verb requires a subject that is likely to speak.
func (d *reader) speaks(p pair, fm form, c *cue) bool {
	least := unheard
	if c.takes&initial != 0 && fm.tense == perfect && fm.gender == 'm' {
		least = may
	}
	if p.empty() {
		return false
	}
	for _, other := range notSubjects {
		if other(d, p, c) {
			return false
		}
	}
	return d.speaksAs(p) >= least || d.utters(p, fm, c)
}

// notSubjects report whether the phrase behind the verb of a cue is something else than its subject.
var notSubjects = [...]func(d *reader, p pair, c *cue) bool{
	func(d *reader, p pair, c *cue) bool { // «كتب تغريدة», «ثم ذكر حديث أبي هريرة», «وطلب الحكم بصحة العقد»
		w := d.word(p.from)
		return strings.HasPrefix(c.lemma, "كتب") && d.kindOf(w) == paper || strings.HasPrefix(c.lemma, "ذكر ") && told[w] && d.marker(p.to)&wantThat == 0 ||
			strings.HasPrefix(c.lemma, "طلب ") && w == "الحكم"
	},
	func(d *reader, p pair, _ *cue) bool { // «وتابع مخاطبا الرئيس»
		return d.tokens[p.from].mention == 0 && addressing[d.word(p.from)]
	},
	func(d *reader, p pair, _ *cue) bool { return placed[d.word(p.from)] }, // «وقال أمامنا إنه»
	func(d *reader, p pair, _ *cue) bool { // «يعارض كل ما قاله», «تؤكد صحة الرواية», «أعلنت نبأ وفاته»
		w, next := d.word(p.from), p.from+1
		return w == "كل" && d.word(next) == "ما" || w == "انا" || w == "نحن" || next < len(d.tokens) && d.tokens[next].pause == joined && (w == "صحه" && d.tokens[next].mention == 0 ||
			w == "نبا" && (befalls[d.word(next)] || befalls[withoutHis(d.word(next))]))
	},
	(*reader).ofNumber,
	func(d *reader, p pair, _ *cue) bool { // «وجه المهندسين والعاملين بإخراج المعدات»: the subject would end in «ون»
		return d.theMen(p.from) && p.from > 0 && d.tokens[p.from].mention == 0 && d.nouns[outOfOblique(base(d.word(p.from)))] == human &&
			(p.to >= len(d.tokens) || d.marker(p.to)&(wantThat|wantQuote) == 0) && d.tokens[p.from].pause == joined && !titles[d.word(p.from)] && severalOf(d.word(p.from)) == ""
	},
	(*reader).inDoing,
	func(d *reader, p pair, _ *cue) bool { // «أبلغت موظفيها»
		return d.tokens[p.from].mention == 0 && (d.accusative(d.word(p.from)) || hamzaOnLine(d.raw(p.from)))
	},
	func(d *reader, p pair, c *cue) bool { // «وتهدد الآخر بلكمه»
		return p.to == p.from+1 && addresses(c) && theOther[d.word(p.from)]
	},
	func(d *reader, p pair, _ *cue) bool { // «أعلن سعادته بالفوز»
		return happiness[d.word(p.from)] && !d.honoursBefore(p.from) && (p.to >= len(d.tokens) || d.marker(p.to)&(wantThat|wantQuote) == 0)
	},
	func(d *reader, p pair, c *cue) bool { // «وأعلنت عزمها تقديم استجواب»
		w := d.word(p.from)
		return c.takes&wantObject != 0 && d.owned(p.from) && withoutHis(w) != w && shown(w)
	},
	func(d *reader, p pair, _ *cue) bool { // «أمر ملكي بإعفاء الوزير», «يؤكد ذلك أن»
		w := d.word(p.from)
		return p.to == p.from+1 && (orders[w] || pointing[w])
	},
	func(d *reader, p pair, _ *cue) bool { // «وأكد حكم البراءة ناشطون»: no referee
		return d.word(p.from) == "حكم" && ruled[d.word(p.from+1)]
	},
	func(d *reader, p pair, c *cue) bool { // «وأعلنت اعتقال ثلاثة "مسلحين"»
		w := d.word(p.from)
		return c.takes&wantObject != 0 && d.tokens[p.from].mention == 0 && (befalls[w] && d.nouns[w] == mute || happens[w])
	},
	func(d *reader, p pair, _ *cue) bool { // «أعلن لكل المحبين», «تكشف لـCNN»
		k := p.from
		return (d.proclitic(k, "ل") || d.proclitic(k, "ب") || d.heldBy(k)) && !(d.word(k) == "لما" && d.isLama(k)) && !titles[d.word(k)] && d.word(k) != "باسم" && !wholeWords[d.word(k)]
	},
}

// ofNumber: «ثلاثتهم ينفون أي تورط», «قال غير مرة».
func (d *reader) ofNumber(p pair, _ *cue) bool {
	w := d.word(p.from)
	return w == "اي" || w == "ايه" || w == "غير" && d.tokens[p.from].mention == 0 && d.word(p.from+1) != "واحد" ||
		fromThem[w] && !hasFinalAlifMaqsura(d.raw(p.from))
}

// inDoing: «وقال نافيا أن», «وأضاف متحدثا عن».
func (d *reader) inDoing(p pair, _ *cue) bool {
	w := d.word(p.from)
	rest, ends := strings.CutSuffix(w, "ا")
	if !strings.HasSuffix(d.raw(p.from), "ا") || d.tokens[p.from].mention > 0 || d.nouns[w] != mute || titles[w] {
		return false
	}
	if severalOf(w) == "" && d.attends(p.from) {
		return true
	}
	return ends && !strings.HasSuffix(w, "ها") && (severalOf(w) == "" || prepositions[d.word(p.from+1)]) && (titles[rest] || d.nouns[rest] == human)
}

// utters reports whether an unknown indefinite word that ends like a woman's name comes between a
// verb that only people have and what was said: «قالت مبروكة إن».
func (d *reader) utters(p pair, fm form, c *cue) bool {
	if p.to != p.from+1 || fm.gender != 'f' || fm.number != 's' || !utterances[c.verb()] ||
		d.tokens[p.from].mention > 0 || d.definite(p.from) || p.to >= len(d.tokens) {
		return false
	}
	w := d.word(p.from)
	if !strings.HasSuffix(d.raw(p.from), "ة") || d.kindOf(w) != mute || adjective(w) || d.proclitic(p.from, "ب") || d.proclitic(p.from, "ل") {
		return false
	}
	return d.marker(p.to)&(wantThat|wantQuote) != 0 || d.tokens[p.to].pause == comma && others[d.word(p.to)]
}

// utterances are verbs of speaking aloud, whose subject is never a thing.
var utterances = arabic.WordSet(`قال أجاب حكى روى همس صاح صرخ أضاف تابع أردف`)

// acts reports whether a thing is the subject of a verb that things may have: «تهدد الأزمات بإغلاق
// المرفأ».
func (d *reader) acts(p pair, c *cue) bool {
	switch c.class {
	case corpus.Criticize, corpus.Deny, corpus.Accuse:
		return false
	}
	return d.kindOf(d.word(p.from)) == thing || c.class == corpus.Warn && d.definite(p.from) && d.speaksAs(p) == cannot
}

// addressing say whom one turns to in speaking.
var addressing = arabic.WordSet(`مخاطبا مخاطبة متوجها متوجهة موجها موجهة متسائلا متسائلة`)

// told are what one mentions, with whose it is behind it.
var told = arabic.WordSet(`حديث خبر قصة قول حكاية آية`)

// theOther denotes the other of two, as the object.
var theOther = arabic.WordSet(`الآخر الآخرين الأخرى`)

// happiness is both an honorific and a feeling.
var happiness = arabic.WordSet(`سعادته سعادتها`)

// orders are adjectives of an order or request, never its issuer.
var orders = arabic.WordSet(`ملكي أميري سلطاني جمهوري رئاسي قضائي إداري تنفيذي رسمي حكومي عسكري`)

// ruled follow «حكم» where it is what a court rules.
var ruled = arabic.WordSet(`البراءة الإعدام السجن الحبس المؤبد الإدانة المحكمة القضاء قضائي نهائي ابتدائي سابق البلاد العسكر الحزب`)

// happens are verbal nouns of what is announced, and no one who announces.
var happens = arabic.WordSet(`ضبط إحباط تدمير تفجير إطلاق إغلاق فتح استعادة تعليق وقف تأجيل إلغاء تعيين إقالة استقالة بدء انطلاق انتهاء وصول سقوط إصابة تحرير إخلاء إجلاء مصرع
	تسجيل تشكيل إنشاء إرسال نشر سحب رفع خفض تمديد تجميد حظر فرض إلقاء العثور إنقاذ انسحاب عودة زيادة`)
