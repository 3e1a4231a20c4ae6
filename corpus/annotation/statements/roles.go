package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// standing gives the known roles that stand by themselves, each with its person
// once.
func (d *reader) standing() []corpus.Role {
	var out []corpus.Role
	seen := make(map[corpus.Role]bool)
	for _, r := range d.known {
		found := corpus.Role{Phrase: strings.Join(r.words, " "), Entity: r.entity, Documents: 1}
		if r.stands(d) && !seen[found] {
			seen[found] = true
			out = append(out, found)
		}
	}
	return out
}

// stands tells whether a role says by itself whose it is: it is one person's, and
// leans on nobody («وزير خارجيتها», «الرئيس بوتين ونظيره»).
func (r role) stands(d *reader) bool {
	last := r.words[len(r.words)-1]
	switch {
	case len(r.words) == 1, !offices[strings.TrimPrefix(r.words[0], al)],
		strings.HasSuffix(r.words[0], "ا"), // «وزيرا الدفاع»
		strings.HasSuffix(last, "ها"), strings.HasSuffix(last, "هم"), strings.HasSuffix(last, "هما"),
		strings.HasPrefix(last, "وال"), // «رئيس فرنسا والمستشارة»
		slices.ContainsFunc(r.words[1:], another):
		return false
	}
	for i := r.from; i < r.from+len(r.words); i++ {
		if m := d.tokens[i].mention; m != 0 && d.isPerson(m) {
			return false
		}
	}
	return true
}

// offices are what few people are at a time, in one country or house.
var offices = arabic.WordSet(`رئيس رئيسة وزير وزيرة متحدث متحدثة ناطق ناطقة سفير سفيرة مندوب مندوبة مبعوث مبعوثة أمين أمينة مدير مديرة
	قائد قائدة أمير أميرة ملك ملكة عاهل ولي مفوض مفوضة زعيم زعيمة عمدة محافظ حاكم مستشار مستشارة نائب نائبة منسق منسقة مفتي بابا مدعي`)

// befalls are nouns of what is somebody's behind them: no title before it is his.
var befalls = arabic.WordSet(`اختفاء مقتل وفاة موت اغتيال قتل اختطاف خطف اعتقال احتجاز توقيف إعدام قضية ملف مصير جثة جثمان عائلة أسرة`)

// another tells whether a word begins what somebody else is: «ونظيره», «والوزير».
func another(w string) bool {
	return plainWord(w) != w || counterparts[strings.TrimPrefix(w, "و")]
}

// A role is what the document says that somebody is: «وزير الدفاع التركي».
type role struct {
	words  []string // normalised, without proclitics
	entity string
	at     int // the word of the mention
	from   int // the first word of the role
}

// roles collects the titles that stand before the names of people, and between
// commas after them.
func (d *reader) roles() []role {
	var out []role
	for i := 0; i < len(d.tokens); i++ {
		m := d.tokens[i].mention
		if m == 0 || !d.startsMention(i) || !d.isPerson(m) {
			continue
		}
		to := i
		for to < len(d.tokens) && d.tokens[to].mention == m {
			to++
		}
		joined := d.mentions[m-1].Start > d.tokens[i].Start // «رئيس فرنسا وأنجيلا ميركل»
		if start := d.titleBefore(i); start < i && !joined {
			out = append(out, role{d.plainWords(start, i), d.mentions[m-1].Entity, i, start})
		} else if r := d.sameOffice(i, out); r.entity != "" && !joined {
			out = append(out, r)
		}
		if to < len(d.tokens) && d.tokens[to].pause == comma && titles[d.word(to)] {
			if p := d.head(to, len(d.tokens), beforeObject|beforeWith); !p.empty() && !d.hasPerson(p) {
				out = append(out, role{d.plainWords(p.from, p.to), d.mentions[m-1].Entity, i, p.from})
			}
		}
	}
	return out
}

