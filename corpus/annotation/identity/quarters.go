package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Places that many countries or cities have: «المنطقة الشرقية», «البلدة القديمة», consulates.

// isQuarter reports whether an entity is named like a part of some country or city, or like a
// consulate without its city.
func (d *document) isQuarter(e *corpus.Entity) bool {
	list := strings.Fields(d.name(e))
	return len(list) == 2 && (list[0] == consulate && d.nationality(list[1]) || isRegion(list) || towns[list[0]] && old[list[1]])
}

// isRegion reports whether two words name a part of a country by its direction.
func isRegion(list []string) bool { return regionNouns[list[0]] && directions[list[1]] }

// quarter returns the entity of a place that isQuarter: that of the country or city which the text
// names right behind it or behind its other mentions; a region is else of the country that the
// document is about; otherwise it is an entity of the document's own.
func (d *document) quarter(m corpus.Mention, e *corpus.Entity) string {
	otherwise := ""
	if isRegion(strings.Fields(d.name(e))) {
		otherwise = d.homeOfBodies()
	}
	return d.partOf(m, e, d.cityBehind, otherwise)
}

// cityBehind returns the listed place that comes right after a mention, with a preposition, and
// perhaps the word for a city, in between: «القنصلية السعودية في مدينة إسطنبول»; "" for none.
func (d *document) cityBehind(m corpus.Mention) string {
	o, between := d.behind(m)
	e := d.collection.entities[o.Entity]
	if e == nil || e.Discovered || e.Kind != corpus.Place {
		return ""
	}
	switch strings.TrimSuffix(between, "مدينة ") {
	case " في ", " ب", " ل", " من ":
		return o.Entity
	}
	return ""
}

var (
	consulate   = arabic.Normalize("القنصلية")
	regionNouns = arabic.WordSet(`المنطقة الساحل الإقليم الجبهة`)
	towns       = arabic.WordSet(`البلدة المدينة`)
	old         = arabic.WordSet(`القديمة العتيقة`)
)
