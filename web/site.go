// Package web makes and serves the site: the static folder that is published.
//
// Call Build with an engine and the program compiled for the browser; it renders every address of
// the app to a page that can be read before and without the program, and writes whatever else a
// static host needs. Handler and Serve serve such a folder the way a good static host does.
//
// All addresses in the folder are relative, so it works at the root of a host and under any path,
// and its bytes depend only on the input: two builds of the same input are identical. Nothing in
// the folder makes a request to another host.
package web

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// A Part is a file with a part of the corpus, named by its content.
type Part struct {
	Name string
	Data []byte
}

// Options say what Build is to make, and where.
type Options struct {
	// Out is the folder to write. It is created if it does not exist. What an earlier build left
	// in it is replaced; a folder that contains anything else and was not made by Build is
	// rejected with ErrNotOurs.
	Out string
	// Program is app.wasm, and WasmExec the wasm_exec.js of the Go release that compiled it.
	Program  []byte
	WasmExec []byte
	// Packs are files with the pieces of the corpus, in order; none if the program contains it.
	Packs [][]byte
	// Parts are files that the program fetches while it runs; Packs are then the head, which says
	// what is in them.
	Parts []Part
	// GoVersion is that release ("go1.26.1") and Modules what else the program is made of, for
	// the published list of materials.
	GoVersion string
	Modules   []Module
	// Image is the picture for link previews, PNG or JPEG; nil for the icon.
	Image []byte
	// Demo publishes the demonstration article that embeds the widget. It is about the corpus
	// that ships with Kashshaf and suits no other.
	Demo bool
	// Precompress writes a .br and a .gz next to every file for which that is smaller, for hosts
	// that serve such files and do not compress by themselves.
	Precompress bool
	// Quality is the quality of Brotli compression, from 1 to 11; 0 chooses it by size (see
	// quality).
	Quality int
	// Prune removes the assets of the previous edition. Otherwise they stay for one edition,
	// since pages that are open or cached somewhere still request them.
	Prune bool
	// URLs is how addresses end, which depends on the host; "" for app.Folders.
	URLs app.URLs
	// Pages says which addresses get a page of their own; "" for AllPages. Requests for others
	// are answered by the program.
	Pages Pages
	// Fewest is how many documents must mention an entity for it to get a page of its own; 0 for
	// one.
	Fewest int
	// Another opens one more engine over the same corpus. Pages are made concurrently by as many
	// workers as there are processors. With Another, each worker has an engine of its own;
	// without it, they share the given one.
	Another func() (app.Local, error)
	// Kept, unless nil, is what earlier builds of the same folder made. Stamp returns a hash of
	// everything specific to the page in a folder ("d" for documents, "e" for entities) with an
	// ID; it is called with one of the engines, and returns false for a page it does not know.
	// Pages with the same stamp as in the earlier build, and whose files have not changed since,
	// are not drawn again.
	Kept  *kept.Store
	Stamp func(engine app.Local, folder, id string) (kept.Key, bool)
	// Progress is told what is being done and how far it is, from one goroutine at a time; it may
	// be nil.
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

// The stages of Build, as passed to Options.Progress.
const (
	StagePages    = "pages"
	StageCompress = "compress"
)

// pagesLang is the language of the prerendered pages. The program switches them to English for
// those who read it.
const pagesLang = "ar"

// Build writes the static site of an engine's corpus and reports what it made. Options.Out is
// left unchanged unless everything succeeded. When ctx is done, it stops at the next page or
// file.
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
	if opt.Pages == NoPages { // the engine need not list the many that get no page
		src.deep = []string{"d", "e"}
	}
	report, err := build(ctx, src, opt)
	if opt.Pages == "" || opt.Pages == AllPages {
		report.Rare, report.Fewest = len(without), opt.Fewest
	}
	return report, err
}

// Check rejects what a kashshaf.yaml cannot ask for: unknown views, an accent that cannot be
// read, and preview picture bytes that are not a picture. Build calls it; whoever is about to
// read many documents calls it first.
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

// build writes the site of a source.
func build(ctx context.Context, src source, opt Options) (Report, error) {
	if len(opt.Program) == 0 || len(opt.WasmExec) == 0 {
		return Report{}, errors.New("build site: no program, want app.wasm and Go's wasm_exec.js")
	}
	if opt.Out == "" {
		return Report{}, errors.New("build site: no folder to write to")
	}
	release, err := lockFolder(opt.Out)
	if err != nil {
		return Report{}, fmt.Errorf("build site: %w", err)
	}
	defer release()
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
