package markup_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// TestBesideTheArticle: the heading and the date of an article may be outside its element.
func TestBesideTheArticle(t *testing.T) {
	const article = "<article><p>" + prose + "</p></article>"
	tests := []struct{ name, in, date string }{
		{"under the heading", "<h1>الجسر يفتح غدا</h1><p class=meta>الثلاثاء 14 مايو 2019</p>" + article, "الثلاثاء 14 مايو 2019"},
		{"above it", "<div>14/5/2019 </div>\n<h1>الجسر يفتح غدا</h1>" + article, "14/5/2019"},
		{"in its box, as a time", "<header><h1>الجسر يفتح غدا</h1><div><span>بقلم سامي</span><time datetime=2019-05-14>أمس</time></div></header>" + article, "2019-05-14"},
		{"with the byline", "<div><div><h1>الجسر يفتح غدا</h1></div><ul><li>سامي حداد | ١٤ مايو ٢٠١٩ - ١٠:٣٠</ul></div>" + article, "١٤ مايو ٢٠١٩"},
		{"in a list of others", "<h1>الجسر يفتح غدا</h1><nav>14/5/2019</nav><aside>14/5/2018</aside>" + article, ""},
		{"behind the article", "<h1>الجسر يفتح غدا</h1>" + article + "<p>14/5/2019</p>", ""},
		{"in a sentence", "<h1>الجسر يفتح غدا</h1><p>يفتح الجسر الذي بدأ بناؤه في 14 مايو 2017 أمام كل من يريد أن يعبره راجلا</p>" + article, ""},
	}
	for _, test := range tests {
		p, err := markup.HTML([]byte(test.in))
		if err != nil || p.Title != "الجسر يفتح غدا" || !strings.HasPrefix(p.Date, test.date) || (p.Date == "") != (test.date == "") {
			t.Errorf("%s: title %q, date %q (%v), want %q", test.name, p.Title, p.Date, err, test.date)
		}
	}
}

// TestChapterHeadings: headings of chapters stay in place and know their level.
func TestChapterHeadings(t *testing.T) {
	p, err := markup.HTML([]byte("<main><h1>كتاب</h1><h2><a id=x>الأول</a></h2><p>" + prose + "</p><h2><a href='#top'>الثاني</a></h2><h3>فرع</h3><p>" + prose + "</p></main>"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range p.Lines {
		if l.Heading > 0 {
			got = append(got, fmt.Sprint(l.Heading, " ", l.Text))
		}
	}
	if want := "1 كتاب، 2 الأول، 2 الثاني، 3 فرع"; strings.Join(got, "، ") != want {
		t.Errorf("headings %q, want %s", got, want)
	}
}

func TestNavigation(t *testing.T) {
	link := "<li><a href=x.html>الفصل الذي يلي هذا</a>"
	for in, want := range map[string]bool{
		"<h1>فهرس الكتاب</h1><ul>" + strings.Repeat(link, 5) + "</ul><p>طبعة ثانية</p>":    true,
		"<nav><ul>" + strings.Repeat(link, 5) + "</ul></nav><h1>فهرس</h1>":                 true,
		"<nav>" + strings.Repeat(link, 9) + "</nav><p>" + prose + "</p>":                   false,
		"<h1>بيتان</h1><p>صدر أول وعجز</p><p>صدر ثان وعجز</p><ul>" + link + link + "</ul>": false,
		"<p>كلمتان هنا</p>": false,
	} {
		if p, err := markup.HTML([]byte(in)); err != nil || p.Navigation != want {
			t.Errorf("%.60q: navigation %v (%v), want %v", in, p.Navigation, err, want)
		}
	}
}
