package app

import (
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A view is what every piece of a page needs to draw itself: the reader's settings, the address,
// and what is open at the moment. Its methods are pure: the same view and model give the same
// elements, in the browser and in the build that writes the static pages. It is passed as a
// pointer because it is large: copying it for every word of a page made the program larger and
// slower.
type view = *viewState

type viewState struct {
	settings
	at address
	// about is the collection, used for the names of its outlets and topics; if nil, the
	// documents' own names for them are shown.
	about *corpus.About
	root  string // prefix that makes an address a link
	urls  URLs   // how addresses end
	do    handlers
	mine  *applied // the reader's corrections; nil in a static page
	// failure is the answer that did not arrive; nil in a static page.
	failure *failure
	// pieces are the parts of the page by name, and versions say when their data last changed;
	// both are empty in a static page.
	pieces   map[string]*source
	versions versions
	typing
	panels
}

// panels are the parts of a page that are open or chosen without being part of its address.
type panels struct {
	sheet       bool         // the facets, on a narrow screen
	facet       corpus.Facet // the facet whose whole list is shown, or ""
	within      string       // the search text in that list
	counts      bool         // a reader who saves data has asked for the counts
	atHit       int          // the current match in a document, from 0; -1 for none
	cited       copying      // outcome of copying the citation
	brush       [2]int       // the brush's two ends while it is dragged, as bar numbers
	dragged     bool
	openPart    int       // the part of the query whose panel is open, from 1; 0 for none
	openWhy     string    // the hit whose reasons are shown, or ""
	tableOpen   bool      // the table under a picture is shown
	runs        uint64    // which runs of lines besides the first are drawn, as a bit set
	correcting  bool      // the panel that corrects an entity is open
	choosing    int       // the side of a comparison whose speaker is being changed, from 1; 0 for none
	embedding   string    // the site's URL while the embed code is shown; or ""
	embedCopied copying   // outcome of copying that code
	shown       sheetKind // what the dialog over the page shows
	cameFrom    string    // the id of the element that had the focus when it opened
	shares      bool      // the device has a share sheet of its own
	citing      citing    // what the citation dialog is about
	taken       taken     // progress of an export
	selection   selection // what is selected in the document
	sourcedAs   copying   // outcome of copying the selection with its source
	keeping
}

// handlers are the event handlers of the page. All are nil in a static page, where go-app leaves
// out events without a handler. None of them closes over an element of a list: go-app compares
// handlers by their code pointer alone, so what an element stands for is read from its data
// attributes.
type handlers struct {
	input, keydown, blur, submit, pick, clear ui.EventHandler
	focusBox, set                             ui.EventHandler
	openSheet, closeSheet                     ui.EventHandler
	more, within, count                       ui.EventHandler
	brush, brushed                            ui.EventHandler
	nextHit, previousHit, toggleKind, cite    ui.EventHandler
	narrowIndex, install, update              ui.EventHandler
	part, why, analyse                        ui.EventHandler
	keep                                      ui.EventHandler
	embed, closeEmbed, copyEmbed              ui.EventHandler
	said, sendStatements, choose              ui.EventHandler
	addLine, table, run                       ui.EventHandler // of a view
	edit, editInto, importEdits, retry        ui.EventHandler
	selection                                 ui.EventHandler
	keysOff                                   ui.EventHandler
	take, takeNow                             ui.EventHandler
	closeMore, citeAs, cited                  ui.EventHandler
}

// link is the address as an href from this page.
func (v view) link(a address) string {
	if v.at.page == atFrame {
		a = a.within(v.at)
	}
	to := v.href(a)
	if to == "" {
		return "./"
	}
	return to
}

// fill is a message with its "{}" replaced by a value.
func (v view) fill(m message, value string) string {
	return strings.Replace(v.say(m), "{}", value, 1)
}

// around splits a message at its "{}".
func (v view) around(m message) (before, after string) {
	before, after, _ = strings.Cut(v.say(m), "{}")
	return before, after
}

// withCount is a name followed by its count, joined by a no-break space: on a new line the number
// would seem to belong to the next name.
func (v view) withCount(name ui.UI, n int) []ui.UI {
	return []ui.UI{name, words("\u00a0"), v.figure(n)}
}

// figure is a number in its own direction.
func (v view) figure(n int) ui.UI { return el("bdi", "n").Text(v.number(n)) }

// count is a number with its noun, the digits isolated.
func (v view) count(c counted, n int) ui.UI {
	before, after, found := strings.Cut(c.form(v.lang, n), "{n}")
	if !found {
		return el("span", "count").Text(before)
	}
	return el("span", "count").Body(words(before), v.figure(n), words(after))
}

// when is a date as a machine-readable time element.
func (v view) when(d corpus.Date) ui.UI {
	if d == "" {
		return nil
	}
	t := el("time").Attr("datetime", string(d)).Text(v.date(d))
	if v.lang == "en" {
		t = t.Lang("en").Dir("ltr") // it may be among Arabic words
	}
	return t
}

// arabic marks an element of the interface as containing the collection's words, which are Arabic
// whatever the language of the interface.
func (v view) arabic(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Attr("lang", "ar").Dir("rtl")
	}
	return e
}

// ours marks an element as containing the interface's own words inside those of the collection.
func (v view) ours(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Lang(v.lang).Dir(v.dir())
	}
	return e
}

