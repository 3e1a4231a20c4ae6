package corpus

import (
	"fmt"
	"strconv"
	"time"
)

// A Date is a day, a month or a year of the Gregorian calendar in ISO 8601: "2018-09-17",
// "2018-09", "2018", or "" if unknown. Dates of any precision compare as strings, a year before
// its months, a month before its days.
type Date string

// ParseDate parses a date as described at Date, or an RFC 3339 time, of which it keeps the day as
// written.
func ParseDate(s string) (Date, error) {
	for _, layout := range [...]string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return Date(s), nil
		}
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		if _, err := time.Parse("2006-01-02", s[:10]); err == nil {
			return Date(s[:10]), nil
		}
	}
	return "", fmt.Errorf("date %q, want YYYY-MM-DD, YYYY-MM or YYYY", s)
}

// Year returns the date's year as four digits, or "".
func (d Date) Year() Date { return d.cut(4) }

// Month returns the date's month ("2018-09"), or "" if the month is unknown.
func (d Date) Month() Date {
	if len(d) < 7 {
		return ""
	}
	return d.cut(7)
}

func (d Date) cut(n int) Date {
	if len(d) < n {
		return ""
	}
	return d[:n]
}

// First returns the earliest day the date may mean, as YYYY-MM-DD; "" for "".
func (d Date) First() Date {
	switch len(d) {
	case 4:
		return d + "-01-01"
	case 7:
		return d + "-01"
	}
	return d
}

// Last returns the latest day the date may mean, as YYYY-MM-DD; "" for "".
func (d Date) Last() Date {
	switch len(d) {
	case 4:
		return d + "-12-31"
	case 7:
		year, _ := strconv.Atoi(string(d[:4]))
		month, _ := strconv.Atoi(string(d[5:]))
		return Date(time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Format("2006-01-02"))
	}
	return d
}
