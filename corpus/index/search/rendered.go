package search

import (
	"slices"
	"strings"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A rendered node is words that are looked for both as they are and as what they stand for: words
// in Latin letters that name no entity, or words that are a date (dates.go). It appears in the tree
// that is executed and printed.
type rendered struct {
	words        []query.Node
	alternatives []query.Node // as they are executed
	texts        []string     // as they are shown
	side         bool         // the words must be side by side, as those of a date
}

// String prints the node as the alternatives it stands for.
func (n rendered) String() string { return query.Or{Nodes: n.nodes()}.String() }

func (n rendered) nodes() []query.Node {
	words := together(n.words)
	if n.side && (len(n.words) > 1 || len(arabic.Words(texts(n.words)[0])) > 1) {
		words = query.Phrase{Text: strings.Join(texts(n.words), " ")}
	}
	return append([]query.Node{words}, n.alternatives...)
}

// render returns what plain words stand for in Arabic, if they are an English term.
func (e *Engine) render(nodes []query.Node) (n rendered, ok bool) {
	s := spellingOf(texts(nodes)...)
	if !latin(s.words) {
		return n, false
	}
	if offices := e.officesOf(s.words); offices != nil {
		return e.renderedAs(nodes, offices)
	}
	found := e.english().Find(s.words)
	if found == nil {
		found = e.english().Find(initials(s.words))
	}
	if found == nil && len(s.words) > 1 && (s.words[0] == "al" || s.words[0] == "el") {
		found = e.english().Find(s.words[1:])
	}
	return e.renderedAs(nodes, found)
}

// officesOf returns the Arabic of an office with a country's adjective before it («Russian defence
// minister», «وزير الدفاع الروسي») or its country after it, if the documents know that office: by
// itself it may be another country's. It is nil for all other words.
func (e *Engine) officesOf(words []string) []string {
	if len(words) < 2 {
		return nil
	}
	var out []string
	for _, whose := range e.english().Find(words[:1]) {
		if !strings.HasSuffix(whose, "ي") || strings.Contains(whose, " ") {
			continue
		}
		for _, office := range e.english().Find(words[1:]) {
			if !strings.Contains(office, " ") {
				office = "ال" + office // «الرئيس التركي»
			}
			if full := office + " ال" + whose; e.isRole(office) || e.isRole(full) {
				out = append(out, full)
			}
		}
	}
	if of := slices.Index(words, "of"); of > 0 && of+1 < len(words) {
		out = append(out, e.officesIn(words[:of], words[of+1:])...)
	}
	return out
}

// officesIn returns the Arabic of an office followed by its country («president of Turkey», «رئيس
// تركيا»), as officesOf does.
func (e *Engine) officesIn(office, country []string) (out []string) {
	if country[0] == "the" && len(country) > 1 {
		country = country[1:]
	}
	for _, entity := range e.entitiesNamed(spelling{country, country}) {
		for _, text := range e.english().Find(office) {
			if at := strings.LastIndex(text, " ال"); at > 0 {
				text = text[:at+1] + text[at+len(" ال"):] // «وزير دفاع تركيا»
			}
			if full := text + " " + e.b.EntityRef(entity).Name; e.isRole(full) {
				out = append(out, full)
			}
		}
	}
	return out
}

// renderPhrase returns what quoted words in Latin letters stand for, if no document has them side
// by side: the Arabic of an English term, side by side, or the entities that they name.
func (e *Engine) renderPhrase(phrase query.Phrase) (n rendered, ok bool) {
	s := spellingOf(phrase.Text)
	if phrase.Exact || len(s.words) < 2 || !latin(s.words) || e.reach(phrase) > 0 {
		return n, false
	}
	n.words = []query.Node{phrase}
	for _, entity := range e.b.Named(s.words) {
		ref := e.b.EntityRef(entity.Entity)
		if field := (query.Field{Facet: ref.Kind.Facet(), Value: ref.ID}); !slices.Contains(n.alternatives, query.Node(field)) {
			n.alternatives, n.texts = append(n.alternatives, field), append(n.texts, ref.Name)
		}
	}
	if n.alternatives != nil {
		return n, true
	}
	for _, text := range append(e.officesOf(s.words), e.english().Find(s.words)...) {
		text = strings.TrimPrefix(text, english.Name)
		n.alternatives, n.texts = append(n.alternatives, query.Phrase{Text: text}), append(n.texts, text)
	}
	return n, n.alternatives != nil
}

// isRole reports whether the documents say who has an office.
func (e *Engine) isRole(text string) bool {
	return e.b.IsRole(strings.Join(arabic.Words(text), " "))
}

// renderedAs returns the node of words and their Arabic. A single word that is not a name is only
// looked for as a word: «سيول» for floods is not Seoul.
func (e *Engine) renderedAs(nodes []query.Node, arabic []string) (n rendered, ok bool) {
	n.words = nodes
	for _, text := range arabic {
		name, isName := strings.CutPrefix(text, english.Name)
		text = name
		alternative := query.Parse(text)
		if _, word := alternative.(query.Word); !word || isName {
			alternative = sideBySide(e.understand(alternative), text)
		}
		if months := e.otherMonths(text); months != nil { // «March» means «آذار», too
			alternative = query.Or{Nodes: append([]query.Node{alternative}, months...)}
		}
		n.alternatives = append(n.alternatives, alternative)
		n.texts = append(n.texts, strings.TrimPrefix(text, "="))
	}
	return n, len(arabic) > 0
}

// sideBySide wants the Arabic of an English term side by side if it names an entity: «خروج
// بريطانيا» for Brexit, not a way out anywhere in a document that mentions Britain. Words that name
// nothing («غارة جوية») are inflected too much for a phrase.
func sideBySide(alternative query.Node, text string) query.Node {
	and, several := alternative.(query.And)
	if !several {
		return alternative
	}
	for _, n := range and.Nodes {
		if _, ok := n.(named); ok {
			return query.Phrase{Text: text}
		}
	}
	return alternative
}

// texts returns plain words as they were typed.
//
//go:noinline
func texts(nodes []query.Node) []string {
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = n.(query.Word).Text
	}
	return out
}

