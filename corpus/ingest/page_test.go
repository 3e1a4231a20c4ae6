package ingest_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestPagesWithoutArticle: covers and tables of contents are not documents, and are named; a page
// that nests too deeply for a tree is read all the same.
func TestPagesWithoutArticle(t *testing.T) {
	link := "<li><a href=x.html>الفصل الذي يلي هذا</a>"
	var report ingest.Report
	docs, warnings, err := ingest.Read(folder(t, map[string]string{
		"cover.xhtml": "<html><head><title>غلاف الكتاب</title></head><body><img src=x></body></html>",
		"index.html":  "<h1>فهرس الكتاب</h1><ul>" + strings.Repeat(link, 5) + "</ul><p>طبعة ثانية</p>",
		"deep.html":   "<title>عميق</title>" + strings.Repeat("<div>", 2000) + "<p>" + sentence + "</p>",
	}), ingest.Options{Report: &report})
	if err != nil || len(docs) != 1 || docs[0].Source != "deep.html" || !strings.Contains(docs[0].Body, sentence) {
		t.Fatalf("%v (%v)", docs, err)
	}
	said := strings.Join(report.Summary(), "\n")
	for _, want := range []string{"not read: 1 page: left out: it has a title and no text", "(cover.xhtml)", "not read: 1 page: left out: it leads elsewhere", "(index.html)"} {
		if !strings.Contains(said, want) {
			t.Errorf("summary\n%s\nwant %q", said, want)
		}
	}
	for _, w := range warnings {
		if !w.Notice {
			t.Error(w)
		}
	}
}
