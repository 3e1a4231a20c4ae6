package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A reading says what may follow a noun phrase, which tells where it ends.
type reading uint8

const (
	// beforeObject: a noun without article after a phrase that is complete
	// begins another one, the object; else it is taken for a name.
	beforeObject reading = 1 << iota
	// beforeWith: a word that begins with ب begins what the verb takes; else it
	// may be a name.
	beforeWith
	// beforeVerb: the phrase is a subject with its verb after it.
	beforeVerb
	// naming: the phrase is the name of somebody whose role was read.
	naming
	// opened: a quotation may begin with the phrase, which is not said of it.
	opened
	// short: without what follows a role after a preposition.
	short
)

// nounPhrase reads the noun phrase that begins at word j: up to to its last word.
func (d *reader) nounPhrase(j, end int, r reading) pair {
	if j >= end || d.tokens[j].colon || d.tokens[j].pause >= comma {
		return pair{j, j}
	}
	return d.phraseAt(j, end, r)
}

// phraseAt is nounPhrase wherever a sentence may have been cut before it.
func (d *reader) phraseAt(j, end int, r reading) pair {
	p := d.head(j, end, r)
	if p.empty() || r&short != 0 {
		return p
	}
	p = d.extend(p, end, r)
	for n := 0; n < 3 && p.to < end && d.tokens[p.to].pause == joined && d.joinsName(p.to); n++ {
		next := d.head(p.to, end, r)
		if next.to <= p.to {
			break
		}
		p.to = next.to
	}
	return p
}

// nameHere reads a name that no mention tells of, with nothing after it that
// could belong to it.
func (d *reader) nameHere(k, end int) pair {
	none := pair{k, k}
	if d.tokens[k].person > 0 || !d.mayBeName(k) {
		return none
	}
	p := d.head(k, end, beforeVerb|naming)
	last := p.to - 1
	if w := d.word(k); strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") {
		last = p.to // «بجامعة القاهرة» is no name
	}
	if p.empty() || p.to-p.from > 5 || d.hasBody(p) || d.anyDefinite(k+1, last) || !d.closes(p.to, end) {
		return none
	}
	return p
}

// anyDefinite tells whether a word in [from, to) has the article.
func (d *reader) anyDefinite(from, to int) bool {
	for k := from; k < to; k++ {
		if d.definite(k) {
			return true
		}
	}
	return false
}

// nameAt tells whether a name that looks like a preposition and a noun may begin
// at word k.
func (d *reader) nameAt(k int, r reading) bool {
	return d.mayBeName(k) && (r&beforeWith == 0 || !strings.HasPrefix(d.word(k), "ب"))
}

// nameParts belong to the name after them.
var nameParts = wordSet(`بن ابن بنت أبو أبي آل عبد دي دا فان فون لو لا أم`)

// quantities stand before who they count: «كثير من الخبراء».
var quantities = wordSet(`كثير عدد بعض واحد أحد إحدى غيره قلة العديد الكثير عديد`)

// joinsName tells whether word k is و and another name: «واشنطن ولندن».
func (d *reader) joinsName(k int) bool {
	m := d.tokens[k].person
	return m > 0 && d.startsMention(k) && strings.HasPrefix(d.word(k), "و") && d.mentions[m-1].Start > d.tokens[k].Start
}

// plural tells whether a word is a sound masculine plural: nothing is its
// genitive.
func plural(w string) bool {
	return len(w) > len("ون")+4 && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "يون")) && !definite(w)
}

// head reads a noun with its genitives, adjectives and name, without what
// depends on a preposition.
func (d *reader) head(j, end int, r reading) pair {
	p := pair{j, j}
	if j >= end || !d.mayBelong(j) && !d.nameAt(j, r) && !(r&opened != 0 && d.tokens[j].opens >= 0 && !d.bars(j)) {
		return p
	}
	var complete, person bool
	title := r&naming != 0
	names, most := 0, 6
	switch {
	case r&beforeObject != 0:
		most = 1
	case r&beforeVerb != 0:
		most = 2
		r |= beforeObject
	}
	for k := j; k < end && k-j < 16; {
		if k > j {
			if d.tokens[k].pause > joined || !d.mayContinue(k) && !((title || names > 0) && d.nameAt(k, r)) {
				break
			}
		}
		w := d.word(k)
		if q := d.tokens[k].opens; q >= 0 && !(k == j && r&opened != 0) { // a name in quotation marks
			for k < end && d.tokens[k].Start < d.quotes[q].end {
				k++
			}
			complete = true
			p.to = k
			continue
		}
		if m := d.tokens[k].person; m > 0 && d.startsMention(k) {
			isPerson := d.isPerson(m)
			if k > j && complete && (person || !isPerson && names > 0 || !isPerson && !title || r&beforeObject != 0 && !title) {
				break
			}
			for k < end && d.tokens[k].person == m {
				k++
			}
			complete, person = true, person || isPerson
			p.to = k
			continue
		}
		switch {
		case w == "باسم":
			complete, names = false, 0
		case r&beforeObject != 0 && k > j && plural(d.word(k-1)) && !plural(w) && !d.definite(k):
			return p // «أعلن مسؤولون مقتل …»
		case titles[w]:
			if complete && r&beforeObject != 0 && !d.definite(k) && !title {
				return p
			}
			title = true
			complete = complete || d.definite(k)
		case d.definite(k):
			switch {
			case names > 0 && names < 5 || !complete:
			case person, r&beforeObject != 0 && !adjective(w):
				return p
			}
			complete = true
			if names > 0 {
				names++
			}
		case complete:
			if person || r&beforeObject != 0 && !title || names > most {
				return p
			}
			if !nameParts[w] && !nameParts[d.word(k-1)] {
				names++
			}
		}
		k++
		p.to = k
	}
	return p
}

