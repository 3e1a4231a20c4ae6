package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckSettings: a folder is surveyed, and what its settings have wrong is said
// as a build would say it.
func TestCheckSettings(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "عنوان الخبر\n\nنص الخبر هنا طويل بما يكفي.\n", settingsFile: "titel: x\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"check", "-lang", "en", dir}, {"check", "-json", dir}} {
		out, errs, code := call("", args...)
		if code != exitFailed || !strings.Contains(errs, `key "titel" is not known; is "title" meant?`) || !strings.Contains(out, "a.txt") {
			t.Errorf("%q: exit code %d, said %s\n%s", args, code, errs, out)
		}
	}
}
