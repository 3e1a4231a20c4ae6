// Package source is the interface between the reader of a format and package ingest: a reader is a
// Reader, receives a File, and passes the texts in it to a Sink. A reader knows nothing of ids,
// cleaning or other files; ingest knows nothing of a format except its line in the table of kinds.
//
// Memory is bounded where data is unpacked: Unpack stops at a limit, and at data that unpacks to
// far more than its packed size.
package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Text is a document as its format supplies it, before cleaning. What the format does not state
// stays empty; dates are as written.
type Text struct {
	Line     int // where in its file it begins, counted from 1; 0 for the file as a whole
	ID       string
	Title    string
	Date     string
	Outlet   string
	Author   string
	URL      string
	Abstract string
	Topics   []string
	BasedOn  []string
	Lines    []clean.Line
	// Found means that the text is as it was found on a page, so that title, date and byline are
	// looked for in it.
	Found bool
	// Exact means that the format distinguishes text from furniture, so that no line is removed.
	Exact bool
	// Many means that it is one of several in its file.
	Many bool
	// Marks is what the marks of the lines count: "page" or "time"; "" if they have none.
	Marks string
	// Place is where in its file the text is if no mark says so: "row 12".
	Place string
	// Kept is why the text is kept out, such as being a draft; "" if it is published.
	Kept string
	// Confidence is how sure a machine that read the text is of it, from 0 to 1; 0 for a text that
	// no machine read.
	Confidence float64
}

// A Sink receives what a reader finds.
type Sink interface {
	// Text takes a document.
	Text(t *Text)
	// Row takes a record as the names and values of its fields, of which the known ones are read;
	// line is where it begins.
	Row(line int, names []string, values [][]string)
	// Table takes rows of cells, the first of which is the header. The sheet's name may be empty.
	Table(sheet string, rows [][]string)
	// File takes a file inside this one, which is read by its own kind.
	File(name string, data []byte)
	// Page takes a web page as it was fetched, with its address and date.
	Page(address, date string, data []byte)
	// Warn reports what could not be read; line is 0 for the file as a whole. Warnings with the
	// same format string are of one kind.
	Warn(line int, format string, args ...any)
	// Note reports something that is not wrong but worth knowing.
	Note(format string, args ...any)
	// Removed reports text that is left out, with the name of a rule.
	Removed(line int, rule, text string)
	// Progress reports how many of a file's pages, or of its bytes, have been read.
	Progress(done, total int)
	// Decode converts a text in an unknown encoding to UTF-8, and warns if it had to guess. The
	// result is empty if the bytes are not text.
	Decode(data []byte) string
}

// A File is what is read: its name relative to the folder, with slashes, and its bytes.
type File struct {
	Name string
	Size int64
	In   interface {
		io.Reader
		io.ReaderAt
	}
}

// A Reader reads a file of one format. An error means that nothing, or nothing more, could be read;
// what the sink has received before stays.
type Reader func(f File, to Sink) error

// Of returns a file of bytes in memory.
func Of(name string, data []byte) File {
	return File{Name: name, Size: int64(len(data)), In: bytes.NewReader(data)}
}

// Bytes reads the whole file.
func (f File) Bytes() ([]byte, error) {
	var b bytes.Buffer
	if f.Size > 0 && f.Size < 1<<31 {
		b.Grow(int(f.Size) + bytes.MinRead)
	}
	_, err := b.ReadFrom(f.In)
	return b.Bytes(), err
}

// ErrBomb means that something unpacks to far more than its packed size.
var ErrBomb = errors.New("it unpacks to far more than any text does")

// Limits of unpacking: real text shrinks to a tenth, and the emptiest tables to a hundredth.
const (
	MostUnpacked = 512 << 20 // bytes of one file inside another
	freeUnpacked = 8 << 20   // bytes up to which the ratio does not matter
	mostRatio    = 200
)

// Unpack reads the content of a packed stream, up to most bytes. packed is the stream's size, 0 if
// unknown.
func Unpack(in io.Reader, packed, most int64) ([]byte, error) {
	if packed > 0 {
		most = min(most, max(freeUnpacked, packed*mostRatio))
	}
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if int64(len(data)) > most {
		return nil, fmt.Errorf("%w: more than %d MB", ErrBomb, most>>20)
	}
	return data, err
}

// A Recognised is a page of text as a machine read it from a picture.
type Recognised struct {
	Number     int        // of the page in its picture, from 1
	Paragraphs [][]string // the lines of each paragraph
	Words      int
	Confidence float64 // from 0 to 1, the mean of its words'
}