// extend goes on after a role or a document to the name or the body that it
// belongs to: «السفيرة لدى الأمم المتحدة، فلانة الفلانية»، «بيان صادر عن
// الوزارة». Where no name follows a role, the phrase stays as it is.
func (d *reader) extend(p pair, end int, r reading) pair {
	hasTitle, hasDocument := false, false
	if w := d.word(p.from); p.to == p.from+1 && d.word(p.to) == "من" {
		if next := d.head(p.to+1, end, r); !next.empty() && w == "كل" { // «كل من فلان وفلان»
			return next
		} else if !next.empty() && quantities[w] {
			return pair{p.from, next.to}
		}
	}
	for k := p.from; k < p.to; k++ {
		w := d.word(k)
		hasTitle = hasTitle || titles[w]
		hasDocument = hasDocument || documents[w] || documents[strings.TrimPrefix(w, al)]
	}
	if w := d.word(p.from); sources[w] && p.to < end && d.tokens[p.to].pause == joined && (d.word(p.to) == "في" || d.word(p.to) == "من") && !interviews[d.word(p.to+1)] {
		// «مصدر في الوزارة»
		if next := d.head(p.to+1, end, beforeObject|beforeWith); !next.empty() {
			p.to = next.to
		}
	}
	if d.hasPerson(p) {
		if p.to < end && d.tokens[p.to].pause == comma && d.tokens[p.to].person > 0 && d.isPerson(d.tokens[p.to].person) && titles[d.word(p.from)] {
			p.to = d.apposition(p.to, end) // «محامي فلان، فلان، إن»
		}
		return p
	}
	to := p.to
	for steps := 0; steps < 5 && to < end && (hasTitle || hasDocument); steps++ {
		w := d.word(to)
		if d.tokens[to].pause > joined {
			break
		}
		next := pair{to, to}
		if name := d.nameHere(to, end); hasTitle && !name.empty() {
			return pair{p.from, name.to}
		}
		switch {
		case w == "رقم" && hasDocument && to+2 < end:
			next = pair{to, to + 2}
		case ofRoles[w]:
			next = d.head(to+1, end, beforeObject|beforeWith)
		case w == "ل":
			next = d.head(to+1, end, beforeObject|beforeWith)
		case d.proclitic(to, "ل") || r&beforeWith == 0 && d.proclitic(to, "ب"):
			next = d.phraseFrom(to, end)
		default:
			if !d.mayBeName(to) && !titles[w] && !(d.tokens[to].person > 0 && d.isPerson(d.tokens[to].person)) {
				steps = 5
				break
			}
			most := 5
			if titles[w] {
				most = 9
			}
			name := d.head(to, end, beforeVerb)
			if !name.empty() && (d.hasPerson(name) || d.closes(name.to, end)) && name.to-name.from <= most {
				return pair{p.from, name.to}
			}
			steps = 5
		}
		if next.to <= to {
			break
		}
		to = next.to
		if hasDocument || d.hasPerson(next) {
			p.to = to
			if d.hasPerson(next) {
				return p
			}
		}
	}
	if to < end && d.tokens[to].pause == comma {
		if name := d.apposition(to, end); name > to {
			p.to = name
		}
	}
	return p
}

// phraseFrom reads the phrase of word k, which has a preposition before it.
func (d *reader) phraseFrom(k, end int) pair {
	to := k + 1
	if rest := d.head(k+1, end, beforeObject|beforeWith); !rest.empty() && d.tokens[k+1].pause == joined {
		if d.definite(k+1) || d.tokens[k+1].person > 0 || !strings.HasPrefix(d.word(k), "لل") {
			to = rest.to
		}
	}
	return pair{k, to}
}

