package web

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// assetsFolder holds the files whose names tell their content.
const assetsFolder = "assets/"

// carryEarlier leaves the assets of the edition before beside the new ones: a page
// that somebody has open, or that a network keeps, asks for them by their names,
// and finds nothing else in their place. They are kept for one edition: what that
// had kept itself goes, unless the new edition has the same assets, and so is the
// same to those pages.
//
// What is carried is no part of the edition: neither the worker nor the list of
// materials names it.
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

// assetNames lists the assets of this edition.
func (o *draft) assetNames() []string {
	var names []string
	for _, f := range o.written() {
		if strings.HasPrefix(f.path, assetsFolder) {
			names = append(names, f.path)
		}
	}
	return names
}

// carry puts a file of the earlier build, with those compressed beside it, into the
// new one, and gives what they weigh. One that somebody took away is no loss.
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
		if os.Link(from, to) != nil { // where a file cannot have two names it is copied
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

// assetsIn lists the assets that lie in a site's folder, for a build that did not
// write down which were its own.
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
