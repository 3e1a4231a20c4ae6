package identity_test

import (
	"strings"
	"testing"
)

// TestSameKing: a given name after a title means the person whom the document named in full with
// it.
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
		{"لقاء\nوصل إلى الأردن وبحث العلاقات بين عمان وعمّان", "jordan oman amman"},
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
		{"a long dash behind the bracket", "خبر\nدبي، الإمارات (CNN)— قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"a long dash before the word", "خبر\nدبي، الإمارات (CNN) —قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"a hard space", "خبر\nدبي، الإمارات (CNN)\u00a0–\u00a0قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"a dash before the bracket", "خبر\nدبي، الإمارات - (CNN) قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"an aside behind it", "خبر\n(رويترز) -- قالت تركيا - أو مصر - ذلك", "(reuters) turkey egypt"},
		{"no dash", "خبر\nدبي، الإمارات (CNN) قالت تركيا", "(dubai) (united-arab-emirates) (cnn) turkey"},
		{"a dash that touches the place", "خبر\nبغداد- قالت تركيا", "(baghdad) turkey"},
		{"a line that joins letters for a dash", "خبر\nبغداد ـ رويترز ـ قالت تركيا", "(baghdad) (reuters) turkey"},
		{"a bar", "خبر\nبغداد | رويترز | قالت تركيا", "(baghdad) (reuters) turkey"},
		{"a byline", "خبر\nأحمد سالم - المدينة: قالت تركيا", "(x-salim) (x-almadina) turkey"},
		{"outlet and place", "خبر\nالمدينة – جدة / كشف مصدر في أبها", "(x-almadina) (jeddah) x-abha"},
		{"credits", "خبر\nقالت تركيا شيئا.\nالمصدر: رويترز - وكالات", "turkey (reuters)"},
		{"an agency at the end", "خبر\nقالت تركيا إنها وافقت (رويترز).", "turkey (reuters)"},
		// What is said about them.
		{"who is quoted in a headline", "خبر\nتركيا: لن ننسحب من بغداد", "turkey baghdad"},
		{"a dash in a sentence", "خبر\nزار تركيا - كما قال - وفد من مصر", "turkey egypt"},
		{"an aside between dashes", "خبر\nتركيا -كما قال- وافقت", "turkey"},
		{"an aside between long dashes", "خبر\nتركيا — كما قالت مصر — وافقت", "turkey egypt"},
		{"a body in brackets", "خبر\nتركيا ومصر (CNN) وافقتا", "turkey egypt cnn"},
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
		"another gender":           "انتهت الحرب البارد وفاز في الدوري الوحيدة",
		"who, and whom":            "دعت المنظمة السلطات المصرية إلى ذلك",
		"a century and an age":     "في القرن الثالث عشر. اسمي سليم وعمري ستون سنة",
		"what one teaches":         "كان أستاذا للفلسفة والعلوم الإسلامية، وبقي خارج دائرة النفوذ الإيراني",
		"a nation and a merit":     "وقال عامل فنلندي إن الحكم عادل",
		"a share":                  "ارتفع سهم بنك الواحة 2% أمس",
		"where somebody plays":     "يلعب في مركز الظهير الأيمن",
		"what is his":              "قال إن منافعه جاز للجميع",
		"what a town is like":      "وهي مدينة ساحلية جميلة",
		"an eye":                   "أصيب في العين اليمنى",
		"lying in wait":            "كان الحارس لها بالمرصاد",
		"rites":                    "أدى مناسك الحج",
		"when a match is":          "يلاقي التعاون مضيفه الاتفاق الساعة 6.40 مساء",
		"a hope and a door":        "سماه الكأس المقدسة وفتح الباب الإفريقي",
		"a summit and a tally":     "قبل القمة المشتركة رفع الكأس الـ24 أمس",
		"a dam":                    "قال الوزير إن السد سيمتلئ، وإن السد آمن",
		"what is pointed at":       "وهاتان الخليتان متصلتان",
		"the middle of a sentence": "The institute for aerospace is there",
		"everybody":                "كونوا عباد الله إخوانا",
		"an age":                   "وكان في العاشرة من عمره",
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
	if got, want := settled(t, "1", "خبر\nفاز العين في مباراة الدوري بهدف المهاجم على ملعب النادي"), "x-eye"; !strings.HasPrefix(got, want) {
		t.Errorf("a club: got %s, want %s", got, want)
	}
	if got, want := settled(t, "1", "خبر\nفاز السد في مباراة الدوري بهدف المهاجم على ملعب النادي"), "x-dam"; !strings.HasPrefix(got, want) {
		t.Errorf("a club spelt like a dam: got %s, want %s", got, want)
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

// TestWithoutDots: in a text that writes ه for ة, a body's first word in ه is not a noun with
// «his».
func TestWithoutDots(t *testing.T) {
	for text, want := range map[string]string{
		"خبر\nأعلنت طليعه الكتاب العربيه ذلك":                        "x-vanguard",
		"خبر\nقال في الجلسه إن منافعه جاز":                           "x-his",
		"خبر\nقال في المياه والاتجاه والله إن منافعه جاز في المدينة": "x-almadina",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
