package ingest_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestMixedFolder: a folder of sixteen kinds of files is read completely; unknown, broken and
// non-text files stop nothing and are named.
func TestMixedFolder(t *testing.T) {
	files := map[string]string{
		"a.docx": docxFile(t, docxBody), "b.xml": wxr, "c.xml": teiXML, "0001Sami.Kitab-ara1": openITI, "d.srt": srt, "e.eml": eml,
		"result.json": telegram, "messages.html": telegramPage, "tweets.js": tweets, "f.warc.gz": warcFile(t),
		"g.zip": pack(t, "x.txt", "عنوان في أرشيف\n\n"+sentence+" وزاد."), "h.tar.gz": zipped(t, tarFile(t, "y.md", "# عنوان في شريط\n\n"+sentence+" وأضاف.")),
		"i.csv": "title,text\nعنوان في جدول,\"" + sentence + " ثم سكت.\"\n", "j.jsonl": `{"title":"عنوان في سطر","text":"` + sentence + ` ثم قال."}`,
		"k.md": "# عنوان حسن\n\n" + sentence, "l.html": "<title>صفحة الميناء</title><article><h1>صفحة الميناء</h1><p>" + sentence + " في صفحة.</p></article>",
		"m.txt": "نص الميناء\n\n" + sentence + " في نص.", "unknown.qqq": "x", "broken.pdf.txt": "\x00\x01\x02", "broken.docx": "x", "photo.jpg": "x", "old.doc": "x",
	}
	var report ingest.Report
	docs, _, err := ingest.Read(folder(t, files), ingest.Options{Report: &report})
	if err != nil {
		t.Fatal(err)
	}
	from := make(map[string]int)
	for _, d := range docs {
		name, _, _ := strings.Cut(d.Source, "/")
		from[name]++
		if d.ID == "" || d.Title == "" || d.Body == "" {
			t.Errorf("%s: %+v", d.Source, d)
		}
	}
	outcome := make(map[string]string)
	for _, f := range report.Files {
		outcome[f.Name] = f.Outcome
	}
	for name := range files {
		switch name {
		case "unknown.qqq", "broken.pdf.txt", "broken.docx", "photo.jpg", "old.doc":
			if from[name] > 0 || outcome[name] != ingest.NotTaken {
				t.Errorf("%s: %d documents, %q", name, from[name], outcome[name])
			}
		default:
			if from[name] == 0 || outcome[name] != ingest.Taken {
				t.Errorf("%s: no document, %q", name, outcome[name])
			}
		}
	}
	if kinds := len(from); kinds < 16 {
		t.Errorf("documents of %d files, want 16 or more", kinds)
	}
}
