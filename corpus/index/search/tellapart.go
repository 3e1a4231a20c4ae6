package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// clearly is how many times as many documents as for its namesakes must mention an entity together
// with the query's other names for it to be the one that is meant.
const clearly = 4

// tellApart keeps, of entities with the same name, the one that occurs together with the other
// names of a query: Amman in «عمان الأردن», Oman in «عمان مسقط».
func (e *Engine) tellApart(nodes []query.Node) []query.Node {
	for i, n := range nodes {
		n, ok := n.(named)
		if !ok || len(n.entities) < 2 {
			continue
		}
		company := make(map[int]bool)
		for k, other := range nodes {
			if other, ok := other.(named); ok && k != i {
				for _, ref := range other.refs {
					e.postings(fieldEntity, ref.ID, func(doc int) { company[doc] = true })
				}
			}
		}
		best, most, second := 0, 0, 0
		for k, ref := range n.refs {
			together := 0
			e.postings(fieldEntity, ref.ID, func(doc int) {
				if company[doc] {
					together++
				}
			})
			if together > most {
				best, most, second = k, together, most
			} else {
				second = max(second, together)
			}
		}
		if most > 0 && most >= clearly*second {
			nodes[i] = named{words: n.words, joined: n.joined, entities: n.entities[best : best+1], refs: n.refs[best : best+1]}
		}
	}
	return nodes
}

// byMarks removes the names whose marks show that they are other words than what was typed: «عمّان»
// is not «عُمان»; and by their hamza «فأس» is not «فاس».
func byMarks(names []bundle.Name, written []string) []bundle.Name {
	typed := strings.Join(written, "")
	others := arabic.OtherHomographs(arabic.Homograph(typed))
	var same []bundle.Name
	for _, n := range names {
		if !arabic.MarksDiffer(typed, n.Text) && !slices.Contains(others, n.Text) {
			same = append(same, n)
		}
	}
	if same == nil && others == nil {
		return names
	}
	return same
}

// namesakes returns the entities that words with marks do not mean but might without them: Amman
// for «عُمان», if found is Oman.
func (e *Engine) namesakes(nodes []query.Node, found []int) []corpus.EntityRef {
	s := spellingOf(texts(nodes)...)
	if !arabic.Marked(strings.Join(s.written, "")) {
		return nil
	}
	var out []corpus.EntityRef
	for _, entity := range entitiesOf(e.b.Named(s.words)) {
		if !slices.Contains(found, entity) {
			out = append(out, e.b.EntityRef(entity))
		}
	}
	return out
}
