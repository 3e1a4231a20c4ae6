package search_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestCompounds checks that what is written both as one word and as two is found by both, and that
// letters of an abbreviation must be side by side.
func TestCompounds(t *testing.T) {
	docs := []corpus.Document{
		{ID: "apart", Title: "خبر", Body: "قال عبد الرحمن الراشد في فيس بوك."},
		{ID: "one", Title: "خبر", Body: "قال عبدالرحمن إن فيسبوك حذف الصفحة."},
		{ID: "again", Title: "خبر", Body: "أعلن فيسبوك ذلك، وقالت أ ف ب إنه تراجع. وأنكر فيسبوك."},
		{ID: "letters", Title: "خبر", Body: "في القسم ب مريض، وفي القسم أ آخر، وفي ف ثالث."},
		{ID: "dots", Title: "خبر", Body: "بحسب أ.ف.ب حلقت F-16 فوق المدينة."},
		{ID: "jets", Title: "خبر", Body: "حلقت مقاتلات F16 وسو-24 وسو 35 وعادت سو."},
		{ID: "zengi", Title: "خبر", Body: "حكم نور الدين زنكي دمشق."},
		{ID: "joined", Title: "خبر", Body: "كتب نورالدين الحداد رواية."},
		{ID: "near", Title: "خبر", Body: "في سو مدينة، وبعد 24 ساعة قالت سي إن إن إن الأمر تغير."},
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ query, want, understood string }{
		{"عبدالرحمن", "apart one", "عبدالرحمن"},
		{"عبد الرحمن", "apart one", "(or (and عبد الرحمن) عبدالرحمن)"},
		{"لعبد الرحمن", "apart one", "(or (and لعبد الرحمن) عبدالرحمن)"},
		{"نورالدين", "zengi joined", "نورالدين"},
		{"نور الدين", "zengi joined", "(or (and نور الدين) نورالدين)"},
		{"فيسبوك", "apart one again", "فيسبوك"},
		{"الفيس بوك", "apart one again", "(or (and الفيس بوك) فيسبوك)"},
		{"فيس بوك قال", "apart one again", ""},
		{`"عبد الرحمن"`, "apart one", ""}, // two ways to write one name
		{`="عبد الرحمن"`, "apart", ""},    // but here exactly this is meant
		{"أ ف ب", "again dots", `(phrase "أ ف ب")`},
		{"أ.ف.ب", "again dots", ""},
		{"سي إن إن", "near", ""},
		{"F-16", "dots jets", ""},
		{"F16", "dots jets", ""},
		{"سو-24", "jets", ""},
		{"سو24", "jets", ""},
		{"وسو-24", "jets", ""},
		{"سو-35", "jets", ""},      // after a clitic
		{"سو 24", "jets near", ""}, // two words, in any place
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 10})
		if got := ids(r); sorted(got) != sorted(tt.want) || r.Relaxed {
			t.Errorf("%s: got %s (relaxed %v), want %s; understood as %s", tt.query, got, r.Relaxed, tt.want, r.Understood)
		}
		if tt.understood != "" && r.Understood != tt.understood {
			t.Errorf("%s: understood as %s, want %s", tt.query, r.Understood, tt.understood)
		}
	}
	for _, tt := range []struct{ id, query, want string }{
		{"apart", "عبدالرحمن", "عبد الرحمن"},
		{"apart", "عبد الرحمن", "عبد الرحمن"},
		{"one", "عبد الرحمن", "عبدالرحمن"},
		{"apart", "فيسبوك", "فيس بوك"},
		{"dots", "F16", "F 16"},
		{"jets", "F-16", "F16"},
	} {
		d := docs[slices.IndexFunc(docs, func(d corpus.Document) bool { return d.ID == tt.id })]
		var found []string
		for _, s := range e.Found(tt.id, tt.query) {
			found = append(found, d.Text()[s.Start:s.End])
		}
		if got := strings.Join(found, " "); got != tt.want {
			t.Errorf("%s in %s: found %q, want %q", tt.query, tt.id, got, tt.want)
		}
	}
}
