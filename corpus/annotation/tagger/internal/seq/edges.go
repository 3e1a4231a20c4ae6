package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Verbs, adverbs and nouns that the model joins to a name, by what the raw text says of them and
// by their spelling.

// neverNames reports whether the raw text has word k, and never as part of a name.
func (t *Text) neverNames(k int) bool {
	w := t.Words[k]
	return w.Names == 0 && !w.Article && w.Arabic && !w.Number && w.Record.NeverNamed() &&
		levels[w.Record.Count] >= few && t.Quoted[k] == 0
}

// conjugated reports whether word k, which the raw text hardly has, is spelt like an Arabic verb
// with a pronoun: «رثاه», «أهداني».
func (t *Text) conjugated(k int) bool {
	w := t.Words[k]
	if w.Names > 0 || w.Article || !w.Arabic || levels[w.Record.Count] >= few || t.Quoted[k] > 0 || letters(w.Form) < 4 ||
		spelledAbroad.score(w.Form) >= perhapsForeign {
		return false
	}
	for _, ending := range [...]string{"ني", "ته", "اه", "وه"} {
		if strings.HasSuffix(w.Form, ending) {
			return strings.HasSuffix(t.written(k), ending) // «ة» is no pronoun
		}
	}
	return false
}

// adverb reports whether word k is a participle that says how somebody speaks or acts: «مازحا»,
// «متنكرا».
func (t *Text) adverb(k int) bool {
	w := t.Words[k]
	return w.Names == 0 && w.Clitics == "" && !w.Article && letters(w.Form) > 4 && strings.HasSuffix(w.Form, "ا") &&
		strings.HasPrefix(w.Form, "م") && t.Quoted[k] == 0 && spelledAbroad.score(w.Form) < perhapsForeign
}

