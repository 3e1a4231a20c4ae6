package pdf

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Signs that mark in a page's text what was seen on it; no file contains them.
const (
	opensNote  = '\ufdd1' // before the number of a note in the text
	closesNote = '\ufdd2'
	small      = '\ufdd3' // before a line of the small print at the foot
)

// footed matches a page with a line that may begin a footnote.
var footed = regexp.MustCompile(`(?m)^\s*\(?[0-9٠-٩*]{1,3}\)?\s+\(?\p{Arabic}`)

// raised turns the small digits above a line into numbers of notes; otherwise they would be read as
// a line of their own or as the end of the number before them. Digits by themselves are added to
// the line that they are above.
func raised(lines [][]*cluster) [][]*cluster {
	var out [][]*cluster
	for i, l := range lines {
		if !slices.ContainsFunc(l, func(c *cluster) bool { return !isDigit(c.glyphs[0].r) }) {
			var over []*cluster
			for _, j := range []int{i + 1, i - 1} {
				if over == nil && j >= 0 && j < len(lines) && standsOver(l, lines[j]) {
					over = lines[j]
					joined := append(slices.Clone(over), l...)
					if lines[j] = joined; j < i {
						out[len(out)-1] = joined
					}
				}
			}
			if over != nil {
				continue
			}
		}
		out = append(out, l)
	}
	for i := range out {
		out[i] = numbered(out[i])
	}
	return out
}

// standsOver reports whether digits are small and a little above a line.
func standsOver(digits, line []*cluster) bool {
	em, height := sizeOf(line), heightOf(line)
	left, right := math.Inf(1), math.Inf(-1)
	for _, c := range line {
		left, right = min(left, c.left), max(right, c.right)
	}
	d := digits[0]
	return d.em < 0.8*em && d.y > height+0.1*em && d.y < height+0.8*em && d.right > left-em && d.left < right+em
}

// numbered makes one cluster of each note number in a line.
func numbered(line []*cluster) []*cluster {
	em, height := sizeOf(line), heightOf(line)
	isRaised := func(c *cluster) bool {
		return isDigit(c.glyphs[0].r) && len(c.glyphs) == 1 && c.em < 0.8*em && c.y > height+0.1*em
	}
	if !slices.ContainsFunc(line, isRaised) {
		return line
	}
	slices.SortStableFunc(line, func(a, b *cluster) int { return cmp.Compare(a.x, b.x) })
	var out []*cluster
	for i := 0; i < len(line); i++ {
		c := line[i]
		n := i
		for n < len(line) && isRaised(line[n]) && (n == i || line[n].left-line[n-1].right < 0.5*c.em) {
			n++
		}
		if n == i || isPower(line, i, n) {
			out = append(out, c)
			continue
		}
		sign := &cluster{x: c.x, y: height, left: c.left, right: line[n-1].right, from: c.from, to: line[n-1].to, em: em, word: c.word, note: true}
		sign.glyphs = append(sign.glyphs, glyph{r: opensNote})
		for _, d := range line[i:n] {
			sign.glyphs = append(sign.glyphs, d.glyphs...)
		}
		sign.glyphs = append(sign.glyphs, glyph{r: closesNote})
		out = append(out, sign)
		i = n - 1
	}
	return out
}

// isPower reports whether a raised digit belongs to an area or a volume: «كم2».
func isPower(line []*cluster, i, n int) bool {
	if n-i > 1 || !strings.ContainsRune("23٢٣", line[i].glyphs[0].r) {
		return false
	}
	return n < len(line) && line[n].glyphs[0].r == 'م' || i > 0 && line[i-1].glyphs[0].r == 'm'
}

// sizeOf returns the median font size of a line.
func sizeOf(line []*cluster) float64 {
	var sizes []float64
	for _, c := range line {
		sizes = append(sizes, c.em)
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// footnotes returns the index of the first of the lines at the foot of a page that are in a smaller
// font than the page and begin with a number; the number of lines if there are none.
func footnotes(lines [][]*cluster) int {
	var sizes []float64
	for _, l := range lines {
		for _, c := range l {
			sizes = append(sizes, c.em)
		}
	}
	if len(sizes) == 0 {
		return len(lines)
	}
	slices.Sort(sizes)
	usual, first := sizes[len(sizes)/2], len(lines)
	for i := len(lines) - 1; i > 0; i-- {
		if sizeOf(lines[i]) < 0.9*usual {
			if beginsNote(lines[i]) {
				first = i
			}
		} else if i < len(lines)-1 { // the last may be the page number
			break
		}
	}
	return first
}

// beginsNote reports whether a line begins, on either side, with a number, a star or a bracket.
func beginsNote(line []*cluster) bool {
	left, right := line[0], line[0]
	for _, c := range line {
		if c.x < left.x {
			left = c
		}
		if c.x > right.x {
			right = c
		}
	}
	for _, c := range []*cluster{left, right} {
		if r := c.glyphs[0].r; (isDigit(r) || c.note || r == '*' || r == ')' || r == '(') && len(line) > 3 {
			return true
		}
	}
	return false
}

// A footing collects the footnotes of pages until the paragraph ends.
type footing []clean.Line

// numberFirst matches the beginning of a footnote.
var numberFirst = regexp.MustCompile(`^\(?[0-9٠-٩*]{1,4}`)

// add adds a line at the foot of a page: the beginning of a note, or its continuation.
func (f *footing) add(page int, l string) {
	if n := len(*f); n > 0 && !numberFirst.MatchString(l) {
		last := &(*f)[n-1]
		if word, cut := strings.CutSuffix(last.Text, "\u00ad"); cut {
			last.Text = word + l
		} else {
			last.Text += " " + l
		}
		return
	}
	*f = append(*f, clean.Line{Number: page, Text: l, Mark: strconv.Itoa(page)})
}

// taken returns the notes and clears them.
func (f *footing) taken() []clean.Line {
	out := *f
	*f = nil
	for i := range out {
		out[i].Text = clean.Tidy(out[i].Text)
	}
	return out
}
