package search_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// FuzzSearch: any request is answered within the bounds that it sets, and every mark covers whole
// letters of the text it marks.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{"هدنة إدلب", `"وقف إطلاق النار" -ليبيا`, "شويجو~ أو بوت*", "شخص:بوتين بعد:2018 (أ أو ب)", "=قمة \u202e", "((((", "\"", "-", "\xff", "person:", "*", "~~~~", strings.Repeat("abcdefghij", 70) + "~"} {
		f.Add(q, "person", "-vladimir-putin", 3, 1)
	}
	e := open(f)
	f.Fuzz(func(t *testing.T, query, facet, value string, limit, offset int) {
		limit %= 50
		r := e.Search(corpus.Request{Query: query, Limit: limit, Offset: offset, FacetLimit: limit,
			Filters: []corpus.Filter{{Facet: corpus.Facet(facet), Value: value, Exclude: limit%2 == 0}}})
		if limit >= 0 && len(r.Hits) > limit || len(r.Hits) > r.Total || r.Total > len(texts) {
			t.Fatalf("%q: %d hits of %d, limit %d", query, len(r.Hits), r.Total, limit)
		}
		for _, h := range r.Hits {
			checkMarks(t, h.Title, h.TitleMarks)
			checkMarks(t, h.Passage, h.Marks)
		}
		for _, d := range texts {
			checkMarks(t, d.Text(), e.Found(d.ID, query))
		}
		e.Suggest(query, max(limit, 0))
	})
}

func checkMarks(t *testing.T, text string, marks []corpus.Span) {
	t.Helper()
	at := 0
	for _, m := range marks {
		if m.Start < at || m.End <= m.Start || m.End > len(text) || !utf8.RuneStart(text[m.Start]) ||
			m.End < len(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("mark %v in %q", m, text)
		}
		at = m.End
	}
}
