package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// A glyph is a character of a page with its box and its origin, in points. Glyphs are in the order
// in which PDFium returns them.
type glyph struct {
	r           rune
	left, right float64 // of the visible box
	from, to    float64 // of the loose box, with the room before and after it
	x, y        float64 // origin; y is the line's, except for marks and what carries them
	em          float64 // size of the font
	word        int     // number of the word that PDFium puts it in
}

func (g *glyph) middle() float64 { return (g.left + g.right) / 2 }

// A cluster is what has one origin: a letter with its marks, or a ligature.
type cluster struct {
	glyphs      []glyph
	left, right float64
	from, to    float64
	x, y, em    float64
	word        int
	note        bool // the number of a note, joined by raised
}

func (c *cluster) middle() float64 { return (c.left + c.right) / 2 }

func isMark(r rune) bool         { return r == 0x670 || r >= 0x610 && r <= 0x61a || r >= 0x64b && r <= 0x65f }
func isArabicLetter(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }
func isDigit(r rune) bool        { return unicode.IsDigit(r) }

// isStrong reports whether r is a letter that is written from left to right.
func isStrong(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Arabic, r) }

// ligature is how many letters a glyph may represent; more are a word supplied as a text beside its
// glyphs.
const ligature = 3

func isAlef(r rune) bool { return strings.ContainsRune("اأإآ", r) }

// turned reports whether ligatures are in reverse: alef before lam, which never join in that order,
// more often than lam before alef.
func turned(glyphs []glyph) bool {
	n := 0
	for i := 1; i < len(glyphs); i++ {
		switch a, b := &glyphs[i-1], &glyphs[i]; {
		case a.left != b.left || a.right != b.right:
		case isAlef(a.r) && b.r == 'ل':
			n++
		case a.r == 'ل' && isAlef(b.r):
			n--
		}
	}
	return n > 0
}

// disorder returns the share of pairs of neighbouring Arabic letters in which the second is not to
// the left of the first.
func disorder(glyphs []glyph) float64 {
	pairs, wrong, same := 0, 0, 0
	for i := 1; i < len(glyphs); i++ {
		a, b := &glyphs[i-1], &glyphs[i]
		if !isArabicLetter(a.r) || !isArabicLetter(b.r) || a.word != b.word || math.Abs(a.y-b.y) > 0.4*a.em {
			continue
		}
		if a.left == b.left && a.right == b.right { // a ligature's, or a whole word's
			if same++; same >= ligature || isAlef(a.r) && b.r == 'ل' {
				return 1
			}
			continue
		}
		same = 0
		if pairs++; b.x > a.x {
			wrong++
		}
	}
	if pairs == 0 {
		return 0
	}
	return float64(wrong) / float64(pairs)
}

// ordered returns the text of a page by the positions of its characters. PDFium follows the order
// in which they are drawn, which breaks words when each letter is drawn by itself, as browsers do,
// or a mark apart from its letter. That order still decides which characters make a line, since it
// keeps columns apart; within the line they are read by position. spaces are the positions of
// spaces on the page, if the file has them.
func ordered(glyphs []glyph, spaces []glyph) string {
	bySpaces := len(spaces) > 0
	var out []string
	var all []rune
	page := clusters(glyphs)
	leftward := isArabic(page, false)
	lines := rows(page)
	lines = raised(lines)
	foot := footnotes(lines)
	for i, l := range lines {
		seq, arabic := visual(l, spaces, bySpaces, leftward)
		if arabic {
			all = append(append(all, seq...), '\n')
		}
		if i >= foot {
			seq = append([]rune{small}, seq...)
		}
		out = append(out, string(seq))
	}
	wrong := inverted(all)
	signs := strings.NewReplacer(string(opensNote), "(", string(closesNote), ")")
	for i, l := range out {
		if wrong != "" && strings.ContainsFunc(l, isArabicLetter) {
			out[i] = strings.Map(func(r rune) rune {
				if strings.ContainsRune(wrong, r) {
					return mirrored(r)
				}
				return r
			}, l)
		}
		out[i] = signs.Replace(paired(out[i]))
	}
	return strings.Join(out, "\n")
}

