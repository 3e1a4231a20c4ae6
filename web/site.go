// Package web makes and serves the site: the static folder that is published.
//
// Call Build with an engine and the program made for the browser; it renders
// every address of the app to a page that can be read before and without the
// program, and writes whatever else a static host needs. Handler and Serve
// serve such a folder the way a good static host does.
//
// All addresses in the folder are relative, so it works at the top of a host
// and below any path, and its bytes depend on nothing but what goes in: two
// builds of the same input are the same. Nothing in the folder asks anything of
// another host.
package web

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A Part is a file with a part of the corpus, under a name that tells its content.
type Part struct {
	Name string
	Data []byte
}

// Options say what Build is to make, and where.
type Options struct {
	// Out is the folder to write. It is made if it does not exist. What an
	// earlier build left in it is replaced; a folder that holds anything else
	// and was not made by Build is refused with ErrNotOurs.
	Out string
	// Program is app.wasm, and WasmExec the wasm_exec.js of the Go release that
	// compiled it.
	Program  []byte
	WasmExec []byte
	// Packs are files with the pieces of the corpus, in their order; none where the
	// program carries it.
	Packs [][]byte
	// Parts are files that the program gets while it runs; Packs then are the head that
	// says what is in them.
	Parts []Part
	// GoVersion is that release ("go1.26.1") and Modules what else the program is
	// made of, for the list of materials that is published beside it.
	GoVersion string
	Modules   []Module
	// Image is the picture for previews of links, PNG or JPEG; nil for the icon.
	Image []byte
	// Demo publishes the demonstration article that embeds the widget. It tells
	// of the corpus that ships with Kashshaf and suits no other.
	Demo bool
	// Precompress writes a .br and a .gz beside every file that is smaller for it,
	// for hosts that serve such files and do not compress by themselves.
	Precompress bool
	// Quality is the quality of Brotli compression, from 1 to 11; 0 chooses it
	// by the number of bytes (see quality).
	Quality int
	// Prune takes away the assets of the edition before. Else they stay for one
	// edition, since pages that are open or kept somewhere still ask for them.
	Prune bool
	// URLs is how addresses end, which depends on the host; "" for app.Folders.
	URLs app.URLs
	// Pages says which addresses get a page of their own; "" for AllPages. Whoever
	// asks for another is given it by the program.
	Pages Pages
	// Fewest is in how many documents an entity must be mentioned for a page of its
	// own; 0 for one.
	Fewest int
	// Another opens one more engine over the same corpus. Pages are made at a
	// time by as many workers as there are processors. With Another, each has an
	// engine of its own; without it, they take turns at the one given.
	Another func() (app.Local, error)
	// Kept, unless nil, is what earlier builds of the same folder made, and Stamp gives
	// a hash of all that the page in a folder ("d" for documents, "e" for entities)
	// with an ID shows that is not the same for all pages; it is given one of the
	// engines, and may know nothing of a page. Pages whose stamps are those of the
	// earlier build, and whose files are as that left them, are not drawn again.
	Kept  *kept.Store
	Stamp func(engine app.Local, folder, id string) (kept.Key, bool)
	// Progress is told what is being done and how far it is, from one goroutine
	// at a time; nil for none.
	Progress func(stage string, done, total int)
}

// Pages names a choice of addresses that get a page of their own.
type Pages string

// The choices. The main pages are always made.
const (
	AllPages      Pages = "all"
	DocumentPages Pages = "documents" // none for entities
	NoPages       Pages = "none"      // none for documents and entities
)

// The stages of Build, as Options.Progress hears of them.
const (
	StagePages    = "pages"
	StageCompress = "compress"
)

// pagesLang is the language of the prerendered pages. Who reads English is given
// it by the program.
const pagesLang = "ar"

// Build writes the static site of an engine's corpus and reports what it made.
// Options.Out is left as it was unless all went well.
// When ctx is done, it stops at the next page or file.
func Build(ctx context.Context, engine app.Local, opt Options) (Report, error) {
	if err := Check(engine.About(), opt.Image); err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	engines, err := enginePool(engine, opt.Another)
	if err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	without := withoutPage(engine, opt)
	src, err := appSource(ctx, engine, engines, without, opt)
	if err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	if src.addresses, err = choose(src.addresses, without, opt.Pages); err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	if opt.Pages == NoPages { // the engine need not list what there are too many of
		src.deep = []string{"d", "e"}
	}
	report, err := build(ctx, src, opt)
	if opt.Pages == "" || opt.Pages == AllPages {
		report.Rare, report.Fewest = len(without), opt.Fewest
	}
	return report, err
}

// Check refuses what a site cannot have of what its kashshaf.yaml asks for: views that there
// are not, an accent that cannot be read, and a picture for previews, given as its bytes,
// that is none. Build asks it; whoever is about to read many documents asks it before.
func Check(about corpus.About, image []byte) error {
	if err := app.CheckViews(about.Views); err != nil {
		return fmt.Errorf("kashshaf.yaml: views: %w", err)
	}
	if _, err := accentRules(about.Accent); err != nil {
		return fmt.Errorf("kashshaf.yaml: %w", err)
	}
	if _, err := previewOf(image); err != nil {
		return fmt.Errorf("kashshaf.yaml: image: %w", err)
	}
	return nil
}

