package app

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// Below the box is how the query was understood: a chip for every part of the tree that was
// executed, with what it was expanded to and a link to the query without it. The chip of a word
// or name opens a panel with its forms or spellings, and a switch between all of them and the
// exact letters.

const (
	panelID    = "part-panel"
	partPrefix = "part-" // of the chips' IDs
)

// understood is the row of chips and the open chip's panel.
func (v view) understood(m *model) ui.UI {
	if v.at.query == "" || len(m.result.Parts) == 0 {
		return el("div", "understood")
	}
	var chips []ui.UI
	for i := range m.result.Parts {
		chips = append(chips, el("li").Body(v.part(&m.result.Parts[i], i+1)))
	}
	return el("div", "understood").Body(
		el("p", "understood-name").ID("understood").Text(v.say(mUnderstood)),
		v.chips(m.result.Parts, chips),
		v.partPanel(m))
}

// part is one chip; n counts from 1.
func (v view) part(p *corpus.QueryPart, n int) ui.UI {
	content := []ui.UI{v.partName(p)}
	switch {
	case lost(p):
		content = append(content, el("span", "part-how").Text(v.say(mPartNone)))
	case p.Kind == corpus.PartWord:
		content = append(content, el("span", "part-how", "usual-how").Text(v.say(mEveryForm)))
	case p.Kind == corpus.PartName:
		content = append(content, el("span", "part-how").Text(v.say(nameHow(p))))
	case p.Kind == corpus.PartExact:
		content = append(content, el("span", "part-how").Text(v.say(mLettersAlone)))
	case p.Kind == corpus.PartRendered:
		content = append(content, v.alternatives(p))
	}
	if p.Count > 0 && p.Kind != corpus.PartNot && p.Kind != corpus.PartDate {
		content = append(content, el("bdi", "n").Aria("hidden", "true").Text(v.number(p.Count)),
			hush(nDocuments.say(&v.settings, p.Count)))
	}
	id := partPrefix + strconv.Itoa(n)
	main := el("span", "part-main").ID(id)
	if opens(p) {
		main = button("part-main").ID(id).DataSet("part", n).
			Aria("expanded", v.openPart == n).Aria("controls", panelID).OnClick(v.do.part)
		content = append(content, iconDown.draw())
	}
	class := "part"
	if lost(p) {
		class = "part lost"
	}
	without := v.fill(mSearchWithout, p.Text)
	return el("span", class).Body(
		main.Body(content...),
		v.a(v.at.asking(p.Without), "part-off").Title(without).Aria("label", without).Body(iconClose.draw()))
}

// nameHow says how a name is searched for. The documents that mention it are always found; its
// Arabic words also match in their other forms, «الإيرانية» for «إيران», which Latin words
// cannot.
func nameHow(p *corpus.QueryPart) message {
	if inArabic(p.Text) {
		return mNameForms
	}
	return mEverySpelling
}

// beyondName says the same in a sentence.
func beyondName(p *corpus.QueryPart) message {
	if inArabic(p.Text) {
		return mNameWithForms
	}
	return mNameAlone
}

func inArabic(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}

// alternatives is the Arabic that words in Latin letters are searched as, each with a link to the
// query without it.
func (v view) alternatives(p *corpus.QueryPart) ui.UI {
	var items []ui.UI
	for _, a := range p.Alternatives {
		without := v.fill(mSearchWithout, a.Text)
		items = append(items, el("span", "alternative").Body(v.source(a.Text),
			v.a(v.at.asking(a.Without), "alternative-off").Title(without).Aria("label", without).Body(iconClose.draw())))
	}
	return el("span", "part-how", "of-many").Body(
		el("span", "becomes").Aria("hidden", "true").Text(v.say(mBecomes)), hush(v.say(mLookedForAs)),
		el("span", "alternatives").Body(items...))
}

// lost reports whether nothing matches a part. An exclusion that matches nothing is not lost.
func lost(p *corpus.QueryPart) bool { return p.Count == 0 && p.Kind != corpus.PartNot }

// opens reports whether there is more to say about a part than its chip does.
func opens(p *corpus.QueryPart) bool {
	switch p.Kind {
	case corpus.PartName, corpus.PartExact:
		return true
	case corpus.PartWord:
		return p.Count > 0
	}
	return false
}

// partName is what a part asks for: a word or a name as it is, anything else described.
func (v view) partName(p *corpus.QueryPart) ui.UI {
	switch p.Kind {
	case corpus.PartWord, corpus.PartName, corpus.PartExact, corpus.PartRendered:
		return verbatim(el("span", "part-text")).Body(v.source(plainly(p)))
	case corpus.PartField:
		if len(p.Entities) == 1 { // asked for by ID
			e := p.Entities[0]
			return el("span", "part-text").Body(words(v.say(kindNames[e.Kind])+" "), v.name(e.Name, e.English))
		}
	}
	return el("span", "part-text").Body(v.spoken(v.describe(query.Parse(p.Text), false))...)
}

// plainly is what was typed for a part, without operators.
func plainly(p *corpus.QueryPart) string {
	if w, ok := query.Parse(p.Text).(query.Word); ok {
		return w.Text
	}
	return p.Text
}

// A widening is what a part of a query stands for, fetched on demand.
type widening struct {
	forms     []corpus.WordCount // of a word
	spellings []corpus.Profile   // of the entities that a name may mean
	wider     string             // for an exact word: the query with every form of it
}

