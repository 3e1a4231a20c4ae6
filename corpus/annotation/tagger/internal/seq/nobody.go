package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What the model takes for a name and is none.

// isNone reports whether the form alone of a name shows that it is not one: God with an attribute
// («الله الرحمن الرحيم»), a verb with its preposition («أشرف على العملية»), a month with its day
// or year («جوان 2017»), and the like.
func (t *Text) isNone(n Name) bool {
	if t.inAConversation(n) || t.isTerm(n) || t.isWord(n) || t.sacredMonth(n) || t.monthWithDay(n) || t.doubled(n) ||
		n.Kind != corpus.Organization && t.theirOwn(n) {
		return true
	}
	switch n.Kind {
	case corpus.Person:
		return t.nobody(n)
	case corpus.Place:
		return t.birthplace(n) || t.nook(n) || t.benchmark(n) || t.manyThings(n) || t.anyStation(n) || t.built(n) || t.townOf(n) ||
			that[t.Tokens[n.From].Word]
	case corpus.Organization:
		return t.opening(n) || t.turned(n) || t.onlyDescribes(n) || that[t.Tokens[n.From].Word] // «إن الكرامة حق»
	}
	return that[t.Tokens[n.From].Word] || outward[t.Tokens[n.From].Word] || about[t.Tokens[n.From].Word] || t.anyResolution(n)
}

// about are prepositions between an event and what it is about or when it is, with which no event's
// name begins: «الاتفاق [حول النووي الإيراني]».
var about = arabic.WordSet(`حول بشأن ضد بعد قبل خلال أثناء منذ بين`)

// nobody reports whether a person's name is a message, a formula, God, a verb or words that name
// nobody.
func (t *Text) nobody(n Name) bool {
	words, first := n.To-n.From, t.Words[n.From].Form
	return t.isNobody(n) || t.messenger(n) || t.isVerb(n) || t.Tokens[n.From].Word == god ||
		words < 3 && formulae[t.Tokens[n.From].Word] || words == 1 && (first == god || bothOfThem[first]) ||
		words == 2 && sons[first] && mine[t.Tokens[n.From+1].Word]
}

// townOf reports whether a place is a noun for where people live, before the place's name:
// «معتمدية فوسانة».
func (t *Text) townOf(n Name) bool {
	k := n.To
	return k-n.From == 1 && settledNouns[t.Words[n.From].Form] && k < len(t.Words) && t.Gaps[k] == Space && t.Curated[k] == First(corpus.Place)
}

// anyResolution reports whether an event is a resolution of nobody known: «القرار 1745 لسنة 2018».
func (t *Text) anyResolution(n Name) bool {
	if n.To-n.From != 2 || strings.TrimPrefix(t.Words[n.From].Form, "ال") != resolution || !t.isNumber(n.From+1) {
		return false
	}
	_, ok := t.resolutionAt(n.From, nil)
	return !ok
}

// sacredMonth reports whether a name is the month of Muharram: «في المحرم سنة 723».
func (t *Text) sacredMonth(n Name) bool {
	return t.Words[n.From].Form == muharram && n.To-n.From == 1 && n.To < len(t.Words) && t.Gaps[n.To] == Space && t.Words[n.To].Trigger == unit
}

// monthWithDay reports whether a name is a month with its day or year: «جوان 2017».
func (t *Text) monthWithDay(n Name) bool {
	if !monthNames[t.Words[n.From].Form] && !monthNames[t.Tokens[n.From].Word] {
		return false
	}
	for k := n.From + 1; k < n.To; k++ {
		if !t.isNumber(k) {
			return false
		}
	}
	return n.To-n.From > 1 || n.To < len(t.Tokens) && t.Gaps[n.To] == Space && t.isNumber(n.To) && len(t.Tokens[n.To].Word) == 4 ||
		n.From > 0 && t.Gaps[n.From] == Space && t.isNumber(n.From-1)
}

// doubled reports whether a single word behind «و» is «و» again and a name that the lists have
// elsewhere in the text: «ووكندا».
func (t *Text) doubled(n Name) bool {
	w := t.Words[n.From]
	rest, ok := strings.CutPrefix(w.Form, "و")
	if !ok || w.Clitics != "و" || n.To-n.From > 1 {
		return false
	}
	for k, other := range t.Words {
		if other.Form == rest && t.Curated[k] != Out {
			return true
		}
	}
	return false
}

