package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// subjectBefore finds the subject that comes before the verb at word i in its clause: «السفير
// الروسي من جانبه أكد», «وكان رئيس الحكومة أعلن», «الأمير الذي أعلن».
func (d *reader) subjectBefore(i int, fm form) pair {
	none := pair{i, i}
	if p := d.topic(i, fm); !p.empty() {
		return p
	}
	if k := d.beforeAside(i); k < i {
		return d.subjectBefore(k, fm) // «هيئة الموانئ، كما ذكر فلان، أعلنت»
	}
	if d.word(i-1) == "وتاره" || d.joinedOn(i) || d.tokens[i].colon || d.tokens[i].pause >= dash {
		return none
	}
	if w := strings.TrimPrefix(d.word(i-1), "و"); i > 0 && (w == "الذي" || w == "التي" || w == "الذين") && d.tokens[i].pause == joined {
		return d.subjectOfRelative(i, i-1, fm, w)
	}
	if k := i - 2; k > 0 && (beings[d.word(k+1)] || d.word(k+1) == "قد") && d.tokens[k+1].pause == joined && d.tokens[i].pause == joined {
		if w := d.word(k); w == "الذي" || w == "التي" || w == "الذين" { // «رضوان، التي كانت تؤيد حلمي»
			if p := d.subjectOfRelative(i, k, fm, w); !p.empty() {
				return p
			}
		}
	}
	if d.tokens[i].pause == comma && d.afterConcession(i) {
		return none
	}
	if p := d.handsDown(i, fm); !p.empty() {
		return p
	}
	if p := d.describedBy(i, fm); !p.empty() {
		return p
	}
	start, led := d.subjectStart(i)
	if led && start+1 < i && numeric(d.word(start)) && d.tokens[start].pause == joined && fm.number == 'p' &&
		!d.bars(start+1) && d.tokens[start+1].pause == joined {
		return pair{start, start + 2} // «إن 11 شخصا على الأقل يزعمون»
	}
	if start >= i || !d.mayBeSubject(start, led) {
		if k := i - 1; k > 1 && beings[d.word(k-1)] && d.tokens[k].pause == joined && d.tokens[i].pause == joined && d.definite(k) && d.kindOf(d.word(k)) == human {
			return pair{k, i} // «وفي كل مرة كان الحارس يقول»
		}
		return none
	}
	p := d.phraseAt(start, i, beforeVerb|opened)
	if p.empty() || i-p.to > 14 || d.clashes(p.from, fm) || d.quotedInClause(p, i) || d.tooMany(p, i, fm) || d.anotherBetween(p.to, i, led) {
		return none
	}
	return p
}

// subjectStart returns where a subject may begin in the clause of the verb at word i, behind its
// particles; led reports whether the last of these has to be followed by a noun.
func (d *reader) subjectStart(i int) (start int, led bool) {
	start = d.clauseStart(i)
	for start < i {
		n := 1
		if !particles[d.word(start)] && !subordinators[d.word(start)] && d.word(start) != "و" {
			if n = d.beingAt(start); n == 0 {
				break
			}
		}
		led = nominal[d.word(start)]
		start += n
	}
	if k := d.behindLead(start, i); k > start { // «وللمقارنة، كانت الهيئة قد قدرت»
		for start = k; start < i && particles[d.word(start)]; start++ {
			led = nominal[d.word(start)]
		}
	}
	return start, led
}

// beingAt returns how many words at word k are a verb of going on or becoming, which comes before the
// subject of another: «[لا تزال] أنقرة تطالب واشنطن بـ», «[ظلت] القاهرة تدعو».
func (d *reader) beingAt(k int) int {
	w := strings.TrimPrefix(d.word(k), "و")
	if (w == "لا" || w == "ما" || w == "لم") && k+1 < len(d.tokens) && d.tokens[k+1].pause == joined && beings[d.word(k+1)] {
		return 2
	}
	if beings[w] && d.tokens[k].mention == 0 {
		return 1
	}
	return 0
}

