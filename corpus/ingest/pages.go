package ingest

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Pages in a plain text: programs that recognise or extract text put a form feed after each page.
// In such a text, page numbers and running headers and footers are removed, words cut at the end of
// a line are joined, and each line knows its page.

// Rules by which lines of pages are removed, as -v names them.
const (
	rulePageNumber = "page-number"
	ruleRunning    = "page-running"
)

// A sheet is a page of a text: its lines, and its printed number, 0 if it has none.
type sheet struct {
	lines  []clean.Line
	number int
}

// paged returns the lines of a text that has pages, each marked with its page; nil for a text of
// one page. first is the number of the text's first line. removed is called for what is taken out.
func paged(text string, first int, removed func(l clean.Line, rule string)) []clean.Line {
	var sheets []sheet
	for _, page := range strings.Split(text, "\f") {
		lines := clean.Lines(page, first)
		first += strings.Count(page, "\n")
		sheets = append(sheets, sheet{lines: lines})
	}
	for len(sheets) > 0 && len(sheets[len(sheets)-1].lines) == 0 {
		sheets = sheets[:len(sheets)-1]
	}
	if len(sheets) < 2 {
		return nil
	}
	printed := numbers(sheets, removed)
	heads(sheets, removed)
	var out []clean.Line
	for i, s := range sheets {
		if s.number == 0 {
			s.number = max(1, i+1+printed)
		}
		for _, l := range s.lines {
			l.Mark = strconv.Itoa(s.number)
			out = append(out, l)
		}
	}
	return rejoined(out)
}

var pageNumber = regexp.MustCompile(`^[\s\-–—_|·.()\[\]]*(?:(?:صفحة|الصفحة|ص|page|p)\.?\s*)?(\d{1,4})[\s\-–—_|·.()\[\]]*$`)

// numberOf returns the page number that a line consists of; 0 for any other line.
func numberOf(line string) int {
	m := pageNumber.FindStringSubmatch(strings.ToLower(calendar.European(line)))
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// numbers removes page numbers, which are first or last on a page and increase with the pages: at
// least two of them, and on a third of all pages. It returns by how much the printed number of a
// page exceeds its place.
func numbers(sheets []sheet, removed func(clean.Line, string)) (above int) {
	edge := func(s sheet, last bool) (int, int) {
		at := 0
		if last {
			at = len(s.lines) - 1
		}
		if len(s.lines) == 0 {
			return -1, 0
		}
		return at, numberOf(s.lines[at].Text)
	}
	votes := make(map[int]int)
	for i, s := range sheets {
		for _, last := range [...]bool{false, true} {
			if at, n := edge(s, last); n > 0 && (at > 0 || !last) {
				votes[n-i-1]++
			}
		}
	}
	most := 0
	for n, v := range votes {
		if v > most || v == most && n < above {
			above, most = n, v
		}
	}
	if most < 2 || 3*most < len(sheets) {
		return 0
	}
	for i := range sheets {
		s := &sheets[i]
		for _, last := range [...]bool{true, false} {
			if at, n := edge(*s, last); n > 0 && n == i+1+above {
				removed(s.lines[at], rulePageNumber)
				s.lines = append(s.lines[:at:at], s.lines[at+1:]...)
				s.number = n
			}
		}
	}
	return above
}

// heads removes all but the first occurrence of a line that is first or last on at least three
// pages and on half of them.
func heads(sheets []sheet, removed func(clean.Line, string)) {
	for _, last := range [...]bool{false, true} {
		at := func(s sheet) int {
			if last {
				return len(s.lines) - 1
			}
			return 0
		}
		count := make(map[string]int)
		for _, s := range sheets {
			if len(s.lines) > 1 && !strings.ContainsAny(lastOf(s.lines[at(s)].Text), ".؟?!") {
				count[s.lines[at(s)].Text]++
			}
		}
		seen := make(map[string]bool)
		for i := range sheets {
			s := &sheets[i]
			if len(s.lines) < 2 {
				continue
			}
			k := at(*s)
			if l := s.lines[k]; count[l.Text] >= 3 && 2*count[l.Text] >= len(sheets) {
				if seen[l.Text] {
					removed(l, ruleRunning)
					s.lines = append(s.lines[:k:k], s.lines[k+1:]...)
				}
				seen[l.Text] = true
			}
		}
	}
}

// lastOf returns the last letter of a line: a line that ends a sentence is no running header.
func lastOf(s string) string {
	r, _ := utf8.DecodeLastRuneInString(s)
	return string(r)
}

// rejoined joins words that a hyphen cuts at the end of a line.
func rejoined(lines []clean.Line) []clean.Line {
	out := lines[:0:0]
	for _, l := range lines {
		if n := len(out); n > 0 {
			if head, ok := clean.CutWord(out[n-1].Text, l.Text); ok {
				rest, after, _ := strings.Cut(l.Text, " ")
				out[n-1].Text = head + rest
				if l.Text = after; after == "" {
					continue
				}
			}
		}
		out = append(out, l)
	}
	return out
}