// theirOwn reports whether a single word that nobody is called by is a noun with «his», such as
// «بوائقه», or «مزارعيه» in the plural. Texts that leave out dots write ه for ة, and foreign
// names end in «يه».
func (t *Text) theirOwn(n Name) bool {
	w := t.Words[n.From]
	if n.To-n.From > 1 || w.Article || t.Quoted[n.From] > 0 || t.Curated[n.From] != Out || !strings.HasSuffix(t.written(n.From), "ه") {
		return false
	}
	if letters(w.Form) < 5 {
		// «جده», where the text writes the dots of ة
		return n.Kind == corpus.Place && letters(w.Form) > 2 && !t.announced(n.From) && strings.Contains(t.S, "ة")
	}
	if w.Names > 0 {
		return false
	}
	return w.Theirs ||
		n.Kind == corpus.Person && !strings.HasSuffix(w.Form, "يه") && !strings.HasSuffix(w.Form, "اه") &&
			!strings.HasSuffix(w.Form, "وه") &&
			(n.From == 0 || t.Words[n.From-1].Trigger != title && t.Words[n.From-1].Trigger != trade)
}

// benchmark reports whether a place is part of the name of a crude oil: «خام [دبي]», «خام غرب
// [تكساس]».
func (t *Text) benchmark(n Name) bool {
	k := n.From - 1
	if n.Kind != corpus.Place || k < 0 || t.Gaps[n.From] != Space {
		return false
	}
	if t.Tokens[k].Word == "غرب" && k > 0 && t.Gaps[k] == Space {
		if n.To < len(t.Tokens) && t.Gaps[n.To] == Space && t.Tokens[n.To].Word == "الوسيط" {
			return true
		}
		k--
	}
	return crude[t.Words[k].Form]
}

// crude are nouns of crude oils.
var crude = arabic.WordSet(`خام مزيج الخام`)

// turned reports whether «دار» that the model takes for a noun is a verb: «ودار لغط», «ثم دار
// عراك».
func (t *Text) turned(n Name) bool {
	if n.Kind != corpus.Organization || n.To-n.From != 2 || t.Words[n.From].Form != "دار" ||
		n.To < len(t.Words) && t.Gaps[n.To] == Space && strings.HasPrefix(t.Tokens[n.To].Word, "لل") {
		return false
	}
	w := t.Words[n.From+1]
	return !w.Article && w.Names == 0 && w.Arabic && t.Quoted[n.From] == 0 &&
		(levels[w.Record.Count] > 0 || t.Words[n.From].Clitics == "و") && !t.house(n.From)
}

// manyThings reports whether a single word that the model takes for a place is a definite plural
// in «ات» of things: «السر في البهارات».
func (t *Text) manyThings(n Name) bool {
	w := t.Words[n.From]
	host, ok := strings.CutSuffix(w.Form, "ات")
	return ok && n.Kind == corpus.Place && n.To-n.From == 1 && w.Article && len(host) > 8 && t.Quoted[n.From] == 0 &&
		!t.announced(n.From) && n.Sure < certainPlace
}

// anyStation reports whether a place is only two common nouns without the article: «أقرب محطة
// زلازل».
func (t *Text) anyStation(n Name) bool {
	if n.Kind != corpus.Place || n.To-n.From != 2 || !stations[t.Words[n.From].Form] || t.Words[n.From].Article || t.Quoted[n.From] > 0 {
		return false
	}
	w := t.Words[n.To-1]
	return !w.Article && w.Clitics == "" && w.Names == 0 && t.Curated[n.To-1] == Out && levels[w.Record.Count] >= few
}

// stations are nouns of things that are many.
var stations = arabic.WordSet(`محطة منشأة نقطة معمل مصنع مزرعة مستودع مخزن ورشة`)

// certainPlace is how sure the model must be of a place that is spelt like a plural.
const certainPlace = 0.95

// birthplace reports whether a place is that where somebody's head fell: «مسقط رأسه».
func (t *Text) birthplace(n Name) bool {
	return n.Kind == corpus.Place && n.From+1 < len(t.Words) && t.Gaps[n.From+1] == Space &&
		arabic.IsBirthplace(t.Words[n.From].Form, t.Tokens[n.From+1].Word)
}

// bothOfThem are somebody's parents, sons or brothers.
var bothOfThem = arabic.WordSet(`والداي والداه والداها والداك والدانا ابناي ابناه ابناها أخواي أخواه أخواها جداي جداه جداها ولداي ولداه ولداها`)

