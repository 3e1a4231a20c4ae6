package app

import (
	"context"
	"net/url"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

const statementsFieldID = "said"

// statementsPage is the page of who said what.
type statementsPage struct{}

func (statementsPage) folder() (string, bool) { return "statements", false }

func (statementsPage) parse(a *address, values url.Values) {
	a.parseStatements(values)
	a.id = clean(values.Get("doc"))
}

func (statementsPage) gather(ctx context.Context, e Engine, m *model, open openList, _ func(model)) error {
	perPage := statementsPerPage
	if m.at.page == atFrame {
		perPage = statementsInFrame
	}
	return m.gatherStatements(ctx, e, perPage, open)
}

func (statementsPage) title(v view, m *model) string       { return v.statementsTitle(m) }
func (statementsPage) description(v view, _ *model) string { return v.whatIsSaid() }
func (statementsPage) draw(v view, m *model) ui.UI         { return v.statementsColumns(m) }

func (statementsPage) bind(e *explorer, do *handlers) {
	e.bindFacets(do)
	do.said, do.sendStatements = e.onStatementsTyped, e.onStatementsSent
}

// statementsAnswer is the answer of a search of statements.
type statementsAnswer struct {
	said corpus.StatementResult
	ways []way // out of an answer without statements
}

// statementsColumns is the page of statements: its facets, and next to them its search box and
// the answer.
func (v view) statementsColumns(m *model) ui.UI {
	return v.besideFacets(m, "search sayings",
		el("header", "said-head").Body(
			el("h1", "display").ID(resultsID).TabIndex(-1).Text(v.say(mWhoSaid)),
			el("p", "lead").Body(el("span").Text(v.say(mWhoSaidFound)), el("span", "rest").Text(" "+v.say(mWhoSaidLead))),
			v.statementsBox()),
		v.statementList(m, statementsPerPage),
	)
}

// whatIsSaid explains what the statements are, and that they are not complete.
func (v view) whatIsSaid() string { return v.say(mWhoSaidFound) + " " + v.say(mWhoSaidLead) }

// statementList is the statements at an address, under what was asked for.
func (v view) statementList(m *model, perPage int) ui.UI {
	var items []ui.UI
	for i := range upTo(m.progress.hits, len(m.said.Hits)) {
		items = append(items, v.piece("statement "+strconv.Itoa(i),
			func() ui.UI {
				return el("li").Body(v.statement(&m.said.Hits[i], "h2"), v.citeFoot(i))
			}, v.hitsVersion()))
	}
	return el("div", "said-answer").Body(
		el("header", "answer-head").Body(
			el("p", "total").Role("status").Body(v.count(nStatements, m.said.Total)),
			v.order(m.said.Total, v.orderLink(mByNewest, ""), v.orderLink(mByOldest, corpus.Oldest)),
			v.takeButton(m.said.Total),
		),
		el("div", "choices").Body(v.choices(m)...),
		v.pairing(),
		v.addressNote(),
		v.statementsNotice(m),
		v.stuck(m.said.Total),
		el("ol", "hits").Attr("start", strconv.Itoa(v.at.number*perPage+1)).Body(items...),
		v.pager(m.pagesOf(m.said.Total, perPage)),
	)
}

// statementsBox searches the statements. The program never binds the value of its field; see
// searchBox.
func (v view) statementsBox() ui.UI {
	return el("form", "said-form").Role("search").Aria("label", v.say(mSearchSaid)).
		Attr("action", v.href(address{page: v.at.page})).Attr("method", "get").OnSubmit(v.do.sendStatements).Body(
		el("label", "hush").Attr("for", statementsFieldID).Text(v.say(mSearchSaid)),
		input("search", "within").ID(statementsFieldID).Attr("name", "q").Attr("autocomplete", "off").Attr("autocapitalize", "off").
			Attr("spellcheck", "false").Attr("enterkeyhint", "search").Attr("placeholder", v.say(mSaidHint)).
			OnInput(v.do.said).OnBlur(v.do.blur),
		el("button", "primary").Attr("type", "submit").Text(v.say(mSearch)))
}

// statementsTitle names the speaker, if there is just one.
func (v view) statementsTitle(m *model) string {
	title := v.say(mWhoSaid)
	if chosen := v.at.values(facetSpeaker); len(chosen) == 1 {
		title += ": " + v.filterName(m, corpus.Filter{Facet: facetSpeaker, Value: chosen[0]})
	}
	if v.at.query != "" {
		title += " " + v.askedTitle()
	}
	return title
}

// pairing links to the comparison of two speakers on what is asked here.
func (v view) pairing() ui.UI {
	if v.at.page != atStatements {
		return nil
	}
	chosen := v.at.values(facetSpeaker)
	if len(chosen) > 2 {
		return nil
	}
	name := [...]message{mComparePair, mCompareWith, mCompareTwo}[len(chosen)]
	return el("p", "pairing").Body(v.a(v.at.comparing(chosen...)).Body(iconPair.draw(), el("span").Text(v.say(name))))
}

// statementsNotice says, when there are no statements, what can be left out and how many there
// would be then.
func (v view) statementsNotice(m *model) ui.UI {
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
		n.add(el("p").Body(v.a(w.to).Text(v.wayName(m, w)), words(" "), v.count(nStatements, w.total)))
	}
	return el("div", "notice empty").Body(n.lines...)
}

