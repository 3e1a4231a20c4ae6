package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// mayLackSubject reports whether the subject of a verb that has none of its own may be the previous
// speaker. «يذكر أن» has no subject; «فضيحة كشفت عن» and «بما يهدد» say something about the noun
// before them.
func (d *reader) mayLackSubject(i int, fm form, c *cue, took want) bool {
	if fm.tense == participle || fm.first || fm.object {
		return true
	}
	if fm.tense == imperfect && fm.gender == 'm' && c.takes&own != 0 && !d.goesOnTelling(i) &&
		(d.opensClause(i) || d.tokens[i-1].mention == 0 && !d.definite(i-1)) {
		return false // «يذكر أن», «رفات يعتقد أنه»
	}
	if d.opensClause(i) || d.afterWhen(i) {
		return true
	}
	w := d.word(i - 1)
	if beings[w] && fm.tense == imperfect && d.opensClause(i-1) || negations[w] && d.leftOpen(i, c) && d.opensClause(i-1) {
		return true // «ظلت تردد أن», «لكنها لم تستبعد أن»
	}
	if rest, and := strings.CutPrefix(w, "و"); and && beings[rest] && fm.tense == imperfect {
		return true // «وظل يردد أن»
	}
	if relatives[w] || w == "بما" || w == "مما" {
		return w != "من" && took != wantObject
	}
	if took == wantThat && strings.HasPrefix(d.word(i+1), "انه") || resumptives[d.word(i+1)] {
		return true // «صورة قالت إنها», «بيان قال فيه»
	}
	return documents[d.word(i-2)] && d.tokens[i-1].pause == joined || d.definite(i-1) || d.tokens[i-1].mention > 0 ||
		documents[w] || asides[w] || subordinators[w]
}

// goesOnTelling reports whether the verb at word i is joined after a comma to a statement in the
// same sentence by a man, made with a verb of the same tense and not reported in a clause: «ويعزو
// حلمي النمو إلى …، ويتوقع أن».
func (d *reader) goesOnTelling(i int) bool {
	n := len(d.found)
	if n == 0 || !d.joinedOn(i) || d.tokens[i].pause != comma {
		return false
	}
	f := &d.found[n-1]
	from, _ := d.sentence(i)
	return f.cue.from >= from && f.took&(wantThat|wantQuote) == 0 && f.form.tense == imperfect && f.form.gender == 'm' &&
		f.form.number == 's' && f.voice.named != "" && f.way == touching
}

// afterWhen reports whether the verb at word i may be the main verb of a sentence that begins with
// a temporal clause: «وحين سألناه عن السبب أجاب بأن».
func (d *reader) afterWhen(i int) bool {
	const longest = 18 // words
	from, _ := d.sentence(i)
	w := strings.TrimPrefix(strings.TrimPrefix(d.word(from), "و"), "ف")
	return (whens[w] || w == "بعدما" || replying[w] || w == "لدي" && asking[d.word(from+1)]) && i > from+1 &&
		i-from <= longest && d.tokens[i].pause <= comma && !prepositions[d.word(i-1)]
}

// asking are words for being asked.
var asking = arabic.WordSet(`سؤاله سؤالها سؤالهم`)
