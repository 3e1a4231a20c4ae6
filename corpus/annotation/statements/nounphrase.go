package statements

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A reading says what may follow a noun phrase, which determines where it ends.
type reading uint16

const (
	// beforeObject: an indefinite noun after a complete phrase begins another phrase, the object;
	// otherwise it is read as a name.
	beforeObject reading = 1 << iota
	// beforeWith: a word with the prefix ب begins the verb's complement; otherwise it may be a name.
	beforeWith
	// beforeIn: «في» begins the verb's complement.
	beforeIn
	// beforeVerb: the phrase is a subject before its verb.
	beforeVerb
	// naming: the phrase is the name of somebody whose role has been read.
	naming
	// opened: a quotation may begin with the phrase, which is not a quoted name.
	opened
	// beforeTo, beforeOn, beforeAbout, beforeOf: إلى, على, عن or من begins the verb's complement.
	beforeTo
	beforeOn
	beforeAbout
	beforeOf
	// short: without what a preposition adds to a role.
	short
)

// nounPhrase reads the noun phrase that begins at word j.
func (d *reader) nounPhrase(j, end int, r reading) pair {
	if j >= end || d.tokens[j].colon || d.tokens[j].pause >= comma {
		return pair{j, j}
	}
	return d.phraseAt(j, end, r)
}

// phraseAt is nounPhrase even if there is a pause or colon before word j.
func (d *reader) phraseAt(j, end int, r reading) pair {
	p := d.head(j, end, r)
	if p.empty() || r&short != 0 {
		return p
	}
	if last := p.to - 1; sued[base(plainWord(d.word(last)))] && p.to < end && d.tokens[p.to].pause == joined && overWhom[d.word(p.to)] {
		p.to++ // «المدعى عليه»
		return p
	}
	p = d.extend(p, end, r)
	for severalOf(d.word(p.from)) != "" && p.to < end && d.tokens[p.to].pause == joined && d.joinsNation(p.to) {
		p.to++
		if d.isPersonAt(p.to-2) && d.namesPerson(p.to, end) {
			p.to = d.head(p.to, end, r).to // «الرئيسان التركي فلان والروسي فلان»
		}
	}
	if k := p.to; severalOf(d.word(p.from)) != "" && k+1 < end && d.tokens[k].pause == joined && d.isPersonAt(k-1) && d.namesPerson(k+1, end) {
		if w, and := strings.CutPrefix(d.word(k), "و"); and && adjective(w) {
			p.to = d.head(k+1, end, r).to // from a country that is not an entity
		}
	}
	if to := d.andOffice(p, end); to > p.to {
		p.to = to
	}
	for n := 0; n < 9 && p.to < end && d.tokens[p.to].pause == joined && d.joinsName(p.to); n++ {
		next := d.head(p.to, end, r)
		if next.to <= p.to {
			break
		}
		p.to = next.to
	}
	return p
}

// joinsName reports whether word k is و and another name: «واشنطن ولندن».
func (d *reader) joinsName(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.startsMention(k) && strings.HasPrefix(d.word(k), "و") && d.mentions[m-1].Start > d.tokens[k].Start
}

