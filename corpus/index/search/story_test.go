package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStory: the reports of an event are laid out in order of time, with what each adds, and are
// counted under a hit.
func TestStory(t *testing.T) {
	docs := []corpus.Document{
		{ID: "later", Title: "قتلى الزلزال", Date: "2018-05-02", Outlet: "ب", Body: "ضرب زلزال قوي جزيرة لومبوك.\nوأرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف وفرقا للإنقاذ. وبلغت قوته 6.9 درجات بمقياس ريختر المعروف.\nاقرأ أيضا: خبراء يحذرون المزارعين وأصحاب المصانع"},
		{ID: "alone", Title: "معرض", Date: "2018-05-01", Body: "افتتح معرض للكتب."},
		{ID: "first", Title: "زلزال", Date: "2018-05-01", Outlet: "أ", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية."},
		{ID: "copy", Title: "زلزال", Date: "2018-05-03", Outlet: "ج", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية."},
	}
	e := engineOf(t, &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, 4), Stories: []int{1, 0, 1, 1}, Groups: []int{0, 0, 1, 1}})
	r, _ := e.Read("later")
	laid, _ := e.Story("later")
	var got []string
	for i, report := range laid {
		line := report.ID
		for _, a := range report.Adds {
			line += fmt.Sprint(" ", a.Paragraph, ":", a.Text)
		}
		got = append(got, line)
		if r.Story[i].ID != report.ID || r.Story[i].Adds != nil {
			t.Errorf("beside a document the %d. report is %+v, want %s alone", i, r.Story[i], report.ID)
		}
	}
	if want := "first|later 1:وأرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف وفرقا للإنقاذ. 1:وبلغت قوته 6.9 درجات بمقياس ريختر المعروف.|copy"; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if !laid[2].Copy || laid[0].Copy {
		t.Errorf("the third is a copy of the first: %+v", laid)
	}
	if _, ok := e.Story("none"); ok {
		t.Error("a story of a document that is not there")
	}
	if alone, _ := e.Read("alone"); alone.Story != nil {
		t.Errorf("a story of one: %+v", alone.Story)
	}
	for _, h := range e.Search(corpus.Request{Query: "زلزال", Limit: 5, Unfold: true}).Hits {
		if h.Reports != 2 {
			t.Errorf("%s: %d other reports, want 2", h.ID, h.Reports)
		}
	}
}

// TestStoryFolds: reports of one event are one hit, the best of them, unless all are asked for;
// totals and facets still count documents.
func TestStoryFolds(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Title: "زلزال في الجزيرة", Date: "2018-05-01", Outlet: "أ", Body: "زلزال."},
		{ID: "b", Title: "خبر", Date: "2018-05-02", Outlet: "ب", Body: "ضرب زلزال قوي الجزيرة وأوقع القتلى والجرحى في القرى."},
		{ID: "c", Title: "خبر", Date: "2018-05-03", Outlet: "ج", Body: "ضرب زلزال قوي الجزيرة وأوقع القتلى والجرحى في القرى."},
		{ID: "d", Title: "زلزال آخر", Date: "2018-09-01", Outlet: "أ", Body: "زلزال بعيد."},
		{ID: "e", Title: "خبر", Date: "2018-09-02", Outlet: "ج", Body: "رصد زلزال."},
		{ID: "f", Title: "خبر", Date: "2018-09-02", Outlet: "ب", Body: "رصد زلزال."},
	}
	e := engineOf(t, &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, len(docs)), Stories: []int{1, 1, 1, 0, 0, 0}, Groups: []int{0, 1, 1, 0, 2, 2}})
	describe := func(req corpus.Request) string {
		r := e.Search(req)
		var hits []string
		for _, h := range r.Hits {
			hits = append(hits, fmt.Sprint(h.ID, h.Reports, h.Copies))
		}
		outlets := 0
		for _, c := range r.Facets[corpus.FacetOutlet] {
			outlets += c.Count
		}
		return fmt.Sprint(hits, " of ", r.Total, ", hits ", r.Folded, ", in facets ", outlets)
	}
	for _, tt := range []struct {
		req  corpus.Request
		want string
	}{
		{corpus.Request{Query: "زلزال", Limit: 9, Sort: corpus.Oldest}, "[a2 [] d0 [] e0 [f]] of 6, hits 3, in facets 6"},
		{corpus.Request{Query: "زلزال", Limit: 9, Sort: corpus.Newest}, "[e0 [f] d0 [] c2 [b]] of 6, hits 3, in facets 6"},
		{corpus.Request{Query: "زلزال", Limit: 1, Offset: 1, Sort: corpus.Oldest}, "[d0 []] of 6, hits 3, in facets 6"},
		{corpus.Request{Query: "القرى", Limit: 9, Sort: corpus.Oldest}, "[b2 [c]] of 2, hits 1, in facets 2"},
		{corpus.Request{Query: "زلزال", Limit: 9, Sort: corpus.Oldest, Unfold: true}, "[a2 [] b2 [] c2 [] d0 [] e0 [] f0 []] of 6, hits 6, in facets 6"},
	} {
		if got := describe(tt.req); got != tt.want {
			t.Errorf("%+v\ngot  %s\nwant %s", tt.req, got, tt.want)
		}
	}
}

