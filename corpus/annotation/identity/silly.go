package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What the model sometimes takes for a name though it is not one.

// trades are what people do; their duals and plurals are not names.
var trades = [...]string{"متعامل", "محلل", "خبير", "مراقب", "ناشط", "مسؤول", "مستثمر", "تاجر", "شاهد", "محام", "باحث", "طبيب", "مهندس",
	"مدرب", "لاعب", "صحفي", "صحافي", "دبلوماسي", "عسكري", "مسلح", "مدني", "اقتصادي", "سياسي", "مصرفي", "متداول", "محقق", "مصدر"}

// tradesmen are the duals and plurals of trades, without and with the article.
var tradesmen = func() map[string]bool {
	set := map[string]bool{}
	for _, t := range trades {
		stem := arabic.Normalize(t)
		for _, end := range [...]string{"ان", "ين", "ون"} {
			set[stem+end], set["ال"+stem+end] = true, true
		}
	}
	return set
}()

// generic are phrases that refer to bodies mentioned before, and to things that are not bodies.
var generic = phrases("المنظمة الدولية|المنظمة الأممية|المنظمة الطبية الدولية|المنظمة الحقوقية|المجتمع الدولي|المجتمع المدني|التيار الكهربائي|القوات الدولية|" +
	"السلطات المحلية|السلطات المختصة|الجهات المختصة|الجهات المعنية|الأجهزة الأمنية|قوات الأمن|القوات الحكومية|جيش النظام السوري|جيش النظام|قوات النظام السوري|قوات النظام|الحكومة الشرعية|القطاع الخاص|القطاع العام|وكالة الأنباء|وكالة الأنباء الرسمية|" +
	"المنتخب الوطني|المنتخب الأول|الرابطة|الأندية|حزب العمال|السلطة الاتحادية|مركز الأمن|مركز الشرطة|قسم الشرطة")

// phrases returns the set of the normalised phrases in a list separated by bars.
func phrases(list string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(list, "|") {
		set[words(p)] = true
	}
	return set
}

// wordsOnly are words such as currencies and adverbs that the model takes for a club or a town.
var wordsOnly = arabic.WordSet("بيني بينك بينه بينها بينهم بيننا ستمائة سبعمائة ثمانمائة تسعمائة أربعمائة خمسمائة ثلاثمائة الكريكيت الكريكت الريس التاجر الطاعن الريال ريال الدولار دولار اليورو الدينار الدرهم الليرة الجنيه الروبية دوما اليأس الغلو القناطر شيء المتوسط الكوريتين الكوريتان البر المونديالي العاشرة التاسعة الثامنة السابعة السادسة الخامسة الرابعة الثالثة الجيران الأهالي السكان الأطفال الأصدقاء الطلاب بي سي دي إي إن إف تي نورث ساوث الولايتين الولايتان المدينتين المدينتان البلدين البلدان البلدتين الدولتين الدولتان القريتين العاصمتين المحافظتين المنطقتين الجزيرتين الضفتين المعلم والدتي والدتها والدته زوجتي زوجته زوجها شقيقتي شقيقته")

// begins are words that begin a saying, not a name: «بسم الله الرحمن الرحيم».
var begins = arabic.WordSet("بسم باسم الحمد سبحان أستغفر استغفر لبيك حدثنا حدثني أخبرنا أخبرني إنما سئل سئلت وسئل وسئلت")

// pointing are demonstratives and prepositions with a pronoun, which do not begin a name: «هاتان
// الخليتان», «لديك دالة».
var pointing = arabic.WordSet("هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك لديك لديه لديها لديهم لدينا عليك عليه عليها عليهم منه منها منهم فيه فيها معه معها معهم إنه إنها إنهم أنه أنها أني إني أنني إنني")

// titlesOnly are titles of the Prophet without his name, and phrases about God.
var titlesOnly = phrases("رسول الله|عباد الله|عباد الرحمن|خلق الله|أولياء الله|عبيد الله الصالحين|الرسول|الرسول الكريم|النبي|النبي الكريم|الله|الله تعالى|الله عز وجل|المولى عز وجل")

