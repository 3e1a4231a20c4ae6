package app

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/export/cite"
)

// documentPage is the page of a document.
type documentPage struct{}

func (documentPage) folder() (string, bool) { return "d", true }

func (documentPage) parse(a *address, values url.Values) { a.query = askable(values.Get("q")) }

func (documentPage) gather(ctx context.Context, e Engine, m *model, _ openList, _ func(model)) error {
	return m.gatherReading(ctx, e)
}

func (documentPage) title(v view, m *model) string {
	return cmp.Or(m.reading.Document.Title, v.say(mUntitled))
}

func (documentPage) description(_ view, m *model) string {
	return shorten(strings.ReplaceAll(m.reading.Document.Body, "\n", " "), descriptionLength)
}

func (documentPage) draw(v view, m *model) ui.UI { return v.document(m) }

func (documentPage) bind(e *explorer, do *handlers) {
	do.nextHit, do.previousHit, do.toggleKind, do.cite, do.selection = e.onNextHit, e.onPreviousHit, e.onToggleKind, e.onCite, e.onSelection
}

// documentAnswer is a document and the matches of the query in it.
type documentAnswer struct {
	reading corpus.Reading
	found   []corpus.Span
}

// document is the reading page: the text in the middle, the entities at its side, related
// documents below.
func (v view) document(m *model) ui.UI {
	d := &m.reading.Document
	draw := v.textOf(m)
	return el("article", "reading").Body(
		v.wayBack(),
		v.arabic(el("header", "reading-head")).Body(
			v.titleIn(el("h1", "display"), d.Title).ID("title").TabIndex(-1).
				Body(v.documentTitle(d, draw)...),
			el("p", "byline").Body(v.dotted(v.outlet(d.Outlet), v.source(d.Author), v.when(d.Date))...),
			v.topics(d),
			ui.If(d.Part.Number > 0, func() ui.UI { return v.parts(d) }),
		),
		el("div", "reading-columns").Body(
			el("div", "text").Body(
				v.arabic(el("div", "prose")).Body(v.paragraphs(d, draw)...),
				v.colophon(d),
			),
			el("aside", "beside").Aria("label", v.say(mSpokenOf)).Body(append(v.whoSpeaks(m), v.mentionLists(m)...)...),
		),
		v.story(&m.reading),
		v.neighbours(&m.reading),
		v.hitBar(len(m.found)),
		v.selectionBar(),
	)
}

func (v view) documentTitle(d *corpus.Document, draw func(from, to int) []ui.UI) []ui.UI {
	if d.Title == "" {
		return []ui.UI{ui.Text(v.say(mUntitled))}
	}
	return draw(0, len(d.Title))
}

// paragraphs draws the paragraphs, each with a link to itself: the number in the margin.
func (v view) paragraphs(d *corpus.Document, draw func(from, to int) []ui.UI) []ui.UI {
	var out []ui.UI
	for i, span := range d.Paragraphs() {
		id := paragraphID(i)
		here := v.at
		here.paragraph = id
		number := v.a(here, "paragraph").
			Aria("label", v.fill(mParagraph, v.number(i+1))).Text(v.number(i + 1))
		class := ""
		if v.at.paragraph == id {
			class = "here"
		}
		before := []ui.UI{number}
		if leaf := v.leaf(d, i); leaf != nil {
			before = append(before, leaf)
		}
		p := el("p", class).ID(id)
		if foreign(d.Text()[span.Start:span.End]) {
			p = p.Lang("en").Dir("ltr")
		}
		out = append(out, p.
			Body(append(before, v.chapter(d, i, draw(span.Start, span.End))...)...))
	}
	if len(out) == 0 {
		out = append(out, el("p", "none").Text(v.say(mNoBody)))
	}
	return out
}

func (v view) wayBack() ui.UI {
	if v.at.query == "" && v.at.page != atFrame {
		return el("p", "way-back")
	}
	to := address{query: v.at.query}
	if v.at.page == atFrame {
		to = v.at
		to.id, to.paragraph = "", ""
	}
	return el("p", "way-back").Body(
		v.a(to).Body(iconBack.draw(), el("span").Text(v.say(mBack))))
}

func (v view) topics(d *corpus.Document) ui.UI {
	var links []ui.UI
	for _, topic := range d.Topics {
		to := address{page: atSearch}
		if v.at.page == atFrame {
			to = address{}.within(v.at)
		}
		to = to.with(corpus.Filter{Facet: corpus.FacetTopic, Value: topic})
		links = append(links, el("li").Body(v.a(to, "topic").Body(v.topic(topic))))
	}
	return el("ul", "topics").Aria("label", v.say(mTopics)).Body(links...)
}

// mentionLists lists the entities mentioned, kind by kind. Next to the name of a kind is a switch
// for its marks in the text.
func (v view) mentionLists(m *model) []ui.UI {
	var blocks []ui.UI
	for _, k := range corpus.Kinds {
		var items []ui.UI
		for _, e := range m.reading.Entities {
			if e.Kind == k {
				items = append(items, el("li").Body(
					v.a(v.at.entity(e.EntityRef)).Body(v.name(e.Name, e.English)),
					v.figure(e.Count)))
			}
		}
		if len(items) == 0 {
			continue
		}
		name := v.say(facetNames[k.Facet()])
		blocks = append(blocks, el("section", "kind-block").Body(
			el("h2", "rubric").Body(
				el("span", "sign", k.String()).Text(name),
				v.markSwitch(k.String(), name, !v.hidden[k])),
			el("ul").Body(items...)))
	}
	return blocks
}

