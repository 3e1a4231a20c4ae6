package query_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// TestSyntaxPage: every construct on the syntax page is read as the page says, and the page has
// every field.
func TestSyntaxPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "..", "QUERY.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || !strings.Contains(cells[1], "`") {
			continue
		}
		rows++
		typed, want := strings.Trim(cells[1], " `"), strings.Trim(cells[3], " `")
		if got := query.Parse(typed).String(); got != want {
			t.Errorf("%s is read as %s, the page says %s", typed, got, want)
		}
	}
	if rows < 40 {
		t.Errorf("the page has %d constructs, want both tables", rows)
	}
	for _, facet := range corpus.Facets[:6] {
		if n := strings.Count(string(page), "`"+string(facet)+":"); n < 2 {
			t.Errorf("field %s stands %d times on the page, want it in both languages", facet, n)
		}
	}
}

// TestDatesEitherWay: a date is read in the order in which it is written, and in the one in which
// it is displayed in right-to-left text.
func TestDatesEitherWay(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"بعد:01-2020", "after:2020-01"},
		{"بعد:2020-01", "after:2020-01"},
		{"بعد:\u20662020-01\u2069", "after:2020-01"},
		{"قبل:15-01-2020", "before:2020-01-15"},
		{"قبل:٥/١/٢٠٢٠", "before:2020-01-05"},
		{"before:2020/1/5", "before:2020-01-05"},
		{"بعد:2020", "after:2020"},
		{"بعد:31-31-2020", `"بعد:31-31-2020"`},
	} {
		if got := query.Parse(tt.in).String(); got != tt.want {
			t.Errorf("%q is read as %s, want %s", tt.in, got, tt.want)
		}
	}
}

// TestIsolate: a query as it is shown keeps its dates in order, and is read as the same query.
func TestIsolate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"شخص:بوتين بعد:2020-01", "شخص:بوتين بعد:\u20662020-01\u2069"},
		{"بعد:2018-09 قبل:٢٠١٩/٣", "بعد:\u20662018-09\u2069 قبل:\u2066٢٠١٩/٣\u2069"},
		{"بعد:2018 x:", "بعد:2018 x:"},
		{"هدنة", "هدنة"},
	} {
		got := query.Isolate(tt.in)
		if got != tt.want {
			t.Errorf("%q is shown as %q, want %q", tt.in, got, tt.want)
		}
		if a, b := query.Parse(got).String(), query.Parse(tt.in).String(); a != b {
			t.Errorf("%q is read as %s, want %s", got, a, b)
		}
	}
}
