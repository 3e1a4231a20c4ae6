package app

import (
	"math"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// A room is the picture of a network or a map as a page or a telephone has it, in pixels, and so a
// letter and a line of its names.
type room struct{ wide, high, letter, line float64 }

// roomsOf are those of a picture of the given heights.
func roomsOf(page, telephone float64) [2]room {
	return [2]room{{545, page, 12.8, 16}, {356, telephone, 11.2, 14}}
}

// The sides of a mark on which its name can stand, in the order in which they are taken.
const (
	noSide = iota
	below
	above
	rightOf
	leftOf
)

// nameGap is how many pixels stand between a mark and its name.
const nameGap = 5

// A label tells where the name of a mark stands: on which side, and from where across the
// picture, in percent.
type label struct {
	side int
	x    float64
}

// A box is a part of a picture: its middle, and half of its size.
type box struct{ x, y, w, h float64 }

func meet(a, b box) bool {
	return math.Abs(a.x-b.x) < a.w+b.w && math.Abs(a.y-b.y) < a.h+b.h
}

// crossed tells whether a line runs through the box.
func crossed(a, from, to box) bool {
	first, last := 0.0, 1.0 // the part of the line that is as high as the box
	if rise := to.y - from.y; rise != 0 {
		top, bottom := (a.y-a.h-from.y)/rise, (a.y+a.h-from.y)/rise
		first, last = max(0, min(top, bottom)), min(1, max(top, bottom))
	} else if math.Abs(a.y-from.y) >= a.h {
		return false
	}
	x1, x2 := from.x+first*(to.x-from.x), from.x+last*(to.x-from.x)
	return first < last && min(x1, x2) < a.x+a.w && max(x1, x2) > a.x-a.w
}

// A placing finds room for the names of a network in one room.
type placing struct {
	room
	marks []box     // those that are mentioned most first; without a size where they are not shown
	half  []float64 // of each name's width
	lines []views.Edge
	at    []int // the side of each name
	// apart tells that a name that lay on another's mark would seem to be that one's.
	apart bool
}

// place finds a side for every name, those that are mentioned most first: where it lies on no
// other name and under no mark of more mentions, on few lines and lesser marks.
func (p *placing) place() {
	for i := range p.marks {
		if p.marks[i].w == 0 {
			continue
		}
		p.at[i] = p.best(i)
	}
}

// best is the side of a mark where its name lies on least.
func (p *placing) best(i int) int {
	best, least := noSide, math.MaxInt
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
			best, least = side, lies
		}
	}
	return best
}

// open is the room of a name on a side of its mark, and whether it is within the picture and
// under no mark of more mentions.
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

// taken tells whether a name stands in a box already.
func (p *placing) taken(in box) bool {
	for j, side := range p.at {
		if side == noSide {
			continue
		}
		if is, _ := p.open(j, side); meet(in, is) {
			return true
		}
	}
	return false
}

// A spot is a mark of a picture with its name: where it is in percent, and half of its size in
// pixels; 0 for one that is not shown.
type spot struct {
	_          incomparable
	name       string
	x, y, size float64
}

// namesApart finds room for the names of marks, those that are mentioned most first, on a page and
// on a telephone, off the lines between them. apart tells that one that lay on another's mark would seem to be that one's.
func namesApart(spots []spot, rooms [2]room, lines []views.Edge, apart bool) (labels [2][]label) {
	for n, r := range rooms {
		p := placing{room: r, lines: lines, apart: apart, marks: make([]box, len(spots)), half: make([]float64, len(spots)), at: make([]int, len(spots))}
		for i, s := range spots {
			p.marks[i] = box{s.x * r.wide / 100, s.y * r.high / 100, s.size, s.size}
			p.half[i] = min(wide(shortened(s.name, nameLetters))*r.letter, r.wide) / 2
		}
		p.place()
		labels[n] = make([]label, len(spots))
		for i, side := range p.at {
			labels[n][i] = label{side, spots[i].x}
			if side == below || side == above {
				half := 100 * p.half[i] / r.wide
				labels[n][i].x = max(half, min(spots[i].x, 100-half))
			}
		}
	}
	return labels
}

// nameBeside is the name beside a mark: once, or where a page and a telephone have room for it in
// different places, for each. One that has none is seen while the mark is pointed at.
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

// wide is about how wide a name is drawn at most, in ems: Arabic letters are wider at the end of
// a word, most of all those with a bowl.
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
