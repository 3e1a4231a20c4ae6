package ingest_test

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// BenchmarkRead reads 10,000 real articles from a .jsonl.gz, 32 MB of text; the
// budget is two seconds on two cores.
func BenchmarkRead(b *testing.B) {
	files, err := gold.Outlets("../../../shared/data/ant")
	if err != nil {
		b.Skip(err)
	}
	dir := b.TempDir()
	out, err := os.Create(filepath.Join(dir, "articles.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	z := gzip.NewWriter(out)
	size := 0
	for _, name := range files {
		lines, err := gold.Lines[json.RawMessage](name, 2000)
		if err != nil {
			b.Fatal(err)
		}
		for _, line := range lines {
			n, err := z.Write(append(line, '\n'))
			if err != nil {
				b.Fatal(err)
			}
			size += n
		}
	}
	if err := errors.Join(z.Close(), out.Close()); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		docs, warnings, err := ingest.Read(dir, ingest.Options{})
		if err != nil || len(docs) != 2000*len(files) || len(warnings) > 0 {
			b.Fatalf("%d documents, warnings %v, error %v", len(docs), warnings, err)
		}
	}
}
