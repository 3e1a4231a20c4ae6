package pdf

import (
	"bytes"
	"flag"
	"fmt"
	"image/png"
	"os"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

var update = flag.Bool("update", false, "write the goldens anew")

// assembled returns a PDF of numbered objects, the first of which is the catalogue.
func assembled(objects ...string) []byte {
	var b bytes.Buffer
	var offsets []int
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, at)
	return b.Bytes()
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(content), content)
}

// scan returns a PDF of one page that is a picture of four dots: black at the top left, white
// elsewhere.
func scan() []byte {
	return assembled("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
		stream("", "595 0 0 842 0 0 cm /I Do"),
		stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", "\x00\xff\xff\xff"))
}

// TestScan: a page that is a picture is drawn upright and large enough to be read, and what is
// recognised in it becomes its text with its confidence.
func TestScan(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	var r Reader
	defer r.Close()
	s := &told{}
	if err := r.Read(source.Of("scan.pdf", scan()), s); err == nil || !strings.Contains(err.Error(), "a scan; build with -ocr") {
		t.Errorf("without recognising: %v", err)
	}
	r.Recognise = func(picture []byte) ([]source.Recognised, error) {
		drawn, err := png.Decode(bytes.NewReader(picture))
		if err != nil {
			return nil, err
		}
		if b := drawn.Bounds(); b.Dx() < 2000 || b.Dy() < b.Dx() {
			t.Errorf("the page is drawn in %v", b)
		}
		b := drawn.Bounds()
		for _, corner := range []struct {
			x, y int
			dark bool
		}{{b.Dx() / 8, b.Dy() / 8, true}, {7 * b.Dx() / 8, b.Dy() / 8, false}, {b.Dx() / 8, 7 * b.Dy() / 8, false}} {
			if v, _, _, _ := drawn.At(corner.x, corner.y).RGBA(); (v < 0x8000) != corner.dark {
				t.Errorf("at %d, %d the page is %x", corner.x, corner.y, v)
			}
		}
		return []source.Recognised{{Number: 1, Paragraphs: [][]string{{"سطر من صورة"}}, Words: 3, Confidence: 0.75}}, nil
	}
	if err := r.Read(source.Of("scan.pdf", scan()), s); err != nil {
		t.Fatal(err)
	}
	if x := s.texts[0]; len(x.Lines) != 1 || x.Lines[0].Text != "سطر من صورة" || x.Lines[0].Mark != "1" || x.Confidence != 0.75 {
		t.Errorf("%+v", x)
	}
}

// printed returns a page as browsers print it: each letter drawn by itself, from left to right,
// with the letter that it represents beside it, and spaces apart.
func printed(seen string) []byte {
	var b strings.Builder
	x := 50
	for _, r := range seen {
		if r == '_' {
			fmt.Fprintf(&b, "BT /F 12 Tf %d 700 Td ( ) Tj ET\n", x)
		} else {
			fmt.Fprintf(&b, "BT /F 12 Tf /Span<</ActualText <FEFF%04X>>>BDC %d 700 Td (o) Tj EMC ET\n", r, x)
		}
		x += 7
	}
	return assembled("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
		stream("", b.String()), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
}

func TestPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	var r Reader
	defer r.Close()
	s := &told{}
	if err := r.Read(source.Of("printed.pdf", printed("ءانيملا_يف_ةنيفس_30_تلصو")), s); err != nil {
		t.Fatal(err)
	}
	if got, want := s.texts[0].Lines[0].Text, "وصلت 30 سفينة في الميناء"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestWriter reads a file that LibreOffice Writer 7.4 made from two briefs that ship, set in Amiri:
// letters above each other, strokes in justified lines, notes, a list, a table and a running
// header.
func TestWriter(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	data, err := os.ReadFile("testdata/writer.pdf")
	if err != nil {
		t.Fatal(err)
	}
	var r Reader
	defer r.Close()
	s := &told{}
	if err := r.Read(source.Of("writer.pdf", data), s); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, l := range s.texts[0].Lines {
		fmt.Fprintf(&got, "%s: %s\n", l.Mark, l.Text)
	}
	if *update {
		if err := os.WriteFile("testdata/writer.txt", []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/writer.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}
