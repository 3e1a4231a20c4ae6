package app

import (
	"math"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A reason is a word or name of the query that a document has, or the closeness of its words,
// with its share of the document's score.
type reason struct {
	word        string  // "" for the closeness of the words
	part        float64 // of the score, 0 to 1
	rarity      float64
	title, text tally
	lead        int // occurrences in the opening, in any form
	mentions    []mention
}

// A tally counts a word's occurrences exactly as typed and in other forms.
type tally struct{ typed, other int }

// A mention is an entity with how often the document mentions it.
type mention struct {
	entity string
	times  int
}

// reasons groups an explanation by word. The engine lists every field and form it looked at; a
// reader wants to know where, whether exactly as typed, and how often.
func reasons(x corpus.Explanation) []reason {
	var out []reason
	place := make(map[string]int)
	for _, p := range x.Parts {
		i, ok := place[p.Text]
		if !ok {
			i = len(out)
			place[p.Text] = i
			out = append(out, reason{word: p.Text})
		}
		r := &out[i]
		r.part += p.Score / x.Score
		r.rarity = max(r.rarity, p.Rarity)
		r.add(arabic.Normalize(p.Text), p.Matches)
	}
	if x.Together > 0 {
		out = append(out, reason{part: x.Together / x.Score})
	}
	return out
}

// add counts the matches of one word, whose normalised form is typed.
func (r *reason) add(typed string, matches []corpus.ExplainMatch) {
	var title, text places
	for _, m := range matches {
		p := &text
		if m.Where == "title" {
			p = &title
		}
		switch {
		case m.As == "entity":
			r.mentions = append(r.mentions, mention{m.Term, m.Times})
		case m.Where == "lead":
			r.lead += m.Times
		case m.As == "stem":
			p.stems += m.Times
			p.own = m.Term == typed
		case m.Term == typed:
			p.typed += m.Times
		default:
			p.forms += m.Times
		}
	}
	r.title.add(title)
	r.text.add(text)
}

// places are the matches of a word in a field. A stem counts every word that has it, except the
// stem as a word itself.
type places struct {
	typed, forms, stems int
	own                 bool // the typed word is its own stem
}

func (t *tally) add(p places) {
	t.typed += p.typed
	if !p.own {
		p.stems = max(p.stems-p.typed, 0)
	}
	t.other += p.forms + p.stems
}

// Words in fewer or more of the documents than these shares say more or less than others; the
// values are logarithms, which is how rarity is measured.
const (
	rare   = 4.0 // one document in fifty
	common = 0.9 // two in five
)

// why is the button under a hit and, when it is open, the reasons for the hit; n counts hits from
// 1.
func (v view) why(m *model, h *corpus.Hit, n int) (switcher, panel ui.UI) {
	id := "why-" + strconv.Itoa(n)
	open := v.openWhy == h.ID
	text := el("div", "why").ID(id)
	if open {
		text = v.ours(text).Body(v.reasons(m)...)
	}
	return button("quiet").ID("ask-"+id).DataSet("why", h.ID).Aria("expanded", open).Aria("controls", id).
		OnClick(v.do.why).Body(v.ours(el("bdi")).Text(v.say(mWhy)), iconDown.draw()), text
}

func (v view) reasons(m *model) []ui.UI {
	list := reasons(m.explained)
	if len(list) == 0 {
		return []ui.UI{el("p").Text(v.say(mWhyNoWords))}
	}
	var items []ui.UI
	for _, r := range list {
		percent := max(1, int(math.Round(100*r.part)))
		name := v.source(v.spelt(r.word))
		var note ui.UI
		switch {
		case r.word == "":
			name = el("span").Text(v.say(mTogether))
		case r.rarity >= rare:
			note = el("span", "reason-note").Text(v.say(mRare))
		case r.rarity <= common:
			note = el("span", "reason-note").Text(v.say(mCommon))
		}
		items = append(items, el("li").Body(
			el("p", "reason-of").Body(
				el("strong").Body(name), note,
				el("span", "amount").Body(el("bdi", "n").Text(v.percent(percent)))),
			v.measure("weight", percent, 100),
			el("ul").Body(v.ways(m, &r)...)))
	}
	return []ui.UI{el("p", "why-lead").Text(v.say(mWhyLead)), el("ol", "reasons").Body(items...)}
}

// ways say where in the document a word is, how, and how often.
func (v view) ways(m *model, r *reason) []ui.UI {
	var lines []ui.UI
	line := func(times int, parts ...ui.UI) {
		if times > 0 {
			lines = append(lines, el("li").Body(v.dotted(append(parts, v.count(nTimes, times))...)...))
		}
	}
	say := func(text message) ui.UI { return el("span").Text(v.say(text)) }
	line(r.title.typed, say(mInTitle), say(mAsTyped))
	line(r.title.other, say(mInTitle), say(mOtherForm))
	line(r.lead, say(mInLead))
	line(r.text.typed, say(mInText), say(mAsTyped))
	line(r.text.other, say(mInText), say(mOtherForm))
	for _, of := range r.mentions {
		before, after := v.around(mMentionOf)
		line(of.times, el("span").Body(words(before), v.entityName(m, of.entity), words(after)))
	}
	return lines
}

// entityName is the name of an entity of the query.
func (v view) entityName(m *model, id string) ui.UI {
	for i := range m.result.Parts {
		for _, e := range m.result.Parts[i].Entities {
			if e.ID == id {
				return v.name(e.Name, e.English)
			}
		}
	}
	return v.source(id)
}

// spelt is a word of an explanation as it was typed: for words of phrases, the engine only has
// the normalised form.
func (v view) spelt(word string) string {
	for _, t := range arabic.Tokenize(v.at.query) {
		if t.Word == word {
			return v.at.query[t.Start:t.End]
		}
	}
	return word
}

func (s *settings) percent(n int) string {
	sign := "%"
	if s.arabicDigits() {
		sign = "٪"
	}
	return s.number(n) + sign
}
