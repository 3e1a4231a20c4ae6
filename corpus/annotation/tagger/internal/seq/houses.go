package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// wards are institutions whose noun is followed by one word as their name, whatever it is.
var wards = arabic.WordSet(`مستشفى مشفى مستوصف مدرسة ثانوية متوسطة إعدادية روضة`)

// ofWards are adjectives and purposes in their names.
var ofWards = arabic.WordSet(`الابتدائية الإعدادية الثانوية المتوسطة الأساسية الابتدائي الإعدادي الثانوي الجامعي التعليمي التخصصي العام العامة المركزي الحكومي الحكومية الخاصة
	الأهلية الأهلي الخيري الوطني الوطنية الدولي الدولية الميداني الجراحي العسكري الصناعية الزراعية المهنية المختلطة للبنات للبنين للأطفال للتوليد`)

// anyWard are words that say what such an institution is, not which one.
var anyWard = arabic.WordSet(`المدينة القرية البلدة الحي المحافظة المنطقة الولاية الأطفال الولادة النساء الطوارئ الحكومة الدولة الجيش الشرطة السجن الجامعة الكلية الحياة الفكر الفن الفنون الطب الحقوق
	الهندسة اللغات الموسيقى الرسم التمريض السياقة القيادة السواقة الحروق القلب العيون الأسنان الأورام السرطان الجراحة الصدر العظام البنات البنين الأولاد الأيتام المعلمين المعلمات الضباط
	التمثيل الصحافة الإعلام الرقص الباليه الشعر النقد الاستشراق الحوليات الواقعية الرواية التصوف الفقه الحديث الرأي النظام المعارضة الاحتلال المخيم المستقبل الماضي اليوم الأمس القرآن`)

// wardAt reads the name of a school or a hospital at word i: its noun, what it is called, and its
// kind: «مستشفى الفارابي», «مدرسة الفرزدق الابتدائية».
func (t *Text) wardAt(i int, kinds []Label) (Name, bool) {
	if !wards[t.Words[i].Form] || t.Words[i].Article {
		return Name{}, false
	}
	j := i + 1
	w := t.Words[j]
	if w.Clitics != "" || !w.Arabic || w.Number || w.Owned || anyWard[w.Form] ||
		w.Trigger != noTrigger && !honours[t.Tokens[j].Word] && !compoundHeads[w.Form] {
		return Name{}, false
	}
	to := t.nameEnd(j, kinds)
	kind := j+1 < len(t.Words) && to == j+1
	of := to
	for of < len(t.Words) && of < to+2 && t.Gaps[of] == Space && t.Curated[of] == Out && ofWards[t.Tokens[of].Word] {
		of++
	}
	switch {
	case kinds[j] != Out || t.Curated[j] != Out:
	case of > to && !w.Article && !ofWards[w.Form] && (w.Names > 0 || levels[w.Record.Count] < often):
	case of > to && w.Article && !ofWards[w.Form]:
	case kind && w.Article && !ofWards[w.Form] && !strings.HasSuffix(w.Form, "ون") && !strings.HasSuffix(w.Form, "ين") &&
		levels[w.Record.Count] < common:
	default:
		return Name{}, false
	}
	return Name{From: i, To: of, Kind: corpus.Organization}, true
}

// common is the number of documents of raw text from which a noun hardly names anything.
const common = 2000

// nameEnd returns the index after the name, found or curated, that begins at word j; where there
// is none, the name is one word.
func (t *Text) nameEnd(j int, kinds []Label) int {
	to := j + 1
	kind, curated := kinds[j], t.Curated[j] != Out
	if compoundHeads[t.Words[j].Form] && kind == Out && !curated && to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "" {
		to++ // «أبو قمرة»
	}
	for to < len(t.Words) && t.Gaps[to] == Space && t.Words[to].Clitics == "" && !ofWards[t.Tokens[to].Word] &&
		!t.breaksOff(to) {
		inside := curated && t.Curated[to].IsInside()
		if !curated && kind != Out && t.Curated[to] == Out && kinds[to] == kind {
			inside = true
		}
		if !inside {
			break
		}
		to++
	}
	return to
}

// spots are nouns that come right before the name of a place, which is one whatever the model
// takes it for.
var spots = arabic.WordSet(`دوار محلة حارة قرية بلدة مقبرة حاجز عزلة نجع عزبة كفر واحة بركان فوهة منخفض مضارب هجرة مدشر دشرة زقاق درب مخيم جزيرة ناحية سد معبر مضيق مضايق شاطئ ميناء مرفأ ساحة خربة مدشرة قصبة مشيخة عمادة فركان`)

// notSpots follow spots without being a name.
var notSpots = arabic.WordSet(`أخرى واحدة صغيرة كبيرة كاملة نائية مجاورة قريبة بعيدة جديدة قديمة شعبية ما تلو عند من في على إلى بين خاصة مؤقت مؤقتة عسكري عسكرية أمني تفتيش طيار للجيش تابع تابعة خامد نشط ثائر
	جماعية فيها فلسطينية سورية إسرائيلية عربية كردية درزية مسيحية شيعية سنية ساحلية جبلية حدودية ريفية سياحية عائمة اصطناعية اللاجئين النازحين الصيف صيفي كشفي تدريب تدريبي تابعين لاجئين مسدود ضيق
	الجيش الشرطة الأمن النظام الحدود الموت الشهداء المدينة القرية البلدة المحافظة المنطقة الولاية الشمال الجنوب الشرق الغرب الشعر الموسيقى ثانية أول أولى غير ذات مثل كما ثم
	مائي مائية كهرومائي ترابي جاف جوي بري بحري تجاري تجارية رئيسي رئيسية عام عامة ضيق ضيقة دولي دولية إنساني رسمي مفتوح مفتوحة مزدحم مهجور رملي صخري حيوي فرعي موحش معركة قتال ناء عائم عائمة بعيد خلفي أمامي`)

