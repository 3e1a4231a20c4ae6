package statements

import "strings"

// An extending is a role or a document that is being extended.
type extending struct {
	*reader
	p               pair
	end             int
	r               reading
	title, document bool // whether it has a title, a word for a document
	page            bool // whether it is a place of publication
}

// mostOwners is the most owners that a phrase is followed through.
const mostOwners = 5

// owners reads on through whom or what the phrase belongs to, one after the other, and returns
// where it got to; named reports whether a name completed the phrase.
func (e *extending) owners() (to int, named bool) {
	to = e.p.to
	for steps := 0; steps < mostOwners && to < e.end && (e.title || e.document); steps++ {
		if e.tokens[to].pause > joined || e.tokens[to].colon || e.word(to) == "في" && e.occasion(to+1) {
			break
		}
		if e.tokens[to].opens >= 0 && e.speech(to, false) {
			break // «قالت الجريدة الرسمية "في غياب …"»
		}
		if to > e.p.from &&
			(explaining[e.word(to)] || e.ownBehind(to) ||
				e.r&beforeObject != 0 && to == e.p.from+2 && e.objectBehind(e.p.from, to, e.end)) {
			break // «ذكر المدعي شرحا لدعواه», «دعا زعيم الحزب أنصاره», «أكد نائب قبرصي ضرورة العمل»
		}
		if name := e.nameHere(to, e.end, e.r); e.title && !name.empty() {
			e.p.to = name.to
			return to, true
		}
		next, complete := e.owner(to)
		if complete {
			e.p.to = next.to
			return to, true
		}
		if next.to <= to {
			break
		}
		to = next.to
		if e.document || e.hasPerson(next) {
			e.p.to = to
			if e.hasPerson(next) {
				return to, true
			}
		}
	}
	return to, false
}

// owner reads the next owner of the phrase, at to; complete reports whether it completes the
// phrase. The readings are tried in this order.
func (e *extending) owner(to int) (next pair, complete bool) {
	for _, read := range [...]func(e *extending, to int) (pair, bool){
		(*extending).ofPaper,
		(*extending).onBehalf,
		(*extending).inChargeOf,
		(*extending).withPreposition,
	} {
		if next, found := read(e, to); found {
			return next, false
		}
	}
	return e.called(to)
}

// none returns no owner at word to.
func none(to int) pair { return pair{to, to} }

// ofPaper reads who published the paper that is being extended, where, and its number.
func (e *extending) ofPaper(to int) (next pair, found bool) {
	w := e.word(to)
	switch {
	case !e.document:
		return none(to), false
	case e.pageAt(to) > to:
		return e.head(e.pageAt(to), e.end, beforeObject|beforeWith), true // «بيان نشر على موقع الهيئة»
	case issued[w] && prepositions[e.word(to+1)]:
		return none(to), true
	case strings.HasPrefix(w, "باسم") && w != "باسم":
		return none(to), false
	case issuedBy[w] && to > e.p.from+1 && strings.HasPrefix(e.word(to-1), "لل") && e.kindOf(e.word(to-1)) == body:
		return none(to), true // «بيان للحزب نشرته الوكالة»
	case issuedBy[w] && to+1 < e.end:
		at := to + 1
		if resumptives[e.word(at)] {
			at++
		}
		if next = e.head(at, e.end, beforeObject|beforeWith); e.speaksAs(next) < can {
			return none(to), true
		}
		return next, true
	case w == "عن" && signedBy[e.word(to-1)]:
		return e.head(to+1, e.end, beforeObject|beforeWith), true // «كشف تقرير صادر عن الهيئة، عن غرق …»
	case w == "رقم" && to+2 < e.end:
		return pair{to, to + 2}, true
	}
	return none(to), false
}

// onBehalf: «المتحدث باسمه».
func (e *extending) onBehalf(to int) (next pair, found bool) {
	if w := e.word(to); !strings.HasPrefix(w, "باسم") || w == "باسم" {
		return none(to), false
	}
	e.p.to = to + 1
	return pair{to, to + 1}, true
}

// inChargeOf: «مسؤول عن شؤون الموانئ».
func (e *extending) inChargeOf(to int) (next pair, found bool) {
	if !e.responsibleFor(to, e.end) {
		return none(to), false
	}
	next = e.head(to+1, e.end, beforeObject|beforeWith)
	e.p.to = max(next.to, to+1)
	return next, true
}

// withPreposition: «السفير لدى الأمم المتحدة», «الأمين العام لهيئة الموانئ», «مدير الأمن بالمدينة».
func (e *extending) withPreposition(to int) (next pair, found bool) {
	w := e.word(to)
	held := e.proclitic(to, "ل")
	switch {
	case ofRoles[w] && (!e.page || w == "في") && !e.r.takes(w) && (e.title || w != "إلى" && w != "الي" && w != "علي"), w == "ل":
		return e.head(to+1, e.end, beforeObject|beforeWith), true
	case e.title && held && e.isBody(to) && e.mentions[e.tokens[to].mention-1].Start > e.tokens[to].Start:
		next = e.phraseFrom(to, e.end)
		e.p.to = next.to
		return next, true
	case held && strings.HasSuffix(w, "نا") && e.kindOf(base(w)) == human:
		return none(to), true // «مصادر طبية لمراسلنا»: whom they told
	case held, e.r&beforeWith == 0 && e.proclitic(to, "ب"):
		return e.phraseFrom(to, e.end), true
	}
	return none(to), false
}

