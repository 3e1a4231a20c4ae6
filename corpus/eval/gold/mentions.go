package gold

import (
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// Mentions scores mentions: one counts as found if exactly its span was found with its kind. A
// span of a kind counts once, however often it occurs in a list. The zero value is ready for use.
type Mentions struct {
	Kinds [len(corpus.Kinds)]Figure

	found [][2]string // for each mention found, the right entity and ours
}

// place is what must be equal for a mention to count as found.
type place struct {
	corpus.Span
	kind corpus.Kind
}

// Add scores one text.
func (m *Mentions) Add(wanted, given []Mention) []Fault {
	var faults []Fault
	right, ours := places(wanted), places(given)
	for _, p := range right.order {
		m.Kinds[p.kind].Wanted++
		if id, ok := ours.entity[p]; ok {
			m.Kinds[p.kind].Right++
			m.found = append(m.found, [2]string{right.entity[p], id})
		} else {
			faults = append(faults, Fault{What: "missed", Span: p.Span, Want: p.kind.String()})
		}
	}
	for _, p := range ours.order {
		m.Kinds[p.kind].Given++
		if _, ok := right.entity[p]; !ok {
			faults = append(faults, Fault{What: "extra", Span: p.Span, Got: p.kind.String()})
		}
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Start - b.Start })
	return faults
}

// A placed is a list of mentions by place: each place once, with the last entity given for it.
type placed struct {
	order  []place
	entity map[place]string
}

func places(mentions []Mention) placed {
	p := placed{entity: make(map[place]string, len(mentions))}
	for _, m := range mentions {
		at := place{m.Span, m.Kind}
		if _, ok := p.entity[at]; !ok {
			p.order = append(p.order, at)
		}
		p.entity[at] = m.Entity
	}
	return p
}

// All returns the figure over all kinds.
func (m *Mentions) All() (sum Figure) {
	for _, f := range m.Kinds {
		sum = sum.Plus(f)
	}
	return sum
}

// String returns the figure over all kinds, then the F1 of each.
func (m *Mentions) String() string {
	s := m.All().String()
	for k, f := range m.Kinds {
		s += fmt.Sprintf(", %s %s", corpus.Kinds[k], Decimal(f.F1()))
	}
	return s
}

// Links scores linking over the mentions found: of all pairs of them, in any texts, those of the
// same entity should have the same id. An empty id is not an entity.
func (m *Mentions) Links() Figure {
	right, ours := make(map[string]int), make(map[string]int)
	both := make(map[[2]string]int)
	for _, f := range m.found {
		right[f[0]]++
		if f[1] != "" {
			ours[f[1]]++
			both[f]++
		}
	}
	return Figure{Right: pairs(both), Given: pairs(ours), Wanted: pairs(right)}
}

// pairs counts the pairs within groups of the given sizes.
func pairs[K comparable](groups map[K]int) (n int) {
	for _, size := range groups {
		n += size * (size - 1) / 2
	}
	return n
}

// Known returns mentions with the kinds of their entities.
func Known(mentions []corpus.Mention, kinds map[string]corpus.Kind) []Mention {
	known := make([]Mention, len(mentions))
	for i, m := range mentions {
		known[i] = Mention{m, kinds[m.Entity]}
	}
	return known
}
