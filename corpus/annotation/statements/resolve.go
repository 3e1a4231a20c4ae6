package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// entityOf returns whom a noun phrase names: a person in it, the person to whom the document gives
// the role, or the body that the role belongs to; "" if it names nobody.
func (d *reader) entityOf(p pair) string {
	head := base(d.word(d.nounOf(p)))
	if people := d.people(p); len(people) > 0 &&
		!(plural(head) && d.definite(d.nounOf(p)) && d.nouns[head] == human && !d.tokens[d.nounOf(p)].clause) {
		id := d.whoIsMeant(p)
		if id != "" || !d.bodyBefore(p) {
			return id
		}
	}
	if id := d.styled(p); id != "" {
		return id
	}
	if sources[head] || plural(head) && d.nouns[head] == human && d.tokens[d.nounOf(p)].mention == 0 {
		return ""
	}
	if n := d.nounOf(p); speaksFor[head] && !d.definite(n) && d.word(n+1) == "باسم" {
		if id, ok := d.bodyNamed(p, head); ok {
			return id // «متحدث باسم الهيئة» need not be a spokesperson named elsewhere
		}
	}
	if id := d.byRole(p); id != "" {
		return id
	}
	if id := d.counterpart(p); id != "" {
		return id
	}
	if id, ok := d.bodyNamed(p, head); ok {
		return id
	}
	if d.apposed(p) {
		return "" // somebody unknown is named
	}
	if id := d.body(p); id != "" {
		return id
	}
	if head == "سفاره" {
		if id := d.embassy(p); id != "" {
			return id
		}
	}
	if organs[head] || speaksFor[head] && !documents[head] {
		for k := p.from + 1; k < p.to; k++ {
			if d.word(k-1) == "باسم" && !organs[base(d.word(k))] {
				break // «متحدثة باسم المصنع القبرصي»
			}
			if id := d.nationCalled(nisba(d.word(k))); id != "" && adjective(d.word(k)) {
				return id
			}
		}
	}
	if documents[head] {
		for k := p.from + 1; k < p.to; k++ {
			if w := d.word(k); definite(w) || strings.HasPrefix(w, "لل") {
				return d.bareBody(p.from, base(w))
			}
		}
	}
	return d.same(p, head)
}

// bodyBefore reports whether a phrase begins with a body or place and goes on with a preposition
// before a person is named in it: «البيت الأبيض في عهد فلان».
func (d *reader) bodyBefore(p pair) bool {
	if !d.isBody(p.from) {
		return false
	}
	for k := p.from; k < p.to && !d.isPersonAt(k); k++ {
		if prepositions[d.word(k)] {
			return true
		}
	}
	return false
}

// bodyNamed returns the body or place that a phrase with the given head names and that speaks in
// it, and reports whether there is one. The ID is "" if somebody unknown speaks for the body.
func (d *reader) bodyNamed(p pair, head string) (string, bool) {
	isRole := titles[d.word(p.from)] || titles[plainWord(d.word(p.from))]
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.startsMention(k) {
			continue
		}
		id := d.mentions[m-1].Entity
		switch d.entities[id] {
		case corpus.Organization:
			if speaksFor[head] && d.namedBehind(p, m) {
				return "", true // «المتحدثة باسم الهيئة رلى أمين»
			}
			if d.tokens[p.from].mention == 0 && d.nouns[head] == human && !speaksFor[head] {
				continue // «حارس النادي السابق» is not the club
			}
			if (!isRole || speaksFor[head]) && (d.kindOf(head) != paper || d.signs(p.from, k)) {
				return id, true
			}
		case corpus.Place:
			if k > p.from+1 && (d.kindOf(head) == paper && !prepositions[d.word(k-1)] ||
				speaksFor[head] && d.kindOf(d.word(k-1)) == body && !organs[base(d.word(k-1))]) {
				continue // «بيان صادر عن قيادة عمليات بغداد», «الناطق باسم محاكم سوسة»
			}
			if k == p.from || organs[head] || speaksFor[head] {
				return id, true
			}
		}
	}
	return "", false
}

// namedBehind reports whether a phrase continues after a mention with a name of two or more words
// that is not a mention.
func (d *reader) namedBehind(p pair, m int) bool {
	k := p.from
	for k < p.to && d.tokens[k].mention != m {
		k++
	}
	for k < p.to && d.tokens[k].mention == m {
		k++
	}
	n := 0
	for ; k < p.to; k++ {
		if d.tokens[k].mention > 0 || d.bars(k) || n == 0 && (d.definite(k) || d.kindOf(d.word(k)) != mute) {
			return false
		}
		n++
	}
	return n >= 2
}

// embassy returns the embassy that the document names elsewhere in full with the nation that the
// phrase has: «السفارة الروسية» for «السفارة الروسية في الولايات المتحدة».
func (d *reader) embassy(p pair) string {
	id := d.bareBody(len(d.tokens), "سفاره")
	for k := 0; id != "" && k < len(d.tokens); k++ {
		m := d.tokens[k].mention
		if m == 0 || d.mentions[m-1].Entity != id {
			continue
		}
		for j := p.from + 1; j < p.to; j++ {
			if adjective(d.word(j)) && d.word(j) == d.word(k) {
				return id
			}
		}
	}
	return ""
}

