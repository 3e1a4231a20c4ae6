package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// FuzzFrontMatter: the body is the end of the text and begins at the line returned, no field has an
// empty value, and an error comes with the fields that could be read.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: عنوان\ntopic: [سوريا, هدنة]\n---\nنص", "---\nid: &a {name: x}\nauthor: [*a, *a]\n...\n", "---\n---\n", "---\r\ntitle: |\r\n  x\r\n---\r\ny",
		"---\n<<: *x\n---\n", "---\na: b", "\ufeff---\na: b\n---\n", "---\ntitle: !!binary AAAA\n---\nx", "---\n? [a]\n: b\n---\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fields, body, first, err := frontMatter(text)
		before, ok := strings.CutSuffix(text, body)
		if !ok || body != "" && first != 1+strings.Count(before, "\n") {
			t.Errorf("front matter of %q: the body %q begins at line %d", text, body, first)
		}
		if err != nil && (err.Error() == "" || fields == nil) { // what could be read line by line
			t.Errorf("front matter of %q: fields %q with error %q", text, fields, err)
		}
		for name, values := range fields {
			for _, v := range values {
				if strings.TrimSpace(v) == "" || name != fieldName(name) {
					t.Errorf("front matter of %q: field %q has %q", text, name, v)
				}
			}
		}
	})
}

// FuzzAbout: whatever a kashshaf.yaml holds, the fields about the collection are one plain line
// each, and its address may be linked to.
func FuzzAbout(f *testing.F) {
	for _, seed := range []string{
		"title: ملف\nquestions: [هدنة, إدلب]\n", "url: javascript:alert(1)\n", "url: HTTPS://x/\u202e\n", "title: \"\\u202e\\u0000<script>\"\n",
		"title: &a [x]\n", "title: {a: b}\n", "questions: [[x]]\n", "description: |\n  a\n  b\n", "title: a: b\n", "---\n---\ntitle: x\n",
	} {
		f.Add([]byte(seed))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, aboutFile), data, 0o644); err != nil {
			t.Fatal(err)
		}
		about, err := About(dir)
		if err != nil {
			return
		}
		for _, s := range append([]string{about.Title, about.TitleEn, about.Description, about.DescriptionEn, about.Publisher}, about.Questions...) {
			if clean.Title(s) != s {
				t.Errorf("about of %q: %q", data, s)
			}
		}
		if about.Title == "" || about.URL != "" && webAddress(about.URL) != about.URL {
			t.Errorf("about of %q: title %q, address %q", data, about.Title, about.URL)
		}
	})
}
