package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
	"github.com/kashshaf/kashshaf/corpus/ingest"
)

// correctionsPath returns the path of a folder's corrections; "" if there is no folder.
func correctionsPath(dir string, opt Options) string {
	if opt.Corrections == "" && dir != "" {
		return filepath.Join(dir, "corrections.json")
	}
	return opt.Corrections
}

// edits reads the corrections that the options name, or else the folder's.
func edits(dir string, opt Options) ([]corpus.Edit, error) {
	path := correctionsPath(dir, opt)
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if opt.Corrections == "" && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading corrections: %w", err)
	}
	list, err := corrections.Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

// edit applies the corrections and warns of those that do not fit.
func edit(c *corpus.Corpus, dir string, opt Options) ([]ingest.Warning, error) {
	list, err := edits(dir, opt)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	var warnings []ingest.Warning
	outcome := corrections.Apply(c, func(doc int) string { return c.Documents[doc].Text() }, list)
	for i, problem := range outcome.Problems {
		if doubt := outcome.Doubts[i]; problem == "" && doubt != "" {
			problem = "done, but the kinds differ (" + doubt + "); if that is not meant, take it out"
		}
		if problem != "" {
			warnings = append(warnings, ingest.Warning{File: filepath.Base(correctionsPath(dir, opt)), Message: fmt.Sprintf("correction %d, to %s %q: %s", i+1, list[i].Do, list[i].Entity, problem)})
		}
	}
	return warnings, nil
}
