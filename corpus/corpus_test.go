package corpus_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want corpus.Date
		ok   bool
	}{
		{"2018-09-17", "2018-09-17", true},
		{"2018-09", "2018-09", true},
		{"2018", "2018", true},
		{"2018-09-17T10:00:00Z", "2018-09-17", true},
		{"2018-09-17 10:00", "2018-09-17", true},
		// not dates
		{"", "", false},
		{"2018-9-17", "", false},
		{"2018-02-30", "", false},
		{"2018-13", "", false},
		{"18", "", false},
		{"2018-09-17x", "", false},
	} {
		got, err := corpus.ParseDate(tt.in)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("ParseDate(%q) = %q, %v, want %q, %v", tt.in, got, err, tt.want, tt.ok)
		}
	}
}

func TestDateParts(t *testing.T) {
	for _, tt := range []struct{ date, year, month, first, last corpus.Date }{
		{"2018-09-17", "2018", "2018-09", "2018-09-17", "2018-09-17"},
		{"2018-09", "2018", "2018-09", "2018-09-01", "2018-09-30"},
		{"2020-02", "2020", "2020-02", "2020-02-01", "2020-02-29"},
		{"2019-12", "2019", "2019-12", "2019-12-01", "2019-12-31"},
		{"2018", "2018", "", "2018-01-01", "2018-12-31"},
		{"", "", "", "", ""},
	} {
		d := tt.date
		if d.Year() != tt.year || d.Month() != tt.month || d.First() != tt.first || d.Last() != tt.last {
			t.Errorf("%q: year %q, month %q, first %q, last %q", d, d.Year(), d.Month(), d.First(), d.Last())
		}
	}
}

func TestParagraphs(t *testing.T) {
	d := corpus.Document{Title: "عنوان", Body: "أولى\nثانية"}
	var got []string
	for _, p := range d.Paragraphs() {
		got = append(got, d.Text()[p.Start:p.End])
	}
	if fmt.Sprint(got) != "[أولى ثانية]" {
		t.Errorf("got %q", got)
	}
	if p := (&corpus.Document{Title: "بلا نص"}).Paragraphs(); p != nil {
		t.Errorf("a document without a body has paragraphs %v", p)
	}
}

func TestKinds(t *testing.T) {
	for _, k := range corpus.Kinds {
		if got, err := corpus.ParseKind(k.String()); got != k || err != nil {
			t.Errorf("ParseKind(%q) = %v, %v", k, got, err)
		}
		if string(k.Facet()) != k.String() {
			t.Errorf("facet of %v is %q", k, k.Facet())
		}
	}
	if _, err := corpus.ParseKind("thing"); err == nil {
		t.Error("ParseKind takes a thing")
	}
}

func ExampleDocument_Text() {
	d := corpus.Document{Title: "هدنة", Body: "بدأت."}
	fmt.Printf("%q, body from %d\n", d.Text(), d.BodyStart())
	// Output: "هدنة\nبدأت.", body from 9
}
