package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// coordinate returns the subject that a verb joined by و, without a comma, shares with the verb of
// what was said: «قال إن القادة اجتمعوا بهم وطلبوا».
func (d *reader) coordinate(i int, fm form) pair {
	if len(d.found) == 0 || !d.joinedOn(i) || d.tokens[i].pause > joined {
		return pair{}
	}
	f := &d.found[len(d.found)-1]
	start := f.content.from
	if i < start || i >= f.content.to || start >= i || f.took&(wantThat|wantQuote) == 0 && f.took != 0 {
		return pair{}
	}
	if q := d.tokens[start].quote; q >= 0 && d.quotes[q].end <= d.tokens[i].Start && d.quotes[q].end > d.tokens[f.content.from].End {
		return pair{} // «رأى حلمي أن "الرصيف قديم" ولم يستبعد»
	}
	if w := d.word(start); !d.definite(start) && d.tokens[start].mention == 0 && !titles[w] && !groups[w] || d.clashes(start, fm) {
		return pair{}
	}
	return d.phraseAt(start, i, beforeVerb|opened)
}

// clashes reports whether word k is feminine and the verb masculine singular: «الهيئة … وقال».
func (d *reader) clashes(k int, fm form) bool {
	m := d.tokens[k].mention
	return fm.gender == 'm' && fm.number == 's' && feminine(d.word(k)) && (m == 0 && d.definite(k) || m > 0 && !d.isPerson(m))
}

// isWhom reports whether the noun right after a singular verb is known to be of the other gender (a
// woman, a body or a feminine thing after a masculine verb, or the reverse), so that it cannot be
// the subject.
func (d *reader) isWhom(k int, fm form) bool {
	if k < len(d.tokens) && fm.gender == 'f' && fm.number == 's' && fm.tense <= imperfect && d.tokens[k].mention == 0 &&
		(takesHis[d.word(k)] ||
			d.definite(k) && strings.HasSuffix(d.word(k), "ين") && d.nouns[base(d.word(k))] == human) {
		return true // «وطالبت المجتمع الدولي ب…»
	}
	if k < len(d.tokens) && fm.gender == 'm' && fm.number == 's' && fm.tense <= imperfect && d.tokens[k].mention == 0 &&
		d.definite(k) && strings.HasSuffix(d.word(k), "ات") && d.kindOf(d.word(k)) == body {
		return true // «وناشد المنظمات التدخل»
	}
	return d.endsLikeHer(k, fm) && !theyInTa[d.word(k)]
}

// mayBeThem reports whether the noun right after a masculine singular verb ends like a feminine and
// is of no known kind: «المارة» may be several men, who speak, or a woman, who is spoken to.
func (d *reader) mayBeThem(k int, fm form) bool {
	return d.endsLikeHer(k, fm) && d.kindOf(d.word(k)) == mute
}

func (d *reader) endsLikeHer(k int, fm form) bool {
	return k < len(d.tokens) && fm.tense <= imperfect && d.tokens[k].mention == 0 && strings.HasSuffix(d.raw(k), "ة") && d.clashes(k, fm)
}

// takesHis are bodies and people whose verbs are always masculine.
var takesHis = arabic.WordSet(`الشباب القراء الزوار السكان الأهالي القارئ السائل المستمع المريض المواطن المجتمع الشعب المجلس الجيش النظام البرلمان الاتحاد الحزب التحالف الرئيس الوزير المدير البنك الصندوق النادي القضاء الملك العالم الجميع الطرف الجانب`)

// onlyParticles reports whether [from, to) has only particles that may come between a subject and
// its verb: «قد», «كان قد».
func (d *reader) onlyParticles(from, to int) bool {
	for k := from; k < to; k++ {
		if !openers[d.word(k)] || d.tokens[k].pause > joined {
			return false
		}
	}
	return true
}

// nameThenParticles reports whether a few words between commas begin at word from, with only such
// particles after them: «وكان والد المصاب، كريم حلمي، قد أبلغ الهيئة أن».
func (d *reader) nameThenParticles(from, to int) bool {
	const longest = 6 // words
	if d.tokens[from].pause == comma && d.word(from) == "قد" {
		return d.onlyParticles(from+1, to)
	}
	for k := from + 1; d.tokens[from].pause == comma && k < to && k <= from+longest; k++ {
		if d.tokens[k].pause == comma {
			return d.tokens[k].Word == "قد" && d.onlyParticles(k+1, to)
		}
	}
	return false
}

