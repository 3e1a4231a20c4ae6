package web

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A mark is the content of the marker.
type mark struct {
	Title   string   `json:"title"`
	Edition string   `json:"edition"`
	Files   []string `json:"files"`  // at the top of the folder, sorted
	Assets  []string `json:"assets"` // of this edition, by path
	Before  []string `json:"before"` // of the previous edition, still there
}

// Writable reports why no site can be written to a folder: it is a file, or cannot be written to,
// or is not empty and was not made by a build (ErrNotOurs), or is being built (ErrBuilding).
func Writable(dir string) error {
	if dir == "" {
		return errors.New("no folder to write to")
	}
	release, err := lockFolder(dir)
	if err != nil {
		return err
	}
	release()
	entries, err := os.ReadDir(dir)
	if err == nil {
		if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() != workshop }) {
			if _, err := readMark(dir); err != nil {
				return err
			}
		}
		return probe(dir)
	}
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) { // for a new folder, the nearest existing parent
		info, err := os.Stat(at)
		switch {
		case err == nil && !info.IsDir():
			return fmt.Errorf("write to %q: %q is a file, want a folder", dir, at)
		case err == nil:
			return probe(at)
		case at == filepath.Dir(at):
			return fmt.Errorf("write to %q: %w", dir, err)
		}
	}
}

// probe creates a file in a folder, and removes it.
func probe(dir string) error {
	f, err := os.CreateTemp(dir, ".kashshaf-probe-*")
	if err != nil {
		return fmt.Errorf("write to %q: nothing can be made there: %w", dir, errors.Unwrap(err))
	}
	f.Close()
	return os.Remove(f.Name())
}

// readMark returns what an earlier build recorded about a folder.
func readMark(dir string) (m mark, err error) {
	data, err := os.ReadFile(filepath.Join(dir, marker))
	if errors.Is(err, fs.ErrNotExist) {
		return m, fmt.Errorf("write to %q: it is not empty and was %w; want an empty or a new folder", dir, ErrNotOurs)
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("read %q: %w (%v)", filepath.Join(dir, marker), ErrNotOurs, err)
	}
	for _, name := range m.Files {
		if name != filepath.Base(name) || name == "." || name == ".." {
			return m, fmt.Errorf("read %q: name %q leads out of the folder: %w", filepath.Join(dir, marker), name, ErrNotOurs)
		}
	}
	for _, name := range slices.Concat(m.Assets, m.Before) {
		rest, ok := strings.CutPrefix(name, assetsFolder)
		if rest = strings.TrimPrefix(rest, strings.TrimPrefix(partsFolder, assetsFolder)); !ok || rest != filepath.Base(rest) || rest == ".." {
			return m, fmt.Errorf("read %q: asset %q leads out of the folder: %w", filepath.Join(dir, marker), name, ErrNotOurs)
		}
	}
	if m.Assets == nil {
		m.Assets = assetsIn(dir)
	}
	return m, nil
}

// mark writes the marker, which lists itself too.
func (o *draft) mark(title string) error {
	names := []string{marker}
	for _, f := range append(o.written(), written{path: marker}) {
		top, _, _ := strings.Cut(f.path, "/")
		names = append(names, top)
		if o.beside && compressible(top) && top == f.path {
			names = append(names, top+".br", top+".gz")
		}
	}
	slices.Sort(names)
	data, err := json.MarshalIndent(mark{title, o.edition, slices.Compact(names), o.assetNames(), o.before}, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", marker, err)
	}
	return o.write(marker, append(data, '\n'))
}

// publish replaces the earlier build with the new one.
func (o *draft) publish() (Report, error) {
	report := o.report()
	if err := o.ctx.Err(); err != nil {
		o.abandon()
		return report, err
	}
	entries, err := os.ReadDir(o.work)
	if err != nil {
		return report, err
	}
	for _, e := range entries {
		_, err := os.Lstat(filepath.Join(o.dir, e.Name()))
		if err == nil && !slices.Contains(o.earlier.Files, e.Name()) {
			o.abandon()
			return report, fmt.Errorf("publish: %q is in the way: %w", filepath.Join(o.dir, e.Name()), ErrNotOurs)
		}
	}
	if err := o.moveFolders(); err != nil {
		return report, err
	}
	if entries, err = os.ReadDir(o.work); err != nil {
		return report, err
	}
	for _, name := range o.earlier.Files {
		if err := os.RemoveAll(filepath.Join(o.dir, name)); err != nil {
			return report, fmt.Errorf("take away the earlier build: %w", err)
		}
	}
	// The marker is moved first: if the rest fails, the folder is still recognised as ours and
	// the next build can repair it.
	slices.SortFunc(entries, func(a, b fs.DirEntry) int {
		return cmp.Or(-cmp.Compare(isMarker(a), isMarker(b)), strings.Compare(a.Name(), b.Name()))
	})
	for _, e := range entries {
		if err := os.Rename(filepath.Join(o.work, e.Name()), filepath.Join(o.dir, e.Name())); err != nil {
			return report, fmt.Errorf("publish: %w", err)
		}
	}
	return report, os.Remove(o.work)
}

func isMarker(e fs.DirEntry) int {
	if e.Name() == marker {
		return 1
	}
	return 0
}

// abandon removes what was made, and the folder too if the build made it.
func (o *draft) abandon() {
	os.RemoveAll(o.work)
	if o.made {
		os.Remove(o.dir)
	}
}
