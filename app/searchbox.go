package app

import (
	"strconv"
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// typing is the state of the search box. It has what was typed before it is searched for.
type typing struct {
	typed        string
	suggestions  []corpus.Suggestion
	suggestedFor string // the text they were made for
	active       int    // the suggestion selected with the arrow keys; -1 for none
	open         bool
}

const boxID = "ask"

// searchBox is the form on every page. Before the program runs it is a plain form that leads to
// the search page. The program never binds the value of its field: it belongs to the reader who
// is typing, and is only replaced when another address is opened.
func (v view) searchBox(collection string) ui.UI {
	action := v.root + v.urls.form(address{})
	if v.at.page == atFrame {
		action = v.root + v.urls.form(address{page: atFrame})
	}
	expanded := "false"
	if v.open && len(v.suggestions) > 0 {
		expanded = "true"
	}
	field := input("search", "ask-field").ID(boxID).Attr("name", "q").
		Role("combobox").Aria("autocomplete", "list").Aria("expanded", expanded).
		Aria("controls", "suggestions").Attr("autocomplete", "off").Attr("autocapitalize", "off").
		Attr("spellcheck", "false").Attr("enterkeyhint", "search").
		Attr("placeholder", v.say(mSearchHint)).
		OnInput(v.do.input).OnKeyDown(v.do.keydown).OnBlur(v.do.blur)
	if v.active >= 0 && expanded == "true" {
		field = field.Aria("activedescendant", "suggestion-"+strconv.Itoa(v.active))
	}
	if d := direction(v.typed); d != "" {
		field = field.Dir(d)
	}
	clearClass := "ask-clear"
	if v.typed == "" {
		clearClass += " idle"
	}
	return el("form", "ask").Role("search").Attr("action", action).Attr("method", "get").OnSubmit(v.do.submit).Body(
		el("label", "hush").Attr("for", boxID).Text(v.fill(mSearchIn, collection)),
		el("span", "ask-sign").Body(iconSearch.draw()),
		field,
		button(clearClass).Title(v.say(mClear)).Aria("label", v.say(mClear)).
			OnClick(v.do.clear).Body(iconClose.draw()),
		el("button", "hush").Attr("type", "submit").Attr("tabindex", "-1").Text(v.say(mSearch)),
		v.suggestionList(expanded == "true"),
	)
}

func (v view) suggestionList(open bool) ui.UI {
	list := el("ul", "suggestions").ID("suggestions").Role("listbox").Aria("label", v.say(mSuggestions))
	if !open {
		return list.Class("idle")
	}
	var items []ui.UI
	for i, s := range v.suggestions {
		selected := "false"
		if i == v.active {
			selected = "true"
		}
		items = append(items, el("li").ID("suggestion-"+strconv.Itoa(i)).Role("option").
			Aria("selected", selected).DataSet("index", i).OnMouseDown(v.do.pick).
			Body(v.suggestion(s)...))
	}
	return list.Body(items...)
}

func (v view) suggestion(s corpus.Suggestion) []ui.UI {
	if s.Entity == nil {
		return []ui.UI{
			el("span", "suggested").Body(v.source(s.Text)),
			el("span", "rest").Body(v.figure(s.Count)),
		}
	}
	name := el("span", "suggested sign", v.signOf(s.Entity.Kind, s.Entity.ID)).
		Body(v.name(s.Entity.Name, s.Entity.English))
	kind := el("span", "kind").Text(v.say(kindNames[s.Entity.Kind]))
	if s.Alias != "" && s.Alias != v.nameText(s.Entity.Name, s.Entity.English) {
		kind = el("span", "kind").Body(v.source(s.Alias))
	}
	return []ui.UI{name, el("span", "rest").Body(kind, v.figure(s.Count))}
}

// direction is the direction of a text's first letter, or "" if it has none: a field follows what
// is typed, and an empty one the page.
func direction(s string) string {
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac):
			return "rtl"
		case unicode.IsLetter(r):
			return "ltr"
		}
	}
	return ""
}

// foreign reports whether a paragraph has Latin letters and no Arabic ones, such as an English
// quotation: in a right-to-left paragraph its full stop would be drawn before its first word.
func foreign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) &&
		!strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}
