package ingest

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStarter: the file is valid as it is, and also when every proposed line is uncommented and
// filled in.
func TestStarter(t *testing.T) {
	docs := []corpus.Document{
		{Date: "2019-05", Outlet: "bbc", Topics: []string{"internationalNews", "أخبار: محلية"}}, {Date: "2018-12-04", Outlet: "الحياة", Topics: []string{"#1, \"x\""}}, {},
	}
	text := string(Starter("مجلد: \"أول\"", docs))
	read := func(text string) corpus.About {
		t.Helper()
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, aboutFile), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		about, err := About(dir)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		return about
	}
	if about := read(text); about.Title != "مجلد: \"أول\"" || about.Since != "" || len(about.Topics) > 0 {
		t.Errorf("as it stands: %+v", about)
	}
	lines := strings.Split(text, "\n")
	line := regexp.MustCompile(`^# ([a-z_]+:|  )`)
	for i, l := range lines {
		if line.MatchString(l) {
			l = strings.TrimPrefix(l, "# ")
			if strings.HasSuffix(l, "- ") {
				l += "سؤال"
			}
			lines[i] = l
		}
	}
	about := read(strings.Join(lines, "\n"))
	if about.Since != "2018-12-04" || about.Until != "2019-05" ||
		about.TopicName("internationalNews") != (corpus.Name{Arabic: "internationalNews", English: "internationalNews"}) || about.TopicName("#1, \"x\"").English != "#1, \"x\"" ||
		about.TopicName("أخبار: محلية") != (corpus.Name{Arabic: "أخبار: محلية"}) || about.Licence == "" || about.Accent == "" || !about.ExportText || len(about.Questions) != 1 || len(about.Views) != 7 {
		t.Errorf("with every line: %+v", about)
	}
	for _, key := range knownKeys(reflect.TypeFor[folderFile]()) {
		if key != "columns" && !strings.Contains(text, key+":") {
			t.Errorf("the file says nothing of %q", key)
		}
	}
}
