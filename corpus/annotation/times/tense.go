package times

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// plans are verbs for what is arranged beforehand, as their imperfect without its first letter: in
// the present they announce what is to come («يلتقي الفريقان الجمعة»).
var plans = arabic.WordSet(`لتقي عقد نعقد بدأ نطلق ستضيف ستأنف جتمع واجه لعب لاقي قام نظم فتتح ختتم جرى جري زور ستقبل حتضن خوض توجه غادر عرض صوت دلي حسم تقابل
	سافر نتهي ترأس تسلم تولى باشر مثل حل صل بحث ناقش دخل شارك ختار نتخب فتح علن كشف طرح صدر تجدد رعى لقي تنافس تبارى ستكمل ودع نزل حيي قيم طير عود سري`)

// done are the same verbs in the perfect, and others that often occur near a day: what they report
// is past.
var done = arabic.WordSet(`التقى التقت عقد عقدت انعقد انعقدت بدأ بدأت انطلق انطلقت استضاف استضافت استأنف اجتمع اجتمعت اجتمعوا واجه لعب أقيم أقيمت نظم نظمت افتتح افتتحت
	اختتم اختتمت جرى جرت زار زارت استقبل استقبلت غادر غادرت عرض صوت صوتت سافر انتهى انتهت احتفل ترأس تسلم تولى بحث ناقش دخل شارك شهد شهدت فتح أعلن أعلنت كشف قال قالت
	وصل وصلت وقع وقعت قتل قتلت أصيب فاز خسر كان كانت كانوا لم`)

// happened report what is over: a month or a day near them is past.
var happened = arabic.WordSet(`تم تمت جرى جرت حدث حدثت وقع وقعت قتل قتلت قتلوا فاز فازت خسر خسرت انتهى انتهت أقيم أقيمت انطلقت عقد عقدت انعقد انعقدت التقى التقت اغتيل توفي
	توفيت ولد ولدت زار زارت غادر غادرت استقال استقالت انتخب انتخبت أصيب انفجر انفجرت سقط سقطت اندلع اندلعت توصل توصلت أطاح أطاحت تأسس تأسست وصل وصلت شهد شهدت دخل دخلت اعتقل اعتقلت
	استولى استولت سيطر سيطرت احتل احتلت نفذ نفذت تولى تولت تسلم تسلمت افتتح افتتحت بدأت اختفى اختفت قد منذ الإطاحة`)

// told reports whether the clause before word i says that something is over: it reports an event,
// and nothing to come or arranged.
func (f *finder) told(i int) bool {
	const reach = 10 // words
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		if strings.ContainsAny(f.ws[j+1].Gap, ".\n؛:!؟«»\"") {
			return false
		}
		w := f.ws[j].Text
		if stem := imperfect(w); future[w] || willVerb(w) || stem != "" && plans[stem] {
			return false
		}
		if happened[w] || happened[strings.TrimPrefix(w, "و")] || happened[strings.TrimPrefix(w, "ف")] {
			return w != "قد" || j+1 < len(f.ws) && imperfect(f.ws[j+1].Text) == "" // «قد يزور» is not over
		}
		if strings.Contains(f.ws[j+1].Gap, "،") && i-j > 5 {
			return false
		}
	}
	return false
}

// fathers come before a name, which is not a verb: «بن يحيى».
var fathers = arabic.WordSet(`بن ابن أبو أبي آل`)

// notVerbs begin like an imperfect but are not one.
var notVerbs = arabic.WordSet(`يوم يد يونيو يوليو يناير يمين يسار تقرير تركيا تونس تنظيم تحالف تعاون ترامب تدريب تشرين تموز تاريخ تأييد تحت تجاه تلك تم تمت يعرف يوجد`)

