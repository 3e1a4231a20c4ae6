package browsertest

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
)

// webkitTab drives a window: a background tab would not be drawn.
type webkitTab struct {
	*webkit // nil until something is asked of it
	begun   func() (*webkit, error)
	handle  string
	notes   *notes
	last    string // the address last visited
}

// ready begins the browser, if it is not there yet, and gives the tab its window.
func (w *webkitTab) ready() error {
	if w.webkit != nil {
		return nil
	}
	browser, err := w.begun()
	if err != nil {
		return err
	}
	w.webkit, w.handle = browser, browser.window
	w.mu.Lock()
	w.webkit.notes = append(w.webkit.notes, w.notes)
	first := len(w.webkit.notes) == 1
	w.mu.Unlock()
	if !first {
		var created struct{ Handle string }
		if err := w.call("POST", "/window/new", object{"type": "window"}, &created); err != nil {
			return err
		}
		w.handle = created.Handle
	}
	return w.size(1280, 900)
}

// post sends a command to the tab's window.
func (w *webkitTab) post(path string, body, result any) error {
	if err := w.ready(); err != nil {
		return err
	}
	if w.window != w.handle {
		if err := w.call("POST", "/window", object{"handle": w.handle}, nil); err != nil {
			return err
		}
		w.window = w.handle
	}
	return w.call("POST", path, body, result)
}

func (w *webkitTab) open(address string) error {
	if w.last != "" {
		w.evaluate(`Promise.resolve("")`) // to collect what the previous page has recorded
	}
	w.last = address
	w.notes.request(address, true)
	// Occasionally a window stays or becomes empty, though the driver says that it went there; so
	// the page itself is asked.
	for range 3 {
		if err := w.post("/url", object{"url": address}, nil); err != nil {
			return err
		}
		if at, err := w.where(); err != nil || at != "about:blank" {
			return err
		}
	}
	return fmt.Errorf("open %s: the window stays empty", address)
}

// where asks the page for its address. A page that redirects by itself, such as a host's page for
// an address without one, may do so meanwhile.
func (w *webkitTab) where() (at string, err error) {
	for range 10 {
		at, err = w.evaluate(`Promise.resolve(location.href)`)
		if err == nil || !strings.Contains(err.Error(), "before the unload event") {
			return at, err
		}
	}
	return at, err
}

func (w *webkitTab) reload() error {
	w.evaluate(`Promise.resolve("")`)
	return w.post("/refresh", object{}, nil)
}

// watching runs in the page around every evaluation, since the driver reports nothing by itself:
// it records errors from its first run on, and returns, together with the value, what has been
// recorded since the last run.
const watching = `const done = arguments[0];
const seen = window[Symbol.for("watch")] ??= (() => {
	const seen = {problems: [], requests: []}, say = (text) => seen.problems.push(text);
	const error = console.error;
	for (const name of ["alert", "confirm", "prompt"]) window[name] = (text) => say("dialog: " + name + " " + text);
	console.error = (...words) => { say("console: " + words.join(" ")); error.apply(console, words) };
	addEventListener("error", (e) => e.message && say("exception: " + e.message));
	addEventListener("unhandledrejection", (e) => say("exception: " + e.reason));
	addEventListener("securitypolicyviolation", (e) => say("security: " +
		(e.blockedURI === "inline" ? "inline " + e.effectiveDirective.replace(/-.*/, "") : e.effectiveDirective + " " + e.blockedURI)));
	new PerformanceObserver((list) => list.getEntries().forEach((e) => seen.requests.push(e.name))).observe({type: "resource", buffered: true});
	return seen;
})();
const tell = (value, error) => setTimeout(() => done({value, error, problems: seen.problems.splice(0), requests: seen.requests.splice(0)}));
(async () => EXPRESSION)().then((v) => tell(v), (e) => tell("", String(e)));`

func (w *webkitTab) evaluate(expression string) (string, error) {
	var answer struct {
		Value, Error       string
		Problems, Requests []string
	}
	err := w.post("/execute/async", object{"script": strings.Replace(watching, "EXPRESSION", expression, 1), "args": []any{}}, &answer)
	for _, problem := range answer.Problems {
		w.notes.problem("%s", problem)
	}
	for _, address := range answer.Requests {
		w.notes.request(address, false)
	}
	if err == nil && answer.Error != "" {
		err = fmt.Errorf("%s", answer.Error)
	}
	return answer.Value, err
}

func (w *webkitTab) click(x, y int) error {
	return w.post("/actions", object{"actions": clicking(x, y)}, nil)
}

func (w *webkitTab) press(keys string) error {
	return w.post("/actions", object{"actions": typing(keys)}, nil)
}

// size sets the window's size, which is larger than the page's. A window cannot be narrower than
// its toolbar, some 450 pixels.
func (w *webkitTab) size(width, height int64) error {
	text, err := w.evaluate(`Promise.resolve(JSON.stringify([outerWidth - innerWidth, outerHeight - innerHeight]))`)
	if err != nil {
		return err
	}
	var frame [2]int64
	if err := json.Unmarshal([]byte(text), &frame); err != nil {
		return err
	}
	return w.post("/window/rect", object{"width": width + frame[0], "height": height + frame[1]}, nil)
}

func (w *webkitTab) screenshot() ([]byte, error) {
	var data string
	if err := w.post("/window", object{"handle": w.handle}, nil); err != nil {
		return nil, err
	}
	if err := w.call("GET", "/screenshot", nil, &data); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(data)
}

func (w *webkitTab) before(string) error {
	return &cannot{WebKit, "run a script before a page's own", "WebDriver has no command for it"}
}

func (w *webkitTab) close() {} // its window ends with the browser: closing the last one would end it
