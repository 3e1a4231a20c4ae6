package app

import (
	"cmp"
	"context"
	"errors"
	"sort"
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// entityPage is the page of a person, a place, an organization or an event.
type entityPage struct{ plain }

func (entityPage) folder() (string, bool) { return "e", true }

func (entityPage) gather(ctx context.Context, e Engine, m *model, _ openList, _ func(model)) error {
	return m.gatherProfile(ctx, e, cmp.Or(m.at.whom, m.at.id))
}

func (entityPage) title(v view, m *model) string {
	return v.nameText(m.profile.Entity.Name, m.profile.Entity.English)
}

func (entityPage) description(v view, m *model) string {
	p := &m.profile
	text := v.nameText(p.Entity.Name, p.Entity.English) + ": " +
		nDocuments.say(&v.settings, p.Documents) + v.say(mComma) + nMentions.say(&v.settings, p.Mentions)
	if len(p.Contexts) > 0 {
		text += ". " + p.Contexts[0].Text
	}
	return shorten(text, descriptionLength)
}

func (entityPage) draw(v view, m *model) ui.UI { return v.entity(m) }

func (entityPage) bind(e *explorer, do *handlers) { do.editInto = e.onEditInto }

// entityAnswer is an entity with what was said about it; what it said is in statementsAnswer.
type entityAnswer struct {
	profile corpus.Profile
	saidOf  corpus.StatementResult
}

// entity is the page of a person, a place, an organization or an event.
func (v view) entity(m *model) ui.UI {
	p := &m.profile
	e := &p.Entity
	find := address{}.with(corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID})
	return el("article", "entity").Body(
		el("header", "entity-head").Body(
			v.kindOf(e),
			el("h1", "display").TabIndex(-1).Body(v.name(e.Name, e.English)),
			el("p", "other-name").Body(v.otherName(e)),
			el("p", "byline").Body(v.dotted(
				v.count(nDocuments, p.Documents), v.count(nMentions, p.Mentions))...),
			el("div", "acts").Body(
				v.a(find, "primary").
					Body(iconSearch.draw(), el("span").Text(v.say(mFindAll))),
				v.wikidata(e),
				v.correctButton(),
			),
			v.correctPanel(m),
		),
		el("div", "reading-columns").Body(
			el("div", "contexts").Body(v.whenMentioned(m, find), v.statementsBy(m), v.statementsAbout(m), v.contexts(p, find)),
			el("aside", "beside").Body(v.appearsBeside(p), v.spellings(p)),
		),
	)
}

// otherName is the name in the other language.
func (v view) otherName(e *corpus.Entity) ui.UI {
	if e.English == "" {
		return nil
	}
	if v.lang == "en" {
		return v.arabic(el("bdi")).Text(e.Name)
	}
	return el("bdi").Lang("en").Text(e.English)
}

func (v view) wikidata(e *corpus.Entity) ui.UI {
	if e.Wikidata == "" {
		return nil
	}
	return outside("https://www.wikidata.org/wiki/"+e.Wikidata).Attr("rel", "noreferrer external").
		Body(el("span").Text(v.say(mWikidata)), iconOut.draw())
}

// contexts are the sentences that mention the entity, of the newest of its documents; find leads to
// all of these.
func (v view) contexts(p *corpus.Profile, find address) ui.UI {
	var items []ui.UI
	for i := 0; i < len(p.Contexts); {
		c := &p.Contexts[i]
		to := v.at.open(c.ID)
		var passages []ui.UI
		for ; i < len(p.Contexts) && p.Contexts[i].ID == c.ID; i++ {
			passages = append(passages, v.context(&p.Contexts[i]))
		}
		items = append(items, el("li").Body(v.arabic(el("article")).Body(
			v.titleIn(el("h3", "headline"), c.Title).Body(
				v.a(to).Text(cmp.Or(c.Title, v.say(mUntitled)))),
			v.byline(c.Outlet, c.Date),
			el("div", "passages").Body(passages...))))
	}
	if len(items) == 0 {
		return el("section")
	}
	heading := []ui.UI{el("span").Text(v.say(mSaid))}
	var onward ui.UI
	if len(items) < p.Documents {
		onward = el("p", "onward").Body(v.a(find).Body(v.withCount(el("span").Text(v.say(mAllNaming)), p.Documents)...))
		heading = append(heading, el("span", "of").
			Body(words(" ("), v.count(nNewest, len(p.Contexts)), words(")")))
	}
	return el("section", "said").Body(
		el("h2", "rubric").Body(heading...), el("ol").Body(items...), onward)
}

