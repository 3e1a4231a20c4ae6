package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What silentCases ask of verbs that tell as often what one does as what one says.

// pushes tells whether «دفع» is to push, and no plea: «دفع المدرب بالمهاجم».
func (d *reader) pushes(f *finding, start int) bool {
	return f.took == wantWith && !pleas[withoutWith(d.word(start))]
}

// withoutWith is a word without the ب before it.
func withoutWith(w string) string { return strings.TrimPrefix(w, "ب") }

// pleas are what one pleads before a court.
var pleas = arabic.WordSet(`بطلان عدم انتفاء انعدام تقادم سقوط انقضاء كيدية شيوع خلو قصور`)

// exiles tells whether «نفى» is to send somebody away: «نفى الحاكم الشاعر إلى الجزيرة».
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

// lands are where one is sent.
var lands = arabic.WordSet(`جزيرة خارج صحراء بلاد منفى`)

// goesUntil tells whether «ذهب إلى أن» is to go until something happened, by the verb behind it.
func (d *reader) goesUntil(f *finding, start int) bool {
	w := d.word(start)
	return d.raw(start-1) == "أن" && d.tokens[start].mention == 0 && (strings.HasSuffix(d.raw(start), "وا") || arrived[w])
}

// arrived are verbs of what one came to in the end.
var arrived = arabic.WordSet(`وصل وصلت بلغ بلغت جاء جاءت مات ماتت عاد عادت صار صارت أصبح أصبحت دخل دخلت وقف وقفت وجد وجدت رأى رأت التقى التقت`)

// achieves tells whether «أكد» is to show by what one does: «أكد المنتخب تأهله إلى النهائي», «أكد الفريق فوزه بالبطولة».
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
	// achieved is what one shows by doing it.
	achieved = arabic.WordSet(`تأهل تفوق جدارة صدارة هيمنة نجومية صحوة`)
	// prizes are what one wins.
	prizes = arabic.WordSet(`بالبطولة باللقب بالكأس بالميدالية بالدوري بالمركز بالسباق بالجائزة`)
)

// receives tells whether «رحب» is to receive one's guests.
func (d *reader) receives(f *finding, start int) bool {
	w := withoutWith(d.word(start))
	return f.took == wantWith && guests[withoutHis(w)] && w != withoutHis(w)
}

// guests are received.
var guests = arabic.WordSet(`ضيوف ضيف زوار زبائن`)

// invites tells whether whom «دعا» calls is asked to a meal or into a house: «دعا أصدقاءه إلى العشاء».
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

// gods are whom one prays to.
var gods = arabic.WordSet(`الله ربه ربها ربهم المولى الرب`)

// meals are what one is asked to.
var meals = arabic.WordSet(`عشاء غداء إفطار فطور سحور مأدبة وليمة بيت منزل قصر دار عرس زفاف`)

// sounds are how an answer sounds.
var sounds = arabic.WordSet(`صوت ابتسامة هزة إيماءة تنهيدة إشارة صمت`)