// mayBeSubject reports whether a subject may begin at word k, which opens a clause; led reports
// whether a noun has to follow there.
func (d *reader) mayBeSubject(k int, led bool) bool {
	w, named := d.word(k), d.tokens[k].mention > 0
	switch {
	case led && strings.HasPrefix(d.raw(k-1), "أ") && d.mayBeImperfect(k):
		return false // «أن تفشل»
	case d.bars(k), d.heldBy(k):
		return false
	case !(led && d.mayBeName(k)) && !named && (d.proclitic(k, "ب") || d.proclitic(k, "ل")):
		return false
	}
	return led || d.definite(k) || named || titles[w] || groups[w] || ofMine[w] || d.kindOf(w) == body && d.inGenitive(k)
}

// inGenitive reports whether a definite noun or a name right after word k is its genitive: «إدارة
// المدرسة».
func (d *reader) inGenitive(k int) bool {
	return k+1 < len(d.tokens) && d.tokens[k+1].pause == joined && (d.definite(k+1) || d.tokens[k+1].mention > 0 && d.startsMention(k+1))
}

// quotedInClause reports whether a phrase is the subject of a quotation that ends before the verb at
// word i: «رأى حلمي أن "الرصيف قديم"، ولم يستبعد».
func (d *reader) quotedInClause(p pair, i int) bool {
	q := d.tokens[p.from].quote
	return q >= 0 && p.from > 0 && thatWords[d.word(p.from-1)] && d.tokens[p.to].quote == q && d.quotes[q].end <= d.tokens[i].Start
}

// tooMany reports whether a phrase and the verb at word i do not agree in number.
func (d *reader) tooMany(p pair, i int, fm form) bool {
	m := d.tokens[p.from].mention
	if fm.number == 'p' && fm.gender == 'm' && fm.tense == perfect && m == 0 && d.kindOf(d.word(p.from)) == mute &&
		!strings.HasSuffix(d.word(p.from), "ين") && !strings.HasSuffix(d.word(p.from), "ات") && d.speaksAs(p) <= unheard {
		return true // «قبل الإفراج عني طلبوا مني»
	}
	if fm.number == 'p' && m > 0 && d.isPlace(p.from) && d.tokens[p.to-1].mention == m {
		return true // «الحديدة مصدر مال لهم، ولهذا يصرون»
	}
	return i-p.to > 2 && fm.number == 's' && m == 0 && outOfGenitive(base(d.word(p.from))) // «المسؤولين حصلوا على تسجيل يؤكد»
}

// anotherBetween reports whether more comes between a subject that ends before word k and the verb
// at word i than words for when, where and how, or about the subject.
func (d *reader) anotherBetween(k, i int, led bool) bool {
	for j := k; j < i; j++ {
		if d.isVerb(j) && !relatives[d.word(j-1)] {
			return true
		}
	}
	w := d.word(k)
	return (!led && i-k > 3 || led && i-k > 1 && d.tokens[i].pause == comma) && d.tokens[k].pause == joined &&
		!prepositions[w] && !relatives[w] && !asides[w] && !particles[w]
}

// handsDown returns the last of the transmitters with which a sentence begins that continues with
// «قال» at word i: «عن وكيع قال», «عن فلان، عن فلان قال». What somebody says about a person begins
// the same way («وعن حلمي قال: …»), so this requires a text with chains of transmission or a name
// of the traditional form.
func (d *reader) handsDown(i int, fm form) pair {
	none := pair{i, i}
	from, _ := d.sentence(i)
	if w := d.word(from); fm.tense != perfect || fm.number != 's' || w != "عن" && w != "وعن" ||
		!strings.HasPrefix(d.cues[fm.cue].lemma, "قال") || d.joinedOn(i) || i-from > 24 {
		return none
	}
	k := i - 1
	for k > from && d.word(k) != "عن" {
		k--
	}
	p := pair{k + 1, i}
	if p.empty() || i-k > 8 || d.verbIn(p.from, i) || d.definite(p.from) && d.tokens[p.from].mention == 0 {
		return none
	}
	named := false
	for j := p.from; j < i; j++ {
		if formulae[d.word(j)] {
			p.to = min(p.to, j)
		}
		named = named || nameParts[d.word(j)] || d.word(j) == "ابي"
	}
	if p.empty() || !named && !d.transmits() || d.tokens[p.from].mention == 0 && !d.mayBeName(p.from) ||
		d.kindOf(d.word(p.from)) != mute && !nameParts[d.word(p.from)] && !named {
		return none
	}
	return p
}

