package app

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// TestDescribe: what is not a plain word is described.
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
}

// TestQuestionRefused: an invalid question is rejected in one sentence that says what was
// expected and what was given, in the caller's terms.
func TestQuestionRefused(t *testing.T) {
	const options = ": want filters, sort, match, copies, view, limit and offset, got "
	for wrong, says := range map[string]string{
		"[]":                                 "options []" + options + "a value of type array",
		"3":                                  "options 3" + options + "a value of type number",
		"{":                                  "options {" + options + "unexpected EOF",
		`{"limit":"x"}`:                      `options {"limit":"x"}` + options + "limit of type string",
		`{"filters":{"person":3}}`:           `options {"filters":{"person":3}}` + options + "3 for a filter, which is a text or an array of texts",
		`{"Filter":{}}`:                      `options {"Filter":{}}` + options + `unknown field "Filter"`,
		`{"filters":{"unknown":"y"}}`:        `filter "unknown": want from, to, within, person,`,
		`{"filters":{"page":"7"}}`:           `filter "page": want from, to,`,
		`{"filters":{"from":"yesterday"}}`:   `filter from ["yesterday"]: want one date, YYYY-MM-DD, YYYY-MM or YYYY`,
		`{"filters":{"to":["2018","2019"]}}`: `filter to ["2018" "2019"]: want one date,`,
		`{"filters":{"within":"Syria"}}`:     `filter within "Syria": want west, south, east and north in degrees`,
		`{"sort":"x"}`:                       `sort "x": want relevance, newest, oldest`,
		`{"sort":"x","view":"y"}`:            `sort "x": want relevance, newest, oldest`,
		`{"match":"some"}`:                   `match "some": want all, any`,
		`{"copies":"none"}`:                  `copies "none": want all`,
		`{"view":"none"}`:                    `view "none": want context, trends, company, peculiar, network, map, sides`,
	} {
		_, err := parseQuestion(wrong)
		if err == nil {
			t.Errorf("%s is taken", wrong)
			continue
		}
		if got := err.Error(); !strings.HasPrefix(got, says) || strings.ContainsAny(got, "\n") || strings.Contains(got, "Go ") {
			t.Errorf("%s: %q, want %q", wrong, got, says)
		}
	}
	for given, says := range map[ui.Type]string{
		ui.TypeNumber: "query: want a text, got a value of type number", ui.TypeObject: "query: want a text, got a value of type object",
		ui.TypeFunction: "query: want a text, got a value of type function",
	} {
		want(t, "an argument", notGiven("query", "a text", given).Error(), says)
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
	if result.Query != "هدنة" || result.Total != 1 || len(result.Hits) != 1 || result.Hits[0].ID != "measures" ||
		len(result.Facets["place"]) == 0 {
		t.Errorf("got %s", got)
	}
	// Marks count UTF-16 units, because a page slices its strings by them.
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
