package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// parsed gives a JSON file as one valid value, and whether there is more behind it. What
// breaks the rules in ways of which the meaning is plain is mended with a notice; of what
// breaks off, or is broken in the middle, the records before that place are kept with a
// warning that names it.
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

// mendedJSON drops a comma before a closing bracket, writes null for what is no number,
// and line breaks and tabs inside a text as JSON wants them.
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

// closes says whether the next thing is a closing bracket.
func closes(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && (rest[0] == ']' || rest[0] == '}')
}

// noNumber is how long a word at the beginning is that programs write for no number.
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
	end     int  // behind the last object in it that is closed
	records int  // closed objects in it
	texts   bool // one of those has a text
}

// salvaged closes what is open in the beginning of a JSON file, behind the last whole
// record: of the lists that are open there the outermost that holds records with a text,
// else of the objects. n is how many records stand in it; 0 when there is none to keep.
// What is given must be right as far as it goes.
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

// opened gives what is open at the end of a beginning of JSON, the outermost first.
func opened(data []byte) []nest {
	const (
		sampled = 20 // records of a list that are looked at for a text
		deepest = 8  // records that lie deeper are not: looking reads what is in them, again at each depth
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
