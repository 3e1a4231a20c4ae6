package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// verbatim keeps an element from translators in browsers: what is searched for,
// addresses and codes are of no use in other words. Everything else may be read in
// any language.
func verbatim(e ui.HTMLElem) ui.HTMLElem { return e.Attr("translate", "no") }

// setTitle names the page in the browser's list of tabs and in its history: in the
// language that the reader reads it in. Translators in browsers leave a title alone
// that comes after theirs; English is what we have beside Arabic. What previews and reference
// managers call a document is its own title, without the collection's, and is left.
func (e *explorer) setTitle() {
	v := e.view()
	if v.lang == "ar" && translatedFromArabic() {
		v.lang = "en"
	}
	document().Set("title", v.pageTitle(&e.model))
}

// translatedFromArabic reports whether the browser shows the page in another
// language. Translators say so in the class and the language of the root.
func translatedFromArabic() bool {
	root := document().Get("documentElement")
	return strings.Contains(root.Get("className").String(), "translated-") && !strings.HasPrefix(root.Get("lang").String(), "ar")
}
