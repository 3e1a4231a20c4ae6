package pdf

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// laid lays out a line as it is seen, from left to right, "_" being a drawn space and "|" a gap: a
// glyph for each letter, a mark above the letter before it.
func laid(seen string, y float64) (glyphs, spaces []glyph) {
	const em, wide = 10, 5.0
	x := 0.0
	for _, r := range seen {
		g := glyph{r: r, left: x + 0.2, right: x + wide - 0.2, from: x, to: x + wide, x: x, y: y, em: em}
		switch {
		case r == '|':
			x += 3 * em
			continue
		case r == '_':
			spaces = append(spaces, g)
		case isMark(r): // it is above what is to the left of it on the page
			g.left, g.right, g.from, g.to, g.x, g.y = x-3, x-2, x-3, x-2, x-3, y+4
			glyphs = append(glyphs, g)
			continue
		default:
			glyphs = append(glyphs, g)
		}
		x += wide
	}
	return glyphs, spaces
}

// TestOrdered: a line is read by the positions of its letters, in whatever order they were drawn.
func TestOrdered(t *testing.T) {
	tests := []struct{ seen, want string }{
		{"ةيدلب_يف", "في بلدية"},
		{"٠٠٥٬٢١_ددع", "عدد ٠٠٥٬٢١"},
		{".لوصو_024_نإ", "إن 024 وصول."},
		{"،12/5/2024_يف", "في 12/5/2024،"},
		{"4,250,000_غلبم", "مبلغ 4,250,000"},
		{"%12.5_ةبسن", "نسبة 12.5%"},
		{"2025-06-30_موي", "يوم 30-06-2025"}, // a hyphen separates numbers
		{"Nile_Tech_ةكرش", "شركة Nile Tech"},
		{"iPhone_15_زاهج", "جهاز iPhone 15"},
		{"مالك_info@example.org_ديرب", "بريد info@example.org كلام"},
		{"The_word_باتك_is_kitab", "The word كتاب is kitab"},
		{"ةرّغ", "غرّة"},
		{"٣٠", "٣٠"},
		{".٣٠_ةلدّع", "عدّلة ٣٠."},
		{"12:30_PM|ريرقت", "تقرير 12:30 PM"},
		{"abc", "abc"},
	}
	for _, test := range tests {
		glyphs, spaces := laid(test.seen, 100)
		for range 3 {
			if got := ordered(slices.Clone(glyphs), spaces); got != test.want {
				t.Errorf("%q is read as %q, want %q", test.seen, got, test.want)
			}
			rand.Shuffle(len(glyphs), func(i, j int) { glyphs[i], glyphs[j] = glyphs[j], glyphs[i] })
		}
	}
}

// TestRows: lines stay in the order in which they were drawn, like columns; a line that its marks
// break is one line.
func TestRows(t *testing.T) {
	var all []glyph
	for i, seen := range []string{"ناث_رطس", "لوأ_رطس"} {
		glyphs, _ := laid(seen, float64(100+20*i))
		all = append(all, glyphs...)
	}
	_, spaces := laid("ناث_رطس", 100)
	_, more := laid("لوأ_رطس", 120)
	if got, want := ordered(all, append(spaces, more...)), "سطر ثان\nسطر أول"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestBrackets: brackets may be named by their shape or by their meaning: they open before they
// close.
func TestBrackets(t *testing.T) {
	tests := []struct{ seen, want string }{
		{"«لوق»_)نيتلمج(_نيب", "بين (جملتين) «قول»"},
		{"»لوق«_(نيتلمج)_نيب", "بين (جملتين) «قول»"},
		{"لوق_(نيتلمج)_نيب_لوأ_(أ", "أ) أول بين (جملتين) قول"}, // the letter of a list item has one bracket
		{"باتك_)Reuters,_2018)_نم", "من (Reuters, 2018) كتاب"}, // one by its shape, one by its meaning
	}
	for _, test := range tests {
		glyphs, spaces := laid(test.seen, 100)
		if got := ordered(glyphs, spaces); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.seen, got, test.want)
		}
	}
}

// TestLigatures: in ligatures whose letters share a box, lam comes before alef, in whatever order a
// file has them all; a longer text in one box was reversed.
func TestLigatures(t *testing.T) {
	box := func(letters string, left, right float64) (gs []glyph) {
		for _, r := range letters {
			gs = append(gs, glyph{r: r, left: left, right: right, from: left, to: right, x: left, y: 100, em: 10})
		}
		return gs
	}
	for _, letters := range []string{"لا", "ال"} {
		word := slices.Concat(box("ك", 20, 25), box(letters, 10, 20), box("م", 5, 10))
		if got := ordered(word, nil); got != "كلام" {
			t.Errorf("%q in a box: %q", letters, got)
		}
	}
	if got := ordered(box("يبيبَح", 0, 10), nil); got != "حَبيبي" {
		t.Errorf("a word in a box: %q", got)
	}
	if disorder(box("ال", 0, 5)) < mostDisorder || disorder(box("لا", 0, 5)) > mostDisorder {
		t.Error("a ligature from its end is not noticed, or one that is right is")
	}
}

