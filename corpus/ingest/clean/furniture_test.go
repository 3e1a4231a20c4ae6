package clean

import (
	"strings"
	"testing"
)

// TestPlacedLine: a line above the text that holds a place where news is written and a day dates
// it.
func TestPlacedLine(t *testing.T) {
	const text = "اندلع حريق في سوق المدينة القديمة فجرا، وقالت فرق الإطفاء إن النيران أتت على عشرين متجرا قبل أن تُخمد، ولم يُصب أحد."
	c := cleaner(t)
	for line, want := range map[string]string{
		"الكويت – 3 تشرين الثاني 2022":                       "2022-11-03",
		"مراكش، 9 شتنبر 2023":                                "2023-09-09",
		"دير الزور: 9 أيلول 2023 م.":                         "2023-09-09",
		"بيروت (14 مايو 2019)":                               "2019-05-14",
		"معركة الكويت – 3 تشرين الثاني 2022":                 "",
		"سلمى الخطيب، 9 أيلول 1923":                          "", // a birth
		"الكويت – 3 تشرين الثاني 2022 – المؤتمر الأول":       "",
		"الكويت 3 تشرين الثاني 2022":                         "", // may be a subtitle
		"الكويت – 1 تشرين الثاني 2022 – 3 تشرين الثاني 2022": "",
	} {
		a := &Article{Title: "حريق في السوق", Lines: Lines(line+"\n"+text, 1)}
		c.Clean(a, false, nil)
		if string(a.Date) != want || a.DateInText != (want != "") || len(a.Lines) != 2 {
			t.Errorf("%q: date %q in the text %t, %d lines; want %q and both lines", line, a.Date, a.DateInText, len(a.Lines), want)
		}
	}
}

// TestEdges: what is before and after the article, with the fields it goes to.
func TestEdges(t *testing.T) {
	tests := []struct{ line, rule, field string }{
		{"35", "counter", ""},
		{"٣٥", "counter", ""},
		{"2019", "", ""},
		{"1234567", "", ""},
		{"«6»", "", ""},
		{"الثلاثاء 14 مايو 2019 - 10:15", "date", "date 2019-05-14"},
		{"تاريخ النشر: 14/05/2019", "date", "date 2019-05-14"},
		{"بقلم: ليلى قبّاني", "byline", "author ليلى قبّاني"},
		{"كتب - سامي الحلو:", "byline", "author سامي الحلو"},
		{"بقلم: Reuters", "byline", "outlet رويترز"},
		{"(رويترز)", "credit", "outlet رويترز"},
		{"المصدر: الأناضول", "credit", "outlet الأناضول"},
		{"المصدر: وكالات", "", ""},
		{"فرانس24/ أ ف ب", "", ""},
		{"تقرير: ثلاثون قتيلاً في الانهيار", "", ""},
		{"كتب: عن البحر وأهله وعن السفن التي لا تعود", "", ""},
	}
	c := cleaner(t)
	for _, test := range tests {
		for _, text := range []string{"عنوان النص الطويل\n" + test.line + "\n" + paragraph, "عنوان النص الطويل\n" + paragraph + "\n" + test.line} {
			a := &Article{Lines: Lines(text, 1)}
			rule := ""
			c.Clean(a, true, func(_ Line, r string) { rule = r })
			field := ""
			switch {
			case a.Date != "":
				field = "date " + string(a.Date)
			case a.Author != "":
				field = "author " + a.Author
			case a.Outlet != "":
				field = "outlet " + a.Outlet
			}
			if rule != test.rule || field != test.field {
				t.Errorf("%q: rule %q, field %q; want %q, %q", test.line, rule, field, test.rule, test.field)
			}
		}
		// In the middle, and in a text that was filed with its fields, all lines stay.
		middle := "عنوان النص الطويل\n" + paragraph + "\n" + test.line + "\n" + paragraph
		a := &Article{Lines: Lines(middle, 1)}
		c.Clean(a, true, func(l Line, r string) { t.Errorf("%q in the middle: removed by %q", l.Text, r) })
		a = &Article{Title: "عنوان آخر", Lines: Lines(test.line+"\n"+paragraph, 1)}
		c.Clean(a, false, func(l Line, r string) { t.Errorf("%q in a filed text: removed by %q", l.Text, r) })
	}
	// A line that contradicts a field stays.
	a := &Article{Title: "عنوان", Outlet: "يورونيوز", Lines: Lines(paragraph+"\n(رويترز)", 1)}
	c.Clean(a, true, nil)
	if a.Outlet != "يورونيوز" || len(a.Lines) != 2 {
		t.Errorf("outlet %q, lines %v", a.Outlet, a.Lines)
	}
}

func TestRelated(t *testing.T) {
	head, tail := "عنوان النص الطويل\n"+paragraph+"\n"+paragraph+"\n", "مقالات ذات صلة\nالجسر الجديد يفتح غداً\nأسعار القمح ترتفع\n"
	tests := []struct {
		name, text string
		removed    int
	}{
		{"at the end", head + tail, 3},
		{"and more furniture", head + tail + "زر الذهاب إلى الأعلى", 4},
		{"the article goes on", head + tail + paragraph, 1},
		{"two boxes", head + tail + tail, 6},
		{"no article before it", "عنوان النص الطويل\n" + tail, 1},
		{"nothing after it", head + "مقالات ذات صلة", 1},
	}
	c := cleaner(t)
	for _, test := range tests {
		n := 0
		c.Clean(&Article{Lines: Lines(test.text, 1)}, true, func(Line, string) { n++ })
		if n != test.removed {
			t.Errorf("%s: %d lines removed, want %d", test.name, n, test.removed)
		}
	}
}

func TestTitle(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"first line", "السفينة في المرفأ\n" + paragraph, "السفينة في المرفأ"},
		{"a question", "متى تصل السفينة؟\n" + paragraph, "متى تصل السفينة؟"},
		{"twice at the end", paragraph + "\nالسفينة في المرفأ\nالسفينة في المرفأ", "السفينة في المرفأ"},
		{"once at the end", paragraph + "\nالسفينة وصلت صباحاً محملة من القمح", "السفينة وصلت صباحاً محملة من القمح"},
		{"a signature", paragraph + "\nسامي الحلو مراسل صدى الميناء هناك", "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح"},
		{"none", paragraph + "\n" + paragraph, "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح"},
		{"a dateline", "الميناء (رويترز) - " + paragraph, "قال مدير المرفأ إن السفينة وصلت صباحاً وعلى متنها اثنا عشر ألف طن من القمح"},
		{"one long sentence", strings.Repeat("كلام طويل ", 30) + ".", "كلام طويل كلام طويل كلام طويل كلام طويل كلام طويل كلام طويل كلام طويل كلام طويل كلام طويل…"},
		{"one endless word", strings.Repeat("ه", 300), strings.Repeat("ه", 90) + "…"},
		{"nothing", "", ""},
	}
	c := cleaner(t)
	for _, test := range tests {
		a := &Article{Lines: Lines(test.text, 1)}
		c.Clean(a, true, nil)
		if a.Title != test.want {
			t.Errorf("%s: title %q, want %q", test.name, a.Title, test.want)
		}
	}
}
