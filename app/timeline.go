package app

import (
	"strconv"

	"github.com/kashshaf/kashshaf/corpus"
)

// A bar is one stretch of time in a histogram: a month or a year.
type bar struct {
	date  corpus.Date
	count int
}

// A timeline is every month, or every year of a long period, between two dates,
// with how many documents fall in it. The empty ones are there too, so that
// distance is time.
type timeline []bar

// monthsAtMost is how many bars a histogram may have before months become years:
// more would be thinner than a finger and a pixel.
const monthsAtMost = 72

// newTimeline spreads counts by month over the period from first to last. Years
// alone count only in a timeline of years.
func newTimeline(first, last corpus.Date, months, years []corpus.FacetCount) timeline {
	if first == "" || last == "" || first > last {
		first, last = edges(months, years)
	}
	if first == "" {
		return nil
	}
	from, to := monthNumber(first.First()), monthNumber(last.Last())
	counts := make(map[corpus.Date]int, len(months))
	if to-from >= monthsAtMost || len(months) == 0 {
		for _, c := range years {
			counts[corpus.Date(c.ID)] = c.Count
		}
		if len(years) == 0 {
			for _, c := range months {
				counts[corpus.Date(c.ID).Year()] += c.Count
			}
		}
		var t timeline
		for y := from / 12; y <= to/12; y++ {
			d := corpus.Date(pad(y, 4))
			t = append(t, bar{d, counts[d]})
		}
		return t
	}
	for _, c := range months {
		counts[corpus.Date(c.ID)] = c.Count
	}
	var t timeline
	for n := from; n <= to; n++ {
		d := corpus.Date(pad(n/12, 4) + "-" + pad(n%12+1, 2))
		t = append(t, bar{d, counts[d]})
	}
	return t
}

// edges are the first and the last date that are counted.
func edges(months, years []corpus.FacetCount) (first, last corpus.Date) {
	for _, list := range [...][]corpus.FacetCount{months, years} {
		if n := len(list); n > 0 {
			return corpus.Date(list[0].ID), corpus.Date(list[n-1].ID)
		}
	}
	return "", ""
}

// monthNumber counts months since the year 0; the date is a day.
func monthNumber(d corpus.Date) int {
	year, _ := strconv.Atoi(string(d.Year()))
	month := 1
	if len(d) >= 7 {
		month, _ = strconv.Atoi(string(d[5:7]))
	}
	return year*12 + month - 1
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// highest is the greatest count, at least 1.
func (t timeline) highest() int {
	most := 1
	for _, b := range t {
		most = max(most, b.count)
	}
	return most
}

// place is the bar a date falls in, or otherwise when there is none.
func (t timeline) place(d corpus.Date, otherwise int) int {
	if d == "" {
		return otherwise
	}
	for i, b := range t {
		if d.First() <= b.date.Last() {
			return i
		}
	}
	return len(t) - 1
}

// A year of the axis with the number of bars that stand in it.
type axisYear struct {
	year corpus.Date
	bars int
}

func (t timeline) years() []axisYear {
	var years []axisYear
	for _, b := range t {
		if n := len(years); n > 0 && years[n-1].year == b.date.Year() {
			years[n-1].bars++
			continue
		}
		years = append(years, axisYear{b.date.Year(), 1})
	}
	return years
}

// timeline is the whole period of the collection with the counts of the result.
func (m *model) timeline() timeline {
	if m.at.ofStatements() {
		return newTimeline(m.about.First, m.about.Last, m.said.Months, nil)
	}
	return newTimeline(m.about.First, m.about.Last, m.result.Facets[corpus.FacetMonth], m.result.Facets[corpus.FacetYear])
}
