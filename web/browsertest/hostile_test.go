package browsertest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/kashshaf/kashshaf/internal/program"
)

// buildHostile builds a site of hostile inputs with the command that publishers use, and returns
// its folder and the number of inputs.
func buildHostile(t *testing.T) (dir string, inputs int) {
	t.Helper()
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	if testing.Short() {
		t.Skip("builds the command and a site of some hundred documents")
	}
	tmp := t.TempDir()
	folder, command := filepath.Join(tmp, "corpus"), filepath.Join(tmp, "kashshaf")
	dir = filepath.Join(tmp, "dist")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	inputs = writeHostile(t, folder)
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	tags, source := "linked", ""
	if _, err := program.Linked(); err != nil {
		tags, source = "", root
	}
	for _, args := range [][]string{
		{"go", "build", "-trimpath", "-buildvcs=false", "-tags", tags, "-o", command, "."},
		{command, "build", "-corpus", folder, "-out", dir, "-brotli", "1", "-source", source, "-v"},
	} {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%.4000s", strings.Join(args, " "), err, out)
		}
		// Messages about hostile files must not send control codes to the terminal either.
		for i, line := range strings.Split(string(out), "\n") {
			if at := strings.IndexFunc(line, deceives); at >= 0 {
				t.Errorf("line %d of what the command says holds %q: %.200q", i+1, []rune(line[at:])[0], line)
				break
			}
		}
	}
	return dir, inputs
}

// hostilePages lists the addresses of the pages in a site's folder.
func hostilePages(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"index.html", "*/index.html", "*/*/index.html"} {
		names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			address, err := filepath.Rel(dir, filepath.Dir(name))
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, strings.TrimPrefix(filepath.ToSlash(address)+"/", "./"))
		}
	}
	return list
}

// TestHostileDocuments publishes documents, names and files that try to run code or to deceive,
// and opens every page in a browser: as published, and again without any policy, to show that
// text is text and that not only the policy protects.
func TestHostileDocuments(t *testing.T) {
	dir, inputs := buildHostile(t)
	pages := hostilePages(t, dir)
	if inputs < 100 || len(pages) < 2*len(hostileInputs) {
		t.Fatalf("%d inputs on %d pages", inputs, len(pages))
	}
	t.Logf("%d hostile strings, %d inputs by place, %d pages", len(hostileInputs), inputs, len(pages))
	// Each in its own browser, so that none waits for another.
	for _, bypass := range []bool{false, true} {
		t.Run(fmt.Sprintf("published, policy bypassed %v", bypass), func(t *testing.T) {
			t.Parallel()
			g := newGuard(t, dir, true)
			tab := Start(t).Tab(t)
			tab.Before(watch)
			tab.bypassPolicy(bypass)
			read := 0
			for i, address := range pages {
				// Each string once as a document and once as a name; only some of the same in
				// other formats.
				whole := strings.HasPrefix(address, "d/h") || strings.HasPrefix(address, "e/hostile-") || strings.Count(address, "/") < 2
				if bypass && i%4 != 0 || !whole && i%4 != 0 {
					continue
				}
				tab.Open(g.URL + "/" + address)
				g.check(t, tab, address)
				if read++; t.Failed() {
					return
				}
			}
			t.Logf("%d pages read", read)
		})
	}
	t.Run("drawn by the program", func(t *testing.T) {
		t.Parallel()
		g := newGuard(t, dir, false)
		tab := Start(t).Tab(t)
		tab.Before(watch)
		tab.Open(g.URL + "/?q=" + url.QueryEscape("الهدنة"))
		tab.Ready()
		g.check(t, tab, "the first page")
		for i, address := range pages {
			if i%3 == 0 && !t.Failed() { // the same pages as before, drawn by the same code
				g.visit(t, tab, address)
			}
		}
		for i := range hostileInputs {
			if g.visit(t, tab, fmt.Sprintf("embed/?doc=h%d", i)); t.Failed() {
				return
			}
		}
	})
	t.Run("asked for", func(t *testing.T) {
		t.Parallel()
		g := newGuard(t, dir, false)
		tab := Start(t).Tab(t)
		tab.Before(watch)
		tab.Open(g.URL + "/")
		tab.Ready()
		for i, in := range hostileInputs {
			if len(in) > 2000 {
				in = in[:2000]
			}
			q := url.QueryEscape(strings.ToValidUTF8(in, ""))
			// A page treats every string in an address alike: every string is searched for, and
			// each of the other addresses gets every fourth.
			others := []string{"?q=x&person=" + q + "&topic=-" + q + "&outlet=" + q + "&from=" + q + "&sort=" + q + "&page=" + q + "&lang=" + q + "&theme=" + q,
				"entities/?q=" + q + "&kind=" + q + "&letter=" + q, "embed/?q=" + q + "&doc=" + q + "&theme=" + q, "d/h1/?q=" + q + "#" + q}
			for _, address := range []string{"?q=" + q, others[i%len(others)]} {
				if g.visit(t, tab, address); t.Failed() {
					return
				}
			}
		}
	})
}

// bypassPolicy makes the browser ignore content security policies.
func (tab *Tab) bypassPolicy(yes bool) {
	tab.t.Helper()
	tab.chromium("leave a page's policy unheeded")
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.SetBypassCSP, page.SetBypassCSPParams{Enabled: yes})
		return err
	}))
}

// TestGuardSees proves that the tests above would notice what they look for.
func TestGuardSees(t *testing.T) {
	needs(t, "leave a page's policy unheeded")
	dir := t.TempDir()
	const lost = `<!doctype html><svg><a href="https://elsewhere.example/">z</a></svg><link rel="icon" href="data:,"><title>` + "\u202e" + `x</title><img src=x onerror=alert(1)><script>window.hostile=1</script>
		<a href="javascript:alert(1)">x</a><p>` + "\u202e" + `y</p><pre>`
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(lost+strings.Repeat("W", 5000)), 0o644); err != nil {
		t.Fatal(err)
	}
	browser := Start(t)
	g := newGuard(t, dir, false)
	tab := browser.Tab(t)
	tab.Before(watch)
	tab.Open(g.URL + "/")
	seen := strings.Join(Value[[]string](tab, g.innocent), "\n")
	for _, want := range []string{"violation", "title steers", "element", "script", "address", "link out"} {
		if !strings.Contains(seen, want) {
			t.Errorf("no word of %q in\n%s", want, seen)
		}
	}
	deadline := time.Now().Add(patience)
	for len(g.reported()) == 0 && time.Now().Before(deadline) {
		time.Sleep(20 * time.Millisecond)
	}
	if len(g.reported()) == 0 {
		t.Error("the policy did not report")
	}

	bypassed := browser.Tab(t)
	bypassed.bypassPolicy(true)
	bypassed.Open(g.URL + "/")
	bypassed.Wait(`window.hostile === 1`)
	if problems := strings.Join(bypassed.Problems(), "\n"); !strings.Contains(problems, "dialog") {
		t.Errorf("no dialog was noted, only\n%s", problems)
	}
}

func (g *guard) reported() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.reports
}