// sameOffice is the role of the person named at word i who is called the counterpart of the
// one before: «الرئيس الروسي فلان ونظيره التركي فلان» are two presidents.
func (d *reader) sameOffice(i int, known []role) role {
	const near = 14 // words
	if i < 2 || len(known) == 0 || !adjective(d.word(i-1)) || d.nationCalled(nisba(d.word(i-1))) == "" || d.tokens[i].pause > joined || d.tokens[i-1].pause > joined {
		return role{}
	}
	w := d.word(i - 2)
	for _, c := range [...]string{"و", "ب", "ل", ""} {
		rest, ok := strings.CutPrefix(w, c)
		first := known[len(known)-1]
		last := len(first.words) - 1
		if !ok || !counterparts[rest] || i-first.at > near || last < 1 || d.nationCalled(nisba(first.words[last])) == "" {
			continue
		}
		words := append(slices.Clone(first.words[:last]), d.word(i-1))
		return role{words, d.mentions[d.tokens[i].mention-1].Entity, i, i - 2}
	}
	return role{}
}

// titleBefore is where the title begins that stands right before word i.
func (d *reader) titleBefore(i int) int {
	best := i
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
			break // what is said of him is not said of the next
		}
		if befalls[d.word(k)] {
			break // «توجيه النائب العام بكشف ملابسات اختفاء المواطن حلمي»
		}
		if k > 0 && d.owned(k) && d.definite(k-1) {
			break // «واتهم الرئيس التركي منافسه فلانا»: of two
		}
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

// byRole finds the person who has the role that the phrase says: all its words,
// or its title alone («الوزير»), named last before it, else next after it.
func (d *reader) byRole(p pair) string {
	words := d.plainWords(p.from, p.to)
	if len(words) == 0 || !titles[words[0]] {
		return ""
	}
	best, at := "", -1
	for _, r := range d.known {
		if !sameRole(words, r.words) || d.contested(r) || len(words) == 1 && r.at > p.from && d.personBefore(p.from) {
			continue
		}
		if at < 0 || r.at <= p.from || at > p.from {
			if at >= 0 && r.at > p.from {
				continue
			}
			best, at = r.entity, r.at
		}
	}
	if best == "" && len(words) > 1 {
		best = d.holderElsewhere(func(r role) bool { return sameRole(words, r.words) })
	}
	return best
}

// personBefore tells whether a person is named before word i. Then a title alone is his, or
// of somebody whom nobody knows, sooner than of who is named only later.
func (d *reader) personBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
			return true
		}
	}
	return false
}

// contested tells whether the document gives the same person the same office as
// often in another country: «استقبل الرئيس السوداني فلانا», who is another one's.
func (d *reader) contested(r role) bool {
	nation := d.nationOf(r)
	if nation == "" {
		return false
	}
	mine, others := 0, 0
	for _, o := range d.known {
		if o.entity != r.entity || strings.TrimPrefix(o.words[0], al) != strings.TrimPrefix(r.words[0], al) {
			continue
		}
		switch d.nationOf(o) {
		case nation:
			mine++
		case "":
		default:
			others++
		}
	}
	return others >= mine
}

// nationOf is the country that a role names, "" for none.
func (d *reader) nationOf(r role) string {
	for _, w := range slices.Backward(r.words) {
		if id := d.nationCalled(nisba(w)); id != "" {
			return id
		}
	}
	return ""
}

// Knowing gives a Finder that knows, too, what people are called for their offices
// throughout a corpus. It holds in documents that name them, and there only where
// the document itself does not say who has the office.
func (f *Finder) Knowing(roles []corpus.Role) *Finder {
	knowing := *f
	knowing.offices, knowing.officers = nil, make(map[string][]int)
	for i, r := range roles {
		knowing.offices = append(knowing.offices, role{words: strings.Fields(r.Phrase), entity: r.Entity})
		knowing.officers[r.Entity] = append(knowing.officers[r.Entity], i)
	}
	return &knowing
}

// elsewhere are the offices, by other documents, of the people whom mentions name.
func (f *Finder) elsewhere(mentions []corpus.Mention) []role {
	if len(f.offices) == 0 {
		return nil
	}
	var at []int
	for i := range mentions {
		at = append(at, f.officers[mentions[i].Entity]...)
	}
	slices.Sort(at)
	var out []role
	for _, i := range slices.Compact(at) {
		out = append(out, f.offices[i])
	}
	return out
}

// holderElsewhere is the only one who by other documents has such a role; "" when
// there are several.
func (d *reader) holderElsewhere(such func(role) bool) string {
	holder := ""
	for _, r := range d.others {
		if !such(r) {
			continue
		}
		if holder != "" && holder != r.entity {
			return ""
		}
		holder = r.entity
	}
	return holder
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

var counterparts = arabic.WordSet(`نظيره نظيرته نظيرها نظيرتها`)

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
