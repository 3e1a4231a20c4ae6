package search_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestTyping: nothing is corrected while a query is being typed, and a last word that no document
// has is the beginning of one.
func TestTyping(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{
		{ID: "a", Title: "ب", Body: "زلزال في اليابان"},
		{ID: "b", Title: "ب", Body: "المستشفى الميداني"},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		query     string
		typing    bool
		ids       string
		corrected bool
	}{
		{"زلزل", true, "", false},
		{"زلزا", true, "a", false},
		{"الياب", true, "a", false},
		{"زلزال اليا", true, "a", false},
		{"زلزال اليابن", true, "a", false}, // what lacks a word is found as usual
		{"زلزال اليابان", true, "a", false},
		{"ز", true, "", false},
		{"", true, "a b", false},
		{"hgdhfhk", true, "", false},
		{"الياباان", false, "a", true},
		{"الياب", false, "a", true}, // once typing stops, what was found stays, with a note
		{"hgdhfhk", false, "a", true},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 9, Typing: tt.typing})
		if got := sorted(ids(r)); got != tt.ids || len(r.Corrections) > 0 != tt.corrected || tt.typing && r.DidYouMean != "" {
			t.Errorf("%q, typing %v: found %q with corrections %v and the offer %q, want %q and corrections: %v",
				tt.query, tt.typing, got, r.Corrections, r.DidYouMean, tt.ids, tt.corrected)
		}
	}
}

// TestTorn: a word that was split is joined again if documents have it but neither piece, even if
// both pieces are words.
func TestTorn(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{{ID: "a", Title: "ب", Body: "في المستشفى منذ أمس"}, {ID: "b", Title: "ب", Body: "بين كوبا ومكسيكو"},
		{ID: "c", Title: "ب", Body: "في المستشفى نفسه"}, {ID: "d", Title: "ب", Body: "شفى المريض"}, {ID: "e", Title: "ب", Body: "وفي مستشفى آخر"}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ query, ids string }{
		{"مست شفى", "a c e"}, // one piece is in a document, but not both
		{"شفى المريض", "d"},
		{"مك سيكو", "b"},
		{"كو بازار", ""}, // no piece of anything
	} {
		if got := sorted(ids(e.Search(corpus.Request{Query: tt.query, Limit: 9}))); got != tt.ids {
			t.Errorf("%q finds %q, want %q", tt.query, got, tt.ids)
		}
	}
}

// TestNotOffered: an everyday word that no document has is not a slip of another; for what may be
// an unlisted name a listed one is offered, not substituted.
func TestNotOffered(t *testing.T) {
	docs := append([]corpus.Document{{ID: "winter", Title: "ب", Body: "كانون بارد، وهذا كانون أول"}}, texts...)
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	if r := e.Search(corpus.Request{Query: "قانون", Limit: 9}); len(r.Hits) > 0 || r.DidYouMean != "" || len(r.Corrections) > 0 {
		t.Errorf("for «قانون»: %d documents, offered %q, corrected %v", len(r.Hits), r.DidYouMean, r.Corrections)
	}
	r := e.Search(corpus.Request{Query: "شويغمو", Limit: 9})
	if len(r.Corrections) > 0 || r.DidYouMean == "" {
		t.Errorf("for «شويغمو»: corrected %v, offered %q; want an offer alone", r.Corrections, r.DidYouMean)
	}
	if r := e.Search(corpus.Request{Query: "أردوغغان", Limit: 9}); len(r.Corrections) == 0 {
		t.Errorf("for «أردوغغان»: nothing corrected, though it is «أردوغان» with a letter twice")
	}
}

// TestMisspeltByFew: what news seldom spells otherwise is offered as it is mostly spelt, although
// a document has the slip; a function word is offered for nothing.
func TestMisspeltByFew(t *testing.T) {
	var docs []corpus.Document
	for i := range 21 {
		docs = append(docs, corpus.Document{ID: string(rune('a' + i)), Title: "ب", Body: "قال أردوغان ذلك عليه"})
	}
	docs = append(docs, corpus.Document{ID: "z", Title: "ب", Body: "وحث اردغان الشعب"})
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{"اردغان": "أردوغان", "الشعب": "", "علي": ""} {
		if r := e.Search(corpus.Request{Query: query, Limit: 30}); r.DidYouMean != want {
			t.Errorf("for %q %q is offered, want %q", query, r.DidYouMean, want)
		}
	}
}

// TestEndWithin: a ة ends a word, so that what stands behind it is another one.
func TestEndWithin(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{{ID: "a", Title: "ب", Body: "هدنة في مدينة إدلب"}, {ID: "b", Title: "ب", Body: "هدنة أخرى"}}))
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{"هدنةإدلب": "a", "هدنة": "a b", "الهدنةة": "a b"} {
		if got := sorted(ids(e.Search(corpus.Request{Query: query, Limit: 9}))); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

// TestSpelledOut: an abbreviation is known whichever of its letters are written together, and
// behind the article.
func TestSpelledOut(t *testing.T) {
	e := named(t, "نقلت أ.ف.ب الخبر.", "نقلت أ ف ب الصورة.", "قال اف ثم ب", "قالت بي بي سي ذلك.", "قالت سي إن بي سي ذلك للبي بي سي.", "رأى البي ثم بي سي.",
		"قناة سي إن بي سي عربية، وكتب ألبير إلى البي.")
	for _, query := range []string{"بي بي سي", "البي بي سي", "للبي بي سي"} {
		if got := sorted(ids(e.Search(corpus.Request{Query: query, Limit: 9}))); got != "d e" {
			t.Errorf("%q finds %q, want d and e", query, got)
		}
	}
	if r := e.Search(corpus.Request{Query: "لدي في البيت"}); strings.Contains(r.Understood, "phrase") {
		t.Errorf("«لدي في» is taken for letters: %s", r.Understood)
	}
	for _, query := range []string{"أ ف ب", "اف ب", "أ.ف.ب", "ا فب"} {
		if got := sorted(ids(e.Search(corpus.Request{Query: query, Limit: 9}))); !strings.HasPrefix(got, "a b") {
			t.Errorf("%q finds %q, want a and b", query, got)
		}
	}
}

// TestScaledDigits: numbers in words find what texts write with digits before a thousand or more.
func TestScaledDigits(t *testing.T) {
	e := named(t, "نزح 300 ألف مدني", "نزح 300 مدني في سنة", "كلف 2.5 مليون دولار", "كلف 25 مليون دولار", "عددهم 300000")
	for text, want := range map[string]string{"ثلاثمئة ألف": "a e", "ثلاثمائة ألف": "a e", "خمسة وعشرين مليونا": "d"} {
		if r := e.Search(corpus.Request{Query: text, Limit: 9}); sorted(ids(r)) != want || r.Relaxed {
			t.Errorf("%s finds %q (%s), want %q", text, ids(r), r.Understood, want)
		}
	}
}
