package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

// workerFile is at the top of the site, because a worker controls the folder it comes from.
const workerFile = "sw.js"

// workerScript returns the service worker: the constants of this edition, then static/sw.js with
// swstore.js and swgive.js; and the edition's name, a hash of the code and the list of files.
// What matters in a page are the hashes of the scripts and the style that it requests.
func workerScript(files []written, src source, a *assets) (script []byte, edition string, err error) {
	parts, err := scripts("sw.js", "swstore.js", "swgive.js")
	if err != nil {
		return nil, "", err
	}
	code := bytes.Join(parts, []byte("\n"))
	kept := [][4]any{} // address, SHA-256, type, bytes
	demo := slices.ContainsFunc(files, func(f written) bool { return f.path == "demo/index.html" })
	for _, f := range files {
		if address, ok := keptAddress(src.urls, demo, f.path); ok {
			kept = append(kept, [4]any{address, hex.EncodeToString(f.sum[:]), contentType(f.path), f.size})
		}
	}
	list, err := json.Marshal(kept)
	if err != nil {
		return nil, "", fmt.Errorf("write %s: %w", workerFile, err)
	}
	folders, err := json.Marshal(src.deep)
	if err != nil {
		return nil, "", fmt.Errorf("write %s: %w", workerFile, err)
	}
	hashes, err := json.Marshal(a.wanted())
	if err != nil {
		return nil, "", fmt.Errorf("write %s: %w", workerFile, err)
	}
	h := sha256.New()
	h.Write(code)
	h.Write(list)
	h.Write(folders)
	edition = hex.EncodeToString(h.Sum(nil)[:8])
	head := fmt.Sprintf("const EDITION = %q;\nconst FILES = %s;\nconst DEEP = %s;\nconst OFFLINE = %q;\nconst LOST = %q;\nconst NAMED = %q;\nconst MATTERS = %s;\nconst PARTS = {list: %q, folder: %q, bytes: %d};\n",
		edition, strings.ReplaceAll(string(list), "],[", "],\n["), folders, src.urls.Of(offlineAddress), notFoundFile, editionFile, hashes, a.list, partsFolder, a.parts)
	return append([]byte(head), code...), edition, nil
}

// keptAddress returns the address under which the worker keeps a file, and whether it does. It
// keeps the assets, the icons and the main pages. The pages of documents and entities may be
// thousands; offline the program, which has all the data, draws them on the offline page. A demo
// is kept with its style and the widget's script, which otherwise only other sites need; but not
// if pages are files of their own.
func keptAddress(urls app.URLs, demo bool, path string) (string, bool) {
	folder, name, nested := strings.Cut(path, "/")
	if demo && urls != app.Files && (path == "widget.js" || folder == "demo") {
		return strings.TrimSuffix(path, "index.html"), true
	}
	if !nested && urls == app.Files && strings.HasSuffix(path, ".html") {
		return path, true
	}
	switch {
	case !nested && path == "index.html":
		return "", true
	case !nested:
		return path, path == editionFile || path == notFoundFile || strings.HasSuffix(path, ".webmanifest")
	case strings.HasPrefix(path, partsFolder):
		return "", false // they are many, and listed in a file of their own
	case folder == "assets" || folder == "icons":
		return path, true
	case name == "index.html" && folder != "demo":
		return folder + "/", true
	}
	return "", false
}
