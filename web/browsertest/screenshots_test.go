package browsertest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestScreenshots takes the README's pictures, of the corpus that ships, when it
// is told where to put them: -screenshots docs, relative to the checkout.
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
