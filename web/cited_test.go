package web

import "testing"

// TestCited reads the tags for reference managers from a built page: each occurs once, none
// without a value.
func TestCited(t *testing.T) {
	files := builtFiles(t, "")
	engine := newFake()
	for _, id := range engine.Documents() {
		reading, _ := engine.Read(id)
		d := &reading.Document
		page := files["d/"+id+"/index.html"]
		names := make(map[string]int)
		for _, name := range attrs(t, page, "meta", "name") {
			names[name]++
		}
		about := engine.About()
		for _, tag := range cited(d, &about, "") {
			if got := meta(t, page, tag.Name); got != tag.Content || names[tag.Name] != 1 {
				t.Errorf("%s: %s is %q, %d times, want %q once", id, tag.Name, got, names[tag.Name], tag.Content)
			}
		}
		if names["citation_author"] != 0 && d.Author == "" {
			t.Errorf("%s: an author that is not known", id)
		}
		if got := meta(t, page, "DC.type"); got != "newspaperArticle" {
			t.Errorf("%s: DC.type %q", id, got)
		}
	}
	if got := meta(t, files["index.html"], "citation_title"); got != "" {
		t.Errorf("the front page is cited as %q", got)
	}
}
