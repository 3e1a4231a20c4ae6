package gold_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

func zipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLines(t *testing.T) {
	const file = "[1]\n \n[2, 3]\n[]\nx\n"
	dir := write(t, map[string]string{"a.jsonl": file, "a.jsonl.gz": zipped(t, file), "b.gz": file})
	for _, tt := range []struct {
		name string
		most int
		want string // the lines, or that there is an error
	}{
		{"a.jsonl", 2, "[[1] [2 3]]"},
		{"a.jsonl.gz", 3, "[[1] [2 3] []]"}, // the fifth line is not reached
		{"a.jsonl", 4, "error"},
		{"a.jsonl", 0, "error"},
		{"b.gz", 1, "error"},
		{"none", 1, "error"},
	} {
		list, err := gold.Lines[[]int](filepath.Join(dir, tt.name), tt.most)
		got := fmt.Sprint(list)
		if err != nil {
			got = "error"
		}
		if got != tt.want {
			t.Errorf("%d of %s: got %s, %v; want %s", tt.most, tt.name, got, err, tt.want)
		}
	}
}

func TestArticles(t *testing.T) {
	line := func(id string) string {
		return `{"id":"` + id + `","title":"عنوان","date":"2018-07-03","outlet":"X","category":"world","text":"نص"}` + "\n"
	}
	dir := write(t, map[string]string{
		"b.jsonl.gz": zipped(t, line("b1")+line("b2")+line("b3")), "a.jsonl.gz": zipped(t, line("a1")), "notes.txt": "x",
	})
	for _, tt := range []struct {
		perOutlet int
		outlets   []string
		want      string
	}{
		{0, nil, " a1 b1 b2 b3"}, {2, nil, " a1 b1 b2"}, {1, []string{"b", "a"}, " b1 a1"}, {0, []string{"b"}, " b1 b2 b3"},
	} {
		docs, err := gold.Articles(dir, tt.perOutlet, tt.outlets...)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range docs {
			got += " " + d.ID
		}
		if got != tt.want {
			t.Errorf("%d each of %v: got%s, want%s", tt.perOutlet, tt.outlets, got, tt.want)
		}
	}
	docs, err := gold.Articles(dir, 1, "a")
	want := corpus.Document{ID: "a1", Title: "عنوان", Date: "2018-07-03", Outlet: "X", Topics: []string{"world"}, Body: "نص"}
	if err != nil || fmt.Sprint(docs) != fmt.Sprint([]corpus.Document{want}) {
		t.Errorf("got %+v, %v; want %+v", docs, err, want)
	}
	if _, err := gold.Articles(dir, 0, "none"); err == nil {
		t.Error("no error where there is no such outlet")
	}
	if _, err := gold.Articles(t.TempDir(), 0); err == nil {
		t.Error("no error where there are no articles")
	}
}
