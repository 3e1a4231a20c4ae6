package app

import (
	"context"
	"reflect"
	"time"
)

// opens says what is open on the page of an address being loaded: a facet's list stays open on
// the same page.
func (e *explorer) opens(at address) openList {
	var open openList
	if at.samePage(e.model.at) {
		open = openList{facet: e.panels.facet, within: e.panels.within}
	}
	open.spare = !e.panels.counts && savesData()
	open.begins = !e.completed && !again() && !e.trail.scrolled()
	return open
}

// load goes to an address. When its page has arrived or failed, it calls then, before drawing.
func (e *explorer) load(at address, then func()) {
	e.at = at
	if e.overtaken != nil {
		e.overtaken()
		e.overtaken = nil
	}
	open := e.opens(at)
	turned := false
	kept := !e.completed && again()            // what is already shown changes only once, when the page is complete
	slow := e.writing || !e.completed && !kept // somebody who follows a link does not wait for the first hits alone
	ended := e.waiting.begin()
	var shown newest // hits that were held back must not be drawn over their facets
	e.inquiries.ask(askPage, func(q *inquiry) error {
		draw := func(m model, number int) {
			q.show(func() {
				if !shown.admits(number) {
					return
				}
				if turned {
					e.goOn(m)
					return
				}
				turned = true
				ended()
				e.turnTo(m)
				then()
			})
		}
		var held *time.Timer
		came := 0
		return gather(q, q.Engine, at, open, func(m model) {
			if kept && (m.stale || m.some && !m.spared) {
				return
			}
			came++
			number := came
			if held != nil {
				held.Stop()
			}
			if m.stale && !slow && m.seeing() == nil {
				// If the facets are as quick as the hits, the page changes only once.
				held = time.AfterFunc(facetsWithin, func() { draw(m, number) })
				return
			}
			for _, m := range m.slices((slow || m.seeing() != nil) && !e.trail.scrolled(), turned) {
				draw(m, number)
			}
		})
	}, func(err error) {
		ended()
		e.complete()
		if err == nil {
			e.readAhead()
			return
		}
		e.fail(err, !turned, func() { e.load(at, then) })
		if !turned {
			turned = true
			then()
		}
	})
}

// readAhead has what views read put into memory while a reader looks at a result, so that the first
// one opened need not wait for it, but only where all of it is on the device.
func (e *explorer) readAhead() {
	if l, here := e.inquiries.engine.(*local); here && e.model.at.page == atSearch && e.model.result.Total > 0 {
		e.inquiries.whileIdle(func(ctx context.Context) {
			if onDevice() {
				l.ahead(ctx)
			}
		})
	}
}

// samePage reports whether two addresses are of the same page with different choices in it.
func (a address) samePage(b address) bool {
	return a.page == b.page && a.id == b.id && a.whom == b.whom
}

// turnTo draws another model and closes what belonged to the previous page.
func (e *explorer) turnTo(m model) {
	was, at := e.model, m.at
	m.blank = m.stale && (was.blank || !at.samePage(was.at) || !was.faceted())
	m.right = m.stale && !m.blank && !was.stale && reflect.DeepEqual(at.request(0), was.at.request(0))
	if m.stale && m.result.Facets == nil && !m.blank {
		m.result.Facets, m.whole, m.days, m.some, m.spared = was.result.Facets, was.whole, was.days, was.some, was.spared
	}
	e.failure = failure{}
	e.panels.dragged, e.panels.cited = false, notCopied
	if !at.samePage(was.at) {
		e.panels.sheet, e.panels.facet, e.panels.within = false, "", ""
		e.panels.embedding = ""
		closeDialog(embedSheetID)
		e.closeMore()
	}
	e.panels.correcting = false
	if at.view != was.at.view {
		e.panels.tableOpen = false
		e.after(seeCurrentView)
	}
	if e.panels.choosing > 0 || at.page == atCompare {
		e.panels.choosing, e.panels.within = 0, ""
	}
	if at.query != was.at.query {
		e.panels.openPart, e.panels.openWhy = 0, ""
	} else {
		m.widened, m.explained = was.widened, was.explained
	}
	e.panels.atHit = -1
	e.panels.selection, e.panels.runs = selection{}, 0
	e.versions.hits++
	if !m.stale || m.blank {
		e.versions.facets++
	}
	e.model = m
	e.after(e.placeBrush)
	e.after(seeLines)
	e.look()
	e.loadReasons()
}

// complete tells the page's script, once, that the program has taken over and its first page is
// complete.
func (e *explorer) complete() {
	if !e.completed {
		e.completed = true
		e.after(drawn)
	}
}

// goOn draws more of the same model.
func (e *explorer) goOn(m model) {
	m.widened, m.explained = e.model.widened, e.model.explained
	m.blank, m.right = m.stale && e.model.blank, m.stale && e.model.right
	if e.model.blank && m.progress.facets < 0 {
		m.progress.facets = facetsAtATime
	}
	if !m.stale && (e.model.stale || len(m.days) != len(e.model.days)) {
		e.versions.facets++
		e.after(e.keepWanted)
	}
	e.model = m
	e.after(e.placeBrush)
	e.after(seeLines)
}
