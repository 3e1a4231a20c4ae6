// Package source is what the reader of a format and package ingest say to each
// other: a reader is a Reader, is given a File, and tells a Sink of the texts in
// it. A reader knows nothing of ids, cleaning or other files; ingest knows
// nothing of a format but its line in the table of kinds.
//
// A reader takes no more than it must into memory: Bytes stops at a bound, and
// so does Unpack, which also stops at what unpacks to far more than it is.
package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Text is a document as its format gives it, before it is cleaned. What the
// format does not tell stays empty; dates are as written.
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
	// Found says that the text stands as it was found on a page, so that title,
	// date and byline are looked for in it.
	Found bool
	// Exact says that the format tells text from furniture, so that no line is
	// taken away.
	Exact bool
	// Many says that it is one of several in its file.
	Many bool
	// Marks says what the marks of the lines count: "page" or "time"; "" when
	// they have none.
	Marks string
	// Place says where in its file it stands when no mark does: "row 12".
	Place string
	// Kept is why the text is kept out, as a draft is; "" for one that is published.
	Kept string
	// Confidence is how sure a machine that read the text is of it, from 0 to 1;
	// 0 for a text that no machine read.
	Confidence float64
}

// A Sink takes what a reader finds.
type Sink interface {
	// Text takes a document.
	Text(t *Text)
	// Row takes a record by the names and values of its fields, of which those
	// that are known are read; line is where it begins.
	Row(line int, names []string, values [][]string)
	// Table takes rows of cells of which the first is the header. The sheet's
	// name may be empty.
	Table(sheet string, rows [][]string)
	// File takes a file inside this one, which is read by its own kind.
	File(name string, data []byte)
	// Page takes a page of the web as it was fetched, with its address and date.
	Page(address, date string, data []byte)
	// Warn tells of what could not be read; line is 0 for the file as a whole.
	// Warnings of one format string are of one kind.
	Warn(line int, format string, args ...any)
	// Note tells of something that is as it should be and yet worth knowing.
	Note(format string, args ...any)
	// Removed tells of text that is left out, by the name of a rule.
	Removed(line int, rule, text string)
	// Progress tells how many of a file's pages, or of its bytes, are read.
	Progress(done, total int)
	// Decode makes UTF-8 of a text in an encoding that is not known, and warns
	// where it had to guess. The text is empty when the bytes are none.
	Decode(data []byte) string
}

// A File is what is read: its name relative to the folder, with slashes, and
// its bytes.
type File struct {
	Name string
	Size int64
	In   interface {
		io.Reader
		io.ReaderAt
	}
}

// A Reader reads a file of one format. The error says that nothing, or nothing
// more, could be read of it; what was told to the sink before stays.
type Reader func(f File, to Sink) error

// Of makes a file of bytes in memory.
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

// ErrBomb says that something unpacks to far more than it is.
var ErrBomb = errors.New("it unpacks to far more than any text does")

// Bounds of what is unpacked: real text shrinks to a tenth, and the emptiest
// tables to a hundredth.
const (
	MostUnpacked = 512 << 20 // bytes of one file inside another
	freeUnpacked = 8 << 20   // bytes for which no ratio is asked
	mostRatio    = 200
)

// Unpack reads what a packed stream of so many bytes holds, up to most bytes.
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
	Paragraphs [][]string // the lines of each
	Words      int
	Confidence float64 // from 0 to 1, the mean of its words'
}
