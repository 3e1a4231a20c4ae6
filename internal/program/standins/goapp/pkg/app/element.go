package app

import "strings"

// In go-app each HTML element has an interface with a hundred methods. Here there is one type, of
// which only the methods that somebody calls are linked; and as it is no interface, nothing has to
// be turned into a UI at run time: a record and a call wherever an element stood in a list.

// The elements that our pages and go-app's own are made of.
type (
	HTMLElem            = *htmlElem
	HTMLElemSelfClosing = *htmlElem
	HTMLDiv             = *htmlElem
)

// HTMLBody is the body of the page.
type HTMLBody interface {
	HTML
	privateBody(...UI) HTMLBody
}

// HTMLHtml is what a program on a server would put around it.
type HTMLHtml interface{ HTML }

type htmlElem struct{ htmlElement }

// Elem is an element.
func Elem(tag string) HTMLElem { return &htmlElem{htmlElement{tag: tag}} }

// ElemSelfClosing is an element without content.
func ElemSelfClosing(tag string) HTMLElemSelfClosing {
	return &htmlElem{htmlElement{tag: tag, isSelfClosing: true}}
}

// What go-app itself draws.
func Body() HTMLBody { return Elem("body") }
func Code() HTMLElem { return Elem("code") }
func Div() HTMLDiv   { return Elem("div") }
func H1() HTMLElem   { return Elem("h1") }
func Img() HTMLElem  { return ElemSelfClosing("img") }
func P() HTMLElem    { return Elem("p") }

func (e *htmlElem) privateBody(v ...UI) HTMLBody { return e.Body(v...) }

func (e *htmlElem) Body(v ...UI) HTMLElem {
	e.children = FilterUIElems(v...)
	return e
}

func (e *htmlElem) Text(v any) HTMLElem { return e.Body(Text(v)) }

func (e *htmlElem) Attr(name string, v any) HTMLElem {
	e.setAttr(name, v)
	return e
}

func (e *htmlElem) On(event string, h EventHandler, options ...EventOption) HTMLElem {
	e.setEventHandler(event, h, options...)
	return e
}

func (e *htmlElem) XMLNS(v string) HTMLElem {
	e.xmlns = v
	return e
}

func (e *htmlElem) Class(v ...string) HTMLElem          { return e.Attr("class", strings.Join(v, " ")) }
func (e *htmlElem) Aria(name string, v any) HTMLElem    { return e.Attr("aria-"+name, toString(v)) }
func (e *htmlElem) DataSet(name string, v any) HTMLElem { return e.Attr("data-"+name, toString(v)) }
func (e *htmlElem) Style(name, v string) HTMLElem       { return e.Attr("style", name+":"+v) }
func (e *htmlElem) Alt(v string) HTMLElem               { return e.Attr("alt", v) }
func (e *htmlElem) Dir(v string) HTMLElem               { return e.Attr("dir", v) }
func (e *htmlElem) ID(v string) HTMLElem                { return e.Attr("id", v) }
func (e *htmlElem) Lang(v string) HTMLElem              { return e.Attr("lang", v) }
func (e *htmlElem) Role(v string) HTMLElem              { return e.Attr("role", v) }
func (e *htmlElem) Src(v string) HTMLElem               { return e.Attr("src", v) }
func (e *htmlElem) Title(v string) HTMLElem             { return e.Attr("title", v) }
func (e *htmlElem) TabIndex(v int) HTMLElem             { return e.Attr("tabindex", v) }
func (e *htmlElem) OnChange(h EventHandler) HTMLElem    { return e.On("change", h) }
func (e *htmlElem) OnBlur(h EventHandler) HTMLElem      { return e.On("blur", h) }
func (e *htmlElem) OnKeyDown(h EventHandler) HTMLElem   { return e.On("keydown", h) }
func (e *htmlElem) OnMouseDown(h EventHandler) HTMLElem { return e.On("mousedown", h) }
func (e *htmlElem) OnClick(h EventHandler) HTMLElem     { return e.On("click", h) }
func (e *htmlElem) OnInput(h EventHandler) HTMLElem     { return e.On("input", h) }
func (e *htmlElem) OnSubmit(h EventHandler) HTMLElem    { return e.On("submit", h) }

func (e *htmlElem) setDepth(v uint) UI {
	e.treeDepth = v
	return e
}

func (e *htmlElem) setAttrs(v attributes) HTML {
	e.attributes = v
	return e
}

func (e *htmlElem) setEvents(v eventHandlers) HTML {
	e.eventHandlers = v
	return e
}

func (e *htmlElem) setParent(v UI) UI {
	e.parentElement = v
	return e
}

func (e *htmlElem) setJSElement(v Value) HTML {
	e.jsElement = v
	return e
}

func (e *htmlElem) setBody(v []UI) HTML {
	e.children = v
	return e
}