// transmits reports whether the text contains the words of chains of transmission.
func (d *reader) transmits() bool {
	for k := range d.tokens {
		if transmission[strings.TrimPrefix(d.word(k), "و")] {
			return true
		}
	}
	return false
}

// transmission are words of chains of transmission.
var transmission = arabic.WordSet(`حدثنا حدثني أخبرنا أخبرني أنبأنا`)

// behindLead returns the word after a few introductory words, before a comma and «كان», in the
// sentence of the verb at word i; k if there are none.
func (d *reader) behindLead(k, i int) int {
	longest := 4 // words
	if leadsReply[strings.TrimPrefix(d.word(k), "و")] {
		longest = 12 // «وجوابا على سؤال للنائب كريم حلمي، كان الوزير قد أكد»
	}
	if k >= i || d.tokens[k].mention > 0 && !d.heldBy(k) || d.definite(k) || titles[d.word(k)] || groups[d.word(k)] {
		return k
	}
	for j := k + 1; j < i && j <= k+longest; j++ {
		if d.tokens[j].pause == comma {
			if beings[d.word(j)] && !d.verbIn(k, j) {
				return j
			}
			return k
		}
	}
	return k
}

// leadsReply begin a few words about what is replied to.
var leadsReply = arabic.WordSet(`ردا جوابا تعليقا تعقيبا`)

// clauseStart returns where the clause of the verb at word i begins.
func (d *reader) clauseStart(i int) int {
	from, _ := d.sentence(i)
	if from == i && i > 0 && d.tokens[i].opens >= 0 && d.tokens[i].pause == joined {
		from, _ = d.sentence(i - 1) // «إن فلانا "أكد أنه"»: outside the quotation
	}
	for k := i - 1; k > from; k-- {
		if w := d.word(k); (w == "الذي" || w == "التي" || w == "الذين") && k+2 < i && d.tokens[k].pause == joined &&
			!d.isVerb(k+1) && d.tokens[i].pause == joined && !d.joinedOn(i) {
			continue // «إلا أن المشاهد التي انتشرت على الشبكة كذبت»
		}
		if d.tokens[k].clause || subordinators[d.word(k)] || d.tokens[k].pause >= dash || d.tokens[k].colon {
			return k
		}
	}
	return from
}

// beforeAside returns where an aside between commas before the verb at word i begins that names a
// source: «هيئة الموانئ، كما ذكر فلان، أعلنت»; i if there is none.
func (d *reader) beforeAside(i int) int {
	const longest = 10 // words
	if d.tokens[i].pause != comma || d.joinedOn(i) {
		return i
	}
	from, _ := d.sentence(i)
	for k := i - 1; k > from && k > i-longest; k-- {
		if d.tokens[k].pause == comma {
			if d.word(k) == "كما" && d.isVerb(k+1) || d.breaks(k) {
				return k
			}
			return i
		}
		if d.tokens[k].pause > comma {
			return i
		}
	}
	return i
}

// mayBeImperfect reports whether word k may be an imperfect by its first letter, and is not a known
// noun.
func (d *reader) mayBeImperfect(k int) bool {
	w := d.word(k)
	return (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت")) && d.tokens[k].mention == 0 && !titles[w] && !groups[w]
}

// nominal are particles that are followed by a noun and then its verb.
var nominal = arabic.WordSet(`أن إن وأن وإن بأن وبأن لأن ولأن فإن لكن ولكن كان وكان كانت وكانت كانوا وكانوا`)

// handedDown are verbs of attributing words to somebody.
var handedDown = arabic.WordSet(`نسب نسبت ينسب تنسب المنسوب المنسوبة منسوب ونسب`)

// groups are nouns that may speak without the article.
var groups = arabic.WordSet(`مصادر مصدر مسؤول مسؤولون مسؤولين خبراء محللون مراقبون ناشطون نشطاء سكان شهود منظمة منظمات وزارة هيئة شركة حركة حزب تنظيم جماعة قوات
	ميليشيات ميليشيا وكالة صحيفة قناة موقع حكومة رئاسة لجنة اتحاد نقابة محكمة جيش شرطة دول دبلوماسيون علماء باحثون معارضون مواطنون
	تقرير بيان دراسة مجلس مكتب بنك وسائل جمعية كتلة تحالف فريق معارضون قيادات قادة فصائل شيوخ أعيان`)
