package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A deedOf is the verb that opens a sentence, whatever verb it is, and its subject.
type deedOf struct {
	who    pair
	gender byte // of the verb; 0 if its form does not show it
}

// actor finds the subject of the first verb of the sentence that begins at word from, if it comes
// right after the verb («وحدد أكار خصما آخر», «تحدث من الجانب الروسي فلان») and nobody else before
// word end could be the one who goes on.
func (d *reader) actor(from, end int) deedOf {
	k := from
	for k < end && (openers[d.word(k)] || asides[d.word(k)]) {
		k++
	}
	if k < end && prepositions[strings.TrimPrefix(d.word(k), "و")] && d.tokens[k].mention == 0 { // «وعلى الضفة الأخرى تتحدث …»
		k = max(d.head(k+1, end, beforeObject|beforeWith).to, k+1)
		for k < end && d.tokens[k].mention == 0 && d.tokens[k].pause == joined &&
			(d.proclitic(k, "ل") || asides[d.word(k)] || moments[d.word(k)] || d.definite(k)) { // «وفي اليوم التالي للمكالمة تحدث …»
			k++
		}
	}
	if k < end && d.tokens[k].mention == 0 && k > from && !d.mayAct(k) || k < end && issuedBy[d.word(k)] {
		k = d.behindComma(k, end) // «وفي بيان نشرته على موقعها، اعتذرت …»
	}
	if k+1 >= end || !d.mayAct(k) {
		return deedOf{}
	}
	gender := verbGender(d.word(k))
	j := k + 1
	if j < end && d.tokens[j].pause == joined && prepositions[d.word(j)] && d.tokens[j].mention == 0 { // «تحدث من الجانب الروسي …»
		if j = max(d.head(j+1, end, beforeObject|beforeWith).to, j+1); j-k > 5 || j >= end || !d.personAt(j) && !titles[d.word(j)] {
			return deedOf{}
		}
	}
	for j < end && asides[d.word(j)] {
		j++
	}
	if j >= end || d.tokens[j].pause > joined || !d.mayDo(j, k, end) {
		return deedOf{}
	}
	// What follows a preposition belongs to the verb more often than to the office: «وانفصلت فلانة عن
	// زوجها».
	p := d.phraseAt(j, end, beforeObject|beforeWith|beforeAbout|beforeTo|beforeOn|beforeOf)
	if gender == 0 && !p.empty() {
		gender = d.genderOf(p)
	}
	if p.empty() || d.speaksAs(p) < can || d.rivals(p, end, gender) {
		return deedOf{}
	}
	return deedOf{p, gender}
}

// behindComma returns the word after the first comma from word k on, if no reporting verb comes
// before it; k if there is none nearby.
func (d *reader) behindComma(k, end int) int {
	const near = 8 // words
	for j := k; j < end && j < k+near && d.tokens[j].pause <= comma; j++ {
		if d.tokens[j].pause == comma && (j > k || d.isVerb(j) || d.mayAct(j)) {
			return j
		}
		if d.isVerb(j) || d.tokens[j].mention > 0 && d.isPerson(d.tokens[j].mention) {
			break
		}
	}
	return k
}

// mayAct reports whether word k, which only particles precede, may be a verb: it is not a name, a
// function word, a known noun or one with the article.
func (d *reader) mayAct(k int) bool {
	w := d.word(k)
	if d.tokens[k].mention > 0 || d.tokens[k].opens >= 0 || d.definite(k) || definite(strings.TrimPrefix(w, "و")) ||
		titles[plainWord(w)] || numeric(w) {
		return false
	}
	if d.isVerb(k) || speaksOf[strings.TrimPrefix(w, "و")] {
		return true
	}
	return len(w) >= 6 && d.kindOf(w) == mute && !d.bars(k) && !subordinators[w] && !d.proclitic(k, "ب") && !d.proclitic(k, "ل") &&
		!strings.HasSuffix(d.raw(k), "ة") && !strings.HasSuffix(d.raw(k), "ً") && !strings.HasSuffix(w, "ات")
}

