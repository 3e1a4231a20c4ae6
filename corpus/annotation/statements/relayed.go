package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// relayed reads what somebody said that is repeated with «من» and a clause: «أشار إلى ما قاله
// الوزير من أن», «خلافا لما أورده فلان من أنه». The verb is word i.
func (d *reader) relayed(i int) (finding, bool) {
	const near = 8 // words for when and where
	if i == 0 || !whatOne[d.word(i-1)] || d.tokens[i].pause > joined {
		return finding{}, false
	}
	from, end := d.sentence(i)
	for _, fm := range d.formsAt(i) {
		c := &d.cues[fm.cue]
		if c.kind != verbCue || fm.tense > imperfect || !fm.object || c.takes&wantThat == 0 {
			continue
		}
		p := d.nounPhrase(d.recipient(i+1, end), end, beforeOf|beforeAbout)
		if p.empty() || d.speaksAs(p) < may {
			return finding{}, false
		}
		for k := p.to; k+1 < end && k < p.to+near && !d.isVerb(k) && d.tokens[k].pause <= comma; k++ {
			if w := d.word(k); w != "من" && w != "عن" || !thatWords[d.word(k+1)] || strings.HasSuffix(d.word(k-1), "رغم") {
				continue
			}
			start := d.afterThat(k + 1)
			fm.object = false // the pronoun refers to what is told
			f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: p, took: wantThat}
			f.content = pair{start, d.contentEnd(start, i, end)}
			if i-1 <= from+1 {
				f.content.to = d.beforeNegation(f.content) // «وما قاله فلان من أن … لم تعلق عليه»
			} else if d.word(i-2) == "خلافا" {
				f.content.to = d.untilPause(f.content.from, f.content.to) // «خلافا لما أورده فلان من أنه شعر، يرى …»
			}
			if f.content.empty() {
				return finding{}, false
			}
			d.resolve(&f)
			return f, true
		}
	}
	return finding{}, false
}

// beforeNegation returns the first negated verb of a phrase without a pause before it; the end of
// the phrase if there is none.
func (d *reader) beforeNegation(p pair) int {
	for k := p.from + 2; k < p.to; k++ {
		if w := d.word(k); (w == "لم" || w == "لن" || w == "ليس") && d.tokens[k].pause == joined && d.tokens[k].quote < 0 {
			return k
		}
	}
	return p.to
}

// whatOne come before the verb in "what somebody said".
var whatOne = arabic.WordSet(`ما وما لما بما عما مما فيما ولما`)

// advises reports whether «أشار» at word i means to advise, judging by the word after it: «وأشار
// عليه ولده بألا يستدعيهم».
func (d *reader) advises(i int, c *cue) bool {
	if !strings.HasPrefix(c.lemma, "أشار") || i+1 >= len(d.tokens) || d.tokens[i+1].pause > joined {
		return false
	}
	return upon[d.word(i+1)]
}

// advice returns a cue with the class and complements of «أشار عليه».
func advice(c *cue) *cue {
	a := *c
	a.class, a.takes = corpus.Demand, wantWith|wantThat
	return &a
}

var upon = arabic.WordSet(`عليه عليها عليهم عليهما علينا`)
