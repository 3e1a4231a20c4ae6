package review_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
)

// collection returns a corpus with one line of each kind. Every entity is in as many documents as
// its number says.
func collection() *corpus.Corpus {
	c := &corpus.Corpus{}
	add := func(documents int, e corpus.Entity) {
		c.Entities = append(c.Entities, e)
		for i := range documents {
			for len(c.Mentions) <= i {
				c.Mentions = append(c.Mentions, nil)
				c.Documents = append(c.Documents, corpus.Document{Title: fmt.Sprintf("D%d", i+1)})
			}
			c.Mentions[i] = append(c.Mentions[i], corpus.Mention{Entity: e.ID})
		}
	}
	add(9, corpus.Entity{ID: "sergio", Kind: corpus.Person, Name: "سيرجيو ماتاريلا"})
	add(2, corpus.Entity{ID: "x-cabinet", Kind: corpus.Organization, Name: "مجلس الوزراء", Discovered: true, Confidence: 0.95})
	add(3, corpus.Entity{ID: "x-formula", Kind: corpus.Person, Name: "رحمه الله", Discovered: true, Confidence: 0.95})
	add(1, corpus.Entity{ID: "x-letter", Kind: corpus.Place, Name: "م", Discovered: true, Confidence: 0.95})
	add(4, corpus.Entity{ID: "x-sergio", Kind: corpus.Person, Name: "سيرخيو ماتاريلا", Discovered: true, Confidence: 0.95})
	add(1, corpus.Entity{ID: "x-unsure", Kind: corpus.Place, Name: "رجفة", Discovered: true, Confidence: 0.5})
	add(5, corpus.Entity{ID: "x-sure", Kind: corpus.Person, Name: "نادر الحايك", Discovered: true, Confidence: 0.95})
	said := corpus.Statement{Named: "الدكتور سامر عيد"}
	c.Statements = [][]corpus.Statement{{said, said}, {said, {Named: "مصادر محلية مطلعة"}}, {{Named: "مصادر محلية مطلعة"}, {Speaker: "sergio", Named: "سيرجيو ماتاريلا"}}}
	return c
}

func find(t *testing.T, distinct ...[2]string) []review.Item {
	t.Helper()
	judge, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
	return review.Find(collection(), judge, distinct)
}

