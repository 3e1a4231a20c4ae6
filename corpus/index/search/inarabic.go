package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A name in Latin letters finds what the same name in Arabic letters finds: whom it names, and its
// Arabic words if these mean nobody else. A given name or a surname means everybody who has it.

// nameNode returns the node of plain words that name entities; role says whether they are words of
// an office.
func (e *Engine) nameNode(words []query.Node, found []int, role bool) query.Node {
	n := named{words: words, joined: e.asName(words, role || e.ofWords(found)), entities: found}
	for _, entity := range found {
		n.refs = append(n.refs, e.b.EntityRef(entity))
	}
	n.others = e.namesakes(words, found)
	s := spellingOf(texts(words)...)
	if !latin(s.words) {
		return n
	}
	whole := e.b.Named(s.words) != nil
	var shared rendered
	for _, ref := range n.refs {
		text := inArabic(s.words, ref)
		own := arabic.Words(text)
		if len(own) == 0 {
			continue
		}
		node := query.Node(query.Word{Text: text})
		if len(own) > 1 {
			node = query.Phrase{Text: text}
		}
		switch {
		case slices.Contains(n.arabic, node) || slices.Contains(shared.texts, text) || e.reach(node) == 0:
		case e.means(own, found):
			n.arabic = append(n.arabic, e.marked(node, own, found, ref))
		case !whole && ref.Kind == corpus.Person:
			shared.alternatives, shared.texts = append(shared.alternatives, node), append(shared.texts, text)
		}
	}
	if shared.texts == nil {
		return n
	}
	shared.words = words
	for _, ref := range n.refs {
		shared.alternatives, shared.texts = append(shared.alternatives, query.Field{Facet: ref.Kind.Facet(), Value: ref.ID}), append(shared.texts, ref.Name)
	}
	return shared
}

// marked returns the node of an entity's name without the documents that mention only its
// namesakes, if marks distinguish these: for «عُمان», Oman, those about Amman.
func (e *Engine) marked(node query.Node, own []string, found []int, ref corpus.EntityRef) query.Node {
	if word, ok := node.(query.Word); ok && len(own) == 1 {
		if others := e.namesakes([]query.Node{word}, found); others != nil {
			return named{words: []query.Node{word}, joined: []query.Node{word}, entities: found, refs: []corpus.EntityRef{ref}, others: others}
		}
	}
	return node
}

// inArabic returns those words of an entity's name that words in Latin letters stand for: of a
// person those that sound alike or are at the same place of the English name («Ali», «علي»), of
// anything else all; "" if there are none.
func inArabic(latin []string, ref corpus.EntityRef) string {
	switch {
	case isLatinText(ref.Name):
		return ""
	case ref.Kind != corpus.Person:
		return ref.Name
	}
	own, places := wordsOf(ref.Name), arabic.NameKey(arabic.Words(ref.English))
	var out []string
	for _, l := range arabic.NameKey(latin) {
		best, least := -1, float64(sounds.Near)
		for i, w := range own {
			cost := min(sounds.Cost(l, w.word), sounds.Cost(l, strings.TrimPrefix(w.word, "ال")))
			if len(places) == len(own) && places[i] == l {
				cost = 0
			}
			if cost < least || cost == least && best < 0 {
				best, least = i, cost
			}
		}
		if best < 0 {
			return ""
		}
		out = append(out, own[best].written)
	}
	return strings.Join(out, " ")
}
