package survey_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	got := fmt.Sprint(s.Suspects)
	for _, f := range []survey.Fault{survey.NoDates, survey.Spellings, survey.Short, survey.Copies, survey.Drafts} {
		if !strings.Contains(got, string(f)) {
			t.Errorf("suspects %s, want %q", got, f)
		}
	}
	if s.Files != 7 || s.Documents != 5 || len(s.Samples) != 5 || s.Settings != "columns:\n  outlet: \"channel\"\n  text: [\"tweet\", \"comment\"]\nsame_outlets:\n  \"الميناء\": [\"صحيفة الميناء\", \"صحيفه الميناء\"]\n" {
		t.Errorf("%+v", s)
	}
	for lang, want := range map[string]string{"ar": "مصدر واحد بأكثر من كتابة: 1", "en": "1 file of other word processors: save them as .docx"} {
		if lines := strings.Join(s.Lines(lang), "\n"); !strings.Contains(lines, want) {
			t.Errorf("%s:\n%s\nwant %q", lang, lines, want)
		}
	}
	if ar := strings.Join(s.Lines("ar"), "\n"); !strings.Contains(ar, "ملفات محررات أخرى: ملف واحد: احفظها بصيغة") || !strings.Contains(ar, "لم يُنشر: مسودة") {
		t.Errorf("reasons in Arabic:\n%s", ar)
	}
	if got, want := s.Lines("ar")[0], "في المجلد 7 ملفات، والمقروء: 5 وثائق، 78 كلمة"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	short := s.Short("en")
	if said := strings.Join(short, "\n"); len(short) > 12 || !strings.Contains(said, "files in the folder: 7; documents read: 5") || !strings.Contains(said, "kashshaf check") {
		t.Errorf("in short:\n%s", said)
	}
}
