package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// contentEnd is where what was said ends that begins at word start and was
// reported at word i, in a sentence that ends before end.
func (d *reader) contentEnd(start, i, end int) int {
	if q := d.tokens[start].opens; q >= 0 && d.tokens[i].Start < d.quotes[q].start {
		k := start
		for k < len(d.tokens) && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		const whole = 8 // words; what goes on after fewer belongs to it
		if k >= end || d.tokens[k].pause >= stop || k-start >= whole || d.tokens[start].colon || d.tail(k) || k-start >= 4 && d.tokens[k].pause > joined {
			return k
		}
		return d.clauseEnd(start, k, end)
	}
	return d.clauseEnd(start, start+1, end)
}

// clauseEnd is where reported speech that began at word start and goes on at
// word k ends: the end of the sentence, or before that where another voice or an
// aside of the writer begins. Inside a quotation of it nothing ends.
func (d *reader) clauseEnd(start, k, end int) int {
	for ; k < end; k++ {
		if q := d.tokens[k].quote; q >= 0 && d.quotes[q].start > d.tokens[start].Start {
			if d.tokens[k].opens < 0 || !d.tail(k) {
				continue
			}
		}
		if d.breaks(k) {
			if rest := d.goesOnBehind(k, end); rest > k {
				k = rest
				continue
			}
			return k
		}
		if d.word(k) == "وتاره" || d.tokens[k].pause == comma && d.gloss(k, end) || d.tokens[k].pause == comma && d.anotherSpeaks(k, end) || k > start+1 && d.attendsAtOnce(k) || d.tokens[k].pause >= comma && (d.tail(k) || d.closesQuote(start, k) && afterQuote[d.word(k)]) {
			return k
		}
	}
	return end
}

// goesOnBehind is where what was said goes on behind an attribution between commas at
// word k, whose verb still wants what it takes: «وصفت الهجمات، على لسان الوزير، بأنها خرق»;
// k when it does not.
func (d *reader) goesOnBehind(k, end int) int {
	const longest = 10 // words
	for j := k + 1; d.tokens[k].pause == comma && j < end && j < k+longest; j++ {
		if d.tokens[j].pause == comma && thatWords[d.word(j)] && strings.HasPrefix(d.word(j), "ب") {
			return j
		}
	}
	return k
}

// gloss tells whether word k, after a comma, begins what the writer tells about the noun
// before it, in which somebody is said to have called it so: «، وهي خطة وصفها بالمهمة»,
// «، وهما التزامان ترى موسكو أن».
func (d *reader) gloss(k, end int) bool {
	if w, and := strings.CutPrefix(d.word(k), "و"); !and || !others[w] || k+2 >= end || w != "هما" && d.definite(k+1) || d.bars(k+1) || d.tokens[k+2].pause > joined {
		return false
	}
	for _, fm := range d.formsAt(k + 2) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && !d.joinedOn(k+2) && (fm.object || d.somebodyAt(k+3, end)) && d.stands(k+2, fm, c) {
			return true
		}
	}
	return false
}

// speaksAfter tells whether a verb that may report stands right behind the name at word k.
func (d *reader) speaksAfter(k, end int) bool {
	m := d.tokens[k].mention
	for k < end && d.tokens[k].mention == m {
		k++
	}
	if k >= end || d.tokens[k].pause > joined {
		return false
	}
	for _, fm := range d.formsAt(k) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && !d.joinedOn(k) && d.stands(k, fm, c) {
			return true
		}
	}
	return false
}

// contrasts stand before «أن» where the writer sets one against another: «، غير أن حلمي ينفي».
var contrasts = arabic.WordSet(`غير إلا بيد`)

// somebodyAt tells whether who may speak stands at word k by his name.
func (d *reader) somebodyAt(k, end int) bool {
	return k < end && d.tokens[k].pause == joined && d.tokens[k].mention > 0 && d.startsMention(k) && !d.heldBy(k)
}

// anotherSpeaks tells whether word k, after a comma, is و and somebody with a verb that
// reports right behind: «، والتحالف ينفي», «، وموسكو تقول».
func (d *reader) anotherSpeaks(k, end int) bool {
	if contrasts[d.word(k)] && thatWords[d.word(k+1)] {
		return d.somebodyAt(k+2, end) && d.speaksAfter(k+2, end)
	}
	w, and := strings.CutPrefix(d.word(k), "و")
	cut := d.tokens[k].clause // by unjoin
	if !and && !cut {
		return false
	}
	to := k + 1
	if m := d.tokens[k].mention; m > 0 && d.startsMention(k) && (cut || d.mentions[m-1].Start > d.tokens[k].Start) {
		for to < end && d.tokens[to].mention == m {
			to++
		}
	} else if m > 0 || !definite(w) || d.kindOf(w) != body && d.kindOf(w) != human {
		return false
	}
	if to >= end || d.tokens[to].pause > joined {
		return false
	}
	for _, fm := range d.formsAt(to) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense == imperfect && !d.joinedOn(to) && d.stands(to, fm, c) {
			return true
		}
	}
	return speaksOf[d.word(to)]
}

