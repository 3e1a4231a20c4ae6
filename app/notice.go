package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// notice says plainly what happened when the answer is not simply the documents with all the
// words: what was interpreted differently, which part nothing matches, what is shown instead, and
// what to do.
func (v view) notice(m *model) ui.UI {
	r := &m.result
	n := v.newNotice()
	for _, c := range r.Corrections {
		n.say(v.fill(mNoneHas, c.From) + " " + v.fill(mShowingInstead, c.To))
		n.link(v.fill(mAsItIs, c.From), v.at.asking(exactly(v.at.query, c.From)))
	}
	if r.DidYouMean != "" && !offered(r) {
		n.add(el("p").Body(el("span").Text(v.say(mMeant)+" "),
			v.a(v.at.asking(r.DidYouMean)).Body(v.source(r.DidYouMean))))
	}
	gone := v.gone(n, r)
	if r.Total > 0 {
		v.offers(n, r)
	}
	switch {
	case v.at.query != "" && len(r.Parts) == 0 && r.Total > 0:
		n.say(v.fill(mAsksNothing, v.at.query)) // an emoji, a question mark
	case r.Total == 0:
		v.nothing(n, m, gone)
	case r.Relaxed && gone > 0 && r.Missing <= gone:
		n.say(v.say(mRestShown))
	case r.Relaxed:
		n.say(v.fill(mRelaxed, nMissing.say(&v.settings, max(r.Missing, 1))))
		n.link(v.say(mTryAny), v.at.matching(corpus.MatchAny))
	case v.at.match == corpus.MatchAny && v.at.query != "":
		n.say(v.say(mMatchedAny))
		n.link(v.say(mWantAll), v.at.matching(corpus.MatchAll))
	}
	if r.Total == 0 {
		return el("div", "notice empty").Body(n.lines...)
	}
	return el("div", "notice").Body(n.lines...)
}

// gone names the parts of a query that nothing matches and returns their number; it does nothing
// for a query of one part. If no document is left because of a single part, it links to the query
// without it.
func (v view) gone(n *notice, r *corpus.Result) int {
	if len(r.Parts) < 2 {
		return 0
	}
	count := 0
	for i := range r.Parts {
		if lost(&r.Parts[i]) {
			count++
		}
	}
	if count > 0 && len(r.Parts) > mostChips {
		v.lostTogether(n, r.Parts)
		return count
	}
	for i := range r.Parts {
		p := &r.Parts[i]
		if !lost(p) {
			continue
		}
		n.say(v.fill(mNothingMatches, unquoted(p.Text)))
		if r.Total == 0 && count == 1 {
			n.link(v.fill(mSearchWithout, unquoted(p.Text)), v.at.asking(p.Without))
		}
	}
	return count
}

// nothing says, when no document is left, which choices stand in the way and what else to try.
func (v view) nothing(n *notice, m *model, gone int) {
	at := v.at
	switch {
	case at.narrowed() && at.query != "":
		n.say(v.fill(mNothingHere, unquoted(at.query)))
		n.link(v.say(mTryWithout), address{query: at.query, page: at.page})
		return
	case at.query == "":
		n.say(v.say(mNothing))
		n.link(v.say(mTryWithout), address{page: at.page, sort: at.sort})
		return
	case len(m.result.Parts) > 1 && gone == 0:
		// Every part occurs somewhere, but no document has them all.
		n.say(v.say(mNothing))
		for i := range m.result.Parts {
			p := &m.result.Parts[i]
			n.link(v.fill(mSearchWithout, unquoted(p.Text)), at.asking(p.Without))
		}
	case len(m.result.Parts) == 1 && m.result.Parts[0].Kind == corpus.PartExact:
		word := plainly(&m.result.Parts[0])
		n.say(v.fill(mNothingSo, word))
		n.link(v.fill(mEveryFormOf, word), at.asking(word))
	case fieldAlone(&m.result):
		n.say(v.fill(mNoValue, v.describe(query.Parse(at.query), false)))
		v.values(n, m.lacking)
		return
	case gone == 0:
		n.say(v.fill(mNothingFor, unquoted(at.query)))
	}
	v.values(n, m.lacking)
	if offered(&m.result) {
		v.offers(n, &m.result)
	} else {
		n.add(v.meant(m.near))
	}
	n.say(v.say(mTryFewer))
	if at.page != atFrame {
		n.link(v.say(mWholeIndex), address{page: atIndex})
	}
}

// offered reports whether any part of a query has offers of its own.
func offered(r *corpus.Result) bool {
	return slices.ContainsFunc(r.Parts, func(p corpus.QueryPart) bool { return len(p.Offers) > 0 })
}

// offers links to what may have been meant by each word that no document has.
func (v view) offers(n *notice, r *corpus.Result) {
	for i := range r.Parts {
		var links []ui.UI
		for _, o := range r.Parts[i].Offers {
			links = append(links, v.a(v.at.asking(o.Query)).Body(v.source(o.Text)))
		}
		if len(links) > 0 {
			n.add(el("p").Body(append([]ui.UI{el("span").Text(v.say(mMeant) + " ")}, v.dotted(links...)...)...))
		}
	}
}

// meant offers completions of the words that were not found.
func (v view) meant(near []corpus.Suggestion) ui.UI {
	if len(near) == 0 {
		return nil
	}
	parts := []ui.UI{el("span").Text(v.say(mMeant) + " ")}
	var links []ui.UI
	for _, s := range near {
		links = append(links, v.a(v.at.asking(s.Text)).Body(v.source(s.Text)))
	}
	return el("p").Body(append(parts, v.dotted(links...)...)...)
}

// A notice is a message built line by line.
type notice struct {
	v     view
	lines []ui.UI
}

func (v view) newNotice() *notice { return &notice{v: v} }

func (n *notice) add(line ui.UI) {
	if line != nil {
		n.lines = append(n.lines, line)
	}
}

func (n *notice) say(text string) { n.add(el("p").Body(n.v.spoken(text)...)) }

func (n *notice) link(name string, to address) {
	n.add(el("p").Body(n.v.a(to).Body(n.v.spoken(name)...)))
}
