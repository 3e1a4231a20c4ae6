package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A query may be a pasted passage: hundreds of words, each of which would have its chip, its line
// if nothing matches it, and its place in the heading, pushing the first hit far down. Beyond a
// few words they are summarised, and unfolded on request.

const (
	mostChips = 8  // parts of a query whose chips are visible
	titleMost = 80 // letters of a query in a heading and a title
)

// askedTitle is a query as used in headings.
func (v view) askedTitle() string { return v.fill(mResultsFor, shorten(v.at.query, titleMost)) }

// chips are the parts of a query: visible or, if there are many, folded under their number.
func (v view) chips(parts []corpus.QueryPart, chips []ui.UI) ui.UI {
	list := el("ul", "parts").Aria("labelledby", "understood").Body(chips...)
	if len(parts) <= mostChips {
		return list
	}
	lostOnes := 0
	for i := range parts {
		if lost(&parts[i]) {
			lostOnes++
		}
	}
	summary := []ui.UI{v.count(nWords, len(parts))}
	if lostOnes > 0 {
		summary = append(summary, el("span", "part-how").Body(words(v.say(mComma)), v.count(nLostWords, lostOnes)))
	}
	return el("details", "many-parts").Body(
		el("summary").Body(summary...),
		list)
}

// lostTogether names the parts that nothing matches in a single line, for when there are too many
// for a line each.
func (v view) lostTogether(n *notice, parts []corpus.QueryPart) {
	var names []string
	for i := range parts {
		if p := &parts[i]; lost(p) {
			names = append(names, p.Text)
		}
	}
	n.say(v.fill(mNothingMatches, shorten(strings.Join(names, v.say(mComma)), titleMost)))
}

// addressNote says that the address holds only the beginning of the query: to whoever passes it
// on, and to whoever received it.
func (v view) addressNote() ui.UI {
	note := el("p", "address-note")
	cut, is := v.at.fitting()
	switch {
	case is:
		return note.Body(v.spoken(v.fill(mAddressCut, nWords.say(&v.settings, len(strings.Fields(cut.query)))))...)
	case v.at.short:
		return note.Text(v.say(mAddressWasCut))
	}
	return note
}
