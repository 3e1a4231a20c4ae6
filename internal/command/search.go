package command

import (
	"bufio"
	"bytes"
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
	"github.com/kashshaf/kashshaf/internal/program"
)

// runSearch answers queries on the command line. Spans in its JSON count code points.
func runSearch(_ context.Context, args []string, con console) error {
	f := newFlags("search", "QUERY", con)
	dir := f.String("corpus", "", "`folder` of documents (default: the corpus that ships)")
	site := f.String("site", "", "`folder` of a built site, which is opened instead of building a corpus")
	again := f.Bool("again", false, "build the corpus again, whether or not it has changed")
	asJSON := f.Bool("json", false, "print one JSON object for each query, as answers.schema.json says")
	queries := f.String("queries", "", `file of queries, {"query": "…"} a line`)
	var asked asked
	asked.define(f)
	if err := parse(f, args); err != nil {
		return err
	}
	req, err := asked.request()
	if err != nil {
		return usageError{err}
	}
	if *site != "" && *dir != "" {
		return usageError{fmt.Errorf("both a site and a corpus, want one of them")}
	}
	if (f.NArg() == 0) == (*queries == "") {
		return usageError{hint(fmt.Errorf("want a query or a file of queries"), "kashshaf search هدنة")}
	}
	var engine *search.Engine
	if *site != "" {
		engine, err = openSite(*site)
	} else {
		engine, err = openCorpus(*dir, *again, con)
	}
	if err != nil {
		return err
	}
	sayUnknown(con.err, engine, req.Filters)
	if *queries != "" {
		return searchFile(engine, *queries, req, con)
	}
	req.Query = strings.Join(f.Args(), " ")
	result := engine.Search(req).In(corpus.CodePoints)
	if *asJSON {
		return writeJSON(con.out, result)
	}
	if strings.TrimSpace(req.Query) == "" {
		say(con.err, fmt.Errorf("the query is empty: this lists every document"))
	}
	if asksNothing(req.Query, result) {
		say(con.err, hint(fmt.Errorf("there is nothing to look for in %q, which has no letter and no digit", req.Query), "an empty query lists every document"))
		return errNothing
	}
	printResult(con.out, result)
	if req.FacetLimit != 0 {
		printFacets(con.out, result)
	}
	if result.Total == 0 {
		return errNothing
	}
	return nil
}

// openSite opens the corpus of a built site.
func openSite(dir string) (*search.Engine, error) {
	block, err := program.OpenSite(dir)
	if err != nil {
		return nil, hint(err, "name the folder that kashshaf build wrote, such as dist")
	}
	return search.Open(block)
}

// openCorpus opens a corpus, building it unless it is cached and has not changed.
func openCorpus(dir string, again bool, con console) (*search.Engine, error) {
	dir, err := corpusFolder(dir)
	if err != nil {
		return nil, err
	}
	kept := newKeeper(dir, today())
	if block := kept.load(); block != nil && !again {
		if e, err := search.Open(block); err == nil {
			return e, nil
		}
	}
	show := newProgress(con.err)
	defer show.end()
	var accounts ingest.Report
	c, warnings, err := pipeline.Collect(dir, pipeline.Options{Options: ingest.Options{Today: today(), Report: &accounts, Within: show.within}, Progress: show.step})
	if err != nil {
		show.end()
		printAccounts(con.err, &accounts, warnings, false)
		return nil, err
	}
	block, err := pipeline.Bundle(c, pipeline.Options{Progress: show.step})
	if err != nil {
		return nil, err
	}
	show.end()
	kept.keep(block)
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
		line := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		line.DisallowUnknownFields()
		if err := line.Decode(&q); err != nil || q.Query == nil {
			return fmt.Errorf(`%s:%d: want {"query": "…"}, got %.80q`, path, n, lines.Text())
		}
		req.Query = *q.Query
		if err := writeJSON(out, engine.Search(req).In(corpus.CodePoints)); err != nil {
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
	fmt.Fprintf(w, "%s\n%s\n", r.Understood, counted(r.Total, "document"))
	if r.Relaxed {
		fmt.Fprintf(w, "no document has every word; these lack %d\n", r.Missing)
	}
	for i, h := range r.Hits {
		fmt.Fprintf(w, "\n%d. %s\n   %s  %s  %s\n   %s\n", i+1, h.Title, h.Date, h.Outlet, h.ID, h.Passage)
	}
}

func printFacets(w io.Writer, r corpus.Result) {
	for _, facet := range corpus.Facets {
		fmt.Fprintf(w, "\n%s\n", facet)
		for _, c := range r.Facets[facet] {
			fmt.Fprintf(w, "%7d  %s  %s\n", c.Count, c.Name, c.ID)
		}
	}
}
