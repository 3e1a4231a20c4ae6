package markup_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

func printed(lines []clean.Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, fmt.Sprintf("%d %s", l.Number, l.Text))
	}
	return strings.Join(out, "\n")
}

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, in, title, want string }{
		{"paragraphs", "سطر\nثان\n\nثالث  \nرابع\\\nخامس", "", "1 سطر ثان\n4 ثالث\n5 رابع\n6 خامس"},
		{"headings", "# عنوان #\n## ثان\n### \n#وسم_كلمة\n# آخر", "عنوان", "2 ثان\n4 #وسم_كلمة\n5 آخر"},
		{"underlined", "عنوان\nطويل\n=====\nثان\n---\nنص\n\n---\n", "عنوان طويل", "4 ثان\n6 نص"},
		{"lists", "- أ\n- ب\n  تتمة\n* [x] ج\n\n12. د\n٣) ه\n2018. عام", "", "1 أ\n2 ب تتمة\n4 ج\n6 12. د\n7 ٣) ه\n8 2018. عام"},
		{"quotes", "> أ\n> > ب\n>\n> ج", "", "1 أ\n2 ب\n4 ج"},
		{"emphasis", "*أ* **ب** ***ج*** _د_ __ه__ ~~و~~ `ز*` a_b_c 2*3*4", "", "1 أ ب ج د ه و ز* a_b_c 2*3*4"},
		{"no emphasis", "5 * 3 * 2 و #هدنة_إدلب_ و snake_case", "", "1 5 * 3 * 2 و #هدنة_إدلب_ و snake_case"},
		{"links", "[أ](http://x/y_(z)) و[ب][1] و<http://c.d> و[ج]\n\n[1]: /x", "", "1 أ وب وhttp://c.d و[ج]"},
		{"escapes", `\*أ\* \[ب\] \# &amp; &lt;`, "", "1 *أ* [ب] # & <"},
		{"html", "أ<br>ب <span dir=\"ltr\">ج</span> <!-- لا --> 3 < 4\n\n<!--\nلا\n-->\nد", "", "1 أ ب ج 3 < 4\n6 د"},
		{"code", "```go\n# x\n\n*y*\n```\nأ\n~~~\nz", "", "2 # x\n4 *y*\n6 أ\n8 z"},
		{"tables", "| أ | ب |\n|:--|--:|\n| 1 | **2** |\nنص", "", "1 أ | ب\n3 1 | 2\n4 نص"},
		{"notes", "أ[^1]\n\n[^1]: حاشية", "", "1 أ\n3 حاشية"},
		{"less and more", "إذا a <b و c> d كان <صحيحا> أو <b class=\"x\">غليظا</b>", "", "1 إذا a <b و c> d كان <صحيحا> أو غليظا"},
		{"nothing is a definition that leads nowhere", "[الوزير]: قال\n\n[^غريب]: حاشية لا يشير إليها شيء", "", "1 [الوزير]: قال\n3 حاشية لا يشير إليها شيء"},
		{"more cells than the head", "| أ | ب |\n|---|---|\n| 1 | 2 | 3 | 4 |", "", "1 أ | ب\n3 1 | 2 | 3 | 4"},
		{"emphasis at quotation marks", "و**«الحرية»** و**ب**،", "", "1 و«الحرية» وب،"},
		{"moved in", "نص\n\n    فقرة **أزيحت**\n    إلى الداخل\n\n\tx := 1\n", "", "1 نص\n3 فقرة أزيحت إلى الداخل\n6 x := 1"},
		{"a number alone", "1990.\n\nنص", "", "1 1990.\n3 نص"},
		{"numbers of items", "3. أ\n   - ب\n3. ج\n\n    تتمة", "", "1 3. أ\n2 ب\n3 3. ج\n5 تتمة"},
		{"a block of HTML", "<div dir=\"rtl\">\n<h2>عنوان</h2>\n**نص** <a href=\"x\">رابط</a>\n</div>", "", "2 عنوان\n3 نص رابط"},
		{"heading with an id", "## عنوان {#x}", "", "1 عنوان"},
		{"windows ends", "أ\r\n\r\nب\r\n", "", "1 أ\n3 ب"},
		{"noncharacters stay harmless", "\ufdd0 أ", "", "1 أ"},
	}
	for _, test := range tests {
		md := markup.Markdown(test.in, 1)
		if got := printed(md.Lines); got != test.want || md.Title != test.title {
			t.Errorf("%s: title %q\n%s\nwant %q\n%s", test.name, md.Title, got, test.title, test.want)
		}
	}
}

func TestMarkdownDropped(t *testing.T) {
	md := markup.Markdown("أ ![صورة](a.png) ب ![][x]\n\n[x]: https://example.org \"عنوان\"", 7)
	var out []string
	for _, d := range md.Dropped {
		out = append(out, fmt.Sprintf("%d %s %s", d.Line.Number, d.Rule, d.Line.Text))
	}
	want := "7 markdown-image ![صورة](a.png)\n7 markdown-image ![](https://example.org)\n9 markdown-link [x]: https://example.org \"عنوان\""
	if got := strings.Join(out, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := printed(md.Lines); got != "7 أ ب" {
		t.Errorf("got %s", got)
	}
}

func ExampleMarkdown() {
	md := markup.Markdown("# الهدنة\n\nقال [المتحدث](https://example.org) إن\nالهدنة **صامدة**.", 1)
	fmt.Println(md.Title)
	for _, l := range md.Lines {
		fmt.Println(l.Number, l.Text)
	}
	// Output:
	// الهدنة
	// 3 قال المتحدث إن الهدنة صامدة.
}

// FuzzMarkdown: no letters are lost or made up, apart from those of links, tags and entities;
// without such marks the text is the same.
func FuzzMarkdown(f *testing.F) {
	f.Add("# أ\n\n**ب** _ج_ `د`\n- ه\n> و\n1. ز\n\n| ح | ط |\n---\n")
	f.Add("~~~\n*x\n***y\n==z==")
	f.Fuzz(func(t *testing.T, s string) {
		md := markup.Markdown(s, 1)
		at := 0
		var out strings.Builder
		out.WriteString(md.Title)
		for _, l := range md.Lines {
			if l.Number < at || l.Text == "" || !utf8.ValidString(l.Text) {
				t.Fatalf("line %d %q after line %d", l.Number, l.Text, at)
			}
			at = l.Number
			out.WriteString(l.Text)
		}
		if strings.ContainsAny(s, "<>&[]`~\\") || !utf8.ValidString(s) || strings.ContainsAny(s, "\ufdd0\ufdef") {
			return
		}
		if got, want := letters(out.String()), letters(s); got != want {
			t.Fatalf("%q: letters %q became %q", s, want, got)
		}
	})
}
