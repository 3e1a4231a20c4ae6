package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Whom a phrase is about that contains a person's name: the person only if the name stands beside
// the phrase's noun («الرئيس ماكرون», «وزير الخارجية سيرغي لافروف»), and not behind it in the
// genitive, whatever comes in between («خصوم ترامب», «مصدر مقرب من الرئيس ماكرون»).

// whoIsMeant returns the person whom a phrase is about; "" if that is none of those named in it, or
// may be somebody else.
func (d *reader) whoIsMeant(p pair) string {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].mention; m > 0 && d.startsMention(k) && d.isPerson(m) && d.meant(p.from, k) {
			return d.mentions[m-1].Entity
		}
	}
	return ""
}

// meant reports whether a phrase that begins at word from is about the person whose name begins at
// word k of it.
func (d *reader) meant(from, k int) bool {
	for j := k; j > from; j-- {
		if d.tokens[j].pause > joined {
			from = j // «محامي الرئيس، كريم حلمي، »
			break
		}
	}
	for from < k && (pointers[d.word(from)] || beforeOffice[base(d.word(from))]) {
		from++
	}
	from = d.authorOf(from, k)
	switch {
	case from == k, called[d.word(k-1)]:
		return true
	case d.heldBy(k), d.joinsName(k), d.kinOfName(k-1, k), !d.complete(k-1) && !ranks[d.word(k-1)] && !ordinals[d.word(k-1)], !d.mayBear(from):
		return false
	}
	for j := from + 1; j < k; j++ {
		if d.tokens[j].quote >= 0 && d.tokens[j].quote != d.tokens[k].quote {
			continue // «قائد "اللواء الخامس"»
		}
		if relatives[d.word(j)] && d.word(j) != "من" {
			return false // «الحزب الذي يقوده الرئيس كريم حلمي»
		}
		if d.isTitle(j) && d.dependent(j, from) && !d.isPersonAt(k-1) && !d.deputy(from, j, k) && !d.heldByAnother(j, k) {
			return false // «صديق المغني كريم حلمي»
		}
	}
	return true
}

// authorOf returns where the author of a paper begins, if a paper begins at word k of a phrase with a
// name at word name: «بيان الرئيس كريم حلمي», «بيان صادر عن الوزير كريم حلمي»; else k.
func (d *reader) authorOf(k, name int) int {
	if d.tokens[k].mention > 0 || !documents[base(d.word(k))] || d.definite(k) {
		return k
	}
	to := k + 1
	for to < name && d.tokens[to].mention == 0 && !d.definite(to) &&
		(strings.HasSuffix(d.word(to), "ي") || strings.HasSuffix(d.word(to), "يه")) && !prepositions[d.word(to)] {
		to++ // «مذكرة بحثية»
	}
	switch {
	case to+1 < name && isIssued[d.word(to)] && d.word(to+1) == "عن":
		return to + 2
	case to < name && d.word(to) == "من":
		return to + 1
	case to == k+1 && to < name && d.isTitle(to):
		return to
	}
	return k
}

// kinOfName reports whether the noun at word k is that of a relative («شقيقه عبد الرحمن») and the
// name after it lacks the given name, so that it need not be the one who is known by it.
func (d *reader) kinOfName(k, name int) bool {
	id := d.mentions[d.tokens[name].mention-1].Entity
	return d.hisKin(k) && d.given(id) != "" && d.given(id) != d.word(name)
}

// complete reports whether the words up to k need no genitive, so that a name after them is in
// apposition: they end with the article, a pronoun, a name or what is in quotation marks.
func (d *reader) complete(k int) bool {
	w := d.word(k)
	switch {
	case d.tokens[k].mention > 0, d.tokens[k].quote >= 0, d.definite(k), d.owned(k), strings.HasPrefix(w, "لل"),
		d.titleLetter(k), numeric(w):
		return true
	}
	for _, c := range [...]string{"و", "ب"} {
		if rest, ok := strings.CutPrefix(w, c); ok && definite(rest) && d.nouns[w] == mute {
			return true // «وزير الزراعة والري», «القيادي بالحركة»
		}
	}
	// The name of a body or a club that is not known.
	return d.kindOf(w) == mute && !titles[w] && !feminine(w) && !prepositions[w] && k > 0 && d.tokens[k-1].mention == 0 &&
		(ofClubs[d.word(k-1)] || d.kindOf(d.word(k-1)) == body && !d.definite(k-1))
}

// mayBear reports whether the noun at word k may say what one person is.
func (d *reader) mayBear(k int) bool {
	w := plainWord(d.word(k))
	switch {
	case d.tokens[k].mention > 0, prepositions[w]:
		return false
	case titles[w], oneOf[w] && d.definite(k+1): // «أحد الأعضاء كريم حلمي»
		return true
	}
	w = strings.TrimPrefix(w, "و")
	switch d.kindOf(w) {
	case human, mute:
		return severalOf(w) != "" || !d.severalMen(base(w)) && !families[base(w)]
	}
	return superlatives[base(w)]
}

