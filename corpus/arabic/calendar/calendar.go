// Package calendar is what is known of calendars wherever dates are read: the names of months and
// weekdays as Arabic papers write them, the splitting of a text into words and numbers, and the
// Islamic calendar.
//
// Words splits a text; MonthAt reads the name of a month among its words, or two names of the same
// month side by side («سبتمبر (أيلول)»); Day returns a date if it exists. What the words around a
// date mean is up to the callers: corpus/ingest/dates reads the date of a document,
// corpus/annotation/times the time expressions inside one.
package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// MonthAt reads the name of a month at word i, including a second name of the same month after it,
// and returns it with how many words it takes; 0 if no month is named there.
func MonthAt(ws []Word, i int) (month, n int) {
	month, n = monthName(ws, i)
	if month == 0 {
		return 0, 0
	}
	if other, m := monthName(ws, i+n); other == month && OnlyMarks(ws[i+n].Gap) {
		n += m
	}
	return month, n
}

func monthName(ws []Word, i int) (month, n int) {
	if i+1 < len(ws) && strings.TrimSpace(ws[i+1].Gap) == "" {
		if second, ok := twoWords[ws[i].Text]; ok {
			if m, ok := second[ws[i+1].Text]; ok {
				return m, 2
			}
		}
	}
	if i < len(ws) {
		if m, ok := months[ws[i].Text]; ok {
			return m, 1
		}
	}
	return 0, 0
}

// Weekday reads the normalised name of a day of the week.
func Weekday(word string) (time.Weekday, bool) {
	day, ok := weekdays[word]
	return time.Weekday(day), ok
}

// Day returns the date if it exists in the calendar, else "".
func Day(year, month, day int) corpus.Date {
	if year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return ""
	}
	return corpus.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// Numeric reads 2019-05-14, 14/05/2019 and the like at word i and returns the date with how many
// words it takes, 0 for none. If day and month may be in either order, it returns the year alone.
func Numeric(ws []Word, i int) (corpus.Date, int) {
	if i+2 >= len(ws) || ws[i].Number < 0 || ws[i+1].Number < 0 || ws[i+2].Number < 0 {
		return "", 0
	}
	sep := strings.TrimSpace(ws[i+1].Gap)
	if sep != strings.TrimSpace(ws[i+2].Gap) || len(sep) != 1 || !strings.Contains("/-.", sep) {
		return "", 0
	}
	a, b, c := ws[i], ws[i+1], ws[i+2]
	var date corpus.Date
	switch {
	case a.IsYear() && c.Digits <= 2:
		date = Day(a.Number, b.Number, c.Number)
	case c.IsYear() && a.Digits <= 2 && b.Digits <= 2:
		dayFirst, monthFirst := Day(c.Number, b.Number, a.Number), Day(c.Number, a.Number, b.Number)
		switch {
		case monthFirst == "" || monthFirst == dayFirst:
			date = dayFirst
		case dayFirst == "":
			date = monthFirst
		default:
			date = corpus.Date(fmt.Sprintf("%04d", c.Number))
		}
	}
	if date == "" {
		return "", 0
	}
	return date, 3
}

// DaysIn returns how many days a month has.
func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// OnlyMarks reports whether only spaces, brackets, commas, slashes and hyphens come between two
// words.
func OnlyMarks(gap string) bool {
	return len(gap) <= 8 && strings.Trim(gap, " \u00a0\t()/\\,،-–") == ""
}
