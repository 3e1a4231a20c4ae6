package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words that belong to the noun before them and are easily taken for the verb's object.

// belongsToMany reports whether the definite word at k, after a noun in the plural, can only qualify
// that: how many they are, or a plural in the nominative. «قضاة التحقيق الثلاثة المكلفون الملف».
func (h *heading) belongsToMany(k int) bool {
	w := h.word(k)
	if k == h.from || h.tokens[k].mention > 0 || !numbered[w] && !strings.HasSuffix(w, "ون") {
		return false
	}
	return h.tokens[h.from].mention == 0 && manyAre(h.word(h.from))
}

// numbered say how many those before them are.
var numbered = arabic.WordSet(`الثلاث الثلاثة الأربع الأربعة الخمس الخمسة الست الستة السبع السبعة الثماني الثمانية التسع التسعة العشر العشرة الاثنان الاثنين`)

// manyAre reports whether a noun is in the plural, by its form or by a list.
func manyAre(w string) bool {
	b := base(w)
	return strings.HasSuffix(b, "ات") || strings.HasSuffix(b, "ون") || strings.HasSuffix(b, "ين") ||
		len(b) >= len("باحثو") && strings.HasSuffix(b, "و") || brokenPlural(b) || manyBodies[al+b] || brokenPlurals[b]
}

// brokenPlurals are plurals of those who speak that do not have the form of «أحزاب».
var brokenPlurals = arabic.WordSet(`قضاة نواب رجال عمال تجار سكان شهود جنود ضباط حراس قادة طلاب كتاب مصادر وثائق جهات صحف بنوك فرق لجان شركات وزراء خبراء علماء زعماء رؤساء سفراء مدراء شركاء أطباء أقرباء ملوك فقهاء
	شيوخ رواة دعاة باحثات نساء مؤرخو تقارير رسائل بيوت مكاتب مجالس محاكم`)

// participleOf reports whether the feminine participle with the article at word k belongs to the
// noun of a body, of papers or of several before it, because a relative follows, or a phrase with a
// preposition and then the verb's object: «نفت الجهات المشرفة على المحطة قطع المياه», «أكدت الوثائق
// المسربة التي نشرتها الصحيفة». «رفضت الحكومة المشاركة في المؤتمر» has an object.
func (d *reader) participleOf(from, k, end int) bool {
	w := d.word(k)
	if k != from+1 || d.tokens[k].mention > 0 || d.tokens[k-1].mention > 0 || !d.definite(k-1) ||
		d.kindOf(d.word(k-1)) == mute || !feminine(d.word(k-1)) && !manyAre(d.word(k-1)) {
		return false
	}
	if !strings.HasPrefix(w, "الم") || strings.HasPrefix(w[len("الم")+2:], "ا") || !strings.HasSuffix(d.raw(k), "ة") ||
		strings.HasSuffix(d.raw(k), "ية") || d.kindOf(w) > human || placesOfM[w] {
		return false
	}
	next := k + 1
	if next >= end || d.tokens[next].pause > joined {
		return false
	}
	return relatives[d.word(next)] || d.beforeObject(next, end) > next
}

// beforeObject returns the word after a phrase with a preposition that begins at word k, if it is an
// indefinite noun, which may be the object; else k.
func (d *reader) beforeObject(k, end int) int {
	if !prepositions[d.word(k)] && !d.proclitic(k, "ل") && !d.proclitic(k, "ب") {
		return k
	}
	to := max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
	if to >= end || d.tokens[to].pause > joined || d.tokens[to].mention > 0 || d.definite(to) || d.bars(to) ||
		strings.HasSuffix(d.raw(to), "ا") || strings.HasSuffix(d.raw(to), "ً") || d.proclitic(to, "ب") ||
		d.proclitic(to, "ل") || asides[d.word(to)] {
		return k
	}
	return to
}

// placesOfM are nouns with the form of such a participle.
var placesOfM = arabic.WordSet(`المسألة المشكلة المهلة المرحلة المنطقة المدرسة المدينة المهمة المدة المقولة المعلومة المسيرة المؤسسة المحكمة المنظمة المنحة المعركة المعونة المجزرة المقبرة المرأة المذبحة المعاهدة المعادلة المقدمة المذكرة المقاومة المطالبة`)

// standsIn are added to an office whose holder stands in for somebody.
var standsIn = arabic.WordSet(`بالنيابة بالإنابة بالوكالة بالتكليف`)

// asksMany reports whether word k is people in the plural who cannot belong to the office of one
// before them, which is complete: «وزير المالية المستثمرين», and not «نقيب المحامين».
func (h *heading) asksMany(k int) bool {
	w := h.word(k)
	return strings.HasSuffix(w, "ين") && h.definite(k-1) && k > h.from+1 && h.tokens[k].mention == 0 &&
		severalOf(h.word(h.from)) == "" && !manyAre(h.word(h.from)) && h.manyMen(w) && !titles[w] &&
		!manyAre(h.word(k-1))
}

// manyMen reports whether a word with the article in «ين» denotes people.
func (v *voices) manyMen(w string) bool {
	b := base(w)
	stem := strings.TrimSuffix(b, "ين")
	return v.nouns[b] == human || v.nouns[stem] == human || v.nouns[stem+"ون"] == human
}

// highRank reports whether the rank of the person before begins at word k: «رفيع المستوى».
func (h *heading) highRank(k int) bool {
	return k > h.from && k+1 < h.end && ranksHigh[h.word(k)] && levels[h.word(k+1)] && h.tokens[k+1].pause == joined
}

var (
	ranksHigh = arabic.WordSet(`رفيع رفيعة رفيعي رفيعو رفيعا عالي كبير`)
	levels    = arabic.WordSet(`المستوى الرتبة المقام`)
)

// responsibleFor reports whether «عن» at word k says what somebody is in charge of, because what he
// says follows with a word of its own: «أفاد مسؤول عن الشؤون الدينية بأن», not «كشف مسؤول عن خلاف».
func (d *reader) responsibleFor(k, end int) bool {
	const longest = 12 // words
	if d.word(k) != "عن" || !inCharge[base(d.word(k-1))] || d.tokens[k].pause > joined {
		return false
	}
	for j := k + 2; j < end && j < k+longest && !d.isVerb(j); j++ {
		if thatWords[d.word(j)] || d.tokens[j].colon || d.tokens[j].opens >= 0 && d.speech(j, false) {
			return true
		}
	}
	return false
}

var inCharge = arabic.WordSet(`مسؤول مسؤولة مسؤولون مسؤولين مسؤولان`)

// thoseIn returns where a phrase ends whose one word is a plural with the article, including the
// preposition and noun that it needs, if what they say follows at once: «القائمون على المختبر إنهم»;
// where it ended if not.
func (d *reader) thoseIn(p pair, end int) int {
	k := p.to
	if k != p.from+1 || k+1 >= end || d.tokens[p.from].mention > 0 || d.tokens[k].pause > joined ||
		d.tokens[k+1].pause > joined || !d.definite(p.from) || !strings.HasSuffix(d.word(p.from), "ون") ||
		!ofRoles[d.word(k)] || d.occasion(k+1) {
		return k
	}
	if to := max(d.head(k+1, end, beforeObject|beforeWith).to, k+2); d.follows(to, end, wantThat|wantQuote) && d.tokens[to].pause == joined {
		return to
	}
	return k
}
