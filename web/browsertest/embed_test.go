package browsertest

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// element parses the embed code and returns the attributes of its element, and the address of the
// link in it.
func element(t *testing.T, code string) (attributes map[string]string, link string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(code))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "kashshaf-explorer":
			attributes = map[string]string{}
			for _, a := range n.Attr {
				attributes[a.Key] = a.Val
			}
		case n.Data == "a" && attributes != nil:
			link = n.Attr[0].Val
		}
	}
	return attributes, link
}

// TestEmbedCode takes the code from a page of each kind, looks at its preview, puts the code into
// a newspaper, and expects the same there.
func TestEmbedCode(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/archive/")
	id := s.engine.Documents()[0]
	browser := Start(t)
	for _, tc := range []struct {
		address string
		want    map[string]string
	}{
		{"?q=هدنة&person=vladimir-putin&place=-libya&from=2018-02&lang=ar", map[string]string{"query": "هدنة", "filters": "person=vladimir-putin&place=-libya&from=2018-02", "lang": "ar"}},
		{`?q="وقف إطلاق النار" <b>&lang=en`, map[string]string{"query": `"وقف إطلاق النار" <b>`, "lang": "en"}},
		{"d/" + id + "/?q=هدنة&lang=ar", map[string]string{"document": id, "query": "هدنة", "lang": "ar"}},
		{"e/vladimir-putin/?lang=en", map[string]string{"entity": "vladimir-putin", "lang": "en"}},
		{"entities/?lang=ar", map[string]string{"lang": "ar"}},
		{"about/?lang=ar", map[string]string{"lang": "ar"}},
		{"?lang=ar", map[string]string{"lang": "ar"}},
	} {
		t.Run(tc.address, func(t *testing.T) {
			tab := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
			tab.Open(h.at(tc.address))
			tab.Ready()
			tab.Click("#embed")
			tab.Wait(`document.querySelector("#embed-sheet").open`)
			code := Value[string](tab, `document.querySelector("#embed-code").value`)
			got, link := element(t, code)
			if got["src"] != h.at("") {
				t.Errorf("src=%q, want %q", got["src"], h.at(""))
			}
			delete(got, "src")
			for name, value := range got {
				if tc.want[name] != value {
					t.Errorf("%s=%q, want %q", name, value, tc.want[name])
				}
			}
			if len(got) != len(tc.want) {
				t.Errorf("attributes %v, want %v", got, tc.want)
			}
			if !strings.HasPrefix(link, h.at("")) || !strings.Contains(code, h.at("widget.js")) || !strings.Contains(code, "min-height: 480px") {
				t.Errorf("code %s", code)
			}
			// The preview has the page's own origin, so that the test can look inside.
			const inside = `document.querySelector(".embed-look").contentDocument`
			tab.Eval(`document.querySelector(".embed-look").scrollIntoView()`)
			tab.Wait(inside + `.defaultView.kashshaf.ready.then(() => true)`)
			const seen = `(d => [d.documentElement.lang, d.querySelector("h1").innerText, d.querySelector(".total")?.innerText || ""].join("|"))`
			preview := Value[string](tab, seen+`(`+inside+`)`)

			if len(tc.want) == 1 {
				return // just the language: the same each time
			}
			// A host that allows only its own scripts and the widget's, and the unchanged code.
			page := paper{body: code}.serve(t, h)
			tab.Press(Escape)
			tab.Wait(`!document.querySelector("#embed-sheet").open && ` + focused + ` === "embed"`)
			host := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
			host.Open(page)
			host.Wait(`told.some((m) => m.type === "ready")`)
			frame := Value[string](host, `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").src`)
			tab.Open(frame)
			tab.Ready()
			if got := Value[string](tab, seen+`(document)`); got != preview {
				t.Errorf("the newspaper shows %q, the preview %q", got, preview)
			}
			tab.Clean()
		})
	}
}

// TestEmbedAddresses: the frame shows what the widget's attributes ask for, and links followed
// there stay in the frame.
func TestEmbedAddresses(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("embed/?entity=vladimir-putin&lang=en&theme=dark"))
	tab.Ready()
	if got := tab.Text("h1"); got != "Vladimir Putin" {
		t.Errorf("the frame shows %q", got)
	}
	if got := Value[string](tab, `document.documentElement.dataset.theme`); got != "dark" {
		t.Errorf("the theme is %q", got)
	}
	kept := `new URLSearchParams(location.search).get("lang") === "en" && location.pathname === "/embed/"`
	tab.Click(".contexts .passage a")
	tab.Wait(query("doc") + ` !== "" && document.querySelector(".reading .prose") && ` + kept)
	tab.Click(".way-back a")
	tab.Wait(query("entity") + ` === "vladimir-putin" && document.querySelector(".entity")`)
	tab.Click(".entity .primary")
	tab.Wait(query("person") + ` === "vladimir-putin" && document.querySelector(".hits > li") && ` + kept)
	if n := Value[int](tab, `[...document.querySelectorAll("a[href]:not([target])")].filter((a) => a.origin === location.origin && a.pathname !== "/embed/").length`); n != 0 {
		t.Errorf("%d links lead the frame out of itself", n)
	}
	tab.Type("#ask", "إدلب")
	tab.Press(Enter)
	tab.Wait(query("q") + ` === "إدلب" && document.querySelector(".hits mark") && ` + kept)

	tab.Open(h.at("embed/?q=هدنة&digits=arabic&lang=ar"))
	tab.Ready()
	if got := tab.Text(".total"); !strings.ContainsAny(got, "٠١٢٣٤٥٦٧٨٩") || strings.ContainsAny(got, "0123456789") {
		t.Errorf("with Arabic digits the frame says %q", got)
	}
	tab.Open(h.at("embed/?entity=nobody-of-that-name"))
	tab.Ready()
	tab.Wait(`document.querySelector("h1").innerText !== ""`)
	tab.Open(h.at("embed/?statements=vladimir-putin&lang=ar"))
	tab.Ready()
	if got := Value[string](tab, query("statements")); got != "vladimir-putin" {
		t.Errorf("statements of %q", got)
	}
	if got := tab.Count(".saying"); got == 0 {
		t.Error("the frame shows no statement")
	}
	tab.Clean()
}
