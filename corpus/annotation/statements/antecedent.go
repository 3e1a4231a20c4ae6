package statements

import "strings"

// subjectOfRelative returns what the relative pronoun w at word k, before the verb at word i, refers to,
// if that is the verb's subject.
func (d *reader) subjectOfRelative(i, k int, fm form, w string) pair {
	none := pair{i, i}
	if fm.object {
		return none // «الهجمات التي وصفها»
	}
	if w == "الذي" && fm.gender == 'f' || w == "التي" && fm.gender == 'm' && fm.number == 's' {
		return none // «حلمي، والذي أعلنت العاصمة "فوزه"»: she announces it
	}
	if leadsBack(w, d.word(i+1)) {
		return none // «الحوار الذي دعا إليه الرئيس»: who is named next
	}
	if p := d.antecedent(k); p.empty() || !d.clashes(p.from, fm) && !(w == "الذين" && d.isOne(p)) {
		return p
	}
	return none
}

// leadsBack reports whether a preposition with a pronoun after a verb refers to the antecedent of
// the relative pronoun before it, which then is not the subject.
func leadsBack(relative, w string) bool {
	if !resumptives[w] {
		return false
	}
	switch relative {
	case "الذي":
		return strings.HasSuffix(w, "ه")
	case "التي":
		return strings.HasSuffix(w, "ها")
	}
	return strings.HasSuffix(w, "هم")
}

// isOne reports whether a phrase is one person, whom «الذين» cannot refer to: «متابعي النجم، والذين
// رأوا».
func (d *reader) isOne(p pair) bool {
	w := d.word(p.from)
	return titles[w] && severalOf(w) == "" && !d.tokens[p.from].clause || d.tokens[p.from].mention > 0 && d.isPerson(d.tokens[p.from].mention)
}

// antecedent returns what a relative clause at word k is about, if that can speak.
func (d *reader) antecedent(k int) pair {
	from, _ := d.sentence(k)
	reach := 5
	if strings.HasPrefix(d.word(k), "و") {
		reach = 14
	}
	for j := k - 1; j >= from && j > k-reach; j-- {
		if m := d.tokens[j].mention; m > 0 {
			if strings.HasSuffix(d.word(k), "الذي") && d.tokens[k].pause > joined && d.isPlace(j) && d.hasPerson(pair{max(from, k-reach), j}) {
				continue // «فلان العضو عن فرجينيا، والذي قال»
			}
			start := j
			for start > from && d.tokens[start-1].mention == m {
				start--
			}
			if start > from && d.isPerson(m) && d.tokens[start].pause == joined && d.tokens[start-1].mention == 0 &&
				d.kindOf(d.word(start-1)) == body && !d.definite(start-1) {
				start-- // «حركة فلان التي تنفي»
			}
			return pair{start, j + 1}
		}
		if w := d.word(j); titles[w] || groups[strings.TrimPrefix(w, al)] || documents[w] {
			return pair{d.thoseOf(j, from, k), k}
		}
		if kind := d.kindOf(d.word(j)); reach == 5 && d.tokens[k].pause > joined && j == k-1 && d.definite(j) && (kind == body || kind == human) {
			return pair{d.thoseOf(j, from, k), k} // «بحسب المرصد، الذي أفاد»
		}
		if d.tokens[k].pause == joined && d.hisKin(j) {
			return pair{j, k} // «أخوه الأكبر الذي زعم»
		}
		if reach == 5 && !numeric(d.word(j)) && d.tokens[k].pause == joined && !adjective(d.word(j)) {
			break
		}
	}
	return pair{k + 1, k + 1}
}

// thoseOf returns where the people begin to whom «الذين» at word k refers, given the noun at word j
// before it that they belong to: «أنصار المعارضة، الذين اشترطوا»; j if there are none.
func (d *reader) thoseOf(j, from, k int) int {
	if j > from && strings.HasSuffix(d.word(k), "الذين") && d.tokens[j].pause == joined && d.tokens[j-1].mention == 0 &&
		!d.definite(j-1) && d.kindOf(d.word(j-1)) == human {
		return j - 1
	}
	return j
}
