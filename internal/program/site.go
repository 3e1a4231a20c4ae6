package program

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrNoBundle is what OpenSite gives where no program in a folder carries a bundle.
var ErrNoBundle = errors.New("no program with a corpus")

// OpenSite gives the bundle of a built site: that of the packs that its edition names,
// or of the program in its folder or in a folder of that. It reads nothing else.
func OpenSite(dir string) ([]byte, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("opening site: %w", err)
	}
	if bundle, err := packsIn(dir); bundle != nil || err != nil {
		return bundle, err
	}
	for _, pattern := range [...]string{"*.wasm", filepath.Join("*", "*.wasm")} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, fmt.Errorf("opening site: %w", err)
		}
		for _, path := range found {
			bundle, err := bundleIn(path)
			if err != nil {
				return nil, fmt.Errorf("opening site: %w", err)
			}
			if bundle != nil {
				return bundle, nil
			}
		}
	}
	return nil, fmt.Errorf("opening site %q: %w", dir, ErrNoBundle)
}

// packsIn gives the bundle that the packs of a site are pieces of; nil where the site has
// none. A search over it checks that they are whole.
func packsIn(dir string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, "edition.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("opening site: %w", err)
	}
	var edition struct {
		Packs []struct{ Path string }
	}
	if err := json.Unmarshal(data, &edition); err != nil {
		return nil, fmt.Errorf("opening site: edition.json: %w", err)
	}
	var bundle []byte
	for _, p := range edition.Packs {
		path := filepath.FromSlash(p.Path)
		if !filepath.IsLocal(path) {
			return nil, fmt.Errorf("opening site: edition.json: pack %q leads out of the site", p.Path)
		}
		piece, err := bundleIn(filepath.Join(dir, path))
		if err != nil {
			return nil, fmt.Errorf("opening site: %w", err)
		}
		bundle = append(bundle, piece...)
	}
	return bundle, nil
}

// bundleIn gives the content of the custom section that With adds to a program's
// file, without reading the others; nil if there is none.
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
		r := bufio.NewReaderSize(io.NewSectionReader(f, at, size-at), 64)
		id, err := r.ReadByte()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		length, err := binary.ReadUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		begin := at + 1 + int64(len(binary.AppendUvarint(nil, length)))
		if length > uint64(size-begin) {
			return nil, fmt.Errorf("%s: a section of %d bytes lies outside it", path, length)
		}
		name := append(binary.AppendUvarint(nil, uint64(len(Section))), Section...)
		if id == 0 && length >= uint64(len(name)) {
			head := make([]byte, len(name))
			if _, err := f.ReadAt(head, begin); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if bytes.Equal(head, name) {
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
