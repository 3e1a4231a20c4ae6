package web

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/internal/kept"
)

// ErrNotOurs is what Build wraps when Options.Out holds something that Build
// did not make and would have to delete.
var ErrNotOurs = errors.New("not made by kashshaf")

const (
	// marker is the file by which Build knows its own. It names everything at
	// the top of the folder that the build wrote, so that the next one can take
	// that away and nothing else.
	marker = "kashshaf.json"
	// workshop is where a build is made before it takes the old one's place.
	workshop = ".kashshaf-new"
)

// A mark is the content of the marker.
type mark struct {
	Title   string   `json:"title"`
	Edition string   `json:"edition"`
	Files   []string `json:"files"`  // at the top of the folder, sorted
	Assets  []string `json:"assets"` // of this edition, by path
	Before  []string `json:"before"` // of the edition before it, which are still there
}

// A draft is a site while it is being made: in a folder inside the one to
// publish, so that what is there stays whole until all is ready, and moving is
// only renaming.
type draft struct {
	ctx      context.Context // of the build
	dir      string          // to publish
	work     string          // being made
	earlier  mark            // of the build that is there; its zero for none
	made     bool            // dir did not exist before
	progress func(stage string, done, total int)
	edition  string
	rendered int  // pages
	beside   bool // compressed files are written beside the others
	stamps   *kept.Store

	mu      sync.Mutex
	kept    int                // files that are as the earlier build left them
	moves   []string           // folders of the earlier build to publish as they are: see keepFolder
	before  []string           // assets of the edition before that stay
	carried Carried            // what those weigh
	files   map[string]written // by path relative to the site's root
}

// written is what is known of a file that was written.
type written struct {
	path   string
	size   int64
	sum    [sha256.Size]byte
	time   int64 // when it was written, in nanoseconds; 0 where nobody asked
	gzip   int64 // sizes of the compressed files beside it; 0 for none
	brotli int64
}

func openDraft(ctx context.Context, opt Options) (*draft, error) {
	o := &draft{
		ctx: ctx, dir: opt.Out, work: filepath.Join(opt.Out, workshop),
		progress: opt.Progress, beside: opt.Precompress, stamps: opt.Kept, files: map[string]written{},
	}
	entries, err := os.ReadDir(o.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("look into %q: %w", o.dir, err)
	}
	o.made = err != nil
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return e.Name() == workshop })
	if len(entries) > 0 {
		if o.earlier, err = readMark(o.dir); err != nil {
			return nil, err
		}
	}
	if err := os.RemoveAll(o.work); err != nil { // of a build that was broken off
		return nil, err
	}
	if err := os.MkdirAll(o.work, 0o755); err != nil {
		return nil, err
	}
	return o, nil
}

// Writable reports why no site can be written to a folder: it is a file, or lies where
// nothing can be made, or is not empty and was not made by a build (ErrNotOurs), or one is
// being made there (ErrBuilding).
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
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) { // of a new folder, the nearest that is there
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

// probe makes a file in a folder, and takes it away.
func probe(dir string) error {
	f, err := os.CreateTemp(dir, ".kashshaf-probe-*")
	if err != nil {
		return fmt.Errorf("write to %q: nothing can be made there: %w", dir, errors.Unwrap(err))
	}
	f.Close()
	return os.Remove(f.Name())
}

// readMark gives what an earlier build wrote down of a folder.
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

// write writes a file of the site. The path has slashes and is relative to the
// site's root. Several goroutines may write at a time.
func (o *draft) write(path string, data []byte) error {
	if err := o.folder(path); err != nil {
		return err
	}
	name := filepath.Join(o.work, filepath.FromSlash(path))
	o.mu.Lock()
	_, twice := o.files[path]
	o.files[path] = written{path: path, size: int64(len(data)), sum: sha256.Sum256(data)}
	o.mu.Unlock()
	if twice {
		return fmt.Errorf("write %q: two pages want the same file", path)
	}
	if o.keep(path, name, data) {
		return nil
	}
	return os.WriteFile(name, data, 0o644)
}

// folder makes the folder that a file will lie in.
func (o *draft) folder(path string) error {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return fmt.Errorf("write %q: path leads out of the site", path)
	}
	dir := filepath.Join(o.work, filepath.Dir(filepath.FromSlash(path)))
	if err := os.Mkdir(dir, 0o755); err == nil || errors.Is(err, fs.ErrExist) {
		return nil // as for nearly all
	}
	return os.MkdirAll(dir, 0o755)
}

// keep puts the file of the earlier build in the place of one with the same bytes,
// so that what does not change is not written, and is not uploaded by those who
// compare times. Where a file cannot have two names it is written.
func (o *draft) keep(path, name string, data []byte) bool {
	if len(o.earlier.Files) == 0 {
		return false
	}
	before := filepath.Join(o.dir, filepath.FromSlash(path))
	info, err := os.Lstat(before)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	was, err := os.ReadFile(before)
	if err != nil || !bytes.Equal(was, data) || os.Link(before, name) != nil {
		return false
	}
	o.mu.Lock()
	o.kept++
	o.mu.Unlock()
	return true
}

// written lists the files written so far, by path.
func (o *draft) written() []written {
	o.mu.Lock()
	defer o.mu.Unlock()
	list := make([]written, 0, len(o.files))
	for _, f := range o.files {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b written) int { return strings.Compare(a.path, b.path) })
	return list
}

// mark writes the marker, which names itself too.
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

// publish puts what was made in the place of the earlier build.
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
	// The marker goes first: should the rest fail, the folder is still known as
	// ours and the next build can put it right.
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

// abandon takes away what was made, and the folder too if the build made it.
func (o *draft) abandon() {
	os.RemoveAll(o.work)
	if o.made {
		os.Remove(o.dir)
	}
}

// each calls do for every i below n, on several goroutines, and gives the error
// of the lowest i that failed.
func (o *draft) each(stage string, n int, do func(i int) error) error {
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		next  int
		done  int
		at    = n
		first error
	)
	work := func() {
		defer wg.Done()
		for {
			mu.Lock()
			i := next
			next++
			stop := i >= n || first != nil
			mu.Unlock()
			if stop {
				return
			}
			err := o.ctx.Err()
			if err == nil {
				err = do(i)
			}
			mu.Lock()
			if err != nil && i < at {
				at, first = i, err
			}
			done++
			if o.progress != nil {
				o.progress(stage, done, n)
			}
			mu.Unlock()
		}
	}
	for range min(workers(), n) {
		wg.Add(1)
		go work()
	}
	wg.Wait()
	return first
}
