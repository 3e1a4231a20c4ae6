package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// kindOf says what kind an entity is and, if a model found it, how certain that is.
func (v view) kindOf(e *corpus.Entity) ui.UI {
	kind := el("span", "sign", v.signOf(e.Kind, e.ID)).Text(v.say(kindNames[e.Kind]))
	if !e.Discovered {
		return el("p", "overline").Body(kind)
	}
	sure := mUncertain
	switch {
	case e.Confidence >= 0.95:
		sure = mSure
	case e.Confidence >= 0.8:
		sure = mLikely
	}
	return el("p", "overline").Body(v.dotted(kind,
		v.a(address{page: atAbout, paragraph: foundID}, "label").Text(v.say(mFoundBySelf)+v.say(mComma)+v.say(sure)))...)
}

// correctButton opens the panel for correcting an entity. A server's answers are the same for
// everyone and are corrected where the collection is made.
func (v view) correctButton() ui.UI {
	if v.served() {
		return nil
	}
	return v.act("quiet", "open", mCorrect).ID("correct").Aria("expanded", v.correcting).Aria("controls", "correct-panel")
}

// act is a button handled by onEdit, which reads from it what to do.
func (v view) act(class, edit string, name message) ui.HTMLElem {
	return button(class).DataSet("edit", edit).OnClick(v.do.edit).Text(v.say(name))
}

func (v view) correctPanel(m *model) ui.UI {
	panel := el("div", "correct-panel").ID("correct-panel")
	if !v.correcting || v.served() {
		return panel
	}
	p := &m.profile
	return panel.Body(
		v.editForm("rename", el("p", "correct-row").Body(v.editField("edit-name", mNewName), v.editButton(mRename))),
		el("p", "correct-row").Body(
			v.act("primary", "hide", mHide), el("span", "quiet-note").Text(v.say(mHideNote))),
		v.mergeChoice(m),
		v.splitForm(p),
		el("p", "quiet-note").Text(v.say(mKeptInBrowser)))
}

func (v view) editForm(what string, body ...ui.UI) ui.UI {
	return el("form", "correct-form").DataSet("edit", what).OnSubmit(v.do.edit).Body(body...)
}

// editField is a field preceded by its name. Its value is not bound.
func (v view) editField(id string, name message) ui.UI {
	return el("label", "correct-field").Body(el("span").Text(v.say(name)),
		input("text", "within").ID(id).Attr("autocomplete", "off").Attr("name", id).Aria("label", v.say(name)))
}

func (v view) editButton(name message) ui.UI {
	return el("button", "primary").Attr("type", "submit").Text(v.say(name))
}

// mergeChoice finds the entity to merge this one into.
func (v view) mergeChoice(m *model) ui.UI {
	var items []ui.UI
	for _, s := range m.near {
		if s.Entity != nil && s.Entity.ID != m.profile.Entity.ID {
			items = append(items, el("li").Body(button("sign", v.signOf(s.Entity.Kind, s.Entity.ID)).
				DataSet("edit", "merge").DataSet("id", s.Entity.ID).OnClick(v.do.edit).Body(v.name(s.Entity.Name, s.Entity.English))))
		}
	}
	return el("div", "correct-form").Body(el("p", "correct-title").Text(v.say(mMerge)),
		finder("edit-into", v.say(mMergeFind), v.do.editInto),
		el("ul", "merge-list").Aria("live", "polite").Body(items...))
}

func (v view) splitForm(p *corpus.Profile) ui.UI {
	if len(p.Spellings) < 2 {
		return nil
	}
	var items []ui.UI
	for i, s := range p.Spellings {
		id := "spelling-" + strconv.Itoa(i)
		items = append(items, el("li").Body(input("checkbox", "tick").ID(id).DataSet("spelling", s.Text),
			el("label").Attr("for", id).Body(v.withCount(v.source(s.Text), s.Count)...)))
	}
	return v.editForm("split", el("p", "correct-title").Text(v.say(mSplit)), el("p", "quiet-note").Text(v.say(mSplitNote)),
		el("ul", "spellings").Body(items...),
		el("p", "correct-row").Body(v.editField("edit-split", mSplitName), v.editButton(mSplit)))
}
