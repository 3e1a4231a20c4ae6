package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// iconClasses maps icon drawings to the classes that replace them.
func iconClasses() map[string]string {
	classes := make(map[string]string)
	for name, drawing := range app.Icons() {
		classes[drawing] = "i-" + name
	}
	return classes
}

// iconMask is a drawing as a style sheet names it.
func iconMask(drawing string) string {
	return "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23000' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='" + drawing + "'/%3E%3C/svg%3E\")"
}

// shareStyle draws the bars next to numbers in published pages, which are written as classes.
func shareStyle() string {
	var b strings.Builder
	b.WriteString(`i.share::before { content: ""; display: block; block-size: 100%; background: var(--kind); forced-color-adjust: none; }
`)
	for step := 1; step <= shareSteps; step++ {
		fmt.Fprintf(&b, ".s%d::before { inline-size: %d%%; }\n", step, step*100/shareSteps)
	}
	return b.String()
}

// paragraphWord is read out before the number of a paragraph.
const paragraphWord = "الفقرة"

// numberStyle names the numbers of paragraphs for screen readers: what CSS inserts before a
// link's text is part of its name.
func numberStyle() string {
	return `.paragraph:not([aria-label])::before { content: "` + paragraphWord + ` "; position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
}

// iconStyle draws the icons of published pages: each is a mask over the text's colour.
func iconStyle() string {
	var b strings.Builder
	b.WriteString(`i:not([class]) { font-style: normal; white-space: pre-wrap; }
i:not([class])::before { content: "\00a0·"; }
i.icon { display: inline-block; background: currentColor; -webkit-mask: var(--icon) center / 100% no-repeat; mask: var(--icon) center / 100% no-repeat; }
@media (forced-colors: active) { i.icon { background: CanvasText; forced-color-adjust: none; } a > i.icon { background: LinkText; } }
`)
	icons := app.Icons()
	for _, name := range slices.Sorted(maps.Keys(icons)) {
		fmt.Fprintf(&b, ".i-%s { --icon: %s; }\n", name, iconMask(icons[name]))
	}
	return b.String()
}
