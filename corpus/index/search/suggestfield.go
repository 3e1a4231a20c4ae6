package search

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// fieldTyped gives the field whose value is being typed at the end of a query, what stands
// before that value, and the value so far; of a day's field, none.
func fieldTyped(typed string) (facet corpus.Facet, before, value string, ok bool) {
	at := strings.LastIndexAny(typed, ":：")
	if at < 0 {
		return "", "", "", false
	}
	name := typed[strings.LastIndexFunc(typed[:at], func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '(' })+1 : at]
	switch query.Parse(name + ":2019").(type) {
	case query.After, query.Before:
		return "", "", "", true // no word is a day
	}
	field, is := query.Parse(name + ":x").(query.Field)
	before, value = typed[:at+1], strings.TrimPrefix(typed[at:], typed[at:at+1])
	open := strings.TrimLeft(value, "«\"“")
	if !is || field.Value != "x" || strings.ContainsAny(open, "»\"”") || open == value && strings.ContainsFunc(value, unicode.IsSpace) {
		return "", "", "", false
	}
	return field.Facet, before, open, true
}

// suggestValues completes the value of a field: by names of its kind, or by the outlets and
// topics that there are.
func (e *Engine) suggestValues(facet corpus.Facet, before, value string, limit int) []corpus.Suggestion {
	words := strings.Join(arabic.Words(value), " ")
	var out []corpus.Suggestion
	add := func(text string, s corpus.Suggestion) {
		if words := arabic.Words(text); s.Count == 0 || len(words) == 0 {
			return
		} else if len(words) > 1 || strings.ContainsFunc(text, unicode.IsSpace) {
			text = "«" + text + "»"
		}
		s.Text = before + text
		i := len(out)
		for i > 0 && out[i-1].Count < s.Count {
			i--
		}
		if i < limit {
			out = slices.Insert(out, i, s)[:min(len(out)+1, limit)]
		}
	}
	i := slices.IndexFunc(corpus.Kinds[:], func(k corpus.Kind) bool { return k.Facet() == facet })
	switch {
	case facet == "":
		return nil
	case i < 0:
		from, to := e.b.ValueRange(facet)
		for v := from; v < to; v++ {
			x := e.b.Value(v)
			if strings.HasPrefix(" "+strings.Join(arabic.Words(x.ID), " "), " "+words) {
				add(x.ID, corpus.Suggestion{Count: x.Count})
			}
		}
		return out
	}
	named := func(entity, count int) {
		if ref := e.b.EntityRef(entity); ref.Kind == corpus.Kinds[i] {
			add(ref.Name, corpus.Suggestion{Entity: &ref, Count: count})
		}
	}
	if words == "" {
		for entity, count := range e.mentioned() {
			named(entity, count)
		}
		return out
	}
	for entity := range e.namesBeginning(words) {
		named(entity, e.mentioned()[entity])
	}
	return out
}
