package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// walk returns the files below a folder that may be documents, sorted, with slashes and relative to
// it, and those that are set aside: hidden ones, and those with another task. Links to files and
// folders are followed, but out of the folder only if out is set: a link may lead to what nobody
// means to publish. Each folder and each file is read once, so that a loop of links ends. If two
// ways lead to a file, the way without links is taken, so that a document's id does not change when
// somebody adds a link to it.
func walk(dir string, out bool) (files, aside []string, warnings []Warning, err error) {
	real, err := filepath.EvalSymlinks(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil, fmt.Errorf("there is no folder %q", dir)
	} else if err != nil {
		return nil, nil, nil, err
	}
	if info, err := os.Stat(real); err != nil {
		return nil, nil, nil, err
	} else if !info.IsDir() {
		return nil, nil, nil, fmt.Errorf("%q is a file, want a folder", dir)
	}
	if _, err := os.ReadDir(real); err != nil {
		return nil, nil, nil, err
	}
	w := &walker{root: real, out: out, seen: make(map[string]string)}
	w.folder(real, "")
	for len(w.links) > 0 {
		link := w.links[0]
		w.links = w.links[1:]
		w.follow(link)
	}
	slices.Sort(w.files)
	return w.files, w.aside, w.warnings, nil
}

type walker struct {
	root     string // the real path of the folder
	out      bool   // whether links out of it are followed
	files    []string
	aside    []string
	warnings []Warning
	links    []place
	seen     map[string]string // real path → the name it was reached by
}

// A place is a file or folder: its path, and its name below the root.
type place struct{ real, name string }

func (w *walker) warn(name, format string, args ...any) {
	w.warnings = append(w.warnings, Warning{File: name, Message: fmt.Sprintf(format, args...)})
}

// folder lists a folder and those below it; links wait until it is done.
func (w *walker) folder(real, name string) {
	if before, ok := w.seen[real]; ok {
		if before == "" {
			before = "."
		}
		w.warn(name, "not followed: the link leads to %q, which is read already; remove the link", before)
		return
	}
	w.seen[real] = name
	entries, err := os.ReadDir(real)
	if err != nil {
		w.warn(name, "folder not read: %v; allow reading it or take it out", reason(err))
		return
	}
	if name != "" && isSite(real) {
		w.aside = append(w.aside, name)
		return
	}
	for _, e := range entries {
		if isHidden(e.Name()) || !e.IsDir() && !isDocument(e.Name()) {
			if name == "" || !isOfTheFolder(e.Name()) {
				w.aside = append(w.aside, path.Join(name, e.Name()))
			} else {
				w.warn(path.Join(name, e.Name()), "not used: %s counts in the folder itself only, not below it; move it to %q", e.Name(), "./"+e.Name())
			}
			continue
		}
		p := place{filepath.Join(real, e.Name()), path.Join(name, e.Name())}
		switch {
		case e.Type()&os.ModeSymlink != 0:
			w.links = append(w.links, p)
		case e.IsDir():
			w.folder(p.real, p.name)
		case e.Type().IsRegular():
			w.file(p)
		default:
			w.warn(p.name, "not read: it is neither a file nor a folder")
		}
	}
}

// isSite reports whether a folder is a site built by kashshaf, such as dist/ inside the folder of
// documents: its pages are not documents. A build leaves kashshaf.json there, with the edition and
// the list of files it wrote.
func isSite(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, "kashshaf.json"))
	if err != nil {
		return false
	}
	var mark struct {
		Edition string   `json:"edition"`
		Files   []string `json:"files"`
	}
	return json.Unmarshal(data, &mark) == nil && mark.Edition != "" && slices.Contains(mark.Files, "kashshaf.json")
}

// isOfTheFolder reports whether a file concerns all documents of a folder and belongs at its top.
func isOfTheFolder(name string) bool { return name == "entities.tsv" || name == "corrections.json" }

func (w *walker) file(p place) {
	if before, ok := w.seen[p.real]; ok {
		w.warn(p.name, "not read: the link leads to %q, which is read already; remove the link", before)
		return
	}
	w.seen[p.real] = p.name
	w.files = append(w.files, p.name)
}

func (w *walker) follow(p place) {
	real, err := filepath.EvalSymlinks(p.real)
	if err != nil && strings.Contains(err.Error(), "too many links") {
		w.warn(p.name, "link not followed: it leads back to itself; remove it")
		return
	}
	if err != nil {
		w.warn(p.name, "link not followed: %v; remove it or mend what it leads to", reason(err))
		return
	}
	info, err := os.Stat(real)
	switch {
	case !w.out && !below(w.root, real):
		w.warn(p.name, "link not followed: it leads out of the folder, to %q; put the file itself there, or build with -follow", real)
	case err != nil:
		w.warn(p.name, "link not followed: %v", reason(err))
	case info.IsDir():
		w.folder(real, p.name)
	case info.Mode().IsRegular():
		w.file(place{real, p.name})
	default:
		w.warn(p.name, "not read: the link leads to what is neither a file nor a folder")
	}
}

// below reports whether a path is a folder or lies in it.
func below(folder, path string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
