package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements on other pages than their own: the front page's, and an entity's.

// mostHeard has the newest statement of those who speak most.
func (v view) mostHeard(m *model) ui.UI {
	var columns []ui.UI
	for i := range m.heard {
		h := &m.heard[i]
		content := []ui.UI{v.saying(h, "h3")}
		if i < len(m.said.Speakers) { // as hear asked for them
			c := &m.said.Speakers[i]
			content = append(content, el("p", "onward").Body(v.a(v.at.saying(c.ID)).Body(v.count(nSayings, c.Count))))
		}
		columns = append(columns, el("li").Body(content...))
	}
	if len(columns) == 0 {
		return el("section")
	}
	return el("section", "newest heard").Body(
		v.heading(mMostHeard), el("ol").Body(columns...),
		el("p", "onward").Body(v.a(v.at.allSaid()).Text(v.say(mAllStatements))))
}

// saidByIt are some statements of an entity, and saidOfIt some about it.
func (v view) saidByIt(m *model) ui.UI {
	e := &m.profile.Entity
	return v.someSaid(mSaidBy, mAllSaidBy, &m.said, "", v.at.saying(e.ID), mCompareWith, v.at.comparing(e.ID))
}

func (v view) saidOfIt(m *model) ui.UI {
	all := v.at.allSaid().with(corpus.Filter{Facet: facetSubject, Value: m.profile.Entity.ID})
	return v.someSaid(mSaidAbout, mAllSaidAbout, &m.saidOf, "h3", all, mComparePair, all.comparing())
}

func (v view) someSaid(title, more message, r *corpus.StatementResult, heading string, all address, two message, compare address) ui.UI {
	if r.Total == 0 {
		return el("section")
	}
	var items []ui.UI
	for i := range r.Hits {
		items = append(items, el("li").Body(v.saying(&r.Hits[i], heading)))
	}
	return el("section", "said-list").Body(
		v.heading(title), el("ol").Body(items...),
		el("p", "onward").Body(dotted(
			v.a(all).Body(el("span").Text(v.say(more)+" "), v.figure(r.Total)),
			v.a(compare).Text(v.say(two)))...))
}
