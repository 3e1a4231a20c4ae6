package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// extend continues a role or a document with the name or body that it belongs to: «السفيرة لدى
// الأمم المتحدة، فلانة الفلانية»، «بيان صادر عن الوزارة». If no name follows a role, the phrase is
// left as it is.
func (d *reader) extend(p pair, end int, r reading) pair {
	if of, found := d.ofAll(p, end, r); found {
		return of
	}
	p = d.belonging(p, end)
	p = d.chargedWith(d.generalOf(p, end), end, r)
	if to := d.thoseIn(p, end); to > p.to {
		return pair{p.from, to}
	}
	if r&beforeObject != 0 && !p.empty() && d.participleOf(p.from, p.to-1, end) {
		p.to = d.beforeObject(p.to, end) // «الجهات المشرفة على المحطة»
	}
	e := extending{reader: d, end: end, r: r, page: pages[base(d.word(p.from))]}
	for k := p.from; k < p.to; k++ {
		w := d.word(k)
		e.title = e.title || titles[w] || k == p.from && (functions[plainWord(w)] || functions[withoutHis(w)] || titles[withoutHis(w)])
		e.document = e.document || k == p.from && pages[base(w)] || documents[w] || documents[base(w)] || k == p.from && d.kindOf(w) == paper
	}
	if to := d.expertIn(p, end, r); to > p.to {
		return pair{p.from, to}
	}
	if r&beforeIn != 0 && d.word(p.to) == "في" && !(e.title && d.inOnceMore(p.to, end)) {
		return p // «شككت المصادر في …»
	}
	p.to = d.sourceWithin(p, end, r)
	if d.hasPerson(p) {
		if p.to < end && d.tokens[p.to].pause == comma && (d.isPersonAt(p.to) || d.mayBeName(p.to)) && titles[d.word(p.from)] && d.whoIsMeant(p) == "" {
			p.to = d.apposition(p.to, end) // «محامي فلان، فلان، إن»
		}
		return p
	}
	e.p = p
	to, named := e.owners()
	if named {
		return e.p
	}
	return e.beyond(to)
}

// belonging extends a body by the one it belongs to: «مكتب حقوق الإنسان التابع للأمم المتحدة».
func (d *reader) belonging(p pair, end int) pair {
	k := p.to
	if p.empty() || k+1 >= end || d.tokens[k].pause > joined || d.tokens[k+1].pause > joined || !belongs[d.word(k)] ||
		!strings.HasPrefix(d.word(k+1), "ل") {
		return p
	}
	if m := d.tokens[k+1].mention; m > 0 {
		for k++; k < end && d.tokens[k].mention == m; k++ {
		}
		return pair{p.from, k}
	}
	return pair{p.from, max(d.phraseFrom(k+1, end).to, k+2)}
}

// generalOf extends a body with an adjective such as "general" by what it is in charge of: «القيادة
// العامة للجيش», «الهيئة الوطنية للاستثمار».
func (d *reader) generalOf(p pair, end int) pair {
	k := p.to
	if k < end && p.to-p.from == 2 && overAll[d.word(k-1)] && d.kindOf(d.word(p.from)) == body && d.tokens[k-1].mention == 0 &&
		d.tokens[k].pause == joined && d.startsMention(k) && d.isBodyAt(k) && strings.HasPrefix(d.word(k), "لل") {
		for m := d.tokens[k].mention; k < end && d.tokens[k].mention == m; k++ {
		}
		return pair{p.from, k} // «الفرع المحلي للاتحاد المغربي للشغل»
	}
	if k >= end || p.to-p.from != 2 || d.tokens[p.from].mention > 0 || d.tokens[k-1].mention > 0 ||
		d.kindOf(d.word(p.from)) != body &&
			!(titles[d.word(p.from)] && d.definite(k+1) && d.tokens[min(k+1, end-1)].pause == joined) ||
		d.tokens[k].pause > joined || d.tokens[k].mention > 0 || !overAll[d.word(k-1)] ||
		!strings.HasPrefix(d.word(k), "لل") || len(d.word(k)) < len("للجي") {
		return p
	}
	switch of := base(d.word(k)); {
	case media[of], d.kindOf(of) == human, plural(of), strings.HasSuffix(of, "ين"),
		strings.HasSuffix(of, "ات"), manyBodies[al+of], d.kindOf(of) == paper:
		return p // the addressee
	}
	return pair{p.from, k + 1}
}

