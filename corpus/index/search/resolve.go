package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// resolve returns the values of a facet that the visitor's word for them means: an ID, a name of an
// entity, or any words of an outlet or topic.
func (e *Engine) resolve(f query.Field) []string {
	if _, ok := e.b.FindValue(f.Facet, f.Value); ok {
		return []string{f.Value}
	}
	s := spellingOf(f.Value)
	if len(s.words) == 0 {
		return nil
	}
	words := strings.Join(s.words, " ")
	var ids []string
	for _, k := range corpus.Kinds {
		if k.Facet() != f.Facet {
			continue
		}
		for _, entity := range e.namedInAnyScript(s) {
			if ref := e.b.EntityRef(entity); ref.Kind == k {
				ids = append(ids, ref.ID)
			}
		}
		if len(ids) == 0 || k == corpus.Person && len(s.words) == 1 { // «عباس» does not mean just one of them
			ids = e.namedPartly(ids, words, k)
		}
		return ids
	}
	from, to := e.b.ValueRange(f.Facet)
	for v := from; v < to; v++ {
		id := e.b.Value(v).ID
		value := arabic.Words(id)
		if strings.Contains(" "+strings.Join(value, " ")+" ", " "+words+" ") || e.translates(value, s.words) {
			ids = append(ids, id)
		}
	}
	return ids
}

// namedPartly adds the entities of a kind that have words side by side in their names: for «حسن»,
// everybody with that name.
func (e *Engine) namedPartly(ids []string, words string, kind corpus.Kind) []string {
	count := e.mentioned()
	e.b.NamesWithPrefix("", func(n bundle.Name) bool {
		if !n.Whole || n.Role || count[n.Entity] == 0 || !strings.Contains(n.Key, words) ||
			!strings.Contains(" "+strings.Join(arabic.Words(n.Text), " ")+" ", " "+words+" ") {
			return true // most names: only of the others is it read whose they are
		}
		if ref := e.b.EntityRef(n.Entity); ref.Kind == kind && !slices.Contains(ids, ref.ID) {
			ids = append(ids, ref.ID)
		}
		return true
	})
	slices.Sort(ids)
	return ids
}

// namedInAnyScript returns the entities named by words, by the Arabic for them («World Cup») or by
// names that sound like them.
func (e *Engine) namedInAnyScript(s spelling) []int {
	if found := e.entitiesNamed(s); found != nil || !latin(s.words) {
		return found
	}
	var all []int
	for _, text := range e.english().Find(s.words) {
		all = append(all, e.entitiesNamed(spellingOf(strings.TrimPrefix(text, english.Name)))...)
	}
	if all == nil { // «Barham Salih», whom no list has in Latin letters
		heard, _ := e.heardAs([]query.Node{query.Word{Text: strings.Join(s.written, " ")}})
		if heard, ok := heard.(rendered); ok {
			for _, text := range heard.texts {
				all = append(all, e.entitiesNamed(spellingOf(text))...)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// translates reports whether one of two texts is in Latin letters and the other the Arabic for it:
// a visitor may ask for the topic «sport» as «رياضة».
func (e *Engine) translates(value, asked []string) bool {
	if latin(value) == latin(asked) {
		return false
	}
	if latin(asked) {
		value, asked = asked, value
	}
	return slices.ContainsFunc(e.english().Find(value), func(text string) bool {
		return slices.Equal(arabic.Words(strings.TrimPrefix(text, english.Name)), asked)
	})
}
