package ingest

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// check fails unless r's documents have what every document has, whatever it was read from.
func check(t *testing.T, r *reader) {
	t.Helper()
	seen := make(map[string]bool)
	for _, d := range r.finish() {
		if !safeID.MatchString(d.ID) || seen[strings.ToLower(d.ID)] {
			t.Fatalf("id %q is not safe or not the only one", d.ID)
		}
		seen[strings.ToLower(d.ID)] = true
		if d.Title == "" {
			t.Fatalf("no title: %+v", d)
		}
		for _, s := range append([]string{d.Title, d.Outlet, d.Author, d.URL, d.Source}, append(d.Topics, d.BasedOn...)...) {
			if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
				t.Fatalf("field %q", s)
			}
		}
		if !utf8.ValidString(d.Body) || strings.HasPrefix(d.Body, "\n") || strings.HasSuffix(d.Body, "\n") || strings.Contains(d.Body, "\n\n") ||
			strings.ContainsFunc(strings.ReplaceAll(d.Body, "\n", ""), unicode.IsControl) {
			t.Fatalf("body %q", d.Body)
		}
		if d.Date != "" {
			if date, err := corpus.ParseDate(string(d.Date)); err != nil || date != d.Date {
				t.Fatalf("date %q", d.Date)
			}
		}
	}
	for _, w := range r.warnings {
		if w.File == "" || w.Message == "" || w.Line < 0 {
			t.Fatalf("warning %+v", w)
		}
	}
}

func fuzz(f *testing.F, seeds []string, read func(r *reader, data []byte)) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := newReader(Options{Removed: func(m Removal) {
			if m.File == "" || m.Rule == "" || m.Text == "" || !utf8.ValidString(m.Text) {
				t.Fatalf("removal %+v", m)
			}
		}})
		if err != nil {
			t.Fatal(err)
		}
		read(r, data)
		check(t, r)
	})
}

func FuzzText(f *testing.F) {
	bounded(f, []string{
		"عنوان النص هنا\n\n35\n\nقال الناطق يوم الثلاثاء 14 مايو 2019 إن الهدنة صامدة في كل المناطق.\nشارك هذا المقالمحادثة\nمقالات ذات صلة\nخبر آخر",
		"---\ntitle: أ\ntopic: [ب]\n---\nنص.زر الذهاب إلى الأعلى", "\xff\xfea\x00", "\xc7\xe1\xda\xd1\xc8\xed\xc9", "تابعنا\n\u202eفيسبوك\u2028تويتر",
	}, named("a.txt"))
}

func FuzzMarkdown(f *testing.F) {
	bounded(f, []string{
		"---\nid: ../x\ndate: 2018\n---\n# عنوان\n\n[رابط](x(y)) **غليظ** `رمز`\n\n```\nx\n```\n- أ\n> ب\n\n| أ | ب |\n|---|---|\n",
		"![](", "[a][b]\n[b]: http://x", "a\n===\n<!-- x", "\\*\\_ __x__ <br> &amp;&#0;",
	}, named("a.md"))
}

func FuzzPage(f *testing.F) {
	bounded(f, []string{
		"<title>أ - ب</title><meta property=og:site_name content=ب><article><h1>أ</h1><p>نص<br>آخر</p><aside>x</aside></article>",
		`<script type="application/ld+json">[{"@type":["NewsArticle"],"author":[[{"name":1}]],"publisher":"x"}]</script><table><tr><td>a<td>b`,
		"<meta charset=windows-1256>\xc7\xe1", "<p itemprop=articleBody class=share>",
	}, named("a.html"))
}

func FuzzRecords(f *testing.F) {
	bounded(f, []string{
		`{"id":1,"title":"أ","text":["ب","ج"],"source":{"name":"د"},"date":1557792000,"tags":"x"}` + "\n{",
		`{"_id":{"$oid":"a"},"content":"<p>أ</p>","authors":[["x"],{"name":"y"}],"url":"javascript:x"}`, "[]\nnull\n\"x\"\n1",
	}, named("a.jsonl"))
}

func FuzzTable(f *testing.F) {
	bounded(f, []string{
		"id,title,text,date\n1,أ,\"ب\n\"\"ج\"\"\",2018\n2,\"x\n3,y,z,", "title;text\r\n\"\";x", "text\n\"", "a\tcontent\n\n\tx",
	}, named("a.csv"))
}
