package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestPhrases: a phrase may begin with a clitic and may have a space after «و»; a strict one may
// not.
func TestPhrases(t *testing.T) {
	docs := []corpus.Document{
		{ID: "plain", Title: "خبر", Body: "زارت لجنة حقوق الإنسان المدينة."},
		{ID: "to", Title: "خبر", Body: "رفعت تقريرا لحقوق الإنسان."},
		{ID: "and", Title: "خبر", Body: "السلام وحقوق الإنسان قضايا كبيرة."},
		{ID: "apart", Title: "خبر", Body: "السلام و حقوق الإنسان."},
		{ID: "far", Title: "حقوق", Body: "الإنسان له حقوق كثيرة."},
		{ID: "joined", Title: "خبر", Body: "وزارة الصحة والتعليم."},
		{ID: "spaced", Title: "خبر", Body: "وزارة الصحة و التعليم."},
		{ID: "the", Title: "خبر", Body: "كتب للصحة و التعليم."},
		{ID: "but", Title: "خبر", Body: "لكن على المدينة حرس."},
		{ID: "on", Title: "خبر", Body: "أكد على أن الأمر تم، وعلى إن."},
		{ID: "cup", Title: "خبر", Body: "فاز ببطولة أوروبا وكأس العالم معا."},
		{ID: "over", Title: "أن", Body: "على ان يعود."},
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ query, want string }{
		{`"حقوق الإنسان"`, "plain to and apart"},
		{`"لحقوق الإنسان"`, "to"},
		{`"كأس العالم"`, "cup"}, // though «لوكاس» is a name
		{`="حقوق الإنسان"`, "plain apart"},
		{"«الصحة والتعليم»", "joined spaced the"},
		{"«الصحة و التعليم»", "joined spaced the"},
		{"=«الصحة والتعليم»", "joined"},
		{"=«الصحة و التعليم»", "spaced"},
		{`"كن على"`, ""},
		{`"على أن"`, "on over"},
		{`="على أن"`, "on"},
		{`"أن على"`, ""}, // a title ends
		{"السلام -«حقوق الإنسان»", ""},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 20})
		if got := ids(r); sorted(got) != sorted(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.query, got, tt.want)
		}
		for _, h := range r.Hits {
			if len(h.Marks)+len(h.TitleMarks) == 0 && tt.query[0] != '-' {
				t.Errorf("%s: nothing is marked in %s", tt.query, h.ID)
			}
		}
	}
}