// signs reports whether the body named at word k wrote the paper at word from:
// «بيان الوزارة», «بيان صادر عن الوزارة», not «دراسة أجريت على الوزارة».
func (d *reader) signs(from, k int) bool {
	for j := from + 1; j < k; j++ {
		w := d.word(j)
		if w == "علي" && statement[d.word(from)] && isPage(d.word(j+1)) {
			return k-from <= 7 && !platforms[d.word(k)] // «بيان على موقع الهيئة»
		}
		if prepositions[w] && w != "عن" && w != "من" && w != "ل" || d.kindOf(w) == human {
			return false
		}
	}
	return k-from <= 5
}

// statement are papers that a body publishes on its own page.
var statement = arabic.WordSet(`بيان البيان إعلان`)

// ranks come without the article before their bearer's name.
var ranks = arabic.WordSet(`دكتور سير لورد ركن سيد سيدة شيخ أمير جنرال سيدي مولاي مولانا حاج أستاذ كابتن باشا بك أبو أم ابن بن رائد عميد عقيد لواء نقيب ملازم`)

// people returns the persons named in a phrase; of those joined by و only the first.
func (d *reader) people(p pair) []string {
	var ids []string
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].mention
		if rest, and := strings.CutPrefix(d.word(k), "و"); len(ids) > 0 && and && m == 0 &&
			(titles[rest] || adjective(rest) && severalOf(d.word(p.from)) != "") {
			break // «الرئيس حلمي والوزير راشد», «الرئيسان التركي فلان والروسي فلان»
		}
		if m == 0 || !d.startsMention(k) || !d.isPerson(m) || d.matterOf(p.from, k) {
			continue
		}
		if k > p.from && d.heldBy(k) && strings.HasPrefix(d.word(k), "ل") && definite(d.word(k-1)) && d.tokens[k-1].mention == 0 {
			continue // «قائد بالتحالف الداعم لفلان»
		}
		if len(ids) > 0 && strings.HasPrefix(d.word(k), "و") && d.mentions[m-1].Start > d.tokens[k].Start {
			break
		}
		ids = append(ids, d.mentions[m-1].Entity)
	}
	return ids
}

// apposed reports whether a name follows a comma in the phrase.
func (d *reader) apposed(p pair) bool {
	for k := p.from + 1; k < p.to; k++ {
		if d.tokens[k].pause == comma {
			return true
		}
	}
	return false
}

// body finds the organization that the phrase names, or the ministry of the minister that it names:
// «وزير الدفاع التركي» belongs to «وزارة الدفاع التركية».
func (d *reader) body(p pair) string {
	var ws []string
	for k := p.from; k < p.to; k++ {
		ws = append(ws, d.word(k))
	}
	if id := d.bodyCalled(strings.Join(ws, " ")); id != "" {
		return id
	}
	if len(ws) < 3 || !ministers[plainWord(ws[0])] {
		return ""
	}
	ws[0] = ministry
	if last := len(ws) - 1; strings.HasSuffix(ws[last], "ي") {
		ws[last] += "ه"
	}
	return d.bodyCalled(strings.Join(ws, " "))
}

var (
	ministry  = arabic.Normalize("وزارة")
	ministers = arabic.WordSet(`وزير وزيرة`)
)

var (
	// sources are unnamed, whoever they are close to.
	sources = arabic.WordSet(`مصدر مصادر مسؤول مسؤولة مسؤولون مسؤولين مسؤولو مسؤولي خبير خبراء محلل محللون محللين دبلوماسي دبلوماسيون دبلوماسيين شاهد شهود
		سكان ناشط ناشطون ناشطين نشطاء مراقب مراقبون مراقبين وسائل تقارير معلومات تقديرات باحث باحثون باحثين علماء عسكريون مواطنون أهالي
		شيوخ أعيان شخص أشخاص كثير كثيرون بعض عدد أحد إحدى منتقدون معارضون قيادي قياديون ضابط ضباط عامل عمال قريب أقارب أسرة عائلة جار جيران`)

	// relations denote somebody other than the person named after them.
	relations = arabic.WordSet(`محامي محامو محامية زوجة زوج ابن ابنة نجل شقيق شقيقة والد والدة أسرة عائلة مساعد مساعدة مستشار مستشارة مكتب حملة فريق أنصار
		مؤيدو وكيل إدارة حكومة`)

	// kin denote family of the person named after them, possibly with the person's office in between:
	// «نجل رئيس الوزراء الأسبق فلان».
	kin = arabic.WordSet(`ابن ابنة نجل نجلة شقيق شقيقة والد والدة زوجة زوج أرملة حفيد حفيدة صهر`)

	// speaksFor speak for a body or a state.
	speaksFor = arabic.WordSet(`متحدث متحدثة ناطق ناطقة مندوب مندوبة سفير سفيرة مبعوث مبعوثة بعثة سفارة بيان وفد`)

	// organs are organs of a state or a city named after them.
	organs = arabic.WordSet(`حكومة سلطات جيش رئاسة برلمان شرطة قيادة خارجية دفاع داخلية وزارة قوات`)
)
