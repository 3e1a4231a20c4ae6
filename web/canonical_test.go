package web

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// nameless is a component, which the printer passes through.
type nameless struct {
	ui.Compo
	root ui.UI
}

func (n *nameless) Render() ui.UI { return n.root }

func TestCanonical(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   ui.UI
		want string
	}{
		// Children and white space.
		{"empty", ui.Div(), `<div></div>`},
		{"only text", ui.P().Text("هدنة"), `<p>هدنة</p>`},
		{"only element", ui.P().Body(ui.B().Text("هدنة")), `<p><b>هدنة</b></p>`},
		{"clitic before an entity", ui.P().Body(ui.Text("قال و"), ui.Mark().Text("بوتين"), ui.Text(" إن")),
			`<p>قال و<mark>بوتين</mark> إن</p>`},
		{"entity, then suffix", ui.P().Body(ui.Mark().Text("روسي"), ui.Text("ة")), `<p><mark>روسي</mark>ة</p>`},
		{"nested inside a word", ui.P().Body(ui.Text("لل"), ui.Span().Body(ui.Text("كر"), ui.Mark().Body(ui.Text("مل")), ui.Text("ين"))),
			`<p>لل<span>كر<mark>مل</mark>ين</span></p>`},
		{"elements without gap", ui.P().Body(ui.B().Text("a"), ui.I().Text("b")), `<p><b>a</b><i>b</i></p>`},
		{"space between elements", ui.P().Body(ui.B().Text("a"), ui.Text(" "), ui.I().Text("b")), `<p><b>a</b> <i>b</i></p>`},
		{"spaces at ends", ui.P().Body(ui.Text("  a  "), ui.B().Text("  b  "), ui.Text("   ")), `<p>  a  <b>  b  </b>   </p>`},
		{"spaces in an only text", ui.P().Text("  a "), `<p>  a </p>`},
		{"line breaks inside", ui.P().Body(ui.Text("a\n  b"), ui.Br(), ui.Text("\nc\n")), "<p>a\n  b<br>\nc\n</p>"},
		{"line breaks in an only text", ui.P().Text("\n  a\n"), "<p>\n  a\n</p>"},
		{"line break that looks like the printer's", ui.P().Body(ui.Text("a\n    b\n  "), ui.Br()), "<p>a\n    b\n  <br></p>"},
		{"empty text first", ui.P().Body(ui.Text(""), ui.B().Text("a")), `<p><b>a</b></p>`},
		{"empty text last", ui.P().Body(ui.B().Text("a"), ui.Text("")), `<p><b>a</b></p>`},
		{"only an empty text", ui.P().Text(""), `<p></p>`},
		{"preformatted", ui.Pre().Text("\n  a"), "<pre>\n\n  a</pre>"},
		{"conditions and lists", ui.Ul().Body(ui.If(false, func() ui.UI { return ui.Li() }), ui.Range([]string{"a", "b"}).Slice(func(i int) ui.UI {
			return ui.Li().Body(ui.Text("x"), ui.B().Text("y"))
		})), `<ul><li>x<b>y</b></li><li>x<b>y</b></li></ul>`},
		{"component", ui.Div().Body(&nameless{root: ui.P().Body(ui.Text("a"), ui.B().Text("b"))}), `<div><p>a<b>b</b></p></div>`},
		{"deeper than the spaces at hand", deep(40, ui.Span().Body(ui.Text("ا"), ui.B().Text("ب"), ui.Text(" ت"))),
			strings.Repeat("<div>", 40) + `<span>ا<b>ب</b> ت</span>` + strings.Repeat("</div>", 40)},

		// Elements of other kinds.
		{"void elements", ui.P().Body(ui.Text("a"), ui.Br(), ui.Img().Alt("b"), ui.Hr(), ui.Input().Type("search"), ui.Text("c")),
			`<p>a<br><img alt="b"><hr><input type="search">c</p>`},
		{"only a void element", ui.P().Body(ui.Br()), `<p><br></p>`},
		{"svg", ui.Elem("svg").XMLNS("http://www.w3.org/2000/svg").Attr("viewBox", "0 0 2 2").Body(
			ui.Elem("g").Body(ui.Elem("path").Attr("d", "M0 0L1 1"), ui.Elem("text").Body(ui.Text("٪")))),
			`<svg viewBox="0 0 2 2"><g><path d="M0 0L1 1"></path><text>٪</text></g></svg>`},

		// Texts.
		{"markup in text", ui.P().Text(`<b>&amp; "x" 'y'`), `<p>&lt;b&gt;&amp;amp; "x" 'y'</p>`},
		{"escape in text", ui.P().Text("&#34;"), `<p>&amp;#34;</p>`},
		{"end tag in text", ui.P().Body(ui.Text("</p>"), ui.Br()), `<p>&lt;/p&gt;<br></p>`},
		{"marks of direction", ui.P().Text("\u200f\u202e\u2067a\u2069"), "<p>\u200f\u202e\u2067a\u2069</p>"},
		{"carriage return", ui.P().Text("a\r\nb"), "<p>a&#13;\nb</p>"},
		{"null", ui.P().Text("a\x00b"), "<p>a\uFFFDb</p>"},
		{"not UTF-8", ui.P().Text("a\xffb"), "<p>a\uFFFDb</p>"},

		// Attributes.
		{"order", ui.A().Title("t").Href("h").Class("c").ID("i").Dir("rtl").Lang("ar"), `<a class="c" dir="rtl" href="h" id="i" lang="ar" title="t"></a>`},
		{"quotes", ui.A().Title(`a "b" 'c' \ d`), `<a title="a &#34;b&#34; 'c' \ d"></a>`},
		{"markup in a value", ui.A().Title(`"><script>&lt;`), `<a title="&#34;&gt;&lt;script&gt;&amp;lt;"></a>`},
		{"invisible in a value", ui.A().Title("a\u200fb\u200cc\u00a0d\te\nf\rg"), "<a title=\"a\u200fb\u200cc\u00a0d\te\nf&#13;g\"></a>"},
		{"not UTF-8 in a value", ui.A().Title("a\xffb"), "<a title=\"a\uFFFDb\"></a>"},
		{"Arabic query", ui.A().Href("./?q=هدنة&person=x"), `<a href="./?q=هدنة&amp;person=x"></a>`},
		{"true", ui.Button().Aria("expanded", true).Aria("hidden", "true"), `<button aria-expanded="true" aria-hidden="true"></button>`},
		{"false", ui.Button().Aria("expanded", false), `<button aria-expanded="false"></button>`},
		{"value true", ui.Input().Value("true"), `<input value="true">`},
		{"value false", ui.Input().Value("false"), `<input value="false">`},
		{"switch on", ui.Button().Disabled(true), `<button disabled></button>`},
		{"switch off", ui.Button().Disabled(false), `<button></button>`},
		{"several switches", ui.Details().Open(true).Hidden(false).Class("c"), `<details class="c" open></details>`},
		{"tab index", ui.Div().TabIndex(-1), `<div tabindex="-1"></div>`},
		{"bracket in a value", ui.A().Title("a>b <c/>"), `<a title="a&gt;b &lt;c/&gt;"></a>`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			printed := ui.HTMLString(tc.in)
			got, err := canonical(printed)
			if err != nil {
				t.Fatalf("canonical(%q): %v", printed, err)
			}
			if got != tc.want {
				t.Errorf("canonical(%q)\n got %q\nwant %q", printed, got, tc.want)
			}
		})
	}
}