// manners are phrases that begin like a man's name.
var manners = phrases("حسن نية|حسن النية|حسن النوايا|حسن الجوار|حسن الحظ|حسن الظن|حسن الخلق|حسن السلوك|حسن السير|حسن السيرة|حسن الخاتمة")

// alsoGiven are first names that may name a person by themselves.
var alsoGiven = arabic.WordSet(`حازم ماجد عادل جمال كمال صلاح فيصل حمد بدر منصور ياسين زياد جهاد عماد عصام أشرف شريف حاتم باسم وائل رائد أيمن أنور نايف سلطان تركي بندر راشد حمدان زايد سلمان`)

// offices are words for what somebody is; they are not names if only adjectives follow that are
// not surnames: «الشيخ الطنطاوي» is one.
var offices = arabic.WordSet(`السناتور السيناتور السنتاتور النائب الوزير الرئيس المدرب اللاعب النجم الكاتب المحلل السفير السفيرة المتحدث المتحدثة الباحث الخبير الصحفي الصحافي
	المخرج الممثل الممثلة الفنان الفنانة المغني المغنية الجنرال العقيد العميد الضابط الحارس المهاجم المدافع المحامي القاضي الطبيب المهندس الأمير الملك الشيخ القس الأسقف البابا الزعيم القائد
	الناشط الناشطة الشاعر الروائي المرشح المرشحة المستشار المستشارة الدبلوماسي الطالب اللاجئ المواطن السائق الطيار الملياردير`)

// ofOffices are adjectives after an office that end like surnames.
var ofOffices = arabic.WordSet(`الديمقراطي الديمقراطية الجمهوري الجمهورية الاشتراكي الاشتراكية الشيوعي الشيوعية الليبرالي الليبرالية المحافظ المحافظة اليساري اليسارية اليميني اليمينية
	السابق السابقة الأسبق الحالي الحالية المقبل الراحل الراحلة الشرعي الشرعية المستقل المستقلة المعارض المعارضة البارز البارزة الشهير الشهيرة الشاب الشابة
	المحلي المحلية الدولي الدولية العالمي العالمية الإقليمي الأجنبي الأجنبية الوطني الوطنية الرسمي الرسمية الحكومي الحكومية الرئاسي الرئاسية البرلماني البرلمانية النيابي
	السياسي السياسية العسكري العسكرية الأمني الأمنية الاقتصادي الاقتصادية المالي المالية القانوني القانونية الحقوقي الحقوقية الديني الدينية الإعلامي الإعلامية الرياضي الرياضية
	السينمائي السينمائية المسرحي المسرحية الشعبي الشعبية الفني الفنية الأساسي الاحتياطي الميداني الجامعي الأكاديمي التنفيذي الفيدرالي`)

// silly reports whether a discovered entity is not a name.
func (d *document) silly(e *corpus.Entity) bool {
	list := arabic.Words(e.Name)
	switch {
	case len(list) == 0, strings.ContainsAny(e.Name, "/@#_") && !numberedTwice(list): // part of a web address: «co/dZe9Nu»
		return true
	case len(list) == 1 && wordsOnly[list[0]], begins[list[0]], pointing[list[0]], unfinished(list), startsInMid(e.Name):
		return true
	case d.notOfItsKind(e, list), d.bodyPart(e):
		return true
	case e.Kind != corpus.Person && (owned(list[0]) || twoBodies(list) || disagreeing(list) || d.ofNations(list)), list[0] == century && len(list) > 1:
		return true
	}
	switch e.Kind {
	case corpus.Place:
		return noPlace(list) || d.ofPeople(list) || len(list) > 1 && (crownsOnly[list[0]] || list[0] == circle && abstract[list[1]])
	case corpus.Person:
		return d.noPerson(list)
	case corpus.Organization:
		return generic[strings.Join(list, " ")] || disciplines[list[0]] || d.noBody(list) || list[0] == circle && len(list) > 1 && abstract[list[1]]
	case corpus.Event:
		return d.generalEvent(e, list)
	}
	return false
}

