package command

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// documents is the folder of the shipped corpus.
var documents = filepath.Join("..", "..", "corpus", "documents")

// call runs the command and returns its output and its exit code.
func call(stdin string, args ...string) (out, errs string, code int) {
	var o, e bytes.Buffer
	code = run(context.Background(), args, console{strings.NewReader(stdin), &o, &e})
	return o.String(), e.String(), code
}

func TestExitCodes(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(page, []byte("<!doctype html><p>قال بوتين"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		code int
		says string // part of standard error
	}{
		{nil, exitDone, ""},
		{[]string{"help"}, exitDone, ""},
		{[]string{"build", "-h"}, exitDone, ""},
		{[]string{"biuld"}, exitUsage, `unknown command "biuld", want build`},
		{[]string{"help", "build"}, exitDone, ""},
		{[]string{"help", "nonsense"}, exitUsage, `unknown command "nonsense"`},
		{[]string{"version"}, exitDone, ""},
		{[]string{"build", "-nothing"}, exitUsage, "not defined: -nothing\nkashshaf: hint: kashshaf build -h lists its options"},
		{[]string{"build", "-entity-pages", "-3"}, exitUsage, "want at least 1"},
		{[]string{"build", "folder"}, exitUsage, "kashshaf: hint: name the folder with -corpus"},
		{[]string{"build", "-brotli", "12"}, exitUsage, "want 1 to 11"},
		{[]string{"build", "-corpus", filepath.Join(dir, "nowhere")}, exitFailed, "nowhere"},
		{[]string{"build", "-corpus", dir}, exitFailed, "no documents"},
		{[]string{"search"}, exitUsage, "want a query"},
		{[]string{"search", "-match", "some", "هدنة"}, exitUsage, `match "some", want all or any`},
		{[]string{"search", "-limit", "-1", "هدنة"}, exitUsage, "want 0 or more"},
		{[]string{"search", "-corpus", documents, "زقزقةالعصافير"}, exitNone, ""},
		{[]string{"annotate"}, exitUsage, "want files"},
		{[]string{"annotate", filepath.Join(dir, "nowhere.txt")}, exitFailed, "nowhere.txt"},
		{[]string{"annotate", page}, exitFailed, "a.html is text/html, whose marks would be read as words: want plain text or JSON Lines"},
		{[]string{"serve", "a", "b"}, exitUsage, "want one folder, got 2"},
		{[]string{"serve", filepath.Join(dir, "nowhere")}, exitFailed, "nowhere"},
	} {
		_, errs, code := call("", tt.args...)
		if code != tt.code || !strings.Contains(errs, tt.says) {
			t.Errorf("kashshaf %s: exit code %d, said %q; want %d and %q", strings.Join(tt.args, " "), code, errs, tt.code, tt.says)
		}
		if code == exitFailed || code == exitUsage {
			if !strings.HasPrefix(errs, "kashshaf: ") {
				t.Errorf("kashshaf %s: said %q, want it to begin with kashshaf:", strings.Join(tt.args, " "), errs)
			}
		}
	}
}

func TestSearchJSON(t *testing.T) {
	out, errs, code := call("", "search", "-json", "-corpus", documents, "-limit", "3", "شويجو")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	var r struct {
		Query, Understood string
		Total             int
		Hits              []struct {
			ID, Title, Date, Passage string
			Score                    float64
		}
		Facets map[string][]struct {
			ID, Name string
			Count    int
		}
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if r.Query != "شويجو" || !strings.Contains(r.Understood, "person:sergei-shoigu") {
		t.Errorf("query %q, understood %q", r.Query, r.Understood)
	}
	if r.Total < 4 || len(r.Hits) != 3 {
		t.Fatalf("%d documents and %d hits, want more than 3 and 3", r.Total, len(r.Hits))
	}
	for i, h := range r.Hits {
		if h.ID == "" || h.Title == "" || len(h.Date) != 10 || h.Passage == "" || i > 0 && h.Score > r.Hits[i-1].Score {
			t.Errorf("hit %d is %+v", i, h)
		}
	}
	found := false
	for _, p := range r.Facets["person"] {
		found = found || p.ID == "sergei-shoigu" && p.Count == r.Total
	}
	if !found {
		t.Errorf("people %v, want sergei-shoigu in all %d", r.Facets["person"], r.Total)
	}
}

func TestSearchQueries(t *testing.T) {
	path := filepath.Join(t.TempDir(), "queries.jsonl")
	write := func(s string) {
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("{\"query\": \"هدنة\"}\n\n{\"query\": \"مستشفى نازحون دبابة\"}\n")
	out, errs, code := call("", "search", "-json", "-corpus", documents, "-match", "any", "-queries", path)
	if lines := strings.Split(strings.TrimSpace(out), "\n"); code != exitDone || len(lines) != 2 ||
		!strings.HasPrefix(lines[1], `{"query":"مستشفى`) {
		t.Errorf("exit code %d, said %s, printed %d lines: %.200s", code, errs, len(lines), out)
	}
	write("{\"query\": \"هدنة\"}\n{\"q\": 1}\n")
	if _, errs, code := call("", "search", "-corpus", documents, "-queries", path); code != exitFailed ||
		!strings.Contains(errs, "queries.jsonl:2: want") {
		t.Errorf("a broken line: exit code %d, said %s", code, errs)
	}
}

// TestAnnotateJSON: offsets count code points of title, newline, content.
func TestAnnotateJSON(t *testing.T) {
	in := `{"id":"x","title":"هدنة إدلب","content":"لا جديد 😀.\n\nقال وزير الدفاع سيرجي شويجو أمس إن أردوغان وافق.","date_extracted":"2020-01-09"}` + "\n"
	out, errs, code := call(in, "annotate", "-json", "-")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	var a struct {
		Doc      string
		Mentions []struct {
			Start, End   int
			Type, Entity string
		}
		Statements []struct {
			CueStart               int `json:"cue_start"`
			CueEnd                 int `json:"cue_end"`
			Start, End             int
			Speaker, Entity, Class string
		}
		Dates []struct {
			Start, End int
			Value      string
		}
	}
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	text := []rune("هدنة إدلب\nلا جديد 😀.\n\nقال وزير الدفاع سيرجي شويجو أمس إن أردوغان وافق.")
	var got []string
	for _, m := range a.Mentions {
		got = append(got, fmt.Sprintf("%s %s %s", string(text[m.Start:m.End]), m.Type, m.Entity))
	}
	for _, s := range a.Statements {
		got = append(got, fmt.Sprintf("%s %s %s (%s): %s", string(text[s.CueStart:s.CueEnd]), s.Class, s.Speaker, s.Entity, string(text[s.Start:s.End])))
	}
	for _, d := range a.Dates {
		got = append(got, fmt.Sprintf("%s %s", string(text[d.Start:d.End]), d.Value))
	}
	want := []string{
		"إدلب place idlib", "سيرجي شويجو person sergei-shoigu", "أردوغان person recep-tayyip-erdogan",
		"قال say وزير الدفاع سيرجي شويجو (sergei-shoigu): أردوغان وافق",
		"أمس 2020-01-08",
	}
	if a.Doc != "x" || !slices.Equal(got, want) {
		t.Errorf("of %q got\n%s\nwant\n%s", a.Doc, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestAnnotateFields: a line whose text has another key is reported, not read as an empty
// document.
func TestAnnotateFields(t *testing.T) {
	in := `{"id":"x","title":"هدنة","content":""}` + "\n" + `{"id":"y","title":"هدنة","text":"قال بوتين"}` + "\n"
	out, errs, code := call(in, "annotate", "-json", "-")
	if want := `-:2: there is no "content" among ["id" "text" "title"]: want {"id","title","content","date_extracted"}`; code != exitFailed ||
		out != "" || !strings.Contains(errs, want) {
		t.Errorf("exit code %d, printed %q, said %s, want %s", code, out, errs, want)
	}
}

// TestReproducible builds a site twice: the same input gives the same bytes.
func TestReproducible(t *testing.T) {
	if testing.Short() {
		t.Skip("links the program twice")
	}
	build := func() map[string]string {
		out := filepath.Join(t.TempDir(), "dist")
		if _, errs, code := call("", "build", "-corpus", documents, "-out", out, "-brotli", "1"); code != exitDone {
			t.Fatalf("exit code %d: %s", code, errs)
		} else if !strings.Contains(errs, "kashshaf: files in the folder: ") {
			t.Errorf("a build does not begin with what the folder holds:\n%s", errs)
		}
		files := make(map[string]string)
		err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			name, _ := filepath.Rel(out, path)
			files[name] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	first, second := build(), build()
	if len(first) < 100 || len(first) != len(second) {
		t.Fatalf("%d files, then %d", len(first), len(second))
	}
	for name, data := range first {
		if second[name] != data {
			t.Errorf("%s differs", name)
		}
	}
}
