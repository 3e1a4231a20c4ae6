package statements

import "github.com/kashshaf/kashshaf/corpus/arabic"

// scripture reports whether word k is a formula for God as the speaker: «قال تعالى», «بقوله
// سبحانه».
func (d *reader) scripture(k int) bool {
	return exalted[d.word(k)] && d.tokens[k].pause == joined || d.word(k) == "عز" && d.word(k+1) == "وجل"
}

var exalted = arabic.WordSet(`تعالى سبحانه جل تبارك`)

// noun reads a statement reported by a noun: «قوله إن».
func (d *reader) noun(i int, fm form) (finding, bool) {
	c := &d.cues[fm.cue]
	if !fm.object && c.takes&its != 0 || d.scripture(i+1) {
		return finding{}, false
	}
	_, end := d.sentence(i)
	if c.takes&closely != 0 {
		return d.deed(i, fm, end)
	}
	if !fm.object {
		end = min(end, i+8) // «اتهامات … بالتعاون», not what comes later
	}
	f := finding{cue: pair{i, i + 1}, class: c.class, form: fm, speaker: pair{i + 1, i + 1}}
	start, took := d.complement(&f, c, end)
	if took == 0 || fm.object && took&(wantThat|wantQuote) == 0 && d.pauseIn(i+1, start) {
		return finding{}, false // «لتنفيذ تهديداتها، لكنها …»
	}
	_, end = d.sentence(i)
	f.content = pair{start, d.contentEnd(start, i, end)}
	if f.content.empty() {
		return finding{}, false
	}
	if fm.object && d.pointsAt(i) {
		if f.speaker = d.lastPerson(i); f.speaker.empty() {
			f.voice, f.way = voice{}, nobody
			return f, true
		}
		f.voice, f.way = d.named(f.speaker, 0), guessed
		return f, true
	}
	if fm.object {
		f.speaker = d.quotedSource(i)
	} else if k := f.content.from; k > i+1 {
		f.speaker = d.nounPhrase(i+1, k, beforeWith)
	}
	d.resolve(&f)
	return f, true
}
