package gazetteer_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// BenchmarkAnnotate annotates the corpus that ships.
func BenchmarkAnnotate(b *testing.B) {
	docs, _, err := ingest.Read(documents, ingest.Options{})
	if err != nil {
		b.Fatal(err)
	}
	annotateAll(b, docs)
}

// BenchmarkAnnotateLong annotates the same as one text a hundred times over: a
// document of a megabyte or two must cost no more for each byte.
func BenchmarkAnnotateLong(b *testing.B) {
	docs, _, err := ingest.Read(documents, ingest.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var all strings.Builder
	for _, d := range docs {
		all.WriteString(d.Text() + "\n")
	}
	annotateAll(b, []corpus.Document{{Body: strings.Repeat(all.String(), 20)}})
}

// BenchmarkAnnotateNews annotates 10,000 news articles; it should take less than
// six seconds on one core.
func BenchmarkAnnotateNews(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(shared(b, "data/ant"), "*.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	var docs []corpus.Document
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			b.Fatal(err)
		}
		in := bufio.NewScanner(z)
		in.Buffer(nil, 1<<24)
		for n := 0; in.Scan() && n < 2000; n++ {
			var d struct{ Title, Text string }
			if err := json.Unmarshal(in.Bytes(), &d); err != nil {
				b.Fatal(err)
			}
			docs = append(docs, corpus.Document{Title: d.Title, Body: d.Text})
		}
		f.Close()
	}
	annotateAll(b, docs)
}

func annotateAll(b *testing.B, docs []corpus.Document) {
	a, _ := annotator(b)
	bytes := 0
	for i := range docs {
		bytes += len(docs[i].Text())
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for i := range docs {
			a.Annotate(&docs[i])
		}
	}
}

// BenchmarkNew builds the annotator from everything the package has.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		entities, weak, err := gazetteer.All(nil)
		if err != nil {
			b.Fatal(err)
		}
		annotate.New(entities, weak...)
	}
}
