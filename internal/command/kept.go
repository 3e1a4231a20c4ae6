package command

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// The bundle that search makes of a folder is cached in the user's cache, one file for each
// folder. Its first line is a hash of everything it was made from: the names, sizes and times of
// the folder's files, this command, its analysis and format, and the day, since documents may be
// under embargo. It is used as long as that line is the same.

// A keeper caches the bundle of one folder.
type keeper struct{ path, line string }

// newKeeper returns the keeper of a folder. It keeps nothing if there is no cache or the folder
// cannot be walked.
func newKeeper(dir string, today corpus.Date) keeper {
	cache, err := os.UserCacheDir()
	if err != nil {
		return keeper{}
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return keeper{}
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %d %s\n", arabic.Fingerprint, format.Version, today)
	if exe, err := os.Executable(); err == nil {
		if info, err := os.Stat(exe); err == nil {
			fmt.Fprintf(sum, "%d %d\n", info.Size(), info.ModTime().UnixNano())
		}
	}
	state, err := folderState(dir)
	if err != nil {
		return keeper{}
	}
	name := sha256.Sum256([]byte(dir))
	sum.Write([]byte(state))
	return keeper{filepath.Join(cache, "kashshaf", hex.EncodeToString(name[:8])+".bundle"), hex.EncodeToString(sum.Sum(nil)) + "\n"}
}

// folderState returns a hash of the names, sizes and times of a folder's files, apart from the
// files and folders in but.
func folderState(dir string, but ...string) (string, error) {
	sum := sha256.New()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(but, path):
			return filepath.SkipDir
		case d.IsDir(), slices.Contains(but, path):
			return nil
		}
		info, err := d.Info()
		if err == nil {
			fmt.Fprintf(sum, "%q %d %d\n", path, info.Size(), info.ModTime().UnixNano())
		}
		return err
	})
	return string(sum.Sum(nil)), err
}

// load returns the cached bundle, or nil.
func (k keeper) load() []byte {
	if k.path == "" {
		return nil
	}
	data, err := os.ReadFile(k.path)
	if err != nil || len(data) < len(k.line) || string(data[:len(k.line)]) != k.line {
		return nil
	}
	return data[len(k.line):]
}

// keep caches a bundle. Failure does not matter: the bundle is then made again.
func (k keeper) keep(block []byte) {
	if k.path == "" || os.MkdirAll(filepath.Dir(k.path), 0o700) != nil {
		return
	}
	kept.Sweep(filepath.Dir(k.path), time.Now())
	f, err := os.CreateTemp(filepath.Dir(k.path), kept.Unfinished)
	if err != nil {
		return
	}
	_, err = f.WriteString(k.line)
	if err == nil {
		_, err = f.Write(block)
	}
	if f.Close() != nil || err != nil || os.Rename(f.Name(), k.path) != nil {
		os.Remove(f.Name())
	}
}
