package app

import (
	"strings"
	"testing"
	"unicode"
)

// FuzzQuestion: whatever the page around a frame, or any script, asks is either rejected with an
// error or becomes a request within bounds, whose address parses to the same.
func FuzzQuestion(f *testing.F) {
	for _, seed := range []string{
		`{"filters":{"person":["putin","-erdogan"],"outlet":"د.ب.أ","from":"2018-09"},"sort":"newest","match":"any","limit":5,"offset":2}`,
		`{"limit":-1,"offset":-9223372036854775808}`, `{"limit":1e9}`, `{"filters":{"person":[1]}}`, `{"filters":{"__proto__":"x","q":"y"}}`,
		`{"filters":null}`, `[]`, `undefined`, ``, `{"filters":{"topic":"\u202e=-x"}}`,
	} {
		f.Add("هدنة", seed)
	}
	f.Fuzz(func(t *testing.T, query, options string) {
		q, err := parseQuestion(options)
		if err != nil {
			return
		}
		r := q.request(clean(query))
		if r.Limit < 0 || r.Limit > maxLimit || r.Offset < 0 {
			t.Errorf("limit %d, offset %d of %q", r.Limit, r.Offset, options)
		}
		at := q.address(clean(query))
		path, rest, _ := strings.Cut(at.String(), "?")
		if again := parseAddress(path, rest, ""); again.String() != at.String() {
			t.Errorf("%q reads as %q", at, again)
		}
		for _, f := range r.Filters {
			if strings.ContainsFunc(f.Value, unicode.IsControl) {
				t.Errorf("filter %q", f.Value)
			}
		}
	})
}
