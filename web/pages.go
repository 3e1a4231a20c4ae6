package web

import (
	"crypto/sha256"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// pagePath returns the file in which a host looks for an address. Addresses are escaped as in
// links; file names are not.
func pagePath(urls app.URLs, address string) (string, error) {
	plain, err := url.PathUnescape(address)
	if err != nil {
		return "", fmt.Errorf("address %q: %w", address, err)
	}
	if plain == "" {
		return "index.html", nil
	}
	folder, ok := strings.CutSuffix(plain, "/")
	if !ok {
		return "", fmt.Errorf("address %q, want it to end in a slash", address)
	}
	for _, part := range strings.Split(folder, "/") {
		if part == "" || strings.HasPrefix(part, ".") || strings.ContainsAny(part, "\\:\x00") {
			return "", fmt.Errorf("address %q: %q cannot be the name of a folder", address, part)
		}
	}
	if urls == app.Files {
		return folder + ".html", nil
	}
	return plain + "index.html", nil
}

// besidePage is the path prefix of other files that belong to a page: in its folder, or with its
// name.
func besidePage(page string) string {
	if name, ok := strings.CutSuffix(page, ".html"); ok && name != "index" && !strings.HasSuffix(name, "/index") {
		return name + "."
	}
	return strings.TrimSuffix(page, "index.html")
}

// private reports whether search engines should ignore an address: the embedded explorer
// duplicates the search page, a reader's corrections are in the reader's browser, and a story's
// page is empty until a story is named.
func private(address string) bool {
	return address == "embed/" || address == "corrections/" || address == "story/"
}

// pages writes the pages of all addresses, several at a time.
func (o *draft) pages(src source, shell *shell) error {
	o.rendered = len(src.addresses)
	return o.each(StagePages, len(src.addresses), func(i int) error {
		address := src.addresses[i]
		name, err := pagePath(src.urls, address)
		if err != nil {
			return err
		}
		if key, ok := o.stampKey(src, address, shell); ok {
			return o.stamped(key, func() ([]written, error) { return o.page(src, shell, address, name) })
		}
		_, err = o.page(src, shell, address, name)
		return err
	})
}

// page renders an address and writes its page and the files that belong to it.
func (o *draft) page(src source, shell *shell, address, name string) ([]written, error) {
	p, err := src.render(address, rootOf(src.urls.Of(address)))
	if err != nil {
		return nil, err
	}
	p.hidden = private(address)
	data, err := shell.render(p)
	if err != nil {
		return nil, err
	}
	files := []file{{name, data}}
	if p.document != nil && src.about.URL != "" {
		preview, err := oembed(src.about, p.document, src.urls)
		if err != nil {
			return nil, err
		}
		files = append(files, file{besidePage(name) + oembedFile, preview})
	}
	var list []written
	for _, f := range files {
		if err := o.write(f.path, f.data); err != nil {
			return nil, err
		}
		info, err := os.Lstat(filepath.Join(o.work, filepath.FromSlash(f.path)))
		if err != nil {
			return nil, err
		}
		list = append(list, written{path: f.path, size: int64(len(f.data)), sum: sha256.Sum256(f.data), time: info.ModTime().UnixNano()})
	}
	return list, nil
}
