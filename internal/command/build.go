package command

import (
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
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/ingest/survey"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// shippedCorpus is where the corpus that ships lies in a checkout.
const shippedCorpus = "corpus/documents"

// corpusFolder is dir, or the corpus that ships when dir is empty.
func corpusFolder(dir string) (string, error) {
	if dir != "" {
		return dir, nil
	}
	source, err := program.FindSource("")
	if err != nil {
		return "", hint(errors.New("the corpus that ships is in a checkout of kashshaf, and there is none here"), "name a folder of documents with -corpus")
	}
	return filepath.Join(source, filepath.FromSlash(shippedCorpus)), nil
}

// runBuild makes a site of a folder of documents.
func runBuild(ctx context.Context, args []string, con console) error {
	f := newFlags("build", "", con)
	dir := f.String("corpus", "", "folder of documents (default: the corpus that ships)")
	out := f.String("out", "dist", "folder to write the site to")
	verbose := f.Bool("v", false, "list every warning, and every line that cleaning takes away with the rule's name")
	strict := f.Bool("strict", false, "make warnings errors")
	corrections := f.String("corrections", "", "file of corrections to entities, as readers export it (default: the folder's corrections.json)")
	report := f.String("report", "", "file to write what became of every file to, with all warnings, as JSON")
	follow := f.Bool("follow", false, "follow links that lead out of the folder")
	ocr := f.Bool("ocr", false, "recognise the text of scans and pictures, which needs tesseract with its Arabic data")
	source := f.String("source", "", "checkout of kashshaf to link the program from (default: the program this command carries)")
	profile := f.String("cpuprofile", "", "file to write a profile of the processor's time to")
	asJSON := f.Bool("json", false, "print the report as one JSON object")
	precompress := f.Bool("precompress", false, "write .br and .gz beside files, for hosts that do not compress what they send")
	quality := f.Int("brotli", 0, "quality of -precompress, 1 to 11 (default: 11, less for large sites)")
	pages := f.String("pages", string(web.AllPages), "addresses that get a page of their own: all, documents (none for entities) or none; the program draws the others")
	fewest := f.Int("entity-pages", 1, "in how many documents an entity must be mentioned for a page of its own")
	cache := f.String("cache", "", "folder to keep in what was made of each document, so that the next build does only what changed; none for none (default: kashshaf in the user's cache)")
	urls := f.String("urls", string(app.Folders), "how addresses end: slash, or html for hosts that give files only (see docs/hosting.md)")
	withServer := f.Bool("with-server", false, "put launchers and this command beside the site, so that a double click opens it where there is no server")
	packs := f.String("packs", packsAuto, "the corpus in files beside the program: yes, no, or auto (where together they are more than 6 MB as they travel)")
	prune := f.Bool("prune", false, "take away the assets of the edition before, which else stay for those who have it open")
	desk := f.Bool("review", false, "put a page into the site, review/, on which the names in review.tsv are judged")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return usageError{hint(fmt.Errorf("unexpected %q", f.Arg(0)), "name the folder with -corpus")}
	}
	if *quality < 0 || *quality > brotli.BestCompression {
		return usageError{fmt.Errorf("brotli %d, want 1 to 11", *quality)}
	}
	if !slices.Contains([]web.Pages{web.AllPages, web.DocumentPages, web.NoPages}, web.Pages(*pages)) {
		return usageError{fmt.Errorf("pages %q, want all, documents or none", *pages)}
	}
	if !slices.Contains([]app.URLs{app.Folders, app.Files}, app.URLs(*urls)) {
		return usageError{fmt.Errorf("urls %q, want slash or html", *urls)}
	}
	if !slices.Contains([]string{packsAuto, packsYes, packsNo}, *packs) {
		return usageError{fmt.Errorf("packs %q, want yes, no or auto", *packs)}
	}
	if *profile != "" {
		end, err := profileTo(*profile)
		if err != nil {
			return err
		}
		defer end()
	}
	started := time.Now()
	shipped := *dir == ""
	folder, err := corpusFolder(*dir)
	if err != nil {
		return err
	}
	show := newProgress(con.err)
	defer show.end()
	var accounts ingest.Report
	opt := pipeline.Options{Options: ingest.Options{Strict: *strict, Follow: *follow, OCR: *ocr, Today: today(), Report: &accounts, Within: show.within}, Corrections: *corrections, Progress: show.step, Kept: openMade(*cache, folder, con.err)}
	defer opt.Kept.Close()
	opt.Read = func(docs []corpus.Document, warnings []ingest.Warning) {
		show.end()
		s := survey.Of(docs, warnings, &accounts)
		for _, line := range s.Short(terminalLanguage(os.Getenv)) {
			fmt.Fprintf(con.err, "kashshaf: %s\n", line)
		}
	}
	if *verbose {
		opt.Removed = func(r ingest.Removal) {
			fmt.Fprintf(con.err, "%s\n", r)
		}
	}
	c, warnings, err := collect(ctx, folder, opt)
	show.end()
	printAccounts(con.err, &accounts, warnings, *verbose)
	if *report != "" {
		if err := writeAccounts(*report, &accounts); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	block, err := bundle(ctx, c, opt)
	if err != nil {
		return err
	}
	image, err := previewImage(folder, c.About.Image)
	if err != nil {
		return err
	}
	site, err := buildSite(ctx, *source, block, *packs, web.Options{
		Out: *out, Image: image, Demo: shipped, Precompress: *precompress || *quality > 0, Quality: *quality,
		Pages: web.Pages(*pages), Fewest: *fewest, URLs: app.URLs(*urls), Prune: *prune, Kept: opt.Kept,
	}, show)
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
	if err := writeReview(c, folder, *out, *desk, app.URLs(*urls), opt, con.err); err != nil {
		return err
	}
	var opened launchers
	if *withServer {
		exe, err := os.Executable()
		if err != nil {
			return fmt.Errorf("find this command's own file: %w", err)
		}
		if opened, err = writeLaunchers(*out, exe); err != nil {
			return err
		}
	}
	if *asJSON {
		return writeJSON(con.out, struct {
			Seconds float64
			Bundle  int
			About   corpus.About
			Site    web.Report
		}{time.Since(started).Seconds(), len(block), c.About, site})
	}
	printReport(con.out, c, len(block), site, *out, time.Since(started))
	if *withServer {
		fmt.Fprint(con.out, opened)
	}
	return nil
}

// previewImage reads the picture that a folder's kashshaf.yaml names, if any.
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

// buildSite attaches a bundle to the program, or packs of it, and writes the site.
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
		opt.Stamp = stamper(engine)
	}
	opt.Another = func() (app.Local, error) { return engine.Clone(), nil }
	return web.Build(ctx, engine, opt)
}

func printReport(w io.Writer, c *corpus.Corpus, block int, r web.Report, out string, took time.Duration) {
	a := c.About
	fmt.Fprintf(w, "%s: %d documents, %d words, %d people, %d places, %d organizations, %d events\n",
		a.Title, a.Documents, a.Words, a.Entities[corpus.Person], a.Entities[corpus.Place], a.Entities[corpus.Organization], a.Entities[corpus.Event])
	fmt.Fprintf(w, "%s: made in %.1f s around a bundle of %.1f MB\n%s", out, took.Seconds(), float64(block)/1e6, r)
}