func (v view) context(c *corpus.Context) ui.UI {
	to := address{page: atDocument, id: c.ID, paragraph: paragraphID(c.Paragraph)}
	var marks []corpus.Span
	if c.Mark.Start < c.Mark.End && c.Mark.End <= len(c.Text) {
		marks = append(marks, c.Mark)
	}
	return v.arabic(el("p", "passage")).Body(
		v.a(to).Body(v.marked(c.Text, marks)...))
}

func (v view) appearsBeside(p *corpus.Profile) ui.UI {
	if len(p.Beside) == 0 {
		return el("section")
	}
	var items []ui.UI
	for _, e := range p.Beside[:min(len(p.Beside), 15)] {
		amount := v.figure(e.Count)
		if e.About {
			amount = el("span", "n").Body(v.counted(e.Count, true)...)
		}
		items = append(items, el("li").Body(
			v.a(v.at.entity(e.EntityRef), "sign", v.signOf(e.Kind, e.ID)).Body(v.name(e.Name, e.English)),
			v.share(e.Kind, e.Count, p.Beside[0].Count),
			amount))
	}
	return el("section", "kind-block").Body(
		v.heading(mBeside), el("ol", "ranking").Body(items...))
}

// spellings lists the spellings found in the documents with their counts, then the entity's other
// known names.
func (v view) spellings(p *corpus.Profile) ui.UI {
	var items []ui.UI
	written := make(map[string]int)
	var order []string
	for _, s := range p.Spellings[:min(len(p.Spellings), 24)] {
		text := unquoted(s.Text)
		if written[text] == 0 {
			order = append(order, text)
		}
		written[text] += s.Count
	}
	sort.SliceStable(order, func(i, j int) bool { return written[order[i]] > written[order[j]] })
	for _, text := range order {
		items = append(items, el("li").Body(v.source(text), v.figure(written[text])))
	}
	var others []ui.UI
	for _, alias := range p.Entity.Aliases {
		if written[alias] == 0 && len(others) < 24 {
			others = append(others, el("li").Body(v.source(alias)))
		}
	}
	return el("section", "kind-block").Body(
		v.heading(mSpellings), el("ul").Body(items...),
		ui.If(len(others) > 0, func() ui.UI { return v.heading(mKnownAs) }),
		ui.If(len(others) > 0, func() ui.UI { return el("ul", "aliases").Body(others...) }))
}

// unquoted is a spelling without quotation marks and brackets. A mention may begin or end inside
// a pair of them («مايك (بومبيو»), and it is the same spelling with or without them.
func unquoted(written string) string {
	return strings.Join(strings.FieldsFunc(written, func(r rune) bool {
		return unicode.IsSpace(r) ||
			strings.ContainsRune(`"«»“”()[]`, r)
	}), " ")
}

// gatherProfile fetches an entity, what it said and what was said about it.
func (m *model) gatherProfile(ctx context.Context, e Engine, id string) (err error) {
	if m.profile, err = e.Profile(ctx, id, contextsShown); err != nil {
		return err
	}
	find := address{}.with(corpus.Filter{Facet: m.profile.Entity.Kind.Facet(), Value: id})
	m.days, err = dailyOf(ctx, e, find.request(0), m.about.First.First(), m.about.Last.Last())
	if errors.Is(err, ErrAway) {
		m.days, err = nil, nil // the profile was cached, its days were not: it has the months
	}
	if err != nil || m.about.Statements == 0 {
		return err
	}
	if m.said, err = e.Statements(ctx, corpus.StatementRequest{Speakers: []string{id}, Limit: statementsOfEntity}); err != nil {
		return err
	}
	m.saidOf, err = e.Statements(ctx, corpus.StatementRequest{About: []string{id}, Limit: statementsOfEntity})
	return err
}
