package seq

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What people say to each other, of which old and spoken texts are full, has particles, pronouns
// and questions that the model, which learned from news, joins to names or takes for names.

// withoutDialogue cuts off names what only speech has, and drops those of which no name is left:
// «يا [أبا محمد]» and «[أبا سعيد] ألست تعلم», but nothing of «أينا مات» and «قال بلى».
func (t *Text) withoutDialogue(names []Name) []Name {
	for i, n := range names {
		names[i] = t.outOfDialogue(n)
	}
	return slices.DeleteFunc(names, func(n Name) bool { return n == Name{} })
}

// outOfDialogue returns a name without what only speech has; the zero Name if none is left.
func (t *Text) outOfDialogue(n Name) Name {
	if t.Quoted[n.From] > 0 {
		return n
	}
	whole := n
	for n.From < n.To && vocatives[t.Tokens[n.From].Word] {
		n.From++
	}
	if n.From == n.To {
		return Name{}
	}
	if n.Kind != corpus.Person && (n.To-n.From == 1 && t.spoken(n.From) || t.Tokens[n.From].Word == god) {
		return Name{}
	}
	for k := n.From; k < n.To && n.Kind == corpus.Person; k++ {
		if t.spoken(k) || k > n.From && (t.glorified(k) || t.toThem(k) || t.toWhom(k)) {
			n.To = k
		}
	}
	if n.Kind == corpus.Person && n.To-n.From > 1 && deaths[t.Words[n.From].Form] && int(t.Words[n.From+1].Foreign) < likelyForeign {
		n.From++ // «مات [حوشب]», but «مات دايمون»
	}
	switch {
	case n == whole:
		return n
	case n.To <= n.From, n.To-n.From == 1 && t.unlikely(n.From):
		return Name{}
	}
	n.Span = t.Span(n.From, n.To)
	return n
}

// spoken reports whether word k, with or without «و», is one of inSpeech.
func (t *Text) spoken(k int) bool {
	return inSpeech[t.Tokens[k].Word] || t.Words[k].Clitics == "و" && inSpeech[t.Words[k].Form]
}

// unlikely reports whether word k is no name by itself, only what is left of one.
func (t *Text) unlikely(k int) bool {
	w := t.Words[k]
	return w.Names < namesSure && int(w.Foreign) < likelyForeign || familiar[t.Tokens[k].Word] || w.Clitics != "" && w.Clitics != "و"
}

// toWhom reports whether word k is a pronoun with a preposition behind a verb: «تعجلت [لي]», but
// «بروس لي».
func (t *Text) toWhom(k int) bool {
	before := t.Words[k-1]
	return toWhom[t.Tokens[k].Word] && before.Names == 0 && int(before.Foreign) < perhapsForeign
}

// praises reports whether word k is an adjective that is a first name, too, before a noun that is
// never part of a name: «[حسن] الثناء».
func (t *Text) praises(k int) bool {
	if !praises[t.Words[k].Form] || k+1 >= len(t.Words) || t.Gaps[k+1] != Space || t.announced(k) {
		return false
	}
	next := t.Words[k+1]
	return next.Article && next.Names == 0 && next.Record.NeverNamed()
}

// met reports whether word k is a verb of who met somebody: «رأيت», but «رايت», which is Wright.
func (t *Text) met(k int) bool {
	form := t.Words[k].Form
	return saw[form] && (form != wright || strings.HasSuffix(t.written(k), "رأيت"))
}

// wright is how both are normalised.
const wright = "رايت"

// glorified reports whether word k goes on with God's name: «الله [عز] وجل».
func (t *Text) glorified(k int) bool {
	return glories[t.Tokens[k].Word] && strings.HasSuffix(t.Tokens[k-1].Word, "لله")
}

// toThem reports whether word k is a noun in ة with a pronoun: «حسن [عبادتك]».
func (t *Text) toThem(k int) bool {
	w := t.Words[k]
	if w.Names > 0 || w.Article || !w.Arabic || int(w.Foreign) >= perhapsForeign || letters(w.Form) < 5 {
		return false
	}
	for _, ending := range [...]string{"تك", "تكم", "تهم", "تها"} {
		if strings.HasSuffix(w.Form, ending) {
			return true
		}
	}
	return false
}

// inAConversation reports whether a name of one word, or of one and an attribute, is none: a word
// that raw text often has and never in a name («رأيت», «الروح»), a relative who is called («يا
// بني»), a verb («فمات»), or praise («حسن الثناء»).
func (t *Text) inAConversation(n Name) bool {
	w := t.Words[n.From]
	if n.Kind != corpus.Person && n.Kind != corpus.Place || t.Quoted[n.From] > 0 || n.Fixed {
		return false
	}
	if n.Kind == corpus.Person && t.praises(n.From) {
		return true
	}
	if n.To-n.From > 1 {
		return n.Kind == corpus.Person && prepositions[t.written(n.From)] && strings.HasSuffix(t.Words[n.From+1].Form, "لله")
	}
	if n.Kind == corpus.Person {
		word := t.Tokens[n.From].Word
		if deaths[w.Form] || t.met(n.From) || toWhom[word] || familiar[word] && n.From > 0 && vocatives[t.Tokens[n.From-1].Word] {
			return true
		}
	}
	return w.Names == 0 && w.Arabic && !w.Number && w.Record.NeverNamed() && levels[w.Record.Count] >= often && !t.announced(n.From)
}

var (
	// vocatives come before whoever is called.
	vocatives = arabic.WordSet(`يا أيا ويا فيا أيها أيتها`)
	// inSpeech are particles, pronouns, questions and answers that stand in no name.
	inSpeech = arabic.WordSet(`بلى نعم كلا أجل هيهات ليت ليتني لعل لعلك ألست ألم أينا أيكم أيهم والله تالله وأيم أيم لقد إذ إذا كيف متى ماذا لماذا
		هيدا هيدي هيدول هادا هيك مافي مفيش ماكو شنو شلون ليش عشان علشان كمان لسا هلق هلأ هسه دلوقتي برشا بزاف
		إليك إليكم إليهم عليك عليكم عندك عندي حولي حوله حولك قولي قولوا أبشر إلى في عن هذا هذه هؤلاء`)
	// glories follow God's name.
	glories = arabic.WordSet(`عز تعالى سبحانه جل`)
	// deaths are verbs that are spelt like foreign first names.
	deaths = arabic.WordSet(`مات بات`)
	// familiar are what somebody calls those who are close, some of them names elsewhere.
	familiar = arabic.WordSet(`أبت أبتي أبتاه أبه بني بنية أخي أختي أماه أمي أبي عم عماه خال قوم رب رباه إلهي ولدي حبيبي صاحبي معشر أهل عباد نفس أمير رسول نبي أخا أم أبا`)
	// praises are adjectives that are first names, too.
	praises = arabic.WordSet(`حسن جميل كريم عظيم طيب هادي صالح صادق خالص جزيل لطيف`)
)
