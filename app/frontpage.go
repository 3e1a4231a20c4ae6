package app

import (
	"context"
	"slices"
	"sort"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// frontAnswer is what the front page shows besides the counts of the whole collection.
type frontAnswer struct {
	newest   []corpus.Hit
	speakers []corpus.Speaker // the most frequent ones
}

// front is the search page before anything is asked: what the collection is, which period it
// covers, whom it mentions, and where to begin.
func (v view) front(m *model) ui.UI {
	text := m.about.Description
	if v.lang == "en" && m.about.DescriptionEn != "" {
		text = m.about.DescriptionEn
	}
	description := v.titleIn(el("p", "lead"), text).Text(text)
	return el("div", "front").Body(
		el("header", "front-head").Body(
			v.dateline(m),
			v.titleIn(el("h1", "display"), v.title(m)).TabIndex(-1).Text(v.title(m)),
			description,
			v.questions(m),
		),
		v.overTime(m),
		v.mostSpoken(m),
		v.whoSpeaksMost(m),
		v.newest(m),
	)
}

// dateline is the line a newspaper has under its name: here, the size of the collection and its
// period.
func (v view) dateline(m *model) ui.UI {
	parts := []ui.UI{v.count(nDocuments, m.about.Documents)}
	for _, k := range corpus.Kinds {
		if n := m.about.Entities[k]; n > 0 {
			parts = append(parts, v.count(kindNouns[k], n))
		}
	}
	return el("div", "dateline").Body(
		el("p").Body(v.dotted(parts...)...),
		v.period(m.about.First, m.about.Last),
	)
}

func (v view) period(first, last corpus.Date) ui.UI {
	if first == "" {
		return el("p")
	}
	if first == last {
		return el("p").Body(v.when(first))
	}
	before, after := v.around(mSpan)
	until, end := v.around(mUntil)
	return el("p").Body(words(before), v.when(first), words(after+until), v.when(last), words(end))
}

func (v view) questions(m *model) ui.UI {
	var links []ui.UI
	for _, q := range m.about.Questions {
		links = append(links, el("li").Body(
			v.arabic(v.a(address{}.asking(q))).Body(asTyped(q)...)))
	}
	if len(links) == 0 {
		return el("div")
	}
	return el("nav", "questions").Aria("labelledby", "questions").Body(
		el("h2", "rubric").ID("questions").Text(v.say(mStart)),
		el("ul").Body(links...),
	)
}

func (v view) overTime(m *model) ui.UI {
	t := m.timeline()
	if len(t) < 2 {
		return el("section")
	}
	return el("section", "over-time").Body(
		v.heading(mInTime),
		v.histogram(t, m.dated(), v.at, true),
	)
}

// mostSpoken has a column for every kind, listing entities that more than one document mentions:
// the order of the others would mean nothing.
func (v view) mostSpoken(m *model) ui.UI {
	var columns []ui.UI
	for _, k := range corpus.Kinds {
		values := byNameAmongEqual(m.result.Facets[k.Facet()])
		var items []ui.UI
		for _, c := range values[:min(len(values), 8)] {
			if c.Count < 2 {
				break
			}
			e := corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}
			items = append(items, el("li").Body(
				v.a(v.at.entity(e)).Body(v.name(c.Name, c.English)),
				v.share(k, c.Count, values[0].Count),
				v.figure(c.Count)))
		}
		if len(items) == 0 {
			continue
		}
		columns = append(columns, el("section", "column").Body(
			el("h3", "sign", k.String()).Text(v.say(facetNames[k.Facet()])),
			el("ol", "ranking").Body(items...)))
	}
	if len(columns) == 0 {
		return el("section")
	}
	return el("section", "spoken").Body(
		v.heading(mMostSpoken),
		el("div", "columns").Body(columns...),
		el("p", "onward").Body(
			v.a(address{page: atIndex}).Text(v.say(mWholeIndex))),
	)
}

// byNameAmongEqual sorts values by descending count and, among equal counts, by name.
func byNameAmongEqual(values []corpus.FacetCount) []corpus.FacetCount {
	values = slices.Clone(values)
	sort.SliceStable(values, func(i, j int) bool {
		a, b := values[i], values[j]
		return a.Count > b.Count || a.Count == b.Count && sortKey(a.Name) < sortKey(b.Name)
	})
	return values
}

// share draws the count of entities of a kind relative to the greatest.
func (v view) share(k corpus.Kind, n, most int) ui.UI { return v.measure(k.String(), n, most) }

// measure draws a number relative to the greatest.
func (v view) measure(class string, n, most int) ui.UI {
	part := max(1, n*100/max(most, 1))
	bar := svg("rect").Attr("width", strconv.Itoa(part)+"%").Attr("height", "100%")
	if v.dir() == "rtl" && part < 100 {
		bar = bar.Attr("x", strconv.Itoa(100-part)+"%")
	}
	return svg("svg").Class("share", class).Attr("aria-hidden", "true").Attr("height", 4).Body(bar)
}

func (v view) newest(m *model) ui.UI {
	var items []ui.UI
	for i := range m.newest {
		h := &m.newest[i]
		to := v.at.open(h.ID)
		items = append(items, el("li").Body(v.arabic(el("article")).Body(
			v.titleIn(el("h3", "headline"), h.Title).Body(v.a(to).Body(v.headline(h)...)),
			v.byline(h.Outlet, h.Date),
			v.passage(h, to))))
	}
	if len(items) == 0 {
		return el("section")
	}
	heading, onward, all := mNewest, mAllNewest, address{}.sorted(corpus.Newest)
	if v.undated() {
		heading, onward = mDocuments, mAllDocs
	}
	return el("section", "newest").Body(
		v.heading(heading),
		el("ol").Body(items...),
		el("p", "onward").Body(v.a(all).Text(v.say(onward))),
	)
}

// gatherFront fetches what the collection holds and its newest documents.
func (m *model) gatherFront(ctx context.Context, e Engine) (err error) {
	everything := corpus.Request{Sort: corpus.Newest, Limit: newestOnFront}
	if m.result, err = e.Search(ctx, everything); err != nil {
		return err
	}
	m.newest, m.result.Hits = m.result.Hits, nil
	if m.result.Facets, err = e.Facets(ctx, everything); err != nil {
		return err
	}
	if m.about.Statements > 0 {
		m.speakers, err = e.Speakers(ctx, speakersOnFront)
	}
	return err
}
