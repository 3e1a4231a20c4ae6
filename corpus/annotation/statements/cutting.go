package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// cut ends the content of earlier statements where their speaker goes on with another verb: «نفى
// حلمي إغلاق الرصيف وقال إن».
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
		if g.voice.named != f.voice.named || g.content.from+1 > i ||
			g.content.from+1 == i && d.tokens[i].pause < comma &&
				!(g.took == wantObject && d.definite(g.content.from)) ||
			g.content.to <= i ||
			d.tokens[i].quote >= 0 && d.quotes[d.tokens[i].quote].start > d.tokens[g.content.from].Start-8 {
			continue
		}
		if g.took&wantThat == 0 && !d.clauseIn(g.content.from, i) || f.took&(wantThat|wantQuote) != 0 {
			g.content.to = i
		}
	}
}

// beforeThat returns where a content that is a noun phrase ends because «، وأن» continues what
// another verb reports.
func (d *reader) beforeThat(p pair, class corpus.Class) int {
	for k := p.from + 1; k < p.to; k++ {
		if w, joined := strings.CutPrefix(d.word(k), "و"); joined && thatWords[w] && d.tokens[k].pause == comma &&
			d.tokens[k].quote < 0 && !d.thatIn(p.from-1, k) {
			if (class == corpus.Demand || withoutHis(d.word(p.from)) == "امل") && d.asksOn(k) {
				continue
			}
			return k
		}
	}
	return p.to
}

// asksOn reports whether «وأن» at word k adds another demand to one made with a noun: «أوصت بعدم
// إقامة عزاء، وأن تدفن في قريتها».
func (d *reader) asksOn(k int) bool {
	_, w, _ := strings.Cut(d.raw(k), "و")
	return w == "أن" && d.mayBeImperfect(k+1)
}

// asQuoted returns the end of the quotation that says what somebody is called, if a pause follows
// it: «وصف الفيلم بأنه "صلاة طويلة"، وأخذ عليه بعضهم».
func (d *reader) asQuoted(p pair) int {
	for k := p.from + 1; k < p.to; k++ {
		if !thatWords[d.word(k-1)] || !strings.HasPrefix(d.word(k-1), "ب") || d.tokens[k].opens < 0 {
			continue
		}
		q := d.tokens[k].opens
		for k < p.to && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		if k < p.to && d.tokens[k].pause >= comma {
			return k
		}
		return p.to
	}
	return p.to
}

// ownDeed returns where a content that is a noun phrase ends because its speaker goes on with an
// act that is not speech: «أشار إلى رتل أصيب، وحدد مصدر النيران», «نسب», «خص بالذكر»; or where a
// clause ends because he goes on to name or ascribe something: «، ويذكر منها», «، ونسبت الغارات
// إلى».
func (d *reader) ownDeed(f *finding) int {
	noun := f.took&(wantThat|wantQuote) == 0 && !d.thatIn(f.cue.to, f.content.from+1)
	for k := f.content.from + 1; k < f.content.to; k++ {
		if d.writerGoesOn(f, k) {
			return k
		}
		if noun && d.tokens[k].pause == comma && d.tokens[k].quote < 0 && d.whatCame(k) {
			return k // «رفضت الإدارة تعيينها، فرفعت شكوى»
		}
		w, and := strings.CutPrefix(d.word(k), "و")
		if !and || d.tokens[k].pause != comma || d.tokens[k].quote >= 0 ||
			f.form.gender == 'f' && !strings.HasSuffix(w, "ت") && !strings.HasPrefix(w, "ت") {
			continue
		}
		next := d.word(k + 1)
		if noun && deeds[w] || ascribes[w] || next == "بالذكر" || names[w] && (next == "منها" || next == "منهم") {
			return k
		}
	}
	return f.content.to
}

// beforeOther returns where a content that is a noun phrase ends because the writer contrasts it
// with somebody else's words: «أعلن استعداده، لكن وزيره استبعد لقاء قريبا».
func (d *reader) beforeOther(f *finding) int {
	if d.thatIn(f.cue.to, f.content.from+1) {
		return f.content.to
	}
	for k := f.content.from + 1; k+1 < f.content.to; k++ {
		if d.tokens[k].quote < 0 && d.goesOnAgainst(k) {
			return k
		}
		if w := d.word(k); w != "لكن" && w != "ولكن" || d.tokens[k].pause != comma || d.tokens[k].quote >= 0 {
			continue
		}
		p := d.phraseAt(k+1, f.content.to, beforeVerb|opened)
		if !p.empty() && p.to < f.content.to && d.tokens[p.to].pause == joined && d.isVerb(p.to) && !d.joinedOn(p.to) && d.speaksAs(p) >= may {
			return k
		}
	}
	return f.content.to
}

