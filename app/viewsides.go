package app

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// sidesView shows two results side by side: the page's own and another, whose query, filters and
// dates are the option "against", written as in an address.
type sidesView struct{}

const (
	againstOption = "against"
	sidesOffered  = 6 // outlets and years to compare with
	outletsPaired = 3 // outlets that are offered to be compared with each other
)

func (sidesView) name() string   { return "sides" }
func (sidesView) title() message { return mSides }
func (sidesView) lead() message  { return mSidesLead }

func (sidesView) options() []option {
	return []option{
		{name: "measure", label: mTrendsMeasure, values: []optionValue{{value: "count", label: mTrendsCount}, {value: "share", label: mTrendsShare}}},
		{name: againstOption},
		depths(), // of each side
	}
}

func (sidesView) comparesOthers() {}

func (sidesView) added(at address, typed string) address {
	return at.against(at.asking(typed))
}

// against compares a result with another.
func (a address) against(b address) address {
	b = address{query: b.query, filters: b.filters, from: b.from, to: b.to, match: b.match}
	return a.viewed("sides").choosing(againstOption, strings.TrimPrefix(b.String(), "?"))
}

// other is the result that the address compares with its own; ok is false if it asks for nothing.
func (a address) other() (address, bool) {
	b := parseAddress("", a.chosen(againstOption), "")
	b = address{query: b.query, filters: b.filters, from: b.from, to: b.to, match: b.match}
	return b, b.asks()
}

// sideShort is how long a side's name may be above its numbers.
const sideShort = 16

// sideName describes a result in a few words.
func (v view) sideName(s *oneSide) string { return strings.Join(v.sideParts(s), v.say(mComma)) }

// shortNames are short names of both results: what each asks for that the other does not, if
// anything.
func (v view) shortNames(a, b *oneSide) (short [2]string) {
	parts := [2][]string{v.sideParts(a), v.sideParts(b)}
	for i := range parts {
		var own []string
		for _, p := range parts[i] {
			if !slices.Contains(parts[1-i], p) {
				own = append(own, p)
			}
		}
		if own == nil {
			own = parts[i]
		}
		short[i] = strings.Join(own, v.say(mComma))
	}
	return short
}

// sideParts are the parts of what a result asks for, each in words.
func (v view) sideParts(s *oneSide) []string {
	parts := []string{}
	at := s.m.at
	if at.query != "" {
		parts = append(parts, v.fill(mResultsFor, at.query))
	}
	for _, f := range at.filters {
		name := v.filterName(&s.m, f)
		if f.Exclude {
			name = v.fill(mWithout, name)
		}
		parts = append(parts, name)
	}
	if at.from != "" {
		parts = append(parts, v.fill(mFrom, v.date(at.from)))
	}
	if at.to != "" {
		parts = append(parts, v.fill(mTo, v.date(at.to)))
	}
	if len(parts) == 0 {
		return []string{v.say(mAllDocs)}
	}
	return parts
}

func (rv sidesView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenSides)
	if !ok {
		return append([]ui.UI{v.fieldOf(mSidesField, mSidesDo)}, v.sidesOffer(m)...)
	}
	names, short := [2]string{v.sideName(&s.a), v.sideName(&s.b)}, v.shortNames(&s.a, &s.b)
	for i := range s.trends.lines {
		s.trends.lines[i].name = short[i]
	}
	swap := s.b.m.at.against(m.at)
	head := func(line int, side *oneSide) ui.UI {
		return el("section", "side-of").Body(
			el("h2").Body(sampleOf(line), v.a(side.m.at).Body(v.spoken(names[line])...)),
			el("p", "byline").Body(v.dotted(v.count(nDocuments, side.m.result.Total), v.lineLeft(&s.trends.lines[line]))...))
	}
	out := []ui.UI{
		el("div", "sides-head").Body(head(0, &s.a), head(1, &s.b)),
		el("p", "view-count").Body(v.dotted(
			v.bothSides(&s),
			v.a(swap).ID("swap-sides").Text(v.say(mSidesSwap)),
			v.a(m.at.choosing(againstOption)).ID("other-side").Text(v.say(mSidesOther)))...),
	}
	if len(s.trends.all) > 1 {
		out = append(out, v.lineChart(s.trends, v.at.chosen("measure") == "share"), v.stepNote(s.trends))
	}
	to := func(p *peculiarity, first bool) address {
		if first {
			return p.within(s.a.m.at)
		}
		return p.within(s.b.m.at)
	}
	a, b := message{names[0], names[0]}, message{names[1], names[1]}
	short = [2]string{shortened(short[0], sideShort), shortened(short[1], sideShort)}
	section := func(id string, title message, here, there []peculiarity, docs, other int) ui.UI {
		return el("section", "sides-part").Aria("labelledby", id).Body(el("h2", "sides-title").ID(id).Text(v.say(title)),
			v.diverging("h3", id, here, there, a, b, short, docs, other, to))
	}
	out = append(out,
		section("sides-words", mSidesWords, s.words, s.otherWords, s.a.seen, s.b.seen),
		v.readOf(rv, mReadOf, s.a.seen+s.b.seen, s.a.m.result.Total, s.b.m.result.Total),
		section("sides-names", mSidesNames, s.names, s.otherNames, s.a.m.result.Total, s.b.m.result.Total))
	if len(s.shared) > 0 {
		var items []ui.UI
		for i := range s.shared {
			p := &s.shared[i]
			items = append(items, el("li").Body(v.sign(p.entity, v.at.entity(p.entity)),
				el("span", "amounts").Body(v.amountOf(short[0], p.Here, s.a.m.result.Total), v.amountOf(short[1], p.Rest, s.b.m.result.Total))))
		}
		out = append(out, el("section", "sides-part").Aria("labelledby", "sides-shared").Body(
			el("div", "amounts-of").Body(el("h2", "sides-title").ID("sides-shared").Text(v.say(mSidesShared)), v.amountsHead(short, s.a.m.result.Total, s.b.m.result.Total)),
			el("ul", "ranking shared").Body(items...)))
	}
	return append(out, v.sidesQuoted(&s, names, short), el("p", "method").Text(v.say(mSidesMethod)))
}

