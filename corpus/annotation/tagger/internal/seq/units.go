package seq

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Names that a closed set of words identifies: army units by their numbers, caliphs and imams by
// their relation to God, institutions named after a king or a scholar, and what a body is also
// known by.

var (
	// units are numbered; arms say what they fight with.
	units = arabic.WordSet(`الفرقة اللواء الكتيبة الفوج الفيلق فرقة لواء كتيبة فوج`)
	arms  = arabic.WordSet(`مشاة مدرع مدرعة مدرعات ميكانيكي ميكانيكية صاعقة مظلات مظليين مدفعية دبابات صواريخ مشاة مغاوير عمالقة المدرعة المدرع المحمولة المظلية`)
	// ordinalsOfUnits also number them.
	ordinalsOfUnits = arabic.WordSet(`الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة`)
	// reigned are words that, together with a phrase with God, name a caliph or an imam.
	reigned = arabic.WordSet(`المعتصم المستعصم المتوكل المنتصر المستعين المعتز المهتدي المعتمد المعتضد المكتفي المقتدر القاهر الراضي المتقي المستكفي المطيع الطائع القادر القائم
		المقتدي المستظهر المسترشد الراشد المقتفي المستنجد المستضيء الناصر الظاهر المستنصر المعز العزيز الحاكم المستعلي الآمر الحافظ الفائز العاضد المنصور المهدي المأمون الواثق الهادي المؤيد الداعي`)
	// institutes are named after a person, with an adjective in between.
	institutes = arabic.WordSet(`مركز مستشفى معهد المركز المستشفى المعهد المدرسة الثانوية الجامعة الكلية المجمع الأكاديمية المؤسسة`)
	// grounds are institutes that are places.
	grounds = arabic.WordSet(`الملعب المطار المركب السد المسرح القاعة`)
	// knownAs introduce another name of a body.
	knownAs = arabic.WordSet(`المعروف المعروفة المسمى المسماة عرفت تعرف يعرف عرف سميت`)
)

// unitAt reads an army unit at word i: «الفرقة 22 مشاة».
func (t *Text) unitAt(i int, _ []Label) (Name, bool) {
	if t.Words[i].heads&headsUnit == 0 || t.Curated[i] != Out || i+1 >= len(t.Words) || t.Gaps[i+1] != Space {
		return Name{}, false
	}
	ordinal := ordinals[t.Tokens[i+1].Word] || ordinalsOfUnits[t.Tokens[i+1].Word]
	if !ordinal && (!t.isNumber(i+1) || letters(t.Tokens[i+1].Word) > 3) {
		return Name{}, false
	}
	to := i + 2
	for to < len(t.Words) && to < i+4 && t.Gaps[to] == Space && arms[t.Tokens[to].Word] {
		to++
	}
	if to == i+2 && (ordinal || !t.Words[i].Article) {
		return Name{}, false // «فرقة 12 عازفا»
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// reignedAt reads the name of a caliph or an imam at word i: «المستنصر بالله», «المتوكل على
// الله إسماعيل».
func (t *Text) reignedAt(i int, kinds []Label) (Name, bool) {
	if t.Words[i].heads&headsReigned == 0 || t.Curated[i] != Out || i+1 >= len(t.Words) || t.Gaps[i+1] != Space {
		return Name{}, false
	}
	to := i + 1
	switch w := t.Tokens[to].Word; {
	case w == "بالله":
		to++
	case (w == "علي" || w == "بامر" || w == "لدين" || w == "بنصر" || w == "باحكام") && to+1 < len(t.Words) &&
		t.Gaps[to+1] == Space && t.Tokens[to+1].Word == god:
		to += 2
	default:
		return Name{}, false
	}
	for to < len(t.Words) && to < i+7 && t.Gaps[to] == Space && t.Words[to].Clitics == "" && t.Words[to].Trigger == noTrigger &&
		!t.breaksOff(to) && (chained[t.Tokens[to].Word] || t.Words[to].Names >= namesSure && !t.Words[to].Article || kinds[to] != Out && kinds[to].IsInside()) {
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Person}, true
}

// alsoKnownAt reads another name of a body, in quotation marks at word i: «تنسيقية القوى المدنية
// المعروفة باسم "تقدم"».
func (t *Text) alsoKnownAt(i int, kinds []Label) (Name, bool) {
	q := int(t.Quoted[i])
	if t.Gaps[i] != Open || q == 0 || q > 3 || i < 2 || t.Curated[i] != Out {
		return Name{}, false
	}
	k := i - 1
	if t.Words[k].Form == "اسم" || t.Tokens[k].Word == "باسم" || t.Tokens[k].Word == "اختصارا" {
		k--
	}
	if k < 1 || !knownAs[t.Words[k].Form] || !t.inBody(k-1, kinds) {
		return Name{}, false
	}
	return Name{From: i, To: i + q, Kind: corpus.Organization}, true
}

// inBody reports whether word k is part of a body, found or curated.
func (t *Text) inBody(k int, kinds []Label) bool {
	return kinds[k] != Out && kinds[k].Kind() == corpus.Organization || t.Curated[k] != Out && t.Curated[k].Kind() == corpus.Organization
}

// nicknamed introduce a person's nickname.
var nicknamed = arabic.WordSet(`الملقب الملقبة المكنى المكناة`)

// nicknameAt reads a nickname at word i, in quotation marks («الملقب ب"ولد العربي"») or behind a
// person's name («بولس أبو ديب الملقب [بالشاطر]», «[بأمير الشعراء]»).
func (t *Text) nicknameAt(i int, kinds []Label) (Name, bool) {
	q := int(t.Quoted[i])
	if w := t.Words[i]; q == 0 && i > 1 && t.Gaps[i] == Space && w.Clitics == "ب" && t.Curated[i] == Out && w.Arabic && !w.Owned &&
		nicknamed[t.Words[i-1].Form] && t.Gaps[i-1] == Space && kinds[i-2] != Out && kinds[i-2].Kind() == corpus.Person {
		to := i + 1
		if to < len(t.Words) && !w.Article && t.Gaps[to] == Space && t.plain(to) && t.Words[to].Article {
			to++
		}
		return Name{From: i, To: to, Kind: corpus.Person}, w.Article || to > i+1
	}
	if kinds[i] != Out && kinds[i].Kind() == corpus.Organization || t.Gaps[i] != Open && t.Gaps[i] != Close || q == 0 ||
		q > 3 || i < 2 || t.Curated[i] != Out {
		return Name{}, false
	}
	k := i - 1
	if t.Tokens[k].Word == "ب" {
		k--
	}
	if !nicknamed[t.Words[k].Form] || k > 0 && t.Words[k-1].Trigger == team {
		return Name{}, false
	}
	return Name{From: i, To: i + q, Kind: corpus.Person}, true
}
