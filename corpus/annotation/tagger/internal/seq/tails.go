package seq

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What belongs at the ends of a name, and what does not.

// foreignParticles come before the last part of foreign names. They are compared as written:
// «فإن» is not one.
var foreignParticles = map[string]bool{"فان": true, "فون": true}

// mine are the speaker's relatives and friends; the words are not part of a name.
var mine = arabic.WordSet(`ابني ابنتي بنتي أخي أختي خالي خالتي عمي عمتي جدي جدتي أمي زوجي زوجتي جاري جارتي صديقي صديقتي زميلي زميلتي ولدي حفيدي حفيدتي والدي والدتي معلمي
	معلمتي أستاذي شيخي رفيقي رفيقتي قريبي قريبتي طالبي طالبتي تلميذي تلميذتي سائقي شريكي شريكتي موكلي موكلتي`)

// notOfBody are adjectives and participles that follow the name of a body and describe it or
// somebody else: «أمين عام وزارة الأشغال السابق».
var notOfBody = arabic.WordSet(`السابق السابقة الأسبق الحالي الحالية المسؤولية الماضي الماضية المقبل المقبلة القادم القادمة المذكور المذكورة المعنية المختصة المسؤولة المعروفة المعروف المسماة المسمى`)

// settledNouns come before the name of a place without being part of it.
var settledNouns = arabic.WordSet(`قرية بلدة ناحية قضاء معسكر مديرية محلية معتمدية مخيم عزبة ضيعة`)

// heralds come before the name of an outlet without being part of it.
var heralds = arabic.WordSet(`إذاعة صحيفة جريدة مجلة`)

