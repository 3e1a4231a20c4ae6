package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// contrasts come before «أن» where the writer sets one speaker against another: «، غير أن حلمي
// ينفي».
var contrasts = arabic.WordSet(`غير إلا بيد`)

// anotherSpeaks reports whether word k, after a comma, is و and a possible speaker with a reporting
// verb right after: «، والتحالف ينفي», «، وموسكو تقول».
func (d *reader) anotherSpeaks(k, end int) bool {
	if contrasts[d.word(k)] && thatWords[d.word(k+1)] {
		return d.setsAgainst(k+2, end) || d.heSetsAgainst(k+1, end)
	}
	if w := d.word(k); (w == "لكن" || w == "ولكن") && d.tokens[k].quote < 0 {
		return d.setsAgainst(k+1, end) // «، لكن رضوان تنفي ذلك»
	}
	if d.word(k) == "وانا" && iThink[d.word(k+1)] && d.tokens[k].quote < 0 {
		return true // «ترى المديرة أن الحل سهل، وأنا أرى أن»
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

// iThink are verbs with which the writer goes on himself.
var iThink = arabic.WordSet(`أرى أعتقد أقول أظن أعرف أزعم أؤكد أميل`)

// heSetsAgainst reports whether «أنه» at word k, after «إلا» or «غير», has a reporting verb right
// after it: the speaker goes on with another statement.
func (d *reader) heSetsAgainst(k, end int) bool {
	if k+1 >= end || freeThat[d.word(k)] || d.tokens[k+1].pause > joined || d.tokens[k].quote >= 0 {
		return false
	}
	for _, fm := range d.formsAt(k + 1) {
		if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense == perfect && !d.joinedOn(k+1) && d.stands(k+1, fm, c) {
			return true
		}
	}
	return false
}

// setsAgainst reports whether a possible speaker with a reporting verb follows «لكن» or «غير أن»,
// at word k:
// «، غير أن المتحدثة باسم الهيئة نفت», «، إلا أن دراسة نشرتها المجلة خلصت إلى».
func (d *reader) setsAgainst(k, end int) bool {
	if k >= end {
		return false
	}
	if d.somebodyAt(k, end) && d.speaksAfter(k, end) {
		return true
	}
	kind := d.kindOf(d.word(k))
	if !d.hisKin(k) && !titles[d.word(k)] &&
		!(d.tokens[k].mention == 0 &&
			(d.definite(k) && (kind == body || kind == human) || kind == body && !d.definite(k) && d.definite(k+1) ||
				!d.definite(k) && (d.nouns[d.word(k)] == paper || d.nouns[strings.TrimSuffix(d.word(k), "ا")] == paper))) {
		return false
	}
	p := d.phraseAt(k, end, beforeVerb|opened)
	const longest = 6 // words that say which paper
	for n := 0; !d.definite(k) && d.tokens[k].mention == 0 && !titles[d.word(k)] && n < longest && p.to < end &&
		d.tokens[p.to].pause == joined && !d.isVerb(p.to); n++ {
		p.to++
	}
	return p.to < end && d.tokens[p.to].pause == joined && !d.joinedOn(p.to) && d.isVerb(p.to)
}

// speaksOf are verbs of speaking that report nothing by themselves.
var speaksOf = arabic.WordSet(`يتحدث تتحدث يتحدثون ينفي تنفي ينفون يقدر تقدر يقدرون`)

// somebodyAt reports whether the name of a possible speaker begins at word k.
func (d *reader) somebodyAt(k, end int) bool {
	return k < end && d.tokens[k].pause == joined && d.tokens[k].mention > 0 && d.startsMention(k) && !d.heldBy(k)
}

// speaksAfter reports whether a verb that may report comes right after the name at word k.
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
