package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Whatever a reader opens briefly and is not a page shares one dialog over the page: citations,
// exports, the keys. A static page has none.

const moreSheetID = "more-sheet"

// sheetKind says what the dialog shows.
type sheetKind uint8

const (
	noSheet sheetKind = iota
	citeSheet
	takeSheet
	keySheet
)

// moreSheet is the dialog.
func (v view) moreSheet(m *model) ui.UI {
	if v.pieces == nil {
		return nil
	}
	sheet := el("dialog", "facet-sheet embed-sheet more-sheet").ID(moreSheetID)
	if v.shown == noSheet {
		return sheet
	}
	title, content := v.sheetContent(m)
	head := el("div", "sheet-head").Body(
		el("h2", "rubric").ID("more-title").Text(v.say(title)),
		button().ID("close-more").Title(v.say(mEmbedClose)).Aria("label", v.say(mEmbedClose)).
			OnClick(v.do.closeMore).Body(iconClose.draw()))
	return sheet.Aria("labelledby", "more-title").On("close", v.do.closeMore).Body(append([]ui.UI{head}, content...)...)
}

func (v view) sheetContent(m *model) (title message, content []ui.UI) {
	switch v.shown {
	case takeSheet:
		return mTakeTitle, v.takings(m)
	case keySheet:
		return mHelpKeys, v.keySheetContent()
	}
	return mCiteTitle, v.citations()
}

// openSheet opens the dialog; when it closes, the focus returns to where it is now.
func (e *explorer) openSheet(kind sheetKind) {
	if e.panels.shown == noSheet {
		e.panels.cameFrom = focused()
	}
	e.panels.shown = kind
	e.after(func() { openDialog(moreSheetID) })
}

func (e *explorer) onCloseMore(ui.Context, ui.Event) { e.closeMore() }

func (e *explorer) closeMore() {
	if e.panels.shown == noSheet {
		return
	}
	e.inquiries.cancel(askExport)
	from := e.panels.cameFrom
	e.panels.shown, e.panels.cameFrom, e.panels.citing = noSheet, "", citing{}
	e.panels.taken = taken{}
	closeDialog(moreSheetID)
	if from != "" {
		e.after(func() { focusOn(from, true) })
	}
}
