package command

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// What builds made of each document is stored in the user's cache, so that the next build of the
// same folder does only what changed.

// noCache is the value of -cache for no cache.
const noCache = "none"

// mostKept bounds the cache of all folders together, in bytes: 10,000 articles take a twentieth
// of it.
const mostKept = 2 << 30

// openMade opens what earlier builds of a folder made. It returns nil if nothing is to be kept,
// or nothing can be: then everything is made again.
func openMade(cache, folder string, errs io.Writer) *kept.Store {
	if cache == noCache {
		return nil
	}
	if cache == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil
		}
		cache = filepath.Join(user, "kashshaf")
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil
	}
	version, err := madeBy()
	if err != nil {
		return nil
	}
	store, err := kept.Open(cache, folder, version, mostKept)
	if err != nil {
		fmt.Fprintf(errs, "kashshaf: %v; everything is made anew\n", err)
	}
	return store
}

// ownHash returns a hash of this command: another one may make something else of the same
// document.
func ownHash() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// stamper returns the stamps of an engine's documents and entities, valid for it and its clones,
// in a site where entities mentioned in fewer than fewest documents have no page of their own.
func stamper(engine *search.Engine, fewest int) func(app.Local, string, string) (kept.Key, bool) {
	stamps := sync.OnceValue(func() *search.Stamps { return engine.Clone().Stamps(fewest) })
	return func(asked app.Local, folder, id string) (kept.Key, bool) {
		clone, ok := asked.(*search.Engine)
		if !ok {
			return kept.Key{}, false
		}
		switch of := stamps().On(clone); folder {
		case "d":
			return of.Document(id)
		case "e":
			return of.Entity(id)
		}
		return kept.Key{}, false
	}
}
