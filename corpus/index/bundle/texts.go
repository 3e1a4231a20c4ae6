package bundle

import (
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// encodeTexts writes the bodies, and the dictionary that they need; none if they stay plain.
func encodeTexts(docs []corpus.Document, opt Options) (texts [][]byte, dict []byte, err error) {
	texts = make([][]byte, len(docs))
	if !opt.Compress {
		for i := range docs {
			texts[i] = []byte(docs[i].Body)
		}
		return texts, nil, nil
	}
	dict = sampleDict(docs)
	packers, errs := make([]*packer, workers.Count()), make([]error, workers.Count())
	with := kept.KeyOf("packed", string(dict))
	workers.Each(len(docs), func(worker, i int) {
		p := packers[worker]
		if p == nil {
			p = newPacker(dict)
			packers[worker] = p
		}
		texts[i] = []byte(kept.Made(opt.Kept, kept.KeyOf(string(with[:]), docs[i].Body), (*kept.Reader).Text, (*kept.Writer).Text, func() string {
			packed, err := p.pack(docs[i].Body)
			if err != nil && errs[worker] == nil {
				errs[worker] = fmt.Errorf("compressing text of %q: %w", docs[i].ID, err)
			}
			return packed
		}))
	})
	return texts, dict, errors.Join(errs...)
}

// textLevel is how hard texts are compressed: flate.BestCompression takes half as long again and
// saves only half a percent.
const textLevel = 7

// A packer compresses texts with one dictionary.
type packer struct {
	buf bytes.Buffer
	w   *flate.Writer
}

func newPacker(dict []byte) *packer {
	p := new(packer)
	p.w, _ = flate.NewWriterDict(&p.buf, textLevel, dict) // fails for an unknown level only
	return p
}

func (p *packer) pack(text string) (string, error) {
	p.buf.Reset()
	p.w.Reset(&p.buf) // keeps the dictionary
	_, err := io.WriteString(p.w, text)
	err = errors.Join(err, p.w.Close())
	return p.buf.String(), err
}

// sampleDict takes the beginnings of documents spread over the corpus: DEFLATE looks back 32 KiB,
// and an article alone is too short to repeat itself much. They are chosen by their hashes, so that
// one more document hardly ever changes the dictionary, and with it all texts.
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
