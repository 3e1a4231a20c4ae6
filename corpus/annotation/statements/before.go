package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// before is the speaker of a cue that has none of its own: that of the statement
// before, or the subject of its sentence; and how he was found.
func (d *reader) before(i int, fm form) (voice, way) {
	from, _ := d.sentence(i)
	for steps := 0; from > 0 && d.word(from) == "وتاره" && steps < 4; steps++ {
		from, _ = d.sentence(from - 1) // «تارة يقول …. وتارة يعترف»: of one subject
	}
	if d.answers(from, i, fm) {
		return voice{}, nobody
	}
	if d.joinedOn(i) && d.tokens[i].pause == joined && i > from && d.isVerb(i-1) {
		if p := d.subjectBefore(i-1, fm); !p.empty() {
			return d.named(p, fm.gender), acting // «والتحالف ينفي ويؤكد أن»
		}
	}
	if p := d.coordinate(i, fm); !p.empty() {
		return d.named(p, fm.gender), partner
	}
	if v, ok := d.deedGoesOn(i, fm); ok {
		return v, partner
	}
	for k := len(d.found) - 1; k >= 0; k-- {
		f := &d.found[k]
		if f.cue.from < from {
			break
		}
		if agrees(f.voice.gender, fm.gender) && (!d.nested(k) || fm.tense == participle && d.onlyNestedAgrees(k, fm)) {
			return f.voice.goesOn(fm), going
		}
	}
	if p := d.goesOnActing(from, i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if p := d.goesOnActingBehind(from, i, fm); !p.empty() {
		return d.named(p, fm.gender), acting
	}
	if p := d.onlyPerson(from, i); !p.empty() && fm.number == 's' && (d.joinedOn(i) || fm.tense == participle) {
		return d.named(p, fm.gender), sole
	}
	if p := d.mainSubject(from, i); !p.empty() && d.kindOf(d.word(d.nounOf(p))) != thing && !(fm.gender == 'f' && titles[d.word(p.from)] && !feminine(d.word(p.from))) && (!d.opensClause(i) || from < i) {
		return d.named(p, fm.gender), ahead
	}
	for k := i - 1; k > from && d.joinedOn(i); k-- {
		if nominal[d.word(k)] && k+1 < i && (d.definite(k+1) || d.tokens[k+1].mention > 0 || titles[d.word(k+1)]) && !d.clashes(k+1, fm) {
			return d.named(d.phraseAt(k+1, i, beforeVerb|opened), fm.gender), ahead
		}
	}
	if p := d.firstPerson(from, i); !p.empty() {
		return d.named(p, fm.gender), guessed
	}
	const reach = 40 // statements
	for k := len(d.found) - 1; k >= 0 && k >= len(d.found)-reach; k-- {
		f := &d.found[k]
		if f.voice.named != "" && agrees(f.voice.gender, fm.gender) && !d.nested(k) {
			if i == from && k >= len(d.found)-3 && d.follow(f, i) {
				return f.voice.goesOn(fm), goingOn
			}
			return f.voice.goesOn(fm), guessed
		}
	}
	if n := len(d.found); n > 0 && agrees(d.found[n-1].voice.gender, fm.gender) {
		return d.found[n-1].voice.goesOn(fm), guessed
	}
	return voice{}, nobody
}

// answers tells whether the verb at word i is the answer to who asks in the same sentence:
// whoever is asked, and not he («وسأله المحامي عمن أغلقه، فأجاب بأنه لا يعرف»).
func (d *reader) answers(from, i int, fm form) bool {
	if lemma := d.cues[fm.cue].lemma; !strings.HasPrefix(lemma, "أجاب") && !strings.HasPrefix(lemma, "رد") {
		return false
	}
	for k := from; k < i; k++ {
		if asks[strings.TrimPrefix(strings.TrimPrefix(d.word(k), "و"), "ف")] {
			return true
		}
	}
	return false
}

var asks = arabic.WordSet(`سأله سألها سألهم سألته سألتها سألتهم سألوه سألوها يسأله يسألها سأل سألت`)

// follow tells whether word i opens the sentence after a statement, or the one after
// that.
func (d *reader) follow(f *finding, i int) bool {
	stops := 0
	for k := max(f.content.to, f.cue.to); k <= i; k++ {
		if d.tokens[k].pause >= stop {
			stops++
		}
		if m := d.tokens[k].mention; stops == 1 && k < i && m > 0 && d.isPerson(m) && d.mentions[m-1].Entity != f.voice.entity && d.startsMention(k) && !d.heldBy(k) {
			return false // somebody else was spoken of meanwhile
		}
	}
	return stops <= 2
}
