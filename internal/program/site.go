package program

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// ErrNoBundle is the error of OpenSite if no program in a folder carries a bundle.
var ErrNoBundle = errors.New("no program with a corpus")

// OpenSite returns the bundle of a built site: from the packs or the program its edition names,
// since those of the previous edition may lie beside them. Without an edition it is that of the
// program in the folder or in a subfolder. It reads nothing else.
func OpenSite(dir string) ([]byte, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("opening site: %w", err)
	}
	paths, parts, err := edition(dir)
	if errors.Is(err, fs.ErrNotExist) {
		paths, err = programs(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("opening site: %w", err)
	}
	var bundle []byte
	for _, path := range paths {
		piece, err := bundleIn(path)
		if err != nil {
			return nil, fmt.Errorf("opening site: %w", err)
		}
		bundle = append(bundle, piece...)
	}
	if bundle == nil {
		return nil, fmt.Errorf("opening site %q: %w", dir, ErrNoBundle)
	}
	if parts != "" {
		return join(bundle, parts)
	}
	return bundle, nil
}

// OpenParts returns the head of a built site whose bundle comes in parts, and a function that
// reads the parts from its folder; an error if it has no parts.
func OpenParts(dir string) (head []byte, fetch format.Fetch, err error) {
	paths, parts, err := edition(dir)
	if err == nil && (parts == "" || len(paths) != 1) {
		err = errors.New("its corpus does not come in parts")
	}
	if err == nil {
		head, err = bundleIn(paths[0])
	}
	if err != nil {
		return nil, nil, fmt.Errorf("opening site %q: %w", dir, err)
	}
	return head, partsIn(parts), nil
}

func partsIn(folder string) format.Fetch {
	return func(_ context.Context, want format.Want) ([]byte, error) {
		file, err := os.ReadFile(filepath.Join(folder, want.Name+".bin"))
		if err != nil || want.To == 0 || want.To > len(file) {
			return file, err
		}
		return file[want.From:want.To], nil
	}
}

// join assembles a bundle from a head and the files in a folder.
func join(head []byte, folder string) ([]byte, error) {
	block, err := format.Join(head, partsIn(folder))
	if err != nil {
		return nil, fmt.Errorf("opening site: %w", err)
	}
	return block, nil
}

// edition returns the files that carry a site's bundle, in order: its packs, which a search
// checks for completeness, or else its program; and the folder of its parts, if it has any.
func edition(dir string) (paths []string, parts string, err error) {
	data, err := os.ReadFile(filepath.Join(dir, "edition.json"))
	if err != nil {
		return nil, "", err
	}
	var edition struct {
		Program, Parts string
		Packs          []struct{ Path string }
	}
	if err := json.Unmarshal(data, &edition); err != nil {
		return nil, "", fmt.Errorf("edition.json: %w", err)
	}
	names := []string{edition.Program}
	if len(edition.Packs) > 0 {
		names = nil
	}
	for _, p := range edition.Packs {
		names = append(names, p.Path)
	}
	if edition.Parts != "" {
		names = append(names, edition.Parts)
	}
	for i, name := range names {
		path := filepath.FromSlash(name)
		if !filepath.IsLocal(path) {
			return nil, "", fmt.Errorf("edition.json: %q is no file of the site", name)
		}
		names[i] = filepath.Join(dir, path)
	}
	if edition.Parts != "" {
		names, parts = names[:len(names)-1], names[len(names)-1]
	}
	return names, parts, nil
}

// programs returns the first file in a folder or its subfolders that is a program with a bundle.
func programs(dir string) ([]string, error) {
	for _, pattern := range [...]string{"*.wasm", filepath.Join("*", "*.wasm")} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, err
		}
		for _, path := range found {
			if bundle, err := bundleIn(path); bundle != nil || err != nil {
				return []string{path}, err
			}
		}
	}
	return nil, nil
}

// bundleIn returns the contents of the custom section that With adds to a program, without
// reading the others; nil if there is none.
func bundleIn(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, err
	}
	const header = 8 // magic and version
	for at := int64(header); at < size; {
		// Go's linker writes every length in five bytes, however small.
		var head [1 + binary.MaxVarintLen32]byte
		n, err := f.ReadAt(head[:], at)
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		id := head[0]
		length, long := binary.Uvarint(head[1:max(n, 1)])
		if long <= 0 {
			return nil, fmt.Errorf("%s: a section at byte %d without a length", path, at)
		}
		begin := at + 1 + int64(long)
		if length > uint64(size-begin) {
			return nil, fmt.Errorf("%s: a section of %d bytes lies outside it", path, length)
		}
		name := append(binary.AppendUvarint(nil, uint64(len(Section))), Section...)
		if id == 0 && length >= uint64(len(name)) {
			begins := make([]byte, len(name))
			if _, err := f.ReadAt(begins, begin); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if bytes.Equal(begins, name) {
				bundle := make([]byte, int(length)-len(name))
				if _, err := f.ReadAt(bundle, begin+int64(len(name))); err != nil {
					return nil, fmt.Errorf("%s: %w", path, err)
				}
				return bundle, nil
			}
		}
		at = begin + int64(length)
	}
	return nil, nil
}
