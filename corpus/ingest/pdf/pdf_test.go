package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

func TestLetters(t *testing.T) {
	tests := []struct{ in, want string }{
		{"االسمية واالقتصاد باالتحاد", "الاسمية والاقتصاد بالاتحاد"},
		{"األمم اإلنسان اآلن واألرض", "الأمم الإنسان الآن والأرض"},
		{"\ufefb \ufe8d\ufedf\ufedb\ufe98\ufe8e\ufe8f", "لا الكتاب"},
		{"الاسم سأل رجال قال", "الاسم سأل رجال قال"},
		{"﴿كذا﴾", "﴿كذا﴾"},
	}
	for _, test := range tests {
		if got := letters(test.in); got != test.want {
			t.Errorf("letters(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// TestParagraphs: paragraphs continue over lines and pages; headers, footers and page numbers are
// removed.
func TestParagraphs(t *testing.T) {
	long := strings.Repeat("كلمة ", 12)
	page := func(n int, lines ...string) []string {
		return append(append([]string{fmt.Sprintf("جريدة الميناء العدد %d", n)}, lines...), fmt.Sprint(n))
	}
	pages := [][]string{page(1, "عنوان", long+"أولى", long+"ثانية"), page(2, long+"ثالثة", "ختام.", long+"exam\u00ad", "ple "+long), page(3, long), page(4, "• بند", "• بند آخر")}
	var removed []string
	got := paragraphs(pages, func(page int, rule, text string) { removed = append(removed, text) })
	want := []string{"1 عنوان", "1 " + long + "أولى " + long + "ثانية " + long + "ثالثة ختام.", "2 " + long + "example " + long + long, "4 • بند", "4 • بند آخر"}
	for i, l := range got {
		text := l.Mark + " " + l.Text
		if i >= len(want) || strings.Join(strings.Fields(text), " ") != strings.Join(strings.Fields(want[i]), " ") {
			t.Errorf("paragraph %d is %q", i, text)
		}
	}
	if len(got) != len(want) || len(removed) != 8 {
		t.Errorf("%d paragraphs, want %d; removed %q", len(got), len(want), removed)
	}
}

func TestLatinOrder(t *testing.T) {
	if got := latinOrder("page title قال example an is This"); got != "title page قال This is an example" {
		t.Error(got)
	}
}

func TestForeign(t *testing.T) {
	bad := strings.Repeat("اǄمدينة مجǁس ", 5)
	if !foreign([][]string{{bad}}) || foreign([][]string{{strings.Repeat("شركة Nile في المدينة ", 9)}}) {
		t.Error("letters of a font that names them wrongly are not told, or good ones are")
	}
}

// TestFootnotes: footnotes follow their paragraph, even if they are alike on all pages, and what
// runs over the end of a page continues.
func TestFootnotes(t *testing.T) {
	foot := func(n string) string { return string(small) + n + " المصدر نفسه، ص 4" }
	long := func(n string) string {
		return n + " سطر طويل من صفحة لا ينتهي عندها كلام الكاتب في هذا الباب"
	}
	pages := [][]string{{long("أول"), long("وثان (1)"), foot("1"), "1"}, {long("وثالث"), long("ورابع"), foot("2"), "2"}, {long("وخامس"), "ثم انتهى.", foot("3"), string(small) + "3"}}
	var got []string
	for _, l := range paragraphs(pages, func(int, string, string) {}) {
		got = append(got, l.Mark+": "+l.Text)
	}
	want := []string{"1: " + strings.Join([]string{pages[0][0], pages[0][1], pages[1][0], pages[1][1], pages[2][0], "ثم انتهى."}, " "), "1: 1 المصدر نفسه، ص 4", "2: 2 المصدر نفسه، ص 4", "3: 3 المصدر نفسه، ص 4"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestLegible: words without known letters are left out and counted.
func TestLegible(t *testing.T) {
	if got, n := legible("قبل \ufffd\ufffdب\nبعد"); got != "قبل \nبعد" || n != 1 {
		t.Errorf("%q, %d", got, n)
	}
}

// file returns a PDF of pages of one line each; a page of "" has no text.
func file(pages ...string) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 5+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(pages)))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	object("<</Title(Port report)/Author(Sami)/CreationDate(D:20190514100000Z)>>")
	for i, text := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", 6+2*i))
		stream := ""
		if text != "" {
			stream = fmt.Sprintf("BT /F 12 Tf 50 700 Td (%s) Tj ET", text)
		}
		object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(stream), stream))
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, at)
	return b.Bytes()
}

// told is a sink that records what it receives.
type told struct {
	source.Sink
	texts    []*source.Text
	warnings []string
}

func (s *told) Text(t *source.Text)         { s.texts = append(s.texts, t) }
func (s *told) Removed(int, string, string) {}
func (s *told) Progress(int, int)           {}
func (s *told) Warn(_ int, format string, args ...any) {
	s.warnings = append(s.warnings, fmt.Sprintf(format, args...))
}

func TestRead(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	var r Reader
	defer r.Close()
	s := &told{}
	if err := r.Read(source.Of("a.pdf", file("The ship arrived in the morning.", "It left.", "\\225 An item", "")), s); err != nil {
		t.Fatal(err)
	}
	x := s.texts[0]
	want := []clean.Line{{Number: 1, Text: "The ship arrived in the morning. It left.", Mark: "1"}, {Number: 3, Text: "• An item", Mark: "3"}}
	if x.Title != "Port report" || x.Author != "Sami" || x.Date != "20190514" || fmt.Sprint(x.Lines) != fmt.Sprint(want) {
		t.Errorf("%+v", x)
	}
	if len(s.warnings) != 1 || !strings.Contains(s.warnings[0], "1 of 4 pages hold no text") {
		t.Errorf("warnings %q", s.warnings)
	}
	for content, want := range map[string]string{string(file("", "")): "its 2 pages are pictures without text, a scan", "%PDF-1.4 x": "it is broken"} {
		if err := r.Read(source.Of("b.pdf", []byte(content)), s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
	// A broken file does not affect the next one.
	if err := r.Read(source.Of("c.pdf", file("Again.")), s); err != nil || len(s.texts) != 2 {
		t.Errorf("%v, %d texts", err, len(s.texts))
	}
}

// FuzzRead: whatever a file holds, reading ends in time with texts or an error, and the reader
// still reads the next one.
func FuzzRead(f *testing.F) {
	f.Add(file("The ship arrived.", ""))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>"))
	var r Reader // started once, before the first file: it takes seconds, and a file is allowed one
	if !testing.Short() {
		if err := r.start(); err != nil {
			f.Fatal(err)
		}
	}
	f.Cleanup(r.Close)
	f.Fuzz(func(t *testing.T, data []byte) {
		if testing.Short() {
			t.Skip("PDFium takes seconds to start")
		}
		s := &told{}
		begin := time.Now()
		_ = r.Read(source.Of("a.pdf", data), s) // an error is an answer
		if took := time.Since(begin); took > 30*time.Second {
			t.Fatalf("took %v", took)
		}
		for _, x := range s.texts {
			for _, l := range x.Lines {
				if l.Text == "" || !utf8.ValidString(l.Text) {
					t.Fatalf("line %q", l.Text)
				}
			}
		}
	})
}
