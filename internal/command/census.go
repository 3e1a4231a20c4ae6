package command

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	format "github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// runCensus does the work on a collection that is too large for one machine: with -part whatever
// can be decided for each document alone, with -merge what takes all of them.
func runCensus(ctx context.Context, args []string, con console) error {
	f := newFlags("census", "FILE…", con)
	dir := f.String("corpus", "", "`folder` of documents, the same on every machine")
	part := f.String("part", "", "`i/n`: the i-th of n parts of the documents")
	merge := f.Bool("merge", false, "decide by the parts in FILE… what all documents together tell, and write what push -census wants")
	out := f.String("out", "", "`file` to write a part to; with -merge, the folder")
	parts := f.Int("parts", 1, "with -merge: into how many `parts` the documents are cut for push -part")
	head := f.Int("head", cluster.DefaultHead, "with -merge: `documents` that queries are understood by, at most")
	corrections := f.String("corrections", "", "`file` of corrections to entities (default: the folder's corrections.json)")
	if err := parse(f, args); err != nil {
		return err
	}
	opt := pipeline.Options{Corrections: *corrections}
	switch {
	case *out == "" || *dir == "" || *merge == (*part != ""):
		return usageError{hint(errors.New("want a folder, a place to write to, and a part or -merge"), "kashshaf census -corpus my-articles -part 1/4 -out 1.census; then kashshaf census -corpus my-articles -merge -parts 4 -out census *.census")}
	case *merge && f.NArg() == 0 || !*merge && f.NArg() > 0:
		return usageError{errors.New("want the files of the parts with -merge, and none without")}
	case *parts < 1 || *head < 1:
		return usageError{fmt.Errorf("parts %d, head %d, want 1 or more", *parts, *head)}
	}
	version, err := madeBy()
	if err != nil {
		return err
	}
	if !*merge {
		if opt.Part, opt.Parts, err = parsePart(*part); err != nil {
			return usageError{err}
		}
		if opt.Kept, err = kept.OpenFile(*out, version); err != nil {
			return err
		}
		return censusPart(ctx, *dir, opt, *part, *out, con)
	}
	if err := os.MkdirAll(*out, 0o755); err != nil {
		return fmt.Errorf("writing a census: %w", err)
	}
	if opt.Kept, err = kept.OpenFile(filepath.Join(*out, "made"), version, f.Args()...); err != nil {
		if errors.Is(err, kept.ErrVersion) {
			return hint(err, "make every part with this command, and the same one on all machines")
		}
		return err
	}
	return mergeCensus(ctx, *dir, opt, *out, *parts, *head, con)
}

// censusPart does for each document of a part what can be done for it alone.
func censusPart(ctx context.Context, dir string, opt pipeline.Options, part, out string, con console) error {
	defer opt.Kept.Close()
	all, err := collectShown(ctx, dir, opt, con)
	if err != nil {
		return err
	}
	if err := opt.Kept.Save(); err != nil {
		return err
	}
	fmt.Fprintf(con.out, "kashshaf: part %s, %s, in %s\n", part, counted(len(all.Documents), "document"), out)
	return nil
}

// mergeLitter is how much garbage a merge may have, in percent of what it holds: it holds the
// whole collection, and memory is what limits that.
const mergeLitter = 25

// mergeCensus decides what takes all documents together, and writes the plan and the parts.
func mergeCensus(ctx context.Context, dir string, opt pipeline.Options, out string, parts, head int, con console) error {
	defer opt.Kept.Close()
	defer debug.SetGCPercent(debug.SetGCPercent(mergeLitter))
	all, err := collectShown(ctx, dir, opt, con)
	if err != nil {
		return err
	}
	plan, err := cluster.NewPlan(all, parts, cluster.PushOptions{Head: head, Bundle: func(c *corpus.Corpus) ([]byte, error) { return bundle(ctx, c, opt) }})
	if err != nil {
		return err
	}
	for i := range parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		part := cluster.PartOf(all, i, parts)
		if err := writeCensusFile(partFile(out, i), part.Write); err != nil {
			return err
		}
	}
	if err := writeCensusFile(planFile(out), func(w io.Writer) error { return gob.NewEncoder(w).Encode(plan) }); err != nil {
		return err
	}
	fmt.Fprintf(con.out, "kashshaf: %s in %d parts, in %s; now kashshaf push -census %s -part 1/%d and so on\n", counted(len(all.Documents), "document"), parts, out, out, parts)
	return nil
}

// collectShown collects a folder with progress and a report.
func collectShown(ctx context.Context, dir string, opt pipeline.Options, con console) (*corpus.Corpus, error) {
	show := newProgress(con.err)
	defer show.end()
	var accounts ingest.Report
	opt.Options, opt.Progress = ingest.Options{Today: today(), Report: &accounts, Within: show.within}, show.step
	all, warnings, err := collect(ctx, dir, opt)
	show.end()
	printAccounts(con.err, &accounts, warnings, false)
	return all, err
}

// madeBy identifies the command, analysis and format that stored results were made by.
func madeBy() (string, error) {
	self, err := ownHash()
	return fmt.Sprintf("%s %s %d", self, arabic.Fingerprint, format.Version), err
}

// parsePart parses «i/n» and returns i-1 and n.
func parsePart(text string) (part, parts int, err error) {
	if n, err := fmt.Sscanf(text, "%d/%d", &part, &parts); err != nil || n != 2 || part < 1 || part > parts ||
		fmt.Sprintf("%d/%d", part, parts) != strings.TrimSpace(text) {
		return 0, 0, fmt.Errorf("part %q, want one such as 1/4", text)
	}
	return part - 1, parts, nil
}

func planFile(dir string) string { return filepath.Join(dir, "plan.census") }
func partFile(dir string, i int) string {
	return filepath.Join(dir, fmt.Sprintf("part-%04d.census", i+1))
}

// readCensus reads the plan of a census and one of its parts.
func readCensus(dir, part string) (*cluster.Plan, cluster.Part, error) {
	i, n, err := parsePart(part)
	if err != nil {
		return nil, cluster.Part{}, usageError{err}
	}
	var plan cluster.Plan
	if err := readCensusFile(planFile(dir), func(r io.Reader) error { return gob.NewDecoder(r).Decode(&plan) }); err != nil {
		return nil, cluster.Part{}, err
	}
	if n != plan.Parts {
		return nil, cluster.Part{}, usageError{fmt.Errorf("part %q of a census that was merged for %d parts", part, plan.Parts)}
	}
	var p cluster.Part
	err = readCensusFile(partFile(dir, i), func(r io.Reader) (err error) {
		p, err = cluster.ReadPart(r)
		return err
	})
	return &plan, p, err
}

// writeCensusFile writes a file of a census.
func writeCensusFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing a census: %w", err)
	}
	w := bufio.NewWriter(f)
	if err := errors.Join(write(w), w.Flush(), f.Close()); err != nil {
		return fmt.Errorf("writing %q: %w", path, err)
	}
	return nil
}

// readCensusFile reads a file of a census.
func readCensusFile(path string, read func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading a census: %w", err)
	}
	defer f.Close()
	if err := read(bufio.NewReader(f)); err != nil {
		return fmt.Errorf("reading %q: %w", path, err)
	}
	return nil
}
