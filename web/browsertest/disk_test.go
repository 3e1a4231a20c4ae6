package browsertest

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"
)

// onDisk returns the URL of a file of a site opened from a folder.
func onDisk(t *testing.T, s *site, path string) string {
	t.Helper()
	name, err := filepath.Abs(filepath.Join(s.dir, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(name)}).String()
}

// TestFromDisk: opened from a folder, pages are styled and readable, their links lead to pages,
// and a note says what is missing.
func TestFromDisk(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	const styled = `[...document.styleSheets].length > 0 && ["grid", "flex"].includes(getComputedStyle(document.querySelector(".masthead > div")).display)`
	for _, path := range []string{"index.html", "about/index.html", "d/" + s.engine.Documents()[0] + "/index.html"} {
		tab.Open(onDisk(t, s, path))
		tab.Wait(`document.querySelectorAll(".from-disk").length === 2`)
		tab.Wait(styled)
		if note := tab.Text(".from-disk"); !strings.Contains(note, "kashshaf serve") {
			t.Errorf("%s says %q", path, note)
		}
		if n := tab.Count("#unstarted"); n > 0 {
			t.Errorf("%s says too that its scripts were blocked", path)
		}
		if n := tab.Count("button:not([type=submit])"); n > 0 {
			t.Errorf("%s has %d buttons that nothing is behind", path, n)
		}
	}
	// From page to page.
	tab.Open(onDisk(t, s, "index.html"))
	tab.Wait(styled)
	tab.Click(`.pages a[href*="entities"]`)
	tab.Wait(`location.pathname.endsWith("/entities/index.html") && ` + styled)
	tab.Click(`main a[href*="/e/"]`)
	tab.Wait(`location.pathname.includes("/e/") && location.pathname.endsWith("/index.html") && ` + styled)
	tab.Click(`main a[href*="/d/"]`)
	tab.Wait(`location.pathname.includes("/d/") && document.querySelector(".prose") && ` + styled)
	// A search goes nowhere.
	tab.Type("#ask", "x")
	tab.Press(Enter)
	tab.Wait(`location.pathname.includes("/d/") && document.querySelector(".from-disk")`)
}