// speaksOf are verbs of speaking that report nothing by themselves.
var speaksOf = arabic.WordSet(`يتحدث تتحدث يتحدثون ينفي تنفي ينفون يقدر تقدر يقدرون`)

// closesQuote tells whether a quotation that began after word start ends right
// before word k.
func (d *reader) closesQuote(start, k int) bool {
	q := d.tokens[k-1].quote
	return q >= 0 && d.quotes[q].end <= d.tokens[k].Start && d.quotes[q].start > d.tokens[start].Start
}

// afterQuote are words with which the writer goes on after a quotation.
var afterQuote = arabic.WordSet(`في بعد وهو وهي الذي التي والذي والتي دون لكن حيث إلا قبل كما إذ مع خلال`)

// tail tells whether word k begins what the writer adds after a quotation or a
// comma.
func (d *reader) tail(k int) bool {
	w := d.word(k)
	if tails[w] || d.breaks(k) || d.tokens[k].pause == comma && d.contradicts(k) {
		return true
	}
	if d.tokens[k].pause == comma && d.isVerb(k) && !d.joinedOn(k) && d.afterConcession(k) {
		return true
	}
	switch next := d.word(k + 1); w {
	case "في":
		return next == "اشاره" || next == "حين" || next == "الوقت"
	case "علي":
		return next == "حد"
	case "الامر":
		return next == "الذي"
	case "ثم", "فقد":
		return d.isVerb(k + 1)
	case "وذلك":
		return !d.proclitic(k+1, "ل") && next != "من" && next != "بهدف" // «وذلك للمساهمة في»: what it is for
	case "حيث":
		return d.tokens[k].pause == comma && d.isVerb(k+1)
	case "فيما":
		return next != "يتعلق" && next != "يخص" && next != "يتصل"
	case "علما":
		return strings.HasPrefix(next, "ب") || next == "ان"
	case "كما":
		return d.isVerb(k + 1)
	case "وكان", "وكانت", "وكانوا":
		return d.tokens[k].pause == comma && next == "قد" // what had happened before
	case "دون":
		return d.tokens[k].pause == joined && d.tokens[k].quote < 0 && k > 0 && d.tokens[k-1].quote >= 0
	}
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if c.kind == verbCue && d.stands(k, fm, c) && (fm.tense == participle || fm.tense == perfect && d.joinedOn(k)) {
			return true
		}
	}
	return false
}

// contradicts tells whether word k begins what others think of what was said: «، وقد شكك
// في هذا باحثون», «، وخالفه صاحباه».
func (d *reader) contradicts(k int) bool {
	if d.word(k) == "وقد" {
		next := d.word(k + 2)
		return doubts[d.word(k+1)] && (next == "في" || next == "علي" || next == "ب") && pointers[d.word(k+3)] || differs[d.word(k+1)]
	}
	w, and := strings.CutPrefix(d.word(k), "و")
	return and && differs[w]
}

var (
	// doubts are of others behind «وقد», about what was said.
	doubts = arabic.WordSet(`شكك شككت اعترض اعترضت طعن طعنت جادل جادلت`)
	// differs are of those who think otherwise than who spoke, or as he does.
	differs = arabic.WordSet(`خالفه خالفته خالفها خالفهم خالفتها عارضه عارضته عارضها وافقه وافقته وافقها تابعه`)
)

// afterConcession tells whether word k, after a comma, may be the verb of a sentence
// that begins with a clause that leads to it: «ورغم أن حلمي أكد …، شدد على».
func (d *reader) afterConcession(k int) bool {
	from, _ := d.sentence(k)
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(from), "و"), "ف")
	return leadsOn[w] || w == "في" && leadsOn[d.word(from+1)] // «ففي حين»
}

var leadsOn = arabic.WordSet(`رغم بينما فيما بعدما عندما حين حينما`)

// cut ends what an earlier statement says where its speaker goes on with another verb:
// «نفى حلمي إغلاق الرصيف وقال إن», without a comma.
func (d *reader) cut(f *finding) {
	i := f.cue.from
	if _, deed := d.deedGoesOn(i, f.form); deed && f.way == partner {
		for k := len(d.found) - 1; k >= 0 && k > len(d.found)-4; k-- {
			if g := &d.found[k]; g.content.from+1 < i && g.content.to > i {
				g.content.to = i
			}
		}
		return
	}
	if f.way != going || !d.joinedOn(i) || d.tokens[i].pause > comma || d.cues[f.form.cue].kind != verbCue || f.form.tense == participle {
		return
	}
	for k := len(d.found) - 1; k >= 0 && k > len(d.found)-4; k-- {
		g := &d.found[k]
		if g.voice.named != f.voice.named || g.content.from+1 >= i || g.content.to <= i || d.tokens[i].quote >= 0 && d.quotes[d.tokens[i].quote].start > d.tokens[g.content.from].Start-8 {
			continue
		}
		if g.took&wantThat == 0 && !d.clauseIn(g.content.from, i) || f.took&(wantThat|wantQuote) != 0 {
			g.content.to = i
		}
	}
}

