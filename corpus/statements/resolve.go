package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A role is what the document says that somebody is: «وزير الدفاع التركي».
type role struct {
	words  []string // normalised, without proclitics
	entity string
	at     int // the word of the mention
}

// roles collects the titles that stand before the names of people, and between
// commas after them.
func (d *reader) roles() []role {
	var out []role
	for i := 0; i < len(d.tokens); i++ {
		m := d.tokens[i].person
		if m == 0 || !d.startsMention(i) || !d.isPerson(m) {
			continue
		}
		to := i
		for to < len(d.tokens) && d.tokens[to].person == m {
			to++
		}
		if start := d.titleBefore(i); start < i {
			out = append(out, role{d.plainWords(start, i), d.mentions[m-1].Entity, i})
		}
		if to < len(d.tokens) && d.tokens[to].pause == comma && titles[d.word(to)] {
			if p := d.head(to, len(d.tokens), beforeObject|beforeWith); !p.empty() && !d.hasPerson(p) {
				out = append(out, role{d.plainWords(p.from, p.to), d.mentions[m-1].Entity, i})
			}
		}
	}
	return out
}

// titleBefore is where the title begins that stands right before word i.
func (d *reader) titleBefore(i int) int {
	best := i
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if d.tokens[k+1].pause > comma || d.tokens[k+1].pause == comma && k+1 != i || d.bars(k) && !prepositions[d.word(k)] {
			break
		}
		if titles[plainWord(d.word(k))] {
			best = k
		}
	}
	return best
}

// plainWords are words without the proclitics of the first.
func (d *reader) plainWords(from, to int) []string {
	var ws []string
	for k := from; k < to; k++ {
		w := d.word(k)
		if k == from {
			w = plainWord(w)
		}
		ws = append(ws, w)
	}
	return ws
}

// plainWord is a title without its proclitics.
func plainWord(w string) string {
	if titles[w] {
		return w
	}
	if rest, ok := strings.CutPrefix(w, "لل"); ok && titles[al+rest] {
		return al + rest
	}
	for _, c := range [...]string{"و", "ف", "ل", "ب"} {
		if rest, ok := strings.CutPrefix(w, c); ok && titles[rest] {
			return rest
		}
	}
	return w
}

