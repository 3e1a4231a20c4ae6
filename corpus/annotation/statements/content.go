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
		if d.breaks(k) || d.word(k) == "وتاره" || d.tokens[k].pause == comma && d.anotherSpeaks(k, end) || k > start+1 && d.attendsAtOnce(k) || d.tokens[k].pause >= comma && (d.tail(k) || d.closesQuote(start, k) && afterQuote[d.word(k)]) {
			return k
		}
	}
	return end
}

// anotherSpeaks tells whether word k, after a comma, is و and somebody with a verb that
// reports right behind: «، والتحالف ينفي», «، وموسكو تقول».
func (d *reader) anotherSpeaks(k, end int) bool {
	w, and := strings.CutPrefix(d.word(k), "و")
	if !and {
		return false
	}
	to := k + 1
	if m := d.tokens[k].mention; m > 0 && d.startsMention(k) && d.mentions[m-1].Start > d.tokens[k].Start {
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
var speaksOf = arabic.WordSet(`يتحدث تتحدث يتحدثون`)

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
	if tails[w] || d.breaks(k) {
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

// afterConcession tells whether word k, after a comma, may be the verb of a sentence
// that begins with a clause that leads to it: «ورغم أن حلمي أكد …، شدد على».
func (d *reader) afterConcession(k int) bool {
	from, _ := d.sentence(k)
	w := strings.TrimPrefix(d.word(from), "و")
	return leadsOn[w]
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
	if w := d.word(k); clause || k >= end || w == "ما" || w == "لما" {
		return false
	}
	p := d.source(k, end)
	return p.empty() || d.manner[base(d.word(p.from))] || d.manner[d.word(p.from)] || d.possessed(p.from) || d.speaksAs(p) < can
}