// How many items a panel lists.
const (
	formsInPanel     = 16
	namesInPanel     = 4
	spellingsInPanel = 8
)

// widen asks the engine what the n-th part of a query stands for, counted from 1.
func widen(ctx context.Context, e Engine, parts []corpus.QueryPart, n int) (w widening, err error) {
	if n < 1 || n > len(parts) {
		return w, nil
	}
	p := &parts[n-1]
	switch p.Kind {
	case corpus.PartWord:
		if isOneWord(p.Text) {
			var word corpus.WordAnalysis
			word, err = e.Analyse(ctx, p.Text)
			w.forms = word.Forms[:min(len(word.Forms), formsInPanel)]
		}
	case corpus.PartName:
		for _, ref := range p.Entities[:min(len(p.Entities), namesInPanel)] {
			profile, known, err := there(e.Profile(ctx, ref.ID, 0))
			if err != nil {
				return w, err
			}
			if known {
				w.spellings = append(w.spellings, profile)
			}
		}
	case corpus.PartExact:
		w.wider, err = wider(ctx, e, parts, n-1)
	}
	return w, err
}

// wider returns the query with every form of the i-th part, which is currently exact. If the
// exact words around it make one name, they are widened together.
func wider(ctx context.Context, e Engine, parts []corpus.QueryPart, i int) (string, error) {
	from, to := i, i+1
	for from > 0 && parts[from-1].Kind == corpus.PartExact {
		from--
	}
	for to < len(parts) && parts[to].Kind == corpus.PartExact {
		to++
	}
	var words []string
	for j := from; j < to; j++ {
		words = append(words, plainly(&parts[j]))
	}
	if to-from > 1 {
		r, err := e.Search(ctx, corpus.Request{Query: strings.Join(words, " ")})
		if err != nil {
			return "", err
		}
		if len(r.Parts) != 1 || r.Parts[0].Kind != corpus.PartName {
			words, from, to = words[i-from:i-from+1], i, i+1
		}
	}
	var nodes []query.Node
	for j := range parts {
		if from <= j && j < to {
			nodes = append(nodes, query.Word{Text: words[j-from]})
		} else {
			nodes = append(nodes, query.Conjuncts(query.Parse(parts[j].Text))...)
		}
	}
	return query.Format(query.And{Nodes: nodes}), nil
}

// exactly returns a query with one of its words made exact.
func exactly(q, word string) string {
	nodes := slices.Clone(query.Conjuncts(query.Parse(q)))
	for i, n := range nodes {
		if w, ok := n.(query.Word); ok && w.Mode == query.Stem && w.Text == word {
			nodes[i] = query.Word{Text: word, Mode: query.Exact}
		}
	}
	return query.Format(query.And{Nodes: nodes})
}

// partPanel says what the open part stands for. It exists even when no part is open, for the
// buttons that control it.
func (v view) partPanel(m *model) ui.UI {
	panel := el("div", "part-panel").ID(panelID)
	if v.openPart < 1 || v.openPart > len(m.result.Parts) {
		return panel
	}
	p, w := &m.result.Parts[v.openPart-1], &m.widened
	word := plainly(p)
	body := []ui.UI{v.letterSwitch(p, w)}
	switch {
	case p.Kind == corpus.PartExact:
		body = append(body, el("p").Body(v.spoken(v.fill(mOnlyLetters, word))...))
	case p.Kind == corpus.PartName:
		body = append(body, el("p").Body(v.spoken(v.fill(mIsName, word))...), el("ul", "named-entities").Body(v.spelled(w)...),
			el("p").Text(v.say(beyondName(p))))
	case len(w.forms) > 0:
		var forms []ui.UI
		for _, f := range w.forms {
			forms = append(forms, el("li").Body(v.source(f.Word), v.figure(f.Count)))
		}
		body = append(body, el("p").Body(v.spoken(v.fill(mFormsOf, word))...), el("ul", "forms").Body(forms...))
	}
	if isOneWord(word) {
		body = append(body, el("p", "onward").Body(v.a(address{page: atWords, word: word}).Text(v.say(mStepByStep))))
	}
	return panel.Body(body...)
}

// letterSwitch switches between every form or spelling and the exact letters.
func (v view) letterSwitch(p *corpus.QueryPart, w *widening) ui.UI {
	all := mEveryForm
	if p.Kind == corpus.PartName {
		all = nameHow(p)
	}
	exact := p.Kind == corpus.PartExact
	choice := func(name message, to string, on bool) ui.UI {
		if on {
			return el("span", "on").Aria("current", "true").Text(v.say(name))
		}
		return v.a(v.at.asking(to)).DataSet("focus", partPrefix+strconv.Itoa(v.openPart)).Text(v.say(name))
	}
	return el("div", "order").Role("group").Aria("label", v.fill(mHowSearched, plainly(p))).Body(
		choice(all, w.wider, !exact), choice(mLettersAlone, p.Literal, exact))
}

// spelled lists entities, each with its spellings in the documents.
func (v view) spelled(w *widening) []ui.UI {
	var items []ui.UI
	for i := range w.spellings {
		p := &w.spellings[i]
		e := refTo(&p.Entity)
		var forms []ui.UI
		for _, s := range p.Spellings[:min(len(p.Spellings), spellingsInPanel)] {
			forms = append(forms, el("li").Body(v.source(s.Text), v.figure(s.Count)))
		}
		items = append(items, el("li").Body(v.sign(e, v.at.entity(e)), el("ul", "forms").Body(forms...)))
	}
	return items
}
