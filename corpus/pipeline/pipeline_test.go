package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCollect(t *testing.T) {
	dir := folder(t, map[string]string{
		"kashshaf.yaml": "title: تجربة\n",
		"entities.tsv":  "id\ttype\tname\tenglish\taliases\twikidata\nzarqaa-club\torganization\tنادي الزرقاء\tZarqaa Club\tالزرقاوية\t\n",
		"a.md":          "---\ntitle: بوتين في أنقرة\ndate: 2019-02\n---\n\nالتقى بوتين أردوغان أمس، وحضر نادي الزرقاء. وقال بوتين إن الهدنة صامدة.\n",
		"b.md":          "---\ntitle: خبر\ndate: 2018-12-04\n---\n\nلا شيء هنا.\n",
	})
	steps := make(map[pipeline.Step]int)
	var mu sync.Mutex
	c, warnings, err := pipeline.Collect(dir, pipeline.Options{Progress: func(s pipeline.Step, done, total int) {
		mu.Lock()
		defer mu.Unlock()
		steps[s]++
	}})
	if err != nil || len(warnings) != 0 {
		t.Fatalf("error %v, warnings %v", err, warnings)
	}
	var ids []string
	for _, e := range c.Entities {
		ids = append(ids, e.ID)
	}
	if got := strings.Join(ids, " "); got != "ankara recep-tayyip-erdogan vladimir-putin zarqaa-club" {
		t.Errorf("entities %s", got)
	}
	a := c.About
	if a.Title != "تجربة" || a.Documents != 2 || a.First != "2018-12-04" || a.Last != "2019-02" || a.Mentions != 6 || a.Edition == "" {
		t.Errorf("about %+v", a)
	}
	if steps[pipeline.Reading] == 0 || steps[pipeline.Annotating] == 0 || steps[pipeline.Attributing] == 0 {
		t.Errorf("progress told of %v", steps)
	}
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	if r := e.Search(corpus.Request{Query: "Putin", Limit: 1}); r.Total != 1 || r.Hits[0].ID != "a" {
		t.Errorf("Putin: %+v", r.Hits)
	}
	said := e.Statements(corpus.StatementRequest{Speakers: []string{"vladimir-putin"}, Limit: 1})
	if said.Total != 1 || said.Hits[0].Text[said.Hits[0].Content.Start:said.Hits[0].Content.End] != "الهدنة صامدة" {
		t.Errorf("said by Putin: %+v", said.Hits)
	}
}

func TestCollectCorrected(t *testing.T) {
	files := map[string]string{
		"a.md": "---\ntitle: بوتين في أنقرة\n---\n\nالتقى بوتين أردوغان.\n",
		"corrections.json": `{"kashshaf": "entity-edits", "version": 1, "edits": [
			{"do": "rename", "entity": "vladimir-putin", "name": "الرئيس"},
			{"do": "hide", "entity": "ankara"}, {"do": "hide", "entity": "paris"}]}`,
	}
	c, warnings, err := pipeline.Collect(folder(t, files), pipeline.Options{})
	if err != nil || len(c.Documents) != 1 {
		t.Fatal(err)
	}
	if len(c.Entities) != 2 || c.Entities[1].Name != "الرئيس" || c.About.Entities[corpus.Place] != 0 {
		t.Errorf("entities %+v", c.Entities)
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0].String(), `corrections.json: correction 3, to hide "paris": no such entity`) {
		t.Errorf("warnings %v", warnings)
	}
	files["corrections.json"] = `{"kashshaf": "entity-edits", "version": 1, "edits": [{"do": "merge", "entity": "vladimir-putin", "into": "ankara"}]}`
	if _, warnings, err := pipeline.Collect(folder(t, files), pipeline.Options{}); err != nil || len(warnings) != 1 ||
		!strings.Contains(warnings[0].String(), "the kinds differ (person into place)") {
		t.Errorf("a person merged into a place: %v, %v", warnings, err)
	}
	delete(files, "corrections.json")
	if _, _, err := pipeline.Collect(folder(t, files), pipeline.Options{Corrections: "nowhere.json"}); err == nil ||
		!strings.Contains(err.Error(), "nowhere.json") {
		t.Errorf("a file that is not there: %v", err)
	}
}

