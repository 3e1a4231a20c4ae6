package tagger

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Discover adds to the mentions of curated entities those that the model finds
// beside them. curated[i] belongs to docs[i]. It gives the mentions of all
// documents, and the entities that it discovered, sorted by ID; these have IDs
// that begin with "x-", which no curated entity should have. progress, unless
// nil, is told how many documents are tagged, from several goroutines.
//
// The same documents always give the same entities, and the ID of an entity
// depends on its kind and spelling only.
func (t *Tagger) Discover(docs []corpus.Document, curated [][]corpus.Mention, entities []corpus.Entity, progress func(done int)) ([][]corpus.Mention, []corpus.Entity) {
	known := newDirectory(entities, curated)
	pages := t.find(docs, curated, known.kinds, progress)
	for i := range pages {
		pages[i].settle(known)
	}
	g := gather(pages)
	g.agree()
	g.link(known)
	g.join()
	discovered := g.entities(docs)
	mentions := make([][]corpus.Mention, len(docs))
	for i := range pages {
		p := &pages[i]
		list := append([]corpus.Mention{}, p.curated...)
		for j := range p.found {
			if id := g.id(&p.found[j]); id != "" {
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
}

func gather(pages []page) *register {
	r := &register{pages: pages, groups: map[string]*group{}}
	for i := range pages {
		for j := range pages[i].found {
			f := &pages[i].found[j]
			f.doc = i
			if f.curate == "" {
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

// link gives a group to the curated entity of its spelling and kind that the
// corpus names elsewhere. A place is only what is named in the same document,
// for villages share names.
func (r *register) link(known *directory) {
	for _, g := range r.order {
		if g.into == nil && g.kind != corpus.Place {
			g.to = known.spelling[keyOf(g.kind, g.key)]
		}
	}
}

// join joins groups that are one: a name of one word to the person of whom it is
// mostly the last name, and spellings of the same sounds.
func (r *register) join() {
	r.joinSpellings()
	r.joinSurnames()
}

// dominant is the share of the documents on people of one last name from which
// it stands for the one that they are on.
const (
	dominant     = 0.7
	dominantDocs = 3
)

func (r *register) joinSurnames() {
	type holder struct {
		best  *group
		most  int
		total int
	}
	last, first := map[string]*holder{}, map[string]int{}
	for _, g := range r.order {
		if g.into != nil || g.kind != corpus.Person || len(g.words) < 2 {
			continue
		}
		first[g.words[0]] += g.docs
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
		if g.into != nil || g.to != "" || g.kind != corpus.Person || len(g.words) != 1 {
			continue
		}
		h := last[g.key]
		if h == nil || first[g.key] > h.total || h.most < dominantDocs || float64(h.most) < dominant*float64(h.total) {
			continue
		}
		g.into = h.best
	}
}

// joinSpellings joins groups whose words have the same sounds in another
// spelling. Words that are both frequent names are two names («جمال», «كمال»).
func (r *register) joinSpellings() {
	by := map[string][]*group{}
	var keys []string
	for _, g := range r.order {
		if g.into != nil {
			continue
		}
		var b strings.Builder
		b.WriteByte(byte('0' + g.kind))
		for _, w := range g.words {
			b.WriteString(" " + arabic.Variant(w))
		}
		if by[b.String()] == nil {
			keys = append(keys, b.String())
		}
		by[b.String()] = append(by[b.String()], g)
	}
	for _, k := range keys {
		list := by[k]
		if len(list) < 2 {
			continue
		}
		sort.SliceStable(list, func(i, j int) bool { return list[i].docs > list[j].docs })
		for i, g := range list[1:] {
			for _, to := range list[:i+1] {
				if to.into == nil && to.same(g) {
					g.into = to
					break
				}
			}
		}
	}
}

// frequent is the step from which a word is a name that people have.
const frequent = 3

// same tells whether a rarer spelling is that of another group.
func (g *group) same(rarer *group) bool {
	differ := 0
	for i, w := range g.words {
		x := rarer.words[i]
		if w == x {
			continue
		}
		differ++
		if utf8.RuneCountInString(w) < 4 || i < len(g.steps) && i < len(rarer.steps) && g.steps[i] >= frequent && rarer.steps[i] >= frequent {
			return false
		}
	}
	if differ == len(g.words) {
		// Nothing that is certain stands beside it.
		return g.docs >= 4*rarer.docs && utf8.RuneCountInString(g.key) >= 5
	}
	return true
}

// id gives the entity of a name; "" when it is not given.
func (r *register) id(f *found) string {
	if f.curate != "" {
		return f.curate
	}
	return r.groups[keyOf(f.kind, f.key)].root().to
}
