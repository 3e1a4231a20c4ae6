package dates

import (
	"fmt"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Found is a date in a text, with its place in bytes. The weekday written
// before it, if any, is part of it.
type Found struct {
	Start, End int
	Date       corpus.Date // a day, or a year when day and month may be either way round
	Weekday    bool        // a weekday stands beside it and agrees with the calendar
	Disagrees  bool        // a weekday stands beside it and is another day's
	Before     string      // the normalised word before it
	After      string      // the normalised word after it
}

// Find gives the dates with day, month and year among the first words of a
// text, in order.
func Find(text string) []Found {
	const head = 120 // words; more than any first paragraph holds
	return find(words(text, head))
}

func find(ws []word) []Found {
	var found []Found
	for i := 0; i < len(ws); i++ {
		date, n := dateAt(ws, i)
		if n == 0 {
			continue
		}
		f := Found{Start: ws[i].start, End: ws[i+n-1].end, Date: date}
		first := i
		if i > 0 {
			if day, ok := weekdays[ws[i-1].text]; ok && !strings.ContainsAny(ws[i-1].gap, ".") {
				t, err := time.Parse("2006-01-02", string(date))
				f.Weekday = err == nil && int(t.Weekday()) == day
				f.Disagrees = err == nil && !f.Weekday
				first--
				f.Start = ws[first].start
			}
		}
		if first > 0 {
			f.Before = ws[first-1].text
		}
		if i+n < len(ws) {
			f.After = ws[i+n].text
		}
		found = append(found, f)
		i += n - 1
	}
	return found
}

// dateAt reads a date that begins at word i and gives how many words it takes,
// 0 for none.
func dateAt(ws []word, i int) (corpus.Date, int) {
	if d, n := numericDate(ws, i); n > 0 {
		return d, n
	}
	// 14 مايو (أيار) 2019
	if isDay(ws[i]) {
		if month, n := monthAt(ws, i+1); month > 0 {
			y := i + 1 + n
			if y < len(ws) && isYear(ws[y]) && onlyMarks(ws[y].gap) {
				return day(ws[y].number, month, ws[i].number), n + 2
			}
		}
		return "", 0
	}
	// May 14, 2019
	if month, n := monthAt(ws, i); month > 0 && i+n+1 < len(ws) && isDay(ws[i+n]) &&
		isYear(ws[i+n+1]) && onlyMarks(ws[i+n].gap) && onlyMarks(ws[i+n+1].gap) {
		return day(ws[i+n+1].number, month, ws[i+n].number), n + 2
	}
	return "", 0
}

// numericDate reads 2019-05-14, 14/05/2019 and the like.
func numericDate(ws []word, i int) (corpus.Date, int) {
	if i+2 >= len(ws) || ws[i].number < 0 || ws[i+1].number < 0 || ws[i+2].number < 0 {
		return "", 0
	}
	sep := strings.TrimSpace(ws[i+1].gap)
	if sep != strings.TrimSpace(ws[i+2].gap) || len(sep) != 1 || !strings.Contains("/-.", sep) {
		return "", 0
	}
	a, b, c := ws[i], ws[i+1], ws[i+2]
	var date corpus.Date
	switch {
	case isYear(a) && c.digits <= 2:
		date = day(a.number, b.number, c.number)
	case isYear(c) && a.digits <= 2 && b.digits <= 2:
		dayFirst, monthFirst := day(c.number, b.number, a.number), day(c.number, a.number, b.number)
		switch {
		case monthFirst == "" || monthFirst == dayFirst:
			date = dayFirst
		case dayFirst == "":
			date = monthFirst
		default:
			date = corpus.Date(fmt.Sprintf("%04d", c.number))
		}
	}
	if date == "" {
		return "", 0
	}
	return date, 3
}

// monthAt reads the name of a month at word i, with a second name of the same
// month after it if one is there, and gives how many words it takes.
func monthAt(ws []word, i int) (month, n int) {
	month, n = monthName(ws, i)
	if month == 0 {
		return 0, 0
	}
	if other, m := monthName(ws, i+n); other == month && onlyMarks(ws[i+n].gap) {
		n += m
	}
	return month, n
}

func monthName(ws []word, i int) (month, n int) {
	if i+1 < len(ws) && strings.TrimSpace(ws[i+1].gap) == "" {
		if m, ok := months[ws[i].text+" "+ws[i+1].text]; ok {
			return m, 2
		}
	}
	if i < len(ws) {
		if m, ok := months[ws[i].text]; ok {
			return m, 1
		}
	}
	return 0, 0
}

// day is the date if the calendar has it, else "".
func day(year, month, dayOfMonth int) corpus.Date {
	s := fmt.Sprintf("%04d-%02d-%02d", year, month, dayOfMonth)
	if _, err := time.Parse("2006-01-02", s); err != nil {
		return ""
	}
	return corpus.Date(s)
}

func isDay(w word) bool { return w.digits > 0 && w.digits <= 2 && w.number >= 1 && w.number <= 31 }

// isYear accepts the years of which there are papers with dates.
func isYear(w word) bool { return w.digits == 4 && w.number >= 1800 && w.number <= 2100 }

// onlyMarks says whether nothing but spaces, brackets, commas, slashes and
// hyphens stands between two words.
func onlyMarks(gap string) bool {
	return len(gap) <= 8 && strings.Trim(gap, " \u00a0\t()/\\,،-–") == ""
}
