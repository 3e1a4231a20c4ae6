package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// byteOrderMark makes spreadsheets read a file as UTF-8; without it Excel reads Arabic as Latin
// letters.
const byteOrderMark = "\uFEFF"

// CSV writes a table according to RFC 4180, after a byte order mark and comment lines (#) that say
// where it comes from.
func (t *Table) CSV(o Origin) []byte { return t.separated(o.fields(len(t.Rows)), ',') }

// TSV is CSV with tabs between the cells, whose own tabs and line breaks become spaces. A cell is
// quoted only if it begins with a quotation mark, which spreadsheets would otherwise take for one
// that closes some rows further down.
func (t *Table) TSV(o Origin) []byte { return t.separated(o.fields(len(t.Rows)), '\t') }

// Above returns the origin of a file with the given number of things, as comment lines after a
// mark.
func (o Origin) Above(things int, mark string) string { return comments(o.fields(things), mark, "\n") }

func comments(about [][2]string, mark, end string) string {
	var b strings.Builder
	for _, f := range about {
		b.WriteString(mark + f[0] + ": " + f[1] + end)
	}
	return b.String()
}

func (t *Table) separated(about [][2]string, comma byte) []byte {
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	special := ",\"\r\n;\t"
	if comma == '\t' {
		special = ""
	}
	row := func(cells []string) {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte(comma)
			}
			if comma == '\t' {
				cell = oneLine(cell)
			}
			// With a # the row would begin a comment.
			if strings.ContainsAny(cell, special) || cell != "" && strings.IndexByte(" \"#", cell[0]) >= 0 {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	b.WriteString(comments(about, "# ", "\r\n"))
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = harmless(c.Name) // a view's series are named by their queries
	}
	row(names)
	cells := make([]string, len(t.Columns))
	for _, r := range t.Rows {
		for i := range cells {
			cells[i] = r[i]
			if !t.Columns[i].Type.counts() {
				cells[i] = harmless(r[i])
			}
		}
		row(cells)
	}
	return b.Bytes()
}

// harmless puts an apostrophe before a text that a spreadsheet would take for a formula, as OWASP
// advises: in a document that anybody may have written, such a text could run a program or send the
// sheet away. Spaces and invisible direction marks may precede the sign of a formula.
func harmless(cell string) string {
	start := strings.TrimLeft(cell, " \t\r\n\u00a0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\x00")
	for _, sign := range [...]string{"=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(start, sign) {
			return "'" + cell
		}
	}
	if cell != start && strings.ContainsAny(cell[:1], "\t\r\n") {
		return "'" + cell
	}
	return cell
}

// JSON writes {"about": {…}, "rows": [{…}, …]}.
func (t *Table) JSON(o Origin) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("{\"about\": ")
	if err := t.about(&b, o); err != nil {
		return nil, err
	}
	b.WriteString(",\n\"rows\": [")
	for i := range t.Rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := t.object(&b, i); err != nil {
			return nil, err
		}
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}

// JSONLines writes an object a line; the first is {"about": {…}}.
func (t *Table) JSONLines(o Origin) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("{\"about\": ")
	if err := t.about(&b, o); err != nil {
		return nil, err
	}
	b.WriteString("}\n")
	for i := range t.Rows {
		if err := t.object(&b, i); err != nil {
			return nil, err
		}
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

func (t *Table) about(b *bytes.Buffer, o Origin) error {
	b.WriteByte('{')
	for i, f := range o.fields(len(t.Rows)) {
		if i > 0 {
			b.WriteString(", ")
		}
		if err := pair(b, f[0], f[1], Text); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

// object writes a row with its cells in the order of the columns; empty ones are omitted.
func (t *Table) object(b *bytes.Buffer, row int) error {
	b.WriteByte('{')
	first := true
	for i, c := range t.Columns {
		value := t.Rows[row][i]
		if value == "" {
			continue
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		if err := pair(b, c.Name, value, c.Type); err != nil {
			return fmt.Errorf("write row %d: %w", row+1, err)
		}
	}
	b.WriteByte('}')
	return nil
}

func pair(b *bytes.Buffer, name, value string, kind Type) error {
	if err := text(b, name); err != nil {
		return err
	}
	b.WriteString(": ")
	if kind.counts() || kind == Boolean {
		b.WriteString(value)
		return nil
	}
	return text(b, value)
}

func text(b *bytes.Buffer, of string) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(of); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the line break that the encoder adds
	return nil
}