// head reads a noun with its genitives, adjectives and name, without prepositional phrases.
func (d *reader) head(j, end int, r reading) pair {
	p := pair{j, j}
	if j >= end || !d.mayBelong(j) && !d.nameAt(j, r) && !(r&opened != 0 && d.tokens[j].opens >= 0 && !d.bars(j)) {
		return p
	}
	if next := j + 1; d.honours(j, end) {
		p = d.head(next, end, r) // «سعادة وكيل الوزارة»
		if p.to > next {
			p.from = j
		}
		return p
	}
	h := heading{reader: d, from: j, end: end, r: r, title: r&naming != 0, most: 6}
	switch {
	case r&beforeObject != 0:
		h.most = 1
	case r&beforeVerb != 0:
		h.most = 2
		h.r |= beforeObject
	}
	for k := j; k < end && k-j < 16; {
		if k > j && d.word(k) == "لي" && !d.bars(k) {
			k++ // «الرئيس الكوري لي ميونغ باك»
			continue
		}
		if k > j && h.stops(k) {
			break
		}
		if q := d.tokens[k].opens; q >= 0 && !(k == j && r&opened != 0) { // a name in quotation marks
			if h.person && d.isPersonAt(k-1) || k > j && itself[d.word(k-1)] {
				return p // «وقالت رضوان «سنفتح الجسر غدا»»
			}
			for k < end && d.tokens[k].Start < d.quotes[q].end {
				k++
			}
			h.complete = true
			p.to = k
			continue
		}
		if m := d.tokens[k].mention; m > 0 && d.startsMention(k) {
			if k > j &&
				(h.complete && h.isOther(k, d.isPerson(m)) && !h.trade(k) ||
					!d.isPerson(m) && d.mentions[m-1].Start <= d.tokens[k].Start && d.kindOf(d.word(k-1)) == mute &&
						strings.HasSuffix(d.word(k-1), "ي") && !d.definite(k-1) && !d.definite(h.from) && k == h.from+2 &&
						d.tokens[h.from].mention == 0 && d.kindOf(d.word(h.from)) == human) { // «أفاد دبلوماسي غربي وكالة …»
				break
			}
			for k < end && d.tokens[k].mention == m {
				k++
			}
			if k < end && d.raw(k-1) == "آل" && d.tokens[k].pause == joined {
				k++ // «صالح آل طالب»
			}
			h.complete, h.person = true, h.person || d.isPerson(m)
			p.to = k
			continue
		}
		if h.endsBefore(k) {
			return p
		}
		k++
		p.to = k
	}
	return p
}

// sameEnding reports whether two adjectives have the same gender and number.
func (d *reader) sameEnding(a, b int) bool {
	return feminine(d.word(a)) == feminine(d.word(b)) && strings.HasSuffix(d.word(a), "ين") == strings.HasSuffix(d.word(b), "ين")
}

// isThing reports whether word k is a noun that is not followed by a person's name.
func (d *reader) isThing(k int) bool {
	switch d.kindOf(d.word(k)) {
	case body, paper, source:
		return true
	}
	return false
}

// isPlace reports whether word k names a place.
func (d *reader) isPlace(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && d.entities[d.mentions[m-1].Entity] == corpus.Place
}

// owned reports whether a pronoun is attached to the noun at word k, so that it cannot have a
// genitive.
func (d *reader) owned(k int) bool {
	w := d.word(k)
	if d.tokens[k].mention > 0 || len(w) < 10 {
		return false
	}
	return strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هم") || strings.HasSuffix(d.raw(k), "ه")
}

// isBody reports whether word k names something other than a person.
func (d *reader) isBody(k int) bool {
	m := d.tokens[k].mention
	return m > 0 && !d.isPerson(m)
}

// general reports whether «العام» at word k is an adjective: «النائب العام», and not
// «فرنسا العام الماضي».
func (d *reader) general(k int) bool {
	next := d.word(k + 1)
	return d.tokens[k-1].mention == 0 && !moments[next]
}

var (
	// pointers and moments end a complete phrase: «تركيا هذا الشهر».
	pointers = arabic.WordSet(`البالغ البالغة البالغين هذا هذه ذلك تلك هؤلاء اعتبارا ابتداء`)
	moments  = arabic.WordSet(`الشهر الأسبوع العام السنة اليوم الماضي الماضية المقبل المقبلة القادم القادمة المنصرم الجاري الفائت`)
)

// nameParts belong to the name that follows them.
var nameParts = arabic.WordSet(`بن ابن بنت أبو أبي آل عبد دي دا فان فون لو لا أم`)

// media are whom somebody gives a statement to.
var media = arabic.WordSet(`وكالة وكالات صحيفة صحف قناة موقع برنامج مراسل رويترز فرانس أسوشيتد بي سكاي شبكة تلفزيون إذاعة راديو وسائل مجلة صحفيين صحافيين
	محطة سي فوكس دويتشه الحرة الجزيرة العربية`)

// overWhom come after «المدعى» in a word for a defendant.
var overWhom = arabic.WordSet(`عليه عليها عليهم عليهما ضده ضدها ضدهم ضدهما`)

// sued are words for the parties of a lawsuit.
var sued = arabic.WordSet(`مدعي مدعى مطعون مستأنف محكوم مشتكى`)

// outlets are newspapers and the like, with the name right after them.
var outlets = arabic.WordSet(`صحيفة جريدة مجلة قناة موقع وكالة إذاعة وصحيفة`)

// notNames are nouns that look like a name after ل but are not: «لمدة».
var notNames = arabic.WordSet(`مدة شؤون مجلس وزارة`)
