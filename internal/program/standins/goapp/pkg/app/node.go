package app

import (
	"bytes"
	"reflect"
	"time"
)

// A UI is a part of the page: an element, a text, or a component.
type UI interface {
	JSValue() Value
	Mounted() bool
	parent() UI
	setParent(UI) UI
}

// FilterUIElems gives the parts that are there, with what conditions and loops stand for
// in their place.
func FilterUIElems(list ...UI) []UI {
	kept := list[:0]
	for _, one := range list {
		switch one := one.(type) {
		case nil:
		case Condition:
			kept = append(kept[:len(kept):len(kept)], one.body()...)
		case RangeLoop:
			kept = append(kept[:len(kept):len(kept)], one.body()...)
		default:
			kept = append(kept, one)
		}
	}
	return kept
}

// What components are told of.
type (
	nav              struct{}
	appUpdate        struct{}
	appInstallChange struct{}
	resize           struct{}
)

// A nodeManager keeps the document as the page is drawn. go-app's own calls the browser for
// each element, each attribute and each text; this one makes a part of the page in one call
// (make.go), and asks for a node of it only when it is to change.
type nodeManager struct{}

// Encode does nothing: no program in a browser writes a page.
func (nodeManager) Encode(Context, *bytes.Buffer, UI) {}

func (m nodeManager) context(ctx Context, of UI) Context {
	ctx.sourceElement, ctx.notifyComponentEvent = of, m.NotifyComponentEvent
	return ctx
}

// listen lets an element hear of an event.
func (m nodeManager) listen(ctx Context, v HTML, h eventHandler) eventHandler {
	ctx = m.context(ctx, v)
	heard := FuncOf(func(_ Value, args []Value) any {
		if len(args) > 0 {
			ctx.Dispatch(func(ctx Context) {
				event := Event{Value: args[0]}
				trackMousePosition(event)
				h.goHandler(ctx, event)
			})
		}
		return nil
	})
	node := v.JSValue()
	node.addEventListener(h.event, heard, h.options())
	h.jsHandler = heard
	h.close = func() {
		node.removeEventListener(h.event, heard)
		heard.Release()
	}
	return h
}

// rendered is what a component draws.
func rendered(v Composer) UI {
	if list := FilterUIElems(v.Render()); len(list) > 0 {
		return list[0]
	}
	panic("a component draws nothing")
}

// Dismount lets go of a part of the page.
func (m nodeManager) Dismount(v UI) {
	switch v := v.(type) {
	case *text:
		v.node = node{}
	case HTML:
		for _, child := range v.body() {
			m.Dismount(child)
		}
		for _, h := range v.events() {
			if h.close != nil {
				h.close()
			}
		}
		v.place(node{})
	case Composer:
		m.Dismount(v.root())
		v.setRef(nil)
		if d, ok := v.(Dismounter); ok {
			d.OnDismount()
		}
	}
}

// CanUpdate reports whether a part of the page can become another.
func (m nodeManager) CanUpdate(v, new UI) bool {
	if reflect.TypeOf(v) != reflect.TypeOf(new) {
		return false
	}
	switch v := v.(type) {
	case DismountEnforcer:
		return v.CompoID() == new.(DismountEnforcer).CompoID()
	case HTML:
		return v.Tag() == new.(HTML).Tag()
	}
	return true
}

// Update lets a part of the page become another of its kind.
func (m nodeManager) Update(ctx Context, v, new UI) (UI, error) {
	switch v := v.(type) {
	case *text:
		if to := new.(*text).value; v.value != to {
			v.value = to
			v.JSValue().setNodeValue(to)
		}
	case HTML:
		m.updateHTML(ctx, v, new.(HTML))
	case Composer:
		if m.takeFields(v, new) {
			ctx = m.context(ctx, v)
			if u, ok := v.(Updater); ok {
				u.OnUpdate(ctx)
			}
			ctx.removeComponentUpdate(v)
			return m.UpdateComponentRoot(ctx, v)
		}
	}
	return v, nil
}

