package search

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// readDate reads a text that is a date and nothing else: 2019-03-15, 15/3/2019 (the
// day before the month, as Arabic has it), «15 مارس 2019», «آذار ٢٠١٩», «10 رمضان 1440».
func readDate(text string) (on, bool) {
	ws := calendar.Words(text, longestDate+2)
	if n := len(ws); n > 2 && (ws[n-1].Text == "م" || ws[n-1].Text == "ه" || ws[n-1].Text == "هجري") {
		ws = ws[:n-1]
	}
	if len(ws) < 2 || len(ws) > longestDate+1 {
		return on{}, false
	}
	if days, ok := readNumbers(ws); ok {
		return days, true
	}
	day, i := 0, 0
	if ws[0].IsDay() && len(ws) > 2 {
		day, i = ws[0].Number, 1
	}
	month, n := calendar.MonthAt(ws, i)
	islamic := false
	if n == 0 {
		month, n = calendar.IslamicMonthAt(ws, i)
		islamic = true
	}
	if i += n; n == 0 || i != len(ws)-1 || ws[i].Digits != 4 {
		return on{}, false
	}
	if islamic {
		return islamicDays(ws[i].Number, month, day)
	}
	return daysOf(ws[i].Number, month, day)
}

// readNumbers reads a date of two or three numbers.
func readNumbers(ws []calendar.Word) (on, bool) {
	var n [3]int
	if len(ws) > len(n) {
		return on{}, false
	}
	for i, w := range ws {
		if w.Number < 0 || i > 0 && (strings.TrimSpace(w.Gap) != w.Gap || !strings.Contains("-/.", w.Gap) || w.Gap != ws[1].Gap) {
			return on{}, false
		}
		n[i] = w.Number
	}
	first, last := ws[0], ws[len(ws)-1]
	switch {
	case len(ws) == 2 && ws[1].Gap == ".": // 12.2019 may be a number
	case len(ws) == 2 && first.IsYear():
		return daysOf(n[0], n[1], 0)
	case len(ws) == 2 && last.IsYear():
		return daysOf(n[1], n[0], 0)
	case len(ws) == 3 && first.IsYear():
		return daysOf(n[0], n[1], n[2])
	case len(ws) == 3 && last.IsYear():
		if days, ok := daysOf(n[2], n[1], n[0]); ok {
			return days, true
		}
		return daysOf(n[2], n[0], n[1])
	}
	return on{}, false
}

// daysOf returns a day, or if day is 0, a month.
func daysOf(year, month, day int) (on, bool) {
	if year < 1800 || year > 2100 || month < 1 || month > 12 {
		return on{}, false
	}
	if day == 0 {
		first := calendar.Day(year, month, 1)
		return on{first, first.Month().Last()}, true
	}
	d := calendar.Day(year, month, day)
	return on{d, d}, d != ""
}

// islamicDays returns a day of the Islamic calendar, or if day is 0, a month.
func islamicDays(year, month, day int) (on, bool) {
	if year < 1200 || year > 1600 || day > calendar.IslamicDays(year, month) {
		return on{}, false
	}
	date := func(day int) corpus.Date {
		return corpus.Date(calendar.Islamic(year, month, day).Format(time.DateOnly))
	}
	last := day
	if day == 0 {
		day, last = 1, calendar.IslamicDays(year, month)
	}
	return on{date(day), date(last)}, true
}
