package identity

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// What the document says about whose a body is, if its mention has no country.

// countryBehind returns the country that the text names right after a mention, with «في» or بـ in
// between, or after the body that it is part of: «السلطة القضائية في ألمانيا», «اللجنة الاقتصادية
// بمجلس الشورى في إيران»; or whose adjective is right behind its quotation marks: «"الجبهة
// الوطنية" الفرنسية»; "" for none.
func (d *document) countryBehind(m corpus.Mention) string {
	if quoted, rest, ok := strings.Cut(firstLine(d.text[m.End:]), " "); ok && (quoted == "\"" || quoted == "»" || quoted == "”") {
		if list := arabic.Words(rest); len(list) > 0 && d.nationality(list[0]) {
			return d.ofNation(strings.TrimPrefix(list[0], "ال"))
		}
	}
	o, between := d.behind(m)
	if between != " في " && between != " ب" {
		return ""
	}
	if e := d.collection.entities[o.Entity]; e != nil && e.Kind == corpus.Organization && between == " ب" {
		return d.countryBehind(o)
	}
	return d.atlas.Country[o.Entity]
}

// behind returns the mention after another one, and what is written in between; "" for none.
func (d *document) behind(m corpus.Mention) (o corpus.Mention, between string) {
	for _, o := range d.mentions {
		if o.Start >= m.End {
			return o, d.text[m.End:o.Start]
		}
	}
	return o, ""
}

// partOfNamed reports whether a bare name is that of a part which many bodies have, with the body
// right behind it: «المجلس التنفيذي لصندوق النقد», «اللجنة الاقتصادية بمجلس الشورى».
func (d *document) partOfNamed(m corpus.Mention, bare string) bool {
	first, _, _ := strings.Cut(bare, " ")
	o, between := d.behind(m)
	if !partNouns[first] || between != " ل" && between != " ب" {
		return false
	}
	e := d.collection.entities[o.Entity]
	return e != nil && e.Kind == corpus.Organization
}

// partNouns begin the names of parts of bodies.
var partNouns = arabic.WordSet(`المجلس مجلس اللجنة لجنة المكتب الأمانة الجمعية الهيئة هيئة الرئاسة رئاسة الإدارة إدارة المحكمة`)

// namedInFull returns the ID of the only body in the document whose name is the bare name with a
// country's adjective; "" for none or several, and for one of another country than the document's
// that is named only after the mention.
func (d *document) namedInFull(m corpus.Mention, bare string) string {
	found, since := "", 0
	for _, o := range d.mentions {
		e := d.collection.entities[o.Entity]
		if e == nil || e.Kind != corpus.Organization || d.bare[e.ID] != "" || o.Entity == found {
			continue
		}
		list := arabic.Words(e.Name)
		rest := slices.DeleteFunc(slices.Clone(list), d.nationality)
		if len(rest) == len(list) || strings.Join(rest, " ") != bare {
			continue
		}
		if found != "" {
			return ""
		}
		found, since = o.Entity, o.Start
	}
	if found != "" && since > m.Start && d.country() != "" && d.countryOf(found) != d.country() {
		return ""
	}
	return found
}

// ofAnother returns the country that the document is about where a mention was taken for the short
// form of a body of another country that the document names only later: «أردوغان يضغط على البنك
// المركزي … البنك المركزي الأوروبي»; "" otherwise.
func (d *document) ofAnother(m corpus.Mention, e *corpus.Entity) string {
	adjective, longer := strings.CutPrefix(d.name(e), d.called(m)+" ال")
	if !longer || strings.Contains(adjective, " ") || !d.isBare(d.called(m)) || d.countryBehind(m) != "" {
		return ""
	}
	home := d.homeOfBodies()
	if home == "" || d.ofNation(adjective) == home {
		return ""
	}
	for _, o := range d.mentions {
		if o.Start >= m.Start {
			break
		}
		if o.Entity == m.Entity && d.called(o) != d.called(m) {
			return ""
		}
	}
	return home
}

// countryOf returns the country whose adjective is in the name of an entity; "" for none.
func (d *document) countryOf(id string) string {
	for _, w := range arabic.Words(d.collection.entities[id].Name) {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && d.atlas.Adjectives[rest] != "" {
			return d.atlas.Adjectives[rest]
		}
	}
	return ""
}
