package app

import (
	"math"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// diverging draws bars from a line in the middle: towards the end of the line what is peculiar to
// one side, towards its beginning what is peculiar to the other. sides are the headings of their
// numbers.
func (v view) diverging(level, prefix string, here, rest []peculiarity, more, less message, sides [2]string, docs, other int, to func(*peculiarity, bool) address) ui.UI {
	most := 0.0
	for _, list := range [...][]peculiarity{here, rest} {
		for i := range list {
			most = max(most, math.Abs(list[i].Strength))
		}
	}
	column := func(name message, list []peculiarity, class string, first bool) ui.UI {
		var items []ui.UI
		for i := range list {
			p := &list[i]
			var name ui.UI
			if p.entity.ID != "" {
				name = v.sign(p.entity, to(p, first))
			} else {
				name = v.a(to(p, first)).Body(v.arabic(el("bdi")).Text(p.written))
			}
			items = append(items, el("li").Body(name,
				v.measure(class, int(100*math.Abs(p.Strength)), int(100*most)),
				el("span", "amounts").Body(v.amountOf(sides[0], p.Here, docs), v.amountOf(sides[1], p.Rest, other))))
		}
		head := v.amountsHead(sides, docs, other)
		if len(items) == 0 {
			head = nil
			items = append(items, el("li", "none").Text(v.say(mPeculiarNone)))
		}
		id := prefix + "-" + class
		return el("div").Body(
			el("div", "amounts-of").Body(el(level, "rubric").ID(id).Body(v.spoken(v.say(name))...), head),
			el("ol", "ranking "+class).Body(items...))
	}
	return el("div", "diverging").Body(column(more, here, "more-here", true), column(less, rest, "more-there", false))
}

// amountsHead says what the numbers of a list are: which side's, and out of how many documents.
func (v view) amountsHead(sides [2]string, docs, other int) ui.UI {
	return v.columnsHead(sides, nDocuments, docs, other)
}

func (v view) columnsHead(sides [2]string, what counted, docs, other int) ui.UI {
	column := func(side string, of int) ui.UI {
		return el("span", "of-side").Body(el("span").Body(v.spoken(side)...), words(" "),
			el("span", "quiet-part").Body(v.spoken(v.fill(mAmountOf, what.say(&v.settings, of)))...))
	}
	return el("p", "amounts amounts-head").Aria("hidden", "true").Body(column(sides[0], docs), column(sides[1], other))
}

// amountOf is a number of documents with its share of all; side is read out to those who cannot
// see which column it is in.
func (v view) amountOf(side string, n, of int) ui.UI {
	return el("span", "of-side").Body(el("span", "hush").Body(v.spoken(side+": ")...), v.figure(n), words(" "),
		el("bdi", "quiet-part").Text("("+v.portion(n, of)+")"))
}
