package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The embed code: what to put into another page so that it shows the same as this one.

const (
	embedSheetID = "embed-sheet"
	embedCodeID  = "embed-code"
	// embedRule reserves the widget's place before its script has loaded, so that the page around
	// it does not shift.
	embedRule = "kashshaf-explorer { display: block; min-height: 480px }"
)

// FrameSandbox is the value of HTML's sandbox attribute for a frame with the explorer. The widget
// uses the same.
const FrameSandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"

// within is the address as a frame at another address shows it: with the frame's language and
// look if frames can show such a page, otherwise unchanged, for the explorer itself.
func (a address) within(frame address) address {
	switch a.page {
	case atSearch:
		a.page = atFrame
	case atDocument:
		a.page, a.whom = atFrame, frame.whom
	case atEntity:
		a.page, a.id, a.whom = atFrame, "", a.id
	case atStatements:
		a.page, a.id, a.said = atFrame, "", true
	case atFrame:
	default:
		return a
	}
	a.theme, a.lang, a.digits = frame.theme, frame.lang, frame.digits
	return a
}

// reads reports whether a frame shows something to read rather than an answer.
func (a address) reads() bool {
	return a.page == atFrame && (a.id != "" || a.whom != "")
}

// embedded is the address of the frame that shows this page.
func (v view) embedded() address {
	frame := address{lang: v.lang, theme: oneOf(v.theme, "light", "dark")}
	if v.arabicDigits() {
		frame.digits = v.digits
	}
	to := v.at
	to.paragraph, to.number = "", 0
	if to = to.within(frame); to.page != atFrame {
		to = address{}.within(frame)
	}
	return to
}

// embedCode is the code for a page whose readers reach the site at a URL such as
// "https://example.org/archive/".
func (v view) embedCode(site, title string) string {
	frame := v.embedded()
	filters := frame
	filters.query, filters.id, filters.whom, filters.said = "", "", "", false
	filters.lang, filters.theme, filters.digits = "", "", ""
	_, narrowed, _ := strings.Cut(filters.String(), "?")
	statements := ""
	if frame.said {
		statements = "all"
	}
	var b strings.Builder
	b.WriteString("<script src=\"" + escaper.Replace(site) + "widget.js\" async></script>\n<style>" + embedRule + "</style>\n<kashshaf-explorer")
	for _, attribute := range [...][2]string{
		{"src", site}, {"query", frame.query}, {"filters", narrowed}, {"document", frame.id}, {"entity", frame.whom}, {"statements", statements},
		{"lang", frame.lang}, {"theme", frame.theme}, {"digits", frame.digits},
	} {
		if attribute[1] != "" {
			b.WriteString(" " + attribute[0] + "=\"" + escaper.Replace(attribute[1]) + "\"")
		}
	}
	here := v.at
	here.lang, here.theme = "", ""
	b.WriteString(">\n  <a href=\"" + escaper.Replace(site+strings.TrimPrefix(v.href(here), v.root)) + "\">" + escaper.Replace(title) + "</a>\n</kashshaf-explorer>\n")
	return b.String()
}

var escaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")

// embedSheet is the dialog with the code and a preview.
func (v view) embedSheet(m *model) ui.UI {
	sheet := el("dialog", "facet-sheet embed-sheet").ID(embedSheetID)
	if v.embedding == "" {
		return sheet
	}
	title := v.pageTitle(m)
	return sheet.Aria("labelledby", "embed-title").On("close", v.do.closeEmbed).Body(
		el("div", "sheet-head").Body(
			el("h2", "rubric").ID("embed-title").Text(v.say(mEmbedTitle)),
			button().Title(v.say(mEmbedClose)).Aria("label", v.say(mEmbedClose)).
				OnClick(v.do.closeEmbed).Body(iconClose.draw()),
		),
		el("p").Body(el("label").Attr("for", embedCodeID).Text(v.say(mEmbedLead))),
		verbatim(el("textarea", "embed-code")).ID(embedCodeID).Lang("en").Dir("ltr").Attr("readonly", true).Attr("rows", 7).
			Attr("spellcheck", "false").Text(v.embedCode(v.embedding, title)),
		el("p", "acts").Body(button("primary").ID("copy-embed").OnClick(v.do.copyEmbed).
			Body(iconCopy.draw(), el("span").Text(v.say(v.embedCopied.say(mEmbedCopy, mEmbedCopied, mCopyYourself)))), v.outcome(v.embedCopied, mEmbedCopied, mCopyYourself)),
		el("h3", "rubric").Text(v.say(mEmbedLook)),
		el("iframe", "embed-look").Title(title).Attr("src", v.href(v.embedded())).
			Attr("sandbox", FrameSandbox).Attr("loading", "lazy"),
	)
}

// outcome announces to screen readers what a copy button has done. It is not inside the button,
// which would lose its name.
func (v view) outcome(now copying, done, otherwise message) ui.UI {
	line := el("span", "hush").Role("status")
	if now == notCopied {
		return line
	}
	return line.Text(v.say(now.say(done, done, otherwise)))
}

func (e *explorer) onEmbed(ctx ui.Context, _ ui.Event) {
	here := ui.Window().URL()
	e.embedding = here.Scheme + "://" + here.Host + e.root
	e.after(func() { openDialog(embedSheetID) })
}

func (e *explorer) onCloseEmbed(ctx ui.Context, _ ui.Event) {
	e.embedding, e.embedCopied = "", notCopied
	closeDialog(embedSheetID)
	e.after(func() { focusOn("embed", true) })
}

func (e *explorer) onCopyEmbed(ctx ui.Context, _ ui.Event) {
	field := byID(embedCodeID)
	if !field.Truthy() {
		return
	}
	field.Call("select") // for browsers that do not allow copying
	e.copyText(field.Get("value").String(), &e.embedCopied)
}
