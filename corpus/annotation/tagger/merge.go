package tagger

import (
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Discover adds to the mentions of curated entities those that the model finds
// beside them. curated[i] belongs to docs[i]. It gives the mentions of all
// documents, and the entities that it discovered, sorted by ID; these have IDs
// that begin with "x-", which gazetteer.Read refuses. progress, unless
// nil, is told how many documents are tagged, from several goroutines.
//
// The same documents always give the same entities, and the ID of an entity
// depends on its kind and spelling only.
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

// A group is all names in a corpus of one kind and key.
type group struct {
	kind  corpus.Kind
	key   string
	words []string
	steps []uint8 // of its words among people's names
	docs  int     // documents
	last  int     // the last document counted
	names []*found
	sure  float64 // in sum
	into  *group  // the group that it is the same as, if another
	to    string  // the entity
	free  int     // how often it stands where no name was found
	word  bool    // it is mostly a word
	name  bool    // it is a name wherever it stands
}

// root is the group that a group was joined to in the end.
func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// A register is the groups of a corpus.
type register struct {
	pages  []page
	groups map[string]*group
	order  []*group // sorted by key and kind
	apart  map[[2]string]bool
}

// two tells whether two groups are said to be of two entities.
func (r *register) two(a, b *group) bool {
	return len(r.apart) > 0 && r.apart[[2]string{a.id(), b.id()}]
}

// id is the ID that the group's entity has: that of the list, or its own.
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

// minority is the share of a spelling's kinds under which a kind is taken for a
// mistake.
const minority = 0.25

// agree gives the names of a rare kind to the common kind of their spelling.
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

// link gives names to the curated entity of their spelling and kind that the
// corpus names elsewhere. Villages share names, so a place is only one that the
// same document names, or one that the corpus names far more often.
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

// prominent is how many times as many documents must name a place by other
// mentions, for all of its spelling to be taken for it.
const prominent = 2

// join joins groups that are one: spellings of the same sounds, then a name of
// one word and the person of whom it is mostly the last name.
func (r *register) join(known *directory) {
	r.joinSpellings(known)
	r.joinSurnames(known)
}

// dominant is the share of the documents on people of one last name from which
// it stands for the one that they are on.
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
			return // the last name is the father's
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

// id gives the entity of a name; "" when it is not given.
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
