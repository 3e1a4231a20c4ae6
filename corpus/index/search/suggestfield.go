package search

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// fieldTyped returns the field whose value is being typed at the end of a query, the text before
// that value, and the value so far; for a date field it returns no facet.
func fieldTyped(typed string) (facet corpus.Facet, before, value string, ok bool) {
	at := strings.LastIndexAny(typed, ":：")
	if at < 0 {
		return "", "", "", false
	}
	name := typed[strings.LastIndexFunc(typed[:at], func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '(' })+1 : at]
	switch query.Parse(name + ":2019").(type) {
	case query.After, query.Before:
		return "", "", "", true // no word completes a date
	}
	field, is := query.Parse(name + ":x").(query.Field)
	before, value = typed[:at+1], strings.TrimPrefix(typed[at:], typed[at:at+1])
	open := strings.TrimLeft(value, "«\"“")
	if !is || field.Value != "x" || strings.ContainsAny(open, "»\"”") || open == value && strings.ContainsFunc(value, unicode.IsSpace) {
		return "", "", "", false
	}
	return field.Facet, before, open, true
}

// valuesLooked bounds the names, those that most documents mention, whose kind is looked up for a
// field's value: if the site is in parts, the others are not there.
const valuesLooked = 200

// suggestValues completes the value of a field: by names of its kind, or by the collection's
// outlets or topics; those that most documents have come first.
func (e *Engine) suggestValues(facet corpus.Facet, before, value string, limit int) []corpus.Suggestion {
	words := strings.Join(arabic.Words(value), " ")
	if kind := slices.IndexFunc(corpus.Kinds[:], func(k corpus.Kind) bool { return k.Facet() == facet }); kind >= 0 {
		return e.suggestNamed(corpus.Kinds[kind], before, words, limit)
	}
	var values []bundle.Value
	from, to := e.b.ValueRange(facet)
	for v := from; v < to; v++ {
		if x := e.b.Value(v); x.Count > 0 && strings.HasPrefix(" "+strings.Join(arabic.Words(x.ID), " "), " "+words) {
			values = append(values, x)
		}
	}
	sort.SliceStable(values, func(i, j int) bool { return values[i].Count > values[j].Count })
	var out []corpus.Suggestion
	for _, x := range values {
		if text := fieldValue(x.ID); text != "" && len(out) < limit {
			out = append(out, corpus.Suggestion{Text: before + text, Count: x.Count})
		}
	}
	return out
}

// suggestNamed completes the value of a kind's field by the names of that kind that begin with
// normalised words; without words, by all.
func (e *Engine) suggestNamed(kind corpus.Kind, before, words string, limit int) []corpus.Suggestion {
	documents := e.mentioned()
	var list []int
	if words == "" {
		list = e.mostMentioned(func(yield func(int) bool) {
			for entity := range documents {
				if !yield(entity) {
					return
				}
			}
		}, valuesLooked)
	} else {
		if wish := e.b.Wish(); wish != nil {
			wish.Prefix("names", words)
			wish.Get()
		}
		list = e.mostMentioned(maps.Keys(e.namesBeginning(words)), valuesLooked)
	}
	var out []corpus.Suggestion
	for _, entity := range list {
		if len(out) == limit || documents[entity] == 0 {
			break
		}
		ref := e.b.EntityRef(entity)
		if text := fieldValue(ref.Name); ref.Kind == kind && text != "" {
			out = append(out, corpus.Suggestion{Text: before + text, Entity: &ref, Count: documents[entity]})
		}
	}
	return out
}

// fieldValue returns a value as it is written after a field: in quotes if it has several words; ""
// if it has none.
func fieldValue(text string) string {
	switch words := arabic.Words(text); {
	case len(words) == 0:
		return ""
	case len(words) > 1 || strings.ContainsFunc(text, unicode.IsSpace):
		return "«" + text + "»"
	}
	return text
}
