package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
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

// BenchmarkAnnotateLong annotates the same repeated a hundred times as one text: a document of a
// megabyte or two must not cost more per byte.
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
	docs, err := gold.Articles(shared(b, "data/ant"), 2000)
	if err != nil {
		b.Fatal(err)
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

// BenchmarkNew builds the annotator from all the data of the package.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		entities, weak, err := gazetteer.All(nil)
		if err != nil {
			b.Fatal(err)
		}
		linker.New(entities, weak...)
	}
}
