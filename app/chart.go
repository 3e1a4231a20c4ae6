package app

import (
	"math"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Views draw inline SVG without a view box: positions are percentages of the picture, and text
// keeps its size however wide the picture is. Time runs from the side where a line of the
// interface begins: from the right in Arabic.

// A plot is the area of a chart that holds its lines, in percent of the picture.
type plot struct {
	rtl                    bool
	before, after, top, by float64 // margins: on the side where time begins, where it ends, above, below
}

// x is the position of a point in time, 0 for the first and 1 for the last.
func (p plot) x(at float64) float64 {
	x := p.before + at*(100-p.before-p.after)
	if p.rtl {
		return 100 - x
	}
	return x
}

// y is the position of a value, 0 at the bottom and 1 at the top.
func (p plot) y(at float64) float64 { return 100 - p.by - at*(100-p.top-p.by) }

// percents formats a position in a picture.
func percents(at float64) string { return decimal(at, 2) + "%" }

// decimal formats a number with the given number of decimal places. Halves are rounded up, as
// readers expect: rounded to even, 12.5 and 37.5 would become 12 and 38 in one table.
func decimal(f float64, places int) string {
	unit := 1.0
	for range places {
		unit *= 10
	}
	return strconv.FormatFloat(math.Round(f*unit)/unit, 'f', places, 64)
}

// lineClasses distinguish the lines of a chart by colour and, for those who cannot see colours,
// by dashes.
var lineClasses = [mostTexts]string{"line-1", "line-2", "line-3", "line-4", "line-5", "line-6"}

// segment is a straight line in a picture.
func segment(class string, x1, y1, x2, y2 float64) ui.UI {
	return svg("line").Class(class).Attr("x1", percents(x1)).Attr("y1", percents(y1)).Attr("x2", percents(x2)).Attr("y2", percents(y2))
}

// lettering is a text in a picture.
func lettering(class, anchor string, x, y float64, text string) ui.UI {
	return svg("text").Class(class).Attr("text-anchor", anchor).Attr("x", percents(x)).Attr("y", percents(y)).Text(text)
}

// named is a name in a picture, in its own direction. anchor is the text-anchor in the direction
// of the page. Text between the interface's quotation marks is isolated from them, so that the
// marks stay where they belong.
func (v view) named(class, anchor string, x, y float64, name string) ui.HTMLElem {
	text := svg("text").Class(class).Attr("x", percents(x)).Attr("y", percents(y)).Attr("aria-hidden", "true")
	if open, _ := v.quotes(); strings.HasPrefix(name, open) {
		return text.Attr("text-anchor", anchor).Body(v.apart(name)...)
	}
	text = text.Text(name)
	if dir := direction(name); dir != "" && dir != v.dir() {
		text = v.lettered(text, name).Attr("direction", dir)
		switch anchor {
		case "start":
			anchor = "end"
		case "end":
			anchor = "start"
		}
	}
	return text.Attr("text-anchor", anchor)
}

// isolate isolates a name from the plain text around it: a number after Arabic letters would be
// drawn before them.
func isolate(name string) string { return "\u2068" + name + "\u2069" }

// apart splits a name in a picture into the interface's quotation marks and the text between
// them, which is marked with its own language and direction.
func (v view) apart(name string) []ui.UI {
	open, end := v.quotes()
	var parts []ui.UI
	for name != "" {
		before, rest, _ := strings.Cut(name, open)
		inner, after, closed := strings.Cut(rest, end)
		if !closed {
			return append(parts, ui.Text(name))
		}
		word := v.lettered(svg("tspan"), inner)
		if dir := direction(inner); dir != "" {
			word = word.Attr("direction", dir)
		}
		parts = append(parts, ui.Text(before+open+"\u2068"), word.Text(inner), ui.Text("\u2069"+end))
		name = after
	}
	return parts
}

// keyed is a picture whose marks can be reached with the arrow keys (web/static/marks.js).
func (v view) keyed(class string, name message) ui.HTMLElem {
	return svg("svg").Class("keyed "+class).TabIndex(0).Attr("role", "group").Attr("aria-label", v.say(name)).Attr("aria-describedby", "keys-hint")
}

// keysHint says under a focused picture how to reach its marks.
func (v view) keysHint() ui.UI {
	return el("figcaption", "keys-hint").ID("keys-hint").Text(v.say(mKeysHint))
}

// sampleOf shows next to a name which line is its.
func sampleOf(line int) ui.UI {
	return svg("svg").Class("line-sample").Attr("width", 24).Attr("height", 8).Attr("aria-hidden", "true").Body(
		svg("line").Class(lineClasses[line]).Attr("x1", 1).Attr("y1", 4).Attr("x2", 23).Attr("y2", 4))
}

// portion is a share of a whole in percent, with one decimal place if it is small. A little is
// never shown as 0, nor almost all as 100.
func (v view) portion(n, of int) string {
	percent := 100 * float64(n) / float64(max(of, 1))
	switch {
	case n > 0 && percent < 0.05:
		return v.fill(mPortionUnder, v.figures("0.1"))
	case n < of && percent >= 99.5:
		return v.fill(mPortionOver, v.figures("99"))
	}
	return v.figures(portionText(n, of)) + "%"
}

// portionText is the same as a number for a table: with enough places to differ from 0 and 100.
func portionText(n, of int) string {
	if of == 0 {
		return "0"
	}
	percent, places := 100*float64(n)/float64(of), 0
	if percent < 9.95 && n > 0 { // from there on it is 10, not 10.0
		places = 1
	}
	text := decimal(percent, places)
	for ; n > 0 && n < of && (text == decimal(0, places) || text == decimal(100, places)); text = decimal(percent, places) {
		places++
	}
	return text
}

// roundUp is the smallest of 1, 2, 4, 6 or 8 times a power of ten that is at least n: the end of
// an axis.
func roundUp(n float64) float64 {
	unit := 1.0
	for unit > n && n > 0 {
		unit /= 10
	}
	for {
		for _, step := range [...]float64{1, 2, 4, 6, 8} {
			if step*unit >= n {
				return step * unit
			}
		}
		unit *= 10
	}
}

// shortened cuts a name after the last word that fits next to a picture: half a word may be a
// different word. A first word that is too long is cut in the middle.
func shortened(name string, most int) string {
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	cut := most - 1
	for i := cut; i > 0; i-- {
		if letters[i] == ' ' {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(letters[:cut]), " ،,-–") + "…"
}
