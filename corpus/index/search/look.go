package search

import (
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// If a query has several words, the first hits are looked at closely: words that are close together
// in one passage tell more than the same words far apart.
const (
	closeHits  = 10
	closeShare = 1.0 // of the passage's idf, added to a hit's score
)

// lookClosely ranks the first hits anew and returns what it saw in them.
func (e *Engine) lookClosely(top []scored, f *found) map[int]look {
	first := top[:min(closeHits, len(top))]
	looked := make(map[int]look, len(first))
	for i := range first {
		l := e.lookAt(first[i].doc, f)
		l.tokens = slices.Clone(l.tokens) // their array is reused for the next document
		looked[first[i].doc] = l
		first[i].together = closeShare*l.strength + sideShare*pairsBeside(l.seen, f)
		first[i].score += first[i].together
	}
	better := e.better(corpus.ByRelevance)
	sort.SliceStable(first, func(i, j int) bool { return better(first[i], first[j]) })
	return looked
}

// A look is what was seen of a query in a document's body.
type look struct {
	body     string
	tokens   []arabic.Token
	mentions []bundle.Mention
	seen     []sighting
	from, to int     // first and last token of the best passage
	strength float64 // its idf
}

// lookAt looks for a query in a document. The tokens are valid until the next document is looked
// at.
func (e *Engine) lookAt(doc int, f *found) look {
	l := look{body: e.body(doc), mentions: e.b.Mentions(nil, doc)}
	e.tokens = arabic.AppendTokens(e.tokens[:0], l.body)
	l.tokens = e.tokens
	l.seen = e.look(f, l.body, l.tokens, e.sights(f, doc), len(e.b.Title(doc))+1)
	l.from, l.to, l.strength = bestPassage(l.body, l.tokens, l.seen, f)
	return l
}
