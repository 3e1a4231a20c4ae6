package gold

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// longest is the maximum length of a line, in bytes.
const longest = 16 << 20

// Lines reads a file with one JSON value per line, compressed if its name ends in .gz: the first
// most values, or all for 0. Empty lines are skipped.
func Lines[T any](path string, most int) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading evaluation data: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	var all []T
	in := bufio.NewScanner(r)
	in.Buffer(nil, longest)
	for n := 1; (most == 0 || len(all) < most) && in.Scan(); n++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		all = append(all, v)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return all, nil
}

// Outlets returns the files of the news articles in a folder, OUTLET.jsonl.gz, in order.
func Outlets(dir string) ([]string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("reading news articles: no .jsonl.gz files in %q", dir)
	}
	return paths, nil
}

// Articles reads the news articles in a folder, in the order of files and lines: the first
// perOutlet of each outlet, or all for 0. If outlets are named, only theirs are read, in the
// order of the names. A line is {"id", "title", "date", "outlet", "category", "text"}.
func Articles(dir string, perOutlet int, outlets ...string) ([]corpus.Document, error) {
	var paths []string
	for _, outlet := range outlets {
		paths = append(paths, filepath.Join(dir, outlet+".jsonl.gz"))
	}
	if len(outlets) == 0 {
		var err error
		if paths, err = Outlets(dir); err != nil {
			return nil, err
		}
	}
	type article struct{ ID, Title, Date, Outlet, Category, Text string }
	var docs []corpus.Document
	for _, path := range paths {
		list, err := Lines[article](path, perOutlet)
		if err != nil {
			return nil, err
		}
		docs = slices.Grow(docs, len(list))
		for _, a := range list {
			docs = append(docs, corpus.Document{ID: a.ID, Title: a.Title, Date: corpus.Date(a.Date),
				Outlet: a.Outlet, Topics: []string{a.Category}, Body: a.Text})
		}
	}
	return docs, nil
}
