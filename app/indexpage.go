package app

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"unicode/utf8"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A long index shows the most mentioned names of every letter, and all names of one letter on
// request: nobody reads thousands of names on a page, and every page should open at once.
const (
	indexAtMost  = 1200
	letterAtMost = 30
)

// indexPage is the index of all entities.
type indexPage struct{}

func (indexPage) folder() (string, bool) { return "entities", false }

func (indexPage) parse(a *address, values url.Values) {
	a.query = askable(values.Get("q"))
	if _, err := corpus.ParseKind(values.Get("kind")); err == nil {
		a.kind = values.Get("kind")
	}
	if letter := clean(values.Get("letter")); utf8.RuneCountInString(letter) == 1 {
		a.letter = letter
	}
}

func (indexPage) gather(ctx context.Context, e Engine, m *model, _ openList, _ func(model)) (err error) {
	m.entities, err = e.Entities(ctx)
	return err
}

func (indexPage) title(v view, _ *model) string       { return v.say(mIndex) }
func (indexPage) description(v view, _ *model) string { return v.say(mIndexLead) }
func (indexPage) draw(v view, m *model) ui.UI         { return v.index(m) }
func (indexPage) bind(e *explorer, do *handlers)      { do.narrowIndex = e.onNarrowIndex }

// indexAnswer is every entity, in the order of its Arabic name.
type indexAnswer struct{ entities []corpus.EntityCount }

// index is every entity from alef to ya.
func (v view) index(m *model) ui.UI {
	list := v.indexed(m.entities)
	shown := 0
	rows := shelves(len(list), v.lang == "en", func(i int) string { return v.nameText(list[i].Name, list[i].English) })
	var jumps, sections []ui.UI
	for _, s := range rows {
		letter := cmp.Or(s.letter, v.say(mOtherLetter))
		to := v.at
		to.letter, to.paragraph = "", "letter-"+cmp.Or(s.letter, "other")
		jumps = append(jumps, el("li").Body(v.lettered(v.a(to), s.letter).Text(letter)))
		if v.at.letter != "" && v.at.letter != s.letter {
			continue
		}
		var more ui.UI
		places := s.places
		if len(list) > indexAtMost && v.at.letter == "" && len(places) > letterAtMost {
			to.letter, to.paragraph = s.letter, ""
			more = el("p", "onward").Body(v.a(to).Body(
				v.withCount(el("span").Text(v.fill(mWholeLetter, letter)), len(places))...))
			places = mostMentioned(list, places)
		}
		shown += len(places)
		sections = append(sections, el("section", "letter").ID("letter-"+cmp.Or(s.letter, "other")).Body(
			v.lettered(el("h2", "letter-name"), s.letter).Text(letter),
			el("div").Body(el("ul").Body(v.indexItems(list, places)...), more)))
	}
	if len(sections) == 0 {
		sections = append(sections, el("p", "notice empty").Body(v.spoken(v.fill(mNoneNamed, v.at.query))...))
	}
	return el("div", "index").Body(
		el("header", "index-head").Body(
			el("h1", "display").TabIndex(-1).Text(v.say(mIndexTitle)),
			el("p", "lead").Text(v.say(mIndexLead)),
			el("div", "index-tools").Body(
				finder("narrow", v.say(mIndexFilter), v.do.narrowIndex),
				v.kindChoice(m),
				el("p", "total").Role("status").Body(v.count(nNames, len(list))),
			),
			v.indexPart(shown, len(list)),
		),
		el("nav", "jumps").Aria("label", v.say(mLetters)).Body(el("ul").Body(jumps...)),
		el("div", "letters").Body(sections...),
	)
}

// indexPart says that a long index shows only some of its names, how many, and where the others
// are: only the program lists all names of a letter.
func (v view) indexPart(shown, all int) ui.UI {
	if shown == all || v.at.letter != "" {
		return nil
	}
	before, after := v.around(mIndexPart)
	return el("p", "quiet-note").Body(
		words(before), v.count(nNames, shown), words(after),
		el("noscript").Body(words(" "+v.say(mIndexPartScript))))
}

// indexed are the entities that the address narrows the index to.
func (v view) indexed(all []corpus.EntityCount) []corpus.EntityCount {
	want := arabic.Normalize(v.at.query)
	var kept []corpus.EntityCount
	for _, e := range all {
		if (v.at.kind == "" || e.Kind.String() == v.at.kind) && (want == "" || nameHolds(e.Name, e.English, want)) {
			kept = append(kept, e)
		}
	}
	return kept
}

func (v view) indexItems(list []corpus.EntityCount, places []int) []ui.UI {
	var items []ui.UI
	for _, i := range places {
		e := list[i]
		items = append(items, el("li").Body(
			v.a(v.at.entity(e.EntityRef), "sign", v.signOf(e.Kind, e.ID)).
				Body(v.name(e.Name, e.English)),
			v.figure(e.Count)))
	}
	return items
}

func (v view) kindChoice(m *model) ui.UI {
	link := func(name message, kind, class string) ui.UI {
		to := v.at
		to.kind, to.letter, to.paragraph = kind, "", ""
		a := v.a(to, class).ID("kind-" + kind).Text(v.say(name))
		if v.at.kind == kind {
			a = a.Aria("current", "true").Class("on")
		}
		return a
	}
	links := []ui.UI{link(mAllKinds, "", "")}
	for _, k := range corpus.Kinds {
		if m.about.Entities[k] > 0 {
			links = append(links, link(facetNames[k.Facet()], k.String(), "sign "+k.String()))
		}
	}
	return el("nav", "order").Aria("label", v.say(mFilters)).Body(links...)
}

// mostMentioned keeps the positions of the most mentioned names, in their order.
func mostMentioned(list []corpus.EntityCount, places []int) []int {
	counts := make([]int, len(places))
	for i, p := range places {
		counts[i] = list[p].Count
	}
	slices.Sort(counts)
	least := counts[len(counts)-letterAtMost]
	var kept []int
	for _, p := range places {
		if list[p].Count >= least && len(kept) < letterAtMost {
			kept = append(kept, p)
		}
	}
	return kept
}

// onNarrowIndex narrows the index while the reader types, and updates the address.
func (e *explorer) onNarrowIndex(ctx ui.Context, _ ui.Event) {
	at := e.model.at
	at.query = clean(ctx.JSSrc().Get("value").String())
	e.at, e.model.at = at, at
	e.rewrite(at)
}