// enginePool gives the engines to render with, one for each worker if more can
// be opened.
func enginePool(engine app.Local, more func() (app.Local, error)) (chan app.Local, error) {
	pool := make(chan app.Local, workers())
	pool <- engine
	for more != nil && len(pool) < cap(pool) {
		another, err := more()
		if err != nil {
			return nil, fmt.Errorf("open another engine: %w", err)
		}
		pool <- another
	}
	return pool, nil
}

// workers is how many pages are made, or files compressed, at a time.
func workers() int { return runtime.GOMAXPROCS(0) }

// A source gives the pages to publish. render may be called by as many
// goroutines as there are workers.
type source struct {
	about     corpus.About
	urls      app.URLs
	addresses []string // to publish
	deep      []string // what the addresses of documents and entities begin with, published or not
	feeds     func() []feed
	early     func() ([]byte, error)        // names.json; nil for none
	dates     func() map[string]corpus.Date // of documents, by address
	render    func(address, root string) (page, error)
	stamp     func(folder, id string) (kept.Key, bool) // nil for none; see Options.Stamp
}

// appSource renders with the app's own components. Entities without a page of their own
// are given by their addresses.
func appSource(ctx context.Context, engine app.Local, engines chan app.Local, without map[string]bool, opt Options) (source, error) {
	urls, stamp := opt.URLs, opt.Stamp
	addresses, err := app.Addresses(ctx, app.AtOnce(engine))
	if err != nil {
		return source{}, err
	}
	dead := make(map[string]bool)
	for address := range without {
		dead[urls.Of(address)] = true
	}
	src := source{
		about:     engine.About(),
		urls:      urls,
		addresses: addresses,
		feeds:     func() []feed { return feedsOf(engine) },
		early:     func() ([]byte, error) { return earlyNamesOf(engine, urls) },
		dates:     func() map[string]corpus.Date { return datesOf(engine) },
		deep:      deepFolders(addresses),
		render: func(address, root string) (page, error) {
			engine := <-engines
			defer func() { engines <- engine }()
			return drawn(ctx, app.AtOnce(engine), address, root, urls, dead)
		},
	}
	if stamp != nil {
		src.stamp = func(folder, id string) (kept.Key, bool) {
			engine := <-engines
			defer func() { engines <- engine }()
			return stamp(engine, folder, id)
		}
	}
	return src, nil
}

// pagePath gives the file in which a host looks for an address. Addresses are
// escaped as in links, files are not.
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

// besidePage is what the name of a file begins with that belongs to a page's file
// or address: in its folder, or with its name.
func besidePage(page string) string {
	if name, ok := strings.CutSuffix(page, ".html"); ok && name != "index" && !strings.HasSuffix(name, "/index") {
		return name + "."
	}
	return strings.TrimSuffix(page, "index.html")
}

// build writes the site of a source.
func build(ctx context.Context, src source, opt Options) (Report, error) {
	if len(opt.Program) == 0 || len(opt.WasmExec) == 0 {
		return Report{}, errors.New("build site: no program, want app.wasm and Go's wasm_exec.js")
	}
	out, err := openDraft(ctx, opt)
	if err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	if err := out.make(src, opt); err != nil {
		out.abandon()
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	report, err := out.publish()
	if err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	return report, nil
}

// make writes everything into the folder that will be published.
func (o *draft) make(src source, opt Options) error {
	assets, err := makeAssets(opt, src)
	if err != nil {
		return err
	}
	for _, f := range assets.files {
		if err := o.write(f.path, f.data); err != nil {
			return err
		}
	}
	shell, err := newShell(steadyAbout(src.about), assets, opt.Image)
	if err != nil {
		return err
	}
	shell.urls = src.urls
	if err := o.pages(src, shell); err != nil {
		return err
	}
	files, err := siteFiles(src, shell, opt)
	if err != nil {
		return err
	}
	files = slices.DeleteFunc(files, func(f file) bool { return (f.path == apacheFile || f.path == iisFile) && o.theirs(f.path) })
	for _, f := range files {
		if err := o.write(f.path, f.data); err != nil {
			return err
		}
	}
	worker, edition, err := workerScript(o.written(), src, &assets)
	if err != nil {
		return err
	}
	if err := o.write(workerFile, worker); err != nil {
		return err
	}
	o.edition = edition
	materials, err := sbom(opt, slices.Concat(assets.whole(), files, []file{{workerFile, worker}}))
	if err != nil {
		return err
	}
	if err := o.write(sbomFile, materials); err != nil {
		return err
	}
	if err := o.carryEarlier(opt.Prune); err != nil {
		return fmt.Errorf("keep the assets of the edition before: %w", err)
	}
	if err := o.mark(src.about.Title); err != nil {
		return err
	}
	if !opt.Precompress {
		return nil
	}
	return o.compress(opt.Quality)
}

// private reports whether search engines have no business at an address: the
// embedded explorer is the search page once more, what a reader corrected is
// in the reader's browser, and a story's page tells nothing until one is named.
func private(address string) bool {
	return address == "embed/" || address == "corrections/" || address == "story/"
}

// pages makes the pages of all addresses, several at a time.
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

// page renders an address and writes its page and what belongs to that.
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
		list = append(list, written{path: f.path, size: int64(len(f.data)), sum: sha256.Sum256(f.data)})
	}
	return list, nil
}
