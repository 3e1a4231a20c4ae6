package statements

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// byRole finds the person who has the role that the phrase names, by all its words or by its title
// alone («الوزير»): the last one named before it, else the next after it.
func (d *reader) byRole(p pair) string {
	words := d.plainWords(p.from, p.to)
	if len(words) > 1 && beforeOffice[words[0]] {
		words = words[1:] // «سمو أمير المنطقة»
	}
	if len(words) == 0 || !titles[words[0]] {
		return ""
	}
	best, at := "", -1
	for _, r := range d.known {
		if !sameRole(words, r.words) || d.contested(r) || len(words) == 1 && r.at > p.from && d.personBefore(p.from) {
			continue
		}
		if at < 0 || r.at <= p.from || at > p.from {
			if at >= 0 && r.at > p.from {
				continue
			}
			best, at = r.entity, r.at
		}
	}
	if best == "" && len(words) > 1 {
		best = d.holderElsewhere(func(r role) bool { return sameRole(words, r.words) })
	}
	return best
}

// personBefore reports whether a person is named before word i. A bare title then refers to him or
// to somebody unknown rather than to somebody named only later.
func (d *reader) personBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if m := d.tokens[k].mention; m > 0 && d.isPerson(m) {
			return true
		}
	}
	return false
}

// contested reports whether the document gives the same person the same office at least as often in
// another country: «استقبل الرئيس السوداني فلانا», where the person is another country's president.
func (d *reader) contested(r role) bool {
	nation := d.nationOf(r)
	if nation == "" {
		return false
	}
	mine, others := 0, 0
	for _, o := range d.known {
		if o.entity != r.entity || strings.TrimPrefix(o.words[0], al) != strings.TrimPrefix(r.words[0], al) {
			continue
		}
		switch d.nationOf(o) {
		case nation:
			mine++
		case "":
		default:
			others++
		}
	}
	return others >= mine
}

// nationOf returns the country that a role names; "" if it names none.
func (d *reader) nationOf(r role) string {
	for _, w := range slices.Backward(r.words) {
		if id := d.nationCalled(nisba(w)); id != "" {
			return id
		}
	}
	return ""
}

// Knowing returns a Finder that also knows what people are called for their offices throughout a
// corpus. It uses an office only in documents that name its holder, and only where the document
// itself does not say who holds the office.
func (f *Finder) Knowing(roles []corpus.Role) *Finder {
	knowing := *f
	knowing.offices, knowing.officers = nil, make(map[string][]int)
	for i, r := range roles {
		knowing.offices = append(knowing.offices, role{words: strings.Fields(r.Phrase), entity: r.Entity})
		knowing.officers[r.Entity] = append(knowing.officers[r.Entity], i)
	}
	return &knowing
}

// elsewhere returns the offices that other documents give to the people in mentions.
func (f *Finder) elsewhere(mentions []corpus.Mention) []role {
	if len(f.offices) == 0 {
		return nil
	}
	var at []int
	for i := range mentions {
		at = append(at, f.officers[mentions[i].Entity]...)
	}
	slices.Sort(at)
	var out []role
	for _, i := range slices.Compact(at) {
		out = append(out, f.offices[i])
	}
	return out
}

// holderElsewhere returns the only person to whom other documents give such a role; "" if there are
// several or none.
func (d *reader) holderElsewhere(such func(role) bool) string {
	holder := ""
	for _, r := range d.others {
		if !such(r) {
			continue
		}
		if holder != "" && holder != r.entity {
			return ""
		}
		holder = r.entity
	}
	return holder
}

// sameRole reports whether all the words of a phrase are covered by those of a role. «الوزير» says
// less than «وزير الدفاع التركي», and may be him.
func sameRole(words, role []string) bool {
	if strings.TrimPrefix(words[0], al) != strings.TrimPrefix(role[0], al) {
		return false
	}
	if len(words) == 1 {
		return true
	}
	if before := slices.ContainsFunc(role, noLonger); before && !slices.ContainsFunc(words, noLonger) {
		return false // «الرئيس القبرصي» is not «الرئيس القبرصي السابق»
	}
	for _, w := range words[1:] {
		found := false
		for _, r := range role[1:] {
			found = found || r == w || nisba(r) == nisba(w)
		}
		if !found {
			return false
		}
	}
	return true
}

// noLonger reports whether a word of a role says that its holder does not hold it now.
func noLonger(w string) bool { return formerly[w] }

var formerly = arabic.WordSet(`السابق السابقة الأسبق الأسبقة الراحل الراحلة المقال المقالة المستقيل المستقيلة المخلوع المعزول المنتهية`)

// counterpart reads «نظيره الروسي»: the holder of the same role in another country.
func (d *reader) counterpart(p pair) string {
	if !counterparts[strings.TrimPrefix(d.word(p.from), "و")] || p.to-p.from < 2 {
		return ""
	}
	nation := d.word(p.to - 1)
	for i := len(d.known) - 1; i >= 0; i-- {
		r := d.known[i]
		for _, w := range r.words {
			if w == nation {
				return r.entity
			}
		}
	}
	return ""
}

var counterparts = arabic.WordSet(`نظيره نظيرته نظيرها نظيرتها`)

// nisba returns the stem that a country shares with its adjective: «روسيا» and «الروسية» are both
// «روس».
func nisba(w string) string {
	w = strings.TrimPrefix(w, al)
	for _, end := range [...]string{"يه", "يا", "ي", "ه", "ا"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 6 {
			return rest
		}
	}
	return w
}
