package command

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
)

// TestInit writes a file once, and leaves an existing one alone.
func TestInit(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte("---\ntitle: خبر\ndate: 2020-01-02\noutlet: bbc\n---\n\nنص الخبر هنا طويل بما يكفي.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	call := func(args ...string) (int, string) {
		var out bytes.Buffer
		code := run(context.Background(), append([]string{"init"}, args...), console{strings.NewReader(""), &out, &out})
		return code, out.String()
	}
	if code, out := call(dir); code != exitDone {
		t.Fatalf("exit code %d: %s", code, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, settingsFile))
	if err != nil || !strings.Contains(string(data), "bbc: {ar: ") {
		t.Errorf("%v: %s", err, data)
	}
	_, all, _ := strings.Cut(app.CheckViews([]string{"?"}).Error(), "want ")
	if line := "# views: [" + all + "]\n"; !strings.Contains(string(data), line) {
		t.Errorf("the file does not offer every view, want %q in\n%s", line, data)
	}
	if code, out := call(dir); code != exitFailed || !strings.Contains(out, "is there already") {
		t.Errorf("a second time: exit code %d: %s", code, out)
	}
	if code, out := call("-print", dir); code != exitDone || !strings.HasSuffix(out, string(data)) {
		t.Errorf("printed: exit code %d: %s", code, out)
	}
	if code, _ := call(); code != exitUsage {
		t.Errorf("without a folder: exit code %d", code)
	}
}
