package statements

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation is a stretch of text in quotation marks: start is the first byte
// after the opening mark, end the first byte of the closing one.
type quotation struct {
	start, end int
	outer      int // the quotation it stands in, -1 for none
}

// Marks that open and close, each with those it may be closed by. Some papers
// write them the wrong way round, some open with the one kind and close with the
// other.
const (
	opening = "«“„‹"
	closing = "»”›"
)

// most is how long a quotation may be, in bytes: a mark that was never closed
// must not swallow the document.
const most = 4000

// quotations finds the quotations of a text, in order of their beginning. A
// quotation may run over paragraphs when its mark tells that it opens.
func quotations(s string) []quotation {
	var found []quotation
	var open []mark
	closeAt := func(k, at int) {
		found = append(found, quotation{start: open[k].at, end: at, outer: -1})
		open = open[:k]
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			// A straight mark ends with its paragraph, unless the next one is
			// seen to close.
			for k := len(open) - 1; k >= 0; k-- {
				if r := open[k].r; (r == '"' || r == '\'') && !closesLater(s, i, r) {
					closeAt(k, i)
				}
			}
		case strings.ContainsRune(opening, r):
			if k := lastOpen(open, "„”", i); r == '“' && k == len(open)-1 && k >= 0 && mustClose(s, i, size) {
				closeAt(k, i) // „so“ and ”so“
			} else {
				open = append(open, mark{r, i + size})
			}
		case strings.ContainsRune(closing, r):
			if k := lastOpen(open, opening+"”\"", i); k >= 0 {
				closeAt(k, i)
			} else if r == '”' && mustOpen(s, i, size) {
				open = append(open, mark{r, i + size}) // ”كذا“ or ”كذا”
			}
		case r == '"' || r == '\'' && isApart(s, i):
			if size2 := len("''"); r == '\'' && strings.HasPrefix(s[i:], "''") {
				size = size2
			}
			k := lastOpen(open, string(r), i)
			if k >= 0 && !mustOpen(s, i, size) || k >= 0 && mustClose(s, i, size) {
				closeAt(k, i)
			} else if !mustClose(s, i, size) {
				open = append(open, mark{r, i + size})
			} else if k := lastOpen(open, opening, i); k >= 0 {
				closeAt(k, i)
			}
		}
		i += size
	}
	return nest(found)
}

// A mark is an opening mark that was not closed yet, and where what it opens
// begins.
type mark struct {
	r  rune
	at int
}

// lastOpen is the last open mark of the given ones that may still be closed at
// i, -1 for none.
func lastOpen(open []mark, marks string, i int) int {
	for k := len(open) - 1; k >= 0 && i-open[k].at <= most; k-- {
		if strings.ContainsRune(marks, open[k].r) {
			return k
		}
	}
	return -1
}

// mustOpen tells whether the mark at i opens: space before it, a letter
// after it.
func mustOpen(s string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return (i == 0 || unicode.IsSpace(before) || strings.ContainsRune(":([ـ", before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// mustClose tells whether the mark at i closes: a letter or the end of a
// sentence before it, no letter after it.
func mustClose(s string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return i > 0 && !unicode.IsSpace(before) && !strings.ContainsRune(":([ـ«“", before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// closesLater tells whether the next straight mark after i is one that closes.
func closesLater(s string, i int, mark rune) bool {
	rest := s[i:min(i+most, len(s))]
	k := strings.IndexRune(rest, mark)
	return k >= 0 && mustClose(s, i+k, 1)
}

// isApart tells whether a single mark at i is no apostrophe.
func isApart(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return i == 0 || !unicode.IsLetter(before) || !unicode.IsLetter(after)
}

// nest sorts quotations by where they begin and says which stands in which.
func nest(found []quotation) []quotation {
	sort.Slice(found, func(i, j int) bool {
		return found[i].start < found[j].start || found[i].start == found[j].start && found[i].end > found[j].end
	})
	var open []int
	for i := range found {
		for len(open) > 0 && found[open[len(open)-1]].end <= found[i].start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			found[i].outer = open[len(open)-1]
		}
		open = append(open, i)
	}
	return found
}

// direct tells whether words stand mainly in quotation marks.
func (d *reader) direct(p pair) bool {
	quoted, all := 0, 0
	for k := p.from; k < p.to; k++ {
		n := d.tokens[k].End - d.tokens[k].Start
		all += n
		if d.tokens[k].quote >= 0 {
			quoted += n
		}
	}
	return 2*quoted > all
}
