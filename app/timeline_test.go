package app

import (
	"context"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestDaysOfShort: a collection of two months or less is shown by day, with the count of each
// day; if a document is only dated to a month, by month.
func TestDaysOfShort(t *testing.T) {
	f := newFake()
	docs := f.docs[:0]
	for _, d := range f.docs {
		if d.Date.Month() == "2018-12" || d.Date.Month() == "2019-01" {
			docs = append(docs, d)
		}
	}
	f.docs = docs
	count := func() (map[string]int, bool) {
		days, err := dailyOf(context.Background(), AtOnce(f), address{}.request(0), "2018-12-01", "2019-01-31")
		if err != nil {
			t.Fatal(err)
		}
		counts := make(map[string]int)
		for _, d := range days {
			counts[d.ID] = d.Count
		}
		return counts, len(days) == 62
	}
	counts, all := count()
	want(t, "every day of both months", all, true)
	total := 0
	for _, n := range counts {
		total += n
	}
	want(t, "documents", total, len(f.docs))
	for _, d := range f.docs {
		want(t, string(d.Date), counts[string(d.Date)] > 0, true)
	}
	m := model{at: address{query: "x"}, about: corpus.About{First: "2018-12-01", Last: "2019-01-31"}}
	m.days = []corpus.FacetCount{{ID: "2018-12-03", Count: 4}}
	want(t, "bars", len(m.timeline()), 62)
	f.docs[0].Date = f.docs[0].Date.Month()
	_, all = count()
	want(t, "with a month among them", all, false)
}

// TestBesideAlone: a single month is shown with those next to it, as far as the collection
// reaches.
func TestBesideAlone(t *testing.T) {
	october := []corpus.FacetCount{{ID: "2018-10", Count: 3}}
	for _, tt := range []struct {
		what        string
		first, last corpus.Date // of the collection
		from, to    corpus.Date // chosen
		want        string
	}{
		{"all that is found is of its last month", "2012-02-03", "2018-10-19", "", "", "2018-09 2018-10"},
		{"of a month within", "2012-02-03", "2019-10-19", "", "", "2018-09 2018-10 2018-11"},
		{"its last month is chosen", "2012-02-03", "2018-10-19", "2018-10", "2018-10", "2018-09 2018-10"},
		{"its first month is chosen", "2018-10-02", "2019-10-19", "2018-10", "2018-10", "2018-10 2018-11"},
		{"the whole of a short collection", "2018-09-20", "2018-10-19", "", "", "2018-09 2018-10"},
	} {
		m := model{at: address{page: atStatements, from: tt.from, to: tt.to}, about: corpus.About{First: tt.first, Last: tt.last}}
		m.said.Months = october
		var bars []string
		for _, b := range m.timeline() {
			bars = append(bars, string(b.date))
		}
		want(t, tt.what, strings.Join(bars, " "), tt.want)
	}
}

// TestStrayDates: a single document with a wrong year, or a few far-off ones, do not stretch a
// histogram, which says how many it leaves out; if all are far apart, or there are few, the whole
// period is drawn.
func TestStrayDates(t *testing.T) {
	count := func(id string, n int) corpus.FacetCount { return corpus.FacetCount{ID: id, Name: id, Count: n} }
	for _, tt := range []struct {
		what          string
		years, months []corpus.FacetCount
		first, last   string // bars
		bars          int
		before, after int
	}{
		{"the zero of a clock", []corpus.FacetCount{count("1970", 1), count("2018", 9), count("2019", 3)},
			[]corpus.FacetCount{count("1970-01", 1), count("2018-05", 9), count("2019-02", 3)}, "2018-05", "2019-02", 10, 1, 0},
		{"on either side", []corpus.FacetCount{count("1970", 1), count("2018", 12), count("2035", 1)},
			[]corpus.FacetCount{count("1970-01", 1), count("2018-05", 6), count("2018-08", 6), count("2035-12", 1)}, "2018-05", "2018-08", 4, 1, 1},
		{"of a year alone", []corpus.FacetCount{count("1970", 1), count("2018", 12)},
			[]corpus.FacetCount{count("2018-05", 6), count("2018-08", 6)}, "2018-05", "2018-08", 4, 1, 0},
		{"few documents", []corpus.FacetCount{count("1970", 1), count("2018", 3)},
			[]corpus.FacetCount{count("1970-01", 1), count("2018-05", 3)}, "1970", "2018", 49, 0, 0},
		{"two of them", []corpus.FacetCount{count("1970", 2), count("2018", 12)},
			[]corpus.FacetCount{count("1970-01", 2), count("2018-05", 12)}, "1970", "2018", 49, 0, 0},
		{"spread over the time", []corpus.FacetCount{count("1970", 1), count("1985", 4), count("2018", 4)},
			[]corpus.FacetCount{count("1970-01", 1), count("1985-05", 4), count("2018-05", 4)}, "1970", "2018", 49, 0, 0},
	} {
		m := model{about: corpus.About{First: corpus.Date(tt.years[0].ID + "-01-01"), Last: corpus.Date(tt.years[len(tt.years)-1].ID + "-12-31")}}
		if tt.months[0].ID[:4] == tt.years[0].ID {
			m.about.First = corpus.Date(tt.months[0].ID + "-01")
		}
		m.result.Facets = map[corpus.Facet][]corpus.FacetCount{corpus.FacetYear: tt.years, corpus.FacetMonth: tt.months}
		bars := m.timeline()
		before, after := bars.outside(m.dated())
		want(t, tt.what+": from", string(bars[0].date), tt.first)
		want(t, tt.what+": to", string(bars[len(bars)-1].date), tt.last)
		want(t, tt.what+": bars", len(bars), tt.bars)
		want(t, tt.what+": before", before, tt.before)
		want(t, tt.what+": after", after, tt.after)
	}
}
