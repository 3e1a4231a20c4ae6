package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// iconClasses are the classes that stand for drawings of icons.
func iconClasses() map[string]string {
	classes := make(map[string]string)
	for name, drawing := range app.Icons() {
		classes[drawing] = "i-" + name
	}
	return classes
}

// iconStyle draws the icons of published pages: each is a mask through which the
// text's colour is seen.
func iconStyle() string {
	var b strings.Builder
	b.WriteString(`i.dot { font-style: normal; }
i.dot::before { content: " ·"; }
i.icon { display: inline-block; background: currentColor; -webkit-mask: var(--icon) center / 100% no-repeat; mask: var(--icon) center / 100% no-repeat; }
@media (forced-colors: active) { i.icon { background: CanvasText; forced-color-adjust: none; } a > i.icon { background: LinkText; } }
`)
	icons := app.Icons()
	for _, name := range slices.Sorted(maps.Keys(icons)) {
		fmt.Fprintf(&b, ".i-%s { --icon: url(\"data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%%23000' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'%%3E%%3Cpath d='%s'/%%3E%%3C/svg%%3E\"); }\n", name, icons[name])
	}
	return b.String()
}
