package statements

// deed reads a statement reported by a verbal noun with who did it right behind it
// and at once what it takes: «تأكيد الوزارة أن», «دعوة الرئيسين إلى», «تأكيده أن». end
// is where the sentence ends.
func (d *reader) deed(i int, fm form, end int) (finding, bool) {
	c := &d.cues[fm.cue]
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	k := i + 1
	if k >= end || d.tokens[k].pause > joined || d.tokens[k].opens >= 0 {
		return f, false
	}
	if fm.object {
		f.speaker = d.quotedSource(i)
	} else {
		f.speaker = d.nounPhrase(k, end, c.reading()|beforeObject)
		if f.speaker.empty() || !d.definite(k) && d.tokens[k].mention == 0 && !titles[d.word(k)] && d.kindOf(d.word(k)) != count || d.speaksAs(f.speaker) < can {
			return f, false
		}
		k = f.speaker.to
	}
	if k+1 >= end || d.tokens[k].pause > joined {
		return f, false
	}
	f.took = d.marker(k) & c.takes
	switch {
	case f.took&wantThat != 0:
		k = d.afterThat(k)
	case f.took&(wantTo|wantOn|wantAbout|wantOf) != 0:
		k = d.afterThat(k + 1)
	case f.took == 0:
		return f, false
	}
	f.content = pair{k, d.contentEnd(k, i, end)}
	if f.content.empty() {
		return f, false
	}
	d.resolve(&f)
	return f, true
}
