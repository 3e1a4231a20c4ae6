package stories

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// reports are about three events, and some about events of their own.
func reports() []corpus.Document {
	return []corpus.Document{
		{Date: "2018-05-01", Title: "زلزال يضرب جزيرة لومبوك", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية وأوقع عشرات القتلى."},
		{Date: "2018-05-01", Title: "قتلى في زلزال لومبوك الإندونيسية", Body: "قتل العشرات في زلزال ضرب جزيرة لومبوك في إندونيسيا."},
		{Date: "2018-05-02", Title: "البرلمان يقر الميزانية", Body: "أقر البرلمان ميزانية العام المقبل بعد جلسة طويلة."},
		{Date: "2018-05-02", Title: "إقرار الميزانية في البرلمان", Body: "صوت البرلمان على ميزانية العام المقبل وأقرها."},
		{Date: "2018-05-20", Title: "زلزال يضرب جزيرة لومبوك", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية وأوقع عشرات القتلى."},
		{Date: "", Title: "زلزال يضرب جزيرة لومبوك", Body: "ضرب زلزال قوي جزيرة لومبوك الإندونيسية."},
		{Date: "2018-05-01", Title: "افتتاح معرض للكتاب", Body: "افتتح معرض للكتب القديمة في المدينة أمس."},
	}
}

func TestGroups(t *testing.T) {
	if got, want := New(reports()).Groups(), []int{1, 1, 2, 2, 0, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("stories %v, want %v: the second earthquake is another, what has no day joins nothing", got, want)
	}
	if got := New(nil).Groups(); len(got) != 0 {
		t.Errorf("of nothing %v", got)
	}
}

// TestOneOutlet: reports of two outlets on one day, or of one outlet in nearly the same words,
// are about one event; those of one outlet on two days, or in different words, are about two.
func TestOneOutlet(t *testing.T) {
	docs := reports()[:2]
	for _, tt := range []struct {
		outlets [2]string
		days    [2]corpus.Date
		want    int
	}{
		{[2]string{"أ", "ب"}, [2]corpus.Date{"2018-05-01", "2018-05-01"}, 1},
		{[2]string{"أ", "ب"}, [2]corpus.Date{"2018-05-01", "2018-05-02"}, 1},
		{[2]string{"أ", "أ"}, [2]corpus.Date{"2018-05-01", "2018-05-02"}, 0},
	} {
		for i := range docs {
			docs[i].Outlet, docs[i].Date = tt.outlets[i], tt.days[i]
		}
		if got := New(docs).Groups(); got[0] != tt.want || got[1] != tt.want {
			t.Errorf("%q on %q: %v, want both in %d", tt.outlets, tt.days, got, tt.want)
		}
	}
}

// TestOrder: the stories do not depend on the order of the documents of a day.
func TestOrder(t *testing.T) {
	docs := reports()
	want := together(docs, New(docs).Groups())
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if got := together(docs, New(docs).Groups()); got != want {
			t.Errorf("seed %d: %s, want %s", seed, got, want)
		}
	}
}

// together returns the titles and dates of each story, sorted.
func together(docs []corpus.Document, groups []int) string {
	of := make(map[int][]string)
	for i, g := range groups {
		if g > 0 {
			of[g] = append(of[g], docs[i].Title+" "+string(docs[i].Date))
		}
	}
	var all []string
	for _, list := range of {
		slices.Sort(list)
		all = append(all, fmt.Sprint(list))
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

// TestJudged measures on pairs of articles that were judged by reading; where the
// articles are missing it is skipped.
func TestJudged(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 30,043 articles")
	}
	ant := filepath.Join("..", "..", "..", "..", "shared", "data", "ant")
	if _, err := os.Stat(ant); err != nil {
		t.Skip("no articles of ANT: stories are not measured")
	}
	docs, err := gold.Articles(ant, 0)
	if err != nil {
		t.Fatal(err)
	}
	at := make(map[string]int)
	for i := range docs {
		at[docs[i].ID] = i
	}
	groups := New(docs).Groups()
	in := func(cells []string) bool {
		a, b := at[cells[0]], at[cells[1]]
		return groups[a] > 0 && groups[a] == groups[b]
	}
	var drawn, weighted, met measure
	for _, cells := range judged(t, "judged.tsv") {
		weight := 0.0
		fmt.Sscan(cells[3], &weight)
		drawn.add(in(cells), cells[2] == "same", 1)
		weighted.add(in(cells), cells[2] == "same", weight)
	}
	for _, cells := range judged(t, "read.tsv") {
		if cells[3] == "fresh3" || cells[3] == "fresh4" { // drawn while stories had more pairs than now
			met.add(in(cells), cells[2] == "same", 1)
		}
	}
	t.Logf("pairs in one story: %v; weighted by how many pairs each stands for: %v; a report and the first of its story: precision %.3f of %.0f", drawn, weighted, met.precision(), met.found)
	if drawn.precision() < .97 || drawn.recall() < .48 || weighted.precision() < .98 || met.precision() < .91 {
		t.Error("want precision .97 at recall .48, weighted .98, and .91 of what a reader meets")
	}
}

// judged reads the lines of a file of judged pairs.
func judged(t *testing.T, name string) (lines [][]string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "eval", "stories", name))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) == 4 {
			lines = append(lines, cells)
		}
	}
	if len(lines) < 200 {
		t.Fatalf("%s: %d pairs, want 200 and more", name, len(lines))
	}
	return lines
}

// A measure counts the pairs that were found and those that should have been.
type measure struct{ right, found, wanted float64 }

func (m *measure) add(found, same bool, weight float64) {
	if found {
		m.found += weight
	}
	if same {
		m.wanted += weight
	}
	if found && same {
		m.right += weight
	}
}

func (m measure) precision() float64 { return m.right / m.found }
func (m measure) recall() float64    { return m.right / m.wanted }
func (m measure) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f", m.precision(), m.recall())
}
