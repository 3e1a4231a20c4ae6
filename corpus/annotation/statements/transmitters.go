package statements

import "strings"

// chain makes the last of those who handed down what follows its speaker, for a verb with which such a
// chain begins: «حدثنا سفيان عن الزهري قال», «حدثني فلان عن أبيه أن». It returns false if another
// such verb comes next, which continues the chain: «حدثنا فلان حدثنا سفيان», «وقال فلان حدثنا».
func (d *reader) chain(f *finding, c *cue, end int) bool {
	hands := strings.Contains(c.lemma, "حدثنا")
	if !hands && !strings.HasPrefix(c.lemma, "قال ") || f.speaker.empty() {
		return true
	}
	for k := f.speaker.from; k < end && k <= f.speaker.to+1; k++ {
		if d.tokens[k].colon {
			break
		}
		if transmission[strings.TrimPrefix(d.word(k), "و")] && (k < f.speaker.to || d.tokens[k].pause <= comma) && (k == f.speaker.to || k < f.speaker.to || says[d.word(k-1)]) {
			return false
		}
	}
	const longest = 12 // transmitters
	for n := 0; hands && n < longest; n++ {
		k := f.speaker.to
		for k < end && d.tokens[k].pause == joined && formulae[d.word(k)] {
			k++ // «رضي الله عنه»
		}
		if k+1 >= end || d.tokens[k].pause > comma || d.tokens[k].colon || d.word(k) != "عن" {
			break
		}
		p := d.phraseAt(k+1, end, beforeObject|beforeWith|beforeAbout|short)
		if p.empty() || d.tokens[p.from].mention == 0 && !d.hisKin(p.from) && !ofMine[d.word(p.from)] && !d.mayBeName(p.from) && !nameParts[d.word(p.from)] &&
			!(d.definite(p.from) && strings.HasSuffix(d.word(p.from), "ي") && d.kindOf(d.word(p.from)) == mute) { // «الزهري»
			break
		}
		f.speaker = p
	}
	return true
}
