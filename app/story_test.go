package app

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStorySection draws the reports of an event in both languages, and a hit that
// leads to them.
func TestStorySection(t *testing.T) {
	r := corpus.Reading{Document: corpus.Document{ID: "b"}, Story: []corpus.Report{
		{ID: "a", Title: "الأول", Date: "2018-05-01", Outlet: "أ", Speakers: []corpus.EntityRef{{ID: "putin", Name: "بوتين"}}},
		{ID: "b", Title: "الثاني", Date: "2018-05-02", Adds: "جديد كله", Copy: true},
	}}
	v := staticView(address{page: atDocument, id: "b"}, "../../", "en")
	page := parsed(t, v.story(&r))
	want(t, "reports", texts(page, ".headline"), []string{"الأول", "الثاني"})
	want(t, "links", hrefs(page, ".headline a"), []string{"../../d/a/"})
	want(t, "labels", texts(page, ".label"), []string{"first here", "this document", "nearly the same text"})
	want(t, "adds", texts(page, ".adds"), []string{"Adds: “جديد كله”"})
	for _, tt := range []struct {
		a, b corpus.Date
		want bool
	}{{"2018-05-01", "2018-05-02", true}, {"2018-05-01", "2018-05-01", false}, {"2018-05", "2018-05-02", false}, {"2018-05", "2018-06-01", true}, {"", "2018-06-01", false}, {"2018-05-01", "2018", false}} {
		if got := before(tt.a, tt.b); got != tt.want {
			t.Errorf("%q before %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
	r.Neighbours = []corpus.Neighbour{{ID: "a", Title: "الأول"}, {ID: "c", Title: "قريب"}}
	want(t, "near, but for what is told above", hrefs(parsed(t, v.neighbours(&r)), ".headline a"), []string{"../../d/c/"})
	r.Neighbours = r.Neighbours[:1]
	want(t, "nothing else near", len(find(parsed(t, v.neighbours(&r)), ".related")), 0)
	if v.story(&corpus.Reading{}) != nil {
		t.Error("a story of nothing")
	}
	m := model{}
	m.result.Hits = []corpus.Hit{{ID: "a", Title: "x", Reports: 6}}
	v = staticView(parseAddress("", "q=x", ""), "./", "ar")
	hit := parsed(t, v.hit(&m, 0))
	want(t, "a hit", texts(hit, ".copies"), []string{"و6 تقارير أخرى قريبة منه"})
	want(t, "leads there", hrefs(hit, ".copies"), []string{"./d/a/?q=x#story"})
}
