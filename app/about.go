package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// aboutPage says what the collection is and how it was made, and keeps the
// reader's preferences.
func (v view) aboutPage(m *model) ui.UI {
	a := &m.about
	description := v.arabic(ui.Elem("p")).Class("lead").Text(a.Description)
	if v.lang == "en" && a.DescriptionEn != "" {
		description = ui.Elem("p").Class("lead").Text(a.DescriptionEn)
	}
	return ui.Article().Class("about").Body(
		ui.Header().Body(
			ui.H1().Class("display").TabIndex(-1).Text(v.title(m)),
			description,
		),
		ui.Div().Class("about-columns").Body(
			ui.Div().Class("about-text").Body(
				ui.Section().Body(v.heading(mHowMade), ui.P().Text(v.say(mHowMadeTxt))),
				ui.Section().Body(v.heading(mHowSearch), ui.P().Text(v.say(mHowSearchTxt)), v.syntax()),
				ui.Section().Body(v.heading(mLicences), ui.P().Text(v.say(mLicencesTxt))),
				ui.Section().Body(v.heading(mOffline), ui.P().Text(v.say(v.offlineState())), ui.P().Text(v.say(mPrivate)),
					ui.If(v.installable, func() ui.UI {
						return ui.Button().Type("button").Class("quiet").OnClick(v.do.install).Text(v.say(mInstall))
					})),
			),
			ui.Aside().Class("about-side").Body(
				ui.Section().Body(v.heading(mWhatIsIn), v.facts(a)),
				v.preferences(),
			),
		),
	)
}

func (v view) offlineState() message {
	switch v.offline {
	case "yes":
		return mOfflineYes
	case "storing":
		return mOfflineBusy
	}
	return mOfflineNo
}

func (v view) facts(a *corpus.About) ui.UI {
	var rows []ui.UI
	row := func(name ui.UI, value ...ui.UI) {
		rows = append(rows, ui.Div().Body(ui.Dt().Body(name), ui.Dd().Body(value...)))
	}
	counts := []ui.UI{v.count(nDocuments, a.Documents)}
	counts = append(counts, v.count(nWords, a.Words))
	row(ui.Text(v.say(mDocuments)), dotted(counts...)...)
	for _, k := range corpus.Kinds {
		row(ui.Span().Class("sign", k.String()).Text(v.say(facetNames[k.Facet()])), v.figure(a.Entities[k]))
	}
	if a.First != "" {
		row(ui.Text(v.say(mPeriodOf)), v.period(a.First, a.Last))
	}
	if a.Publisher != "" {
		row(ui.Text(v.say(mPublisher)), v.source(a.Publisher))
	}
	if webAddress(a.URL) {
		row(ui.Text(v.say(mEverOpen)), ui.A().Href(a.URL).Body(ui.Bdi().Text(a.URL)))
	}
	if a.Edition != "" {
		row(ui.Text(v.say(mVersion)), ui.Code().Dir("ltr").Text(a.Edition[:min(12, len(a.Edition))]))
	}
	if a.Analysis != "" {
		row(ui.Text(v.say(mAnalysis)), ui.Code().Dir("ltr").Text(a.Analysis))
	}
	return ui.Dl().Class("facts").Body(rows...)
}

// A sign of the query language with what it does.
type sign struct {
	written string
	means   message
}

var signs = [...]sign{
	{"«وقف إطلاق النار»", message{"العبارة كما هي", "the phrase as it is"}},
	{"هدنة -ليبيا", message{"دون كلمة", "without a word"}},
	{"هدنة أو تهدئة", message{"إحدى الكلمتين", "either word"}},
	{"دبلوماس*", message{"ما أوله هذه الحروف", "words that begin so"}},
	{"شويغو~", message{"ما يشبهها كتابة", "words spelled much like it"}},
	{"=قمة", message{"اللفظ نفسه دون تصريف", "this very form"}},
	{"شخص:بوتين", message{"وكذلك مكان: وجهة: وحدث: ومصدر: وموضوع:", "also place: org: event: outlet: topic:"}},
	{"بعد:2018-09 قبل:2019", message{"بين تاريخين", "between two dates"}},
}

func (v view) syntax() ui.UI {
	var rows []ui.UI
	for _, s := range signs {
		rows = append(rows, ui.Div().Body(
			ui.Dt().Body(v.arabic(ui.Elem("a")).Class("typed").Attr("href", v.link(address{}.asking(s.written))).Text(s.written)),
			ui.Dd().Text(v.say(s.means))))
	}
	return ui.Dl().Class("signs").Body(rows...)
}

// preferences are buttons of the program, one of each group pressed.
func (v view) preferences() ui.UI {
	group := func(name message, key string, options ...[2]string) ui.UI {
		var buttons []ui.UI
		for _, o := range options {
			pressed := "false"
			if v.value(key) == o[0] {
				pressed = "true"
			}
			buttons = append(buttons, ui.Button().Type("button").ID("set-"+key+"-"+o[0]).
				DataSet("set", key).DataSet("value", o[0]).Aria("pressed", pressed).
				OnClick(v.do.set).Text(o[1]))
		}
		return ui.Div().Class("preference").Role("group").Aria("label", v.say(name)).Body(
			ui.Span().Class("preference-name").Text(v.say(name)),
			ui.Div().Class("segments").Body(buttons...))
	}
	return ui.Section().Class("preferences").Body(
		v.heading(mChoices),
		group(mLangLabel, "lang", [2]string{"ar", "العربية"}, [2]string{"en", "English"}),
		group(mTheme, "theme", [2]string{"auto", v.say(mThemeAuto)},
			[2]string{"light", v.say(mThemeLight)}, [2]string{"dark", v.say(mThemeDark)}),
		group(mDigits, "digits", [2]string{"latin", v.say(mDigitsLatin)}, [2]string{"arabic", v.say(mDigitsArab)}),
		group(mKeys, "keys", [2]string{"on", v.say(mOn)}, [2]string{"off", v.say(mOff)}),
		ui.P().Class("quiet-note").Text(v.say(mKeptHere)),
	)
}
