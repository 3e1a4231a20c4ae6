package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
)

//go:embed static
var staticFiles embed.FS

// An asset is a file that pages refer to by a name derived from its content, so that a page can
// never get the asset of another edition, and browsers can cache it for ever.
type asset struct {
	Path      string // "assets/loader-3f2a….js", relative to the site's root
	Integrity string // for scripts and styles: the browser accepts only these bytes
	size      int
}

// Attribute returns Integrity as an attribute for a page.
func (a asset) Attribute() template.HTMLAttr {
	return template.HTMLAttr(`integrity="` + a.Integrity + `"`)
}

// assets are what every page needs.
type assets struct {
	style   asset
	loader  asset // the script of every page
	program asset
	steady  string // path of the program if that does not change with the corpus, so that pages may name it
	files   []file // all of them as published, and editionFile
	list    string // path of the list of the corpus's parts; "" if it has none
	parts   int    // total bytes of the parts
}

// A file is published at a path relative to the site's root.
type file struct {
	path string
	data []byte
}

// makeAssets joins and names the site's own files. The loader is a single script of what a page
// needs first (ahead.js, page.js, early.js), Go's wasm_exec.js, offline.js, getting.js, frame.js,
// obtain.js, hand.js, tree.js, again.js, picture.js, deflate.js, marks.js and the loader itself:
// a page names one file instead of several.
func makeAssets(opt Options, src source) (assets, error) {
	var a assets
	style, err := joinStyles()
	if err != nil {
		return a, err
	}
	rules, err := accentRules(src.about.Accent)
	if err != nil {
		return a, err
	}
	a.style = a.add("explorer.css", []byte(withShort(string(style)+iconStyle()+oneStyle()+shareStyle()+numberStyle()+switchStyle()+rules)))
	share, err := script("share.js")
	if err != nil {
		return a, err
	}
	lines := fmt.Appendf(nil, "const linesScript = %q;\n", a.add("lines.js", share).Path) // for offline.js
	before, err := scripts("ahead.js", "page.js", "early.js")
	if err != nil {
		return a, err
	}
	parts, err := scripts("offline.js", "getting.js", "frame.js", "obtain.js", "hand.js", "tree.js", "again.js", "picture.js", "deflate.js", "marks.js", "loader.js")
	if err != nil {
		return a, err
	}
	a.loader = a.add("kashshaf.js", bytes.Join(slices.Concat(before, [][]byte{opt.WasmExec, lines}, parts), []byte("\n")))
	a.program = a.add("app.wasm", opt.Program)
	now := edition{Program: a.program.Path, Bytes: a.program.size, Loader: a.loader.Path, URLs: src.urls}
	if len(opt.Packs) > 0 {
		a.steady = a.program.Path
	}
	for _, data := range opt.Packs {
		as, sum := a.add("pack.wasm", data), sha256.Sum256(data)
		now.Packs = append(now.Packs, piece{as.Path, as.size, hex.EncodeToString(sum[:])})
	}
	if src.early != nil {
		early, err := src.early()
		if err != nil {
			return a, err
		}
		now.Names = a.add("names.json", early).Path
	}
	if err := a.addParts(opt.Parts); err != nil {
		return a, err
	}
	if a.list != "" {
		now.Parts = partsFolder
	}
	edition, err := json.Marshal(now)
	if err != nil {
		return a, fmt.Errorf("write %s: %w", editionFile, err)
	}
	a.files = append(a.files, file{editionFile, append(edition, '\n')})
	return a, nil
}

