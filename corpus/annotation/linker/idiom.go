package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Ordinary words and phrases that seem to contain a name.

// otherWord reports whether a match only looks like a name: it is a variant spelling that is also
// an ordinary word or an adjective («سابق» is not «سابك», nor «إنتاجية» «أنطاكية»), or an
// abbreviation («SALT» is not a town).
func (j *judge) otherWord(m match) bool {
	if m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	if m.varied && (utf8.RuneCountInString(word) < 6 || strings.HasSuffix(word, "يه")) {
		return true
	}
	if written := j.written(m); m.clitic && strings.HasPrefix(written, "ا") && strings.HasSuffix(written, "ها") && j.hamzated(m) {
		return true // «بابها» is her door, «بأبها» in Abha
	}
	return j.abbreviation(m)
}

// hamzated reports whether the name that a match may be begins with a hamza, however it is spelt.
func (j *judge) hamzated(m match) bool {
	for _, r := range j.names[m.name].readings {
		if !strings.HasPrefix(j.entities[r.entity].Name, "أ") {
			return false
		}
	}
	return true
}

// idiom reports whether a match is part of an ordinary phrase: «لصالح قيادة», «جنات عدن», «القوة
// القاهرة», «المسيلة للدموع».
func (j *judge) idiom(m match) bool {
	if m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	next := m.to < len(j.t.tokens) && j.t.gap(m.to) == joined
	if m.clitic && next && j.idioms[word] {
		return true
	}
	if m.clitic {
		word = arabic.Normalize(j.written(m))
	}
	if j.length[word] && j.measured(m) {
		return true
	}
	if next && arabic.IsBirthplace(word, j.t.tokens[m.to].Word) {
		return true
	}
	if !j.idiomWords[word] {
		return false
	}
	if next && j.idioms[word+" "+j.t.tokens[m.to].Word] {
		return true
	}
	return m.from > 0 && !m.clitic && j.t.gap(m.from) == joined && j.idioms[withoutClitics(j.t.tokens[m.from-1].Word)+" "+word]
}

// withoutClitics returns a word with the article without the proclitics before it, and any other
// word unchanged.
func withoutClitics(word string) string {
	if rest, ok := strings.CutPrefix(word, "ولل"); ok {
		return al + rest
	}
	if rest, ok := strings.CutPrefix(word, "لل"); ok {
		return al + rest
	}
	for _, n := range [...]int{2, 4} {
		if mayHaveClitics(word) && len(word) > n && strings.HasPrefix(word[n:], al) {
			return word[n:]
		}
	}
	return word
}

// measured reports whether a match is a length: near a unit of length, after a fraction or the
// like, or as a qualified noun after a preposition: «قطر ثلاثة أمتار», «نصف قطر», «في قطر
// الأنبوب».
func (j *judge) measured(m match) bool {
	const near = 3 // words
	for i := m.to; i < len(j.t.tokens) && i < m.to+near && j.t.gap(i) == joined; i++ {
		if j.units[j.t.tokens[i].Word] {
			return true
		}
	}
	if m.from == 0 || m.clitic || j.t.gap(m.from) != joined {
		return false
	}
	before := j.t.tokens[m.from-1].Word
	return j.within[before] && j.qualified(m) || j.parts[before] || len(before) > 2 && mayHaveClitics(before) && j.parts[before[2:]]
}

// abbreviation reports whether a word in Latin capitals is not the exact spelling of any entity
// it may name. A brand may be written in capitals («HUAWEI»).
func (j *judge) abbreviation(m match) bool {
	written := j.written(m)
	if len(written) < 2 || strings.IndexFunc(written, func(r rune) bool { return r < 'A' || r > 'Z' }) >= 0 {
		return false
	}
	for _, r := range j.names[m.name].readings {
		e := &j.entities[r.entity]
		if e.English == written || e.Kind != corpus.Place && len(written) >= longMake && strings.EqualFold(e.English, written) {
			return false
		}
		for _, s := range e.Aliases {
			if s == written {
				return false
			}
		}
	}
	return true
}

// longMake is how many letters a brand's name in capitals must have not to be taken for an
// abbreviation.
const longMake = 5

// attributive reports whether a match of a place that is also a colour is an adjective, after a
// word with the article: «المستوى الرمادي».
func (j *judge) attributive(m match, kind corpus.Kind) bool {
	if kind != corpus.Place || m.to-m.from > 1 || m.from == 0 || m.clitic || j.t.gap(m.from) != joined {
		return false
	}
	word, before := j.t.tokens[m.from].Word, j.t.tokens[m.from-1].Word
	return j.colours[word] && hasArticle(before)
}

// idioms are words with a proclitic, and pairs of words, that are not names.
var idioms = [...]string{"لصالح", "ولصالح", "بحجة", "وبحجة", "بصدد", "بنبل", "بحماس", "بصدام",
	"جنات عدن", "جنة عدن", "وجنات عدن",
	"القوة القاهرة", "القوى القاهرة", "الظروف القاهرة", "الظرف القاهر", "الأسباب القاهرة", "الضرورة القاهرة", "الحاجة القاهرة", "الأوضاع القاهرة",
	"الطريق الموصل", "الطرق الموصل", "السلك الموصل", "الجسر الموصل", "الممر الموصل", "الخط الموصل", "الأنبوب الموصل", "الباب الموصل", "الشارع الموصل",
	"النفق الموصل", "الدرب الموصل", "المدخل الموصل", "الماء الفرات", "العذب الفرات", "روح القدس", "الروح القدس",
	"حماة الوطن", "حماة الديار", "حماة الدين", "حماة الحق", "حماة الأرض", "حماة الحدود", "حماة الدستور", "حماة القانون", "حماة البيئة",
	"صلاة المغرب", "صلاتي المغرب", "أذان المغرب", "وقت المغرب", "قبيل المغرب", "بعيد المغرب", "ساعة المغرب", "وصلى المغرب", "صلى المغرب", "المغرب والعشاء", "مغرب الشمس",
	"المسيلة للدموع", "الشعيرات الدموية", "الرطبة والجافة", "منتهى الرقة", "غاية الرقة",
	"الإخوان والأخوات", "الإخوان والجيران", "الإخوان والأصدقاء", "الإخوان الأعزاء", "الإخوان الكرام", "أيها الإخوان", "بعض الإخوان", "إخواني الإخوان",
	"الحلة الجديدة", "الحلة القشيبة", "الحلة البهية"}

// lengths are names that are also words for a diameter; units are units of length, parts are
// words before a length, and within are prepositions.
const (
	lengths = "قطر"
	units   = `سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا سنتيمترين سم متر مترا مترين أمتار مليمتر مليمترا مليمترات ملليمتر ملم ميليمتر
		كيلومتر كيلومترا كيلومترات كم ميل ميلا أميال بوصة بوصات إنش إنشا قدما أقدام شبر شبرا أشبار ذراع ذراعا أذرع ميكرون ميكرومتر نانومتر`
	within = `في من على إلى`
	parts  = `نصف ثلث ربع ضعف طول يبلغ بلغ كل`
)

// colours are adjectives that are also places.
const colours = "الرمادي"
