// Package stories groups documents that report the same event, across outlets and days, beyond
// mere copies: by their names, their rare words and their dates.
//
// Each document is compared with those of the days before it, by the words of its title and
// beginning, weighted by rarity (TF-IDF), so that names weigh most. It joins a story if it is
// similar to the three of its documents that are most similar to it, so that a chain of
// half-similar reports does not become one story. The threshold was chosen on pairs judged by
// reading (corpus/eval/stories): of a hundred reports in a story more than ninety are about its
// event, at the price of missing half of those that could be.
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
	// withinFirst is how many days after the first report of a story another may follow, and
	// withinLast how many after its last one.
	withinFirst = 7
	withinLast  = 2
	// Same is how alike documents of the same day and different outlets must be to report the
	// same event.
	Same = 0.26
	// perDay is how much more alike they must be for each day between them: an ongoing event is
	// told in the same words every day.
	perDay = 0.17
	// oneOutlet is how much more alike documents of one outlet must be, and laterThere how much
	// in addition if they are of different days: an outlet seldom reports the same event twice,
	// and what it reports the next day is what happened next. On 520 judged pairs no other
	// feature was as informative (see corpus/eval/RECORD.md). unknown applies if either document
	// has no outlet.
	oneOutlet, laterThere, unknown = 0.30, 0.30, 0.04
	// nearest is how many documents of a story are compared with a new one.
	nearest = 3
)

// A Collection is a set of documents that can be compared.
type Collection struct {
	vectors [][]feature
	outlets []string
	days    []int // days since 1970; -1 for a document without a day
}

// New returns a Collection of the documents.
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

// beginning returns enough of a text to contain leadWords.
func beginning(d *corpus.Document) string {
	text := d.Text()
	most := len(d.Title) + leadWords*24
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "")
}

// day returns the number of days from 1970 to a date, or -1 if it is not a full date.
func day(d corpus.Date) int {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return -1
	}
	return int(t.Unix() / 86400)
}

// Alike returns the similarity of two documents, from 0 to 1, minus the penalties for the days
// between them and for a common outlet.
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

// A story is a story under construction.
type story struct {
	docs        []int
	first, last int // days
}

// Groups returns for each document the number of its story, from 1 in the order of their first
// documents, or 0 for a document that is in no story.
func (c *Collection) Groups() []int {
	order := make([]int, 0, len(c.days))
	for i, d := range c.days {
		if d >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(c.days[a], c.days[b]) })
	of := make([]*story, len(c.days))
	having := make(map[int32][]int) // recent documents, by the words with the highest weights in them
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

// storyOf returns the story that a document belongs to, or nil.
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

// near returns the average similarity of a document to the documents of a story that are most
// similar to it. A single one may be a coincidence, and a large story as a whole covers more than
// any one report.
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

// recent removes the documents that are too old for others to join them.
func (c *Collection) recent(docs []int, now int) []int {
	return slices.DeleteFunc(docs, func(i int) bool { return now-c.days[i] > withinLast })
}

// fewWords is how many of its words a document uses to look for others.
const fewWords = 12

// heaviest returns the words with the highest weights in a document.
func heaviest(v []feature) []int32 {
	list := slices.Clone(v)
	slices.SortFunc(list, func(a, b feature) int { return cmp.Or(-cmp.Compare(a.weight, b.weight), cmp.Compare(a.word, b.word)) })
	words := make([]int32, 0, fewWords)
	for _, f := range list[:min(len(list), fewWords)] {
		words = append(words, f.word)
	}
	return words
}