func deep(n int, inner ui.UI) ui.UI {
	for range n {
		inner = ui.Div().Body(inner)
	}
	return inner
}

func TestCanonicalRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, printed, want string
	}{
		{"style attribute", ui.HTMLString(ui.Div().Style("color", "red")), "style"},
		{"handler", ui.HTMLString(ui.Div().Attr("onclick", "x()")), "onclick"},
		{"script", ui.HTMLString(ui.Div().Body(ui.Script().Src("x"))), "script"},
		{"style element", ui.HTMLString(ui.Div().Body(ui.Elem("style").Text("x"))), "style"},
		{"element without an end", ui.HTMLString(ui.Div().Body(ui.ElemSelfClosing("path"))), `"div" closes nothing`},
		{"element without an end at the root", ui.HTMLString(ui.ElemSelfClosing("path")), `"path" is not closed`},
		{"raw markup on one line", ui.HTMLString(ui.Div().Body(ui.Raw("<p><b>a</b></p>"), ui.P())), "gap"},
		{"text at the root", "a", "after the last tag"},
		{"two roots", "<p></p><p></p>", "more than one root"},
		{"text before the root", "a<p></p>", "more than one root"},
		{"cut in a tag", "<p", "tag without"},
		{"cut in an attribute", `<p a`, "attribute without a name"},
		{"value without quotes", `<p a=b>`, "not quoted"},
		{"end without start", `</p>`, "closes nothing"},
		{"cut in an end tag", `<p></p`, "end tag without an end"},
		{"strange name", "<p a\"b>", "not a name"},
		{"upper case", "<SCRIPT>", "no place"},
		{"text without indentation", "<p>\nx\n  <b></b>\n</p>", "not indented"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := canonical(tc.printed)
			if err == nil {
				t.Fatalf("canonical(%q) = %q, want an error", tc.printed, got)
			}
			if !strings.Contains(err.Error(), tc.want) {
				t.Errorf("canonical(%q): error %q, want it to say %q", tc.printed, err, tc.want)
			}
		})
	}
}