var overAll = arabic.WordSet(`العامة العام المحلي المحلية الجهوي الجهوية الوطنية الوطني العليا الأعلى المركزية المركزي الإقليمية`)

var belongs = arabic.WordSet(`التابع التابعة التابعين التابعون تابع تابعة`)

// functions are offices whose holder's name may follow, like titles.
var functions = arabic.WordSet(`منسق منسقة منسقا مفتش مفتشة مشرف مشرفة وكيل وكيلة نقيب نقيبة عميد عميدة مقرر مقررة خبير خبيرة أستاذ أستاذة باحث باحثة قنصل مفتي رئيس`)

// ofAll continues with «من» after a word for some or all: «كل من فلان وفلان», «عدد من الدول».
func (d *reader) ofAll(p pair, end int, r reading) (pair, bool) {
	w := d.word(p.from)
	if p.to != p.from+1 || d.word(p.to) != "من" {
		return p, false
	}
	next := d.head(p.to+1, end, r)
	switch {
	case next.empty():
		return p, false
	case w == "كل":
		return next, true
	}
	one := d.nouns[w] == human && r&beforeOf == 0 && d.tokens[p.from].mention == 0 && d.isBodyAt(next.from)
	return pair{p.from, next.to}, quantities[w] || teams[w] || numeric(w) || one // «رجل من الدفاع المدني»
}

// share reads a number or share of respondents, if a clause with what they say follows at once:
// «قال 80٪ من المشاركين إن», «يرى 24 في المئة منهم أن».
func (d *reader) share(k, end int) pair {
	none := pair{k, k}
	if k >= end || !numeric(d.word(k)) || d.tokens[k].pause > joined {
		return none
	}
	to := k + 1
	if d.word(to) == "في" && hundred[d.word(to+1)] {
		to += 2
	} else if percent[d.word(to)] {
		to++
	}
	if w := d.word(to); w == "منهم" || w == "منهن" || w == "فقط" {
		to++
	} else if w == "من" {
		to = max(to, d.head(to+1, end, beforeObject|beforeWith).to)
	}
	if w := d.word(to); w == "ممن" || relatives[w] && w != "من" && w != "ما" && to > k+1 && d.tokens[to].pause == joined {
		for to++; to < end && d.tokens[to].pause == joined && !thatWords[d.word(to)]; to++ {
		}
	}
	if !d.follows(to, end, wantThat) && !(to < end && thatWords[d.word(to)]) {
		return none
	}
	return pair{k, to}
}

var (
	percent = arabic.WordSet(`بالمئة بالمائة شخصا`)
	hundred = arabic.WordSet(`المئة المائة`)
)

// sourceWithin returns where a source ends, including the body that it belongs to: «مصدر في
// الوزارة»,
// «عاملون في الإغاثة ومسؤولون في الدفاع المدني».
func (d *reader) sourceWithin(p pair, end int, r reading) int {
	some := func(k int, w string) bool {
		return k < end && d.tokens[k].mention == 0 && (sources[w] || plural(w) && d.kindOf(w) != mute)
	}
	to := d.memberOf(p, end)
	if to > p.to {
		return to
	}
	for ok := some(p.from, d.word(p.from)); ok; {
		if to < end && (r&beforeWith == 0 || d.withThatLater(to+1, end)) && d.tokens[to].pause == joined &&
			(d.proclitic(to, "ب") || d.heldBy(to) && strings.HasPrefix(d.word(to), "ب")) && d.kindOf(strings.TrimPrefix(d.word(to), "ب")) == body {
			in := to
			if to = d.phraseFrom(to, end).to; d.hasPerson(pair{in, to}) {
				return in // «قائد بالتحالف الداعم لفلان» is not he
			}
			// «مصدر بمديرية التعليم بالجيزة»
			for m := 0; to < end && d.tokens[to].pause == joined && d.isPlace(to) && (m == 0 && d.heldBy(to) || d.tokens[to].mention == m); to++ {
				m = d.tokens[to].mention
			}
			return to
		}
		if to >= end || d.tokens[to].pause != joined || d.word(to) != "في" && d.word(to) != "من" || interviews[d.word(to+1)] {
			return to
		}
		at := to + 1
		if inside[d.word(at)] {
			at++ // «مصادر من داخل المرفأ»
		}
		next := d.head(at, end, beforeObject|beforeWith)
		if next.empty() || d.occasion(to+1) {
			return to
		}
		to = next.to
		w, and := "", false
		if to < end && d.tokens[to].pause == joined {
			w, and = strings.CutPrefix(d.word(to), "و")
		}
		if ok = and && plural(w) && some(to, w); ok {
			to++
		}
	}
	return to
}

