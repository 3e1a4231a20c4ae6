package app

import (
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestTrendsCount counts the documents of every bar independently.
func TestTrendsCount(t *testing.T) {
	for _, step := range []string{"day", "week", "month", "year"} {
		m, v := inView(t, "?view=trends&step="+step+"&q=%D8%A5%D8%AF%D9%84%D8%A8&line=%D8%A8%D9%88%D8%AA%D9%8A%D9%86", "ar")
		s := m.seen.(seenTrends)
		want(t, "lines", len(s.lines), 2)
		f := newFake()
		for line := range s.lines {
			total := 0
			for _, b := range s.lines[line].bars {
				n := 0
				for i := range f.docs {
					if _, missing := findWords(f.docs[i].Text(), s.lines[line].query); missing == 0 && b.holds(f.docs[i].Date) {
						n++
					}
				}
				want(t, s.lines[line].query+" in "+string(b.date), b.count, n)
				total += n
			}
			want(t, "total", s.lines[line].total, total)
		}
		page := parsed(t, v.page(m))
		want(t, "points with documents lead to them", len(find(page, ".lines-drawn a")) > 0, true)
		want(t, "one line can be taken away", hrefs(page, ".line-off"), []string{"../../?q=%D8%A5%D8%AF%D9%84%D8%A8&view=trends&step=" + step})
	}
}

// holds reports whether a date falls in a bar, by other means than the view.
func (b bar) holds(d corpus.Date) bool {
	if b.until == "" {
		return strings.HasPrefix(string(d), string(b.date))
	}
	return len(d) == 10 && d >= b.date && d <= b.until
}

// TestSteps checks which step a period is drawn in, and that its bars are complete and in order.
func TestSteps(t *testing.T) {
	days := []corpus.DateCount{{Date: "2018-03-01", Count: 1}}
	months := append([]corpus.DateCount{{Date: "2018-03", Count: 2}}, days...)
	for _, tt := range []struct {
		asked       string
		first, last corpus.Date
		counts      []corpus.DateCount
		want        string
		bars        int
	}{
		{"auto", "2018-03-01", "2018-03-31", days, byDay, 31},
		{"auto", "2018-03-01", "2018-03-31", months, byMonth, 1},
		{"auto", "2018-02-15", "2018-10-20", days, byWeek, 36},
		{"auto", "2017-01-01", "2018-12-31", days, byMonth, 24},
		{"auto", "2008-01-01", "2018-12-31", days, byYear, 11},
		{"day", "2018-02-15", "2018-10-20", days, byWeek, 36},
		{"day", "2018-02-28", "2018-03-02", months, byDay, 3},
		{"week", "2018-02-26", "2018-03-04", days, byWeek, 1}, // Monday to Sunday
		{"week", "2018-02-25", "2018-03-05", days, byWeek, 3},
		{"week", "2000-01-01", "2018-12-31", days, byMonth, 228},
		{"month", "1990-01-01", "2018-12-31", days, byYear, 29},
	} {
		step := stepFor(tt.asked, tt.first, tt.last, tt.counts)
		list := bars(step, tt.first, tt.last)
		if step != tt.want || len(list) != tt.bars {
			t.Errorf("%s from %s to %s: %d bars of a %s, want %d of a %s", tt.asked, tt.first, tt.last, len(list), step, tt.bars, tt.want)
		}
		for i, b := range list {
			if i > 0 && dayOf(b.date.First()) != dayOf(list[i-1].last().Last())+1 {
				t.Errorf("%s: a gap before %s", tt.asked, b.date)
			}
			if stepOf(step, b.last().Last()) != stepOf(step, b.date.First()) {
				t.Errorf("the last day of the bar %+v falls in %s", b, stepOf(step, b.last().Last()))
			}
		}
		if first, last := list[0].date, list[len(list)-1].last(); (step == byDay || step == byWeek) && (first != tt.first || last != tt.last) {
			t.Errorf("%s from %s to %s: bars from %s to %s", tt.asked, tt.first, tt.last, first, last)
		}
	}
}

// TestBarsWithinPeriod: a bar links to exactly the documents it counts, even if the question's
// period begins or ends within it, and none of its days is outside the period.
func TestBarsWithinPeriod(t *testing.T) {
	counts := []corpus.DateCount{{Date: "2018-02-26", Count: 1}, {Date: "2018-03-01", Count: 2}, {Date: "2018-03-07", Count: 4}, {Date: "2018-03-09", Count: 8}}
	for _, tt := range []struct {
		step, question string
		first, last    corpus.Date
		leads          []string // for each bar: from, to and count
	}{
		{byWeek, "?q=a", "2018-03-01", "2018-03-08", []string{"2018-03-01 2018-03-04 2", "2018-03-05 2018-03-08 4"}},
		{byWeek, "?q=a&from=2018-03-01", "2018-03-01", "2018-03-11", []string{"2018-03-01 2018-03-04 2", "2018-03-05 2018-03-11 12"}},
		{byMonth, "?q=a&from=2018-02-10&to=2018-03-08", "2018-02-10", "2018-03-08", []string{"2018-02-10 2018-02 1", "2018-03 2018-03-08 6"}},
		{byYear, "?q=a&from=2018-03&to=2018-03", "2018-03-01", "2018-03-31", []string{"2018-03 2018-03 14"}},
		{byDay, "?q=a&from=2018-03", "2018-03-01", "2018-03-02", []string{"2018-03-01 2018-03-01 2", "2018-03-02 2018-03-02 0"}},
	} {
		at := read(t, tt.question)
		var asked []corpus.DateCount // the counts within the question's period
		for _, c := range counts {
			if (at.from == "" || c.Date >= at.from.First()) && (at.to == "" || c.Date <= at.to.Last()) {
				asked = append(asked, c)
			}
		}
		var got []string
		for _, b := range bars(tt.step, tt.first, tt.last).counted(tt.step, asked, "") {
			to := b.of(at)
			got = append(got, string(to.from)+" "+string(to.to)+" "+strconv.Itoa(b.count))
		}
		want(t, tt.step+" of "+tt.question, got, tt.leads)
	}
}

// TestWeekNames: a whole week is named by its first day, and a partial one by both ends.
func TestWeekNames(t *testing.T) {
	v := staticView(address{}, "./", "en")
	for _, tt := range []struct{ from, until, want string }{
		{"2018-03-05", "2018-03-11", "week of 5 March 2018"},
		{"2018-03-08", "2018-03-11", "8 March 2018 – 11 March 2018"},
		{"2018-03-11", "2018-03-11", "11 March 2018"},
	} {
		b := bar{date: corpus.Date(tt.from), until: corpus.Date(tt.until)}
		want(t, tt.from, v.stepText(b), tt.want)
		want(t, tt.from+" as an element", strings.Join(texts(parsed(t, el("p").Body(v.stepName(b))), "p"), ""), tt.want)
	}
}

// TestLinesLeftOut: a line says how many of its documents are in no bar, so that they and the
// bars add up to its number.
func TestLinesLeftOut(t *testing.T) {
	line := trend{query: "a", at: read(t, "?q=a"), total: 92, bars: timeline{{count: 80}, {count: 8}}}
	v := staticView(read(t, "?q=a&view=trends"), "./", "en")
	s := seenTrends{lines: []trend{line}, step: byMonth}
	page := parsed(t, el("div").Body(v.lineChips(s), v.stepNote(s)))
	said := append(texts(page, ".trend-lines"), texts(page, ".read-of")...)
	if len(said) != 2 || !strings.Contains(said[0], "92") || !strings.Contains(said[0], "(4 of them on no line)") ||
		!strings.Contains(said[1], "outside this period") {
		t.Errorf("92 documents, of which 88 are drawn: %q", said)
	}
	s.lines[0].total = 88
	want(t, "all drawn", len(find(parsed(t, el("div").Body(v.lineChips(s))), ".quiet-part")), 0)
	want(t, "all drawn needs no reason", v.stepNote(s) == nil, true)
}

// TestTrendsByOutlet: the pictures of the outlets add up to the overall one, and each bar is
// counted independently.
func TestTrendsByOutlet(t *testing.T) {
	m, v := inView(t, "?view=trends&step=month&each=outlet&q=%D8%A5%D8%AF%D9%84%D8%A8", "ar")
	s := m.seen.(seenTrends)
	f := newFake()
	sums := make([]int, len(s.all))
	for _, one := range s.outlets {
		for i, b := range one.lines[0].bars {
			n := 0
			for d := range f.docs {
				if _, missing := findWords(f.docs[d].Text(), "إدلب"); missing == 0 && f.docs[d].Outlet == one.outlet && b.holds(f.docs[d].Date) {
					n++
				}
			}
			want(t, one.outlet+" in "+string(b.date), b.count, n)
			sums[i] += n
		}
	}
	for i, b := range s.lines[0].bars {
		if sums[i] > b.count {
			t.Errorf("%s: the outlets have %d, all %d", b.date, sums[i], b.count)
		}
	}
	page := parsed(t, v.page(m))
	want(t, "a picture for each outlet", len(find(page, ".multiples figure")), len(s.outlets))
	want(t, "rows of the table", len(trendsView{}.table(v, m).rows), len(s.outlets)*len(s.all))
}

// TestAxisDays: a day on an axis cannot be mistaken for another, and has its year once.
func TestAxisDays(t *testing.T) {
	for _, tt := range []struct {
		lang, want string
		year       bool
	}{{"en", "9 Apr 2018", true}, {"en", "9 Apr", false}, {"ar", "9/4/2018", true}, {"ar", "9/4", false}} {
		v := staticView(address{}, "./", tt.lang)
		want(t, tt.lang, v.dayOf("2018-04-09", tt.year), tt.want)
	}
}
