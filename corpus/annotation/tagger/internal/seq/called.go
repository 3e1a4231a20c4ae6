package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// callings are words for what people are, right before their names, other than titles and trades.
var callings = arabic.WordSet(`الشاهد الشاهدة المعلم المعلمة المدرس المدرسة العمدة المتطوع المتطوعة الدليل المزارع المزارعة الفلاح الراعي الصياد البحار النجار الحداد الخباز الحلاق السائق العامل العاملة
	الموظف الموظفة الممرض الممرضة الصيدلي الصيدلانية الطالب الطالبة التلميذ التلميذة الأستاذة المهندسة القاضية النقيبة المربي المربية الأديب الأديبة الناقد الناقدة الفقيه المستشرق الرحالة
	الجيولوجي الفيزيائي الكيميائي الفلكي البيولوجي المستكشف المخترع الرسام الرسامة النحات النحاتة الخطاط العازف العازفة الراقصة المنشد الحكواتي القاص القاصة المترجم المترجمة الناشر الناشرة
	التاجر المقاول المستثمر المحاسب المختار الوجيه الناجي الناجية النازح النازحة اللاجئ اللاجئة الأسير الأسيرة المعتقل المعتقلة السجين السجان الضابط المساعد المقدم الرئد العريف القبطان
	المطران القمص الخوري الراهب الراهبة الشماس الملا السيد المرحوم المغفور الفقيد الفقيدة الشهيدة الجريح المصاب المصابة الحكم المعلق المذيع المذيعة المقدم المنتج المنتجة الموزع الملحن
	الأرملة السيدة الحاجة الجدة العجوز الشيف الطباخ البستاني الحرفي الحرفية الموهوب الموهوبة المتحدثة الناطقة المفتش المفتشة الأخصائي الأخصائية الاختصاصي الاختصاصية الوالي القائد القائدة
	المدير المديرة المنسق المنسقة الوكيل العضو الأمين القيادي القيادية الموكل الخصم المدعي المستأنف المستأنفة المتهمة المقرر المقررة الوسيط الوسيطة الزميل الزميلة الصديق الصديقة الأخ الأخت الرفيقة العم الخال الخالة العمة`)

// theirs are somebody's relatives, teachers and helpers, right before their names.
var theirs = arabic.WordSet(`زوجها زوجته ابنه ابنها ابنته ابنتها شقيقه شقيقها شقيقته شقيقتها والده والدها والدته والدتها أخيه أخوه أخاه أخيها أخوها أخته أختها خاله خالها خالته خالتها عمه عمها عمته عمتها
	جده جدها جدته جدتها حفيده حفيدها حفيدته حفيدتها صهره صهرها تلميذه تلميذها تلميذته تلميذتها معلمه معلمها معلمته معلمتها أستاذه أستاذها أستاذته شيخه زميله زميلها زميلته زميلتها رفيقه رفيقها رفيقته
	صديقه صديقها صديقته صديقتها سائقه سائقها شريكه شريكها شريكته مساعده مساعدها مساعدته وكيله وكيلها نائبه نائبها طبيبه طبيبها موكله موكلها موكلته مديره مديرها جاره جارها جارته محاميه محاميها
	محاميته خطيبها خطيبته أرملته طليقها طليقته وليها قائدها قائده رئيسها مدربها مؤسسها مؤسسه صاحبها صاحبه مالكها مالكه
	ولده ولدها لاعبه لاعبها مهاجمه مهاجمها حارسه حارسها مدافعه مدافعها مدربه`)

// led come before the person who led or wrote something.
var led = arabic.WordSet(`إشراف قيادة رئاسة قلم تأليف`)

// mostGiven is the most words of a name that is read after what somebody is.
const mostGiven = 5

