package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app has a type with a hundred methods for every HTML element. We use only its general type,
// which makes the program smaller by more than half a megabyte.

// el is an element with classes.
func el(tag string, class ...string) ui.HTMLElem {
	e := ui.Elem(tag)
	if len(class) > 0 {
		e = e.Class(class...)
	}
	return e
}

// finder is a field that narrows a list as the reader types.
func finder(id, label string, do ui.EventHandler) ui.UI {
	return input("search", "within").ID(id).Attr("autocomplete", "off").
		Aria("label", label).Attr("placeholder", label).OnInput(do)
}

// a is a link to one of our addresses.
func (v view) a(to address, class ...string) ui.HTMLElem {
	a := el("a", class...).Attr("href", v.link(to))
	if _, cut := to.fitting(); cut {
		a = a.DataSet("query", to.query) // for onLink
	}
	if v.at.page == atFrame && to.within(v.at).page != atFrame {
		a = a.Attr("target", "_blank").Attr("rel", "noopener")
	}
	return a
}

// outside is a link to another site.
func outside(url string) ui.HTMLElem { return el("a").Attr("href", url) }

// button is a button that does not submit a form.
func button(class ...string) ui.HTMLElem { return el("button", class...).Attr("type", "button") }

// input is a field of a type such as "search".
func input(kind string, class ...string) ui.HTMLElemSelfClosing {
	return ui.ElemSelfClosing("input").Class(class...).Attr("type", kind)
}

const svgNamespace = "http://www.w3.org/2000/svg"

// svg is an SVG element, which needs its own namespace.
func svg(tag string) ui.HTMLElem { return ui.Elem(tag).XMLNS(svgNamespace) }
