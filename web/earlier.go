package web

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// assetsFolder holds the files named by their content.
const assetsFolder = "assets/"

// carryEarlier keeps the assets of the previous edition next to the new ones: a page that is open
// somewhere, or cached by a network, requests them by name. They are kept for one edition: the
// assets that the previous edition itself had kept are dropped, unless the new edition has the
// same assets as the previous one, and so is the same to those pages.
//
// What is carried over is not part of the edition: neither the worker nor the list of materials
// names it.
func (o *draft) carryEarlier(prune bool) error {
	if prune || o.earlier.Edition == "" {
		return nil
	}
	now := o.assetNames()
	names := slices.Clone(o.earlier.Assets)
	if !slices.ContainsFunc(names, func(name string) bool { return !slices.Contains(now, name) }) {
		names = append(names, o.earlier.Before...)
	}
	for _, name := range names {
		if slices.Contains(now, name) {
			continue
		}
		size, files, err := o.carry(name)
		if err != nil {
			return err
		}
		if files > 0 {
			o.before = append(o.before, name)
			o.carried.Files += files
			o.carried.Bytes += size
		}
	}
	slices.Sort(o.before)
	return nil
}

// assetNames returns the assets of this edition.
func (o *draft) assetNames() []string {
	var names []string
	for _, f := range o.written() {
		if strings.HasPrefix(f.path, assetsFolder) {
			names = append(names, f.path)
		}
	}
	return names
}

// carry puts a file of the earlier build and its compressed versions into the new one, and
// returns their size and number. A file that somebody has deleted is skipped.
func (o *draft) carry(name string) (size int64, files int, err error) {
	for _, suffix := range []string{"", ".br", ".gz"} {
		local := filepath.FromSlash(name + suffix)
		from, to := filepath.Join(o.dir, local), filepath.Join(o.work, local)
		info, err := os.Lstat(from)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return 0, 0, err
		}
		if os.Link(from, to) != nil { // copied where hard links are impossible
			data, err := os.ReadFile(from)
			if err == nil {
				err = os.WriteFile(to, data, 0o644)
			}
			if err != nil {
				return 0, 0, err
			}
		}
		size, files = size+info.Size(), files+1
	}
	return size, files, nil
}

// assetsIn returns the assets in a site's folder, for a build that did not record its own.
func assetsIn(dir string) []string {
	var names []string
	entries, err := fs.ReadDir(os.DirFS(dir), strings.TrimSuffix(assetsFolder, "/"))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if name := e.Name(); !strings.HasSuffix(name, ".br") && !strings.HasSuffix(name, ".gz") {
			names = append(names, assetsFolder+name)
		}
	}
	return names
}