// calledAt reads a person's name at word i after what the person is («الشاهد لفتة جبار», «معلمتها
// فاطنة البيه»), or between a verb of saying and what was said («قال طوني جرجس العلم إن»), where
// the model found at most part of it.
func (t *Text) calledAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || kinds[i-1] != Out && !t.rulesBefore(i) || !t.mayBegin(i, kinds) {
		return Name{}, false
	}
	sure, said := t.introduced(i)
	if !sure && !said {
		return Name{}, false
	}
	c := t.calledWords(i, kinds)
	known := c.known || sure && c.strange && c.to-i < 4 // «زوجته أوزليم توريتشي»
	if t.reigning(i, c.to) {
		c.to, known = c.to+1, true // «أمير أنطاكية بوهمند السادس»
	}
	if c.found == 1 && t.lastBeforeThat(c.to, kinds) {
		c.to++ // «قال طوني جرجس العلم إن»
	}
	office := t.officeBefore(i)
	ends := t.endsBefore(c.to) || office && c.to < len(t.Words) && (t.parts(c.to) || outward[t.Tokens[c.to].Word])
	to := t.calledEnd(i, c.to, kinds)
	if to-i < 2 || !known || !sure && !(ends && (c.found > 0 || t.Words[i].Names >= namesSure || office && t.nisba(to-1))) {
		return Name{}, false
	}
	for k := i; k < to; k++ {
		if kinds[k] == Out {
			return Name{From: i, To: to, Kind: corpus.Person}, true
		}
	}
	return Name{}, false // the model found it
}

// A called is the words before word to that may be the name of somebody who was introduced.
type called struct {
	to      int
	found   int  // how many of them the model has in a name
	known   bool // one of them is a name
	strange bool // none of them is known, as a name or otherwise
}

// calledWords reads the words from i on that may be somebody's name.
func (t *Text) calledWords(i int, kinds []Label) called {
	c := called{to: i, strange: true}
	for k := i; k < len(t.Words) && k < i+mostGiven; k++ {
		if k > i && (t.Gaps[k] != Space || !t.goesOn(k, kinds) || c.found > 1 && kinds[k] == Out) {
			break
		}
		if kinds[k] != Out {
			c.found++
		}
		c.known = c.known || t.Words[k].Names > 0
		c.strange = c.strange && levels[t.Words[k].Record.Count] < rare && !t.likeVerb(k)
		c.to = k + 1
	}
	return c
}

// reigning reports whether a single word at i has an ordinal behind it, at to.
func (t *Text) reigning(i, to int) bool {
	return to == i+1 && to < len(t.Words) && t.Gaps[to] == Space && ordinals[t.Tokens[to].Word] && !t.likeVerb(i)
}

// lastBeforeThat reports whether word to may be the last of a name, with what was said behind it.
func (t *Text) lastBeforeThat(to int, kinds []Label) bool {
	return to+1 < len(t.Words) && t.Gaps[to] == Space && t.Gaps[to+1] == Space && t.plain(to) &&
		t.mayBelong(to, kinds) && that[t.Tokens[to+1].Word]
}

// calledEnd returns where a name from i to to ends without verbs, halves and nouns at its end.
func (t *Text) calledEnd(i, to int, kinds []Label) int {
	for to-1 > i && kinds[to-1] == Out && t.likeVerb(to-1) && !(to < len(t.Words) && that[t.Tokens[to].Word]) {
		to--
	}
	if last := t.Words[to-1]; kinds[to-1] == Out && last.Names == 0 && !last.Article && t.Words[i].Names < namesSure {
		to-- // «السيد جيفنشي توفي»
	}
	for to > i && (chained[t.Tokens[to-1].Word] || particlesOfNames[t.Tokens[to-1].Word]) {
		to--
	}
	for n := (Name{From: i, To: to, Kind: corpus.Person}); n.To-i > 1 && t.endsBehind(&n); n.To-- {
		to--
	}
	return to
}

// calledBehind reads a person's name at word i between commas, after what the person is: «المؤلفة
// السويدية الشهيرة، [إنغا هالستروم]،».
func (t *Text) calledBehind(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Comma || kinds[i] != Out || t.Words[i].Clitics != "" {
		return Name{}, false
	}
	to, rare := i, 0
	for to < len(t.Words) && to < i+mostGiven && (to == i || t.Gaps[to] == Space) && t.mayBelong(to, kinds) && t.Words[to].Clitics == "" &&
		(t.foreign(to, likelyForeign) || t.Words[to].Names > 0 && !t.Words[to].Article) {
		if t.Words[to].Strange {
			rare++
		}
		to++
	}
	if to-i < 2 || rare == 0 && t.Words[i].Names < namesSure || to < len(t.Words) && t.Gaps[to] < Comma {
		return Name{}, false
	}
	sure, _ := t.introduced(i)
	return Name{From: i, To: to, Kind: corpus.Person}, sure
}

