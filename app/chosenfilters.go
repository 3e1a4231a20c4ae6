package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// choices are the chosen filters as chips that remove them.
func (v view) choices(m *model) []ui.UI {
	var chips []ui.UI
	chip := func(class, text string, to address) {
		label := v.fill(mRemove, text)
		chips = append(chips, el("li").Body(
			v.a(to, "chip "+class).Title(label).Aria("label", label).
				Body(v.lettered(el("bdi"), text).Body(v.spoken(text)...), iconClose.draw())))
	}
	for _, f := range v.at.filters {
		text, class := v.filterName(m, f), string(f.Facet)
		if v.at.ofStatements() {
			class = ""
		}
		if f.Exclude {
			text, class = v.fill(mWithout, text), class+" off"
		}
		chip(class, text, v.at.without(f.Facet, f.Value))
	}
	switch {
	case v.at.from != "" && v.at.from == v.at.to:
		chip("", v.date(v.at.from), v.at.between("", ""))
	case v.at.from != "" && v.at.to != "":
		chip("", v.date(v.at.from)+" – "+v.date(v.at.to), v.at.between("", ""))
	case v.at.from != "":
		chip("", v.fill(mFrom, v.date(v.at.from)), v.at.between("", v.at.to))
	case v.at.to != "":
		chip("", v.fill(mTo, v.date(v.at.to)), v.at.between(v.at.from, ""))
	}
	if v.at.unfold {
		chip("", v.say(mEveryCopy), v.at.unfolded(false))
	}
	if v.at.page == atStatements && v.at.id != "" {
		to := v.at.numbered(0)
		to.id = ""
		chip("", v.fill(mOnlyIn, m.reading.Document.Title), to)
	}
	if len(chips) > 1 {
		to := v.at.unfolded(false).between("", "")
		to.filters = nil
		if to.page == atStatements {
			to.id = ""
		}
		chips = append(chips, el("li").Body(v.a(to, "chip all").Text(v.say(mRemoveAll))))
	}
	if len(chips) == 0 {
		return nil
	}
	return []ui.UI{el("ul", "chips").Aria("label", v.say(mChosen)).Body(chips...)}
}

// filterName is the display name of a chosen value; the engine always includes chosen values in
// the counts.
func (v view) filterName(m *model, f corpus.Filter) string {
	switch f.Facet {
	case corpus.FacetYear, corpus.FacetMonth:
		return v.date(corpus.Date(f.Value))
	case corpus.FacetArea:
		return v.areaName(f.Value)
	}
	for _, c := range m.values(f.Facet) {
		if c.ID == f.Value {
			return v.valueText(f.Facet, c)
		}
	}
	return f.Value
}
