package browsertest

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/web"
)

// TestScreenshotsOfViews takes screenshots of every view of a result for inspection, in both
// languages, wide and narrow, light, dark and in a reader's own colours: of the corpus that
// ships, or of the site given by -dist.
func TestScreenshotsOfViews(t *testing.T) {
	if *viewScreenshots == "" {
		t.Skip("no folder for pictures of views; make screenshots VIEWS=folder names one")
	}
	if err := os.MkdirAll(*viewScreenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	address, query, other := "", "هدنة", "بوتين"
	if *dist != "" {
		server := httptest.NewServer(web.Handler(*dist))
		defer server.Close()
		address = server.URL + "/"
	} else {
		address = serve(t, first(t), "/").at("")
	}
	tab := Start(t).Tab(t)
	options := map[string]string{"trends": "&line=" + other, "sides": "&against=q%3D" + other}
	for _, view := range viewsMeasured {
		for _, lang := range []string{"ar", "en"} {
			for _, width := range []int64{390, 1280, 3840} {
				for _, theme := range []string{"light", "dark", "forced"} {
					tab.Size(width, 900)
					tab.Prefer()
					if theme == "forced" {
						tab.Prefer("forced-colors", "active")
					}
					tab.Open(address + "?q=" + query + "&view=" + view.name + options[view.name] + "&lang=" + lang)
					tab.Ready()
					tab.Wait(`document.querySelector("` + view.drawn + `") && document.fonts.ready.then(() => true)`)
					if theme != "forced" {
						tab.Eval(`void (document.documentElement.dataset.theme = "` + theme + `")`)
					}
					if width < 720 { // below the box and the chips
						tab.Eval(`void document.querySelector(".view").scrollIntoView()`)
					}
					tab.Screenshot(filepath.Join(*viewScreenshots, fmt.Sprintf("%s-%s-%d-%s.png", view.name, lang, width, theme)))
				}
			}
		}
	}
	tab.Clean()
}

// TestScreenshots takes the README's pictures, of the corpus that ships, if it is told where to
// put them: -screenshots docs, relative to the checkout.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("no folder for pictures; make screenshots names one")
	}
	dir := *screenshots
	if !filepath.IsAbs(dir) {
		dir = filepath.Join("..", "..", dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s := first(t)
	h := serve(t, s, "/")
	document := s.engine.Search(corpus.Request{Query: "هدنة إدلب", Limit: 1}).Hits[0].ID
	browser := Start(t)
	for _, picture := range []struct {
		name, address, theme string
		width, height        int64
	}{
		{"search", "?q=هدنة إدلب&person=vladimir-putin", "light", 1280, 800},
		{"document", "d/" + document + "/?q=هدنة إدلب", "dark", 1280, 800},
		{"phone", "?q=النازحين", "light", 390, 800},
		{"network", "?q=هدنة&view=network", "light", 1280, 900},
		{"trends", "?q=هدنة&view=trends&line=بوتين&line=وقف إطلاق النار", "dark", 1280, 900},
	} {
		tab := browser.Tab(t)
		tab.Size(picture.width, picture.height)
		tab.Before(`try { localStorage.setItem("kashshaf.theme", "` + picture.theme + `") } catch {}`)
		tab.Open(h.at(picture.address))
		tab.Ready()
		tab.Wait(`document.querySelector("main :is(mark, .chart)") && document.fonts.ready.then(() => true)`)
		tab.Screenshot(filepath.Join(dir, picture.name+".png"))
		tab.Clean()
	}
}
