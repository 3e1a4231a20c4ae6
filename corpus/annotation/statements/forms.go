package statements

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// formsAt returns the cue forms that word i may be, as written or after و and ف; nouns also after ب
// and ل.
func (d *reader) formsAt(i int) []form {
	w := d.word(i)
	fs := d.forms[w]
	if fs == nil && len(w) >= 6 {
		switch w[:2] {
		case "و", "ف":
			fs = d.forms[w[2:]]
		case "ب", "ل":
			if fs = d.forms[w[2:]]; len(fs) > 0 && fs[0].tense != noun {
				fs = nil
			}
		}
	}
	for n, fm := range fs {
		if !d.spelt(i, fm) { // rarely: only then does it need a list of its own
			kept := slices.Clone(fs[:n])
			for _, fm := range fs[n+1:] {
				if d.spelt(i, fm) {
					kept = append(kept, fm)
				}
			}
			return kept
		}
	}
	return fs
}

// spelt reports whether word i is a form also by the letters that normalisation merges: «إضافة» is
// not «أضافه», «إعلانه» not «أعلن», «أقترح» not «اقترح».
func (d *reader) spelt(i int, fm form) bool {
	raw := d.raw(i)
	if rest := strings.TrimLeft(raw, "وف"); strings.HasPrefix(rest, "أُ") ||
		strings.HasPrefix(rest, "يُ") && fm.tense == imperfect && strings.Contains(rest, "َ") {
		return false // «أُبلغ», the passive
	}
	if fm.object && strings.HasSuffix(raw, "ة") {
		return false
	}
	if d.word(i) == "فرد" && i > 0 && (d.word(i+1) == "من" || oneOfMany[d.word(i-1)]) {
		return false // «أي فرد من أبناء القرية»
	}
	if fm.tense == perfect && strings.HasSuffix(raw, "وي") && d.word(i+1) == "عن" && strings.HasPrefix(d.cues[fm.cue].lemma, "روى") {
		return false // «روي عن فلان أنه», the passive
	}
	if fields := strings.Fields(d.cues[fm.cue].lemma); fm.tense == imperfect && !fm.object &&
		strings.HasSuffix(raw, "ى") && len(fields) > 1 && strings.HasSuffix(fields[1], "ي") {
		return false // «يدعى», he is called; «يحكى أن»
	}
	if fm.tense == imperfect && d.word(i) == "ويري" && strings.HasSuffix(raw, "ي") && d.surname(i) {
		return false
	}
	if fm.tense != perfect {
		return true
	}
	raw = strings.TrimPrefix(strings.TrimPrefix(raw, "و"), "ف")
	return !strings.HasPrefix(raw, "إ") && !(strings.HasPrefix(raw, "أ") && strings.HasPrefix(d.cues[fm.cue].lemma, "ا"))
}

// isHerLand reports whether word k is a place that takes a feminine verb, judging by its ending: ا,
// ة or ان.
func (d *reader) isHerLand(k int) bool {
	if k >= len(d.tokens) || d.tokens[k].pause > joined || !d.isPlace(k) {
		return false
	}
	w := d.word(k)
	return !masculineLands[w] &&
		(strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ان") ||
			strings.HasSuffix(w, "يل"))
}

// masculineLands have such an ending but take masculine verbs.
var masculineLands = arabic.WordSet(`لبنان السودان`)

// oneOfMany are words that single out one of many.
var oneOfMany = arabic.WordSet(`أي كل لكل بكل أول آخر`)

// surname reports whether word i ends a name whose first part comes right before it, after a word
// for what its bearer is: «القنصل ناثانيال ويري».
func (d *reader) surname(i int) bool {
	if i < 2 || d.tokens[i].pause > joined || d.tokens[i-1].pause > joined || d.tokens[i-1].mention > 0 {
		return false
	}
	w, before := d.word(i-1), d.word(i-2)
	return !definite(w) && d.kindOf(w) == mute && !titles[w] && !prepositions[w] && !numeric(w) &&
		(titles[before] || d.kindOf(before) == human)
}

