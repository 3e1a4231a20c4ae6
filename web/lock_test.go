package web

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestLockFolder: a folder is written by one build at a time, whichever path names it, and is
// free again when that build has ended.
func TestLockFolder(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	dir := filepath.Join(t.TempDir(), "site")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	release, err := lockFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	names := []string{dir, filepath.Join(dir, "..", "site")}
	if os.Symlink(dir, link) == nil {
		names = append(names, link)
	}
	for _, name := range names {
		if _, err := lockFolder(name); !errors.Is(err, ErrBuilding) {
			t.Errorf("%q while it is written to: %v, want ErrBuilding", name, err)
		}
		if err := Writable(name); !errors.Is(err, ErrBuilding) {
			t.Errorf("%q is writable while it is written to: %v, want ErrBuilding", name, err)
		}
	}
	other, err := lockFolder(filepath.Join(dir, "below"))
	if err != nil {
		t.Errorf("another folder: %v", err)
	} else {
		other()
	}
	release()
	again, err := lockFolder(dir)
	if err != nil {
		t.Fatalf("when that has ended: %v", err)
	}
	again()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("the folder holds %v, %v; want nothing that would be published", left, err)
	}
}
