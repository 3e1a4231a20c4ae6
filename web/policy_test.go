package web

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// directives parses a policy: sources by directive.
func directives(policy string) map[string]string {
	m := map[string]string{}
	for _, d := range strings.Split(policy, ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(d), " ")
		m[name] = sources
	}
	return m
}

func TestPolicy(t *testing.T) {
	for name, want := range map[string]string{
		"default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval' " + sourceHash(headScript(true)) + " " + sourceHash(headScript(false)), "style-src": "'self'",
		"img-src": "'self' data:", "font-src": "'self'", "connect-src": "'self'", "manifest-src": "'self'",
		"worker-src": "'self'", "frame-src": "'self'", "base-uri": "'none'", "form-action": "'self'",
		"require-trusted-types-for": "'script'", "trusted-types": "kashshaf",
	} {
		if got := directives(policy())[name]; got != want {
			t.Errorf("%s %s, want %s", name, got, want)
		}
	}
	for _, p := range []string{policy(), notFoundPolicy(), string(headersFile())} {
		for _, never := range []string{"unsafe-inline", "'unsafe-eval'", "unsafe-hashes", "strict-dynamic", "http:", "https:", "://", "*;", " * "} {
			if strings.Contains(p, never) {
				t.Errorf("policy %q holds %q", p, never)
			}
		}
	}
}

// TestShortPolicy: a page's short policy allows what the policy in the header does, except for
// the script of the other kind of page.
func TestShortPolicy(t *testing.T) {
	whole := directives(policy())
	for _, one := range []bool{true, false} {
		page := directives(pagePolicy(one))
		allows := func(of map[string]string, kind string) string {
			for _, name := range []string{kind, "default-src"} {
				if sources, ok := of[name]; ok {
					return sources
				}
			}
			return "*"
		}
		for _, kind := range []string{"style-src", "font-src", "connect-src", "manifest-src", "img-src", "media-src", "object-src", "frame-src"} {
			if got, want := allows(page, kind), allows(whole, kind); got != want {
				t.Errorf("%s: a page allows %s, the header %s", kind, got, want)
			}
		}
		for _, kind := range []string{"base-uri", "form-action", "require-trusted-types-for", "trusted-types"} { // which do not fall back to default-src
			if page[kind] != whole[kind] {
				t.Errorf("%s: a page says %q, the header %q", kind, page[kind], whole[kind])
			}
		}
		// Scripts, and workers, which fall back to script-src.
		if want := "'self' 'wasm-unsafe-eval' " + sourceHash(headScript(one)); page["script-src"] != want ||
			page["worker-src"] != "" || page["child-src"] != "" {
			t.Errorf("scripts: a page allows %s, want %s", page["script-src"], want)
		}
		if len(page) != 9 {
			t.Errorf("a page's policy has %d directives, want 9: %v", len(page), page)
		}
	}
}

func TestHeaders(t *testing.T) {
	h, _ := served(t)
	for _, target := range []string{"/", "/d/month/", "/widget.js", "/nowhere", "/d", "/icons/icon.svg"} {
		w := ask(h, "GET", target)
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			"Cross-Origin-Opener-Policy": "same-origin", "Access-Control-Allow-Origin": "*", "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Resource-Policy": "cross-origin",
		} {
			if got := w.Header().Values(name); len(got) != 1 || got[0] != want {
				t.Errorf("%s: %s %q, want %q", target, name, got, want)
			}
		}
		powers := w.Header().Get("Permissions-Policy")
		for _, power := range []string{"camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()", "display-capture=()"} {
			if !strings.Contains(powers, power) {
				t.Errorf("%s: permissions policy %q lacks %s", target, powers, power)
			}
		}
		if csp := w.Header().Values("Content-Security-Policy"); len(csp) != 1 ||
			directives(csp[0])["default-src"] != "'none'" || directives(csp[0])["frame-ancestors"] != "*" {
			t.Errorf("%s: policy %q", target, csp)
		}
		if cookie := w.Header().Get("Set-Cookie"); cookie != "" {
			t.Errorf("%s: sets a cookie, %q", target, cookie)
		}
	}
}

