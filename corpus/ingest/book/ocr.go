package book

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// IsOCR reports whether a file is a page of OCR in ALTO or PAGE, by its root.
func IsOCR(_ string, head []byte) bool {
	return bytes.Contains(head, []byte("<alto")) || bytes.Contains(head, []byte("<PcGts")) || bytes.Contains(head, []byte(":alto "))
}

// OCR reads a page of ALTO or PAGE, a paragraph for each block, in the reading order that the page
// gives, or else that of the file. Words cut at the end of a line are joined.
func OCR(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	root, err := source.Parse(bytes.NewReader(data))
	if err != nil {
		to.Warn(0, "the page breaks off in the middle (%v); what is before it is read", err)
	}
	t := &source.Text{Exact: true, Confidence: 1}
	sum, words := 0.0, 0
	put := func(text string) {
		if text = clean.Tidy(text); text != "" {
			t.Lines = append(t.Lines, clean.Line{Number: len(t.Lines) + 1, Text: text})
		}
	}
	for _, block := range root.All("TextBlock") {
		var b strings.Builder
		for _, line := range block.All("TextLine") {
			for _, s := range line.All("String") {
				if c, err := strconv.ParseFloat(s.Get("WC"), 64); err == nil {
					sum, words = sum+c, words+1
				}
				if s.Get("SUBS_TYPE") == "HypPart2" {
					continue
				}
				if whole := s.Get("SUBS_CONTENT"); s.Get("SUBS_TYPE") == "HypPart1" && whole != "" {
					b.WriteString(whole + " ")
					continue
				}
				b.WriteString(s.Get("CONTENT") + " ")
			}
		}
		put(b.String())
	}
	for _, region := range inReadingOrder(root) {
		var lines []string
		for _, line := range region.All("TextLine") {
			for _, k := range line.Kids { // not those of the words below it
				if k.Name == "TextEquiv" {
					lines = append(lines, strings.TrimSpace(k.Find("Unicode").String()))
					if c, err := strconv.ParseFloat(k.Get("conf"), 64); err == nil {
						sum, words = sum+c, words+1
					}
					break
				}
			}
		}
		put(strings.Join(lines, " "))
	}
	if words > 0 {
		t.Confidence = sum / float64(words)
	}
	to.Text(t)
	return nil
}

// inReadingOrder returns the text regions of PAGE in the reading order that the page gives; those
// that it does not name come last.
func inReadingOrder(root *source.Node) []*source.Node {
	regions := root.All("TextRegion")
	order := root.Find("ReadingOrder")
	if order == nil {
		return regions
	}
	place := make(map[string]int)
	var walk func(n *source.Node)
	walk = func(n *source.Node) {
		kids := slices.Clone(n.Kids)
		slices.SortStableFunc(kids, func(a, b *source.Node) int {
			i, _ := strconv.Atoi(a.Get("index"))
			j, _ := strconv.Atoi(b.Get("index"))
			return cmp.Compare(i, j)
		})
		for _, k := range kids {
			if id := k.Get("regionRef"); id != "" && place[id] == 0 {
				place[id] = len(place) + 1
			}
			walk(k)
		}
	}
	walk(order)
	of := func(n *source.Node) int {
		if i := place[n.Get("id")]; i > 0 {
			return i
		}
		return len(place) + 1
	}
	slices.SortStableFunc(regions, func(a, b *source.Node) int { return cmp.Compare(of(a), of(b)) })
	return regions
}