// firstPerson returns the first person named in [from, i) without a preposition: more often than
// not the subject.
func (d *reader) firstPerson(from, i int) pair {
	for k := from; k < i; k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.startsMention(k) || !d.isPerson(m) || d.mentions[m-1].Start > d.tokens[k].Start {
			continue
		}
		if k > from && prepositions[d.word(k-1)] {
			continue
		}
		to := k
		for to < i && d.tokens[to].mention == m {
			to++
		}
		return pair{k, to}
	}
	return pair{}
}

// onlyPerson returns the subject of the verb that opens a sentence if it is a person and no other
// person or body is named before word i: «استقبل فلان وفدا، وقال».
func (d *reader) onlyPerson(from, i int) pair {
	if n := len(d.found); n > 0 && d.found[n-1].cue.from >= from {
		return pair{}
	}
	first := from
	for first < i && (particles[d.word(first)] || asides[d.word(first)]) {
		first++
	}
	var p pair
	for k := from; k < i; k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.startsMention(k) {
			continue
		}
		if kind := d.entities[d.mentions[m-1].Entity]; !p.empty() && (kind == corpus.Place || kind == corpus.Event) {
			continue
		}
		if !p.empty() || !d.isPerson(m) || d.mentions[m-1].Start > d.tokens[k].Start || k > first+8 ||
			k > 0 && (prepositions[d.word(k-1)] || d.tokens[k].pause > comma) {
			return pair{}
		}
		p = pair{k, k + 1}
		for p.to < i && d.tokens[p.to].mention == m {
			p.to++
		}
	}
	if p.empty() {
		return p
	}
	for k := from; k < p.from; k++ {
		if prepositions[d.word(k)] || d.proclitic(k, "ل") || d.proclitic(k, "ب") {
			return pair{} // an object of something
		}
	}
	return p
}

// nested reports whether finding k is inside what another one reports.
func (d *reader) nested(k int) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		if d.cues[d.found[j].form.cue].kind == byCue {
			continue // what a source is cited for is somebody else's words
		}
		if c := d.found[j].content; c.from <= d.found[k].cue.from && d.found[k].cue.from < c.to {
			return true
		}
	}
	return false
}

// onlyNestedAgrees reports whether finding k, which is inside what another one reports, is the only
// one a participle can continue, because the outer speaker is of the other gender («قالت إن حلمي
// دعا إلى …، مؤكدا»).
func (d *reader) onlyNestedAgrees(k int, fm form) bool {
	for j := k - 1; j >= 0 && j > k-6; j-- {
		if c := d.found[j].content; c.from <= d.found[k].cue.from && d.found[k].cue.from < c.to {
			return !agrees(d.found[j].voice.gender, fm.gender)
		}
	}
	return false
}

func agrees(a, b byte) bool { return a == 0 || b == 0 || a == b }

// mainSubject returns the subject of the sentence that begins at word from if it contains a name or
// a title: the first noun phrase, before or after the verb.
func (d *reader) mainSubject(from, i int) pair {
	for from < i && (particles[d.word(from)] || negations[d.word(from)] || d.word(from) == "و") {
		from++
	}
	for _, start := range [...]int{from, from + 1} {
		if start >= i || d.tokens[start].pause >= comma && start > from {
			break
		}
		if w := d.word(start); d.definite(start) || d.tokens[start].mention > 0 || titles[w] || groups[w] ||
			d.nouns[w] == human && d.genitive(start+1, i) {
			return d.phraseAt(start, i, beforeVerb|opened)
		}
		if d.bars(start) && !d.isVerb(start) && !clauseVerbs[d.word(start)] || strings.HasPrefix(d.word(start), "بال") ||
			d.proclitic(start, "ل") {
			break
		}
	}
	return pair{}
}

// genitive reports whether word k, before word i, makes the noun before it definite: «مفتي مصر»,
// «إمام المسجد».
func (d *reader) genitive(k, i int) bool {
	return k < i && d.tokens[k].pause == joined &&
		(d.definite(k) || d.tokens[k].mention > 0 && d.mentions[d.tokens[k].mention-1].Start <= d.tokens[k].Start)
}

// closed returns a stretch of text, with the closing quotation mark after it if one is missing.
func closed(s string, start, end int) string {
	inside := s[start:end]
	for _, marks := range [...][2]string{{"\"", "\""}, {"«", "»"}, {"“", "”"}, {"(", ")"}} {
		n := strings.Count(inside, marks[0]) - strings.Count(inside, marks[1])
		if marks[0] == marks[1] {
			n = strings.Count(inside, marks[0]) % 2
		}
		if n > 0 && strings.HasPrefix(s[end:], marks[1]) {
			return s[start : end+len(marks[1])]
		}
	}
	return inside
}
