package app

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"
)

// TestViewed: every view is to be had as a table, with numbers as such.
func TestViewed(t *testing.T) {
	for _, name := range viewNames() {
		values := url.Values{"view": {name}, "q": {"هدنة"}}
		got, err := Viewed(t.Context(), AtOnce(newFake()), values, "en")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.View != name || got.Total == 0 || got.Columns == nil {
			t.Errorf("%s: %+v", name, got)
		}
		for _, row := range got.Rows {
			if len(row) != len(got.Columns) {
				t.Errorf("%s: row %v has not the columns %q", name, row, got.Columns)
			}
		}
		data, err := json.Marshal(got)
		if err != nil || len(got.Rows) > 0 && name == "trends" && !strings.Contains(string(data), `,1`) {
			t.Errorf("%s: %s, %v", name, data, err)
		}
	}
	for query, want := range map[string]string{
		"view=none":                "want context",
		"":                         "want context",
		"view=network&names=31":    `names "31" is no choice`,
		"view=network&colour=blue": `has no "colour"`,
		"view=trends&from=soon":    "from",
	} {
		values, _ := url.ParseQuery(query)
		if _, err := Viewed(t.Context(), AtOnce(newFake()), values, "en"); !errors.Is(err, ErrView) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", query, err, want)
		}
	}
}
