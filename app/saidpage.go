package app

import (
	"context"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

const saidFieldID = "said"

// saidPage is the page of statements: its own search box and facets beside what
// was said.
func (v view) saidPage(m *model) ui.UI {
	return v.besideFacets(m, "search sayings",
		el("header", "said-head").Body(
			el("h1", "display").ID(resultsID).TabIndex(-1).Text(v.say(mWhoSaid)),
			el("p", "lead").Text(v.say(mWhoSaidLead)),
			v.saidBox()),
		v.saidAnswer(m, sayingsPerPage),
	)
}

// saidAnswer is what is said at an address, with what was asked for.
func (v view) saidAnswer(m *model, perPage int) ui.UI {
	var items []ui.UI
	for i := range m.said.Hits {
		items = append(items, el("li").Body(v.saying(&m.said.Hits[i], "h2")))
	}
	return el("div", "said-answer").Body(
		el("header", "answer-head").Body(
			el("p", "total").Role("status").Body(v.count(nSayings, m.said.Total)),
			v.order(m.said.Total, v.orderLink(mByNewest, ""), v.orderLink(mByOldest, corpus.Oldest)),
		),
		el("div", "choices").Body(v.choices(m)...),
		v.pairing(),
		v.saidNotice(m),
		el("ol", "hits").Attr("start", strconv.Itoa(v.at.number*perPage+1)).Body(items...),
		v.pager((m.said.Total+perPage-1)/perPage),
	)
}

// saidBox searches in what was said. The program never binds the value of its
// field; see searchBox.
func (v view) saidBox() ui.UI {
	return el("form", "said-form").Role("search").Aria("label", v.say(mSearchSaid)).
		Attr("action", v.root+address{page: v.at.page}.String()).Attr("method", "get").OnSubmit(v.do.submitSaid).Body(
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
	return el("p", "pairing").Body(v.a(v.at.comparing(chosen...)).Body(iconPair.draw(), el("span").Text(v.say(name))))
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
		n.add(el("p").Body(v.a(w.to).Text(v.wayName(m, w)), words(" "), v.count(nSayings, w.total)))
	}
	return el("div", "notice empty").Body(n.lines...)
}

// A way out of an answer without statements: an address that asks for less.
type way struct {
	to      address
	total   int
	without *corpus.Filter // what it leaves out; nil for something else
}

// waysOut are the addresses that leave out one thing each, where that helps, or
// else everything.
func waysOut(ctx context.Context, e Engine, at address) (ways []way, err error) {
	try := func(to address, without *corpus.Filter) {
		to.number = 0
		if err != nil || to.String() == at.String() {
			return
		}
		var r corpus.StatementResult
		if r, err = e.Statements(ctx, to.statementRequest(0)); err == nil && r.Total > 0 {
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
	return ways, err
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
