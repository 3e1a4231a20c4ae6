package web

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// steadyAbout is what a page of a document or an entity may show of the collection without
// changing when another document comes or goes: what the publisher says about it, and whether it
// has statements, without counts and dates.
func steadyAbout(about corpus.About) corpus.About {
	about.Documents, about.Words, about.Entities, about.Mentions, about.TopicCount = 0, 0, [4]int{}, 0, 0
	about.First, about.Last, about.Edition, about.Analysis = "", "", "", ""
	about.Statements = min(about.Statements, 1)
	return about
}

// A steady engine hides the collection as a whole from such a page, so that it cannot show
// anything its stamp does not cover.
type steady struct{ app.Engine }

func (s steady) About(ctx context.Context) (corpus.About, error) {
	about, err := s.Engine.About(ctx)
	return steadyAbout(about), err
}

func (s steady) Statements(ctx context.Context, r corpus.StatementRequest) (corpus.StatementResult, error) {
	result, err := s.Engine.Statements(ctx, r)
	return corpus.StatementResult{Total: result.Total, Hits: result.Hits, Months: result.Months}, err
}

// single returns the folder and the ID of an address that is one of many of its kind.
func single(address string) (folder, id string, ok bool) {
	folder, id, ok = strings.Cut(strings.TrimSuffix(address, "/"), "/")
	if id, err := url.PathUnescape(id); ok && err == nil {
		return folder, id, true
	}
	return "", "", false
}

func writeFiles(w *kept.Writer, files []written) {
	kept.List(w, files, func(f written) {
		w.Text(f.path)
		w.Int(int(f.size))
		w.Text(string(f.sum[:]))
		w.Int(int(f.time))
	})
}

func readFiles(r *kept.Reader) []written {
	return kept.ReadList(r, func() written {
		f := written{path: r.Text(), size: int64(r.Int())}
		copy(f.sum[:], r.Text())
		f.time = int64(r.Int())
		return f
	})
}

// stamped makes the files of a page whose key is known; if an earlier build made them under the
// same key and they are unchanged, it keeps them.
func (o *draft) stamped(key kept.Key, make func() ([]written, error)) error {
	var failed error
	kept.Made(o.stamps, key, func(r *kept.Reader) []written {
		files := readFiles(r)
		if !r.Whole() || !o.keepAll(files) {
			r.Refuse()
		}
		return files
	}, writeFiles, func() []written {
		files, err := make()
		failed = err
		return files
	})
	return failed
}

// keepAll uses the files of the earlier build instead of making them, if they are all unchanged;
// otherwise it keeps none and returns false.
func (o *draft) keepAll(files []written) bool {
	if len(o.earlier.Files) == 0 || len(files) == 0 {
		return false
	}
	for _, f := range files {
		if !o.unchanged(f) {
			return false
		}
	}
	if o.keepFolder(files) {
		return true
	}
	for i, f := range files {
		name := filepath.Join(o.work, filepath.FromSlash(f.path))
		if o.folder(f.path) != nil || os.Link(filepath.Join(o.dir, filepath.FromSlash(f.path)), name) != nil {
			for _, f := range files[:i] {
				os.Remove(filepath.Join(o.work, filepath.FromSlash(f.path)))
			}
			return false
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, f := range files {
		o.files[f.path] = f
		o.kept++
	}
	return true
}

// unchanged reports whether a file is as it was written: by its size and time, as for rsync and
// make, or else, if it was copied here, by its bytes.
func (o *draft) unchanged(f written) bool {
	name := filepath.Join(o.dir, filepath.FromSlash(f.path))
	info, err := os.Lstat(name)
	if err != nil || info.Size() != f.size || !info.Mode().IsRegular() {
		return false
	}
	if f.time != 0 && info.ModTime().UnixNano() == f.time {
		return true
	}
	data, err := os.ReadFile(name)
	return err == nil && sha256.Sum256(data) == f.sum
}

// keepFolder schedules the folder of a page to be moved unchanged when the site is published, if
// it contains nothing but the files. Creating folders and files and removing the old ones is most
// of the work for an unchanged page. It does not do so if compressed files are to be written next
// to the others: that needs the files before.
func (o *draft) keepFolder(files []written) bool {
	folder := path.Dir(files[0].path)
	if o.beside || strings.Count(folder, "/") == 0 {
		return false
	}
	for _, f := range files {
		if path.Dir(f.path) != folder {
			return false
		}
	}
	entries, err := os.ReadDir(filepath.Join(o.dir, filepath.FromSlash(folder)))
	if err != nil || len(entries) != len(files) {
		return false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, f := range files {
		o.files[f.path] = f
		o.kept++
	}
	o.moves = append(o.moves, folder)
	return true
}

// moveFolders moves the folders scheduled by keepFolder. This happens only when the site is
// published: until then the old site stays complete.
func (o *draft) moveFolders() error {
	for _, folder := range o.moves {
		if err := o.folder(folder); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(o.dir, filepath.FromSlash(folder)), filepath.Join(o.work, filepath.FromSlash(folder))); err != nil {
			return fmt.Errorf("publish: %w", err)
		}
	}
	return nil
}

// stampKey is the key of a page: its stamp and everything else that it is made of.
func (o *draft) stampKey(src source, address string, shell *shell) (kept.Key, bool) {
	folder, id, ok := single(address)
	if !ok || src.stamp == nil || o.stamps == nil {
		return kept.Key{}, false
	}
	stamp, ok := src.stamp(folder, id)
	if !ok {
		return kept.Key{}, false
	}
	return kept.KeyOf("page", address, string(stamp[:]), shell.stamp, string(src.urls)), true
}
