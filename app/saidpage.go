package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

const saidFieldID = "said"

// saidPage is the page of statements: its own search box and facets beside what
// was said.
func (v view) saidPage(m *model) ui.UI {
	return box("div", "search sayings",
		el("aside", "facets").Aria("label", v.say(mFacets)).Body(
			ui.If(!v.sheet, func() ui.UI { return v.facets(m) }),
		),
		el("section", "answer").Aria("labelledby", resultsID).Body(
			box("header", "said-head",
				el("h1", "display").ID(resultsID).TabIndex(-1).Text(v.say(mWhoSaid)),
				v.tell("p", "lead", mWhoSaidLead),
				v.saidBox("statements/")),
			v.saidAnswer(m, sayingsPerPage),
		),
		v.facetSheet(m),
	)
}

// saidAnswer is what is said at an address, with what was asked for.
func (v view) saidAnswer(m *model, perPage int) ui.UI {
	var items []ui.UI
	for i := range m.said.Hits {
		items = append(items, box("li", "", v.saying(&m.said.Hits[i], "h2")))
	}
	return box("div", "said-answer",
		box("header", "answer-head",
			el("p", "total").Role("status").Body(v.count(nSayings, m.said.Total)),
			v.saidOrder(m.said.Total),
		),
		box("div", "choices", v.choices(m)...),
		v.pairing(),
		v.saidNotice(m),
		el("ol", "hits").Attr("start", strconv.Itoa(v.at.number*perPage+1)).Body(items...),
		v.pager((m.said.Total+perPage-1)/perPage),
	)
}

// saidBox searches in what was said. The program never binds the value of its
// field; see searchBox.
func (v view) saidBox(action string) ui.UI {
	return el("form", "said-form").Role("search").Aria("label", v.say(mSearchSaid)).
		Attr("action", v.root+action).Attr("method", "get").OnSubmit(v.do.submitSaid).Body(
		el("label", "hush").Attr("for", saidFieldID).Text(v.say(mSearchSaid)),
		input("search", "within").ID(saidFieldID).Attr("name", "q").Attr("autocomplete", "off").Attr("autocapitalize", "off").
			Attr("spellcheck", "false").Attr("enterkeyhint", "search").Attr("placeholder", v.say(mSaidHint)).
			OnInput(v.do.said).OnBlur(v.do.blur),
		el("button", "primary").Attr("type", "submit").Text(v.say(mSearch)))
}

// saidTitle names whose statements they are, where that is one speaker's.
func (v view) saidTitle(m *model) string {
	title := v.say(mWhoSaid)
	if chosen := v.at.values(facetSpeaker); len(chosen) == 1 {
		title += ": " + v.filterName(m, corpus.Filter{Facet: facetSpeaker, Value: chosen[0]})
	}
	if v.at.query != "" {
		title += " " + v.fill(mResultsFor, v.at.query)
	}
	return title
}

func (v view) saidOrder(total int) ui.UI {
	nav := el("nav", "order").Aria("label", v.say(mSort))
	if total < 2 {
		return nav
	}
	return nav.Body(v.orderLink(mByNewest, ""), v.orderLink(mByOldest, corpus.Oldest))
}

// pairing leads to two speakers side by side, with what is asked about them.
func (v view) pairing() ui.UI {
	if v.at.page != statementsPage {
		return nil
	}
	chosen := v.at.values(facetSpeaker)
	if len(chosen) > 2 {
		return nil
	}
	name := [...]message{mComparePair, mCompareWith, mCompareTwo}[len(chosen)]
	return box("p", "pairing", v.a(v.at.comparing(chosen...)).Body(iconPair.draw(), leaf("span", "", v.say(name))))
}

// saidNotice says, where nothing is left, what to take away, and how much there is
// then.
func (v view) saidNotice(m *model) ui.UI {
	if m.said.Total > 0 {
		return el("div", "notice")
	}
	n := v.newNotice()
	if v.at.query != "" {
		n.say(v.fill(mNoSayingWith, v.at.query))
	} else {
		n.say(v.say(mNoSaying))
	}
	for _, w := range m.ways {
		n.add(box("p", "", v.a(w.to).Text(v.wayName(m, w)), words(" "), v.count(nSayings, w.total)))
	}
	return box("div", "notice empty", n.lines...)
}

// A way out of an answer without statements: an address that asks for less.
type way struct {
	to      address
	total   int
	without *corpus.Filter // what it leaves out; nil for something else
}

// waysOut are the addresses that leave out one thing each, where that helps, or
// else everything.
func waysOut(e Engine, at address) []way {
	var ways []way
	try := func(to address, without *corpus.Filter) {
		to.number = 0
		if r := e.Statements(to.statementRequest(0)); r.Total > 0 && to.String() != at.String() {
			ways = append(ways, way{to, r.Total, without})
		}
	}
	try(at.asking(""), nil)
	for i, f := range at.filters {
		try(at.without(f.Facet, f.Value), &at.filters[i])
	}
	try(at.between("", ""), nil)
	if to := at; at.page == statementsPage {
		to.id = ""
		try(to, nil)
	}
	if len(ways) == 0 {
		try(at.allSaid(), nil)
	}
	return ways
}

func (v view) wayName(m *model, w way) string {
	switch {
	case w.without != nil:
		return v.fill(mRemove, v.filterName(m, *w.without))
	case w.to.String() == v.at.allSaid().String():
		return v.say(mDropAll)
	case w.to.query != v.at.query:
		return v.say(mDropWord)
	case w.to.id != v.at.id:
		return v.say(mDropDocument)
	}
	return v.say(mDropDates)
}
