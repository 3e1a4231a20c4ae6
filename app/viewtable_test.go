package app

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestViewed: every view is available as a table, with numbers as such.
func TestViewed(t *testing.T) {
	for _, name := range viewNames() {
		values := url.Values{"view": {name}, "q": {"هدنة"}}
		got, err := Viewed(t.Context(), AtOnce(newFake()), values, "en", 2000)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.View != name || got.Total == 0 || got.Columns == nil {
			t.Errorf("%s: %+v", name, got)
		}
		if says := strings.Join(got.Columns, " | "); name == "peculiar" && !strings.Contains(says, "Here (of ") {
			t.Errorf("of how many documents is not said: %s", says)
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
		"view=none":                          "want context",
		"":                                   "want context",
		"view=network&names=31":              `names "31" is no choice`,
		"view=network&colour=blue":           `has no "colour"`,
		"view=trends&from=soon":              "from",
		"view=network&docs=10000":            "at most 2000 documents",
		"view=sides&docs=2000&against=q%3Db": "4000 documents to read, want at most 2000 documents",
	} {
		values, _ := url.ParseQuery(query)
		if _, err := Viewed(t.Context(), AtOnce(newFake()), values, "en", 2000); !errors.Is(err, ErrView) ||
			!strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", query, err, want)
		}
	}
}

// TestReadInLargeParts: an engine outside the page is asked for a hundred documents at a time,
// since it limits how often a client may ask.
func TestReadInLargeParts(t *testing.T) {
	ids := make([]string, 2000)
	asked := 0
	err := readClosely(t.Context(), askedOften{n: &asked}, ids, "", func(*corpus.Closeup) {})
	if err != nil || asked != 20 {
		t.Errorf("2,000 documents were %d questions (%v), want 20", asked, err)
	}
}

// askedOften counts how often it is asked for documents.
type askedOften struct {
	Engine
	n *int
}

func (c askedOften) Closely(ctx context.Context, ids []string, query string) ([]corpus.Closeup, error) {
	*c.n++
	return nil, nil
}
