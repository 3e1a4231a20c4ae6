package statements

import "strings"

// saidBefore returns what was said if it comes before the verb: a quotation («…»، قال الوزير), or
// what «وهو ما نفته موسكو» refers to.
func (d *reader) saidBefore(f *finding, c *cue) pair {
	i := f.cue.from
	if i < 2 || f.speaker.from < i || f.speaker.empty() && !d.closesSentence(i) {
		return pair{}
	}
	if q := d.tokens[i-1].quote; c.takes&wantQuote != 0 && q >= 0 && d.quotes[q].end <= d.tokens[i].Start && d.tokens[i].pause <= comma {
		from := i - 1
		for from > 0 && d.tokens[from-1].Start >= d.quotes[q].start {
			from--
		}
		if i-from >= 3 {
			return pair{from, i}
		}
	}
	if d.closesWhole(f, c) {
		from, _ := d.sentence(i)
		return pair{from, i}
	}
	if w := d.word(i - 2); f.form.object && d.word(i-1) == "ما" && (w == "وهو" || w == "هو") {
		from, _ := d.sentence(i)
		if n := len(d.found); n > 0 && d.found[n-1].cue.from >= from && d.found[n-1].content.from < i-2 {
			from = d.found[n-1].content.from
		}
		if from < i-2 {
			return pair{from, i - 2}
		}
	}
	return pair{}
}

// lineBefore returns what somebody says in the line of a novel that begins with a dash, if the verb
// and its subject come after it: «– سأكتب كل أسبوع، قال عادل».
func (d *reader) lineBefore(f *finding, c *cue) pair {
	const longest = 60 // words
	i := f.cue.from
	if i == 0 || c.takes&wantQuote == 0 || c.kind != verbCue || f.form.tense > imperfect || f.form.object || d.joinedOn(i) || d.tokens[i].quote >= 0 {
		return pair{}
	}
	if alone := f.speaker.empty() && d.closesSentence(i); !alone && (f.speaker.from != i+1 || f.speaker.empty() || d.speaksAs(f.speaker) < can) {
		return pair{}
	}
	for k := max(f.speaker.to, i+1); k < len(d.tokens) && d.tokens[k].pause < stop && !(d.tokens[k].pause == comma && strings.HasPrefix(d.word(k), "و")); k++ {
		if d.marker(k)&(wantThat|wantQuote) != 0 {
			return pair{} // «– خلال اللقاء، قال الوزير إن»
		}
	}
	gap := d.s[d.tokens[i-1].End:d.tokens[i].Start]
	if d.tokens[i].pause != comma && !strings.ContainsAny(gap, "؟?!") || strings.Contains(gap, "\n") {
		return pair{}
	}
	from := i - 1
	for from > 0 && from > i-longest && d.tokens[from].pause < newline {
		if d.tokens[from].colon {
			return pair{}
		}
		from--
	}
	n := len(d.found)
	if from <= 0 || d.tokens[from].pause < newline || d.dashAt(from).End == 0 || n > 0 && d.found[n-1].content.to > from {
		return pair{}
	}
	return pair{from, i}
}

// closesWhole reports whether all that follows a clause in its sentence is a verb of saying and its
// subject: «الطريق مغلق بالثلوج، يقول السائق.»
func (d *reader) closesWhole(f *finding, c *cue) bool {
	i, to := f.cue.from, f.speaker.to
	if !strings.HasPrefix(c.lemma, "قال ") || f.speaker.empty() || f.speaker.from != i+1 || d.tokens[i].pause != comma || d.joinedOn(i) ||
		f.form.object || d.tokens[i].quote >= 0 || d.tokens[i-1].quote >= 0 || to < len(d.tokens) && d.tokens[to].pause < stop || d.speaksAs(f.speaker) < can {
		return false
	}
	from, _ := d.sentence(i)
	const shortest = 4 // words
	if n := len(d.found); i-from < shortest || n > 0 && d.found[n-1].content.to > from {
		return false
	}
	for k := from; k < i; k++ {
		if d.isVerb(k) && !negations[d.word(k-1)] || d.tokens[k].colon || leadsOn[strings.TrimPrefix(d.word(k), "و")] && k == from {
			return false
		}
	}
	return true
}

// closesSentence reports whether a verb at word i is all that follows a quotation in its sentence:
// «"هذه ماتت في سنتين"، يقول.»
func (d *reader) closesSentence(i int) bool {
	return d.tokens[i].pause == comma && d.tokens[i].quote < 0 &&
		(i+1 >= len(d.tokens) || d.tokens[i+1].pause >= stop || d.word(i+1) == "وهو" || d.word(i+1) == "وهي")
}

// beforeQuote returns who said the quotation that begins at word k and has only the verb after it:
// whoever spoke or acted before the quotation, and nobody mentioned in it.
func (d *reader) beforeQuote(k int, fm form) (voice, way) {
	v, by := d.before(k, fm)
	if v.named != "" || k == 0 || d.tokens[k].pause >= newline {
		return v, by
	}
	from, _ := d.sentence(k - 1)
	if a := d.actor(from, k); a.goesWith(fm) && d.sameNumber(a.who, fm) {
		return d.named(a.who, fm.gender), guessed
	}
	return v, by
}
