package clean

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func cleaner(t testing.TB) *Cleaner {
	t.Helper()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const paragraph = "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح."

// TestLine: lines that are furniture anywhere, and lines that look like it.
func TestLine(t *testing.T) {
	tests := []struct{ line, want string }{
		{"* * *", "separator"},
		{"ــــــــ", "separator"},
		{"شارك هذا المقال", "share"},
		{"شَارِكْ هذا المقال:", "share"},
		{"شارك هذا المقالمحادثة", "share"},
		{"شارك هذا المقالClose Button", "share"},
		{"شاركها فيسبوك تويتر واتساب", "share"},
		{"فيسبوكتويترواتساب", "share"},
		{"مشاركات 35", "share"},
		{"Tweet Share", "share"},
		{"زر الذهاب إلى الأعلى", "top"},
		{"الرئيسية » أخبار » محليات", "top"},
		{"إعلان", "advert"},
		{"مقالات ذات صلة", "related"},
		{"وقد يهمك أيضا:", "related"},
		{"اقرأ أيضاً: الجسر الجديد يفتح غداً", "related"},
		{"للمزيد - الجسر الجديد يفتح غداً", "related"},
		{"شاهد.. الجسر الجديد من الجو", "related"},
		{"لمشاهدة الصور اضغط هنا", "subscribe"},
		{"لم تشترك بعد", "subscribe"},
		{"أنشئ حساباً لتحفظ ما تقرأ", "subscribe"},
		{"اشترك في نشرتنا البريدية", "subscribe"},
		{"تابعونا على تويتر: @example", "subscribe"},
		{"انضموا إلى قناتنا على تلغرام", "subscribe"},
		{"يمكنكم تلقي إشعارات بأهم الأخبار عبر التطبيق.", "subscribe"},
		{"Copyright 2019 Example", "copyright"},
		{"© 2019 صدى الميناء", "copyright"},
		{"جميع الحقوق محفوظة لصدى الميناء 2019.", "copyright"},
		{"حقوق النشر محفوظة", "copyright"},
		{"لا توجد تعليقات", "comments"},
		{"الآراء الواردة أدناه لا تعبر عن رأي الموقع، بل عن أصحابها فقط.", "comments"},
		{"ترحب صحيفة الواحة بالنقاش المفيد، ونرجو قراءة القواعد قبل كتابة التعليقات.", "comments"},
		{"تخضع جميع التعليقات للمراجعة قبل النشر.", "comments"},
		{"ترحب صحيفة الواحة بالنقاش المفيد. " + strings.Repeat("ونرجو منكم قراءة القواعد جيدا قبل كتابة ما ترونه. ", 6), "comments"},
		{"التعليق * الاسم * البريد الإلكتروني *", "comments"},
		{"1,204 مشاهدة", "count"},
		{"عدد المشاهدات: ٣٥", "count"},
		{"منذ 3 ساعات", "count"},
		{"أقل من دقيقة", "count"},
		{"3 دقائق للقراءة", "count"},
		{"الوسوم: بحر، سفن", "tags"},
		{"الكلمات المفتاحية: بحر، سفن", "tags"},
		{"صياد عند الغروب في صورة أرشيفية", "caption"},
		{"مصدر الصورة Getty Images", "caption"},
		{"تصوير: سامي", "caption"},
		// One or two parts may be a heading.
		{"فيسبوك", "part"},
		{"البريد الإلكتروني", "part"},
		// Not furniture.
		{"يشارك هذا المقال القارئ في تجربة الكاتب", ""},
		{"ترحب صحيفة الواحة بالاتفاق، وقال مديرها إن النقاش مفيد.", ""},
		{"ترحب وزارة الثقافة بالنقاش حول القانون.", ""},
		{"وترحب صحيفة الواحة بالنقاش. " + strings.Repeat("وقال مديرها إن الاجتماع كان مفيدا للجميع ولا سيما للوزير. ", 12), ""},
		{"الآراء الواردة في التقرير لا تعبر عن موقف الوزارة، كما قال الوزير.", ""},
		{"وكل من شارك هذا المقال نال كتاباً.", ""},
		{"انضم إلى قناة الأخبار عام 2005 مراسلاً", ""},
		{"اشترك في المباراة لاعبان جديدان", ""},
		{"تابعنا في القرية يوماً من العمل", ""},
		{"يمكنكم تلقي اللقاح في أي مركز", ""},
		{"حمل تطبيق الهاتف أخباراً سيئة", ""},
		{"إعلان هدنة", ""},
		{"حقوق اللاجئين محفوظة، قال الوزير", ""},
		{"شاهد: رأيت الحافلة تنقلب", ""},
		{"للمزيد من الصبر ثمن", ""},
		{"للمزيد: قال الوزير إن الباب مفتوح.", ""},
		{"منذ 3 ساعات والحريق مشتعل", ""},
		{"نشرت الوكالة صورة أرشيفية للجسر.", ""},
		{"صورة أرشيفية تشعل الجدل", ""},
		{"كلمات: أحمد، ألحان: سليم", ""},
		{"12", ""},
	}
	c := cleaner(t)
	for _, test := range tests {
		v := c.furniture.line(test.line)
		got := v.rule
		if v.kind == "part" {
			got = "part"
		}
		if got != test.want {
			t.Errorf("%q: rule %q, want %q", test.line, got, test.want)
		}
	}
}

// TestVocabulary: every phrase of the vocabulary is recognised alone, and those that may be glued
// to the end of a paragraph are cut from it.
func TestVocabulary(t *testing.T) {
	c := cleaner(t)
	rules := make(map[string]bool)
	for n, line := range strings.Split(furnitureTSV, "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			continue
		}
		rule, kind, words := f[0], f[1], f[2]
		rules[rule] = true
		if kind == "like" || kind == "quiet" {
			if strings.Count(words, "…") > 2 {
				t.Errorf("furniture.tsv:%d: more than two gaps make matching slow", n+1)
			}
			continue
		}
		if v := c.furniture.line(words); v.rule != rule && kind != "part" {
			t.Errorf("furniture.tsv:%d: %q is judged %q, want %q", n+1, words, v.rule, rule)
		}
		if kind != "end" && kind != "stick" {
			continue
		}
		if cut, got := c.furniture.tail(paragraph + words); cut != len(paragraph) || got != rule {
			t.Errorf("furniture.tsv:%d: %q behind a sentence: cut at %d by %q", n+1, words, cut, got)
		}
		bare := strings.TrimSuffix(paragraph, ".")
		if cut, _ := c.furniture.tail(bare + words); kind == "stick" != (cut == len(bare)) {
			t.Errorf("furniture.tsv:%d: %q behind a word: cut at %d of %d", n+1, words, cut, len(bare))
		}
	}
	if len(rules) < 10 {
		t.Errorf("rules %v, want those of the package comment", rules)
	}
}

