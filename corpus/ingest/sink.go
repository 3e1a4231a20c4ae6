package ingest

import (
	"fmt"
	"path"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// sink receives what the reader of a format finds in one file.
type sink struct {
	r     *reader
	name  string
	width int          // columns of the widest sheet so far that has a header
	loose []looseSheet // sheets without a header, which wait for the others
}

// A looseSheet is a sheet without a row that names its columns.
type looseSheet struct {
	name string
	rows [][]string
}

func (s *sink) Text(t *source.Text) { s.r.add(&record{file: s.name, Text: *t}) }

func (s *sink) Row(line int, names []string, values [][]string) {
	f := make(fields, len(names))
	for i, name := range names {
		f.add(name, values[i])
	}
	s.r.filed(s.name, line, line, f)
}

func (s *sink) Table(sheet string, rows [][]string) {
	if width := s.r.named(rows); width > 0 {
		s.width = max(s.width, width)
		s.r.cells(s.name, sheet, rows)
		return
	}
	s.loose = append(s.loose, looseSheet{sheet, rows})
}

// rest reads the sheets without a header, once all have been seen. Such a sheet beside a wider one
// that has a header holds notes on that, and its lines are not documents.
func (s *sink) rest() {
	for _, l := range s.loose {
		if words := filledCells(l.rows); s.width > 0 && widest(l.rows) < s.width && words != "" {
			s.r.warn(s.name, 0, "the sheet %q is taken for notes and left out, as no row of it names its columns and one of another sheet does; it begins %q", l.name, words)
			continue
		}
		s.r.cells(s.name, l.name, l.rows)
	}
	s.loose = nil
}

func (s *sink) File(name string, data []byte) {
	// The name comes from somebody else's file and must not lead out of it.
	name = strings.TrimLeft(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/")
	s.r.inner(s.name+"/"+clean.Tidy(name), data)
}

func (s *sink) Warn(line int, format string, args ...any) { s.r.warn(s.name, line, format, args...) }

func (s *sink) Note(format string, args ...any) { s.r.notice(s.name, 0, format, args...) }

func (s *sink) Page(address, date string, data []byte) { s.r.fetched(s.name, address, date, data) }

func (s *sink) Progress(done, total int) { s.r.progress(s.name, int64(done), int64(total)) }

func (s *sink) Removed(line int, rule, text string) {
	if text = clean.Tidy(text); text != "" {
		s.r.removed(s.name, clean.Line{Number: line, Text: text}, rule)
	}
}

func (s *sink) Decode(data []byte) string {
	text, problem, line := decode(data)
	if problem != "" {
		s.r.warn(s.name, line, "%s", problem)
	}
	return text
}

// maxDepth is how deep files may be nested: a message in a mailbox in an archive may have an
// archive attached.
const maxDepth = 5

// inner reads a file inside another.
func (r *reader) inner(name string, data []byte) {
	if base := path.Base(name); isHidden(base) || !isDocument(base) || hiddenFolder(name) {
		r.files = append(r.files, FileReport{Name: name, Outcome: Aside})
		return
	}
	if r.depth++; r.depth > maxDepth {
		r.leave(name, "archives", fmt.Sprintf("it lies in more than %d files, one in the other; unpack them", maxDepth))
	} else {
		r.open(source.Of(name, data))
	}
	r.depth--
}

func hiddenFolder(name string) bool {
	for _, part := range strings.Split(path.Dir(name), "/") {
		if isHidden(part) && part != "." && part != ".." {
			return true
		}
	}
	return false
}
