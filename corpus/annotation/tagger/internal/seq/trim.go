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
	if n.To-n.From > 1 && births[t.Words[n.From].Form] && (n.From == 0 || t.Gaps[n.From] >= Stop) {
		n.From++ // «ولد حمود بن عبد الله»
	}
	if k := n.From - 1; k >= 0 && t.Gaps[n.From] == Space && kunyas[t.Words[k].Form] && t.Curated[k] == Out &&
		(t.plain(n.From) || t.Words[k].Form != "ابي") && t.Words[n.From].Clitics == "" {
		n.From = k // «أبي [الحسن السندي]»
	}
	if t.givenOrdinal(n) {
		n.To-- // «أن يضيف طاهر محمد طاهر الثاني»
	}
	for n.To-n.From > 1 &&
		(t.isNumber(n.To-1) || t.complete(n) || surnamed[t.Tokens[n.To-1].Word] || winners[t.Tokens[n.To-1].Word] ||
			t.plain(n.To-1) && t.Words[n.To-1].Names < 2 &&
				(t.Words[n.To-1].Trigger == group || t.Words[n.To-1].Trigger == body)) {
		n.To-- // «ليلى 30 عاما»
	}
	if n.To < len(t.Words) && t.Gaps[n.To] == Space && ordinals[t.Tokens[n.To].Word] && n.From > 0 &&
		t.Gaps[n.From] == Space && reigns[t.Tokens[n.From-1].Word] && n.To-n.From <= 2 {
		n.To++ // «البابا غريغوريوس السابع»
	}
	if n.From != from || n.To != to {
		n.Span = t.Span(n.From, n.To)
	}
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
