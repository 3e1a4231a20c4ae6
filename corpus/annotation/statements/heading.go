package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A heading is a noun that is being read, with what belongs to it.
type heading struct {
	*reader
	from, end     int
	r             reading
	complete      bool // it may end here
	title, person bool // it has a title, a person's name
	names, most   int  // words that may be names, and how many there may be
}

// stops reports whether there is a pause at k, or a word that cannot belong to a noun phrase.
func (h *heading) stops(k int) bool {
	if k > h.from && h.tokens[k].colon {
		return true // «فأجاب الوزير: أنجز»
	}
	if k > h.from && h.tokens[k].mention == 0 && h.wantsNoName(k) {
		return true // «متعامل طلب ألا ينشر اسمه»
	}
	if h.quotedUnit(k) {
		return false
	}
	if h.tokens[k].pause > joined ||
		!(h.word(k) == "اول" && grades[base(h.word(k-1))]) && !h.mayContinue(k) && !h.surname(k) &&
			!((h.title || h.names > 0) && h.nameAt(k, h.r)) {
		return true
	}
	if h.tokens[k].mention > 0 {
		return false
	}
	w, last := h.word(k), h.word(k-1)
	if k == h.from+1 && h.theMen(h.from) && h.kindOf(last) == human && !titles[last] && !h.definite(k) && h.tokens[h.from].mention == 0 &&
		h.tokens[k].mention == 0 && !strings.HasPrefix(w, "و") && !itself[w] {
		return true // «وبحسب المنظمين شارك ألف شخص»
	}
	if k == h.from+1 && last == "الله" && h.tokens[h.from].mention == 0 && !gloryOf[w] {
		return true // «أمر الله إبراهيم أن»
	}
	if k > h.from && h.wantsObject() && h.gripsOn(k) && (h.complete || h.definite(k-1)) {
		return true // «أكد الوزير حرص الدولة على التعليم»
	}
	if k > h.from && (explaining[w] || h.ownBehind(k) && !h.hisKin(k-1)) {
		return true // «ذكر المدعي شرحا لدعواه», «دعا زعيم الحزب أنصاره إلى»
	}
	if k > h.from && (w == "ذات" && timesOf[h.word(k+1)] || w == "فيما" && h.word(k+1) == "بعد") {
		return true // «قال المدير ذات يوم», «أخبرتني الجارة فيما بعد»
	}
	if k > h.from && partOfThem[w] && (h.definite(k-1) || h.tokens[k-1].mention > 0) {
		return true // «ذكر الكاتب إحداها»
	}
	if w == "اول" && grades[base(last)] {
		return false
	}
	if h.surname(k) {
		return false
	}
	if issued[w] && k > h.from && h.kindOf(last) == paper && prepositions[h.word(k+1)] {
		return true // «بيان نشر على موقعها»
	}
	return h.isParticiple(k) || pointers[w] && !h.ofThis(k) || moments[w] && !(w == "العام" && h.general(k)) && !outlets[last] ||
		!h.definite(k) && outOfGenitive(last) && !outOfGenitive(w) && !moreOfThem[w] && h.kindOf(last) != mute
}

// ofThis reports whether the demonstrative at word k is the genitive of people before it: «أصحاب هذه
// الخدمة».
func (h *heading) ofThis(k int) bool {
	return k == h.from+1 && ofThese[h.word(k)] && h.nouns[h.word(h.from)] == human && !titles[h.word(h.from)] &&
		h.tokens[h.from].mention == 0 && k+1 < h.end && h.tokens[k+1].pause == joined && h.definite(k+1) && !moments[h.word(k+1)]
}

// gloryOf follows the name of God.
var gloryOf = arabic.WordSet(`تعالى سبحانه عز جل وجل`)

// ofThese are demonstratives that may be a genitive.
var ofThese = arabic.WordSet(`هذا هذه هؤلاء تلك`)

// surname reports whether word k is a name that is spelt like a verb: the last part of a name after
// a title, in a subject that follows its verb, with «إن» right after it («قال الدكتور منير طالب
// إن»).
func (h *heading) surname(k int) bool {
	return h.title && h.names > 0 && h.r&(beforeVerb|naming) == 0 && k+1 < h.end && h.isVerb(k) && !h.joinedOn(k) &&
		h.tokens[k].mention == 0 &&
		h.tokens[k+1].pause == joined && freeThat[h.word(k+1)]
}

// quotedUnit reports whether the quotation at word k is the name of what somebody's office is over,
// because his rank or name follows it: «رئيس عمليات "اللواء الخامس" العقيد كريم حلمي».
func (h *heading) quotedUnit(k int) bool {
	const longest = 6 // words
	q := h.tokens[k].opens
	if q < 0 || k == h.from || !h.title || h.tokens[k].pause > joined || h.tokens[k].colon || h.definite(k-1) || h.tokens[k-1].mention > 0 {
		return false
	}
	to := k
	for to < h.end && to <= k+longest && h.tokens[to].Start < h.quotes[q].end {
		to++
	}
	return to < h.end && to <= k+longest && h.tokens[to].pause == joined && (titles[h.word(to)] || h.isPersonAt(to))
}

