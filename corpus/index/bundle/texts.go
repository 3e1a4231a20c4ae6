package bundle

import (
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// encodeTexts writes the bodies and the dictionary they need: none when they
// stay plain.
func encodeTexts(docs []corpus.Document, opt Options) (texts [][]byte, dict []byte, err error) {
	texts = make([][]byte, len(docs))
	if !opt.Compress {
		for i := range docs {
			texts[i] = []byte(docs[i].Body)
		}
		return texts, nil, nil
	}
	dict = sampleDict(docs)
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	for w := range workers {
		wait.Go(func() { errs[w] = compressEvery(docs, texts, w, workers, dict, opt.Kept) })
	}
	wait.Wait()
	return texts, dict, errors.Join(errs...)
}

// compressEvery compresses every step-th body, beginning with the one at from.
func compressEvery(docs []corpus.Document, texts [][]byte, from, step int, dict []byte, store *kept.Store) error {
	var buf bytes.Buffer
	w, err := flate.NewWriterDict(&buf, flate.BestCompression, dict)
	if err != nil {
		return fmt.Errorf("compressing texts: %w", err)
	}
	with := kept.KeyOf("packed", string(dict))
	for i := from; i < len(docs); i += step {
		packed := kept.Made(store, kept.KeyOf(string(with[:]), docs[i].Body), (*kept.Reader).Text, (*kept.Writer).Text, func() string {
			buf.Reset()
			w.Reset(&buf) // keeps the dictionary
			_, err = io.WriteString(w, docs[i].Body)
			if ended := w.Close(); err == nil {
				err = ended
			}
			return buf.String()
		})
		if err != nil {
			return fmt.Errorf("compressing text of %q: %w", docs[i].ID, err)
		}
		texts[i] = []byte(packed)
	}
	return nil
}

// sampleDict takes the beginnings of documents spread over the corpus: DEFLATE
// looks back 32 KiB, and an article alone is too short to repeat itself much. Which
// they are their hashes tell, so that another document hardly ever changes it, and
// with it all texts.
func sampleDict(docs []corpus.Document) []byte {
	const size, piece = 32 << 10, 512
	type sampled struct {
		hash uint64
		doc  int
	}
	order := make([]sampled, 0, len(docs))
	for i := range docs {
		order = append(order, sampled{xxhash.Sum64String(docs[i].Body), i})
	}
	slices.SortFunc(order, func(a, b sampled) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.doc, b.doc)) })
	var dict []byte
	for _, s := range order {
		if len(dict) >= size-piece {
			break
		}
		body := docs[s.doc].Body
		dict = append(dict, body[:min(piece, len(body))]...)
	}
	if len(dict) == 0 {
		dict = []byte{'\n'} // an empty dictionary says that texts are plain
	}
	return dict
}
