// Package ocr reads the text of pictures with tesseract, a program that must be on the machine
// (Debian: tesseract-ocr and tesseract-ocr-ara). The result is a guess: it comes with the program's
// confidence, and words of low confidence are marked.
package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Unsure follows a word that was read with less confidence than sureFrom.
const Unsure = "[؟]"

const (
	sureFrom = 60          // per cent, as tesseract counts
	patience = time.Minute // for one picture
	// fewest is how many sure words make a picture a text; photographs yield fewer.
	fewest = 3
)

// A Reader reads pictures. Make one with Find.
type Reader struct {
	command string
	english bool // it also has the data for English
}

// ErrMissing means that there is no tesseract on the machine, or none that reads Arabic.
var ErrMissing = errors.New("recognising text needs tesseract with its Arabic data (Debian, Ubuntu: apt-get install tesseract-ocr tesseract-ocr-ara; macOS: brew install tesseract tesseract-lang); get it, or build without -ocr")

// Find looks for tesseract and the languages that it reads.
func Find() (*Reader, error) {
	command, err := exec.LookPath("tesseract")
	if err != nil {
		return nil, ErrMissing
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	out, err := exec.CommandContext(ctx, command, "--list-langs").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("asking %s which languages it reads: %w", command, err)
	}
	known := strings.Fields(string(out))
	if !slices.Contains(known, "ara") {
		return nil, ErrMissing
	}
	return &Reader{command, slices.Contains(known, "eng")}, nil
}

// Read reads a picture in any format that tesseract knows, such as PNG, JPEG or TIFF, of one page
// or of several. Paragraphs are in reading order; a word with a confidence below 60 per cent is
// followed by Unsure. A page without three sure words is left out.
//
// It is read as Arabic; if the result is doubtful, as Arabic and English, which takes some Arabic
// words for Latin ones.
func (r *Reader) Read(picture []byte) ([]source.Recognised, error) {
	const doubtful = 0.7
	pages, err := r.read(picture, "ara")
	if err != nil || !r.english || len(pages) > 0 && mean(pages) >= doubtful {
		return pages, err
	}
	both, err := r.read(picture, "ara+eng")
	if err != nil || mean(both) <= mean(pages) {
		return pages, nil
	}
	return both, nil
}

// mean returns the mean confidence of all words of the pages.
func mean(pages []source.Recognised) float64 {
	words, sum := 0, 0.0
	for _, p := range pages {
		words, sum = words+p.Words, sum+p.Confidence*float64(p.Words)
	}
	return sum / float64(max(1, words))
}

func (r *Reader) read(picture []byte, languages string) ([]source.Recognised, error) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, r.command, "stdin", "stdout", "-l", languages, "tsv")
	cmd.Stdin = bytes.NewReader(picture)
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("recognising its text took more than %v; make the picture smaller", patience)
		}
		first, _, _ := strings.Cut(strings.TrimSpace(problems.String()), "\n")
		return nil, fmt.Errorf("tesseract cannot read it (%w: %.200q)", err, first)
	}
	return parse(out.String()), nil
}

// The columns of tesseract's table.
const (
	colLevel, colPage, colBlock, colParagraph, colLine, colConfidence, colText = 0, 1, 2, 3, 4, 10, 11
	wordLevel                                                                  = "5"
)

// parse reads tesseract's table of words.
func parse(table string) []source.Recognised {
	var pages []source.Recognised
	var page source.Recognised
	last, lastLine, lastPage, sure, sum := "", "", "", 0, 0.0
	end := func() {
		if sure >= fewest {
			page.Confidence = sum / float64(page.Words) / 100
			page.Number, _ = strconv.Atoi(lastPage)
			pages = append(pages, page)
		}
		page, sure, sum, last, lastLine = source.Recognised{}, 0, 0, "", ""
	}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) <= colText || cells[colLevel] != wordLevel || strings.TrimSpace(cells[colText]) == "" {
			continue
		}
		confidence, err := strconv.ParseFloat(cells[colConfidence], 64)
		if err != nil || confidence < 0 {
			continue
		}
		if cells[colPage] != lastPage {
			end()
			lastPage = cells[colPage]
		}
		word := strings.TrimSpace(cells[colText])
		if confidence < sureFrom {
			word += " " + Unsure
		} else {
			sure++
		}
		sum += min(confidence, 100)
		page.Words++
		at := cells[colBlock] + "." + cells[colParagraph]
		if at != last {
			page.Paragraphs = append(page.Paragraphs, nil)
		}
		lines := &page.Paragraphs[len(page.Paragraphs)-1]
		if line := at + "." + cells[colLine]; line != lastLine {
			*lines = append(*lines, word)
			lastLine = line
		} else {
			(*lines)[len(*lines)-1] += " " + word
		}
		last = at
	}
	end()
	return pages
}
