package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/ingest/survey"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// shippedCorpus is the folder of the shipped corpus in a checkout.
const shippedCorpus = "corpus/documents"

// corpusFolder returns dir, or the shipped corpus if dir is empty.
func corpusFolder(dir string) (string, error) {
	if dir != "" {
		return dir, isFolder(dir)
	}
	source, err := program.FindSource("")
	if err != nil {
		return "", hint(errors.New("the corpus that ships is in a checkout of kashshaf, and there is none here"), "name a folder of documents with -corpus")
	}
	return filepath.Join(source, filepath.FromSlash(shippedCorpus)), nil
}

// buildFlags are the options of a build.
type buildFlags struct {
	dir, out, corrections, report, source, profile, heap, pages, cache, urls, packs string
	verbose, strict, follow, ocr, json, precompress, server, prune, desk            bool
	quality, fewest                                                                 int
}

// readBuildFlags reads them from the command line.
func readBuildFlags(args []string, con console) (b buildFlags, err error) {
	f := newFlags("build", "", con)
	f.StringVar(&b.dir, "corpus", "", "folder of documents (default: the corpus that ships)")
	f.StringVar(&b.out, "out", "dist", "folder to write the site to")
	f.BoolVar(&b.verbose, "v", false, "list every warning, and every line that cleaning takes away with the rule's name")
	f.BoolVar(&b.strict, "strict", false, "make warnings errors")
	f.StringVar(&b.corrections, "corrections", "", "file of corrections to entities, as readers export it (default: the folder's corrections.json)")
	f.StringVar(&b.report, "report", "", "file to write what became of every file to, with all warnings, as JSON")
	f.BoolVar(&b.follow, "follow", false, "follow links that lead out of the folder")
	f.BoolVar(&b.ocr, "ocr", false, "recognise the text of scans and pictures, which needs tesseract with its Arabic data")
	f.StringVar(&b.source, "source", "", "checkout of kashshaf to link the program from (default: the program this command carries)")
	f.StringVar(&b.profile, "cpuprofile", "", "file to write a profile of the processor's time to")
	f.StringVar(&b.heap, "memprofile", "", "file to write a profile of the memory to, of when most is held")
	f.BoolVar(&b.json, "json", false, "print the report as one JSON object")
	f.BoolVar(&b.precompress, "precompress", false, "write .br and .gz beside files, for hosts that do not compress what they send")
	f.IntVar(&b.quality, "brotli", 0, "quality of -precompress, 1 to 11 (default: 11, less for large sites)")
	f.StringVar(&b.pages, "pages", string(web.AllPages), "addresses that get a page of their own: all, documents (none for entities) or none; the program draws the others")
	f.IntVar(&b.fewest, "entity-pages", 0, "in how many documents an entity must be mentioned for a page of its own (default: one in 1,000 of the documents)")
	f.StringVar(&b.cache, "cache", "", "folder to keep in what was made of each document, so that the next build does only what changed; none for none (default: kashshaf in the user's cache)")
	f.StringVar(&b.urls, "urls", string(app.Folders), "how addresses end: slash, or html for hosts that give files only (see docs/hosting.md)")
	f.BoolVar(&b.server, "with-server", false, "put launchers and this command beside the site, so that a double click opens it where there is no server")
	f.StringVar(&b.packs, "packs", packsAuto, "the corpus in files beside the program: yes, no, or auto (where together they are more than 6 MB as a host sends them)")
	f.BoolVar(&b.prune, "prune", false, "take away the assets of the edition before, which else stay for those who have it open")
	f.BoolVar(&b.desk, "review", false, "put a page into the site, review/, on which the names in the site's .review.tsv are judged")
	if err := parse(f, args); err != nil {
		return b, err
	}
	if f.NArg() > 0 {
		return b, usageError{hint(fmt.Errorf("unexpected %q", f.Arg(0)), "name the folder with -corpus")}
	}
	return b, b.check()
}

