package dates

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParse(t *testing.T) {
	tests := []struct{ in, want, err string }{
		{"2018-09-17", "2018-09-17", ""},
		{"2018-09", "2018-09", ""},
		{"0001-01-01", "", "date \"0001-01-01\" is not understood; want YYYY-MM-DD, YYYY-MM or YYYY"},
		{"4 صفر 656", "1258-02-10", ""}, // the fall of Baghdad, by the Julian calendar
		{"12 رمضان 61", "", "date \"12 رمضان 61\" is not understood; want YYYY-MM-DD, YYYY-MM or YYYY"},
		{"2018", "2018", ""},
		{" 2018-09-17 20:57:19 ", "2018-09-17", ""},
		{"2018-09-17T20:57:19+03:00", "2018-09-17", ""},
		{"2018/9/7", "2018-09-07", ""},
		{"٢٠١٨/٠٩/١٧", "2018-09-17", ""},
		{"Mon, 17 Sep 2018 10:00:00 GMT", "2018-09-17", ""},
		{"September 17, 2018", "2018-09-17", ""},
		{"May 2019", "2019-05", ""},
		{"1557792000", "2019-05-14", ""},
		{"1557792000000", "2019-05-14", ""},
		// Every set of names, one or two at a time.
		{"الإثنين 17 سبتمبر 2018", "2018-09-17", ""},
		{"17 سبتمبر (أيلول) 2018", "2018-09-17", ""},
		{"17 أيلول/سبتمبر 2018", "2018-09-17", ""},
		{"4 كانون الأول / ديسمبر 2018", "2018-12-04", ""},
		{"4 ديسمبر كانون الأول 2018", "2018-12-04", ""},
		{"٤ آب ٢٠٢٠", "2020-08-04", ""},
		{"3 جويلية 2016", "2016-07-03", ""},
		{"3 غشت، 2016", "2016-08-03", ""},
		{"أيار 2019", "2019-05", ""},
		// Day first unless it cannot be, and never guessed.
		{"17/9/2018", "2018-09-17", ""},
		{"9/17/2018", "2018-09-17", ""},
		{"05.05.2019", "2019-05-05", ""},
		{"05/04/2019", "2019", "two ways"},
		// Not dates.
		{"", "", "not understood"},
		{"أمس", "", "not understood"},
		{"31 فبراير 2019", "", "not understood"},
		{"17 سبتمبر", "", "not understood"},
		{"20/20/2020", "", "not understood"},
	}
	for _, test := range tests {
		got, err := Parse(test.in)
		if string(got) != test.want {
			t.Errorf("Parse(%q) = %q, want %q", test.in, got, test.want)
		}
		if (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("Parse(%q): error %v, want one with %q", test.in, err, test.err)
		}
	}
}

func TestFind(t *testing.T) {
	tests := []struct{ in, want string }{
		{"وقع الطرفان في 17 سبتمبر (أيلول) 2018 اتفاقا", "2018-09-17 before:في after:اتفاقا"},
		{"اجتمع الوفدان يوم الثلاثاء 14 مايو 2019.", "2019-05-14 weekday before:يوم"},
		{"اجتمع الوفدان الأربعاء، 14 مايو 2019", "2019-05-14 disagrees before:الوفدان"},
		{"من 1 يناير 2019 إلى 3 يناير 2019", "2019-01-01 before:من after:الي; 2019-01-03 before:الي"},
		{"بلغ العدد 17 في سبتمبر 2018", ""},
		{"القرار 2254 وبعده 14 مايو وحده", ""},
	}
	for _, test := range tests {
		var out []string
		for _, f := range Find(test.in) {
			s := string(f.Date)
			for _, flag := range []struct {
				on   bool
				name string
			}{{f.Weekday, " weekday"}, {f.Disagrees, " disagrees"}, {f.Before != "", " before:" + f.Before}, {f.After != "", " after:" + f.After}} {
				if flag.on {
					s += flag.name
				}
			}
			out = append(out, s)
		}
		if got := strings.Join(out, "; "); got != test.want {
			t.Errorf("Find(%q)\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestOnlyDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"الثلاثاء 14 مايو 2019 - 10:15", "2019-05-14"},
		{"تاريخ النشر: 14/05/2019 الساعة 10:15 مساءً بتوقيت غرينتش", "2019-05-14"},
		{"نُشر في: ١٤ أيار ٢٠١٩", "2019-05-14"},
		{"الخميس 7/3/1429 هـ - الموافق 13/3/2008 م", "2008-03-13"},
		{"2019-05-14T10:15:00Z", "2019-05-14"},
		{"Published on May 14, 2019 at 10:15 am", "2019-05-14"},
		{"اتفق الطرفان في 14 مايو 2019", ""},
		{"11 فبراير 1886 – 17 أكتوبر 1941", ""}, // a life
		{"(11/2/1886 - 17/10/1941)", ""},
		{"الثلاثاء", ""},
		{"35", ""},
	}
	for _, test := range tests {
		got, ok := OnlyDate(test.in)
		if string(got) != test.want || ok != (test.want != "") {
			t.Errorf("OnlyDate(%q) = %q, %v, want %q", test.in, got, ok, test.want)
		}
	}
}

// FuzzFind: offsets are in order and on rune boundaries, and every date is in the calendar.
func FuzzFind(f *testing.F) {
	f.Add("الثلاثاء 14 مايو (أيار) 2019 - 10:15")
	f.Add("05/04/2019 ٢٠١٩-٠٥-١٤ \xff 1")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, found := range Find(s) {
			if found.Start < at || found.End <= found.Start || found.End > len(s) {
				t.Fatalf("Find(%q): span %d to %d after %d", s, found.Start, found.End, at)
			}
			if !utf8.RuneStart(s[found.Start]) || found.End < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[found.End]) {
				t.Fatalf("Find(%q): span cuts a rune", s)
			}
			if d, err := Parse(string(found.Date)); err != nil || d != found.Date {
				t.Fatalf("Find(%q): date %q", s, found.Date)
			}
			at = found.End
		}
		OnlyDate(s)
		Parse(s)
	})
}
