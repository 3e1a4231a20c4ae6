package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestAboutKeys: errors in kashshaf.yaml are reported in our own words, with the remedy.
func TestAboutKeys(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"title: أ\ntitel: ب", `kashshaf.yaml:2: key "titel" is not known; is "title" meant?; known are accent, columns, description,`},
		{"Title-En: x", `is "title_en" meant?`},
		{"descripton: x", `is "description" meant?`},
		{"export text: true", `is "export_text" meant?`},
		{"zzzzzzzzzz: x", `key "zzzzzzzzzz" is not known; known are`},
		{strings.Repeat("مفتاح", 90) + ": x", "… \" is not known"},
		{"title: [أ, ب]", `kashshaf.yaml:1: key "title": want one text`},
		{"questions: هدنة", `key "questions": want a list of texts`},
		{"export_text: maybe", `key "export_text": want true or false`},
		{"columns: [a]", `key "columns": want keys with values below it`},
		{"title: أ\ntitle: ب", `key "title" is also on line 1`},
		{"- title", "want keys with values"},
		{"title: أ: ب", "quote values that hold a colon"},
		{"columns:\n  txt: a", `columns: field "txt", want title`},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, aboutFile), []byte(tt.in), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := About(dir)
		if err == nil {
			_, err = readSettings(dir)
		}
		want := strings.ReplaceAll(tt.want, "… \"", "…\"")
		if err == nil || !strings.Contains(err.Error(), want) || !utf8.ValidString(err.Error()) {
			t.Errorf("%.60q: %v, want %q", tt.in, err, want)
			continue
		}
		for _, word := range []string{"ingest.", "unmarshal", "!!", "struct", "interface"} {
			if strings.Contains(err.Error(), word) {
				t.Errorf("%.60q: %v says %q, a word of Go's", tt.in, err, word)
			}
		}
	}
}
