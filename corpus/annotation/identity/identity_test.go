package identity_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
)

// entities are those that the texts below name: kind, id, name. Those whose id
// begins with x- are discovered.
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
	"organization x-who-whom المنظمة السلطات المصرية", "place x-century القرن الثالث عشر", "person x-age عمري ستون", "person x-nepali فنلندي", "person x-adil عادل", "organization x-percent بنك الواحة 2", "person x-fifth-king محمد الخامس",
	"person x-ali سليم علي", "person x-abe شينزو آبي", "person x-goodwill حسن نية", "person x-andhazim وحازم", "person washington جورج واشنطن", "person x-faysal فيصل بن سعود", "organization x-warriors غولدن ستيت وريورز", "organization x-warriors-alone وريورز", "organization x-house مجلس النواب", "place united-states الولايات المتحدة",
	"place x-abha أبها", "organization x-riyal الريال", "place x-douma دوما",
}

// annotate makes a document and its mentions: each name of the list where it stands
// in the text, the longest first.
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

// settled prints the entities of a text's mentions; those of its frame in brackets.
func settled(t *testing.T, id, text string) string {
	t.Helper()
	j, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
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

// A name that is cut to one word of a kind is judged as any other.
func TestOneWord(t *testing.T) {
	j, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
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
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
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

// TestSameKing: a given name behind a title is of whom the document named so in full.
func TestSameKing(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nوصل الملك فهد بن منصور. وقال الملك فهد إنه عاد":  "x-fahd x-fahd",
		"خبر\nوصل الأمير فهد بن منصور. وقال الملك فهد إنه عاد": "x-fahd fahd",
		"خبر\nقال الملك فهد إنه عاد":                           "fahd",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestAmmanOrOman(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"لقاء\nزار عمان والتقى في الأردن", "amman jordan"},
		{"لقاء\nزار عمان ثم مسقط", "oman muscat"},
		{"لقاء\nالشارع الأردني في عمان", "amman"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestFrame(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"a dateline", "خبر\nدبي، الإمارات (CNN) -- وصل وفد من تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"without spaces", "خبر\nدبي، الإمارات (CNN)-قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"a byline", "خبر\nأحمد سالم - المدينة: قالت تركيا", "(x-salim) (x-almadina) turkey"},
		{"outlet and place", "خبر\nالمدينة – جدة / كشف مصدر في أبها", "(x-almadina) (jeddah) x-abha"},
		{"credits", "خبر\nقالت تركيا شيئا.\nالمصدر: رويترز - وكالات", "turkey (reuters)"},
		{"an agency at the end", "خبر\nقالت تركيا إنها وافقت (رويترز).", "turkey (reuters)"},
		// What is said of them.
		{"who is quoted in a headline", "خبر\nتركيا: لن ننسحب من بغداد", "turkey baghdad"},
		{"a dash in a sentence", "خبر\nزار تركيا - كما قال - وفد من مصر", "turkey egypt"},
		{"an outlet that speaks", "خبر\nقالت رويترز إن تركيا وافقت", "reuters turkey"},
		{"a heading", "خبر\nمقدمة طويلة\nمصر", "egypt"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

func TestSilly(t *testing.T) {
	if got := settled(t, "1", "خبر\nارتفع الريال وهو دوما قوي"); got != "" {
		t.Errorf("a currency and an adverb are %s", got)
	}
	if got := settled(t, "1", "خبر\nوكان مسرحه في المنطقة الجنوبية الشرقية"); got != "" {
		t.Errorf("where, and whose: %s", got)
	}
	if got := settled(t, "1", "خبر\nبدأ المهرجان العالمي وبطولة الدوري الكبرى"); got != "" {
		t.Errorf("what has a rank and no name: %s", got)
	}
	if got := settled(t, "1", "خبر\nبسم الله الرحمن الرحيم، الحمد لله رب العالمين. قال رسول الله، وهو حديث حسن صحيح. قال الجيران"); got != "" {
		t.Errorf("formulae: %s", got)
	}
	if got := settled(t, "1", "خبر\nالفيديو https://t.co/dZe9NuP5 كله"); got != "" {
		t.Errorf("a piece of an address: %s", got)
	}
	if got := settled(t, "1", "خبر\nقال السناتور الديمقراطي والمدرب البرازيلي السابق أمس"); got != "" {
		t.Errorf("an office: %s", got)
	}
	for kind, text := range map[string]string{
		"what breaks off":          "بنيت كنيسة في البلدة. قال معين عبد ذلك",
		"a common noun of places":  "وصل إلى الميدان",
		"a part of the body":       "أصيب في الرباط الصليبي",
		"a score, a year, a tally": "انتهت مباراة الاتفاق 2-1. وقع اتفاق 2015 النووي. فاز بلقب الدوري المحلي للمرة الخامسة",
		"manners, and a clitic":    "فعل ذلك عن حسن نية. وحازم أخوه",
		"a league and a war":       "فاز في الدوري المحلي 1997 وفي الدوري الأوروبية قبل الحرب الرابعة",
		"who, and whom":            "دعت المنظمة السلطات المصرية إلى ذلك",
		"a century and an age":     "في القرن الثالث عشر. اسمي سليم وعمري ستون سنة",
		"a nation and a merit":     "وقال عامل فنلندي إن الحكم عادل",
		"a share":                  "ارتفع سهم بنك الواحة 2% أمس",
		"institutions":             "وأعلنت مؤسسة محمد الخامس ذلك في ملعب محمد الخامس",
		"a ship and a prize":       "أبحرت حاملة الطائرات جورج واشنطن. ونال جائزة الملك فيصل بن سعود",
	} {
		if got := settled(t, "1", "خبر\n"+text); got != "" {
			t.Errorf("%s: %s", kind, got)
		}
	}
	if got, want := settled(t, "1", "خبر\nقال سليم علي لشينزو آبي ثم لقي شينزو آبي"), "x-ali x-abe x-abe"; got != want {
		t.Errorf("whole names: got %s, want %s", got, want)
	}
	if got, want := settled(t, "1", "خبر\nقال الشيخ الطنطاوي أمس"), "x-sheikh"; got != want {
		t.Errorf("an office and a surname: got %s, want %s", got, want)
	}
	if got, want := settled(t, "1", "خبر\nوصل مالك السفينة إلى العالمين"), "x-worlds"; got != want {
		t.Errorf("an owner and a town: got %s, want %s", got, want)
	}
	if got, want := settled(t, "1", "خبر\nخبيران اقتصاديان درسا القرار الجديد بعد الحرب الكورية"), "x-war"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestFuller holds that a short form goes to what the document names in full.
func TestFuller(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nأعلن البنك الأهلي للواحة أرباحه، وقال البنك الأهلي إنها ارتفعت": "bank-of-the-oasis bank-of-the-oasis",
		"خبر\nقال البنك الأهلي إن الأرباح ارتفعت":                             "x-bank",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestShort holds that a word of one foreign name of a body is that body throughout the
// collection, and that a body of a part of a country is not the country's.
func TestShort(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nفاز غولدن ستيت وريورز أمس، ثم خسر وريورز": "x-warriors x-warriors",
		"خبر\nخسر وريورز": "x-warriors-alone",
		"خبر\nفاز غولدن ستيت وريورز أمس. خسر وريورز ثم فاز وريورز":   "x-warriors x-warriors x-warriors",
		"خبر\nوافق مجلس النواب في ولاية فلوريدا في الولايات المتحدة": "x-x-house-1 united-states",
	} {
		got := settled(t, "1", text)
		if i := strings.Index(got, "x-house-"); i >= 0 {
			j := i + strings.IndexByte(got[i:]+" ", ' ')
			got = "x-" + got[:i] + "x-house-1" + got[j:]
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestShortOfRare holds that a word that is named more often than the longer name which it
// begins is not that: «نابولي» is no «نابولي أنسين».
func TestShortOfRare(t *testing.T) {
	j, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
	var docs []corpus.Document
	var mentions [][]corpus.Mention
	var list []corpus.Entity
	for i, text := range []string{"خبر\nفاز غولدن ستيت وريورز", "خبر\nخسر وريورز", "خبر\nفاز وريورز"} {
		d, m, l := annotate(t, fmt.Sprint(i), text)
		docs, mentions, list = append(docs, d), append(mentions, m), l
	}
	j.Settle(docs, mentions, list)
	if got := mentions[1][0].Entity; got != "x-warriors-alone" {
		t.Errorf("got %s", got)
	}
}

// TestOrder holds that what is settled does not depend on the order of the cores.
func TestOrder(t *testing.T) {
	j, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
	run := func() string {
		var docs []corpus.Document
		var mentions [][]corpus.Mention
		var list []corpus.Entity
		for i, country := range []string{"مصر", "تونس", "الأردن", "تركيا", "العراق", "", ""} {
			d, m, l := annotate(t, fmt.Sprint(i), "خبر من "+country+"\nأقر مجلس الوزراء في "+country+" شيئا")
			docs, mentions, list = append(docs, d), append(mentions, m), l
		}
		return fmt.Sprint(j.Settle(docs, mentions, list), mentions)
	}
	first := run()
	for range 5 {
		if got := run(); got != first {
			t.Fatalf("got %s\nthen %s", first, got)
		}
	}
}
