package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// refuse checks, before anything is read, what would make a build fail at its end: finding names
// in a large folder takes minutes.
func (b *buildFlags) refuse() error {
	switch err := web.Writable(b.out); {
	case errors.Is(err, web.ErrBuilding):
		return err
	case err != nil:
		return hint(err, "name another folder with -out")
	}
	for name, file := range map[string]string{"report": b.report, "cpuprofile": b.profile, "memprofile": b.heap} {
		if file == "" {
			continue
		}
		if err := folderOf(file); err != nil {
			return fmt.Errorf("-%s %q: %w", name, file, err)
		}
	}
	if b.corrections != "" {
		if info, err := os.Stat(b.corrections); err != nil || info.IsDir() {
			return hint(fmt.Errorf("-corrections %q: no file there", b.corrections), "name the file that readers exported, or leave it out for the folder's corrections.json")
		}
	}
	if b.source != "" {
		if _, err := program.FindSource(b.source); err != nil {
			return hint(fmt.Errorf("-source %q: %w", b.source, err), "leave it out to use the program that this command carries")
		}
	}
	return nil
}

// folderOf returns an error if a file cannot be written at its path.
func folderOf(file string) error {
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return errors.New("it is a folder, want a file")
	}
	dir := filepath.Dir(file)
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %q", dir)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%q is a file, want a folder", dir)
	}
	return nil
}

// isFolder rejects a file where a folder of documents is expected. A missing folder is rejected
// when it is read.
func isFolder(dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return hint(fmt.Errorf("%q is a file, want a folder of documents", dir), fmt.Sprintf("name the folder that it lies in: %s", filepath.Dir(dir)))
	}
	return nil
}
