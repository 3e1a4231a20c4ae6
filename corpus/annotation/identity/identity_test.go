package identity_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
)

// entities are those that the texts below name: kind, ID, name. Those whose ID begins with x- are
// discovered.
var entities = []string{
	"place egypt مصر", "place cairo القاهرة", "place tunisia تونس", "place jordan الأردن", "place amman عمان", "place oman عُمان",
	"place muscat مسقط", "place dubai دبي", "place united-arab-emirates الإمارات", "place jeddah جدة", "place turkey تركيا", "place iraq العراق",
	"place baghdad بغداد",
	"organization egyptian-ministry-of-interior وزارة الداخلية المصرية", "organization cnn CNN", "organization reuters رويترز",
	"organization egypt-national-football-team المنتخب المصري", "organization manchester-city مانشستر سيتي", "organization leicester-city-f-c ليستر سيتي",
	"organization x-interior وزارة الداخلية", "organization x-cabinet مجلس الوزراء", "organization x-court المحكمة العليا",
	"organization x-turkish-court المحكمة التركية العليا", "organization x-ahli الأهلي", "organization x-pharaohs الفراعنة",
	"organization x-city سيتي", "organization x-almadina المدينة",
	"person x-experts خبيران اقتصاديان", "person x-salim أحمد سالم", "event x-decision القرار الجديد", "event x-war الحرب الكورية",
	"person x-owner مالك", "organization x-tomorrow الغد", "event x-agreed الاتفاق المعقود", "event x-summit اجتماع القمة", "person x-ahmad أحمد",
	"organization bank-of-the-oasis البنك الأهلي للواحة", "organization x-bank البنك الأهلي", "place x-stage مسرحه", "place x-south-east المنطقة الجنوبية الشرقية",
	"organization x-egypt-army الجيش الوطني المصري", "organization x-joint القوات المشتركة", "organization x-egypt-joint القوات المصرية المشتركة", "organization egyptian-armed-forces الجيش المصري",
	"event english-league الدوري الإنجليزي الممتاز", "event x-league الدوري الممتاز", "event x-world-festival المهرجان العالمي", "event x-greater-league الدوري الكبرى",
	"person x-basmala بسم الله الرحمن الرحيم", "person x-messenger رسول الله", "place x-worlds العالمين", "person x-address co/dZe9NuP5", "person x-senator السناتور الديمقراطي", "person x-coach المدرب البرازيلي السابق", "person x-sheikh الشيخ الطنطاوي", "person x-grade حسن صحيح", "person x-neighbours الجيران",
	"person fahd فهد", "person x-fahd فهد بن منصور",
	"place x-church كنيسة في", "person x-cut معين عبد", "place x-square الميدان", "place x-ligament الرباط الصليبي", "event x-score الاتفاق 2-1", "event x-year 2015 النووي", "event x-fifth الدوري المحلي للمرة الخامسة", "event x-1997 الدوري المحلي 1997", "event x-european الدوري الأوروبية", "event x-fourth الحرب الرابعة",
	"organization x-who-whom المنظمة السلطات المصرية", "organization x-sciences العلوم الإسلامية", "organization x-circle دائرة النفوذ الإيراني", "place x-century القرن الثالث عشر", "person x-age عمري ستون", "person x-nepali فنلندي", "person x-adil عادل", "organization x-percent بنك الواحة 2", "person x-fifth-king محمد الخامس",
	"person x-ali سليم علي", "person x-abe شينزو آبي", "person x-goodwill حسن نية", "person x-andhazim وحازم", "person washington جورج واشنطن", "person x-faysal فيصل بن سعود", "organization x-warriors غولدن ستيت وريورز", "organization x-warriors-alone وريورز", "organization x-house مجلس النواب", "place united-states الولايات المتحدة",
	"organization x-position مركز الظهير الأيمن", "organization x-his منافعه جاز", "place x-coastal ساحلية", "organization x-eye العين", "event x-wait بالمرصاد", "event x-rites مناسك الحج",
	"event x-oclock الاتفاق الساعة 6.40", "event x-grail الكأس المقدسة", "event x-door الباب الإفريقي", "event x-joint-summit القمة المشتركة", "event x-24th الكأس الـ24",
	"person gargash قرقاش", "person x-gargash أيمن قرقاش", "person gargash أنور قرقاش", "person x-gargash-2 هدى قرقاش", "organization sfax-club الصفاقسي", "person x-sfax محمد الصفاقسي",
	"person lopetegui يولن لوبيتيجي", "person x-lopetegui يولين لوبيتيغي", "person lopetegui لوبيتيغي", "person federer روجر فيدرر", "person x-federer روجيه فيدرر", "person federer فيدرر", "person zayed زايد", "person x-zayed عبد الله بن زايد",
	"organization central-bank-of-turkey البنك المركزي التركي", "organization ecb البنك المركزي الأوروبي", "organization ecb البنك المركزي", "organization x-front الجبهة الوطنية", "place x-spain-city إشبيلية", "place spain إسبانيا",
	"organization x-vanguard طليعه الكتاب العربيه",
	"place germany ألمانيا", "place iran إيران", "place yemen اليمن", "organization plo منظمة التحرير", "organization interpol الإنتربول", "organization x-committee اللجنة التنفيذية",
	"organization x-judiciary السلطة القضائية", "organization x-iran-judiciary السلطة القضائية الإيرانية", "organization x-sports-body هيئة الرياضة", "organization x-saudi-sports الهيئة العامة للرياضة السعودية", "place saudi-arabia السعودية",
	"organization x-ahli-jeddah أهلي جدة", "event x-stripped الحرب جردوا", "event x-war-of-minds الحرب النفسية الشاملة",
	"event x-cold الحرب البارد", "event x-only-league الدوري الوحيدة",
	"person x-grace فضل الله", "place x-hajjah حجة", "place x-gland البروستاتا", "organization x-victory النصر", "person x-saddam صدام",
	"event x-people الشعب العربي", "event x-229 الألعاب الشتوية 229", "event x-premier الدوري الممتاز لكرة القدم", "event x-film المهرجان السينمائي الدولي", "event x-decade العشرية السوداء",
	"organization x-dam السد", "organization x-dam-safe السد آمن", "person x-these هاتان الخليتان", "organization x-for for aerospace", "person x-servants عباد الله", "place x-tenth العاشرة",
	"place x-abha أبها", "organization x-riyal الريال", "place x-douma دوما", "place amman عمّان", "organization x-crescent الهلال", "person x-new-moon هلال رمضان",
	"place istanbul إسطنبول", "place x-consulate القنصلية المصرية", "place x-eastern المنطقة الشرقية", "place x-old-town البلدة القديمة", "place x-small-town البلدة الصغيرة", "place x-two-states الولايتين", "place x-copa كوبا ليبرتادورس",
	"organization x-senate مجلس الشيوخ", "organization x-heart أمراض القلب", "organization x-heart-clinic مركز أمراض القلب", "organization x-computer جهاز الكمبيوتر", "organization x-constitution الدستور المصري", "organization x-gazette الدستور المصرية", "person x-ala-aldin علاء الدين", "person x-servant عبد القادر", "place croatia كرواتيا",
	"organization x-vaporo فابورو", "organization x-treaty معاهدة حظر الصواريخ", "organization x-street الشارع الإيراني", "organization x-charitable خيرية لمكافحة العنف", "organization x-unit وحدة لقياس", "place x-somali صوماليا", "place x-bolivian بوليفية", "place x-in-state مونت هولي بولاية", "place x-left مركز ظهير أيسر", "organization x-branch الهيئة العليا للري التابعة", "event x-because حرب لأنه أسر",
	"organization x-gas الشرطة الغاز", "organization x-united-company الشركة المتحدة", "organization x-flag العلم العراقي", "place x-king-city الملك منصور", "place x-spotlight دائرة الضوء", "organization x-confirms الاتحاد يؤكد", "person x-mother والدتي",
}

