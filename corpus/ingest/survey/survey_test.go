package survey_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/ingest/survey"
)

func TestSurvey(t *testing.T) {
	dir := t.TempDir()
	const text = "قال مدير المرفأ إن السفينة وصلت صباحا وعلى متنها اثنا عشر ألف طن من القمح، وإنها تغادر غدا."
	files := map[string]string{
		"a.md": "---\ntitle: أول\noutlet: صحيفة الميناء\n---\n" + text, "b.md": "---\ntitle: ثان\noutlet: صحيفه الميناء\n---\n" + text,
		"c.md": "---\ntitle: سر\ndraft: true\n---\n" + text, "d.txt": "عنوان قصير\n\nكلمة واحدة", "x.doc": "x", "t.csv": "tweet,n\n" + text + " مرة أخرى,1\n",
		"u.csv": "comment,channel\n" + text + " مرة ثالثة,الميناء\n",
	}
	_, s := surveyed(t, dir, files)
	got := fmt.Sprint(s.Suspects)
	for _, f := range []survey.Fault{survey.NoDates, survey.Spellings, survey.Short, survey.Copies, survey.Drafts} {
		if !strings.Contains(got, string(f)) {
			t.Errorf("suspects %s, want %q", got, f)
		}
	}
	if s.Files != 7 || s.Documents != 5 || len(s.Samples) != 5 ||
		s.Settings != "columns:\n  outlet: \"channel\"\n  text: [\"tweet\", \"comment\"]\nsame_outlets:\n  \"الميناء\": [\"صحيفة الميناء\", \"صحيفه الميناء\"]\n" {
		t.Errorf("%+v", s)
	}
	for lang, want := range map[string]string{"ar": "مصدر واحد بأكثر من كتابة: 1", "en": "1 file of other word processors: save them as .docx"} {
		if lines := strings.Join(s.Lines(lang), "\n"); !strings.Contains(lines, want) {
			t.Errorf("%s:\n%s\nwant %q", lang, lines, want)
		}
	}
	if ar := strings.Join(s.Lines("ar"), "\n"); !strings.Contains(ar, "ملفات محررات أخرى: ملف واحد: احفظها بصيغة") ||
		!strings.Contains(ar, "لم يُنشر: مسودة") {
		t.Errorf("reasons in Arabic:\n%s", ar)
	}
	if got, want := s.Lines("ar")[0], "في المجلد 7 ملفات، والمقروء: 5 وثائق، 78 كلمة"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	short := s.Short("en")
	if said := strings.Join(short, "\n"); len(short) > 12 ||
		!strings.Contains(said, "files in the folder: 7; documents read: 5") ||
		!strings.Contains(said, "kashshaf check") {
		t.Errorf("in short:\n%s", said)
	}
}

// TestCut: a text that became many documents is reported with its file and the number of its parts.
func TestCut(t *testing.T) {
	dir := t.TempDir()
	docs, s := surveyed(t, dir, map[string]string{
		"line.txt": "سجل البحارة\n\n" + strings.Repeat("عاد القارب إلى الميناء قبل الفجر وأفرغ حمولته من السمك. ", 2000),
		"note.txt": "مذكرة\n\nعاد القارب إلى الميناء قبل الفجر وأفرغ حمولته من السمك كله.",
	})
	parts := len(docs) - 2 // the note, and the list of the parts
	if len(s.Cut) != 1 || s.Cut[0] != (survey.Count{Name: "line.txt", N: parts}) || parts < 2 {
		t.Fatalf("%d documents, cut %v", len(docs), s.Cut)
	}
	for lang, want := range map[string]string{
		"ar": fmt.Sprintf("نصوص طويلة قُسمت إلى وثائق: 1، ووثائقها: %d (line.txt: %d)", parts+1, parts),
		"en": fmt.Sprintf("long texts, cut into several documents: 1; documents of theirs: %d (line.txt: %d)", parts+1, parts),
	} {
		for _, lines := range [][]string{s.Lines(lang), s.Short(lang)} {
			if said := strings.Join(lines, "\n"); !strings.Contains(said, want) {
				t.Errorf("%s:\n%s\nwant %q", lang, said, want)
			}
		}
	}
}

