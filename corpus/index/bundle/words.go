package bundle

import (
	"encoding/binary"
	"strings"
)

// A Word is a frequent word of the corpus.
type Word struct {
	Word    string // normalised
	Count   int    // documents that have it
	Written string // as they write it most often
}

// WordsWithPrefix calls yield for every frequent word with a prefix, in order, until it returns
// false.
func (b *Bundle) WordsWithPrefix(prefix string, yield func(Word) bool) {
	first := b.words.search(func(r []byte) bool { return firstText(r) >= prefix })
	for i := first; i < b.words.Len(); i++ {
		if w := b.FrequentWord(i); !strings.HasPrefix(w.Word, prefix) || !yield(w) {
			return
		}
	}
}

// FrequentWords returns the number of frequent words.
func (b *Bundle) FrequentWords() int { return b.words.Len() }

// FindWord returns the index of a normalised word among the frequent ones.
func (b *Bundle) FindWord(word string) (i int, ok bool) {
	i = b.words.search(func(r []byte) bool { return firstText(r) >= word })
	return i, i < b.words.Len() && b.FrequentWord(i).Word == word
}

// FrequentWord returns the i-th of the frequent words, which are sorted, in place.
func (b *Bundle) FrequentWord(i int) Word {
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