// TestOverlapping: in fonts that draw letters above each other, a letter may appear to the right of
// the one before it; it still begins to its left.
func TestOverlapping(t *testing.T) {
	word := []glyph{ // «الج», as Amiri draws it
		{r: 'ا', left: 30, right: 32, from: 30, to: 33, x: 30, y: 100, em: 10},
		{r: 'ل', left: 20, right: 24, from: 20, to: 30, x: 22, y: 100, em: 10},
		{r: 'ج', left: 19, right: 29, from: 19, to: 29, x: 21, y: 100, em: 10},
	}
	if got := ordered(word, nil); got != "الج" || disorder(word) > 0 {
		t.Errorf("%q, disorder %v", got, disorder(word))
	}
}

// TestStrokes: a stroke that stretches a word is neither a space nor a letter; the letter of a mark
// is not repeated, nor is its height another line.
func TestStrokes(t *testing.T) {
	glyphs, _ := laid("ةيروس\ufdd0\ufdd0\ufdd0ـلا", 100)
	if got := ordered(glyphs, nil); got != "الـسورية" {
		t.Errorf("%q", got)
	}
	box := func(letters string, x, y float64) (gs []glyph) {
		for i, r := range []rune(letters) {
			at := x + float64(len([]rune(letters))-i)
			gs = append(gs, glyph{r: r, left: at, right: at + 1, from: at, to: at + 1, x: x, y: y, em: 10})
		}
		return gs
	}
	again := slices.Concat(box("ل", 25, 100), box("ي", 24, 100), box("اً", 20, 101.5), box("لاً", 20, 100))
	if got := ordered(again, nil); got != "ليلاً" {
		t.Errorf("a mark with its letter: %q", got)
	}
	high := slices.Concat(box("ا", 31, 100), box("ذ", 30, 100), box("أُ", 28, 106), box("د", 27, 100))
	if got := ordered(high, nil); got != "اذأُد" {
		t.Errorf("a high mark: %q", got)
	}
}

// TestNotes: numbers of notes are separated from the text, and small print at the foot from the
// page.
func TestNotes(t *testing.T) {
	size := func(gs []glyph, em, x, up float64) []glyph {
		for i := range gs {
			gs[i].em, gs[i].y, gs[i].x, gs[i].left, gs[i].right = em, gs[i].y+up, gs[i].x+x, gs[i].left+x, gs[i].right+x
			gs[i].from, gs[i].to = gs[i].from+x, gs[i].to+x
		}
		return gs
	}
	page := func(note string, up float64) []glyph {
		line, _ := laid("ةنس_ةثداح_2014", 100)
		sign, _ := laid(note, 100)
		foot, _ := laid("ةيشاح_1", 40)
		return slices.Concat(line, size(sign, 6, -8, up), size(foot, 7, 0, 0))
	}
	_, spaces := laid("ةنس_ةثداح_2014", 100)
	_, more := laid("ةيشاح_1", 40)
	spaces = append(spaces, more...)
	for _, up := range []float64{3, 5} { // on the line, and high enough to be a line of its own
		if got, want := ordered(page("1", up), spaces), "2014 حادثة سنة (1)\n"+string(small)+"1 حاشية"; got != want {
			t.Errorf("raised by %v: %q, want %q", up, got, want)
		}
	}
	area, _ := laid("ملك", 100)
	two, _ := laid("2", 100)
	if got := ordered(append(area, size(two, 6, -6, 3)...), nil); got != "كلم2" {
		t.Errorf("an area: %q", got)
	}
}

// FuzzOrdered: no letter is lost or made up, whatever the positions.
func FuzzOrdered(f *testing.F) {
	f.Add("ةيدلب_يف Nile (12.5) رّغ", uint64(1))
	f.Fuzz(func(t *testing.T, seen string, seed uint64) {
		glyphs, spaces := laid(seen, 100)
		random := rand.New(rand.NewPCG(seed, 0))
		for i := range glyphs {
			if random.IntN(4) == 0 {
				glyphs[i].x += float64(random.IntN(40))
				glyphs[i].y += float64(random.IntN(40) - 20)
			}
		}
		letters := func(s []rune) (out []rune) {
			for _, r := range s {
				if mirrored(r) == r && r != ' ' && r != '\n' && r != filler && r != small && !isMark(r) {
					out = append(out, r)
				}
			}
			slices.Sort(out)
			return out
		}
		var in []rune
		for _, g := range glyphs {
			in = append(in, g.r)
		}
		if got := letters([]rune(ordered(glyphs, spaces))); !slices.Equal(got, letters(in)) {
			t.Fatalf("%q became %q", string(in), string(got))
		}
	})
}
