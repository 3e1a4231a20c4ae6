package command

import (
	"bytes"
	"context"
	"io"
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

// TestStoppedReading: a command that only reads stops as well, though it waits for its input.
func TestStoppedReading(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	input, typing := io.Pipe()
	defer typing.Close()
	time.AfterFunc(50*time.Millisecond, stop)
	var said bytes.Buffer
	if code := run(ctx, []string{"annotate", "-"}, console{input, io.Discard, &said}); code != exitFailed || !strings.Contains(said.String(), "kashshaf: stopped") {
		t.Errorf("exit code %d, said %s", code, said.String())
	}
	for _, args := range [][]string{{"check", documents}, {"init", t.TempDir()}, {"search", "-corpus", documents, "هدنة"}} {
		said.Reset()
		if code := run(ctx, args, console{strings.NewReader(""), io.Discard, &said}); code != exitFailed || !strings.Contains(said.String(), "kashshaf: stopped") {
			t.Errorf("%s: exit code %d, said %s", args[0], code, said.String())
		}
	}
}
