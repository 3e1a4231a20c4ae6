package app

import (
	"maps"
	"slices"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// The period over which lines are drawn, cut into days, weeks, months or years.
const (
	daysDrawn   = 186 // at most, if days are asked for: half a year
	weeksDrawn  = 270 // five years
	monthsDrawn = 240 // twenty years
	daysFit     = 62  // longest period drawn in days if nothing is asked for
	weeksFit    = 400 // likewise in weeks, counted in days
)

// The steps by their names in addresses.
const (
	byDay   = "day"
	byWeek  = "week"
	byMonth = "month"
	byYear  = "year"
)

// stretch is the timeline over which lines are drawn, with the counts of the documents in each
// bar, and its step: the one in the address, or a longer one if that had too many bars.
func (m *model) stretch(counts []corpus.DateCount) (t timeline, step string) {
	months := monthly(counts)
	first, last := crowded(m.about.First.First(), m.about.Last.Last(), months)
	if from := m.at.from.First(); from > first {
		first = from
	}
	if to := m.at.to.Last(); to != "" && (to < last || last == "") {
		last = to
	}
	if first == "" || last == "" || first > last {
		if first, last = edges(months, nil); first == "" {
			return nil, byYear
		}
		first, last = first.First(), last.Last()
	}
	step = stepFor(m.at.chosen("step"), first, last, counts)
	return bars(step, first, last).counted(step, counts, ""), step
}

// stepFor is the step a period is drawn in. Days and weeks are chosen automatically only if every
// document is dated to a day: those dated to a month would be missing.
func stepFor(asked string, first, last corpus.Date, counts []corpus.DateCount) string {
	days := dayOf(last) - dayOf(first) + 1
	months := monthNumber(last) - monthNumber(first) + 1
	to := func(step string, fits bool, longer string) string {
		if fits {
			return step
		}
		return longer
	}
	year := to(byMonth, months <= monthsDrawn, byYear)
	switch asked {
	case byYear:
		return byYear
	case byMonth:
		return year
	case byWeek:
		return to(byWeek, days <= 7*weeksDrawn, year)
	case byDay:
		return to(byDay, days <= daysDrawn, to(byWeek, days <= 7*weeksDrawn, year))
	}
	known := withoutDay(counts) == 0
	switch {
	case known && days <= daysFit:
		return byDay
	case known && days <= weeksFit:
		return byWeek
	}
	return to(byMonth, months <= monthsAtMost, byYear)
}

// withoutDay is how many documents are dated only to a month or a year.
func withoutDay(counts []corpus.DateCount) (n int) {
	for _, c := range counts {
		if c.Date != "" && len(c.Date) < 10 {
			n += c.Count
		}
	}
	return n
}

// countOf is the sum of counts.
func countOf(counts []corpus.DateCount) (n int) {
	for _, c := range counts {
		n += c.Count
	}
	return n
}

// monthly sums counts by month.
func monthly(counts []corpus.DateCount) []corpus.FacetCount {
	months := make(map[corpus.Date]int)
	for _, c := range counts {
		if month := c.Date.Month(); month != "" {
			months[month] += c.Count
		}
	}
	var out []corpus.FacetCount
	for _, month := range slices.Sorted(maps.Keys(months)) {
		out = append(out, corpus.FacetCount{ID: string(month), Count: months[month]})
	}
	return out
}

// bars are the empty bars of a period, from its first to its last day.
func bars(step string, first, last corpus.Date) (t timeline) {
	switch step {
	case byDay:
		for day := dayOf(first); day <= dayOf(last); day++ {
			t = append(t, bar{date: dateOf(day)})
		}
	case byWeek: // the first and last may be partial: no bar covers days outside the period
		for day := dayOf(first); day <= dayOf(last); {
			next := dayOf(stepOf(byWeek, dateOf(day))) + weekDays
			t = append(t, bar{date: dateOf(day), until: min(dateOf(next-1), last)})
			day = next
		}
	case byMonth:
		for n := monthNumber(first); n <= monthNumber(last); n++ {
			t = append(t, bar{date: corpus.Date(pad(n/12, 4) + "-" + pad(n%12+1, 2))})
		}
	default:
		for n := monthNumber(first) / 12; n <= monthNumber(last)/12; n++ {
			t = append(t, bar{date: corpus.Date(pad(n, 4))})
		}
	}
	return t
}

const weekDays = 7

// stepOf returns the first day, month or year of the step that a date falls in, "" if that is
// unknown. Weeks begin on Mondays, as in ISO 8601.
func stepOf(step string, d corpus.Date) corpus.Date {
	switch {
	case step == byYear:
		return d.Year()
	case step == byMonth:
		return d.Month()
	case len(d) < 10:
		return ""
	case step == byWeek:
		day := dayOf(d)
		return dateOf(day - (day+3)%7) // day 0, 1 January 1970, was a Thursday
	}
	return d
}

// counted is the same bars with other counts; if outlet is not "", only that outlet's.
func (t timeline) counted(step string, counts []corpus.DateCount, outlet string) timeline {
	by := make(map[corpus.Date]int)
	for _, c := range counts {
		if step == byWeek && len(t) > 0 && (c.Date < t[0].date || c.Date > t[len(t)-1].until) {
			continue // in the same week as the first or last bar, but outside the period
		}
		if outlet == "" || c.Outlet == outlet {
			by[stepOf(step, c.Date)] += c.Count
		}
	}
	out := make(timeline, len(t))
	for i, b := range t {
		out[i] = bar{date: b.date, until: b.until, count: by[stepOf(step, b.date)]}
	}
	return out
}

// total is how many documents are in the bars.
func (t timeline) total() (n int) {
	for _, b := range t {
		n += b.count
	}
	return n
}

// last is the last day of a bar.
func (b bar) last() corpus.Date {
	if b.until != "" {
		return b.until
	}
	return b.date
}

// of is the address of a question's documents in a bar, as the bar counts them: within the
// question's own period.
func (b bar) of(at address) address {
	from, to := b.date, b.last()
	if at.from.First() > from.First() {
		from = at.from
	}
	if at.to != "" && at.to.Last() < to.Last() {
		to = at.to
	}
	return at.between(from, to)
}

// dayOf counts days from 1 January 1970.
func dayOf(d corpus.Date) int {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return 0
	}
	return int(day.Unix() / (24 * 60 * 60))
}

func dateOf(day int) corpus.Date {
	return corpus.Date(time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly))
}
