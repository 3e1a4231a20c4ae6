package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
	encodings "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// maxLine is the longest line that is read as a record; the text of a thick book has a tenth of it.
// Longer lines are skipped without being held in memory.
const maxLine = 16 << 20

// jsonLinesGzip reads a packed file with a JSON object on every line.
func (r *reader) jsonLinesGzip(f source.File) error {
	z, err := gzip.NewReader(f.In)
	if err != nil {
		return fmt.Errorf("it is not in gzip form (%v); compress it again", err)
	}
	defer z.Close()
	return r.objects(f.Name, z)
}

// jsonLines reads a file with a JSON object on every line.
func (r *reader) jsonLines(f source.File) error { return r.objects(f.Name, f.In) }

// mostBlank is how many empty lines in a row end a file: one with more is not a file of records, or
// is meant to keep us busy.
const mostBlank = 100_000

func (r *reader) objects(name string, in io.Reader) error {
	// UTF-16 is recognised by its byte order mark; without one, the bytes stay as they are.
	in = transform.NewReader(in, encodings.BOMOverride(transform.Nop))
	buffered := bufio.NewReaderSize(in, sampled)
	guessed := r.fieldNames(name, buffered)
	lines, with := &lineReader{in: buffered}, r.linesKey(guessed)
	records, blank := 0, 0
	for {
		line, n, err := lines.next()
		cut := err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLong)
		switch {
		case errors.Is(err, errLong):
			r.warn(name, n, "line passed over: it is longer than %d MB; is it one record?", maxLine>>20)
			continue
		case len(bytes.TrimSpace(line)) == 0:
			if blank++; blank > mostBlank {
				r.warn(name, n, "the rest is not read: %d lines before it are empty", blank)
				return nil
			}
		default:
			records++
			blank = 0
			// The last line before the cut is most likely cut as well, which is reported below; but
			// it may be whole.
			if err := r.keptLine(name, n, line, guessed, with); err != nil && !cut {
				r.warn(name, n, "record not read: %v", err)
			}
		}
		if cut {
			r.warn(name, n, "the file breaks off here (%v); the records before it are read, fetch or compress it again", err)
		}
		if err != nil {
			break
		}
	}
	if records == 0 {
		r.warn(name, 0, "there are no records in it; write some or take it out of the folder")
	}
	return nil
}

// sampled is how many bytes of a file are searched for the names of its fields.
const sampled = 256 << 10

// fieldNames looks at the beginning of a file of records. If none has a text under a known name, it
// guesses the field for each of their names; otherwise it returns nil.
func (r *reader) fieldNames(name string, in *bufio.Reader) map[string]string {
	head, _ := in.Peek(sampled) // or less
	var list []object
	for line := range bytes.Lines(head) {
		if o := flat(bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))); len(o.names) > 0 {
			list = append(list, o)
		}
		if slices.ContainsFunc(list, object.hasText) || len(list) == 50 {
			break
		}
	}
	if len(list) == 0 || slices.ContainsFunc(list, object.hasText) || len(r.settings.columns) > 0 {
		return nil
	}
	header, sample := headed(list)
	columns, err := r.columns(name, header, sample)
	if err != nil {
		return nil
	}
	fields := make(map[string]string)
	for i, h := range header {
		if c := columns[i]; c != fieldName(h) && isField[c] {
			fields[fieldName(h)] = c
		}
	}
	return fields
}

// notNumbers are what programs write for a missing number, where JSON has null.
var notNumbers = regexp.MustCompile(`([:\[,]\s*)-?(?:NaN|Infinity)\b`)