// goesOnAgainst reports whether the same speaker goes on at word k with another reporting verb that
// is contrasted with what he said: «أقر بوجود زيادة لكنه برر ذلك», «لم يستبعد خفض الرسوم، غير أنه
// اشترط».
func (d *reader) goesOnAgainst(k int) bool {
	switch w := d.word(k); {
	case w == "لكنه", w == "لكنها", w == "ولكنه", w == "ولكنها":
		k++
	case contrasts[w] && d.tokens[k].pause == comma && (d.word(k+1) == "انه" || d.word(k+1) == "انها"):
		k += 2
	default:
		return false
	}
	return k < len(d.tokens) && d.tokens[k].pause == joined && d.cueVerbAt(k)
}

// beforeOutcome returns where an announcement ends because the writer goes on with its outcome:
// «أعلنوا أنهم انتقلوا إلى الهجوم، فاشتدت المعارك».
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

// beforeDenial returns where the content ends because the writer goes on with a denial of it:
// «اشتكى من أن الحكم طلب قميصه، وهو ما نفاه الاتحاد».
func (d *reader) beforeDenial(p pair) int {
	for k := p.from + 1; k+2 < p.to; k++ {
		if w := d.word(k); w != "وهو" && w != "وهي" ||
			d.word(k+1) != "ما" && !(d.word(k+1) == "الامر" && d.word(k+2) == "الذي") || d.tokens[k].pause != comma ||
			d.tokens[k].quote >= 0 {
			continue
		}
		verb := k + 2
		if w := d.word(k + 1); w == "الامر" {
			verb++
		}
		if w := d.word(verb); w == "لم" || w == "لن" {
			return k // «وهو ما لم تؤكده البلدية», «وهو ما لم يحصل»
		}
		if negations[d.word(verb)] {
			verb++
		}
		for _, fm := range d.formsAt(verb) {
			if fm.object && verb > k+2 {
				return k
			}
			if fm.object && d.cues[fm.cue].class == corpus.Deny {
				return k
			}
		}
	}
	return p.to
}

// whatCame reports whether word k, after a comma, is ف and a feminine perfect that says what came
// of it.
func (d *reader) whatCame(k int) bool {
	w := d.word(k)
	return d.tokens[k].mention == 0 && len(w) >= len("فاشتد") && strings.HasPrefix(w, "ف") &&
		strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات") && !d.isVerb(k) && d.kindOf(w) == mute &&
		d.tokens[k+1].pause == joined
}

// thatIn reports whether a clause after أن begins in [from, to).
func (d *reader) thatIn(from, to int) bool {
	for k := from; k < to; k++ {
		if thatWords[d.word(k)] {
			return true
		}
	}
	return false
}

// clauseIn reports whether a relative pronoun is in [from, to): another verb may be joined to the
// verb of its clause.
func (d *reader) clauseIn(from, to int) bool {
	for k := from; k < to; k++ {
		if w := d.word(k); relatives[w] && w != "من" {
			return true
		}
	}
	return false
}

// tells reports whether word k is a verb that may report after «وفق ما».
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
	// deeds are verbs for acts other than saying something.
	deeds = arabic.WordSet(`حدد حددت جعل جعلت سمى سمت عدد عددت`)
	// ascribes and names are verbs for ascribing or naming something without reporting it.
	ascribes = arabic.WordSet(`نسب نسبت`)
	names    = arabic.WordSet(`يذكر تذكر ذكر ذكرت يسمي تسمي`)
)

var tails = arabic.WordSet(`بينما وفيما لكنه لكنها وتحدث وتحدثت وتطرق وتطرقت مستدلا مستدلة مستشهدا مستشهدة متذرعا متذرعة مكتفيا مكتفية`)

// breaks reports whether word k is an attribution that ends what came before it.
func (d *reader) breaks(k int) bool {
	w := d.word(k)
	for _, p := range d.phrases[w] {
		if d.matches(k, p.words) && d.cues[p.cue].kind == byCue && (p.words[0] != "علي" || d.tokens[k].pause >= comma) {
			return !d.byManner(k+len(p.words), d.cues[p.cue].takes&wantThat != 0)
		}
	}
	return false
}

// byManner reports whether what follows «وفق» at word k is not a source: «وفق الجدول».
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

// beforeOuter returns where the content ends because what an earlier verb reports begins: «أعلنت
// قبرص، التي تخشى أن يغلق الرصيف، أنها سترممه».
func (d *reader) beforeOuter(p pair) int {
	for n := len(d.found) - 1; n >= 0 && n > len(d.found)-4; n-- {
		start := d.found[n].content.from
		if d.found[n].took != wantThat || d.found[n].cue.from >= p.from || start <= p.from || start >= p.to {
			continue
		}
		if freeThat[d.word(start-1)] {
			start--
		}
		return max(start, p.from)
	}
	return p.to
}
