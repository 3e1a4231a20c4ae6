package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Two speakers side by side: for every kind of statement what one and the other
// said, on one matter if one is chosen.

const (
	saidInColumn  = 5   // statements of one kind that a column shows
	saidCompared  = 300 // newest statements of a speaker that are looked at
	mattersShown  = 10
	speakersShown = 12 // in the list one chooses from
)

// A side is one of the two speakers with what they said.
type side struct {
	entity corpus.EntityRef // without an ID where nobody is chosen
	said   corpus.StatementResult
}

// comparing puts speakers side by side on the matter of this address.
func (a address) comparing(ids ...string) address {
	to := address{page: comparePage, query: a.query, from: a.from, to: a.to}
	copy(to.pair[:], ids)
	for _, f := range a.filters {
		if f.Facet != facetSpeaker {
			to.filters = append(to.filters, f)
		}
	}
	return to
}

// loadPair asks for the statements of both, and of both together for the matters
// they speak of and the names one may choose from.
func (m *model) loadPair(e Engine) {
	if m.about.Statements == 0 {
		return
	}
	request := m.at.statementRequest(0)
	for i, id := range m.at.pair {
		p, ok := e.Profile(id, 0)
		if id == "" || !ok {
			continue
		}
		m.sides[i].entity = corpus.EntityRef{ID: id, Kind: p.Entity.Kind, Name: p.Entity.Name, English: p.Entity.English}
		one := request
		one.Speakers, one.Limit = []string{id}, saidCompared
		m.sides[i].said = e.Statements(one)
		request.Speakers = append(request.Speakers, id)
	}
	m.said = e.Statements(request)
	m.nameChosen(e)
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

func (v view) comparePage(m *model) ui.UI {
	choosing := v.choosing
	for i := len(m.sides) - 1; i >= 0; i-- {
		if m.sides[i].entity.ID == "" {
			choosing = i + 1
		}
	}
	body := []ui.UI{
		box("header", "said-head",
			el("h1", "display").TabIndex(-1).Text(v.say(mCompareTitle)),
			v.tell("p", "lead", mCompareLead),
			v.saidBox("compare/")),
		box("div", "choices", v.choices(m)...),
		v.matters(m),
		box("div", "pair pair-head", v.sideHead(m, 0, choosing), v.sideHead(m, 1, choosing)),
	}
	if choosing == 0 || v.choosing > 0 {
		body = append(body, v.byClass(m)...)
	}
	return box("div", "compare", body...)
}

// matters are what the two speak of: each narrows both columns to itself.
func (v view) matters(m *model) ui.UI {
	if len(v.at.values(facetSubject)) > 0 || len(m.said.About) == 0 {
		return nil
	}
	var items []ui.UI
	for _, c := range m.said.About[:min(len(m.said.About), mattersShown)] {
		items = append(items, box("li", "",
			v.a(v.at.with(corpus.Filter{Facet: facetSubject, Value: c.ID})).Body(v.name(c.Name, c.English), words(" "), v.figure(c.Count))))
	}
	return el("nav", "matters").Aria("labelledby", "matters").Body(
		el("p", "matters-name").ID("matters").Text(v.say(mMatters)), box("ul", "tags", items...))
}

// sideHead names a speaker, and is where another is chosen.
func (v view) sideHead(m *model, i, choosing int) ui.UI {
	s := &m.sides[i]
	id := "change-" + strconv.Itoa(i+1)
	if s.entity.ID == "" {
		name := [...]message{mFirstSpeaker, mSecondSpeaker}[i]
		return box("section", "side", el("h2", "rubric").ID(id).TabIndex(-1).Text(v.say(name)),
			ui.If(choosing == i+1, func() ui.UI { return v.chooser(m, i) }))
	}
	open := choosing == i+1
	return box("section", "side",
		box("h2", "who", v.sign(s.entity, v.at.entity(s.entity))),
		box("p", "byline", dotted(
			v.a(v.at.allOf(s.entity.ID)).Body(v.count(nSayings, s.said.Total)),
			button("quiet").ID(id).DataSet("side", i+1).Aria("expanded", open).OnClick(v.do.choose).Text(v.say(mChangeSpeaker)))...),
		ui.If(open, func() ui.UI { return v.chooser(m, i) }))
}

// allOf is the page of statements with those of a speaker on this matter.
func (a address) allOf(id string) address {
	to := a.allSaid()
	to.query, to.from, to.to, to.filters = a.query, a.from, a.to, a.filters
	return to.with(corpus.Filter{Facet: facetSpeaker, Value: id})
}

// chooser lists who speaks on this matter, most first, with a search inside.
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
		items = append(items, box("li", "",
			v.a(to).DataSet("focus", "change-"+strconv.Itoa(i+1)).Body(v.name(c.Name, c.English)), v.figure(c.Count)))
	}
	if len(items) == 0 {
		items = append(items, v.tell("li", "none", mNoSpeaker))
	}
	return box("div", "chooser",
		finder("choose", v.say(mFindSpeaker), v.do.within),
		box("ul", "", items...))
}

// byClass are the kinds of statement that one of the two makes, each with what
// both said so.
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
			box("div", "pair", v.column(m, 0, class, first), v.column(m, 1, class, second))))
	}
	if len(rows) == 0 {
		return []ui.UI{box("div", "notice empty",
			v.tell("p", "", mNoSaying),
			box("p", "", v.a(address{}.comparing(v.at.pair[:]...)).Text(v.say(mDropAll))))}
	}
	return rows
}

// ofClass are the statements of a kind.
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
	for _, h := range list[:min(len(list), saidInColumn)] {
		items = append(items, box("li", "", v.saying(h, "")))
	}
	content := []ui.UI{box("h3", "whose", v.name(e.Name, e.English))}
	if len(items) == 0 {
		content = append(content, v.tell("p", "none", mNoneSoSaid))
	} else {
		content = append(content, box("ol", "", items...))
	}
	if n := len(list); n > saidInColumn {
		to := v.at.allOf(e.ID).with(corpus.Filter{Facet: facetClass, Value: string(class)})
		content = append(content, box("p", "onward", v.a(to).Body(leaf("span", "", v.say(mAllOfKind)+" "), v.figure(n))))
	}
	return box("div", "column-of", content...)
}