// TestSample: the sample is from different files, as far as possible.
func TestSample(t *testing.T) {
	dir := t.TempDir()
	rows := "title,text\n"
	for i := range 200 {
		rows += fmt.Sprintf("خبر رقم %d,نص الخبر الذي رقمه %d في هذا الجدول الطويل\n", i, i)
	}
	for name, content := range map[string]string{"a.csv": rows, "b.txt": "عنوان أول هنا\n\nنص قصير.", "c.txt": "عنوان ثان هنا\n\nنص قصير."} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var report ingest.Report
	docs, warnings, err := ingest.Read(dir, ingest.Options{Report: &report})
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int)
	titles := make(map[string]bool)
	for _, s := range survey.Of(docs, warnings, &report).Samples {
		count[s.File]++
		titles[s.Title] = true
	}
	if fmt.Sprint(count) != "map[a.csv:8 b.txt:1 c.txt:1]" || len(titles) != 10 {
		t.Errorf("samples of %v, %d titles", count, len(titles))
	}
}

// TestClosing: the closing lines are in both languages.
func TestClosing(t *testing.T) {
	report := ingest.Report{Files: []ingest.FileReport{{Name: "a.txt", Kind: "text", Outcome: ingest.Taken, Documents: 1}, {Name: "b.md", Kind: "Markdown", Outcome: ingest.Taken, Kept: 1},
		{Name: "c.png", Kind: "images", Outcome: ingest.NotTaken, Reason: "not text; with -ocr the text in them is read"}, {Name: ".x", Outcome: ingest.Aside}}}
	warnings := []ingest.Warning{{File: "a.txt", Line: 1, Message: "the file is empty"}, {File: "d.txt", Line: 1, Message: "the file is empty"}}
	for lang, want := range map[string]string{
		"ar": "تنبيه: مرتان: الملف فارغ (a.txt:1، d.txt:1)\nقُرئ من الملفات 2 من 4: ماركداون: 1، نص: 1؛ ونُحّي 1؛ ولم يُنشر 1 (مسودات أو محجوبة إلى حين)\nلم يُقرأ: صور: ملف واحد: ليست نصا؛ ويُقرأ ما فيها من نص بالخيار \u200e-ocr (c.png)",
		"en": "warning: 2 times: the file is empty (a.txt:1, d.txt:1)\n2 of 4 files read: 1 Markdown file, 1 text; 1 no documents (settings and lists, or hidden); 1 document kept out (drafts, or under embargo)\nnot read: 1 image: not text; with -ocr the text in them is read (c.png)",
	} {
		if got := strings.Join(survey.Closing(&report, warnings, false, lang), "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", lang, got, want)
		}
		if got := survey.Closing(&report, warnings, true, lang); len(got) != 4 {
			t.Errorf("%s: %q, want both warnings", lang, got)
		}
	}
}

// TestBackwards: a text in visual order, last letter first, is suspicious.
func TestBackwards(t *testing.T) {
	const text = "وصلت إلى مدينة طرطوس في الساعة الثامنة سفينة كبيرة على متنها بضاعة كثيرة إلى الشركة العامة."
	backwards := []rune(text)
	for i, j := 0, len(backwards)-1; i < j; i, j = i+1, j-1 {
		backwards[i], backwards[j] = backwards[j], backwards[i]
	}
	for body, want := range map[string]bool{text: false, string(backwards): true} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("عنوان\n\n"+body), 0o644); err != nil {
			t.Fatal(err)
		}
		var report ingest.Report
		docs, warnings, err := ingest.Read(dir, ingest.Options{Report: &report})
		if err != nil {
			t.Fatal(err)
		}
		s := survey.Of(docs, warnings, &report)
		if got := strings.Contains(fmt.Sprint(s.Suspects), string(survey.Backwards)); got != want {
			t.Errorf("%q: %v, want %v", body, s.Suspects, want)
		}
	}
}

