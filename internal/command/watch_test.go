package command

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestWatchFolder builds once for every change, after it has come to rest.
func TestWatchFolder(t *testing.T) {
	for _, tt := range []struct {
		what   string
		states string // at each look, after the a of the first build
		builds string // one state for each build
	}{
		{"nothing changes", "aaaa", ""},
		{"a change", "abbbb", "b"},
		{"files are being copied", "abcdddd", "d"},
		{"and back before it came to rest", "abaa", ""},
		{"two changes", "abbbccaacc", "bcac"},
		{"a file goes while it is looked at", "ab!bbb", "b"},
	} {
		ctx, stop := context.WithCancel(context.Background())
		tick := make(chan time.Time)
		at, builds := 0, ""
		done := make(chan struct{})
		go func() {
			defer close(done)
			watchFolder(ctx, tick, "a", func() (string, error) {
				now := tt.states[at : at+1]
				at++
				if now == "!" {
					return "", os.ErrNotExist
				}
				return now, nil
			}, func() { builds += tt.states[at-1 : at] })
		}()
		for range tt.states {
			tick <- time.Time{}
		}
		stop()
		<-done
		if builds != tt.builds {
			t.Errorf("%s: looked at %s and built %q, want %q", tt.what, tt.states, builds, tt.builds)
		}
	}
}

func TestFolderState(t *testing.T) {
	dir := t.TempDir()
	write := func(name string) {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	state := func() string {
		t.Helper()
		s, err := folderState(dir, filepath.Join(dir, "dist"), reviewFile(filepath.Join(dir, "dist")))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	write("a.md")
	first := state()
	write("dist/index.html")
	write("dist.review.tsv")
	if state() != first {
		t.Error("what a build writes changes the state")
	}
	write("below/b.md")
	if state() == first {
		t.Error("a new file does not change the state")
	}
}
