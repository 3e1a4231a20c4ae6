package app

import (
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A view is what every piece of a page needs to know to draw itself: the
// reader's choices, the address, and what the reader has open at the moment.
// Its methods are pure: the same view and model give the same elements, in the
// browser and in the build that writes the static pages. It is passed on by its place:
// it is large, and to copy it for every word of a page made the program larger and slower.
type view = *viewState

type viewState struct {
	settings
	at address
	// about is the collection, for what its outlets and topics are called; nil for
	// what they are called in the documents.
	about *corpus.About
	root  string // what stands before an address to make it a link
	urls  URLs   // how addresses end
	do    handlers
	mine  *applied // what the reader corrected; nil in a static page
	// failure is what did not come; nil in a static page.
	failure *failure
	// pieces are what draws them, by name, and versions when they changed; nil in a
	// static page.
	pieces   map[string]*source
	versions versions
	typing
	panels
}

// panels are the parts of a page that are open or chosen without being part of
// its address.
type panels struct {
	sheet       bool         // the facets, on a narrow screen
	facet       corpus.Facet // the facet whose whole list is shown, or ""
	within      string       // what is looked for in that list
	counts      bool         // what a reader who saves data has asked to be counted
	atHit       int          // the found word the reader stands at in a document, from 0; -1 for none
	cited       copying      // what came of copying the citation
	brush       [2]int       // the months between the brush's ends while it is dragged
	dragged     bool
	openPart    int       // the part of the query whose panel is open, from 1; 0 for none
	openWhy     string    // the hit whose reasons are shown, or ""
	tableOpen   bool      // the table behind a picture is shown
	runs        uint64    // which runs of lines are drawn besides the first, a bit each
	correcting  bool      // the panel that corrects an entity is open
	choosing    int       // the side of a comparison another speaker is chosen for, from 1; 0 for none
	embedding   string    // where the site is, while the embed code is shown; or ""
	embedCopied copying   // what came of copying that code
	shown       sheetKind // what the dialog over the page shows
	cameFrom    string    // the id of what had the focus when it was opened
	shares      bool      // the device has a sheet of its own for sharing
	citing      citing    // what is cited there
	taken       taken     // how far an export is
	selection   selection // what is selected in the document
	sourcedAs   copying   // what came of copying it with its source
	keeping
}

// handlers answer the reader. They are all nil in a static page, where go-app
// leaves out events that nobody handles. None of them closes over a value of a
// list: go-app tells handlers apart by their code alone, so what an element
// means is read from its data attributes.
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

// fill is a message whose "{}" stands for a value.
func (v view) fill(m message, value string) string {
	return strings.Replace(v.say(m), "{}", value, 1)
}

// around splits a message at its value.
func (v view) around(m message) (before, after string) {
	before, after, _ = strings.Cut(v.say(m), "{}")
	return before, after
}

// withCount is a name and the number of what has it, which no line parts: the number would
// stand before the next name.
func (v view) withCount(name ui.UI, n int) []ui.UI {
	return []ui.UI{name, words("\u00a0"), v.figure(n)}
}

// figure is a number that keeps its own direction.
func (v view) figure(n int) ui.UI { return el("bdi", "n").Text(v.number(n)) }

// count is a noun with its number, the figure isolated.
func (v view) count(c counted, n int) ui.UI {
	before, after, found := strings.Cut(c.form(v.lang, n), "{n}")
	if !found {
		return el("span", "count").Text(before)
	}
	return el("span", "count").Body(words(before), v.figure(n), words(after))
}

// when is a date as an element a machine can read as well.
func (v view) when(d corpus.Date) ui.UI {
	if d == "" {
		return nil
	}
	t := el("time").Attr("datetime", string(d)).Text(v.date(d))
	if v.lang == "en" {
		t = t.Lang("en").Dir("ltr") // it may stand among Arabic words
	}
	return t
}

// arabic marks an element of ours as holding words of the collection, which is
// Arabic whatever the interface speaks.
func (v view) arabic(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Attr("lang", "ar").Dir("rtl")
	}
	return e
}

// ours marks an element as holding our own words where it stands among those of
// the collection.
func (v view) ours(e ui.HTMLElem) ui.HTMLElem {
	if v.lang != "ar" {
		return e.Lang(v.lang).Dir(v.dir())
	}
	return e
}

// titleIn marks an element as holding a document's title: Arabic, or in the letters
// that it is written in.
func (v view) titleIn(e ui.HTMLElem, title string) ui.HTMLElem {
	if mostly(title) == "ltr" {
		return e.Lang("en").Dir("ltr")
	}
	return v.arabic(e)
}

// mostly is the direction of most of a text's letters: a message in Arabic may begin
// with somebody's name in Latin letters.
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

// asTyped is a query as it was typed. Its dates run from left to right, as they
// are written, or the Arabic around them would turn them: «بعد:01-2020».
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

// source is a word of the collection or of the reader, such as an outlet, within
// our own words.
func (v view) source(text string) ui.UI {
	if text == "" {
		return nil
	}
	return v.lettered(el("bdi"), text).Text(text)
}

// outlet is the name of an outlet in the reader's language, and topic that of a topic.
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

// lettered marks an element as holding a text whose letters are not those of the
// interface. Latin letters are taken for English: a voice that reads Arabic
// cannot read them at all.
func (v view) lettered(e ui.HTMLElem, text string) ui.HTMLElem {
	switch dir := direction(text); {
	case dir == "rtl" && v.lang != "ar":
		return e.Lang("ar").Dir(dir)
	case dir == "ltr" && v.lang == "ar":
		return e.Lang("en").Dir(dir)
	}
	return e
}

// quotes are the quotation marks of the reader's language.
func (v view) quotes() (open, end string) {
	if v.lang == "en" {
		return "“", "”"
	}
	return "«", "»"
}

// spoken is a sentence of ours around words that are not: they stand between its
// quotation marks, and say themselves which language they are in.
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

// name is an entity's name for the reader: in English where the interface is
// English and a name is known.
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

// signOf is the class of a kind's sign, which is hollow for an entity that a model
// found: its ID begins as no other's does (package gazetteer refuses such).
func (v view) signOf(k corpus.Kind, id string) string {
	if strings.HasPrefix(id, "x-") {
		return k.String() + " found"
	}
	return k.String()
}

// refTo is an entity as lists and links have it.
func refTo(e *corpus.Entity) corpus.EntityRef {
	return corpus.EntityRef{ID: e.ID, Kind: e.Kind, Name: e.Name, English: e.English}
}

// sign is an entity's name behind the sign of its kind, leading somewhere.
func (v view) sign(e corpus.EntityRef, to address) ui.UI {
	return v.a(to, "sign", v.signOf(e.Kind, e.ID)).
		Body(v.name(e.Name, e.English))
}

// words is a text node, or nothing: an empty one would print as a stray line.
func words(s string) ui.UI {
	if s == "" {
		return nil
	}
	return ui.Text(s)
}

// hush is text for those who hear the page instead of seeing it.
func hush(s string) ui.UI { return el("span", "hush").Text(s) }

// dotted joins the parts of a line that are there with a middle dot, or, where the
// digits are those in which a dot is a zero («٠»), with a bar.
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
