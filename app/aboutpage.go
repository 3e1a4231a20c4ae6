package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// aboutPage is the page about the collection.
type aboutPage struct{ plain }

func (aboutPage) folder() (string, bool)        { return "about", false }
func (aboutPage) title(v view, _ *model) string { return v.say(mAbout) }
func (aboutPage) draw(v view, m *model) ui.UI   { return v.aboutText(m) }

// aboutText says what the collection is and how it was made, and contains the reader's
// preferences.
func (v view) aboutText(m *model) ui.UI {
	a := &m.about
	description := v.arabic(el("p", "lead")).Text(a.Description)
	if v.lang == "en" && a.DescriptionEn != "" {
		description = el("p", "lead").Text(a.DescriptionEn)
	}
	return el("article", "about").Body(
		el("header").Body(
			v.titled(el("h1", "display").TabIndex(-1), m),
			description,
		),
		el("div", "about-columns").Body(
			el("div", "about-text").Body(
				el("section").Body(v.heading(mHowMade), el("p").Text(v.say(mHowMadeTxt))),
				el("section").ID(foundID).Body(v.heading(mWhatIsFound), el("p").Text(v.say(mWhatIsFoundTxt)+" "+v.say(v.modelErrs())),
					v.toCorrections()),
				el("section").Body(v.heading(mHowSearch), el("p").Text(v.say(mHowSearchTxt)), v.syntax(),
					el("p").Body(el("span").Text(v.say(mSeeWord)+" "), v.a(address{page: atWords}).Text(v.say(mWords)))),
				el("section").Body(v.heading(mLicences), el("p").Text(v.say(mLicencesTxt))),
				v.offlineSection(),
			),
			el("aside", "about-side").Body(
				el("section").Body(v.heading(mWhatIsIn), v.facts(a), el("p").Body(v.follow(m))),
				v.preferences(),
			),
		),
	)
}

// toCorrections links to the reader's corrections, unless a server answers.
func (v view) toCorrections() ui.UI {
	if v.served() {
		return nil
	}
	return el("p").Body(v.a(address{page: atCorrections}).Text(v.say(mCorrections)))
}

func (v view) facts(a *corpus.About) ui.UI {
	var rows []ui.UI
	row := func(name ui.UI, value ...ui.UI) {
		rows = append(rows, el("div").Body(el("dt").Body(name), el("dd").Body(value...)))
	}
	counts := []ui.UI{v.count(nDocuments, a.Documents)}
	counts = append(counts, v.count(nWords, a.Words))
	row(ui.Text(v.say(mDocuments)), v.dotted(counts...)...)
	for _, k := range corpus.Kinds {
		row(el("span", "sign", k.String()).Text(v.say(facetNames[k.Facet()])), v.figure(a.Entities[k]))
	}
	if a.Statements > 0 {
		row(ui.Text(v.say(mStatements)), v.a(address{page: atStatements}).Body(v.figure(a.Statements)))
	}
	if a.First != "" {
		row(ui.Text(v.say(mPeriodOf)), v.period(a.First, a.Last))
	}
	if a.Publisher != "" {
		row(ui.Text(v.say(mPublisher)), v.source(a.Publisher))
	}
	if a.Licence != "" {
		row(ui.Text(v.say(mLicenceOf)), v.source(a.Licence))
	}
	if a.Rights != "" {
		row(ui.Text(v.say(mRights)), v.source(a.Rights))
	}
	if webAddress(a.URL) {
		row(ui.Text(v.say(mEverOpen)), outside(a.URL).Body(verbatim(el("bdi")).Text(a.URL)))
	}
	if a.Edition != "" {
		row(ui.Text(v.say(mVersion)), verbatim(el("code")).Lang("en").Dir("ltr").Text(a.Edition[:min(12, len(a.Edition))]))
	}
	if a.Analysis != "" {
		row(ui.Text(v.say(mAnalysis)), verbatim(el("code")).Lang("en").Dir("ltr").Text(a.Analysis))
	}
	return el("dl", "facts").Body(rows...)
}

func (v view) syntax() ui.UI {
	var rows []ui.UI
	for _, s := range signs {
		rows = append(rows, el("div").Body(
			el("dt").Body(v.arabic(v.a(address{}.asking(s.written), "typed")).Body(asTyped(s.written)...)),
			el("dd").Text(v.say(s.means))))
	}
	return el("dl", "signs").Body(rows...)
}

// preferences are groups of buttons, one pressed in each group.
func (v view) preferences() ui.UI {
	group := func(name message, key string, options ...[2]string) ui.UI {
		var buttons []ui.UI
		for _, o := range options {
			pressed := "false"
			if v.value(key) == o[0] {
				pressed = "true"
			}
			b := button()
			if key == "lang" { // each language is named in itself
				b = v.lettered(b, o[1])
			}
			buttons = append(buttons, b.ID("set-"+key+"-"+o[0]).
				DataSet("set", key).DataSet("value", o[0]).Aria("pressed", pressed).
				OnClick(v.do.set).Text(o[1]))
		}
		return el("div", "preference").Role("group").Aria("label", v.say(name)).Body(
			el("span", "preference-name").Text(v.say(name)),
			el("div", "segments").Body(buttons...))
	}
	return el("section", "preferences").Body(
		v.heading(mChoices),
		group(mLangLabel, "lang", [2]string{"ar", "العربية"}, [2]string{"en", "English"}),
		group(mTheme, "theme", [2]string{"auto", v.say(mThemeAuto)},
			[2]string{"light", v.say(mThemeLight)}, [2]string{"dark", v.say(mThemeDark)}),
		group(mDigits, "digits", [2]string{"latin", v.say(mDigitsLatin)}, [2]string{"arabic", v.say(mDigitsArab)}),
		group(mKeys, "keys", [2]string{"on", v.say(mOn)}, [2]string{"off", v.say(mOff)}),
		el("p", "quiet-note").Text(v.say(mKeptHere)),
	)
}
