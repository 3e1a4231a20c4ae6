package app

import (
	"cmp"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// textOf returns the function that draws a stretch of the document with its marks: matches,
// names, statements, the cues that report them, and dates.
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

// cueIn is the cue of a statement in the text; its title says who speaks, if that is certain, and
// the class of the statement.
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

// marked returns the classes of a statement's mark: if the speaker is uncertain, the mark is
// weaker.
func marked(class string, s *corpus.Statement) []string {
	if s.Weak() {
		return []string{class, "weak"}
	}
	return []string{class}
}

// timeIn is a time expression in the text; its title gives the date it is resolved to.
func (v view) timeIn(t *corpus.TimeExpression) ui.HTMLElem {
	first, last, ranged := strings.Cut(t.Value, "/")
	date := v.date(corpus.Date(first))
	e := el("time", "date").Attr("datetime", first)
	if ranged { // HTML has no element for a period
		e = el("span", "date")
		date += " – " + v.date(corpus.Date(last))
	}
	if t.Relative {
		date = v.fill(mReckoned, date)
	}
	return e.Title(date)
}

// mentioned maps IDs to the entities a document mentions.
func (m *model) mentioned() map[string]corpus.EntityRef {
	refs := make(map[string]corpus.EntityRef, len(m.reading.Entities))
	for _, e := range m.reading.Entities {
		refs[e.ID] = e.EntityRef
	}
	return refs
}

// saidIn is the address of a document's statements, or of one speaker's in it. In a frame, which
// cannot show the statements of one document, it is all statements of the speaker.
func (v view) saidIn(d *corpus.Document, speaker string) address {
	to := v.at.statementsOf(speaker)
	if to.page == atStatements {
		to.id = d.ID
	}
	return to
}

// whoSpeaks lists the document's speakers, each once, in order of appearance. The heading has the
// switch for the marks in the text.
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
				continue // already listed
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

// speakerIn is a speaker in a document who is not a known entity; the name links to what they say
// in it.
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

// speakers returns keys that identify who made a statement within its document: entity IDs, or
// what the text calls them.
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

// speakersOf returns the names of who made a statement; "" if none is an entity.
func (v view) speakersOf(s *corpus.Statement, refs map[string]corpus.EntityRef) string {
	var names []string
	for _, id := range speakers(s, refs) {
		if e, known := refs[id]; known {
			names = append(names, v.nameText(e.Name, e.English))
		}
	}
	return strings.Join(names, v.say(mComma))
}
