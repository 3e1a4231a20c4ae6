package app

import (
	"strconv"
	"strings"
	"unicode/utf8"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/export/cite"
)

// A passage selected in a document can be taken away with its source: by ordinary copying, or
// with the bar that appears while it is selected.

// passageAtLeast is how many letters make a passage rather than a word or a name.
const passageAtLeast = 40

// A selection is a passage of the open document.
type selection struct {
	text      string
	paragraph int // where it begins, from 0; -1 if unknown
}

// selected returns the selection within the document's text; ok says that it is long enough for a
// passage. The paragraph numbers are left out.
func (e *explorer) selected() (s selection, ok bool) {
	chosen := ui.Window().Call("getSelection")
	if !chosen.Truthy() || chosen.Get("rangeCount").Int() == 0 || e.model.missing || e.model.reading.Document.ID == "" {
		return s, false
	}
	part := chosen.Call("getRangeAt", 0)
	around := part.Get("commonAncestorContainer")
	if around.Get("nodeType").Int() != 1 { // a text node
		around = around.Get("parentElement")
	}
	if !around.Truthy() || !around.Call("closest", ".prose").Truthy() {
		return s, false
	}
	box := document().Call("createElement", "div")
	box.Call("append", part.Call("cloneContents"))
	numbers := box.Call("querySelectorAll", ".paragraph")
	for i := range numbers.Get("length").Int() {
		numbers.Index(i).Call("remove")
	}
	s = selection{passageText(box), paragraphOf(part.Get("startContainer"))}
	return s, utf8.RuneCountInString(s.text) >= passageAtLeast
}

// paragraphOf returns the number of the paragraph a node is in, from 0, or -1.
func paragraphOf(node ui.Value) int {
	if node.Get("nodeType").Int() != 1 {
		node = node.Get("parentElement")
	}
	p := node.Call("closest", ".prose p[id]")
	if !p.Truthy() {
		return -1
	}
	n, err := strconv.Atoi(strings.TrimPrefix(p.Get("id").String(), "p"))
	if err != nil {
		return -1
	}
	return n - 1
}

// passageText is the text of what was copied, one line per paragraph.
func passageText(box ui.Value) string {
	var lines []string
	paragraphs := box.Call("querySelectorAll", "p")
	for i := range paragraphs.Get("length").Int() {
		if line := strings.TrimSpace(paragraphs.Index(i).Get("textContent").String()); line != "" {
			lines = append(lines, line)
		}
	}
	if lines == nil {
		return strings.TrimSpace(box.Get("textContent").String())
	}
	return strings.Join(lines, "\n")
}

// workAt is the document as a work cited at the selection; with says that the citation quotes it.
func (e *explorer) workAt(s selection, with bool) cite.Work {
	d := &e.model.reading.Document
	w := e.workOf(d)
	if s.paragraph < 0 {
		return w
	}
	text := ""
	if with {
		text = s.text
	}
	return w.At(s.paragraph, d.MarkAt(s.paragraph), text)
}

// sourced is the text of a selection followed by its source.
func (e *explorer) sourced(s selection) string {
	return s.text + "\n\n" + e.view().readable(e.workAt(s, false), cite.Note)
}

// onCopy adds the source to a passage copied from a document. It runs within the event.
func (e *explorer) onCopy(event ui.Value) {
	s, ok := e.selected()
	if !ok {
		return
	}
	event.Get("clipboardData").Call("setData", "text/plain", e.sourced(s))
	event.Call("preventDefault")
}

// onSelect shows or hides the selection bar. It runs within the event, which fires for every
// letter that a selection grows by.
func (e *explorer) onSelect() {
	s, ok := e.selected()
	if !ok {
		s = selection{}
	}
	if s.text == e.panels.selection.text {
		return
	}
	shares := global("navigator").Get("share").Truthy()
	e.ctx.Dispatch(func(ui.Context) {
		if document().Get("activeElement").Call("closest", ".selection-bar").Truthy() && s.text == "" {
			return // a button of the bar took the focus, which cleared the selection
		}
		e.panels.selection, e.panels.shares, e.panels.sourcedAs = s, shares, notCopied
	})
}

// selectionBar offers what can be done with a selection. A static page has none.
func (v view) selectionBar() ui.UI {
	if v.pieces == nil {
		return nil
	}
	bar := el("div", "selection-bar")
	if v.selection.text == "" {
		return bar
	}
	act := func(do string, name string) ui.UI {
		return button("quiet").ID("selection-"+do).DataSet("do", do).OnClick(v.do.selection).Text(name)
	}
	acts := []ui.UI{act("copy", v.say(v.sourcedAs.say(mCopySourced, mCopied, mCopyFailed))), v.outcome(v.sourcedAs, mCopied, mCopyFailed), act("cite", v.say(mCiteThis))}
	if v.shares {
		acts = append(acts, act("share", v.say(mShare)))
	}
	return bar.Role("group").Aria("label", v.say(mSelected)).Body(acts...)
}

func (e *explorer) onSelection(ctx ui.Context, _ ui.Event) {
	s := e.panels.selection
	switch data(ctx, "do") {
	case "copy":
		e.copyText(e.sourced(s), &e.panels.sourcedAs)
	case "cite":
		e.openCitation(e.model.reading.Document.ID, s.paragraph, s.text, "")
	case "share":
		w := e.workAt(s, true)
		share(w.Title, e.view().readable(w, cite.Note), w.Address)
	}
}
