package app

import (
	"math"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// A room is the size in pixels of the picture of a network or a map on a desktop page or a
// telephone, and the width of an em and the height of a line of its names.
type room struct{ wide, high, letter, line float64 }

// roomsOf returns the rooms of a picture with the given heights.
func roomsOf(page, telephone float64) [2]room {
	return [2]room{{545, page, 12.8, 16}, {356, telephone, 11.2, 14}}
}

// The sides of a mark on which its name can be placed, in order of preference.
const (
	noSide = iota
	below
	above
	rightOf
	leftOf
)

// nameGap is the distance in pixels between a mark and its name.
const nameGap = 5

// A label says where the name of a mark is: on which side, and the x position of its anchor in
// percent of the picture.
type label struct {
	side int
	x    float64
}

// A box is a rectangle in a picture: its centre and half its width and height.
type box struct{ x, y, w, h float64 }

func meet(a, b box) bool {
	return math.Abs(a.x-b.x) < a.w+b.w && math.Abs(a.y-b.y) < a.h+b.h
}

// crossed reports whether the line between two points runs through the box.
func crossed(a, from, to box) bool {
	first, last := 0.0, 1.0 // the part of the line within the box's vertical extent
	if rise := to.y - from.y; rise != 0 {
		top, bottom := (a.y-a.h-from.y)/rise, (a.y+a.h-from.y)/rise
		first, last = max(0, min(top, bottom)), min(1, max(top, bottom))
	} else if math.Abs(a.y-from.y) >= a.h {
		return false
	}
	x1, x2 := from.x+first*(to.x-from.x), from.x+last*(to.x-from.x)
	return first < last && min(x1, x2) < a.x+a.w && max(x1, x2) > a.x-a.w
}

// A placing places the names of a picture in one room.
type placing struct {
	room
	marks []box     // most mentioned first; zero-sized if not shown
	half  []float64 // half the width of each name
	lines []views.Edge
	at    []int // the side of each name
	on    []box // where each name is, if it is anywhere
	// apart forbids a name to lie on another's mark, whose name it would seem to be.
	apart bool
}

// place chooses a side for every name, most mentioned first: it overlaps no other name and is
// under no mark with more mentions, and overlaps as few lines and lesser marks as possible.
func (p *placing) place() {
	for i := range p.marks {
		if p.marks[i].w == 0 {
			continue
		}
		p.at[i], p.on[i] = p.best(i)
	}
}

// best is the side of a mark on which its name overlaps least, and where the name is there.
func (p *placing) best(i int) (best int, on box) {
	least := math.MaxInt
	for side := below; side <= leftOf; side++ {
		in, ok := p.open(i, side)
		if !ok || p.taken(in) {
			continue
		}
		lies := 0
		for j := range p.marks {
			if j > i && p.marks[j].w > 0 && meet(in, p.marks[j]) {
				lies += 2
			}
		}
		for _, e := range p.lines {
			if crossed(in, p.marks[e.A], p.marks[e.B]) {
				lies++
			}
		}
		if lies < least {
			best, on, least = side, in, lies
		}
	}
	return best, on
}

// open returns the box of a name on a side of its mark, and whether it lies within the picture
// and under no mark with more mentions.
func (p *placing) open(i, side int) (box, bool) {
	mark := p.marks[i]
	in := box{mark.x, mark.y, p.half[i], p.line / 2}
	switch side {
	case below:
		in.y += mark.h + nameGap + in.h/2
	case above:
		in.y -= mark.h + nameGap + in.h/2
	case rightOf:
		in.x += mark.w + nameGap + in.w
	case leftOf:
		in.x -= mark.w + nameGap + in.w
	}
	if side <= above {
		in.x = max(in.w, min(in.x, p.wide-in.w))
	}
	if in.x < in.w || in.x+in.w > p.wide || in.y < in.h || in.y+in.h > p.high {
		return in, false
	}
	for j := range p.marks {
		over := j < i || p.apart && j > i && !meet(mark, p.marks[j])
		if over && p.marks[j].w > 0 && meet(in, p.marks[j]) {
			return in, false
		}
	}
	return in, true
}

// taken reports whether the box overlaps a name already placed.
func (p *placing) taken(in box) bool {
	for j, side := range p.at {
		if side != noSide && meet(in, p.on[j]) {
			return true
		}
	}
	return false
}

// A spot is a mark of a picture with its name: its position in percent, and half its size in
// pixels; 0 if it is not shown.
type spot struct {
	_          incomparable
	name       string
	x, y, size float64
}

// namesApart places the names of marks, most mentioned first, on a desktop page and on a
// telephone, away from the lines between the marks. apart forbids a name to lie on another's
// mark, whose name it would seem to be.
func namesApart(spots []spot, rooms [2]room, lines []views.Edge, apart bool) (labels [2][]label) {
	for n, r := range rooms {
		labels[n] = placingOf(spots, r, lines, apart).labels(spots)
	}
	return labels
}

// labels says where the placed names are.
func (p *placing) labels(spots []spot) []label {
	labels := make([]label, len(spots))
	for i, side := range p.at {
		labels[i] = label{side, spots[i].x}
		if side == below || side == above {
			half := 100 * p.half[i] / p.wide
			labels[i].x = max(half, min(spots[i].x, 100-half))
		}
	}
	return labels
}

// placingOf places the names of marks in one room.
func placingOf(spots []spot, r room, lines []views.Edge, apart bool) *placing {
	p := &placing{room: r, lines: lines, apart: apart, marks: make([]box, len(spots)), half: make([]float64, len(spots)), at: make([]int, len(spots)), on: make([]box, len(spots))}
	for i, s := range spots {
		p.marks[i] = box{s.x * r.wide / 100, s.y * r.high / 100, s.size, s.size}
		p.half[i] = min(wide(shortened(s.name, nameLetters))*r.letter, r.wide) / 2
	}
	p.place()
	return p
}

// nameBeside draws the name of a mark: once, or once each for desktop and telephone if the
// positions differ. A name without room is only visible while its mark is pointed at.
func (v view) nameBeside(class string, s spot, page, telephone label) []ui.UI {
	name := shortened(s.name, nameLetters)
	text := func(class string, l label) ui.UI {
		anchor, right, down := "middle", 0.0, s.size+13
		switch l.side {
		case noSide:
			class += " unsaid"
		case above:
			down = -s.size - nameGap
		case rightOf, leftOf:
			anchor, right, down = "start", s.size+nameGap, 4
			if l.side == leftOf {
				right = -right
			}
			if (l.side == leftOf) == (v.dir() == "ltr") {
				anchor = "end"
			}
		}
		return v.named(strings.TrimSpace(class), anchor, l.x, s.y, name).Attr("transform", "translate("+decimal(right, 1)+" "+decimal(down, 1)+")")
	}
	if page == telephone {
		return []ui.UI{text(class, page)}
	}
	return []ui.UI{text(class+" on-page", page), text(class+" on-telephone", telephone)}
}

// wide is an upper estimate of a name's width in ems: Arabic letters are wider at the end of a
// word, especially those with a bowl.
func wide(name string) (ems float64) {
	letters := []rune(name + " ")
	for i, r := range letters[:len(letters)-1] {
		switch {
		case strings.ContainsRune("اأإآلدذبتثنيئ .،-iljtfrI'", r):
			ems += 0.34
		case strings.ContainsRune("رزوؤ", r):
			ems += 0.44
		case strings.ContainsRune("سشصضMWmw", r):
			ems += 0.88
		case r < 0x250 || r == '…':
			ems += 0.62
		default:
			ems += 0.57
		}
		if letters[i+1] == ' ' && strings.ContainsRune("بتثفكلنيىقسشصضحجخعغ", r) {
			ems += 0.4
		}
	}
	return ems
}

// nameLetters is how many letters of a name are drawn.
const nameLetters = 22
