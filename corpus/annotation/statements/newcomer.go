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

// toMe say to whom somebody comes.
var toMe = arabic.WordSet(`بي بنا معي إلي إلينا علي علينا`)

// comings are verbs of those who turn up.
var comings = arabic.WordSet(`جاء جاءت دخل دخلت اتصل اتصلت وصل وصلت تقدم تقدمت وقف وقفت حضر حضرت مر مرت خرج خرجت ظهر ظهرت نهض نهضت قام قامت طرق التفت التفتت اقترب اقتربت اعترض`)