// TestCollectBelow: files that count only at the top of a folder are reported when they are below
// it.
func TestCollectBelow(t *testing.T) {
	_, warnings, err := pipeline.Collect(folder(t, map[string]string{
		"a.md": "---\ntitle: بوتين في أنقرة\n---\n\nالتقى بوتين أردوغان.\n", "lists/entities.tsv": "id\ttype\tname\n",
	}), pipeline.Options{})
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0].String(), "lists/entities.tsv: not used") {
		t.Errorf("warnings %v, %v", warnings, err)
	}
}

// TestCollectDistinct: two spellings that are declared to be two people stay apart.
func TestCollectDistinct(t *testing.T) {
	ids := func(corrections string, names ...string) (list []string) {
		files := map[string]string{}
		if corrections != "" {
			files["corrections.json"] = corrections
		}
		for i, name := range names {
			files[fmt.Sprint(i, ".md")] = "---\ntitle: لقاء\n---\n\nقال الدكتور " + name + " إن الهدنة صامدة. وأكد " + name + " ذلك.\n"
		}
		c, _, err := pipeline.Collect(folder(t, files), pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.Entities {
			if e.Kind == corpus.Person {
				list = append(list, e.ID)
			}
		}
		return list
	}
	const often, once = "سامر برونزون", "سامر برانزون"
	a, b := ids("", often), ids("", once)
	if got := ids("", often, often, often, once); len(a) != 1 || len(b) != 1 || len(got) != 1 {
		t.Fatalf("%q and %q are %q together, want one", a, b, got)
	}
	got := ids(fmt.Sprintf(`{"kashshaf": "entity-edits", "version": 1, "edits": [{"do": "distinct", "entity": %q, "into": %q}]}`, a[0], b[0]), often, often, often, once)
	if len(got) != 2 {
		t.Errorf("said to be two they are %q", got)
	}
}

func TestCollectRefuses(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files map[string]string
		says  string
	}{
		{"an empty folder", nil, "no documents"},
		{"a list of entities that does not parse", map[string]string{"a.txt": "خبر طويل عن هدنة.", "entities.tsv": "id\ttype\tname\nx\tthing\tاسم\n"}, "entities.tsv:2"},
		{"corrections that do not parse", map[string]string{"a.txt": "خبر طويل.", "corrections.json": "{}"}, "corrections.json: not a file of corrections"},
		{"a description that does not parse", map[string]string{"a.txt": "خبر.", "kashshaf.yaml": "title: [\n"}, "kashshaf.yaml"},
	} {
		_, _, err := pipeline.Collect(folder(t, tt.files), pipeline.Options{})
		if err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: error %v, want it to say %s", tt.name, err, tt.says)
		}
	}
}

func ExampleCollect() {
	c, _, err := pipeline.Collect(documents, pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.About.Documents > 30, c.About.First, c.About.Last)
	// Output: true 2018-12-04 2020-02-20
}

func ExampleAttribute() {
	docs := []corpus.Document{{Title: "الهدنة", Date: "2020-01-09", Body: "قال بوتين أمس إن الهدنة صامدة."}}
	mentions, entities, err := pipeline.Find(docs, "", pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text := docs[0].Text()
	said, dates, _ := pipeline.Attribute(docs, mentions, entities, pipeline.Options{})
	for _, s := range said[0] {
		fmt.Printf("%q (%q): %s\n", s.Named, s.Speaker, text[s.Content.Start:s.Content.End])
	}
	for _, d := range dates[0] {
		fmt.Println(text[d.Start:d.End], d.Value)
	}
	// Output:
	// "بوتين" ("vladimir-putin"): الهدنة صامدة
	// أمس 2020-01-08
}
