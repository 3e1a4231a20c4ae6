package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// bare matches an attribute whose value go-app leaves out because it is "true".
var bare = regexp.MustCompile(`( aria-[a-z]+)([ >])`)

// markup returns an element's markup as the browser has it: go-app's printer puts every child on
// a line of its own, indented by two spaces for each level.
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

// parsed returns an element as a browser would parse it.
func parsed(t testing.TB, element ui.UI) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(bare.ReplaceAllString(markup(element), `$1="true"$2`)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// open draws a page natively.
func open(t testing.TB, link, lang string) *html.Node {
	t.Helper()
	page, ok := static(newFake(), link, "../../", lang)
	if !ok {
		t.Fatalf("nothing at %q", link)
	}
	return parsed(t, page.Body)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// find returns the elements that match a description: a tag, a class after a dot, or an ID after
// a number sign; after a space, those within.
func find(n *html.Node, description string) []*html.Node {
	first, rest, _ := strings.Cut(description, " ")
	var out []*html.Node
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		fits := d.Data == first
		switch first[0] {
		case '.':
			fits = slices.Contains(strings.Fields(attr(d, "class")), first[1:])
		case '#':
			fits = attr(d, "id") == first[1:]
		}
		if !fits {
			continue
		}
		if rest == "" {
			out = append(out, d)
		} else {
			out = append(out, find(d, rest)...)
		}
	}
	return out
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ") // a no-break space, which readers see as a space
}

// texts returns the texts of the elements that match a description.
func texts(n *html.Node, description string) []string {
	var out []string
	for _, d := range find(n, description) {
		out = append(out, text(d))
	}
	return out
}

func hrefs(n *html.Node, description string) []string {
	var out []string
	for _, d := range find(n, description) {
		out = append(out, attr(d, "href"))
	}
	return out
}

func want(t *testing.T, what string, got, want any) {
	t.Helper()
	switch w := want.(type) {
	case []string:
		if g := got.([]string); !slices.Equal(g, w) {
			t.Errorf("%s: got %q, want %q", what, g, w)
		}
	default:
		if got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
}
