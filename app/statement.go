package app

import (
	"cmp"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// statement is one statement: its speaker, its class, its sentence with the cue and the content
// marked, and its document. heading is the element of the speaker's name, "" for none because the
// page has named the speaker already.
func (v view) statement(h *corpus.StatementHit, heading string) ui.UI {
	to := v.at.open(h.Document)
	article := v.arabic(el("article", "saying"))
	return article.Body(
		ui.If(heading != "" || len(h.With) > 0, func() ui.UI { return el(cmp.Or(heading, "div"), "who").Body(v.speakerOf(h)) }),
		v.ours(el("p", "terms")).Body(v.terms(h)...),
		v.sentence(h, to),
		v.ours(el("p", "byline")).Body(v.dotted(
			v.a(to).Body(v.source(cmp.Or(h.Title, v.say(mUntitled)))), v.outlet(h.Outlet), v.when(h.Date))...),
		v.subjects(h),
	)
}

// speakerOf is the names of the speakers, or the text's own words for one who is not an entity.
func (v view) speakerOf(h *corpus.StatementHit) ui.UI {
	switch {
	case h.Weak:
		return v.unclear()
	case h.Speaker == nil:
		return v.asWritten(h.Named, h.Unnamed, h.Common)
	}
	first := v.sign(*h.Speaker, v.at.entity(*h.Speaker))
	if len(h.With) == 0 {
		return first
	}
	all := []ui.UI{first}
	for _, e := range h.With {
		all = append(all, v.sign(e, v.at.entity(e)))
	}
	return el("span").Body(v.dotted(all...)...)
}

// asWritten is a speaker who is not an entity, as the text calls them: a source that the text
// leaves unnamed, or somebody whose statements can be found under that name, unless others share
// it.
func (v view) asWritten(named string, unnamed, common bool) ui.UI {
	name := v.arabic(el("bdi")).Text(named)
	switch {
	case named == "":
		return v.unclear()
	case unnamed:
		return el("span", "unnamed").Body(name, words(" "), v.ours(el("span", "label")).Text(v.say(mUnnamed)))
	case common:
		return el("span", "unnamed").Body(name)
	}
	return el("span", "unnamed").Body(v.a(v.at.statementsOf(named)).Body(name))
}

// unclear stands for an uncertain speaker.
func (v view) unclear() ui.UI {
	return el("span", "unnamed").Body(v.ours(el("span", "label")).Text(v.say(mUnclear)))
}

// terms are the class of a statement, whether it is quoted, and what the text calls the speaker
// if that is not the name.
func (v view) terms(h *corpus.StatementHit) []ui.UI {
	class := v.class(h.Class)
	told := v.told(h.Class, h.Negated)
	var kind ui.UI = el("span", "class-name").Text(told)
	if v.at.page == atCompare {
		kind = nil // it is above both columns
	} else if v.at.ofStatements() {
		kind = v.a(v.at.with(corpus.Filter{Facet: facetClass, Value: string(h.Class)}), "class-name").
			Title(v.fill(mNarrowToClass, class)).Text(told)
	}
	how := mReported
	if h.Direct {
		how = mDirect
	}
	parts := []ui.UI{kind, el("span", "term").Text(v.say(how))}
	if kind == nil && told != class {
		parts = append(parts, el("span", "term negated").Text(told))
	}
	switch {
	case h.Speaker == nil || h.Named == "":
	case strings.HasPrefix(h.Text, corpus.Cut) && !strings.Contains(h.Text, h.Named): // the name may be in what is left out
	case !strings.Contains(h.Text, h.Named):
		parts = append(parts, el("span", "term").Text(v.say(mFromBefore)))
	case !shareWord(h.Named, h.Speaker.Name):
		parts = append(parts, el("span").Body(v.spoken(v.fill(mCalledSo, h.Named))...))
	}
	return v.dotted(parts...)
}

// shareWord reports whether two names have a word in common.
func shareWord(a, b string) bool {
	for _, t := range arabic.Tokenize(a) {
		for _, u := range arabic.Tokenize(b) {
			if t.Word == u.Word {
				return true
			}
		}
	}
	return false
}

// sentence is the statement in its sentence, with a link to its paragraph.
func (v view) sentence(h *corpus.StatementHit, to address) ui.UI {
	to.paragraph = paragraphID(h.Paragraph)
	d := drawing{current: -1, element: func(l layer, _ int) ui.HTMLElem {
		if l == asCue {
			return el("b", "cue")
		}
		return el("span", "told")
	}}
	tree := weave(h.Text, 0, len(h.Text), []stretch{{h.Cue.Start, h.Cue.End, asCue, 0}},
		[]stretch{{h.Content.Start, h.Content.End, asSaid, 0}}, h.Marks)
	return v.arabic(el("p", "passage")).Body(v.a(to).Body(d.inlines(tree)...))
}

// subjects are the names in the content; each narrows to statements about it.
func (v view) subjects(h *corpus.StatementHit) ui.UI {
	if len(h.About) == 0 || !v.at.ofStatements() {
		return nil
	}
	var tags []ui.UI
	for _, e := range h.About[:min(len(h.About), 6)] {
		tags = append(tags, el("li").Body(
			v.a(v.at.with(corpus.Filter{Facet: facetSubject, Value: e.ID}), "sign", v.signOf(e.Kind, e.ID)).
				Title(v.fill(mNarrowTo, v.nameText(e.Name, e.English))).Body(v.name(e.Name, e.English))))
	}
	return el("ul", "tags").Body(tags...)
}
