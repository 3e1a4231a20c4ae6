package statements

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Several people who speak together have one statement: its speaker is the first of them, and the
// others are in With.

// speakers returns whom a noun phrase names and who speaks with him: names that و joins to the
// first, and the people whom a dual or plural role refers to.
func (d *reader) speakers(p pair) (first string, with []string) {
	if ids := d.byRoles(p); len(ids) > 1 {
		return ids[0], ids[1:]
	}
	first = d.entityOf(p)
	if first == "" {
		return "", nil
	}
	return first, d.joinedTo(p, first)
}

// joinedTo returns the entities of the same kind that و joins to the first in a phrase:
// «بوتين وأردوغان», «الرئيس التركي رجب طيب أردوغان والروسي فلاديمير بوتين».
func (d *reader) joinedTo(p pair, first string) []string {
	var with []string
	last := -1 // the last word of the names so far
	for k := p.from; k < p.to; k++ {
		m := d.tokens[k].mention
		if m == 0 {
			continue
		}
		id := d.mentions[m-1].Entity
		switch {
		case id == first, slices.Contains(with, id):
			last = k
		case last >= 0 && d.startsMention(k) && d.entities[id] == d.entities[first] && (d.joinsName(k) || d.andAnother(last+1, k)):
			with = append(with, id)
			last = k
		}
	}
	return with
}

// andAnother reports whether [from, to) has و with a word for what somebody is: «ونظيره»,
// «والروسي».
func (d *reader) andAnother(from, to int) bool {
	for k := from; k < to; k++ {
		if w, ok := strings.CutPrefix(d.word(k), "و"); ok && (titles[w] || counterparts[w] || adjective(w) && definite(w)) {
			return true
		}
	}
	return false
}

// byRoles finds the people whom a dual or plural role refers to: for each country that the phrase
// names the holder of the role there («وزيرا الدفاع الروسي والتركي», «زعيما ألمانيا وفرنسا»), or
// the last two named if it names no country («الرئيسان»).
func (d *reader) byRoles(p pair) []string {
	if p.empty() || d.hasPerson(p) {
		return nil
	}
	office := severalOf(d.word(p.from))
	if office == "" {
		return nil
	}
	var nations, more []string
	for k := p.from + 1; k < p.to; k++ {
		w := strings.TrimPrefix(d.word(k), "و")
		switch {
		case d.nationCalled(nisba(w)) != "":
			nations = append(nations, w)
		case !prepositions[w]:
			more = append(more, w)
		}
	}
	if len(nations) == 0 && len(more) == 0 && definite(d.word(p.from)) {
		return d.lastTwo(p.from, office)
	}
	var ids []string
	for _, nation := range nations {
		if id := d.holder(p.from, office, nation, more); id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) < len(nations) {
		return nil // half an answer would be wrong
	}
	return ids
}

// joinsNation reports whether word k is و and the adjective of a country: «الرئيسان
// الروسي والتركي».
func (d *reader) joinsNation(k int) bool {
	w, ok := strings.CutPrefix(d.word(k), "و")
	return ok && definite(w) && adjective(w) && d.nationCalled(nisba(w)) != ""
}

// holder returns who holds an office in a country, with the other words of the role: the last one
// named before word at, else the next after it.
func (d *reader) holder(at int, office, nation string, more []string) string {
	such := func(r role) bool {
		is := func(w string) bool {
			return slices.ContainsFunc(r.words[1:], func(v string) bool { return nisba(v) == nisba(w) })
		}
		return holds(r.words[0], office) && is(nation) && !slices.ContainsFunc(more, func(w string) bool { return !is(w) })
	}
	best := ""
	for _, r := range d.known {
		if best != "" && r.at > at {
			break
		}
		if such(r) {
			best = r.entity
		}
	}
	return cmp.Or(best, d.holderElsewhere(such))
}

// lastTwo returns the last two people named before a word who hold an office.
func (d *reader) lastTwo(at int, office string) []string {
	var ids []string
	for _, r := range slices.Backward(d.known) {
		if r.at < at && holds(r.words[0], office) && !slices.Contains(ids, r.entity) {
			if ids = append(ids, r.entity); len(ids) == 2 {
				slices.Reverse(ids)
				return ids
			}
		}
	}
	return nil
}

// holds reports whether a title is that of an office. All titles of a country's leader count as
// one.
func holds(title, office string) bool {
	title = strings.TrimSuffix(strings.TrimPrefix(title, al), "ه")
	return title == office || leaders[office] && leaders[title]
}

var leaders = arabic.WordSet(`زعيم قائد رئيس مستشار ملك أمير عاهل`)

// severalOf returns the office of which a word is the dual or plural: «الرئيسان», «وزيرا», «زعماء»;
// or "".
func severalOf(w string) string {
	for _, w := range [...]string{w, strings.TrimPrefix(w, "و")} {
		w = strings.TrimPrefix(w, al)
		if one := manyOf[w]; one != "" {
			return one
		}
		for _, end := range [...]string{"ان", "ين", "ا", "ي"} {
			if one, ok := strings.CutSuffix(w, end); ok && offices[one] {
				return one
			}
		}
	}
	return ""
}

var manyOf = map[string]string{
	arabic.Normalize("رؤساء"): arabic.Normalize("رئيس"), arabic.Normalize("وزراء"): arabic.Normalize("وزير"), arabic.Normalize("زعماء"): arabic.Normalize("زعيم"), arabic.Normalize("قادة"): arabic.Normalize("قائد"),
	arabic.Normalize("سفراء"): arabic.Normalize("سفير"), arabic.Normalize("ملوك"): arabic.Normalize("ملك"), arabic.Normalize("أمراء"): arabic.Normalize("أمير"),
}

// goesOn returns the voice for a cue without a subject of its own: «وأضاف» after «بوتين وأردوغان»
// has one speaker only, «وأضافا» and «وأضافوا» have both.
func (v voice) goesOn(fm form) voice {
	if fm.number == 's' {
		v.with = nil
	}
	return v
}
