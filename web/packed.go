package web

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"sync"

	"github.com/andybalholm/brotli"
)

// leastPacked is the size in bytes from which the server compresses a file.
const leastPacked = 512

// mostPacked is how many bytes of compressed files the server caches. Beyond that the whole cache
// is cleared: a reader's few pages and the program are soon compressed again.
const mostPacked = 128 << 20

// packedFiles compresses what the server sends, once.
type packedFiles struct {
	turns chan struct{} // limits concurrent compressions to the number of workers
	mu    sync.Mutex
	files map[string]*packedFile // by content and encoding
	bytes int
}

type packedFile struct {
	once sync.Once
	data []byte
	err  error
}

func newPackedFiles() *packedFiles {
	return &packedFiles{turns: make(chan struct{}, workers()), files: make(map[string]*packedFile)}
}

// get returns a content, identified by its tag, in an encoding ("br" or "gzip").
func (p *packedFiles) get(tag, encoding string, content io.Reader) ([]byte, error) {
	key := tag + " " + encoding
	p.mu.Lock()
	f := p.files[key]
	if f == nil {
		f = new(packedFile)
		p.files[key] = f
	}
	p.mu.Unlock()
	f.once.Do(func() {
		p.turns <- struct{}{}
		defer func() { <-p.turns }()
		f.data, f.err = pack(encoding, content)
		p.keep(key, f)
	})
	return f.data, f.err
}

// keep accounts for a file that was compressed; it forgets one that failed, and all when there
// are too many.
func (p *packedFiles) keep(key string, f *packedFile) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if f.err != nil {
		delete(p.files, key)
		return
	}
	if p.bytes += len(f.data); p.bytes > mostPacked {
		clear(p.files)
		p.bytes = 0
	}
}

// pack compresses fast, since the client is usually on the same machine: Brotli takes a tenth of
// a second for the program at level 1 and half a second at level 5, which is a fifth smaller.
func pack(encoding string, content io.Reader) ([]byte, error) {
	var b bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "br":
		w = brotli.NewWriterLevel(&b, 2)
	case "gzip":
		w = gzip.NewWriter(&b)
	default:
		return nil, fmt.Errorf("compress: encoding %q, want br or gzip", encoding)
	}
	if _, err := io.Copy(w, content); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return b.Bytes(), nil
}
