package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A way is how a speaker was found.
type way uint8

const (
	nobody    way = iota // there is none
	touching             // right after the verb
	sourced              // after «بحسب», «جاء في», or named by «عن» before «قوله»
	preceding            // before its verb, in the same clause
	partner              // the subject of the verb before, which و joins this one to
	going                // of the statement before, in the same sentence
	goingOn              // of the statement before, by a verb that opens a sentence
	ahead                // the subject of the sentence
	guessed              // who was named first, or whoever spoke last
)

// sure is how likely it is that a statement is one of this speaker: the share that
// was right, of those found so in gold-train, of which nothing is reported; see
// TestConfidence. What lowers it: a noun that may be a thing, a verb that tells
// more often what somebody does than what he says, a verb that stands in a clause
// about something else.
func (d *reader) sure(f *finding) float64 {
	c := &d.cues[f.form.cue]
	p := [...]float64{nobody: 0.4, touching: 0.98, sourced: 0.97, preceding: 0.94, partner: 0.85, going: 0.95, goingOn: 0.93, ahead: 0.75, guessed: 0.6}[f.way]
	if f.way == touching || f.way == sourced || f.way == preceding {
		p *= [...]float64{cannot: 0.5, unheard: 0.7, may: 0.9, can: 1}[d.speaksAs(f.speaker)]
	}
	switch {
	case c.kind == nounCue && !f.form.object:
		p *= 0.7
	case f.took&(wantThat|wantQuote) != 0 || c.kind != verbCue:
	case f.took == wantObject:
		p *= 0.95
	}
	if f.form.object && c.kind == verbCue {
		p *= 0.85
	}
	if f.voice.named == "" {
		p = min(p, 0.4)
	}
	return p
}

var hedges = arabic.WordSet(`إذا وإذا فإذا لو ولو هل`)

// hedged tells whether the verb at word i stands where it is not told that somebody
// said something: «ما إذا كان قد حمل», «لو أعلن».
func (d *reader) hedged(i int) bool {
	from, _ := d.sentence(i)
	for k := i - 1; k >= from && k >= i-3; k-- {
		if d.tokens[k+1].pause > joined {
			return false
		}
		switch w := d.word(k); {
		case hedges[w]:
			return true
		case !particles[w] && !strings.HasPrefix(w, "ان"):
			return false
		}
	}
	return false
}

// negates tells whether what was said is denied, ruled out, refused or doubted.
func (d *reader) negates(f *finding) bool {
	return d.cues[f.form.cue].class == corpus.Deny || f.class == corpus.Deny || d.cues[f.form.cue].takes&negative != 0
}