// mayDo reports whether the subject of the verb at word v may begin at word j: a name without a
// preposition, or somebody with a title or the article.
func (d *reader) mayDo(j, v, end int) bool {
	if m := d.tokens[j].mention; m > 0 {
		if !d.startsMention(j) || d.mentions[m-1].Start > d.tokens[j].Start {
			return false
		}
		switch d.entities[d.mentions[m-1].Entity] {
		case corpus.Person, corpus.Organization:
			return true
		case corpus.Place: // «شهدت دمشق …» says nothing of who goes on
			return speaksOf[strings.TrimPrefix(d.word(v), "و")] || d.isVerb(v)
		}
		return false
	}
	w := d.word(j)
	if titles[w] || severalOf(w) != "" {
		return true
	}
	switch d.kindOf(w) {
	case human, body:
		return d.definite(j) || d.genitive(j+1, end)
	}
	return false
}

// rivals reports whether another possible subject is named after the phrase and before word end: no
// preposition precedes him, and he is nobody's genitive.
func (d *reader) rivals(p pair, end int, gender byte) bool {
	for k := p.to; k < end; k++ {
		m := d.tokens[k].mention
		named := m > 0 && d.startsMention(k) && (d.isPerson(m) || d.entities[d.mentions[m-1].Entity] == corpus.Organization)
		if !named && !(m == 0 && d.definite(k) && d.kindOf(d.word(k)) == human && (gender == 0 || feminine(d.word(k)) == (gender == 'f'))) {
			continue // «السكان» are not she
		}
		if !named && d.definite(k-1) && d.tokens[k].pause == joined && d.tokens[k-1].mention == 0 && adjective(d.word(k)) {
			continue // «التعاون العسكري التقني»
		}
		start := k
		for start > p.to && d.tokens[start].pause == joined &&
			(titles[plainWord(d.word(start-1))] || d.definite(start-1) || d.kindOf(d.word(start-1)) == human ||
				counterparts[strings.TrimPrefix(d.word(start-1), "و")] || d.tokens[start-1].mention > 0) {
			start--
		}
		w := d.word(start)
		switch {
		case d.proclitic(start, "ب"), d.proclitic(start, "ل"), d.heldBy(start), strings.HasPrefix(w, "و") && start > p.to:
		case start > p.to && (prepositions[strings.TrimPrefix(d.word(start-1), "و")] || d.proclitic(start-1, "ب") || d.proclitic(start-1, "ل")): // «برعاية …»
		default:
			return true
		}
		if m > 0 {
			for k+1 < end && d.tokens[k+1].mention == m {
				k++
			}
		}
	}
	return false
}

// personAt reports whether word k, which may lie behind the last, names a person.
func (d *reader) personAt(k int) bool {
	if k >= len(d.tokens) {
		return false
	}
	m := d.tokens[k].mention
	return m > 0 && d.isPerson(m)
}

// verbGender returns the gender shown by the form of a third-person verb: «تحدثت», «يعلن», «حدد»; 0
// for what may be either («تحدث», «تعلن»).
func verbGender(w string) byte {
	w = strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")
	switch {
	case strings.HasSuffix(w, "ت"), strings.HasPrefix(w, "تت"):
		return 'f'
	case strings.HasPrefix(w, "ت"):
		return 0
	}
	return 'm'
}

// genderOf returns the gender of the verbs that agree with a phrase, by its first word; 0 if that
// is a person's name.
func (d *reader) genderOf(p pair) byte {
	m := d.tokens[p.from].mention
	switch {
	case m > 0 && d.isPerson(m):
		return 0
	case m > 0 && d.entities[d.mentions[m-1].Entity] == corpus.Place, feminine(d.word(p.from)):
		return 'f'
	}
	return 'm'
}

