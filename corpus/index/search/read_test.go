package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func TestReadAndProfile(t *testing.T) {
	e := open(t)
	r, ok := e.Read("minister")
	if !ok || r.Document.Outlet != "رويترز" || len(r.Neighbours) == 0 || r.Neighbours[0].ID != "talks" {
		t.Errorf("Read: %+v, %v", r, ok)
	}
	if shared := r.Neighbours[0].Shared; len(shared) != 1 || shared[0].ID != "sergei-shoigu" {
		t.Errorf("the nearest document shares %v", shared)
	}
	if _, ok := e.Read("nothing"); ok {
		t.Error("Read found nothing")
	}
	p, ok := e.Profile("sergei-shoigu", 10)
	if !ok || p.Documents != 2 || p.Mentions != 3 {
		t.Fatalf("Profile: %+v, %v", p, ok)
	}
	if fmt.Sprint(p.Spellings) != "[{شويجو 2} {سيرغي شويغو 1}]" {
		t.Errorf("spellings %v", p.Spellings)
	}
	if got := counts(p.Months); got != "2018-12 1, 2019-05 1" {
		t.Errorf("months %s", got)
	}
	for _, c := range p.Contexts {
		if word := c.Text[c.Mark.Start:c.Mark.End]; !strings.Contains(word, "شوي") {
			t.Errorf("context of %s marks %q in %q", c.ID, word, c.Text)
		}
	}
	if p.Contexts[0].ID != "minister" {
		t.Error("the newest context does not come first")
	}
}

// TestSentences: a sentence ends at its full stop, not at a point within a number.
func TestSentences(t *testing.T) {
	for body, want := range map[string]string{
		"قال بوتين إن العدد بلغ 3.5 مليون. ثم مضى.": "قال بوتين إن العدد بلغ 3.5 مليون.",
		"هل جاء بوتين؟نعم جاء.":                     "هل جاء بوتين؟",
		"سبق. جاء بوتين":                            "جاء بوتين",
		"جاء بوتين.\nومضى.":                         "جاء بوتين.",
	} {
		e, err := search.Open(block(t, []corpus.Document{{ID: "one", Title: "خبر", Body: body}}))
		if err != nil {
			t.Fatal(err)
		}
		p, _ := e.Profile("vladimir-putin", 1)
		if len(p.Contexts) != 1 || p.Contexts[0].Text != want {
			t.Errorf("%s: contexts %+v, want %q", body, p.Contexts, want)
		}
	}
}