// TestCanonicalTexts checks that an HTML parser finds exactly the texts that went in, whatever
// they are, alone and among elements.
func TestCanonicalTexts(t *testing.T) {
	texts := []string{"", " ", "\n", "a", " a ", "\n  a", "a\n", "\n\n", "و", "<>&\"'", "&lt;", "\u200f", "a\r\nb", "    ", "\n    a\n  "}
	for _, first := range texts {
		for _, last := range texts {
			for name, tree := range map[string]ui.UI{
				"around": ui.Div().Body(ui.Text(first), ui.B().Text("x"), ui.Text(last)),
				"inside": ui.Div().Body(ui.I().Text(first), ui.B().Text("x"), ui.P().Text(last)),
				"deeper": ui.Div().Body(ui.I().Body(ui.Text(first), ui.B().Text("x")), ui.P().Body(ui.Br(), ui.Text(last))),
			} {
				markup, err := canonical(ui.HTMLString(tree))
				if err != nil {
					t.Fatalf("%s %q, %q: %v", name, first, last, err)
				}
				if got, want := parsedText(t, markup), first+"x"+last; got != want {
					t.Errorf("%s: texts %q, %q are read as %q from %q", name, first, last, got, markup)
				}
			}
		}
	}
}

func parsedText(t *testing.T, markup string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader("<!doctype html><body>" + markup + "</body>"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// FuzzCanonical checks that any markup is read or rejected without a panic, and that what is read
// contains nothing that runs.
func FuzzCanonical(f *testing.F) {
	f.Add("<p>\n  a\n  <b>x</b>\n</p>")
	f.Add(`<a href="\u200f" hidden>x</a>`)
	f.Add("<div>\n  <br>\n\n</div>")
	f.Fuzz(func(t *testing.T, printed string) {
		got, err := canonical(printed)
		if err != nil {
			return
		}
		tags := html.NewTokenizer(strings.NewReader(got))
		for tags.Next() != html.ErrorToken {
			token := tags.Token()
			if token.Data == "script" && token.Type == html.StartTagToken {
				t.Errorf("canonical(%q) = %q, which holds a script", printed, got)
			}
			for _, a := range token.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("canonical(%q) = %q, which holds attribute %q", printed, got, a.Key)
				}
			}
		}
	})
}

func BenchmarkCanonical(b *testing.B) {
	var paragraphs []ui.UI
	for range 50 {
		paragraphs = append(paragraphs, ui.P().Class("para").ID("p1").Body(
			ui.Text("قال و"), ui.A().Href("../../e/putin/").Class("entity person").Text("بوتين"), ui.Text(" إن الهدنة قائمة")))
	}
	printed := ui.HTMLString(ui.Div().Body(paragraphs...))
	b.SetBytes(int64(len(printed)))
	for b.Loop() {
		if _, err := canonical(printed); err != nil {
			b.Fatal(err)
		}
	}
}
