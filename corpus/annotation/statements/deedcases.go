package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What silentCases checks for verbs that report an act as often as speech.

// pushes reports whether «دفع» means to push, not to plead: «دفع المدرب بالمهاجم».
func (d *reader) pushes(f *finding, start int) bool {
	return f.took == wantWith && !pleas[withoutWith(d.word(start))]
}

// withoutWith returns a word without the ب before it.
func withoutWith(w string) string { return strings.TrimPrefix(w, "ب") }

// pleas are what one pleads before a court.
var pleas = arabic.WordSet(`بطلان عدم انتفاء انعدام تقادم سقوط انقضاء كيدية شيوع خلو قصور`)

// exiles reports whether «نفى» means to exile: «نفى الحاكم الشاعر إلى الجزيرة».
func (d *reader) exiles(f *finding, start int) bool {
	const near = 5 // words
	if f.took != wantObject || !d.hasPerson(pair{start, start + 1}) && !(d.definite(start) || d.owned(start)) {
		return false
	}
	if m := d.tokens[start].mention; m == 0 && d.kindOf(d.word(start)) != human && d.kindOf(d.word(start)) != mute {
		return false
	}
	for k := start + 1; k < f.content.to && k < start+near && d.tokens[k].pause == joined; k++ {
		if d.word(k) == "الي" && k+1 < f.content.to && (d.isPlace(k+1) || lands[base(d.word(k+1))]) {
			return true
		}
		if d.bars(k) {
			return false
		}
	}
	return false
}

// lands are where somebody may be exiled to.
var lands = arabic.WordSet(`جزيرة خارج صحراء بلاد منفى`)

// goesUntil reports whether «ذهب إلى أن» means "went until", judging by the verb after it.
func (d *reader) goesUntil(f *finding, start int) bool {
	w := d.word(start)
	return d.raw(start-1) == "أن" && d.tokens[start].mention == 0 && (strings.HasSuffix(d.raw(start), "وا") || arrived[w])
}

// arrived are verbs for what finally happened.
var arrived = arabic.WordSet(`وصل وصلت بلغ بلغت جاء جاءت مات ماتت عاد عادت صار صارت أصبح أصبحت دخل دخلت وقف وقفت وجد وجدت رأى رأت التقى التقت`)

// achieves reports whether «أكد» means to prove by doing: «أكد المنتخب تأهله إلى النهائي», «أكد
// الفريق فوزه بالبطولة».
func (d *reader) achieves(f *finding, start int) bool {
	w := d.word(start)
	own := withoutHis(w)
	if f.took != wantObject || own == w && w != "علو" {
		return false
	}
	if achieved[own] || w == "علو" {
		return true
	}
	return own == "فوز" && (prizes[d.word(start+1)] || d.word(start+1) == "علي")
}

var (
	// achieved is what somebody proves by doing it.
	achieved = arabic.WordSet(`تأهل تفوق جدارة صدارة هيمنة نجومية صحوة`)
	// prizes are what can be won.
	prizes = arabic.WordSet(`بالبطولة باللقب بالكأس بالميدالية بالدوري بالمركز بالسباق بالجائزة`)
)

// receives reports whether «رحب» means to receive guests.
func (d *reader) receives(f *finding, start int) bool {
	w := withoutWith(d.word(start))
	return f.took == wantWith && guests[withoutHis(w)] && w != withoutHis(w)
}

// guests are received.
var guests = arabic.WordSet(`ضيوف ضيف زوار زبائن`)

// invites reports whether «دعا» is an invitation to a meal or a house: «دعا أصدقاءه إلى العشاء».
func (d *reader) invites(start int) bool {
	const near = 6 // words
	for k := start; k+1 < len(d.tokens) && k < start+near && (k == start || d.tokens[k].pause == joined); k++ {
		if d.word(k) == "الي" {
			w := d.word(k + 1)
			return meals[base(w)] || meals[withoutHis(w)] && w != withoutHis(w)
		}
	}
	return meals[base(d.word(start))] && d.word(start-1) == "الي"
}

// gods are those prayed to.
var gods = arabic.WordSet(`الله ربه ربها ربهم المولى الرب`)

// meals are meals, feasts and houses that somebody may be invited to.
var meals = arabic.WordSet(`عشاء غداء إفطار فطور سحور مأدبة وليمة بيت منزل قصر دار عرس زفاف`)

// sounds are nouns for how an answer is given.
var sounds = arabic.WordSet(`صوت ابتسامة هزة إيماءة تنهيدة إشارة صمت`)
