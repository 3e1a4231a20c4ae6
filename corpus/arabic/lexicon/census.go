package lexicon

import (
	"slices"
	"sync"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A Census is the counts of a corpus's words.
type Census struct {
	Count  map[string]int // normalised word → number of documents that have it
	Joined []string       // words that are also written as two, sorted
	Held   *Held          // the words of the documents
}

// Texts are the documents whose words are counted. Their functions may be called by several
// goroutines at a time.
type Texts struct {
	Len    int
	Text   func(i int) string
	Tokens func(dst []arabic.Token, i int) []arabic.Token // appends the tokens of a text
}

// Of returns n texts, which are tokenised when asked for.
func Of(n int, text func(i int) string) Texts {
	return Texts{n, text, func(dst []arabic.Token, i int) []arabic.Token { return arabic.AppendTokens(dst, text(i)) }}
}

// Take counts the words of documents, on all cores.
func Take(texts Texts) Census {
	c := Census{Held: hold(texts)}
	counts := c.Held.count(len(c.Held.Words), func(own *tally, i int) {
		for _, id := range c.Held.ids[i] {
			own.add(id, i)
		}
	})
	if texts.Len > 0 {
		c.Count = make(map[string]int, len(counts))
	}
	for id, n := range counts {
		c.Count[c.Held.Words[id]] = int(n)
	}
	c.findJoined(counts)
	return c
}

// Adjacent words are one word written as two if others write them as one, in more than one document
// and not only by mistake, and they occur together far more often than by chance.
const (
	leastJoined = 2  // documents that have the one word
	mostApart   = 20 // most documents that have the two side by side, as a multiple of those
	leastLift   = 20 // least, as a multiple of what is expected by chance
)

// A pair is two words that may be written together as one.
type pair struct{ a, b uint32 }

// findJoined looks for pairs of words whose joined form is also a word. counts is how many
// documents have each word.
func (c *Census) findJoined(counts []int32) {
	h := c.Held
	pairs := c.pairs(counts)
	begins := make([]bool, len(h.Words))
	for p := range pairs {
		begins[p.a] = true
	}
	var mutex sync.Mutex
	first := make(map[uint32]pair) // keyed by the joined word
	apart := h.count(len(h.Words), func(own *tally, i int) {
		ids, cut := h.ids[i], false
		for k := 0; k+1 < len(ids); k++ {
			if !begins[ids[k]] {
				continue
			}
			p := pair{ids[k], ids[k+1]}
			joined, ok := pairs[p]
			if !ok {
				continue
			}
			if !cut {
				own.tokens, cut = h.Tokens(own.tokens[:0], i), true
			}
			if h.texts.Text(i)[own.tokens[k].End:own.tokens[k+1].Start] != " " || !own.add(joined, i) {
				continue
			}
			mutex.Lock()
			if was, ok := first[joined]; !ok || h.Words[p.a] < h.Words[was.a] {
				first[joined] = p
			}
			mutex.Unlock()
		}
	})
	n := float64(h.texts.Len)
	lift := min(leastLift, n/4) // a few documents leave no room for chance
	for joined, p := range first {
		byChance := float64(counts[p.a]) * float64(counts[p.b]) / n
		if apart[joined] <= mostApart*counts[joined] && float64(apart[joined]) >= lift*byChance {
			c.Joined = append(c.Joined, h.Words[joined])
		}
	}
	slices.Sort(c.Joined)
}

// pairs returns the pairs of words that some documents write as one, with that word.
func (c *Census) pairs(counts []int32) map[pair]uint32 {
	h := c.Held
	const least = 4 // bytes of each
	pairs := make(map[pair]uint32)
	for id, word := range h.Words {
		if counts[id] < leastJoined {
			continue
		}
		for at := least; at <= len(word)-least; at++ {
			if a, ok := h.index[word[:at]]; ok {
				if b, ok := h.index[word[at:]]; ok {
					pairs[pair{a, b}] = uint32(id)
				}
			}
		}
	}
	return pairs
}

// A tally counts the documents of each word for one worker, which sees the documents in order.
type tally struct {
	documents, last []int32
	tokens          []arabic.Token // reused
}

// add counts a document for a word once, and reports whether it was new.
func (t *tally) add(id uint32, doc int) bool {
	if t.last[id] == int32(doc)+1 {
		return false
	}
	t.documents[id]++
	t.last[id] = int32(doc) + 1
	return true
}

// count calls visit for every document, on all cores, and returns the sum of what all workers
// counted for n words.
func (h *Held) count(n int, visit func(own *tally, i int)) []int32 {
	owns := make([]*tally, workers.Count())
	workers.Each(h.texts.Len, func(worker, i int) {
		if owns[worker] == nil {
			owns[worker] = &tally{documents: make([]int32, n), last: make([]int32, n)}
		}
		visit(owns[worker], i)
	})
	all := make([]int32, n)
	for _, own := range owns {
		if own != nil {
			for id, k := range own.documents {
				all[id] += k
			}
		}
	}
	return all
}
