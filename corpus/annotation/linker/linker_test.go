package linker_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
)

// names is a small gazetteer: kind, id, then the spellings.
var names = []string{
	"person vladimir-putin فلاديمير بوتين|Vladimir Putin|بوتين|Poutine|Путин",
	"person recep-tayyip-erdogan رجب طيب أردوغان|أردوغان|إردوغان|Erdoğan",
	"person sergei-shoigu سيرغي شويغو|Sergei Shoigu",
	"person dmitry-peskov ديمتري بيسكوف|Dmitry Peskov",
	"person rami-abdulrahman رامي عبد الرحمن",
	"person abu-al-umarayn أبو العمرين",
	"person bashar-al-assad بشار الأسد|الأسد",
	"person saad-hariri سعد الحريري",
	"person rafic-hariri رفيق الحريري",
	"person hassan-ii الحسن الثاني",
	"person elizabeth-ii إليزابيث الثانية",
	"person mohammed-bin-zayed محمد بن زايد|بن زايد",
	"person mansour-bin-zayed منصور بن زايد",
	"place two-holy-mosques الحرمين الشريفين",
	"organization presidency الرئاسة الأميركية",
	"person salman-bin-abdulaziz سلمان بن عبد العزيز|الملك سلمان",
	"person peter-kassig بيتر كاسيغ",
	"place syria سوريا|Syria|الجمهورية العربية السورية|سورية",
	"place russia روسيا|Russia",
	"place germany ألمانيا",
	"place france فرنسا",
	"place saudi-arabia المملكة العربية السعودية|السعودية|المملكة",
	"place united-states الولايات المتحدة|أميركا",
	"place yemen اليمن",
	"place idlib إدلب",
	"place lebanon لبنان",
	"place libya ليبيا",
	"place sochi سوتشي",
	"place astana أستانة",
	"place jerusalem القدس",
	"place hmeimim حميميم|قاعدة حميميم",
	"place homs حمص",
	"place mali مالي",
	"place berlin برلين",
	"place crimea القرم|شبه جزيرة القرم",
	"place nayrab النيرب",
	"place sarmin سرمين",
	"place syrian-desert البادية السورية|البادية",
	"place middle-east الشرق الأوسط",
	"organization kremlin الكرملين",
	"organization isis داعش|تنظيم داعش",
	"organization al-qaeda القاعدة|تنظيم القاعدة",
	"organization coalition التحالف الدولي|التحالف",
	"organization arab-coalition التحالف العربي|التحالف",
	"organization quds-force فيلق القدس",
	"organization turkish-mod وزارة الدفاع التركية|الدفاع التركية",
	"organization turkish-mfa وزارة الخارجية التركية|الخارجية التركية",
	"organization amnesty منظمة العفو الدولية|العفو الدولية",
	"organization afp فرانس برس|أ ف ب|AFP",
	"organization cnn سي إن إن|CNN",
	"organization newspaper صحيفة الشرق الأوسط|الشرق الأوسط",
	"organization taliban طالبان",
	"event sochi-agreement اتفاق سوتشي",
	"event peace-spring عملية نبع السلام|نبع السلام",
	"event g20 قمة مجموعة العشرين",
	"event resolution-2254 القرار 2254",
}

var weak = []linker.Weak{
	{Spelling: "القاعدة", Entity: "al-qaeda", Company: []string{"al-qaeda"}, Cues: []string{"نهج", "مرتبطة"}},
	{Spelling: "التحالف", Entity: "coalition", Company: []string{"coalition", "isis"}},
	{Spelling: "التحالف", Entity: "arab-coalition", Company: []string{"arab-coalition", "yemen"}},
	{Spelling: "الأسد", Entity: "bashar-al-assad", Company: []string{"bashar-al-assad", "syria"}},
	{Spelling: "البادية", Entity: "syrian-desert", Company: []string{"homs"}},
	{Spelling: "المملكة", Entity: "saudi-arabia", Company: []string{"saudi-arabia"}},
	{Spelling: "النيرب", Entity: "nayrab", Company: []string{"idlib"}, Realm: []string{"syria", "idlib"}},
	{Spelling: "سرمين", Entity: "sarmin", Company: []string{"idlib"}},
	{Spelling: "مالي", Entity: "mali", Cues: []string{"في", "إلى", "ب"}},
	{Spelling: "سورية", Entity: "syria", Cues: []string{".", "في", "إلى", "ل", "ب"}},
	{Spelling: "الشرق الأوسط", Entity: "newspaper", Cues: []string{"«"}},
	{Spelling: "لا أحد", Entity: "nobody"}, // not given: ignored
}

