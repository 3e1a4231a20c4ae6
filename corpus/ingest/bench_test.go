package ingest_test

import (
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// BenchmarkRead reads 10,000 real articles from a .jsonl.gz, 32 MB of text; the
// budget is two seconds on two cores.
func BenchmarkRead(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/data/ant/*.jsonl.gz")
	if len(files) == 0 {
		b.Skip("the news corpus is not beside the checkout")
	}
	dir := b.TempDir()
	out, err := os.Create(filepath.Join(dir, "articles.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	z := gzip.NewWriter(out)
	size := int64(0)
	for _, name := range files {
		n, err := copyLines(z, name, 2000)
		if err != nil {
			b.Fatal(err)
		}
		size += n
	}
	if err := errors.Join(z.Close(), out.Close()); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		docs, warnings, err := ingest.Read(dir, ingest.Options{})
		if err != nil || len(docs) != 2000*len(files) || len(warnings) > 0 {
			b.Fatalf("%d documents, warnings %v, error %v", len(docs), warnings, err)
		}
	}
}

func copyLines(w io.Writer, name string, lines int) (n int64, err error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return 0, err
	}
	s := bufio.NewScanner(z)
	s.Buffer(nil, 1<<22)
	for ; lines > 0 && s.Scan(); lines-- {
		m, err := w.Write(append(s.Bytes(), '\n'))
		if err != nil {
			return n, err
		}
		n += int64(m)
	}
	return n, s.Err()
}
