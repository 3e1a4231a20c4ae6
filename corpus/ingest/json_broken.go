package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// parsed returns a JSON file as one valid value, and whether more follows it. Violations whose
// meaning is plain are mended with a notice. If the file breaks off, or is broken in the middle,
// the records before that place are kept, with a warning that names it.
func (r *reader) parsed(f source.File, data []byte) (value json.RawMessage, more bool, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	if err = d.Decode(&value); err == nil {
		return value, d.More(), nil
	}
	mended := mendedJSON(data)
	if json.Valid(mended) {
		r.notice(f.Name, 0, "the file breaks rules of JSON (a comma before a bracket, NaN, or a line that breaks in a text) and is read all the same")
		return bytes.TrimSpace(mended), false, nil
	}
	var whole json.RawMessage
	if e := json.NewDecoder(bytes.NewReader(mended)).Decode(&whole); e != nil {
		err = e
	}
	at, why := len(mended), "it breaks off"
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		at, why = min(int(e.Offset), len(mended)), e.Error()
	} else if !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		why = err.Error()
	}
	line := 1 + bytes.Count(mended[:at], []byte("\n"))
	if kept, n := salvaged(mended[:at]); n > 0 {
		r.warn(f.Name, line, "broken JSON (%s): the records before it are read, nothing behind it; export it again", why)
		return bytes.TrimSpace(kept), false, nil
	}
	return nil, false, fmt.Errorf("broken JSON in line %d (%s); export it again", line, why)
}

// mendedJSON drops a comma before a closing bracket, writes null for NaN and the like, and escapes
// control characters inside a text, such as line breaks.
func mendedJSON(data []byte) []byte {
	out := make([]byte, 0, len(data))
	quoted := false
	for i := 0; i < len(data); i++ {
		c := data[i]
		switch {
		case quoted && c == '\\' && i+1 < len(data):
			out = append(out, c)
			i++
			c = data[i]
		case quoted && c < ' ':
			out = append(out, fmt.Sprintf(`\u%04x`, c)...)
			continue
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ',' && closes(data[i+1:]):
			continue
		default:
			if n := noNumber(data[i:]); n > 0 {
				out = append(out, "null"...)
				i += n - 1
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// closes reports whether a closing bracket comes next.
func closes(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && (rest[0] == ']' || rest[0] == '}')
}

// noNumber returns the length of a word such as NaN at the beginning of s, or 0.
func noNumber(s []byte) int {
	for _, word := range [...]string{"NaN", "Infinity", "-Infinity"} {
		if bytes.HasPrefix(s, []byte(word)) {
			return len(word)
		}
	}
	return 0
}

// A nest is a list or an object that is open where a file breaks off.
type nest struct {
	opens   byte
	begin   int
	end     int  // after the last object in it that is closed
	records int  // closed objects in it
	texts   bool // one of them has a text
}

// salvaged cuts the beginning of a JSON file after the last whole record and closes what is open:
// it keeps the outermost open list that holds records with a text, or else such an object. n is the
// number of records in it; 0 when there is none to keep. data must be valid as far as it goes.
func salvaged(data []byte) (out []byte, n int) {
	open := opened(data)
	for _, kind := range [...]byte{'[', '{'} {
		for i, list := range open {
			if list.opens != kind || !list.texts {
				continue
			}
			out = append(out, data[:list.end]...)
			for ; i >= 0; i-- {
				out = append(out, open[i].opens+2) // the closing bracket of each in ASCII
			}
			return out, list.records
		}
	}
	return nil, 0
}

// opened returns the lists and objects that are open at the end of data, the outermost first.
func opened(data []byte) []nest {
	const (
		sampled = 20 // records of a list that are searched for a text
		deepest = 8  // deeper records are not searched, which would read their contents again at each depth
	)
	var open []nest
	quoted := false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			open = append(open, nest{opens: c, begin: i, end: i + 1})
		case (c == '}' || c == ']') && len(open) > 0:
			closed := open[len(open)-1]
			if open = open[:len(open)-1]; len(open) == 0 || c == ']' {
				continue
			}
			around := &open[len(open)-1]
			around.records, around.end = around.records+1, i+1
			if !around.texts && around.records <= sampled && len(open) <= deepest {
				around.texts = flat(data[closed.begin : i+1]).hasText()
			}
		}
	}
	return open
}
