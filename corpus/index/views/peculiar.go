package views

import (
	"cmp"
	"math"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// Vocabulary counts in how many of some documents each stem occurs.
type Vocabulary struct {
	Documents int
	stems     map[string]*stemCount
}

// A stemCount is what is known of a stem.
type stemCount struct {
	documents  int
	last       int  // the last of them
	all, named int  // how often it occurs, and within a name
	function   bool // it is also the stem of a function word
	forms      forms
}

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary { return &Vocabulary{stems: make(map[string]*stemCount)} }

func (v *Vocabulary) stem(stem string) *stemCount {
	c := v.stems[stem]
	if c == nil {
		c = &stemCount{}
		v.stems[stem] = c
	}
	return c
}

// Add counts a document: each stem once, including that of two words which others write as one.
func (v *Vocabulary) Add(doc *corpus.Closeup) {
	v.Documents++
	m := 0
	count := func(stem string, start, end int) {
		c := v.stem(stem)
		c.all++
		for m < len(doc.Mentions) && doc.Mentions[m].End <= start {
			m++
		}
		if m < len(doc.Mentions) && doc.Mentions[m].Start < end {
			c.named++
		}
		if c.last != v.Documents {
			c.last = v.Documents
			c.documents++
		}
		c.forms.add(doc.Text[start:end])
	}
	joined := doc.Joined
	for i := range doc.Words {
		w := &doc.Words[i]
		if w.Function {
			v.stem(w.Stem).function = true
		} else {
			count(w.Stem, w.Start, w.End)
		}
		for ; len(joined) > 0 && joined[0].At == i; joined = joined[1:] {
			count(joined[0].Stem, w.Start, doc.Words[i+1].End)
		}
	}
}

// Count returns the number of the documents that have a stem.
func (v *Vocabulary) Count(stem string) int {
	if c := v.stems[stem]; c != nil {
		return c.documents
	}
	return 0
}

// Written returns the most frequent word of a stem, "" if the documents have none.
func (v *Vocabulary) Written(stem string) string {
	if c := v.stems[stem]; c != nil {
		return c.forms.most()
	}
	return ""
}

// Tells reports whether a stem may tell something: it has at least two letters, is neither a number
// nor a function word, and is mostly outside of names, which are compared separately.
func (v *Vocabulary) Tells(stem string) bool {
	c := v.stems[stem]
	return wordlike(stem) && (c == nil || !c.function && 2*c.named <= c.all)
}

// Candidates returns the stems that at least fewest of the documents have and that may tell
// something, most frequent first, at most n.
func (v *Vocabulary) Candidates(fewest, n int) []string {
	type candidate struct {
		stem  string
		count int
	}
	var found []candidate // with their counts, which comparing would look up again and again
	for stem, c := range v.stems {
		if c.documents >= fewest && v.Tells(stem) {
			found = append(found, candidate{stem, v.Count(stem)})
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.count > b.count || a.count == b.count && a.stem < b.stem
	})
	out := make([]string, min(n, len(found)))
	for i := range out {
		out[i] = found[i].stem
	}
	return out
}

// wordlike reports whether a stem has at least two letters and no digit.
func wordlike(stem string) bool {
	n := 0
	for _, r := range stem {
		if r >= '0' && r <= '9' {
			return false
		}
		n++
	}
	return n > 1
}

// A Contrast is a word or a name, with the numbers of documents on either side that have it.
type Contrast struct {
	Key  string // a stem, or an entity's ID
	Here int
	Rest int
	// Strength is the weighted log-odds ratio (see LogOdds): above 0 for what is peculiar to this
	// side, below for the other. Beyond ±1.96 it is by chance in 5 % of cases.
	Strength float64
}

// priorDocuments is how many documents the prior weighs: what holds in the whole collection is
// believed until about this many documents say otherwise.
const priorDocuments = 10

// LogOdds compares how many of n documents have something (a) with how many of m other documents do
// (b): the logarithm of the odds ratio with an informative prior, divided by its standard deviation
// (B. Monroe, M. Colaresi and K. Quinn, Fightin' Words, 2008, for documents instead of words: the
// prior is the share of both together). Unlike log-likelihood it has a direction, and what only two
// documents have never comes before what many have.
func LogOdds(a, n, b, m int) float64 {
	if n <= 0 || m <= 0 || a+b == 0 {
		return 0
	}
	share := float64(a+b) / float64(n+m)
	has, lacks := priorDocuments*share, priorDocuments*(1-share)
	ha, la := float64(a)+has, float64(n-a)+lacks
	hb, lb := float64(b)+has, float64(m-b)+lacks
	if la <= 0 || lb <= 0 { // all of them have it, here and there
		return 0
	}
	delta := math.Log(ha/la) - math.Log(hb/lb)
	return delta / math.Sqrt(1/ha+1/la+1/hb+1/lb)
}

// Peculiar returns the n contrasts most peculiar to this side and the n most peculiar to the other,
// strongest first. Those with a strength below least in either direction are left out.
func Peculiar(all []Contrast, n int, least float64) (here, rest []Contrast) {
	for _, c := range all {
		switch {
		case c.Strength >= least:
			here = append(here, c)
		case c.Strength <= -least:
			rest = append(rest, c)
		}
	}
	order := func(list []Contrast) []Contrast {
		sortBy(list, func(a, b Contrast) int {
			return cmp.Or(cmp.Compare(math.Abs(b.Strength), math.Abs(a.Strength)), cmp.Compare(b.Here+b.Rest, a.Here+a.Rest), cmp.Compare(a.Key, b.Key))
		})
		return list[:min(n, len(list))]
	}
	return order(here), order(rest)
}
