package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements on pages other than their own: the front page's and an entity's.

// whoSpeaksMost shows the newest statement of each of the most frequent speakers.
func (v view) whoSpeaksMost(m *model) ui.UI {
	var columns []ui.UI
	for i := range m.speakers {
		s := &m.speakers[i]
		columns = append(columns, el("li").Body(
			v.statement(&s.Newest, "h3"),
			el("p", "onward").Body(v.a(v.at.statementsOf(s.Entity.ID)).Body(v.count(nStatements, s.Statements)))))
	}
	if len(columns) == 0 {
		return el("section")
	}
	return el("section", "newest heard").Body(
		v.heading(mMostHeard), el("ol").Body(columns...),
		el("p", "onward").Body(v.a(v.at.allStatements()).Text(v.say(mAllStatements))))
}

// statementsBy shows some statements by an entity; statementsAbout shows some about it.
func (v view) statementsBy(m *model) ui.UI {
	e := &m.profile.Entity
	return v.someStatements(mSaidBy, mAllSaidBy, &m.said, "", v.at.statementsOf(e.ID), mCompareWith, v.at.comparing(e.ID))
}

func (v view) statementsAbout(m *model) ui.UI {
	all := v.at.allStatements().with(corpus.Filter{Facet: facetSubject, Value: m.profile.Entity.ID})
	return v.someStatements(mSaidAbout, mAllSaidAbout, &m.saidOf, "h3", all, mComparePair, all.comparing())
}

func (v view) someStatements(title, more message, r *corpus.StatementResult, heading string, all address, two message, compare address) ui.UI {
	if r.Total == 0 {
		return el("section")
	}
	var items []ui.UI
	for i := range r.Hits {
		items = append(items, el("li").Body(v.statement(&r.Hits[i], heading)))
	}
	return el("section", "said-list").Body(
		v.heading(title), el("ol").Body(items...),
		el("p", "onward").Body(v.dotted(
			v.a(all).Body(v.withCount(el("span").Text(v.say(more)), r.Total)...),
			v.a(compare).Text(v.say(two)))...))
}