// isTitle reports whether word k is a noun for one person, as which the name after it may be called.
func (d *reader) isTitle(k int) bool {
	w := plainWord(d.word(k))
	if d.tokens[k].mention > 0 || titles[w] {
		return d.tokens[k].mention == 0
	}
	w = strings.TrimPrefix(w, "و")
	b := base(strings.TrimPrefix(w, "ب"))
	if d.nouns[base(w)] == human {
		b = base(w)
	}
	return d.nouns[b] == human && !d.severalMen(b) && !families[b] && !(adjective(w) && d.definite(k-1))
}

// severalMen reports whether a noun without the article denotes several people.
func (v *voices) severalMen(w string) bool {
	stem, ok := strings.CutSuffix(w, "ي")
	return inPlural[w] || manyAre(w) && w != teacher || ok && v.nouns[stem+"ون"] == human && v.nouns[stem] == human // «مسؤولي»
}

// dependent reports whether the noun at word k depends on what comes before it, as the genitive or by
// a preposition, in a phrase that begins at word from. One that و joins, or behind a complete noun,
// is another title of the same person: «ولي العهد الأمير».
func (d *reader) dependent(k, from int) bool {
	w := d.word(k)
	switch {
	case strings.HasPrefix(w, "و") && d.nouns[w] == mute && !titles[w]:
		return false
	case plainWord(w) != w, strings.HasPrefix(w, "لل"), strings.HasPrefix(w, "ل"+al), strings.HasPrefix(w, "ب"+al):
		return true
	}
	return !d.complete(k - 1)
}

// deputy reports whether the title at word j is part of the office at word from: «نائب رئيس الوزراء
// كريم حلمي», «مساعد وزير النقل كريم حلمي».
func (d *reader) deputy(from, j, k int) bool {
	w := plainWord(d.word(from))
	if d.holdsTitle(j, k) {
		return false
	}
	for i := from + 1; i < j; i++ {
		if !adjective(d.word(i)) {
			return false
		}
	}
	return deputies[base(w)] || assistants[base(w)] && j+1 < k
}

// heldByAnother reports whether the text says elsewhere that somebody else holds the office at words
// [j, k), so that the person named at word k does not: «مستشار الرئيس القبرصي كريم حلمي».
func (d *reader) heldByAnother(j, k int) bool {
	words := d.plainWords(j, k)
	words[0] = base(words[0])
	if len(words) < 2 || d.holdsTitle(j, k) {
		return false
	}
	id := d.mentions[d.tokens[k].mention-1].Entity
	for _, r := range d.known {
		if r.at != k && r.entity != id && sameRole(words, r.words) {
			return true
		}
	}
	return false
}

// holdsTitle reports whether the text gives the person named at word k the title at word j
// elsewhere.
func (d *reader) holdsTitle(j, k int) bool {
	id, title := d.mentions[d.tokens[k].mention-1].Entity, base(plainWord(d.word(j)))
	for _, r := range d.known {
		if r.at != k && r.entity == id && base(r.words[0]) == title {
			return true
		}
	}
	return false
}

var (
	// deputies and assistants make one office with that of whom they stand in for.
	deputies   = arabic.WordSet(`نائب نائبة`)
	assistants = arabic.WordSet(`مساعد مساعدة وكيل وكيلة معاون معاونة`)

	// called come before a name: «شاهد يدعى كريم».
	called = arabic.WordSet(`يدعى تدعى ويدعى وتدعى يسمى تسمى اسمه اسمها واسمه واسمها`)

	// isIssued come between a paper and who brought it out.
	isIssued = arabic.WordSet(`صادر صادرة صادرين`)

	oneOf = arabic.WordSet(`أحد إحدى`)

	// teacher has the form of a plural.
	teacher = arabic.Normalize("أستاذ")

	// ordinals come after a rank: «الفريق أول».
	ordinals = arabic.WordSet(`أول ثان ثاني`)

	// ofClubs are followed by the name of a club.
	ofClubs = arabic.WordSet(`لاعب مدرب مهاجم مدافع حارس نجم هداف`)

	// inPlural are plurals of people that do not show it by their form.
	inPlural = arabic.WordSet(`أسرى مرضى جرحى ضحايا شباب شبان نشطاء زملاء وسطاء حلفاء نقاد سجناء أمراء طلبة ناس شعراء أدباء وجهاء خصوم جيران قتلة موالين مقربين
		معجبو معجبي منتقدي مؤيدي`)

	// families are groups of people that are called by one of them.
	families = arabic.WordSet(`معارضة عائلة أسرة عشيرة قبيلة أهل أهالي`)
)