// described reports whether the indefinite noun has an adjective right before word k, which is then
// not its genitive.
func (h *heading) described(k int) bool {
	last := h.word(k - 1)
	if k < h.from+2 || h.definite(h.from) || h.tokens[h.from].mention > 0 || h.tokens[k-1].mention > 0 || h.definite(k-1) {
		return false
	}
	switch h.kindOf(h.word(h.from)) {
	case human, body, paper, source:
	default:
		return false
	}
	if moreOfThem[last] {
		return true
	}
	if k == h.from+3 && strings.HasSuffix(h.raw(k-1), "ية") && ofMedia[h.word(h.from+1)] && h.kindOf(h.word(h.from)) == body {
		return true // «أكدت وسائل إعلام إيرانية تحطم طائرة»
	}
	for j := k - 1; j > h.from; j-- { // «مصادر عسكرية وطبية»
		if kind := h.kindOf(h.word(j)); !strings.HasSuffix(h.raw(j), "ية") ||
			kind != mute && !(kind == human && feminineOf[h.kindOf(h.word(h.from))]) ||
			j > h.from+1 && !strings.HasPrefix(h.word(j), "و") {
			return false
		}
	}
	return true
}

// feminineOf are the kinds of nouns for which a word in «ية» right after is an adjective even if it
// may also be a noun for a woman: «تقارير صحفية».
var feminineOf = map[speech]bool{paper: true, source: true, body: true}

// ofMedia is the genitive in the word for media.
var ofMedia = arabic.WordSet(`إعلام أنباء أخبار`)

// sons come between a person's name and the father's.
var sons = arabic.WordSet(`بن بنت`)

// someOf are indefinite words for a number, before what is counted.
var someOf = arabic.WordSet(`عدة بضعة بعض ثلاث أربع خمس ست سبع ثماني تسع عشر`)

// bothSides are pairs that somebody may call upon.
var bothSides = arabic.WordSet(`الطرفين الجانبين البلدين الفريقين الحزبين الرئيسين الخصمين`)

// moreOfThem are adjectives of indefinite nouns.
var moreOfThem = arabic.WordSet(`أخرى آخر آخرون آخرين كثيرة عديدة مختلفة كبرى`)

// foreign reports whether word k, which ends like a plural, is the first of a name of two words,
// with what was said right after it: «يؤكد هاملتون جب أن».
func (d *reader) foreign(k int) bool {
	next := k + 1
	return next+1 < len(d.tokens) && d.kindOf(d.word(k)) == mute && d.kindOf(d.word(next)) == mute &&
		d.tokens[next].pause == joined && d.tokens[next+1].pause == joined &&
		d.mayBeName(next) && !feminine(d.word(next)) && !strings.HasSuffix(d.word(next), "ين") && !strings.HasSuffix(d.word(next), "ون") && !strings.HasSuffix(d.raw(next), "ا") && d.marker(next+1)&wantThat != 0
}

// qualifies reports whether the feminine participle with the article at word k belongs to the
// body before it: «تنفي الشركة المشغلة وجود مخالفات».
func (h *heading) qualifies(k int) bool {
	w, last := h.word(k), h.word(k-1)
	return strings.HasPrefix(w, "الم") && strings.HasSuffix(h.raw(k), "ة") &&
		(strings.HasSuffix(h.raw(k-1), "ة") || strings.HasSuffix(last, "ات") || manyBodies[last]) &&
		h.kindOf(last) == body && h.definite(k-1) &&
		h.kindOf(w) == mute && h.tokens[k].mention == 0 && h.tokens[k-1].mention == 0 && k+1 < h.end && h.tokens[k+1].pause == joined && !h.definite(k+1)
}

// partOfThem are words for one or some of those mentioned, never names.
var partOfThem = arabic.WordSet(`إحداها إحداهما إحداهن أحدها أحدهما أحدهم بعضها بعضهم بعضهن كلها كلهم جميعها جميعهم معظمها معظمهم أغلبها أغلبهم`)

// itself follows a noun and belongs to it.
var itself = arabic.WordSet(`نفسه نفسها ذاته ذاتها أنفسهم عينه`)

// manyBodies are broken plurals of bodies, which take a feminine adjective.
var manyBodies = arabic.WordSet(`الدول الأحزاب الجيوش الفصائل الكتل البنوك المصارف الأندية القبائل العشائر الأجهزة اللجان الفرق المراكز المصانع`)

// grades are ranks whose highest grade is «أول»: «الملازم أول».
var grades = arabic.WordSet(`ملازم رقيب فريق نقيب رائد عريف ضابط مساعد`)

// issued are verbs that come before where a paper was published.
var issued = arabic.WordSet(`نشر بث أذيع صدر أرسل وزع`)

// publics are nouns that end like adjectives.
var publics = arabic.WordSet(`السكان الجيران الشبان الزبائن`)

// trade reports whether what comes before the name at word k is what somebody is, which was
// mistaken for a name: «التاجر أبو بلال».
func (h *heading) trade(k int) bool {
	if w := h.word(k); k == h.from+1 && strings.HasPrefix(w, al) && strings.HasSuffix(w, "ون") &&
		plural(base(h.word(h.from))) && h.definite(h.from) && h.tokens[k].mention > 0 {
		return true // «المتمردون الحوثيون»
	}
	return k == h.from+1 && h.definite(h.from) && h.kindOf(h.word(h.from)) == human &&
		h.tokens[k].mention != h.tokens[h.from].mention && h.isPersonAt(k)
}

// isOther reports whether the mention at k is somebody or something else.
func (h *heading) isOther(k int, isPerson bool) bool {
	return h.person || !isPerson && h.names > 0 || !isPerson && !h.title ||
		h.r&beforeObject != 0 && !h.title &&
			!(isPerson &&
				(h.kindOf(h.word(k-1)) == human ||
					h.nouns[base(h.word(h.from))] == human && h.definite(h.from) && k == h.from+2 && adjective(h.word(k-1))))
}
