package bundle

import (
	"encoding/binary"
	"sort"
	"strings"
)

// A Word is a frequent word of the corpus.
type Word struct {
	Word    string // normalised
	Count   int    // documents that hold it
	Written string // as they write it most often
}

// WordsWithPrefix calls yield for every frequent word that begins so, in order,
// until it says false.
func (b *Bundle) WordsWithPrefix(prefix string, yield func(Word) bool) {
	first := sort.Search(b.words.Len(), func(i int) bool { return b.word(i).Word >= prefix })
	for i := first; i < b.words.Len(); i++ {
		if w := b.word(i); !strings.HasPrefix(w.Word, prefix) || !yield(w) {
			return
		}
	}
}

// word reads a word in place.
func (b *Bundle) word(i int) Word {
	r := record{b.words.At(i)}
	w := Word{Word: r.inPlace(), Count: r.number()}
	if w.Written = r.inPlace(); w.Written == "" {
		w.Written = w.Word
	}
	return w
}

func encodeWords(words []Word) [][]byte {
	out := make([][]byte, len(words))
	for i, w := range words {
		if w.Written == w.Word {
			w.Written = ""
		}
		out[i] = appendText(binary.AppendUvarint(appendText(nil, w.Word), uint64(w.Count)), w.Written)
	}
	return out
}