// noPlace reports whether words only say where, or what lies there: «الشمال الغربي», «كنيسة».
func noPlace(list []string) bool {
	return compass(list) || len(list) == 2 && towns[list[0]] && sizes[list[1]] || len(list) > 1 && list[0] == copa || len(list) > 1 && worlds[list[0]] ||
		len(list) == 1 && sites[strings.TrimPrefix(list[0], "ال")] ||
		list[0] == likeness && (len(list) == 1 || !lands[list[1]]) || ligament(list)
}

// noPerson reports whether words are a title without a name, what people do, or a phrase that
// begins like a name.
func (d *document) noPerson(list []string) bool {
	if whole := strings.Join(list, " "); titlesOnly[whole] || manners[whole] {
		return true
	}
	if rest, and := strings.CutPrefix(list[0], "و"); and && len(list) == 1 && (givenNames[rest] || alsoGiven[rest]) {
		return true // «وحازم»: cut at the wrong place
	}
	if len(list) > 1 && offices[list[0]] &&
		!slices.ContainsFunc(list[1:], func(w string) bool { return !d.nationality(w) && !plainAdjectives[w] && !ofOffices[w] }) {
		return true // «السناتور الديمقراطي»
	}
	if list[0] == age && len(list) > 1 {
		return true // «عمري ستون»
	}
	return !slices.ContainsFunc(list, func(w string) bool { return !tradesmen[w] })
}

// startsInMid reports whether a name in Latin letters begins with a function word: «for
// aerospace», «and railways».
func startsInMid(name string) bool {
	first, _, more := strings.Cut(name, " ")
	return more && smallWords[first]
}

var smallWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("for and or of the to in on at by with from as but is are was that this which a an und et les des pour avec dans sur") {
		set[w] = true
	}
	return set
}()

// twoBodies reports whether a name contains two nouns of bodies with the article: «المنظمة
// السلطات القطرية» is a subject and its object.
func twoBodies(list []string) bool {
	for i := 1; i < len(list); i++ {
		if theBodies[list[i]] && strings.HasPrefix(list[i-1], "ال") {
			return true
		}
	}
	return false
}

// disagreeing reports whether a feminine body with the article goes on with a definite noun that is
// not its adjective: «[أطلقت] الشرطة الغاز».
func disagreeing(list []string) bool {
	if len(list) < 2 || !theBodies[list[0]] || !strings.HasSuffix(list[0], "ه") || !strings.HasPrefix(list[1], "ال") || list[1] == "الام" {
		return false
	}
	last := list[1][len(list[1])-len("ه"):]
	return last != "ه" && last != "ا" && last != "ي"
}

// ofNations reports whether words are what every nation has, with its adjective: «العلم العراقي».
func (d *document) ofNations(list []string) bool {
	return len(list) == 2 && nationsHave[list[0]] && d.nationality(list[1])
}

// unfinished reports whether a name breaks off («كنيسة في», «معين عبد», «مونت هولي بولاية»), or
// goes on as a sentence: «حرب لأنه أسر».
func unfinished(list []string) bool {
	return breaksOff[list[len(list)-1]] || slices.ContainsFunc(list, func(w string) bool { return sentences[w] })
}

// ligament reports whether words name a ligament of the body: «الرباط الصليبي».
func ligament(list []string) bool {
	return len(list) > 1 && tissues[list[0]] && injured[list[1]]
}

const (
	century  = "القرن"
	likeness = "شبه"
	age      = "عمري"
)

