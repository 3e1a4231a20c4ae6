package app

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// bare is an attribute whose value go-app leaves out because it is "true".
var bare = regexp.MustCompile(`( aria-[a-z]+)([ >])`)

// markup is an element as the browser has it: go-app's serializer sets every
// child on a line of its own, indented by two spaces for each level.
func markup(element ui.UI) string {
	var b strings.Builder
	depth := 0
	for line := range strings.Lines(ui.HTMLString(element)) {
		line = strings.TrimSuffix(line, "\n")
		rest := strings.TrimLeft(line, " ")
		if strings.HasPrefix(rest, "</") {
			depth--
		}
		b.WriteString(strings.TrimPrefix(line, strings.Repeat("  ", depth)))
		opens := strings.HasPrefix(rest, "<") && !strings.Contains(rest, "</") && !strings.HasPrefix(rest, "<input")
		if opens {
			depth++
		}
	}
	return b.String()
}

// TestLook writes pages to the folder LOOK names, to be looked at in a browser.
func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK names no folder to write pages to")
	}
	engine := newFake()
	css, err := filepath.Abs("../web/static")
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, v view, m *model) {
		head := `<!doctype html><html lang="` + v.lang + `" dir="` + v.dir() + `" data-theme="` + v.theme + `"><head><meta charset="utf-8">` +
			`<meta name="viewport" content="width=device-width, initial-scale=1"><title>` + html.EscapeString(v.pageTitle(m)) + `</title>`
		for _, sheet := range [...]string{"explorer.css", "reading.css", "pieces.css", "said.css"} {
			head += `<link rel="stylesheet" href="file://` + css + `/` + sheet + `">`
		}
		body := bare.ReplaceAllString(markup(v.page(m)), `$1="true"$2`)
		page := head + `</head><body><div id="explorer">` + body + `</div></body></html>`
		if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, at := range map[string]string{
		"front": "", "results": "?q=هدنة+بوتين", "filtered": "?q=بوتين&person=erdogan&place=-russia&from=2018-10",
		"none": "?q=زرافة", "relaxed": "?q=هدنة+زرافة", "document": "d/measures/?q=بوتين+الهدنة",
		"entity": "e/putin/", "entities": "entities/", "about": "about/", "words": "words/?w=الهدنة", "embed": "embed/?q=هدنة", "untitled": "d/march/",
	} {
		path, query, _ := strings.Cut(at, "?")
		for _, variant := range [...]string{"ar", "en", "dark"} {
			a := parseAddress(path, query, "")
			m := load(engine, a)
			v := staticView(a, "./", "ar")
			v.theme = "light"
			switch variant {
			case "en":
				v.lang = "en"
			case "dark":
				v.theme, v.digits = "dark", "arabic"
			}
			if name == "document" {
				v.atHit = 1
			}
			write(name+"-"+variant, v, &m)
			if name == "results" {
				v.typed, v.typing.open, v.active = "بو", true, 1
				v.suggestions = engine.Suggest("بو", 7)
				write("suggest-"+variant, v, &m)
				v.typing.open = false
				v.facet = "person"
				m.whole = m.result.Facets["person"]
				write("open-"+variant, v, &m)
				v.facet, v.openPart, v.openWhy = "", 2, m.result.Hits[0].ID
				m.widened = widen(engine, m.result.Parts, v.openPart)
				m.explained, _ = engine.Explain(m.result.Hits[0], a.query)
				write("why-"+variant, v, &m)
			}
		}
	}
}
