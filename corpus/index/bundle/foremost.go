package bundle

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// MostForemost is how many entities of each kind, and how many speakers, a bundle lists as the
// foremost of the whole collection.
const MostForemost = 12

// Foremost is what is asked of a collection before anything else is: whom most of its documents
// mention, and who speaks most. It is counted when a bundle is written, because a browser would
// have to fetch a column of every document to count it.
type Foremost struct {
	Mentioned [len(corpus.Kinds)][]Mentioned // of each kind; for equal counts in the order of the facet's values
	Speakers  []Speaker                      // for equal counts in the order of the entities
}

// A Mentioned is an entity with the number of documents that mention it.
type Mentioned struct{ Entity, Documents int }

// A Speaker is an entity with the number of statements that it is sure to have made, alone or with
// others, and the newest of them.
type Speaker struct {
	Entity, Statements int
	Doc, Nth           int // of the newest: its document, and its index among those of the document
}

// Foremost returns what the bundle lists. If it lists nothing, as after entities were corrected, it
// returns false: then it is to be counted.
func (b *Bundle) Foremost() (f Foremost, ok bool) {
	section := b.sections["foremost"]
	if len(section) == 0 {
		return f, false
	}
	r := record{section}
	for kind := range f.Mentioned {
		for n := r.number(); n > 0 && len(r.b) > 0; n-- {
			f.Mentioned[kind] = append(f.Mentioned[kind], Mentioned{r.number(), r.number()})
		}
	}
	for n := r.number(); n > 0 && len(r.b) > 0; n-- {
		f.Speakers = append(f.Speakers, Speaker{r.number(), r.number(), r.number(), r.number()})
	}
	return f, true
}

// checkForemost refuses a list of entities, documents or statements that there are not, as far as they
// have come.
func (b *Bundle) checkForemost() error {
	f, listed := b.Foremost()
	if !listed {
		return nil
	}
	there := func(i, n int) bool { return i >= 0 && i < n }
	good := true
	for _, list := range f.Mentioned {
		for _, m := range list {
			good = good && there(m.Entity, b.EntityCount())
		}
	}
	for _, s := range f.Speakers {
		good = good && there(s.Entity, b.EntityCount()) && there(s.Doc, b.Len()) &&
			(b.statements.late != nil || there(s.Nth, b.statementCount(s.Doc)))
	}
	if !good {
		return fmt.Errorf("%w: section foremost: it names entities, documents or statements that there are not", ErrCorrupt)
	}
	return nil
}

func (b *Bundle) statementCount(doc int) (n int) {
	b.Statements(doc, func(Statement) { n++ })
	return n
}

// encodeForemost counts over lists of an otherwise complete bundle and writes what Foremost
// returns.
func encodeForemost(number map[string]int, sections []section) ([]byte, error) {
	b := &Bundle{sections: make(map[string][]byte)}
	for _, s := range sections {
		b.sections[s.name] = s.data
	}
	if err := b.openSections(); err != nil {
		return nil, err
	}
	var out []byte
	for _, kind := range corpus.Kinds {
		list := b.mentionedMost(kind, number)
		out = binary.AppendUvarint(out, uint64(len(list)))
		for _, m := range list {
			out = appendNumbers(out, m.Entity, m.Documents)
		}
	}
	speakers := b.CountSpeakers(MostForemost)
	out = binary.AppendUvarint(out, uint64(len(speakers)))
	for _, s := range speakers {
		out = appendNumbers(out, s.Entity, s.Statements, s.Doc, s.Nth)
	}
	return out, nil
}

func appendNumbers(out []byte, list ...int) []byte {
	for _, n := range list {
		out = binary.AppendUvarint(out, uint64(n))
	}
	return out
}

// mentionedMost returns the foremost entities of a kind.
func (b *Bundle) mentionedMost(kind corpus.Kind, number map[string]int) (list []Mentioned) {
	from, to := b.ValueRange(kind.Facet())
	for v := from; v < to; v++ {
		value := b.Value(v)
		list = append(list, Mentioned{number[value.ID], value.Count})
	}
	slices.SortStableFunc(list, func(a, b Mentioned) int { return b.Documents - a.Documents })
	return list[:min(len(list), MostForemost)]
}

// CountSpeakers goes through all statements and returns the speakers who made most. Of those of one
// day the first document has the newest.
func (b *Bundle) CountSpeakers(limit int) []Speaker {
	all := make([]Speaker, b.EntityCount())
	for doc := range b.Len() {
		nth := 0
		add := func(entity int) {
			s := &all[entity]
			if s.Statements == 0 || b.Day(doc) > b.Day(s.Doc) {
				s.Doc, s.Nth = doc, nth
			}
			s.Entity = entity
			s.Statements++
		}
		b.Statements(doc, func(s Statement) {
			switch {
			case s.Weak() || s.Speaker < 0 && (s.Unnamed || s.Common || s.Named == ""): // counts for nobody
			case s.Speaker >= 0:
				add(s.Speaker)
				fallthrough
			default:
				for _, entity := range s.With {
					add(entity)
				}
			}
			nth++
		})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Statements > all[j].Statements })
	some := sort.Search(len(all), func(i int) bool { return all[i].Statements == 0 })
	return append([]Speaker(nil), all[:min(some, limit)]...)
}
