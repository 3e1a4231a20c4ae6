package web

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrBuilding is the error if another build is writing to the same folder. Two at once would
// remove each other's files.
var ErrBuilding = errors.New("another build is writing to it")

// lockFolder keeps other builds out of a folder until release is called or the process ends in
// any way. The lock is a file in the user's cache rather than in the folder, which is published;
// if no such file can be made, there is no lock.
func lockFolder(dir string) (release func(), err error) {
	path, err := lockFile(dir)
	if err != nil {
		return func() {}, nil
	}
	lock := flock.New(path)
	switch held, err := lock.TryLock(); {
	case err != nil:
		return func() {}, nil
	case !held:
		return nil, fmt.Errorf("write to %q: %w; wait until it has ended", dir, ErrBuilding)
	}
	return func() { lock.Close() }, nil
}

// lockFile is the lock file of builds into a folder, whichever path names the folder.
func lockFile(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	dir = realPath(dir)
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	locks := filepath.Join(cache, "kashshaf", "locks")
	if err := os.MkdirAll(locks, 0o755); err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(dir))
	return filepath.Join(locks, hex.EncodeToString(sum[:8])), nil
}

// realPath resolves symbolic links, even if the last elements of the path do not exist yet.
func realPath(path string) string {
	rest := ""
	for at := path; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return path
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}
