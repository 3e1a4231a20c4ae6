package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// standing returns the known roles that identify their holder by themselves, each role and person
// once.
func (d *reader) standing() []corpus.Role {
	var out []corpus.Role
	seen := make(map[corpus.Role]bool)
	for _, r := range d.known {
		r.words = withoutRank(r.words)
		found := corpus.Role{Phrase: strings.Join(r.words, " "), Entity: r.entity, Documents: 1}
		if r.stands(d) && !seen[found] {
			seen[found] = true
			out = append(out, found)
		}
	}
	return out
}

// withoutRank removes courtesy titles between an office and the name, which are not part of the
// office: «ولي العهد السعودي الأمير محمد».
func withoutRank(words []string) []string {
	for len(words) > 2 && courtesies[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// courtesies are titles of courtesy, birth, learning and military rank.
var courtesies = arabic.WordSet(`الأمير الأميرة الملك الشيخ الشيخة السلطان السيد السيدة الدكتور الدكتورة البروفيسور الأستاذ الأستاذة المهندس المهندسة
	القاضي المستشار المحامي الحاج الإمام الأنبا القس الأب المطران المفكر الفريق اللواء العميد العقيد المقدم الرائد الجنرال المشير المارشال الأدميرال الأميرال`)

// stands reports whether a role identifies its holder by itself: it is one person's and does not
// depend on somebody else («وزير خارجيتها», «الرئيس بوتين ونظيره»).
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

// offices are held by few people at a time in one country or institution.
var offices = arabic.WordSet(`رئيس رئيسة وزير وزيرة متحدث متحدثة ناطق ناطقة سفير سفيرة مندوب مندوبة مبعوث مبعوثة أمين أمينة مدير مديرة
	قائد قائدة أمير أميرة ملك ملكة عاهل ولي مفوض مفوضة زعيم زعيمة عمدة محافظ حاكم مستشار مستشارة نائب نائبة منسق منسقة مفتي بابا مدعي`)

// befalls are nouns for what happens or belongs to the person named after them: a title before them
// is not that person's.
var befalls = arabic.WordSet(`اختفاء مقتل وفاة موت اغتيال قتل اختطاف خطف اعتقال احتجاز توقيف إعدام قضية ملف مصير جثة جثمان عائلة أسرة`)

// another reports whether a word begins the role of somebody else: «ونظيره», «والوزير».
func another(w string) bool {
	return plainWord(w) != w || counterparts[strings.TrimPrefix(w, "و")]
}

// A role is what the document says somebody is: «وزير الدفاع التركي».
type role struct {
	words  []string // normalised, without proclitics
	entity string
	at     int // the first word of the mention
	from   int // the first word of the role
}

// roles collects the titles before the names of people, after them between commas, and right after
// them.
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
			if p := d.head(to, len(d.tokens), beforeObject|beforeWith); !p.empty() && !d.hasPerson(p) &&
				!(p.to < len(d.tokens) && d.tokens[p.to].pause == comma && d.isPersonAt(p.to)) { // not «حث فلان، رئيس باراغواي، فلانا»
				out = append(out, role{d.plainWords(p.from, p.to), d.mentions[m-1].Entity, i, p.from})
			}
		}
		if p := d.officeBehind(i, to); !p.empty() {
			out = append(out, role{d.plainWords(p.from, p.to), d.mentions[m-1].Entity, i, p.from})
		}
	}
	return out
}

