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
	"errors"
	"fmt"
	"slices"

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
