package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestPeaksByOutlet: each outlet's picture has its own peak, with the oldest of that outlet's documents
// then.
func TestPeaksByOutlet(t *testing.T) {
	f := newFake()
	for i, d := range []struct {
		outlet string
		date   corpus.Date
	}{{"صحيفة", "2019-01-03"}, {"صحيفة", "2019-02-02"}, {"صحيفة", "2019-02-05"}, {"وكالة", "2019-01-07"}, {"وكالة", "2019-01-09"}, {"وكالة", "2019-02-11"}, {"إذاعة", "2019-02-12"}} {
		one := f.docs[0]
		one.ID, one.Outlet, one.Date, one.Title, one.Body = "peak-"+strconv.Itoa(i), d.outlet, d.date, "خبر", "كلام عن سنابل القمح"
		f.docs, f.mentions, f.said = append(f.docs, one), append(f.mentions, nil), append(f.said, nil)
	}
	e := AtOnce(f)
	m := model{at: read(t, "?view=trends&step=month&each=outlet&q=%D8%B3%D9%86%D8%A7%D8%A8%D9%84"), about: f.about}
	var err error
	if m.result, err = e.Search(t.Context(), m.at.request(0)); err != nil {
		t.Fatal(err)
	}
	if err := (trendsView{}).gather(t.Context(), e, &m); err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for _, one := range m.seen.(seenTrends).outlets {
		if p := one.lines[0].peak; p.bar >= 0 {
			got[one.outlet] = string(one.all[p.bar].date) + " " + p.first.ID
		}
	}
	want(t, "peaks", fmt.Sprint(got), fmt.Sprint(map[string]string{"صحيفة": "2019-02 peak-1", "وكالة": "2019-01 peak-3"}))
	page := parsed(t, staticView(m.at, "./", "ar").outletCharts(m.seen.(seenTrends), false))
	want(t, "described", len(find(page, ".multiples figure .peak-of")), 2)
	want(t, "marked", len(find(page, ".multiples figure .peak")), 2)
}

// TestPeaks: the highest bar as drawn, with those of the same height; of these the one with the
// larger share first. A line that is as high again and again has no peak.
func TestPeaks(t *testing.T) {
	line := func(counts ...int) timeline {
		var l timeline
		for _, n := range counts {
			l = append(l, bar{count: n})
		}
		return l
	}
	for _, tt := range []struct {
		name  string
		bars  timeline
		all   timeline
		share bool
		bar   int
		equal []int
	}{
		{"one", line(1, 5, 3), line(9, 9, 9), false, 1, nil},
		{"two, the later has more of its time", line(8, 2, 8), line(40, 9, 20), false, 2, []int{0}},
		{"two of one share", line(8, 2, 8), line(20, 9, 20), false, 0, []int{2}},
		{"as shares are drawn", line(8, 2, 3), line(40, 9, 3), true, 2, nil},
		{"one document is no peak", line(1, 2, 3), line(1, 9, 9), true, 2, nil},
		{"four and one beside are many", line(4, 4, 4, 4, 4), line(9, 9, 9, 9, 9), false, -1, nil},
		{"a higher one after many", line(4, 4, 4, 4, 4, 5), line(9, 9, 9, 9, 9, 9), false, 5, nil},
		{"nothing", line(0, 1, 0), line(9, 9, 9), false, -1, nil},
	} {
		l := trend{query: "x", bars: tt.bars}
		if got := l.highest(tt.all, tt.share); got.bar != tt.bar || !slices.Equal(got.equal, tt.equal) {
			t.Errorf("%s: %d and %v, want %d and %v", tt.name, got.bar, got.equal, tt.bar, tt.equal)
		}
	}
}

// TestPeakWords: a peak links to the words that are peculiar to its documents, if that view is
// on.
func TestPeakWords(t *testing.T) {
	months := bars(byMonth, "2018-01-01", "2018-03-31")
	months[1].count = 9
	line := trend{query: "a", at: read(t, "?q=a"), bars: months, peak: peak{bar: 1, names: []corpus.EntityRef{{ID: "x", Kind: corpus.Person, Name: "س"}}}}
	v := staticView(read(t, "?q=a&view=trends"), "./", "en")
	link := "./?q=a&from=2018-02&to=2018-02&view=peculiar"
	want(t, "the words of February", slices.Contains(hrefs(parsed(t, v.peak(&line)), ".peak-of a"), link), true)
	v.about = &corpus.About{Views: []string{"trends"}}
	want(t, "without that view", slices.Contains(hrefs(parsed(t, v.peak(&line)), ".peak-of a"), link), false)
}

// TestWordsOfPeaks: the words listed for a peak are in more of its documents than of the others
// of the line, counted independently, and link to its documents that have them.
func TestWordsOfPeaks(t *testing.T) {
	f := &fake{}
	for i := range 24 {
		d := corpus.Document{ID: "d" + strconv.Itoa(i), Title: "خبر", Date: corpus.Date("2018-0" + strconv.Itoa(1+i%3) + "-01"), Body: "اجتمع الوفد في المدينة"}
		if i >= 12 {
			d.Date = "2018-02-11"
			d.Body = "اجتمع الوفد في المدينة زلزال"
		}
		f.docs = append(f.docs, d)
	}
	f.mentions, f.said = make([][]corpus.Mention, len(f.docs)), make([][]corpus.Statement, len(f.docs))
	l := trend{query: "الوفد", at: read(t, "?q=الوفد"), bars: bars(byMonth, "2018-01-01", "2018-03-31"), peak: peak{bar: 1}}
	e := &bounded{fake: f}
	if err := l.readPeak(context.Background(), AtOnce(e)); err != nil {
		t.Fatal(err)
	}
	want(t, "asks for all documents of the line", e.all, false)
	want(t, "words", l.peak.words, []string{"زلزال"})
	want(t, "read", l.peak.read, readAtPeak)
	for i := range f.docs {
		f.docs[i].Date = "2018-02-11"
	}
	alone := trend{query: "الوفد", at: l.at, bars: l.bars, peak: peak{bar: 1}}
	if err := alone.readPeak(context.Background(), AtOnce(e)); err != nil || alone.peak.words != nil {
		t.Errorf("a peak that is all of its line has the words %v, %v", alone.peak.words, err)
	}
	l.bars[1].count = 16
	page := parsed(t, staticView(read(t, "?q=الوفد&view=trends"), "./", "en").peak(&l))
	want(t, "says of how many", strings.Contains(texts(page, ".peak-of")[0], "from 15 documents read: زلزال"), true)
	want(t, "leads to them", slices.ContainsFunc(hrefs(page, ".peak-of a"), func(href string) bool {
		return strings.Contains(href, "from=2018-02&to=2018-02") && strings.Contains(href, "%D8%B2%D9%84%D8%B2%D8%A7%D9%84")
	}), true)
}

// A bounded engine notes whether all members of a result were asked for.
type bounded struct {
	*fake
	all bool
}

func (e *bounded) Members(r corpus.Request) []string {
	e.all = e.all || r.Limit == 0
	return e.fake.Members(r)
}