// A way out of an answer without statements: an address that asks for less.
type way struct {
	to      address
	total   int
	without *corpus.Filter // the filter it leaves out; nil for something else
}

// waysOut are the addresses that each leave out one thing, if that helps, or else everything.
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
	if to := at; at.page == atStatements {
		to.id = ""
		try(to, nil)
	}
	if len(ways) == 0 {
		try(at.allStatements(), nil)
	}
	return ways, err
}

func (v view) wayName(m *model, w way) string {
	switch {
	case w.without != nil:
		return v.fill(mRemove, v.filterName(m, *w.without))
	case w.to.String() == v.at.allStatements().String():
		return v.say(mDropAll)
	case w.to.query != v.at.query:
		return v.say(mDropWord)
	case w.to.id != v.at.id:
		return v.say(mDropDocument)
	}
	return v.say(mDropDates)
}

// gatherStatements fetches statements and, if there are none, the ways out.
func (m *model) gatherStatements(ctx context.Context, e Engine, perPage int, open openList) (err error) {
	if m.about.Statements == 0 {
		return nil
	}
	if m.said, err = e.Statements(ctx, m.at.statementRequest(perPage)); err != nil {
		return err
	}
	m.listChosen()
	if m.said.Total == 0 {
		if m.ways, err = waysOut(ctx, e, m.at); err != nil {
			return err
		}
	}
	if m.at.page == atStatements && m.at.id != "" {
		if m.reading, _, err = there(e.Read(ctx, m.at.id)); err != nil {
			return err
		}
	}
	return m.gatherWhole(ctx, e, open)
}

// listChosen adds the chosen speakers and subjects that are not among the counts, so that they
// can be unchosen.
func (m *model) listChosen() {
	for _, f := range m.at.filters {
		list := &m.said.Speakers
		if f.Facet == facetSubject {
			list = &m.said.About
		} else if f.Facet != facetSpeaker {
			continue
		}
		if !slices.ContainsFunc(*list, func(c corpus.FacetCount) bool { return c.ID == f.Value }) {
			*list = append(*list, corpus.FacetCount{ID: f.Value, Name: f.Value, Chosen: true})
		}
	}
}

// isAsWritten reports whether a speaker is not an entity but a name as written in a text.
func isAsWritten(c corpus.FacetCount) bool { return c.ID == c.Name }

// onStatementsTyped searches statements while the reader types.
func (e *explorer) onStatementsTyped(ctx ui.Context, _ ui.Event) {
	typed := clean(ctx.JSSrc().Get("value").String())
	e.sequence++
	sequence := e.sequence
	e.ctx.After(keysRest, func(ui.Context) {
		if sequence == e.sequence {
			e.follow(e.at.asking(typed))
		}
	})
}

func (e *explorer) onStatementsSent(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	e.sequence++
	e.follow(e.at.asking(value(statementsFieldID)))
	e.writing = false
	hideKeyboard(statementsFieldID)
}

// like returns the whole list of speakers or subjects: those counted and, if something is typed
// into it, those whose name begins with that, however few statements they have.
func (m *model) like(ctx context.Context, e Engine, facet corpus.Facet, typed string) ([]corpus.FacetCount, error) {
	counted := m.values(facet)
	if typed == "" || facet != facetSpeaker && facet != facetSubject {
		return counted, nil
	}
	list := slices.Clone(lookedFor(counted, typed))
	listed := make(map[string]bool)
	for _, c := range list {
		listed[c.ID] = true
	}
	suggestions, err := e.Suggest(ctx, typed, suggestionsShown)
	if err != nil {
		return nil, err
	}
	for _, s := range suggestions {
		if s.Entity == nil || listed[s.Entity.ID] {
			continue
		}
		at := m.at
		at.filters, at.number = nil, 0
		for _, f := range m.at.filters {
			if f.Facet != facet {
				at = at.with(f)
			}
		}
		at = at.with(corpus.Filter{Facet: facet, Value: s.Entity.ID})
		r, err := e.Statements(ctx, at.statementRequest(0))
		if err != nil {
			return nil, err
		}
		if r.Total > 0 {
			list = append(list, corpus.FacetCount{ID: s.Entity.ID, Name: s.Entity.Name, English: s.Entity.English, Count: r.Total})
		}
	}
	return list, nil
}
