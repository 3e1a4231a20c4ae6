package statements

import "strings"

// handsDownTo reports whether «إلى» at word k follows a verb of attributing, with or without a
// subject in between: «ونسب إلى», «ونسبت الوكالة إلى».
func (d *reader) handsDownTo(from, k int) bool {
	const longest = 5 // words of the subject
	for j := k - 1; j >= from && j >= k-1-longest && d.tokens[j+1].pause <= joined; j-- {
		if handedDown[strings.TrimPrefix(d.word(j), "و")] {
			return true
		}
	}
	return false
}

// quotedSource returns whom «قوله» at word i quotes: «نقلت الوكالة عن فلان قوله», «ونسب إلى فلان
// قوله», «نقلت على لسان فلان قوله».
func (d *reader) quotedSource(i int) pair {
	from, _ := d.sentence(i)
	for k := i - 1; k >= from && k > i-18; k-- {
		if d.word(k) == "الي" && k > from && d.handsDownTo(from, k) {
			if p := d.nounPhrase(k+1, i, 0); p.to == i {
				return p
			}
		}
		if d.word(k) == "عن" || d.onTongue(k) {
			return d.nounPhrase(k+1, i, 0)
		}
	}
	return pair{i, i}
}

// onTongue reports whether word k is the second of «على لسان», before whose words somebody passes on.
func (d *reader) onTongue(k int) bool {
	return k > 0 && d.word(k) == "لسان" && d.word(k-1) == "علي" && hasFinalAlifMaqsura(d.raw(k-1)) && d.tokens[k].pause == joined
}
