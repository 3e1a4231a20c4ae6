package views

import (
	"cmp"
	"math"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Network counts who is mentioned together with whom.
type Network struct {
	Documents int
	refs      []corpus.EntityRef
	at        map[string]int // index of an entity in refs, by ID
	documents []int          // that mention each
	seen      [][]appearance // of each document
}

// An appearance is an entity in a document, with the paragraphs that mention it.
type appearance struct {
	entity     int
	paragraphs []int
}

// NewNetwork returns an empty network.
func NewNetwork() *Network { return &Network{at: make(map[string]int)} }

// Add counts a document.
func (n *Network) Add(doc *corpus.Closeup) {
	n.Documents++
	var here []appearance
	index := make(map[int]int)
	paragraph, read := -1, 0
	for _, m := range doc.Mentions {
		for ; read < m.Start; read++ {
			if doc.Text[read] == '\n' {
				paragraph++
			}
		}
		entity, ok := n.at[m.Entity.ID]
		if !ok {
			entity = len(n.refs)
			n.at[m.Entity.ID] = entity
			n.refs, n.documents = append(n.refs, m.Entity), append(n.documents, 0)
		}
		i, ok := index[entity]
		if !ok {
			i = len(here)
			index[entity] = i
			here = append(here, appearance{entity: entity})
			n.documents[entity]++
		}
		if p := here[i].paragraphs; len(p) == 0 || p[len(p)-1] != paragraph {
			here[i].paragraphs = append(p, paragraph)
		}
	}
	n.seen = append(n.seen, here)
}

// A Node is a name of a network.
type Node struct {
	Entity    corpus.EntityRef
	Documents int     // that mention it
	Group     int     // from 0, largest first: names that are mentioned together
	X, Y      float64 // where it is drawn, from 0 to 1
}

// An Edge joins two names that are mentioned in the same documents.
type Edge struct {
	A, B       int // indexes of the nodes, A before B
	Documents  int // that mention both
	Paragraphs int // of these documents, those that mention both in one paragraph
	// Strength is the normalised pointwise mutual information, from -1 (never together) over 0
	// (chance) to 1 (never apart); a document that has both but in no common paragraph counts half
	// (G. Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction, 2009).
	Strength float64
	// Drawn says that it is one of the strongest edges of one of its names: in a picture of all
	// edges none could be seen.
	Drawn bool
}

// drawnEach is how many edges of each name are drawn.
const drawnEach = 4

// apartCounts is what a document counts that mentions both names, but in no common paragraph.
const apartCounts = 0.5

// fewestTogether is the fewest documents that must mention both names of an edge.
const fewestTogether = 2

// MutualInformation returns Edge.Strength for a pair whose common documents have the weight
// together, out of n documents, a of which have one and b the other.
func MutualInformation(together, a, b float64, n int) float64 {
	if together <= 0 || n == 0 {
		return -1
	}
	all := float64(n)
	if together >= all {
		return 0 // everywhere: that says nothing
	}
	return math.Log(together*all/(a*b)) / -math.Log(together/all)
}

// Strongest returns the network of at most names names, those that most documents mention, with
// at most edges edges between them, those that are more than chance, strongest first; names
// without an edge are left out. The same documents in the same order give the same result.
func (n *Network) Strongest(names, edges int) ([]Node, []Edge) {
	order := make([]int, len(n.refs))
	for i := range order {
		order[i] = i
	}
	sortBy(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(n.documents[b], n.documents[a]), cmp.Compare(n.refs[a].ID, n.refs[b].ID))
	})
	order = order[:min(names, len(order))]
	place := make(map[int]int, len(order))
	nodes := make([]Node, len(order))
	for i, entity := range order {
		place[entity] = i
		nodes[i] = Node{Entity: n.refs[entity], Documents: n.documents[entity]}
	}
	list := n.pairs(place, nodes)
	sortBy(list, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	list = list[:min(edges, len(list))]
	nodes, list = joined(nodes, list)
	group(nodes, list)
	drawn := make([]int, len(nodes))
	var strongest []Edge
	for i := range list {
		e := &list[i]
		if drawn[e.A] < drawnEach || drawn[e.B] < drawnEach {
			e.Drawn = true
			drawn[e.A]++
			drawn[e.B]++
			strongest = append(strongest, *e)
		}
	}
	arrange(nodes, strongest)
	return nodes, list
}

// joined removes the names that no edge joins to another.
func joined(nodes []Node, edges []Edge) ([]Node, []Edge) {
	has := make([]bool, len(nodes))
	for _, e := range edges {
		has[e.A], has[e.B] = true, true
	}
	place := make([]int, len(nodes))
	var kept []Node
	for i := range nodes {
		if has[i] {
			place[i] = len(kept)
			kept = append(kept, nodes[i])
		}
	}
	for i := range edges {
		edges[i].A, edges[i].B = place[edges[i].A], place[edges[i].B]
	}
	return kept, edges
}

// pairs returns the edges between the nodes.
func (n *Network) pairs(place map[int]int, nodes []Node) []Edge {
	type pair struct{ a, b int }
	both := make(map[pair][2]int) // documents, and those of them with a common paragraph
	for _, here := range n.seen {
		for i := range here {
			a, ok := place[here[i].entity]
			if !ok {
				continue
			}
			for j := i + 1; j < len(here); j++ {
				b, ok := place[here[j].entity]
				if !ok {
					continue
				}
				key := pair{min(a, b), max(a, b)}
				counts := both[key]
				counts[0]++
				if meet(here[i].paragraphs, here[j].paragraphs) {
					counts[1]++
				}
				both[key] = counts
			}
		}
	}
	var list []Edge
	for p, counts := range both {
		e := Edge{A: p.a, B: p.b, Documents: counts[0], Paragraphs: counts[1]}
		weight := float64(e.Paragraphs) + apartCounts*float64(e.Documents-e.Paragraphs)
		e.Strength = MutualInformation(weight, float64(nodes[p.a].Documents), float64(nodes[p.b].Documents), n.Documents)
		if e.Documents >= fewestTogether && e.Strength > 0 {
			list = append(list, e)
		}
	}
	return list
}

// meet reports whether two ascending lists have a number in common.
func meet(a, b []int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// group finds who is mentioned together: every name in turn takes the label that weighs most among
// its neighbours, until none changes (label propagation, U. Raghavan and others, 2007, here in a
// fixed order).
func group(nodes []Node, edges []Edge) {
	labels := make([]int, len(nodes))
	for i := range labels {
		labels[i] = i
	}
	const rounds = 20
	for range rounds {
		changed := false
		for i := range nodes {
			weight := make(map[int]float64)
			for _, e := range edges {
				switch i {
				case e.A:
					weight[labels[e.B]] += e.Strength
				case e.B:
					weight[labels[e.A]] += e.Strength
				}
			}
			best := labels[i]
			for label, w := range weight {
				if w > weight[best]+1e-9 || w > weight[best]-1e-9 && label < best && weight[best] > 0 {
					best = label
				}
			}
			if best != labels[i] {
				labels[i], changed = best, true
			}
		}
		if !changed {
			break
		}
	}
	sizes := make(map[int]int)
	for _, label := range labels {
		sizes[label]++
	}
	var order []int
	for label := range sizes {
		order = append(order, label)
	}
	sortBy(order, func(a, b int) int { return cmp.Or(cmp.Compare(sizes[b], sizes[a]), cmp.Compare(a, b)) })
	for i := range nodes {
		nodes[i].Group = slices.Index(order, labels[i])
	}
}
