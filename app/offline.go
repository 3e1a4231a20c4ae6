package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// keeping is what the page's own script reports about working offline and about installing the
// explorer.
type keeping struct {
	offline             string // "yes", "no", "storing", "paused", "full", "refused", "changed", "off", or "" if unknown
	done, total         float64
	pausable            bool // storing can be paused
	clears              bool // the browser clears the storage of pages not visited for a week
	lasting, askable    bool // lasting: the browser has promised not to clear the storage; askable: it can be asked to
	update, installable bool
}

// look reads the state from the page's script.
func (e *explorer) look() {
	w := ui.Window()
	k := w.Get("kashshaf")
	if !k.Truthy() {
		return
	}
	if k.Get("offline").Type() == ui.TypeString {
		e.offline = k.Get("offline").String()
	}
	if kept := k.Get("kept"); kept.Truthy() {
		e.done, e.total = kept.Get("done").Float(), kept.Get("total").Float()
		e.pausable = kept.Get("pausable").Truthy()
		e.clears = kept.Get("clears").Truthy()
		e.lasting, e.askable = kept.Get("lasting").Truthy(), kept.Get("askable").Truthy()
	}
	e.update = k.Get("update").Truthy() && k.Get("update").Get("ready").Truthy()
	e.installable = w.Get("goappIsAppInstallable").Truthy() && w.Call("goappIsAppInstallable").Truthy()
}

// OnAppUpdate and OnAppInstallChange are called by the page's script through go-app.
func (e *explorer) OnAppUpdate(ui.Context)        { e.look() }
func (e *explorer) OnAppInstallChange(ui.Context) { e.look() }

func (e *explorer) onInstall(ctx ui.Context, _ ui.Event) { ctx.ShowAppInstallPrompt() }

func (e *explorer) onUpdate(ui.Context, ui.Event) {
	if k := global("kashshaf"); k.Truthy() && k.Get("update").Truthy() {
		k.Get("update").Call("apply")
	}
}

// onKeep handles the buttons of offlineSection: keep, pause, forget or last.
func (e *explorer) onKeep(ctx ui.Context, _ ui.Event) {
	e.after(func() { focusOn("offline-state", true) }) // the button may be gone
	global("kashshaf").Call(data(ctx, "keep"))
}

// megabytes is a size with its unit, formatted for the reader.
func (v view) megabytes(bytes float64) string {
	amount := strconv.FormatFloat(bytes/1e6, 'f', 1, 64)
	if v.arabicDigits() {
		amount = strings.Replace(amount, ".", "٫", 1)
	}
	return v.fill(mMegabytes, v.figures(amount))
}

// offlineState says in a sentence whether the collection works offline, with its size once that
// is known.
func (v view) offlineState() string {
	if v.served() && (v.offline == "" || v.offline == "yes" || v.offline == "storing" || v.offline == "no") {
		return v.say(mReadKept)
	}
	switch v.offline {
	case "yes":
		if v.total > 0 {
			return v.fill(mOfflineSize, v.megabytes(v.total))
		}
		return v.say(mOfflineYes)
	case "storing":
		return v.say(mOfflineBusy)
	case "paused":
		if v.total > 0 {
			return v.fill(mOfflinePausedAt, v.keptPercent())
		}
		return v.say(mOfflinePaused)
	case "full":
		return v.say(mOfflineFull)
	case "refused":
		return v.say(mOfflineRefused)
	case "changed":
		return v.say(mOfflineChanged)
	case "off":
		return v.say(mOfflineOff)
	}
	return v.say(mOfflineNo)
}

// offlineSection says whether the collection is stored in this browser, and lets the reader
// decide.
func (v view) offlineSection() ui.UI {
	var acts []ui.UI
	act := func(name message, do string) {
		acts = append(acts, button("quiet").ID("offline-"+do).DataSet("keep", do).OnClick(v.do.keep).Text(v.say(name)))
	}
	switch v.offline {
	case "yes":
		if v.askable && !v.lasting {
			act(mLast, "last")
		}
		act(mForget, "forget")
	case "storing":
		if v.pausable {
			act(mPause, "pause")
		}
	case "paused":
		act(mResume, "keep")
		act(mForget, "forget")
	case "off", "full", "no", "changed":
		if v.served() {
			act(mKeepRead, "keep")
		} else {
			act(mKeep, "keep")
		}
	}
	if (v.offline == "storing" || v.offline == "paused") && v.total > 0 {
		acts = append(acts, el("progress", "storing").Aria("label", v.offlineState()).
			Attr("max", int(v.total)).Attr("value", int(v.done)))
	}
	// The rest grows while the site is being stored. The browser's offer is above it, so that it
	// does not move away under a finger.
	return el("section").ID("offline").Body(
		v.heading(mOffline),
		ui.If(v.installable, func() ui.UI {
			return el("p", "acts").Body(button("quiet").ID("install").OnClick(v.do.install).Text(v.say(mInstall)))
		}),
		el("p").ID("offline-state").TabIndex(-1).Role("status").Text(v.offlineState()),
		el("p", "acts").Body(acts...),
		ui.If(v.clears, func() ui.UI { return el("p").ID("clears").Text(v.say(mClears)) }),
		ui.If(v.offline == "yes" && v.lasting, func() ui.UI { return el("p").Text(v.say(mLasting)) }),
		el("p").Text(v.say(v.whoSees())))
}

// keptPercent is how much of the site has been stored.
func (v view) keptPercent() string {
	percent := 0
	if v.total > 0 {
		percent = int(100 * v.done / v.total)
	}
	return v.figures(strconv.Itoa(percent))
}

// offlineLine is a short version for the footer of every page.
func (v view) offlineLine() ui.UI {
	line := el("p", "foot-offline")
	about := v.a(address{page: atAbout})
	if v.served() && v.offline == "storing" {
		return line
	}
	switch v.offline {
	case "yes":
		if v.served() {
			return line.Body(about.Text(v.say(mOffRead)))
		}
		text := v.say(mOffYes)
		if v.total > 0 {
			text += " (" + v.megabytes(v.total) + ")"
		}
		return line.Body(about.Text(text))
	case "storing":
		return line.Body(about.Text(v.fill(mOffBusy, v.keptPercent())))
	case "paused":
		return line.Body(about.Text(v.say(mOffPaused)))
	case "full", "refused", "changed":
		return line.Body(about.Text(v.say(mOffOnline)))
	}
	return line
}
