package markup_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// letters returns the letters of a text, sorted, so that two texts can be compared regardless of
// order.
func letters(s string) string {
	var rs []rune
	for _, r := range s {
		if unicode.IsLetter(r) {
			rs = append(rs, r)
		}
	}
	slices.Sort(rs)
	return string(rs)
}

const prose = "قالت البلدية إن الجسر الجديد يفتح أمام السيارات صباح الغد بعد عامين من العمل."

func TestHTML(t *testing.T) {
	tests := []struct{ name, in, want, dropped string }{
		{"article beside a list", "<div><article><p>" + prose + "</p></article><p><a href=x>خبر آخر</a></p></div>",
			"1 " + prose, "html-outside 1 خبر آخر"},
		{"the longest article", "<article><p>قصير.</p></article>\n<article><p>" + prose + "</p></article>",
			"2 " + prose, "html-outside 1 قصير."},
		{"no marks at all", "<body><div>قائمة</div><div><div><p>" + prose + "</p><p>" + prose + "</p></div></div><div>ذيل</div>",
			"1 " + prose + "\n1 " + prose, "html-outside 1 قائمة\nhtml-outside 1 ذيل"},
		{"an article with half the prose is not trusted", "<article><p>" + prose + "</p></article><p>" + prose + "</p><p>" + prose + "</p>",
			"1 " + prose + "\n1 " + prose + "\n1 " + prose, ""},
		{"breaks", "<main>" + prose + "<br><br>" + prose + "</main>", "1 " + prose + "\n1 " + prose, ""},
		{"a link in a sentence", "<main><p>" + prose + "</p><p>قال <a href=x>الوزير</a>.</p></main>", "1 " + prose + "\n1 قال الوزير.", ""},
		{"a class on prose keeps it", "<main><p class=related>" + prose + "</p><div class=relatedBox>خبر</div></main>", "1 " + prose, "html-box 1 خبر"},
		{"an aside with prose stays", "<main><p>" + prose + "</p><aside><p>" + prose + "</p></aside><aside>إعلان</aside></main>",
			"1 " + prose + "\n1 " + prose, "html-nav 1 إعلان"},
		{"rows", "<main><p>" + prose + "</p><table><tr><th>المدينة<td>العدد</table></main>", "1 " + prose + "\n1 المدينة العدد", ""},
		{"lines are counted", "<!-- \n -->\n<main>\n\n<p>\n" + prose + "</p>\n<p>قصير.</p></main>", "6 " + prose + "\n7 قصير.", ""},
		{"nothing to read", "<script>x</script><style>y</style>", "", ""},
		{"words without prose", "<p>كلمتان هنا</p>", "1 كلمتان هنا", ""},
	}
	for _, test := range tests {
		p, err := markup.HTML([]byte(test.in))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var dropped []string
		for _, d := range p.Dropped {
			dropped = append(dropped, d.Rule+" "+printed([]clean.Line{d.Line}))
		}
		if got := printed(p.Lines); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
		if got := strings.Join(dropped, "\n"); got != test.dropped {
			t.Errorf("%s: dropped\n%s\nwant\n%s", test.name, got, test.dropped)
		}
	}
}

func TestMetadata(t *testing.T) {
	const body = "<body><h1>صدى</h1><article><h1>الجسر يفتح غداً</h1><time datetime=2019-05-15>أمس</time><a rel=author>سامي</a><p>" + prose
	tests := []struct{ name, head, want string }{
		{"nothing", "", "الجسر يفتح غداً? 2019-05-15 سامي"},
		{"title alone", "<title>الجسر يفتح غداً - صدى</title>", "الجسر يفتح غداً 2019-05-15 سامي"},
		{"open graph", `<meta property="og:title" content="الجسر مفتوح | صدى"><meta property="og:site_name" content="صدى">
			<meta property="article:published_time" content="2019-05-14T10:00:00Z"><meta property="article:author" content="https://example.org/a">
			<meta property="og:url" content="https://example.org/1"><meta property="article:section" content="محليات">`,
			"الجسر مفتوح 2019-05-14T10:00:00Z صدى سامي https://example.org/1 محليات"},
		{"linked data", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"لا"},{"@type":["NewsArticle","x"],"headline":"الجسر مفتوح",
			"datePublished":"2019-05-14","author":[{"name":"ليلى"},"هدى"],"publisher":{"name":"المنارة"},"articleSection":["محليات","جسور"]}]}</script>`,
			"الجسر مفتوح 2019-05-14 المنارة ليلى، هدى محليات"},
		{"broken linked data", `<script type="application/ld+json">{"@type":</script><meta name=author content=ليلى>`, "الجسر يفتح غداً? 2019-05-15 ليلى"},
		{"old names", `<meta name="DC.date" content="2019-05-14"><meta name="DC.publisher" content="المنارة"><link rel=canonical href=/x>`,
			"الجسر يفتح غداً? 2019-05-14 المنارة سامي /x"},
	}
	for _, test := range tests {
		p, err := markup.HTML([]byte("<html><head>" + test.head + "</head>" + body))
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(strings.Fields(strings.Join(append([]string{p.Title, p.Date, p.Outlet, p.Author, p.URL}, p.Topics...), " ")), " ")
		// Without any title to compare with, the first heading is all there is.
		want := strings.Replace(test.want, "الجسر يفتح غداً?", "صدى", 1)
		if got != want {
			t.Errorf("%s: got %s, want %s", test.name, got, want)
		}
	}
}

// FuzzHTML: the readable text of a page is in a line or reported, and nothing else is.
func FuzzHTML(f *testing.F) {
	f.Add("<title>أ</title><nav>ب</nav><main><h1>ج</h1><p>" + prose + "<a>د</a></p><figure><figcaption>ه</figcaption></figure></main><footer>و")
	f.Add("<table><tr><td>a<br>b<td>c<form><p hidden>d<aside class=share>e")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := markup.HTML([]byte(s))
		if err != nil || !utf8.ValidString(s) {
			return // nested too deeply for the parser; or half a letter
		}
		root, err := html.Parse(strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		var visible func(n *html.Node)
		visible = func(n *html.Node) {
			switch n.DataAtom {
			case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Canvas, atom.Iframe, atom.Object,
				atom.Embed, atom.Video, atom.Audio, atom.Select, atom.Option, atom.Textarea, atom.Head, atom.Title:
				return
			}
			if n.Type == html.TextNode {
				want.WriteString(n.Data)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visible(c)
			}
		}
		visible(root)
		var got strings.Builder
		for _, l := range p.Lines {
			got.WriteString(l.Text)
		}
		for _, d := range p.Dropped {
			got.WriteString(d.Line.Text)
		}
		if letters(got.String()) != letters(want.String()) {
			t.Fatalf("%q: letters %q became %q", s, letters(want.String()), letters(got.String()))
		}
	})
}