// opening reports whether a body is the opening of something: «فتح الموانئ».
func (t *Text) opening(n Name) bool {
	return n.Kind == corpus.Organization && n.To-n.From == 2 && t.Words[n.From].Form == "فتح" && t.plain(n.From+1) &&
		!factions[t.Tokens[n.From+1].Word]
}

// factions follow «فتح» in the names of parties.
var factions = arabic.WordSet(`الإسلام الانتفاضة المجلس الثورة الثوري`)

// built reports whether a place is a verb of three letters after «و»: «وبنى فيها».
func (t *Text) built(n Name) bool {
	w := t.Words[n.From]
	return n.Kind == corpus.Place && n.To-n.From == 1 && t.Curated[n.From] == Out && w.Clitics == "و" &&
		letters(w.Form) == 3 && w.Form != "مني" && strings.HasSuffix(t.written(n.From), "ى")
}

// isNobody reports whether words that the model takes for a person name nobody: a pronoun («لي»),
// what somebody is («الشاهد»), a relative («جدي»), people in the plural («الخريجون»), or words
// about God («اتق الله»).
func (t *Text) isNobody(n Name) bool {
	switch k := n.From; {
	case n.To-k == 2:
		return t.worksOn(k) || t.isSecretary(k) ||
			t.Tokens[k+1].Word == god && t.Words[k].Names == 0 && !t.Words[k].Article && t.Quoted[k] == 0
	case n.To-k > 2 || t.Quoted[k] > 0:
		return false
	case t.isAct(k):
		return true
	case toWhom[t.Tokens[k].Word]:
		return !t.announced(k)
	default:
		return t.refused(k) || t.crescent(k) || t.nisbaOfKnown(k) || t.isKept(k) || t.isSomebody(k)
	}
}

// worksOn reports whether word k is an occupation before its object: «حمل النجار فأسا».
func (t *Text) worksOn(k int) bool {
	w, object := t.Words[k], t.Words[k+1]
	return callings[w.Form] && w.Article && !object.Article && object.Names == 0 && object.Clitics == "" && strings.HasSuffix(object.Form, "ا")
}

// isSecretary reports whether two words from k are an office: «أمين السر».
func (t *Text) isSecretary(k int) bool {
	return secretaries[t.Words[k].Form] && secrets[t.Words[k+1].Form]
}

// isAct reports whether word k is a verb behind «ف» or with an object: «فبكى», «وسلمني».
func (t *Text) isAct(k int) bool {
	w := t.Words[k]
	return w.Names == 0 && (w.Clitics == "ف" || w.Clitics == "و" && strings.HasSuffix(w.Form, "ني") && levels[w.Record.Count] < rare)
}

// refused reports whether word k is a verb spelt like «أبي»: «فأبى», but not «آبي».
func (t *Text) refused(k int) bool {
	return kunyas[t.Words[k].Form] && !strings.Contains(t.written(k), "آ")
}

// isKept reports whether word k is a participle that says what something is: «وهو محفوظ بصورة
// جيدة».
func (t *Text) isKept(k int) bool {
	w, next := t.Words[k], k+1
	return !w.Article && k > 0 && t.Gaps[k] == Space && w.Clitics == "" && isWho[t.Tokens[k-1].Word] &&
		strings.HasPrefix(w.Form, "م") && next < len(t.Words) && t.Gaps[next] == Space &&
		(outward[t.Tokens[next].Word] || strings.HasPrefix(t.Words[next].Clitics, "ب"))
}

// isSomebody reports whether word k says what people are: a relative of the writer («جدي»), an
// occupation («الشاهد») or people in the plural («الخريجون»).
func (t *Text) isSomebody(k int) bool {
	w := t.Words[k]
	if !w.Article {
		return mine[t.Tokens[k].Word] && w.Names < namesSure
	}
	return w.Names < 2 && (t.calling(k) || strings.HasSuffix(w.Form, "ون") && letters(w.Form) > 6) && !t.announced(k)
}

// secretaries with one of the secrets are an office: «أمين السر».
var secretaries = arabic.WordSet(`أمين أمينة`)

var secrets = arabic.WordSet(`السر الصندوق العام المال المخزن المكتبة العاصمة الفتوى`)

// nisbaOfKnown reports whether word k is a nisba right after a curated person's name.
func (t *Text) nisbaOfKnown(k int) bool {
	return k > 0 && t.Gaps[k] == Space && t.plain(k) && strings.HasSuffix(t.Words[k].Form, "ي") && t.Curated[k-1] == Inside(corpus.Person)
}
