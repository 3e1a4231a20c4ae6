package browsertest

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

var firefoxNames = []string{"firefox-esr", "firefox"}

// firefoxSettings keep Firefox from contacting anybody: what is not on this machine goes to a
// proxy that does not exist.
const firefoxSettings = `
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("network.proxy.no_proxies_on", "localhost, 127.0.0.1");
user_pref("toolkit.cosmeticAnimations.enabled", false);
`

// firefox is a Firefox at the other end of a WebDriver BiDi connection.
type firefox struct {
	conn *websocket.Conn
	user string // the user context of the test that drives it; "" for the default one

	mu      sync.Mutex
	last    int
	waiting map[int]chan reply
	notes   map[string]*notes // by browsing context: a tab's, and those of its frames
}

// A reply is a result or an error of BiDi.
type reply struct {
	Result         json.RawMessage
	Error, Message string
}

// firefoxes are those that no test is driving. The next test gets one with a new user context:
// cookies, caches, storage and service workers of the previous one are not in it.
var firefoxes pool[*firefox]

// startFirefox returns an idle Firefox. With preferences it is a new one that ends with the test.
func startFirefox(t testing.TB, preferences string) (func(*notes) (driver, error), error) {
	if preferences != "" {
		f, end, err := beginFirefox(preferences)
		t.Cleanup(end)
		if err != nil {
			return nil, err
		}
		return f.tab, nil
	}
	for {
		f, old := firefoxes.take()
		if !old {
			var end func()
			var err error
			f, end, err = beginFirefox("")
			firefoxes.started(end)
			if err != nil {
				return nil, err
			}
		}
		var created struct{ UserContext string }
		if err := f.call("browser.createUserContext", object{}, &created); err != nil {
			if old {
				continue // it ended while idle
			}
			return nil, err
		}
		f.user = created.UserContext
		t.Cleanup(func() {
			if f.call("browser.removeUserContext", object{"userContext": f.user}, nil) == nil {
				firefoxes.give(f) // else whatever is wrong with it, the next test gets another
			}
		})
		return f.tab, nil
	}
}

// beginFirefox starts one with a fresh profile, and returns the function that ends it, even with
// an error.
func beginFirefox(preferences string) (f *firefox, end func(), err error) {
	end = func() {}
	profile, err := os.MkdirTemp("", "kashshaf-firefox-")
	if err != nil {
		return nil, end, err
	}
	end = func() { os.RemoveAll(profile) }
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(firefoxSettings+preferences), 0o644); err != nil {
		return nil, end, err
	}
	const origin = "http://127.0.0.1"
	cmd := exec.Command(find(firefoxNames...), "--headless", "--no-remote", "--profile", profile,
		"--remote-debugging-port", "0", "--remote-allow-origins", origin)
	cmd.Env = append(os.Environ(), "HOME="+profile) // for what it stores outside the profile
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, end, err
	}
	if err := cmd.Start(); err != nil {
		return nil, end, err
	}
	f = &firefox{waiting: map[int]chan reply{}, notes: map[string]*notes{}}
	end = func() {
		if f.conn != nil { // before killing it: it ends its own processes
			f.call("browser.close", object{}, nil)
			f.conn.Close()
		}
		cmd.Process.Kill()
		cmd.Wait()
		os.RemoveAll(profile)
	}
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(stderr); lines.Scan(); {
			if _, at, ok := strings.Cut(lines.Text(), "BiDi listening on "); ok {
				address <- at
			}
		}
	}()
	select {
	case at := <-address:
		if f.conn, err = websocket.Dial(at+"/session", "", origin); err != nil {
			return nil, end, err
		}
	case <-time.After(patience):
		return nil, end, errors.New("it does not say where it listens")
	}
	go f.listen()
	return f, end, errors.Join(
		f.call("session.new", object{"capabilities": object{}}, nil),
		f.call("session.subscribe", object{"events": []string{"log.entryAdded", "network.beforeRequestSent", "browsingContext.contextCreated", "browsingContext.userPromptOpened"}}, nil))
}

