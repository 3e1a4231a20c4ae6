package statements

import "github.com/kashshaf/kashshaf/corpus"

// hasPerson reports whether a person is mentioned in a phrase.
func (d *reader) hasPerson(p pair) bool {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
			return true
		}
	}
	return false
}

// hasBody reports whether something other than a person is mentioned in a phrase.
func (d *reader) hasBody(p pair) bool {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].mention; m > 0 && !d.isPerson(m) {
			return true
		}
	}
	return false
}

// startsMention reports whether word k is the first of its mention.
func (d *reader) startsMention(k int) bool {
	return k == 0 || d.tokens[k-1].mention != d.tokens[k].mention
}

func (d *reader) isPerson(m int) bool {
	kind, known := d.entities[d.mentions[m-1].Entity]
	return known && kind == corpus.Person
}
