package app

import (
	"context"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

// storyReports are four reports of one event.
func storyReports() []corpus.Report {
	putin := corpus.EntityRef{ID: "putin", Kind: corpus.Person, Name: "بوتين"}
	return []corpus.Report{
		{ID: "a", Title: "الأول", Date: "2018-05-01", Outlet: "أ", Speakers: []corpus.EntityCount{{EntityRef: putin, Count: 2}}},
		{ID: "b", Title: "الثاني", Date: "2018-05-02", Outlet: "ب", Adds: []corpus.Added{{Text: "جديد كله", Paragraph: 3}}, Speakers: []corpus.EntityCount{{EntityRef: putin, Count: 1}}},
		{ID: "c", Title: "الأول", Date: "2018-05-02", Outlet: "أ", Copy: true},
		{ID: "d", Title: "الثالث", Date: "2018-05-03"},
	}
}

// TestStoryPage shows the reports of an event: who was first, what each adds, who is quoted
// where, what is the same text; a document without other reports says so.
func TestStoryPage(t *testing.T) {
	f := newFake()
	f.stories = map[string][]corpus.Report{"b": storyReports()}
	draw := func(link, lang string) *html.Node {
		var m model
		if err := gather(context.Background(), AtOnce(f), read(t, link), openList{}, func(now model) { m = now }); err != nil {
			t.Fatal(err)
		}
		return parsed(t, staticView(m.at, "../", lang).page(&m))
	}
	page := draw("story/?doc=b", "en")
	if found := find(page, ".laid-out h2"); len(found) != 4 || len(find(page, ".laid-out h3")) > 0 {
		t.Errorf("%d reports have a heading right below the page's", len(found))
	}
	want(t, "reports", texts(page, ".laid-out .headline"), []string{"الأول", "الثاني", "الأول", "الثالث"})
	want(t, "labels", texts(page, ".label"), []string{"first here", "nearly the same text"})
	want(t, "adds", texts(page, ".adds"), []string{"جديد كله"})
	want(t, "to the passage", hrefs(page, ".adds a"), []string{"../d/b/#p4"})
	want(t, "nothing new", texts(page, ".laid-out .quiet-note"), []string{"No sentence of it is mostly new after those before it."})
	want(t, "counts", texts(page, "header .byline"), []string{"4 reports · 2 outlets · 1 May 2018 – 3 May 2018"})
	want(t, "quoted where", texts(page, ".quoted-where tbody tr"), []string{"بوتين312"})
	want(t, "to the reports", hrefs(page, ".quoted-where .tags a"), []string{"../story/?doc=b#report-1", "../story/?doc=b#report-2"})
	want(t, "says that it is a guess", len(texts(page, "header .quiet-note")), 1)
	for link, note := range map[string]string{
		"story/":                "This page opens from a result or a document that has other reports.",
		"story/?doc=idlib-talk": "No other document in the collection seems to report this event.",
	} {
		if link != "story/" {
			link = "story/?doc=" + f.docs[0].ID
		}
		want(t, link, texts(draw(link, "en"), ".notice"), []string{note})
	}
}

// TestStorySection lists the reports of an event below one of them, and a hit that links to them.
func TestStorySection(t *testing.T) {
	r := corpus.Reading{Document: corpus.Document{ID: "b"}, Story: storyReports()}
	v := staticView(address{page: atDocument, id: "b"}, "../../", "en")
	page := parsed(t, v.story(&r))
	want(t, "reports", texts(page, ".headline"), []string{"الأول", "الثاني", "الأول", "الثالث"})
	want(t, "links", hrefs(page, "a"), []string{"../../d/a/", "../../d/c/", "../../d/d/", "../../story/?doc=b"})
	want(t, "labels", texts(page, ".label"), []string{"first here", "this document", "nearly the same text"})
	v.at = address{page: atFrame, id: "b"}
	want(t, "no page of stories in a frame", len(find(parsed(t, v.story(&r)), "#lay-out")), 0)
	for _, tt := range []struct {
		a, b corpus.Date
		want bool
	}{{"2018-05-01", "2018-05-02", true}, {"2018-05-01", "2018-05-01", false}, {"2018-05", "2018-05-02", false}, {"2018-05", "2018-06-01", true}, {"", "2018-06-01", false}, {"2018-05-01", "2018", false}} {
		if got := before(tt.a, tt.b); got != tt.want {
			t.Errorf("%q before %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
	r.Neighbours = []corpus.Neighbour{{ID: "a", Title: "الأول"}, {ID: "x", Title: "قريب"}}
	want(t, "near, but for what is told above", hrefs(parsed(t, v.neighbours(&r)), ".headline a"), []string{"../../embed/?doc=x"})
	r.Neighbours = r.Neighbours[:1]
	want(t, "nothing else near", len(find(parsed(t, v.neighbours(&r)), ".related")), 0)
	if v.story(&corpus.Reading{}) != nil {
		t.Error("a story of nothing")
	}
	m := model{}
	m.result.Hits = []corpus.Hit{{ID: "a", Title: "x", Reports: 6}}
	v = staticView(parseAddress("", "q=x", ""), "./", "ar")
	hit := parsed(t, v.hit(&m, 0))
	want(t, "a hit", texts(hit, ".copies"), []string{"و6 تقارير أخرى عن الحدث، فيما يبدو"})
	want(t, "leads there", hrefs(hit, ".copies"), []string{"./story/?q=x&doc=a"})
}