// goesWith reports whether the verb of a form may have the same subject as the verb that opens the
// sentence.
func (a deedOf) goesWith(fm form) bool {
	return !a.who.empty() && (a.gender == 0 || fm.gender == 0 || a.gender == fm.gender)
}

// goesOnActing finds the subject of the verb that opens the sentence, if the verb at word i
// continues it: «وحدد أكار خصما آخر، فقال إن», «وعرض الكرملين حصيلة الاتصال، مشيرا إلى».
func (d *reader) goesOnActing(from, i int, fm form) pair {
	start := i
	if w := d.word(i - 1); i > from && d.tokens[i].pause == joined && furthers[w] {
		start = i - 1
	} else if !d.joinedOn(i) && fm.tense != participle {
		return pair{}
	}
	if fm.first || d.tokens[start].pause != comma || d.tokens[start].quote != d.tokens[from].quote {
		return pair{}
	}
	a := d.actor(d.opening(from, start), start)
	if !a.goesWith(fm) || !d.sameNumber(a.who, fm) {
		return pair{}
	}
	return a.who
}

// opening returns the word where the last clause with «فقد» begins in [from, to), or from if there
// is none: «ولم يقتصر الحوار على ذلك، فقد تحدث فلان».
func (d *reader) opening(from, to int) int {
	for k := to - 1; k > from; k-- {
		if d.word(k) == "فقد" && (d.tokens[k].pause >= comma || d.tokens[k].colon) {
			return k
		}
	}
	return from
}

// twoActing finds the two subjects of the sentence's first verb, for a dual verb that continues it:
// «تحادث فلان وفلان هاتفيا واتفقا على».
func (d *reader) twoActing(i int, fm form) pair {
	from, _ := d.sentence(i)
	if !d.joinedOn(i) || d.tokens[i].pause > comma {
		return pair{}
	}
	a := d.actor(d.opening(from, i), i)
	if a.who.empty() || !d.sameNumber(a.who, fm) {
		return pair{}
	}
	return a.who
}

// goesOnActingBehind finds the subject of the verb that opens the previous sentence, if the verb at
// word i opens the next one in its paragraph and nobody was reported in between: «أبدى الوزير
// تفاؤلا. وقال إن», «ونقل مسؤول صيغة أخرى. فقد قال إن».
func (d *reader) goesOnActingBehind(from, i int, fm form) pair {
	opens := i == from && d.joinedOn(i) || i == from+1 && (d.word(from) == "فقد" || d.word(from) == "وقد" || d.word(from) == "ثم")
	if !opens || from == 0 || d.tokens[from].pause >= newline || fm.tense == participle || fm.first ||
		d.tokens[from].quote != d.tokens[from-1].quote {
		return pair{}
	}
	before, _ := d.sentence(from - 1)
	if n := len(d.found); n > 0 && d.found[n-1].cue.from >= before {
		return pair{}
	}
	a := d.actor(before, from)
	if a.gender == 0 || !a.goesWith(fm) || !d.sameNumber(a.who, fm) {
		return pair{}
	}
	return a.who
}

// sameNumber reports whether a subject agrees in number with a verb: two for a dual, one for a
// singular.
func (d *reader) sameNumber(p pair, fm form) bool {
	several := severalOf(d.word(p.from)) != "" || strings.HasSuffix(d.word(p.from), "ان") && d.definite(p.from)
	names := 0
	for k := p.from; k < p.to; k++ {
		if d.tokens[k].mention > 0 && d.joinsName(k) {
			names++
		}
	}
	switch fm.number {
	case 'd':
		return names == 1 || several
	case 's':
		return names == 0 && !several
	}
	return names > 0 || several || plural(base(d.word(p.from)))
}

var (
	// openers may precede the verb of a sentence, which still counts as its first.
	openers = arabic.WordSet(`قد وقد لقد ولقد فقد كان وكان كانت وكانت ثم كما`)
	// furthers join a verb to the sentence before it.
	furthers = arabic.WordSet(`ثم إذ حيث`)
)
