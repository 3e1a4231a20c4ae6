package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// wordsOfPlace is how many words may precede the date in a dateline: «دبي، الإمارات العربية
// المتحدة».
const wordsOfPlace = 5

// written returns the day that the beginning of a text gives as that of its writing or publication:
// in the dateline of an outlet (line), beside «نشر» or «بتاريخ» after a byline, after the place
// that begins a dateline, or beside «اليوم» with the weekday of that day. It is "" if there is
// none.
//
// Any other date is ignored, even with its weekday: in the first paragraphs of 30,043 dated news
// articles four such dates were found, of which three were not the article's. A life («(11 فبراير
// 1886 – 17 أكتوبر 1941)») and the subject of the text before a date are not datelines.
func (w *work) written(line, text string) corpus.Date {
	if found := dates.Find(line); len(found) == 1 && isDay(found[0]) {
		return found[0].Date
	}
	found := dates.Find(text)
	for i, f := range found {
		switch {
		case !isDay(f) || dates.Spans(text, found, i):
		case inBrackets(text, f) && dashFollows(text[f.End:]) && !lived(text[f.End:]):
			return f.Date
		case (w.opens(text[:f.Start]) || f.Weekday && f.Before == "") && dashFollows(text[f.End:]) && !lived(text[f.End:]):
			return f.Date
		case published(text[:f.Start]) && ended(text[f.End:]):
			return f.Date
		case f.Weekday && f.Before == "اليوم" && !thatDay(text[:f.Start]) && !shifted(f.After):
			return f.Date
		}
	}
	return ""
}

// inBrackets reports whether a date is alone in brackets after a place where news is written, at
// the beginning of the text: «بيروت (14 مايو 2019)». With any other words, a date in brackets may
// be a birth or a battle. Of the 30,043 dated articles none begins like this, and 8 of the 131 with
// a whole date in their first 300 characters have their own date there (2026-11-29).
func inBrackets(text string, f dates.Found) bool {
	place, ok := strings.CutSuffix(strings.TrimSpace(text[:f.Start]), "(")
	if !ok || !strings.HasPrefix(text[f.End:], ")") {
		return false
	}
	return datelines[strings.Join(arabic.Words(place), " ")]
}

// placed returns the day in a line above the text that consists of a place where news is written
// and a date: «مراكش، 9 شتنبر 2023». It is "" for any other line.
func placed(line string) corpus.Date {
	found := dates.Find(line)
	if len(found) != 1 || !isDay(found[0]) || strings.Trim(line[found[0].End:], " .،)م") != "" {
		return ""
	}
	before := strings.TrimRight(line[:found[0].Start], " ")
	place := strings.TrimRight(before, "،,-–—:|( ")
	if place == before || !datelines[strings.Join(arabic.Words(place), " ")] {
		return ""
	}
	return found[0].Date
}

// datelines are places with which news begins: seats of governments and of agencies, and other
// cities with newspapers and bureaus.
var datelines = phrases(`مراكش|فاس|طنجة|أكادير|وجدة|مكناس|العيون|وهران|قسنطينة|صفاقس|سوسة|مصراتة|سبها|السويس|بورسعيد|أسوان|بورتسودان|أم درمان|حمص|حماة|إدلب|اللاذقية|دير الزور|الرقة
	|درعا|السويداء|القامشلي|صيدا|صور|زحلة|بعلبك|نابلس|الخليل|جنين|رفح|خان يونس|الناصرة|حيفا|يافا|إربد|الزرقاء|العقبة|النجف|كربلاء|كركوك|السليمانية|دهوك|المدينة المنورة|الدمام|أبها|تعز|الحديدة|المكلا
	|الرباط|الدار البيضاء|الجزائر|تونس|طرابلس|بنغازي|القاهرة|الإسكندرية|الخرطوم|مقديشو|جيبوتي|نواكشوط|بيروت|دمشق|حلب|عمان|عمّان|القدس|القدس المحتلة|رام الله|غزة|بغداد|أربيل|البصرة
	|الموصل|الكويت|الرياض|جدة|مكة المكرمة|المنامة|الدوحة|أبوظبي|أبو ظبي|دبي|الشارقة|مسقط|صنعاء|عدن|أنقرة|إسطنبول|طهران|كابول|إسلام أباد|نيودلهي|بكين|طوكيو|سيول|موسكو|كييف|وارسو|برلين
	|فيينا|جنيف|بروكسل|باريس|لندن|مدريد|روما|أثينا|نيقوسيا|واشنطن|نيويورك|أوتاوا|كاراكاس|برازيليا|لاهاي|ستراسبورغ|نيروبي|أديس أبابا|أبوجا|بريتوريا|جاكرتا|كوالالمبور|سيدني|كانبرا`)

