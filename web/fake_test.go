package web

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// A fake is an engine over a few documents that finds words by plain comparison. It leaves out
// the methods of app.Local that no prerendered page needs.
type fake struct {
	app.Local
	about    corpus.About
	docs     []corpus.Document
	entities []corpus.Entity
}

func newFake() *fake {
	return &fake{
		about: corpus.About{
			Title: "ملف الهدنة", Description: "وثائق عن هدنة إدلب", Publisher: "كشّاف", Documents: 3,
			First: "2018", Last: "2018-12-04", Edition: "e1",
		},
		docs: []corpus.Document{
			{ID: "idlib-truce", Title: "هدنة في إدلب", Date: "2018-09-17", Outlet: "رويترز", Author: "كاتب",
				URL: "https://example.org/a?b=1&c=2", Topics: []string{"هدنة"}, BasedOn: []string{"تقرير"},
				Body: "قال بوتين إن الهدنة قائمة.\nوأضاف أنها \"مهمة\" </script><b>جدًا</b>."},
			{ID: "month", Title: "بيان الشهر", Date: "2018-12", Outlet: "د.ب.أ", Body: "لا جديد."},
			{ID: "undated", Title: "ورقة بلا تاريخ", Body: "نص قصير عن هدنة."},
		},
		entities: []corpus.Entity{{ID: "putin", Kind: corpus.Person, Name: "بوتين", English: "Putin"}},
	}
}

func (f *fake) About() corpus.About { return f.about }

func (f *fake) Search(r corpus.Request) corpus.Result {
	result := corpus.Result{Query: r.Query, Understood: r.Query, Facets: map[corpus.Facet][]corpus.FacetCount{}}
	for i := range f.docs {
		d := &f.docs[i]
		if !strings.Contains(d.Text(), r.Query) || len(r.Filters) > 0 && !slices.Contains(d.Topics, r.Filters[0].Value) {
			continue
		}
		for _, topic := range d.Topics {
			result.Facets[corpus.FacetTopic] = append(result.Facets[corpus.FacetTopic], corpus.FacetCount{ID: topic, Name: topic, Count: 1})
		}
		result.Total++
		if len(result.Hits) < r.Limit {
			first, _, _ := strings.Cut(d.Body, "\n")
			result.Hits = append(result.Hits, corpus.Hit{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Passage: first})
		}
	}
	return result
}

func (f *fake) Suggest(string, int) []corpus.Suggestion { return nil }

func (f *fake) Read(id string) (corpus.Reading, bool) {
	i := slices.IndexFunc(f.docs, func(d corpus.Document) bool { return d.ID == id })
	if i < 0 {
		return corpus.Reading{}, false
	}
	r := corpus.Reading{Document: f.docs[i]}
	if at := strings.Index(r.Document.Text(), "بوتين"); at >= 0 {
		r.Mentions = []corpus.Mention{{Span: corpus.Span{Start: at, End: at + len("بوتين")}, Entity: "putin"}}
		r.Entities = []corpus.EntityCount{{EntityRef: f.ref(), Count: 1}}
	}
	return r, true
}

func (f *fake) ref() corpus.EntityRef {
	e := f.entities[0]
	return corpus.EntityRef{ID: e.ID, Kind: e.Kind, Name: e.Name, English: e.English}
}

func (f *fake) Found(string, string) []corpus.Span { return nil }

func (f *fake) Profile(id string, contexts int) (corpus.Profile, bool) {
	if id != "putin" {
		return corpus.Profile{}, false
	}
	return corpus.Profile{Entity: f.entities[0], Documents: 1, Mentions: 1}, true
}

func (f *fake) Entities() []corpus.EntityCount {
	return []corpus.EntityCount{{EntityRef: f.ref(), Count: 1}}
}

func (f *fake) Dates() []corpus.Date {
	var dates []corpus.Date
	for i := range f.docs {
		dates = append(dates, f.docs[i].Date)
	}
	return dates
}

func (f *fake) Documents() []string {
	var ids []string
	for _, d := range f.docs {
		ids = append(ids, d.ID)
	}
	return ids
}
