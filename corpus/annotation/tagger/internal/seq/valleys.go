package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Valleys and mountains, firms, and sons, after the nouns that announce them, where the model
// finds nothing or something else.

// valleys begin the names of natural features and are part of them.
var valleys = arabic.WordSet(`وادي جبل خور غيل شعيب هضبة`)

// valleyAt reads the name of a valley or a mountain at word i whose second word the raw text
// hardly has or the model takes for a person: «فيضانات [وادي تودغى]».
func (t *Text) valleyAt(i int, kinds []Label) (Name, bool) {
	j := i + 1
	if !valleys[t.Words[i].Form] || strings.ContainsRune(t.written(i), 'أ') || // «وأدى» is a verb
		t.Words[i].Article || t.Curated[i] != Out || kinds[i] != Out || j >= len(t.Words) || t.Gaps[j] != Space || !t.strangeAt(j, kinds) {
		return Name{}, false
	}
	if kinds[j] != Out && kinds[j].Kind() != corpus.Person {
		return Name{}, false
	}
	return Name{From: i, To: t.nameEnd(j, kinds), Kind: corpus.Place}, true
}

// strangeAt reports whether word j, without the article, may be a name because the raw text
// hardly has it.
func (t *Text) strangeAt(j int, kinds []Label) bool {
	w := t.Words[j]
	return t.Curated[j] == Out && w.Clitics == "" && w.Arabic && !w.Number && !w.Article && !w.Owned && !w.Inflected &&
		w.Trigger == noTrigger && letters(w.Form) > 2 &&
		levels[w.Record.Count] < rare && !notSpots[w.Form] && !t.likeAdjective(j)
}

// likeAdjective reports whether word j ends like a nisba adjective.
func (t *Text) likeAdjective(j int) bool {
	form := strings.TrimSuffix(t.Words[j].Form, "ه")
	return strings.HasSuffix(form, "ي") && letters(form) > 4 && levels[t.Words[j].Record.Count] > 0
}

// companies are nouns that come before the names of firms; carriers say what such a firm does.
var (
	companies = arabic.WordSet(`شركة مجموعة شركتي شركتا مجموعتي مجموعتا`)
	carriers  = arabic.WordSet(`للنقل للشحن للتعدين للتنقيب للصيانة للتخزين للحبوب للألبان`)
)

// companyAt reads the name of a firm at word i after such a noun, where the raw text hardly has
// its first word: «مجموعة [صافولا]». What the firm does is part of its name, and then so is the
// noun: «[شركة سيتراكو للنقل]».
func (t *Text) companyAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || !companies[t.Words[i-1].Form] || t.Words[i-1].Article || !t.strangeAt(i, kinds) ||
		t.Words[i].Names >= namesSure {
		return Name{}, false
	}
	if form := t.Words[i].Form; kinds[i] == Out &&
		(arabicEnding(form) || strings.HasSuffix(form, "ي") || t.likeVerb(i) || strings.HasPrefix(form, "ن") ||
			strings.HasPrefix(form, "ا") || strings.HasPrefix(t.Words[i-1].Form, "مجموع")) {
		return Name{}, false // «شركة إنشاءات», «مجموعة أشقاء»
	}
	to := t.nameEnd(i, kinds)
	for k := i + 1; k <= to && k < len(t.Words) && t.Gaps[k] == Space; k++ {
		if trades[t.Tokens[k].Word] || carriers[t.Tokens[k].Word] {
			return Name{From: i - 1, To: max(to, t.tradeEnd(k)), Kind: corpus.Organization}, true
		}
	}
	for to < len(t.Words) && t.Gaps[to] == Space && to < i+3 && kinds[to] == Out && t.strangeAt(to, kinds) &&
		levels[t.Words[to].Record.Count] < few && !t.likeVerb(to) {
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// joinSons joins a person's name to the father's or family's name that the model took for another
// person: «محمد الفاضل / ابن عاشور».
func (t *Text) joinSons(names []Name) []Name {
	out := names[:0]
	for _, n := range names {
		if k := len(out) - 1; k >= 0 && n.Kind == corpus.Person && out[k].Kind == corpus.Person && out[k].To == n.From && t.alsoSomebody(n) {
			cut := *t.Words[n.From]
			cut.Clitics, cut.Form = "و", strings.TrimPrefix(cut.Form, "و")
			t.Words[n.From] = &cut
			n.Span = t.Span(n.From, n.To)
		}
		if k := len(out) - 1; k >= 0 && n.Kind == corpus.Person && out[k].Kind == corpus.Person && out[k].To == n.From &&
			!t.Words[out[k].From].Article && t.Curated[n.From] == Out && t.Gaps[n.From] == Space &&
			t.Tokens[n.From].Word == "ابن" && n.To-n.From > 1 && out[k].To-out[k].From < 4 ||
			k >= 0 && n.Kind == corpus.Person && out[k].Kind == corpus.Person && t.joinsKunya(out[k], n) {
			out[k].To, out[k].Sure = n.To, min(out[k].Sure, n.Sure)
			out[k].Span = t.Span(out[k].From, n.To)
			continue
		}
		out = append(out, n)
	}
	return out
}

// alsoSomebody reports whether «و» joins a person to another one right before, though the raw text
// has no such word without it: «محمد العربي / ومها الدهان».
func (t *Text) alsoSomebody(n Name) bool {
	w := t.Words[n.From]
	return n.To-n.From > 1 && t.Gaps[n.From] == Space && w.Clitics == "" && w.Names == 0 && t.Curated[n.From] == Out &&
		strings.HasPrefix(w.Form, "و") && letters(w.Form) > 3
}
