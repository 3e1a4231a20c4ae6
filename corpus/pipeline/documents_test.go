package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// The corpus that ships is checked here and not in its own folder, where only
// documents belong.
var documents = filepath.Join("..", "documents")

// reports are the days of the reports from which the facts are taken.
var reports = []corpus.Date{"2018-12-04", "2019-05-14", "2019-06-01", "2020-01-09", "2020-02-20"}

func briefs(t *testing.T) []corpus.Document {
	t.Helper()
	docs, warnings, err := ingest.Read(documents, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range warnings {
		t.Errorf("%s:%d: %s", w.File, w.Line, w.Message)
	}
	return docs
}

// TestNothingToWarnOf: the corpus that ships is the first that anybody builds, and has no
// correction that no longer finds its entity.
func TestNothingToWarnOf(t *testing.T) {
	_, warnings, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil || len(warnings) > 0 {
		t.Errorf("error %v, warnings %v", err, warnings)
	}
}

// TestDocuments checks what README.md promises for every brief.
func TestDocuments(t *testing.T) {
	docs := briefs(t)
	if len(docs) < 40 {
		t.Errorf("%d briefs, want at least 40", len(docs))
	}
	fileName := regexp.MustCompile(`^\d{4}-\d\d-\d\d(-[a-z0-9]+)+\.md$`)
	titles := map[string]string{}
	for _, d := range docs {
		if !fileName.MatchString(d.Source) {
			t.Errorf("file name %q, want a date and words with hyphens", d.Source)
		}
		if !slices.Contains(reports, d.Date) || !strings.HasPrefix(d.Source, string(d.Date)) {
			t.Errorf("%s: date %q, want that of a report and of the file name", d.Source, d.Date)
		}
		if n := len(strings.Fields(d.Body)); n < 80 || n > 250 {
			t.Errorf("%s: %d words, want 80 to 250", d.Source, n)
		}
		if d.Title == "" || titles[d.Title] != "" {
			t.Errorf("%s: title %q is empty or also that of %q", d.Source, d.Title, titles[d.Title])
		}
		titles[d.Title] = d.Source
		if len(d.Topics) == 0 || len(d.BasedOn) == 0 {
			t.Errorf("%s: topics %q, based on %q; want some of both", d.Source, d.Topics, d.BasedOn)
		}
		if d.Outlet != "" || d.Author != "" || d.URL != "" {
			t.Errorf("%s: outlet %q, author %q, url %q; want none", d.Source, d.Outlet, d.Author, d.URL)
		}
	}
	for _, date := range reports {
		if !slices.ContainsFunc(docs, func(d corpus.Document) bool { return d.Date == date }) {
			t.Errorf("no brief from the report of %s", date)
		}
	}
}

// TestSpellingHabits checks that each brief keeps to one spelling of a name and
// that all spellings occur somewhere.
func TestSpellingHabits(t *testing.T) {
	pairs := [][2]string{
		{"أردوغان", "إردوغان"}, {"شويغو", "شويجو"}, {"سيرغي", "سيرجي"}, {"ديمتري", "دميتري"}, {"لسوريا", "لسورية"}, {"في سوريا", "في سورية"},
	}
	seen := map[string]int{}
	for _, d := range briefs(t) {
		text := d.Text()
		for _, p := range pairs {
			a, b := strings.Count(text, p[0]), strings.Count(text, p[1])
			if a > 0 && b > 0 {
				t.Errorf("%s writes both %s and %s", d.Source, p[0], p[1])
			}
			seen[p[0]] += a
			seen[p[1]] += b
		}
	}
	for _, p := range pairs[:4] {
		if seen[p[0]] == 0 || seen[p[1]] == 0 {
			t.Errorf("%s occurs %d times, %s %d times; want both", p[0], seen[p[0]], p[1], seen[p[1]])
		}
	}
}

// run is how many consecutive words no brief may share with a report. The longest name in them has
// six.
const run = 7

// TestOwnWords compares the briefs with the reports, if these are available.
func TestOwnWords(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "seeds", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Skip("the reports are not beside the checkout, so the briefs cannot be compared with them")
	}
	texts := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(name)] = string(text)
	}
	for _, c := range copied(briefs(t), texts) {
		t.Error(c)
	}
}

// TestCopied: the comparison of TestOwnWords, over reports and briefs made for it, finds what was
// copied, however it is written, and nothing else.
func TestCopied(t *testing.T) {
	reports := map[string]string{"report.txt": "أعلنت إدارة الميناء، صباح الاثنين، أن الرصيف الشرقي سيغلق أسبوعا كاملا لأعمال الصيانة."}
	for _, tt := range []struct {
		name, brief string
		want        int
	}{
		{"seven words", "وقال السكان: إدارة الميناء صباح الاثنين أن الرصيف الشرقي لا ترد", 1},
		{"eight words", "وقال السكان: إدارة الميناء صباح الاثنين أن الرصيف الشرقي سيغلق", 2},
		{"other marks", "«إدارةُ الميناءِ» صباحَ الإثنين - أنّ الرصيف الشرقي", 1},
		{"six words", "وقال السكان: إدارة الميناء صباح الاثنين أن الرصيف بعيد", 0},
		{"another order", "صباح الاثنين أعلنت إدارة الميناء أن الصيانة ستغلق الرصيف الشرقي أسبوعا كاملا", 0},
		{"own words", "يبقى الرصيف الشرقي مغلقا سبعة أيام، فالعمال يصلحون أرضه.", 0},
	} {
		docs := []corpus.Document{{Source: "brief.md", Title: "الميناء", Body: tt.brief}}
		if got := copied(docs, reports); len(got) != tt.want {
			t.Errorf("%s: %q, want %d", tt.name, got, tt.want)
		}
	}
	// A brief that ships, passed as a report, is found to be copied from itself.
	docs := briefs(t)
	got := copied(docs[:1], map[string]string{"itself": docs[0].Text()})
	if want := len(arabic.Words(docs[0].Text())) - run + 1; len(got) != want {
		t.Errorf("%d runs of %s are its own, want all %d", len(got), docs[0].Source, want)
	}
}

// copied returns a message for every run of words that a document shares with one of the texts,
// which are given by name.
func copied(docs []corpus.Document, texts map[string]string) (all []string) {
	taken := map[string]string{}
	for name, text := range texts {
		for _, r := range runs(text) {
			taken[r] = name
		}
	}
	for _, d := range docs {
		for _, r := range runs(d.Text()) {
			if from, ok := taken[r]; ok {
				all = append(all, fmt.Sprintf("%s shares «%s» with %s", d.Source, r, from))
			}
		}
	}
	return all
}

// runs returns every run of that many words in a text, normalised.
func runs(text string) []string {
	var all []string
	words := arabic.Words(text)
	for end := run; end <= len(words); end++ {
		all = append(all, strings.Join(words[end-run:end], " "))
	}
	return all
}

func TestDocumentsAbout(t *testing.T) {
	about, err := ingest.About(documents)
	if err != nil {
		t.Fatal(err)
	}
	if about.Title == "" || about.TitleEn == "" || about.Description == "" || about.DescriptionEn == "" || about.Publisher == "" {
		t.Errorf("kashshaf.yaml leaves something out: %+v", about)
	}
	if n := len(about.Questions); n < 5 || n > 6 {
		t.Errorf("%d questions to begin with, want 5 or 6", n)
	}
}
