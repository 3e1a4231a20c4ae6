package pdf

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// laid lays out a line as it is seen, from left to right, "_" being a space that is
// drawn and "|" room: a glyph for each letter, a mark over the letter before it.
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
		case isMark(r): // stands over what is left of it on the page
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

// A line is read from where its letters stand, in whichever order they were drawn.
func TestOrdered(t *testing.T) {
	tests := []struct{ seen, want string }{
		{"ةيدلب_يف", "في بلدية"},
		{".لوصو_024_نإ", "إن 024 وصول."},
		{"،12/5/2024_يف", "في 12/5/2024،"},
		{"4,250,000_غلبم", "مبلغ 4,250,000"},
		{"%12.5_ةبسن", "نسبة 12.5%"},
		{"2025-06-30_موي", "يوم 30-06-2025"}, // a hyphen parts numbers
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

// Lines stay in the order in which they were drawn, as columns do; one that is
// broken by its marks is one line.
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

// Brackets are named by their shape or by what they mean: they open before they close.
func TestBrackets(t *testing.T) {
	for _, seen := range []string{"«لوق»_)نيتلمج(_نيب", "»لوق«_(نيتلمج)_نيب"} {
		glyphs, spaces := laid(seen, 100)
		if got, want := ordered(glyphs, spaces), "بين (جملتين) «قول»"; got != want {
			t.Errorf("%q is read as %q, want %q", seen, got, want)
		}
	}
}

// Ligatures whose letters share a box: lam comes before alef, whichever way a file
// gives them all, and a longer text in one box was turned round.
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

// FuzzOrdered: no letter is lost or made up, whatever stands where.
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
				if mirrored(r) == r && r != ' ' && r != '\n' && !isMark(r) {
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
