// Package stories groups documents that report the same event, across outlets and days
// and beyond copies: by their names, their rare words and their dates.
//
// Each document is compared with those of the days before it, by the words of its title
// and beginning, weighed by how rare they are (TF-IDF), among which names weigh most. It
// joins a story when it is like the three of its documents that are most like it, so that a
// chain of half similar reports does not become one story. How alike documents must be was chosen on
// what was judged by reading (corpus/eval/stories): so that of a hundred reports of a story more than
// ninety are of its event, though half of those that could be are then missed.
package stories

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
)

const (
	// withinFirst is how many days after the first report of a story another may come,
	// and withinLast after its last one.
	withinFirst = 7
	withinLast  = 2
	// Same is how alike documents of one day and of two outlets are that report the same event.
	Same = 0.26
	// perDay is how much more alike they must be for each day between them: what goes on
	// for days is told in the same words every day.
	perDay = 0.17
	// oneOutlet is how much more alike documents of one outlet must be, and laterThere those
	// of two days beside that: an outlet seldom reports twice what happened once, and what it tells
	// the next day is what happened next. On 520 judged pairs no other feature told as much
	// (see corpus/eval/RECORD.md). Of documents without an outlet nobody knows (unknown).
	oneOutlet, laterThere, unknown = 0.30, 0.30, 0.04
	// nearest is by how many of its documents a story is judged.
	nearest = 3
)

// A Collection is documents that can be compared.
type Collection struct {
	vectors [][]feature
	outlets []string
	days    []int // since 1970; -1 for a document without a day
}

// New reads documents.
func New(docs []corpus.Document) *Collection {
	c := &Collection{vectors: make([][]feature, len(docs)), outlets: make([]string, len(docs)), days: make([]int, len(docs))}
	news, err := background.Open(background.Words())
	if err != nil {
		panic(err) // it is embedded, and its own tests open it
	}
	s := space{news: news, number: make(map[string]int32), words: make(map[string]int32)}
	bags := make([]map[int32]float64, len(docs))
	var tokens []arabic.Token
	for i := range docs {
		d := &docs[i]
		tokens = arabic.AppendTokens(tokens[:0], beginning(d))
		bags[i] = s.bag(d, tokens)
		s.add(bags[i])
		c.days[i], c.outlets[i] = day(d.Date), d.Outlet
	}
	for i, b := range bags {
		c.vectors[i] = s.vector(b)
	}
	return c
}

// beginning is as much of a text as can hold leadWords.
func beginning(d *corpus.Document) string {
	text := d.Text()
	most := len(d.Title) + leadWords*24
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}

// day is a date's number, or -1 where it is no day.
func day(d corpus.Date) int {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return -1
	}
	return int(t.Unix() / 86400)
}

// Alike is how much two documents say the same, from 0 to 1, less what the days between
// them and one outlet cost.
func (c *Collection) Alike(a, b int) float64 {
	apart := c.days[a] - c.days[b]
	is := alike(c.vectors[a], c.vectors[b]) - perDay*float64(max(apart, -apart))
	switch {
	case c.outlets[a] == "" || c.outlets[b] == "":
		return is - unknown
	case c.outlets[a] != c.outlets[b]:
		return is
	case apart != 0:
		return is - oneOutlet - laterThere
	}
	return is - oneOutlet
}

// A story while it grows.
type story struct {
	docs        []int
	first, last int // days
}

// Groups gives each document the number of its story, from 1 in the order of their
// first documents, or 0 for one that tells of an event by itself.
func (c *Collection) Groups() []int {
	order := make([]int, 0, len(c.days))
	for i, d := range c.days {
		if d >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(c.days[a], c.days[b]) })
	of := make([]*story, len(c.days))
	having := make(map[int32][]int) // documents of late, by the words that weigh most in them
	for _, i := range order {
		best := c.storyOf(i, of, having)
		if best == nil {
			best = &story{first: c.days[i]}
		}
		best.docs, best.last = append(best.docs, i), c.days[i]
		of[i] = best
		for _, w := range heaviest(c.vectors[i]) {
			having[w] = append(c.recent(having[w], c.days[i]), i)
		}
	}
	groups, numbers := make([]int, len(c.days)), make(map[*story]int)
	for i, s := range of {
		if s == nil || len(s.docs) < 2 {
			continue
		}
		if numbers[s] == 0 {
			numbers[s] = len(numbers) + 1
		}
		groups[i] = numbers[s]
	}
	return groups
}

// storyOf is the story that a document belongs to, or nil.
func (c *Collection) storyOf(i int, of []*story, having map[int32][]int) (best *story) {
	sums := make(map[*story]bool)
	most := Same
	for _, w := range heaviest(c.vectors[i]) {
		for _, other := range having[w] {
			s := of[other]
			if sums[s] || c.days[i]-s.first > withinFirst || c.days[i]-s.last > withinLast {
				continue
			}
			sums[s] = true
			if near := c.near(i, s); near >= most {
				best, most = s, near
			}
		}
	}
	return best
}

// near is how alike a document is to those of a story that are most like it: one may be
// a slip, and all of a large story are more than any report tells.
func (c *Collection) near(i int, s *story) float64 {
	var most [nearest]float64
	for n := range most {
		most[n] = -1
	}
	for _, member := range s.docs {
		alike := c.Alike(i, member)
		for n := range most {
			if alike > most[n] {
				alike, most[n] = most[n], alike
			}
		}
	}
	sum, n := 0.0, min(nearest, len(s.docs))
	for _, alike := range most[:n] {
		sum += alike
	}
	return sum / float64(n)
}

// recent leaves out the documents that are too old for anything to join them.
func (c *Collection) recent(docs []int, now int) []int {
	return slices.DeleteFunc(docs, func(i int) bool { return now-c.days[i] > withinLast })
}

// fewWords is by how many of its words a document looks for others.
const fewWords = 12

// heaviest are the words that weigh most in a document.
func heaviest(v []feature) []int32 {
	list := slices.Clone(v)
	slices.SortFunc(list, func(a, b feature) int { return cmp.Or(-cmp.Compare(a.weight, b.weight), cmp.Compare(a.word, b.word)) })
	words := make([]int32, 0, fewWords)
	for _, f := range list[:min(len(list), fewWords)] {
		words = append(words, f.word)
	}
	return words
}
