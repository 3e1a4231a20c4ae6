// Package ingest reads a folder of documents in any supported format into
// corpus.Documents: cleaned of the page they stood on, with the title, date,
// outlet and author that they carry or that their text says, and with an id
// that is stable and safe in an address.
//
// Call Read for the documents and About for what the folder says of itself.
// Read goes on past bad input: each case is a Warning that names the file, the
// line and the remedy. Nothing is invented: what is not known stays empty.
//
// The formats, by the end of the file's name:
//
//	.txt .text              as found on the web, or with front matter
//	.md .markdown           Markdown, with or without front matter
//	.html .htm .xhtml       a page; its article is found by structure
//	.jsonl .ndjson (.gz)    a record a line
//	.csv .tsv               a record a row, named by the header
//
// Front matter is YAML between two lines of three hyphens at the top. The names
// of fields are those of fields.go, in every format the same.
//
// README files, entities.tsv, corrections.json, kashshaf.yaml and everything whose name begins
// with a full stop are no documents.
package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Options say how Read works. The zero value is the usual way.
type Options struct {
	// Strict makes Read fail when there is any warning.
	Strict bool
	// Removed, if not nil, is told of every line that cleaning takes away.
	Removed func(Removal)
}

// A Removal is a line, or the end of one, that cleaning took away. The rules are
// those of package clean and of package markup.
type Removal struct {
	File string // relative to the folder, with slashes
	Line int    // counted from 1; for a record, the line it begins at
	Rule string
	Text string
}

// String prints the removal on one line: file, line, rule and text.
func (r Removal) String() string {
	return visible(fmt.Sprintf("%s:%d: %s: %s", r.File, r.Line, r.Rule, r.Text))
}

// A Warning is something that could not be read, or not as it was meant.
type Warning struct {
	File    string // relative to the folder, with slashes
	Line    int    // counted from 1; 0 for the file as a whole
	Message string
}

// String prints the warning as compilers do.
func (w Warning) String() string {
	if w.Line == 0 {
		return visible(fmt.Sprintf("%s: %s", w.File, w.Message))
	}
	return visible(fmt.Sprintf("%s:%d: %s", w.File, w.Line, w.Message))
}

// visible writes out the characters by which a file's name or text could steer
// the terminal it is printed on.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsControl(r) || clean.Tidy("a"+string(r)+"a") == "aa" {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Read reads every supported file below a folder, in the order of their paths,
// and the records of a file in their order. The error is not nil when the folder
// cannot be read or holds no document, or when there are warnings and they are
// to be errors; the warnings are returned in any case.
func Read(dir string, opt Options) ([]corpus.Document, []Warning, error) {
	r, err := newReader(opt)
	if err != nil {
		return nil, nil, err
	}
	files, warnings, err := walk(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("reading documents: %w", err)
	}
	r.warnings = warnings
	for _, name := range files {
		r.file(filepath.Join(dir, filepath.FromSlash(name)), name)
	}
	docs := r.finish()
	slices.SortStableFunc(r.warnings, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	switch {
	case opt.Strict && len(r.warnings) > 0:
		return nil, r.warnings, fmt.Errorf("reading documents in %q: %d warnings, and strict makes them errors; the first: %s",
			dir, len(r.warnings), r.warnings[0])
	case len(docs) == 0:
		return nil, r.warnings, fmt.Errorf("reading documents in %q: no documents in %d files, want .txt, .md, .html, .jsonl, .jsonl.gz, .csv or .tsv",
			dir, len(files))
	}
	return docs, r.warnings, nil
}

// reader is one run of Read.
type reader struct {
	opt      Options
	cleaner  *clean.Cleaner
	warnings []Warning
	entries  []entry
}

func newReader(opt Options) (*reader, error) {
	c, err := clean.New()
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	return &reader{opt: opt, cleaner: c}, nil
}

func (r *reader) warn(file string, line int, format string, args ...any) {
	r.warnings = append(r.warnings, Warning{file, line, fmt.Sprintf(format, args...)})
}

// maxFile is the size up to which a file that is one document, or a table, is
// read: what is larger is no article, and would have to be held in memory.
const (
	maxFile  = 32 << 20
	maxTable = 512 << 20
)

// file reads one file.
func (r *reader) file(path, name string) {
	format := formatOf(name)
	if format == unknown {
		if !isAsset(name) {
			r.warn(name, 0, "not read: the format is not known, want .txt, .md, .html, .jsonl, .jsonl.gz, .csv or .tsv")
		}
		return
	}
	f, err := os.Open(path)
	if err != nil {
		r.warn(name, 0, "not read: %v; allow reading it or take it out of the folder", reason(err))
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		r.warn(name, 0, "not read: %v", reason(err))
		return
	}
	if info.Size() == 0 {
		r.warn(name, 0, "the file is empty; write into it or take it out of the folder")
		return
	}
	if format == jsonLines || format == jsonLinesGzip {
		r.jsonLines(name, f, format == jsonLinesGzip)
		return
	}
	most := int64(maxFile)
	if format == table {
		most = maxTable
	}
	if info.Size() > most {
		r.warn(name, 0, "not read: the file has %d MB, at most %d are read; split it", info.Size()>>20, most>>20)
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		r.warn(name, 0, "not read: %v", reason(err))
		return
	}
	r.whole(name, format, data)
}

// whole reads a file that is held in memory.
func (r *reader) whole(name string, format format, data []byte) {
	switch format {
	case plainText, markdownText:
		r.text(name, data, format == markdownText)
	case page:
		r.page(name, data)
	case table:
		r.table(name, data)
	}
}

// reason is an error without the path, which the warning names already.
func reason(err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		return p.Err
	}
	return err
}
