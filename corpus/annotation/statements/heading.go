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
	if h.tokens[k].pause > joined || !(h.word(k) == "اول" && grades[base(h.word(k-1))]) && !h.mayContinue(k) && !h.surname(k) && !((h.title || h.names > 0) && h.nameAt(k, h.r)) {
		return true
	}
	if h.tokens[k].mention > 0 {
		return false
	}
	w, last := h.word(k), h.word(k-1)
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
	return h.isParticiple(k) || pointers[w] || moments[w] && !(w == "العام" && h.general(k)) && !outlets[last] ||
		!h.definite(k) && outOfGenitive(last) && !outOfGenitive(w) && h.kindOf(last) != mute
}

// surname reports whether word k is a name that is spelt like a verb: the last part of a name after
// a title, in a subject that follows its verb, with «إن» right after it («قال الدكتور منير طالب
// إن»).
func (h *heading) surname(k int) bool {
	return h.title && h.names > 0 && h.r&(beforeVerb|naming) == 0 && k+1 < h.end && h.isVerb(k) && !h.joinedOn(k) && h.tokens[k].mention == 0 &&
		h.tokens[k+1].pause == joined && freeThat[h.word(k+1)]
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
	for j := k - 1; j > h.from; j-- { // «مصادر عسكرية وطبية»
		if kind := h.kindOf(h.word(j)); !strings.HasSuffix(h.raw(j), "ية") || kind != mute && !(kind == human && feminineOf[h.kindOf(h.word(h.from))]) || j > h.from+1 && !strings.HasPrefix(h.word(j), "و") {
			return false
		}
	}
	return true
}

// feminineOf are the kinds of nouns for which a word in «ية» right after is an adjective even if it
// may also be a noun for a woman: «تقارير صحفية».
var feminineOf = map[speech]bool{paper: true, source: true, body: true}

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
	return next+1 < len(d.tokens) && d.kindOf(d.word(k)) == mute && d.kindOf(d.word(next)) == mute && d.tokens[next].pause == joined && d.tokens[next+1].pause == joined &&
		d.mayBeName(next) && !feminine(d.word(next)) && !strings.HasSuffix(d.word(next), "ين") && !strings.HasSuffix(d.word(next), "ون") && !strings.HasSuffix(d.raw(next), "ا") && d.marker(next+1)&wantThat != 0
}

// qualifies reports whether the feminine participle with the article at word k belongs to the
// body before it: «تنفي الشركة المشغلة وجود مخالفات».
func (h *heading) qualifies(k int) bool {
	w, last := h.word(k), h.word(k-1)
	return strings.HasPrefix(w, "الم") && strings.HasSuffix(h.raw(k), "ة") && (strings.HasSuffix(h.raw(k-1), "ة") || strings.HasSuffix(last, "ات") || manyBodies[last]) && h.kindOf(last) == body && h.definite(k-1) &&
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
	if w := h.word(k); k == h.from+1 && strings.HasPrefix(w, al) && strings.HasSuffix(w, "ون") && plural(base(h.word(h.from))) && h.definite(h.from) && h.tokens[k].mention > 0 {
		return true // «المتمردون الحوثيون»
	}
	return k == h.from+1 && h.definite(h.from) && h.kindOf(h.word(h.from)) == human && h.tokens[k].mention != h.tokens[h.from].mention && h.isPersonAt(k)
}

// isOther reports whether the mention at k is somebody or something else.
func (h *heading) isOther(k int, isPerson bool) bool {
	return h.person || !isPerson && h.names > 0 || !isPerson && !h.title ||
		h.r&beforeObject != 0 && !h.title && !(isPerson && (h.kindOf(h.word(k-1)) == human || h.nouns[base(h.word(h.from))] == human && h.definite(h.from) && k == h.from+2 && adjective(h.word(k-1))))
}

