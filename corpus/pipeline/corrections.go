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

// edit applies the corrections that are given, and warns of those that do not
// fit.
func edit(c *corpus.Corpus, dir string, opt Options) ([]ingest.Warning, error) {
	path := opt.Corrections
	if path == "" {
		path = filepath.Join(dir, "corrections.json")
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
	var warnings []ingest.Warning
	outcome := corrections.Apply(c, func(doc int) string { return c.Documents[doc].Text() }, list)
	for i, problem := range outcome.Problems {
		if problem != "" {
			warnings = append(warnings, ingest.Warning{File: filepath.Base(path), Message: fmt.Sprintf("correction %d, to %s %q: %s", i+1, list[i].Do, list[i].Entity, problem)})
		}
	}
	return warnings, nil
}
