package dates

import (
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// A number alone in this range, 1883 to 2077, is taken for a year of the Islamic calendar. No
// newspaper dates from these years of the Gregorian calendar.
const (
	firstIslamic = 1300
	lastIslamic  = 1500
)

// islamicDate reads a date that is marked as Islamic by «هـ», the name of its month or its year,
// and returns the Gregorian day. For a year alone it returns the Gregorian year that holds most of
// it.
func islamicDate(s string) (corpus.Date, bool) {
	ws := calendar.Words(s, 12)
	named := false
	for _, w := range ws {
		switch {
		case w.Text == "م" || w.Text == "ميلادي" || w.Text == "ad" || w.Text == "ce":
			return "", false
		case w.Text == "ه" || w.Text == "هـ" || w.Text == "هجري" || w.Text == "هجريه" || w.Text == "ah":
			named = true
		}
	}
	numbers := ws[:0:0]
	for i, w := range ws {
		if month, n := calendar.IslamicMonthAt(ws, i); month > 0 {
			return islamicWords(ws, i, n, month)
		}
		if w.Number >= 0 && w.Digits > 0 {
			numbers = append(numbers, w)
		}
	}
	isYear := func(w calendar.Word) bool {
		return w.Digits == 4 && w.Number >= firstIslamic && w.Number <= lastIslamic ||
			named && w.Digits >= 2 && w.Number > 31 && w.Number <= lastIslamic
	}
	switch {
	case len(numbers) == 3 && isYear(numbers[0]):
		return islamicDay(numbers[0].Number, numbers[1].Number, numbers[2].Number)
	case len(numbers) == 3 && isYear(numbers[2]):
		return islamicDay(numbers[2].Number, numbers[1].Number, numbers[0].Number)
	case len(numbers) == 1 && isYear(numbers[0]) && len(ws) <= 3:
		return islamicYear(numbers[0].Number), true
	}
	return "", false
}

// islamicWords reads «12 رمضان 1446» with the name of the month at word i.
func islamicWords(ws []calendar.Word, i, n, month int) (corpus.Date, bool) {
	if i+n >= len(ws) || ws[i+n].Number < 1 || ws[i+n].Number > lastIslamic || ws[i+n].Digits < 2 {
		return "", false
	}
	year := ws[i+n].Number
	if i > 0 && ws[i-1].Number > 0 && ws[i-1].Number <= 30 {
		return islamicDay(year, month, ws[i-1].Number)
	}
	return asHistoriesDo(year, month, 15)[:len("2006-01")], true
}

func islamicDay(year, month, day int) (corpus.Date, bool) {
	if month < 1 || month > 12 || day < 1 || day > 30 {
		return "", false
	}
	return asHistoriesDo(year, month, day), true
}

func islamicYear(year int) corpus.Date { return asHistoriesDo(year, 6, 29)[:len("2006")] }

// asHistoriesDo gives a day of the Islamic calendar as histories and texts do, by the Julian
// calendar before 1582.
func asHistoriesDo(year, month, day int) corpus.Date {
	y, m, d := calendar.Historical(calendar.Islamic(year, month, day))
	return corpus.Date(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
}

// eightDigits reads 20250313.
func eightDigits(s string) (corpus.Date, bool) {
	if len(s) != 8 || strings.Trim(s, "0123456789") != "" || s < "17000101" || s > "22001231" {
		return "", false
	}
	d, err := corpus.ParseDate(fmt.Sprintf("%s-%s-%s", s[:4], s[4:6], s[6:]))
	return d, err == nil
}
