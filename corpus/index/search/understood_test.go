package search_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

func TestParts(t *testing.T) {
	e := open(t)
	r := e.Search(corpus.Request{Query: `هدنة شويجو "وقف إطلاق النار" =بيانا -لبنان place:syria after:2018 زقزقة`})
	var got []string
	for _, p := range r.Parts {
		s := fmt.Sprintf("%s %s %d", p.Kind, p.Text, p.Count)
		for _, ref := range p.Entities {
			s += " " + ref.ID
		}
		got = append(got, s)
	}
	want := []string{
		"word هدنة 2", "name شويجو 2 sergei-shoigu", "phrase «وقف إطلاق النار» 1", "exact =بيانا 1",
		"not -لبنان 5", "field place:syria 3 syria", "date بعد:2018 5", "word زقزقة 0",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, p := range r.Parts {
		if strings.Contains(p.Without, p.Text) {
			t.Errorf("without %s the query is still %s", p.Text, p.Without)
		}
	}
	two := e.Search(corpus.Request{Query: "شويجو هدنة"}).Parts
	if two[0].Without != "هدنة" || two[0].Literal != "=شويجو هدنة" || two[1].Literal != "شويجو =هدنة" {
		t.Errorf("queries of the parts: %+v", two)
	}
	one := e.Search(corpus.Request{Query: "رجب طيب أردوغان"}).Parts
	if len(one) != 1 || one[0].Kind != corpus.PartName || one[0].Without != "" || one[0].Literal != "=رجب =طيب =أردوغان" {
		t.Errorf("a name of three words: %+v", one)
	}
	// The exact letters find less than the name.
	if n := e.Search(corpus.Request{Query: "=شويجو", Limit: 5}).Total; n != 1 {
		t.Errorf("=شويجو finds %d documents, want 1", n)
	}
}

func TestCorrections(t *testing.T) {
	e := open(t)
	for _, tt := range []struct{ query, from, to, first string }{
		{"الهدنةة", "الهدنةة", "الهدنة", "truce"},            // a letter that no word has twice in a row
		{"حميمبم", "حميمبم", "حميميم", "minister"},           // a neighbouring key
		{"التصغيد", "التصغيد", "التصعيد", "talks"},           // a neighbour on the keyboard
		{"مراقبن", "مراقبن", "مراقبون", "truce"},             // a missing letter
		{"لبنان اللبم", "اللبم", "اللبن", "lebanon"},         // one word of two
		{"Erdogn", "Erdogn", "Erdoğan", "truce"},             // a name in a script that no text has
		{"Путн", "Путн", "Путин", "truce"},                   //
		{"شويغو حمييمم", "حمييمم", "حميميم", "minister"},     // beside a name
		{"pldldl", "pldldl", "حميميم", "minister"},           // typed on the other keyboard
		{"f,jdk", "f,jdk", "بوتين", "truce"},                 // likewise a name
		{"إطلاقالنار", "إطلاقالنار", "إطلاق النار", "truce"}, // run together
		{"التص عيد", "التص عيد", "التصعيد", "talks"},         // split
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 5})
		if len(r.Corrections) != 1 || r.Corrections[0].From != tt.from || r.Corrections[0].To != tt.to {
			t.Errorf("%s: corrections %v, want %s for %s", tt.query, r.Corrections, tt.to, tt.from)
		}
		if !strings.HasPrefix(ids(r), tt.first) {
			t.Errorf("%s: got %s, want %s first", tt.query, ids(r), tt.first)
		}
	}
	for _, q := range []string{"زقزقةالعصافير", "قط", "بصهنا", "=حميمبم", "هدنة",
		"حزب", "قانون", "بحزبهم", // words, though no document has them
	} {
		if r := e.Search(corpus.Request{Query: q}); len(r.Corrections) != 0 {
			t.Errorf("%s was corrected: %v", q, r.Corrections)
		}
	}
}

// TestOffers: for a word that no document has, what exists is offered, as documents write it.
func TestOffers(t *testing.T) {
	e := open(t)
	for _, tt := range []struct{ query, offers, found, meant string }{
		{"حرب", "", "", ""},                       // no word is like it
		{"قصغ", "قصف", "", "قصف"},                 // short
		{"شويغو دبابة", "", "talks minister", ""}, // beside a word that exists
		{"لبنان الهجمة", "الهجمات", "lebanon", "لبنان الهجمات"},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 5})
		var got []string
		for _, p := range r.Parts {
			for _, o := range p.Offers {
				got = append(got, o.Text)
			}
		}
		if strings.Join(got, " ") != tt.offers || ids(r) != tt.found || len(r.Corrections) > 0 || r.DidYouMean != tt.meant {
			t.Errorf("%s: offers %q, finds %q, corrected %v, meant %q", tt.query, got, ids(r), r.Corrections, r.DidYouMean)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	var docs []corpus.Document
	for i := range 60 {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Title: "مفاوضات", Body: "بدأت المفاوضات في جنيف."})
	}
	docs[7].Body = "بدأت المفاوظات في جنيف."
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"المفاوظات":       "المفاوضات",
		"جنيف المفاوظات":  "جنيف المفاوضات",
		"المفاوضات":       "",
		"\"المفاوظات\"":   "",
		"-المفاوظات جنيف": "",
	} {
		if got := e.Search(corpus.Request{Query: query}).DidYouMean; got != want {
			t.Errorf("%s: did you mean %q, want %q", query, got, want)
		}
	}
}

