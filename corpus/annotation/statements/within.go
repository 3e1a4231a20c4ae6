package statements

// actsWithin returns the subject of the clause in the previous statement that the verb at word i
// belongs to, after a word for "when": «قال حلمي إن الهيئة أخطأت عندما طالبت بإغلاق الرصيف». The
// speaker himself would be a pronoun there («قال إنه أخطأ عندما طالب»).
func (d *reader) actsWithin(i int, fm form) pair {
	n := len(d.found)
	if n == 0 || fm.tense != perfect || fm.number != 's' || !d.behindWhen(i) {
		return pair{}
	}
	f := &d.found[n-1]
	start := f.content.from
	if f.took&wantThat == 0 && !thatWords[d.word(start-1)] || i <= start || i >= f.content.to ||
		thatWords[d.word(start)] || d.clashes(start, fm) {
		return pair{}
	}
	if w := d.word(start); !d.definite(start) && d.tokens[start].mention == 0 && !titles[w] && !groups[w] && d.kindOf(w) != body {
		return pair{}
	}
	p := d.phraseAt(start, i, beforeVerb|opened)
	if p.empty() || d.speaksAs(p) < can || fm.gender == 'f' && d.genderOf(p) == 'm' {
		return pair{}
	}
	return p
}

// behindWhen reports whether the verb at word i comes after a word for "when" or "after".
func (d *reader) behindWhen(i int) bool {
	if i == 0 || d.tokens[i].pause > joined {
		return false
	}
	w := d.word(i - 1)
	return whens[w] || w == "بعدما" || w == "ان" && d.word(i-2) == "بعد"
}
