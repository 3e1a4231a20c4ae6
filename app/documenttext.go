package app

import (
	"cmp"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// textOf gives the function that draws a stretch of the document with what is
// marked in it: found words, names, what was said and what reports it, dates.
func (v view) textOf(m *model) func(from, to int) []ui.UI {
	r := &m.reading
	text := r.Document.Text()
	refs := m.mentioned()
	var whole, said []stretch
	for i, mention := range r.Mentions {
		if e, ok := refs[mention.Entity]; ok && !v.hidden[e.Kind] {
			whole = append(whole, stretch{mention.Start, mention.End, asMention, i})
		}
	}
	for i, t := range r.Times {
		whole = append(whole, stretch{t.Start, t.End, asTime, i})
	}
	for i, s := range r.Statements {
		if !v.unsaid {
			whole = append(whole, stretch{s.Cue.Start, s.Cue.End, asCue, i})
			said = append(said, stretch{s.Content.Start, s.Content.End, asSaid, i})
		}
	}
	d := drawing{current: v.atHit, seen: make(map[int]bool)}
	d.element = func(l layer, n int) ui.HTMLElem {
		switch l {
		case asMention:
			e := refs[r.Mentions[n].Entity]
			return v.a(v.at.entity(e), "mention", e.Kind.String()).Title(v.say(kindNames[e.Kind]) + ": " + v.nameText(e.Name, e.English))
		case asTime:
			return v.timeIn(&r.Times[n])
		case asCue:
			return v.cueIn(r, &r.Statements[n], refs)
		}
		return el("span", marked("told", &r.Statements[n])...)
	}
	return func(from, to int) []ui.UI { return d.inlines(weave(text, from, to, whole, said, m.found)) }
}

// cueIn is the words of a text that report a statement; their title says who
// speaks, where that is sure, and of what kind it is.
func (v view) cueIn(r *corpus.Reading, s *corpus.Statement, refs map[string]corpus.EntityRef) ui.HTMLElem {
	kind, who, whose := v.told(s.Class, s.Negated), cmp.Or(v.speakersOf(s, refs), s.Named, v.say(mUnclear)), s.Speaker
	switch {
	case s.Weak():
		who, whose = v.say(mUnclear), ""
	case s.Unnamed:
		who += v.say(mComma) + v.say(mUnnamed)
	case whose == "" && !s.Common:
		whose = s.Named
	}
	return v.a(v.saidIn(&r.Document, whose), marked("cue", s)...).Title(who + " – " + kind)
}

// marked are the classes of what marks a statement: one whose speaker is not sure
// has a weaker mark.
func marked(class string, s *corpus.Statement) []string {
	if s.Weak() {
		return []string{class, "weak"}
	}
	return []string{class}
}

// timeIn is a time expression of a text; its title says which date it is taken
// for.
func (v view) timeIn(t *corpus.TimeExpression) ui.HTMLElem {
	first, last, ranged := strings.Cut(t.Value, "/")
	date := v.date(corpus.Date(first))
	e := el("time", "date").Attr("datetime", first)
	if ranged { // no element of HTML is a period
		e = el("span", "date")
		date += " – " + v.date(corpus.Date(last))
	}
	if t.Relative {
		date = v.fill(mReckoned, date)
	}
	return e.Title(date)
}

// mentioned are the entities a document speaks of, by ID.
func (m *model) mentioned() map[string]corpus.EntityRef {
	refs := make(map[string]corpus.EntityRef, len(m.reading.Entities))
	for _, e := range m.reading.Entities {
		refs[e.ID] = e.EntityRef
	}
	return refs
}

// saidIn is where the statements of a document are, or those of one speaker in
// it. In a frame, where one document stands open, the speaker's are shown.
func (v view) saidIn(d *corpus.Document, speaker string) address {
	to := v.at.statementsOf(speaker)
	if to.page == atStatements {
		to.id = d.ID
	}
	return to
}

// whoSpeaks lists who says something in a document, each once, in the order of
// speaking. The heading has the switch for the marks in the text.
func (v view) whoSpeaks(m *model) []ui.UI {
	r := &m.reading
	if len(r.Statements) == 0 {
		return nil
	}
	refs := m.mentioned()
	counts := make(map[string]int)
	for i := range r.Statements {
		for _, who := range speakers(&r.Statements[i], refs) {
			counts[who]++
		}
	}
	var items []ui.UI
	for i := range r.Statements {
		s := &r.Statements[i]
		for _, who := range speakers(s, refs) {
			n := counts[who]
			if n == 0 {
				continue // listed
			}
			counts[who] = 0
			name := v.speakerIn(&r.Document, s)
			if e, known := refs[who]; known {
				name = v.a(v.saidIn(&r.Document, e.ID), "sign", v.signOf(e.Kind, e.ID)).Body(v.name(e.Name, e.English))
			}
			items = append(items, el("li").Body(name, v.figure(n)))
		}
	}
	name := v.say(mWhoSpeaks)
	return []ui.UI{el("section", "kind-block").Body(
		el("h2", "rubric").Body(
			el("span").Text(name),
			v.markSwitch(kindSaid, name, !v.unsaid)),
		el("ul").Body(items...),
		el("p", "onward").Body(v.a(v.saidIn(&r.Document, "")).Text(v.say(mAllSaidHere))))}
}

// speakerIn is a speaker in a document whom no entity stands for; his name leads to
// what he says in it.
func (v view) speakerIn(d *corpus.Document, s *corpus.Statement) ui.UI {
	if s.Weak() || s.Unnamed || s.Common || s.Named == "" {
		named := s.Named
		if s.Weak() {
			named = ""
		}
		return v.asWritten(named, s.Unnamed, s.Common)
	}
	return el("span", "unnamed").Body(v.a(v.saidIn(d, s.Named)).Body(v.arabic(el("bdi")).Text(s.Named)))
}

// speakers tells those who made a statement apart from the others of a document: by
// entity, or by what the text calls them.
func speakers(s *corpus.Statement, refs map[string]corpus.EntityRef) []string {
	var known []string
	if s.Weak() {
		return []string{"\n"}
	}
	for _, id := range append([]string{s.Speaker}, s.With...) {
		if _, ok := refs[id]; ok {
			known = append(known, id)
		}
	}
	if known == nil {
		return []string{"\n" + s.Named}
	}
	return known
}

// speakersOf names those who made a statement; "" where none has a name.
func (v view) speakersOf(s *corpus.Statement, refs map[string]corpus.EntityRef) string {
	var names []string
	for _, id := range speakers(s, refs) {
		if e, known := refs[id]; known {
			names = append(names, v.nameText(e.Name, e.English))
		}
	}
	return strings.Join(names, v.say(mComma))
}
