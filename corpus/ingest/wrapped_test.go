package ingest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// A plain text whose lines are broken at a width is read as its paragraphs, as Markdown is, and a
// notice says so: a sentence must not end where its line does.
func TestBrokenLines(t *testing.T) {
	const text = `بيان حول الهدنة

قالت اللجنة في بيان صدر يوم الثلاثاء الماضي إن الأطراف اتفقت على وقف
إطلاق النار في المدينة وما حولها لمدة أسبوعين على الأقل وذلك بعد محادثات
طويلة جرت في جنيف بين ممثلين عن الحكومة والمعارضة بحضور المبعوث الذي
أعرب عن أمله في أن يفضي الاتفاق إلى مرحلة جديدة من الحوار في البلاد.
`
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	docs, warnings, err := ingest.Read(dir, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || !strings.HasSuffix(docs[1].Body, docs[0].Body) || !strings.Contains(docs[0].Body, "على وقف إطلاق النار") {
		t.Errorf("%+v", docs)
	}
	if len(warnings) != 1 || !warnings[0].Notice || !strings.Contains(warnings[0].Message, "broken at a width: 3;") {
		t.Errorf("%+v", warnings)
	}
}
