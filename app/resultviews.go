package app

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A resultView is a way to show a result. The list of its documents is the first; each resultView
// shows the same result differently, under the same box, chips and filters. A view is a type in a
// file of its own with a row in resultViews; its name is the parameter "view" of the address, and
// its options are further parameters.
type resultView interface {
	// name is the view's name in the address; title and lead are for readers: its name and the
	// question it answers.
	name() string
	title() message
	lead() message
	// options are what a reader can choose, each a parameter of the address.
	options() []option
	// gather fetches what the view shows of the model's result and stores it in m.seen, for draw
	// and table.
	gather(ctx context.Context, e Engine, m *model) error
	draw(v view, m *model) []ui.UI
	// table is everything that the view counts, to be read under the picture and exported.
	table(v view, m *model) dataTable
}

// CheckViews returns an error for a name that is not a view's.
func CheckViews(names []string) error {
	var known []string
	for _, rv := range resultViews() {
		known = append(known, rv.name())
	}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return fmt.Errorf("view %q, want %s", name, strings.Join(known, ", "))
		}
	}
	return nil
}

// viewNames are the names of all views.
func viewNames() []string {
	var names []string
	for _, rv := range resultViews() {
		names = append(names, rv.name())
	}
	return names
}

// viewNamed returns the view of a name, or nil for the list.
func viewNamed(name string) resultView {
	for _, rv := range resultViews() {
		if rv.name() == name {
			return rv
		}
	}
	return nil
}

// An option is a choice between values, in the order in which they are offered; without values it
// takes any text, or several.
type option struct {
	name   string
	label  message
	values []optionValue
	usual  string // the default value; "" means the first
	of     string // what the option depends on: it is reset when "query" changes
}

// unchosen is the default value.
func (o option) unchosen() string {
	if o.usual == "" && len(o.values) > 0 {
		return o.values[0].value
	}
	return o.usual
}

type optionValue struct {
	_     incomparable
	value string
	label message
}

// An incomparable field keeps the compiler from generating an equality function for every array
// length of the type that contains it: two kilobytes each, never called.
type incomparable [0]func()

// A choice is the value of an option in an address.
type choice struct{ name, value string }

// mostTexts is how many values an option of any text may have.
const mostTexts = 6

// parseView parses the view of an address and the choices in it.
func (a *address) parseView(values url.Values) {
	rv := viewNamed(values.Get("view"))
	if rv == nil {
		return
	}
	a.view = rv.name()
	for _, o := range rv.options() {
		for i, value := range values[o.name] {
			c := choice{o.name, clean(value)}
			switch {
			case c.value == "" || slices.Contains(a.choices, c):
			case o.values == nil && i < mostTexts:
				a.choices = append(a.choices, c)
			case i == 0 && o.holds(c.value) && c.value != o.unchosen():
				a.choices = append(a.choices, c)
			}
		}
	}
}

func (o option) holds(value string) bool {
	return slices.ContainsFunc(o.values, func(v optionValue) bool { return v.value == value })
}

// chosen is the address's value of an option, or its default.
func (a address) chosen(name string) string {
	for _, c := range a.choices {
		if c.name == name {
			return c.value
		}
	}
	if rv := viewNamed(a.view); rv != nil {
		for _, o := range rv.options() {
			if o.name == name {
				return o.unchosen()
			}
		}
	}
	return ""
}

// allChosen are the values of an option of any text.
func (a address) allChosen(name string) []string {
	var out []string
	for _, c := range a.choices {
		if c.name == name {
			out = append(out, c.value)
		}
	}
	return out
}

// choosing is the address with other values for an option; "" and the default value remove the
// choice. Choices stay in the order of the view's options.
func (a address) choosing(name string, values ...string) address {
	old := a.choices
	a.choices, a.number = nil, 0
	rv := viewNamed(a.view)
	if rv == nil {
		return a
	}
	for _, o := range rv.options() {
		list := values
		if o.name != name {
			list = nil
			for _, c := range old {
				if c.name == o.name {
					list = append(list, c.value)
				}
			}
		}
		for _, value := range list {
			if value != "" && (len(o.values) == 0 || value != o.unchosen()) {
				a.choices = append(a.choices, choice{o.name, value})
			}
		}
	}
	return a
}