// called reads the name that completes the phrase.
func (e *extending) called(to int) (name pair, complete bool) {
	w := e.word(to)
	if !e.mayBeName(to) && !titles[w] && !e.isPersonAt(to) {
		return none(to), false
	}
	most := 5
	if titles[w] {
		most = 9
	}
	if e.r&beforeObject != 0 && e.tokens[to].mention == 0 && !titles[w] && (e.nouns[w] == thing || !e.namedUntil(to, e.end)) {
		return none(to), false // an object
	}
	name = e.head(to, e.end, beforeVerb)
	if !name.empty() && !e.isTaken(name, e.end, e.r) && (e.hasPerson(name) || e.closes(name.to, e.end)) && name.to-name.from <= most {
		return name, true
	}
	return none(to), false
}

// pageAt returns the word at which the page is named where a paper was published, if word k begins
// to say so; else k.
func (e *extending) pageAt(k int) int {
	to := k
	if issued[e.word(to)] {
		to++
	}
	if to+1 < e.end && e.word(to) == "علي" && isPage(e.word(to+1)) && statement[e.word(e.p.from)] {
		return to + 1
	}
	return k
}

// withIn reports whether a word in [from, to) begins with ب, which may begin the verb's complement:
// «قضت محكمة في قبرص بسجن الشاعر كريم حلمي».
func (d *reader) withIn(from, to int) bool {
	for k := from; k < to; k++ {
		if d.proclitic(k, "ب") {
			return true
		}
	}
	return false
}

// beyond continues with a name that comes after a comma or «هو», or a little further on.
func (e *extending) beyond(to int) pair {
	p, end := e.p, e.end
	if to < end && e.tokens[to].pause == comma &&
		(e.kindOf(e.word(p.from)) != paper && !e.actsThere(to) || e.isPersonAt(to) && !e.isBody(p.from) ||
			e.tokens[to].opens >= 0) { // «دراسة لمكتب …، بلغت …»
		if name := e.apposition(to, end); name > to {
			p.to = name
		}
	}
	if to := e.nameBehindClause(); to > p.to {
		p.to = to
		return p
	}
	if w := e.word(p.to); (w == "هو" || w == "هي") && e.namesPerson(p.to+1, end) {
		for p.to++; p.to < end && e.tokens[p.to].mention > 0; p.to++ {
		}
		return p // «مسؤول آخر هو فلان»
	}
	several := e.kindOf(e.word(p.from)) == human && strings.HasSuffix(e.word(p.from), "و") && !titles[e.word(p.from)]
	if (e.title || e.isHuman(p)) && !several && !e.hasPerson(p) { // «منتقدو الاتفاق إلى …، ومنهم فلان»
		if to := e.nameBeyond(p.to, end); e.r&beforeWith == 0 || !e.withIn(p.to, to) {
			p.to = to
		}
	}
	return p
}

// nameBehindClause returns the end of the name and title that follow a relative clause about the
// subject between commas: «يؤكد الطبيب الذي عاينه، الدكتور سامر البيطار، أن»; where the phrase ends
// if there are none.
func (e *extending) nameBehindClause() int {
	const longest = 10 // words of the clause
	p := e.p
	if p.to >= e.end || e.tokens[p.to].pause > comma || e.word(p.to) != "الذي" && e.word(p.to) != "التي" ||
		e.hasPerson(p) || !e.title && !e.isHuman(p) {
		return p.to
	}
	k := p.to + 1
	for k < e.end && k <= p.to+longest && e.tokens[k].pause == joined {
		k++
	}
	if k >= e.end || e.tokens[k].pause != comma || !titles[e.word(k)] && !(e.isPersonAt(k) && e.startsMention(k)) {
		return p.to
	}
	name := e.head(k, e.end, beforeVerb)
	if !e.hasPerson(name) || name.to >= e.end || e.tokens[name.to].pause != comma ||
		e.marker(name.to)&(wantThat|wantQuote|wantTo|wantOn|wantAbout|wantOf) == 0 {
		return p.to
	}
	return name.to
}

// actsThere reports whether the word at k, after the comma behind a source, may be a verb with its
// subject and not a name: «بحسب الوزارة، ارتفع العدد». Bodies are not called by names that no list has.
func (e *extending) actsThere(k int) bool {
	if (e.kindOf(e.word(e.p.from)) == body || e.isBody(e.p.from)) && !e.title {
		return !titles[e.word(k)] || !e.hasPerson(e.head(k, e.end, beforeVerb))
	}
	r := []rune(e.word(k))
	return k+1 < e.end && e.tokens[k+1].pause == joined && e.definite(k+1) && len(r) == 5 && r[0] == 'ا' && (r[1] == 'ن' || r[2] == 'ت')
}
