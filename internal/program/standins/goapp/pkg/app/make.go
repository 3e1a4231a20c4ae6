package app

import (
	"strconv"
	"strings"
)

// A writing is a part of the page that is to be made: its elements and texts as
// web/static/tree.js reads them (kashshafMake), and those that listen to events.
type writing struct {
	m       nodeManager
	ctx     Context
	resolve func(string) string
	text    strings.Builder
	heard   []HTML
}

// make makes the nodes of a part of the page, in one call.
func (m nodeManager) make(ctx Context, depth uint, v UI) {
	w := writing{m: m, ctx: ctx, resolve: ctx.ResolveStaticResource}
	w.add(depth, v, node{})
	made := Window().Call("kashshafMake", w.text.String())
	for c, ok := v.(Composer); ok; c, ok = v.(Composer) {
		v = c.root()
	}
	switch v := v.(type) {
	case *text:
		v.node = node{value: made}
	case HTML:
		v.place(node{value: made})
	}
	for _, v := range w.heard {
		for event, h := range v.events() {
			v.events()[event] = m.listen(ctx, v, h)
		}
	}
}

// add writes a part of the page, which stands at a place.
func (w *writing) add(depth uint, v UI, at node) {
	switch v := v.(type) {
	case *text:
		v.node = at
		w.write("")
		w.write(v.value)
	case HTML:
		v.place(at)
		v.setDepth(depth)
		w.write(v.Tag())
		w.write(v.XMLNamespace())
		for name, value := range v.attrs() {
			w.write(name)
			w.write(resolveAttributeURLValue(name, value, w.resolve))
		}
		w.write("")
		children := v.body()
		w.write(strconv.Itoa(len(children)))
		for i, child := range children {
			w.add(depth+1, child, node{within: v, at: i})
			child.setParent(v)
		}
		if len(v.events()) > 0 {
			w.heard = append(w.heard, v)
		}
	case Composer:
		v.setRef(v)
		v.setDepth(depth)
		if c, ok := v.(Initializer); ok {
			c.OnInit()
		}
		if c, ok := v.(Mounter); ok {
			w.m.context(w.ctx, v).Dispatch(c.OnMount)
		}
		root := rendered(v)
		w.add(depth+1, root, at)
		v.setRoot(root.setParent(v))
	default:
		panic("no part of a page")
	}
}

// write writes a name or a value behind the last one. A NUL parts them, and stands in none.
func (w *writing) write(text string) {
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\ufffd")
	}
	w.text.WriteString(text)
	w.text.WriteByte(0)
}