// tidyEnds cuts off the ends of a name what is not part of it, and adds what is.
func (t *Text) tidyEnds(n *Name) {
	from, to := n.From, n.To
	switch n.Kind {
	case corpus.Person:
		if n.To-n.From > 1 && mine[t.Tokens[n.From].Word] {
			n.From++ // «صديقي سامر»
			if n.To-n.From > 1 && honours[t.Tokens[n.From].Word] || n.To-n.From > 1 && t.Words[n.From].Trigger == title {
				n.From++
			}
		}
		if n.To-n.From == 2 && t.Tokens[n.From].Word == "ولد" && (n.From == 0 || t.Gaps[n.From] >= Stop) {
			n.From++ // «ولد حقي في حارة …»
		}
		t.withFirst(n)
		t.withFathers(n)
		for n.To-n.From > 1 && (t.Words[n.To-1].Inflected && t.Words[n.To-1].Clitics == "" || t.endsNoName(n.To-1)) {
			n.To-- // «سجل راؤول هدفين»
		}
		t.withForeign(n)
		t.withServant(n)
		t.withLast(n)
		if k := n.From - 1; k >= 0 && t.Gaps[n.From] == Space && foreignParticles[t.written(k)] && t.Words[n.From].Clitics == "" {
			n.From = k // «فان دن بيرغ»
		}
	case corpus.Organization:
		if k := n.From + 3; k < n.To && t.namedForSomebody(n.From) && t.Tokens[k].Word == "في" {
			n.To = k
		}
		for k := n.From + 1; k < n.To; k++ {
			if leanings[t.Tokens[k].Word] && (k > n.From+1 || n.From > 0 && t.Words[n.From-1].Form == party) {
				n.To = k // «حزب الرابطة المناهض للهجرة»
			}
		}
		for n.To-n.From > 2 && notOfBody[t.Tokens[n.To-1].Word] {
			n.To--
		}
		if n.To-n.From > 1 && heralds[t.Words[n.From].Form] && !t.Words[n.From+1].Article &&
			t.Words[n.From+1].Clitics == "" && t.Words[n.From+1].Names < namesSure {
			n.From++ // «إذاعة موزاييك»
		}
	case corpus.Event:
		t.tidyEvent(n)
	case corpus.Place:
		if n.To-n.From > 1 && settledNouns[t.Words[n.From].Form] && t.Gaps[n.From+1] == Space {
			n.From++ // «قرية الإصلاح»
		}
		if k := n.To; n.To-n.From == 1 && settledNouns[t.Words[n.From].Form] && k < len(t.Words) && t.Gaps[k] == Space &&
			t.Words[k].Clitics == "" && t.Curated[k] == Out && !t.Words[k].Article &&
			levels[t.Words[k].Record.Count] < rare {
			n.From, n.To = k, k+1 // «[معتمدية] فوسانة»
		}
		t.withCompound(n)
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// namedForSomebody reports whether an institution that is named for somebody with a title begins
// at word i.
func (t *Text) namedForSomebody(i int) bool {
	_, ok := namedFor[t.Words[i].Form]
	return ok && honours[t.Tokens[i+1].Word]
}

// tidyEvent ends an event before a verb after a comma («اتفاقية الشراكة، / تخوضان») and before a noun
// that «و» joins to its adjectives: «القمة الكورية الأمريكية / والتعاون».
func (t *Text) tidyEvent(n *Name) {
	for k := n.From + 1; k < n.To; k++ {
		w := t.Words[k]
		joined := k == n.To-1 && k > n.From+1 && w.Clitics == "و" && w.Article && t.plain(n.From) && t.national(k-1) &&
			!strings.HasSuffix(w.Form, "ي") && !strings.HasSuffix(w.Form, "يه")
		if t.Gaps[k] == Comma && t.likeVerb(k) || joined {
			n.To = k
			return
		}
	}
}

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
		if persian {
			n.To++
		}
		end := to + 1
		switch {
		case particle, strange, persian:
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

// arabicEnding reports whether a word ends like an Arabic plural or dual, or with a pronoun.
func arabicEnding(form string) bool {
	for _, ending := range [...]string{"ون", "ين", "ات", "ان", "ها", "هم", "نا", "تم", "وه", "ته", "ه", "ك"} {
		if strings.HasSuffix(form, ending) {
			return true
		}
	}
	return false
}

// endsNoName reports whether word k, the last of a name, is not part of it: «يوسف ثم», «عثمان
// أبوابها», «رنا أبي نادر المعينة من المحكمة».
func (t *Text) endsNoName(k int) bool {
	w := t.Words[k]
	if w.Names > 0 || t.Quoted[k] > 0 {
		return false
	}
	if small[w.Form] || w.Owned ||
		w.Clitics == "" && strings.HasPrefix(w.Form, "ي") &&
			(strings.HasSuffix(w.Form, "ان") || strings.HasSuffix(w.Form, "ون")) && letters(w.Form) > 5 {
		return true // «خاميس يغيبان»
	}
	for _, ending := range [...]string{"وهم", "وها", "وه", "ونه", "ونها", "ونهم"} {
		if letters(w.Form) > 5 && w.Clitics == "" && !w.Article && strings.HasSuffix(t.written(k), ending) {
			return true // «جمال أوقفوهم»
		}
	}
	return t.plain(k) && strings.HasSuffix(w.Form, "ه") && !strings.HasSuffix(w.Form, "يه") &&
		levels[w.Record.Count] > 0 && strings.HasPrefix(w.Form, "الم") &&
		k+1 < len(t.Words) && t.Gaps[k+1] == Space && outward[t.Tokens[k+1].Word]
}

// moments are times of day that may follow a name.
var moments = arabic.WordSet(`مساء صباحا فجرا ليلا ظهرا عصرا مساءا نهارا غدا أمس`)

// cutFuture ends a name before a verb in the future tense («صندوق صيانة الطرق سيعبد») and before
// a time of day («كاترين ليلا»).
func (t *Text) cutFuture(n *Name) {
	for k := n.From + 1; k < n.To; k++ {
		if w := t.Words[k]; (w.Future && w.Clitics == "" || moments[t.Tokens[k].Word] && k == n.To-1) && t.Quoted[k] == 0 {
			n.To = k
			n.Span = t.Span(n.From, n.To)
			return
		}
	}
}

// rare is the number of documents of raw text below which a word may be a name though nobody is
// known to bear it: «هادي إعفاء بن دغر» is not a name.
const rare = 20

// withFirst adds to a surname the first name between it and what its bearer is: «المهندسة [زها]
// الراوي» is not her father.
func (t *Text) withFirst(n *Name) {
	k := n.From - 1
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
	const mostly = 3 // the share of people in PackKinds
	k := n.From - 1
	if n.To-n.From > 1 || k < 1 || t.Gaps[n.From] != Space || t.Words[n.From].Clitics != "" || t.Words[n.From].Names < namesSure ||
		t.Words[n.From].Article || t.Gaps[k] == Space && meets[t.Words[k-1].Form] {
		return false
	}
	w := t.Words[k]
	return w.Clitics == "" && !w.Article && w.Names >= namesSure && w.Trigger == noTrigger && t.Curated[k] == Out &&
		(w.Record.Kinds&mostly == mostly || t.written(k) == "إمام")
}

// withFathers extends a person's name over fathers and origins where the model broke off: «أبو
// القاسم [سمكو بن واسول المكناسي]».
func (t *Text) withFathers(n *Name) {
	joins := func(k int) bool {
		return k < len(t.Words) && t.Gaps[k] == Space && t.Curated[k] == Out && t.Words[k].Arabic
	}
	name := func(k int) bool {
		w := t.Words[k]
		return joins(k) && w.Clitics == "" && !w.Article && !w.Number && w.Trigger == noTrigger && (w.Names > 1 || levels[w.Record.Count] < rare)
	}
	of := false
	for k := n.From; k < n.To; k++ {
		of = of || t.Tokens[k].Word == sonOf
	}
	for k := n.To; ; k = n.To {
		switch {
		case k+1 < len(t.Words) && joins(k) && t.Tokens[k].Word == sonOf &&
			(name(k+1) || chained[t.Tokens[k+1].Word] && k+2 < len(t.Words) && joins(k+2)):
			n.To, of = k+2, true
			if chained[t.Tokens[k+1].Word] {
				n.To++
			}
		case k+1 < len(t.Words) && n.To-n.From > 0 && n.Kind == corpus.Person && joins(k) &&
			sonsOfMaghreb[t.Tokens[k].Word] && joins(k+1) && t.Words[k+1].Clitics == "" &&
			t.Words[k+1].Trigger == noTrigger && (t.Words[k+1].Article || name(k+1)):
			n.To = k + 2
		case k+2 < len(t.Words) && name(k) && joins(k+1) && t.Tokens[k+1].Word == sonOf && name(k+2):
			n.To, of = k+3, true
		default:
			if of && joins(k) && t.plain(k) && strings.HasSuffix(t.Words[k].Form, "ي") &&
				t.Words[k].Trigger == noTrigger && letters(t.Words[k].Form) > 5 && t.Words[k-1].Form != sonOf &&
				!strings.HasSuffix(t.Words[k-1].Form, "ي") && levels[t.Words[k].Record.Count] < often {
				n.To++
			}
			return
		}
	}
}

// financial are adjectives and purposes in the names of markets.
var financial = arabic.WordSet(`المالي المالية للأوراق`)

// seatOf reads a body identified by its place, which is part of its name, as is the adjective
// after it: «بنك القاهرة», «جامعة برلين الحرة», «سوق دبي المالي».
func (t *Text) seatOf(i int, kinds []Label) (Name, bool) {
	form := t.Words[i].Form
	market := form == "سوق" || form == "بورصه"
	if !market && !localBodies[form] {
		return Name{}, false
	}
	to := t.placeEnd(i+1, kinds)
	if to == i+1 || t.Words[i+1].Clitics != "" {
		return Name{}, false
	}
	next := ""
	if to < len(t.Words) && t.Gaps[to] == Space {
		next = t.Tokens[to].Word
	}
	switch {
	case market && financial[next]:
		to++
		if next == "للاوراق" && to < len(t.Words) && t.Gaps[to] == Space {
			to++
		}
	case market:
		return Name{}, false
	case rankings[next] || ofSchools[next]:
		to++
	}
	return Name{From: i, To: to, Kind: corpus.Organization}, true
}

// localBodies are identified by their place; ofSchools are adjectives in their names.
var (
	localBodies = arabic.WordSet(`بنك مصرف جامعة`)
	ofSchools   = arabic.WordSet(`الحرة التقنية الحكومية الأهلية التكنولوجية الإسلامي الإسلامية التجاري العربية الأميركية الأمريكية الألمانية المركزي المفتوحة`)
)

// civilWar reads «الحرب الأهلية» at word i with the adjective of its country.
func (t *Text) civilWar(i int, _ []Label) (Name, bool) {
	if i+2 >= len(t.Words) || !wars[t.Words[i].Form] || !t.plain(i+1) || !ofWars[t.Tokens[i+1].Word] ||
		t.Gaps[i+1] != Space || t.Gaps[i+2] != Space ||
		!t.plain(i+2) || !t.national(i+2) || t.Curated[i] != Out {
		return Name{}, false
	}
	return Name{From: i, To: i + 3, Kind: corpus.Event}, true
}

var (
	wars   = arabic.WordSet(`الحرب الثورة`)
	ofWars = arabic.WordSet(`الأهلية`)
)