// latin reports whether all words are in Latin letters, with or without digits.
//
//go:noinline
func latin(words []string) bool {
	letters := false
	for _, w := range words {
		for _, r := range w {
			switch {
			case 'a' <= r && r <= 'z':
				letters = true
			case r >= 0x80:
				return false
			}
		}
	}
	return letters
}

// withoutStops removes the English words that say nothing by themselves, if other words in Latin
// letters were understood.
func withoutStops(nodes []query.Node) []query.Node {
	understood := false
	for _, n := range nodes {
		switch n := n.(type) {
		case rendered:
			understood = true
		case named:
			understood = understood || latin(arabic.Words(typed(n)))
		}
	}
	if !understood {
		return nodes
	}
	var out []query.Node
	for _, n := range nodes {
		if w, ok := n.(query.Word); ok && w.Mode == query.Stem && english.Stop(strings.Join(arabic.Words(w.Text), " ")) {
			continue
		}
		out = append(out, n)
	}
	return out
}

// rendered finds the words or any of what they stand for.
func (c *compiler) rendered(n rendered) blevesearch.Searcher {
	parts := c.each(n.nodes())
	if len(parts) == 0 {
		return nil
	}
	return newAnyOf(parts, 1)
}

// alternatives describes what the i-th node of a query is looked for as, each with the query
// without it.
func alternatives(nodes []query.Node, i int) []corpus.Alternative {
	n, ok := nodes[i].(rendered)
	if !ok {
		return nil
	}
	var out []corpus.Alternative
	for k, text := range n.texts {
		var others []query.Node
		for j, alternative := range n.alternatives {
			if j != k {
				others = append(others, unnamed(alternative))
			}
		}
		a := corpus.Alternative{Text: text}
		switch len(others) {
		case 0:
			a.Without = instead(nodes, i, literal(n.words))
		case 1:
			a.Without = instead(nodes, i, query.Conjuncts(others[0]))
		default:
			a.Without = instead(nodes, i, []query.Node{query.Or{Nodes: others}})
		}
		out = append(out, a)
	}
	return out
}
