package pipeline_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// TestScrambled reads texts in which the words that rules look for are next to each other in any
// order, with letters, numbers and marks between them: none crashes a reader, and what is found is
// within its text, in order.
func TestScrambled(t *testing.T) {
	const texts, words = 600, 60
	vocabulary := wordsOfRules(t, "../annotation")
	odd := []string{"I", "a", "5", "و", "ف", "ب", "ل", "ال", "لل", "\u064b", "é", "…", "-", "—", ":", "،", ".", "«", "»", "(", ")", "\"", "\n", "\n\n", "#", "@", "_", "/", "2019", "٣"}
	random := rand.New(rand.NewPCG(20261130, 1))
	docs := make([]corpus.Document, texts)
	for i := range docs {
		var b strings.Builder
		for range words {
			if random.IntN(4) == 0 {
				b.WriteString(odd[random.IntN(len(odd))])
			} else {
				b.WriteString(vocabulary[random.IntN(len(vocabulary))])
			}
			if random.IntN(12) > 0 {
				b.WriteByte(' ')
			}
		}
		docs[i] = corpus.Document{ID: string(rune('a'+i%26)) + strings.Repeat("x", i/26), Title: vocabulary[random.IntN(len(vocabulary))], Body: b.String(), Date: "2019-05-14"}
	}
	mentions, entities, err := pipeline.Find(docs, "", pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	said, dates, _ := pipeline.Attribute(docs, mentions, entities, pipeline.Options{})
	found := 0
	for i := range docs {
		text, end := docs[i].Text(), 0
		for _, m := range mentions[i] {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Errorf("mention %v after %d in %q", m, end, text)
			}
			end = m.End
		}
		for _, s := range said[i] {
			if s.Content.Start < 0 || s.Content.End > len(text) || s.Content.Start > s.Content.End || s.Cue.End > len(text) {
				t.Errorf("statement %v of %d bytes in %q", s, len(text), text)
			}
		}
		for _, d := range dates[i] {
			if d.Start < 0 || d.End <= d.Start || d.End > len(text) {
				t.Errorf("date %v in %q", d, text)
			}
		}
		found += len(mentions[i]) + len(said[i]) + len(dates[i])
	}
	if found < texts {
		t.Errorf("%d names, statements and dates in %d texts, want more: the words are no longer those of the rules", found, texts)
	}
}

// TestCutOff reads texts that end with a word of the rules: alone, as a feminine verb, with a
// prefix, in the present or with one or two others, so that what rules look for after it is
// missing. Each must be read.
func TestCutOff(t *testing.T) {
	var docs []corpus.Document
	vocabulary := wordsOfRules(t, "../annotation")
	random := rand.New(rand.NewPCG(20261130, 2))
	other := func() string { return vocabulary[random.IntN(len(vocabulary))] }
	for i, w := range vocabulary {
		for j, form := range []string{w, w + "ت", "و" + w, "ت" + strings.TrimPrefix(w, "ي"), w + ":", w + " ب", w + " " + other(), "و" + w + " " + other(), w + "ت " + other() + " " + other()} {
			docs = append(docs, corpus.Document{ID: strconv.Itoa(i) + "-" + strconv.Itoa(j), Body: "سافر الوزير.\n\nثم " + form})
		}
	}
	mentions, entities, err := pipeline.Find(docs, "", pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	said, _, _ := pipeline.Attribute(docs, mentions, entities, pipeline.Options{})
	for i, d := range docs {
		for _, s := range said[i] {
			if s.Content.End > len(d.Text()) {
				t.Errorf("statement %v of %d bytes in %q", s, len(d.Text()), d.Text())
			}
		}
	}
}

// wordsOfRules returns the Arabic words in the sources and tables below a folder.
func wordsOfRules(t *testing.T, dir string) []string {
	arabicWords := regexp.MustCompile(`[ء-ي]+`)
	set := make(map[string]bool)
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "cues.tsv") ||
			strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		for _, w := range arabicWords.FindAllString(string(data), -1) {
			set[w] = true
		}
		return err
	})
	if err != nil || len(set) < 1000 {
		t.Fatalf("%d words of rules below %s: %v", len(set), dir, err)
	}
	list := make([]string, 0, len(set))
	for w := range set {
		list = append(list, w)
	}
	slices.Sort(list)
	return list
}