// officeBehind returns the office that comes right after the name of a person at words [from, k),
// without a comma: «ووصف فلان وزير الخارجية التركي الهجمات بأنها». After a verb such an office is
// more likely the object («استقبل فلان وزير الخارجية»), unless something else there is the object.
func (d *reader) officeBehind(from, k int) pair {
	none := pair{k, k}
	if k >= len(d.tokens) || d.tokens[k].pause > joined || d.tokens[k].mention > 0 || !offices[d.word(k)] ||
		d.tokens[k].quote != d.tokens[from].quote {
		return none
	}
	p := d.head(k, len(d.tokens), beforeObject|beforeWith)
	if p.to < p.from+2 || d.hasPerson(p) || p.to < len(d.tokens) && (d.namesPerson(p.to, len(d.tokens)) || d.joinsName(p.to)) {
		return none
	}
	before, next := from-1, p.to
	ends := next >= len(d.tokens) || d.tokens[next].pause >= comma
	switch {
	case from == 0 || d.tokens[from].pause > joined:
		return none
	case d.heldBy(from), prepositions[d.word(before)], ends && d.owned(before):
		return p // «لقاء مع فلان وزير الخارجية», «في استقباله فلان وزير الخارجية»
	case presentsHimself[d.word(before)] || presentsHimself[strings.TrimPrefix(d.word(before), "و")]:
		return p // «وصل فلان مدير المرفأ إلى»
	case ends:
		return none
	case (d.owned(next) || d.definite(next) || d.isPlace(next)) && !d.heldBy(next) && !d.bars(next) && !adjective(d.word(next)):
		return p // «ووصف فلان وزير الخارجية الهجمات بأنها»
	}
	for _, fm := range d.formsAt(before) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && c.takes&(whom|wantObject) == 0 && d.marker(next)&c.takes != 0 {
			return p // «وقال فلان وزير الخارجية التركي إن»
		}
	}
	return none
}

// withOffice extends a subject that ends with a person's name by the office right after it.
func (d *reader) withOffice(p pair) pair {
	if p.empty() || !d.isPersonAt(p.to-1) {
		return p
	}
	k := p.to - 1
	for k > p.from && d.tokens[k-1].mention == d.tokens[k].mention {
		k--
	}
	if k > p.from {
		return p
	}
	if office := d.officeBehind(k, p.to); !office.empty() {
		p.to = office.to
	}
	return p
}

// presentsHimself are verbs that do not take a person as object.
var presentsHimself = arabic.WordSet(`وصل وصلت توجه توجهت سافر سافرت عاد عادت توفي توفيت حضر حضرت شارك شاركت ترأس ترأست افتتح افتتحت دشن دشنت تفقد تفقدت تحدث تحدثت صرح صرحت جاء جاءت قام قامت ذهب ذهبت`)

// sameOffice returns the role of the person named at word i who is called the counterpart of the
// previous one: «الرئيس الروسي فلان ونظيره التركي فلان» are two presidents.
func (d *reader) sameOffice(i int, known []role) role {
	const near = 14 // words
	if i < 2 || len(known) == 0 || !adjective(d.word(i-1)) || d.nationCalled(nisba(d.word(i-1))) == "" ||
		d.tokens[i].pause > joined || d.tokens[i-1].pause > joined {
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

// titleBefore returns where the title right before word i begins; i if there is none.
func (d *reader) titleBefore(i int) int {
	best := i
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
			break // what is said of this person is not said of the next
		}
		if d.tokens[k+1].colon || d.tokens[k+1].opens >= 0 && d.definite(k) && d.speech(k+1, false) {
			break // «وختم المحامي: "حلمي واثق من أن …"»: his words
		}
		if befalls[d.word(k)] {
			break // «توجيه النائب العام بكشف ملابسات اختفاء المواطن حلمي»
		}
		if k > 0 &&
			(d.owned(k) ||
				d.tokens[k].mention == 0 && strings.HasSuffix(d.raw(k), "ة") && !d.definite(k) && !titles[d.word(k)]) &&
			d.definite(k-1) {
			break // «واتهم الرئيس التركي منافسه فلانا», also written «منافسة»: of two
		}
		if d.tokens[k+1].pause > comma || d.tokens[k+1].pause == comma && k+1 != i || d.bars(k) && !prepositions[d.word(k)] {
			break
		}
		if titles[plainWord(d.word(k))] {
			best = k
		}
	}
	for best < i && !d.meant(best, i) {
		if !sources[base(d.word(best))] {
			return i // «متحدث باسم الوزيرة سلمى رضوان», «مستشار الوزيرة كريم حلمي»: either's
		}
		for best++; best < i && !titles[plainWord(d.word(best))]; best++ {
		}
	}
	return best
}

// plainWords returns words without the proclitics of the first.
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

// plainWord returns a title without its proclitics.
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
