package statements

import "github.com/kashshaf/kashshaf/corpus/arabic"

// severs reports whether a source between commas, up to word after, separates a subject from its
// verb: only the subject comes before it.
func (d *reader) severs(lead, i, after int) bool {
	if after >= len(d.tokens) || d.tokens[i].pause != comma || d.tokens[after].pause != comma || !d.isVerb(after) || d.joinedOn(after) {
		return false
	}
	if openers[d.word(lead)] {
		lead++
	}
	return d.phraseAt(lead, i, beforeVerb|opened).to == i
}

// resumes reports whether the clause that a source is cited for begins at word k.
func (d *reader) resumes(k int) bool {
	w := d.word(k)
	return thatWords[w] || w == "فقد" || w == "فلا" || w == "فلم" || d.tokens[k].opens >= 0 && d.speech(k, false)
}

// leading skips the particles that open a sentence and belong to nobody.
func (d *reader) leading(from, to int) int {
	for from < to-2 && leads[d.word(from)] {
		from++
	}
	return from
}

var leads = arabic.WordSet(`لكن ولكن كما أن إن إلا غير و`)
