package web

import (
	"slices"
	"strings"
	"sync"
)

// frequent returns the most frequent class lists of published pages. There each is replaced by
// one letter ("A" for the first, "a" for the 27th), which saves a fifteenth of a page; the style
// sheet has both names of each class, and the selectors of elements that it is implied for. No
// class of ours is one of these letters.
func frequent() []string {
	return []string{
		"sign place", "mention place", "sign organization", "mention organization", "paragraph", "sign person found",
		"mention person", "headline", "byline", "sign person", "sign organization found", "kind-block", "rubric",
		"masthead-in", "passage", "icon turns i-lens", "nameplate", "icon i-search", "passages", "told",
		"reading-columns", "ask-field", "display", "icon turns i-out", "unnamed", "mention event",
		"told weak", "cue weak", "cue", "date",
		"reading", "origin", "entity-head", "topic", "bar-plain", "icon turns i-said", "ask-sign", "foot-name", "help-link",
		"colophon", "topics", "onward", "reading-head", "skip", "hush", "foot", "acts",
	}
}

// letters are the short names in order, without e and y, which are publishedRoot and publishedOne, and n, which is
// a class of ours.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdfghijklmopqrstuvwxz"

// short maps class lists to their short names.
var short = sync.OnceValue(func() map[string]string {
	names := make(map[string]string)
	for i, list := range frequent() {
		names[list] = letters[i : i+1]
	}
	return names
})

// withShort extends every class selector of a style sheet with the short names of the lists that
// contain the class, and with the elements it is implied for: ".told" becomes ":is(.told,.T,…)".
func withShort(sheet string) string {
	also := make(map[string][]string)
	for _, list := range frequent() {
		for class := range strings.FieldsSeq(list) {
			also[class] = append(also[class], "."+short()[list])
		}
	}
	for _, m := range impliedClasses() {
		for class := range strings.FieldsSeq(m.list) {
			also[class] = append(also[class], m.selector())
		}
	}
	var b strings.Builder
	for sheet != "" {
		at := strings.IndexAny(sheet, `."'/`)
		if at < 0 {
			break
		}
		b.WriteString(sheet[:at])
		sheet = sheet[at:]
		n := 1
		switch end := ""; {
		case sheet[0] == '"' || sheet[0] == '\'':
			end = sheet[:1]
			n = 1 + len(upTo(sheet[1:], end))
		case strings.HasPrefix(sheet, "/*"):
			n = len(upTo(sheet, "*/"))
		case sheet[0] == '.':
			n = 1 + len(className(sheet[1:]))
		}
		piece := sheet[:n]
		if names := also[strings.TrimPrefix(piece, ".")]; names != nil && piece[0] == '.' {
			piece = ":is(" + strings.Join(slices.Concat([]string{piece}, names), ",") + ")"
		}
		b.WriteString(piece)
		sheet = sheet[n:]
	}
	return b.String() + sheet
}

// upTo returns a text up to the end of a mark, or all of it if the mark is missing.
func upTo(text, mark string) string {
	before, _, ok := strings.Cut(text, mark)
	if !ok {
		return text
	}
	return text[:len(before)+len(mark)]
}

// className returns the class name at the beginning of a text; "" for a number.
func className(text string) string {
	n := 0
	for n < len(text) && (text[n] == '-' || 'a' <= text[n]|0x20 && text[n]|0x20 <= 'z' || n > 0 && '0' <= text[n] && text[n] <= '9') {
		n++
	}
	return text[:n]
}
