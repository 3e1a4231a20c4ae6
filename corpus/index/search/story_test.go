package search_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStory lays out the reports of an event: in order of time, with what each adds,
// and counts them under a hit.
func TestStory(t *testing.T) {
	docs := []corpus.Document{
		{ID: "later", Title: "قتلى الزلزال", Date: "2018-05-02", Outlet: "ب", Body: "ضرب زلزال قوي جزيرة لومبوك.\nوأرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف وفرقا للإنقاذ."},
		{ID: "alone", Title: "معرض", Date: "2018-05-01", Body: "افتتح معرض للكتب."},
		{ID: "first", Title: "زلزال", Date: "2018-05-01", Outlet: "أ", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية."},
		{ID: "copy", Title: "زلزال", Date: "2018-05-03", Outlet: "ج", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية."},
	}
	e := engineOf(t, &corpus.Corpus{Documents: docs, Mentions: make([][]corpus.Mention, 4), Stories: []int{1, 0, 1, 1}, Groups: []int{0, 0, 1, 1}})
	r, _ := e.Read("later")
	var got []string
	for _, report := range r.Story {
		got = append(got, report.ID+" "+report.Adds)
	}
	if want := "first |later وأرسلت الحكومة مستشفيات ميدانية وطائرات إسعاف وفرقا للإنقاذ|copy "; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
	if !r.Story[2].Copy || r.Story[0].Copy {
		t.Errorf("the third is a copy of the first: %+v", r.Story)
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