// mayBegin reports whether a person's name may begin at word i.
func (t *Text) mayBegin(i int, kinds []Label) bool {
	w := t.Words[i]
	return w.Clitics == "" && !w.Article && (w.Names > 1 || levels[w.Record.Count] < rare) && letters(w.Form) > 2 && t.mayBelong(i, kinds)
}

// goesOn reports whether a person's name may continue at word i.
func (t *Text) goesOn(i int, kinds []Label) bool {
	w := t.Words[i]
	switch {
	case w.Clitics != "" || t.Curated[i] != Out || moments[t.Tokens[i].Word]:
		return false
	case kinds[i] != Out || chained[t.Tokens[i].Word] || particlesOfNames[t.Tokens[i].Word] ||
		t.Tokens[i-1].Word == servant || secondHalves[t.Tokens[i].Word] ||
		chained[t.Tokens[i-1].Word] && t.mayBelong(i, kinds):
		return kinds[i] == Out || kinds[i].Kind() == corpus.Person
	case !t.mayBelong(i, kinds):
		return false
	case w.Article:
		return strings.HasSuffix(w.Form, "ي") && letters(w.Form) > 4 && (w.Names > 0 || levels[w.Record.Count] < often) ||
			w.Names >= namesSure && levels[w.Record.Count] < often
	}
	return w.Names > 1 || levels[w.Record.Count] < rare
}

// small are everyday words that are also names.
var small = arabic.WordSet(`دون بدون كان كانت أي كل قد ليس ليست هو هي هم نحن أنا أكثر أقل مثل ذات كلا سوى غير بعض حتى هذا هذه ذلك تلك هنا هناك ثم أو أم لم لن لا كيف ما قام نقل نحو صار بات ظل عاد جاء ذهب كما حيث أثناء أيضا كذلك فقط فور أول أولا أولى ثانيا آخر منه منها منهم له لها لهم به بها فيه فيها عنه عنها معه معها إليه إليها عليه عليها`)

// specials are adjectives other than of nations that come between what somebody is and the name.
var specials = arabic.WordSet(`الخاص الخاصة العام العامة الأول الأولى السابق السابقة الراحل الراحلة المقيم المقيمة الشهير الشهيرة المعروف المعروفة الشاب الشابة البارز البارزة المخضرم المخضرمة`)

// servant begins names that end in a name of God.
const servant = "عبد"

// particlesOfNames occur inside names but never end one.
var particlesOfNames = arabic.WordSet(`دي دا دو ديل فون فان دير منت`)

// secondHalves end two-word given names.
var secondHalves = arabic.WordSet(`الدين الله الإسلام الرحمن العزيز القادر الكريم`)

// mayBelong reports whether word i may be any part of a person's name.
func (t *Text) mayBelong(i int, kinds []Label) bool {
	w := t.Words[i]
	return t.Curated[i] == Out && (kinds[i] == Out || kinds[i].Kind() == corpus.Person) && w.Arabic && !w.Number &&
		!w.Owned && !w.Inflected && (w.Trigger == noTrigger || givenToo[w.Form] && w.Names >= namesSure) &&
		!formulae[t.Tokens[i].Word] && !small[w.Form] && !mine[w.Form] && !(w.Names == 0 && strings.HasSuffix(w.Form, "وا")) && !t.breaksOff(i) && !t.parts(i)
}

// givenToo are first names that also say what somebody is.
var givenToo = arabic.WordSet(`رائد أمين نجم رجب شعبان رمضان`)

