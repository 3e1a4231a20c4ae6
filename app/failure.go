package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A failure is an answer that did not arrive.
type failure struct {
	err   error  // nil for none
	whole bool   // the page itself is missing, not just a part of it
	again func() // retries
}

// fail records that something did not arrive.
func (e *explorer) fail(err error, whole bool, again func()) {
	e.failure = failure{err, whole, again}
	if whole {
		e.model = model{at: e.at, about: e.model.about}
	}
}

// orSay returns the done function of an inquiry for a part of a page: it reports an error to the
// reader.
func (e *explorer) orSay(again func()) func(error) {
	return func(err error) {
		if err != nil {
			e.fail(err, false, again)
		}
	}
}

func (e *explorer) onRetry(ui.Context, ui.Event) {
	again := e.failure.again
	e.failure = failure{}
	if again != nil {
		again()
	}
}

// failed says that a part of the page did not arrive, and lets the reader retry.
func (v view) failed() ui.UI {
	line := el("div", "failed").Role("alert")
	if v.failure == nil || v.failure.err == nil || v.failure.whole {
		return line
	}
	said, known := why(v.failure.err, mPartFailed)
	return line.Body(el("p").Body(el("span").Text(v.say(said)), words(" "), v.retry(), words(" "), v.reasonFailed(known)))
}

// lostPage is shown instead of a page that did not arrive.
func (v view) lostPage() ui.UI {
	said, known := why(v.failure.err, mPageFailedHint)
	return el("section", "sheet-of-paper", "failed-page").Role("alert").Body(
		el("h1", "display").TabIndex(-1).Text(v.say(mPageFailed)),
		el("p", "lead").Text(v.say(said)),
		el("p").Body(v.retry(), words(" "), v.reasonFailed(known)))
}

func (v view) retry() ui.UI {
	return button("primary").ID("retry").OnClick(v.do.retry).Text(v.say(mRetry))
}

// reasonFailed is the engine's own error message, if there is no better one.
func (v view) reasonFailed(known bool) ui.UI {
	if known {
		return nil
	}
	return el("bdi", "quiet-note").Lang("en").Dir("ltr").Text(v.failure.err.Error())
}
