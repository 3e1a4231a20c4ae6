package dates

import (
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// A Found is a date in a text, with its place in bytes. It includes a weekday written before it.
type Found struct {
	Start, End int
	Date       corpus.Date // a day, or a year if day and month may be in either order
	Weekday    bool        // a weekday is before it and agrees with the calendar
	Disagrees  bool        // a weekday is before it and disagrees with the calendar
	Before     string      // the normalised word before it
	After      string      // the normalised word after it
}

// Find returns the dates with day, month and year among the first words of a text, in order.
func Find(text string) []Found {
	const head = 120 // words; more than any first paragraph holds
	return find(calendar.Words(text, head))
}

func find(ws []calendar.Word) []Found {
	var found []Found
	for i := 0; i < len(ws); i++ {
		date, n := dateAt(ws, i)
		if n == 0 {
			continue
		}
		f := Found{Start: ws[i].Start, End: ws[i+n-1].End, Date: date}
		first := i
		if i > 0 {
			if day, ok := calendar.Weekday(ws[i-1].Text); ok && !strings.ContainsAny(ws[i-1].Gap, ".") {
				t, err := time.Parse("2006-01-02", string(date))
				f.Weekday = err == nil && t.Weekday() == day
				f.Disagrees = err == nil && !f.Weekday
				first--
				f.Start = ws[first].Start
			}
		}
		if first > 0 {
			f.Before = ws[first-1].Text
		}
		if i+n < len(ws) {
			f.After = ws[i+n].Text
		}
		found = append(found, f)
		i += n - 1
	}
	return found
}

// dateAt reads a date that begins at word i and returns how many words it takes, 0 for none.
func dateAt(ws []calendar.Word, i int) (corpus.Date, int) {
	if d, n := calendar.Numeric(ws, i); n > 0 {
		return d, n
	}
	// 14 مايو (أيار) 2019
	if ws[i].IsDay() {
		if month, n := calendar.MonthAt(ws, i+1); month > 0 {
			y := i + 1 + n
			if y < len(ws) && ws[y].IsYear() && calendar.OnlyMarks(ws[y].Gap) {
				return calendar.Day(ws[y].Number, month, ws[i].Number), n + 2
			}
		}
		return "", 0
	}
	// May 14, 2019
	if month, n := calendar.MonthAt(ws, i); month > 0 && i+n+1 < len(ws) && ws[i+n].IsDay() &&
		ws[i+n+1].IsYear() && calendar.OnlyMarks(ws[i+n].Gap) && calendar.OnlyMarks(ws[i+n+1].Gap) {
		return calendar.Day(ws[i+n+1].Number, month, ws[i+n].Number), n + 2
	}
	return "", 0
}
