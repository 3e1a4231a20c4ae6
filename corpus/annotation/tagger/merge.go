package tagger

import (
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Discover adds to the mentions of curated entities those that the model finds beside them.
// curated[i] belongs to docs[i]. It returns the mentions of all documents and the discovered
// entities, sorted by ID; their IDs begin with "x-", which gazetteer.Read refuses. Unless nil,
// progress is called with the number of documents tagged so far, from several goroutines.
//
// The same documents always yield the same entities, and the ID of an entity depends only on its
// kind and spelling.
func (t *Tagger) Discover(docs []corpus.Document, curated [][]corpus.Mention, entities []corpus.Entity, progress func(done int)) ([][]corpus.Mention, []corpus.Entity) {
	known := newDirectory(entities, curated)
	workers := t.team()
	pages := workers.find(docs, curated, known.kinds, t.kept, progress)
	for i := range pages {
		pages[i].settle(known)
	}
	r := gather(pages)
	r.apart = t.apart
	r.agree()
	r.link(known)
	r.join(known)
	r.recount(workers, docs, t.kept)
	discovered := r.entities(docs)
	mentions := make([][]corpus.Mention, len(docs))
	for i := range pages {
		p := &pages[i]
		list := append([]corpus.Mention{}, p.curated...)
		for j := range p.found {
			if id := r.id(&p.found[j]); id != "" {
				list = append(list, corpus.Mention{Span: p.found[j].Span, Entity: id})
			}
		}
		sort.Slice(list, func(a, b int) bool { return list[a].Start < list[b].Start })
		mentions[i] = list
	}
	return mentions, discovered
}

// A group is all the names in a corpus that share a kind and a key.
type group struct {
	kind  corpus.Kind
	key   string
	words []string
	steps []uint8 // the seq.NameStep of each word
	docs  int     // documents
	last  int     // the last document counted
	names []*found
	sure  float64 // the sum over names
	into  *group  // the group it was merged into, if any
	to    string  // the ID of its entity, once it has one
	free  int     // how often it occurs where no name was found
	word  bool    // it is mostly an ordinary word
	name  bool    // it is a name wherever it occurs
}

// root follows the chain of merges to its end.
func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// A register holds the groups of a corpus.
type register struct {
	pages  []page
	groups map[string]*group
	order  []*group // sorted by key and kind
	apart  map[[2]string]bool
}

// two reports whether Apart declared two groups to be distinct entities.
func (r *register) two(a, b *group) bool {
	return len(r.apart) > 0 && r.apart[[2]string{a.id(), b.id()}]
}

// id returns the ID of the group's entity: the curated one, or its own.
func (g *group) id() string {
	if g.to != "" {
		return g.to
	}
	return idOf(g.kind, g.key)
}

func gather(pages []page) *register {
	r := &register{pages: pages, groups: map[string]*group{}}
	for i := range pages {
		for j := range pages[i].found {
			f := &pages[i].found[j]
			if f.curate == "" && !f.alone {
				r.put(f, i)
			}
		}
	}
	r.sort()
	return r
}

func (r *register) put(f *found, doc int) {
	key := keyOf(f.kind, f.key)
	g := r.groups[key]
	if g == nil {
		g = &group{kind: f.kind, key: f.key, last: -1, words: strings.Split(f.key, " ")}
		r.groups[key] = g
	}
	if g.last != doc {
		g.last = doc
		g.docs++
	}
	if g.steps == nil && len(f.words) == len(g.words) {
		g.steps = f.common
	}
	g.names = append(g.names, f)
	g.sure += f.sure
}

func (r *register) sort() {
	r.order = r.order[:0]
	for _, g := range r.groups {
		r.order = append(r.order, g)
	}
	sort.Slice(r.order, func(i, j int) bool {
		if a, b := r.order[i], r.order[j]; a.key != b.key {
			return a.key < b.key
		}
		return r.order[i].kind < r.order[j].kind
	})
}

// minority is the share of a spelling's total confidence below which a kind is taken for a
// mistake.
const minority = 0.25

// agree merges the groups of a rare kind into the most common kind of the same spelling.
func (r *register) agree() {
	for i := 0; i < len(r.order); {
		j := i
		total := 0.0
		best := r.order[i]
		for ; j < len(r.order) && r.order[j].key == r.order[i].key; j++ {
			total += r.order[j].sure
			if r.order[j].sure > best.sure {
				best = r.order[j]
			}
		}
		for _, g := range r.order[i:j] {
			if g != best && g.sure < minority*total {
				g.into = best
			}
		}
		i = j
	}
}

// link assigns names to the curated entity of the same spelling and kind that the corpus mentions
// elsewhere. Villages share names, so a place is linked only in documents that mention the
// curated one, or everywhere if the corpus mentions that one far more often.
func (r *register) link(known *directory) {
	for _, g := range r.order {
		if g.into != nil {
			continue
		}
		id := known.spelling[keyOf(g.kind, g.key)]
		if id == "" {
			continue
		}
		if g.kind != corpus.Place || known.mentions[id] >= prominent*g.docs {
			g.to = id
			continue
		}
		for _, f := range g.names {
			for _, m := range r.pages[f.doc].curated {
				if m.Entity == id {
					f.curate = id
				}
			}
		}
	}
}

// prominent is how many times as many documents must mention a curated place as have the found
// name, for all names of that spelling to be linked to it.
const prominent = 2

// join merges groups that name the same entity: first spellings of the same sounds, then a
// one-word name with the person whose last name it mostly is.
func (r *register) join(known *directory) {
	r.joinSpellings(known)
	r.joinSurnames(known)
}

// dominant is the share of the documents about people with a given last name that must be about
// one of them, for the last name alone to mean that person; dominantDocs is the least number of
// those documents.
const (
	dominant     = 0.7
	dominantDocs = 3
)

func (r *register) joinSurnames(known *directory) {
	type holder struct {
		best  *group
		most  int
		total int
	}
	last, first := map[string]*holder{}, map[string]int{}
	count := func(g *group) {
		if patronymics[g.words[len(g.words)-2]] {
			return // the last word is the father's name
		}
		w := g.words[len(g.words)-1]
		h := last[w]
		if h == nil {
			h = &holder{}
			last[w] = h
		}
		h.total += g.docs
		if g.docs > h.most {
			h.best, h.most = g, g.docs
		}
	}
	for _, g := range r.order {
		if g.into == nil && g.to == "" && g.kind == corpus.Person && len(g.words) > 1 {
			first[g.words[0]] += g.docs
			count(g)
		}
	}
	for _, id := range known.people {
		seen := map[string]bool{}
		for _, words := range known.names[id] {
			if w := words[len(words)-1]; !seen[w] {
				seen[w] = true
				count(&group{kind: corpus.Person, words: words, docs: known.mentions[id], to: id})
			}
		}
	}
	for _, g := range r.order {
		if g.into != nil || g.to != "" || g.kind != corpus.Person || len(g.words) != 1 {
			continue
		}
		h := last[g.key]
		if h == nil || r.two(h.best, g) || first[g.key] > h.total || h.most < dominantDocs || float64(h.most) < dominant*float64(h.total) {
			continue
		}
		if h.best.to != "" {
			g.to = h.best.to
		} else {
			g.into = h.best
		}
	}
}

// id returns the ID of the entity that a name belongs to, or "" when it has none.
func (r *register) id(f *found) string {
	if f.alone {
		return ""
	}
	if f.curate != "" {
		return f.curate
	}
	g := r.groups[keyOf(f.kind, f.key)]
	if g.word {
		return ""
	}
	return g.root().to
}