// annotate makes a document and its mentions: every occurrence of a listed name, the longest
// first.
func annotate(t *testing.T, id, text string) (corpus.Document, []corpus.Mention, []corpus.Entity) {
	t.Helper()
	var list []corpus.Entity
	for _, s := range entities {
		kind, rest, _ := strings.Cut(s, " ")
		eid, name, _ := strings.Cut(rest, " ")
		k, err := corpus.ParseKind(kind)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, corpus.Entity{ID: eid, Kind: k, Name: name, Discovered: strings.HasPrefix(eid, "x-"), Confidence: 0.8})
	}
	byLength := slices.Clone(list)
	slices.SortStableFunc(byLength, func(a, b corpus.Entity) int { return len(b.Name) - len(a.Name) })
	var d corpus.Document
	d.ID = id
	d.Title, d.Body, _ = strings.Cut(text, "\n")
	var mentions []corpus.Mention
	for _, e := range byLength {
		for at := 0; ; {
			i := strings.Index(text[at:], e.Name)
			if i < 0 {
				break
			}
			at += i
			span := corpus.Span{Start: at, End: at + len(e.Name)}
			at = span.End
			if next, _ := utf8.DecodeRuneInString(text[at:]); unicode.IsLetter(next) {
				continue
			}
			if !slices.ContainsFunc(mentions, func(m corpus.Mention) bool { return m.Start < span.End && span.Start < m.End }) {
				mentions = append(mentions, corpus.Mention{Span: span, Entity: e.ID})
			}
		}
	}
	slices.SortFunc(mentions, func(a, b corpus.Mention) int { return a.Start - b.Start })
	return d, mentions, list
}

