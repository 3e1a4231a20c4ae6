package app

import (
	"context"
	"net/url"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Two speakers side by side: for every class of statement what each of them said, on one matter
// if one is chosen.

const (
	statementsInColumn = 5   // statements of one class shown in a column
	statementsCompared = 300 // newest statements of a speaker that are considered
	mattersShown       = 10
	speakersShown      = 12 // in the list of speakers to choose from
)

// comparePage sets two speakers side by side.
type comparePage struct{}

func (comparePage) folder() (string, bool) { return "compare", false }

func (comparePage) parse(a *address, values url.Values) {
	a.parseStatements(values)
	a.sort, a.number = "", 0
	a.pair = [2]string{clean(values.Get("a")), clean(values.Get("b"))}
}

func (comparePage) gather(ctx context.Context, e Engine, m *model, open openList, _ func(model)) error {
	return m.gatherPair(ctx, e, open)
}

func (comparePage) title(v view, m *model) string       { return v.compareTitle(m) }
func (comparePage) description(v view, _ *model) string { return v.say(mCompareLead) }
func (comparePage) draw(v view, m *model) ui.UI         { return v.sideBySide(m) }

func (comparePage) bind(e *explorer, do *handlers) {
	do.choose, do.within = e.onChoose, e.onWithin
	do.said, do.sendStatements = e.onStatementsTyped, e.onStatementsSent
}

// compareAnswer is what both said; the matters they share are in statementsAnswer.
type compareAnswer struct{ sides [2]side }

// A side is one of the two speakers and what they said.
type side struct {
	entity corpus.EntityRef // without an ID if nobody is chosen
	said   corpus.StatementResult
}

// comparing compares speakers on the matter of this address.
func (a address) comparing(ids ...string) address {
	to := address{page: atCompare, query: a.query, from: a.from, to: a.to}
	copy(to.pair[:], ids)
	for _, f := range a.filters {
		if f.Facet != facetSpeaker {
			to.filters = append(to.filters, f)
		}
	}
	return to
}

// gatherPair fetches the statements of each speaker, and of both together for the matters they
// speak about and the names to choose from.
func (m *model) gatherPair(ctx context.Context, e Engine, open openList) error {
	if m.about.Statements == 0 {
		return nil
	}
	request := m.at.statementRequest(0)
	for i, id := range m.at.pair {
		if id == "" {
			continue
		}
		p, known, err := there(e.Profile(ctx, id, 0))
		if err != nil {
			return err
		}
		if !known {
			continue
		}
		m.sides[i].entity = refTo(&p.Entity)
		one := request
		one.Speakers, one.Limit = []string{id}, statementsCompared
		if m.sides[i].said, err = e.Statements(ctx, one); err != nil {
			return err
		}
		request.Speakers = append(request.Speakers, id)
	}
	var err error
	if m.said, err = e.Statements(ctx, request); err != nil {
		return err
	}
	m.said.Speakers = slices.DeleteFunc(m.said.Speakers, isAsWritten) // they have no page
	m.listChosen()
	return m.gatherWhole(ctx, e, open)
}

func (v view) compareTitle(m *model) string {
	title := v.say(mCompareTitle)
	before := ": "
	for i := range m.sides {
		if e := &m.sides[i].entity; e.ID != "" {
			title += before + v.nameText(e.Name, e.English)
			before = v.say(mComma)
		}
	}
	return title
}

func (v view) sideBySide(m *model) ui.UI {
	choosing := v.choosing
	for i := len(m.sides) - 1; i >= 0; i-- {
		if m.sides[i].entity.ID == "" {
			choosing = i + 1
		}
	}
	body := []ui.UI{
		el("header", "said-head").Body(
			el("h1", "display").TabIndex(-1).Text(v.say(mCompareTitle)),
			el("p", "lead").Text(v.say(mCompareLead)),
			v.statementsBox()),
		el("div", "choices").Body(v.choices(m)...),
		v.matters(m),
		el("div", "pair pair-head").Body(v.sideHead(m, 0, choosing), v.sideHead(m, 1, choosing)),
	}
	if choosing == 0 || v.choosing > 0 {
		body = append(body, v.byClass(m)...)
	}
	return el("div", "compare").Body(body...)
}

// matters lists what the two speak about; each entry narrows both columns to itself.
func (v view) matters(m *model) ui.UI {
	if len(v.at.values(facetSubject)) > 0 || len(m.said.About) == 0 {
		return nil
	}
	var items []ui.UI
	for _, c := range m.said.About[:min(len(m.said.About), mattersShown)] {
		items = append(items, el("li").Body(
			v.a(v.at.with(corpus.Filter{Facet: facetSubject, Value: c.ID})).Body(v.withCount(v.name(c.Name, c.English), c.Count)...)))
	}
	return el("nav", "matters").Aria("labelledby", "matters").Body(
		el("p", "matters-name").ID("matters").Text(v.say(mMatters)), el("ul", "tags").Body(items...))
}

// sideHead names a speaker and lets the reader choose another.
func (v view) sideHead(m *model, i, choosing int) ui.UI {
	s := &m.sides[i]
	id := "change-" + strconv.Itoa(i+1)
	if s.entity.ID == "" {
		name := [...]message{mFirstSpeaker, mSecondSpeaker}[i]
		return el("section", "side").Body(el("h2", "rubric").ID(id).TabIndex(-1).Text(v.say(name)),
			ui.If(choosing == i+1, func() ui.UI { return v.chooser(m, i) }))
	}
	open := choosing == i+1
	return el("section", "side").Body(
		el("h2", "who").Body(v.sign(s.entity, v.at.entity(s.entity))),
		el("p", "byline").Body(v.dotted(
			v.a(v.at.allOf(s.entity.ID)).Body(v.count(nStatements, s.said.Total)),
			button("quiet").ID(id).DataSet("side", i+1).Aria("expanded", open).OnClick(v.do.choose).Text(v.say(mChangeSpeaker)))...),
		ui.If(open, func() ui.UI { return v.chooser(m, i) }))
}

// allOf is the page of all statements by a speaker on this matter.
func (a address) allOf(id string) address {
	to := a.allStatements()
	to.query, to.from, to.to, to.filters = a.query, a.from, a.to, a.filters
	return to.with(corpus.Filter{Facet: facetSpeaker, Value: id})
}

// chooser lists who speaks on this matter, most statements first, with a search field.
func (v view) chooser(m *model, i int) ui.UI {
	list := m.said.Speakers
	if v.within != "" {
		list = m.whole
	}
	var items []ui.UI
	for _, c := range list {
		if c.ID == v.at.pair[0] || c.ID == v.at.pair[1] || len(items) >= speakersShown {
			continue
		}
		to := v.at
		to.pair[i] = c.ID
		items = append(items, el("li").Body(
			v.a(to).DataSet("focus", "change-"+strconv.Itoa(i+1)).Body(v.name(c.Name, c.English)), v.figure(c.Count)))
	}
	if len(items) == 0 {
		items = append(items, el("li", "none").Text(v.say(mNoSpeaker)))
	}
	return el("div", "chooser").Body(
		finder("choose", v.say(mFindSpeaker), v.do.within),
		el("ul").Body(items...))
}

// byClass lists the classes of statement that at least one of the two makes, with what each said.
func (v view) byClass(m *model) []ui.UI {
	var rows []ui.UI
	for _, class := range corpus.Classes {
		first, second := ofClass(&m.sides[0].said, class), ofClass(&m.sides[1].said, class)
		if len(first)+len(second) == 0 {
			continue
		}
		id := "class-" + string(class)
		rows = append(rows, el("section", "by-class").Aria("labelledby", id).Body(
			el("h2", "rubric").ID(id).Text(v.class(class)),
			el("div", "pair").Body(v.column(m, 0, class, first), v.column(m, 1, class, second))))
	}
	if len(rows) == 0 {
		return []ui.UI{el("div", "notice empty").Body(
			el("p").Text(v.say(mNoSaying)),
			el("p").Body(v.a(address{}.comparing(v.at.pair[:]...)).Text(v.say(mDropAll))))}
	}
	return rows
}

// ofClass returns the statements of a class.
func ofClass(r *corpus.StatementResult, class corpus.Class) (list []*corpus.StatementHit) {
	for i := range r.Hits {
		if r.Hits[i].Class == class {
			list = append(list, &r.Hits[i])
		}
	}
	return list
}

func (v view) column(m *model, i int, class corpus.Class, list []*corpus.StatementHit) ui.UI {
	e := &m.sides[i].entity
	var items []ui.UI
	for _, h := range list[:min(len(list), statementsInColumn)] {
		items = append(items, el("li").Body(v.statement(h, "")))
	}
	content := []ui.UI{el("h3", "whose").Body(v.name(e.Name, e.English))}
	if len(items) == 0 {
		content = append(content, el("p", "none").Text(v.say(mNoneSoSaid)))
	} else {
		content = append(content, el("ol").Body(items...))
	}
	if n := len(list); n > statementsInColumn {
		to := v.at.allOf(e.ID).with(corpus.Filter{Facet: facetClass, Value: string(class)})
		content = append(content, el("p", "onward").Body(v.a(to).Body(v.withCount(el("span").Text(v.say(mAllOfKind)), n)...)))
	}
	return el("div", "column-of").Body(content...)
}

// onChoose opens the list of speakers to choose from for a side, or closes it.
func (e *explorer) onChoose(ctx ui.Context, _ ui.Event) {
	side, _ := strconv.Atoi(data(ctx, "side"))
	if e.choosing == side {
		side = 0
	}
	e.choosing, e.within = side, ""
	if side > 0 {
		e.after(func() { focusOn("choose", true) })
	}
}
