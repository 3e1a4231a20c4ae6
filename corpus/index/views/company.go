package views

import (
	"cmp"
	"math"

	"github.com/kashshaf/kashshaf/corpus"
)

// Likelihood returns the log-likelihood ratio G² of a two-by-two table: a of n there, b of m here
// (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993, as used for
// corpora by Rayson and Garside, 2000, with all four cells). 3.84 is exceeded by chance in 5 % of
// cases, 15.13 in one of ten thousand. It is 0 if one side of the table is empty.
func Likelihood(a, n, b, m int) float64 {
	if n <= 0 || m <= 0 {
		return 0
	}
	total := float64(n + m)
	hit, miss := float64(a+b), float64(n-a+m-b)
	g := 0.0
	for _, cell := range [...]struct{ seen, expected float64 }{
		{float64(a), hit * float64(n) / total}, {float64(b), hit * float64(m) / total},
		{float64(n - a), miss * float64(n) / total}, {float64(m - b), miss * float64(m) / total},
	} {
		if cell.seen > 0 {
			g += cell.seen * math.Log(cell.seen/cell.expected)
		}
	}
	return 2 * g
}

// A Company counts the words near the occurrences of a query and those elsewhere in the same
// documents.
type Company struct {
	Occurrences int
	Near, Rest  int // words near, and elsewhere
	window      int
	near, rest  map[string]int
	forms       map[string]*forms // of the words near
	documents   map[string]int    // that have it near
	function    map[string]bool
}

// NewCompany returns a Company that counts within a window of this many words on each side. Windows
// end with the paragraph; a word within two of them counts once; the occurrences themselves are not
// counted.
func NewCompany(window int) *Company {
	return &Company{window: window, near: make(map[string]int), rest: make(map[string]int), documents: make(map[string]int),
		forms: make(map[string]*forms), function: make(map[string]bool)}
}

// Add counts a document.
func (c *Company) Add(doc *corpus.Closeup) {
	const far, beside, found = 0, 1, 2
	place := make([]uint8, len(doc.Words))
	for _, at := range doc.Found {
		c.Occurrences++
		for i := max(0, at.First-c.window); i <= min(len(doc.Words)-1, at.Last+c.window); i++ {
			if place[i] == far && sameParagraph(doc, i, at) {
				place[i] = beside
			}
		}
	}
	for _, at := range doc.Found {
		for i := at.First; i <= at.Last; i++ {
			place[i] = found
		}
	}
	seen := make(map[string]bool)
	for i := range doc.Words {
		w := &doc.Words[i]
		switch place[i] {
		case far:
			c.Rest++
			c.rest[w.Stem]++
		case beside:
			c.Near++
			c.near[w.Stem]++
			near := c.forms[w.Stem]
			if near == nil {
				near = new(forms)
				c.forms[w.Stem] = near
			}
			near.add(doc.Text[w.Start:w.End])
			if !seen[w.Stem] {
				seen[w.Stem] = true
				c.documents[w.Stem]++
			}
			if w.Function {
				c.function[w.Stem] = true
			}
		}
	}
}

// sameParagraph reports whether no line break is between a word and an occurrence.
func sameParagraph(doc *corpus.Closeup, word int, at corpus.Occurrence) bool {
	from, to := doc.Words[min(word, at.First)].End, doc.Words[max(word, at.Last)].Start
	for i := from; i < to; i++ {
		if doc.Text[i] == '\n' {
			return false
		}
	}
	return true
}

// A Companion is a word that is near what was looked for more often than elsewhere in the same
// documents.
type Companion struct {
	Stem       string
	Forms      []corpus.WordCount // as written near, most frequent first; Count is how often
	Near, Rest int                // how often it is near, and elsewhere
	Documents  int                // that have it near
	Likelihood float64            // see Likelihood
	Times      float64            // how many times more frequent it is near; infinite if it is nowhere else
}

// fewestNear is the fewest times that a companion must be near. Out of manyOccurrences it must be near
// one time more, and in two documents: what one text repeats is a matter of that text.
const (
	fewestNear      = 2
	manyOccurrences = 100
)

// Companions returns at most n words, those whose frequency near is least likely to be chance.
// Function words are left out unless function is true.
func (c *Company) Companions(n int, function bool) []Companion {
	var out []Companion
	fewest, documents := fewestNear, 1
	if c.Occurrences >= manyOccurrences {
		fewest, documents = fewestNear+1, 2
	}
	for stem, near := range c.near {
		rest := c.rest[stem]
		if near < fewest || c.documents[stem] < documents || c.function[stem] && !function || near*c.Rest <= rest*c.Near {
			continue
		}
		out = append(out, Companion{Stem: stem, Near: near, Rest: rest, Documents: c.documents[stem], Likelihood: Likelihood(near, c.Near, rest, c.Rest),
			Times: (float64(near) / float64(c.Near)) / (float64(rest) / float64(c.Rest))})
	}
	sortBy(out, func(a, b Companion) int {
		return cmp.Or(cmp.Compare(b.Likelihood, a.Likelihood), cmp.Compare(b.Near, a.Near), cmp.Compare(a.Stem, b.Stem))
	})
	out = out[:min(n, len(out))]
	for i := range out {
		out[i].Forms = *c.forms[out[i].Stem]
		sortBy(out[i].Forms, byCount)
	}
	return out
}