// newJudge makes one for all tests: it reads all lists, and keeps nothing of what it settles.
var newJudge = sync.OnceValues(identity.New)

func judge(t *testing.T) *identity.Judge {
	t.Helper()
	j, err := newJudge()
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// settled returns the entities of a text's mentions; those in its frame in brackets.
func settled(t *testing.T, id, text string) string {
	t.Helper()
	j := judge(t)
	d, mentions, list := annotate(t, id, text)
	all := [][]corpus.Mention{mentions}
	known := map[string]bool{}
	for _, e := range j.Settle([]corpus.Document{d}, all, list) {
		known[e.ID] = true
	}
	var out []string
	for _, m := range all[0] {
		if !known[m.Entity] {
			t.Errorf("%q: mention of %q, which is no entity", text, m.Entity)
		}
		s := m.Entity
		if m.Frame {
			s = "(" + s + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// A one-word name is judged like any other.
func TestOneWord(t *testing.T) {
	j := judge(t)
	d := corpus.Document{ID: "a", Body: "وقف عند شبه ثم مضى."}
	at := strings.Index(d.Text(), "شبه")
	mention := corpus.Mention{Span: corpus.Span{Start: at, End: at + len("شبه")}, Entity: "x-sh-a1b2c3"}
	found := corpus.Entity{ID: mention.Entity, Kind: corpus.Place, Name: "شبه", Discovered: true}
	all := [][]corpus.Mention{{mention}}
	if j.Settle([]corpus.Document{d}, all, []corpus.Entity{found}); len(all[0]) > 0 {
		t.Errorf("%q is kept as a place", found.Name)
	}
}

func TestBodies(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"the country's, by its place", "انفجار في القاهرة\nقالت وزارة الداخلية إن مصر آمنة", "cairo egyptian-ministry-of-interior egypt"},
		{"by its adjective", "البورصة المصرية\nأعلنت وزارة الداخلية أن الشارع المصري هادئ", "egyptian-ministry-of-interior"},
		{"one that no list has", "حكومة جديدة\nأقر مجلس الوزراء الموازنة في تونس، وقال التونسي", "x-cabinet-tunisia tunisia"},
		{"its adjective within the name", "القوات المصرية المشتركة في القاهرة\nقالت القوات المشتركة إن مصر آمنة", "x-egypt-joint cairo x-egypt-joint egypt"},
		{"a national army", "خبر\nوصل الجيش الوطني المصري إلى القاهرة، وقال الجيش المصري", "egyptian-armed-forces cairo egyptian-armed-forces"},
		{"named in full in the document", "قضاء\nالمحكمة التركية العليا رفضت، وقالت المحكمة العليا إن مصر ومصر ومصر", "x-turkish-court x-turkish-court egypt egypt egypt"},
		{"of a dateline, where nothing else speaks", "خبر\nبغداد - رويترز: أصدرت المحكمة العليا", "(baghdad) (reuters) x-court-iraq"},
		{"not of a dateline", "خبر من تونس\nدبي، الإمارات (CNN)-- أصدرت المحكمة العليا في تونس", "tunisia (dubai) (united-arab-emirates) (cnn) x-court-tunisia tunisia"},
		{"not by a city alone", "خبر\nقالت وزارة الداخلية إن القاهرة آمنة، وعاد إلى القاهرة", "x-interior-6b86b273 cairo cairo"},
		{"not of a country named after another in the title", "السعوديون في إسبانيا\nأعلنت وزارة الداخلية في بيان عن إسبانيا ثم إسبانيا الإسبانية", "spain x-interior-6b86b273 spain spain"},
		{"of the country that the title names first", "مصر والأردن\nأعلنت وزارة الداخلية في بيان أن مصر والقاهرة، وقال المصري", "egypt jordan egyptian-ministry-of-interior egypt cairo"},
		{"a part of another body", "خبر من مصر\nأقر مجلس الوزراء لمنظمة التحرير أن مصر هنا", "egypt x-cabinet-6b86b273 plo egypt"},
		{"a part, and the country behind its body", "خبر من مصر\nقال مجلس الوزراء بمنظمة التحرير في إيران إن مصر هنا", "egypt x-cabinet-iran plo iran egypt"},
		{"the country's, before another's in full", "القضاء المصري\nرفضت المحكمة العليا الطعن، وقالت مصر إن المحكمة التركية العليا قبلت", "x-court-egypt egypt x-turkish-court"},
		{"taken for another's that is named later", "الليرة التركية\nيضغط على البنك المركزي، وقالت تركيا إن البنك المركزي الأوروبي قلق", "central-bank-of-turkey turkey ecb"},
		{"the short form of what is named before", "الليرة التركية\nقالت تركيا إن البنك المركزي الأوروبي قلق، ورفض البنك المركزي", "turkey ecb ecb"},
		{"an adjective behind quotation marks", "إسبانيا\nوقال عضو في \"الجبهة الوطنية\" الفرنسية إن إسبانيا هنا", "spain x-front-france spain"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
	d, mentions, known := annotate(t, "1", "حكومة\nأقر مجلس الوزراء الموازنة في تونس، وقال التونسي")
	j, err := newJudge()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range j.Settle([]corpus.Document{d}, [][]corpus.Mention{mentions}, known) {
		if e.ID == "x-cabinet-tunisia" && e.Name != "مجلس الوزراء (تونس)" {
			t.Errorf("the country that the text does not say is part of the name %q", e.Name)
		}
	}
	a, b := settled(t, "1", "بيان\nقالت وزارة الداخلية"), settled(t, "2", "بيان\nقالت وزارة الداخلية")
	if a == b || !strings.HasPrefix(a, "x-interior-") {
		t.Errorf("bodies of no country in two documents: %s and %s", a, b)
	}
}

func TestSharedNames(t *testing.T) {
	const match = " في المباراة. سجل اللاعب هدف الفوز في ملعب"
	for _, tt := range []struct{ what, text, want string }{
		{"the club of a country", "كرة\nفاز الأهلي في القاهرة" + match, "x-ahli-egypt cairo"},
		{"of another", "كرة\nفاز الأهلي في دبي، الإمارات" + match, "x-ahli-united-arab-emirates dubai united-arab-emirates"},
		{"no text on sports", "ندوة\nدعم الأهلي في القاهرة", "x-ahli-6b86b273 cairo"},
		{"a league of many countries", "كرة\nبدأ الدوري الممتاز في القاهرة", "cairo"},
		{"the league that is named in full", "كرة\nبدأ الدوري الإنجليزي الممتاز. وفي الدوري الممتاز أيضا", "english-league english-league"},
		{"a nickname by the country", "كرة\nفاز الفراعنة في مصر" + match, "egypt-national-football-team egypt"},
		{"no nickname", "آثار\nقبور الفراعنة في مصر", "egypt"},
		{"the team that is named", "كرة\nفاز ليستر سيتي. وقال سيتي" + match, "leicester-city-f-c leicester-city-f-c"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}
