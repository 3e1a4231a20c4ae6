package browsertest

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// webkit is a WebKitGTK browser behind the WebDriver that comes with it. It has no headless mode,
// so it gets a virtual display.
type webkit struct {
	session string // the address of the session
	window  string // the window that commands are sent to

	mu    sync.Mutex
	notes []*notes // of its tabs
}

// startWebKit starts one when a tab is asked for something that it can do: a third of the tests
// begin with what it cannot.
func startWebKit(t testing.TB) func(*notes) (driver, error) {
	begun := sync.OnceValues(func() (*webkit, error) { return beginResponding(t) })
	return func(n *notes) (driver, error) {
		return &webkitTab{begun: begun, notes: n}, nil
	}
}

// beginResponding begins one. Occasionally the browser behind a driver never responds; then another
// is tried, on another display.
func beginResponding(t testing.TB) (*webkit, error) {
	for n := 1; ; n++ {
		w, err := beginWebKit(t)
		if err == nil {
			return w, w.call("GET", "/window", nil, &w.window)
		}
		if n == 5 {
			return nil, err
		}
		t.Logf("start webkit again: %v", err)
	}
}

func beginWebKit(t testing.TB) (*webkit, error) {
	address, end, said, err := beginDriver(t)
	if err != nil {
		return nil, err
	}
	w := &webkit{session: "http://" + address + "/session"}
	// What is not on this machine goes to a proxy, which records it and leads nowhere.
	proxy := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w.mu.Lock()
		defer w.mu.Unlock()
		for _, n := range w.notes {
			n.problem("request to another host: %s", r.URL)
		}
		http.Error(rw, "nothing there", http.StatusBadGateway)
	}))
	t.Cleanup(proxy.Close)
	nowhere := proxy.Listener.Addr().String()
	var created struct{ SessionID string }
	err = w.callWithin(patience/4, "POST", "", object{"capabilities": object{"alwaysMatch": object{"proxy": object{
		"proxyType": "manual", "httpProxy": nowhere, "sslProxy": nowhere, "noProxy": []string{"localhost", "127.0.0.1"},
	}}}}, &created)
	if err != nil {
		end()
		return nil, fmt.Errorf("%w: %.500s", err, said.String())
	}
	w.session += "/" + created.SessionID
	t.Cleanup(func() { w.call("DELETE", "", nil, nil) })
	return w, nil
}

// beginDriver starts WebKit's driver, on a display of its own, and waits until it is listening at
// address; end ends it before the test does, and said is its output.
func beginDriver(t testing.TB) (address string, end func(), said *bytes.Buffer, err error) {
	screen := exec.Command("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
	display, err := begin(t, screen)
	if err != nil {
		return "", nil, nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, nil, err
	}
	address = listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	cmd := exec.Command("WebKitWebDriver", "--port="+port)
	home, err := os.MkdirTemp("", "webkit-")
	if err != nil {
		return "", nil, nil, err
	}
	t.Cleanup(func() { os.RemoveAll(home) }) // best effort: the last of its processes may still be writing
	// With compositing it draws hardly a frame per second on such a display.
	cmd.Env = append(os.Environ(), "DISPLAY=:"+display, "HOME="+home, "XDG_CACHE_HOME="+home, "XDG_DATA_HOME="+home, "XDG_RUNTIME_DIR="+home,
		"WAYLAND_DISPLAY=", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1", "LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_COMPOSITING_MODE=1", "MESA_SHADER_CACHE_DISABLE=true", "GSETTINGS_BACKEND=memory")
	said = new(bytes.Buffer)
	cmd.Stderr = said
	cmd.WaitDelay = time.Second // the browser may keep the pipe open
	if err := cmd.Start(); err != nil {
		return "", nil, nil, err
	}
	end = sync.OnceFunc(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	t.Cleanup(end)
	for begun := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return address, end, said, nil
		} else if time.Since(begun) > patience {
			return "", nil, nil, err
		}
	}
}

// begin starts a program that ends with the test, and returns the first line it writes.
func begin(t testing.TB, cmd *exec.Cmd) (string, error) {
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	line, err := bufio.NewReader(stdout).ReadString('\n')
	return strings.TrimSpace(line), err
}

// call sends a request to the driver, and stores the value of its answer in result unless that is
// nil.
func (w *webkit) call(method, path string, body, result any) error {
	return w.callWithin(patience, method, path, body, result)
}

func (w *webkit) callWithin(limit time.Duration, method, path string, body, result any) error {
	var sent bytes.Buffer
	if method == "POST" {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			return err
		}
	}
	req, err := http.NewRequest(method, w.session+path, &sent)
	if err != nil {
		return err
	}
	resp, err := (&http.Client{Timeout: limit}).Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %s", method, path, answer.Value)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, result)
}

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