func entities(t testing.TB) []corpus.Entity {
	t.Helper()
	var all []corpus.Entity
	for _, line := range names {
		kind, rest, _ := strings.Cut(line, " ")
		id, spellings, _ := strings.Cut(rest, " ")
		k, err := corpus.ParseKind(kind)
		if err != nil {
			t.Fatal(err)
		}
		s := strings.Split(spellings, "|")
		all = append(all, corpus.Entity{ID: id, Kind: k, Name: s[0], Aliases: s[1:]})
	}
	return all
}

// found prints the mentions of a text as «surface=id», separated by spaces.
func found(a *linker.Annotator, text string) string {
	title, body, _ := strings.Cut(text, "\n")
	doc := corpus.Document{Title: title, Body: body}
	all := doc.Text()
	var out []string
	for _, m := range a.Annotate(&doc) {
		out = append(out, all[m.Start:m.End]+"="+m.Entity)
	}
	return strings.Join(out, " ; ")
}

func TestAnnotate(t *testing.T) {
	tests := []struct{ text, want string }{
		// Full names, without titles; nationalities are not names.
		{"الرئيس الروسي فلاديمير بوتين", "فلاديمير بوتين=vladimir-putin"},
		{"المسؤول الروسي والجيش السوري", ""},
		{"Le président Poutine et Erdogan", "Poutine=vladimir-putin ; Erdogan=recep-tayyip-erdogan"},
		{"Президент ПУТИН", "ПУТИН=vladimir-putin"},
		// Part of a title, an office to be won, an ordinal, a child of the same father.
		{"وأمر خادم الحرمين الشريفين", ""},
		{"زيارة الحرمين الشريفين", "الحرمين الشريفين=two-holy-mosques"},
		{"في انتخابات الرئاسة الأميركية، قالت الرئاسة الأميركية", "الرئاسة الأميركية=presidency"},
		{"زارت إليزابيث الثانية مصنعا. ألف نبضة في الثانية", "إليزابيث الثانية=elizabeth-ii"},
		{"ملعب هزاع بن زايد", ""},
		{"قال محمد بن زايد إنه سعيد. وتابع بن زايد", "محمد بن زايد=mohammed-bin-zayed ; بن زايد=mohammed-bin-zayed"},
		// Proclitics stay outside; لل stays whole; both kinds of marks too.
		{"وبوتين", "بوتين=vladimir-putin"},
		{"لأردوغان", "أردوغان=recep-tayyip-erdogan"},
		{"للكرملين", "للكرملين=kremlin"},
		{"وللكرملين", "للكرملين=kremlin"},
		{"للولايات المتحدة", "للولايات المتحدة=united-states"},
		{"ولسوريا وبروسيا", "سوريا=syria ; روسيا=russia"},
		{"لليمن ولبنان ولليبيا", "لليمن=yemen ; لبنان=lebanon ; ليبيا=libya"},
		{"بـداعش", "داعش=isis"},
		{"وَبُوتِين", "بُوتِين=vladimir-putin"},
		{"بـ«داعش»", "داعش=isis"},
		// A name that begins like a clitic is not cut.
		{"برلين وبرلين", "برلين=berlin ; برلين=berlin"},
		// Spellings of one name.
		{"ادلب وإدلب واِدلب", "ادلب=idlib ; إدلب=idlib ; اِدلب=idlib"},
		{"إردوغان واردوغان وأردوجان", "إردوغان=recep-tayyip-erdogan ; اردوغان=recep-tayyip-erdogan ; أردوجان=recep-tayyip-erdogan"},
		{"سيرجي شويجو ثم شويجو", "سيرجي شويجو=sergei-shoigu ; شويجو=sergei-shoigu"},
		{"دميتري بيسكوف", "دميتري بيسكوف=dmitry-peskov"},
		{"إلى أستانا", "أستانا=astana"},
		{"رامي عبدالرحمن", "رامي عبدالرحمن=rami-abdulrahman"},
		{"فلاديمير_بوتين #سوريا", "فلاديمير_بوتين=vladimir-putin ; سوريا=syria"},
		{"أ.ف.ب و(أ ف ب)", "أ.ف.ب=afp ; أ ف ب=afp"},
		{"وسي إن إن", "سي إن إن=cnn"},
		{"استهدف أبا العمرين", "أبا العمرين=abu-al-umarayn"},
		// What only sounds alike is not the name.
		{"تطالبان بالهدنة", ""},
		{"قوات روسية", ""},
		{"وقع الجرم", ""},
		// Family names need the full name, before or after.
		{"قال شويغو", ""},
		{"قال كاسيغ قبل مقتل بيتر كاسيغ", "كاسيغ=peter-kassig ; بيتر كاسيغ=peter-kassig"},
		{"رامي عبد الرحمن وقال عبد الرحمن", "رامي عبد الرحمن=rami-abdulrahman ; عبد الرحمن=rami-abdulrahman"},
		{"سعد الحريري ورفيق الحريري. الحريري", "سعد الحريري=saad-hariri ; رفيق الحريري=rafic-hariri ; الحريري=rafic-hariri"},
		{"سلمان بن عبد العزيز وأحمد بن عبد العزيز", "سلمان بن عبد العزيز=salman-bin-abdulaziz"},
		{"الملك سلمان", "سلمان=salman-bin-abdulaziz"},
		{"الأمير فهد بن سلمان بن عبد العزيز", ""}, // Salman is his father
		{"الحسن الثاني في تشرين الثاني", "الحسن الثاني=hassan-ii"},
		{"قال التحالف الدولي إن هذا التحالف صغير", "التحالف الدولي=coalition"},
		// Another member of the family.
		{"بشار الأسد ومحمود الأسد", "بشار الأسد=bashar-al-assad"},
		// Longest match.
		{"فيلق القدس في القدس", "فيلق القدس=quds-force ; القدس=jerusalem"},
		{"قمة مجموعة العشرين", "قمة مجموعة العشرين=g20"},
		{"القرار ٢٢٥٤", "القرار ٢٢٥٤=resolution-2254"},
		// Common nouns before a name that stands alone are left out.
		{"تنظيم داعش", "داعش=isis"},
		{"قاعدة حميميم", "حميميم=hmeimim"},
		{"شبه جزيرة القرم", "القرم=crimea"},
		{"اتفاق سوتشي وتفاهم سوتشي واتفاقات «سوتشي» في سوتشي", "سوتشي=sochi-agreement ; سوتشي=sochi-agreement ; سوتشي=sochi-agreement ; سوتشي=sochi"},
		{"عملية \"نبع السلام\"", "نبع السلام=peace-spring"},
		// Those that are part of the name stay.
		{"وزارة الدفاع التركية", "وزارة الدفاع التركية=turkish-mod"},
		{"منظمة العفو الدولية", "منظمة العفو الدولية=amnesty"},
		// An office is not an organization.
		{"قالت الخارجية التركية لوزيرة الخارجية التركية", "الخارجية التركية=turkish-mfa"},
		// Weak spellings.
		{"القاعدة الجوية", ""},
		{"على نهج القاعدة", "القاعدة=al-qaeda"},
		{"جماعات مرتبطة بالقاعدة", "القاعدة=al-qaeda"},
		{"تنظيم القاعدة. ضربت القاعدة. قصفت القاعدة الجوية", "القاعدة=al-qaeda ; القاعدة=al-qaeda"},
		{"قال التحالف", ""},
		{"قال التحالف إن داعش خسر", "التحالف=coalition ; داعش=isis"},
		{"قال التحالف في اليمن", "التحالف=arab-coalition ; اليمن=yemen"},
		{"في البادية", ""},
		{"في البادية قرب حمص", "البادية=syrian-desert ; حمص=homs"},
		{"المركز المالي والدعم مالي", ""},
		{"في مالي وبمالي", "مالي=mali ; مالي=mali"},
		{"صحيفة الشرق الأوسط في الشرق الأوسط", "الشرق الأوسط=newspaper ; الشرق الأوسط=middle-east"},
		// Long lists: a common noun, or the district; never without the realm.
		{"في سرمين", ""},
		{"في بلدة سرمين", "سرمين=sarmin"},
		{"في سرمين بإدلب", "سرمين=sarmin ; إدلب=idlib"},
		{"في بلدة النيرب", ""},
		{"بلدتي سرمين والنيرب في سوريا", "سرمين=sarmin ; النيرب=nayrab ; سوريا=syria"},
		// Countries and the adjectives that are spelt like them.
		{"في سورية", "سورية=syria"},
		{"فصائل سورية", ""},
		{"الهيئة السعودية في السعودية", "السعودية=saudi-arabia"},
		{"الهيئة السعودية في المملكة", "المملكة=saudi-arabia"},
		{"طرد 23 دبلوماسيا روسيا", ""},
		{"مواطناً سورياً", ""},
		{"زعيما ألمانيا وفرنسا", "ألمانيا=germany ; فرنسا=france"},
		{"أما روسيا فقالت", "روسيا=russia"},
		{"قال لـ«الشرق الأوسط» إنه عاد", "الشرق الأوسط=newspaper"},
		{"في «الشرق الأوسط الجديد»", "الشرق الأوسط=middle-east"},
		// Names do not run across sentences, lines or quotes.
		{"التقى فلاديمير. بوتين", "بوتين=vladimir-putin"},
		{"فلاديمير\nبوتين", "بوتين=vladimir-putin"},
		{"الولايات، المتحدة", ""},
		{"", ""},
	}
	a := linker.New(entities(t), weak...)
	for _, tt := range tests {
		if got := found(a, tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestOrdinaryWords: a publisher's own list cannot turn every الوسط of a corpus into a newspaper.
func TestOrdinaryWords(t *testing.T) {
	a := linker.New([]corpus.Entity{{ID: "al-wasat", Kind: corpus.Organization, Name: "الوسط", Aliases: []string{"صحيفة الوسط البحرينية"}}})
	tests := []struct{ text, want string }{
		{"في الوسط", ""},
		{"ذكرت صحيفة الوسط", "الوسط=al-wasat"},
		{"صحيفة الوسط البحرينية. قالت الوسط", "صحيفة الوسط البحرينية=al-wasat ; الوسط=al-wasat"},
	}
	for _, tt := range tests {
		if got := found(a, tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestDeterministic annotates one text with freshly built annotators.
func TestDeterministic(t *testing.T) {
	text := strings.Join(names, "\n")
	want := found(linker.New(entities(t), weak...), text)
	for range 20 {
		if got := found(linker.New(entities(t), weak...), text); got != want {
			t.Fatalf("got %s, then %s", want, got)
		}
	}
}

func ExampleAnnotator_Annotate() {
	a := linker.New([]corpus.Entity{
		{ID: "kremlin", Kind: corpus.Organization, Name: "الكرملين"},
		{ID: "dmitry-peskov", Kind: corpus.Person, Name: "ديمتري بيسكوف"},
		{ID: "isis", Kind: corpus.Organization, Name: "داعش", Aliases: []string{"تنظيم داعش"}},
	})
	doc := corpus.Document{Title: "بيان للكرملين", Body: "قال دميتري بيسكوف عن تنظيم داعش… وأضاف بيسكوف"}
	text := doc.Text()
	for _, m := range a.Annotate(&doc) {
		fmt.Println(m.Entity, text[m.Start:m.End])
	}
	// Output:
	// kremlin للكرملين
	// dmitry-peskov دميتري بيسكوف
	// isis داعش
	// dmitry-peskov بيسكوف
}

// TestHamza: a hamza within a single word of a text that no spelling of the name has there makes
// it another word; and God's name is not a surname.
func TestHamza(t *testing.T) {
	all := []corpus.Entity{
		{ID: "hadi", Kind: corpus.Person, Name: "عبد ربه منصور هادي"},
		{ID: "wam", Kind: corpus.Organization, Name: "وام"},
		{ID: "fuad", Kind: corpus.Person, Name: "كريم فؤاد"},
		{ID: "ahad", Kind: corpus.Person, Name: "سليم عبد الأحد"},
		{ID: "nasrallah", Kind: corpus.Person, Name: "حسن نصر الله"},
		{ID: "arz", Kind: corpus.Place, Name: "الأرز"},
		{ID: "bukhara", Kind: corpus.Place, Name: "بخارى"},
	}
	a := linker.New(all)
	for text, want := range map[string]string{
		"عبد ربه منصور هادي. قال هادي بصوت هادئ": "hadi hadi",
		"ذكرت وام، وأم الطفل":                    "wam",
		"كريم فؤاد. قال فؤاد وقال فواد":          "fuad fuad fuad",
		"سليم عبد الأحد. قال عبدالأحد":           "ahad ahad",
		"حسن نصر الله. قال نصر الله إن شاء الله": "nasrallah nasrallah",
		"وصل إلى الأرز ثم إلى الارز":             "arz arz",
		"قال بخاري ذلك في بخارى":                 "bukhara",
	} {
		var ids []string
		for _, m := range a.Annotate(&corpus.Document{Body: text}) {
			ids = append(ids, m.Entity)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