func TestReadFurniture(t *testing.T) {
	tests := []struct{ tsv, err string }{
		{"# a comment\n\nshare\tline\tشارك\n", ""},
		{"share\tline\tشارك\nshare\tline\tشَارك\n", ""},
		{"share\tline\n", "furniture.tsv:1: 2 columns"},
		{"share\tloud\tشارك\n", `furniture.tsv:1: kind "loud", want line`},
		{"share\tline\tشارك\ntop\tline\tشارك\n", `furniture.tsv:2: "شارك" is there already as share line`},
	}
	for _, test := range tests {
		_, err := readFurniture(test.tsv)
		if (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("readFurniture(%q): error %v, want %q", test.tsv, err, test.err)
		}
	}
}

func TestSources(t *testing.T) {
	tests := []struct{ text, outlet, date string }{
		{"اسطنبول (رويترز) - قالت الوزارة", "رويترز", ""},
		{"دبي، الإمارات العربية المتحدة (CNN) -- قالت الوزارة", "سي إن إن", ""},
		{"القاهرة – أ ف ب: قالت الوزارة", "أ ف ب", ""},
		{"دمشق-سانا- قالت الوزارة", "سانا", ""},
		{"موسكو 14 مايو أيار 2019 (رويترز) - قالت الوزارة", "رويترز", "2019-05-14"},
		{"موسكو، 14 أيار 2019 - قالت الوزارة", "", "2019-05-14"},
		{"أعلنت الوزارة اليوم الثلاثاء 14 مايو 2019 أن الطريق مفتوح", "", "2019-05-14"},
		{"أعلنت الوزارة اليوم الأربعاء 14 مايو 2019 أن الطريق مفتوح", "", ""}, // it was a Tuesday
		{"أعلنت الوزارة أن الاتفاق الموقع الثلاثاء 14 مايو 2019 ما زال سارياً", "", ""},
		{"وقع الطرفان في 17 سبتمبر (أيلول) 2018 اتفاقاً", "", ""},
		{"مي زيادة (11 فبراير 1886 – 17 أكتوبر 1941) أديبة وكاتبة", "", ""},
		{"نجيب محفوظ 11 ديسمبر 1911 – 30 أغسطس 2006، روائي مصري", "", ""},
		{"طه حسين (القاهرة، 15 نوفمبر 1889 - القاهرة، 28 أكتوبر 1973) أديب", "", ""},
		{"فيروز (21 نوفمبر 1934 - ) مغنية لبنانية", "", ""},
		{"أم كلثوم، ولدت في 31 ديسمبر 1898 - مطربة مصرية", "", ""},
		{"سعد زغلول، 1 يوليو 1859 - زعيم مصري", "", ""}, // the subject of the text
		{"معركة ميسلون 24 يوليو 1920 - وقعت قرب دمشق", "", ""},
		{"الثلاثاء 14 مايو 2019 وقع انفجار في المرفأ", "", ""},
		{"في ذلك اليوم الثلاثاء 14 مايو 2019 وقع انفجار", "", ""},
		{"بيروت (14 مايو 2019) - قالت الوزارة", "", "2019-05-14"},
		{"رام الله (14 مايو 2019) – قالت الوزارة", "", "2019-05-14"},
		{"سامر الحفناوي (14 مايو 1919) - شاعر وكاتب", "", ""}, // a birth
		{"بيروت (14 مايو 2019 - 3 يونيو 2019) معرض", "", ""},
		{"معركة بيروت (14 مايو 1919) - وقعت", "", ""},
		{"17 ديسمبر 2010 - بائع يحرق نفسه في سيدي بوزيد", "", ""}, // the first of a chronology
		{"نشر في 14 مايو 2019 كتابه الأول", "", ""},
		{"الثلاثاء 14 مايو 2019 - قالت الوزارة", "", "2019-05-14"},
		{"نُشر في 14 مايو 2019، وهذا نصه كما ورد", "", "2019-05-14"},
		{"بقلم سلمى خوري، نُشر بتاريخ 14/05/2019، وفيه رأيها", "", "2019-05-14"},
		{"نشرت الصحيفة في 14 مايو 2019 تحقيقا", "", ""},
		{"قالت مصادر لوكالة رويترز إن الطريق مفتوح", "", ""},
		{"قال (رويترز) لا يعلم بذلك أحد", "", ""},
	}
	c := cleaner(t)
	for _, test := range tests {
		a := &Article{Title: "سعد زغلول", Lines: Lines(test.text, 1)}
		c.Clean(a, false, nil)
		if a.DateInText != (test.date != "") {
			t.Errorf("%q: date from the text: %t", test.text, a.DateInText)
		}
		if a.Outlet != test.outlet || string(a.Date) != test.date {
			t.Errorf("%q: outlet %q, date %q; want %q, %q", test.text, a.Outlet, a.Date, test.outlet, test.date)
		}
		if len(a.Lines) != 1 || a.Lines[0].Text != test.text {
			t.Errorf("%q became %v", test.text, a.Lines)
		}
	}
}

