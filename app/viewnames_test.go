package app

import (
	"strings"
	"testing"
)

// TestLatinFrontTitle: a collection's title in Latin letters is shown in its own direction, on an
// Arabic page, too.
func TestLatinFrontTitle(t *testing.T) {
	for lang, dir := range map[string]string{"ar": "ltr", "en": "ltr"} {
		m, v := inView(t, "", lang)
		m.about.Title, m.about.TitleEn = "The News", ""
		m.at, v.at = address{}, address{}
		h1 := find(parsed(t, v.front(m)), "h1")
		want(t, "direction in "+lang, attr(h1[0], "dir"), dir)
	}
}

// TestNamedInQuotes: the quotation marks of a line's name are in the page's direction, and the
// text between them in its own.
func TestNamedInQuotes(t *testing.T) {
	_, v := inView(t, "?view=network", "en")
	text := markup(v.named("", "start", 1, 1, "“ترامب”، BBC"))
	for _, want := range []string{"“\u2068<tspan ", `lang="ar"`, `direction="rtl"`, ">ترامب</tspan>\u2069”، BBC", `text-anchor="start"`} {
		if !strings.Contains(text, want) {
			t.Errorf("in quotation marks: %s, want %s", text, want)
		}
	}
	if text := markup(v.named("", "start", 1, 1, "ترامب")); !strings.Contains(text, `direction="rtl"`) ||
		!strings.Contains(text, `text-anchor="end"`) {
		t.Errorf("without: %s", text)
	}
}

// TestNamesInside: however long a name is and however close its sign is to the edge, desktop and
// telephone show all of it; a name that has room is below its sign.
func TestNamesInside(t *testing.T) {
	for _, name := range []string{"مصر", "الولايات المتحدة", strings.Repeat("ا", 60), strings.Repeat("س", 60)} {
		for _, x := range []float64{2, 9, 50, 91, 99.5} {
			for n, labels := range namesApart([]spot{{name: name, x: x, y: 50, size: 8}}, roomsOf(576, 416), nil, false) {
				r := roomsOf(576, 416)[n]
				half, l := 50*wide(shortened(name, nameLetters))*r.letter/r.wide, labels[0]
				if l.side != below || half < 50 && (l.x-half < -1e-9 || l.x+half > 100+1e-9) || x-half >= 0 && x+half <= 100 && l.x != x {
					t.Errorf("%q, whose sign stands at %.0f, is drawn around %.1f, %.1f to each side: %d", name, x, l.x, half, l.side)
				}
			}
		}
	}
}