// call sends a command, waits for its result, and stores it in result unless that is nil.
func (f *firefox) call(method string, params object, result any) error {
	answer := make(chan reply, 1)
	f.mu.Lock()
	f.last++
	id := f.last
	f.waiting[id] = answer
	f.mu.Unlock()
	if err := websocket.JSON.Send(f.conn, object{"id": id, "method": method, "params": params}); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case r := <-answer:
		if r.Error != "" {
			return fmt.Errorf("%s: %s: %s", method, r.Error, r.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(r.Result, result)
	case <-time.After(patience):
		return fmt.Errorf("%s: no answer in %v", method, patience)
	}
}

// listen dispatches replies and records events, until the connection ends.
func (f *firefox) listen() {
	for {
		var message struct {
			ID     int
			Method string
			Params json.RawMessage
			reply
		}
		if websocket.JSON.Receive(f.conn, &message) != nil {
			return
		}
		f.mu.Lock()
		answer := f.waiting[message.ID]
		delete(f.waiting, message.ID)
		f.mu.Unlock()
		if answer != nil {
			answer <- message.reply
		} else {
			f.hear(message.Method, message.Params)
		}
	}
}

// leftBehind is the beginning of what Firefox logs when a page is left while the service worker
// is still answering for it: it comes before the next page is requested and names no address. If
// a worker really fails, the address is named.
const leftBehind = "Failed to load ‘’. A ServiceWorker intercepted"

// hear records an event.
func (f *firefox) hear(method string, params json.RawMessage) {
	var e struct {
		Context, Parent, Navigation string
		Source                      struct{ Context string }
		Type, Level, Text, Message  string
		Request                     struct{ URL string }
	}
	if json.Unmarshal(params, &e) != nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.notes[e.Context+e.Source.Context] // an event has one or the other
	switch {
	case method == "browsingContext.contextCreated" && f.notes[e.Parent] != nil:
		f.notes[e.Context] = f.notes[e.Parent]
	case n == nil:
	case method == "log.entryAdded" && e.Level == "error" && !strings.HasPrefix(e.Text, leftBehind):
		n.problem("%s: %s", e.Type, e.Text)
	case method == "browsingContext.userPromptOpened":
		n.problem("dialog: %s %q", e.Type, e.Message)
	case method == "network.beforeRequestSent":
		n.request(e.Request.URL, e.Navigation != "")
	}
}

// firefoxTab drives a tab.
type firefoxTab struct {
	*firefox
	context string
}

func (f *firefox) tab(n *notes) (driver, error) {
	var created struct{ Context string }
	wanted := object{"type": "tab"}
	if f.user != "" {
		wanted["userContext"] = f.user
	}
	err := f.call("browsingContext.create", wanted, &created)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.notes[created.Context] = n
	return firefoxTab{f, created.Context}, err
}

func (f firefoxTab) open(address string) error {
	return f.call("browsingContext.navigate", object{"context": f.context, "url": address, "wait": "complete"}, nil)
}

func (f firefoxTab) reload() error {
	return f.call("browsingContext.reload", object{"context": f.context, "wait": "complete"}, nil)
}

func (f firefoxTab) evaluate(expression string) (string, error) {
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.call("script.evaluate", object{"expression": expression, "target": object{"context": f.context}, "awaitPromise": true}, &answer)
	if err == nil && answer.ExceptionDetails.Text != "" {
		err = errors.New(answer.ExceptionDetails.Text)
	}
	return answer.Result.Value, err
}

func (f firefoxTab) click(x, y int) error    { return f.act(clicking(x, y)) }
func (f firefoxTab) press(keys string) error { return f.act(typing(keys)) }

func (f firefoxTab) act(actions []object) error {
	return f.call("input.performActions", object{"context": f.context, "actions": actions}, nil)
}

func (f firefoxTab) size(width, height int64) error {
	return f.call("browsingContext.setViewport", object{"context": f.context, "viewport": object{"width": width, "height": height}}, nil)
}

func (f firefoxTab) screenshot() ([]byte, error) {
	var answer struct{ Data string }
	if err := f.call("browsingContext.captureScreenshot", object{"context": f.context}, &answer); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(answer.Data)
}

func (f firefoxTab) before(script string) error {
	return f.call("script.addPreloadScript", object{"functionDeclaration": "() => {" + script + "}", "contexts": []string{f.context}}, nil)
}

func (f firefoxTab) close() { f.call("browsingContext.close", object{"context": f.context}, nil) }
