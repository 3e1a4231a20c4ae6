package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/kashshaf/kashshaf/web"
)

// TestManifest reads the manifest as the browser does, under a path.
func TestManifest(t *testing.T) {
	needs(t, "tell what it makes of a manifest")
	h := serve(t, first(t), "/a/b/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		m, err := cdp.Call(ctx, target, page.GetAppManifest, page.GetAppManifestParams{})
		if err != nil {
			return err
		}
		for _, e := range m.Errors {
			t.Errorf("manifest: %s", e.Message)
		}
		if want := h.at(""); m.Manifest == nil || m.Manifest.StartURL != want || m.Manifest.Scope != want || m.Manifest.ID != want {
			t.Errorf("manifest %+v, want start, scope and id %s", m.Manifest, want)
		}
		return nil
	}))
	tab.Clean()
}

// TestNotFound opens an address without a page, under a path, in Arabic with English below it,
// and in English only.
func TestNotFound(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/b/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("no/such/page"))
	tab.Wait(`!document.querySelector("#search").hidden`)
	if got := Value[string](tab, `document.querySelector("#home").href`); got != h.at("") {
		t.Errorf("the way home leads to %q, want %q", got, h.at(""))
	}
	read := `document.documentElement.lang + " " + document.documentElement.dir + " " + document.querySelector("h1").textContent + " " + !!document.querySelector("#both")`
	if got := Value[string](tab, read); got != "ar rtl لا صفحة في هذا العنوان true" {
		t.Errorf("in Arabic: %s", got)
	}
	tab.Open(h.at("no/such/page?lang=en"))
	tab.Wait(`!document.querySelector("#search").hidden`)
	if got := Value[string](tab, read); got != "en ltr There is no page at this address false" {
		t.Errorf("in English: %s", got)
	}
	if got := Value[string](tab, `document.body.innerText`); strings.ContainsAny(got, "ابتث") != (s.engine.About().TitleEn == "") {
		t.Errorf("in English some is Arabic: %s", got)
	}
	tab.Type("#search input", "هدنة")
	tab.Press(Enter)
	tab.Wait(`location.pathname === "/a/b/" && document.querySelector("#explorer .hits li")`)
	tab.Forget("404")
	tab.Clean()
}

// TestReports proves that the tests would notice a violation, an error and a request to another
// host.
func TestReports(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'; img-src *")
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><link rel="icon" href="x.svg"><p style="color:red">x</p><img src="http://elsewhere.example/x.png"><script>1</script>`)
	}))
	defer server.Close()
	wants := []string{"inline style", "inline script", "elsewhere.example", "said so", "thrown"}
	browser := Start(t)
	tab := browser.Tab(t)
	tab.Open(server.URL + "/")
	if browser.Name == WebKit { // which notices violations only after the page has loaded
		tab.Eval(`document.body.append(Object.assign(document.createElement("script"), {text: "1"}))`)
		tab.Eval(`document.body.insertAdjacentHTML("beforeend", "<p style='color:blue'>x</p>")`)
	}
	tab.Eval(`(console.error("said so"), setTimeout(() => { throw new Error("thrown") }), new Promise((done) => setTimeout(done, 100)))`)
	tab.Wait(`true`)
	all := strings.Join(tab.Problems(), "\n")
	for _, want := range wants {
		if !strings.Contains(all, want) {
			t.Errorf("problems do not tell of %q:\n%s", want, all)
		}
	}
}

// TestUnpublished requests a document and an entity of a site that has no pages for them, and one
// that does not exist: the program draws the former and says that there is no such thing as the
// latter.
func TestUnpublished(t *testing.T) {
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	s, err := buildEdition("bare", "", web.NoPages)
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, s, "/a/b/")
	tab := Start(t).Tab(t)
	id := s.engine.Documents()[3]
	reading, _ := s.engine.Read(id)
	for _, tt := range []struct{ address, path, shown string }{
		{"d/" + id + "/?q=هدنة", "d/" + id + "/", reading.Document.Title},
		{"d/" + id, "d/" + id, reading.Document.Title},
		{"e/vladimir-putin/", "e/vladimir-putin/", "فلاديمير بوتين"},
	} {
		tab.Open(h.at(tt.address))
		tab.Wait(`document.querySelector("main h1")?.textContent.includes(` + strconv.Quote(tt.shown) + `)`)
		if got := Value[string](tab, `decodeURI(location.pathname)`); got != "/a/b/"+tt.path {
			t.Errorf("%s: the address is %q, want %q", tt.address, got, "/a/b/"+tt.path)
		}
	}
	tab.Open(h.at("d/no-such-document/"))
	tab.Ready()
	tab.Forget("404")
	tab.Clean()
}
