package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Names of people that the model gives in part: the words before and behind that belong to them.

// withForeign extends a person's name after a particle, since none ends with one («دي [مايو]»),
// and over the words right after it that never occur in raw text: «هايلي [ماريام ديسالين]».
func (t *Text) withForeign(n *Name) {
	for to := n.To; to < len(t.Words) && to < n.From+4 && t.Gaps[to] == Space && t.Curated[to] == Out; to = n.To {
		w, last := t.Words[to], t.Words[to-1]
		particle := to-n.From > 1 && sonsOfMaghreb[t.Tokens[to-1].Word] && w.Clitics == "" && w.Arabic && !w.Number ||
			particlesOfNames[t.Tokens[to-1].Word] && w.Clitics == "" && w.Arabic && !w.Number &&
				(w.Trigger == noTrigger || w.Trigger == month)
		strange := w.Clitics == "" && w.Arabic && !w.Article && !w.Number && w.Trigger == noTrigger &&
			levels[w.Record.Count] == 0 && letters(w.Form) > 3 && !last.Article &&
			!t.likeVerb(to) && !w.Owned && !w.Inflected && !strings.HasPrefix(w.Form, "ن") && !strings.HasPrefix(w.Form, "ا") && !arabicEnding(w.Form)
		// «فرهاد [نجفي زاده]»
		persian := to+1 < len(t.Words) && t.Gaps[to+1] == Space && t.Tokens[to+1].Word == zadeh && w.Clitics == "" && t.Curated[to+1] == Out
		end := to + 1
		switch {
		case persian:
			end = to + 2
		case particle, strange:
		case w.Clitics == "" && t.foreign(to, likelyForeign) && !last.Article: // «رستم [نظروف]»
		case t.particleAt(to) > to: // «إيستر [فان دير لاين]»
			end = t.particleAt(to)
		default:
			return
		}
		n.To = max(n.To, end)
	}
}

// particleAt returns the index after the particles of a foreign name at word k and the word that
// they come before, or k.
func (t *Text) particleAt(k int) int {
	to := k
	for to < len(t.Words) && t.Gaps[to] == Space && (foreignParticles[t.written(to)] || to > k && particlesOfNames[t.Tokens[to].Word]) {
		to++
	}
	if to == k || to >= len(t.Words) || t.Gaps[to] != Space || t.Words[to].Clitics != "" || t.Words[to].Article || t.Curated[to] != Out ||
		!t.Words[to].Arabic || t.Words[to].Trigger != noTrigger || t.Words[to].Names == 0 && levels[t.Words[to].Record.Count] >= rare {
		return k
	}
	return to + 1
}

// zadeh ends Persian names.
const zadeh = "زاده"

// withServant extends a name of «عبد» and a second word over the surname that follows: «عبد
// الحميد [الدبيبة]».
func (t *Text) withServant(n *Name) {
	if n.To-n.From != 2 || t.Tokens[n.From].Word != servant || n.To >= len(t.Words) || t.Gaps[n.To] != Space ||
		!t.plain(n.To) || t.Curated[n.To] != Out {
		return
	}
	if w := t.Words[n.To]; w.Trigger == noTrigger && levels[w.Record.Count] < often && !callings[w.Form] &&
		!t.national(n.To) && !rankings[t.Tokens[n.To].Word] && !institutional[t.Tokens[n.To].Word] &&
		letters(w.Form) > 4 {
		n.To++
	}
}

// withLast extends a lone given name over the one word between it and what the person says: «قال
// آدم [رجال] إن».
func (t *Text) withLast(n *Name) {
	k := n.To
	if n.To-n.From > 1 || k+1 >= len(t.Words) || t.Gaps[k] != Space || t.Gaps[k+1] != Space ||
		!that[t.Tokens[k+1].Word] || !strings.HasPrefix(t.written(k+1), "إ") || t.Words[n.From].Names < namesSure ||
		t.Words[n.From].Article {
		return
	}
	w := t.Words[k]
	if t.Curated[k] == Out && w.Clitics == "" && w.Arabic && !w.Article && !w.Number && !w.Owned && !w.Inflected &&
		w.Trigger != weekday && w.Trigger != month && w.Trigger != unit && w.Trigger != spoken && !small[w.Form] &&
		!moments[t.Tokens[k].Word] && !t.parts(k) &&
		!formulae[t.Tokens[k].Word] && !strings.HasSuffix(w.Form, "ا") && !(strings.HasSuffix(w.Form, "ه") &&
		w.Names == 0) && !t.likeVerb(k) && letters(w.Form) > 2 {
		n.To++
	}
}

// rare is the number of documents of raw text below which a word may be a name though nobody is
// known to bear it: «هادي إعفاء بن دغر» is not a name.
const rare = 20