func TestExplain(t *testing.T) {
	e := open(t)
	r := e.Search(corpus.Request{Query: "الهدنة شويجو", Match: corpus.MatchAny, Limit: 10})
	close := r.Hits
	for _, h := range append(r.Hits, e.Search(corpus.Request{Query: "الهدنة شويجو", Match: corpus.MatchAny, Limit: 10, Sort: corpus.Newest}).Hits...) {
		x, ok := e.Explain(h, "الهدنة شويجو")
		if !ok || math.Abs(x.Score-h.Score) > 1e-9 {
			t.Errorf("%s: the parts add up to %v, its score is %v", h.ID, x.Score, h.Score)
		}
		for _, p := range x.Parts {
			sum := 0.0
			for _, m := range p.Matches {
				sum += m.Share
			}
			if math.Abs(sum-1) > 1e-9 || p.Rarity <= 0 {
				t.Errorf("%s: shares of %s add up to %v", h.ID, p.Text, sum)
			}
		}
	}
	if !slices.ContainsFunc(close, func(h corpus.Hit) bool { return h.Together > 0 }) {
		t.Error("no hit was looked at closely")
	}
	x, _ := e.Explain(corpus.Hit{ID: "truce"}, "الهدنة")
	var got []string
	for _, m := range x.Parts[0].Matches {
		got = append(got, fmt.Sprintf("%s %s %s %d", m.As, m.Where, m.Term, m.Times))
	}
	if s := strings.Join(got, ", "); !strings.Contains(s, "form text الهدنه 1") ||
		!strings.Contains(s, "stem title") && !strings.Contains(s, "form title") {
		t.Errorf("الهدنة in truce: %s", s)
	}
	if _, ok := e.Explain(corpus.Hit{ID: "nothing"}, "هدنة"); ok {
		t.Error("explained a document that is not there")
	}
}

func TestAnalyse(t *testing.T) {
	e := open(t)
	a := e.Analyse("وَالهُدنة")
	if a.Normalised != "والهدنه" || a.Clitics == "" || a.Count != 1 || len(a.Forms) < 2 {
		t.Errorf("%+v", a)
	}
	for _, f := range a.Forms {
		if !strings.Contains(f.Word, "هدن") {
			t.Errorf("%s shares the stem of الهدنة", f.Word)
		}
	}
	if a := e.Analyse("بوتين"); !a.Name || len(a.Entities) != 1 || a.Entities[0].ID != "vladimir-putin" {
		t.Errorf("%+v", a)
	}
	if a := e.Analyse("؟!"); a.Normalised != "" || len(a.Forms) != 0 {
		t.Errorf("%+v", a)
	}
}

func TestFolds(t *testing.T) {
	wire := "أعلنت الوكالة خبرا طويلا عن مفاوضات السلام بين الطرفين في مدينة بعيدة عن الحدود ثم نشرته صحف كثيرة كما هو"
	docs := []corpus.Document{
		{ID: "a", Title: "مفاوضات", Date: "2019-01-01", Outlet: "أولى", Body: wire},
		{ID: "b", Title: "خبر آخر عن مفاوضات", Date: "2019-01-02", Outlet: "ثانية", Body: "لم تبدأ مفاوضات بعد."},
		{ID: "c", Title: "مفاوضات السلام", Date: "2019-01-03", Outlet: "ثالثة", Body: wire},
	}
	e, err := search.Open(blockWith(t, docs, []int{1, 0, 1}))
	if err != nil {
		t.Fatal(err)
	}
	r := e.Search(corpus.Request{Query: "مفاوضات السلام", Limit: 5})
	if ids(r) != "c" || r.Total != 2 || r.Folded != 1 || strings.Join(r.Hits[0].Copies, " ") != "a" {
		t.Errorf("folded: %s, total %d, folded %d", ids(r), r.Total, r.Folded)
	}
	r = e.Search(corpus.Request{Query: "مفاوضات السلام", Limit: 5, Unfold: true})
	if ids(r) != "c a" || r.Total != 2 || r.Folded != 2 {
		t.Errorf("unfolded: %s, total %d, folded %d", ids(r), r.Total, r.Folded)
	}
	// A filter that leaves one copy leaves nothing folded.
	r = e.Search(corpus.Request{Query: "السلام", Limit: 5, Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "أولى"}}})
	if ids(r) != "a" || len(r.Hits[0].Copies) != 0 {
		t.Errorf("filtered: %s with copies %v", ids(r), r.Hits[0].Copies)
	}
}

// TestDialectIsOffered: for a word as dialects say it, which may be another word as well, what
// papers write is offered.
func TestDialectIsOffered(t *testing.T) {
	e, err := search.Open(block(t, []corpus.Document{
		{ID: "a", Title: "سوق", Body: "اشترى ثلاثة خواتم من الذهب وقت الظهر، وأكل الثوم."},
		{ID: "b", Title: "طريق", Body: "ركب الرجل إلى التلة."},
	}))
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"تلاتة": "ثلاثة", "دهب": "ذهب", "ضهر": "ظهر", "توم": "ثوم"} {
		r := e.Search(corpus.Request{Query: typed, Limit: 5})
		var offered []string
		for _, p := range r.Parts {
			for _, o := range p.Offers {
				offered = append(offered, o.Text)
			}
		}
		if len(r.Corrections) > 0 || len(r.Hits) > 0 || !slices.Contains(offered, want) {
			t.Errorf("%s: offers %q, corrections %v and %d hits, want %s offered and nothing else", typed, offered, r.Corrections, len(r.Hits), want)
		}
	}
}