// TestDatesInText: the number of dates taken from the texts themselves is reported; a life that
// begins a text is not its date.
func TestDatesInText(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"a.md":  "---\ntitle: أول\ndate: 2019-05-13\n---\nوصلت السفينة صباحا وعلى متنها قمح كثير.",
		"b.md":  "---\ntitle: ثان\n---\nبيروت، 14 مايو 2019 - وصلت السفينة صباحا وعلى متنها قمح كثير.",
		"c.md":  "---\ntitle: مي زيادة\n---\nمي زيادة (11 فبراير 1886 – 17 أكتوبر 1941) أديبة وكاتبة لبنانية ولدت في الناصرة.",
		"d.txt": "مي زيادة\n\n11 فبراير 1886 – 17 أكتوبر 1941\n\nأديبة وكاتبة لبنانية فلسطينية، ولدت في الناصرة، ثم انتقلت مع أسرتها إلى القاهرة حيث أصدر والدها جريدة.",
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var report ingest.Report
	docs, warnings, err := ingest.Read(dir, ingest.Options{Report: &report})
	if err != nil {
		t.Fatal(err)
	}
	s := survey.Of(docs, warnings, &report)
	for lang, want := range map[string]string{"ar": "لها تاريخ: 2 (من 2019-05-13 إلى 2019-05-14)، منها مأخوذ من النص نفسه: 1", "en": "with a date: 2 (from 2019-05-13 to 2019-05-14); taken from the texts themselves: 1"} {
		for how, lines := range map[string][]string{"check": s.Lines(lang), "build": s.Short(lang)} {
			if said := strings.Join(lines, "\n"); !strings.Contains(said, want) {
				t.Errorf("%s in %s:\n%s\nwant %q", how, lang, said, want)
			}
		}
	}
	if said := report.Summary()[0]; !strings.HasSuffix(said, "; 1 date taken from the texts themselves") {
		t.Errorf("report: %q", said)
	}
}

// surveyed writes files into a folder, and reads and surveys it.
func surveyed(t *testing.T, dir string, files map[string]string) ([]corpus.Document, survey.Survey) {
	t.Helper()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var report ingest.Report
	docs, warnings, err := ingest.Read(dir, ingest.Options{Report: &report})
	if err != nil {
		t.Fatal(err)
	}
	return docs, survey.Of(docs, warnings, &report)
}

// TestTags: a page that was saved as a text shows its tags, which is reported; a text that names
// one or two is not.
func TestTags(t *testing.T) {
	sentence := "وصلت السفينة إلى الميناء صباح اليوم وعلى متنها بضاعة كثيرة، ثم غادرت إلى ميناء آخر في المساء. "
	for body, want := range map[string]bool{
		"<p>" + sentence + "</p>\n<p>ثم <b>رست</b>.</p>":                              true,
		"<div class=\"x\">" + sentence + "</div><div>" + sentence + "</div>":          true,
		sentence + "يبدأ الوسم بعلامة < وينتهي بعلامة >، ومنه <p> و</p>. " + sentence: false,
		strings.Repeat(sentence, 20) + "ومن الوسوم </p> و</b>. ":                      false,
		strings.Repeat(sentence, 2): false,
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
		var report ingest.Report
		docs, warnings, err := ingest.Read(dir, ingest.Options{Report: &report})
		if err != nil {
			t.Fatal(err)
		}
		s := survey.Of(docs, warnings, &report)
		if got := strings.Contains(fmt.Sprint(s.Suspects), string(survey.Tags)); got != want {
			t.Errorf("%q: %v, want %v", body, s.Suspects, want)
		}
	}
}

// Where a fifth of the documents have no date, that is worth a look.
func TestUndated(t *testing.T) {
	var docs []corpus.Document
	for i := range 5 {
		d := corpus.Document{ID: string(rune('a' + i)), Title: "عنوان", Body: strings.Repeat("كلمة أخرى ", 60), Outlet: "صحيفة"}
		if i > 1 {
			d.Date = "2020-03-04"
		}
		docs = append(docs, d)
	}
	s := survey.Of(docs, nil, &ingest.Report{})
	if !slices.ContainsFunc(s.Suspects, func(s survey.Suspect) bool { return s.Fault == survey.NoDates && s.N == 2 }) {
		t.Errorf("%+v", s.Suspects)
	}
}
