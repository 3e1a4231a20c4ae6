package app

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What is not a plain word is told in words of ours.
func TestDescribe(t *testing.T) {
	tests := []struct{ query, ar, en string }{
		{"هدنة", "«هدنة»", "“هدنة”"},
		{"«وقف إطلاق النار»", "العبارة «وقف إطلاق النار»", "the phrase “وقف إطلاق النار”"},
		{"-ليبيا", "دون «ليبيا»", "without “ليبيا”"},
		{"(هدنة أو تهدئة) إدلب", "(«هدنة» أو «تهدئة»)، «إدلب»", "(“هدنة” or “تهدئة”), “إدلب”"},
		{"هدنة OR (تهدئة إدلب)", "«هدنة» أو («تهدئة»، «إدلب»)", "“هدنة” or (“تهدئة”, “إدلب”)"},
		{"=قمة دبلوماس* شويغو~", "اللفظ «قمة» كما هو، ما أوله «دبلوماس»، ما يشبه «شويغو»", "exactly “قمة”, words beginning with “دبلوماس”, words like “شويغو”"},
		{"شخص:بوتين after:2018-09 قبل:2019", "شخص «بوتين»، منذ أيلول/سبتمبر 2018، قبل 2019", "person “بوتين”, since September 2018, before 2019"},
		{"-(هدنة إدلب)", "دون («هدنة»، «إدلب»)", "without (“هدنة”, “إدلب”)"},
	}
	for _, tt := range tests {
		tree := query.Parse(tt.query)
		want(t, tt.query, staticView(address{}, "./", "ar").describe(tree, false), tt.ar)
		want(t, tt.query, staticView(address{}, "./", "en").describe(tree, false), tt.en)
	}
}

func TestQuestion(t *testing.T) {
	tests := []struct {
		options string
		want    corpus.Request
	}{
		{"", corpus.Request{Query: "x", Limit: 20}},
		{"{}", corpus.Request{Query: "x", Limit: 20}},
		{`{"filters":{"person":["putin","-erdogan"],"outlet":"رويترز","from":"2018-09","to":"2019"},"limit":5,"offset":10,"sort":"newest","match":"any","copies":"all"}`,
			corpus.Request{Query: "x", From: "2018-09", To: "2019", Sort: corpus.Newest, Match: corpus.MatchAny, Limit: 5, Offset: 10, Unfold: true,
				Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "putin"}, {Facet: corpus.FacetPerson, Value: "erdogan", Exclude: true}, {Facet: corpus.FacetOutlet, Value: "رويترز"}}}},
		{`{"limit":-1,"offset":-5,"sort":"relevance","match":"all"}`, corpus.Request{Query: "x", Limit: 20}},
		{`{"filters":{"within":"33,30.5,43.5,38"}}`, corpus.Request{Query: "x", Limit: 20, Filters: []corpus.Filter{{Facet: corpus.FacetArea, Value: "33,30.5,43.5,38"}}}},
		{`{"filters":{"from":"","to":"","within":"","person":""}}`, corpus.Request{Query: "x", Limit: 20}},
		{`{"limit":1000000}`, corpus.Request{Query: "x", Limit: maxLimit}},
	}
	for _, tt := range tests {
		q, err := parseQuestion(tt.options)
		if err != nil {
			t.Errorf("%s: %v", tt.options, err)
			continue
		}
		got, _ := json.Marshal(q.request("x"))
		want, _ := json.Marshal(tt.want)
		if string(got) != string(want) {
			t.Errorf("%s:\n got %s\nwant %s", tt.options, got, want)
		}
	}
	for _, wrong := range []string{"[]", `{"limit":"x"}`, `{"filters":{"person":3}}`, "{", `{"filters":{"unknown":"y"}}`, `{"filters":{"page":"7"}}`,
		`{"filters":{"from":"yesterday"}}`, `{"filters":{"to":["2018","2019"]}}`, `{"filters":{"within":"Syria"}}`,
		`{"sort":"x"}`, `{"match":"some"}`, `{"copies":"none"}`, `{"view":"none"}`, `{"Filter":{}}`} {
		if _, err := parseQuestion(wrong); err == nil {
			t.Errorf("%s is taken", wrong)
		}
	}
}

func TestAnswer(t *testing.T) {
	got, err := answer(context.Background(), AtOnce(newFake()), "هدنة", `{"filters":{"person":"-jeffrey","from":"2018-10"},"limit":1}`)
	if err != nil {
		t.Fatal(err)
	}
	var result struct {
		Query string
		Total int
		Hits  []struct {
			ID, Passage string
			Marks       []struct{ Start, End int }
		}
		Facets map[string][]struct{ ID string }
	}
	if err := json.Unmarshal([]byte(got), &result); err != nil {
		t.Fatal(err)
	}
	if result.Query != "هدنة" || result.Total != 1 || len(result.Hits) != 1 || result.Hits[0].ID != "measures" || len(result.Facets["place"]) == 0 {
		t.Errorf("got %s", got)
	}
	// Marks count UTF-16 units: a page slices its strings by them.
	for _, m := range result.Hits[0].Marks {
		passage := utf16.Encode([]rune(result.Hits[0].Passage))
		if m.End > len(passage) {
			t.Fatalf("a mark from %d to %d of %d units", m.Start, m.End, len(passage))
		}
		if word := string(utf16.Decode(passage[m.Start:m.End])); !strings.Contains(word, "هدن") {
			t.Errorf("the mark is at %q", word)
		}
	}
	if len(result.Hits[0].Marks) == 0 {
		t.Error("nothing is marked")
	}
}
