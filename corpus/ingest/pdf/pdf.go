// Package pdf reads PDF files with PDFium, which runs as WebAssembly inside the program: it puts
// Arabic into logical order, which the PDF readers written in Go do not. Starting it takes seconds,
// so one Reader serves all files and starts it with the first.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// A Reader reads PDF files one after another. Close it when done.
type Reader struct {
	// Recognise, if not nil, reads the text of a page that is a picture, supplied as PNG.
	Recognise func(picture []byte) ([]source.Recognised, error)

	pool     pdfium.Pool
	instance pdfium.Pdfium
	err      error // why PDFium does not start
}

// Close stops what the first file started.
func (r *Reader) Close() {
	if r.instance != nil {
		_ = r.instance.Close() // the pool is closed in any case
	}
	if r.pool != nil {
		_ = r.pool.Close()
	}
	*r = Reader{Recognise: r.Recognise}
}

// start starts PDFium, without access to the machine's files.
func (r *Reader) start() error {
	if r.instance != nil || r.err != nil {
		return r.err
	}
	r.pool, r.err = webassembly.Init(webassembly.Config{Context: context.Background(), MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard})
	if r.err == nil {
		r.instance, r.err = r.pool.GetInstance(time.Minute)
	}
	if r.err != nil {
		r.err = fmt.Errorf("starting the reader of PDF: %w", r.err)
	}
	return r.err
}

// direction matches a file that is to be read from right to left.
var direction = regexp.MustCompile(`/Direction\s*/R2L`)

// mostPages is how many pages of a file are read.
const mostPages = 20_000

// Read reads a PDF: its text in logical order, marked with the pages, without running headers,
// footers and page numbers. It reports a file whose pages are pictures as such.
func (r *Reader) Read(f source.File, to source.Sink) (err error) {
	if err := r.start(); err != nil {
		return err
	}
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	// What crashes PDFium must not stop the build, or affect the files after it.
	defer func() {
		if p := recover(); p != nil {
			r.Close()
			err = fmt.Errorf("it is broken in a way that stops the reader (%v); save it again", p)
		}
	}()
	opened, err := r.instance.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		if strings.Contains(err.Error(), "password") {
			return errors.New("it is locked with a password; save it without")
		}
		return fmt.Errorf("it is broken (%w); save it again", err)
	}
	doc := opened.Document
	defer func() {
		if r.instance != nil {
			_, _ = r.instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
		}
	}()
	count, err := r.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return fmt.Errorf("counting its pages: %w", err)
	}
	p := r.pages(doc, count.PageCount, direction.Match(data), to)
	if err := p.told(r.Recognise != nil, to); err != nil {
		return err
	}
	t := &source.Text{Exact: true, Marks: "page", Confidence: p.seen.confidence()}
	r.metadata(doc, t)
	t.Lines = paragraphs(p.lines, func(page int, rule, text string) { to.Removed(page, rule, text) })
	to.Text(t)
	return nil
}

// papers is the pages of a file as read.
type papers struct {
	lines    [][]string
	empty    int // pages without text
	nameless int // words left out because the font does not name their letters
	seen     recognised
}

// pages reads the pages of a document; leftward means that its lines run from the right.
func (r *Reader) pages(doc references.FPDF_DOCUMENT, count int, leftward bool, to source.Sink) (p papers) {
	var places layout
	for i := range min(count, mostPages) {
		to.Progress(i, count)
		text, err := r.page(doc, i)
		if err != nil {
			to.Warn(0, "a page is not read: page %d: %v", i+1, err)
		}
		text, anew := places.text(r, doc, i, text)
		text, n := legible(text)
		p.nameless += n
		lines := pageLines(text, leftward && !anew)
		if len(lines) == 0 && r.Recognise != nil {
			lines = r.recognise(doc, i, &p.seen, to)
		}
		if len(lines) == 0 {
			p.empty++
		}
		p.lines = append(p.lines, lines)
	}
	return p
}

// told reports what was not read, and how to mend it; recognised means that pictures of text were
// read, too. It is an error if no page has text.
func (p *papers) told(recognised bool, to source.Sink) error {
	switch {
	case len(p.lines) == 0:
		return errors.New("it has no pages")
	case p.empty == len(p.lines) && recognised:
		return fmt.Errorf("its %d pages are pictures in which no text could be recognised; scan it anew, or type it", p.empty)
	case p.empty == len(p.lines):
		return fmt.Errorf("its %d pages are pictures without text, a scan; build with -ocr, or let a program for recognising text (OCR) save it with text", p.empty)
	case p.empty > 0 && !recognised:
		to.Warn(0, "%d of %d pages hold no text; if they are scans, build with -ocr", p.empty, len(p.lines))
	}
	if foreign(p.lines) {
		to.Warn(0, "letters of its fonts are not those that it shows, so that many words are wrong; save it anew from what it was made of, or print and scan it and build with -ocr")
	}
	if p.nameless > 0 {
		to.Warn(0, "words are left out, as its fonts do not say which letters they show: %d; save it anew from what it was made of, or print and scan it and build with -ocr", p.nameless)
	}
	return nil
}

func (r *Reader) page(doc references.FPDF_DOCUMENT, i int) (string, error) {
	text, err := r.instance.GetPageText(&requests.GetPageText{Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}}})
	if err != nil {
		return "", err
	}
	return text.Text, nil
}

// metadata reads title, author and date, if they look as if written by a person.
func (r *Reader) metadata(doc references.FPDF_DOCUMENT, t *source.Text) {
	tags, err := r.instance.GetMetaData(&requests.GetMetaData{Document: doc})
	if err != nil {
		return
	}
	for _, tag := range tags.Tags {
		value := clean.Title(strings.Trim(tag.Value, "\x00"))
		switch tag.Tag {
		case "Title":
			low := strings.ToLower(value)
			if !strings.HasPrefix(low, "microsoft word") && !strings.HasPrefix(low, "untitled") && !strings.ContainsAny(low, "\\/") &&
				!strings.HasSuffix(low, ".doc") && !strings.HasSuffix(low, ".docx") && !strings.HasSuffix(low, ".indd") && !strings.HasSuffix(low, ".pdf") {
				t.Title = value
			}
		case "Author":
			t.Author = value
		case "CreationDate": // D:20190514100000+03'00'
			if d := strings.TrimPrefix(value, "D:"); len(d) >= 8 {
				t.Date = d[:8]
			}
		}
	}
}
