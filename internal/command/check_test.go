package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckSettings: a folder is surveyed, and what is wrong in its settings is reported as by a
// build.
func TestCheckSettings(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "عنوان الخبر\n\nنص الخبر هنا طويل بما يكفي.\n", settingsFile: "titel: x\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"check", "-lang", "en", dir}, {"check", "-json", dir}, {"check", dir, "-json"}, {"check", dir, "-lang", "en"}} {
		out, errs, code := call("", args...)
		if code != exitFailed || !strings.Contains(errs, `key "titel" is not known; is "title" meant?`) || !strings.Contains(out, "a.txt") {
			t.Errorf("%q: exit code %d, said %s\n%s", args, code, errs, out)
		}
	}
}

// TestRefusedAtOnce: what a site cannot have is rejected by each command that reads the folder,
// before its documents are read.
func TestRefusedAtOnce(t *testing.T) {
	for settings, want := range map[string]string{
		"views: [trends, netwrok]": `views: view "netwrok", want context, trends,`,
		"accent: \"#ffff00\"":      `accent "#ffff00": its contrast`,
		"image: none.png":          "image: open ",
		"image: a.png":             "image: picture for previews",
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{"a.txt": "عنوان الخبر\n\nنص الخبر هنا طويل بما يكفي.\n", "a.png": "no picture", settingsFile: settings + "\n"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, args := range [][]string{{"check", dir}, {"build", "-corpus", dir, "-out", filepath.Join(t.TempDir(), "site")}} {
			_, errs, code := call("", args...)
			if code != exitFailed || !strings.Contains(errs, "kashshaf.yaml: "+want) || args[0] == "build" && strings.Contains(errs, "reading") {
				t.Errorf("%s: %q: exit code %d, said %s", settings, args, code, errs)
			}
		}
	}
}

// TestCheckNothing: a folder without anything readable is surveyed nevertheless, in both
// languages and as JSON, and the command fails.
func TestCheckNothing(t *testing.T) {
	pictures := t.TempDir()
	if err := os.WriteFile(filepath.Join(pictures, "a.jpg"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{t.TempDir(), pictures} {
		for lang, want := range map[string]string{"en": "no document that can be read", "ar": "لا وثيقة تُقرأ"} {
			out, errs, code := call("", "check", "-lang", lang, dir)
			if code != exitFailed || !strings.Contains(out, want) || !strings.Contains(errs, "no document in") ||
				strings.Contains(out, "nothing is suspicious") || lang == "ar" && strings.Contains(errs, "reading…") {
				t.Errorf("%s: exit code %d, said %s\n%s", lang, code, errs, out)
			}
		}
		out, _, code := call("", "check", "-json", dir)
		var survey struct{ NotRead, Warnings, Suspects []any }
		if err := json.Unmarshal([]byte(out), &survey); code != exitFailed || err != nil || survey.NotRead == nil ||
			survey.Warnings == nil || len(survey.Suspects) != 1 {
			t.Errorf("exit code %d, %v\n%s", code, err, out)
		}
	}
	if out, errs, code := call("", "check", filepath.Join(pictures, "none")); code != exitFailed ||
		!strings.Contains(errs, "there is no folder") || out != "" {
		t.Errorf("exit code %d, said %s\n%s", code, errs, out)
	}
}

// TestNameOfSite: that a site is named after its folder is reported, in both languages.
func TestNameOfSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "أرشيفي")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"en": "the site is called \"أرشيفي\", after its folder", "ar": "سُمّي الموقع باسم مجلده، \"أرشيفي\""} {
		var out strings.Builder
		if printName(&out, dir, lang); !strings.Contains(out.String(), want) {
			t.Errorf("%s: %q, want %q", lang, out.String(), want)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, settingsFile), []byte("title: أرشيف الميناء\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if printName(&out, dir, "en"); out.String() != "" {
		t.Errorf("a folder that has a title: %q", out.String())
	}
}
