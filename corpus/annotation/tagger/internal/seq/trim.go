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
	n.To = t.brokenOff(n)
	for _, rule := range relatives {
		n.From = rule(t, n)
	}
	if t.givenOrdinal(n) {
		n.To-- // «أن يضيف طاهر محمد طاهر الثاني»
	}
	for n.To-n.From > 1 && t.isBeyond(n) {
		n.To--
	}
	if t.isNumbered(n) {
		n.To++
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
}

// brokenOff returns where a person's name ends at the latest: before a formula or a word that goes
// on with the sentence («سعيد [رحمه الله]»), and behind a ruler's number («بوهمند السادس [رسولا]»).
func (t *Text) brokenOff(n *Name) int {
	for k := n.From + 1; k < n.To; k++ {
		numbered := k > n.From+1 && ordinals[t.Tokens[k-1].Word] && !t.Words[k].Article && t.Words[k].Names == 0 && !chained[t.Tokens[k].Word]
		if numbered || formulae[t.Tokens[k].Word] || outward[t.Tokens[k].Word] || remarks[t.Tokens[k].Word] {
			return k
		}
	}
	return n.To
}

// relatives are rules like fronts, asked once the end of a name is known: whose relative somebody
// is and that he was born are not part of his name, a kunya is.
var relatives = [...]func(*Text, *Name) int{
	(*Text).behindMySon, (*Text).behindFather, (*Text).behindBirth, (*Text).fromKunya,
}

// behindMySon cuts the writer's relative: «ابن عمي [دخيل]».
func (t *Text) behindMySon(n *Name) int {
	return n.without(2, n.To-n.From > 2 && sons[t.Words[n.From].Form] && mine[t.Tokens[n.From+1].Word])
}

// behindFather cuts relatives: «والد [بوزيان]».
func (t *Text) behindFather(n *Name) int {
	k := n.From
	for n.To-k > 1 && fathers[t.Words[k].Form] {
		k++
	}
	return k
}

// behindBirth cuts the verb that begins a life: «ولد [حمود بن عبد الله]».
func (t *Text) behindBirth(n *Name) int {
	k := n.From
	return n.without(1, births[t.Words[k].Form] && (k == 0 || t.Gaps[k] >= Stop))
}

// fromKunya adds the first half of a kunya: «[أبي] الحسن السندي».
func (t *Text) fromKunya(n *Name) int {
	k := n.From - 1
	return n.with(k >= 0 && t.Gaps[n.From] == Space && kunyas[t.Words[k].Form] && t.Curated[k] == Out &&
		(t.plain(n.From) || t.Words[k].Form != "ابي") && t.Words[n.From].Clitics == "")
}

// isBeyond reports whether the last word of a person's name is not part of it: a number («ليلى [30]
// عاما»), a noun after a complete name, what introduces another name or a prize, a group or a body.
func (t *Text) isBeyond(n *Name) bool {
	k := n.To - 1
	w := t.Words[k]
	return t.isNumber(k) || t.complete(n) || surnamed[t.Tokens[k].Word] || winners[t.Tokens[k].Word] ||
		t.plain(k) && w.Names < 2 && (w.Trigger == group || w.Trigger == body)
}

// isNumbered reports whether a number that the model left out belongs to a ruler's name: «البابا
// غريغوريوس [السابع]».
func (t *Text) isNumbered(n *Name) bool {
	k := n.To
	return k < len(t.Words) && t.Gaps[k] == Space && ordinals[t.Tokens[k].Word] && n.From > 0 &&
		t.Gaps[n.From] == Space && reigns[t.Tokens[n.From-1].Word] && k-n.From <= 2
}

// givenOrdinal reports whether a person's name of three words or more goes on with an ordinal:
// kings and popes have shorter ones.
func (t *Text) givenOrdinal(n *Name) bool {
	last := n.To - 1
	if last-n.From < 3 || !ordinals[t.Tokens[last].Word] {
		return false
	}
	for k := n.From; k < last; k++ {
		if t.Words[k].Article || chained[t.Tokens[k].Word] {
			return false
		}
	}
	return true
}

func (t *Text) isNumber(k int) bool {
	w := t.Tokens[k].Word
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

var (
	// outward are prepositions and relative pronouns that no person's name contains; «على» is
	// left out, as it is spelt like Ali.
	outward = arabic.WordSet(`في من إلى عن مع التي الذي`)
	// remarks go on with the sentence behind a person's name: «يوليا هي التي», «رياض كده».
	remarks = arabic.WordSet(`هي كده كدا هكذا`)
	// isWho are pronouns before what somebody or something is.
	isWho   = arabic.WordSet(`هو هي وهو وهي`)
	sons    = arabic.WordSet(`ابن ابنة بنت ولد`)
	fathers = arabic.WordSet(`والد والدة والدي والدا شقيقا شقيق شقيقة نجل زوجة أرملة`)
	births  = arabic.WordSet(`ولد ولدت توفي مات نشأ`)
	kunyas  = arabic.WordSet(`أبو أبا أبي`)
	// surnamed introduce another name of the same person.
	surnamed = arabic.WordSet(`الملقب الملقبة المعروف المعروفة الشهير الشهيرة المدعو المدعوة المسمى المسماة`)
)

// winners are participles that say what somebody named before them has won or is.
var winners = arabic.WordSet(`الحائز الحائزة الحاصل الحاصلة الفائز الفائزة المتوج المتوجة المرشح المرشحة المولودة المتخرج المتخرجة`)

const god = "الله"

// complete reports whether the last word of a name is a noun with the article that belongs to no
// name, after a chain of fathers that ends in a nisba or a name: «ماهر بن حمد المعيقلي المسلمين».
func (t *Text) complete(n *Name) bool {
	last := n.To - 1
	w := t.Words[last]
	const common = 300 // documents of raw text
	if last-n.From < 2 || !t.plain(last) || w.Names > 0 || levels[w.Record.Count] < common ||
		strings.HasSuffix(w.Form, "ي") || strings.HasSuffix(w.Form, "يه") {
		return false
	}
	chain := false
	for i := n.From; i < last; i++ {
		chain = chain || t.Tokens[i].Word == sonOf
	}
	before := t.Words[last-1]
	return chain && !chained[t.Tokens[last-1].Word] &&
		(before.Article && strings.HasSuffix(before.Form, "ي") || !before.Article && before.Names >= namesSure)
}
