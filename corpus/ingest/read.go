// Package ingest reads a folder of documents in any supported format into corpus.Documents: cleaned
// of the page around them, with the title, date, outlet and author that they carry or that their
// text states, and with an id that is stable and safe in an address.
//
// Call Read for the documents and About for what the folder says about itself. Read continues past
// bad input: each case is a Warning with the file, the line and the remedy. Nothing is invented:
// what is not known stays empty.
//
// The formats, by the extension of the file:
//
//	.txt .text              as found on the web, or with front matter
//	.md .markdown           Markdown, with or without front matter
//	.html .htm .xhtml       a page; its article is found by structure
//	.jsonl .ndjson (.gz)    a record a line
//	.csv .tsv               a record a row, named by the header
//
// The whole table is in formats.go. Front matter is YAML between two lines of three hyphens at the
// top, TOML or JSON. The names of fields are those in fields.go, the same in every format.
//
// README files, entities.tsv, corrections.json, kashshaf.yaml and everything whose name begins with
// a full stop are not documents. A Report accounts for every file.
package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/ocr"
	"github.com/kashshaf/kashshaf/corpus/ingest/pdf"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Options control Read. The zero value is the usual way.
type Options struct {
	// Strict makes Read fail if there is any warning other than a notice.
	Strict bool
	// Removed, if not nil, is called for every line that cleaning removes.
	Removed func(Removal)
	// Follow makes Read follow links that lead out of the folder.
	Follow bool
	// Today is the day of the build, which decides whether a document is still under embargo; ""
	// keeps none out for its date.
	Today corpus.Date
	// Report, if not nil, is filled with what became of every file.
	Report *Report
	// Reading, if not nil, is called with the number of files read so far.
	Reading func(done, total int)
	// Within, if not nil, is called with the percentage of the current file that has been read; not
	// for files that are read in a moment.
	Within func(file string, percent int)
	// Kept, unless nil, caches what was read from files with a record a line.
	Kept *kept.Store
	// OCR makes Read recognise the text of scans and pictures with tesseract; Read fails if that is
	// not on the machine.
	OCR bool
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
	files, aside, warnings, err := walk(dir, opt.Follow)
	if err != nil {
		return nil, nil, fmt.Errorf("reading documents: %w", err)
	}
	defer r.papers.Close()
	if opt.OCR {
		recogniser, err := ocr.Find()
		if err != nil {
			return nil, nil, err
		}
		r.recognise = recogniser.Read
		r.papers.Recognise = recogniser.Read
		r.kinds = append(r.kinds, kind{"picture", pictures, nil, false, (*reader).picture, maxPaper})
	}
	if r.settings, err = readSettings(dir); err != nil {
		return nil, nil, err
	}
	r.warnings = warnings
	for _, w := range warnings {
		kind := "links and folders"
		if isOfTheFolder(path.Base(w.File)) {
			kind = "files with another task"
		}
		r.files = append(r.files, FileReport{Name: w.File, Kind: kind, Outcome: NotTaken, Reason: w.Message})
	}
	for _, name := range aside {
		r.files = append(r.files, FileReport{Name: name, Outcome: Aside})
	}
	for i, name := range files {
		if opt.Reading != nil {
			opt.Reading(i, len(files))
		}
		r.file(filepath.Join(dir, filepath.FromSlash(name)), name)
	}
	r.unmet()
	docs := r.finish()
	r.recurring(docs)
	slices.SortStableFunc(r.warnings, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	if opt.Report != nil {
		slices.SortStableFunc(r.files, func(a, b FileReport) int { return cmp.Compare(a.Name, b.Name) })
		*opt.Report = Report{Files: r.files, Warnings: r.warnings}
	}
	return docs, r.warnings, r.outcome(dir, len(docs), len(files))
}

// outcome returns the error of a whole run, nil if it succeeded.
func (r *reader) outcome(dir string, docs, files int) error {
	bad := 0
	first := ""
	for _, w := range r.warnings {
		if !w.Notice {
			if bad++; bad == 1 {
				first = w.String()
			}
		}
	}
	switch {
	case r.opt.Strict && bad > 0:
		return fmt.Errorf("reading documents in %q: %s, and strict makes them errors; the first: %s", dir, Several(bad, "warning", "warnings"), first)
	case docs > 0:
		return nil
	case files == 0:
		return fmt.Errorf("reading documents in %q: %w in 0 files, want %s", dir, ErrNoDocuments, wanted)
	}
	report := Report{Files: r.files}
	return fmt.Errorf("reading documents in %q: %w in %s, want %s; %s", dir, ErrNoDocuments, Several(files, "file", "files"), wanted,
		strings.Join(report.Summary(), "; "))
}

// ErrNoDocuments means that a folder was read and nothing in it is a document.
var ErrNoDocuments = errors.New("no documents")

// wanted lists the formats for messages.
const wanted = ".txt, .md, .html, .docx, .odt, .pdf, .epub, .csv, .xlsx, .json, .jsonl, .xml, .srt, .eml or .zip"

// reader is one run of Read.
type reader struct {
	opt         Options
	kinds       []kind
	settings    settings
	cleaner     *clean.Cleaner
	papers      pdf.Reader
	warnings    []Warning
	entries     []entry
	files       []FileReport
	kept        int // texts kept out so far
	datesInText int // documents so far whose date was found in their text
	waiting     int // records so far that name a day before which they are not published
	depth       int // how deep the current file is nested in others
	guessed     map[string]bool
	met         map[string]bool // columns in the settings that some file has
	// recognise reads the text of a picture; nil unless that was asked for.
	recognise func(picture []byte) ([]source.Recognised, error)
	told      int // the percentage of the file that was last reported
}

func newReader(opt Options) (*reader, error) {
	c, err := clean.New()
	if err != nil {
		return nil, fmt.Errorf("internal error: %w", err)
	}
	return &reader{opt: opt, kinds: kinds(), cleaner: c, guessed: make(map[string]bool), met: make(map[string]bool)}, nil
}

func (r *reader) warn(file string, line int, format string, args ...any) {
	r.warnings = append(r.warnings, Warning{File: file, Line: line, Message: fmt.Sprintf(format, args...)})
}

func (r *reader) notice(file string, line int, format string, args ...any) {
	r.warnings = append(r.warnings, Warning{File: file, Line: line, Message: fmt.Sprintf(format, args...), Notice: true})
}

// leave accounts for a file that is not read and has no warning of its own.
func (r *reader) leave(name, what, why string) {
	r.files = append(r.files, FileReport{Name: name, Kind: what, Outcome: NotTaken, Reason: why})
}

// file reads one file of the folder.
func (r *reader) file(path, name string) {
	f, err := os.Open(path)
	if err != nil {
		r.fail(name, "", fmt.Errorf("%w; allow reading it or take it out of the folder", reason(err)))
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		r.fail(name, "", reason(err))
		return
	}
	r.open(source.File{Name: name, Size: info.Size(), In: f})
}

// open reads a file as its kind and accounts for it.
func (r *reader) open(f source.File) {
	head := make([]byte, 2048)
	n, err := f.In.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		r.fail(f.Name, "", reason(err))
		return
	}
	k := r.kindOf(f.Name, head[:n])
	switch {
	case k == nil:
		what, remedy, text := unread(f.Name)
		r.leave(f.Name, what, remedy)
		if text {
			r.warn(f.Name, 0, "not read: %s: %s", what, remedy)
		}
		return
	case f.Size == 0:
		r.leave(f.Name, k.name, "the file is empty")
		r.warn(f.Name, 0, "the file is empty; write into it or take it out of the folder")
		return
	case f.Size > k.most:
		r.fail(f.Name, k.name, fmt.Errorf("the file has %d MB, at most %d are read; split it", f.Size>>20, k.most>>20))
		return
	}
	at := len(r.files)
	r.files = append(r.files, FileReport{Name: f.Name, Kind: k.name, Outcome: Taken})
	docs, kept, inText, warned, inside := len(r.entries), r.kept, r.datesInText, len(r.warnings), at+1
	err = k.read(r, r.watched(f, k.guarded()))
	report := &r.files[at]
	report.Documents, report.Kept, report.DatesInText = len(r.entries)-docs, r.kept-kept, r.datesInText-inText
	if err != nil {
		r.warn(f.Name, 0, "not read: %v", err)
	}
	if report.Documents+report.Kept > 0 || len(r.files) > inside && err == nil {
		return
	}
	// A file without a result is always reported.
	report.Outcome = NotTaken
	for _, w := range r.warnings[warned:] {
		report.Reason = strings.TrimPrefix(w.Message, "not read: ")
	}
	if report.Reason == "" {
		report.Reason = "there is no text in it"
		r.warn(f.Name, 0, "not read: %s", report.Reason)
	}
}

// fail accounts for a file that could not be read, with a warning.
func (r *reader) fail(name, what string, err error) {
	if what == "" {
		what = "files"
	}
	r.leave(name, what, err.Error())
	r.warn(name, 0, "not read: %v", err)
}

// reason returns an error without the path, which the warning already names.
func reason(err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		return p.Err
	}
	return err
}
