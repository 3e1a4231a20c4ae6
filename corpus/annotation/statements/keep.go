package statements

import (
	"cmp"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// What is read in a document depends on its text and mentions, and on the entities of all
// documents: which of them a name or an adjective refers to. Nearly all of that stays the same from
// one build to the next, so an extract is stored with the questions it asked and is valid as long
// as the answers are the same.

// A question asks which entity of any document has a name.
type question struct {
	nation bool // a place by the root of its name; else a body by its normalised name
	name   string
}

// Keeping returns a Finder that takes what it read in a document earlier from a store.
func (f *Finder) Keeping(s *kept.Store) *Finder {
	keeping := *f
	keeping.kept = s
	return &keeping
}

// ask returns the ID of the entity that a question asks for, "" for none, and records the question.
// Code that reads a document must use it and never look at all entities itself.
func (d *reader) ask(q question) string {
	id := d.called[q]
	if d.asked != nil {
		d.asked[q] = id
	}
	return id
}

// nationCalled returns the place of any document whose name has a root (see nisba).
func (d *reader) nationCalled(root string) string { return d.ask(question{true, root}) }

// bodyCalled returns the organization of any document that has a normalised name.
func (d *reader) bodyCalled(name string) string { return d.ask(question{false, name}) }

// key hashes everything that reading a document depends on, except for the questions it asks.
func (f *Finder) key(doc *corpus.Document, mentions []corpus.Mention) kept.Key {
	h := kept.NewHash()
	h.Text("statements")
	h.Text(doc.Title)
	h.Text(doc.Body)
	for _, m := range mentions {
		h.Int(m.Start)
		h.Int(m.End)
		h.Text(m.Entity)
		mark := f.marks[m.Entity]
		h.Text(string(mark[:]))
	}
	for _, r := range f.elsewhere(mentions) {
		h.Text(r.entity)
		for _, w := range r.words {
			h.Text(w)
		}
	}
	return h.Key()
}

func writeExtract(w *kept.Writer, r extract) {
	asked := make([]question, 0, len(r.asked))
	for q := range r.asked {
		asked = append(asked, q)
	}
	slices.SortFunc(asked, func(a, b question) int { return cmp.Compare(a.name, b.name) })
	kept.List(w, asked, func(q question) {
		w.Bool(q.nation)
		w.Text(q.name)
		w.Text(r.asked[q])
	})
	span := func(s corpus.Span) {
		w.Int(s.Start)
		w.Int(s.End - s.Start)
	}
	kept.List(w, r.said, func(s corpus.Statement) {
		w.Text(s.Speaker)
		kept.List(w, s.With, w.Text)
		w.Text(s.Named)
		span(s.Cue)
		span(s.Content)
		w.Text(string(s.Class))
		kept.List(w, s.About, w.Text)
		for _, is := range [...]bool{s.Direct, s.Negated, s.Unnamed, s.Common} {
			w.Bool(is)
		}
		w.Float(s.Confidence)
	})
	kept.List(w, r.roles, func(r corpus.Role) {
		w.Text(r.Phrase)
		w.Text(r.Entity)
		w.Int(r.Documents)
	})
}

// readExtract reads an extract, and refuses one that would be different now.
func (f *Finder) readExtract(r *kept.Reader) extract {
	for range r.Len() {
		q := question{r.Bool(), r.Text()}
		if f.called[q] != r.Text() {
			r.Refuse()
			return extract{}
		}
	}
	span := func() corpus.Span {
		from := r.Int()
		return corpus.Span{Start: from, End: from + r.Int()}
	}
	var out extract
	out.said = kept.ReadList(r, func() corpus.Statement {
		return corpus.Statement{
			Speaker: r.Text(), With: kept.ReadList(r, r.Text), Named: r.Text(), Cue: span(), Content: span(), Class: corpus.Class(r.Text()),
			About: kept.ReadList(r, r.Text), Direct: r.Bool(), Negated: r.Bool(), Unnamed: r.Bool(), Common: r.Bool(), Confidence: r.Float(),
		}
	})
	out.roles = kept.ReadList(r, func() corpus.Role { return corpus.Role{Phrase: r.Text(), Entity: r.Text(), Documents: r.Int()} })
	return out
}
