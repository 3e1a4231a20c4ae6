package linker

// A trie stores every name as a path of words. Words are numbered, so that the whole trie is one
// map from (node, word) to node: small, and built without a map per node. Node 0 is the root.
type trie struct {
	words    map[string]int32   // normalised word → its number
	spelt    []string           // number → word
	variants map[string][]int32 // variant key → the numbers of the words with that key
	next     map[edge]int32
	names    []name  // the names that end at some node
	at       []int32 // node → 1 + index into names, or 0
	inner    []bool  // node → node → whether some name continues from it
}

// An edge leads from a node to another by one word.
type edge struct{ node, word int32 }

// A name is one spelling: how many of its first words are common nouns that the span leaves out,
// and which entities it may name.
type name struct {
	head     int
	readings []reading
}

// A reading is one entity that a name may stand for, and under which conditions.
type reading struct {
	entity  int32
	force   force
	company []int32         // for weak: any of these entities in the document is enough
	cues    map[string]bool // for weak: any of these words before the name is enough
	realm   []int32         // for weak: nothing is enough without one of these entities
	sports  bool            // for weak: a text about sports is enough
	written string          // the spelling, if it has diacritics
	// everyday is also for weak: the name is primarily an ordinary word.
	everyday bool
}

// A force says when a name stands for its entity.
type force uint8

const (
	strong force = iota // always
	short               // if the document has a longer name of the entity
	weak                // if there is evidence for it, see Weak
)

// insert returns the name that the words spell, adding it if it is new.
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
