package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Stamps tell whether what is shown of a document or an entity is the same as in another edition:
// equal stamps mean equal answers. They cost far less than the answers, so that of thousands of
// pages only those that changed are drawn again.
type Stamps struct {
	e         *Engine
	documents []kept.Key // of each document, without its neighbours
	crossed   *crossed
}

// Stamps returns the stamps of the collection as it is corrected now, if entities that fewer than
// the given number of documents mention have no page of their own. It reads every document once;
// the engine's clones may share the result through On.
func (e *Engine) Stamps(fewest int) *Stamps {
	s := &Stamps{e: e, documents: make([]kept.Key, e.b.Len()), crossed: e.cross()}
	texts := e.b.Texts()
	dict := kept.KeyOf(texts.Dict())
	rare := make(map[string]bool)
	for _, entity := range e.Entities() {
		if entity.Count < fewest {
			rare[entity.ID] = true
		}
	}
	for doc := range s.documents {
		s.documents[doc] = stampOf(e.b, texts, string(dict[:]), rare, doc)
	}
	return s
}

// On returns the same stamps for another goroutine, which has a clone of the engine. What was read
// for the stamps also serves the clone's own answers from then on.
func (s *Stamps) On(clone *Engine) *Stamps {
	if clone.crossed == nil && clone.b == s.e.b {
		clone.crossed = s.crossed
	}
	return &Stamps{clone, s.documents, s.crossed}
}

// stampOf returns a hash of everything that the bundle says of a document, with entities given by
// what is shown of them instead of their numbers.
func stampOf(b *bundle.Bundle, texts *bundle.Texts, dict string, rare map[string]bool, doc int) kept.Key {
	h := kept.NewHash()
	h.Text(string(b.DocumentRecord(doc)))
	h.Text(dict)
	h.Text(string(texts.Packed(doc)))
	entity := func(n int) {
		if n < 0 {
			h.Text("")
			return
		}
		ref := b.EntityRef(n)
		h.Text(ref.ID)
		h.Int(int(ref.Kind))
		h.Text(ref.Name)
		h.Text(ref.English)
		if rare[ref.ID] {
			h.Int(1)
		}
	}
	list := func(of []int) {
		h.Int(len(of))
		for _, n := range of {
			entity(n)
		}
	}
	for _, m := range b.Mentions(nil, doc) {
		h.Int(m.Start)
		h.Int(m.End)
		entity(m.Entity)
	}
	b.Statements(doc, func(s bundle.Statement) {
		entity(s.Speaker)
		list(s.With)
		h.Text(s.Named)
		for _, n := range [...]int{s.Cue.Start, s.Cue.End, s.Content.Start, s.Content.End} {
			h.Int(n)
		}
		h.Text(string(s.Class))
		for _, is := range [...]bool{s.Direct, s.Negated, s.Unnamed, s.Common} {
			n := 0
			if is {
				n = 1
			}
			h.Int(n)
		}
		h.Int(int(100*s.Confidence + 0.5))
		list(s.About)
	})
	for _, t := range b.Times(doc) {
		h.Int(t.Start)
		h.Int(t.End)
		h.Text(t.Value)
	}
	return h.Key()
}

// Document returns the stamp of everything that Read returns for a document.
func (s *Stamps) Document(id string) (kept.Key, bool) {
	doc, ok := s.e.b.Find(id)
	if !ok {
		return kept.Key{}, false
	}
	h := kept.NewHash()
	h.Text(string(s.documents[doc][:]))
	counts := make(map[int]int)
	for _, m := range s.e.b.Mentions(nil, doc) {
		counts[m.Entity]++
	}
	for _, n := range s.e.neighbours(doc, counts) {
		h.Text(strings.Join([]string{n.ID, n.Title, string(n.Date), n.Outlet}, "\x00"))
		for _, ref := range n.Shared {
			h.Text(strings.Join([]string{ref.ID, ref.Kind.String(), ref.Name, ref.English}, "\x00"))
		}
	}
	for _, report := range s.e.reportsOf(doc) {
		h.Text(string(s.documents[report][:]))
		h.Int(s.e.b.Group(report))
	}
	return h.Key(), true
}

// Entity returns the stamp of everything that Profile returns for an entity, and of what Statements
// returns if it is the only speaker or the only subject that is asked for, except the counts of
// facets other than months, which name what else is in the collection.
func (s *Stamps) Entity(id string) (kept.Key, bool) {
	entity, ok := s.e.b.FindEntity(id)
	if !ok {
		return kept.Key{}, false
	}
	h := kept.NewHash()
	h.Text(string(s.e.b.EntityRecord(entity)))
	var docs []int
	s.e.postings(fieldEntity, id, func(doc int) {
		docs = append(docs, doc)
		h.Text(string(s.documents[doc][:]))
	})
	stories := s.e.storiesOf(docs)
	h.Int(len(stories))
	for _, story := range stories { // a story may gain or lose documents that do not mention it
		h.Text(story.ID)
		h.Int(story.Reports)
	}
	said := s.e.saidTable().index()
	for _, docs := range [...][]int32{said.spoke[entity], said.named[entity]} {
		h.Int(len(docs))
		for _, doc := range docs {
			h.Text(string(s.documents[doc][:]))
		}
	}
	return h.Key(), true
}
