package ingest

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// isLost reports whether the letters of a text have been replaced by question marks, as by a
// database that does not know Arabic: there are runs of them, and hardly a letter.
func isLost(s string, fewest int) bool {
	marks, letters, last := 0, 0, ' '
	for _, r := range s {
		switch {
		case r == '?' && last == '?', r == '\uFFFD':
			marks++
		case unicode.IsLetter(r):
			letters++
		}
		last = r
	}
	return marks >= fewest && marks > 2*letters
}

// misread mends the letters of a record that are UTF-8 read in another encoding, inside a file
// whose own encoding is right. It reports whether they cannot be mended, with a warning, and leaves
// out a title or another field for which that is so.
func (r *reader) misread(rec *record) bool {
	var b strings.Builder
	for _, l := range rec.Lines {
		if b.WriteString(l.Text + "\n"); b.Len() > 1<<16 {
			break
		}
	}
	if name, _ := wrongly(b.String(), 8); name != "" {
		for i, l := range rec.Lines {
			out, _, ok := mendedLines(l.Text)
			if !ok {
				r.warn(rec.file, rec.Line, "not read: its letters are UTF-8 that was read as %s, and some are lost; fetch the text again", name)
				return true
			}
			rec.Lines[i].Text = clean.Tidy(out)
		}
		r.warn(rec.file, rec.Line, "its letters were UTF-8 read as %s and saved again; this is undone, save the text anew to be sure", name)
	}
	for _, field := range []*string{&rec.Title, &rec.Author, &rec.Outlet, &rec.Abstract} {
		name, byteOf := wrongly(*field, 3)
		if name == "" {
			continue
		}
		if out, ok := undoneTwice(*field, byteOf); ok {
			*field = out
		} else if name == "Windows-1252" { // its pairs are words in no language
			r.warn(rec.file, rec.Line, "a title or another field is left out, as its letters are UTF-8 that was read as %s; fetch the text again", name)
			*field = ""
		}
	}
	return false
}

// lost reports whether a record's text is lost, with a warning. If only a title or another field is
// lost, that is left out with a warning.
func (r *reader) lost(rec *record) bool {
	var b strings.Builder
	for _, l := range rec.Lines[:min(len(rec.Lines), 50)] {
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	if isLost(b.String(), 10) {
		r.warn(rec.file, rec.Line, "not read: its letters are lost, and question marks stand in their place; fetch or export it again as UTF-8")
		return true
	}
	for _, field := range []*string{&rec.Title, &rec.Author, &rec.Outlet, &rec.Abstract} {
		if isLost(*field, 3) {
			r.warn(rec.file, rec.Line, "a title or another field is left out, as question marks stand in the place of its letters; export it again as UTF-8")
			*field = ""
		}
	}
	rec.Topics = slices.DeleteFunc(rec.Topics, func(s string) bool { return isLost(clean.Title(s), 3) })
	return false
}