// check rejects invalid values.
func (b *buildFlags) check() error {
	if b.quality < 0 || b.quality > brotli.BestCompression {
		return usageError{fmt.Errorf("brotli %d, want 1 to 11", b.quality)}
	}
	if b.fewest < 0 {
		return usageError{fmt.Errorf("entity-pages %d, want at least 1; 0 for one in 1,000 of the documents", b.fewest)}
	}
	if !slices.Contains([]web.Pages{web.AllPages, web.DocumentPages, web.NoPages}, web.Pages(b.pages)) {
		return usageError{fmt.Errorf("pages %q, want all, documents or none", b.pages)}
	}
	if !slices.Contains([]app.URLs{app.Folders, app.Files}, app.URLs(b.urls)) {
		return usageError{fmt.Errorf("urls %q, want slash or html", b.urls)}
	}
	if !slices.Contains([]string{packsAuto, packsYes, packsNo}, b.packs) {
		return usageError{fmt.Errorf("packs %q, want yes, no or auto", b.packs)}
	}
	return nil
}

// options returns the options for collecting the folder's documents; accounts receives what
// became of every file.
func (b *buildFlags) options(folder string, accounts *ingest.Report, show *progress, con console) pipeline.Options {
	opt := pipeline.Options{
		Options:     ingest.Options{Strict: b.strict, Follow: b.follow, OCR: b.ocr, Today: today(), Report: accounts, Within: show.within},
		Corrections: b.corrections, Progress: show.step, Kept: openMade(b.cache, folder, con.err),
	}
	opt.Read = func(docs []corpus.Document, warnings []ingest.Warning) {
		show.end()
		boundMemory(docs)
		s := survey.Of(docs, warnings, accounts)
		for _, line := range s.Short(terminalLanguage(os.Getenv)) {
			fmt.Fprintf(con.err, "kashshaf: %s\n", line)
		}
		printName(con.err, folder, terminalLanguage(os.Getenv))
	}
	if b.verbose {
		opt.Removed = func(r ingest.Removal) {
			fmt.Fprintf(con.err, "%s\n", r)
		}
	}
	return opt
}

// runBuild builds a site from a folder of documents.
func runBuild(ctx context.Context, args []string, con console) error {
	b, err := readBuildFlags(args, con)
	if err != nil {
		return err
	}
	folder, err := corpusFolder(b.dir)
	if err != nil {
		return err
	}
	if err := b.refuse(); err != nil {
		return err
	}
	if b.profile != "" {
		end, err := profileTo(b.profile)
		if err != nil {
			return err
		}
		defer end()
	}
	if b.heap != "" {
		defer peakTo(b.heap)()
	}
	started := time.Now()
	show := newProgress(con.err)
	defer show.end()
	made, opt, err := b.bundled(ctx, folder, show, con)
	defer opt.Kept.Close()
	if err != nil {
		return err
	}
	site, err := b.site(ctx, folder, made, opt, show)
	if ctx.Err() != nil {
		return errStopped
	}
	if err != nil {
		return err
	}
	if err := opt.Kept.Save(); err != nil {
		fmt.Fprintf(con.err, "kashshaf: keeping what was made: %v; the next build makes it again\n", err)
	}
	show.end()
	if err := writeReview(made.review, made.about.Title, b.out, b.desk, app.URLs(b.urls), con.err); err != nil {
		return err
	}
	return b.tell(con.out, made.about, len(made.block), site, started)
}

// A bundled corpus is what is still needed of a folder's documents once they are in a bundle. The
// documents themselves are not: they would be held in memory while the pages are rendered.
type bundled struct {
	about  corpus.About
	block  []byte
	review []review.Item // names the publisher should look at
}

