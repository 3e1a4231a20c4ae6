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
	if p.empty() || strings.HasPrefix(c.lemma, "كتب") && d.kindOf(d.word(p.from)) == paper {
		return false // «كتب تغريدة»
	}
	if d.tokens[p.from].mention == 0 && addressing[d.word(p.from)] {
		return false // «وتابع مخاطبا الرئيس»
	}
	if placed[d.word(p.from)] {
		return false // «وقال أمامنا إنه»
	}
	if w := d.word(p.from); w == "اي" || w == "ايه" ||
		w == "غير" && d.tokens[p.from].mention == 0 && d.word(p.from+1) != "واحد" ||
		fromThem[w] && !hasFinalAlifMaqsura(d.raw(p.from)) {
		return false // «ثلاثتهم ينفون أي تورط»
	}
	if strings.HasSuffix(d.raw(p.from), "ا") && d.tokens[p.from].mention == 0 && d.nouns[d.word(p.from)] == mute &&
		!titles[d.word(p.from)] && severalOf(d.word(p.from)) == "" && d.attends(p.from) {
		return false // «وقال نافيا أن»
	}
	if d.tokens[p.from].mention == 0 && (d.accusative(d.word(p.from)) || hamzaOnLine(d.raw(p.from))) {
		return false // «أبلغت موظفيها»
	}
	if w := d.word(p.from); p.to == p.from+1 && addresses(c) && theOther[w] {
		return false // «وتهدد الآخر بلكمه»
	}
	if w := d.word(p.from); strings.HasSuffix(d.raw(p.from), "ا") && !strings.HasSuffix(w, "ها") && !titles[w] &&
		(severalOf(w) == "" || prepositions[d.word(p.from+1)]) && d.nouns[w] == mute && d.tokens[p.from].mention == 0 &&
		(titles[strings.TrimSuffix(w, "ا")] || d.nouns[strings.TrimSuffix(w, "ا")] == human) {
		return false // «وأضاف متحدثا عن»
	}
	if w := d.word(p.from); happiness[w] && (p.to >= len(d.tokens) || d.marker(p.to)&(wantThat|wantQuote) == 0) {
		return false // «أعلن سعادته بالفوز»
	}
	if w := d.word(p.from); c.takes&wantObject != 0 && d.owned(p.from) && withoutHis(w) != w && shown(w) {
		return false // «وأعلنت عزمها تقديم استجواب»
	}
	if w := d.word(p.from); p.to == p.from+1 && (orders[w] || pointing[w]) {
		return false // «أمر ملكي بإعفاء الوزير», «يؤكد ذلك أن»
	}
	if d.word(p.from) == "حكم" && ruled[d.word(p.from+1)] {
		return false // «وأكد حكم البراءة ناشطون»: no referee
	}
	if w := d.word(p.from); c.takes&wantObject != 0 && d.tokens[p.from].mention == 0 && (befalls[w] && d.nouns[w] == mute || happens[w]) {
		return false // «وأعلنت اعتقال ثلاثة "مسلحين"»
	}
	if k := p.from; (d.proclitic(k, "ل") || d.proclitic(k, "ب") || d.heldBy(k)) && !titles[d.word(k)] &&
		d.word(k) != "باسم" && !wholeWords[d.word(k)] {
		return false // «أعلن لكل المحبين», «تكشف لـCNN»
	}
	return d.speaksAs(p) >= least || d.utters(p, fm, c)
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
