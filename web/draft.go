package web

import (
	"bytes"
	"context"
	"crypto/sha256"
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

// ErrNotOurs is wrapped by Build's error if Options.Out contains something that Build did not
// make and would have to delete.
var ErrNotOurs = errors.New("not made by kashshaf")

const (
	// marker is the file by which Build recognises its own folders. It lists everything the build
	// wrote at the top of the folder, so that the next build can remove exactly that.
	marker = "kashshaf.json"
	// workshop is where a build is made before it replaces the old one.
	workshop = ".kashshaf-new"
)

// A draft is a site while it is being made: in a folder inside the one to publish, so that the
// old site stays complete until the new one is ready, and publishing only renames.
type draft struct {
	ctx      context.Context // of the build
	dir      string          // to publish
	work     string          // where it is being made
	earlier  mark            // of the build that is already there; zero if there is none
	made     bool            // dir did not exist before
	progress func(stage string, done, total int)
	edition  string
	rendered int  // pages
	beside   bool // compressed files are written next to the others
	stamps   *kept.Store

	mu      sync.Mutex
	kept    int                // files unchanged from the earlier build
	moves   []string           // folders of the earlier build to publish unchanged: see keepFolder
	before  []string           // assets of the previous edition that stay
	carried Carried            // their number and size
	files   map[string]written // by path relative to the site's root
}

// written is what is known about a file that was written.
type written struct {
	path   string
	size   int64
	sum    [sha256.Size]byte
	time   int64 // when it was written, in nanoseconds; 0 if not asked for
	gzip   int64 // sizes of the compressed files next to it; 0 for none
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
	if err := os.RemoveAll(o.work); err != nil { // left by a build that was interrupted
		return nil, err
	}
	if err := os.MkdirAll(o.work, 0o755); err != nil {
		return nil, err
	}
	return o, nil
}

// write writes a file of the site. The path has slashes and is relative to the site's root. It
// may be called from several goroutines.
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

// folder creates the folder of a file.
func (o *draft) folder(path string) error {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return fmt.Errorf("write %q: path leads out of the site", path)
	}
	dir := filepath.Join(o.work, filepath.Dir(filepath.FromSlash(path)))
	if err := os.Mkdir(dir, 0o755); err == nil || errors.Is(err, fs.ErrExist) {
		return nil // the usual case
	}
	return os.MkdirAll(dir, 0o755)
}

// keep links the earlier build's file instead of writing one with the same bytes, so that
// unchanged files are neither written nor uploaded by tools that compare times. It reports
// whether it did; it cannot where the file system has no hard links.
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

// each calls do for every i below n, on several goroutines, and returns the error of the lowest i
// that failed.
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
