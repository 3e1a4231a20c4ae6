package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// trim cuts what is not part of a person's name off its ends: words that announce it («ولد الشيخ
// فلان», «لي فلانة»), and nouns and formulae after a complete name.
func (t *Text) trim(n *Name) {
	if n.Kind != corpus.Person {
		return
	}
	from, to := n.From, n.To
	t.trimFront(n)
	for k := n.From + 1; k < n.To; k++ {
		numbered := k > n.From+1 && ordinals[t.Tokens[k-1].Word] && !t.Words[k].Article && t.Words[k].Names == 0 && !chained[t.Tokens[k].Word]
		if numbered || formulae[t.Tokens[k].Word] || outward[t.Tokens[k].Word] {
			n.To = k // «بوهمند السادس رسولا», «سعيد رحمه الله»
		}
	}
	if n.To-n.From > 2 && sons[t.Words[n.From].Form] && mine[t.Tokens[n.From+1].Word] {
		n.From += 2 // «ابن عمي دخيل»
	}
	for n.To-n.From > 1 && fathers[t.Words[n.From].Form] {
		n.From++ // «والد بوزيان»
	}
	if n.To-n.From > 1 && births[strings.TrimPrefix(t.Tokens[n.From].Word, "و")] && (n.From == 0 || t.Gaps[n.From] >= Stop) {
		n.From++ // «ولد حمود بن عبد الله»
	}
	if k := n.From - 1; k >= 0 && t.Gaps[n.From] == Space && kunyas[t.Words[k].Form] && t.Curated[k] == Out && (t.plain(n.From) || t.Words[k].Form != "ابي") && t.Words[n.From].Clitics == "" {
		n.From = k // «أبي [الحسن السندي]»
	}
	for n.To-n.From > 1 && (t.isNumber(n.To-1) || t.complete(n) || surnamed[t.Tokens[n.To-1].Word] || t.plain(n.To-1) && t.Words[n.To-1].Names < 2 && (t.Words[n.To-1].Trigger == group || t.Words[n.To-1].Trigger == body)) {
		n.To-- // «ليلى 30 عاما»
	}
	if n.To < len(t.Words) && t.Gaps[n.To] == Space && ordinals[t.Tokens[n.To].Word] && n.From > 0 && t.Gaps[n.From] == Space && reigns[t.Tokens[n.From-1].Word] && n.To-n.From <= 2 {
		n.To++ // «البابا غريغوريوس السابع»
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// trimFront cuts off the beginning of a person's name what announces it, and adds what the model
// left out there.
func (t *Text) trimFront(n *Name) {
	if n.To-n.From > 1 && theirs[t.Words[n.From].Form] && !t.Words[n.From].Article {
		n.From++ // «ولده أبو المعالي»
	}
	if n.To-n.From > 1 && discoveries[t.Words[n.From].Form] {
		n.From++ // «تأثير شتارك»
	}
	if n.To-n.From > 1 && narrates[strings.TrimPrefix(t.Tokens[n.From].Word, "و")] {
		n.From++ // «حدثنا سفيان»
	}
	if k := n.From - 1; t.Tokens[n.From].Word == sonOf && k >= 0 && t.Gaps[n.From] == Space && t.isSon(k) {
		n.From = k // «قتيبة بن سعيد»
	}
	if n.To-n.From > 1 && crowns[t.Tokens[n.From].Word] && !t.Words[n.From+1].Article {
		n.From++ // «الأمير سعود»
	}
	if k := n.From; n.To-k > 1 && addressed[t.Tokens[k].Word] && !t.Words[k+1].Article && (n.To-k > 2 || t.Tokens[k].Word != sheikh) {
		n.From++ // «السيد جورج خوري»
	}
	if k := n.From; k > 0 && n.To-k > 1 && t.Gaps[k] == Space && t.Words[k-1].Form == "قد" {
		n.From++ // «قد كرم آلان ديلون»
	}
	if k := n.From; n.To-k > 2 && strings.HasPrefix(t.Tokens[k].Word, "ف") && kunyas[t.Tokens[k+1].Word] && t.Words[k].Names == 0 {
		n.From++ // «فسكت أبو الفضل»
	}
	if n.To-n.From > 1 && (toWhom[t.Tokens[n.From].Word] || saw[t.Words[n.From].Form]) {
		n.From++
	}
	if w := t.Words[n.From]; n.To-n.From > 1 && w.Clitics == "و" && w.Names == 0 && !w.Article && strings.HasSuffix(w.Form, "تي") && t.Words[n.From+1].Clitics == "" {
		n.From++ // «ومعالجتي جان»
	}
	if k := n.From - 1; k >= 0 && t.Gaps[n.From] == Space && ayyubids[t.Tokens[k].Word] && t.Curated[k] == Out && t.Words[n.From].Clitics == "" && (k == 0 || t.Gaps[k] != Space || !t.plain(k-1) || crowns[t.Tokens[k-1].Word]) {
		n.From = k // «[المعظم] توران شاه»
	}
	if k := n.From + 1; n.To-n.From > 2 && honours[t.Tokens[k].Word] && (born[t.Tokens[n.From].Word] || t.Words[n.From].Names == 0) {
		n.From = k + 1
	}
}

// isNone reports whether the form alone of a name shows that it is not one: God with an attribute
// («الله الرحمن الرحيم»), a verb with its preposition («أشرف على العملية»), a month with its day
// or year («جوان 2017»), and the like.
func (t *Text) isNone(n Name) bool {
	if n.Kind == corpus.Person && (t.isNobody(n) || formulae[t.Tokens[n.From].Word] && n.To-n.From < 3) {
		return true
	}
	if n.Kind == corpus.Person && (t.Words[n.From].Form == god && n.To-n.From == 1 || t.Tokens[n.From].Word == god || t.isVerb(n) || n.To-n.From == 2 && sons[t.Words[n.From].Form] && mine[t.Tokens[n.From+1].Word]) {
		return true
	}
	if n.Kind != corpus.Organization && t.theirOwn(n) || t.isWord(n) {
		return true
	}
	if n.Kind != corpus.Person && that[t.Tokens[n.From].Word] {
		return true // «إن الكرامة حق»
	}
	if k := n.To; n.Kind == corpus.Place && k-n.From == 1 && settledNouns[t.Words[n.From].Form] && k < len(t.Words) && t.Gaps[k] == Space && t.Curated[k] == First(corpus.Place) {
		return true // «معتمدية فوسانة»
	}
	if t.benchmark(n) || t.turned(n) || t.manyThings(n) || t.anyStation(n) {
		return true
	}
	if t.Words[n.From].Form == muharram && n.To-n.From == 1 && n.To < len(t.Words) && t.Gaps[n.To] == Space && t.Words[n.To].Trigger == unit {
		return true // «في المحرم سنة 723»
	}
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
	return w.Theirs || n.Kind == corpus.Person && !strings.HasSuffix(w.Form, "يه") && !strings.HasSuffix(w.Form, "اه") && !strings.HasSuffix(w.Form, "وه") && (n.From == 0 || t.Words[n.From-1].Trigger != title && t.Words[n.From-1].Trigger != trade)
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
	if n.Kind != corpus.Organization || n.To-n.From != 2 || t.Words[n.From].Form != "دار" || n.To < len(t.Words) && t.Gaps[n.To] == Space && strings.HasPrefix(t.Tokens[n.To].Word, "لل") {
		return false
	}
	w := t.Words[n.From+1]
	return !w.Article && w.Names == 0 && w.Arabic && t.Quoted[n.From] == 0 && (levels[w.Record.Count] > 0 || t.Words[n.From].Clitics == "و") && !t.house(n.From)
}

// manyThings reports whether a single word that the model takes for a place is a definite plural
// in «ات» of things: «السر في البهارات».
func (t *Text) manyThings(n Name) bool {
	w := t.Words[n.From]
	host, ok := strings.CutSuffix(w.Form, "ات")
	return ok && n.Kind == corpus.Place && n.To-n.From == 1 && w.Article && len(host) > 8 && t.Quoted[n.From] == 0 && !t.announced(n.From) && n.Sure < certainPlace
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

// isNobody reports whether words that the model takes for a person name nobody: a pronoun («لي»),
// what somebody is («الشاهد»), a relative («جدي»), people in the plural («الخريجون»), or words
// about God («اتق الله»).
func (t *Text) isNobody(n Name) bool {
	w := t.Words[n.From]
	if n.To-n.From == 2 && callings[w.Form] && w.Article {
		if object := t.Words[n.To-1]; !object.Article && object.Names == 0 && object.Clitics == "" && strings.HasSuffix(object.Form, "ا") {
			return true // «حمل النجار فأسا»
		}
	}
	if n.To-n.From == 2 && secretaries[w.Form] && secrets[t.Words[n.To-1].Form] {
		return true
	}
	if n.To-n.From == 2 {
		return t.Tokens[n.To-1].Word == god && w.Names == 0 && !w.Article && t.Quoted[n.From] == 0
	}
	if n.To-n.From > 2 || t.Quoted[n.From] > 0 {
		return false
	}
	if w.Names == 0 && (w.Clitics == "ف" || w.Clitics == "و" && strings.HasSuffix(w.Form, "ني") && levels[w.Record.Count] < rare) {
		return true // a verb: «فبكى», «وسلمني»
	}
	if toWhom[t.Tokens[n.From].Word] {
		return !t.announced(n.From)
	}
	if kunyas[w.Form] && !strings.Contains(t.written(n.From), "آ") || t.crescent(n.From) || t.nisbaOfKnown(n.From) {
		return true // «فأبى», but «آبي»
	}
	if k := n.From; !w.Article && k > 0 && t.Gaps[k] == Space && w.Clitics == "" && isWho[t.Tokens[k-1].Word] && strings.HasPrefix(w.Form, "م") && n.To < len(t.Words) && t.Gaps[n.To] == Space &&
		(outward[t.Tokens[n.To].Word] || strings.HasPrefix(t.Words[n.To].Clitics, "ب")) {
		return true // «وهو محفوظ بصورة جيدة»
	}
	if !w.Article {
		return mine[t.Tokens[n.From].Word] && w.Names < namesSure
	}
	return w.Names < 2 && (t.calling(n.From) || strings.HasSuffix(w.Form, "ون") && letters(w.Form) > 6) && !t.announced(n.From)
}

// secretaries with one of the secrets are an office: «أمين السر».
var secretaries = arabic.WordSet(`أمين أمينة`)

var secrets = arabic.WordSet(`السر الصندوق العام المال المخزن المكتبة العاصمة الفتوى`)

// nisbaOfKnown reports whether word k is a nisba right after a curated person's name.
func (t *Text) nisbaOfKnown(k int) bool {
	return k > 0 && t.Gaps[k] == Space && t.plain(k) && strings.HasSuffix(t.Words[k].Form, "ي") && t.Curated[k-1] == Inside(corpus.Person)
}

func (t *Text) isNumber(k int) bool {
	w := t.Tokens[k].Word
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

var (
	// addressed are titles that are not part of a name.
	addressed = arabic.WordSet(`السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة الشيخ الشيخة المطران`)
	// outward are prepositions and relative pronouns that no person's name contains; «على» is
	// left out, as it is spelt like Ali.
	outward = arabic.WordSet(`في من إلى عن مع التي الذي`)
	// isWho are pronouns before what somebody or something is.
	isWho = arabic.WordSet(`هو هي وهو وهي`)
	// discoveries are named after who made them.
	discoveries = arabic.WordSet(`تأثير نظرية معادلة مبرهنة خوارزمية متلازمة`)
	// saw are first-person verbs before a person met.
	saw     = arabic.WordSet(`رأيت قابلت التقيت سمعت عرفت زرت كلمت سألت وجدت تركت ودعت`)
	sons    = arabic.WordSet(`ابن ابنة بنت ولد`)
	fathers = arabic.WordSet(`والد والدة والدي والدا شقيقا شقيق شقيقة نجل زوجة أرملة`)
	births  = arabic.WordSet(`ولد ولدت توفي مات نشأ`)
	kunyas  = arabic.WordSet(`أبو أبا أبي`)
	// ayyubids are by-names of sultans that come before their own names.
	ayyubids = arabic.WordSet(`المعظم المظفر الأشرف الظافر الأوحد`)
	// surnamed introduce another name of the same person.
	surnamed = arabic.WordSet(`الملقب الملقبة المعروف المعروفة الشهير الشهيرة المدعو المدعوة المسمى المسماة`)
)

// sheikh is part of some names that have only one other word: «الشيخ إمام».
const sheikh = "الشيخ"

const god = "الله"

// isSon reports whether word k, before «بن», is the first name of the son: one that people bear,
// or that of a narrator in a chain; «مقتل بن لادن» has none.
func (t *Text) isSon(k int) bool {
	w := t.Words[k]
	if t.Curated[k] != Out || w.Clitics != "" || w.Article || w.Trigger != noTrigger || narrates[t.Tokens[k].Word] {
		return false
	}
	return w.Names >= namesSure || k > 0 && t.Gaps[k] == Space && narrates[t.Tokens[k-1].Word]
}

// complete reports whether the last word of a name is a noun with the article that belongs to no
// name, after a chain of fathers that ends in a nisba or a name: «ماهر بن حمد المعيقلي المسلمين».
func (t *Text) complete(n *Name) bool {
	last := n.To - 1
	w := t.Words[last]
	const common = 300 // documents of raw text
	if last-n.From < 2 || !t.plain(last) || w.Names > 0 || levels[w.Record.Count] < common || strings.HasSuffix(w.Form, "ي") || strings.HasSuffix(w.Form, "يه") {
		return false
	}
	chain := false
	for i := n.From; i < last; i++ {
		chain = chain || t.Tokens[i].Word == sonOf
	}
	before := t.Words[last-1]
	return chain && !chained[t.Tokens[last-1].Word] && (before.Article && strings.HasSuffix(before.Form, "ي") || !before.Article && before.Names >= namesSure)
}