// viewed is the same result in another view; "" is the list.
func (a address) viewed(name string) address {
	a.view, a.choices, a.number = name, nil, 0
	return a
}

// seenAnswer is what a view gathered; only the view knows its type.
type seenAnswer struct {
	seen  any
	few   bool // the view is to read only documentsAtFirst
	cut   bool // and would have read more
	drawn int  // how often it was redrawn with more documents
}

// seeing is the view that the model shows, or nil for the list.
func (m *model) seeing() resultView { return viewNamed(m.at.view) }

// viewRow links to the views of the result.
func (v view) viewRow() ui.UI {
	link := func(name string, title message) ui.UI {
		id := "view-" + name
		a := v.a(v.at.viewed(name)).ID(id).Text(v.say(title))
		if v.at.view == name {
			a = a.Aria("current", "true")
		}
		return el("li").Body(a)
	}
	items := []ui.UI{link("", mViewList)}
	for _, rv := range resultViews() {
		if v.about != nil && !v.about.HasView(rv.name()) {
			continue
		}
		items = append(items, link(rv.name(), rv.title()))
	}
	return el("nav", "views").Aria("label", v.say(mViews)).Body(el("ul").Body(items...))
}

// A comparer shows other results next to the page's own: once it has them, it has something to
// show even if the page's own is empty.
type comparer interface{ comparesOthers() }

// comparing reports whether the view has results other than the page's to show.
func (m *model) comparing() bool {
	_, ok := m.seeing().(comparer)
	return ok && m.seen != nil
}

// isTable reports whether a view is itself a table and needs none under it.
func isTable(rv resultView) bool {
	_, is := rv.(contextView)
	return is
}

// viewPiece is viewBody as a piece.
func (v view) viewPiece(m *model) ui.UI {
	return v.piece("view", func() ui.UI { return v.viewBody(m) }, v.hitsVersion(), strconv.Itoa(m.drawn), strconv.FormatBool(v.tableOpen), strconv.FormatUint(v.runs, 36))
}

// viewBody is a view below the row of views: the question it answers, its options, the picture,
// and the table under it.
func (v view) viewBody(m *model) ui.UI {
	rv := m.seeing()
	body := []ui.UI{el("p", "view-lead").Body(v.spoken(v.say(rv.lead()))...)}
	if m.result.Total > 0 || m.comparing() {
		body = append(body, v.optionRow(rv))
		body = append(body, rv.draw(v, m)...)
		if !isTable(rv) {
			if t := rv.table(v, m); len(t.rows) > 0 {
				body = append(body, t.draw(v))
			}
		}
	}
	return el("div", "view view-of-"+rv.name()).Body(body...)
}

// optionRow offers the values of a view's options, each an address.
func (v view) optionRow(rv resultView) ui.UI {
	var groups []ui.UI
	for _, o := range rv.options() {
		if len(o.values) < 2 || o.label.ar == "" {
			continue
		}
		var items []ui.UI
		for _, value := range o.values {
			id := "choose-" + o.name + "-" + value.value
			a := v.a(v.at.choosing(o.name, value.value)).ID(id).Attr("rel", "nofollow").Text(v.figures(v.say(value.label)))
			if v.at.chosen(o.name) == value.value {
				a = a.Aria("current", "true")
			}
			items = append(items, el("li").Body(a))
		}
		label := "option-" + o.name
		groups = append(groups, el("div", "option").Body(
			el("span", "option-name").ID(label).Text(v.say(o.label)),
			el("ul").Aria("labelledby", label).Body(items...)))
	}
	if len(groups) == 0 {
		return nil
	}
	return el("div", "options").Body(groups...)
}

// message is a message with its first placeholder filled in and the second left.
func (v view) message(m message, value string) message {
	text := v.fill(m, value)
	return message{text, text}
}
