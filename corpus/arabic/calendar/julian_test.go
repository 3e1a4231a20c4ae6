package calendar

import (
	"testing"
	"time"
)

// TestHistorical holds days whose dates in both calendars, or whose weekdays, are well known.
func TestHistorical(t *testing.T) {
	for _, tt := range []struct {
		year, month, day int
		gregorian        string
		weekday          time.Weekday
	}{
		{622, 7, 16, "0622-07-19", time.Friday},     // the epoch of the Islamic calendar
		{1066, 10, 14, "1066-10-20", time.Saturday}, // Hastings
		{1100, 2, 29, "1100-03-07", time.Wednesday}, // a leap day only there
		{1453, 5, 29, "1453-06-07", time.Tuesday},   // Constantinople falls
		{1492, 1, 2, "1492-01-11", time.Monday},     // Granada falls
		{1582, 10, 4, "1582-10-14", time.Thursday},
		{1582, 10, 15, "1582-10-15", time.Friday},
		{1798, 7, 21, "1798-07-21", time.Saturday}, // the Pyramids
		{1969, 7, 20, "1969-07-20", time.Sunday},
	} {
		day := DayCalled(tt.year, tt.month, tt.day)
		if got := day.Format(time.DateOnly); got != tt.gregorian || day.Weekday() != tt.weekday {
			t.Errorf("%d-%d-%d is %s, a %s; want %s, a %s", tt.year, tt.month, tt.day, got, day.Weekday(), tt.gregorian, tt.weekday)
		}
		if y, m, d := Historical(day); y != tt.year || m != tt.month || d != tt.day {
			t.Errorf("%s is called %d-%d-%d, want %d-%d-%d", tt.gregorian, y, m, d, tt.year, tt.month, tt.day)
		}
	}
}

// TestHistoricalInverse requires that a day keeps its name, one after the other over 1,600 years.
func TestHistoricalInverse(t *testing.T) {
	for day := time.Date(400, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2000; day = day.AddDate(0, 0, 1) {
		if y, m, d := Historical(day); !DayCalled(y, m, d).Equal(day) {
			t.Fatalf("%s is called %d-%d-%d, which is %s", day, y, m, d, DayCalled(y, m, d))
		}
	}
}
