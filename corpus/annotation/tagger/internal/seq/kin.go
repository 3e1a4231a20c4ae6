package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sonAt reads a name at word i, with the father's, that the model missed: «خفاجة بن سفيان». The
// word before «بن» must not be a verb or a common noun.
func (t *Text) sonAt(i int, kinds []Label) (Name, bool) {
	if i+2 >= len(t.Words) || t.Gaps[i+1] != Space || t.Tokens[i+1].Word != sonOf || t.Gaps[i+2] != Space ||
		kinds[i] != Out || t.Curated[i] != Out || t.Curated[i+2] != Out {
		return Name{}, false
	}
	w := t.Words[i]
	if w.Clitics != "" && w.Clitics != "و" || !w.Arabic || w.Number || w.Trigger != noTrigger || w.Owned ||
		small[w.Form] || letters(w.Form) < 3 || w.Names < 2 && levels[w.Record.Count] >= rare {
		return Name{}, false
	}
	n := Name{From: i, To: i + 1, Kind: corpus.Person}
	t.withFathers(&n)
	for n.To < len(t.Words) && t.Gaps[n.To] == Space && t.Curated[n.To] == Out && kinds[n.To] != Out &&
		kinds[n.To].Kind() == corpus.Person && kinds[n.To].IsInside() {
		n.To++
	}
	return n, n.To > i+2
}

// kinAt reads a one-word name at word i, after a word of kinship and before a break or a
// preposition: «أخي [كاوه] في القرية».
func (t *Text) kinAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || kinds[i] != Out || !theirs[t.Words[i-1].Form] && !mine[t.Words[i-1].Form] || !t.mayBegin(i, kinds) {
		return Name{}, false
	}
	w := t.Words[i]
	if w.Names == 0 && (levels[w.Record.Count] >= few || strings.HasSuffix(t.written(i), "ه")) || t.likeVerb(i) ||
		!(t.endsBefore(i+1) || outward[t.Tokens[i+1].Word]) {
		return Name{}, false
	}
	return Name{From: i, To: i + 1, Kind: corpus.Person}, true
}

// asPerson makes a person of what the model takes for a body or a place where it is a given name
// and a surname («مع لويد أوستن») or follows a word of kinship («وزوجته [أوزليم توريتشي] في
// مينز»).
func (t *Text) asPerson(n *Name) {
	if t.givenAndSurname(n) {
		n.Kind = corpus.Person
		return
	}
	if n.Kind == corpus.Organization && rulers[t.Words[n.From].Form] && n.From+2 < n.To &&
		t.Curated[n.From+1] == First(corpus.Place) && t.rulesBefore(n.From+2) {
		n.From, n.Kind = n.From+2, corpus.Person // «[أمير أنطاكية] بوهمند السادس»
		n.Span = t.Span(n.From, n.To)
		return
	}
	if n.Kind == corpus.Person || n.From == 0 || t.Gaps[n.From] != Space {
		return
	}
	if n.Kind == corpus.Place && t.rulesBefore(n.From) {
		n.Kind = corpus.Person // «ملك أرمينيا هيثوم»
		return
	}
	before := t.Words[n.From-1]
	if !theirs[before.Form] && !(n.Kind == corpus.Organization && n.Sure < certainBody && before.Clitics == "و" && t.national(n.From-1)) {
		return
	}
	to := n.From
	for to < n.To && t.Gaps[to] == Space && !outward[t.Tokens[to].Word] {
		to++
	}
	if to-n.From > 1 && t.namesSomebody(n.From, to) {
		n.Kind, n.To = corpus.Person, to
		n.Span = t.Span(n.From, n.To)
	}
}

// rulesBefore reports whether a ruler and a curated place come right before word i: «ملك
// أرمينيا».
func (t *Text) rulesBefore(i int) bool {
	k := i - 1
	if k < 1 || t.Gaps[i] != Space || t.Words[i].Clitics != "" || t.Words[i].Article || t.Curated[k] == Out ||
		t.Curated[k].Kind() != corpus.Place {
		return false
	}
	for k > 0 && t.Curated[k].IsInside() {
		k--
	}
	return k > 0 && t.Gaps[k] == Space && t.Words[k].Clitics == "" && rulers[t.Words[k-1].Form]
}

// rulers are titles before the place that somebody rules.
var rulers = arabic.WordSet(`ملك ملكة أمير أميرة سلطان حاكم والي صاحب إمبراطور قيصر شاه دوق كونت باي داي خديوي بطريرك مطران أسقف`)

// givenAndSurname reports whether what the model takes for a body is just a given name and a
// surname.
func (t *Text) givenAndSurname(n *Name) bool {
	first := t.Words[n.From]
	if n.Kind != corpus.Organization || n.To-n.From != 2 || n.Sure >= certainBody || first.Names < namesSure ||
		first.Article || first.Trigger != noTrigger || t.Quoted[n.From] > 0 || nouns[first.Form] {
		return false
	}
	last := t.Words[n.To-1]
	return t.Gaps[n.To-1] == Space && !last.Article && last.Clitics == "" && last.Trigger == noTrigger &&
		(last.Names > 0 || levels[last.Record.Count] < few)
}

// namesSomebody reports whether the words from … to, after a body, may name its head.
func (t *Text) namesSomebody(from, to int) bool {
	for k := from; k < to; k++ {
		w := t.Words[k]
		if w.Article && k == from || w.Clitics != "" || w.Trigger != noTrigger || t.Gaps[k] != Space ||
			t.Curated[k] != Out || w.Names == 0 && levels[w.Record.Count] >= rare {
			return false
		}
	}
	return true
}

// certainBody is how sure the model must be of a body that is spelt like a person's name.
const certainBody = 0.9

// sonsOfMaghreb join a name to the father's in Mauritania. Where «ولد» is a verb, no name comes
// before it.
var sonsOfMaghreb = arabic.WordSet(`ولد منت`)