// planned reports whether the verb of the clause before word i is one for what is arranged, in the
// present, and no verb says that it is past.
func (f *finder) planned(i int) bool {
	const reach = 12 // words
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		if strings.ContainsAny(f.ws[j+1].Gap, ".\n؛:!؟«»\"") {
			return false
		}
		w := f.ws[j].Text
		if done[w] || done[strings.TrimPrefix(w, "و")] {
			return false
		}
		if stem := imperfect(w); stem != "" && plans[stem] && !f.before(j, fathers) {
			return !f.wasBefore(j)
		}
		if strings.Contains(f.ws[j+1].Gap, "،") && i-j > 5 {
			return false
		}
	}
	return false
}

// wasBefore reports whether كان, a negation of the past or a word for "when" comes before the verb
// at word j.
func (f *finder) wasBefore(j int) bool {
	for k := j - 1; k >= 0 && k >= j-5 && !strings.ContainsAny(f.ws[k+1].Gap, ".\n؛"); k-- {
		switch w := strings.TrimPrefix(f.ws[k].Text, "و"); w {
		case "كان", "كانت", "كانوا", "لم", "حين", "عندما", "بينما":
			return true
		}
	}
	return false
}

// imperfect returns the verb without its person prefix; "" if a word is not an imperfect.
func imperfect(w string) string {
	w = strings.TrimPrefix(w, "و")
	if notVerbs[w] || len(w) < 6 {
		return ""
	}
	switch w[:2] {
	case "ي", "ت":
		stem := w[2:]
		for _, end := range [...]string{"ون", "ان"} {
			if rest, ok := strings.CutSuffix(stem, end); ok && !plans[stem] && plans[rest] {
				return rest
			}
		}
		return stem
	}
	return ""
}

// inFuture reports whether the clause before word i is about the future.
func (f *finder) inFuture(i int) bool {
	const reach = 14 // words
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		if strings.ContainsAny(f.ws[j+1].Gap, ".\n؛:!؟") {
			return false
		}
		w := f.ws[j].Text
		if future[w] || willVerb(w) || f.calls(j, i) {
			return true
		}
		if strings.Contains(f.ws[j+1].Gap, "،") && i-j > 6 {
			return false
		}
	}
	return false
}

// calls reports whether word j calls upon somebody to do before word i what «إلى» introduces: «دعا
// متابعيه إلى التجمع مساء الجمعة».
func (f *finder) calls(j, i int) bool {
	if !callings[strings.TrimPrefix(f.ws[j].Text, "و")] {
		return false
	}
	for k := j + 1; k+1 < i; k++ {
		if f.ws[k].Text == "الي" && gatherings[f.ws[k+1].Text] {
			return true
		}
	}
	return false
}

var (
	callings   = arabic.WordSet(`دعا دعت دعوا يدعو تدعو داعيا داعية دعوا`)
	gatherings = arabic.WordSet(`التجمع التظاهر الاعتصام الإضراب المشاركة الخروج النزول الاحتشاد التوجه الحضور تظاهرة تظاهرات مسيرة مسيرات إضراب اعتصام اجتماع وقفة`)
)

// iWill are first-person verbs in the future, which begin like other words.
var iWill = arabic.WordSet(`سأقول سأزور سأعود سأسافر سألتقي سأبدأ سأعلن سأقدم سأكون سأذهب سأصل سأغادر سأوقع سأقرر سأشارك سأحضر سأتحدث سأستقيل سأتنحى`)

// willVerb reports whether a word is a verb in the future: س and the imperfect.
func willVerb(w string) bool {
	w = strings.TrimPrefix(w, "و")
	if iWill[w] {
		return true
	}
	if len(w) < 10 || !(strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست") || strings.HasPrefix(w, "سن")) {
		return false
	}
	for _, noun := range [...]string{"سياس", "سيار", "سينا", "سيد", "سيطر", "سيري", "سيغ", "سيرج", "سنوات", "سنوي", "ستوك", "ستري", "ستين", "ستيف", "سندي", "سنغ", "سيادي", "سياح", "سيول"} {
		if strings.HasPrefix(w, noun) {
			return false
		}
	}
	return true
}
