package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// someoneCame returns the unknown person right before the verb at word i, which و joins to a verb of
// coming or calling that he is the subject of: «اتصل بي موظف وقال إن».
func (d *reader) someoneCame(from, i int, fm form) pair {
	const longest = 4 // words from the first verb to him
	none := pair{i, i}
	if p := d.cameAndWas(from, i, fm); !p.empty() {
		return p
	}
	if !d.joinedOn(i) || d.tokens[i].pause > comma || fm.tense != perfect || fm.number != 's' {
		return none
	}
	for k := i - 1; k > from && k >= i-longest && d.tokens[k+1].pause <= comma && (k+1 == i || d.tokens[k+1].pause == joined); k-- {
		w := strings.TrimPrefix(strings.TrimPrefix(d.word(k), "و"), "ف")
		if d.tokens[k].mention > 0 || d.nouns[d.word(k)] != human || d.definite(k) || d.owned(k) {
			if d.bars(k) || d.definite(k) || d.tokens[k].mention > 0 || comings[w] {
				return none
			}
			continue
		}
		j := k - 1
		if d.nouns[d.word(j)] == human && !d.definite(j) {
			continue // «رجل عجوز»
		}
		for j > from && (resumptives[d.word(j)] || toMe[d.word(j)]) {
			j--
		}
		verb := strings.TrimPrefix(strings.TrimPrefix(d.word(j), "و"), "ف")
		if feminine(d.word(k)) != (fm.gender == 'f') && d.word(k) != "امراه" || !comings[verb] && !comings[strings.TrimSuffix(verb, "نا")] && !comings[strings.TrimSuffix(verb, "ني")] {
			return none
		}
		return pair{k, i}
	}
	return none
}

// cameAndWas returns the unknown person who came in at the beginning of the sentence and is described
// up to a comma before the verb at word i: «جاء ضابط آخر كانوا ينادونه أبا صخر، وقال».
func (d *reader) cameAndWas(from, i int, fm form) pair {
	const longest = 9 // words
	none := pair{i, i}
	if !d.joinedOn(i) || d.tokens[i].pause != comma || fm.tense != perfect || fm.number != 's' {
		return none
	}
	for k := i - 1; k > from && k >= i-longest; k-- {
		if d.tokens[k].pause > joined || d.isVerb(k) {
			return none
		}
		if !comings[strings.TrimPrefix(d.word(k-1), "و")] {
			continue
		}
		if d.nouns[d.word(k)] != human || d.definite(k) || d.owned(k) || d.tokens[k].mention > 0 || feminine(d.word(k)) != (fm.gender == 'f') {
			return none
		}
		to := k + 1
		if moreOfThem[d.word(to)] && to < i {
			to++
		}
		return pair{k, to}
	}
	return none
}

// inHisOwn returns the person whose life the text tells, if the verb at word i opens a sentence and says
// that it was in an interview or in writing of one's own: «واعترفت في مقابلة إذاعية بأنها». Whoever
// spoke last was only quoted about that person.
func (d *reader) inHisOwn(i, from int, fm form) pair {
	none := pair{i, i}
	if len(d.found) == 0 || i != from || d.word(i+1) != "في" || fm.number != 's' || goesOnSaying[d.cues[fm.cue].verb()] ||
		!exchanges[d.word(i+2)] && !(d.kindOf(d.word(i+2)) == paper && d.owned(i+2)) {
		return none
	}
	const near = 30 // words from the beginning
	for k := 1; k < min(near, i); k++ {
		m := d.tokens[k].mention
		if m == 0 || !d.isPerson(m) || !d.startsMention(k) || lives[d.word(k-1)] == 0 {
			continue
		}
		if lives[d.word(k-1)] != fm.gender {
			return none
		}
		p := pair{k, k + 1}
		for p.to < i && d.tokens[p.to].mention == m {
			p.to++
		}
		return p
	}
	return none
}

// goesOnSaying are verbs by which whoever spoke last goes on.
var goesOnSaying = arabic.WordSet(`أضاف تابع أردف زاد استطرد ختم استدرك واصل`)

// toMe say to whom somebody comes.
var toMe = arabic.WordSet(`بي بنا معي إلي إلينا علي علينا`)

// comings are verbs of those who turn up.
var comings = arabic.WordSet(`جاء جاءت دخل دخلت اتصل اتصلت وصل وصلت تقدم تقدمت وقف وقفت حضر حضرت مر مرت خرج خرجت ظهر ظهرت نهض نهضت قام قامت طرق التفت التفتت اقترب اقتربت اعترض`)
