package ingest_test

import (
	"os"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// A seed is what is expected to be read from one text.
type seed struct {
	id        string
	title     int   // its line, 0 for one made of the first sentence
	furniture []int // lines
	raised    []int // lines that begin the body although they come later
	outlet    string
}

// seedFolder holds five real texts. It is not part of the repository, since the texts belong to
// their publishers; without it the test is skipped.
const seedFolder = "../../../shared/seeds"

// TestSeeds reads the five texts.
func TestSeeds(t *testing.T) {
	if _, err := os.Stat(seedFolder); err != nil {
		t.Skipf("the five seed texts are not beside the checkout: %v", err)
	}
	sown(t, seedFolder, []seed{
		{"000_1022b7746ab72d77", 1, []int{3}, nil, ""},
		{"001_a0fffd0fd3cd9236", 1, []int{43, 45}, nil, ""},
		{"002_3bfc12c5c14cef6f", 14, []int{16, 17, 18}, []int{15}, ""},
		{"003_ccc21cad42b96e28", 0, []int{1, 21, 23, 25}, nil, ""},
		{"004_216ca7fc2713f148", 1, []int{3, 4, 5, 6, 7, 8, 38, 40, 42, 44, 46, 48, 50}, nil, "رويترز"},
	})
}

// TestOwnSeeds reads five texts of our own with what makes the seeds hard: a counter, headlines and
// buttons below, a title that comes last and twice, a caption instead of a title, and an agency's
// page.
func TestOwnSeeds(t *testing.T) {
	sown(t, "testdata/seeds", []seed{
		{"a-counter", 1, []int{3}, nil, ""},
		{"b-related", 1, []int{9, 11}, nil, ""},
		{"c-title-last", 4, []int{6, 7, 8}, []int{5}, ""},
		{"d-caption", 0, []int{1, 9, 11, 13}, nil, ""},
		{"e-agency", 1, []int{3, 4, 5, 6, 7, 15, 17, 19, 21, 23, 25}, nil, "رويترز"},
	})
}

// sown reads a folder of texts and compares what is left line by line. The numbers are those of the
// lines that are furniture and of the title; every other line must survive, in the order of the
// file unless raised.
func sown(t *testing.T, folder string, want []seed) {
	t.Helper()
	removed := make(map[string]map[int]bool)
	docs, warnings, err := ingest.Read(folder, ingest.Options{Strict: true, Removed: func(r ingest.Removal) {
		if removed[r.File] == nil {
			removed[r.File] = make(map[int]bool)
		}
		removed[r.File][r.Line] = true
	}})
	if err != nil || len(warnings) > 0 || len(docs) != len(want) {
		t.Fatalf("%d documents, warnings %v, error %v; want %d and none", len(docs), warnings, err, len(want))
	}
	for i, test := range want {
		doc := docs[i]
		if doc.ID != test.id {
			t.Errorf("document %d has id %q, want %q", i, doc.ID, test.id)
			continue
		}
		data, err := os.ReadFile(folder + "/" + doc.Source)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(data), "\n")
		for n, l := range lines {
			lines[n] = strings.Join(strings.Fields(l), " ") // no-break spaces become spaces
		}
		taken := map[int]bool{test.title: true}
		for _, n := range test.furniture {
			taken[n] = true
			if !removed[doc.Source][n] {
				t.Errorf("%s:%d: not reported as removed", doc.Source, n)
			}
		}
		if len(removed[doc.Source]) != len(test.furniture) {
			t.Errorf("%s: removed %v, want %v", doc.Source, removed[doc.Source], test.furniture)
		}
		var body []string
		for _, n := range test.raised {
			taken[n] = true
			body = append(body, lines[n-1])
		}
		for n, l := range lines {
			if l != "" && !taken[n+1] {
				body = append(body, l)
			}
		}
		if doc.Body != strings.Join(body, "\n") {
			t.Errorf("%s: the body is not the %d lines that are the article", doc.Source, len(body))
		}
		switch beginning, cut := strings.CutSuffix(doc.Title, "…"); {
		case test.title > 0 && doc.Title != lines[test.title-1]:
			t.Errorf("%s: title %q, want that of line %d", doc.Source, doc.Title, test.title)
		case test.title == 0 && (!cut || !strings.HasPrefix(doc.Body, beginning+" ")):
			t.Errorf("%s: title %q, want the beginning of the text", doc.Source, doc.Title)
		}
		if doc.Outlet != test.outlet || doc.Date != "" || doc.Author != "" {
			t.Errorf("%s: outlet %q, date %q, author %q; want outlet %q and nothing invented", doc.Source, doc.Outlet, doc.Date, doc.Author, test.outlet)
		}
	}
}