func TestTidy(t *testing.T) {
	tests := []struct{ in, want string }{
		{"  a \t b\u00a0c\u2003d ", "a b c d"},
		{"\ufeffa\u200bb\u00adc\x00d\u202ee\u2066f", "abcdef"},
		{"مي\u200cخواهم C++\u200f", "مي\u200cخواهم C++\u200f"},
		{"a\xffb", "a\ufffdb"},
		{"\u3000a", "a"},
		{" ", ""},
	}
	for _, test := range tests {
		if got := Tidy(test.in); got != test.want {
			t.Errorf("Tidy(%q) = %q, want %q", test.in, got, test.want)
		}
	}
	if got := Title(" C++\u200f \u061c!"); got != "C++ !" {
		t.Errorf("Title = %q", got)
	}
}

func TestLines(t *testing.T) {
	got := fmt.Sprint(Lines("a\r\n\r\nb\rc\u2028 \n d\v\n", 5))
	if want := "[{5 a  0 false} {7 b  0 false} {8 c  0 false} {10 d  0 false}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzTidy: the fast path agrees with the slow one, and Tidy is idempotent.
func FuzzTidy(f *testing.F) {
	f.Add(" a\u00a0b\u200b\u202e")
	f.Add("\xe2\x80")
	f.Fuzz(func(t *testing.T, s string) {
		got := Tidy(s)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, unicode.IsControl) || got != strings.TrimSpace(got) {
			t.Fatalf("Tidy(%q) = %q", s, got)
		}
		if !isTidy(got) && tidySlowly(got) != got || Tidy(got) != got {
			t.Fatalf("Tidy(%q) = %q, which is not tidy", s, got)
		}
		if isTidy(s) && tidySlowly(s) != s {
			t.Fatalf("%q is said to be tidy", s)
		}
	})
}
