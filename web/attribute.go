package web

import (
	"fmt"
	"strconv"
	"strings"
)

// An attribute as go-app holds it: every value is a string, "true" or "false" for boolean
// attributes.
type attribute struct{ name, value string }

// switches are the boolean attributes of HTML, which are on whenever they are present, whatever
// their value. go-app prints their state as the value.
var switches = map[string]bool{
	"allowfullscreen": true, "async": true, "autofocus": true, "autoplay": true, "checked": true,
	"controls": true, "default": true, "defer": true, "disabled": true, "formnovalidate": true,
	"hidden": true, "inert": true, "ismap": true, "itemscope": true, "loop": true, "multiple": true,
	"muted": true, "nomodule": true, "novalidate": true, "open": true, "playsinline": true,
	"readonly": true, "required": true, "reversed": true, "selected": true,
}

// off reports whether the attribute is a switch that is off, which HTML expresses by leaving it
// out.
func (a attribute) off() bool {
	if !switches[a.name] {
		return false
	}
	on, err := strconv.ParseBool(a.value)
	return err != nil || !on // as go-app decides in the browser
}

// check rejects what the content security policy would block.
func (a attribute) check() error {
	name := strings.ToLower(a.name)
	switch {
	case !isName(a.name):
		return fmt.Errorf("attribute %q: not a name", clip(a.name))
	case name == "style":
		return fmt.Errorf("attribute style=%q: the content security policy allows no inline style, want a class", clip(a.value))
	case strings.HasPrefix(name, "on"):
		return fmt.Errorf("attribute %q: the content security policy allows no inline handler", a.name)
	}
	return nil
}

var values = strings.NewReplacer("&", "&amp;", `"`, "&#34;", "<", "&lt;", ">", "&gt;", "\r", "&#13;", "\x00", "\uFFFD")

// write writes the attribute after a space. Except for switches, "true" is written out:
// aria-expanded needs it.
func (a attribute) write(w *strings.Builder) {
	w.WriteByte(' ')
	w.WriteString(a.name)
	if switches[a.name] {
		return
	}
	w.WriteString(`="`)
	values.WriteString(w, a.value)
	w.WriteByte('"')
}
