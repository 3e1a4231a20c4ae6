package ingest_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// TestEndlessLines: endless empty lines are not text in any format: each such file is abandoned
// early and named, and the files beside it are read.
func TestEndlessLines(t *testing.T) {
	const size = 6 << 20
	lines := []byte(strings.Repeat("\n", size))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write(lines)
	z.Close()
	files := map[string]string{"good.txt": "عنوان حسن\n\n" + sentence}
	for _, end := range strings.Fields("txt md html json jsonl csv xml srt vtt eml mbox tei rss warc completed alto js zip docx epub") {
		files["lines."+end] = string(lines)
	}
	for _, end := range strings.Fields("txt html jsonl warc tar") {
		files["packed."+end+".gz"] = packed.String()
	}
	var report ingest.Report
	docs, warnings, err := ingest.Read(folder(t, files), ingest.Options{Report: &report})
	if err != nil || len(docs) != 1 || docs[0].Source != "good.txt" {
		t.Fatalf("%d documents (%v)", len(docs), err)
	}
	said := fmt.Sprint(warnings)
	for name := range files {
		if name != "good.txt" && name != "lines.js" && !strings.Contains(said, name) {
			t.Errorf("nothing is said of %s", name)
		}
	}
	for _, f := range report.Files {
		if f.Name != "good.txt" && f.Kind != "archive" && f.Outcome != ingest.NotTaken {
			t.Errorf("%+v", f)
		}
	}
}

// TestProgressWithin: reading a large file reports progress.
func TestProgressWithin(t *testing.T) {
	row := "خبر السفينة," + strings.Repeat("وصلت السفينة صباحا ", 60) + "\n"
	dir := folder(t, map[string]string{"a.csv": "title,text\n" + strings.Repeat(row, 2500), "small.txt": "عنوان حسن\n\n" + sentence})
	seen := make(map[string]int)
	last := -1
	_, _, err := ingest.Read(dir, ingest.Options{Within: func(file string, percent int) {
		if percent < 0 || percent > 100 || percent == last {
			t.Errorf("%s: %d %% after %d", file, percent, last)
		}
		seen[file]++
		last = percent
	}})
	if err != nil || seen["a.csv"] < 50 || len(seen) != 1 {
		t.Errorf("told of %v (%v)", seen, err)
	}
}

// TestRecognised: pictures and scans are read if there is a tesseract; here a stand-in takes its
// place.
func TestRecognised(t *testing.T) {
	dir := folder(t, map[string]string{"scan.png": "picture", "photo.jpg": "photograph", "good.txt": "عنوان حسن\n\n" + sentence})
	t.Setenv("PATH", t.TempDir())
	if _, _, err := ingest.Read(dir, ingest.Options{OCR: true}); err == nil || !strings.Contains(err.Error(), "needs tesseract") {
		t.Errorf("without tesseract: %v", err)
	}
	bin := t.TempDir()
	row := func(words string) string {
		var b strings.Builder
		for _, w := range strings.Fields(words) {
			fmt.Fprintf(&b, "5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t%s\\n", strings.Replace(w, "=", "\\t", 1))
		}
		return b.String()
	}
	script := "#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo ara; exit; }\ncase $(cat) in picture) printf '" + row("90=وصلت 80=السفينة 40=صباحا 90=أمس") + "';; esac\n"
	if err := os.WriteFile(filepath.Join(bin, "tesseract"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+"/bin"+string(os.PathListSeparator)+"/usr/bin")
	var report ingest.Report
	docs, _, err := ingest.Read(dir, ingest.Options{OCR: true, Report: &report})
	if err != nil || len(docs) != 2 || docs[1].Source != "scan.png" {
		t.Fatalf("%v (%v)", docs, err)
	}
	if d := docs[1]; d.Body != "وصلت السفينة صباحا [؟] أمس" || d.Machine != 0.75 {
		t.Errorf("%q, confidence %v", d.Body, d.Machine)
	}
	if said := strings.Join(report.Summary(), "\n"); !strings.Contains(said, "no text could be recognised in it") ||
		!strings.Contains(said, "photo.jpg") {
		t.Errorf("summary\n%s", said)
	}
}
