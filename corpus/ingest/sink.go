package ingest

import (
	"fmt"
	"path"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// sink takes what a reader of a format finds in one file.
type sink struct {
	r    *reader
	name string
}

func (s *sink) Text(t *source.Text) { s.r.add(&record{file: s.name, Text: *t}) }

func (s *sink) Row(line int, names []string, values [][]string) {
	f := make(fields, len(names))
	for i, name := range names {
		f.add(name, values[i])
	}
	s.r.filed(s.name, line, line, f)
}

func (s *sink) Table(sheet string, rows [][]string) { s.r.cells(s.name, sheet, rows) }

func (s *sink) File(name string, data []byte) {
	// The name is a file's of somebody else: nothing in it leads anywhere.
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

// maxDepth is how deep files may lie in files: a message in a mailbox in an
// archive has an attachment that is an archive.
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
