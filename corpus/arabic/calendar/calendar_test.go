package calendar

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Every name of every month and weekday can be read in a text.
func TestNames(t *testing.T) {
	for n, list := range monthNames {
		for _, name := range strings.Split(list, "|") {
			if name == "" {
				continue
			}
			ws := Words("2 "+name+" 2019", 0)
			if month, words := MonthAt(ws, 1); month != n || words != len(ws)-2 {
				t.Errorf("MonthAt(%q) = %d, %d words of %d, want %d", name, month, words, len(ws)-2, n)
			}
		}
	}
	for n, list := range islamicNames {
		for _, name := range strings.Split(list, "|") {
			if name == "" {
				continue
			}
			ws := Words("2 "+name+" 1440", 0)
			if month, words := IslamicMonthAt(ws, 1); month != n || words != len(ws)-2 {
				t.Errorf("IslamicMonthAt(%q) = %d, %d words of %d, want %d", name, month, words, len(ws)-2, n)
			}
		}
	}
	if len(weekdays) < 14 {
		t.Errorf("%d names of weekdays, want at least 14", len(weekdays))
	}
	if day, ok := Weekday(arabic.Normalize("الجمعة")); !ok || day != time.Friday {
		t.Errorf("Weekday(الجمعة) = %v, %v", day, ok)
	}
}

func TestMonthAt(t *testing.T) {
	tests := []struct {
		in       string
		month, n int
	}{
		{"سبتمبر (أيلول)", 9, 2},
		{"أيلول/سبتمبر", 9, 2},
		{"ديسمبر كانون الأول", 12, 3},
		{"كانون الثاني / يناير", 1, 3},
		{"مارس وأبريل", 3, 1},
		{"مارس أبريل", 3, 1}, // not the same month
		{"كانون", 0, 0},
		{"حجر", 0, 0},
	}
	for _, test := range tests {
		if month, n := MonthAt(Words(test.in, 0), 0); month != test.month || n != test.n {
			t.Errorf("MonthAt(%q) = %d, %d, want %d, %d", test.in, month, n, test.month, test.n)
		}
	}
}

func TestIslamic(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             string
	}{
		{1, 1, 1, "0622-07-19"},      // 16 July of the Julian calendar
		{1300, 1, 1, "1882-11-12"},   // reference values of the arithmetic calendar
		{1343, 1, 1, "1924-08-01"},   // the first of the table
		{1400, 1, 1, "1979-11-20"},   // known days: the siege of Mecca,
		{1439, 9, 1, "2018-05-16"},   // the first of Ramadan,
		{1442, 9, 1, "2021-04-13"},   //
		{1440, 12, 10, "2019-08-11"}, // the feast of sacrifice
		{1446, 10, 1, "2025-03-30"},  // the feast after Ramadan
		{1500, 12, 30, "2077-11-16"}, // the last of the table
	}
	for _, test := range tests {
		if got := Islamic(test.year, test.month, test.day).Format("2006-01-02"); got != test.want {
			t.Errorf("Islamic(%d, %d, %d) = %s, want %s", test.year, test.month, test.day, got, test.want)
		}
	}
	// A year has 354 or 355 days, and its months 29 or 30; what was published sometimes had a day more
	// or less.
	for year := 1200; year < 1600; year++ {
		days := 0
		for month := 1; month <= 12; month++ {
			n := IslamicDays(year, month)
			if n < 28 || n > 31 || year >= 1400 && year <= 1500 && n != 29 && n != 30 {
				t.Fatalf("IslamicDays(%d, %d) = %d", year, month, n)
			}
			days += n
		}
		if days < 353 || days > 356 {
			t.Fatalf("year %d has %d days", year, days)
		}
	}
}

func TestDay(t *testing.T) {
	tests := []struct {
		year, month, day int
		want             string
	}{
		{2020, 2, 29, "2020-02-29"},
		{2019, 2, 29, ""},
		{2019, 13, 1, ""},
		{2019, 1, 0, ""},
	}
	for _, test := range tests {
		if got := string(Day(test.year, test.month, test.day)); got != test.want {
			t.Errorf("Day(%d, %d, %d) = %q, want %q", test.year, test.month, test.day, got, test.want)
		}
	}
}

// FuzzWords: words are in order, not empty, and gaps are the text between them.
func FuzzWords(f *testing.F) {
	f.Add("الثلاثاء 14 مايو (أيار) 2019م\u200f ١٢٣٤٥")
	f.Add("\xff 1\xfe2 سبـ\u0651ـت")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, w := range Words(s, 0) {
			if w.Start < at || w.End <= w.Start || w.End > len(s) || w.Gap != s[at:w.Start] {
				t.Fatalf("Words(%q): %+v after %d", s, w, at)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[w.Start]) || w.End < len(s) && !utf8.RuneStart(s[w.End])) {
				t.Fatalf("Words(%q): %+v cuts a rune", s, w)
			}
			if w.Number > 9999 || w.Digits == 0 && w.Number >= 0 {
				t.Fatalf("Words(%q): %+v", s, w)
			}
			at = w.End
		}
	})
}
