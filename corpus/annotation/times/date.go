package times

import (
	"fmt"
	"strconv"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// A date is a year, a month or a day: what is not known is 0.
type date struct{ y, m, d int }

// A span is a date, or all days from one to another, both included.
type span struct{ from, to date }

func (s span) String() string {
	if s.to == (date{}) {
		return s.from.String()
	}
	return s.from.String() + "/" + s.to.String()
}

func (d date) String() string {
	switch {
	case d.d > 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d)
	case d.m > 0:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	}
	return fmt.Sprintf("%04d", d.y)
}

// one returns the span of a single date.
func one(d date) span { return span{from: d} }

func parseDate(s corpus.Date) date {
	var d date
	for i, part := range [...]*int{&d.y, &d.m, &d.d} {
		from, to := [...]int{0, 5, 8}[i], [...]int{4, 7, 10}[i]
		if len(s) < to {
			break
		}
		n, err := strconv.Atoi(string(s[from:to]))
		if err != nil || n < 1 {
			return date{}
		}
		*part = n
	}
	if d.m > 12 || d.d > 0 && calendar.Day(d.y, d.m, d.d) == "" {
		return date{}
	}
	return d
}

// valid reports whether the date exists in the calendar.
func (d date) valid() bool {
	if d.y < 1 || d.y > 9999 || d.m < 0 || d.m > 12 {
		return false
	}
	return d.d == 0 || dayOf(d.time()) == d
}

// valid reports whether both ends exist in the calendar, in order.
func (s span) valid() bool {
	return s.from.valid() && (s.to == (date{}) || s.to.valid() && !s.to.time().Before(s.from.time()))
}

// time returns the first moment of the date.
func (d date) time() time.Time { return calendar.DayCalled(d.y, max(d.m, 1), max(d.d, 1)) }

func dayOf(t time.Time) date {
	y, m, d := calendar.Historical(t)
	return date{y, m, d}
}

// has reports whether the date is as precise as a unit requires.
func (d date) has(u unit) bool {
	switch u {
	case days, weeks:
		return d.d > 0
	case monthsUnit:
		return d.m > 0
	}
	return d.y > 0
}

// after reports whether a date is later than another, at the precision that both have.
func (d date) after(other date) bool {
	switch {
	case d.y != other.y:
		return d.y > other.y
	case d.m != other.m || d.m == 0:
		return d.m > other.m && other.m > 0
	}
	return d.d > other.d && other.d > 0
}

// unit returns the precision of the date.
func (d date) unit() unit {
	switch {
	case d.d > 0:
		return days
	case d.m > 0:
		return monthsUnit
	}
	return yearsUnit
}

// addDays moves a day by n days; the zero date if d is not a day.
func (d date) addDays(n int) date {
	if d.d == 0 {
		return date{}
	}
	return dayOf(d.time().AddDate(0, 0, n))
}

// addMonths returns the month n months from d's; the zero date if d has none.
func (d date) addMonths(n int) date {
	if d.m == 0 {
		return date{}
	}
	t := time.Date(d.y, time.Month(d.m+n), 1, 0, 0, 0, 0, time.UTC)
	return date{y: t.Year(), m: int(t.Month())}
}

// addYears returns the year n years from d's; the zero date if d has none.
func (d date) addYears(n int) date {
	if d.y == 0 {
		return date{}
	}
	return date{y: d.y + n}
}

// week returns the week, Monday to Sunday, n weeks from that of d.
func (d date) week(n int) span {
	if d.d == 0 {
		return span{}
	}
	monday := d.addDays(-(int(d.time().Weekday())+6)%7 + 7*n)
	return span{monday, monday.addDays(6)}
}

// weekend returns the last two days of a week.
func (s span) weekend() span {
	if s.to.d == 0 {
		return span{}
	}
	return span{s.to.addDays(-1), s.to}
}
