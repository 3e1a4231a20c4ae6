package lexicon

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A Census is what a corpus knows of its words.
type Census struct {
	Count  map[string]int // the documents that hold each normalised word
	Joined []string       // words that are also written as two, in order
}

// Texts are the documents whose words are counted. Their functions may be called by
// several goroutines at a time.
type Texts struct {
	Len    int
	Text   func(i int) string
	Tokens func(dst []arabic.Token, i int) []arabic.Token // appends those of a text
}

// Of gives n texts, cut into words as they are asked for.
func Of(n int, text func(i int) string) Texts {
	return Texts{n, text, func(dst []arabic.Token, i int) []arabic.Token { return arabic.AppendTokens(dst, text(i)) }}
}

// Take counts the words of documents, on all cores.
func Take(texts Texts) Census {
	var c Census
	for _, part := range eachDocument(texts.Len, func(own *tally, i int) {
		own.tokens = texts.Tokens(own.tokens[:0], i)
		for _, t := range own.tokens {
			own.room = append(own.room[:0], t.Word...)
			own.add(own.room, i)
		}
	}) {
		if c.Count == nil {
			c.Count = part
			continue
		}
		for word, k := range part {
			c.Count[word] += k
		}
	}
	c.findJoined(texts)
	return c
}

// When words beside each other are one word written as two: others write them
// as one, in more than one document and not only by mistake, and they are seen
// together far more often than by chance.
const (
	leastJoined = 2  // documents that have the one word
	mostApart   = 20 // times as many may have the two
	leastLift   = 20 // times as many as by chance have the two side by side
)

// findJoined looks for pairs of words whose joined form is a word too.
func (c *Census) findJoined(texts Texts) {
	n := texts.Len
	first := make(map[string][2]string)
	var mutex sync.Mutex
	apart := make(map[string]int)
	for _, part := range eachDocument(n, func(own *tally, i int) {
		s := texts.Text(i)
		own.tokens = texts.Tokens(own.tokens[:0], i)
		for k := 0; k+1 < len(own.tokens); k++ {
			a, b := own.tokens[k], own.tokens[k+1]
			if len(a.Word) < 4 || len(b.Word) < 4 || s[a.End:b.Start] != " " {
				continue
			}
			own.room = append(append(own.room[:0], a.Word...), b.Word...)
			if c.Count[string(own.room)] >= leastJoined && own.add(own.room, i) {
				mutex.Lock()
				if pair, ok := first[string(own.room)]; !ok || a.Word < pair[0] {
					first[string(own.room)] = [2]string{strings.Clone(a.Word), strings.Clone(b.Word)}
				}
				mutex.Unlock()
			}
		}
	}) {
		for word, k := range part {
			apart[word] += k
		}
	}
	lift := min(leastLift, float64(n)/4) // few documents leave no room for chance
	for _, word := range slices.Sorted(maps.Keys(apart)) {
		pair := first[word]
		byChance := float64(c.Count[pair[0]]) * float64(c.Count[pair[1]]) / float64(n)
		if apart[word] <= mostApart*c.Count[word] && float64(apart[word]) >= lift*byChance {
			c.Joined = append(c.Joined, word)
		}
	}
}

// A tally counts the documents of words for one worker, which sees the
// documents in order.
type tally struct {
	words  map[string]*seen
	tokens []arabic.Token
	room   []byte
}

// A seen word was in so many documents, of which this was the last.
type seen struct{ documents, last int }

// add counts a document for a word, and reports whether it is a new one.
func (t *tally) add(word []byte, doc int) bool {
	s := t.words[string(word)]
	if s == nil {
		t.words[string(word)] = &seen{1, doc}
		return true
	}
	if s.last == doc {
		return false
	}
	s.documents, s.last = s.documents+1, doc
	return true
}

// eachDocument calls visit for every document, on all cores, and gives what each
// worker has counted.
func eachDocument(n int, visit func(own *tally, i int)) []map[string]int {
	owns := make([]*tally, workers.Count())
	workers.Each(n, func(worker, i int) {
		if owns[worker] == nil {
			owns[worker] = &tally{words: make(map[string]*seen)}
		}
		visit(owns[worker], i)
	})
	parts := []map[string]int{}
	for _, own := range owns {
		if own != nil {
			counts := make(map[string]int, len(own.words))
			for word, s := range own.words {
				counts[word] = s.documents
			}
			parts = append(parts, counts)
		}
	}
	return parts
}

// Decide gives the stem of every word of the census by the rules, on all cores.
func (c *Census) Decide(rules arabic.Lexicon) map[string]string {
	words := slices.Sorted(maps.Keys(c.Count))
	stems := make([]string, len(words))
	workers.Each(len(words), func(_, i int) { stems[i] = rules.Stem(words[i]) })
	decided := make(map[string]string, len(words))
	for i, word := range words {
		decided[word] = stems[i]
	}
	return decided
}