// spotAt reads the name of a place at word i after the noun of one: «دوار [حاسي بلال]», «محلة
// [السراي]».
func (t *Text) spotAt(i int, kinds []Label) (Name, bool) {
	if n, ok := t.quotedSpot(i); ok {
		return n, true
	}
	if i == 0 || t.Gaps[i] != Space || t.Words[i-1].heads&headsSpot == 0 || t.Words[i-1].Article || t.Curated[i] != Out {
		return Name{}, false
	}
	w := t.Words[i]
	if w.Clitics != "" || !w.Arabic || w.Number || w.Owned || notSpots[w.Form] {
		return Name{}, false
	}
	head := compoundHeads[w.Form] || honours[t.Tokens[i].Word]
	switch {
	case kinds[i] != Out || head:
	case w.Trigger != noTrigger, !w.Article && levels[w.Record.Count] >= rare, w.Article && levels[w.Record.Count] >= often:
		return Name{}, false
	}
	to := t.nameEnd(i, kinds)
	for to-i > 1 && moments[t.Tokens[to-1].Word] {
		to--
	}
	if to-i == 1 && farms[t.Words[i-1].Form] && t.Curated[i-1] == Out {
		i-- // «[كفر] ناحوم»
	}
	return Name{From: i, To: to, Kind: corpus.Place}, true
}

// bornAt reads the place at word i where somebody was born, with the year behind it: «ولد في [بسطة]
// سنة 701».
func (t *Text) bornAt(i int, kinds []Label) (Name, bool) {
	if i < 2 || i+2 >= len(t.Words) || t.Tokens[i-1].Word != "في" || !births[t.Words[i-2].Form] || kinds[i] != Out || t.Curated[i] != Out {
		return Name{}, false
	}
	w := t.Words[i]
	if w.Clitics != "" || w.Article || w.Number || w.Owned || !w.Arabic || w.Trigger != noTrigger || moments[t.Tokens[i].Word] ||
		levels[w.Record.Count] >= often || t.Gaps[i] != Space || t.Gaps[i+1] != Space || t.Gaps[i+2] != Space ||
		!inYear[t.Tokens[i+1].Word] || !t.isNumber(i+2) || parts[w.Form] {
		return Name{}, false
	}
	return Name{From: i, To: i + 1, Kind: corpus.Place}, true
}

var (
	// inYear come before the number of a year.
	inYear = arabic.WordSet(`سنة عام حوالي نحو`)
	// parts are those of a year, or where anybody is born.
	parts = arabic.WordSet(`شتاء ربيع صيف خريف مطلع أوائل أواخر نهاية بداية منتصف حدود غرة ليلة صباح مساء فجر ظل كنف بيت منزل دار مستشفى مكان ظروف`)
)

// quotedSpot reads what such a noun names in quotation marks at word i: «بركان "شينمويداكي"».
func (t *Text) quotedSpot(i int) (Name, bool) {
	q := int(t.Quoted[i])
	if i == 0 || t.Gaps[i] != Open || q == 0 || q > 2 || t.Words[i-1].heads&headsSpot == 0 || t.Words[i-1].Article {
		return Name{}, false
	}
	for k := i; k < i+q; k++ {
		if t.Curated[k] != Out || t.Words[k].Number {
			return Name{}, false
		}
	}
	return Name{From: i, To: i + q, Kind: corpus.Place}, true
}

// heads are the sets of nouns that a word is in, looked up once for each word.
type heads uint8

const (
	headsSpot heads = 1 << iota
	headsOutlet
	headsTribe
	headsQuoted
	headsUnit
	headsReigned
	headsInstitute
)

func headsOf(form string) (h heads) {
	if spots[form] {
		h |= headsSpot
	}
	if outlets[form] {
		h |= headsOutlet
	}
	if tribes[form] {
		h |= headsTribe
	}
	if _, ok := quotedHeads[form]; ok {
		h |= headsQuoted
	}
	if units[form] {
		h |= headsUnit
	}
	if reigned[form] {
		h |= headsReigned
	}
	if institutes[form] || grounds[form] {
		h |= headsInstitute
	}
	return h
}

// outlets come before the name of a paper, a station or a website, which is one whatever the
// model takes it for.
var outlets = arabic.WordSet(`صحيفة جريدة مجلة إذاعة قناة موقع`)

// outletAt reads a paper, a station or a website at word i that the model took for a place or a
// person: «قناة [الفلوجة]», or that is in quotation marks.
func (t *Text) outletAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Words[i-1].heads&headsOutlet == 0 || t.Words[i-1].Article || t.Curated[i] != Out && t.Curated[i].Kind() != corpus.Place {
		return Name{}, false
	}
	w := t.Words[i]
	if w.Clitics != "" || w.Trigger != noTrigger || w.Number || w.Owned {
		return Name{}, false
	}
	if q := int(t.Quoted[i]); t.Gaps[i] == Open && q > 0 && q <= 4 {
		for k := i; k < i+q; k++ {
			if t.Curated[k] != Out && k > i {
				return Name{}, false
			}
		}
		return Name{From: i, To: i + q, Kind: corpus.Organization}, true
	}
	if t.Gaps[i] != Space || t.Words[i-1].Form == "موقع" || t.Words[i-1].Form == "قناه" && t.Curated[i] != Out ||
		kinds[i] == Out || kinds[i].Kind() != corpus.Place && kinds[i].Kind() != corpus.Person {
		return Name{}, false
	}
	return Name{From: i, To: t.nameEnd(i, kinds), Kind: corpus.Organization}, true
}
