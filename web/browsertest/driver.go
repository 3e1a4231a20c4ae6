package browsertest

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// patience is how long a tab waits for anything. A busy machine may take long.
const patience = 60 * time.Second

// A driver is what one tab of any browser can do.
type driver interface {
	// open visits an address and waits until the page and its scripts are loaded.
	open(address string) error
	reload() error
	// evaluate waits for the promise of a string that an expression evaluates to.
	evaluate(expression string) (string, error)
	// click presses and releases the mouse at a point of the window.
	click(x, y int) error
	// press types characters, or one of the keys below, into the focused element.
	press(keys string) error
	// size sets the size of the window in CSS pixels.
	size(width, height int64) error
	// screenshot returns a PNG of the visible part of the page.
	screenshot() ([]byte, error)
	// before runs a script in every page opened from now on, before the page's own.
	before(script string) error
	close()
}

// Keys for Tab.Press, as WebDriver writes them.
const (
	Enter  = "\uE007"
	Escape = "\uE00C"
	Up     = "\uE013"
	Down   = "\uE015"
	TabKey = "\uE004"
)

// cannot is the error of a driver whose browser cannot do something.
type cannot struct{ browser, what, why string }

func (c *cannot) Error() string { return fmt.Sprintf("%s cannot %s: %s", c.browser, c.what, c.why) }

// notes are the recorded events of a tab.
type notes struct {
	mu       sync.Mutex
	problems []string
	requests []string
	allowed  []string // hosts with their ports, besides that of the first page
	traced   traced
	traceTo  chan traced
}

func (n *notes) problem(format string, args ...any) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.problems = append(n.problems, fmt.Sprintf(format, args...))
}

// request records a requested address; page says that it is to be shown in a window or a frame.
func (n *notes) request(address string, page bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.requests = append(n.requests, address)
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "data" || u.Scheme == "blob" || u.Scheme == "about" {
		return
	}
	if len(n.allowed) == 0 || page && len(n.requests) == 1 {
		n.allowed = append(n.allowed, u.Host)
	}
	if !slices.Contains(n.allowed, u.Host) {
		n.problems = append(n.problems, "request to another host: "+address)
	}
}

// origins returns the sites on this machine of which something was requested.
func (n *notes) origins() (list []string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, address := range n.requests {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "http" {
			continue
		}
		if origin := u.Scheme + "://" + u.Host; !slices.Contains(list, origin) {
			list = append(list, origin)
		}
	}
	return list
}

// forget removes the problems that contain one of the given texts.
func (n *notes) forget(texts []string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.problems = slices.DeleteFunc(n.problems, func(p string) bool {
		return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(p, text) })
	})
}

// object is a JSON object to be sent.
type object = map[string]any

// clicking and typing are the input actions that WebDriver and its successor BiDi share.
func clicking(x, y int) []object {
	return []object{{"type": "pointer", "id": "mouse", "parameters": object{"pointerType": "mouse"}, "actions": []object{
		{"type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport"},
		{"type": "pointerDown", "button": 0},
		{"type": "pointerUp", "button": 0},
	}}}
}

func typing(keys string) []object {
	var actions []object
	for _, key := range keys {
		actions = append(actions, object{"type": "keyDown", "value": string(key)}, object{"type": "keyUp", "value": string(key)})
	}
	return []object{{"type": "key", "id": "keyboard", "actions": actions}}
}
