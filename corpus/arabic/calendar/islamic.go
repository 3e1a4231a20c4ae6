package calendar

import (
	"strings"
	"time"
)

// IslamicMonthAt reads the name of a month of the Islamic calendar at word i and returns it with
// how many words it takes; 0 if none is named there.
func IslamicMonthAt(ws []Word, i int) (month, n int) {
	if i >= len(ws) {
		return 0, 0
	}
	if i+1 < len(ws) && strings.TrimSpace(ws[i+1].Gap) == "" {
		if m, ok := islamicTwoWords[ws[i].Text][ws[i+1].Text]; ok {
			return m, 2
		}
	}
	if m, ok := islamic[ws[i].Text]; ok {
		return m, 1
	}
	return 0, 0
}

// Islamic returns the day of a date of the Islamic calendar: for the years 1343 to 1500 by
// the Umm al-Qura calendar (ummalqura.txt), for others by the arithmetic calendar: months of 30 and
// 29 days in turn, with one more day in the last month of 11 years in every 30 (the 2nd, 5th, 7th,
// 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th), counted from Friday, 16 July 622 of the
// Julian calendar. Where months begin with a sighting of the moon, the day may be one or two off.
func Islamic(year, month, day int) time.Time {
	if t, ok := ummAlQuraDay(year, month, day); ok {
		return t
	}
	const epoch = 1948440 // the Julian day of 1 Muharram of year 1
	julian := day + (59*(month-1)+1)/2 + (year-1)*354 + (3+11*year)/30 + epoch - 1
	return time.Unix(int64(julian-unixEpoch)*24*60*60, 0).UTC()
}

// IslamicDays returns how many days a month of the Islamic calendar has.
func IslamicDays(year, month int) int {
	next := Islamic(year, month+1, 1)
	if month == 12 {
		next = Islamic(year+1, 1, 1)
	}
	return int(next.Sub(Islamic(year, month, 1)).Hours() / 24)
}
