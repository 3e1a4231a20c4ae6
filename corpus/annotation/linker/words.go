package linker

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// The word lists of this package are closed classes of the language: common nouns that come
// before names, titles, frequent first names. They contain no names of things and nothing
// specific to one text. newLexicon normalises them.

// heads are common nouns that come right before a name and show its kind.
var heads = [...]string{
	corpus.Person: `الرئيس الملك الأمير الشيخ السيد السيدة الدكتور الجنرال العقيد العميد اللواء
		الوزير السفير المبعوث المستشار المستشارة القيادي الناشط الصحفي الصحافي الكاتب اللاعب المدرب`,
	corpus.Place: `بلدة بلدتي بلدتا بلدات قرية قريتي قريتا قرى مدينة مدينتي مدينتا مدن ناحية منطقة منطقتي مناطق
		محافظة محافظتي محافظات ولاية إقليم ريف ريفي أرياف قاعدة قاعدتي مطار مطاري حي حيي أحياء مخيم مخيمي مخيمات
		معبر جبل جبال تلة تلال تل سهل وادي نهر بحيرة بادية صحراء هضبة مرتفعات شبه جزيرة سد جسر طريق محور محوري جبهة محيط ضاحية بلدية
		مزرعة مزارع ميناء مضيق خليج جمهورية دولة مملكة عاصمة ضواحي غوطة`,
	corpus.Organization: `تنظيم تنظيمي جماعة جماعتي حركة حركتي حزب حزبي ميليشيا ميليشيات مليشيا مليشيات فصيل فصائل
		كتيبة كتائب لواء ألوية جبهة شركة منظمة مؤسسة هيئة جمعية وكالة وكالتي أنباء صحيفة صحيفتي جريدة مجلة موقع
		قناة قناتي شبكة تلفزيون تليفزيون إذاعة راديو نادي فريق منصة رابطة نقابة`,
	corpus.Event: `اتفاق اتفاقية اتفاقات اتفاقيات تفاهم تفاهمات مذكرة معاهدة إعلان عملية عمليتي معركة حملة حرب قمة
		مؤتمر مسار محادثات مفاوضات مبادرة كأس بطولة دوري مهرجان عاصفة إعصار قرار مناورات مجزرة هدنة`,
}

// pacts are heads that are interchangeable in the name of a pact, whichever of them its spellings
// have: the same agreement is called now accord, now understanding.
const pacts = `اتفاق اتفاقية اتفاقات اتفاقيات تفاهم تفاهمات`

// kept are the heads that are part of the name after them.
const kept = `منظمة هيئة مؤسسة جمعية رابطة نقابة جبهة كأس دوري قمة مؤتمر حرب مهرجان`

// ministers come before an office, not before the body that holds it: «وزير
// الخارجية التركية» is a person.
const ministers = `وزير وزيرة وزيرا وزيري وزراء`

// particles begin the last part of a name and belong to it.
const particles = `بن ابن بنت أبو أبي آل عبد دي دا دو دل فان فون ون لو لا أم ولد`

// common are words that papers, clubs, parties and villages are named after and that occur in
// every text: as one-word names they need company, whichever list has them.
const common = `الوسط الشرق الغرب الشمال الجنوب الوطن الشعب الحياة النهار الصباح المساء اليوم الأمس الغد الخبر
	الأخبار الأنباء السفير الرأي الراية العرب العربي العربية العالم العالمية الدولية الحقيقة الحرية السلام العدل
	العدالة الوحدة الاتحاد النصر الهلال الأهلي الشباب الاتفاق التعاون الفتح الجيش الشرطة الحكومة الرئاسة البرلمان
	المجلس اللجنة الهيئة الحزب الحركة الجبهة التحالف الائتلاف المعارضة النظام الدولة المملكة الجمهورية الإمارة
	السلطنة العاصمة المدينة القرية البلدة المنطقة القاعدة المطار الميناء المعبر الجسر السد النهر البحر الجبل
	الوادي السهل الصحراء البادية الساحل الجزيرة الخليج الباب القلعة القصر السوق الحي المخيم المزرعة العين الرأس
	الأسد النمر الصقر النسر الذئب السيف الأمل النور الفجر القمر الشمس النجم الربيع الصيف الخريف الشتاء المركز
	الجديد الجديدة الكبير الكبيرة الصغير الصغيرة الأول الثاني المستقبل الكرامة العزة النهضة الصحوة الإصلاح
	التغيير البناء الأنصار القوات الحرس المحكمة البنك الجامعة المنتخب سلام نصر فتح أمل مستقبل نور شمس قمر وحدة`

// patronymics are the particles before the name of a father or a house: what follows is common to
// many, so it does not identify anybody by itself.
const patronymics = `بن ابن بنت آل ولد`

// ordinals end the names of monarchs and popes, and are not names by themselves.
const ordinals = `الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأولى الثانية الثالثة الرابعة
	الأكبر الأصغر الكبير الصغير الكبرى الصغرى الكبيرة الابن الأب`

// functionWords begin with the article but do not qualify the word before them.
const functionWords = `الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي الآن اليوم الليلة
	الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الأسبوع الشهر العام الماضي`

// firstNames are frequent first names that are hardly ever other words: a family name after one
// of them that does not belong to it is somebody else's. «علي» is missing because it may be
// «على», «باسم» because of «المتحدث باسم».
const firstNames = `محمد أحمد حسن حسين محمود إبراهيم إسماعيل يوسف خالد عثمان يعقوب
	عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالملك عبدالقادر عبداللطيف عبدالرزاق عبدالفتاح
	سعد مصطفى مرتضى جعفر حيدر قاسم طه ياسين أيمن أنس بلال حمزة أسامة فيصل بندر نايف سامر ياسر بسام
	غسان مروان عدنان فاطمة عائشة زينب مريم ليلى سارة جورج جون جيمس ديفيد مايكل مايك بيتر توماس روبرت
	وليام جوزيف ماريا سيرغي أندريه إيغور نيكولاي أليكسي ميخائيل ألكسندر إيفان أمينة أسماء`

