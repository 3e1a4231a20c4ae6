package app

import (
	"sort"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Who is quoted on each side, and in which classes, according to the statements with a certain
// speaker in the documents read.

// quotedShown is how many quoted speakers are listed on each side.
const quotedShown = 8

// A quotedCount is a speaker's number of statements.
type quotedCount struct {
	corpus.EntityRef
	statements int
}

// quoted counts statements.
type quoted struct {
	statements int
	speakers   map[string]*quotedCount
	classes    map[corpus.Class]int
}

func newQuoted() quoted {
	return quoted{speakers: make(map[string]*quotedCount), classes: make(map[corpus.Class]int)}
}

// add counts a document's statements. A joint statement counts for each of its speakers.
func (q *quoted) add(doc *corpus.Closeup) {
	for i := range doc.Said {
		q.statements++
		q.classes[doc.Said[i].Class]++
		for _, who := range doc.Said[i].Speakers {
			if q.speakers[who.ID] == nil {
				q.speakers[who.ID] = &quotedCount{EntityRef: who}
			}
			q.speakers[who.ID].statements++
		}
	}
}

// most returns the quoted speakers, most statements first.
func (q *quoted) most() []*quotedCount {
	statements := make(map[string]int, len(q.speakers))
	for id, c := range q.speakers {
		statements[id] = c.statements
	}
	list := make([]*quotedCount, 0, len(q.speakers))
	for _, id := range mostFirst(statements) {
		list = append(list, q.speakers[id])
	}
	return list
}

// mostFirst returns the keys of counts by descending count, equal ones in the order of keys. It
// avoids package slices, whose sorting is instantiated in the program for every type.
func mostFirst(counts map[string]int) []string {
	keys := make([]string, 0, len(counts))
	for key := range counts {
		keys = append(keys, key)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := counts[keys[i]], counts[keys[j]]
		return a > b || a == b && keys[i] < keys[j]
	})
	return keys
}

// sidesQuoted draws the speakers side by side, and below them the counts of each class.
func (v view) sidesQuoted(s *seenSides, names, short [2]string) ui.UI {
	sides := [2]*quoted{&s.a.quoted, &s.b.quoted}
	if sides[0].statements+sides[1].statements == 0 {
		return nil
	}
	var columns, classes []ui.UI
	for i, q := range sides {
		var items []ui.UI
		list := q.most()
		for _, c := range list[:min(len(list), quotedShown)] {
			items = append(items, el("li").Body(v.sign(c.EntityRef, v.at.entity(c.EntityRef)),
				el("span", "amounts").Body(v.count(nStatements, c.statements))))
		}
		if len(items) == 0 {
			items = append(items, el("li", "none").Text(v.say(mNobodyQuoted)))
		}
		id := "quoted-" + string(rune('a'+i))
		columns = append(columns, el("div").Body(el("h3", "rubric").ID(id).Body(v.spoken(names[i])...), el("ol", "ranking shared").Aria("labelledby", id).Body(items...)))
	}
	for _, class := range corpus.Classes {
		if sides[0].classes[class]+sides[1].classes[class] == 0 {
			continue
		}
		classes = append(classes, el("li").Body(el("span").Text(v.class(class)), el("span", "amounts").Body(
			v.amountOf(short[0], sides[0].classes[class], sides[0].statements), v.amountOf(short[1], sides[1].classes[class], sides[1].statements))))
	}
	return el("section", "sides-part").Aria("labelledby", "sides-quoted").Body(
		el("h2", "sides-title").ID("sides-quoted").Text(v.say(mSidesQuoted)),
		el("div", "diverging").Body(columns...),
		el("div", "amounts-of").Body(el("h3", "rubric").ID("quoted-classes").Text(v.say(mClass)), v.columnsHead(short, nStatements, sides[0].statements, sides[1].statements)),
		el("ul", "ranking shared").Aria("labelledby", "quoted-classes").Body(classes...),
		el("p", "method").Text(v.say(mSidesQuotedMethod)))
}

// quotedRows are the same for the table.
func (v view) quotedRows(s *seenSides) (rows [][]string) {
	all := make(map[string]corpus.EntityRef)
	for _, q := range [...]*quoted{&s.a.quoted, &s.b.quoted} {
		for id, c := range q.speakers {
			all[id] = c.EntityRef
		}
	}
	count := func(q *quoted, id string) int {
		if c := q.speakers[id]; c != nil {
			return c.statements
		}
		return 0
	}
	both := make(map[string]int, len(all))
	for id := range all {
		both[id] = count(&s.a.quoted, id) + count(&s.b.quoted, id)
	}
	for _, id := range mostFirst(both) {
		rows = append(rows, []string{v.say(mQuoted) + ": " + v.nameText(all[id].Name, all[id].English), decimal(float64(count(&s.a.quoted, id)), 0), decimal(float64(count(&s.b.quoted, id)), 0), ""})
	}
	for _, class := range corpus.Classes {
		if a, b := s.a.quoted.classes[class], s.b.quoted.classes[class]; a+b > 0 {
			rows = append(rows, []string{v.say(mClass) + ": " + v.class(class), decimal(float64(a), 0), decimal(float64(b), 0), ""})
		}
	}
	return rows
}