// introduced reports whether what precedes word i announces a person: surely (sure), or only if
// what the person said follows (said).
func (t *Text) introduced(i int) (sure, said bool) {
	k := i - 1
	for k > 0 && k > i-3 && t.Gaps[k] == Space && t.plain(k) && !t.calling(k) &&
		(strings.HasSuffix(strings.TrimSuffix(t.Words[k].Form, "ه"), "ي") || specials[t.Words[k].Form]) {
		k-- // «الرحالة الهولندي»
	}
	w := t.Words[k]
	if k == i-1 && t.rulesBefore(i) {
		return true, false
	}
	if t.calling(k) || theirs[w.Form] || k == i-1 && mine[w.Form] || k == i-1 && led[w.Form] && w.Clitics == "ب" {
		return true, false
	}
	if k == i-1 && w.Trigger == spoken && !strings.ContainsAny(w.Clitics, "بكل") {
		return false, true
	}
	if k < i-1 && w.Trigger == office && !w.Article {
		return false, true // «رئيس التعاونية»
	}
	for n := 0; k > 0 && n < 4 && t.Words[k].Article && t.Gaps[k] == Space; n++ {
		k--
		if t.Words[k].Trigger == office && !t.Words[k].Article {
			return false, true // «رئيس التعاونية»
		}
	}
	return false, t.officeBefore(i)
}

// officeBefore reports whether an office and what it belongs to come right before word i: «والي
// جهة الشرق», «منسقة البرنامج», «رئيس اتحاد فلاحي السويداء».
func (t *Text) officeBefore(i int) bool {
	bare := 0 // words without the article that no list has
	for k := i - 1; k >= 0 && k >= i-5 && t.Gaps[k+1] == Space; k-- {
		w := t.Words[k]
		if k < i-1 && !w.Article && (w.Trigger == office || moreOffices[w.Form] || played[w.Form]) {
			return true
		}
		if w.Clitics != "" || w.Number || small[w.Form] || outward[t.Tokens[k].Word] || w.Trigger == spoken ||
			t.likeVerb(k) && t.Curated[k] == Out && !members[w.Form] {
			return false
		}
		if !w.Article && t.Curated[k] == Out {
			if bare++; bare > 2 || k == i-1 {
				return false
			}
		}
	}
	return false
}

// nisba reports whether word k ends like a surname that says where somebody is from.
func (t *Text) nisba(k int) bool {
	return t.plain(k) && strings.HasSuffix(t.Words[k].Form, "ي") && letters(t.Words[k].Form) > 5
}

// moreOffices are offices that are in no class of triggers.
var moreOffices = arabic.WordSet(`والي منسقة معاون معاونة نقيبة ناظر مطران عميد عميدة متصرف قائمقام مأمور مراقب مراقبة مشرف مشرفة بطريرك خطيب قنصل شيخ`)

// calling reports whether word k says what somebody is.
func (t *Text) calling(k int) bool {
	w := t.Words[k]
	if !w.Article || strings.Contains(w.Clitics, "ك") {
		return false
	}
	of := triggers[strings.TrimSuffix(w.Form, "ه")]
	return w.Form != world && (callings[w.Form] || w.Trigger == title || w.Trigger == trade || of == title || of == trade)
}

// world also means scholar.
const world = "العالم"

// endsBefore reports whether a name must end before word i.
func (t *Text) endsBefore(i int) bool {
	if i+1 < len(t.Words) && t.Gaps[i] == Space && pointing[t.Tokens[i].Word] && closes[t.Tokens[i+1].Word] {
		return true // «وأشار رئيس المجلس فلان إلى أن»
	}
	return i >= len(t.Words) || t.Gaps[i] != Space || closes[t.Tokens[i].Word] || t.Words[i].Clitics != "" && !t.Words[i].Article
}

// pointing are prepositions between a verb of saying and what was said.
var pointing = arabic.WordSet(`إلى على من`)

// that are words that begin what was said; closes come right after names.
var (
	that   = arabic.WordSet(`أن إن أنه إنه أنها إنها أنهم إنهم أنهما بأن بأنه بأنها`)
	closes = arabic.WordSet(`أن إن أنه إنه أنها إنها أنهم إنهم أنهما بأن بأنه بأنها لأن الذي التي`)
)

// likeVerb reports whether word i is not a known name and looks like a verb.
func (t *Text) likeVerb(i int) bool {
	w := t.Words[i]
	return w.Names == 0 && !w.Article &&
		(strings.HasPrefix(w.Form, "ي") || strings.HasPrefix(w.Form, "ت") || strings.HasPrefix(w.Form, "سي") ||
			strings.HasPrefix(w.Form, "ست") || strings.HasPrefix(w.Form, "است") || strings.HasPrefix(w.Form, "وا") ||
			strings.HasSuffix(w.Form, "ا") || strings.HasSuffix(w.Form, "ي") && levels[w.Record.Count] > 0)
}
