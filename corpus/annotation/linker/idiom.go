package linker

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words and phrases of every day in which a name seems to stand.

// otherWord tells what only looks like a name as it stands here: a spelling of other letters
// that is an everyday word or an adjective («سابق» is not «سابك», nor «إنتاجية» «أنطاكية»), and
// letters that are an abbreviation («SALT» is no town).
func (j *judge) otherWord(m match) bool {
	if m.to-m.from > 1 {
		return false
	}
	word := j.t.tokens[m.from].Word
	if m.varied && (utf8.RuneCountInString(word) < 6 || strings.HasSuffix(word, "يه")) {
		return true
	}
	return j.abbreviation(m)
}

// idiom tells whether a match is a part of a phrase of everyday words: «لصالح قيادة»,
// «جنات عدن», «القوة القاهرة», «المسيلة للدموع».
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
	if !j.idiomWords[word] {
		return false
	}
	if next && j.idioms[word+" "+j.t.tokens[m.to].Word] {
		return true
	}
	return m.from > 0 && !m.clitic && j.t.gap(m.from) == joined && j.idioms[withoutClitics(j.t.tokens[m.from-1].Word)+" "+word]
}

// withoutClitics is a word with the article without the proclitics before it, and any other
// as it is.
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

// measured tells whether a number and a unit of length, or what is round, stand around a
// match, or a thing behind a preposition and it: «قطر ثلاثة أمتار», «نصف قطر», «في قطر الأنبوب».
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

// abbreviation tells whether a word of Latin capitals alone is spelt otherwise by every name
// that it may be. A make writes itself so («HUAWEI»).
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

// longMake is how many letters a make's name has at least that is no abbreviation of another thing.
const longMake = 5

// attributive tells whether a match of a person or a place may be an adjective, behind a noun
// with the article and without «ه» as it has none itself: «المستوى الرمادي». A title is a noun
// that a name follows.
func (j *judge) attributive(m match, kind corpus.Kind) bool {
	if kind != corpus.Place || m.to-m.from > 1 || m.from == 0 || m.clitic || j.t.gap(m.from) != joined {
		return false
	}
	word, before := j.t.tokens[m.from].Word, j.t.tokens[m.from-1].Word
	return j.colours[word] && hasArticle(before)
}

// idioms are words with a proclitic, and pairs of words, that are no names.
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

// lengths are names that are also a length of what is round; units is what lengths are
// counted in, parts what stands before them, and within what does before them and a thing.
const (
	lengths = "قطر"
	units   = `سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا سنتيمترين سم متر مترا مترين أمتار مليمتر مليمترا مليمترات ملليمتر ملم ميليمتر
		كيلومتر كيلومترا كيلومترات كم ميل ميلا أميال بوصة بوصات إنش إنشا قدما أقدام شبر شبرا أشبار ذراع ذراعا أذرع ميكرون ميكرومتر نانومتر`
	within = `في من على إلى`
	parts  = `نصف ثلث ربع ضعف طول يبلغ بلغ كل`
)

// colours are adjectives that are also places.
const colours = "الرمادي"