// endsBefore takes a word that is not in a name and reports whether the noun phrase ended before
// it.
func (h *heading) endsBefore(k int) bool {
	w, object := h.word(k), h.r&beforeObject != 0
	switch {
	case h.title && !h.person && (sons[h.word(k+1)] || sons[w] || sons[h.word(k-1)]) && h.tokens[k].mention == 0 && k+1 < h.end && h.tokens[k+1].pause == joined:
		h.complete = true // «صاحب السمو الأمير جلوي بن مساعد»
		h.names++
	case w == "باسم":
		h.complete, h.names = false, 0
	case h.titleLetter(k):
		h.title = true
	case standsIn[w] && h.complete: // «رئيس المجلس بالإنابة فلان»
	case h.complete && !h.title && !h.definite(k) && h.tokens[k-1].quote >= 0 && h.tokens[k].quote < 0 && h.isThing(h.from):
		return true // «صحيفة "واشنطن بوست" تعليق …»
	case h.complete && itself[h.word(k-1)] && !h.definite(k):
		return true // «استغرب المتحدث ذاته صمت …»
	case itself[w] && k > h.from && (h.complete || h.definite(k-1)):
		h.complete = true // «المتحدث ذاته»
	case k > h.from && h.owned(k) && (h.definite(k-1) || h.isBody(k-1) || h.isPlace(k-1)) && !itself[w] && h.kindOf(w) == human && object:
		return true // «دعا زعيم الحزب الموالي لقبرص أنصاره إلى»
	case object && k == h.from+2 && someOf[h.word(h.from)] && h.tokens[k].mention == 0 && !h.definite(k-1) && !h.definite(k) && !feminine(w) && !strings.HasSuffix(w, "ي") && h.kindOf(h.word(k-1)) != mute && h.kindOf(w) == mute:
		return true // «استغربت عدة صحف استبعاد اللاعب»
	case object && k > h.from && plural(h.word(k-1)) && !plural(w) && !h.definite(k) && !(k == h.from+1 && h.foreign(k-1)):
		return true // «أعلن مسؤولون مقتل …»
	case h.complete && object && k > h.from && h.owned(k) && h.kindOf(w) == human:
		return true // «اتهم الخليفة وزيره»
	case h.highRank(k), h.highRank(k - 1):
		h.complete = true // «مسؤول أميركي رفيع المستوى»
	case counterparts[strings.TrimPrefix(w, "و")] && k == h.from:
		h.title = true // «نظيره الإثيوبي فلان»
	case titles[w]:
		if h.person && h.definite(k) && h.isPersonAt(k-1) && h.tokens[k].pause == joined && k+1 < h.end && h.tokens[k+1].pause == joined && h.definite(k+1) && h.tokens[k+1].mention == 0 {
			return true // «مارسيل كولر المدير الفني للأهلي»: his office
		}
		if object && h.complete && !h.title && !h.person && (h.isBody(k-1) || h.definite(k-1) && h.definite(k) && h.kindOf(h.word(k-1)) == body) && h.r&(beforeVerb|naming) == 0 {
			return true // «اتهمت النيابة العامة المدير فلانا»
		}
		if h.complete && object && !h.definite(k) && !h.title {
			return true
		}
		if object && h.complete && h.title && (h.names >= 2 || h.person) && h.definite(k) && h.r&(beforeVerb|naming) == 0 {
			return true // «اتهم النائب سليم المضف الوزير»
		}
		h.title = true
		h.complete = h.complete || h.definite(k)
	case h.complete && strings.HasPrefix(w, "وال") && h.tokens[k].mention == 0 && adjective(w[len("و"):]) && adjective(h.word(k-1)) && h.tokens[k-1].mention == 0 && h.sameEnding(k-1, k):
		// «السلطات المحلية والاتحادية»
	case h.definite(k):
		return h.endsBeforeDefinite(k, w)
	case object && k > h.from+1 && h.tokens[k].mention == 0 && len(w) >= len("اتفاقا") && strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "يا") && !h.definite(h.from) && h.isThing(h.from) && h.kindOf(w) == mute && !h.person:
		return true // «توقعت دراسة جديدة ارتفاعا كبيرا»
	case object && h.objectOfAdjective(k), object && h.described(k) && h.isThing(h.from) && !feminine(w) && !strings.HasSuffix(w, "ي"):
		return true // «كشفت صحيفة تركية جوانب من»
	case h.complete:
		if h.person || object && !h.title || h.names > h.most || !h.title && h.names == 0 && (h.definite(k-1) && h.isThing(h.from) || h.isBody(h.from)) && !qualities[w] {
			return true
		}
		if object && h.r&(beforeVerb|naming) == 0 && h.names == 0 && h.definite(k-1) && !h.namedUntil(k, h.end) {
			return true // «وصف الرئيس السوداني زيارة …»
		}
		if !nameParts[w] && !nameParts[h.word(k-1)] {
			h.names++
		}
	case object && h.owned(k):
		h.complete = true // «في أثنائه مقتل»
	}
	return false
}

// endsBeforeDefinite is endsBefore for a word with the article.
func (h *heading) endsBeforeDefinite(k int, w string) bool {
	object, j := h.r&beforeObject != 0, h.from
	switch {
	case h.belongsToMany(k), object && h.participleOf(h.from, k, h.end), k > j && signedBy[w] && h.kindOf(h.word(k-1)) == paper && h.word(k+1) == "عن":
	case object && k-1 > j && strings.HasSuffix(h.word(k-1), "ي") && h.tokens[k-1].mention == 0 && h.kindOf(h.word(j)) == human && !h.definite(j):
		return true // «نفى مسؤول إعلامي التعليق»
	case object && h.described(k):
		return true // «أدانت محكمة إسرائيلية الشاعرة», «طلبت عائلات أخرى اللجوء»
	case object && h.complete && feminine(h.word(k-1)) && strings.HasSuffix(w, "ين") && h.kindOf(w) == human:
		return true // «دعت الحكومة السورية اللاجئين»
	case h.complete && !h.title && h.definite(k-1) && h.kindOf(h.word(k-1)) == body && h.kindOf(w) == human && (!adjective(w) || publics[w]) && !feminine(w) && !titles[w]:
		return true // «نبهت السلطات السكان»
	case object && (bothSides[w] && k > j || (h.names > 0 || h.person) && strings.HasSuffix(w, "ين") && h.nouns[base(w)] == human && !titles[w]):
		return true // «دعت فلانة الفلانية الطرفين إلى»
	case h.title && h.asksMany(k):
		return true // «طمأن وزير المالية المستثمرين إلى أن»
	case h.names > 0 && h.names < 5 || !h.complete:
	case (h.nouns[base(w)] == thing || h.nouns[base(w)] == paper && hasFinalAlifMaqsura(h.raw(k))) && object:
		return true // «قدم رئيس البلدية التعازي», «أقام الطاعن الدعوى»
	case h.person, object && !adjective(w) && !h.qualifies(k):
		return true
	}
	h.complete = true
	if h.names > 0 {
		h.names++
	}
	return false
}