// titleIn marks an element as containing a document's title: Arabic, unless most of its letters
// are left-to-right.
func (v view) titleIn(e ui.HTMLElem, title string) ui.HTMLElem {
	if mostly(title) == "ltr" {
		return e.Lang("en").Dir("ltr")
	}
	return v.arabic(e)
}

// mostly is the direction of most of a text's letters: an Arabic message may begin with a name in
// Latin letters.
func mostly(text string) string {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	switch {
	case n > 0:
		return "rtl"
	case n < 0:
		return "ltr"
	}
	return direction(text)
}

// asTyped is a query as it was typed. Its dates are marked left-to-right, or the Arabic around
// them would reorder them: «بعد:01-2020».
func asTyped(query string) []ui.UI {
	var out []ui.UI
	date := func(r rune) bool { return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r == '-' || r == '/' }
	for query != "" {
		from := strings.IndexFunc(query, unicode.IsDigit)
		if from < 0 {
			break
		}
		end := strings.IndexFunc(query[from:], func(r rune) bool { return !date(r) })
		if end < 0 {
			end = len(query) - from
		}
		out = append(out, words(query[:from]), el("bdi").Dir("ltr").Text(query[from:from+end]))
		query = query[from+end:]
	}
	return append(out, words(query))
}

// source is a text of the collection or of the reader, such as an outlet, inside the interface's
// own words.
func (v view) source(text string) ui.UI {
	if text == "" {
		return nil
	}
	return v.lettered(el("bdi"), text).Text(text)
}

// outlet is an outlet's name in the reader's language; topic is a topic's.
func (v view) outlet(key string) ui.UI { return v.source(v.outletText(key)) }
func (v view) topic(key string) ui.UI  { return v.source(v.nameOf((*corpus.About).TopicName, key)) }

// outletText is outlet as plain text.
func (v view) outletText(key string) string { return v.nameOf((*corpus.About).OutletName, key) }

func (v view) nameOf(names func(*corpus.About, string) corpus.Name, key string) string {
	if v.about == nil {
		return key
	}
	n := names(v.about, key)
	return v.nameText(n.Arabic, n.English)
}

// lettered marks an element as containing text in another script than the interface's. Latin
// letters are taken for English: an Arabic screen-reader voice cannot read them at all.
func (v view) lettered(e ui.HTMLElem, text string) ui.HTMLElem {
	switch dir := direction(text); {
	case dir == "rtl" && v.lang != "ar":
		return e.Lang("ar").Dir(dir)
	case dir == "ltr" && v.lang == "ar":
		return e.Lang("en").Dir(dir)
	}
	return e
}

// quotes returns the quotation marks of the reader's language.
func (v view) quotes() (open, end string) {
	if v.lang == "en" {
		return "“", "”"
	}
	return "«", "»"
}

// spoken is a sentence of the interface that quotes other text; each quoted part is marked with
// its own language.
func (v view) spoken(sentence string) []ui.UI {
	open, end := v.quotes()
	var parts []ui.UI
	before := ""
	for {
		front, rest, found := strings.Cut(sentence, open)
		quoted, after, closed := strings.Cut(rest, end)
		if !found || !closed {
			break
		}
		before += front + open
		if d := direction(quoted); d == "" || d == v.dir() {
			before += quoted
		} else {
			parts = append(parts, ui.Text(before), v.source(quoted))
			before = ""
		}
		before += end
		sentence = after
	}
	if before += sentence; before != "" {
		parts = append(parts, ui.Text(before))
	}
	return parts
}

// name is an entity's name: in English if the interface is English and an English name is known.
func (v view) name(arabic, english string) ui.UI {
	if v.lang == "en" && english != "" {
		return el("bdi").Lang("en").Text(english)
	}
	return v.arabic(el("bdi")).Text(arabic)
}

// nameText is name as plain text.
func (v view) nameText(arabic, english string) string {
	if v.lang == "en" && english != "" {
		return english
	}
	return arabic
}

// signOf is the class of the sign of an entity's kind. The sign is hollow for an entity that a
// model found, whose ID has a prefix no other has (package gazetteer refuses it).
func (v view) signOf(k corpus.Kind, id string) string {
	if strings.HasPrefix(id, "x-") {
		return k.String() + " found"
	}
	return k.String()
}

// refTo returns an entity in the short form that lists and links use.
func refTo(e *corpus.Entity) corpus.EntityRef {
	return corpus.EntityRef{ID: e.ID, Kind: e.Kind, Name: e.Name, English: e.English}
}

// sign is a link with an entity's name after the sign of its kind.
func (v view) sign(e corpus.EntityRef, to address) ui.UI {
	return v.a(to, "sign", v.signOf(e.Kind, e.ID)).
		Body(v.name(e.Name, e.English))
}

// words is a text node, or nil for "": an empty one would print as a stray line.
func words(s string) ui.UI {
	if s == "" {
		return nil
	}
	return ui.Text(s)
}

// hush is text for screen readers only.
func hush(s string) ui.UI { return el("span", "hush").Text(s) }

// dotted joins the non-nil parts of a line with a middle dot, or with a bar when the digits are
// Arabic, whose zero looks like a dot («٠»).
func (v view) dotted(parts ...ui.UI) []ui.UI {
	between := "\u00a0· "
	if v.arabicDigits() {
		between = "\u00a0| "
	}
	var joined []ui.UI
	for _, part := range parts {
		if part == nil {
			continue
		}
		if len(joined) > 0 {
			joined = append(joined, el("span", "dot").Aria("hidden", "true").Text(between))
		}
		joined = append(joined, part)
	}
	return joined
}
