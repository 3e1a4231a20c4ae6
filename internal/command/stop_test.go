package command

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestStopped: a build that is told to stop does so at once, and writes nothing.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	out := filepath.Join(t.TempDir(), "dist")
	var said bytes.Buffer
	started := time.Now()
	code := run(ctx, []string{"build", "-corpus", documents, "-out", out}, console{strings.NewReader(""), &said, &said})
	if code != exitFailed || !strings.Contains(said.String(), "kashshaf: stopped") {
		t.Errorf("exit code %d, said %s", code, said.String())
	}
	if took := time.Since(started); took > 2*time.Second {
		t.Errorf("it took %v to stop", took)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a site was written")
	}
}