// moreFirstNames are first names that are also other words: they only show that a surname after
// them is somebody else's.
const moreFirstNames = `تركي عادل بدر نور فارس منصور عمر علي سالم سلطان فهد ماجد راشد كريم جمال هاني رامي سمير نبيل وليد طارق زياد عماد
	صلاح أنور رشيد جميل نوري فائز حمد حمود ناصر نصر سعيد سيف سلمان صالح عبدالقادر طلال مازن نادر هشام وائل شعبان رجب رمضان كرم سليم كمال`

// adverbs end like nouns in the accusative but do not govern the word after them.
const adverbs = `أيضا مرارا ربما وربما حاليا مؤخرا رسميا سابقا لاحقا تقريبا دائما جدا بعدما كلما طالما عندما
	بينما حينما مثلما إنما لاسيما خصوصا فورا غدا مجددا معا أولا أخيرا ثانيا ثالثا دوليا قبلما فيما كما لما مما
	هذا إذا أما ألا إلا لولا هنا هناك عما بما مهما حيثما أينما يوما دوما تماما غالبا أحيانا عسكريا سياسيا
	اقتصاديا علنا مباشرة قريبا بعيدا`

// lexicon holds the lists above, normalised.
type lexicon struct {
	heads      map[string]uint8 // bit 1<<Kind
	pacts      map[string]bool
	pactList   []string
	kept       map[string]bool
	ministers  map[string]bool
	patronymic map[string]bool
	particles  map[string]bool
	// demonstrative are demonstratives, before a noun that the text has mentioned before.
	demonstrative map[string]bool
	ordinal       map[string]bool
	function      map[string]bool
	given         map[string]bool
	adverbs       map[string]bool
	common        map[string]bool
	// cityBodies are called by the city after them, which is then not a club.
	cityBodies map[string]bool
	// tourneys are called by their city.
	tourneys map[string]bool
	// moreGiven is moreFirstNames.
	moreGiven map[string]bool
	// custodians come before the two mosques in the title of a king; elections before a
	// presidency, which is then an office and no body.
	custodians, elections, presidency map[string]bool
	// kinsmen are words for somebody's relatives, who are called by their first names.
	kinsmen map[string]bool
	// grounds are nouns of sports grounds.
	grounds map[string]bool
	// contests, otherPlayers and sportNames are those of contest.go.
	contests, otherPlayers, sportNames map[string]bool
	// idioms, colours, length, units, parts and within are those of idiom.go; idiomWords are the words of
	// pairs among the idioms.
	idioms, idiomWords, colours, length, units, parts, within map[string]bool
	// everyday are the spellings that are primarily ordinary words.
	everyday map[string]bool
}

func newLexicon() lexicon {
	l := lexicon{
		heads:         map[string]uint8{},
		pacts:         arabic.WordSet(pacts),
		pactList:      arabic.Words(pacts),
		kept:          arabic.WordSet(kept),
		ministers:     arabic.WordSet(ministers),
		patronymic:    arabic.WordSet(patronymics),
		particles:     arabic.WordSet(particles),
		demonstrative: arabic.WordSet("هذا هذه ذلك تلك وهذا وهذه لهذا لهذه بهذا بهذه"),
		ordinal:       arabic.WordSet(ordinals),
		function:      arabic.WordSet(functionWords),
		given:         arabic.WordSet(firstNames),
		adverbs:       arabic.WordSet(adverbs),
		common:        arabic.WordSet(common),
		tourneys:      arabic.WordSet("دورة بدورة لدورة بطولة ماراثون"),
		moreGiven:     arabic.WordSet(moreFirstNames),
		custodians:    arabic.WordSet("خادم خادمي"),
		presidency:    arabic.WordSet("الرئاسة"),
		elections:     arabic.WordSet("انتخابات انتخاب سباق حملة مرشح مرشحة مرشحي مرشحو معركة منصب كرسي ولاية"),
		kinsmen:       arabic.WordSet("أخوه أخاه أخيه أخوها أخاها أخيها ابنه ابنها شقيقه شقيقها زوجها خاله خالها عمه عمها حفيده حفيدها صهره صهرها صديقه صديقها جاره جارها أخي ابني زوجي خالي عمي جدي"),
		grounds:       arabic.WordSet("ملعب الملعب بملعب استاد ستاد الاستاد إستاد الستاد"),
		contests:      arabic.WordSet(contests),
		otherPlayers:  arabic.WordSet(otherPlayers),
		sportNames:    arabic.WordSet(sports),
		colours:       arabic.WordSet(colours),
		idioms:        map[string]bool{},
		idiomWords:    map[string]bool{},
		everyday:      map[string]bool{},
		length:        arabic.WordSet(lengths),
		units:         arabic.WordSet(units),
		parts:         arabic.WordSet(parts),
		within:        arabic.WordSet(within),
		cityBodies:    arabic.WordSet("جامعة وجامعة بجامعة لجامعة شرطة بلدية مجلس عمدة محكمة مستشفى سجن متحف شارع كاتدرائية محطة سكان أهالي معرض مهرجان مؤتمر"),
	}
	for _, s := range idioms {
		words := arabic.Words(s)
		l.idioms[strings.Join(words, " ")] = true
		for _, w := range words {
			l.idiomWords[w] = true
		}
	}
	for kind, list := range heads {
		for w := range arabic.WordSet(list) {
			l.heads[w] |= 1 << kind
		}
	}
	return l
}
