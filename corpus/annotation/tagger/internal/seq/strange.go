package seq

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words that the raw text hardly has name the same thing wherever a document has them.

// evidence is how much the names found in a document say for each kind of a word.
type evidence [len(corpus.Kinds)]float64

// best returns the kind for which most is said, and how much that is.
func (e *evidence) best() (kind corpus.Kind, most float64) {
	for k, x := range e {
		if x > most {
			kind, most = corpus.Kind(k), x
		}
	}
	return kind, most
}

const (
	shown    = 2.0 // what a noun before the word says for the kind, in names that the model is sure of
	situated = 0.5 // what a preposition before it says for a place
	enough   = 1.0 // of all that, for a word to be looked for elsewhere
)

// strangeForms returns single words that the raw text hardly has, with their kinds: those that a
// noun shows somewhere in the document to be a place or a body, those that the model is sure
// somewhere to be a person's, and those spelt like foreign names that it takes for names more
// than once. Such a word has that kind wherever it occurs in the document.
func (t *Text) strangeForms(names []Name) map[string]corpus.Kind {
	var found map[string]*evidence
	people := map[string]int{} // how often a word alone is a person's name
	for _, n := range names {
		w := t.Words[n.From]
		if n.To-n.From == 1 && n.Kind == corpus.Person {
			people[w.Form]++
		}
		if n.To-n.From > 1 || n.Kind == corpus.Event || !w.Arabic || w.Owned || w.Inflected ||
			levels[w.Record.Count] >= few || w.Names > 0 && w.Foreign < likelyForeign ||
			w.Trigger != noTrigger || letters(w.Form) < 4 || t.Quoted[n.From] > 0 {
			continue
		}
		weight := t.weight(n)
		if weight == 0 {
			continue
		}
		if found == nil {
			found = map[string]*evidence{}
		}
		if found[w.Form] == nil {
			found[w.Form] = new(evidence)
		}
		found[w.Form][n.Kind] += weight
		if w.Foreign >= likelyForeign && n.Kind != corpus.Place && t.situated(n.From) {
			found[w.Form][corpus.Place] += situated
		}
	}
	var strange map[string]corpus.Kind
	for form, e := range found {
		kind, most := e.best()
		if most < enough || kind != corpus.Person && people[form] > 1 && e[corpus.Person] >= shown { // «ضيعة جونغسو» belongs to somebody
			continue
		}
		if strange == nil {
			strange = map[string]corpus.Kind{}
		}
		strange[form] = kind
	}
	return strange
}

// weight returns how much a name of one word says for its kind.
func (t *Text) weight(n Name) float64 {
	w := t.Words[n.From]
	switch {
	case n.Sure >= againSure && n.Kind != corpus.Person && (n.Fixed || t.headed(n)):
		return shown
	case n.Sure >= againSure && n.Kind == corpus.Person && w.Clitics == "" && !arabicEnding(w.Form) && !t.likeVerb(n.From):
		return enough
	case w.Foreign < likelyForeign || n.Sure < leastSure:
		return 0
	case n.Kind == corpus.Place && t.situated(n.From):
		return n.Sure + situated
	}
	return n.Sure / 2
}

// situated reports whether a preposition of place comes right before word i.
func (t *Text) situated(i int) bool {
	return i > 0 && t.Gaps[i] == Space && t.Words[i].Clitics == "" && governs[t.written(i-1)] || strings.HasSuffix(t.Words[i].Clitics, "ب")
}

// nookLetters is how much such a word must be spelt like a foreign name: half of the rare nouns of
// houses and weather are spelt less so.
const nookLetters = 20

// nook reports whether a place of one word, which only its preposition shows to be one, is spelt
// like an Arabic noun: «في مخدع», «إلى محراب».
func (t *Text) nook(n Name) bool {
	w := t.Words[n.From]
	return n.Kind == corpus.Place && n.To-n.From == 1 && !n.Fixed && w.Strange && int(w.Foreign) < nookLetters && t.situated(n.From) && t.Quoted[n.From] == 0 &&
		!t.headed(n) && !t.located(n.To)
}

// located reports whether word k says where the place before it is: «أحنيف بولاية البويرة».
func (t *Text) located(k int) bool {
	if k >= len(t.Words) || t.Gaps[k] != Space {
		return false
	}
	w := t.Words[k]
	return w.Clitics == "ب" && w.Trigger == settlement || w.Clitics == "" && (w.Trigger == settlement || lies[t.Tokens[k].Word])
}

// lies are words that come between a place and where it is.
var lies = arabic.WordSet(`قرب الواقعة الواقع التابعة التابع المجاورة القريبة`)

// asElsewhere gives names of one strange word the kind that it has, and ends such a place before
// the person whom the model joined to it: «والي [كوركول] / [سيدي ولد أحمد]».
func (t *Text) asElsewhere(names []Name, strange map[string]corpus.Kind) []Name {
	for i := 0; i < len(names); i++ {
		n := &names[i]
		kind, ok := strange[t.Words[n.From].Form]
		switch {
		case !ok || n.Fixed:
		case n.To-n.From == 1:
			n.Kind = kind
			if t.Words[n.From].Foreign >= likelyForeign {
				n.Sure = 1
			}
		case kind == corpus.Place && n.Kind == kind && n.To-n.From == 2 && t.neverNames(n.From+1):
			n.To, n.Sure = n.From+1, 1
			n.Span = t.Span(n.From, n.To)
		case n.Kind == corpus.Person && kind == corpus.Place && n.To-n.From > 2 && n.From > 0 && t.Gaps[n.From] == Space &&
			!t.Words[n.From-1].Article && (t.Words[n.From-1].Trigger == office || moreOffices[t.Words[n.From-1].Form]):
			place, k := *n, n.From+1
			place.To, place.Kind, place.Sure, place.Span = k, kind, 1, t.Span(n.From, k)
			n.From, n.Span = k, t.Span(k, n.To)
			names = slices.Insert(names, i, place)
			i++
		}
	}
	return names
}

// cutStrange cuts a clitic off word i where the rest is a strange word of the document, and
// returns the word.
func (t *Text) cutStrange(i int, strange map[string]corpus.Kind) *Word {
	w := t.Words[i]
	if w.Clitics != "" || !w.Strange || len(strange) == 0 {
		return w
	}
	if _, whole := strange[w.Form]; whole {
		return w
	}
	for _, clitic := range [...]string{"ل", "و", "ب", "ول", "وب"} {
		rest, ok := strings.CutPrefix(w.Form, clitic)
		if !ok {
			continue
		}
		if _, ok := strange[rest]; ok {
			cut := *w
			cut.Clitics, cut.Form = clitic, rest
			t.Words[i] = &cut
			return &cut
		}
	}
	return w
}
