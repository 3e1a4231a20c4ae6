package clean

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:embed outlets.tsv
var outletsTSV string

func readOutlets(tsv string) map[string]string {
	outlets := make(map[string]string)
	for _, line := range strings.Split(tsv, "\n") {
		name, spellings, ok := strings.Cut(line, "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, s := range strings.Split(spellings, "|") {
			outlets[compact(s)] = name
		}
	}
	return outlets
}

// sources looks for the outlet and the date in the text itself: in the dateline, «اسطنبول (رويترز)
// -» or «دمشق 14 مايو 2019 -», and for the date in the places described at written. The text keeps
// all of it.
func (w *work) sources() {
	if w.Outlet != "" && w.Date != "" {
		return
	}
	first := -1
	for i, l := range w.lines {
		if l.rule == "" && (isParagraph(l.Text) || first < 0) {
			first = i
			if isParagraph(l.Text) {
				break
			}
		}
	}
	if first < 0 {
		return
	}
	line, outlet := w.dateline(w.lines[first].Text)
	if w.Outlet == "" {
		w.Outlet = outlet
	}
	if w.Date != "" {
		return
	}
	w.Date = w.written(line, w.lines[first].Text)
	for i := 0; i < first && w.Date == ""; i++ {
		w.Date = placed(w.lines[i].Text)
	}
	w.DateInText = w.Date != ""
}

// dateline returns the dateline that begins a paragraph and the outlet it names; both are empty if
// there is none. A dateline is a few words, separated by brackets, dashes, slashes or a colon, and
// one of its pieces is the name of an outlet.
func (c *Cleaner) dateline(s string) (line, outlet string) {
	const (
		mostBytes = 160
		mostCuts  = 6
		mostWords = 5 // in a place, «دبي، الإمارات العربية المتحدة»
	)
	start, cuts := 0, 0
	for i, r := range s {
		if i > mostBytes || cuts > mostCuts {
			break
		}
		if !strings.ContainsRune("()/-–—:،[]", r) {
			continue
		}
		part := strings.TrimSpace(s[start:i])
		start = i + utf8.RuneLen(r)
		if part == "" {
			continue
		}
		if wordCount(part) > mostWords {
			break
		}
		cuts++
		if name, ok := c.outlets[compact(part)]; ok && r != '،' {
			// The bracket must close, and a dash or a colon must end the dateline.
			if rest := strings.TrimLeft(s[i:], ")] "); strings.IndexAny(rest, "-–—:/") == 0 {
				return s[:len(s)-len(rest)], name
			}
		}
	}
	return "", ""
}
