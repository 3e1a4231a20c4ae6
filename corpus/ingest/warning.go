package ingest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Removal is a line, or the end of one, that cleaning took away. The rules are
// those of package clean and of package markup.
type Removal struct {
	File string // relative to the folder, with slashes
	Line int    // counted from 1; for a record, the line it begins at
	Rule string
	Text string
}

// String prints the removal on one line: file, line, rule and text.
func (r Removal) String() string {
	return visible(fmt.Sprintf("%s:%d: %s: %s", r.File, r.Line, r.Rule, r.Text))
}

// A Warning is something that could not be read, or not as it was meant.
type Warning struct {
	File    string `json:"file"`           // relative to the folder, with slashes
	Line    int    `json:"line,omitempty"` // counted from 1; 0 for the file as a whole
	Message string `json:"message"`
	// Notice says that nothing is wrong: a draft was kept out, a column guessed.
	Notice bool `json:"notice,omitempty"`
}

// String prints the warning as compilers do.
func (w Warning) String() string { return visible(w.place() + ": " + w.Message) }

func (w Warning) place() string {
	if w.Line == 0 {
		return w.File
	}
	return fmt.Sprintf("%s:%d", w.File, w.Line)
}

// visible writes out the characters by which a file's name or text could steer
// the terminal it is printed on.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsControl(r) || clean.Tidy("a"+string(r)+"a") == "aa" {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
