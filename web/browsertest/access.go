package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A Heard is a part of a page as a screen reader presents it: a node of the browser's
// accessibility tree.
type Heard struct {
	Role, Name, Value string
	State             map[string]string // "expanded": "true", "invalid": "false" …
}

// Accessible returns the page's accessibility tree in reading order, without what is hidden from
// assistive technology. It skips the test in browsers other than Chromium.
func (tab *Tab) Accessible() []Heard {
	tab.t.Helper()
	tree, err := ask(tab.chromium("read the accessibility tree"), func(ctx context.Context, target *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return cdp.Call(ctx, target, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	tab.done(err)
	nodes := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range tree.Nodes {
		nodes[n.NodeID] = n
	}
	var heard []Heard
	var walk func(n *accessibility.Node)
	walk = func(n *accessibility.Node) {
		if n == nil {
			return
		}
		if !n.Ignored {
			h := Heard{Role: plain(n.Role), Name: plain(n.Name), Value: plain(n.Value), State: map[string]string{}}
			for _, p := range n.Properties {
				h.State[string(p.Name)] = plain(p.Value)
			}
			heard = append(heard, h)
		}
		for _, id := range n.ChildIDs {
			walk(nodes[id])
		}
	}
	if len(tree.Nodes) > 0 {
		walk(tree.Nodes[0])
	}
	return heard
}

// plain is a value of the tree as text.
func plain(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var s string
	if json.Unmarshal(v.Value, &s) == nil {
		return s
	}
	return string(v.Value)
}

// Hear returns the nodes of a role whose name contains a text.
func (tab *Tab) Hear(role, name string) []Heard {
	tab.t.Helper()
	var found []Heard
	for _, h := range tab.Accessible() {
		if h.Role == role && strings.Contains(h.Name, name) {
			found = append(found, h)
		}
	}
	return found
}

// HearOne returns the only node of a role whose name contains a text, or fails the test.
func (tab *Tab) HearOne(role, name string) Heard {
	tab.t.Helper()
	found := tab.Hear(role, name)
	if len(found) != 1 {
		tab.done(fmt.Errorf("%d nodes of role %s called %q, want 1: %v", len(found), role, name, found))
	}
	return found[0]
}

// Prefer emulates a reader's preferences, in pairs such as "forced-colors", "active". It skips
// the test in browsers other than Chromium.
func (tab *Tab) Prefer(pairs ...string) {
	tab.t.Helper()
	tab.chromium("take on what a reader's device prefers")
	var features []*emulation.MediaFeature
	for i := 0; i+1 < len(pairs); i += 2 {
		features = append(features, &emulation.MediaFeature{Name: pairs[i], Value: pairs[i+1]})
	}
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
		return err
	}))
}

// Slower makes the page's processor that many times slower.
func (tab *Tab) Slower(times float64) {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: times})
		return err
	}))
}

// Zoom sets the size of the window and the zoom factor: at 2 the page has half as many pixels in
// each direction, each twice as large.
func (tab *Tab) Zoom(width, height int64, factor float64) {
	tab.t.Helper()
	tab.Do(chromedp.EmulateViewport(int64(float64(width)/factor), int64(float64(height)/factor), chromedp.EmulateScale(factor)))
}
