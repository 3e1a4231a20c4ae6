package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGrow: what is made up beyond the models has its own ids, dates and rare words, and is the
// same each time.
func TestGrow(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	f, err := os.Create(filepath.Join(from, "a.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	lines := json.NewEncoder(z)
	var rareWords []string
	for i := range 10 {
		word := "زنجبي" + string(letters[i%len(letters)]) + "ل"
		rareWords = append(rareWords, word)
		a := article{ID: fmt.Sprint("a", i), Title: "خبر " + word, Date: "2018-03-04", Text: strings.Repeat("قال الرجل إن الماء قليل. ", 5) + "وصل " + word + "."}
		if err := lines.Encode(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	var runs [2]string
	for i := range runs {
		if err := grow(from, to, 25); err != nil {
			t.Fatal(err)
		}
		for round := range 3 {
			data, err := os.ReadFile(filepath.Join(to, fmt.Sprintf("a-%d.jsonl", round)))
			if err != nil {
				t.Fatal(err)
			}
			runs[i] += string(data)
		}
	}
	if runs[0] != runs[1] {
		t.Error("two runs made different articles")
	}
	ids, kept := make(map[string]bool), 0
	for line := range strings.Lines(runs[0]) {
		var a article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		ids[a.ID] = true
		for _, w := range rareWords {
			kept += strings.Count(a.Title+" "+a.Text, w)
		}
		want := "2018-03-04"
		if _, round, later := strings.Cut(a.ID, "-"); later {
			want = map[string]string{"1": "2017-03-04", "2": "2016-03-04"}[round]
		}
		if a.Date != want {
			t.Errorf("%s is of %s, want %s", a.ID, a.Date, want)
		}
	}
	if len(ids) != 25 {
		t.Errorf("%d articles, want 25", len(ids))
	}
	if kept > 40 { // 20 of the models, and 50 if none were coined
		t.Errorf("rare words stand %d times, as if none were made up", kept)
	}
}
