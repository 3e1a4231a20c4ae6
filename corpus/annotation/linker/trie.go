package linker

// A trie holds every name as a path of words. Words are numbered, so that the
// whole trie is one map from (node, word) to node: small, and built without a
// map per node. Node 0 is the root.
type trie struct {
	words    map[string]int32   // normalised word → its number
	spelt    []string           // the words by their numbers
	variants map[string][]int32 // variant key → the words that are spelt so or alike
	next     map[edge]int32
	names    []name  // the names that end at some node
	at       []int32 // node → 1 + index into names, or 0
	inner    []bool  // node → whether some name goes on from it
}

// An edge leads from a node to another by one word.
type edge struct{ node, word int32 }

// A name is one spelling: how many of its words are a common noun that the span
// leaves out, and what it may name.
type name struct {
	head     int
	readings []reading
}

// A reading is one entity that a name may stand for, and how freely it does so.
type reading struct {
	entity  int32
	force   force
	company []int32         // for weak: any of these entities speaks for it
	cues    map[string]bool // for weak: any of these words speaks for it
	realm   []int32         // for weak: nothing does without one of these
	sports  bool            // for weak: a text on sports speaks for it
	written string          // the spelling, where it is written with marks
	// everyday is for weak, too: it is a word of every day first.
	everyday bool
}

// force says when a name stands for its entity.
type force uint8

const (
	strong force = iota // always
	short               // when the document holds a longer name of the entity
	weak                // when something speaks for it, see Weak
)

// insert returns the name that the words spell, adding it when it is new.
func (t *trie) insert(words []string) *name {
	node := int32(0)
	for _, w := range words {
		id, ok := t.words[w]
		if !ok {
			id = int32(len(t.words))
			t.words[w] = id
		}
		to, ok := t.next[edge{node, id}]
		if !ok {
			to = int32(len(t.at))
			t.at = append(t.at, 0)
			t.next[edge{node, id}] = to
		}
		node = to
	}
	if t.at[node] == 0 {
		t.names = append(t.names, name{})
		t.at[node] = int32(len(t.names))
	}
	return &t.names[t.at[node]-1]
}
