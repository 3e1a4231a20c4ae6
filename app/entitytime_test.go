package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestEntityTime: documents, statements and stories of an entity share one timeline with the
// engine's counts; what is outside of it is only in the list.
func TestEntityTime(t *testing.T) {
	f := newFake()
	var m model
	if err := gather(context.Background(), AtOnce(f), read(t, "e/putin/"), openList{}, func(now model) { m = now }); err != nil {
		t.Fatal(err)
	}
	p := &m.profile
	p.Months = []corpus.FacetCount{{ID: "2018-09", Count: 3}, {ID: "2018-11", Count: 1}}
	m.said.Total, m.said.Months = 5, []corpus.FacetCount{{ID: "2018-09", Count: 4}, {ID: "2018-10", Count: 1}}
	m.saidOf.Total, m.saidOf.Months = 2, []corpus.FacetCount{{ID: "2018-11", Count: 2}}
	p.Stories = []corpus.StoryRef{
		{ID: "early", Title: "قبل", Date: "2017-01-01", Reports: 2},
		{ID: "a", Title: "الأول", Date: "2018-09-17", Reports: 4}, {ID: "b", Title: "الثاني", Date: "2018-11-02", Reports: 2},
	}
	for _, lang := range []string{"ar", "en"} {
		v := staticView(m.at, "../../", lang)
		page := parsed(t, v.whenMentioned(&m, address{}))
		want(t, "rows", len(find(page, ".time-row")), 3)
		want(t, "bars of statements", len(find(page, ".time-row .bar-plain")), 3)
		want(t, "marks of stories", len(find(page, ".story-mark")), 2)
		want(t, "stories", texts(page, ".story-title"), []string{"قبل", "الأول", "الثاني"})
		want(t, "to a story", hrefs(page, ".story-title a")[1], "../../story/?doc=a")
		titles := texts(page, ".time-row title")
		want(t, "what the bars say", titles[0] != titles[1] && len(titles) == 5, true)
		var places []string
		for _, mark := range find(page, ".story-mark") {
			places = append(places, attr(mark, "x"))
		}
		want(t, "in time", fmt.Sprint(places), map[string]string{"ar": "[26 2]", "en": "[2 26]"}[lang])
	}
	framed := parsed(t, staticView(read(t, "embed/?entity=putin"), "../", "en").whenMentioned(&m, address{}))
	links := append(hrefs(framed, ".time-row a"), hrefs(framed, ".story-list a")...)
	want(t, "in a frame they stay in it", len(links) > 5 &&
		!slices.ContainsFunc(links, func(l string) bool { return !strings.HasPrefix(l, "../embed/?") }), true)
	want(t, "to statements", hrefs(parsed(t, staticView(m.at, "../../", "en").whenMentioned(&m, address{})), ".time-row a")[1],
		"../../statements/?speaker=putin&from=2018-09&to=2018-09")
	p.Stories, m.said.Total, m.saidOf.Total = nil, 0, 0
	want(t, "nothing but documents", len(find(parsed(t, staticView(m.at, "../../", "en").whenMentioned(&m, address{})), ".time-row")), 0)
}

// A lineless engine is a server that went offline after a page was read and cached, but not its
// dates.
type lineless struct{ Engine }

func (lineless) Dated(context.Context, corpus.Request) ([]corpus.DateCount, error) {
	return nil, ErrAway
}

// TestEntityWithoutLine: the page of an entity in a short collection, whose days are counted, can
// be read offline too, with its months.
func TestEntityWithoutLine(t *testing.T) {
	f := newFake()
	f.about.First, f.about.Last = "2018-09-01", "2018-10-15"
	var m model
	if err := gather(context.Background(), lineless{AtOnce(f)}, read(t, "e/putin/"), openList{}, func(now model) { m = now }); err != nil {
		t.Fatalf("the page is lost: %v", err)
	}
	want(t, "days", len(m.days), 0)
	want(t, "statements", m.said.Total > 0, true)
}

// TestEntityTimeBeyond: what a histogram leaves out as far off is listed below it, so that all of
// an entity's documents are counted on its page.
func TestEntityTimeBeyond(t *testing.T) {
	f := newFake()
	var m model
	if err := gather(context.Background(), AtOnce(f), read(t, "e/putin/"), openList{}, func(now model) { m = now }); err != nil {
		t.Fatal(err)
	}
	of := address{}.with(corpus.Filter{Facet: corpus.FacetPerson, Value: "putin"})
	for _, tt := range []struct {
		months []corpus.FacetCount
		says   []string
		leads  []string
	}{
		{[]corpus.FacetCount{{ID: "2012-10", Count: 1}, {ID: "2018-03", Count: 40}, {ID: "2018-04", Count: 30}},
			[]string{"before March 2018: 1"}, []string{"../../?person=putin&to=2018-02-28"}},
		{[]corpus.FacetCount{{ID: "2018-03", Count: 40}, {ID: "2018-04", Count: 30}}, nil, nil},
	} {
		m.profile.Months = tt.months
		page := parsed(t, staticView(m.at, "../../", "en").whenMentioned(&m, of))
		want(t, "what lies beyond", texts(page, ".over-time .period a"), tt.says)
		want(t, "and where it leads", hrefs(page, ".over-time .period a"), tt.leads)
	}
}
