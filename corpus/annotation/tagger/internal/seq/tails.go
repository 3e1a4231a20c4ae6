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
		t.tidyPerson(n)
	case corpus.Organization:
		t.tidyBody(n)
	case corpus.Event:
		t.tidyEvent(n)
	case corpus.Place:
		t.tidyPlace(n)
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// tidyPerson tidies the ends of a person's name.
func (t *Text) tidyPerson(n *Name) {
	if n.To-n.From > 1 && mine[t.Tokens[n.From].Word] {
		n.From++ // «صديقي سامر»
		if n.To-n.From > 1 && (honours[t.Tokens[n.From].Word] || t.Words[n.From].Trigger == title) {
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
}

// tidyBody tidies the ends of a body's name.
func (t *Text) tidyBody(n *Name) {
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
	t.withCharge(n)
	if n.To-n.From > 1 && heralds[t.Words[n.From].Form] && !t.Words[n.From+1].Article &&
		t.Words[n.From+1].Clitics == "" && t.Words[n.From+1].Names < namesSure {
		n.From++ // «إذاعة موزاييك»
	}
}

// withCharge extends a body by what it is concerned with: «اللجنة المعنية [بحقوق الطفل]».
func (t *Text) withCharge(n *Name) {
	k := n.To
	if n.To-n.From < 2 || k >= len(t.Words) || t.Gaps[k] != Space || t.Words[k].Clitics != "ب" || t.Curated[k] != Out ||
		!concerned[t.Tokens[k-1].Word] {
		return
	}
	if n.To = k + 1; !t.Words[k].Article && n.To < len(t.Words) && t.Gaps[n.To] == Space && t.Words[n.To].Article && t.Words[n.To].Clitics == "" {
		n.To++
	}
}

// concerned come before what a body is for, with «ب».
var concerned = arabic.WordSet(`المعني المعنية`)

// tidyPlace tidies the ends of a place's name.
func (t *Text) tidyPlace(n *Name) {
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
