package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// same finds the previous speaker for whom the phrase is a shorter name: «الوزارة» after «وزارة
// الدفاع»; «البيان» stands for its issuer, if the text names one.
func (d *reader) same(p pair, head string) string {
	if p.to-p.from > 2 || !d.definite(p.from) || p.to-p.from == 2 && d.anotherName(p.from+1) {
		return ""
	}
	if documents[head] {
		return d.issuer(p.from, head)
	}
	for i := len(d.found) - 1; i >= 0 && i > len(d.found)-12; i-- {
		v := &d.found[i].voice
		if v.entity == "" {
			continue
		}
		if d.entities[v.entity] == corpus.Person && d.kindOf(head) == body {
			continue // «المجلس» after «رئيس المجلس فلان»
		}
		if p.to-p.from == 2 && d.isElsewhere(v, d.word(p.to-1), head) {
			continue // «الوزير اللبناني» after «الوزير القبرصي فلان»
		}
		if words := arabic.Words(v.named); p.to-p.from == 2 && slices.ContainsFunc(words, noLonger) && !noLonger(d.word(p.to-1)) {
			continue // «الرئيس القبرصي» after «الرئيس القبرصي السابق فلان»
		}
		for _, w := range arabic.Words(v.named) {
			if base(w) == head {
				return v.entity
			}
		}
	}
	if p.to-p.from > 1 || titles[d.word(p.from)] {
		return ""
	}
	return d.bareBody(p.from, head)
}

// isElsewhere reports whether a noun with the adjective of a country cannot be the previous
// speaker, because he belongs to another country. For an office of state any other country will do;
// for other nouns the text has to say which country he is from.
func (d *reader) isElsewhere(v *voice, adjective, head string) bool {
	nation := d.nationCalled(nisba(adjective))
	if nation == "" {
		return ofState[head] && d.otherNation(v, adjective)
	}
	told := false
	is := func(words []string) bool {
		for _, w := range words {
			switch id := d.nationCalled(nisba(w)); {
			case id == nation:
				return true
			case id != "" && definite(w):
				told = true
			}
		}
		return false
	}
	if is(arabic.Words(v.named)) {
		return false
	}
	for _, r := range d.known {
		if r.entity == v.entity && is(r.words) {
			return false
		}
	}
	return told || ofState[head]
}

// otherNation reports whether an adjective that may be of a country, but is not a known one, is not
// among those used of the previous speaker, although he has another of the same form.
func (d *reader) otherNation(v *voice, adjective string) bool {
	if !strings.HasSuffix(adjective, "ي") && !strings.HasSuffix(adjective, "يه") || ofNoNation[adjective] {
		return false
	}
	told := false
	for _, w := range arabic.Words(v.named) {
		if nisba(w) == nisba(adjective) {
			return false
		}
		told = told || definite(w) && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه"))
	}
	for _, r := range d.known {
		for _, w := range r.words {
			if r.entity == v.entity && nisba(w) == nisba(adjective) {
				return false
			}
		}
	}
	return told
}

// ofNoNation have the form of a country's adjective but are not one.
var ofNoNation = arabic.WordSet(`المعني المعنية الحالي الحالية الثاني الثانية الأصلي الأصلية الفعلي الفعلية`)

// ofState are the offices and organs that every state has.
var ofState = arabic.WordSet(`رئيس وزير وزيرة ملك سفير حكومة جيش خارجية داخلية دفاع برلمان رئاسة شرطة سلطات وزارة`)

// anotherName reports whether word k, after a noun with the article, may be somebody's name:
// «الإمام مالك» is not the imam who spoke before, «الوزير نفسه» is the minister.
func (d *reader) anotherName(k int) bool {
	w := d.word(k)
	return !d.definite(k) && !adjective(w) && d.tokens[k].mention == 0 && !selves[w] && !numeric(w)
}

var selves = arabic.WordSet(`نفسه نفسها نفسهم ذاته ذاتها ذاتهم عينه عينها`)
