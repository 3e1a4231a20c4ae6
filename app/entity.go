package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// entity is the page of a person, a place, an organization or an event.
func (v view) entity(m *model) ui.UI {
	p := &m.profile
	e := &p.Entity
	find := address{}.with(corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID})
	return ui.Article().Class("entity").Body(
		ui.Header().Class("entity-head").Body(
			ui.P().Class("overline sign", e.Kind.String()).Text(v.say(kindNames[e.Kind])),
			ui.H1().Class("display").TabIndex(-1).Body(v.name(e.Name, e.English)),
			ui.P().Class("other-name").Body(v.otherName(e)),
			ui.P().Class("byline").Body(dotted(
				v.count(nDocuments, p.Documents), v.count(nMentions, p.Mentions))...),
			ui.P().Class("acts").Body(
				ui.A().Class("primary").Href(v.link(find)).
					Body(iconSearch.draw(), ui.Span().Text(v.say(mFindAll))),
				v.wikidata(e),
			),
		),
		ui.Div().Class("reading-columns").Body(
			ui.Div().Class("contexts").Body(v.whenMentioned(p, find), v.contexts(p)),
			ui.Aside().Class("beside").Body(v.appearsBeside(p), v.spellings(p)),
		),
	)
}

// otherName is the name in the other language.
func (v view) otherName(e *corpus.Entity) ui.UI {
	if e.English == "" {
		return nil
	}
	if v.lang == "en" {
		return v.arabic(ui.Elem("bdi")).Text(e.Name)
	}
	return ui.Bdi().Lang("en").Text(e.English)
}

func (v view) wikidata(e *corpus.Entity) ui.UI {
	if e.Wikidata == "" {
		return nil
	}
	return ui.A().Href("https://www.wikidata.org/wiki/"+e.Wikidata).Rel("noreferrer external").
		Body(ui.Span().Text(v.say(mWikidata)), iconOut.draw())
}

func (v view) whenMentioned(p *corpus.Profile, find address) ui.UI {
	t := newTimeline("", "", p.Months, nil)
	if len(t) < 2 {
		return ui.Section()
	}
	return ui.Section().Class("over-time").Body(v.heading(mWhen), v.histogram(t, find, false))
}

// contexts are the sentences that name the entity, gathered by document.
func (v view) contexts(p *corpus.Profile) ui.UI {
	var items []ui.UI
	for i := 0; i < len(p.Contexts); {
		c := &p.Contexts[i]
		to := v.at.open(c.ID)
		var passages []ui.UI
		for ; i < len(p.Contexts) && p.Contexts[i].ID == c.ID; i++ {
			passages = append(passages, v.context(&p.Contexts[i]))
		}
		items = append(items, ui.Li().Body(v.arabic(ui.Elem("article")).Body(
			v.arabic(ui.Elem("h3")).Class("headline").Body(
				ui.A().Href(v.link(to)).Text(either(c.Title, v.say(mUntitled)))),
			v.byline(c.Outlet, c.Date),
			ui.Div().Class("passages").Body(passages...))))
	}
	if len(items) == 0 {
		return ui.Section()
	}
	heading := []ui.UI{ui.Span().Text(v.say(mSaid))}
	if len(p.Contexts) >= contextsShown {
		heading = append(heading, ui.Span().Class("of").
			Body(words(" ("), v.count(nNewest, len(p.Contexts)), words(")")))
	}
	return ui.Section().Class("said").Body(
		ui.H2().Class("rubric").Body(heading...), ui.Ol().Body(items...))
}

func (v view) context(c *corpus.Context) ui.UI {
	to := address{page: documentPage, id: c.ID, paragraph: paragraphID(c.Paragraph)}
	var marks []corpus.Span
	if c.Mark.Start < c.Mark.End && c.Mark.End <= len(c.Text) {
		marks = append(marks, c.Mark)
	}
	return v.arabic(ui.Elem("p")).Class("passage").Body(
		ui.A().Href(v.link(to)).Body(v.marked(c.Text, marks)...))
}

func (v view) appearsBeside(p *corpus.Profile) ui.UI {
	if len(p.Beside) == 0 {
		return ui.Section()
	}
	var items []ui.UI
	for _, e := range p.Beside[:min(len(p.Beside), 15)] {
		items = append(items, ui.Li().Body(
			ui.A().Class("sign", e.Kind.String()).Href(v.link(v.at.entity(e.EntityRef))).Body(v.name(e.Name, e.English)),
			v.share(e.Kind, e.Count, p.Beside[0].Count),
			v.figure(e.Count)))
	}
	return ui.Section().Class("kind-block").Body(
		v.heading(mBeside), ui.Ol().Class("ranking").Body(items...))
}

// spellings are the written forms with how often each occurs, then the other
// names it is known by.
func (v view) spellings(p *corpus.Profile) ui.UI {
	var items []ui.UI
	written := make(map[string]bool)
	for _, s := range p.Spellings[:min(len(p.Spellings), 24)] {
		written[s.Text] = true
		items = append(items, ui.Li().Body(v.source(s.Text), v.figure(s.Count)))
	}
	var others []ui.UI
	for _, alias := range p.Entity.Aliases {
		if !written[alias] && len(others) < 24 {
			others = append(others, ui.Li().Body(ui.Bdi().Text(alias)))
		}
	}
	return ui.Section().Class("kind-block").Body(
		v.heading(mSpellings), ui.Ul().Body(items...),
		ui.If(len(others) > 0, func() ui.UI { return v.heading(mKnownAs) }),
		ui.If(len(others) > 0, func() ui.UI { return ui.Ul().Class("aliases").Body(others...) }))
}
