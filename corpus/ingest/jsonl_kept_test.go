package ingest_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// TestLinesKept: files of records yield the same from the cache as when they are read anew, with
// every warning, whatever has changed meanwhile.
func TestLinesKept(t *testing.T) {
	dir, cache := t.TempDir(), t.TempDir()
	write := func(name string, lines ...string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	lines := []string{
		`{"id":"one","title":"افتتاح سد","text":"بدأ السد يخزن الماء.\nوقال المدير إنه امتلأ.","date":"2021-03-04","outlet":"صحيفة النهر","author":"سلمى","url":"https://example.org/1","topics":["ماء","زراعة"]}`,
		`{"title":"بلا معرف","text":"نص لا معرف له."}`,
		`{"id":"waits","title":"موعد","text":"ينشر في يومه.","embargo":"2030-02-02"}`,
		`{"id":"draft","title":"مسودة","text":"لا تنشر.","draft":true}`,
		`{"id":"undated","title":"تاريخ غريب","text":"نص.","date":"لا أدري"}`,
		`{"id":"dated","text":"عنوان الخبر\n3 مارس 2020\nوصلت القافلة إلى المدينة صباح اليوم، وفيها دواء وطحين."}`,
		`{"broken": `,
		`{"id":"two","title":"اثنان","text":"الأول."} {"id":"three","title":"ثلاثة","text":"الثاني."}`,
		`{"id":"number","title":"رقم","text":"نص.","views":NaN}`,
	}
	last := `{"id":"last","title":"الأخير","text":"نص أخير.","date":"2022"}`
	steps := []struct {
		what   string
		change func()
		today  corpus.Date
	}{
		{"first", func() { write("a.jsonl", lines...) }, "2026-01-01"},
		{"nothing changed", func() {}, "2026-01-01"},
		{"another day, on which a document is due", func() {}, "2030-02-02"},
		{"a line more", func() { write("a.jsonl", append(lines[:len(lines):len(lines)], last)...) }, "2030-02-03"},
		{"a line before the others", func() { write("a.jsonl", append([]string{last}, lines...)...) }, "2030-02-03"},
		{"the file has another name", func() {
			if err := os.Rename(filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl")); err != nil {
				t.Fatal(err)
			}
		}, "2030-02-03"},
		{"two files with the same documents", func() { write("c.jsonl", lines...) }, "2030-02-03"},
		{"an outlet's other name", func() { write("kashshaf.yaml", "same_outlets:", "  النهر: صحيفة النهر") }, "2030-02-03"},
		{"a column's name", func() { write("kashshaf.yaml", "columns:", "  title: author") }, "2030-02-03"},
	}
	var read []string
	for _, s := range steps {
		s.change()
		store, err := kept.Open(cache, dir, "1", 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		var report, want ingest.Report
		got, warned, err := ingest.Read(dir, ingest.Options{Today: s.today, Kept: store, Report: &report})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Save(); err != nil {
			t.Fatal(err)
		}
		anew, wanted, err := ingest.Read(dir, ingest.Options{Today: s.today, Report: &want})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, anew) || !reflect.DeepEqual(warned, wanted) || !reflect.DeepEqual(report, want) {
			t.Errorf("%s:\n got %+v\n     %v\nwant %+v\n     %v", s.what, got, warned, anew, wanted)
		}
		ids := ""
		for _, d := range got {
			ids += d.ID + " "
		}
		read = append(read, ids)
	}
	if strings.Contains(read[1], "waits") || !strings.Contains(read[2], "waits") {
		t.Errorf("a document that waits for its day: %q before, %q on it", read[1], read[2])
	}
}
