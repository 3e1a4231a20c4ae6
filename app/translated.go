package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// verbatim excludes an element from browser translation: search terms, URLs and codes are useless
// in translation. Everything else may be translated.
func verbatim(e ui.HTMLElem) ui.HTMLElem { return e.Attr("translate", "no") }

// setTitle sets the title that the browser shows in tabs and in its history, in the language the
// reader reads the page in. Browser translation does not translate titles set later; English is
// the language we have besides Arabic. The document's own title, which link previews and
// reference managers use, does not contain the collection's and is left alone.
func (e *explorer) setTitle() {
	v := e.view()
	if v.lang == "ar" && translatedFromArabic() {
		v.lang = "en"
	}
	document().Set("title", v.pageTitle(&e.model))
}

// translatedFromArabic reports whether the browser shows the page in translation, which is
// visible from the class and the language of the root element.
func translatedFromArabic() bool {
	root := document().Get("documentElement")
	return strings.Contains(root.Get("className").String(), "translated-") && !strings.HasPrefix(root.Get("lang").String(), "ar")
}
