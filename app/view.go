package app

import (
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
