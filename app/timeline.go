package app

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A bar is one step of time in a histogram: a day, a month, a year, or a week, which has its last
// day besides its first.
type bar struct {
	date  corpus.Date
	until corpus.Date // of a week
	count int
}

// A timeline is every month between two dates, or every year of a long period, with its number of
// documents. Empty ones are included, so that distance represents time.
type timeline []bar

// monthsAtMost is how many bars a histogram may have before months become years: more would be
// thinner than a finger and a pixel.
const monthsAtMost = 72

// newTimeline spreads counts by month over the period from first to last. The counts of years are
// used only in a timeline of years.
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
			t = append(t, bar{date: d, count: counts[d]})
		}
		return t
	}
	for _, c := range months {
		counts[corpus.Date(c.ID)] = c.Count
	}
	var t timeline
	for n := from; n <= to; n++ {
		d := corpus.Date(pad(n/12, 4) + "-" + pad(n%12+1, 2))
		t = append(t, bar{date: d, count: counts[d]})
	}
	return t
}

// edges returns the first and the last date counted.
func edges(months, years []corpus.FacetCount) (first, last corpus.Date) {
	for _, list := range [...][]corpus.FacetCount{months, years} {
		if n := len(list); n > 0 {
			return corpus.Date(list[0].ID), corpus.Date(list[n-1].ID)
		}
	}
	return "", ""
}

// monthNumber counts months from the year 0.
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

// place returns the bar a date falls in, or otherwise if d is "".
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

// placeOfEnd returns the last bar of a period that ends with this date, or otherwise if d is "".
// A month ends with its last day.
func (t timeline) placeOfEnd(d corpus.Date, otherwise int) int {
	if d == "" {
		return otherwise
	}
	last := d.Last()
	for i := len(t) - 1; i > 0; i-- {
		if t[i].date.First() <= last {
			return i
		}
	}
	return 0
}

// An axisYear is a year of the axis with its number of bars.
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

// timeline is the timeline of a page's histogram, with the counts of its result: for the chosen
// period, or else the period of the documents without a few far-off ones.
func (m *model) timeline() timeline {
	begin, end := m.about.First.First(), m.about.Last.Last()
	first, last := begin, end
	months, years := m.months(), m.result.Facets[corpus.FacetYear]
	if m.at.ofStatements() {
		years = nil
	}
	if m.at.from == "" && m.at.to == "" {
		if len(m.days) > 0 {
			return daily(first, last, m.days)
		}
		first, last = crowded(first, last, m.dated())
		return newTimeline(first, last, months, years)
	}
	if from := m.at.from.First(); from > first {
		first = from
	}
	if to := m.at.to.Last(); to != "" && (to < last || last == "") {
		last = to
	}
	if len(m.days) > 0 {
		return daily(first, last, m.days)
	}
	if first != "" && last != "" && monthNumber(last)-monthNumber(first) < 2 {
		// A single bar says nothing: the bars next to it are shown as well, if the collection has
		// them.
		first, last = max(monthAfter(first, -1).First(), begin), min(monthAfter(last, 1).Last(), end)
	}
	return newTimeline(first, last, months, years)
}

// months are the months of the result with their counts.
func (m *model) months() []corpus.FacetCount {
	if m.at.ofStatements() {
		return m.said.Months
	}
	return m.result.Facets[corpus.FacetMonth]
}

// dated is the result's months with their counts, preceded by its years, each with the number of
// documents dated to no month of it. If years are chosen, only the months are returned: years are
// then counted as if none were chosen.
func (m *model) dated() (list []corpus.FacetCount) {
	months := m.months()
	if m.at.ofStatements() || len(m.at.values(corpus.FacetYear)) > 0 {
		return months
	}
	list = append(slices.Clone(m.result.Facets[corpus.FacetYear]), months...)
	for i := range len(list) - len(months) {
		for n := range months {
			if strings.HasPrefix(months[n].ID, list[i].ID) {
				list[i].Count -= months[n].Count
			}
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// farOff is the inverse of the share of documents that may be left out of a histogram if it then
// covers at most a third of the time. One document on either side may be left out from
// farOffAlone documents on: a wrong year, such as that of a clock that was never set.
const (
	farOff      = 25
	farOffAlone = 8
)

// crowded is the period that contains nearly all documents.
func crowded(first, last corpus.Date, months []corpus.FacetCount) (corpus.Date, corpus.Date) {
	if first == "" || last == "" || len(months) == 0 {
		return first, last
	}
	total := 0
	for _, c := range months {
		total += c.Count
	}
	if total == 0 {
		return first, last
	}
	from, to, spare := 0, len(months)-1, total/farOff/2
	if total >= farOffAlone {
		spare = max(spare, 1)
	}
	for n := 0; n+months[from].Count <= spare; from++ {
		n += months[from].Count
	}
	for n := 0; n+months[to].Count <= spare; to-- {
		n += months[to].Count
	}
	a, b := corpus.Date(months[from].ID), corpus.Date(months[to].ID)
	if a == b {
		a, b = max(monthAfter(a, -1), first.Month()), min(monthAfter(b, 1), last.Month())
	}
	if 3*(monthNumber(b)-monthNumber(a)+1) > monthNumber(last)-monthNumber(first)+1 {
		return first, last
	}
	return a.First(), b.Last()
}

// monthAfter is the month that many months later.
func monthAfter(d corpus.Date, months int) corpus.Date {
	n := monthNumber(d) + months
	return corpus.Date(pad(n/12, 4) + "-" + pad(n%12+1, 2))
}

// outside counts what lies before and after a timeline.
func (t timeline) outside(months []corpus.FacetCount) (before, after int) {
	if len(t) == 0 {
		return 0, 0
	}
	first, last := t[0].date.First(), t[len(t)-1].date.Last()
	for _, c := range months {
		switch d := corpus.Date(c.ID); {
		case d.Last() < first:
			before += c.Count
		case d.First() > last:
			after += c.Count
		}
	}
	return before, after
}
