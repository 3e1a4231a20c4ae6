package book

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// IsOCR knows a page that a machine read, in ALTO or in PAGE, by its root.
func IsOCR(_ string, head []byte) bool {
	return bytes.Contains(head, []byte("<alto")) || bytes.Contains(head, []byte("<PcGts")) || bytes.Contains(head, []byte(":alto "))
}

// OCR reads a page of ALTO or PAGE, a block a paragraph, in the order of the file.
// A word that is cut at the end of a line is joined again.
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
	for _, region := range root.All("TextRegion") {
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