// withFirst adds to a surname the first name between it and what its bearer is: «المهندسة [زها]
// الراوي» is not her father.
func (t *Text) withFirst(n *Name) {
	k := n.From - 1
	if k >= 0 && t.governs(k) {
		return
	}
	if t.givenBefore(n) {
		n.From, n.Sure = k, max(n.Sure, leastSure)
		return
	}
	if n.To-n.From > 1 || k < 1 || !t.plain(n.From) || t.Gaps[n.From] != Space || t.Gaps[k] != Space {
		return
	}
	w, p := t.Words[k], t.Words[k-1]
	if w.Clitics != "" || w.Article || w.Number || !w.Arabic || w.Trigger != noTrigger || t.Curated[k] != Out ||
		letters(w.Form) < 3 || t.breaksOff(k) || w.Names == 0 && levels[w.Record.Count] >= rare {
		return
	}
	if w.Names >= 2 && !p.Article && (meets[p.Form] || p.Trigger == spoken) && !t.Words[n.From].Article && t.Words[n.From].Clitics == "" {
		n.From = k // «وزارت [أمل] كلوني»
		return
	}
	of := triggers[strings.TrimSuffix(p.Form, "ه")] // «المهندسة»
	if p.Article && p.Clitics != "ك" && (p.Trigger == title || p.Trigger == trade || of == title || of == trade) {
		n.From = k
	}
}

// givenBefore reports whether a given name that the raw text mostly has as one comes right before
// another one that the model found alone: «سجل [إمام] عاشور». Two people may be the subject and
// object of a verb.
func (t *Text) givenBefore(n *Name) bool {
	k := n.From - 1
	if n.To-n.From > 1 || k < 1 || t.Gaps[n.From] != Space || t.Words[n.From].Clitics != "" || t.Words[n.From].Names < namesSure ||
		t.Words[n.From].Article || t.Gaps[k] == Space && meets[t.Words[k-1].Form] {
		return false
	}
	w := t.Words[k]
	return w.Clitics == "" && !w.Article && w.Names >= namesSure && w.Trigger == noTrigger && t.Curated[k] == Out &&
		(w.Record.Mostly(corpus.Person) || t.written(k) == "إمام")
}

// withFathers extends a person's name over fathers and origins where the model broke off: «أبو
// القاسم [سمكو بن واسول المكناسي]».
func (t *Text) withFathers(n *Name) {
	of := false
	for k := n.From; k < n.To; k++ {
		of = of || t.Tokens[k].Word == sonOf
	}
	for k := n.To; ; k = n.To {
		if to := t.sonEnd(k); to > k {
			n.To, of = to, true
		} else if n.Kind == corpus.Person && k > n.From && t.isMaghrebFather(k) {
			n.To = k + 2
		} else if t.mayName(k) && t.joins(k+1) && t.Tokens[k+1].Word == sonOf && t.mayName(k+2) {
			n.To, of = k+3, true
		} else {
			if of && t.isOrigin(k) {
				n.To++
			}
			return
		}
	}
}

// joins reports whether word k goes on with what stands before it and is in no listed name.
func (t *Text) joins(k int) bool {
	return k < len(t.Words) && t.Gaps[k] == Space && t.Curated[k] == Out && t.Words[k].Arabic
}

// mayName reports whether word k goes on with what stands before it and may be somebody's name.
func (t *Text) mayName(k int) bool {
	if !t.joins(k) {
		return false
	}
	w := t.Words[k]
	return w.Clitics == "" && !w.Article && !w.Number && w.Trigger == noTrigger && (w.Names > 1 || levels[w.Record.Count] < rare)
}

// sonEnd returns the index after «بن» at word k and the father's name, or k.
func (t *Text) sonEnd(k int) int {
	switch {
	case !t.joins(k) || t.Tokens[k].Word != sonOf || k+1 >= len(t.Words):
		return k
	case chained[t.Tokens[k+1].Word] && t.joins(k+2):
		return k + 3 // «بن أبي طالب»
	case t.mayName(k + 1):
		return k + 2
	}
	return k
}

// isMaghrebFather reports whether a son's word of the Maghreb and a name stand at word k: «ولد
// أحمد».
func (t *Text) isMaghrebFather(k int) bool {
	if !t.joins(k) || !sonsOfMaghreb[t.Tokens[k].Word] || !t.joins(k+1) {
		return false
	}
	w := t.Words[k+1]
	return w.Clitics == "" && w.Trigger == noTrigger && (w.Article || t.mayName(k+1))
}

// isOrigin reports whether word k is where the bearer of a name with fathers comes from:
// «[المكناسي]».
func (t *Text) isOrigin(k int) bool {
	if !t.joins(k) || !t.plain(k) {
		return false
	}
	w, before := t.Words[k], t.Words[k-1].Form
	return strings.HasSuffix(w.Form, "ي") && w.Trigger == noTrigger && letters(w.Form) > 5 && before != sonOf &&
		!strings.HasSuffix(before, "ي") && levels[w.Record.Count] < often
}