// markSwitch shows or hides a kind of marks in the text.
func (v view) markSwitch(kind, name string, on bool) ui.UI {
	pressed := "false"
	if on {
		pressed = "true"
	}
	return button("switch").ID("show-"+kind).DataSet("kind", kind).
		Aria("pressed", pressed).Title(v.say(mMarked)).
		Aria("label", v.say(mMarked)+": "+name).OnClick(v.do.toggleKind).
		Body(el("span", "knob"))
}

// colophon is what follows the article: its sources, where it was published, and how to cite it.
func (v view) colophon(d *corpus.Document) ui.UI {
	var rows []ui.UI
	if len(d.BasedOn) > 0 {
		var reports []ui.UI
		for _, report := range d.BasedOn {
			reports = append(reports, v.arabic(el("li")).Text(report))
		}
		rows = append(rows, el("div").Body(
			el("h2", "rubric").Text(v.say(mBasedOn)), el("ul").Body(reports...)))
	}
	var links []ui.UI
	if webAddress(d.URL) {
		links = append(links, outside(d.URL).Attr("rel", "noreferrer external").
			Body(el("span").Text(v.say(mOriginal)), iconOut.draw()))
	}
	links = append(links, button("quiet").ID("cite").OnClick(v.do.cite).
		Body(iconCopy.draw(), el("span").Text(v.say(v.cited.say(mCite, mCopied, mNotCopied)))), v.outcome(v.cited, mCopied, mNotCopied),
		v.citeButton("document", 0, mCiteAs))
	if origin := v.origin(d); origin != nil {
		rows = append(rows, origin)
	}
	rows = append(rows, el("div", "acts").Body(links...))
	return el("footer", "colophon").Body(rows...)
}

// neighbours are related documents, except those already listed in its story.
func (v view) neighbours(r *corpus.Reading) ui.UI {
	var items []ui.UI
	for _, n := range r.Neighbours {
		if slices.ContainsFunc(r.Story, func(told corpus.Report) bool { return told.ID == n.ID }) {
			continue
		}
		var shared []ui.UI
		for _, e := range n.Shared {
			shared = append(shared, el("li").Body(v.sign(e, v.at.entity(e))))
		}
		title := cmp.Or(n.Title, v.say(mUntitled))
		items = append(items, el("li").Body(v.arabic(el("article")).Body(
			v.titleIn(el("h3", "headline"), n.Title).Body(
				v.a(v.at.open(n.ID).asking("")).Text(title)),
			v.byline(n.Outlet, n.Date),
			ui.If(len(shared) > 0, func() ui.UI {
				return el("div", "reason").Body(
					v.ours(el("bdi", "reason-name")).Text(v.say(mShared)),
					el("ul", "tags").Body(shared...))
			}))))
	}
	if len(items) == 0 {
		return el("section")
	}
	return el("section", "related").Body(v.heading(mRelated), el("ol").Body(items...))
}

// hitBar steps through the matches in the text.
func (v view) hitBar(total int) ui.UI {
	if total == 0 {
		return el("div", "hit-bar idle")
	}
	button := func(id string, name message, i icon, do ui.EventHandler) ui.UI {
		return button().ID(id).Title(v.say(name)).Aria("label", v.say(name)).
			OnClick(do).Body(i.draw())
	}
	count := []ui.UI{v.count(nFound, total)}
	if v.atHit >= 0 {
		before, after := v.around(mHitOf)
		count = []ui.UI{words(before), v.figure(v.atHit + 1), words(after + " "), v.figure(total)}
	}
	return el("div", "hit-bar").Role("group").Aria("label", v.say(mFoundWords)).Body(
		button("previous-hit", mPreviousHit, iconUp, v.do.previousHit),
		el("span", "hit-count").Role("status").Body(count...),
		button("next-hit", mNextHit, iconDown, v.do.nextHit),
	)
}

// gatherReading fetches a document and the matches in it.
func (m *model) gatherReading(ctx context.Context, e Engine) (err error) {
	if m.reading, err = e.Read(ctx, m.at.id); err != nil || m.at.query == "" {
		return err
	}
	m.found, err = e.Found(ctx, m.at.id, m.at.query)
	return err
}

func (e *explorer) onNextHit(ctx ui.Context, _ ui.Event)     { e.toHit(ctx, e.atHit+1) }
func (e *explorer) onPreviousHit(ctx ui.Context, _ ui.Event) { e.toHit(ctx, e.atHit-1) }

// toHit moves to a match, wrapping around at both ends.
func (e *explorer) toHit(ctx ui.Context, n int) {
	total := len(e.model.found)
	if total == 0 {
		return
	}
	if n < 0 {
		n = total - 1
	}
	e.atHit = n % total
	id := "hit-" + strconv.Itoa(e.atHit+1)
	e.after(func() {
		if mark := byID(id); mark.Truthy() {
			mark.Call("scrollIntoView", map[string]any{"block": "center"})
		}
	})
}

func (e *explorer) onToggleKind(ctx ui.Context, _ ui.Event) {
	name := data(ctx, "kind")
	if kind, err := corpus.ParseKind(name); err == nil {
		e.hidden[kind] = !e.hidden[kind]
	} else if name == kindSaid {
		e.unsaid = !e.unsaid
	}
	e.change("hidden", e.hiddenNames())
}

func (e *explorer) onCite(ctx ui.Context, _ ui.Event) {
	e.copyText(e.view().readable(e.workOf(&e.model.reading.Document), cite.Note), &e.cited)
}
