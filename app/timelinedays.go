package app

import (
	"context"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
)

// daily is a timeline of every day of a period.
func daily(first, last corpus.Date, days []corpus.FacetCount) (t timeline) {
	counts := make(map[corpus.Date]int, len(days))
	for _, c := range days {
		counts[corpus.Date(c.ID)] = c.Count
	}
	for _, d := range daysOf(first, last) {
		t = append(t, bar{date: d, count: counts[d]})
	}
	return t
}

// daysOf are the days of a period.
func daysOf(first, last corpus.Date) (days []corpus.Date) {
	day, err := time.Parse(time.DateOnly, string(first))
	for ; err == nil && len(days) <= daysAtMost; day = day.AddDate(0, 0, 1) {
		d := corpus.Date(day.Format(time.DateOnly))
		if d > last {
			break
		}
		days = append(days, d)
	}
	return days
}

// daysAtMost is how many days a period may have for its days to be shown: two months.
const daysAtMost = 62

// gatherDays counts the documents of every day of a short period, the chosen one or else the
// whole collection's: the facets only count months.
func (m *model) gatherDays(ctx context.Context, e Engine) (err error) {
	first, last := m.at.from.First(), m.at.to.Last()
	if m.at.from == "" && m.at.to == "" {
		first, last = m.about.First.First(), m.about.Last.Last()
	}
	m.days, err = dailyOf(ctx, e, m.at.request(0), first, last)
	return err
}

// dailyOf counts what a request finds on each day of a period. It returns nil if there are too
// many days, or if a document is dated only to a month: it would be missing.
func dailyOf(ctx context.Context, e Engine, req corpus.Request, first, last corpus.Date) ([]corpus.FacetCount, error) {
	days := daysOf(first, last)
	if first == "" || last == "" || len(days) < 2 || len(days) > daysAtMost {
		return nil, nil
	}
	dated, err := e.Dated(ctx, req)
	if err != nil {
		return nil, err
	}
	counts := make(map[corpus.Date]int)
	for _, d := range dated {
		if d.Date != "" && len(d.Date) < len("2018-05-01") {
			return nil, nil
		}
		counts[d.Date] += d.Count
	}
	list := make([]corpus.FacetCount, len(days))
	for i, d := range days {
		list[i] = corpus.FacetCount{ID: string(d), Name: string(d), Count: counts[d]}
	}
	return list, nil
}
