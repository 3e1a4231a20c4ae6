package app

import (
	"fmt"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// listed are the facets shown as lists; dates have the histogram.
var listed = [...]corpus.Facet{corpus.FacetPerson, corpus.FacetPlace,
	corpus.FacetOrganization, corpus.FacetEvent, corpus.FacetOutlet, corpus.FacetTopic}

// facetState is the state of the facets beyond what is in the answer.
type facetState struct {
	whole  []corpus.FacetCount // every value of the facet whose list is open
	days   []corpus.FacetCount // the days of a short chosen period
	stale  bool                // the facets are still those of the previous answer
	right  bool                // but that was for the same result
	blank  bool                // there is no previous answer
	some   bool                // the missing facets are being counted
	spared bool                // the missing facets are not counted unless the reader asks
}

// facets is the whole column.
func (v view) facets(m *model) ui.UI {
	if m.blank {
		return el("div", "facet-list")
	}
	blocks := []ui.UI{v.piece("dates", func() ui.UI { return v.dates(m) }, v.facetsVersion(), fmt.Sprint(v.brush, v.dragged))}
	listed := m.facetsListed()
	limit, onto := m.progress.facets, m.progress.facets < 0
	if onto {
		limit = -limit
	}
	limit = upTo(limit, len(listed))
	for i, facet := range listed {
		version := v.facetsVersion()
		if i >= limit { // drawn later
			if !onto {
				break
			}
			version = strconv.Itoa(v.versions.facets - 1)
		}
		values := m.values(facet)
		if _, counted := m.result.Facets[facet]; m.some && !counted {
			blocks = append(blocks, v.counting(facet, m.spared))
			continue
		}
		if len(values) == 0 {
			continue
		}
		state := ""
		if v.facet == facet {
			state = "open " + v.within
		}
		blocks = append(blocks, v.piece("facet "+string(facet),
			func() ui.UI { return v.facetList(facet, values, m.whole) }, version, state))
	}
	return el("div", "facet-list").Body(blocks...)
}

// counting is the placeholder for the values of a facet that is being counted, or is spared.
func (v view) counting(facet corpus.Facet, spared bool) ui.UI {
	name := v.say(facetNames[facet])
	if spared {
		return el("section", "facet spared").Aria("label", name).Body(
			el("h2", "rubric").Text(name), el("p", "none").Text(v.say(mSpared)),
			button("quiet").ID("count-"+string(facet)).DataSet("facet", string(facet)).
				Aria("label", v.say(mCountNow)+": "+name).OnClick(v.do.count).Text(v.say(mCountNow)))
	}
	return el("section", "facet counting").Aria("label", name).Aria("busy", true).Body(
		el("h2", "rubric").Text(name), el("p", "none").Text(v.say(mCounting)))
}

// facetsListed are the facets that can narrow the page's result.
func (m *model) facetsListed() []corpus.Facet {
	if m.at.ofStatements() {
		return statementFacets[:]
	}
	return listed[:]
}

// values are the counted values of a facet.
func (m *model) values(facet corpus.Facet) []corpus.FacetCount {
	if !m.at.ofStatements() {
		return m.result.Facets[facet]
	}
	switch facet {
	case facetSpeaker:
		return m.said.Speakers
	case facetClass:
		return m.said.Classes
	case facetSubject:
		return m.said.About
	}
	return m.said.Outlets
}

// facetList is one facet: the chosen values first, then the most frequent ones; "more" shows all
// of them with a search field.
func (v view) facetList(facet corpus.Facet, values, whole []corpus.FacetCount) ui.UI {
	name := v.say(facetNames[facet])
	open := v.facet == facet
	if open && whole != nil {
		values = lookedFor(whole, v.within)
	}
	limit := facetShort
	if open || facet == facetClass { // which has few values
		limit = facetLong
	}
	var items []ui.UI
	for _, chosen := range [...]bool{true, false} {
		for _, c := range values {
			if (c.Chosen || c.Excluded) == chosen && (chosen || len(items) < limit) {
				items = append(items, v.facetValue(facet, c))
			}
		}
	}
	shown := len(items)
	if shown == 0 {
		items = append(items, el("li", "none").Text(v.say(mNoneFound)))
	}
	label := mMore
	if open {
		label = mLess
	}
	return el("section", "facet").Aria("label", name).Body(
		el("h2", "rubric").Text(name),
		ui.If(open, func() ui.UI {
			return finder("within-"+string(facet), v.fill(mFindIn, name), v.do.within)
		}),
		el("ul").Body(items...),
		ui.If(open || len(values) > shown, func() ui.UI {
			return button("quiet").ID("more-"+string(facet)).
				DataSet("facet", string(facet)).Aria("expanded", open).
				Aria("label", v.say(label)+": "+name).
				OnClick(v.do.more).Text(v.say(label))
		}),
	)
}

// lookedFor keeps the values whose name contains what is typed into the facet.
func lookedFor(values []corpus.FacetCount, within string) []corpus.FacetCount {
	want := arabic.Normalize(strings.TrimSpace(within))
	if want == "" {
		return values
	}
	var kept []corpus.FacetCount
	for _, c := range values {
		if nameHolds(c.Name, c.English, want) {
			kept = append(kept, c)
		}
	}
	return kept
}

// nameHolds reports whether a name contains want, which is normalised, in either language.
func nameHolds(name, english, want string) bool {
	return strings.Contains(arabic.Normalize(name), want) || strings.Contains(arabic.Normalize(english), want)
}

// facetValue is a value with its count: a link that chooses or unchooses it, and a second one
// that excludes it.
func (v view) facetValue(facet corpus.Facet, c corpus.FacetCount) ui.UI {
	filter := corpus.Filter{Facet: facet, Value: c.ID}
	without := v.at.without(facet, c.ID)
	name := v.valueText(facet, c)
	id := string(facet) + "-" + c.ID
	to, class, state := v.at.with(filter), "value", ""
	if c.Chosen || c.Excluded {
		to, class, state = without, "value on", v.say(mChosenWord)
	}
	if c.Excluded {
		class, state = "value off", v.say(mExcluded)
	}
	value := v.a(to, class).ID(id).Attr("rel", "nofollow").Body(
		v.facetName(facet, c),
		ui.If(state != "", func() ui.UI { return hush(" (" + state + ")") }),
		el("span", "amount").Body(v.amount(c)...),
	)
	if state != "" {
		value = value.Aria("current", "true")
	}
	var other ui.UI
	if state == "" && v.at.ofStatements() {
		return el("li").Body(value)
	}
	if state == "" {
		filter.Exclude = true
		label := v.fill(mExclude, name)
		other = v.a(v.at.with(filter), "exclude").Attr("rel", "nofollow").DataSet("focus", id).
			Title(label).Aria("label", label).Body(iconMinus.draw())
	} else {
		label := v.fill(mRemove, name)
		other = v.a(without, "exclude").Attr("rel", "nofollow").DataSet("focus", id).
			Title(label).Aria("label", label).Body(iconClose.draw())
	}
	return el("li").Body(value, other)
}

// amount is how many documents have a value, with a word before it if that is approximate.
func (v view) amount(c corpus.FacetCount) []ui.UI { return v.counted(c.Count, c.About) }

// counted is a count, with a word before it if it is approximate.
func (v view) counted(n int, about bool) []ui.UI {
	if !about {
		return []ui.UI{v.figure(n)}
	}
	before, after := v.around(mCountAbout)
	return []ui.UI{words(before), v.figure(n), words(after)}
}

func (v view) facetName(facet corpus.Facet, c corpus.FacetCount) ui.UI {
	if kind, err := corpus.ParseKind(string(facet)); err == nil {
		return el("span", "sign", v.signOf(kind, c.ID)).Body(v.name(c.Name, c.English))
	}
	if facet == facetClass {
		return el("span", "word").Text(v.valueText(facet, c))
	}
	return el("span", "word").Body(v.name(c.Name, c.English))
}

// valueText is the display name of a value.
func (v view) valueText(facet corpus.Facet, c corpus.FacetCount) string {
	if facet == facetClass {
		return v.class(corpus.Class(c.ID))
	}
	return v.nameText(c.Name, c.English)
}
