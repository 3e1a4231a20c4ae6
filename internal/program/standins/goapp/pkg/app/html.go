package app

import "fmt"

// A node is where a part of the page stands in the document: itself, or, until it is asked
// for, a place among the children of an element. Children stay where they are as long as
// they are there: nothing is put before them (node.go).
type node struct {
	value  Value
	within HTML
	at     int
}

// get is the node itself.
func (n *node) get() Value {
	if n.value == nil && n.within != nil {
		n.value = Window().Call("kashshafChild", n.within.JSValue(), n.at)
	}
	return n.value
}

// there reports whether it is in the document, or on its way into it.
func (n *node) there() bool { return n.value != nil || n.within != nil }

// HTML is an element.
type HTML interface {
	UI

	Tag() string
	XMLNamespace() string
	SelfClosing() bool

	depth() uint
	setDepth(uint) UI
	attrs() attributes
	setAttrs(attributes) HTML
	events() eventHandlers
	setEvents(eventHandlers) HTML
	body() []UI
	setBody([]UI) HTML
	place(node)
	setJSElement(Value) HTML
}

// An htmlElement is what all elements have; html_gen.go names its fields.
type htmlElement struct {
	tag           string
	xmlns         string
	treeDepth     uint
	isSelfClosing bool
	jsElement     Value // of the body and its first child, which are there before the program
	node          node
	attributes    attributes
	eventHandlers eventHandlers
	parentElement UI
	children      []UI
}

func (e *htmlElement) JSValue() Value {
	if e.jsElement != nil {
		return e.jsElement
	}
	return e.node.get()
}

func (e *htmlElement) Mounted() bool         { return e.jsElement != nil || e.node.there() }
func (e *htmlElement) place(at node)         { e.node, e.jsElement = at, nil }
func (e *htmlElement) Tag() string           { return e.tag }
func (e *htmlElement) XMLNamespace() string  { return e.xmlns }
func (e *htmlElement) SelfClosing() bool     { return e.isSelfClosing }
func (e *htmlElement) depth() uint           { return e.treeDepth }
func (e *htmlElement) attrs() attributes     { return e.attributes }
func (e *htmlElement) events() eventHandlers { return e.eventHandlers }
func (e *htmlElement) parent() UI            { return e.parentElement }
func (e *htmlElement) body() []UI            { return e.children }

func (e *htmlElement) setAttr(name string, value any) {
	if e.attributes == nil {
		e.attributes = make(attributes)
	}
	e.attributes.Set(name, value)
}

func (e *htmlElement) setEventHandler(event string, h EventHandler, options ...EventOption) {
	if e.eventHandlers == nil {
		e.eventHandlers = make(eventHandlers)
	}
	e.eventHandlers.Set(event, h, options...)
}

// Text is a text of the page.
func Text(v any) UI { return &text{value: toString(v)} }

// Textf is a text of the page by a format.
func Textf(format string, v ...any) UI { return &text{value: fmt.Sprintf(format, v...)} }

type text struct {
	node          node
	parentElement UI
	value         string
}

func (t *text) JSValue() Value { return t.node.get() }
func (t *text) Mounted() bool  { return t.node.there() }
func (t *text) parent() UI     { return t.parentElement }

func (t *text) setParent(p UI) UI {
	t.parentElement = p
	return t
}
