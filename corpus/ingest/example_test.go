package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

func ExampleRead() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	page := "الجسر الجديد يفتح غداً\n\n35\n\nالميناء (رويترز) - قالت البلدية إن الجسر الجديد يفتح أمام السيارات صباح الغد.\n\nشارك الخبر"
	if err := os.WriteFile(filepath.Join(dir, "bridge.txt"), []byte(page), 0o644); err != nil {
		panic(err)
	}
	docs, warnings, err := ingest.Read(dir, ingest.Options{Removed: func(r ingest.Removal) { fmt.Println(r) }})
	if err != nil {
		panic(err)
	}
	for _, d := range docs {
		fmt.Printf("%s | %s | %s\n%s\n", d.ID, d.Title, d.Outlet, d.Body)
	}
	fmt.Println(len(warnings), "warnings")
	// Output:
	// bridge.txt:3: counter: 35
	// bridge.txt:7: share: شارك الخبر
	// bridge | الجسر الجديد يفتح غداً | رويترز
	// الميناء (رويترز) - قالت البلدية إن الجسر الجديد يفتح أمام السيارات صباح الغد.
	// 0 warnings
}

func TestAbout(t *testing.T) {
	tests := []struct{ yaml, title, description, err string }{
		{"", "corpus", "", ""},
		{"title: ملف الهدنة\ndescription: |\n  سطر\nquestions: [هدنة, إدلب]\n", "ملف الهدنة", "سطر", ""},
		{"title: \"\\u202eملف\\u200f\\tالهدنة\\u001b\"\n", "ملف الهدنة", "", ""}, // direction marks and controls are removed
		{"title: \"\\u200d\"\n", "corpus", "", ""},
		{"url: javascript:alert(1)\n", "", "", "want one that begins with https:// or http://"},
		{"url: https://example.org/?a=b#x\n", "", "", "neither ? nor #"},
		{"url: https://example.org/a/#\n", "", "", "neither ? nor #"},
		{"url: https:///a/\n", "", "", "has a host"},
		{"url: https://:8080/\n", "", "", "has a host"},
		{"title: x\nurl: https://example.org:8080/a/b/\n", "x", "", ""},
		{"description: بلا عنوان\n", "corpus", "بلا عنوان", ""},
		{"title: x\ntitel_en: y\n", "", "", `kashshaf.yaml:2: key "titel_en" is not known; is "title_en" meant?`},
		{"title: a: b\n", "", "", "kashshaf.yaml:1: mapping values are not allowed"},
	}
	for _, test := range tests {
		dir := filepath.Join(folder(t, map[string]string{"corpus/a.txt": sentence}), "corpus")
		if test.yaml != "" {
			if err := os.WriteFile(filepath.Join(dir, "kashshaf.yaml"), []byte(test.yaml), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		about, err := ingest.About(dir)
		if test.err != "" {
			if err == nil || !strings.Contains(err.Error(), test.err) {
				t.Errorf("%q: error %v, want one with %q", test.yaml, err, test.err)
			}
			continue
		}
		if err != nil || about.Title != test.title || about.Description != test.description {
			t.Errorf("%q: %+v, %v", test.yaml, about, err)
		}
	}
}