// phrases returns the set of phrases in a list separated by bars, normalised.
func phrases(list string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(list, "|") {
		set[strings.Join(arabic.Words(p), " ")] = true
	}
	return set
}

func isDay(f dates.Found) bool { return len(f.Date) == len("2006-01-02") && !f.Disagrees }

// opens reports whether before is what precedes the date in a dateline: a place of a few words,
// without a sentence, an open bracket or the subject of the text.
func (w *work) opens(before string) bool {
	before = strings.TrimSpace(before)
	if strings.Count(before, "(") != strings.Count(before, ")") || strings.Count(before, "[") != strings.Count(before, "]") {
		return false
	}
	words := arabic.Words(before)
	if len(words) == 0 || len(words) > wordsOfPlace || strings.ContainsAny(before, ".:؛!؟«»\"") {
		return false
	}
	name := compact(before)
	if title := compact(w.Title); name == title || len(words) > 1 && strings.HasPrefix(title, name) {
		return false
	}
	for _, word := range words {
		if tellsOfDay[word] {
			return false
		}
	}
	return true
}

// tellsOfDay are words that precede the date of something other than a dateline.
var tellsOfDay = arabic.WordSet(`ولد ولدت مولد مواليد ميلاد توفي توفيت وفاه وفات مات ماتت رحل رحلت قتل قتلت تاسس تاسست
	معركه ثوره حرب غزوه انقلاب زلزال مذبحه مجزره معاهده اتفاقيه اتفاق مؤتمر حادثه انفجار اغتيال عمليه بطوله مباراه
	منذ حتي الي من بين بعد قبل خلال في يوم فجر ليله مساء صباح حدث وقع وقعت بدا بدات انتهي انتهت صدر صدرت`)

// lived reports whether the date and dash are followed by another day or year, or by words such as
// «توفي», as in a life or a war that it began.
func lived(after string) bool {
	const near = 60 // bytes
	after = strings.TrimLeft(after, ")] -–—")
	cut := min(len(after), near)
	for cut < len(after) && !utf8.RuneStart(after[cut]) {
		cut++
	}
	words := arabic.Words(after[:cut])
	if len(words) == 0 {
		return true // «11 فبراير 1886 –», and nothing
	}
	return strings.Trim(words[0], "0123456789") == "" || words[0] == "توفي" || words[0] == "وتوفي" || words[0] == "الان" || words[0] == "حتي"
}

// published reports whether the words before a date say that it is the text's own: «نُشر في»,
// «تاريخ النشر:», «حُرر بتاريخ».
func published(before string) bool {
	words := arabic.Words(before)
	n := len(words)
	for n > 0 && besidePublished[words[n-1]] {
		n--
	}
	return n > 0 && n <= wordsOfPlace && publishes[words[n-1]]
}

var (
	besidePublished = arabic.WordSet("في بتاريخ يوم تاريخ")
	publishes       = arabic.WordSet("نشر النشر حرر التحرير published posted updated")
)

// ended reports whether no sentence continues after a date: «نشر في 14 مايو 2019 كتابا» is about a
// book.
func ended(after string) bool {
	after = strings.TrimLeft(after, " ")
	return after == "" || strings.HasPrefix(after, "،") || strings.ContainsRune(",.|-–—)(:", []rune(after)[0])
}

// thatDay reports whether «اليوم» before a date means a day in the story: «في ذلك اليوم».
func thatDay(before string) bool {
	words := arabic.Words(before)
	if n := len(words); n > 1 && words[n-1] == "اليوم" {
		switch words[n-2] {
		case "ذلك", "مثل", "هذا", "نفس", "وذلك", "بذلك", "لذلك", "بهذا", "وهذا":
			return true
		}
	}
	return false
}

// dashFollows reports whether a dateline ends here.
func dashFollows(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, ")] "))
	return r == '-' || r == '–' || r == '—'
}

// shifted reports whether a word begins a span of days.
func shifted(word string) bool { return word == "الي" || word == "حتي" || word == "و" }
