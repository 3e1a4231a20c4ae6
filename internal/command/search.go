package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// runSearch answers queries on the command line.
func runSearch(_ context.Context, args []string, con console) error {
	f := newFlags("search", "QUERY", con)
	dir := f.String("corpus", "", "folder of documents (default: the corpus that ships)")
	asJSON := f.Bool("json", false, "print one JSON object for each query")
	limit := f.Int("limit", 10, "hits to give")
	match := f.String("match", "all", "all: documents with every word first; any: ranked whatever matches")
	queries := f.String("queries", "", `file of queries, {"query": "…"} a line`)
	if err := parse(f, args); err != nil {
		return err
	}
	if *match != string(corpus.MatchAll) && *match != string(corpus.MatchAny) {
		return usageError{fmt.Errorf("match %q, want all or any", *match)}
	}
	if *limit < 0 {
		return usageError{fmt.Errorf("limit %d, want 0 or more", *limit)}
	}
	if (f.NArg() == 0) == (*queries == "") {
		return usageError{hint(fmt.Errorf("want a query or a file of queries"), "kashshaf search هدنة")}
	}
	engine, err := openCorpus(*dir, con)
	if err != nil {
		return err
	}
	req := corpus.Request{Match: corpus.Match(*match), Limit: *limit}
	if *queries != "" {
		return searchFile(engine, *queries, req, con)
	}
	req.Query = strings.Join(f.Args(), " ")
	result := engine.Search(req)
	if *asJSON {
		return writeJSON(con.out, result)
	}
	printResult(con.out, result)
	if result.Total == 0 {
		return errNothing
	}
	return nil
}

// openCorpus builds a corpus in memory and opens it.
func openCorpus(dir string, con console) (*search.Engine, error) {
	dir, err := corpusFolder(dir)
	if err != nil {
		return nil, err
	}
	show := newProgress(con.err)
	defer show.done()
	c, warnings, err := pipeline.Collect(dir, pipeline.Options{Options: ingest.Options{Today: today()}, Progress: show.step})
	if err != nil {
		return nil, err
	}
	block, err := pipeline.Bundle(c, pipeline.Options{Progress: show.step})
	if err != nil {
		return nil, err
	}
	show.done()
	if len(warnings) > 0 {
		fmt.Fprintf(con.err, "kashshaf: %d warnings; kashshaf build shows them\n", len(warnings))
	}
	return search.Open(block)
}

func searchFile(engine *search.Engine, path string, req corpus.Request, con console) error {
	in, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading queries: %w", err)
	}
	defer in.Close()
	out := bufio.NewWriter(con.out)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var q struct {
			Query *string `json:"query"`
		}
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil || q.Query == nil {
			return fmt.Errorf(`%s:%d: want {"query": "…"}, got %.80q`, path, n, lines.Text())
		}
		req.Query = *q.Query
		if err := writeJSON(out, engine.Search(req)); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading queries: %w", err)
	}
	return out.Flush()
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

func printResult(w io.Writer, r corpus.Result) {
	fmt.Fprintf(w, "%s\n%d documents\n", r.Understood, r.Total)
	if r.Relaxed {
		fmt.Fprintf(w, "no document has every word; these lack %d\n", r.Missing)
	}
	for i, h := range r.Hits {
		fmt.Fprintf(w, "\n%d. %s\n   %s  %s  %s\n   %s\n", i+1, h.Title, h.Date, h.Outlet, h.ID, h.Passage)
	}
}