// scripts returns several scripts.
func scripts(names ...string) ([][]byte, error) {
	var list [][]byte
	for _, name := range names {
		one, err := script(name)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// editionFile names what changes with every edition, so that pages need not: a page names the
// loader, which only changes with kashshaf itself, and the loader reads here which program to
// run.
const editionFile = "edition.json"

// An edition is the content of editionFile. Paths are relative to the site's root.
type edition struct {
	Program string `json:"program"`
	Bytes   int    `json:"bytes"`  // of the program, uncompressed
	Loader  string `json:"loader"` // the loader that can run it; a page with another is out of date
	// URLs is how the site's addresses end, for 404.html; omitted if they end in slashes.
	URLs app.URLs `json:"urls,omitempty"`
	// Packs is omitted if the program contains the corpus.
	Packs []piece `json:"packs,omitempty"`
	// Names is the file of the names that the box offers before the program has loaded.
	Names string `json:"names,omitempty"`
	// Parts is the folder of the files that the program fetches while it runs; Packs are then the
	// head of a corpus in parts.
	Parts string `json:"parts,omitempty"`
}

// whole returns the files without the parts of the corpus, which are listed in one of them.
func (a *assets) whole() []file {
	return slices.DeleteFunc(slices.Clone(a.files), func(f file) bool { return strings.HasPrefix(f.path, partsFolder) })
}

// partsFolder holds the parts of the corpus.
const partsFolder = assetsFolder + "parts/"

// addParts publishes the parts of the corpus, and for the worker a list of them: [name, the first
// 128 bits of the SHA-256, bytes].
func (a *assets) addParts(parts []Part) error {
	if len(parts) == 0 {
		return nil
	}
	listed := make([][3]any, 0, len(parts))
	seen := make(map[string]bool)
	for _, p := range parts {
		if seen[p.Name] { // two parts with the same bytes are one file
			continue
		}
		seen[p.Name] = true
		sum := sha256.Sum256(p.Data)
		listed = append(listed, [3]any{p.Name, hex.EncodeToString(sum[:16]), len(p.Data)})
		a.files = append(a.files, file{partsFolder + p.Name + ".bin", p.Data})
		a.parts += len(p.Data)
	}
	list, err := json.Marshal(listed)
	if err != nil {
		return fmt.Errorf("list the parts of the corpus: %w", err)
	}
	a.list = a.add("parts.json", list).Path
	return nil
}

// A piece is a file with a piece of the corpus. The pieces of an edition, in order, are the
// corpus of a program that does not contain it.
type piece struct {
	Path  string `json:"path"`
	Bytes int    `json:"bytes"`  // uncompressed
	Sum   string `json:"sha256"` // of the file
}

// Assets have names that are on no list of trackers and social buttons ("share", "page" and
// "loader" are on some).

// wanted returns the hashes by which every page requests its scripts and its style.
func (a *assets) wanted() []string {
	return []string{a.style.Integrity, a.loader.Integrity}
}

// add publishes a file under a name that contains the first 64 bits of its hash.
func (a *assets) add(name string, data []byte) asset {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	as := asset{
		Path:      "assets/" + strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:8]) + ext,
		Integrity: integrity(data),
		size:      len(data),
	}
	if !slices.ContainsFunc(a.files, func(f file) bool { return f.path == as.Path }) {
		a.files = append(a.files, file{as.Path, data}) // two packs may be equal
	}
	return as
}

// integrity returns the hash by which a page accepts these bytes of a file and no others.
func integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// joinStyles returns one style sheet made of all that do not belong to a single page: the
// explorer's first, then the others by name.
func joinStyles() ([]byte, error) {
	names, err := fs.Glob(staticFiles, "static/*.css")
	if err != nil {
		return nil, fmt.Errorf("list style sheets: %w", err)
	}
	slices.SortFunc(names, func(a, b string) int {
		if first := "static/explorer.css"; a == first || b == first {
			return map[bool]int{true: -1, false: 1}[a == first]
		}
		return strings.Compare(a, b)
	})
	var all bytes.Buffer
	for _, name := range names {
		if name == "static/demo.css" {
			continue
		}
		data, err := staticFiles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read static files: %w", err)
		}
		all.Write(bytes.TrimSpace(data))
		all.WriteByte('\n')
	}
	return all.Bytes(), nil
}