// withThatLater reports whether «بأن» follows within a few words from word k, so that a ب before it
// does not begin what is said: «أفاد مصدر بوكالة الأنباء، فضل عدم ذكر اسمه، بأن».
func (d *reader) withThatLater(k, end int) bool {
	const longest = 14 // words
	for j := k; j < end && j < k+longest && d.tokens[j].pause <= dash; j++ {
		if thatWords[d.word(j)] {
			return strings.HasPrefix(d.word(j), "ب")
		}
	}
	return false
}

// memberOf returns where an indefinite noun for somebody ends, with the body he belongs to, if what he
// says follows at once: «قال عضو في مجلس المدينة، إن».
func (d *reader) memberOf(p pair, end int) int {
	k := p.to
	if p.empty() || d.tokens[p.from].mention > 0 || d.definite(p.from) || d.nouns[d.word(p.from)] != human || plural(d.word(p.from)) || d.hasPerson(p) ||
		k+1 >= end || d.tokens[k].pause > joined || d.word(k) != "في" || d.occasion(k+1) || !d.isBodyAt(k+1) {
		return k
	}
	next := d.head(k+1, end, beforeObject|beforeWith)
	if next.empty() || d.hasPerson(next) || !d.follows(next.to, end, wantThat|wantQuote) {
		return k
	}
	return next.to
}

var inside = arabic.WordSet(`داخل خارج قرب وسط`)

// isPersonAt reports whether word k is in the name of a person.
func (d *reader) isPersonAt(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.isPerson(m)
}

// takes reports whether a preposition begins the verb's complement.
func (r reading) takes(preposition string) bool {
	bit := map[string]reading{"في": beforeIn, "الي": beforeTo, "علي": beforeOn, "عن": beforeAbout, "من": beforeOf}[preposition]
	return r&bit != 0
}

// occasion reports whether word k says where or when somebody speaks, which is not part of his
// office: «في تغريدة», «في وقت سابق».
func (d *reader) occasion(k int) bool {
	w := d.word(k)
	return interviews[w] || occasions[w] || interviews[base(w)] || d.kindOf(w) == paper
}

var occasions = arabic.WordSet(`وقت لقاء تغريدة منشور تدوينة ختام مستهل بداية نهاية مداخلة جلسة اجتماع ظهور رد تعليق آخر معرض سياق أثناء`)

// isHuman reports whether one of the first two words of a phrase denotes people.
func (d *reader) isHuman(p pair) bool {
	for k := p.from; k < min(p.to, p.from+2); k++ {
		if d.tokens[k].mention == 0 && d.kindOf(d.word(k)) == human {
			return true
		}
	}
	return false
}

// issuedBy come between a paper and who brought it out: «بيان أصدرته الوزارة».
var issuedBy = arabic.WordSet(`نشره نشرته نشرها نشرتها أصدره أصدرته أصدرها أصدرتها أعده أعدته أعدها أعدتها أجراه أجرته أجراها أجرتها بثه بثته بثها بثتها وجهه وجهته وجهها وجهتها قدمه قدمته قدمها قدمتها أدلى أدلت أدلوا ألقاه ألقاها ألقته ألقتها جمعه جمعته جمعها جمعتها كتبه كتبته كتبها`)

// ofRoles are the prepositions that join a role or a document to its owner.
var ofRoles = arabic.WordSet(`لدى في إلى باسم من عن على`)

// teams are identified by whose they are: «فريق من جامعة لوند».
var teams = arabic.WordSet(`فريق وفد مجموعة لجنة باحثون علماء خبراء`)

// quantities come before who they count: «كثير من الخبراء».
var quantities = arabic.WordSet(`أكثر أقل كثير عدد بعض واحد أحد إحدى غيره قلة العديد الكثير عديد`)