// edges cuts off the ends of a name, other than a body's, what the raw text and its spelling show
// to be no part of it: a verb before it, and a verb, an adverb or a title behind it.
func (t *Text) edges(n *Name) {
	if n.Kind != corpus.Person && n.Kind != corpus.Place {
		return
	}
	from, to := n.From, n.To
	for n.To-n.From > 1 && n.Kind == corpus.Person && !chained[t.Tokens[n.From].Word] && !settled[t.Words[n.From].Form] && !small[t.Words[n.From].Form] &&
		(t.neverNames(n.From) || t.conjugated(n.From)) && t.beginsPerson(n.From+1) {
		n.From++ // «[ونهبت] الحاج خفاجة»
		for n.To-n.From > 1 && (crowns[t.Tokens[n.From].Word] || t.Words[n.From].Trigger == title) && !t.Words[n.From+1].Article {
			n.From++
		}
	}
	for k := n.From + 1; k < n.To && n.Kind == corpus.Person; k++ {
		if t.definite(k) || t.onto(k) {
			n.To = k // «فيندربورت [الهدف] الثاني», «بختيار [على العود]»
		}
	}
	if n.Kind == corpus.Person && (t.didSo(n) || n.To-n.From == 2 && t.governs(n.From)) {
		n.From++ // «[وعادل] صلاح محسن», «[أشرف] شي على جهود»
	}
	for n.To-n.From > 1 && t.endsBehind(n) {
		n.To--
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// onto reports whether word k is the preposition «على» before a noun, and no Ali.
func (t *Text) onto(k int) bool {
	return t.written(k) == "على" && k+1 < len(t.Words) && t.Gaps[k+1] == Space && t.plain(k+1) && t.Words[k+1].Names < namesSure
}

// didSo reports whether a name begins with a verb that is spelt like a given name, after «و» at
// the beginning of a clause: two names follow, or its object.
func (t *Text) didSo(n *Name) bool {
	w := t.Words[n.From]
	if w.Clitics != "و" || !likeVerbs[w.Form] || n.From > 0 && t.Gaps[n.From] < Comma || n.To-n.From < 2 ||
		t.Words[n.From+1].Article || t.Words[n.From+1].Names < namesSure {
		return false
	}
	return n.To-n.From == 3 && !chained[t.Tokens[n.From+1].Word] ||
		n.To-n.From == 2 && n.To < len(t.Words) && t.Gaps[n.To] == Space && t.plain(n.To) && t.Words[n.To].Names == 0
}

// governs reports whether word k, at the beginning of a clause, is a verb spelt like a given name,
// whose preposition comes after one other word: «منذ توليه منصبه، [أشرف] شي على جهود».
func (t *Text) governs(k int) bool {
	w := t.Words[k]
	return governing[w.Form] && (w.Clitics == "و" || w.Clitics == "" && (k == 0 || t.Gaps[k] >= Comma)) &&
		k+2 < len(t.Words) && t.Gaps[k+1] == Space && t.Gaps[k+2] == Space && t.written(k+2) == "على"
}

// definite reports whether word k of a person's name, behind a word spelt like a foreign one, is a
// common noun with the article.
func (t *Text) definite(k int) bool {
	w := t.Words[k]
	return t.plain(k) && w.Names == 0 && w.Record.NeverNamed() && levels[w.Record.Count] >= often && t.Curated[k] == Out &&
		t.Words[k-1].Strange && int(t.Words[k-1].Foreign) >= likelyForeign && !strings.HasSuffix(w.Form, "ي")
}

// settled are words that begin names without being part of one elsewhere.
var settled = arabic.WordSet(`سيدي مولاي للا ولد منت آل`)

// beginsPerson reports whether word k may begin a person's name behind a verb.
func (t *Text) beginsPerson(k int) bool {
	w := t.Words[k]
	return w.Clitics == "" && (w.Names > 1 || w.Trigger == title || chained[t.Tokens[k].Word]) && t.Tokens[k].Word != sonOf
}

// endsBehind reports whether the last word of a name, which has others before it, is not part of
// it.
func (t *Text) endsBehind(n *Name) bool {
	last := n.To - 1
	w := t.Words[last]
	if w.Clitics != "" || t.Curated[last] != Out || chained[t.Tokens[last-1].Word] || t.Tokens[last-1].Word == servant ||
		particlesOfNames[t.Tokens[last-1].Word] || sonsOfMaghreb[t.Tokens[last-1].Word] {
		return false
	}
	switch {
	case t.adverb(last):
		return true
	case n.Kind != corpus.Person:
		return false
	case t.conjugated(last), t.neverNames(last) && n.To-n.From > 2:
		return true
	}
	if n.To >= len(t.Words) || t.Gaps[n.To] != Space {
		return false
	}
	next := t.Words[n.To]
	switch {
	case w.Article && w.Trigger == title && next.Clitics == "" && (next.Names > 1 && !next.Article || chained[t.Tokens[n.To].Word]):
		return true // «نور الدين [الأمير] / أسد الدين»
	case posts[w.Form] && t.plain(n.To) && next.Names < namesSure && next.Trigger == noTrigger && !outward[t.Tokens[n.To].Word] && levels[next.Record.Count] >= few:
		return true // «درويش [إمام] المسجد»
	}
	return false
}

// posts are nouns for what somebody is that are also given names.
var posts = arabic.WordSet(`إمام خطيب رسول وكيل أمين حاجب مملوك شيخ أمير سلطان قاضي والي وزير خادم صاحب`)

// messenger reports whether a person of one word is a noun for what he is to somebody with a
// title: «وصل [رسول] الخليفة».
func (t *Text) messenger(n Name) bool {
	return n.To-n.From == 1 && posts[t.Words[n.From].Form] && n.To < len(t.Words) && t.Gaps[n.To] == Space &&
		t.plain(n.To) && t.Words[n.To].Trigger == title
}

// sonOfNobody reports whether word k may be the son's name before «بن»: no noun that precedes the
// fathers of others («مقتل بن لادن»), and hardly a word of the news.
func (t *Text) sonOfNobody(k int) bool {
	w := t.Words[k]
	return t.Curated[k] == Out && w.Clitics == "" && !w.Article && w.Arabic && !w.Number && w.Trigger == noTrigger && !w.Owned &&
		!small[w.Form] && !narrates[t.Tokens[k].Word] && levels[w.Record.Count] < seldom &&
		!strings.HasPrefix(w.Form, "ي") && !strings.HasPrefix(w.Form, "ت")
}

// seldom is the number of documents of raw text below which a word before «بن» is a name.
const seldom = 60

// afterBirth takes the verb «ولد» off the beginning of whoever was born: «ولد [أبو الريحان] في خوارزم».
func (t *Text) afterBirth(n *Name) {
	k := n.From + 1
	if n.To-n.From < 2 || n.Kind == corpus.Organization || !births[t.Words[n.From].Form] ||
		n.From > 0 && t.Gaps[n.From] < Stop || !kunyas[t.Words[k].Form] && t.Words[k].Names < namesSure {
		return
	}
	n.From, n.Kind = k, corpus.Person
	n.Span = t.Span(k, n.To)
}

// actorAt reads a given name that is hardly anything else at word i, between a particle and a verb
// of the present: «كان [رشيد] يهاجم».
func (t *Text) actorAt(i int, kinds []Label) (Name, bool) {
	if i == 0 || t.Gaps[i] != Space || !particles[t.Tokens[i-1].Word] || kinds[i] != Out || t.Curated[i] != Out ||
		i+1 >= len(t.Words) || t.Gaps[i+1] != Space {
		return Name{}, false
	}
	w, verb := t.Words[i], t.Words[i+1]
	if w.Clitics != "" || w.Article || w.Trigger != noTrigger || w.Names < namesSure || !w.Record.Mostly(corpus.Person) ||
		verb.Names > 0 || verb.Article || verb.Clitics != "" ||
		!strings.HasPrefix(verb.Form, "ي") && !strings.HasPrefix(verb.Form, "ت") || letters(verb.Form) < 4 {
		return Name{}, false
	}
	return Name{From: i, To: i + 1, Kind: corpus.Person}, true
}

// particles come before whoever does something.
var particles = arabic.WordSet(`كان كانت أن إن لكن ولكن بأن فإن وكان وكانت لأن`)
