// Package export writes tables of what a reader found, for spreadsheets and programs: CSV, TSV,
// JSON, JSON Lines, XLSX, a data package of several tables, and FollowTheMoney.
//
// Each file states its origin: the query, the filters, the day and the edition of the collection.
// Text that a spreadsheet would run as a formula is made harmless.
package export

import (
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Type is what a column holds, in the terms of Frictionless Table Schema.
type Type string

// The types.
const (
	Text    Type = "string"
	Integer Type = "integer"
	Number  Type = "number"  // as JSON writes one
	Boolean Type = "boolean" // "true" or "false"
)

// counts reports whether cells of the type are numbers: programs calculate with them, and no
// spreadsheet runs them.
func (t Type) counts() bool { return t == Integer || t == Number }

// A Column is a column of a table.
type Column struct {
	Name string
	Type Type // "" for Text
}

// A Table is rows under columns. A cell is text, in the form of its column's type; "" is no value.
type Table struct {
	Name    string // "documents"
	Columns []Column
	Rows    [][]string
}

// An Origin is where a file comes from: what was asked of which collection, and when.
type Origin struct {
	Collection string
	Address    string // of the page that shows the same, or ""
	Query      string
	Filters    []string // in a reader's words
	Note       string   // what readers of the file should know
	Read       [2]int   // in how many documents of how many the table counts, if not in all
	From, To   corpus.Date
	Day        string // on which the file was made, as YYYY-MM-DD
	Edition    string // of the collection
	Publisher  string
	Licence    string
	Rights     string
}

// fields returns what is known about an origin, by names that are the same in every format.
func (o *Origin) fields(rows int) [][2]string {
	all := [][2]string{
		{"collection", o.Collection}, {"address", o.Address}, {"query", o.Query}, {"filters", strings.Join(o.Filters, "; ")},
		{"from", string(o.From)}, {"to", string(o.To)}, {"rows", strconv.Itoa(rows)}, {"exported", o.Day}, {"edition", o.Edition},
		{"publisher", o.Publisher}, {"licence", o.Licence}, {"rights", o.Rights}, {"note", o.Note},
	}
	if o.Read[0] < o.Read[1] {
		all = append(all, [2]string{"documents read", strconv.Itoa(o.Read[0]) + " of " + strconv.Itoa(o.Read[1])})
	}
	var known [][2]string
	for _, f := range all {
		if f[1] != "" {
			known = append(known, [2]string{f[0], oneLine(f[1])})
		}
	}
	return known
}

// nameLength is how many letters of the query a file's name has at most: file systems allow 255
// bytes, and an Arabic letter is two.
const nameLength = 60

// FileName returns the name for the file of a table: what it holds, what was asked, the day and the
// edition, and its extension (".csv"). Characters that some file system rejects become hyphens.
func (o *Origin) FileName(table, end string) string {
	asked := strings.Join(append([]string{o.Query}, o.Filters...), " ")
	if o.From != "" || o.To != "" {
		asked += " " + string(o.From) + ".." + string(o.To)
	}
	asked = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`\/:*?"<>|%#&+=;'`+"`", r), r < ' ', r == 0x7f, r >= '\u200e' && r <= '\u200f',
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return ' '
		}
		return r
	}, asked)
	parts := []string{table}
	if runes := []rune(strings.Join(strings.Fields(asked), "-")); len(runes) > 0 {
		parts = append(parts, strings.Trim(string(runes[:min(len(runes), nameLength)]), "-."))
	}
	parts = append(parts, o.Day, o.Edition[:min(len(o.Edition), 8)])
	var known []string
	for _, p := range parts {
		if p != "" {
			known = append(known, p)
		}
	}
	return strings.Join(known, "_") + end
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
