package calendar

import "time"

// Histories name days before 15 October 1582 by the Julian calendar, which package time does not
// know: it extends the Gregorian calendar to all times. The difference is ten days in 1582, six in
// 1100 and none in the third century.

// unixEpoch is the number of days from the beginning of the Julian period to 1 January 1970, and
// firstGregorian to 15 October 1582.
const unixEpoch, firstGregorian = 2440588, 2299161

// marchYears are the years of the Julian calendar that passed before 1 March of year 0, counted
// from one that began so many days before the Julian period.
const marchYears, beforePeriod = 4800, 32083

// Historical returns the year, month and day by which histories call the day of t: by the Julian
// calendar before 15 October 1582.
func Historical(t time.Time) (year, month, day int) {
	n := int(t.Unix()/(24*60*60)) + unixEpoch
	if n >= firstGregorian {
		return t.Year(), int(t.Month()), t.Day()
	}
	// Counted from a March, so that the leap day is the last of its year.
	n += beforePeriod - 1
	years := (4*n + 3) / 1461
	n -= 1461 * years / 4
	months := (5*n + 2) / 153
	day = n - (153*months+2)/5 + 1
	return years - marchYears + months/10, months + 3 - 12*(months/10), day
}

// DayCalled returns the first moment of the day that histories call so: the inverse of Historical.
func DayCalled(year, month, day int) time.Time {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if !t.Before(time.Date(1582, time.October, 15, 0, 0, 0, 0, time.UTC)) {
		return t
	}
	years, months := year+marchYears, month-3
	if months < 0 {
		years, months = years-1, months+12
	}
	n := day + (153*months+2)/5 + 365*years + years/4 - beforePeriod
	return time.Unix(int64(n-unixEpoch)*24*60*60, 0).UTC()
}
