package pdf

import (
	"regexp"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// doubtful matches what Arabic text cannot have: a word that begins with a letter which only ends
// words, or has one inside; a mark over nothing; an article without a noun; a number after the sign
// that should follow it; and letters that no keyboard produces there.
var doubtful = regexp.MustCompile(`(^|[^\p{L}\p{M}])[ةى]|ة\p{M}*\p{L}|(^|\s)[\x{64b}-\x{652}\x{670}]|\s[.,،:؛][0-9٠-٩]|(^|\s)[وف]?ال(\s|$)|[\x{180}-\x{5ff}]`)

var hasArabic = regexp.MustCompile(`\p{Arabic}{2}`)

// How many pages are examined closely though nothing in their text is doubtful, and the share of
// letters out of order above which a file is read by positions.
const (
	lookedAt     = 2
	mostDisorder = 0.01
)

// A layout reads the pages of a file by the positions of their characters if the order in which
// they are drawn is not that of the text.
type layout struct {
	pages int  // pages with Arabic seen so far
	wrong bool // the file is read by positions
}

// text returns a page's text: given, which is PDFium's, or the page read anew by positions.
func (l *layout) text(r *Reader, doc references.FPDF_DOCUMENT, i int, given string) (text string, anew bool) {
	if !hasArabic.MatchString(given) {
		return given, false
	}
	l.pages++
	doubt := doubtful.MatchString(given) || footed.MatchString(given) || inverted([]rune(given)) != ""
	if !l.wrong && !doubt && l.pages > lookedAt {
		return given, false
	}
	glyphs, spaces, err := r.glyphs(doc, i)
	if err != nil || len(glyphs) == 0 {
		return given, false // given is the best there is
	}
	if l.wrong = l.wrong || disorder(glyphs) > mostDisorder; l.wrong || doubt {
		return ordered(glyphs, spaces), true
	}
	return given, false
}

// glyphs returns the visible characters of a page, and its spaces.
func (r *Reader) glyphs(doc references.FPDF_DOCUMENT, i int) (glyphs, spaces []glyph, err error) {
	loaded, err := r.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: i})
	if err != nil {
		return nil, nil, err
	}
	defer func() { _, _ = r.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	page := requests.Page{ByReference: &loaded.Page}
	text, err := r.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, nil, err
	}
	defer func() {
		_, _ = r.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	}()
	count, err := r.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return nil, nil, err
	}
	word := 0
	for n := range count.Count {
		g, err := r.glyph(text.TextPage, n)
		if err != nil {
			return nil, nil, err
		}
		switch {
		case g.r == ' ' || g.r == 0xa0:
			word++
			// PDFium inserts spaces without a width, according to its own order.
			if g.right-g.left > 0.05*g.em {
				spaces = append(spaces, g)
			}
		case g.r < ' ' && g.r != 2:
			word++
		default:
			g.word = word
			glyphs = append(glyphs, g)
		}
	}
	drawn, err := r.drawnSpaces(page, text.TextPage)
	return glyphs, append(spaces, drawn...), err
}

func (r *Reader) glyph(text references.FPDF_TEXTPAGE, n int) (g glyph, err error) {
	char, err := r.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: n})
	if err != nil {
		return g, err
	}
	box, err := r.instance.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: text, Index: n})
	if err != nil {
		return g, err
	}
	origin, err := r.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: n})
	if err != nil {
		return g, err
	}
	g = glyph{r: rune(char.Unicode), left: box.Left, right: box.Right, from: box.Left, to: box.Right, x: origin.X, y: origin.Y}
	if wide, err := r.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: n}); err == nil {
		g.from, g.to = min(g.from, float64(wide.Rect.Left)), max(g.to, float64(wide.Rect.Right))
	}
	size, err := r.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: n})
	if err != nil {
		return g, err
	}
	g.em = size.FontSize
	if m, err := r.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: n}); err == nil && m.Matrix.D != 0 {
		g.em *= max(float64(m.Matrix.D), -float64(m.Matrix.D))
	}
	if g.right > g.left && (g.r < ' ' || 0x180 <= g.r && g.r < 0x600) {
		wrong, err := r.instance.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: text, Index: n})
		if err == nil && wrong.HasUnicodeMapError {
			g.r = unnamed(box.Top-box.Bottom, g.em)
		}
	}
	return g, nil
}

// Signs to which the font assigns no letter; PDFium returns their number in the font.
const (
	filler = '\ufdd0' // the stroke that stretches a word to fill its line
	lost   = '\ufffd'
)

// unnamed returns what such a sign is: a flat one stretches a word, as Writer draws it where a line
// is to be filled.
func unnamed(height, em float64) rune {
	switch {
	case height < 0.02*em:
		return ' '
	case height < 0.25*em:
		return filler
	}
	return lost
}

// drawnSpaces returns the spaces that are drawn separately: PDFium omits them from its text, and
// inserts others.
func (r *Reader) drawnSpaces(page requests.Page, text references.FPDF_TEXTPAGE) (spaces []glyph, err error) {
	count, err := r.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return nil, err
	}
	const isText = 1
	for i := range count.Count {
		object, err := r.instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := r.instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil || kind.Type != isText {
			continue
		}
		box, err := r.instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object.PageObject})
		if err != nil || box.Left != box.Right && box.Bottom != box.Top {
			continue
		}
		said, err := r.instance.FPDFTextObj_GetText(&requests.FPDFTextObj_GetText{PageObject: object.PageObject, TextPage: text})
		if err == nil && said.Text == "" {
			spaces = append(spaces, glyph{r: ' ', left: float64(box.Left), right: float64(box.Right), y: float64(box.Bottom), x: float64(box.Left)})
		}
	}
	return spaces, nil
}