// jsonLine reads the record in a line, or several if there are more. guessed maps unknown names to
// fields.
func (r *reader) jsonLine(name string, n int, line []byte, guessed map[string]string) error {
	problem := ""
	if !utf8.Valid(line) {
		var text string
		if text, problem, _ = decode(line); text == "" {
			return errors.New(problem)
		}
		line = []byte(text)
	}
	// Nearly every line is one record with its text at the top.
	var object map[string]json.RawMessage
	whole := json.Unmarshal(line, &object) == nil && object != nil
	if f := r.known(object, guessed); whole && (f.one(namesText) != "" || f.one(namesAbstract) != "") {
		r.filed(name, n, n, f)
		if problem != "" {
			r.warn(name, n, "%s", problem)
		}
		return nil
	}
	if !whole && notNumbers.Match(line) {
		if mended := notNumbers.ReplaceAll(line, []byte("${1}null")); json.Valid(mended) {
			line = mended
		}
	}
	for d := json.NewDecoder(bytes.NewReader(line)); ; {
		var raw json.RawMessage
		if err := d.Decode(&raw); errors.Is(err, io.EOF) {
			break
		} else if e, ok := errors.AsType[*json.SyntaxError](err); ok {
			return fmt.Errorf("broken JSON at byte %d (%v), want one object a line", e.Offset, err)
		} else if err != nil {
			return fmt.Errorf("broken JSON at byte %d (%v), want one object a line", len(line), err)
		}
		if raw[0] != '{' {
			return errors.New("it is JSON but no object, want {\"title\": …, \"text\": …}")
		}
		r.filed(name, n, n, r.fieldsOf(raw, guessed))
	}
	if problem != "" {
		r.warn(name, n, "%s", problem)
	}
	return nil
}

// known returns the known fields of an object.
func (r *reader) known(object map[string]json.RawMessage, guessed map[string]string) fields {
	filed := make(fields, len(object))
	for key, raw := range object {
		name := fieldName(key)
		if field := guessed[name]; field != "" {
			name = field
		}
		if isField[name] || isSetting[name] || r.settings.columns[name] != "" {
			filed.add(name, jsonValues(raw))
		}
	}
	return filed
}

// fieldsOf returns the known fields of a record: its own, and if they include no text those of the
// objects in it.
func (r *reader) fieldsOf(record json.RawMessage, guessed map[string]string) fields {
	var object map[string]json.RawMessage
	_ = json.Unmarshal(record, &object) // it was decoded as JSON before
	filed := r.known(object, guessed)
	if filed.one(namesText) != "" || filed.one(namesAbstract) != "" || len(r.settings.columns) > 0 {
		return filed
	}
	o := flat(record)
	for _, n := range o.names {
		name := fieldName(n)
		if field := guessed[name]; field != "" {
			name = field
		}
		if isField[name] || isSetting[name] {
			filed.add(name, o.values[fieldName(n)])
		}
	}
	return filed
}

// filed adds one record of a file with many: line is where it begins, and row its number as readers
// of the file count, including the header in a spreadsheet.
func (r *reader) filed(name string, line, row int, f fields) {
	f.rename(r.settings.columns, r.met)
	if f.waits() {
		r.waiting++
	}
	rec := &record{name, source.Text{Line: line, Many: true, Place: "row " + strconv.Itoa(row)}}
	rec.fill(f, string(r.opt.Today))
	rec.Title, rec.Abstract = unmarked(rec.Title), unmarked(rec.Abstract)
	text := f.all(namesText, "\n")
	if text == "" {
		text, rec.Abstract = rec.Abstract, ""
	}
	rec.Found = rec.Title == "" // a text without a title was stored as found
	r.dropped(name, rec.setText(text))
	r.add(rec)
}

// htmlMarks matches tags and character references, which exports leave in titles.
var htmlMarks = regexp.MustCompile(`</?[a-z][a-z0-9]*(?: [^<>]*)?/?>|&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-z]{2,8});`)

// unmarked returns a title or an abstract without the HTML in it.
func unmarked(s string) string {
	if !strings.ContainsAny(s, "<&") || !htmlMarks.MatchString(s) {
		return s
	}
	_, lines := markup.Blocks([]byte(s))
	var parts []string
	for _, l := range lines {
		parts = append(parts, l.Text)
	}
	return strings.Join(parts, " ")
}

var errLong = errors.New("line too long")

// lineReader reads lines of any length while holding no more than maxLine in memory.
type lineReader struct {
	in  *bufio.Reader
	buf []byte
	n   int
}

// next returns the next line, which is valid until the next call, and its number. The error is
// errLong for a line that was skipped, or that of the underlying reader, together with what was
// read before it.
func (l *lineReader) next() ([]byte, int, error) {
	l.buf = l.buf[:0]
	l.n++
	long := false
	for {
		chunk, err := l.in.ReadSlice('\n')
		if len(l.buf)+len(chunk) > maxLine {
			long = true
			l.buf = l.buf[:0]
		}
		if !long {
			l.buf = append(l.buf, chunk...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == nil && long, err == io.EOF && long:
			return nil, l.n, errLong
		case err != nil && !long:
			return l.buf, l.n, err
		case err != nil:
			return nil, l.n, err
		}
		return l.buf, l.n, nil
	}
}
