package app

import (
	"strings"
	"testing"
)

func TestEmbedCode(t *testing.T) {
	const site = "https://example.org/archive/"
	for _, tt := range []struct{ at, tag, link string }{
		{"", `<kashshaf-explorer src="` + site + `" lang="ar">`, ""},
		{"?q=هدنة&person=putin&place=-idlib&page=3&sort=newest", `<kashshaf-explorer src="` + site + `" query="هدنة" filters="person=putin&amp;place=-idlib&amp;sort=newest" lang="ar">`,
			"?q=%D9%87%D8%AF%D9%86%D8%A9&amp;person=putin&amp;place=-idlib&amp;sort=newest&amp;page=3"},
		{`?q="x" <script>&lang=en`, `<kashshaf-explorer src="` + site + `" query="&quot;x&quot; &lt;script&gt;" lang="ar">`, "?q=%22x%22+%3Cscript%3E"},
		{"d/measures/?q=بوتين#p2", `<kashshaf-explorer src="` + site + `" query="بوتين" document="measures" lang="ar">`, "d/measures/?q=%D8%A8%D9%88%D8%AA%D9%8A%D9%86#p2"},
		{"e/putin/", `<kashshaf-explorer src="` + site + `" entity="putin" lang="ar">`, "e/putin/"},
		{"entities/?q=x", `<kashshaf-explorer src="` + site + `" lang="ar">`, "entities/?q=x"},
		{"no/such/page", `<kashshaf-explorer src="` + site + `" lang="ar">`, ""},
	} {
		path, query, _ := strings.Cut(tt.at, "?")
		path, fragment, _ := strings.Cut(path, "#")
		if q, f, ok := strings.Cut(query, "#"); ok {
			query, fragment = q, f
		}
		v := staticView(parseAddress(path, query, fragment), "./", "ar")
		code := v.embedCode(site, "<عنوان>")
		for _, want := range []string{tt.tag, `<a href="` + site + tt.link + `">&lt;عنوان&gt;</a>`, `<script src="` + site + `widget.js" async></script>`, embedRule} {
			if !strings.Contains(code, want) {
				t.Errorf("%q: the code lacks %s:\n%s", tt.at, want, code)
			}
		}
	}
	v := staticView(address{}, "./", "en")
	v.theme, v.digits = "dark", "arabic"
	if code := v.embedCode(site, "x"); !strings.Contains(code, `<kashshaf-explorer src="`+site+`" lang="en" theme="dark">`) {
		t.Errorf("in English and dark: %s", code)
	}
	v.lang = "ar"
	if code := v.embedCode(site, "x"); !strings.Contains(code, `<kashshaf-explorer src="`+site+`" lang="ar" theme="dark" digits="arabic">`) {
		t.Errorf("in Arabic digits: %s", code)
	}
}

// TestWithin: links followed in a frame stay there, with its look; what frames cannot show opens
// by itself.
func TestWithin(t *testing.T) {
	frame := read(t, "embed/?entity=putin&theme=dark&lang=en&digits=arabic")
	for _, tt := range []struct{ to, want string }{
		{"?q=x&person=putin", "embed/?q=x&person=putin&theme=dark&digits=arabic&lang=en"},
		{"d/a/?q=x#p2", "embed/?q=x&doc=a&entity=putin&theme=dark&digits=arabic&lang=en#p2"},
		{"e/idlib/", "embed/?entity=idlib&theme=dark&digits=arabic&lang=en"},
		{"embed/?statements=all", "embed/?statements=1&theme=dark&digits=arabic&lang=en"},
		{"entities/", "entities/"},
		{"words/?w=x", "words/?w=x"},
	} {
		if got := read(t, tt.to).within(frame).String(); got != tt.want {
			t.Errorf("%q within the frame is %q, want %q", tt.to, got, tt.want)
		}
	}
	v := &viewState{settings: defaultSettings(), at: frame, root: "../"}
	if got := v.link(read(t, "about/")); got != "../about/" {
		t.Errorf("a page that frames do not have: %q", got)
	}
	if markup := markup(v.a(address{page: atAbout})); !strings.Contains(markup, `target="_blank"`) {
		t.Errorf("it does not open by itself: %s", markup)
	}
	for at, want := range map[string]string{
		"embed/?q=x&theme=dark&digits=arabic": "../?q=x",
		"embed/?doc=a&q=x&theme=dark":         "../d/a/?q=x",
		"embed/?entity=putin&lang=en":         "../e/putin/?lang=en",
	} {
		v.at = read(t, at)
		if got := v.fullAddress(); got != want {
			t.Errorf("%q is %q in full, want %q", at, got, want)
		}
	}
}
