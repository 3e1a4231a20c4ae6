package pdf

import (
	"bytes"
	"image/png"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// The size in pixels of a page drawn for recognition: A4 at 300 dots per inch, as such programs
// want it.
const drawnWidth, drawnHeight = 2480, 3508

// recognised sums up what was recognised on a file's pages.
type recognised struct {
	words int
	sum   float64
}

// confidence returns the mean confidence of all words; 0 if none was recognised.
func (r recognised) confidence() float64 {
	if r.words == 0 {
		return 0
	}
	return r.sum / float64(r.words)
}

// recognise reads a page that is a picture.
func (r *Reader) recognise(doc references.FPDF_DOCUMENT, i int, seen *recognised, to source.Sink) []string {
	picture, err := r.draw(doc, i)
	if err != nil {
		to.Warn(0, "a page is not read: page %d cannot be drawn: %v", i+1, err)
		return nil
	}
	pages, err := r.Recognise(picture)
	if err != nil {
		to.Warn(0, "a page is not read: page %d: %v", i+1, err)
		return nil
	}
	var lines []string
	for _, p := range pages {
		seen.words += p.Words
		seen.sum += p.Confidence * float64(p.Words)
		for _, paragraph := range p.Paragraphs {
			lines = append(lines, paragraph...)
		}
	}
	return lines
}

// draw draws a page as a picture.
func (r *Reader) draw(doc references.FPDF_DOCUMENT, i int) ([]byte, error) {
	drawn, err := r.instance.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}}, Width: drawnWidth, Height: drawnHeight})
	if err != nil {
		return nil, err
	}
	defer drawn.Cleanup()
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, drawn.Result.RenderedImage)
	return b.Bytes(), err
}