// stands reports whether a form that may also be another word is the verb here.
func (d *reader) stands(i int, fm form, c *cue) bool {
	if c.takes&first != 0 {
		from, _ := d.sentence(i)
		return i == from ||
			strings.Contains(d.raw(i), "\u0651") && prepositions[strings.TrimPrefix(d.word(from), "و")] && !d.thatIn(from, i) && !d.joinedOn(i) || // «وفي القرن الماضي بيّن»
			d.joinedOn(i) && strings.HasPrefix(d.raw(i+1), "أن") && thatWords[d.word(i+1)] &&
				!d.mayBeImperfect(min(i+2, len(d.tokens)-1)) // not «بين أن يبقى وبين أن يرحل»
	}
	if d.isAnotherWord(i, fm, c) || d.saysNoWords(i, fm, c) || fm.object && c.takes&(wantObject|whom) == 0 {
		return false
	}
	him := fm.gender == 'm' && fm.number == 's'
	switch {
	case fm.object && fm.tense == perfect && him && c.takes&its != 0:
		return i > 0 && relatives[d.word(i-1)] // else it is «رفضه», the noun
	case d.word(i) == "عبر" && !strings.Contains(d.raw(i), "\u0651") && !d.opensClause(i):
		next := d.word(i + 1) // else it is the preposition: «عبر حسابه الرسمي»
		return prepositions[next] || asides[next] || d.proclitic(i+1, "ب") || d.timeEnd(i+1, len(d.tokens)) > i+1
	case c.takes&initial != 0 && (fm.tense == participle || fm.tense == perfect && him):
		return d.opensClause(i) || i > 0 && d.tokens[i-1].mention > 0 && !d.whereAt(i-1)
	case fm.tense == participle && (fm.gender == 'f' || fm.number != 's'):
		return d.participleStands(i, fm, c)
	}
	return true
}

// whereAt reports whether a place name with «في» before it ends at word k: what follows is seldom a
// verb («رفضت المحكمة في لندن طلب الشركة»).
func (d *reader) whereAt(k int) bool {
	m := d.tokens[k].mention
	for k > 0 && d.tokens[k-1].mention == m {
		k--
	}
	return d.isPlace(k) && k > 1 && d.word(k-1) == "في" && d.opensWithVerb(k-1)
}

// opensWithVerb reports whether a reporting verb comes before word k in its clause.
func (d *reader) opensWithVerb(k int) bool {
	const near = 6 // words
	for j := k - 1; j >= 0 && j > k-near && d.tokens[j+1].pause == joined; j-- {
		for _, fm := range d.formsAt(j) {
			if c := &d.cues[fm.cue]; c.kind == verbCue && fm.tense <= imperfect && c.takes&initial == 0 {
				return true
			}
		}
	}
	return false
}

// isVerb reports whether word k is a finite verb of the lexicon.
func (d *reader) isVerb(k int) bool {
	if k < 0 || k >= len(d.verbs) {
		return false
	}
	if d.verbs[k] == 0 { // not asked before
		d.verbs[k] = 1
		if d.finite(k) {
			d.verbs[k] = 2
		}
	}
	return d.verbs[k] == 2
}

func (d *reader) finite(k int) bool {
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if c.kind == verbCue && fm.tense <= imperfect && d.stands(k, fm, c) && utf8.RuneCountInString(d.word(k)) > 2 {
			if strings.HasPrefix(c.lemma, "وجه ") {
				return false // more often a letter
			}
			if strings.HasPrefix(c.lemma, "ألقى") && !d.blames(k, len(d.tokens)) {
				return false // «يلقي كلمة», «تلقي المساعدة»
			}
			return !d.afterSaying(k) && !(fm.tense == perfect && d.afterParticiple(k))
		}
	}
	return false
}

