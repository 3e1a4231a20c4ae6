package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestDottedForUndotted: a letter that differs only by a dot is a common slip: it is corrected in a
// word that hardly anybody writes, and offered for one of three letters.
func TestDottedForUndotted(t *testing.T) {
	e := named(t, "ارتفعت أسعار النفط.", "هبط سعر نفط بحر الشمال.", "وصل الرئيس مطار المدينة.")
	for _, tt := range []struct{ typed, corrected, offered string }{
		{"الرئيص", "الرئيس", ""},
		{"مظار", "مطار", ""},
		{"النفظ", "النفط", ""},
		{"نفظ", "", "نفط"},
	} {
		r := e.Search(corpus.Request{Query: tt.typed, Limit: 1})
		corrected, offered := "", ""
		if len(r.Corrections) > 0 {
			corrected = r.Corrections[0].To
		} else if len(r.Parts) == 1 && len(r.Parts[0].Offers) > 0 {
			offered = r.Parts[0].Offers[0].Text
		}
		if corrected != tt.corrected || offered != tt.offered {
			t.Errorf("%s becomes %q and is offered %q, want %q and %q", tt.typed, corrected, offered, tt.corrected, tt.offered)
		}
	}
}

// TestKnownBehindArticle: a word that the lexicon has without the article is also a word with it:
// it is replaced neither by the feminine nor by a near spelling.
func TestKnownBehindArticle(t *testing.T) {
	e := named(t, "دخلوا المدينة المهجورة.", "صفق الجمهور.")
	r := e.Search(corpus.Request{Query: "المهجور", Limit: 1})
	if len(r.Corrections) > 0 || len(r.Parts) != 1 || len(r.Parts[0].Offers) == 0 || r.Parts[0].Offers[0].Text != "المهجورة" {
		t.Errorf("المهجور becomes %v, with %+v", r.Corrections, r.Parts)
	}
	if r := e.Search(corpus.Request{Query: "الجمهوور", Limit: 1}); len(r.Corrections) != 1 {
		t.Errorf("a slip is not put right: %+v", r)
	}
}
