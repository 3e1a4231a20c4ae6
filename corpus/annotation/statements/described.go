package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// describedBy finds the subject of a clause without a relative pronoun that begins with the verb at
// word i: the indefinite noun right before it («مع كاتب محلي يشكو», «معلومات تفيد»), whose
// words were spoken of («تصريحات مسؤول محلي حمّل»), a word for one of several groups («والبعض يقول»), or whoever issued the paper in which something is said («أصدر
// حلمي بيانا قال فيه»).
func (d *reader) describedBy(i int, fm form) pair {
	none := pair{i, i}
	if i == 0 || d.tokens[i].pause > joined || fm.first || fm.object {
		return none
	}
	if w := d.word(i - 1); fm.tense == imperfect && strings.HasPrefix(w, "وال") && d.tokens[i-1].mention == 0 && d.kindOf(w) == count {
		return pair{i - 1, i}
	}
	if m := d.tokens[i-1].mention; m > 0 && fm.tense == imperfect {
		k := i - 1
		for k > 0 && d.tokens[k-1].mention == m {
			k--
		}
		if d.mentions[m-1].Start > d.tokens[k].Start && strings.HasPrefix(d.word(k), "و") && (d.isPerson(m) || d.tokens[k].pause == comma) {
			return pair{k, i} // «… ورضوان تقول»
		}
	}
	if p := d.publisher(i); !p.empty() {
		return p
	}
	if p := d.bareReport(i, fm); !p.empty() {
		return p
	}
	if fm.tense == perfect {
		return d.whoseWords(i, fm)
	}
	if fm.tense != imperfect {
		return none
	}
	if p := d.several(i, fm); !p.empty() {
		return p
	}
	return d.bareNoun(i, fm)
}

// bareNoun finds the indefinite noun for people or a paper right before the imperfect at word i, of
// which it is the subject.
func (d *reader) bareNoun(i int, fm form) pair {
	none := pair{i, i}
	k := i - 1
	for steps := 0; steps < 2 && k > 0 && d.tokens[k].pause == joined && d.isBareAdjective(k); steps++ {
		k--
	}
	w := d.word(k)
	if d.definite(k) || d.tokens[k].mention > 0 || d.owned(k) || d.tokens[k].quote != d.tokens[i].quote {
		return none
	}
	switch d.nouns[w] {
	case human, paper:
	default:
		return none
	}
	if fm.gender == 'm' && fm.number == 's' && (feminine(w) || plural(w)) || fm.gender == 'f' && d.nouns[w] == human && !feminine(w) {
		return none
	}
	if k > 0 && d.tokens[k].pause == joined && d.tokens[k-1].mention == 0 && !d.definite(k-1) &&
		!prepositions[d.word(k-1)] && d.kindOf(d.word(k-1)) != mute {
		return none // «رئيس لجنة محلية يقول»: about the first noun
	}
	return pair{k, i}
}

// several finds the indefinite plural subject with which the sentence of a plural verb begins:
// «فموظفون في المرفأ ومسؤولون في الوزارة يقولون».
func (d *reader) several(i int, fm form) pair {
	none := pair{i, i}
	from, _ := d.sentence(i)
	if fm.number != 'p' || i-from > 12 {
		return none
	}
	w := d.word(from)
	for _, clitic := range [...]string{"", "ف", "و"} {
		noun, ok := strings.CutPrefix(w, clitic)
		if ok && plural(noun) && d.nouns[noun] == human {
			for k := from + 1; k < i; k++ {
				if d.tokens[k].pause > joined || d.isVerb(k) {
					return none
				}
			}
			return pair{from, i}
		}
	}
	return none
}

// bareReport finds the indefinite report that is the subject of the perfect at word i, in a clause
// without a relative pronoun: «صدور تقرير حكومي أفاد بوجود».
func (d *reader) bareReport(i int, fm form) pair {
	none := pair{i, i}
	k := i - 1
	for steps := 0; steps < 2 && k > 0 && d.tokens[k].pause == joined && d.isBareAdjective(k); steps++ {
		k--
	}
	if w := d.word(i + 1); fm.tense != perfect || k < 0 || d.nouns[d.word(k)] != paper || d.tokens[k].mention > 0 ||
		d.definite(k) || d.tokens[k].quote != d.tokens[i].quote || resumptives[w] ||
		thatWords[w] && w != "ان" && w != "بان" {
		return none // «بيان قال فيه», «تقرير قالت إنه»
	}
	if (fm.gender == 'f') != feminine(d.word(k)) || fm.number != 's' {
		return none
	}
	if c := &d.cues[fm.cue]; d.speaks(d.nounPhrase(i+1, len(d.tokens), c.reading()), fm, c) {
		return none // «تقرير نشرت الصحيفة»
	}
	return pair{k, i}
}

// whoseWords finds the indefinite man whose words were just spoken of, if the perfect at word i says
// what he said in them: «تصريحات مسؤول محلي حمّل الهيئة المسؤولية». What follows is not the subject.
func (d *reader) whoseWords(i int, fm form) pair {
	none := pair{i, i}
	k := i - 1
	for k > i-3 && k > 0 && d.tokens[k].pause == joined && d.isBareAdjective(k) {
		k--
	}
	if k == i-1 || k < 1 || fm.gender != 'm' || fm.number != 's' || d.tokens[k].pause > joined || d.tokens[k].quote != d.tokens[i].quote {
		return none
	}
	man, words := d.word(k), d.word(k-1)
	if d.nouns[man] != human && !titles[man] || d.definite(k) || d.tokens[k].mention > 0 || feminine(man) || plural(man) ||
		d.nouns[words] != paper || d.definite(k-1) || !feminine(words) && !plural(words) {
		return none
	}
	return pair{k, i}
}

// isBareAdjective reports whether word k may be an adjective without the article.
func (d *reader) isBareAdjective(k int) bool {
	w := d.word(k)
	return d.tokens[k].mention == 0 && !definite(w) && len(w) >= 6 && d.nouns[w] == mute && !titles[w] && !d.bars(k) &&
		(strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "يون") || strings.HasSuffix(w, "يين"))
}

// publisher finds who issued the paper right before the verb at word i and says something in it:
// «نشرت هيئة الموانئ بيانا دعت فيه».
func (d *reader) publisher(i int) pair {
	none := pair{i, i}
	if w := d.word(i + 1); w != "فيه" && w != "فيها" && w != "خلالها" && w != "خلاله" {
		return none
	}
	from, _ := d.sentence(i)
	k := i - 1
	for k > from && k > i-5 && d.nouns[strings.TrimSuffix(d.word(k), "ا")] != paper && d.nouns[d.word(k)] != paper {
		k--
	}
	if d.nouns[strings.TrimSuffix(d.word(k), "ا")] != paper && d.nouns[d.word(k)] != paper || d.definite(k) {
		return none
	}
	for v := k - 1; v >= from && v > k-12; v-- {
		w := strings.TrimPrefix(d.word(v), "و")
		if !publishes[w] && !publishes[d.word(v)] {
			continue
		}
		if v+1 == k { // «بيانا أصدره»: nobody is named there
			return none
		}
		if p := d.nounPhrase(v+1, k, beforeObject|beforeWith); !p.empty() && d.speaksAs(p) >= may {
			return p
		}
		return none
	}
	return none
}

// publishes are verbs of issuing or publishing something.
var publishes = arabic.WordSet(`أصدر أصدرت نشر نشرت كتب كتبت بعث بعثت وجه وجهت ألقى ألقت بث بثت أرسل أرسلت غرد غردت دون دونت أطلق أطلقت أصدرا نشروا أصدروا`)