// afterSaying reports whether word k is a noun for a person that is spelt like a verb, right after
// a reporting verb: «قال طالب».
func (d *reader) afterSaying(k int) bool {
	return d.nouns[d.word(k)] == human && k > 0 && d.tokens[k].pause == joined && d.isVerb(k-1)
}

// isParticiple reports whether word k is a reporting participle.
func (d *reader) isParticiple(k int) bool {
	for _, fm := range d.formsAt(k) {
		if fm.tense == participle && d.cues[fm.cue].takes&wantQuote != 0 {
			return true
		}
	}
	return false
}

// attends reports whether word k is a reporting participle that accompanies a verb.
func (d *reader) attends(k int) bool {
	for _, fm := range d.formsAt(k) {
		c := &d.cues[fm.cue]
		if fm.tense == participle && c.kind == verbCue && d.stands(k, fm, c) {
			return true
		}
	}
	return false
}

// attendsAtOnce reports whether word k is such a participle with its complement right after it, so
// that it needs no comma: «… مشيرا إلى أن».
func (d *reader) attendsAtOnce(k int) bool {
	w := d.word(k)
	return d.attends(k) && !definite(w) && d.tokens[k].pause == joined && !prepositions[d.word(k-1)] &&
		(d.marker(k+1)&(wantThat|wantQuote) != 0 || d.word(k+1) == "الي" || d.word(k+1) == "علي") && !d.predicate(k)
}

// joinedOn reports whether word i is written with a prefixed و or ف.
func (d *reader) joinedOn(i int) bool {
	w := d.word(i)
	return len(w) >= 6 && (strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف")) && d.forms[w] == nil
}

// opensClause reports whether word i is the first of its clause.
func (d *reader) opensClause(i int) bool {
	if i == 0 || d.tokens[i].pause >= comma || d.tokens[i].colon || d.joinedOn(i) || d.tokens[i].opens >= 0 {
		return true
	}
	before := d.word(i - 1)
	return particles[before] || turns[before] || subordinators[before] && !relatives[before]
}

// abilities are verbs that may be followed by a verbal noun, never by a verb.
var abilities = arabic.WordSet(`يستطيع تستطيع يستطيعون نستطيع استطاع استطاعت يمكن يمكنه يمكنها يمكنك يمكننا تحاول يحاول حاول حاولت يريد تريد يجب ينبغي يتعين يتوجب تم يتم يجري جرى تعتزم يعتزم`)

// turns are the last words of phrases that hand over to another speaker: «من
// جانبه»، «في المقابل».
var turns = arabic.WordSet(`جانبه جانبها جهته جهتها جانبهم المقابل بدوره بدورها السياق أخرى تارة وتارة`)

// denied reports whether a negation comes right before word i, or a word after which the verb does
// not state that something was said: «أن يقول».
func (d *reader) denied(i int, t tense) bool {
	if i == 0 || d.tokens[i].pause > joined {
		return false
	}
	w := d.word(i - 1)
	if t == perfect && abilities[strings.TrimPrefix(w, "و")] {
		return true // «تستطيع كشف كل ما»: a noun
	}
	if (w == "قد" || w == "وقد") && t == imperfect {
		return true // «قد يعلن»: he may
	}
	if w == "ان" && strings.HasPrefix(d.raw(i), "أ") && strings.HasSuffix(d.word(i-2), "ني") {
		return true // «يسرني أن أعلن»
	}
	if i > 1 && d.word(i-2) == "قبل" && d.soonSays(i-2) {
		return false // «، قبل أن يضيف: "…"»
	}
	return negations[w] || (t == imperfect || saysI[d.word(i)]) && (w == "ان" || w == "كي" || w == "لكي")
}

// saysI are imperfects of the first person that cues.tsv has as further forms.
var saysI = arabic.WordSet(`أقول نقول`)

// loud are verbs for how something is said.
var loud = map[string]bool{"صاح": true, "صرخ": true, "همس": true}
