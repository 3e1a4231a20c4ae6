package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What surrounds every page: the masthead with the search box, and the footer. The box is at the
// same place in the tree on every page, so that it keeps its text, the focus and the caret while
// the page below it changes.

// page is everything a model shows.
func (v view) page(m *model) ui.UI {
	if v.at.page == atFrame {
		return v.frame(m)
	}
	return el("div", "page").Body(
		el("a", "skip").Attr("href", "#main").Text(v.say(mSkip)),
		v.masthead(m),
		v.newEdition(),
		v.corrected(m),
		v.failed(),
		el("main", "main").ID("main").TabIndex(-1).Body(v.inside(m)),
		v.foot(m),
		v.bar(m),
		v.embedSheet(m),
		v.moreSheet(m),
	)
}

// inside is the content between masthead and footer.
func (v view) inside(m *model) ui.UI {
	if v.failure != nil && v.failure.whole {
		return v.lostPage()
	}
	return m.page().draw(v, m)
}

// title is the collection's name in the reader's language.
func (v view) title(m *model) string {
	if v.lang == "en" && m.about.TitleEn != "" {
		return m.about.TitleEn
	}
	return cmp.Or(m.about.Title, v.say(mSite))
}

// titled sets the collection's name in an element, marked with its language if that is not the
// interface's.
func (v view) titled(e ui.HTMLElem, m *model) ui.UI {
	title := v.title(m)
	return v.lettered(e, title).Text(title)
}

func (v view) masthead(m *model) ui.UI {
	front := address{}
	return el("header", "masthead").Body(
		el("div", "masthead-in").Body(
			v.a(front, "nameplate").Body(
				iconLens.draw(),
				v.titled(el("span"), m),
			),
			v.searchBox(v.title(m)),
			el("nav", "pages").Aria("label", v.say(mPages)).Body(
				ui.If(m.about.Statements > 0, func() ui.UI { return v.pageLink(mStatements, address{page: atStatements}) }),
				v.pageLink(mIndex, address{page: atIndex}),
				v.pageLink(mAbout, address{page: atAbout}),
			),
			v.tools(),
		),
		v.noScript(),
	)
}

// noScript says next to the search box why it cannot search. The loader shows other reasons
// there.
func (v view) noScript() ui.UI {
	return el("noscript").Body(el("p", "ask-why").Text(v.say(mNoScript)))
}

func (v view) pageLink(name message, to address) ui.UI {
	a := v.a(to).Text(v.say(name))
	if v.at.page == to.page {
		a = a.Aria("current", "page")
	}
	return a
}

// tools are the settings that are changed often: theme, digits and language. They are buttons
// that need the program; without JavaScript the style sheet hides them.
func (v view) tools() ui.UI {
	other := "en"
	if v.lang == "en" {
		other = "ar"
	}
	next, sign, label := "light", iconAuto, mThemeAuto
	switch v.theme {
	case "light":
		next, sign, label = "dark", iconLight, mThemeLight
	case "dark":
		next, sign, label = "auto", iconDark, mThemeDark
	}
	theme := v.say(mTheme) + ": " + v.say(label)
	return el("div", "tools").Body(
		button().ID("embed").Title(v.say(mEmbed)).Aria("label", v.say(mEmbed)).Aria("haspopup", "dialog").
			OnClick(v.do.embed).Body(iconCode.draw()),
		button().ID("theme").DataSet("set", "theme").DataSet("value", next).
			Title(theme).Aria("label", theme).OnClick(v.do.set).Body(sign.draw()),
		ui.If(v.lang == "ar", func() ui.UI {
			digits, show := "arabic", "١٢٣"
			if v.arabicDigits() {
				digits, show = "latin", "123"
			}
			return button().ID("digits").DataSet("set", "digits").DataSet("value", digits).
				Title(v.say(mDigits)).Aria("label", v.say(mDigits)+": "+show).OnClick(v.do.set).
				Body(el("bdi").Text(show))
		}),
		v.lettered(button("language"), v.say(mLanguage)).ID("language").DataSet("set", "lang").DataSet("value", other).
			OnClick(v.do.set).Text(v.say(mLanguage)),
	)
}

// bar is at the bottom of a narrow screen, within reach of the thumb.
func (v view) bar(m *model) ui.UI {
	return el("nav", "bar").Aria("label", v.say(mPages)).Body(
		button().OnClick(v.do.focusBox).
			Body(iconSearch.draw(), el("span").Text(v.say(mSearch))),
		ui.If(v.at.page == atSearch && v.at.asks() || v.at.page == atStatements, func() ui.UI {
			return button().ID("open-filters").OnClick(v.do.openSheet).
				Body(iconFilter.draw(), el("span").Text(v.say(mFilters)))
		}),
		ui.If(m.about.Statements > 0, func() ui.UI {
			return v.a(address{page: atStatements}).
				Body(iconSaid.draw(), el("span").Text(v.say(mStatements)))
		}),
		v.a(address{page: atIndex}).
			Body(iconIndex.draw(), el("span").Text(v.say(mIndex))),
		v.a(address{page: atAbout}).
			Body(iconAbout.draw(), el("span").Text(v.say(mAbout))),
	)
}

func (v view) foot(m *model) ui.UI {
	return el("footer", "foot").Body(
		el("p").Body(
			v.titled(el("span", "foot-name"), m),
		),
		v.rightsLine(m),
		el("p").Text(v.say(v.madeWith())),
		el("p").Body(v.helpLink()),
		v.offlineLine(),
	)
}

// rightsLine says who owns the texts, if the publisher does.
func (v view) rightsLine(m *model) ui.UI {
	text := v.rightsText(m)
	if text == "" {
		return nil
	}
	return el("p", "rights").Body(words(v.say(mRights)+": "), v.source(text))
}

// newEdition offers the newer edition that is waiting.
func (v view) newEdition() ui.UI {
	line := el("div", "new-edition").Role("status")
	if !v.update {
		return line
	}
	return line.Body(el("p").Body(
		el("span").Text(v.say(mUpdate)+" "),
		button("quiet").OnClick(v.do.update).Text(v.say(mUpdateNow))))
}

// heading is the title of a section.
func (v view) heading(m message) ui.UI { return el("h2", "rubric").Text(v.say(m)) }
