package ingest_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestSiteInside: the pages of a site built inside the folder of documents are not documents; the
// files of a folder that merely has a kashshaf.json are.
func TestSiteInside(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt":               sentence,
		"dist/index.html":     "<title>صفحة</title><p>" + sentence,
		"dist/kashshaf.json":  `{"title":"x","edition":"0123","files":["index.html","kashshaf.json"]}`,
		"dist.review.tsv":     "documents\twhat\tid\tname\n2\tsilly\tx-1\t" + sentence + "\n",
		"notes/b.txt":         sentence + " والثانية.",
		"notes/kashshaf.json": `{"edition":"second"}`,
	})
	docs, _, err := ingest.Read(dir, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if d.ID != "a" && d.ID != "notes--b" {
			t.Errorf("read %q, want a.txt and notes/b.txt only", d.ID)
		}
	}
	if len(docs) != 2 {
		t.Errorf("%d documents, want 2", len(docs))
	}
}