// ofRoles are the prepositions that join a role or a document to whose it is.
var ofRoles = wordSet(`لدى في إلى باسم من عن على`)

// closes tells whether a name may end before word k: what a verb takes, a pause.
func (d *reader) closes(k, end int) bool {
	return k >= end || d.tokens[k].pause >= comma || d.marker(k)&(wantThat|wantQuote|wantTo|wantAbout|wantOn) != 0
}

// hasPerson tells whether a person is mentioned in a phrase.
func (d *reader) hasPerson(p pair) bool {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].person; m > 0 && d.isPerson(m) {
			return true
		}
	}
	return false
}

// hasBody tells whether something other than a person is mentioned in a phrase.
func (d *reader) hasBody(p pair) bool {
	for k := p.from; k < p.to; k++ {
		if m := d.tokens[k].person; m > 0 && !d.isPerson(m) {
			return true
		}
	}
	return false
}

// startsMention tells whether word k is the first of its mention.
func (d *reader) startsMention(k int) bool {
	return k == 0 || d.tokens[k-1].person != d.tokens[k].person
}

func (d *reader) isPerson(m int) bool {
	kind, known := d.entities[d.mentions[m-1].Entity]
	return known && kind == corpus.Person
}

// apposition reads the name between commas after a role: «سفيرة واشنطن، فلانة
// الفلانية، إن». It gives where it ends, k when there is none.
func (d *reader) apposition(k, end int) int {
	if q := d.tokens[k].opens; q >= 0 && !d.speech(k, false) { // «وكالة الأنباء، "سانا"»
		for k < end && d.tokens[k].Start < d.quotes[q].end {
			k++
		}
		return k
	}
	for to := k; to <= end && to-k < 7; to++ {
		if to > k && (to == end || d.tokens[to].pause > joined || d.marker(to)&(wantThat|wantTo|wantQuote) != 0) {
			return to
		}
		if to == end {
			break
		}
		if d.tokens[to].person > 0 {
			if to == k && !d.isPerson(d.tokens[to].person) {
				return k
			}
			continue
		}
		if !d.mayBeName(to) && !(to > k && d.definite(to) && !d.bars(to)) && !titles[d.word(to)] {
			return k
		}
	}
	return k
}

// bars tells whether word k is none of a name or a noun phrase.
func (d *reader) bars(k int) bool {
	w := d.word(k)
	if w == "علي" && !hasFinalAlifMaqsura(d.raw(k)) {
		return false
	}
	return len(w) <= len("ب") || thatWords[w] || prepositions[w] && w != "باسم" || prepositions[strings.TrimPrefix(w, "و")] && w != "ومن" && len(w) > len("وفي") || asides[w] || relatives[w] || particles[w] || d.isVerb(k)
}

// mayContinue tells whether word k may belong to the noun phrase before it.
func (d *reader) mayContinue(k int) bool { return !d.tokens[k].colon && d.mayBelong(k) }

// mayBelong tells whether word k may belong to a noun phrase.
func (d *reader) mayBelong(k int) bool {
	if q := d.tokens[k].opens; q >= 0 && (d.speech(k, false) || strings.HasPrefix(d.word(k), "بال")) {
		return false
	}
	if m := d.tokens[k].person; m > 0 && (d.mentions[m-1].Start <= d.tokens[k].Start || !d.startsMention(k)) {
		return true
	}
	if d.tokens[k].opens >= 0 {
		return true
	}
	return d.word(k) == "باسم" || !d.bars(k) && !d.proclitic(k, "ب") && !d.proclitic(k, "ل")
}

// mayBeName tells whether word k, which by its letters may be a noun with a
// preposition, may be a name: «لافروف»، «بيسكوف».
func (d *reader) mayBeName(k int) bool {
	w := d.word(k)
	if d.bars(k) || d.tokens[k].opens >= 0 || strings.HasPrefix(w, "بال") || strings.HasPrefix(w, "لل") || numeric(w) {
		return false
	}
	if rest, ok := strings.CutPrefix(w, "ل"); ok && (media[rest] || d.tokens[k].person > 0) {
		return false
	}
	return !d.definite(k)
}

// media are whom one speaks to.
var media = wordSet(`وكالة وكالات صحيفة صحف قناة موقع برنامج مراسل رويترز فرانس أسوشيتد بي سكاي شبكة تلفزيون إذاعة راديو وسائل مجلة صحفيين صحافيين
	محطة سي فوكس دويتشه الحرة الجزيرة العربية مدة شؤون مجلس وزارة`)

func numeric(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