// bundled reads a folder's documents and makes a bundle of them. The caller must close the
// options' Kept, even after an error.
func (b *buildFlags) bundled(ctx context.Context, folder string, show *progress, con console) (bundled, pipeline.Options, error) {
	var accounts ingest.Report
	opt := b.options(folder, &accounts, show, con)
	c, warnings, err := collect(ctx, folder, opt)
	show.end()
	printAccounts(con.err, &accounts, warnings, b.verbose)
	if b.report != "" {
		if err := writeAccounts(b.report, &accounts); err != nil {
			return bundled{}, opt, err
		}
	}
	if err != nil {
		return bundled{}, opt, err
	}
	block, err := bundle(ctx, c, opt)
	if err != nil {
		return bundled{}, opt, err
	}
	items, err := pipeline.Review(c, folder, opt)
	return bundled{c.About, block, items}, opt, err
}

// site writes the site around a bundle.
func (b *buildFlags) site(ctx context.Context, folder string, made bundled, opt pipeline.Options, show *progress) (web.Report, error) {
	image, err := previewImage(folder, made.about.Image)
	if err != nil {
		return web.Report{}, err
	}
	return buildSite(ctx, b.source, made.block, b.packs, web.Options{
		Out: b.out, Image: image, Demo: b.dir == "", Precompress: b.precompress || b.quality > 0, Quality: b.quality,
		Pages: web.Pages(b.pages), Fewest: cmp.Or(b.fewest, web.Fewest(made.about.Documents)), URLs: app.URLs(b.urls), Prune: b.prune, Kept: opt.Kept,
	}, show)
}

// tell writes the launchers, if wanted, and reports what was made.
func (b *buildFlags) tell(w io.Writer, about corpus.About, block int, site web.Report, started time.Time) error {
	var opened launchers
	if b.server {
		exe, err := os.Executable()
		if err != nil {
			return fmt.Errorf("find this command's own file: %w", err)
		}
		if opened, err = writeLaunchers(b.out, exe); err != nil {
			return err
		}
	}
	if b.json {
		return writeJSON(w, struct {
			Seconds float64
			Bundle  int
			About   corpus.About
			Site    web.Report
		}{time.Since(started).Seconds(), block, about, site})
	}
	printReport(w, about, block, site, b.out, time.Since(started))
	if b.server {
		fmt.Fprint(w, opened)
	}
	return nil
}

// previewImage reads the image that a folder's kashshaf.yaml names, if any.
func previewImage(folder, name string) ([]byte, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("kashshaf.yaml: image: %w", err)
	}
	return data, nil
}

// buildSite attaches a bundle, or packs of it, to the program and writes the site.
func buildSite(ctx context.Context, source string, block []byte, packs string, opt web.Options, show *progress) (web.Report, error) {
	p, err := obtainProgram(ctx, source, func(what string) { show.show(what, 0, 0) })
	if err != nil {
		return web.Report{}, err
	}
	engine, err := search.Open(block)
	if err != nil {
		return web.Report{}, err
	}
	if err := attach(&opt, p, block, packs); err != nil {
		return web.Report{}, err
	}
	opt.Progress = show.show
	if opt.Kept != nil {
		opt.Stamp = stamper(engine, opt.Fewest)
	}
	opt.Another = func() (app.Local, error) { return engine.Clone(), nil }
	return web.Build(ctx, engine, opt)
}

func printReport(w io.Writer, a corpus.About, block int, r web.Report, out string, took time.Duration) {
	people := "1 person"
	if n := a.Entities[corpus.Person]; n != 1 {
		people = fmt.Sprintf("%d people", n)
	}
	fmt.Fprintf(w, "%s: %s, %s with their titles, %s, %s, %s, %s\n", a.Title, counted(a.Documents, "document"), counted(a.Words, "word"), people,
		counted(a.Entities[corpus.Place], "place"), counted(a.Entities[corpus.Organization], "organization"), counted(a.Entities[corpus.Event], "event"))
	fmt.Fprintf(w, "%s: made in %.1f s; documents and index are %.1f MB\n%s", out, took.Seconds(), float64(block)/1e6, r)
}
