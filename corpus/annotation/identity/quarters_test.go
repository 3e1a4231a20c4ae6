package identity_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestQuarters: a consulate and an old town are those of the city that the text names behind them,
// a region is that of its country; without one they are the document's own.
func TestQuarters(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"a consulate", "خبر\nدخل القنصلية المصرية في مدينة إسطنبول. وخرج من القنصلية المصرية", "x-consulate-istanbul istanbul x-consulate-istanbul"},
		{"in its city", "خبر\nأغلقت القنصلية المصرية بإسطنبول", "x-consulate-istanbul istanbul"},
		{"an old town", "خبر\nسار في البلدة القديمة في القاهرة", "x-old-town-cairo cairo"},
		{"a region", "خبر من اليمن\nوصل إلى المنطقة الشرقية في اليمن", "yemen x-eastern-yemen yemen"},
		{"a region of another country, twice", "خبر من السعودية\nوصل من السعودية إلى المنطقة الشرقية في اليمن. وغادر المنطقة الشرقية", "saudi-arabia saudi-arabia x-eastern-yemen yemen x-eastern-yemen"},
		{"of the country", "خبر من السعودية\nوصل من السعودية إلى المنطقة الشرقية", "saudi-arabia saudi-arabia x-eastern-saudi-arabia"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
	for _, text := range []string{"خبر\nأغلقت القنصلية المصرية", "خبر\nسار في البلدة القديمة", "خبر\nوصل إلى المنطقة الشرقية", "خبر\nقال علاء الدين ذلك", "خبر\nقال عبد القادر ذلك"} {
		if one, other := settled(t, "1", text), settled(t, "2", text); one == other || one == "" {
			t.Errorf("%q: two documents have %s and %s", text, one, other)
		}
	}
}

// TestNone: a country is not given a body or a club that it does not have.
func TestNone(t *testing.T) {
	const match = " في المباراة. سجل اللاعب هدف الفوز في ملعب"
	for text, want := range map[string]string{
		"السعودية\nقالت السعودية إن مجلس الشيوخ رفض القرار": "saudi-arabia saudi-arabia x-senate-6b86b273",
		"مصر\nقالت مصر إن مجلس الشيوخ رفض القرار":           "egypt egypt x-senate-egypt",
		"كرواتيا\nفاز الأهلي في كرواتيا" + match:            "croatia x-ahli-6b86b273 croatia",
		"خبر\nفاز الأهلي المصري في الإمارات" + match:        "x-ahli-egypt united-arab-emirates",
		"خبر\nقال لاعب الأهلي التونسي أحمد سالم" + match:    "x-ahli-6b86b273 x-salim",
		"الأردن\nفاز الأهلي في الأردن وفي جدة" + match:      "jordan x-ahli-6b86b273 jordan jeddah",
		"مصر\nفاز الأهلي في مصر" + match:                    "egypt x-ahli-egypt egypt",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestNoBody: illnesses, devices and constitutions are no bodies, two unnamed places no place.
func TestNoBody(t *testing.T) {
	for _, text := range []string{"خبر\nيحمي من أمراض القلب والسكري", "خبر\nفتح جهاز الكمبيوتر", "خبر\nينص الدستور المصري على ذلك", "خبر\nضربت العاصفة الولايتين", "خبر\nفاز بلقب كوبا ليبرتادورس", "خبر\nعاد إلى البلدة الصغيرة",
		"خبر\nقالت إنه من غاز الأعصاب \"فابورو\"", "خبر\nسرقت لوحة \"فابورو\"", "خبر\nأعجب الناس بلوحته \"فابورو\"", "خبر\nوفق معاهدة حظر الصواريخ", "خبر\nيغلي الشارع الإيراني", "خبر\nمنظمة خيرية لمكافحة العنف", "خبر\nهي وحدة لقياس القدرة",
		"خبر\nأنقذوا صوماليا", "خبر\nوهي مدينة بوليفية", "خبر\nضاحية مونت هولي بولاية أخرى", "خبر\nيلعب في مركز ظهير أيسر", "خبر\nالهيئة العليا للري التابعة للوزارة", "خبر\nليس بطل حرب لأنه أسر",
		"خبر\nأطلقت الشرطة الغاز", "خبر\nرفع العلم العراقي", "خبر\nفي ملعب مدينة الملك منصور", "خبر\nعاد إلى دائرة الضوء", "خبر\nوالاتحاد يؤكد ضرورة ذلك", "خبر\nهددوا بقتل والدتي"} {
		if got := settled(t, "1", text); got != "" {
			t.Errorf("%q: got %s", text, got)
		}
	}
	for text, want := range map[string]string{
		"خبر\nقالت شركة \"فابورو\" ذلك": "x-vaporo", "خبر\nصدر كتاب عن \"فابورو\"": "x-vaporo", "خبر\nقالت فابورو ذلك": "x-vaporo", "خبر\nقالت الشركة المتحدة ذلك": "x-united-company",
		"خبر\nنقل إلى مركز أمراض القلب":   "x-heart-clinic",
		"خبر\nقالت صحيفة الدستور المصرية": "x-gazette",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// TestShortElsewhere: what one other document alone names more fully is not meant by its first or
// last word, unless both are about sports.
func TestShortElsewhere(t *testing.T) {
	j := judge(t)
	for _, tt := range []struct{ text, want string }{
		{"خبر\nقالت صحيفة وريورز", "x-warriors-alone"},
		{"خبر\nخسر وريورز المباراة أمام الفريق في الملعب وسجل المهاجم هدفا", "x-warriors"},
	} {
		first, inFirst, list := annotate(t, "1", "خبر\nفاز غولدن ستيت وريورز")
		second, inSecond, _ := annotate(t, "2", tt.text)
		mentions := [][]corpus.Mention{inFirst, inSecond}
		j.Settle([]corpus.Document{first, second}, mentions, list)
		if got := mentions[1][0].Entity; got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}