// sidesOffer offers results to compare with: the same in an outlet or a year; and, if no filter says
// which outlet, the same in two outlets.
func (v view) sidesOffer(m *model) []ui.UI {
	var out []ui.UI
	offer := func(id, name string, items []ui.UI) {
		if len(items) > 0 {
			out = append(out, el("nav", "matters").Aria("labelledby", id).Body(
				el("p", "matters-name").ID(id).Text(name), el("ul", "tags").Body(items...)))
		}
	}
	for _, facet := range [...]corpus.Facet{corpus.FacetOutlet, corpus.FacetYear} {
		list := m.result.Facets[facet]
		var items []ui.UI
		for i, c := range list[:min(len(list), sidesOffered)] {
			other := v.at.viewed("").with(corpus.Filter{Facet: facet, Value: c.ID})
			items = append(items, el("li").Body(v.a(v.at.against(other)).ID("against-"+string(facet)+"-"+strconv.Itoa(i)).Body(v.source(v.figures(c.Name)), words(" "), v.figure(c.Count))))
		}
		if len(items) > 1 {
			offer("against-"+string(facet), v.say(mSidesOffer)+" "+v.say(facetNames[facet]), items)
		}
	}
	offer("against-pairs", v.say(mSidesPairs), v.outletPairs(m))
	return out
}

// outletPairs are links that compare the foremost outlets of the result, each with each.
func (v view) outletPairs(m *model) (items []ui.UI) {
	if slices.ContainsFunc(v.at.filters, func(f corpus.Filter) bool { return f.Facet == corpus.FacetOutlet }) {
		return nil
	}
	list := m.result.Facets[corpus.FacetOutlet]
	list = list[:min(len(list), outletsPaired)]
	in := func(c corpus.FacetCount) address {
		return v.at.viewed("").with(corpus.Filter{Facet: corpus.FacetOutlet, Value: c.ID})
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			items = append(items, el("li").Body(v.a(in(a).against(in(b))).ID("pair-"+strconv.Itoa(len(items))).
				Body(v.source(a.Name), words(" – "), v.source(b.Name))))
		}
	}
	return items
}

// bothSides says how many documents are in both results, if known.
func (v view) bothSides(s *seenSides) ui.UI {
	if s.both < 0 {
		return nil
	}
	return el("span").Body(el("span").Text(v.say(mSidesBoth)+" "), v.count(nDocuments, s.both))
}

func (sidesView) table(v view, m *model) dataTable {
	s, ok := m.seen.(seenSides)
	if !ok {
		return dataTable{}
	}
	a, b := v.sideName(&s.a), v.sideName(&s.b)
	t := dataTable{columns: []string{v.say(mColWord), a, b, v.say(mColStrength)}, numbers: 3,
		read: [2]int{s.a.seen + s.b.seen, s.a.m.result.Total + s.b.m.result.Total}}
	t.rows = append(t.rows, []string{v.say(mColDocuments), strconv.Itoa(s.a.m.result.Total), strconv.Itoa(s.b.m.result.Total), ""})
	if s.both >= 0 {
		t.rows = append(t.rows, []string{strings.TrimSuffix(v.say(mSidesBoth), ":"), strconv.Itoa(s.both), strconv.Itoa(s.both), ""})
	}
	t.rows = append(t.rows, v.quotedRows(&s)...)
	for _, list := range [...][]peculiarity{s.words, s.otherWords, s.names, s.otherNames} {
		for i := range list {
			p := &list[i]
			t.rows = append(t.rows, []string{v.peculiarName(p), strconv.Itoa(p.Here), strconv.Itoa(p.Rest), decimal(p.Strength, 2)})
		}
	}
	return t
}