// entityOf is who a noun phrase names: a person in it, the person whom the
// document gives the role, the body that it belongs to; "" when it names nobody.
func (d *reader) entityOf(p pair) string {
	head := base(d.word(p.from))
	if people := d.people(p); len(people) > 0 {
		if relations[d.word(p.from)] && len(people) == 1 && d.isRelation(p) {
			return ""
		}
		return people[len(people)-1]
	}
	if sources[head] {
		return ""
	}
	if id := d.byRole(p); id != "" {
		return id
	}
	if id := d.counterpart(p); id != "" {
		return id
	}
	isRole := titles[d.word(p.from)] || titles[plainWord(d.word(p.from))]
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].person
		if m == 0 || !d.startsMention(k) {
			continue
		}
		id := d.mentions[m-1].Entity
		switch d.entities[id] {
		case corpus.Organization:
			if !isRole || speaksFor[head] {
				return id
			}
		case corpus.Place:
			if k == p.from || organs[head] || speaksFor[head] {
				return id
			}
		}
	}
	if d.apposed(p) {
		return "" // somebody is named whom nobody knows
	}
	if id := d.body(p); id != "" {
		return id
	}
	if organs[head] || speaksFor[head] && !documents[head] {
		for k := p.from + 1; k < p.to; k++ {
			if id := d.nations[nisba(d.word(k))]; id != "" && adjective(d.word(k)) {
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

// isRelation tells whether the only person in a phrase is named right after what
// somebody else is to him: «محامي المخرج فلان».
func (d *reader) isRelation(p pair) bool {
	if d.apposed(p) {
		return false
	}
	for k := p.from + 1; k < p.to; k++ {
		if d.tokens[k].person > 0 {
			return true
		}
		if !titles[d.word(k)] {
			return false
		}
	}
	return false
}

// bareBody is the organization that the document calls by a common noun alone
// before word k: «الوزارة» after «وزارة الدفاع», «الوكالة» after «وكالة رويترز».
func (d *reader) bareBody(k int, head string) string {
	const reach = 2000 // words
	for i := k - 1; i >= 0 && i > k-reach; i-- {
		m := d.tokens[i].person
		if m == 0 || !d.startsMention(i) {
			continue
		}
		id := d.mentions[m-1].Entity
		if d.entities[id] != corpus.Organization {
			continue
		}
		if base(plainWord(d.word(i))) == head || i > 0 && base(d.word(i-1)) == head || d.heads[id+" "+head] {
			return id
		}
	}
	return ""
}

// people are the persons named in a phrase, of those joined by و only the first.
func (d *reader) people(p pair) []string {
	var ids []string
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].person
		if m == 0 || !d.startsMention(k) || !d.isPerson(m) {
			continue
		}
		if len(ids) > 0 && strings.HasPrefix(d.word(k), "و") && d.mentions[m-1].Start > d.tokens[k].Start {
			break
		}
		ids = append(ids, d.mentions[m-1].Entity)
	}
	return ids
}

// apposed tells whether a name follows a comma in the phrase.
func (d *reader) apposed(p pair) bool {
	for k := p.from + 1; k < p.to; k++ {
		if d.tokens[k].pause == comma {
			return true
		}
	}
	return false
}

// byRole finds the person who has the role that the phrase says: all its words,
// or its title alone («الوزير»), named last before it, else next after it.
func (d *reader) byRole(p pair) string {
	words := d.plainWords(p.from, p.to)
	if len(words) == 0 || !titles[words[0]] {
		return ""
	}
	best, at := "", -1
	for _, r := range d.known {
		if !sameRole(words, r.words) {
			continue
		}
		if at < 0 || r.at <= p.from || at > p.from {
			if at >= 0 && r.at > p.from {
				continue
			}
			best, at = r.entity, r.at
		}
	}
	return best
}

// sameRole tells whether the words of a role say what the words of another do.
// «الوزير» says less than «وزير الدفاع التركي», and may be him.
func sameRole(words, role []string) bool {
	if strings.TrimPrefix(words[0], al) != strings.TrimPrefix(role[0], al) {
		return false
	}
	if len(words) == 1 {
		return true
	}
	for _, w := range words[1:] {
		found := false
		for _, r := range role[1:] {
			found = found || r == w || nisba(r) == nisba(w)
		}
		if !found {
			return false
		}
	}
	return true
}

// counterpart reads «نظيره الروسي»: who has the role of the speaker before in
// another country.
func (d *reader) counterpart(p pair) string {
	if !counterparts[strings.TrimPrefix(d.word(p.from), "و")] || p.to-p.from < 2 {
		return ""
	}
	nation := d.word(p.to - 1)
	for i := len(d.known) - 1; i >= 0; i-- {
		r := d.known[i]
		for _, w := range r.words {
			if w == nation {
				return r.entity
			}
		}
	}
	return ""
}

var counterparts = wordSet(`نظيره نظيرته نظيرها نظيرتها`)

// body finds the organization that the phrase names or whose minister, spokesman
// or statement it is: «وزير الدفاع التركي» belongs to «وزارة الدفاع التركية».
func (d *reader) body(p pair) string {
	var ws []string
	for k := p.from; k < p.to; k++ {
		ws = append(ws, d.word(k))
	}
	if id := d.bodies[strings.Join(ws, " ")]; id != "" {
		return id
	}
	if len(ws) < 3 || !ministers[plainWord(ws[0])] {
		return ""
	}
	ws[0] = ministry
	if last := len(ws) - 1; strings.HasSuffix(ws[last], "ي") {
		ws[last] += "ه"
	}
	return d.bodies[strings.Join(ws, " ")]
}

var (
	ministry  = arabic.Normalize("وزارة")
	ministers = wordSet(`وزير وزيرة`)
)

// same finds the speaker before of whom the phrase is a shorter name: «الوزارة»
// after «وزارة الدفاع»; «البيان» is of whoever spoke last.
func (d *reader) same(p pair, head string) string {
	if p.to-p.from > 2 || !d.definite(p.from) {
		return ""
	}
	for i := len(d.found) - 1; i >= 0 && i > len(d.found)-12; i-- {
		v := &d.found[i].voice
		if v.entity == "" {
			continue
		}
		if documents[head] {
			if d.entities[v.entity] == corpus.Organization {
				return v.entity
			}
			continue
		}
		for _, w := range arabic.Tokenize(v.named) {
			if base(w.Word) == head {
				return v.entity
			}
		}
	}
	if documents[head] && len(d.found) > 0 {
		return d.found[len(d.found)-1].voice.entity
	}
	if p.to-p.from > 1 || titles[d.word(p.from)] {
		return ""
	}
	return d.bareBody(p.from, head)
}

// nisba is the root under which a country meets its adjective: «روسيا» and
// «الروسية» are both «روس».
func nisba(w string) string {
	w = strings.TrimPrefix(w, al)
	for _, end := range [...]string{"يه", "يا", "ي", "ه", "ا"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 6 {
			return rest
		}
	}
	return w
}

var (
	// sources are unnamed whoever they are near to.
	sources = wordSet(`مصدر مصادر مسؤول مسؤولة مسؤولون مسؤولين مسؤولو مسؤولي خبير خبراء محلل محللون محللين دبلوماسي دبلوماسيون دبلوماسيين شاهد شهود
		سكان ناشط ناشطون ناشطين نشطاء مراقب مراقبون مراقبين وسائل تقارير معلومات تقديرات باحث باحثون باحثين علماء عسكريون مواطنون أهالي
		شيوخ أعيان شخص أشخاص كثير كثيرون بعض عدد أحد إحدى منتقدون معارضون قيادي قياديون ضابط ضباط عامل عمال قريب أقارب أسرة عائلة جار جيران`)

	// relations are somebody else than the person named after them.
	relations = wordSet(`محامي محامو محامية زوجة زوج ابن ابنة نجل شقيق شقيقة والد والدة أسرة عائلة مساعد مساعدة مستشار مستشارة مكتب حملة فريق أنصار
		مؤيدو وكيل`)

	// speaksFor are those who speak for a body or a state.
	speaksFor = wordSet(`متحدث متحدثة ناطق ناطقة مندوب مندوبة سفير سفيرة مبعوث مبعوثة بعثة سفارة بيان وفد`)

	// organs are organs of a state or a city named after them.
	organs = wordSet(`حكومة سلطات جيش رئاسة برلمان شرطة قيادة خارجية دفاع داخلية وزارة قوات`)
)
