// Package dates reads dates as Arabic newspapers and their software write them: «الثلاثاء 14 مايو
// (أيار) 2019», «١٤/٥/٢٠١٩», "2019-05-14T10:00:00Z", a Unix time.
//
// Parse reads a field that is said to be a date. Find looks for complete dates in running text.
// OnlyDate reports whether a line holds a date and nothing else. The results are days of the
// Gregorian calendar; Parse also converts Islamic dates. Nothing is computed from «أمس» or from a
// weekday alone.
package dates

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// earliest is the first year of a document: an earlier one means an empty field ("0001-01-01") or
// something other than a date.
const earliest corpus.Date = "1000"

var (
	basicTime = regexp.MustCompile(`^(\d{8})T\d{4}`) // 20190514T1030Z
	ordinal   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)\b`)
)

// Parse reads the date in a field of metadata. If day and month may be in either order
// ("05/04/2019"), it returns the year alone with an error that says so; with any other error the
// date is empty.
func Parse(s string) (corpus.Date, error) {
	s = plain(strings.TrimSpace(s))
	for _, layout := range [...]string{time.RubyDate, time.UnixDate, time.ANSIC} { // as social networks and mailboxes write them
		if t, err := time.Parse(layout, s); err == nil {
			return corpus.Date(t.Format("2006-01-02")), nil
		}
	}
	if d, ok := islamicDate(s); ok && d >= earliest {
		return d, nil
	}
	if d, ok := eightDigits(s); ok {
		return d, nil
	}
	if d, err := corpus.ParseDate(s); err == nil && d >= earliest {
		return d, nil
	}
	if d, ok := unixDate(s); ok {
		return d, nil
	}
	if m := basicTime.FindStringSubmatch(s); m != nil {
		if d, ok := eightDigits(m[1]); ok {
			return d, nil
		}
	}
	s = ordinal.ReplaceAllString(s, "$1")
	ambiguous := corpus.Date("")
	for _, f := range find(calendar.Words(s, 40)) {
		if len(f.Date) == len("2006-01-02") {
			return f.Date, nil
		}
		if ambiguous == "" {
			ambiguous = f.Date
		}
	}
	if ambiguous != "" {
		return ambiguous, fmt.Errorf("date %q may be read in two ways, only its year is kept; want YYYY-MM-DD", s)
	}
	if d, ok := monthAndYear(calendar.Words(s, 6)); ok {
		return d, nil
	}
	return "", fmt.Errorf("date %q is not understood; want YYYY-MM-DD, YYYY-MM or YYYY", s)
}

// plain converts digits to European ones and drops direction marks, which Excel puts between the
// parts of a date.
func plain(s string) string {
	return strings.NewReplacer("\u200e", "", "\u200f", "", "\u061c", "").Replace(calendar.European(s))
}

// unixDate reads seconds or milliseconds since 1970, between 1980 and 2100.
func unixDate(s string) (corpus.Date, bool) {
	s, _, _ = strings.Cut(s, ".")
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return "", false
	}
	if n > 1e11 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	if t.Year() < 1980 || t.Year() > 2100 {
		return "", false
	}
	return corpus.Date(t.Format("2006-01-02")), true
}

// monthAndYear reads "May 2019" and «أيار 2019».
func monthAndYear(ws []calendar.Word) (corpus.Date, bool) {
	month, n := calendar.MonthAt(ws, 0)
	if month == 0 || n != len(ws)-1 || !ws[n].IsYear() {
		return "", false
	}
	return corpus.Date(fmt.Sprintf("%04d-%02d", ws[n].Number, month)), true
}

// OnlyDate reads a line that holds a date and otherwise at most a weekday, a time of day, a label
// such as «تاريخ النشر» and the date in another calendar.
func OnlyDate(line string) (corpus.Date, bool) {
	const most = 24 // two dates with times and labels; a longer line is prose
	ws := calendar.Words(line, most+1)
	if len(ws) > most {
		return "", false
	}
	found := find(ws)
	if len(found) == 0 || len(found[0].Date) != len("2006-01-02") {
		return "", false
	}
	if Spans(line, found, 0) {
		return "", false
	}
	for i, w := range ws {
		month, _ := calendar.MonthAt(ws[i:], 0)
		_, isWeekday := calendar.Weekday(w.Text)
		if w.Digits > 0 || month > 0 || isWeekday || lineWords[w.Text] || within(found, w) {
			continue
		}
		return "", false
	}
	return found[0].Date, true
}

// Spans reports whether the date at i is one end of a span between two days of the Gregorian
// calendar, such as a life: only a dash is between it and another.
func Spans(text string, found []Found, i int) bool {
	ends := func(a, b Found) bool {
		between := strings.Trim(text[a.End:b.Start], " \u00a0()هـم")
		return (between == "-" || between == "–" || between == "—") && a.Date != b.Date && a.Date >= "1600" && b.Date >= "1600"
	}
	return i > 0 && ends(found[i-1], found[i]) || i+1 < len(found) && ends(found[i], found[i+1])
}

func within(found []Found, w calendar.Word) bool {
	for _, f := range found {
		if f.Start <= w.Start && w.End <= f.End {
			return true
		}
	}
	return false
}
