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
	outer      int // index of the quotation around it, -1 for none
}

// Marks that open and close. Some papers use them the wrong way round, some open with one kind and
// close with another.
const (
	opening = "«“„‹"
	closing = "»”›"
)

// firstArabic and lastArabic bound the block of Arabic letters, which holds no quotation marks.
const firstArabic, lastArabic = '\u0600', '\u06ff'

// most is the greatest length of a quotation, in bytes: a mark that is never closed must not
// swallow the document.
const most = 4000

// quotations finds the quotations of a text, in order of their beginning. A quotation may run over
// several paragraphs if its mark is one that can only open.
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
		case r == ' ' || r >= firstArabic && r <= lastArabic: // most of a text
		case r == '\n':
			// A straight mark ends with its paragraph, unless the next one can only be a closing mark.
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

// A mark is an opening mark that has not been closed yet; at is the offset after it.
type mark struct {
	r  rune
	at int
}

// lastOpen returns the index of the last of the given open marks that may still be closed at i, -1
// for none.
func lastOpen(open []mark, marks string, i int) int {
	for k := len(open) - 1; k >= 0 && i-open[k].at <= most; k-- {
		if strings.ContainsRune(marks, open[k].r) {
			return k
		}
	}
	return -1
}

// mustOpen reports whether the mark at i can only open: space before it, a letter after it.
func mustOpen(s string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return (i == 0 || unicode.IsSpace(before) || strings.ContainsRune(":([ـ", before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// mustClose reports whether the mark at i can only close: a letter or the end of a sentence before
// it, no letter after it.
func mustClose(s string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	return i > 0 && !unicode.IsSpace(before) && !strings.ContainsRune(":([ـ«“", before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// closesLater reports whether the next straight mark after i can only be a closing one.
func closesLater(s string, i int, mark rune) bool {
	rest := s[i:min(i+most, len(s))]
	k := strings.IndexRune(rest, mark)
	return k >= 0 && mustClose(s, i+k, 1)
}

// isApart reports whether a single mark at i is not an apostrophe.
func isApart(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return i == 0 || !unicode.IsLetter(before) || !unicode.IsLetter(after)
}

// nest sorts quotations by where they begin and sets the outer one of each.
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

// direct reports whether a content is mainly in quotation marks.
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