// clusters joins what has one origin, and separate marks with the letter that they are above.
func clusters(glyphs []glyph) []*cluster {
	type place struct{ x, y int }
	at := make(map[place]*cluster)
	var all, marks []*cluster
	for _, g := range glyphs {
		key := place{int(math.Round(g.x * 10)), int(math.Round(g.y * 10))}
		c := at[key]
		if c == nil {
			c = &cluster{left: g.left, right: g.right, from: g.from, to: g.to, x: g.x, y: g.y, em: g.em, word: g.word}
			at[key] = c
			all = append(all, c)
		}
		c.left, c.right = min(c.left, g.left), max(c.right, g.right)
		c.from, c.to = min(c.from, g.from), max(c.to, g.to)
		c.glyphs = append(c.glyphs, g)
	}
	var letters []*cluster
	turned := turned(glyphs)
	for _, c := range all {
		c.arrange(turned)
	}
	for _, c := range all {
		if c.carries() && slices.ContainsFunc(all, c.again) {
			continue
		}
		if !slices.ContainsFunc(c.glyphs, func(g glyph) bool { return !isMark(g.r) }) {
			marks = append(marks, c)
		} else {
			letters = append(letters, c)
		}
	}
	for _, m := range marks {
		var best *cluster
		near := math.Inf(1)
		for _, c := range letters {
			if math.Abs(c.y-m.y) > 0.9*m.em || m.middle() < c.left-0.2*m.em || m.middle() > c.right+0.2*m.em || !isArabicLetter(c.glyphs[0].r) {
				continue
			}
			if d := math.Abs(c.middle()-m.middle()) + math.Abs(c.y-m.y)/4; d < near {
				best, near = c, d
			}
		}
		if best != nil { // a mark over nothing is an ornament
			best.put(m)
		}
	}
	return letters
}

// again reports whether other has the letters of c, which carries one of their marks: some files
// repeat the letter of a ligature with its mark.
func (c *cluster) again(other *cluster) bool {
	if len(other.glyphs) <= len(c.glyphs) || c.y == other.y || math.Abs(c.x-other.x) > 0.1*c.em || math.Abs(c.y-other.y) > 0.5*c.em {
		return false
	}
	for i := range c.glyphs {
		if !slices.ContainsFunc(other.glyphs, func(g glyph) bool { return g.r == c.glyphs[i].r }) {
			return false
		}
	}
	return true
}

// put inserts marks after the letter of a cluster that they are above.
func (c *cluster) put(marks *cluster) {
	at, near := 0, math.Inf(1)
	for i := range c.glyphs {
		d := math.Abs(c.glyphs[i].middle() - marks.middle())
		if !isMark(c.glyphs[i].r) && (d < near || d == near && marks.glyphs[0].r == '\u064b') { // in «أملاً» it belongs to the alef
			at, near = i, d
		}
	}
	for at++; at < len(c.glyphs) && isMark(c.glyphs[at].r); at++ {
	}
	c.glyphs = slices.Insert(c.glyphs, at, marks.glyphs...)
}

// arrange puts the characters of a cluster in order: Arabic ones from right to left, marks after
// their letter. Those that share one box are a ligature, in order or all reversed, or a whole word
// supplied as a text, which PDFium reversed.
func (c *cluster) arrange(turned bool) {
	if len(c.glyphs) < 2 || !slices.ContainsFunc(c.glyphs, func(g glyph) bool { return unicode.Is(unicode.Arabic, g.r) }) {
		return
	}
	if c.glyphs[0].left == c.glyphs[1].left && c.glyphs[0].right == c.glyphs[1].right {
		if turned || len(c.glyphs) > ligature || isMark(c.glyphs[0].r) {
			slices.Reverse(c.glyphs)
		}
	} else {
		slices.SortStableFunc(c.glyphs, func(a, b glyph) int { return cmp.Compare(b.middle(), a.middle()) })
	}
	first := slices.IndexFunc(c.glyphs, func(g glyph) bool { return !isMark(g.r) })
	if first > 0 {
		letter := c.glyphs[first]
		c.glyphs = slices.Insert(slices.Delete(c.glyphs, first, first+1), 0, letter)
	}
}

// carries reports whether the cluster has a letter with a mark: some files attach the letter to the
// mark, and then the position is the mark's.
func (c *cluster) carries() bool {
	return len(c.glyphs) > 1 && slices.ContainsFunc(c.glyphs, func(g glyph) bool { return isMark(g.r) })
}

// rows splits clusters into lines: consecutive clusters at one height.
func rows(all []*cluster) [][]*cluster {
	var out [][]*cluster
	height := 0.0
	for _, c := range all {
		most := 0.45
		if c.carries() {
			most = 0.9
		}
		if n := len(out); n == 0 || math.Abs(c.y-height) > most*max(c.em, out[n-1][0].em) {
			out = append(out, nil)
			height = c.y
		}
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}