// TestStoriesOf: an entity's page lists the events that most of its documents report, each by the
// first of these documents, with their number.
func TestStoriesOf(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Title: "أ", Date: "2018-05-03", Body: "بوتين."}, {ID: "b", Title: "ب", Date: "2018-05-02", Body: "بوتين."},
		{ID: "c", Title: "ج", Date: "2018-05-01", Body: "لا أحد."}, {ID: "d", Title: "د", Date: "2018-01-01", Body: "بوتين."},
		{ID: "e", Title: "ه", Date: "2018-01-01", Body: "بوتين."}, {ID: "f", Title: "و", Date: "2018-03-01", Body: "بوتين."}, {ID: "g", Title: "ز", Body: "بوتين."},
	}
	c := &corpus.Corpus{Documents: docs, Stories: []int{1, 1, 1, 2, 2, 3, 1}, Entities: []corpus.Entity{{ID: "putin", Name: "بوتين"}}, Mentions: make([][]corpus.Mention, len(docs))}
	for i := range docs {
		if docs[i].ID != "c" {
			c.Mentions[i] = []corpus.Mention{{Span: corpus.Span{Start: len(docs[i].Title) + 1, End: len(docs[i].Title) + 1 + len("بوتين")}, Entity: "putin"}}
		}
	}
	e := engineOf(t, c)
	p, _ := e.Profile("putin", 5)
	if got, want := fmt.Sprint(p.Stories), "[{d د 2018-01-01 2} {b ب 2018-05-02 3}]"; got != want {
		t.Errorf("stories %s, want %s: not the one that only one of its documents reports", got, want)
	}
	if p, _ := e.Profile("putin", 0); p.Stories != nil {
		t.Errorf("stories %v though nothing is to be shown", p.Stories)
	}
}

// TestStoryMarks: what a report adds has its own mark at its end, even after a space, and a full
// stop in a number does not end a sentence.
func TestStoryMarks(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Title: "زلزال", Date: "2018-05-01", Body: "ضرب زلزال قوي جزيرة لومبوك ."},
		{ID: "b", Title: "زلزال", Date: "2018-05-02", Body: "أرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف . وطلبت المنظمات تبرعات عاجلة بقيمة 6.9 ملايين دولار !"},
	}
	laid, _ := engineOf(t, &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, 2), Stories: []int{1, 1}}).Story("b")
	var got []string
	for _, a := range laid[1].Adds {
		got = append(got, a.Text)
	}
	if want := "أرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف .|وطلبت المنظمات تبرعات عاجلة بقيمة 6.9 ملايين دولار !"; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}