var (
	// theBodies are nouns that begin the name of a body, or stand alone for one.
	theBodies = arabic.WordSet(`السلطات الحكومة المجلس الوزارة الشرطة المحكمة الهيئة المنظمة النيابة البلدية الشركة`)
	// breaksOff are words that cannot end a name; «على» and «أبي» are left out, as they may be
	// names.
	breaksOff = arabic.WordSet(`في من إلى عن مع بين ضد خلال عبد أبو بن ابن التي الذي الأخرى يقع تقع يؤكد تؤكد يمثل تمثل يعتبر تعتبر يعلن تعلن يطالب تطالب يرفض ترفض يدعو تدعو بولاية بمدينة بمحافظة بمنطقة بمقاطعة بإقليم
		التابعة التابع المؤيدة المناهضة المناهض المدعومة المدعوم الموالية الموالي`)
	// sentences are conjunctions that no name contains.
	sentences = arabic.WordSet(`لأنه لأنها لأنهم لأن لكنه لكنها بأنه بأنها وأنه وأنها عندما بينما`)
	// nationsHave are no bodies or places, whoever's they are.
	nationsHave = arabic.WordSet(`العلم العهد الزوارق الزعيم النشيد الشعب اللغة العملة الجنسية الهوية الثقافة`)
	// crownsOnly begin the name of a place whose own noun was left outside: «[مدينة] الملك عبد الله».
	crownsOnly = arabic.WordSet(`الملك الملكة الأمير السلطان القديس القديسة الزعيم الرئيس`)
	// sites are common nouns of places that are not names alone.
	sites = arabic.WordSet(`سد ميدان شارع كنيسة مسجد جسر دوار وادي مدينة قرية مخيم حي مطار ميناء حديقة ملعب مستشفى جامعة مدرسة بلدة محافظة مديرية ساحة ساحل طريق نفق معبر قاعدة مقبرة سوق قصر برج متحف جزيرة بحيرة دار الو`)
	// lands follow «شبه».
	lands   = arabic.WordSet(`جزيرة الجزيرة القارة قارة`)
	tissues = arabic.WordSet(`الرباط الوتر الغضروف الرباطين`)
	injured = arabic.WordSet(`الصليبي الداخلي الخارجي الأمامي الخلفي`)
)

const circle = "دايره"

var (
	// disciplines are what somebody teaches or studies, without the faculty of it: «العلوم الإسلامية».
	disciplines = arabic.WordSet(`العلوم الفلسفة الرياضيات الفيزياء الكيمياء الهندسة الآداب اللسانيات اللغويات`)
	// abstract follow «دائرة» where it is no department: «دائرة النفوذ الإيراني».
	abstract = arabic.WordSet(`النفوذ الخطر الضوء الاهتمام الاتهام الصراع الحرب العنف الشك الاستهداف المنافسة التأثير`)
)

// owned reports whether a word is a place with a possessive pronoun: «مسرحه», «قصرها».
func owned(w string) bool {
	for _, pronoun := range [...]string{"هما", "هم", "ها", "ه"} {
		if noun, ok := strings.CutSuffix(w, pronoun); ok && houses[noun] {
			return true
		}
	}
	return false
}

// houses are nouns of places that belong to somebody; none becomes another noun with ة.
var houses = arabic.WordSet("مسرح منزل بيت مقر مركز متحف ملعب معسكر مصنع وطن بلد موقع فندق مطعم قبر ضريح مسجد ميناء مطار شارع معبد متجر")

// compass reports whether words only give a direction: «الشمال الغربي», «المنطقة الجنوبية
// الشرقية»; «المنطقة الشرقية» is a region.
func compass(list []string) bool {
	points := 0
	for i, w := range list {
		switch {
		case directions[w]:
			points++
		case i > 0 || !areas[w]:
			return false
		}
	}
	return points > 1
}

var (
	directions = arabic.WordSet("الشمال الجنوب الشرق الغرب الشمالي الشمالية الجنوبي الجنوبية الشرقي الشرقية الغربي الغربية شمال جنوب شرق غرب شمالي جنوبي شرقي غربي")
	areas      = arabic.WordSet("المنطقة المناطق الجهة الجهات الريف الساحل الحدود")
)

// onlyAdjectives reports whether all words are adjectives with the article.
func (d *document) onlyAdjectives(list []string) bool {
	for _, w := range list {
		rest, ok := strings.CutPrefix(w, "ال")
		if !ok || !d.nationality(w) && !strings.HasSuffix(rest, "ي") && !strings.HasSuffix(rest, "يه") && !plainAdjectives[w] {
			return false
		}
	}
	return true
}

// plainAdjectives are frequent adjectives that do not end like a nationality.
var plainAdjectives = arabic.WordSet(`الجديد الجديدة الشامل الشاملة الحاسم الحاسمة السيئ السيئة السيء الكبير الكبيرة الأخير الأخيرة القديم القديمة
	المشترك المشتركة العاجل العاجلة الطارئ الطارئة الأول الأولى الثاني الثانية المؤقت المؤقتة الملزم الملزمة`)
