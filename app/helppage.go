package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// helpPage is the help: what can be asked, what accompanies an answer and what can be taken away,
// in a few lines each.
type helpPage struct{ plain }

func (helpPage) folder() (string, bool)              { return "help", false }
func (helpPage) title(v view, _ *model) string       { return v.say(mHelp) }
func (helpPage) description(v view, _ *model) string { return v.say(mHelpSearchTxt) }

func (helpPage) draw(v view, m *model) ui.UI {
	section := func(title, text message, more ...ui.UI) ui.UI {
		return el("section").Body(append([]ui.UI{v.heading(title), el("p").Text(v.say(text))}, more...)...)
	}
	parts := []ui.UI{
		el("header").Body(el("h1", "display").TabIndex(-1).Text(v.say(mHelp))),
		section(mHelpSearch, mHelpSearchTxt, v.syntax()),
		section(mHelpNone, mHelpNoneTxt, el("p").Body(v.a(address{page: atWords}).Text(v.say(mWords)))),
		section(mHelpFilter, mHelpFilterTxt),
	}
	if views := v.viewList(); views != nil {
		parts = append(parts, section(mViews, mHelpViewsTxt, views))
	}
	if m.about.Statements > 0 {
		parts = append(parts, section(mStatements, mWhoSaidFound, el("p").Text(v.say(mWhoSaidLead)), el("p").Body(v.a(address{page: atStatements}).Text(v.say(mAllStatements)))))
	}
	return el("article", "about help").Body(append(parts,
		section(mHelpTake, mHelpTakeTxt),
		section(mHelpKeys, mHelpKeysTxt, v.keyList()),
		section(mHelpPrivate, v.whoSees()))...)
}

// viewList lists the views of a result with the question that each answers.
func (v view) viewList() ui.UI {
	var rows []ui.UI
	for _, rv := range resultViews() {
		if v.about == nil || v.about.HasView(rv.name()) {
			rows = append(rows, el("div").Body(el("dt").Text(v.say(rv.title())), el("dd").Body(v.spoken(v.say(rv.lead()))...)))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return el("dl", "signs").Body(rows...)
}

// stuck links to the help from an empty answer.
func (v view) stuck(total int) ui.UI {
	if total > 0 {
		return nil
	}
	return el("div", "stuck").Body(v.helpLink())
}

// helpLink is the link to the help.
func (v view) helpLink() ui.UI {
	return v.a(address{page: atHelp}, "help-link").Text(v.say(mHelpLink))
}
