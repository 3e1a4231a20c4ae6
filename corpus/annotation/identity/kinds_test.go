package identity_test

import (
	"strings"
	"testing"
)

// TestParts: a part that many bodies have belongs to the body that the text names after it.
func TestParts(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"of two bodies", "خبر\nقالت اللجنة التنفيذية لمنظمة التحرير ذلك ورفضت اللجنة التنفيذية في الإنتربول", "x-committee-plo plo x-committee-interpol interpol"},
		{"again, of one", "خبر\nقالت اللجنة التنفيذية لمنظمة التحرير ذلك. ورفضت اللجنة التنفيذية القرار", "x-committee-plo plo x-committee-plo"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
	one, other := settled(t, "1", "خبر\nرفضت اللجنة التنفيذية القرار"), settled(t, "2", "خبر\nرفضت اللجنة التنفيذية القرار")
	if one == other {
		t.Errorf("two documents that name no body have one committee, %s", one)
	}
}

// TestCountryBehind: a bare body belongs to the country right after it; one body has two names.
func TestCountryBehind(t *testing.T) {
	for _, tt := range []struct{ what, text, want string }{
		{"another country", "خبر\nقالت السلطة القضائية الإيرانية ذلك. وتحترم السلطة القضائية في ألمانيا القانون", "x-iran-judiciary x-judiciary-germany germany"},
		{"the same", "خبر\nقالت السلطة القضائية الإيرانية ذلك. ورفضت السلطة القضائية الحكم", "x-iran-judiciary x-iran-judiciary"},
		{"by another name", "السعودية\nقالت الهيئة العامة للرياضة السعودية ذلك. ورفضت هيئة الرياضة", "saudi-arabia x-saudi-sports x-saudi-sports"},
	} {
		if got := settled(t, "1", tt.text); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

// TestIdioms: parts of ordinary phrases are not names; what is a name stays one.
func TestIdioms(t *testing.T) {
	for what, text := range map[string]string{
		"God":             "خبر\nنجا بفضل الله من الحادث. وذلك من فضل الله",
		"a pretext":       "خبر\nغاب بحجة المرض",
		"an illness":      "خبر\nيعاني من سرطان البروستاتا",
		"a wish":          "خبر\nاللهم امنحني النصر",
		"a clash":         "خبر\nيخشى صدام مع الجيش",
		"a new moon":      "خبر\nوتحرى الهلال جمع من الناس بعد ثبوت هلال رمضان",
		"no event":        "خبر\nقال الشعب العربي كلمته في الألعاب الشتوية 229. وبدأ المهرجان السينمائي الدولي",
		"a league":        "خبر\nفاز في الدوري الممتاز لكرة القدم",
		"a war of words":  "خبر\nفي الحرب جردوا سيوفهم، وفي الحرب النفسية الشاملة",
		"God's, with and": "خبر\nوبفضل الله وحده نجا",
	} {
		if got := settled(t, "1", text); got != "" {
			t.Errorf("%s: got %s", what, got)
		}
	}
	for text, want := range map[string]string{
		"خبر\nقال محمد فضل الله ذلك":     "x-grace",
		"خبر\nوصل إلى حجة في اليمن":      "x-hajjah yemen",
		"خبر\nحكم صدام البلاد":           "x-saddam",
		"خبر\nبعد العشرية السوداء عادوا": "x-decade",
	} {
		if got := settled(t, "1", text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	if got := settled(t, "1", "خبر\nقالت حركة النصر ذلك"); !strings.HasPrefix(got, "x-victory") {
		t.Errorf("a movement: got %q", got)
	}
	if got := settled(t, "1", "خبر\nقال زعيم كتلة النصر ذلك"); !strings.HasPrefix(got, "x-victory") {
		t.Errorf("a movement: got %q", got)
	}
}

// TestClubOfCity: a club that is called by its city is that of the city's country.
func TestClubOfCity(t *testing.T) {
	text := "مباراة في السعودية\nفاز أهلي جدة في مباراة الدوري وسجل لاعب الأهلي هدفا في السعودية"
	if got, want := settled(t, "1", text), "saudi-arabia x-ahli-saudi-arabia x-ahli-saudi-arabia saudi-arabia"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