func (m nodeManager) updateHTML(ctx Context, v, new HTML) {
	m.updateAttributes(ctx, v, new.attrs())
	m.updateEvents(ctx, v, new.events())
	old, now := v.body(), new.body()
	for i := len(old) - 1; i >= len(now); i-- { // from the end: what stays keeps its place
		v.JSValue().removeChild(old[i])
		m.Dismount(old[i])
		old[i] = nil
	}
	old = old[:min(len(old), len(now))]
	for i, child := range now {
		switch {
		case i >= len(old):
			m.make(ctx, v.depth()+1, child)
			v.JSValue().appendChild(child)
			old = append(old, child.setParent(v))
		case m.CanUpdate(old[i], child):
			m.Update(ctx, old[i], child)
		default:
			m.make(ctx, v.depth()+1, child)
			v.JSValue().replaceChild(child, old[i])
			m.Dismount(old[i])
			old[i] = child.setParent(v)
		}
	}
	v.setBody(old)
}

func (m nodeManager) updateAttributes(ctx Context, v HTML, now attributes) {
	old := v.attrs()
	if old == nil && len(now) > 0 {
		old = make(attributes, len(now))
		v.setAttrs(old)
	}
	for name := range old {
		if _, stays := now[name]; !stays {
			deleteJSAttribute(v.JSValue(), name)
			delete(old, name)
		}
	}
	for name, value := range now {
		if was, ok := old[name]; !ok || was != value {
			old[name] = value
			setJSAttribute(v.JSValue(), name, resolveAttributeURLValue(name, value, ctx.ResolveStaticResource))
		}
	}
}

func (m nodeManager) updateEvents(ctx Context, v HTML, now eventHandlers) {
	old := v.events()
	if old == nil && len(now) > 0 {
		old = make(eventHandlers, len(now))
		v.setEvents(old)
	}
	for event, h := range old {
		if next, stays := now[event]; !stays || !h.Equal(next) {
			if h.close != nil {
				h.close()
			}
			delete(old, event)
		}
	}
	for event, h := range now {
		if _, ok := old[event]; !ok {
			old[event] = m.listen(ctx, v, h)
		}
	}
}

// takeFields gives a component the exported fields of another of its type, and reports
// whether one of them is new.
func (m nodeManager) takeFields(v, new UI) (changed bool) {
	to, from := reflect.ValueOf(v).Elem(), reflect.ValueOf(new).Elem()
	for i := range to.NumField() {
		field, next := to.Field(i), from.Field(i)
		if !field.CanSet() || field.Type() == reflect.TypeFor[Compo]() || !canUpdateValue(field, next) {
			continue
		}
		field.Set(next)
		changed = true
	}
	return changed
}

// canUpdateValue reports whether a field holds something else.
func canUpdateValue(v, new reflect.Value) bool {
	if _, ok := v.Interface().(time.Time); ok || v.Kind() <= reflect.Float64 || v.Kind() == reflect.String {
		return !v.Equal(new)
	}
	return !reflect.DeepEqual(v.Interface(), new.Interface())
}

// UpdateComponentRoot draws a component anew.
func (m nodeManager) UpdateComponentRoot(ctx Context, v Composer) (UI, error) {
	old, now := v.root(), rendered(v)
	if m.CanUpdate(old, now) {
		root, err := m.Update(ctx, old, now)
		v.setRoot(root)
		return v, err
	}
	m.make(ctx, v.depth()+1, now)
	for above := v.parent(); above != nil; above = above.parent() {
		if element, ok := above.(HTML); ok {
			element.JSValue().replaceChild(now, old)
			break
		}
	}
	v.setRoot(now.setParent(v))
	m.Dismount(old)
	return v, nil
}

// NotifyComponentEvent tells the components of a part of the page.
func (m nodeManager) NotifyComponentEvent(ctx Context, of UI, event any) {
	switch of := of.(type) {
	case HTML:
		for _, child := range of.body() {
			m.NotifyComponentEvent(ctx, child, event)
		}
	case Composer:
		ctx = m.context(ctx, of)
		switch event.(type) {
		case nav:
			if c, ok := of.(Navigator); ok {
				ctx.Dispatch(c.OnNav)
			}
		case appUpdate:
			if c, ok := of.(AppUpdater); ok {
				ctx.Dispatch(c.OnAppUpdate)
			}
		case appInstallChange:
			if c, ok := of.(AppInstaller); ok {
				ctx.Dispatch(c.OnAppInstallChange)
			}
		case resize:
			if c, ok := of.(Resizer); ok {
				ctx.Dispatch(c.OnResize)
			}
		}
		m.NotifyComponentEvent(ctx, of.root(), event)
	}
}

// component is the nearest component that a part of the page is, or is in.
func component(v UI) (Composer, bool) {
	for ; v != nil; v = v.parent() {
		if c, ok := v.(Composer); ok {
			return c, true
		}
	}
	return nil, false
}
