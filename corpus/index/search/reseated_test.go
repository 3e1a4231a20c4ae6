package search

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestReseated: a hamza on the wrong seat is no other word; a word of the language keeps its own.
func TestReseated(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{
		{ID: "0", Body: "طلبت العائلة اللجوء. ساد التفاؤل الأسواق، وأبدى الخبراء تشاؤما. عاد الهدوء."},
		{ID: "1", Body: "نام الحارس وسأل عن رأيه."},
	}, Mentions: make([][]corpus.Mention, 2)}
	e := opened(t, c)
	for typed, want := range map[string]string{"اللجؤ": "اللجوء", "التفائل": "التفاؤل", "تشائم": "تشاؤم", "الهدؤ": "الهدوء",
		"رئيه": "", "الحؤرس": "", "لؤلؤ": "", "نائم": ""} {
		if got := e.reseated(typed); got != want && want != "" || want == "" && got != "" && e.isWord(typed) {
			t.Errorf("%s is read as %q, want %q", typed, got, want)
		}
	}
	for q, want := range map[string]int{"التفائل": 1, "تشائم": 1, "لؤلؤ": 0} {
		if r := e.Search(corpus.Request{Query: q, Limit: 5}); r.Total != want {
			t.Errorf("%s: %d documents as %s, want %d", q, r.Total, r.Understood, want)
		}
	}
}

// TestQuotedAmount: a quoted amount of money is found with the sign of its currency too, and not in
// the other order, where it may be two.
func TestQuotedAmount(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{
		{ID: "sign", Body: "بلغ السعر $50 أمس."}, {ID: "word", Body: "بلغ السعر 50 دولار أمس."}, {ID: "two", Body: "دفع مليون دولار 50 منها مزورة."},
	}, Mentions: make([][]corpus.Mention, 3)}
	e := opened(t, c)
	for _, q := range []string{`"50 دولار"`, `"$50"`} {
		r := e.Search(corpus.Request{Query: q, Limit: 5})
		got := make(map[string]bool)
		for _, h := range r.Hits {
			got[h.ID] = true
		}
		if !got["sign"] || !got["word"] || got["two"] && q == `"50 دولار"` {
			t.Errorf("%s finds %v as %s", q, got, r.Understood)
		}
	}
}
