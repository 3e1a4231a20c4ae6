package app

import (
	"context"
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/corpus"
)

var everyPage = []string{"", "?q=%D9%87%D8%AF%D9%86%D8%A9", "?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9", "?person=putin&place=-russia&from=2018-10&to=2020",
	"?q=%D9%87%D8%AF%D9%86%D8%A9+%D8%B2%D8%B1%D8%A7%D9%81%D8%A9", "?sort=newest&match=any", "entities/", "entities/?q=xyz", "entities/?kind=event",
	"about/", "words/", "words/?w=%D9%88%D8%A7%D9%84%D9%87%D8%AF%D9%86%D8%A9", "words/?w=-", "embed/", "embed/?q=%D9%87%D8%AF%D9%86%D8%A9&theme=dark", "embed/?doc=measures", "d/measures/?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86",
	"statements/", "statements/?q=%D9%87%D8%AF%D9%86%D8%A9", "statements/?speaker=putin&class=deny&about=idlib&outlet=x&from=2018-10&doc=measures&q=x",
	"statements/?speaker=peskov", "embed/?statements=1&speaker=peskov", "embed/?statements=1&doc=rift", "compare/", "compare/?a=peskov", "compare/?b=putin&q=x",
	"compare/?a=peskov&b=putin", "compare/?a=peskov&b=none&about=idlib",
	"d/march/", "d/undated/", "e/putin/", "e/g20/", "e/reuters/"}

// TestEveryPage checks what must hold for every page in both languages: the site's policy, the
// canonical markup, and what screen-reader users rely on.
func TestEveryPage(t *testing.T) {
	engine := newFake()
	for _, link := range append(slices.Clone(everyPage), must[[]string](t)(Addresses(context.Background(), AtOnce(engine)))...) {
		for _, lang := range []string{"ar", "en"} {
			page, ok := static(engine, link, "../../", lang)
			if link == "e/reuters/" && !ok {
				continue
			}
			if !ok {
				t.Errorf("nothing at %q", link)
				continue
			}
			fail := func(format string, args ...any) {
				t.Helper()
				t.Errorf(lang+" %q: "+format, append([]any{link}, args...)...)
			}
			checkPrinted(ui.HTMLString(page.Body), fail)
			checkTree(parsed(t, page.Body), fail)
			if page.Title == "" || page.Description == "" && !strings.Contains(link, "undated") || page.Lang != lang {
				fail("title %q, description %q, lang %q", page.Title, page.Description, page.Lang)
			}
			if (page.Document != nil) != strings.HasPrefix(link, "d/") {
				fail("document %v", page.Document)
			}
		}
	}
}

// checkPrinted finds what could not be undone in go-app's printed markup: two adjacent texts, and
// line breaks in a text.
func checkPrinted(printed string, fail func(string, ...any)) {
	before := "<"
	for line := range strings.Lines(printed) {
		rest := strings.TrimLeft(line, " ")
		if !strings.HasPrefix(rest, "<") && !strings.HasPrefix(before, "<") {
			fail("two texts next to each other: %q, %q", before, rest)
		}
		before = rest
	}
}

func checkTree(root *html.Node, fail func(string, ...any)) {
	ids := make(map[string]int)
	for n := range root.Descendants() {
		if id := attr(n, "id"); id != "" {
			ids[id]++
		}
	}
	for id, count := range ids {
		if count > 1 {
			fail("id %q is given %d times", id, count)
		}
	}
	if h := find(root, "h1"); len(h) != 1 || text(h[0]) == "" {
		fail("%d first headings", len(h))
	}
	if len(find(root, "main")) != 1 {
		fail("no main part")
	}
	level := 1
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			checkAttribute(n, a, ids, fail)
		}
		switch n.Data {
		case "button", "a":
			if text(n) == "" && attr(n, "aria-label") == "" && n.Namespace == "" {
				fail("%s without a name: %v", n.Data, n.Attr)
			}
		case "input":
			labelled := attr(n, "aria-label") != ""
			for _, l := range find(root, "label") {
				labelled = labelled || attr(l, "for") == attr(n, "id")
			}
			if !labelled {
				fail("input without a label: %v", n.Attr)
			}
		case "h2", "h3":
			if to := int(n.Data[1] - '0'); to > level+1 {
				fail("heading %q leaps from level %d to %d", text(n), level, to)
			}
			level = int(n.Data[1] - '0')
		case "script", "style", "iframe", "img":
			fail("element %s", n.Data)
		}
	}
}