func TestFind(t *testing.T) {
	list := func(items []review.Item) string {
		var out []string
		for _, it := range items {
			id := it.ID
			if it.What == review.Speaker {
				id = it.Name
			}
			out = append(out, strings.TrimSpace(fmt.Sprint(it.Documents, " ", it.What, " ", id, " ", it.Other)))
		}
		return strings.Join(out, "; ")
	}
	want := "4 merge x-sergio sergio; 3 silly x-formula; 2 country x-cabinet; 2 speaker الدكتور سامر عيد; 1 silly x-letter; 1 silly x-unsure"
	if got := list(find(t)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := list(find(t, [2]string{"sergio", "x-sergio"})); got != strings.TrimPrefix(want, "4 merge x-sergio sergio; ") {
		t.Errorf("with the two said to be two: %s", got)
	}
}

// TestAccept: every correction of the table can be read and applied.
func TestAccept(t *testing.T) {
	var table strings.Builder
	if err := review.WriteTSV(&table, find(t)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(table.String()), "\n")
	if len(lines) != 7 {
		t.Fatalf("table\n%s", table.String())
	}
	var edits []string
	for _, l := range lines[1:] {
		cells := strings.Split(l, "\t")
		if len(cells) != 9 {
			t.Errorf("%d columns in %q", len(cells), l)
		}
		if cells[8] != "" {
			edits = append(edits, cells[8])
		}
	}
	list, err := corrections.Read([]byte(`{"kashshaf": "entity-edits", "version": 1, "edits": [` + strings.Join(edits, ",") + `]}`))
	if err != nil || len(list) != 5 || list[0].EntityName == "" || list[0].IntoName == "" {
		t.Fatalf("corrections %+v, %v", list, err)
	}
	for i, problem := range corrections.Apply(collection(), func(int) string { return "" }, list).Problems {
		if problem != "" {
			t.Errorf("%+v: %s", list[i], problem)
		}
	}
}

// pageOf returns the address of an entity's page on a site of files.
func pageOf(id string) string { return "../e/" + id + ".html" }

func TestPage(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "review")
	if err := review.WritePage(dir, "تجربة <b>", find(t), pageOf); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"تجربة &lt;b&gt;", `href="../e/x-sergio.html"`, "ليسا واحدا", `data-what="speaker"`, "&#34;do&#34;:&#34;merge&#34;"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	english, err := os.ReadFile(filepath.Join(dir, "en.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="en" dir="ltr">`, "6 lines", "They are two", "the same consonants: “سيرخيو ماتاريلا” in 4", "one letter or two", "one word, and not sure (0.50)", "nobody knows its country in “D1”", `<input type="text" data-naming value="مجلس الوزراء" aria-label="a name with its country">`, "is quoted and has no page", `href="index.html"`} {
		if !strings.Contains(string(english), want) {
			t.Errorf("the English page lacks %q", want)
		}
	}
	// Only the corpus's own words are left in Arabic: its title, names, and the link to the
	// Arabic page.
	text := regexp.MustCompile(`(?s)<[^>]*>`).ReplaceAllString(string(english), " ")
	for _, own := range []string{"تجربة", "العربية", "سيرجيو ماتاريلا", "سيرخيو ماتاريلا", "رحمه الله", "مجلس الوزراء", "الدكتور سامر عيد", "رجفة", "م"} {
		text = strings.ReplaceAll(text, own, "")
	}
	if rest := regexp.MustCompile(`\p{Arabic}+`).FindAllString(text, -1); rest != nil {
		t.Errorf("the English page says %q", rest)
	}
	for _, name := range []string{"desk.js", "desk.css"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}

// TestSameName: two entities of one name are identified by their documents, and a body without a
// country is renamed or hidden.
func TestSameName(t *testing.T) {
	c := &corpus.Corpus{
		Documents: []corpus.Document{{Title: "D1"}, {Title: strings.Repeat("أ", 60)}},
		Entities: []corpus.Entity{
			{ID: "x-court-1", Kind: corpus.Organization, Name: "النيابة العامة", Discovered: true, Confidence: 0.95},
			{ID: "x-court-2", Kind: corpus.Organization, Name: "النيابة العامة", Discovered: true, Confidence: 0.95},
		},
		Mentions: [][]corpus.Mention{{{Entity: "x-court-1"}}, {{Entity: "x-court-2"}}},
	}
	judge, err := identity.New()
	if err != nil {
		t.Fatal(err)
	}
	items := review.Find(c, judge, nil)
	if len(items) != 3 || items[2].What != review.Merge ||
		items[2].English != "the same name: “"+strings.Repeat("أ", 50)+"…” in 1, “D1” in 1" {
		t.Fatalf("items %+v", items)
	}
	if e := items[0].Edits; len(e) != 2 || e[0].Do != corpus.EditRename || e[0].Name != "النيابة العامة" || e[1].Do != corpus.EditHide {
		t.Errorf("edits of a body without a country: %+v", e)
	}
}

// TestFormula: set phrases are not names, even with diacritics, and names that share a word with
// one are.
func TestFormula(t *testing.T) {
	for name, want := range map[string]bool{
		"سبحان الله": true, "بارك الله فيك": true, "حَسَنٌ صَحِيحٌ": true, "حَدَّثَنَا سُفْيَانُ": true, "حدثني محمد": true,
		"حسن عبد الله": false, "مبارك الله جابو": false, "سفيان الثوري": false, "غريب حسن": false,
	} {
		if got := review.Formula(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
