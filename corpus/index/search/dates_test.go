package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
)

// TestDates: a date finds the documents of that day or month and those that name it, however it is
// written, and the chip says what it was taken for.
func TestDates(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{
		{ID: "day", Title: "خبر", Date: "2019-03-15", Body: "لا تاريخ هنا."},
		{ID: "month", Title: "خبر", Date: "2019-03", Body: "لا تاريخ هنا أيضا."},
		{ID: "year", Title: "خبر", Date: "2019", Body: "عام طويل."},
		{ID: "names", Title: "خبر", Date: "2020-01-01", Body: "وقع الهجوم في 15 آذار/مارس 2019 قرب المدينة."},
		{ID: "other", Title: "خبر", Date: "2018-06-01", Body: "قال في 15 مايو 2018 ثم في مارس 2018 إن 2019 عام آخر."},
		{ID: "islamic", Title: "خبر", Date: "2019-05-20", Body: "صام الناس."},
		{ID: "plain", Title: "خبر", Body: "نلتقي في نيسان."},
		{ID: "egypt", Title: "خبر", Body: "نلتقي في أبريل."},
		{ID: "father", Title: "خبر", Body: "هو اب حنون."},
		{ID: "august", Title: "خبر", Body: "في آب القادم."},
		{ID: "december", Title: "خبر", Body: "في كانون الأول القادم."},
	}}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	for i := range c.Documents {
		c.Times = append(c.Times, times.Find(&c.Documents[i]))
	}
	e := engineOf(t, c)
	for _, tt := range []struct{ query, want, as string }{
		{"2019-03-15", "day names", "2019-03-15"},
		{"15/3/2019", "day names", "2019-03-15"},
		{"٢٠١٩-٠٣-١٥", "day names", "2019-03-15"},
		{"15 مارس 2019", "day names", "2019-03-15"},
		{"15 آذار ٢٠١٩", "day names", "2019-03-15"},
		{"مارس 2019", "day month names", "2019-03"},
		{"آذار ٢٠١٩", "day month names", "2019-03"},
		{"2019-03", "day month names", "2019-03"},
		{"15 رمضان 1440", "islamic", "2019-05-20"},
		{"خبر 15 مارس 2019", "day names", ""},
		{"أبريل", "plain egypt", "نيسان"},
		{"نيسان", "plain egypt", "أبريل"},
		{"أغسطس", "august", "=آب"},
		{"ديسمبر", "december", "«كانون الأول»"},
		{"اب", "father august", ""},
		{"بعد:2019-12", "names", ""},
		{"بعد:12-2019", "names", ""},
		{"after:31/12/2019", "names", ""},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := sorted(ids(r)); got != sorted(tt.want) || r.Relaxed {
			t.Errorf("%s: got %s, want %s; understood as %s", tt.query, got, sorted(tt.want), r.Understood)
		}
		if tt.as != "" && (len(r.Parts) != 1 || len(r.Parts[0].Alternatives) != 1 || r.Parts[0].Alternatives[0].Text != tt.as) {
			t.Errorf("%s is taken for %+v, want %s", tt.query, r.Parts, tt.as)
		}
		for _, h := range r.Hits {
			if h.ID == "names" && len(tt.as) > 6 && len(h.Marks) < 3 {
				t.Errorf("%s: marks %v in %q", tt.query, h.Marks, h.Passage)
			}
		}
	}
}

// TestTimes: a preposition before a date asks for the time before it, after it or from one to
// another, as the chip says; a time outside the collection's days is only words.
func TestTimes(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{
		{ID: "a", Title: "خبر", Date: "2018-06-01", Body: "هدنة أولى."},
		{ID: "b", Title: "خبر", Date: "2019-03-15", Body: "هدنة ثانية."},
		{ID: "c", Title: "خبر", Date: "2019-05-20", Body: "هدنة ثالثة، كما كانت سوريا قبل 2011."},
		{ID: "d", Title: "خبر", Date: "2020-01-01", Body: "كل ما جرى قبل 2019 قد انتهى."},
		{ID: "e", Title: "خبر", Body: "لا يوم لهذه الهدنة."},
	}}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	e := engineOf(t, c)
	for _, tt := range []struct{ query, want, as string }{
		{"قبل 2019", "a d", "2018-06-01/2018-12-31"},
		{"قبل عام 2019", "a", "2018-06-01/2018-12-31"},
		{"هدنة قبل 2019", "a", "2018-06-01/2018-12-31"},
		{"هدنة قبل مايو 2019", "a b", "2018-06-01/2019-04-30"},
		{"بعد 2019", "d", "2020-01-01"},
		{"بعد 15/3/2019", "c d", "2019-03-16/2020-01-01"},
		{"منذ مايو ٢٠١٩", "c d", "2019-05-01/2020-01-01"},
		{"هدنة حتى 2018", "a", "2018-06-01/2018-12-31"},
		{"هدنة حتى مايو 2019", "a b c", "2018-06-01/2019-05-31"},
		{"بين 1/3/2019 و 31/3/2019", "b", "2019-03"},
		{"هدنة من مارس 2019 إلى أيار 2019", "b c", "2019-03-01/2019-05-31"},
		{"هدنة بين 2018 و2019", "a b c", "2018-06-01/2019-12-31"},
		{"سوريا قبل 2011", "c", ""},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := sorted(ids(r)); got != tt.want || r.Relaxed {
			t.Errorf("%s: got %s, want %s; understood as %s", tt.query, got, tt.want, r.Understood)
		}
		as := ""
		if alternatives := r.Parts[len(r.Parts)-1].Alternatives; len(alternatives) == 1 {
			as = alternatives[0].Text
		}
		if as != tt.as {
			t.Errorf("%s is taken for %q, want %q", tt.query, as, tt.as)
		}
	}
}