// beforeThat is where what was said as a noun ends when «، وأن» goes on with what another
// one reports.
func (d *reader) beforeThat(p pair) int {
	for k := p.from + 1; k < p.to; k++ {
		if w, joined := strings.CutPrefix(d.word(k), "و"); joined && thatWords[w] && d.tokens[k].pause == comma && d.tokens[k].quote < 0 && !d.thatIn(p.from-1, k) {
			return k
		}
	}
	return p.to
}

// ownDeed is where what was said as a noun ends when its speaker goes on with what is no
// speech: «أشار إلى رتل أصيب، وحدد مصدر النيران», «نسب», «خص بالذكر»; and where a clause
// ends when he names or ascribes something besides: «، ويذكر منها», «، ونسبت الغارات إلى».
func (d *reader) ownDeed(f *finding) int {
	noun := f.took&(wantThat|wantQuote) == 0 && !d.thatIn(f.cue.to, f.content.from+1)
	for k := f.content.from + 1; k < f.content.to; k++ {
		w, and := strings.CutPrefix(d.word(k), "و")
		if !and || d.tokens[k].pause != comma || d.tokens[k].quote >= 0 || f.form.gender == 'f' && !strings.HasSuffix(w, "ت") && !strings.HasPrefix(w, "ت") {
			continue
		}
		next := d.word(k + 1)
		if noun && deeds[w] || ascribes[w] || next == "بالذكر" || names[w] && (next == "منها" || next == "منهم") {
			return k
		}
	}
	return f.content.to
}

// beforeOutcome is where what was announced ends when the writer goes on with what came of
// it: «أعلنوا أنهم انتقلوا إلى الهجوم، فاشتدت المعارك».
func (d *reader) beforeOutcome(p pair) int {
	for k := p.from + 1; k+1 < p.to; k++ {
		w := d.word(k)
		if d.tokens[k].pause == comma && d.tokens[k].quote < 0 && d.tokens[k].mention == 0 && len(w) >= len("فاشتدت") &&
			strings.HasPrefix(w, "ف") && strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات") && d.definite(k+1) && !d.isVerb(k) {
			return k
		}
	}
	return p.to
}

// thatIn tells whether a clause after أن begins in [from, to).
func (d *reader) thatIn(from, to int) bool {
	for k := from; k < to; k++ {
		if thatWords[d.word(k)] {
			return true
		}
	}
	return false
}

// clauseIn tells whether a relative stands in [from, to), whose verb another one may
// be joined to.
func (d *reader) clauseIn(from, to int) bool {
	for k := from; k < to; k++ {
		if w := d.word(k); relatives[w] && w != "من" {
			return true
		}
	}
	return false
}

// tells tells whether word k is a verb that may report behind «وفق ما».
func (d *reader) tells(k int) bool {
	if tellings[d.word(k)] {
		return true
	}
	for _, fm := range d.formsAt(k) {
		if d.cues[fm.cue].kind == verbCue && fm.tense <= imperfect {
			return true
		}
	}
	return false
}

var (
	// deeds are what one does beside saying something.
	deeds = arabic.WordSet(`حدد حددت جعل جعلت سمى سمت عدد عددت`)
	// ascribes and names are what one says without the words that report it.
	ascribes = arabic.WordSet(`نسب نسبت`)
	names    = arabic.WordSet(`يذكر تذكر ذكر ذكرت يسمي تسمي`)
)

var tails = arabic.WordSet(`بينما وفيما لكنه لكنها وتحدث وتحدثت وتطرق وتطرقت`)

// breaks tells whether word k is an attribution that ends what came before it.
func (d *reader) breaks(k int) bool {
	w := d.word(k)
	for _, p := range d.phrases[w] {
		if d.matches(k, p.words) && d.cues[p.cue].kind == byCue && (p.words[0] != "علي" || d.tokens[k].pause >= comma) {
			return !d.byManner(k+len(p.words), d.cues[p.cue].takes&wantThat != 0)
		}
	}
	return false
}

// byManner tells whether what follows «وفق» at word k is no source: «وفق الجدول».
func (d *reader) byManner(k int, clause bool) bool {
	_, end := d.sentence(k - 1)
	switch w := d.word(k); {
	case k >= end:
		return false
	case w == "ما" || w == "لما":
		return k+1 < end && !d.tells(k+1) // «وفق ما قرره المؤتمر»
	case clause:
		return false
	}
	p := d.source(k, end)
	return p.empty() || d.manner[base(d.word(p.from))] || d.manner[d.word(p.from)] || d.possessed(p.from) || d.speaksAs(p) < can
}