// TestHeadersFile compares the file for hosts with what Handler sends.
func TestHeadersFile(t *testing.T) {
	files := builtFiles(t, "")
	sent := files["_headers"]
	for _, h := range safetyHeaders(policy())[1:] {
		if !strings.Contains(sent, "\n  "+h.name+": "+h.value+"\n") {
			t.Errorf("_headers lacks %s: %s", h.name, h.value)
		}
	}
	csp := regexp.MustCompile(`Content-Security-Policy: (.*)`).FindStringSubmatch(sent)
	if csp == nil {
		t.Fatal("_headers has no policy")
	}
	got, pages, lost := directives(csp[1]), directives(policy()), directives(notFoundPolicy())
	for name := range pages {
		for _, source := range strings.Fields(pages[name]) {
			if !strings.Contains(got[name], source) {
				t.Errorf("_headers: %s %q forbids the pages %s", name, got[name], source)
			}
		}
	}
	for _, name := range []string{"script-src", "style-src"} {
		if !strings.Contains(got[name], lost[name]) {
			t.Errorf("_headers: %s %q forbids 404.html %s", name, got[name], lost[name])
		}
	}
	for _, line := range strings.Split(sent, "\n") {
		if len(line) > 2000 { // the longest line that hosts read
			t.Errorf("_headers: a line of %d bytes", len(line))
		}
	}
}

// TestPagesHoldNoCode reads every page as a browser does: the policy comes before anything it
// governs, scripts and styles have hashes, the only code in the page is the few lines in its
// head, and nothing comes from elsewhere.
func TestPagesHoldNoCode(t *testing.T) {
	files := builtFiles(t, "https://news.example/")
	pages := 0
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		pages++
		root, err := html.Parse(strings.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		governed := false
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			attr := map[string]string{}
			for _, a := range n.Attr {
				attr[a.Key] = a.Val
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: <%s %s=%q>", name, n.Data, a.Key, a.Val)
				}
			}
			switch {
			case attr["http-equiv"] == "Content-Security-Policy":
				governed = true
			case n.Data == "link" || n.Data == "script" || n.Data == "style":
				if !governed {
					t.Errorf("%s: <%s> stands before the policy", name, n.Data)
				}
			}
			inHash := name == "404.html" && (n.Data == "script" || n.Data == "style") ||
				n.Data == "script" && n.FirstChild != nil && (n.FirstChild.Data == headScript(true) || n.FirstChild.Data == headScript(false))
			isData := n.Data == "script" && attr["type"] == "application/ld+json"
			switch source := attr["src"] + attr["href"]; {
			case inHash, isData:
			case n.Data == "style", n.Data == "script" && attr["src"] == "":
				t.Errorf("%s: <%s> in the page", name, n.Data)
			case n.Data == "script", attr["rel"] == "stylesheet" && source != "demo.css":
				file, ok := files[path.Join(path.Dir(name), source)]
				if !ok || attr["integrity"] != integrity([]byte(file)) {
					t.Errorf("%s: %q has integrity %q, want its file's", name, source, attr["integrity"])
				}
			}
		}
		if !governed {
			t.Errorf("%s has no policy", name)
		}
	}
	if pages < 9 {
		t.Errorf("only %d pages were read", pages)
	}
}

// TestOwnCodeAsksNobody looks for addresses of other hosts, for cookies and for ways around the
// policy in the site's own code.
func TestOwnCodeAsksNobody(t *testing.T) {
	foreign := regexp.MustCompile(`(?i)["'(=]\s*(https?:)?//[a-z0-9]`)
	scripts, err := fs.Glob(staticFiles, "static/*.js")
	if err != nil {
		t.Fatal(err)
	}
	styles, err := fs.Glob(staticFiles, "static/*.css")
	if err != nil {
		t.Fatal(err)
	}
	if len(scripts) == 0 || len(styles) == 0 {
		t.Fatalf("scripts %q, style sheets %q", scripts, styles)
	}
	for _, name := range slices.Concat(scripts, styles) {
		data, err := staticFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		code := regexp.MustCompile(`(?m)^\s*//.*$`).ReplaceAllString(string(data), "")
		code = strings.ReplaceAll(code, "http://www.w3.org/2000/svg", "") // a namespace
		if m := foreign.FindString(code); m != "" {
			t.Errorf("%s names another host: %q", name, m)
		}
		for _, never := range []string{"document.cookie", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "sendBeacon", "@import"} {
			if strings.Contains(code, never) {
				t.Errorf("%s holds %s", name, never)
			}
		}
	}
}