func checkAttribute(n *html.Node, a html.Attribute, ids map[string]int, fail func(string, ...any)) {
	switch a.Key {
	case "style":
		fail("inline style on %s", n.Data)
	case "href", "action":
		if !strings.HasPrefix(a.Val, "../../") && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "#") {
			fail("%s leads to %q", n.Data, a.Val)
		}
	case "aria-labelledby", "aria-controls", "for":
		if ids[a.Val] == 0 {
			fail("%s names %q, which is not there", a.Key, a.Val)
		}
	case "aria-pressed", "aria-expanded", "aria-selected":
		if a.Val != "true" && a.Val != "false" {
			fail("%s=%q", a.Key, a.Val)
		}
	}
	if strings.HasPrefix(a.Key, "on") {
		fail("inline handler %s", a.Key)
	}
}

func TestAddresses(t *testing.T) {
	list := must[[]string](t)(Addresses(context.Background(), AtOnce(newFake())))
	want(t, "the first", list[:12], []string{"", "entities/", "about/", "help/", "words/", "embed/", "corrections/", "story/", "statements/", "compare/", "d/buffer-zone/", "d/measures/"})
	if n := len(list); n != 10+8+17 {
		t.Errorf("%d addresses, want 35", n)
	}
	for _, gone := range []string{"d/none/", "e/none/", "x/", "%zz"} {
		if _, ok := static(newFake(), gone, "./", "ar"); ok {
			t.Errorf("something is at %q", gone)
		}
	}
}

func TestTitles(t *testing.T) {
	tests := []struct{ link, ar, en string }{
		{"", "ملف هدنة إدلب", "The Idlib Truce File"},
		{"?q=x", "نتائج البحث «x» – ملف هدنة إدلب", "Results “x” – The Idlib Truce File"},
		{"?person=putin", "كل الوثائق – ملف هدنة إدلب", "All documents – The Idlib Truce File"},
		{"d/rift/", "الكرملين يلمح إلى تباين مع أنقرة – ملف هدنة إدلب", "الكرملين يلمح إلى تباين مع أنقرة – The Idlib Truce File"},
		{"d/march/", "وثيقة بلا عنوان – ملف هدنة إدلب", "Untitled document – The Idlib Truce File"},
		{"e/putin/", "فلاديمير بوتين – ملف هدنة إدلب", "Vladimir Putin – The Idlib Truce File"},
		{"entities/", "الفهرس – ملف هدنة إدلب", "Index – The Idlib Truce File"},
		{"words/", "كيف تُفهم الكلمة – ملف هدنة إدلب", "How a word is understood – The Idlib Truce File"},
		{"words/?w=x", "كيف تُفهم الكلمة «x» – ملف هدنة إدلب", "How a word is understood “x” – The Idlib Truce File"},
		{"about/", "عن المجموعة – ملف هدنة إدلب", "About – The Idlib Truce File"},
	}
	for _, tt := range tests {
		ar, _ := static(newFake(), tt.link, "./", "ar")
		en, _ := static(newFake(), tt.link, "./", "en")
		want(t, tt.link, ar.Title, tt.ar)
		want(t, tt.link, en.Title, tt.en)
	}
}

func TestShorten(t *testing.T) {
	want(t, "short", shorten(" كلمة واحدة ", 20), "كلمة واحدة")
	want(t, "cut after a word and its comma", shorten("قال الرجل، ومضى إلى بيته", 16), "قال الرجل، ومضى…")
	want(t, "no sign before the dots", shorten("قال الرجل، ومضى إلى بيته", 12), "قال الرجل…")
}

// TestSpellingsUnquoted: quotation marks and brackets in a mention do not make another spelling,
// and spellings that are equal without them are counted together.
func TestSpellingsUnquoted(t *testing.T) {
	p := corpus.Profile{Spellings: []corpus.Spelling{{Text: "بومبيو", Count: 5}, {Text: "مايك بومبيو", Count: 4}, {Text: "مايك (بومبيو", Count: 2}, {Text: "\"مايك بومبيو", Count: 1}}}
	p.Entity.Aliases = []string{"مايك بومبيو", "بومبو"}
	page := parsed(t, staticView(address{}, "./", "ar").spellings(&p))
	want(t, "spellings", texts(page, "li"), []string{"مايك بومبيو7", "بومبيو5", "بومبو"})
}
