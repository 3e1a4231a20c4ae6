package times_test

import (
	"flag"
	"time"
)

var verbose = flag.Bool("gold.verbose", false, "log what was missed and what was wrong")

// isoMonday is the first day of a week of the ISO calendar.
func isoMonday(year, week int) string {
	t := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7+7*(week-1))
	return t.Format("2006-01-02")
}

func addDays(day string, n int) string {
	t, err := time.Parse("2006-01-02", day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, n).Format("2006-01-02")
}
