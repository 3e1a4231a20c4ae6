package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// An icon is a drawing of 24 by 24 units, in strokes of the text's colour. Screen readers skip
// it: the words beside it say the same.
type icon struct {
	path   string
	mirror bool // points along the line, so it is mirrored with the direction of writing
}

var (
	iconSearch   = icon{path: "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.4 15.4L20.5 20.5"}
	iconClose    = icon{path: "M6 6L18 18M18 6L6 18"}
	iconNext     = icon{path: "M9 5L16 12L9 19", mirror: true}
	iconPrevious = icon{path: "M15 5L8 12L15 19", mirror: true}
	iconUp       = icon{path: "M5 15L12 8L19 15"}
	iconDown     = icon{path: "M5 9L12 16L19 9"}
	iconFilter   = icon{path: "M4 6H20M7 12H17M10 18H14"}
	iconBack     = icon{path: "M20 12H5M11 5L4 12L11 19", mirror: true}
	iconOut      = icon{path: "M10 5H5V19H19V14M14 4H20V10M20 4L11 13", mirror: true}
	iconIndex    = icon{path: "M5 4H19V20H5ZM9 4V20M12.5 9H16M12.5 13H16", mirror: true}
	iconAbout    = icon{path: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17M12 11V16.5M12 7.6V8"}
	iconLight    = icon{path: "M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8M12 2.5V5M12 19V21.5M2.5 12H5M19 12H21.5M5.3 5.3L7 7M17 17L18.7 18.7M18.7 5.3L17 7M7 17L5.3 18.7"}
	iconDark     = icon{path: "M19.5 14.5A8 8 0 0 1 9.5 4.5A8 8 0 1 0 19.5 14.5Z"}
	iconAuto     = icon{path: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16M12 4V20M12 8H19M12 12H20M12 16H19"}
	iconTake     = icon{path: "M12 4V15M7 10.5L12 15.5L17 10.5M5 19.5H19"}
	iconCopy     = icon{path: "M9 8H19V20H9ZM15 8V4H5V16H9"}
	iconCode     = icon{path: "M8 7L3 12L8 17M16 7L21 12L16 17M13.5 5L10.5 19"}
	iconMinus    = icon{path: "M6 12H18"}
	iconPair     = icon{path: "M4 5H10V19H4ZM14 5H20V19H14ZM6 9H8M6 12H8M16 9H18M16 12H18"}
	iconSaid     = icon{path: "M4 5H20V16H12L8 20V16H4ZM8 9H16M8 12H13", mirror: true}
	iconLens     = icon{path: "M5.5 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6M8.2 10.6L21 4.5V19.5L8.2 13.4M13 10V14M17 8.6V15.4", mirror: true}
)

// draw sets the icon's own size, which the style sheet changes: without the style sheet it would
// fill the page.
func (i icon) draw() ui.UI {
	class := "icon"
	if i.mirror {
		class = "icon turns"
	}
	return svg("svg").Class(class).Attr("viewBox", "0 0 24 24").Attr("width", "24").Attr("height", "24").
		Attr("aria-hidden", "true").Attr("focusable", "false").
		Body(svg("path").Attr("d", i.path))
}

// Icons returns the drawings, by name, that a style sheet has for static pages.
func Icons() map[string]string {
	return map[string]string{
		"search": iconSearch.path, "next": iconNext.path, "previous": iconPrevious.path, "back": iconBack.path, "out": iconOut.path,
		"index": iconIndex.path, "about": iconAbout.path, "take": iconTake.path, "pair": iconPair.path, "said": iconSaid.path,
		"lens": iconLens.path,
	}
}
