package clean

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// lossless cleans a text and fails if a line of it is lost: each must be in the body, be the title
// or have been reported; and nothing may be added. A line that is certainly a paragraph must be in
// the body, except for what may have been cut from its end.
func lossless(t *testing.T, c *Cleaner, text string, found bool) {
	t.Helper()
	in := Lines(text, 1)
	a := &Article{Lines: append([]Line(nil), in...)}
	got := make(map[int]string)
	c.Clean(a, found, func(l Line, rule string) {
		if rule == "" || l.Text == "" {
			t.Fatalf("removed %q by %q", l.Text, rule)
		}
		got[l.Number] += l.Text
	})
	kept := make(map[int]bool)
	for _, l := range a.Lines {
		got[l.Number] = l.Text + got[l.Number]
		kept[l.Number] = true
	}
	missing := 0
	for _, l := range in {
		if strings.ReplaceAll(l.Text, " ", "") != strings.ReplaceAll(got[l.Number], " ", "") {
			if missing++; missing > 1 || Title(l.Text) != a.Title {
				t.Fatalf("line %d %q became %q in\n%s", l.Number, l.Text, got[l.Number], text)
			}
		}
		if strings.HasPrefix(l.Text, paragraph) && !kept[l.Number] && Title(l.Text) != a.Title {
			t.Fatalf("paragraph %d %q is lost in\n%s", l.Number, l.Text, text)
		}
	}
	if a.Title == "" && len(a.Lines) > 0 {
		t.Fatalf("no title for\n%s", text)
	}
}

// TestLossless cleans random combinations of what pages consist of.
func TestLossless(t *testing.T) {
	pool := []string{
		paragraph, paragraph, paragraph, paragraph + "شارك هذا المقال", paragraph + " زر الذهاب إلى الأعلى",
		"عنوان النص الطويل", "عنوان النص الطويل", "الجسر الجديد يفتح غداً", "هل يفتح الجسر؟", "مدير المرفأ",
		"35", "2019", "الثلاثاء 14 مايو 2019", "15/05/2019", "بقلم: ليلى", "بقلم: Reuters", "(رويترز)", "المصدر: سانا",
		"شارك هذا المقالمحادثة", "فيسبوك", "تويتر", "التعليق", "الاسم", "***", "إعلان", "مقالات ذات صلة", "للمزيد: خبر", "شاهد.. خبر",
		"© 2019", "اشترك في نشرتنا", "الميناء (رويترز) - " + paragraph, "كلمة", "",
	}
	c := cleaner(t)
	random := rand.New(rand.NewSource(1))
	for range 20000 {
		var lines []string
		for range 1 + random.Intn(12) {
			lines = append(lines, pool[random.Intn(len(pool))])
		}
		lossless(t, c, strings.Join(lines, "\n"), random.Intn(3) > 0)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("عنوان النص هنا\n35\n"+paragraph+"شارك هذا المقال\nعنوان النص هنا\nالمزيد: خبر", true)
	f.Add(paragraph+"\nعنوان النص هنا\nثان\nعنوان النص هنا\nاشترك", true)
	f.Add("مقالات ذات صلة\nفيسبوك\nتويتر\n(رويترز)\n2019-05-14", false)
	c, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, found bool) {
		lossless(t, c, strings.ToValidUTF8(text, "\uFFFD"), found) // as reading a file returns it
	})
}

// TestNews puts the headlines of real articles above their texts and looks for them; hardly
// anything in the texts is furniture, so hardly anything may be removed. The result for all 30,043:
// 7 headlines missed, 6 of them two to four words long and repeated in the first sentence; every
// line removed is furniture.
func TestNews(t *testing.T) {
	docs, err := gold.Articles("../../../../shared/data/ant", 1000)
	if err != nil {
		t.Skip(err)
	}
	if missed, prose := cleaned(t, docs); missed > len(docs)/1000 || prose > 0 {
		t.Errorf("%d of %d titles and dates are wrong, %d paragraphs are lost", missed, len(docs), prose)
	}
}

// TestBriefs is TestNews over texts in the repository: not one title may be wrong, and no line is
// furniture.
func TestBriefs(t *testing.T) {
	docs := briefs(t)
	if missed, prose := cleaned(t, docs); missed > 0 || prose > 0 {
		t.Errorf("%d of %d titles and dates are wrong, %d paragraphs are lost", missed, len(docs), prose)
	}
	c := cleaner(t)
	for _, d := range docs {
		a := &Article{Lines: Lines(d.Title+"\n\n"+d.Body+"\n\nمقالات ذات صلة\n\nزر الذهاب إلى الأعلى", 1)}
		c.Clean(a, true, func(Line, string) {})
		if got, want := strings.Join(texts(a.Lines), "\n"), strings.Join(texts(Lines(d.Body, 1)), "\n"); got != want {
			t.Errorf("%s with furniture below became %q, want %q", d.Title, got, want)
		}
	}
}

func texts(lines []Line) (all []string) {
	for _, l := range lines {
		all = append(all, l.Text)
	}
	return all
}

// briefs reads the documents that ship, which are our own: title, date and body, as in their front
// matter.
func briefs(t *testing.T) (docs []corpus.Document) {
	t.Helper()
	names, err := filepath.Glob("../../documents/2*.md")
	if err != nil || len(names) < 40 {
		t.Fatalf("%d briefs, %v; want at least 40", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.SplitN(string(data), "---\n", 3)
		if len(parts) != 3 {
			t.Fatalf("%s has no front matter", name)
		}
		d := corpus.Document{Body: strings.TrimSpace(parts[2])}
		for line := range strings.Lines(parts[1]) {
			switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
			case "title":
				d.Title = strings.Trim(value, `"`)
			case "date":
				d.Date = corpus.Date(value)
			}
		}
		docs = append(docs, d)
	}
	return docs
}

// cleaned cleans articles under their headlines, and counts the titles and dates that are not found
// and the paragraphs that are taken for furniture.
func cleaned(t *testing.T, docs []corpus.Document) (missed, prose int) {
	t.Helper()
	c := cleaner(t)
	for _, d := range docs {
		a := &Article{Lines: Lines(d.Title+"\n\n"+d.Body, 1)}
		c.Clean(a, true, func(l Line, rule string) {
			if isParagraph(l.Text) && rule != "subscribe" && rule != "copyright" {
				prose++
				t.Logf("%s: %s", rule, l.Text)
			}
		})
		if a.Title != Title(d.Title) {
			missed++
			t.Logf("title %q, want %q", a.Title, d.Title)
		}
		if a.Date != "" && a.Date != d.Date {
			t.Logf("date %s, want %s", a.Date, d.Date)
			missed++
		}
	}
	return missed, prose
}

// TestHostile: no text takes more than linear time.
func TestHostile(t *testing.T) {
	const lines = 8000
	c := cleaner(t)
	for _, piece := range []string{"مقالات ذات صلة", "عنوان النص الطويل", "فيسبوك", "إعلان", "35", "2019-05-14", "بقلم: ليلى", "(رويترز)", paragraph, "a:b"} {
		for _, text := range []string{
			strings.Repeat(piece+"\n", lines), paragraph + strings.Repeat("\n"+piece, lines), strings.Repeat(piece, lines),
			strings.Repeat(piece+"\n"+paragraph+"\n", lines/2),
		} {
			begin := time.Now()
			lossless(t, c, text, true)
			if took := time.Since(begin); took > 5*time.Second {
				t.Errorf("%q took %v", piece, took)
			}
		}
	}
}
