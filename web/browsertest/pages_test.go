package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestManifest reads the manifest as the browser does, below a path.
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

// TestNotFound opens an address at which nothing is, below a path.
func TestNotFound(t *testing.T) {
	h := serve(t, first(t), "/a/b/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("no/such/page"))
	tab.Wait(`!document.querySelector("#home").hidden`)
	if got := Value[string](tab, `document.querySelector("#home").href`); got != h.at("") {
		t.Errorf("the way home leads to %q, want %q", got, h.at(""))
	}
	tab.Forget("404")
	tab.Clean()
}

// TestReports proves that the tests would see a violation, an error and a
// request to another host, if there were one.
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
	if browser.Name == WebKit { // sees violations only from when the page has loaded
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
