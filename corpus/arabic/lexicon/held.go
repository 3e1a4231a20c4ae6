package lexicon

import (
	"encoding/binary"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// Held is the words of texts, tokenised once: they are gone through four times, and take seven
// bytes each this way.
type Held struct {
	Words []string // all different ones, in no order
	index map[string]uint32
	texts Texts
	ids   [][]uint32 // of each text: its words as indexes into Words
	spans [][]byte   // of each text: for each word its distance from the end of the previous one, and its length
}

// A learner numbers the words that one worker sees.
type learner struct {
	ids    map[string]uint32
	words  []string
	tokens []arabic.Token
	texts  []int    // those it has tokenised
	global []uint32 // its own number of a word → the ID among all
}

// hold tokenises texts, on all cores.
func hold(texts Texts) *Held {
	h := &Held{texts: texts, ids: make([][]uint32, texts.Len), spans: make([][]byte, texts.Len)}
	learners := make([]*learner, workers.Count())
	workers.Each(texts.Len, func(worker, i int) {
		own := learners[worker]
		if own == nil {
			own = &learner{ids: make(map[string]uint32)}
			learners[worker] = own
		}
		own.texts = append(own.texts, i)
		own.tokens = texts.Tokens(own.tokens[:0], i)
		h.ids[i], h.spans[i] = own.learn(own.tokens)
	})
	all := make(map[string]uint32)
	h.index = all
	for _, own := range learners {
		if own == nil {
			continue
		}
		own.global = make([]uint32, len(own.words))
		for k, word := range own.words {
			id, ok := all[word]
			if !ok {
				id = uint32(len(h.Words))
				all[word] = id
				h.Words = append(h.Words, word)
			}
			own.global[k] = id
		}
		for _, i := range own.texts {
			for k, id := range h.ids[i] {
				h.ids[i][k] = own.global[id]
			}
		}
	}
	return h
}

// learn returns the words of a text by the learner's own numbers.
func (l *learner) learn(tokens []arabic.Token) (ids []uint32, spans []byte) {
	ids = make([]uint32, len(tokens))
	spans = make([]byte, 0, 2*len(tokens)+8)
	at := 0
	for i, t := range tokens {
		id, ok := l.ids[t.Word]
		if !ok {
			id = uint32(len(l.words))
			word := strings.Clone(t.Word) // it may be a substring of the text
			l.ids[word] = id
			l.words = append(l.words, word)
		}
		ids[i] = id
		spans = binary.AppendUvarint(binary.AppendUvarint(spans, uint64(t.Start-at)), uint64(t.End-t.Start))
		at = t.End
	}
	return ids, spans
}

// ID returns the index of a word in Words.
func (h *Held) ID(word string) (id uint32, ok bool) {
	id, ok = h.index[word]
	return id, ok
}

// IDs returns the words of a text as indexes into Words.
func (h *Held) IDs(i int) []uint32 { return h.ids[i] }

// Tokens appends the words of a text to dst.
func (h *Held) Tokens(dst []arabic.Token, i int) []arabic.Token {
	at := h.spansOf(i)
	for _, id := range h.ids[i] {
		start, end := at()
		dst = append(dst, arabic.Token{Start: start, End: end, Word: h.Words[id]})
	}
	return dst
}

// spansOf returns a function that gives, called again and again, where the words of a text are.
func (h *Held) spansOf(i int) func() (start, end int) {
	spans, at := h.spans[i], 0
	next := func() int {
		if n := spans[0]; n < 0x80 { // nearly always
			spans = spans[1:]
			return int(n)
		}
		n, size := binary.Uvarint(spans)
		spans = spans[size:]
		return int(n)
	}
	return func() (start, end int) {
		start = at + next()
		at = start + next()
		return start, at
	}
}
